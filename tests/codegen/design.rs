//! The design: the document is the only place where endpoints are defined.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

use crate::codegen::model::{Shape, Type};
use crate::codegen::{load, model, normalise};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn documents() -> Vec<(String, Value, Vec<Type>)> {
    ["spaces", "press"]
        .into_iter()
        .map(|name| {
            let loaded = load::load(&root().join(format!("openapi/{name}.yaml"))).unwrap();
            let (document, _) = normalise::normalise(&loaded).unwrap();
            let types = model::build(name, &document, name).unwrap().types;
            (name.to_owned(), loaded.value, types)
        })
        .collect()
}

/// Calls `visit` with every object in a document.
fn visit<'a>(value: &'a Value, found: &mut impl FnMut(&'a serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            found(object);
            object.values().for_each(|it| visit(it, found));
        }
        Value::Array(items) => items.iter().for_each(|it| visit(it, found)),
        _ => {}
    }
}

#[test]
fn every_list_of_strings_is_an_open_enum_with_those_values() {
    for (name, document, types) in documents() {
        let known: Vec<Vec<String>> = types
            .iter()
            .filter_map(|it| match &it.shape {
                Shape::Enum(variants) => Some(variants.iter().map(|it| it.name.clone()).collect()),
                _ => None,
            })
            .collect();
        let mut lists = 0;
        visit(&document["components"]["schemas"], &mut |object| {
            if let (Some(Value::Array(values)), Some("string")) = (
                object.get("enum"),
                object.get("type").and_then(Value::as_str),
            ) {
                let values: Vec<String> = values
                    .iter()
                    .map(|it| it.as_str().unwrap().to_owned())
                    .collect();
                assert!(known.contains(&values), "{name}: {values:?}");
                lists += 1;
            }
        });
        assert!(lists >= 4, "{name} has {lists} lists");
    }
}

#[test]
fn every_named_schema_that_an_operation_needs_is_a_type() {
    for (name, document, types) in documents() {
        let types: BTreeSet<&str> = types.iter().map(|it| it.name.as_str()).collect();
        let schemas = document["components"]["schemas"].as_object().unwrap();
        let missing: Vec<&String> = schemas
            .keys()
            .filter(|it| !types.contains(it.as_str()))
            .collect();
        // Those that only others are made of, or that only errors are described by.
        let expected: &[&str] = match name.as_str() {
            "press" => &["BlockMetadataFields", "Problem", "StepFields"],
            _ => &["Problem"],
        };
        assert_eq!(missing, expected, "{name}");
    }
}

/// What is said in Rust although the document says it: paths, and the names of parameters and of
/// fields of pages that are not common words.
#[test]
fn src_repeats_nothing_of_the_documents() {
    let mut names = BTreeSet::new();
    for (_, document, _) in documents() {
        names.extend(document["paths"].as_object().unwrap().keys().cloned());
        let unusual = |it: &str| it.contains(|c: char| c == '_' || c.is_uppercase());
        visit(&document, &mut |object| {
            if object.get("in").is_some_and(|it| it == "query") {
                names.extend(
                    object["name"]
                        .as_str()
                        .filter(|it| unusual(it))
                        .map(str::to_owned),
                );
            }
            if let Some(Value::Object(paging)) = object.get("x-pagination") {
                for value in paging.values() {
                    let all = value
                        .as_array()
                        .cloned()
                        .unwrap_or_else(|| vec![value.clone()]);
                    let all = all.iter().filter_map(|it| it.as_str());
                    names.extend(all.filter(|it| unusual(it)).map(str::to_owned));
                }
            }
        });
    }
    assert!(names.contains("/v1/blocks/specs/") && names.contains("pageCount"));
    // The state of the known operations is the one thing that no document says.
    let stateful = ["fake/spaces.rs", "fake/press.rs", "fake/press"];
    let mut open = vec![root().join("src")];
    let mut seen = 0;
    while let Some(path) = open.pop() {
        if stateful.iter().any(|it| path.ends_with(it)) {
            continue;
        }
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|it| it.unwrap().path()));
            continue;
        }
        seen += 1;
        let text = fs::read_to_string(&path).unwrap();
        let code = text.lines().filter(|it| !it.trim_start().starts_with("//"));
        for (number, line) in code.enumerate() {
            for name in &names {
                let said = line.contains(&format!("\"{name}\""));
                assert!(!said, "{}: {name} in {line:?} ({number})", path.display());
            }
        }
    }
    assert!(seen > 30, "{seen} files were read");
}
