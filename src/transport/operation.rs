//! The properties of an operation, and the options of a call.

use reqwest::header::HeaderMap;

use super::body::Report;
use super::retry::RetryPolicy;
use super::timeouts::Timeouts;
use crate::reading::Shape;

/// The properties of an operation, from the OpenAPI document.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) id: &'static str,
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    /// Whether the operation is idempotent, so that it may be retried after a lost response.
    pub(crate) idempotent: bool,
    /// How a successful response without a body is read.
    pub(crate) empty: Empty,
    /// The maximum size of a file, in bytes.
    pub(crate) max_upload_bytes: Option<u64>,
    /// The shape of a successful response.
    pub(crate) response: &'static Shape,
    /// JSON pointers to the fields of a page that may contain its list.
    pub(crate) lists: &'static [&'static str],
}

/// How a successful response without a body is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// Not every document has all kinds of responses.
#[allow(dead_code)]
pub(crate) enum Empty {
    /// It is an error: a body is expected.
    Refused,
    /// It is read as an empty object.
    Object,
    /// It is read as `null`, so that an `Option` is `None`.
    Null,
}

impl Empty {
    /// Returns the JSON that takes the place of an empty body.
    pub(super) fn body(self) -> &'static [u8] {
        match self {
            // The response to a HEAD request is empty whatever is expected.
            Self::Refused | Self::Object => b"{}",
            Self::Null => b"null",
        }
    }
}

/// The options that the caller set for one call.
#[derive(Clone, Default)]
pub(crate) struct Options {
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) timeouts: Option<Timeouts>,
    pub(crate) idempotent: Option<bool>,
    pub(crate) progress: Option<Report>,
    pub(crate) headers: HeaderMap,
    /// The headers that are parameters of the operation.
    pub(crate) parameters: HeaderMap,
    /// The names and values of the query.
    pub(crate) query: Vec<(&'static str, String)>,
    /// The query of a page that was found by its URL, instead of that of the parameters.
    pub(crate) page_query: Option<String>,
}
