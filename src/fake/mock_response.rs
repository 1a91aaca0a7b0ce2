//! Responses for mocks.

use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{StatusCode, Url};

use super::misuse;
use crate::error::RequestLine;
use crate::transport::ResponseValue;

/// Creates a response of any value, for tests that replace the client with a mock.
///
/// ```
/// use spacepress::{ResponseValue, fake};
/// use spacepress::spaces::types::Space;
///
/// let space: Space = serde_json::from_str(r#"{ "id": "7" }"#)?;
/// let response: ResponseValue<Space> = fake::response(space)
///     .header("x-request-id", "7f3a")
///     .build();
///
/// assert_eq!(response.id.to_string(), "7");
/// assert_eq!(response.status(), 200);
/// assert_eq!(response.request_id(), Some("7f3a"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn response<T>(value: T) -> ResponseBuilder<T> {
    ResponseBuilder {
        value,
        status: StatusCode::OK,
        headers: HeaderMap::new(),
        attempts: 1,
        elapsed: Duration::ZERO,
    }
}

/// Settings of a response that [`response`] creates.
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it builds a response"]
pub struct ResponseBuilder<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    elapsed: Duration,
}

impl<T> ResponseBuilder<T> {
    /// Sets the status code (default 200).
    ///
    /// # Panics
    ///
    /// Panics unless it is from 100 to 999.
    #[track_caller]
    pub fn status(mut self, status: u16) -> Self {
        self.status = status_code(status);
        self
    }

    /// Adds a header (default: none).
    ///
    /// # Panics
    ///
    /// Panics if the name or the value is not valid in HTTP.
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        insert_header(&mut self.headers, name, value);
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

    /// Builds the response.
    #[must_use]
    pub fn build(self) -> ResponseValue<T> {
        // Nothing shows it: only errors name their request.
        let url = match Url::parse("http://mock.invalid/") {
            Ok(url) => url,
            Err(error) => misuse::fail(&error.to_string()),
        };
        let request = RequestLine { method: "GET", url };
        ResponseValue::mocked(
            self.value,
            self.status,
            self.headers,
            request,
            self.attempts,
            self.elapsed,
        )
    }
}

impl<T> From<ResponseBuilder<T>> for ResponseValue<T> {
    fn from(builder: ResponseBuilder<T>) -> Self {
        builder.build()
    }
}

#[track_caller]
pub(super) fn status_code(status: u16) -> StatusCode {
    match StatusCode::from_u16(status) {
        Ok(status) => status,
        Err(_) => misuse::fail(&format!("{status} is not a status code: use 100 to 999")),
    }
}

#[track_caller]
pub(super) fn insert_header(headers: &mut HeaderMap, name: &str, value: &str) {
    let parsed = (
        HeaderName::from_bytes(name.as_bytes()),
        HeaderValue::from_str(value),
    );
    match parsed {
        (Ok(name), Ok(value)) => {
            headers.append(name, value);
        }
        (Err(_), _) => misuse::fail(&format!("{name:?} is not a valid header name")),
        (_, Err(_)) => misuse::fail(&format!("{value:?} is not a valid value of {name}")),
    }
}
