//! What an operation is: its parameters, its body and its response.

use serde_json::Value;

use super::types::TypeRef;

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

/// How the pages of a listing follow each other. Each name is that of a field of the answer or of
/// a parameter, as Rust has it.
pub struct Pagination {
    /// The parameter that says which page to fetch.
    pub page: String,
    /// The parameter that says how many items a page holds.
    pub size: Option<String>,
    /// The fields that may hold the items: the first one that is present does.
    pub items: Vec<String>,
    /// What an item is.
    pub item: TypeRef,
    /// The field that says how many pages there are.
    pub pages: Option<String>,
    /// The field that is present, and not empty, while there is a further page.
    pub next: Option<String>,
    /// The fields that may say how many items there are on all pages.
    pub total: Vec<String>,
}
