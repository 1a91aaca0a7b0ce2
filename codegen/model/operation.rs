//! What an operation is: its parameters, its body and its response.

use serde_json::Value;

use super::types::TypeRef;
pub use crate::codegen::normalise::Location;

/// Methods that every builder has, so that no setter may have these names. A test compares the list
/// with the generated code.
pub const BUILDER_METHODS: &[&str] = &[
    "clone",
    "header",
    "idempotent",
    "iter",
    "iter_pages",
    "limit",
    "max_pages",
    "on_attempt_progress",
    "on_progress",
    "pages",
    "pages_from",
    "prefetch",
    "retry",
    "send",
    "send_blocking",
    "stream",
    "timeouts",
    "when_some",
];

/// Methods that the client has besides those of the operations, so that no operation may have these
/// names. A test compares the list with `src/`.
pub const CLIENT_METHODS: &[&str] = &[
    "builder",
    "clone",
    "deployment",
    "from_env",
    "get_parameters_or",
    // Methods of the prelude that take a value come before those that take a reference.
    "into",
    "poll_of_deployment",
    "poll_of_job",
    "poll_of_revision",
    "related_blocks",
    "try_into",
    "wait_for_deployment",
    "wait_for_job",
];

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
    pub response: Response,
    /// The documented error statuses with their descriptions.
    pub errors: Vec<(u16, String)>,
    pub idempotent: Option<bool>,
    pub max_upload_bytes: Option<u64>,
    pub pagination: Option<Pagination>,
    pub security: Security,
    /// The base URL of this operation, if it isn't that of the service.
    pub server: Option<String>,
}

/// The credentials that an operation needs.
#[derive(Default)]
pub struct Security {
    /// The numbers of the service's schemes. All are sent.
    pub schemes: Vec<usize>,
    /// Whether the operation may be called without a credential.
    pub optional: bool,
}

/// What an operation responds with.
pub struct Response {
    pub content: ResponseContent,
    /// The media types of all contents, for the header `Accept`.
    pub media: Vec<String>,
}

impl Response {
    /// The type of the JSON that every 2xx has.
    pub fn json(&self) -> Option<&TypeRef> {
        match &self.content {
            ResponseContent::Json { ty, .. } => Some(ty),
            _ => None,
        }
    }

    /// The types of the JSON that any 2xx has.
    pub fn types(&self) -> impl Iterator<Item = &TypeRef> {
        let variants = match &self.content {
            ResponseContent::ByStatus(it) => it.variants.as_slice(),
            _ => &[],
        };
        let of_variants = variants.iter().filter_map(|it| match &it.content {
            StatusContent::Json(ty) => Some(ty),
            _ => None,
        });
        self.json().into_iter().chain(of_variants)
    }
}

/// The content of the 2xx responses.
pub enum ResponseContent {
    Nothing,
    Json {
        ty: TypeRef,
        empty: Empty,
    },
    /// Anything else.
    Download,
    /// Contents that differ.
    ByStatus(ByStatus),
}

/// An enum of the 2xx responses.
pub struct ByStatus {
    /// The name of the enum.
    pub name: String,
    /// Those of one status before those of several.
    pub variants: Vec<StatusVariant>,
}

/// The response of a status, or of all others.
pub struct StatusVariant {
    /// Nothing for all others.
    pub status: Option<u16>,
    pub docs: String,
    pub content: StatusContent,
}

/// The content of one status.
#[derive(Clone, PartialEq)]
pub enum StatusContent {
    Nothing,
    Json(TypeRef),
    Download,
}

/// What a response without a body means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    /// An error.
    Refused,
    /// An object without fields.
    Object,
    /// No value, so that the type is optional.
    Null,
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
    pub style: Style,
    /// Whether it is checked before it is sent, and read-only fields are removed.
    pub checked: bool,
    pub required: bool,
    pub deprecated: bool,
    /// Sent if the caller sets no value.
    pub default: Option<Value>,
    /// The limits of its values, as JSON.
    pub limits: Option<Value>,
    /// The example in the document.
    pub example: Option<Value>,
}

/// How the value of a parameter is written.
pub struct Style {
    pub kind: StyleKind,
    pub explode: bool,
    pub reserved: bool,
}

/// The styles of OpenAPI, and JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StyleKind {
    Form,
    Simple,
    Label,
    Matrix,
    Space,
    Pipe,
    Deep,
    Json,
}

/// A request body.
pub struct Body {
    pub docs: Option<String>,
    /// Whether a request must have it.
    pub required: bool,
    /// The media type.
    pub media: String,
    pub content: BodyContent,
}

/// What a body consists of.
pub enum BodyContent {
    Json {
        ty: TypeRef,
        /// Whether the type has no fields, so that the body defaults to an empty object.
        trivial: bool,
        /// The limits of its values, as JSON.
        limits: Option<Value>,
        /// Whether it is checked before it is sent, and read-only fields are removed.
        checked: bool,
    },
    Multipart(Vec<Part>),
    /// `application/x-www-form-urlencoded`.
    Form(Vec<Part>),
    Text,
    /// Bytes of any other media type.
    Bytes(File),
}

impl Operation {
    /// The values of a body that have setters of their own.
    pub fn parts(&self) -> &[Part] {
        match self.body.as_ref().map(|it| &it.content) {
            Some(BodyContent::Multipart(parts) | BodyContent::Form(parts)) => parts,
            _ => &[],
        }
    }

    /// The body, if it is set as a whole.
    pub fn whole_body(&self) -> Option<&Body> {
        let parts =
            |it: &&Body| matches!(it.content, BodyContent::Multipart(_) | BodyContent::Form(_));
        self.body.as_ref().filter(|it| !parts(it))
    }

    /// The types that are written as JSON: that of the body, or those of its parts.
    pub fn json_inputs(&self) -> Vec<&TypeRef> {
        match self.body.as_ref().map(|it| &it.content) {
            Some(BodyContent::Json { ty, .. }) => vec![ty],
            _ => {
                let parts = self.parts().iter();
                let types = parts.filter_map(|it| match &it.content {
                    PartContent::Json { ty, .. } => Some(ty),
                    _ => None,
                });
                types.collect()
            }
        }
    }

    /// Whether it sends content whose size is worth reporting.
    pub fn uploads(&self) -> bool {
        let content = self.body.as_ref().map(|it| &it.content);
        matches!(
            content,
            Some(BodyContent::Multipart(_) | BodyContent::Bytes(_))
        )
    }
}

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// A ZIP archive.
    Archive,
    /// Content of any media type.
    Payload,
    /// Several of these.
    Payloads,
}

/// One part of a multipart body.
pub struct Part {
    pub name: String,
    pub rust: String,
    pub docs: Option<String>,
    pub required: bool,
    pub content_type: Option<String>,
    pub content: PartContent,
    pub deprecated: bool,
    /// Sent if the caller sets no value.
    pub default: Option<Value>,
    /// The limits of its values, as JSON.
    pub limits: Option<Value>,
    pub example: Option<Value>,
}

/// The content of a part.
pub enum PartContent {
    /// A file, with its default name.
    File { file_name: String, kind: File },
    /// A string as it is.
    Text(TypeRef),
    /// Anything else, as JSON.
    Json {
        ty: TypeRef,
        /// Whether it is checked before it is sent, and read-only fields are removed.
        checked: bool,
    },
}

/// How to page through a list. Each name is the Rust name of a field of the response or of a
/// parameter.
pub struct Pagination {
    /// The parameter for the page number.
    pub page: String,
    /// The number of the first page.
    pub first: i64,
    /// The parameter for the number of items per page.
    pub size: Option<String>,
    /// The fields that may contain the items; the first one that is present counts.
    pub items: Vec<String>,
    /// The type of an item.
    pub item: TypeRef,
    /// The field with the number of pages.
    pub pages: Option<String>,
    /// The field that is present and not empty if there is a next page.
    pub next: Option<String>,
    /// The fields that may contain the number of items on all pages.
    pub total: Vec<String>,
}
