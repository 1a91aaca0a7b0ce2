//! The model of a document: its types and operations, in Rust's terms. It doesn't depend on how code
//! is written.

mod builder;
mod operation;
mod read;
mod registry;
mod service;
mod types;

use std::collections::HashMap;

use super::normalise::Document;
use super::problem::{Problem, Problems};

#[allow(unused_imports)] // Tests compare them with the generated code.
pub use operation::{BUILDER_METHODS, CLIENT_METHODS};
pub use operation::{
    Body, BodyContent, ByStatus, Empty, File, Operation, Pagination, Parameter, Part, PartContent,
    Response, ResponseContent, StatusContent, StatusVariant, Style, StyleKind,
};
pub use service::{Scheme, Service};
pub use types::{Field, Shape, Tag, Type, TypeRef, UnionVariant, Variant, constructor_fields};

/// Builds the model of a document that passed [`lint`](super::lint).
pub fn build(file: &str, document: &Document, module: &str) -> Result<Service, Vec<Problem>> {
    let mut builder = builder::Builder {
        document,
        types: registry::Registry::new(document),
        problems: Problems::new(file),
        notes: HashMap::new(),
    };
    let service = builder.service(module);
    builder.problems.or(service)
}
