//! Responses of the server.

use bytes::Bytes;
use reqwest::header::HeaderValue;
use serde_json::{Value, json};

use super::misuse;

/// A response that the server sends, for [`Server::respond_with`](super::Server::respond_with).
///
/// A JSON value converts to a response with the success status of the operation, so that
/// `respond_with("get_job", json!({ … }))` is enough in most tests.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerResponse {
    /// `None` means the success status that the document gives the operation.
    pub(super) status: Option<u16>,
    pub(super) body: Content,
}

/// The body of a response.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    Nothing,
    Json(Value),
    Bytes { media: String, bytes: Bytes },
}

impl Content {
    #[cfg(test)]
    pub(super) fn json(self) -> Option<Value> {
        match self {
            Self::Json(value) => Some(value),
            _ => None,
        }
    }

    pub(super) fn media(&self) -> Option<&str> {
        match self {
            Self::Nothing => None,
            Self::Json(_) => Some("application/json"),
            Self::Bytes { media, .. } => Some(media),
        }
    }

    pub(super) fn bytes(&self) -> Bytes {
        match self {
            Self::Nothing => Bytes::new(),
            Self::Json(value) => value.to_string().into(),
            Self::Bytes { bytes, .. } => bytes.clone(),
        }
    }
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
            body: Content::Json(body),
        }
    }

    /// Creates a response with a status code and a body of any media type, such as `text/csv`.
    ///
    /// # Panics
    ///
    /// Panics if the media type is not valid in a header.
    #[track_caller]
    pub fn bytes(status: u16, media_type: impl Into<String>, body: impl Into<Bytes>) -> Self {
        let media = media_type.into();
        if HeaderValue::from_str(&media).is_err() {
            misuse::fail(&format!("{media:?} is not a valid media type"));
        }
        Self {
            status: Some(status),
            body: Content::Bytes {
                media,
                bytes: body.into(),
            },
        }
    }

    /// Creates a response with a status code and no body.
    pub fn empty(status: u16) -> Self {
        Self {
            status: Some(status),
            body: Content::Nothing,
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
            body: Content::Json(body),
        }
    }
}

impl From<ServerResponse> for Outcome {
    fn from(response: ServerResponse) -> Self {
        Self::Response(response)
    }
}
