//! Schemas that contain themselves without anything in between: no value of them ends.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::reader::decoded;
use crate::codegen::load::Loaded;
use crate::codegen::places::escaped;
use crate::codegen::problem::{Problem, Problems};

/// Refuses schemas that reach themselves by references, `allOf`, `oneOf` or `anyOf` alone. The reader
/// relies on it.
pub(super) fn check(loaded: &Loaded) -> Result<(), Vec<Problem>> {
    let mut problems = Problems::new(&loaded.file);
    let schemas = loaded.value.pointer("/components/schemas");
    let names = schemas.and_then(Value::as_object).into_iter();
    let names = names.flat_map(|it| it.keys());
    let mut open: Vec<String> = names
        .map(|it| format!("/components/schemas/{}", escaped(it)))
        .collect();
    referred(&loaded.value, &mut open);
    // What each schema consists of, by JSON pointer.
    let mut reach: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for pointer in open {
        if let Some(schema) = loaded.value.pointer(&pointer) {
            let mut pointers = Vec::new();
            reached(schema, &mut pointers);
            reach.insert(pointer, pointers);
        }
    }
    for (pointer, first) in &reach {
        let mut seen: HashSet<&String> = HashSet::new();
        let mut open: Vec<&String> = first.iter().collect();
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                open.extend(reach.get(next).into_iter().flatten());
            }
        }
        if seen.contains(pointer) {
            problems.refuse(
                pointer,
                "the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone",
                "Put a property or a list in between, or remove one of the references",
            );
        }
    }
    problems.or(())
}

/// The places that references anywhere in the document lead to, except those of objects that aren't
/// schemas.
fn referred(value: &Value, pointers: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            let reference = entries.get("$ref").and_then(Value::as_str);
            if let Some(pointer) = reference.and_then(|it| it.strip_prefix('#')) {
                let pointer = decoded(pointer);
                let is_other = match pointer.split('/').collect::<Vec<_>>().as_slice() {
                    ["", "components", section, _] => *section != "schemas",
                    ["", "paths", _] => true,
                    _ => false,
                };
                if !is_other {
                    pointers.push(pointer);
                }
            }
            entries.values().for_each(|it| referred(it, pointers));
        }
        Value::Array(items) => items.iter().for_each(|it| referred(it, pointers)),
        _ => {}
    }
}

/// The schemas that a schema consists of.
fn reached(schema: &Value, pointers: &mut Vec<String>) {
    let reference = schema.get("$ref").and_then(Value::as_str);
    pointers.extend(reference.and_then(|it| it.strip_prefix('#')).map(decoded));
    for key in ["allOf", "oneOf", "anyOf"] {
        let members = schema.get(key).and_then(Value::as_array);
        members
            .into_iter()
            .flatten()
            .for_each(|it| reached(it, pointers));
    }
}
