//! The properties of an operation, and the options of a call.

use reqwest::StatusCode;
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
    /// The successes whose body is a download, which is not read before the call returns.
    pub(crate) downloads: Downloads,
    /// The maximum size of a file, in bytes.
    pub(crate) max_upload_bytes: Option<u64>,
    /// The shape of a successful response.
    pub(crate) response: &'static Shape,
    /// The fields of a page that may contain its list.
    pub(crate) lists: &'static [&'static str],
    pub(crate) security: Security,
    /// The server of this operation, if it isn't that of the service.
    pub(crate) server: Option<&'static str>,
}

/// The credentials that an operation needs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Security {
    /// The numbers of the schemes in the service's list. All are sent.
    pub(crate) schemes: &'static [usize],
    /// Whether the operation may be called without a credential.
    pub(crate) optional: bool,
}

impl Security {
    /// The security of an operation without a credential.
    // Not every document has such an operation.
    #[allow(dead_code)]
    pub(crate) const NONE: Self = Self {
        schemes: &[],
        optional: false,
    };
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
    /// It is kept: its meaning depends on the status, or it is an empty download.
    Kept,
}

/// The statuses of the successes whose body is a download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// Not every document has all kinds of responses.
#[allow(dead_code)]
pub(crate) enum Downloads {
    None,
    All,
    Only(&'static [u16]),
    Except(&'static [u16]),
}

impl Downloads {
    pub(super) fn includes(self, status: StatusCode) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::Only(statuses) => statuses.contains(&status.as_u16()),
            Self::Except(statuses) => !statuses.contains(&status.as_u16()),
        }
    }
}

impl Empty {
    /// Returns whether a DELETE whose resource is gone has a response that says so.
    pub(super) fn may_be_gone(self) -> bool {
        matches!(self, Self::Object | Self::Null)
    }

    /// Returns the JSON that takes the place of an empty body.
    pub(super) fn body(self) -> &'static [u8] {
        match self {
            // The response to a HEAD request is empty whatever is expected.
            Self::Refused | Self::Object => b"{}",
            Self::Null => b"null",
            Self::Kept => b"",
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
    /// The names and values of the query, encoded: `name=value`.
    pub(crate) query: Vec<String>,
    /// The cookies that are parameters of the operation: `name=value`.
    pub(crate) cookies: Vec<String>,
    /// The parameters of the path, encoded.
    pub(crate) path: Vec<(&'static str, String)>,
    /// Whether the path has a parameter that progenitor would not encode correctly.
    pub(crate) is_path_styled: bool,
}
