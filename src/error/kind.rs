//! Kinds of errors.

use std::fmt;

use reqwest::StatusCode;

/// The kinds of errors, by what can be done about them.
///
/// `Display`, [`as_str`](Self::as_str) and serde use the name in snake case, such as `not_found`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorKind {
    /// An argument or a setting is invalid, and nothing was sent. Fix the value that the message
    /// names.
    InvalidInput,
    /// A file on this machine can't be read or written, or changed while it was read. Check the path
    /// that the message names.
    LocalIo,
    /// The request was not sent: the host name didn't resolve, the connection failed, or the
    /// certificate isn't trusted. Check the base URL, the network and the proxy, then retry.
    NotSent,
    /// 400: the service rejects the request as invalid. Fix what
    /// [`detail`](crate::Error::detail) and [`field_errors`](crate::Error::field_errors) name.
    BadRequest,
    /// 401: the credential is missing, unknown or expired. Set a valid one.
    Unauthorized,
    /// 403: the credential lacks permission. Use another, or ask for the permission.
    Forbidden,
    /// 404: the resource doesn't exist, or the credential can't see it. Check the id.
    NotFound,
    /// 409: the name is taken, or the state of the resource doesn't allow the operation. Choose
    /// another name, or wait until the operation in progress has finished.
    Conflict,
    /// 413, or a file above the limit that the document states, in which case nothing was sent. Send
    /// a smaller file.
    PayloadTooLarge,
    /// 422: the request is well-formed and breaks a rule. Fix what
    /// [`detail`](crate::Error::detail) and [`field_errors`](crate::Error::field_errors) name.
    Unprocessable,
    /// 429: too many requests. Wait for [`retry_after`](crate::Error::retry_after), then retry.
    RateLimited,
    /// 5xx: the service or a gateway failed. Retry if
    /// [`is_retryable`](crate::Error::is_retryable) is `true`; otherwise check first whether the
    /// request took effect.
    Server,
    /// A status code without a separate kind. See [`status`](crate::Error::status) and
    /// [`body`](crate::Error::body).
    UnexpectedStatus,
    /// A redirect was not followed. Correct the base URL: the message contains the redirect's target.
    Redirected,
    /// A timeout expired; [`phase`](crate::Error::phase) returns which. Retry if
    /// [`is_retryable`](crate::Error::is_retryable) is `true`, or raise the limit.
    Timeout,
    /// The connection broke before there was a response, or within the body of a
    /// [`Download`](crate::Download), for which [`status`](crate::Error::status) is set. Retry if
    /// [`is_retryable`](crate::Error::is_retryable) is `true`; otherwise check first whether the
    /// request took effect.
    ConnectionLost,
    /// The service reports success, and its response can't be used: it is empty, truncated or not
    /// JSON, or it lacks a field without which it makes no sense. The request most likely took
    /// effect.
    ///
    /// [`body`](crate::Error::body) returns the received data, which may contain the id of the created
    /// resource: a response without a required `id`, or with the `id` in another object, is this
    /// error.
    InvalidResponse,
    /// The job of a wait failed. [`job`](crate::Error::job) returns it with its log.
    JobFailed,
    /// The deployment of a wait failed. [`deployment`](crate::Error::deployment) returns its last
    /// state.
    DeploymentFailed,
    /// The caller cancelled a wait. The job or deployment continues.
    Cancelled,
    /// A paginated list doesn't end, or repeats a page. Raise `max_pages` of the call if the list is
    /// long; otherwise report it to the operator of the service.
    Pagination,
}

impl ErrorKind {
    /// Returns the name in snake case, such as `not_found`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvalidInput => "invalid_input",
            Self::LocalIo => "local_io",
            Self::NotSent => "not_sent",
            Self::BadRequest => "bad_request",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::PayloadTooLarge => "payload_too_large",
            Self::Unprocessable => "unprocessable",
            Self::RateLimited => "rate_limited",
            Self::Server => "server",
            Self::UnexpectedStatus => "unexpected_status",
            Self::Redirected => "redirected",
            Self::Timeout => "timeout",
            Self::ConnectionLost => "connection_lost",
            Self::InvalidResponse => "invalid_response",
            Self::JobFailed => "job_failed",
            Self::DeploymentFailed => "deployment_failed",
            Self::Cancelled => "cancelled",
            Self::Pagination => "pagination",
        }
    }

    pub(crate) fn of_status(status: StatusCode) -> Self {
        match status.as_u16() {
            300..=399 => Self::Redirected,
            400 => Self::BadRequest,
            401 => Self::Unauthorized,
            403 => Self::Forbidden,
            404 => Self::NotFound,
            409 => Self::Conflict,
            413 => Self::PayloadTooLarge,
            422 => Self::Unprocessable,
            429 => Self::RateLimited,
            500..=599 => Self::Server,
            _ => Self::UnexpectedStatus,
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The phases of a call that have a timeout; see [`Timeouts`](crate::Timeouts).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Phase {
    /// Opening the connection.
    Connect,
    /// Sending: waiting for the peer to accept bytes.
    Send,
    /// Waiting for the response to begin.
    Response,
    /// Reading: waiting for more of the response.
    Read,
    /// One attempt in all.
    Attempt,
    /// The call in all.
    Call,
    /// Waiting for a job or a deployment.
    Wait,
}
