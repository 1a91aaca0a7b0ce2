//! The crate's error type.

mod body;
mod construct;
mod invalid;
mod kind;
mod message;
mod retry_after;

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{HeaderMap, HeaderValue, LOCATION};
use reqwest::{StatusCode, Url};

use self::body::ErrorDetails;
use crate::address::shown;
use crate::secret::Secret;
use crate::text::{MOST_SHOWN, SHOWN_VALUE, cleaned, shortened, shortened_within};

pub use invalid::InvalidValue;
pub use kind::{ErrorKind, Phase};

pub(crate) use retry_after::parse_retry_after;

/// The maximum size of the response body that an error keeps: 64 KiB.
pub(crate) const KEPT_BODY: usize = 64 * 1024;

/// The maximum length of [`Error::request_id`], in characters.
const REQUEST_ID_LENGTH: usize = 100;

/// The headers in which services and gateways return a request id, the most common one first.
const REQUEST_ID: &[&str] = &[
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-amz-cf-id",
    "cf-ray",
];

/// The error type of all fallible functions in this crate.
///
/// Match on [`kind`](Error::kind) to decide how to handle the error; the other methods return its
/// details. `{}` and `{:?}` format it as a single line of at most 1,000 characters. Whatever the
/// response contains, that line has no control characters, no header dumps and no credential:
///
/// ```text
/// create_spec: POST press.peak.ai/v1/blocks/specs/ returned 422: version must be greater than 1.0.0 (request id 7f3a, 1 attempt, 0.2 s)
/// ```
///
/// The kind of an error response depends on its status code alone. The messages in its body are
/// returned by [`detail`](Error::detail) and [`field_errors`](Error::field_errors), whatever the
/// body's format.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    message: String,
    operation: Option<&'static str>,
    request: Option<RequestLine>,
    response: Option<Response>,
    phase: Option<Phase>,
    delivery: Delivery,
    /// Whether an attempt before the last one may have been processed.
    lost_before: bool,
    idempotent: bool,
    truncated: bool,
    /// Whether a retry would fail in the same way.
    permanent: bool,
    note: Option<&'static str>,
    /// The tokens to remove from messages.
    secrets: Vec<Secret>,
    attempts: u32,
    elapsed: Duration,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
    /// Whether the error is from a wait or one of its polls.
    of_wait: bool,
    last: Option<Arc<dyn WaitState>>,
}

/// A polled state, such as a job, that the error of a wait keeps.
pub trait WaitState: Any + fmt::Debug + Send + Sync {}

/// The request line of an error. It is formatted as the method, host and path, without parts that
/// may be secret: `POST press.peak.ai/v1/blocks/specs/`.
#[derive(Clone)]
pub(crate) struct RequestLine {
    pub(crate) method: &'static str,
    pub(crate) url: Url,
}

impl fmt::Display for RequestLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = shown(&self.url);
        let target = shown.split_once("://").map_or(&*shown, |(_, it)| it);
        write!(f, "{} {target}", self.method)
    }
}

impl fmt::Debug for RequestLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// How much of the request was delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// The request was not sent, or not completely.
    NotSent,
    /// The request may have been sent, and no response arrived.
    Unknown,
    /// A response arrived.
    Responded,
}

/// Returns `true` for status codes after which the same request may succeed: timeouts and overload
/// of the service, and the codes with which gateways report them (520 to 524 and 530 by
/// Cloudflare, 529 by several).
fn is_transient(status: StatusCode) -> bool {
    matches!(
        status.as_u16(),
        408 | 425 | 429 | 500 | 502..=504 | 520..=524 | 529 | 530
    )
}

/// The response of the service.
#[derive(Clone)]
struct Response {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    details: ErrorDetails,
    /// The request id, of any length.
    request_id: Option<String>,
    retry_after: Option<Duration>,
}

impl Error {
    /// Returns the kind of the error, which determines how to handle it.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the operation's name in the OpenAPI document, such as `list_spaces`.
    pub fn operation(&self) -> Option<&str> {
        self.0.operation
    }

    /// Returns the status code of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.response().map(|it| it.status)
    }

    /// Returns the headers of the response, if there was one.
    ///
    /// They are unchanged: if the service echoes the credential, they contain it.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(|it| &it.headers)
    }

    /// Returns the first 64 KiB of the response body, or an empty slice if there was no response.
    ///
    /// It is unchanged: if the service echoes the credential, it contains it.
    pub fn body(&self) -> &[u8] {
        self.response().map_or(&[], |it| &it.body)
    }

    /// Returns the service's error message from the response body.
    ///
    /// It is one line of any length, without control characters and with `[secret]` in place of the
    /// credential.
    pub fn detail(&self) -> Option<&str> {
        self.response()?.details.detail.as_deref()
    }

    /// Returns the service's messages about individual fields, keyed by field name.
    ///
    /// The credential is replaced with `[secret]`.
    pub fn field_errors(&self) -> &BTreeMap<String, Vec<String>> {
        static NONE: BTreeMap<String, Vec<String>> = BTreeMap::new();
        self.response().map_or(&NONE, |it| &it.details.fields)
    }

    /// Returns the request id that the service or a gateway assigned.
    ///
    /// It is cut to 100 characters and has no control characters, and `[secret]` in place of the
    /// credential.
    pub fn request_id(&self) -> Option<&str> {
        let id = self.response()?.request_id.as_deref()?;
        let end = id.char_indices().nth(REQUEST_ID_LENGTH);
        Some(end.map_or(id, |(end, _)| &id[..end]))
    }

    /// Returns the delay before the next request that the service asks for, from the `Retry-After`
    /// header or the body's `retry_after`.
    #[doc(alias = "retry")]
    pub fn retry_after(&self) -> Option<Duration> {
        self.response()?.retry_after
    }

    /// Returns the number of attempts, including those that could not be sent, or 0 if the call
    /// failed before the first one.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Returns the total duration of the call, including all attempts and delays.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    /// Returns which timeout expired, if the kind is [`Timeout`](ErrorKind::Timeout).
    #[doc(alias = "timeout")]
    pub fn phase(&self) -> Option<Phase> {
        self.0.phase
    }

    /// Returns `true` if the request may have taken effect.
    ///
    /// It is `false` only if every attempt provably had no effect: the connection could not be
    /// opened, the last byte of the request was not handed to the connection, or the service
    /// rejected the request with a 4xx other than 408, 425 and 499, which prove nothing.
    ///
    /// For an error [of a wait](Self::is_wait) it concerns the job or the deployment, which was
    /// started before the wait and may still be running. It is therefore `true`, whatever the
    /// status of the last poll, except for [`InvalidInput`](ErrorKind::InvalidInput): then the wait
    /// never began. [`is_retryable`](Self::is_retryable) is `false` for all errors of a wait.
    pub fn may_have_been_processed(&self) -> bool {
        if self.0.of_wait {
            return self.0.kind != ErrorKind::InvalidInput;
        }
        self.0.lost_before || self.last_may_have_been_processed()
    }

    fn last_may_have_been_processed(&self) -> bool {
        match self.0.delivery {
            Delivery::NotSent => false,
            Delivery::Unknown => true,
            Delivery::Responded => self.status().is_none_or(|status| match status.as_u16() {
                408 | 425 | 499 => true,
                code => !(400..=499).contains(&code),
            }),
        }
    }

    /// Returns `true` if a retry may succeed and can't take effect twice. The
    /// [retry policy](crate::RetryPolicy) uses this.
    ///
    /// It is `false` for every error [of a wait](Self::is_wait), since a program that restarts
    /// because of such an error would deploy a second time. After a timeout or a cancellation, wait
    /// for the same job or deployment again.
    pub fn is_retryable(&self) -> bool {
        if self.0.of_wait {
            return false;
        }
        let transient = match self.0.kind {
            ErrorKind::NotSent
            | ErrorKind::Timeout
            | ErrorKind::ConnectionLost
            | ErrorKind::RateLimited => true,
            ErrorKind::Server | ErrorKind::UnexpectedStatus => {
                self.status().is_some_and(is_transient)
            }
            ErrorKind::InvalidResponse => self.0.truncated,
            _ => false,
        };
        transient && !self.0.permanent && (self.0.idempotent || !self.may_have_been_processed())
    }

    /// Returns `true` if the error is from a wait: `wait_for_job(…)`, `wait_for_deployment(…)`, or
    /// a poll of one of them.
    ///
    /// Such an error ends the wait, not the job or deployment. That may continue unless the kind is
    /// [`JobFailed`](ErrorKind::JobFailed) or [`DeploymentFailed`](ErrorKind::DeploymentFailed).
    /// Don't start it again: wait for it again.
    pub fn is_wait(&self) -> bool {
        self.0.of_wait
    }

    fn response(&self) -> Option<&Response> {
        self.0.response.as_ref()
    }
}

/// Returns the innermost cause of an error, which is the most specific one.
pub(crate) fn cause(error: &(dyn std::error::Error + 'static)) -> String {
    let mut innermost = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    innermost.to_string()
}

pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    REQUEST_ID
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok())
        .filter(|it| !it.is_empty())
}

/// Returns the request id for an error. A value that is not ASCII is decoded as far as possible.
fn any_request_id(headers: &HeaderMap) -> Option<String> {
    let values = REQUEST_ID.iter().filter_map(|name| headers.get(*name));
    let mut ids = values.map(|it| cleaned(&String::from_utf8_lossy(it.as_bytes())));
    ids.find(|it| !it.trim().is_empty())
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.0.source.as_deref()?;
        Some(source)
    }
}

/// Converts to an error of the kind [`InvalidInput`](ErrorKind::InvalidInput).
impl From<InvalidValue> for Error {
    fn from(invalid: InvalidValue) -> Self {
        Self::invalid(invalid.to_string()).caused_by(invalid)
    }
}

impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
