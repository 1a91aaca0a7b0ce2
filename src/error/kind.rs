//! Kinds of errors.

use reqwest::StatusCode;

/// What can be done about an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Something that the caller gave can't be used. Nothing was sent: mend the value that the
    /// message names.
    InvalidInput,
    /// A file or a directory on this machine can't be read, or changed while it was read.
    LocalIo,
    /// The request didn't leave this machine: no name, no connection, no trust in the certificate.
    NotSent,
    /// 400: the service found the request invalid.
    BadRequest,
    /// 401: the credential is missing, unknown or expired.
    Unauthorized,
    /// 403: the credential is valid, but not for this.
    Forbidden,
    /// 404: there is no such thing, or the credential can't see it.
    NotFound,
    /// 409: the name is taken, or the thing is in a state that doesn't allow this.
    Conflict,
    /// 413, or a file above the limit that the document names: nothing was sent then.
    PayloadTooLarge,
    /// 422: the request can be read, but breaks a rule.
    Unprocessable,
    /// 429: too many requests; [`retry_after`](crate::Error::retry_after) may say how long to wait.
    RateLimited,
    /// 5xx: the service, or a gateway before it, failed.
    Server,
    /// A status that has no kind of its own.
    UnexpectedStatus,
    /// The service sends the request elsewhere, and it was not followed.
    Redirected,
    /// A wait came to its end; [`phase`](crate::Error::phase) says which.
    Timeout,
    /// The connection broke after something had been sent.
    ConnectionLost,
    /// The service reported success, but its response can't be used: it is empty, truncated or not
    /// JSON, or it lacks a field without which it makes no sense. The request most likely took
    /// effect.
    ///
    /// [`body`](crate::Error::body) holds the response. It may name what was created: where an `id`
    /// is required, a response that has none, or has it within another object, is this error.
    InvalidResponse,
    /// A job that was waited for ended badly.
    JobFailed,
    /// A deployment that was waited for ended badly.
    DeploymentFailed,
    /// The caller put an end to a wait.
    Cancelled,
    /// The pages of a listing don't come to an end, or repeat each other.
    Pagination,
}

impl ErrorKind {
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

/// A part of a call that has a time limit of its own; see [`Timeouts`](crate::Timeouts).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// Until there is a connection.
    Connect,
    /// Until the peer takes more bytes.
    Send,
    /// Until the answer begins.
    Answer,
    /// Until more of the answer comes in.
    Read,
    /// One attempt in all.
    Attempt,
    /// The call in all.
    Call,
    /// Until what was being waited for came to its end: a job or a deployment.
    Wait,
}
