//! Sources of request bodies.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use reqwest::header::HeaderValue;

use crate::error::Error;

/// A body that can be sent repeatedly: each attempt opens a new reader.
pub(crate) trait Source: fmt::Debug + Send + Sync {
    /// Returns the length in bytes.
    fn len(&self) -> u64;

    /// Returns a reader that starts at the first byte.
    fn open(&self) -> Box<dyn Reader>;
}

/// The body of a request.
pub(crate) struct Upload {
    pub(crate) content_type: HeaderValue,
    pub(crate) source: Box<dyn Source>,
}

/// Reads a body from its beginning to its end.
pub(crate) trait Reader: Send + Sync {
    /// Returns the next bytes, at least one, or `None` at the end.
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>>;
}

/// Reads bytes from memory.
pub(crate) struct Whole(pub(crate) Bytes);

impl Reader for Whole {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>> {
        let bytes = std::mem::take(&mut self.0);
        Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)))
    }
}
