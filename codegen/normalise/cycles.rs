//! Schemas that contain themselves without anything in between: no value of them ends.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::codegen::load::Loaded;
use crate::codegen::places::escaped;
use crate::codegen::problem::{Problem, Problems};

/// Refuses schemas that reach themselves by references, `allOf`, `oneOf` or `anyOf` alone. The reader
/// relies on it.
pub(super) fn check(loaded: &Loaded) -> Result<(), Vec<Problem>> {
    let mut problems = Problems::new(&loaded.file);
    let schemas = loaded.value.pointer("/components/schemas");
    let Some(schemas) = schemas.and_then(Value::as_object) else {
        return Ok(());
    };
    let reach: HashMap<&str, Vec<String>> = schemas
        .iter()
        .map(|(name, schema)| {
            let mut names = Vec::new();
            reached(schema, &mut names);
            (name.as_str(), names)
        })
        .collect();
    for name in schemas.keys() {
        let mut seen: HashSet<&str> = HashSet::new();
        let mut open: Vec<&String> = reach[name.as_str()].iter().collect();
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                open.extend(reach.get(next.as_str()).into_iter().flatten());
            }
        }
        if seen.contains(name.as_str()) {
            problems.refuse(
                &format!("/components/schemas/{}", escaped(name)),
                "the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone",
                "Put a property or a list in between, or remove one of the references",
            );
        }
    }
    problems.or(())
}

/// The named schemas that a schema consists of.
fn reached(schema: &Value, names: &mut Vec<String>) {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        names.extend(super::reader::schema_name(reference));
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        let members = schema.get(key).and_then(Value::as_array);
        members
            .into_iter()
            .flatten()
            .for_each(|it| reached(it, names));
    }
}
