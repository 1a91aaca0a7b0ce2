//! Errors for mocks.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER};
use serde_json::Value;

use super::mock_response::{insert_header, status_code};
use crate::error::{Delivery, Error, ErrorKind, Phase, WaitState};

/// Creates an error of any kind, for tests that replace the client with a mock.
///
/// Unless set otherwise, the error is as the client returns it: the kinds that correspond to a status
/// code have a response with it (`NotFound` 404, `Server` 500), the other kinds have none, and
/// `JobFailed`, `DeploymentFailed` and `Cancelled` are errors [of a wait](Error::is_wait).
///
/// ```
/// use std::time::Duration;
/// use serde_json::json;
/// use spacepress::{ErrorKind, fake};
///
/// let error = fake::error(ErrorKind::RateLimited)
///     .operation("list_spaces")
///     .json(&json!({ "detail": "too many requests" }))
///     .retry_after(Duration::from_secs(20))
///     .build();
///
/// assert_eq!(error.kind(), ErrorKind::RateLimited);
/// assert_eq!(error.status().map(|it| it.as_u16()), Some(429));
/// assert_eq!(error.detail(), Some("too many requests"));
/// assert_eq!(error.retry_after(), Some(Duration::from_secs(20)));
/// assert!(error.is_retryable());
/// ```
pub fn error(kind: ErrorKind) -> ErrorBuilder {
    let has_response = default_status(kind).is_some();
    let delivery = match kind {
        _ if has_response => Delivery::Responded,
        ErrorKind::Timeout | ErrorKind::ConnectionLost => Delivery::Unknown,
        _ => Delivery::NotSent,
    };
    let message = if has_response {
        String::new()
    } else {
        format!("a fake error of kind {kind}")
    };
    ErrorBuilder {
        error: Error::new(kind, message).delivered(delivery),
        status: default_status(kind),
        headers: HeaderMap::new(),
        body: Bytes::new(),
        attempts: 1,
        elapsed: Duration::ZERO,
        processed: None,
    }
    .with_kind_defaults(kind)
}

/// Settings of an error that [`error`] creates.
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it builds an error"]
pub struct ErrorBuilder {
    error: Error,
    status: Option<StatusCode>,
    headers: HeaderMap,
    body: Bytes,
    attempts: u32,
    elapsed: Duration,
    processed: Option<bool>,
}

impl ErrorBuilder {
    fn with_kind_defaults(mut self, kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::Timeout => self.error = self.error.in_phase(Phase::Response),
            ErrorKind::JobFailed | ErrorKind::DeploymentFailed | ErrorKind::Cancelled => {
                self.error = self.error.of_wait();
            }
            _ => {}
        }
        self
    }

    /// Sets the message, which follows the operation in the error's sentence (default: empty
    /// for an error with a response, else one that names the kind).
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.error = self.error.with_message(message.into());
        self
    }

    /// Sets the operation, by its `operationId` (default: none).
    pub fn operation(mut self, operation: &'static str) -> Self {
        self.error = self.error.in_operation(operation);
        self
    }

    /// Sets the status code of the response (default: the one that corresponds to the kind). It does not
    /// change the kind.
    ///
    /// # Panics
    ///
    /// Panics unless it is from 100 to 999.
    #[track_caller]
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status_code(status));
        self
    }

    /// Adds a header of the response. It has no effect on an error without a response.
    ///
    /// # Panics
    ///
    /// Panics if the name or the value is not valid in HTTP.
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        insert_header(&mut self.headers, name, value);
        self
    }

    /// Sets the delay that the service requests, rounded up to whole seconds, as a `Retry-After`
    /// header (default: none). It has no effect on an error without a response.
    pub fn retry_after(mut self, delay: Duration) -> Self {
        let seconds = delay.as_secs() + u64::from(delay.subsec_nanos() > 0);
        self.headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        self
    }

    /// Sets the body of the response, of which an error keeps the first 64 KiB (default: empty).
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    /// Sets a JSON body of the response. [`Error::detail`] and [`Error::field_errors`] are read from
    /// it.
    pub fn json(mut self, body: &Value) -> Self {
        let json = HeaderValue::from_static("application/json");
        self.headers.insert(CONTENT_TYPE, json);
        self.body(body.to_string())
    }

    /// Sets the phase whose timeout expired (default for `Timeout`: [`Phase::Response`]).
    pub fn phase(mut self, phase: Phase) -> Self {
        self.error = self.error.in_phase(phase);
        self
    }

    /// Sets the number of attempts (default 1).
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Sets the duration of the call (default 0 s).
    pub fn elapsed(mut self, elapsed: Duration) -> Self {
        self.elapsed = elapsed;
        self
    }

    /// Sets whether the operation is idempotent (default `false`), on which
    /// [`Error::is_retryable`] depends.
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.error = self.error.idempotent(idempotent);
        self
    }

    /// Sets [`Error::may_have_been_processed`] (default: by the kind and the status code). It has no
    /// effect on an error of a wait.
    pub fn may_have_been_processed(mut self, processed: bool) -> Self {
        self.processed = Some(processed);
        self
    }

    /// Makes it an error [of a wait](Error::is_wait).
    pub fn of_wait(mut self) -> Self {
        self.error = self.error.of_wait();
        self
    }

    /// Sets the job or the deployment as it was last polled, for `Error::job` and
    /// `Error::deployment`, and makes it an error [of a wait](Error::is_wait).
    pub fn last_polled(mut self, state: impl WaitState) -> Self {
        self.error = self.error.of_wait().with_last(std::sync::Arc::new(state));
        self
    }

    /// Builds the error.
    #[must_use]
    pub fn build(self) -> Error {
        let mut error = self.error;
        if let Some(status) = self.status {
            let now = SystemTime::now();
            error = error.with_response(status, self.headers, self.body, now);
        }
        error = match self.processed {
            Some(true) => error.after_loss(true),
            Some(false) => error.after_loss(false).delivered(Delivery::NotSent),
            None => error,
        };
        error.after(self.attempts, self.elapsed)
    }
}

impl From<ErrorBuilder> for Error {
    fn from(builder: ErrorBuilder) -> Self {
        builder.build()
    }
}

/// The status code of a response that leads to an error of this kind.
fn default_status(kind: ErrorKind) -> Option<StatusCode> {
    Some(match kind {
        ErrorKind::BadRequest => StatusCode::BAD_REQUEST,
        ErrorKind::Unauthorized => StatusCode::UNAUTHORIZED,
        ErrorKind::Forbidden => StatusCode::FORBIDDEN,
        ErrorKind::NotFound => StatusCode::NOT_FOUND,
        ErrorKind::Conflict => StatusCode::CONFLICT,
        ErrorKind::PayloadTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ErrorKind::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
        ErrorKind::RateLimited => StatusCode::TOO_MANY_REQUESTS,
        ErrorKind::Server => StatusCode::INTERNAL_SERVER_ERROR,
        ErrorKind::UnexpectedStatus => StatusCode::IM_A_TEAPOT,
        ErrorKind::Redirected => StatusCode::FOUND,
        ErrorKind::InvalidResponse => StatusCode::OK,
        _ => return None,
    })
}
