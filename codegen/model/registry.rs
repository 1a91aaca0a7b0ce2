//! The types that are made of the schemas of a document.

use std::collections::HashMap;

use super::types::{Shape, Type, TypeRef};
use crate::codegen::names;
use crate::codegen::normalise::{Document, Schema};

/// The types that were requested so far.
pub struct Registry<'a> {
    /// The order of the document's named schemas.
    order: HashMap<String, usize>,
    types: Vec<(usize, Type)>,
    pub(super) schemas: HashMap<&'a str, Named<'a>>,
}

/// A named schema.
pub(super) struct Named<'a> {
    pub(super) rust: String,
    pub(super) schema: &'a Schema,
    pub(super) state: State,
}

/// Whether the type of a named schema was made.
#[derive(Clone)]
pub(super) enum State {
    Unasked,
    Started,
    /// Values are of this type.
    Made(TypeRef),
}

impl<'a> Registry<'a> {
    pub fn new(document: &'a Document) -> Self {
        let wanted = document.schemas.keys();
        let wanted = wanted.map(|it| {
            // A reference to another place is named by its end.
            let name = match it.starts_with("#/") {
                true => it.rsplit('/').next().unwrap_or(it),
                false => it,
            };
            (names::type_name(name), vec![names::digest(it)])
        });
        let rust = names::distinct(wanted.collect());
        let order = rust.iter().cloned().enumerate();
        Self {
            order: order.map(|(place, name)| (name, place)).collect(),
            types: Vec::new(),
            schemas: document
                .schemas
                .iter()
                .zip(rust)
                .map(|((name, schema), rust)| {
                    let named = Named {
                        rust,
                        schema,
                        state: State::Unasked,
                    };
                    (name.as_str(), named)
                })
                .collect(),
        }
    }

    /// All requested types: the named ones in the document's order, then the inline ones.
    pub fn finish(&mut self) -> Vec<Type> {
        self.types.sort_by_key(|(place, _)| *place);
        let mut types: Vec<Type> = self.types.drain(..).map(|(_, it)| it).collect();
        break_cycles(&mut types);
        types
    }

    /// The shape of a requested type.
    pub fn shape_of(&self, name: &str) -> Option<&Shape> {
        let mut all = self.types.iter().map(|(_, it)| it);
        all.find(|it| it.name == name).map(|it| &it.shape)
    }

    pub(super) fn is_taken(&self, name: &str) -> bool {
        self.order.contains_key(name) || self.types.iter().any(|(_, it)| it.name == name)
    }

    /// Adds a type, whose place is held before its shape is known.
    pub(super) fn add(&mut self, ty: Type) {
        let place = self.order.get(&ty.name).copied().unwrap_or(usize::MAX);
        self.types.push((place, ty));
    }

    /// Sets the shape and the documentation of a type that was added.
    pub(super) fn set(&mut self, name: &str, shape: Shape, docs: Option<String>) {
        if let Some((_, found)) = self.types.iter_mut().find(|(_, it)| it.name == name) {
            (found.shape, found.docs) = (shape, docs);
        }
    }
}

/// Boxes fields and variants through which a type contains itself, and objects in unions.
fn break_cycles(types: &mut [Type]) {
    let reach: HashMap<String, Vec<String>> = types
        .iter()
        .map(|it| (it.name.clone(), contained(&it.shape)))
        .collect();
    let objects: Vec<String> = types
        .iter()
        .filter(|it| matches!(it.shape, Shape::Struct(_)))
        .map(|it| it.name.clone())
        .collect();
    let contains = |from: &TypeRef, target: &str| {
        let TypeRef::Named(from) = from else {
            return false;
        };
        let (mut seen, mut open) = (vec![from.as_str()], vec![from.as_str()]);
        while let Some(name) = open.pop() {
            if name == target {
                return true;
            }
            for next in reach.get(name).into_iter().flatten() {
                if !seen.contains(&next.as_str()) {
                    seen.push(next);
                    open.push(next);
                }
            }
        }
        false
    };
    for it in types {
        match &mut it.shape {
            Shape::Struct(fields) => {
                for field in fields {
                    field.boxed = contains(&field.ty, &it.name);
                }
            }
            Shape::Union { variants, .. } => {
                // Objects are much larger than other variants.
                for variant in variants {
                    let is_object =
                        matches!(&variant.ty, TypeRef::Named(name) if objects.contains(name));
                    variant.boxed = is_object || contains(&variant.ty, &it.name);
                }
            }
            _ => {}
        }
    }
}

/// The types that a value of this shape contains directly, not in a list or a map.
fn contained(shape: &Shape) -> Vec<String> {
    let refs: Vec<&TypeRef> = match shape {
        Shape::Struct(fields) => fields.iter().map(|it| &it.ty).collect(),
        Shape::Union { variants, .. } => variants.iter().map(|it| &it.ty).collect(),
        Shape::Alias(target) => vec![target],
        Shape::Enum(_) | Shape::Text | Shape::TextOrInteger | Shape::Map(_) => Vec::new(),
    };
    refs.into_iter()
        .filter_map(|it| match it {
            TypeRef::Named(name) => Some(name.clone()),
            _ => None,
        })
        .collect()
}
