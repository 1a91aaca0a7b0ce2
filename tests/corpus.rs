//! The corpus: documents with adversarial names and shapes go through the generator and rustc, and
//! the calls are compared with what a recording server receives.
//!
//! Code of the crate that only some documents need allows to be unused. Here this is not allowed, so that
//! each such piece is used by some case.
//!
//! A case is a document `tests/corpus/<case>.yaml` and a function `run` in `tests/corpus/<case>.rs`.
//! All cases are built at once, in a copy of the crate under the target folder.
//!
//! - `CORPUS_ONLY=enums,nulls` builds only these cases.
//! - `CORPUS_SURVEY=1` drops cases that are refused or that rustc rejects, until the others run, and
//!   prints what became of each case. It doesn't fail.
//!
//! Placeholders in a case stand for names that the generator chooses: `X_or_` becomes `X_` or `X__` if
//! the code for the document contains that, otherwise `r#X` or `X`. `setter_of_Operation_2` is the
//! second setter of an operation, `method_of_1` the client's first operation, `with_of_Type_1` the first setter of a type, and `field_of_Type_1`
//! and `variant_of_Type_1` are its first field and its first variant.
#![cfg(all(feature = "fake", feature = "blocking"))]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// Cases that the generator can't do yet. They are built only if `CORPUS_ONLY` or `CORPUS_SURVEY` asks
/// for them.
const WAITING: &[&str] = &[];

/// What the crate is built from.
const PARTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "build.rs",
    "codegen",
    "openapi",
    "src",
    "examples",
    "benches",
];

/// What every document begins with, unless it has a line `openapi:`.
const HEAD: &str = "openapi: 3.0.3
info: { title: Corpus, version: \"1\" }
servers: [{ url: \"https://example.com\" }]
security: [{ key: [] }]
";

/// What the components of every document begin with.
const COMPONENTS: &str = "components:
  securitySchemes: { key: { type: http, scheme: bearer } }
";

#[test]
fn every_document_compiles_and_is_right_on_the_wire() {
    let only = env::var("CORPUS_ONLY").unwrap_or_default();
    let only: Vec<&str> = only.split(',').filter(|it| !it.is_empty()).collect();
    let is_survey = env::var_os("CORPUS_SURVEY").is_some();
    let is_built = |case: &str| match only.as_slice() {
        [] => is_survey || !WAITING.contains(&case),
        only => only.contains(&case),
    };
    let all = cases();
    let gone = WAITING
        .iter()
        .find(|it| !all.iter().any(|case| case == *it));
    assert_eq!(gone, None, "a case that waits is gone");
    let cases = all.into_iter().filter(|it| is_built(it));
    let mut corpus = Corpus {
        folder: Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("corpus-{}", checkout())),
        cases: cases.collect(),
        fates: BTreeMap::new(),
    };
    assert!(!corpus.cases.is_empty());
    loop {
        corpus.write();
        let failed = match corpus.build_library() {
            Ok(code) => match corpus.build_program(&code) {
                Ok(program) => {
                    corpus.run(&program);
                    break;
                }
                Err(failed) => failed,
            },
            Err(failed) => failed,
        };
        let failed = match failed.get("") {
            Some(errors) if is_survey => match corpus.panicking(errors) {
                found if found.is_empty() => failed,
                found => found,
            },
            _ => failed,
        };
        let dropped: Vec<String> = failed.keys().cloned().collect();
        eprintln!(
            "{} of {} cases fail to build: {dropped:?}",
            dropped.len(),
            corpus.cases.len()
        );
        corpus.fates.extend(failed);
        if !is_survey || dropped.is_empty() || dropped.iter().any(|it| !corpus.cases.contains(it)) {
            break;
        }
        corpus.cases.retain(|it| !dropped.contains(it));
    }
    let mut report = String::new();
    for (case, fate) in &corpus.fates {
        report += &format!("== {case}: {fate}\n");
    }
    println!("{report}");
    let failed = corpus.fates.values().any(|it| it != "right");
    assert!(is_survey || !failed, "{report}");
}

/// The names of all cases.
fn cases() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| it.extension().is_some_and(|it| it == "yaml"))
        .map(|it| it.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn case_file(case: &str, extension: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let path = folder.join(format!("{case}.{extension}"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The name of the checkout's folder, as a part of a version.
fn checkout() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let name = root.file_name().unwrap_or_default().to_string_lossy();
    name.replace(|it: char| !it.is_ascii_alphanumeric(), "-")
}

struct Corpus {
    folder: PathBuf,
    /// The cases that are built.
    cases: Vec<String>,
    /// What became of a case.
    fates: BTreeMap<String, String>,
}

/// The cases that failed, with the reasons. Without a case: `""`.
type Failed = BTreeMap<String, String>;

impl Corpus {
    /// Writes the copy of the crate, with the documents and their modules.
    fn write(&self) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = BTreeMap::new();
        for part in PARTS {
            collect(&root.join(part), &self.folder.join(part), &mut files);
        }
        let from = format!("version = \"{}\"\n", env!("CARGO_PKG_VERSION"));
        // With a version of its own, it is another package to Cargo than the crate itself, and than
        // the corpus of another checkout that has the same target folder.
        let to = format!(
            "version = \"{}-corpus.{}\"\n",
            env!("CARGO_PKG_VERSION"),
            checkout()
        );
        for file in ["Cargo.toml", "Cargo.lock"] {
            let text = files.get_mut(&self.folder.join(file)).unwrap();
            let name = "name = \"spacepress\"\n";
            *text = replaced(text, &format!("{name}{from}"), &format!("{name}{to}"));
        }
        let manifest = files.get_mut(&self.folder.join("Cargo.toml")).unwrap();
        *manifest += "\n[[example]]\nname = \"corpus\"\npath = \"corpus/main.rs\"\n";
        let mut library = files.remove(&self.folder.join("src/lib.rs")).unwrap();
        for case in &self.cases {
            // The documents describe little, so that documentation isn't asked for.
            library += &format!(
                "\n#[deny(warnings)]\n#[allow(missing_docs)]\npub mod {case} {{\n    include!(concat!(env!(\"OUT_DIR\"), \"/{case}/client.rs\"));\n}}\n"
            );
            let document = self.folder.join(format!("openapi/{case}.yaml"));
            files.insert(document, document_of(case));
        }
        files.insert(self.folder.join("src/lib.rs"), library);
        // All documents together use everything that one alone may not use.
        if self.cases.len() == cases().len() {
            let source = self.folder.join("src");
            let sources = files
                .iter_mut()
                .filter(|(path, _)| path.starts_with(&source));
            for (_, text) in sources {
                for lint in ["dead_code", "unused_imports"] {
                    *text = text.replace(&format!("#[allow({lint})]"), &format!("#[deny({lint})]"));
                }
            }
        }
        let is_stale = |path: &Path| !files.contains_key(path);
        remove(&self.folder.join("openapi"), &is_stale);
        remove(&self.folder.join("src"), &is_stale);
        remove(&self.folder.join("codegen"), &is_stale);
        for (path, text) in &files {
            write(path, text);
        }
    }

    /// Builds the library. Returns the generated code of each case.
    fn build_library(&self) -> Result<BTreeMap<String, String>, Failed> {
        write(&self.folder.join("corpus/main.rs"), "fn main() {}\n");
        let (messages, errors, succeeded) = self.cargo();
        let failed = self.failed(&messages, &errors);
        if !succeeded {
            return Err(failed);
        }
        let out = messages
            .iter()
            .filter(|it| it["reason"] == "build-script-executed")
            .filter(|it| it["package_id"].as_str().unwrap().contains("-corpus"))
            .find_map(|it| it["out_dir"].as_str().map(PathBuf::from))
            .expect("the build script has run");
        let code = self.cases.iter().map(|case| {
            let mut code = String::new();
            for entry in fs::read_dir(out.join(case)).unwrap() {
                code += &fs::read_to_string(entry.unwrap().path()).unwrap();
            }
            (case.clone(), code)
        });
        let code = code.collect();
        let failed = self.doc_tests(&code);
        if failed.is_empty() {
            Ok(code)
        } else {
            Err(failed)
        }
    }

    /// The cases in whose documentation rustdoc finds tests besides the generated examples.
    fn doc_tests(&self, code: &BTreeMap<String, String>) -> Failed {
        let mut text = String::new();
        // The first line of each case.
        let mut starts = Vec::new();
        for (case, code) in code {
            starts.push((text.lines().count() + 1, case));
            let mut is_example = false;
            for (number, line) in code.lines().enumerate() {
                let line = line.trim_start();
                match line.strip_prefix("///") {
                    Some(docs) => {
                        is_example |= docs.trim() == "# Example";
                        text += if is_example { "" } else { line };
                        text += if is_example { "" } else { "\n" };
                    }
                    None => {
                        is_example = false;
                        if text.ends_with('\n')
                            && text
                                .lines()
                                .next_back()
                                .is_some_and(|it| it.starts_with("///"))
                        {
                            text += &format!("struct {case}{number};\n");
                        }
                    }
                }
            }
        }
        let file = self.folder.join("corpus/docs.rs");
        write(&file, &text);
        let rustdoc = env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
        let ran = Command::new(rustdoc)
            .args(["--test", "--edition", "2024", "--test-args=--list"])
            .arg(&file)
            .current_dir(&self.folder)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&ran.stdout);
        let mut failed = Failed::new();
        // Such as `docs.rs - names3 (line 17): test`.
        for line in said.lines().filter(|it| it.ends_with(": test")) {
            let at = line
                .split("(line ")
                .nth(1)
                .and_then(|it| it.split(')').next());
            let at: usize = at.and_then(|it| it.parse().ok()).unwrap_or_default();
            let case = starts.iter().rev().find(|it| it.0 <= at);
            let fate = failed.entry(case.map_or("", |it| it.1.as_str()).to_owned());
            *fate.or_insert("doc-test".to_owned()) += &format!("\n{line}");
        }
        if !ran.status.success() {
            let said = format!("{said}{}", String::from_utf8_lossy(&ran.stderr));
            failed.insert(String::new(), said);
        }
        failed
    }

    /// The cases for which the build script fails without a message that names them. Runs the script
    /// that `errors` names once for each case.
    fn panicking(&self, errors: &str) -> Failed {
        let mut failed = Failed::new();
        let script = errors.split("exit successfully: `").nth(1);
        let Some(script) = script.and_then(|it| it.split('`').next()) else {
            return failed;
        };
        for case in &self.cases {
            let folder = self.folder.join("corpus/alone");
            write(&folder.join("openapi/it.yaml"), &document_of(case));
            let ran = Command::new(script)
                .env("CARGO_MANIFEST_DIR", &folder)
                .env("OUT_DIR", &folder)
                .current_dir(&folder)
                .output()
                .unwrap();
            let errors = String::from_utf8_lossy(&ran.stderr);
            if let Some(at) = errors.find("panicked at") {
                failed.insert(case.clone(), format!("panics\n{}", &errors[at..]));
            }
        }
        failed
    }

    /// Builds the program that calls the operations. Returns its path.
    fn build_program(&self, code: &BTreeMap<String, String>) -> Result<PathBuf, Failed> {
        let folder = self.folder.join("corpus");
        let mut main = include_str!("corpus/program.rs").to_owned();
        let mut calls = String::new();
        for case in &self.cases {
            let program = resolved(&case_file(case, "rs"), &code[case]);
            write(&folder.join(format!("{case}.rs")), &program);
            main += &format!("\nmod {case};\n");
            calls += &format!("    run(\"{case}\", |wire| Box::pin({case}::run(wire)));\n");
        }
        main = replaced(&main, "    // The cases.\n", &calls);
        write(&folder.join("main.rs"), &main);
        let (messages, errors, succeeded) = self.cargo();
        if !succeeded {
            return Err(self.failed(&messages, &errors));
        }
        let program = messages
            .iter()
            .filter(|it| it["target"]["name"] == "corpus")
            .find_map(|it| it["executable"].as_str().map(PathBuf::from));
        Ok(program.expect("the program is built"))
    }

    /// Runs the program, and notes what became of each case.
    fn run(&mut self, program: &Path) {
        let ran = Command::new(program).output().unwrap();
        let out = String::from_utf8_lossy(&ran.stdout).into_owned();
        let err = String::from_utf8_lossy(&ran.stderr).into_owned();
        for case in &self.cases {
            // Such as `names: right` or `names: line 7: …`.
            let lines = out
                .lines()
                .filter_map(|it| it.strip_prefix(&format!("{case}: ")));
            let lines: Vec<&str> = lines.collect();
            let fate = match lines.as_slice() {
                [] => format!("it didn't run\n{out}\n{err}"),
                [only] => (*only).to_owned(),
                _ => format!("wrong\n{}", lines.join("\n")),
            };
            self.fates.insert(case.clone(), fate);
        }
    }

    /// Builds the library and the program. Building the library alone would build all dependencies
    /// once more, with other features.
    fn cargo(&self) -> (Vec<Value>, String, bool) {
        // target/debug/deps/corpus-…
        let this = env::current_exe().unwrap();
        let target = this.ancestors().nth(3).unwrap();
        let ran = Command::new(env!("CARGO"))
            .args(["build", "--offline", "--locked", "--features", "full"])
            .args(["--message-format=json", "--example", "corpus"])
            .arg("--target-dir")
            .arg(target)
            .current_dir(&self.folder)
            .output()
            .unwrap();
        let messages = String::from_utf8_lossy(&ran.stdout).into_owned();
        let messages = messages
            .lines()
            .filter_map(|it| serde_json::from_str(it).ok());
        let errors = String::from_utf8_lossy(&ran.stderr).into_owned();
        (messages.collect(), errors, ran.status.success())
    }

    /// The cases that the generator has refused, or those that rustc has.
    fn failed(&self, messages: &[Value], errors: &str) -> Failed {
        let mut failed = Failed::new();
        let mut note = |case: &str, what: &str, text: &str| {
            let fate: &mut String = failed.entry(case.to_owned()).or_default();
            if fate.len() < 6_000 {
                *fate += &format!("{what}\n{}\n", text.trim());
            }
        };
        for line in errors.lines() {
            let Some(line) = line.strip_prefix("error: spacepress@") else {
                continue;
            };
            let case = self.cases.iter().find(|it| {
                line.contains(&format!("/{it}.yaml")) || line.contains(&format!(" {it}.yaml"))
            });
            if let Some(case) = case {
                note(
                    case,
                    "refused",
                    line.split_once(": ").map_or(line, |it| it.1),
                );
            }
        }
        let mut others = String::new();
        for message in messages {
            let message = &message["message"];
            if message["level"] != "error" {
                continue;
            }
            let text = message["rendered"].as_str().unwrap_or_default();
            let case = self.cases.iter().find(|it| {
                text.contains(&format!("/out/{it}/")) || text.contains(&format!("corpus/{it}.rs"))
            });
            match case {
                Some(case) => note(case, "rustc", text),
                None => others += text,
            }
        }
        if failed.is_empty() {
            failed.insert(String::new(), format!("{errors}{others}"));
        }
        failed
    }
}

/// The document of a case, with what all documents have.
fn document_of(case: &str) -> String {
    let text = case_file(case, "yaml");
    if text.contains("openapi:") {
        return text;
    }
    match text.split_once("\ncomponents:\n") {
        Some((paths, components)) => format!("{HEAD}{paths}\n{COMPONENTS}{components}"),
        None => format!("{HEAD}{text}{COMPONENTS}"),
    }
}

/// A case's program with the names that the generated code has.
fn resolved(program: &str, code: &str) -> String {
    let is_name = |it: char| it.is_alphanumeric() || it == '_';
    let mut out = String::new();
    let mut rest = program;
    while let Some(start) = rest.find(is_name) {
        let length = rest[start..]
            .find(|it| !is_name(it))
            .unwrap_or(rest.len() - start);
        let word = &rest[start..start + length];
        out += &rest[..start];
        out += &resolved_word(word, code).unwrap_or_else(|| word.to_owned());
        rest = &rest[start + length..];
    }
    out + rest
}

/// The name that a placeholder stands for.
fn resolved_word(word: &str, code: &str) -> Option<String> {
    if let Some(name) = word.strip_suffix("_or_") {
        let found = [format!("{name}__"), format!("{name}_"), format!("r#{name}")];
        let found = found.into_iter().find(|it| has_word(code, it));
        return Some(found.unwrap_or_else(|| name.to_owned()));
    }
    let (kind, rest) = word.split_once("_of_")?;
    let (item, number) = rest.rsplit_once('_').unwrap_or(("Client", rest));
    let number: usize = number.parse().ok()?;
    let (block, before) = match kind {
        "setter" => (format!("impl {item} {{"), "pub fn "),
        // The methods of the client stand after `builder`, and return builders of operations.
        "method" => ("\nimpl Client {".to_owned(), "pub fn "),
        "with" => (format!("impl {item} {{"), "pub fn with_"),
        "field" => (format!("pub struct {item} {{"), "pub "),
        "variant" => (format!("pub enum {item} {{"), "    "),
        _ => return None,
    };
    let block = code.split_once(&block)?.1.split("\n}\n").next()?;
    let is_name = |it: &char| it.is_alphanumeric() || *it == '_' || *it == '#';
    let lines = block
        .lines()
        .filter_map(|it| it.trim_end().strip_prefix("    "));
    let found = lines.filter_map(|it| match kind {
        "method" => it
            .strip_prefix(before)
            .filter(|it| it.contains("-> operations::")),
        "variant" => Some(it).filter(|it| it.starts_with(char::is_uppercase)),
        _ => it.strip_prefix(before),
    });
    let mut names = found.map(|it| it.chars().take_while(is_name).collect::<String>());
    let name = names.nth(number - 1)?;
    Some(if kind == "with" {
        format!("with_{name}")
    } else {
        name
    })
}

fn has_word(code: &str, word: &str) -> bool {
    let is_name = |it: char| it.is_alphanumeric() || it == '_';
    code.match_indices(word).any(|(at, _)| {
        !code[..at].ends_with(is_name) && !code[at + word.len()..].starts_with(is_name)
    })
}

/// Reads a file, or all files of a folder.
fn collect(from: &Path, to: &Path, files: &mut BTreeMap<PathBuf, String>) {
    if from.is_dir() {
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            collect(&entry.path(), &to.join(entry.file_name()), files);
        }
    } else if let Ok(text) = fs::read_to_string(from) {
        files.insert(to.to_owned(), text);
    }
}

/// Removes the files of a folder that are stale.
fn remove(folder: &Path, is_stale: &dyn Fn(&Path) -> bool) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            remove(&path, is_stale);
        } else if is_stale(&path) {
            fs::remove_file(path).unwrap();
        }
    }
}

/// Writes a file only if it changes, so that nothing is built again otherwise.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|it| it == text) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn replaced(text: &str, old: &str, new: &str) -> String {
    assert!(text.matches(old).count() == 1, "{old:?} must occur once");
    text.replace(old, new)
}
