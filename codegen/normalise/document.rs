//! A document in one form.

use indexmap::IndexMap;
use serde_json::{Map, Value};

/// A document.
pub struct Document {
    pub title: String,
    pub description: String,
    pub servers: Vec<Server>,
    /// The schemes of each alternative. Nothing where the document doesn't say.
    pub security: Option<Vec<Vec<Scheme>>>,
    /// The named schemas, in the document's order.
    pub schemas: IndexMap<String, Schema>,
    pub operations: Vec<Operation>,
}

impl Document {
    /// Follows references from a schema to the one that is none.
    pub fn resolve<'a>(&'a self, mut schema: &'a Schema) -> &'a Schema {
        // A longer chain is circular.
        for _ in 0..64 {
            match &schema.kind {
                Kind::Reference(name) => match self.schemas.get(name) {
                    Some(target) => schema = target,
                    None => break,
                },
                _ => break,
            }
        }
        schema
    }

    /// Calls `change` with every schema.
    pub(super) fn change_schemas(&mut self, change: &mut impl FnMut(&mut Schema)) {
        for schema in self.schemas.values_mut() {
            inner(schema, change);
        }
        for operation in &mut self.operations {
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

/// A base URL of the service.
pub struct Server {
    pub at: String,
    pub url: String,
    pub description: Option<String>,
    pub variables: Vec<ServerVariable>,
}

/// A variable in a server's URL.
pub struct ServerVariable {
    pub at: String,
    pub name: String,
    pub default: String,
    pub values: Vec<String>,
}

/// How a request is authenticated.
#[derive(Clone, PartialEq)]
pub struct Scheme {
    pub at: String,
    pub name: String,
    /// The type in the document: `apiKey`, `http`, …
    pub kind: String,
    /// The location of an API key: `header`, `query` or `cookie`.
    pub location: Option<String>,
    /// The name of the header with the API key, or the scheme of `http`.
    pub value: String,
}

/// An operation.
pub struct Operation {
    pub at: String,
    pub id: String,
    /// In lower case.
    pub method: String,
    pub path: String,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    /// Those of the path, then its own.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub responses: Vec<Response>,
    /// The schemes of each alternative, if the operation has its own.
    pub security: Option<Vec<Vec<Scheme>>>,
    /// The servers of the operation, or else of its path, if they have their own.
    pub servers: Option<Vec<Server>>,
    pub idempotent: Option<bool>,
    pub max_upload_bytes: Option<u64>,
    pub pagination: Option<Pagination>,
}

/// The location of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

impl Location {
    pub fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// A parameter.
#[derive(Clone)]
pub struct Parameter {
    pub at: String,
    pub name: String,
    pub location: Location,
    pub description: Option<String>,
    pub required: bool,
    pub deprecated: bool,
    pub style: String,
    pub explode: bool,
    /// `allowReserved` in a query; elsewhere it means nothing.
    pub reserved: bool,
    pub example: Option<Value>,
    pub schema: Schema,
    /// The media type, where `content` stands instead of `schema`.
    pub media: Option<String>,
}

/// A request body.
pub struct Body {
    pub at: String,
    pub description: Option<String>,
    pub required: bool,
    pub contents: Vec<Content>,
}

impl Body {
    /// The content that is sent: JSON if there is any, or else the first.
    pub fn content(&self) -> Option<&Content> {
        let json = self.contents.iter().find(|it| it.is_json());
        json.or(self.contents.first())
    }
}

/// One form of a body.
pub struct Content {
    pub at: String,
    pub media: String,
    pub schema: Option<Schema>,
    pub encoding: IndexMap<String, Encoding>,
}

impl Content {
    /// The media type without parameters, in lower case.
    pub fn essence(&self) -> String {
        essence(&self.media)
    }

    pub fn is_json(&self) -> bool {
        is_json(&self.essence())
    }
}

/// A media type without parameters, in lower case.
pub(super) fn essence(media: &str) -> String {
    let essence = media.split(';').next().unwrap_or_default();
    essence.trim().to_lowercase()
}

/// Whether such a media type is JSON.
pub(super) fn is_json(essence: &str) -> bool {
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}

/// How a part of a body is sent.
pub struct Encoding {
    pub at: String,
    pub content_type: Option<String>,
    /// The file name in the default of `Content-Disposition`.
    pub file_name: Option<String>,
    pub has_style: bool,
}

/// The statuses that a response stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Code(u16),
    /// Such as `2XX`.
    Range(u16),
    Default,
}

/// A response.
pub struct Response {
    pub status: Status,
    pub description: String,
    pub content: Option<ResponseContent>,
}

/// What is read of a response.
pub enum ResponseContent {
    Json {
        media: String,
        schema: Box<Schema>,
    },
    /// Anything else.
    Download {
        /// The media types, in the document's order.
        media: Vec<String>,
    },
}

impl Response {
    pub fn is_success(&self) -> bool {
        match self.status {
            Status::Code(code) => (200..300).contains(&code),
            Status::Range(range) => range == 2,
            Status::Default => false,
        }
    }
}

/// `x-pagination`, with the names of the document.
pub struct Pagination {
    pub at: String,
    pub page: Option<String>,
    pub size: Option<String>,
    pub items: Vec<String>,
    pub pages: Option<String>,
    pub next: Option<String>,
    pub total: Vec<String>,
}

/// A schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    pub at: String,
    pub kind: Kind,
    /// Whether `null` is a value as well.
    pub nullable: bool,
    pub description: Option<String>,
    /// Why it is any JSON, where the document says more than a type can.
    pub note: Option<String>,
    pub example: Option<Value>,
    pub default: Option<Value>,
    pub deprecated: bool,
    pub access: Access,
    /// The keywords that limit values of the kind, such as `minimum`, with their values.
    pub limits: Map<String, Value>,
}

/// The directions in which a field goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    #[default]
    Both,
    ReadOnly,
    WriteOnly,
}

/// What values a schema has.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Any,
    /// The named schema.
    Reference(String),
    Boolean,
    Integer {
        /// Whether values beyond the largest signed one occur.
        unsigned: bool,
    },
    Number,
    Text(Format),
    /// Strings.
    Enum(Vec<String>),
    List(Box<Schema>),
    Map(Box<Schema>),
    Object(Object),
    Union {
        members: Vec<Schema>,
        discriminator: Option<Discriminator>,
    },
}

/// What strings a schema has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Any,
    DateTime,
    Password,
    /// Base64.
    Byte,
    /// Bytes of a body.
    Binary,
}

/// An object with properties.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    pub properties: IndexMap<String, Schema>,
    /// In the document's order, through `allOf` one list after the other.
    pub required: Vec<String>,
    /// Whether it allows other fields explicitly.
    pub is_open: bool,
}

/// The field that tells the members of a union apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Discriminator {
    pub at: String,
    pub field: String,
    /// The named schema of each value.
    pub mapping: Vec<(String, String)>,
}
