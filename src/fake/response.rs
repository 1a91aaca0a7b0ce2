//! Responses of the server.

use serde_json::{Value, json};

/// A response that the server sends, for [`Server::respond_with`](super::Server::respond_with).
///
/// A JSON value converts to a response with the success status of the operation, so that
/// `respond_with("get_job", json!({ … }))` is enough in most tests.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerResponse {
    /// `None` means the success status that the document gives the operation.
    pub(super) status: Option<u16>,
    pub(super) body: Option<Value>,
    /// The `Link` header.
    pub(super) link: Option<String>,
}

/// How an operation with state responds.
pub(super) enum Outcome {
    Response(ServerResponse),
    /// All items of a paginated list, from which the requested page is cut.
    Items(Vec<Value>),
}

impl ServerResponse {
    /// Creates a response with a status code and a JSON body.
    pub fn new(status: u16, body: Value) -> Self {
        Self {
            status: Some(status),
            body: Some(body),
            link: None,
        }
    }

    /// Creates a response with a status code and no body.
    pub fn empty(status: u16) -> Self {
        Self {
            status: Some(status),
            body: None,
            link: None,
        }
    }

    /// An error response, with the sentence that says why.
    pub(super) fn refuse(status: u16, detail: impl Into<String>) -> Self {
        Self::new(status, json!({ "detail": detail.into() }))
    }

    /// A 400 response that names an invalid value.
    pub(super) fn invalid(name: &str, reason: &str) -> Self {
        let detail = format!("{name}: {reason}");
        Self::new(
            400,
            json!({ "detail": detail, "errors": { name: [reason] } }),
        )
    }
}

impl From<Value> for ServerResponse {
    fn from(body: Value) -> Self {
        Self {
            status: None,
            body: Some(body),
            link: None,
        }
    }
}

impl From<ServerResponse> for Outcome {
    fn from(response: ServerResponse) -> Self {
        Self::Response(response)
    }
}
