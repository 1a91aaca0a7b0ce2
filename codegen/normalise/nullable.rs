//! Brings `null` to where values are used: a reference to a nullable schema is nullable, and the named
//! schema itself is not.

use std::collections::HashSet;

use super::document::{Document, Kind, ResponseContent, Schema};

pub(super) fn settle(document: &mut Document) {
    let nullable = names(document);
    visit(document, &mut |schema| {
        if let Kind::Reference(name) = &schema.kind {
            schema.nullable |= nullable.contains(name);
        }
        // For any JSON, `null` is a value anyway.
        schema.nullable &= schema.kind != Kind::Any;
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

/// Calls `change` with every schema of a document.
fn visit(document: &mut Document, change: &mut impl FnMut(&mut Schema)) {
    for schema in document.schemas.values_mut() {
        inner(schema, change);
    }
    for operation in &mut document.operations {
        for parameter in &mut operation.parameters {
            inner(&mut parameter.schema, change);
        }
        for content in operation.body.iter_mut().flat_map(|it| &mut it.contents) {
            if let Some(schema) = &mut content.schema {
                inner(schema, change);
            }
        }
        for response in &mut operation.responses {
            if let Some(ResponseContent::Json { schema, .. }) = &mut response.content {
                inner(schema, change);
            }
        }
    }
}

fn inner(schema: &mut Schema, change: &mut impl FnMut(&mut Schema)) {
    change(schema);
    match &mut schema.kind {
        Kind::List(it) | Kind::Map(it) => inner(it, change),
        Kind::Object(object) => object
            .properties
            .values_mut()
            .for_each(|it| inner(it, change)),
        Kind::Union { members, .. } => members.iter_mut().for_each(|it| inner(it, change)),
        _ => {}
    }
}
