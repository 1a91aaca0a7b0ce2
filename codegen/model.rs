//! The model of a document: its types and operations, in Rust's terms. It doesn't depend on how code
//! is written.

mod builder;
mod operation;
mod read;
mod registry;
mod service;
mod types;

use super::load::Loaded;
use super::problem::Problem;
use super::refs::Refs;

pub use operation::{Body, Location, Operation, Pagination, Parameter, Part, PartContent};
pub use service::Service;
pub use types::{Field, Shape, Tag, Type, TypeRef, UnionVariant, Variant, constructor_fields};

/// Builds the model of a document that passed [`lint`](super::lint).
pub fn build(loaded: &Loaded, module: &str) -> Result<Service, Vec<Problem>> {
    let mut builder = builder::Builder {
        file: &loaded.file,
        refs: Refs::new(&loaded.api),
        types: registry::Registry::new(&loaded.api),
        problems: Vec::new(),
    };
    let service = builder.service(&loaded.api, module);
    if builder.problems.is_empty() {
        Ok(service)
    } else {
        Err(builder.problems)
    }
}
