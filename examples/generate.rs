//! Says what would be generated from an OpenAPI document, and what is refused and why.
//!
//! ```sh
//! cargo run --example generate -- path/to/document.yaml…
//! cargo run --example generate -- --out folder path/to/document.yaml
//! cargo run --example generate -- --without-refused path/to/documents/*
//! ```
//!
//! `--out` writes the module into a folder. `--without-refused` leaves out the operations that are
//! refused, and says how many remain; with `--documents folder`, it writes what remains of each
//! document there. `--progenitor` says what progenitor alone makes of each document.

#[path = "../codegen/mod.rs"]
#[allow(dead_code)]
mod codegen;

use std::path::{Path, PathBuf};
use std::time::Instant;

use codegen::Generated;
use codegen::load::{self, Loaded};
use codegen::problem::Problem;
use serde_json::Value;

struct Options {
    out: Option<PathBuf>,
    without_refused: bool,
    /// The folder for what remains of documents.
    remaining: Option<PathBuf>,
    progenitor: bool,
    documents: Vec<PathBuf>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = options()?;
    if options.documents.is_empty() {
        return Err("name a document".into());
    }
    let mut refused = 0;
    for path in &options.documents {
        refused += usize::from(!document(path, &options)?);
    }
    if refused > 0 {
        return Err(format!("{refused} of {} are refused", options.documents.len()).into());
    }
    Ok(())
}

fn options() -> Result<Options, String> {
    let mut options = Options {
        out: None,
        without_refused: false,
        remaining: None,
        progenitor: false,
        documents: Vec::new(),
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--out" => options.out = Some(arguments.next().ok_or("--out needs a folder")?.into()),
            "--without-refused" => options.without_refused = true,
            "--documents" => {
                options.remaining =
                    Some(arguments.next().ok_or("--documents needs a folder")?.into());
            }
            "--progenitor" => options.progenitor = true,
            _ => options.documents.push(argument.into()),
        }
    }
    Ok(options)
}

/// Generates from one document. Returns whether it is made.
fn document(path: &Path, options: &Options) -> Result<bool, Box<dyn std::error::Error>> {
    if options.progenitor {
        progenitor_alone(path)?;
    }
    let began = Instant::now();
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let made = load::load(path).and_then(|it| Ok((codegen::generate_from(&it, &name)?, it)));
    let took = began.elapsed().as_millis();
    let problems = match made {
        Ok((generated, loaded)) => {
            println!("{name}: {}, {took} ms", counts(&generated, &loaded));
            write_document(&loaded, &name, options)?;
            if let Some(out) = &options.out {
                std::fs::create_dir_all(out)?;
                for file in &generated.files {
                    std::fs::write(out.join(format!("{}.rs", file.name)), &file.code)?;
                }
            }
            return Ok(true);
        }
        Err(problems) => problems,
    };
    println!("{name}: refused, {took} ms, {} problems", problems.len());
    for problem in problems.iter().take(20) {
        println!("  {problem}");
    }
    if options.without_refused {
        match load::load(path) {
            Ok(loaded) => {
                if let Some(rest) = without_refused(loaded, &name, problems) {
                    write_document(&rest, &name, options)?;
                }
            }
            Err(_) => println!("  no operation can be read"),
        }
    }
    Ok(false)
}

fn counts(generated: &Generated, loaded: &Loaded) -> String {
    let file = |name: &str| generated.files.iter().find(|it| it.name == name);
    let types = file("types").map_or(0, |it| {
        let lines = it.code.lines();
        let declared = ["pub struct ", "pub enum ", "pub type "];
        lines
            .filter(|it| declared.iter().any(|start| it.starts_with(start)))
            .count()
    });
    let lines: usize = generated
        .files
        .iter()
        .map(|it| it.code.lines().count())
        .sum();
    format!(
        "{} operations, {types} types, {lines} lines",
        operations(&loaded.value).len()
    )
}

/// The JSON pointers of all operations.
fn operations(document: &Value) -> Vec<String> {
    let paths = document.get("paths").and_then(Value::as_object);
    let mut all = Vec::new();
    for (path, item) in paths.into_iter().flatten() {
        for method in codegen::places::METHODS {
            if item.get(method).is_some() {
                all.push(format!(
                    "/paths/{}/{method}",
                    codegen::places::escaped(path)
                ));
            }
        }
    }
    all
}

/// Leaves out what is refused until the rest is made.
fn without_refused(mut loaded: Loaded, name: &str, mut problems: Vec<Problem>) -> Option<Loaded> {
    let all = operations(&loaded.value).len();
    for _ in 0..64 {
        let mut dropped: Vec<String> = problems.iter().map(|it| it.pointer.clone()).collect();
        // Operations that refer to what is refused are left out with it.
        let refused: Vec<String> = dropped
            .iter()
            .filter(|it| it.starts_with("/components/"))
            .map(|it| it.split('/').take(4).collect::<Vec<_>>().join("/"))
            .collect();
        for operation in operations(&loaded.value) {
            let reached = reached(&loaded.value, &operation);
            if refused.iter().any(|it| reached.contains(it)) {
                dropped.push(operation);
            }
        }
        for pointer in &dropped {
            remove(&mut loaded.value, pointer);
        }
        for pointer in &refused {
            remove_component(&mut loaded.value, pointer);
        }
        match codegen::generate_from(&loaded, name) {
            Ok(generated) => {
                let counts = counts(&generated, &loaded);
                println!("  without what is refused: {counts}, of {all} operations");
                return Some(loaded);
            }
            Err(rest) if rest == problems => break,
            Err(rest) => problems = rest,
        }
    }
    println!("  what is refused can't be left out: {}", problems[0]);
    None
}

fn write_document(loaded: &Loaded, name: &str, options: &Options) -> std::io::Result<()> {
    let Some(folder) = &options.remaining else {
        return Ok(());
    };
    std::fs::create_dir_all(folder)?;
    std::fs::write(
        folder.join(format!("{name}.json")),
        loaded.value.to_string(),
    )
}

/// Says what progenitor makes of a document.
fn progenitor_alone(path: &Path) -> std::io::Result<()> {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let text = std::fs::read_to_string(path)?;
    let read = serde_json::from_str(&text).map_err(|it| it.to_string());
    let read = read.or_else(|_| yaml_serde::from_str(&text).map_err(|it| it.to_string()));
    let made = read.and_then(|document| {
        let mut generator = progenitor::Generator::default();
        catch_unwind(AssertUnwindSafe(|| generator.generate_tokens(&document)))
            .map_err(|_| "it panicked".to_owned())?
            .map_err(|it| it.to_string())
    });
    match made {
        Ok(_) => println!("{name}: progenitor makes it"),
        Err(reason) => println!("{name}: progenitor: {reason}"),
    }
    Ok(())
}

/// The pointers of all components that a place refers to.
fn reached(document: &Value, pointer: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut open: Vec<&Value> = document.pointer(pointer).into_iter().collect();
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(object) => {
                if let Some(Value::String(reference)) = object.get("$ref") {
                    let target = reference.trim_start_matches('#').to_owned();
                    if !all.contains(&target) {
                        open.extend(document.pointer(&target));
                        all.push(target);
                    }
                }
                open.extend(object.values());
            }
            _ => {}
        }
    }
    all
}

/// Removes the operation of a place.
fn remove(document: &mut Value, pointer: &str) {
    let names: Vec<&str> = pointer.split('/').skip(1).collect();
    if let ["paths", path, rest @ ..] = names.as_slice() {
        let path = path.replace("~1", "/").replace("~0", "~");
        let item = document.get_mut("paths").and_then(Value::as_object_mut);
        let Some(paths) = item else { return };
        match rest.first() {
            Some(method) if codegen::places::METHODS.contains(method) => {
                let item = paths.get_mut(&path).and_then(Value::as_object_mut);
                item.map(|it| it.remove(*method));
            }
            _ => drop(paths.remove(&path)),
        }
    }
}

/// Removes a component that no operation needs any more.
fn remove_component(document: &mut Value, pointer: &str) {
    let Some((around, name)) = pointer.rsplit_once('/') else {
        return;
    };
    let name = name.replace("~1", "/").replace("~0", "~");
    let section = document.pointer_mut(around).and_then(Value::as_object_mut);
    section.map(|it| it.remove(&name));
}
