//! Faults that a test injects.

use std::time::Duration;

use bytes::Bytes;
use serde_json::Value;

/// A fault that hits one request, set by [`Server::fail_next`](super::Server::fail_next).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// Responds with this status code and a JSON body that names it. The request is not processed.
    Status(u16),
    /// Responds with this status code and a `Retry-After` header in whole seconds. The request is
    /// not processed.
    RetryAfter(u16, Duration),
    /// Responds with this status code, media type and body. The request is not processed.
    Response {
        /// The status code.
        status: u16,
        /// The media type of the body.
        content_type: String,
        /// The body.
        body: Bytes,
    },
    /// Waits in real time, then processes the request and responds as usual.
    Delay(Duration),
    /// Reads the request and closes the connection. The request is not processed.
    Disconnect,
    /// Processes the request and closes the connection without a response.
    DropResponse,
    /// Processes the request and closes the connection in the middle of the response body.
    TruncateResponse,
    /// Never responds. The request is not processed.
    Hang,
}

impl Fault {
    /// Creates a response with this status code and an HTML page, as a gateway sends it.
    pub fn html(status: u16) -> Self {
        let page = format!(
            "<html><head><title>{status} from the gateway</title></head><body></body></html>"
        );
        Self::Response {
            status,
            content_type: "text/html; charset=utf-8".to_owned(),
            body: page.into(),
        }
    }

    /// Creates a response with this status code and a JSON body.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::Response {
            status,
            content_type: "application/json".to_owned(),
            body: body.to_string().into(),
        }
    }
}
