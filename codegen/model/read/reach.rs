//! The types that requests and responses consist of.

use std::collections::BTreeSet;

use crate::codegen::model::operation::{BodyContent, Operation, PartContent};
use crate::codegen::model::types::{Shape, Type, TypeRef};
use crate::codegen::normalise::Access;

/// Lets fields of types that go in one direction only go in both, and notes which bodies are checked
/// before they are sent.
pub(super) fn settle(operations: &mut [Operation], types: &mut [Type]) {
    let parameters = operations.iter().flat_map(|it| &it.parameters);
    let bodies = operations.iter().flat_map(Operation::json_inputs);
    let sent = reached(parameters.map(|it| &it.ty).chain(bodies), types);
    let received = reached(operations.iter().flat_map(|it| it.response.types()), types);
    for it in types.iter_mut() {
        let (is_sent, is_received) = (sent.contains(&it.name), received.contains(&it.name));
        if let Shape::Struct(fields) = &mut it.shape {
            for field in fields {
                match field.access {
                    Access::ReadOnly if !is_sent => field.access = Access::Both,
                    Access::WriteOnly if !is_received => field.access = Access::Both,
                    _ => {}
                }
            }
        }
    }
    let is_limited = |ty: &TypeRef| {
        let reached = reached([ty].into_iter(), types);
        let mut reached = types.iter().filter(|it| reached.contains(&it.name));
        reached.any(|it| is_limited(&it.shape))
    };
    for operation in operations {
        for parameter in &mut operation.parameters {
            // Its own limits are checked when it is set.
            parameter.checked = is_limited(&parameter.ty);
        }
        match operation.body.as_mut().map(|it| &mut it.content) {
            Some(BodyContent::Json {
                ty,
                limits,
                checked,
                ..
            }) => *checked = limits.is_some() || is_limited(ty),
            Some(BodyContent::Multipart(parts) | BodyContent::Form(parts)) => {
                for part in parts {
                    if let PartContent::Json { ty, checked } = &mut part.content {
                        // Its own limits are checked when it is set.
                        *checked = is_limited(ty);
                    }
                }
            }
            _ => {}
        }
    }
    mark_tags(types);
}

/// Marks the fields by which unions are told apart, which a new value has even if they are optional.
fn mark_tags(types: &mut [Type]) {
    let mut tags: Vec<(String, String)> = Vec::new();
    for it in types.iter() {
        if let Shape::Union {
            variants,
            tag: Some(tag),
        } = &it.shape
        {
            // An object without the tag is known to be one member, which may do without it.
            let tagged = variants.iter().enumerate();
            let tagged = tagged.filter(|(index, _)| tag.absent != Some(*index));
            let names = tagged.filter_map(|(_, it)| name_of(&it.ty));
            tags.extend(names.map(|it| (it.to_owned(), tag.field.clone())));
        }
    }
    for it in types {
        if let Shape::Struct(fields) = &mut it.shape {
            for field in fields {
                field.is_tag =
                    field.constant && tags.contains(&(it.name.clone(), field.name.clone()));
            }
        }
    }
}

fn is_limited(shape: &Shape) -> bool {
    match shape {
        Shape::Struct(fields) => fields
            .iter()
            .any(|it| it.limits.is_some() || it.access != Access::Both),
        _ => false,
    }
}

/// The names of the types that values of these types consist of.
fn reached<'t>(from: impl Iterator<Item = &'t TypeRef>, types: &[Type]) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<String> = from.filter_map(name_of).map(str::to_owned).collect();
    while let Some(name) = open.pop() {
        let found = types.iter().find(|it| it.name == name);
        if !reached.insert(name) {
            continue;
        }
        let inner: Vec<&TypeRef> = match found.map(|it| &it.shape) {
            Some(Shape::Struct(fields)) => fields.iter().map(|it| &it.ty).collect(),
            Some(Shape::Union { variants, .. }) => variants.iter().map(|it| &it.ty).collect(),
            Some(Shape::Map(inner) | Shape::Alias(inner)) => vec![inner],
            _ => Vec::new(),
        };
        open.extend(inner.into_iter().filter_map(name_of).map(str::to_owned));
    }
    reached
}

/// The name of a type, or of what a list or map of it holds.
fn name_of(ty: &TypeRef) -> Option<&str> {
    match ty {
        TypeRef::Named(name) => Some(name),
        TypeRef::List(inner) | TypeRef::Map(inner) | TypeRef::Nullable(inner) => name_of(inner),
        _ => None,
    }
}
