//! The model of a document: its types and operations, in Rust's terms. It doesn't depend on how code
//! is written.

mod operations;
mod pagination;
mod parts;
mod service;
mod types;

use std::collections::HashMap;

use serde_json::Value;

use super::load::Loaded;
use super::problem::Problem;
use super::refs::Refs;

pub use pagination::Pagination;
pub use types::{Field, Shape, Tag, Type, TypeRef, UnionVariant, Variant};

/// A service: the content of one document.
pub struct Service {
    /// The name of the module.
    pub module: String,
    pub title: String,
    pub description: String,
    pub servers: Vec<Server>,
    pub auth: Auth,
    /// The types that the operations use, in the document's order.
    pub types: Vec<Type>,
    /// The named schemas without a type, which only occur in `allOf` of other schemas.
    pub fragments: HashMap<String, Value>,
    pub operations: Vec<Operation>,
}

/// A base URL of the service.
pub struct Server {
    pub url: String,
    pub variables: Vec<ServerVariable>,
}

/// A variable in a server's URL.
pub struct ServerVariable {
    pub name: String,
    pub default: String,
    pub values: Vec<String>,
}

/// The authentication of a request.
pub struct Auth {
    pub header: String,
    /// The authentication scheme.
    pub scheme: Option<String>,
}

/// An operation.
pub struct Operation {
    /// The operationId.
    pub id: String,
    /// The name of the method.
    pub method_name: String,
    /// The name of the builder.
    pub type_name: String,
    /// `GET`, `POST`, …
    pub http_method: String,
    pub path: String,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    /// The path parameters in the order of the path, then the others in the document's order.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    /// The type of a 2xx response. `None` if it has no content.
    pub answer: Option<TypeRef>,
    /// Whether a 2xx response may have no body although there is an `answer`.
    pub may_be_empty: bool,
    /// The documented error statuses with their descriptions.
    pub errors: Vec<(u16, String)>,
    pub idempotent: Option<bool>,
    pub max_upload_bytes: Option<u64>,
    pub pagination: Option<Pagination>,
}

/// The location of a parameter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Location {
    Path,
    Query,
    Header,
}

/// A parameter of an operation.
pub struct Parameter {
    /// The name in the document.
    pub name: String,
    /// The name of the setter.
    pub rust: String,
    pub location: Location,
    pub docs: Option<String>,
    pub ty: TypeRef,
    pub required: bool,
    /// Sent if the caller sets no value.
    pub default: Option<Value>,
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    /// The example in the document.
    pub example: Option<Value>,
}

/// A request body.
pub enum Body {
    Json {
        ty: TypeRef,
        docs: Option<String>,
        /// Whether the type has no fields, so that the body defaults to an empty object.
        trivial: bool,
    },
    Multipart(Vec<Part>),
}

/// One part of a multipart body.
pub struct Part {
    pub name: String,
    pub rust: String,
    pub docs: Option<String>,
    pub required: bool,
    pub content_type: Option<String>,
    pub content: PartContent,
    pub example: Option<Value>,
}

/// The content of a part.
pub enum PartContent {
    /// A file, with its default name.
    File { file_name: String },
    /// A string as it is.
    Text(TypeRef),
    /// Anything else, as JSON.
    Json(TypeRef),
}

/// Builds the model of a document that passed [`lint`](super::lint).
pub fn build(loaded: &Loaded, module: &str) -> Result<Service, Vec<Problem>> {
    let mut builder = Builder {
        file: &loaded.file,
        refs: Refs::new(&loaded.api),
        types: types::Registry::new(&loaded.api),
        problems: Vec::new(),
    };
    let service = builder.service(&loaded.api, module);
    if builder.problems.is_empty() {
        Ok(service)
    } else {
        Err(builder.problems)
    }
}

struct Builder<'a> {
    file: &'a str,
    refs: Refs<'a>,
    types: types::Registry<'a>,
    problems: Vec<Problem>,
}

impl Builder<'_> {
    fn problem(&mut self, place: &str, rule: impl Into<String>, fix: impl Into<String>) {
        let problem = Problem::at(self.file, place, rule, fix);
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}
