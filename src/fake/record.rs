//! What the server was sent.

use std::fmt;

use bytes::Bytes;
use reqwest::header::HeaderMap;
use serde_json::Value;

/// A request that the server was sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Request {
    /// The service that it came to, by the name of its document: `spaces` or `press`.
    pub service: &'static str,
    /// The operation that it asked for, if there is one.
    pub operation: Option<String>,
    /// Its method.
    pub method: String,
    /// Its path as it came, without the query.
    pub path: String,
    /// Its query, name by name, in its order.
    pub query: Vec<(String, String)>,
    /// Its headers, the credential among them.
    pub headers: HeaderMap,
    /// What it carried.
    pub body: RequestBody,
    /// What it was answered; nothing where the connection was broken instead.
    pub status: Option<u16>,
}

/// What a request carried.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum RequestBody {
    /// Nothing.
    Empty,
    /// JSON.
    Json(Value),
    /// The parts of a form, in their order.
    Parts(Vec<Part>),
    /// Something else.
    Other(Bytes),
}

/// A part of a form.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// Its name.
    pub name: String,
    /// The name of the file, where it is one.
    pub file_name: Option<String>,
    /// Its media type, where it has one.
    pub content_type: Option<String>,
    /// What it holds.
    pub content: Bytes,
}

/// The most bytes of a body that `Debug` shows; of a longer one it shows the size.
const SHOWN: usize = 1024;

/// Bytes as `Debug` shows them.
struct Shown<'a>(&'a Bytes);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            0..=SHOWN => self.0.fmt(f),
            len => write!(f, "{len} bytes"),
        }
    }
}

impl fmt::Debug for RequestBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Empty"),
            Self::Json(value) => f.debug_tuple("Json").field(value).finish(),
            Self::Parts(parts) => f.debug_tuple("Parts").field(parts).finish(),
            Self::Other(bytes) => f.debug_tuple("Other").field(&Shown(bytes)).finish(),
        }
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part")
            .field("name", &self.name)
            .field("file_name", &self.file_name)
            .field("content_type", &self.content_type)
            .field("content", &Shown(&self.content))
            .finish()
    }
}

impl Part {
    /// What it holds, as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.content).into_owned()
    }
}
