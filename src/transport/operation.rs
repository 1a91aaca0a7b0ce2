//! What the transport knows of a call: what the document says of its operation, and what the caller
//! set for it.

use reqwest::header::HeaderMap;

use super::body::Report;
use super::retry::RetryPolicy;
use super::timeouts::Timeouts;
use crate::reading::Shape;

/// What the document says of an operation.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) id: &'static str,
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    /// Whether it may be retried after a response was lost.
    pub(crate) idempotent: bool,
    /// Whether a success may have an empty body.
    pub(crate) may_be_empty: bool,
    /// The largest file that it accepts.
    pub(crate) max_upload_bytes: Option<u64>,
    /// What a success holds.
    pub(crate) response: &'static Shape,
    /// The fields of a page that may hold its list.
    pub(crate) lists: &'static [&'static str],
}

/// What the caller set for one call.
#[derive(Clone, Default)]
pub(crate) struct Options {
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) timeouts: Option<Timeouts>,
    pub(crate) idempotent: Option<bool>,
    pub(crate) progress: Option<Report>,
    pub(crate) headers: HeaderMap,
}
