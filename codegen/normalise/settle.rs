//! What is settled once the whole document is read: `null` belongs to where values are used, so that a
//! reference to a nullable schema is nullable and the named schema itself is not, and a required name
//! without a property is a property of any JSON.

use std::collections::HashSet;

use super::document::{Document, Kind, Schema};
use super::reader::closest;
use crate::codegen::problem::Problems;

pub(super) fn settle(document: &mut Document, problems: &mut Problems) {
    let nullable = names(document);
    document.change_schemas(&mut |schema| {
        if let Kind::Reference(name) = &schema.kind {
            schema.nullable |= nullable.contains(name);
        }
        // For any JSON, `null` is a value anyway.
        schema.nullable &= schema.kind != Kind::Any;
        let any = Schema::any(&schema.at);
        if let Kind::Object(object) = &mut schema.kind
            && !object.properties.is_empty()
        {
            for name in &object.required {
                if object.properties.contains_key(name) {
                    continue;
                }
                let known: Vec<&str> = object.properties.keys().map(String::as_str).collect();
                if let Some(meant) = closest(name, &known) {
                    problems.refuse(
                        &schema.at,
                        format!("`required` names `{name}`, and there is no such property"),
                        format!("Write `{meant}` if that is meant, or add the property"),
                    );
                }
                object.properties.insert(name.clone(), any.clone());
            }
        }
    });
    for schema in document.schemas.values_mut() {
        schema.nullable = false;
    }
}

/// The named schemas that are nullable, directly or by what they refer to.
fn names(document: &Document) -> HashSet<String> {
    let mut found = HashSet::new();
    loop {
        let before = found.len();
        for (name, schema) in &document.schemas {
            let refers = matches!(&schema.kind, Kind::Reference(target) if found.contains(target));
            if schema.nullable || refers {
                found.insert(name.clone());
            }
        }
        if found.len() == before {
            return found;
        }
    }
}
