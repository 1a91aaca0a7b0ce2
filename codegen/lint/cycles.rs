//! Schemas that contain themselves without anything in between: no value of them ends.

use std::collections::HashMap;

use openapiv3::{ReferenceOr, Schema, SchemaKind};

use super::Linter;
use crate::codegen::refs::schema_name;

impl<'a> Linter<'a> {
    /// Refuses schemas that reach themselves by references, `allOf`, `oneOf` or `anyOf` alone. All
    /// other rules follow these, and rely on their end.
    pub(super) fn cycles(&mut self) {
        let reach: HashMap<&str, Vec<&str>> = self
            .refs
            .schemas()
            .map(|(name, schema)| {
                let mut names = Vec::new();
                reached(schema, &mut names);
                (name, names)
            })
            .collect();
        for (name, _) in self.refs.schemas() {
            let (mut seen, mut open) = (Vec::new(), reach[name].clone());
            while let Some(next) = open.pop() {
                if !seen.contains(&next) {
                    seen.push(next);
                    open.extend(reach.get(next).into_iter().flatten());
                }
            }
            if seen.contains(&name) {
                self.refuse(
                    &format!("schema `{name}`"),
                    "the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone",
                    "Put a property or a list in between, or remove one of the references",
                );
            }
        }
    }
}

/// The named schemas that a schema consists of.
fn reached<'a>(schema: &'a ReferenceOr<Schema>, names: &mut Vec<&'a str>) {
    match schema {
        ReferenceOr::Reference { reference } => names.extend(schema_name(reference)),
        ReferenceOr::Item(schema) => match &schema.schema_kind {
            SchemaKind::AllOf { all_of: members }
            | SchemaKind::OneOf { one_of: members }
            | SchemaKind::AnyOf { any_of: members } => {
                members.iter().for_each(|it| reached(it, names));
            }
            _ => {}
        },
    }
}
