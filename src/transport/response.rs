//! An answer.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::error::{RequestLine, request_id};

/// What a call gives: the value, to which it dereferences, and what came with it.
pub struct ResponseValue<T> {
    value: T,
    meta: Meta,
}

/// What came with a value.
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

    /// The value, without what came with it.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The status of the answer. It is a 2xx, with one exception: see
    /// [`was_gone`](Self::was_gone).
    pub fn status(&self) -> StatusCode {
        self.meta.status
    }

    /// The headers of the answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.meta.headers
    }

    /// The id that the service, or a gateway before it, gave the request.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.meta.headers)
    }

    /// How many times the request was sent.
    pub fn attempts(&self) -> u32 {
        self.meta.attempts
    }

    /// How long it took, with every attempt and the waits between them.
    pub fn elapsed(&self) -> Duration {
        self.meta.elapsed
    }

    /// Whether a deletion was sent again after its answer had been lost, and was then told that
    /// there is no such thing: most likely because the first one had done it.
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

impl<T: fmt::Debug> fmt::Debug for ResponseValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseValue")
            .field("status", &self.meta.status)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}
