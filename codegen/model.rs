//! What a document says, in the terms that Rust needs: which types there are, which operations,
//! what each takes and gives. Nothing here knows how code is written.

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
pub use types::{Field, Shape, Tag, Type, TypeRef, UnionVariant, Variant, constructor_fields};

/// A service: everything that one document says.
pub struct Service {
    /// The module that it becomes.
    pub module: String,
    pub title: String,
    pub description: String,
    pub servers: Vec<Server>,
    pub auth: Auth,
    /// The types that the operations need, in the document's order.
    pub types: Vec<Type>,
    /// The named schemas that no type was made of, since only others are made of them.
    pub fragments: HashMap<String, Value>,
    pub operations: Vec<Operation>,
}

/// Where the service is.
pub struct Server {
    pub url: String,
    pub variables: Vec<ServerVariable>,
}

/// A part of a server's URL that may vary.
pub struct ServerVariable {
    pub name: String,
    pub default: String,
    pub values: Vec<String>,
}

/// How a request proves who sends it.
pub struct Auth {
    pub header: String,
    /// The word before the credential.
    pub scheme: Option<String>,
}

/// A call.
pub struct Operation {
    /// As the document writes it.
    pub id: String,
    /// As a method is called.
    pub method_name: String,
    /// As its builder is called.
    pub type_name: String,
    /// `GET`, `POST`, …
    pub http_method: String,
    pub path: String,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    /// Those of the path, in its order, then the others in the document's order.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    /// What is read from a 2xx. `None` where the document gives it no content.
    pub answer: Option<TypeRef>,
    /// Whether a 2xx may come without a body although there is an `answer`.
    pub may_be_empty: bool,
    /// The error statuses that the document names, with what it says of them.
    pub errors: Vec<(u16, String)>,
    pub idempotent: Option<bool>,
    pub max_upload_bytes: Option<u64>,
    pub pagination: Option<Pagination>,
}

/// Where a parameter is put.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Location {
    Path,
    Query,
    Header,
}

/// A parameter of a call.
pub struct Parameter {
    /// As the wire has it.
    pub name: String,
    /// As the setter is called.
    pub rust: String,
    pub location: Location,
    pub docs: Option<String>,
    pub ty: TypeRef,
    pub required: bool,
    /// Sent where the caller sets nothing.
    pub default: Option<Value>,
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    /// What the document gives as an example of it.
    pub example: Option<Value>,
}

/// What a request carries.
pub enum Body {
    Json {
        ty: TypeRef,
        docs: Option<String>,
        /// Whether the type has no fields, so that an empty one needs no caller to make it.
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

/// What a part holds.
pub enum PartContent {
    /// A file, with the name it has where the caller gives none.
    File { file_name: String },
    /// A text as it is.
    Text(TypeRef),
    /// Anything else, as JSON.
    Json(TypeRef),
}

/// Builds the model of a document that [`lint`](super::lint) found nothing wrong with.
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
    fn problem(&mut self, place: &str, rule: impl Into<String>, mend: impl Into<String>) {
        let problem = Problem::at(self.file, place, rule, mend);
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}
