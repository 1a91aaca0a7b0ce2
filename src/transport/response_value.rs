//! The return value of a call.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};
use serde::{Serialize, Serializer};

use crate::error::{RequestLine, request_id};

/// The value of a successful response, with its status code and headers. It dereferences to the
/// value.
///
/// Comparison and serde use only the value.
#[derive(Clone)]
pub struct ResponseValue<T> {
    value: T,
    meta: Meta,
}

/// The metadata of a response.
#[derive(Clone, Debug)]
pub(crate) struct Meta {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) request: RequestLine,
    pub(super) attempts: u32,
    pub(super) elapsed: Duration,
}

impl<T> ResponseValue<T> {
    pub(super) fn new(value: T, meta: Meta) -> Self {
        Self { value, meta }
    }

    /// Creates metadata without a call, for mocks.
    #[cfg(feature = "fake")]
    pub(crate) fn mocked(
        value: T,
        status: StatusCode,
        headers: HeaderMap,
        request: RequestLine,
        attempts: u32,
        elapsed: Duration,
    ) -> Self {
        let meta = Meta {
            status,
            headers,
            request,
            attempts,
            elapsed,
        };
        Self { value, meta }
    }

    /// Returns the value without the metadata.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Returns the status code: a 2xx, or 404 if [`was_gone`](Self::was_gone) is `true`.
    pub fn status(&self) -> StatusCode {
        self.meta.status
    }

    /// Returns the response headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.meta.headers
    }

    /// Returns the URL of the request.
    // Not every document has lists that are paged by URL.
    #[allow(dead_code)]
    pub(crate) fn url(&self) -> &Url {
        &self.meta.request.url
    }

    /// Returns the request id that the service or a gateway assigned.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.meta.headers)
    }

    /// Returns the number of attempts.
    pub fn attempts(&self) -> u32 {
        self.meta.attempts
    }

    /// Returns the total duration of the call, including all attempts and delays.
    pub fn elapsed(&self) -> Duration {
        self.meta.elapsed
    }

    /// Returns `true` if a DELETE was retried after its response was lost, and the retry returned
    /// 404. Most likely the first attempt succeeded. [`status`](Self::status) is then 404.
    pub fn was_gone(&self) -> bool {
        self.meta.status == StatusCode::NOT_FOUND
    }
}

impl<T> Deref for ResponseValue<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for ResponseValue<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T: PartialEq> PartialEq for ResponseValue<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Serialize> Serialize for ResponseValue<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: fmt::Debug> fmt::Debug for ResponseValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseValue")
            .field("status", &self.meta.status)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}
