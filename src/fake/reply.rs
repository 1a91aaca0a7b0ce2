//! What the server answers, and what it does instead when a test says so.

use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json};

/// An answer.
#[derive(Clone, Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) body: Option<Value>,
}

/// What an operation that is known here gives.
pub(super) enum Outcome {
    Reply(Reply),
    /// All items of a listing, out of which the page is cut that was asked for.
    Items(Vec<Value>),
}

impl Reply {
    pub(super) fn new(status: u16, body: Value) -> Self {
        Self {
            status,
            body: Some(body),
        }
    }

    pub(super) fn empty(status: u16) -> Self {
        Self { status, body: None }
    }

    /// A refusal, with the sentence that says why.
    pub(super) fn refuse(status: u16, detail: impl Into<String>) -> Self {
        Self::new(status, json!({ "detail": detail.into() }))
    }

    /// A refusal of one value, by its name.
    pub(super) fn invalid(name: &str, reason: &str) -> Self {
        let detail = format!("{name}: {reason}");
        Self::new(
            400,
            json!({ "detail": detail, "errors": { name: [reason] } }),
        )
    }
}

impl From<Reply> for Outcome {
    fn from(reply: Reply) -> Self {
        Self::Reply(reply)
    }
}

/// Something that goes wrong once, by [`Server::fail_next`](super::Server::fail_next).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Fault {
    /// Answers with this status and a JSON body that names it. Nothing is processed.
    Status(u16),
    /// Answers with this status and asks to be left alone for so long. Nothing is processed.
    RetryAfter(u16, Duration),
    /// Answers with this status, this media type and this body. Nothing is processed.
    Response {
        /// The status.
        status: u16,
        /// The media type of the body.
        content_type: String,
        /// The body.
        body: Bytes,
    },
    /// Waits so long, then goes on as if nothing were.
    Delay(Duration),
    /// Reads the request and breaks the connection. Nothing is processed.
    Disconnect,
    /// Processes the request and breaks the connection before it answers.
    DropResponse,
    /// Processes the request and breaks the connection in the middle of the answer.
    TruncateResponse,
    /// Never answers.
    Hang,
}

impl Fault {
    /// A page of HTML with this status, as a gateway gives it.
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

    /// JSON with this status.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::Response {
            status,
            content_type: "application/json".to_owned(),
            body: body.to_string().into(),
        }
    }
}
