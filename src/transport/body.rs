//! The body of a request on its way out.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::stage::{Stage, Watch};
use crate::error::Error;

/// From this size on an upload is one that a server may refuse for its size.
pub(super) const LARGE: u64 = 1024 * 1024;

/// A body that can be sent again: each attempt opens a reader of its own.
pub(crate) trait Source: fmt::Debug + Send + Sync {
    /// How many bytes it has.
    fn len(&self) -> u64;

    /// A reader that begins at the first byte.
    fn open(&self) -> Box<dyn Reader>;
}

/// Reads a body from its beginning to its end.
pub(crate) trait Reader: Send + Sync {
    /// The next bytes, never none of them; nothing at the end.
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>>;
}

/// What calls are told of how far they have come: bytes sent, bytes in all.
pub(super) type Report = Arc<dyn Fn(u64, u64) + Send + Sync>;

/// One attempt's body. It has an exact length, says what it is waiting for, and ends with the
/// attempt: a peer that answers early and goes on reading gets nothing more.
pub(super) struct Outgoing {
    reader: Pin<Box<dyn Reader>>,
    left: u64,
    total: u64,
    watch: Arc<Watch>,
    report: Option<Report>,
}

impl Outgoing {
    pub(super) fn new(source: &dyn Source, watch: Arc<Watch>, report: Option<Report>) -> Self {
        let total = source.len();
        if let Some(report) = &report {
            report(0, total);
        }
        Self {
            reader: Box::into_pin(source.open()),
            left: total,
            total,
            watch,
            report,
        }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if self.watch.is_over() {
            return Poll::Ready(Some(Err(io::Error::other("the attempt is over"))));
        }
        if self.left == 0 {
            return Poll::Ready(None);
        }
        if self.watch.stage() != Stage::ReadingFile {
            self.watch.enter(Stage::ReadingFile);
        }
        let read = ready!(self.reader.as_mut().poll_read(context));
        let left = self.left;
        let bytes = match read {
            Some(Ok(bytes)) if bytes.len() as u64 <= left => bytes,
            Some(Err(error)) => {
                let told = io::Error::other(error.to_string());
                self.watch.fail(error);
                return Poll::Ready(Some(Err(told)));
            }
            // A source checks its files itself; this is what keeps a length that was announced
            // from being anything else than what is sent.
            Some(Ok(_)) | None => {
                return Poll::Ready(Some(Err(io::Error::other(
                    "the body isn't as long as it was said to be",
                ))));
            }
        };
        self.left -= bytes.len() as u64;
        let stage = if self.left == 0 {
            Stage::Waiting
        } else {
            Stage::Sending
        };
        self.watch.enter(stage);
        let taken = self.watch.take(bytes.len() as u64);
        if let Some(report) = &self.report {
            report(taken, self.total);
        }
        Poll::Ready(Some(Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}

/// A body that is held in memory, in pieces small enough to see it move.
#[derive(Debug)]
pub(super) struct InMemory(pub(super) Bytes);

const PIECE: usize = 64 * 1024;

impl Source for InMemory {
    fn len(&self) -> u64 {
        self.0.len() as u64
    }

    fn open(&self) -> Box<dyn Reader> {
        Box::new(Pieces(self.0.clone()))
    }
}

/// Reads bytes that are there already.
pub(crate) struct Pieces(pub(crate) Bytes);

impl Reader for Pieces {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>> {
        let piece = self.0.len().min(PIECE);
        Poll::Ready((piece > 0).then(|| Ok(self.0.split_to(piece))))
    }
}
