//! Requests that the server received.

use std::fmt;

use bytes::Bytes;
use reqwest::header::HeaderMap;
use serde_json::Value;

/// A request that the server received.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Request {
    /// The service, by the name of its document: `spaces` or `press`.
    pub service: &'static str,
    /// The operation, or `None` where no document has one for this method and path.
    pub operation: Option<String>,
    /// The method.
    pub method: String,
    /// The path as received, percent-encoded and without the query.
    pub path: String,
    /// The names and values of the query, decoded, in their order.
    pub query: Vec<(String, String)>,
    /// The headers, with the credential.
    pub headers: HeaderMap,
    /// The body.
    pub body: RequestBody,
    /// The status code of the response, or `None` where the connection was closed instead.
    pub status: Option<u16>,
}

/// The body of a request.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum RequestBody {
    /// No body.
    Empty,
    /// A JSON body.
    Json(Value),
    /// The parts of a multipart body, in their order.
    Parts(Vec<Part>),
    /// A body of any other media type.
    Other(Bytes),
}

/// A part of a multipart body.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// The name of the part.
    pub name: String,
    /// The file name, or `None` where the part is not a file.
    pub file_name: Option<String>,
    /// The media type, if the part states one.
    pub content_type: Option<String>,
    /// The content.
    pub content: Bytes,
}

/// The largest body, in bytes, that `Debug` shows; of a larger one it shows the size.
const SHOWN: usize = 1024;

/// Bytes, or their number, for `Debug`.
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
    /// Returns the content as a string; invalid UTF-8 is replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.content).into_owned()
    }
}
