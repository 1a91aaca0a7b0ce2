//! Sending a request body.

use std::fmt;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::time::Instant;

use super::source::Source;
use super::stall::{Failure, Rest, Watch};
use crate::error::Phase;
use crate::lock::lock;

/// The progress of an upload.
///
/// `Display` formats it as a line for a log: `attempt 1: 65536 of 1048576 bytes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The number of the attempt, starting at 1. Each attempt starts at the first byte.
    pub attempt: u32,
    /// The number of bytes of the body that were handed to the connection in this attempt.
    pub sent: u64,
    /// The size of the body, in bytes.
    pub total: u64,
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            attempt,
            sent,
            total,
        } = self;
        write!(f, "attempt {attempt}: {sent} of {total} bytes")
    }
}

/// A progress callback.
pub(crate) type Report = Arc<dyn Fn(Progress) + Send + Sync>;

/// The default size of a piece of the body, in bytes.
///
/// hyper buffers up to 16 pieces, and asks for more once all of them are written: about once a
/// minute on a 2 KiB/s line.
const PIECE: usize = 8 * 1024;

/// The size of a piece on a line that accepts 16 small pieces within [`FAST`] (512 KiB/s). It makes
/// uploads on such lines 20 % faster. hyper then buffers about 400 KiB, which are written within a
/// minute unless the line suddenly becomes 70 times slower.
const FAST_PIECE: usize = 32 * 1024;

const FAST: Duration = Duration::from_millis(250);

/// The number of pieces between two measurements of the line: as many as hyper buffers.
const HELD: u32 = 16;

/// The size of the next piece, based on how long the last ones took.
struct Pace {
    piece: usize,
    /// The number of pieces that were handed over since then.
    pieces: u32,
    since: Instant,
}

impl Pace {
    fn new() -> Self {
        Self {
            piece: PIECE,
            pieces: 0,
            since: Instant::now(),
        }
    }

    fn next(&mut self) -> usize {
        if self.pieces == HELD {
            let now = Instant::now();
            let is_fast = now - self.since < FAST;
            *self = Self {
                piece: if is_fast { FAST_PIECE } else { PIECE },
                pieces: 0,
                since: now,
            };
        }
        self.pieces += 1;
        self.piece
    }
}

/// The number of bytes between two progress reports.
const REPORTED: u64 = 64 * 1024;

/// The body of one attempt. It has an exact length, and ends with the attempt: a peer that responds
/// early and continues to read receives no more bytes.
pub(super) struct Outgoing {
    left: u64,
    total: u64,
    pace: Pace,
    watch: Arc<Watch>,
    report: Option<(Report, u32)>,
    /// The number of bytes that had been handed over at the last report.
    reported: u64,
}

impl Outgoing {
    /// Creates the body of an attempt. `report` comes with the attempt's number.
    pub(super) fn new(
        source: &dyn Source,
        watch: Arc<Watch>,
        report: Option<(Report, u32)>,
    ) -> Self {
        let total = source.len();
        *lock(&watch.rest) = Some(Rest {
            reader: Box::into_pin(source.open()),
            read: Bytes::new(),
        });
        let body = Self {
            left: total,
            total,
            pace: Pace::new(),
            watch,
            report,
            reported: 0,
        };
        body.report(0);
        body
    }

    fn report(&self, sent: u64) {
        if let Some((report, attempt)) = &self.report {
            report(Progress {
                attempt: *attempt,
                sent,
                total: self.total,
            });
        }
    }

    /// Reports progress from the connection's task. A panic of the callback would end that task and
    /// appear as a broken connection, so it is resumed on the caller's task.
    fn report_safely(&self, sent: u64) -> io::Result<()> {
        let reported = catch_unwind(AssertUnwindSafe(|| self.report(sent)));
        reported.map_err(|payload| {
            self.watch.fail(Failure::Panic(payload));
            io::Error::other("the progress callback panicked")
        })
    }

    /// Polls for the next piece.
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Bytes>> {
        let mut rest = lock(&self.watch.rest);
        let Some(rest) = rest.as_mut() else {
            return Poll::Ready(Err(over()));
        };
        if rest.read.is_empty() {
            self.watch.read_file();
            match ready!(rest.reader.as_mut().poll_read(context)) {
                Some(Ok(bytes)) if !bytes.is_empty() && bytes.len() as u64 <= self.left => {
                    rest.read = bytes;
                }
                Some(Err(error)) => {
                    let shown = io::Error::other(error.to_string());
                    self.watch.fail(Failure::Local(error));
                    return Poll::Ready(Err(shown));
                }
                // A source checks its files itself; this guarantees that the body matches its
                // Content-Length.
                Some(Ok(_)) | None => {
                    return Poll::Ready(Err(io::Error::other(
                        "the body's length differs from its Content-Length",
                    )));
                }
            }
        }
        let size = rest.read.len().min(self.pace.next());
        Poll::Ready(Ok(rest.read.split_to(size)))
    }
}

fn over() -> io::Error {
    io::Error::other("the attempt is over")
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if self.watch.is_over() {
            return Poll::Ready(Some(Err(over())));
        }
        if self.left == 0 {
            return Poll::Ready(None);
        }
        let bytes = match ready!(self.poll_piece(context)) {
            Ok(bytes) => bytes,
            Err(error) => return Poll::Ready(Some(Err(error))),
        };
        let Some(sent) = self.watch.hand_over(bytes.len() as u64) else {
            return Poll::Ready(Some(Err(over())));
        };
        self.left -= bytes.len() as u64;
        self.watch.enter(match self.left {
            0 => Phase::Response,
            _ => Phase::Send,
        });
        if sent - self.reported >= REPORTED || self.left == 0 {
            self.reported = sent;
            if let Err(error) = self.report_safely(sent) {
                return Poll::Ready(Some(Err(error)));
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands over pieces with a pause after each, and returns the size of the next one.
    async fn after(pace: &mut Pace, pieces: u32, pause: Duration) -> usize {
        for _ in 0..pieces {
            pace.next();
            tokio::time::sleep(pause).await;
        }
        pace.piece
    }

    #[tokio::test(start_paused = true)]
    async fn pieces_are_large_only_on_a_line_that_takes_them_quickly() {
        let pace = &mut Pace::new();
        let (quick, slow) = (Duration::from_millis(1), Duration::from_millis(16));
        assert_eq!(
            after(pace, HELD, quick).await,
            PIECE,
            "the line was not measured yet"
        );
        assert_eq!(after(pace, HELD, quick).await, FAST_PIECE);
        assert_eq!(
            after(pace, HELD, slow).await,
            FAST_PIECE,
            "it was fast so far"
        );
        assert_eq!(after(pace, HELD, slow).await, PIECE);
        assert_eq!(after(pace, HELD, quick).await, PIECE);
        assert_eq!(after(pace, 1, quick).await, FAST_PIECE);
    }
}
