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
/// `Display` gives a line for a log: `attempt 1: 65536 of 1048576 bytes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The number of the attempt, from 1. Each attempt begins at the first byte.
    pub attempt: u32,
    /// How many bytes of the body were handed to the connection in this attempt.
    pub sent: u64,
    /// How many bytes the body has in all.
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

/// A callback that progress is reported to.
pub(crate) type Report = Arc<dyn Fn(Progress) + Send + Sync>;

/// How many bytes are handed to the connection at a time.
///
/// hyper asks for more only once all that it holds is written, and holds sixteen pieces: on a line
/// that carries 2 KiB/s it asks about once a minute.
const PIECE: usize = 8 * 1024;

/// The same on a line that takes sixteen small pieces within [`FAST`], 512 KiB/s. There it saves a
/// fifth of the time. hyper holds some 400 KiB then, which are written within a minute unless the
/// line gets seventy times slower at once.
const FAST_PIECE: usize = 32 * 1024;

const FAST: Duration = Duration::from_millis(250);

/// After how many pieces the line is measured anew: as many as a connection holds.
const HELD: u32 = 16;

/// The size of the next piece, by how long the last ones took.
struct Pace {
    piece: usize,
    /// How many pieces were handed over since then.
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

/// How many bytes lie between two reports of progress.
const REPORTED: u64 = 64 * 1024;

/// The body of one attempt. It has an exact length, and ends with the attempt: a peer that responds
/// early and goes on reading gets nothing more.
pub(super) struct Outgoing {
    left: u64,
    total: u64,
    pace: Pace,
    watch: Arc<Watch>,
    report: Option<(Report, u32)>,
    /// How many bytes had been handed over at the last report.
    reported: u64,
}

impl Outgoing {
    /// The body of an attempt. `report` has the attempt's number beside it.
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

    /// Reports from the connection's task. A panic of the caller's callback would end that task,
    /// and the caller would see a broken connection: it is carried back to the caller's task.
    fn report_safely(&self, sent: u64) -> io::Result<()> {
        let reported = catch_unwind(AssertUnwindSafe(|| self.report(sent)));
        reported.map_err(|payload| {
            self.watch.fail(Failure::Panic(payload));
            io::Error::other("the progress callback panicked")
        })
    }

    /// The next piece, once there is one.
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
                // A source checks its files itself; this keeps the announced length from being
                // anything else than what is sent.
                Some(Ok(_)) | None => {
                    return Poll::Ready(Err(io::Error::other(
                        "the body doesn't have the length that was announced",
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

    /// Takes pieces with a pause after each, and returns the size of the next one.
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
