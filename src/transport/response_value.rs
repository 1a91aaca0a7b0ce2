//! What a call returns.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::{Serialize, Serializer};

use crate::error::{RequestLine, request_id};

/// What a call returns: the value, to which it dereferences, with status and headers.
///
/// Two are equal if their values are; serde writes the value alone.
#[derive(Clone)]
pub struct ResponseValue<T> {
    value: T,
    meta: Meta,
}

/// What a response says besides its value.
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

    /// Makes one without a call, for mocks.
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

    /// Returns the value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Returns the status code. It is a 2xx, but for [`was_gone`](Self::was_gone).
    pub fn status(&self) -> StatusCode {
        self.meta.status
    }

    /// Returns the response headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.meta.headers
    }

    /// Returns the request id that the service or a gateway assigned.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.meta.headers)
    }

    /// Returns how many attempts were made.
    pub fn attempts(&self) -> u32 {
        self.meta.attempts
    }

    /// Returns the duration of the call, with all attempts and the delays between them.
    pub fn elapsed(&self) -> Duration {
        self.meta.elapsed
    }

    /// Returns `true` where a DELETE was retried after its response was lost, and the retry got 404:
    /// most likely the first attempt deleted it. [`status`](Self::status) is 404 then.
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
