//! What the server was sent.

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
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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

impl Part {
    /// What it holds, as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.content).into_owned()
    }
}
