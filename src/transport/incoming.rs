//! The body of a download, which is read while it arrives.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use bytes::{Buf as _, Bytes};
use http_body::Body as _;
use reqwest::header::{CONTENT_LENGTH, HeaderMap};
use tokio::time::Sleep;

use super::core::Core;
use super::exchange::Exchange;
use super::gzip::{self, Inflater};
use super::response::PROGRESS;
use super::response_value::Meta;
use crate::error::{Error, ErrorKind, Phase, cause};

/// The body of a successful response. Dropping it closes the connection.
pub(crate) struct Incoming {
    exchange: Exchange,
    meta: Meta,
    /// `None` once it has ended, with an error or without.
    body: Option<reqwest::Body>,
    inflater: Option<Inflater>,
    /// Compressed bytes that are not decompressed yet.
    compressed: Bytes,
    /// The value of `Content-Length`.
    announced: Option<u64>,
    /// The bytes that arrived, before decompression.
    arrived: u64,
    stall: Stall,
    began: Instant,
}

// Not every document has downloads.
#[allow(dead_code)]
impl Incoming {
    pub(super) fn new(exchange: Exchange, meta: Meta, body: reqwest::Body) -> Self {
        let length = meta.headers.get(CONTENT_LENGTH);
        let length = length.and_then(|it| it.to_str().ok()?.trim().parse().ok());
        let is_compressed = gzip::is_used(&meta.headers) == Ok(true);
        Self {
            body: Some(body),
            inflater: is_compressed.then(Inflater::new),
            compressed: Bytes::new(),
            announced: length,
            arrived: 0,
            stall: Stall::new(exchange.timeouts().read_stall),
            began: exchange.core().clock().now(),
            exchange,
            meta,
        }
    }

    pub(crate) fn core(&self) -> &Core {
        self.exchange.core()
    }

    pub(crate) fn operation(&self) -> &'static str {
        self.exchange.operation().id
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.meta.headers
    }

    /// Returns the length of the body in bytes, if the service states it.
    pub(crate) fn len(&self) -> Option<u64> {
        self.announced.filter(|_| self.inflater.is_none())
    }

    /// Returns the next bytes of the body. After an error, the body has ended.
    pub(crate) fn poll_chunk(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>> {
        let next = ready!(self.poll_next(context));
        if !matches!(next, Ok(Some(_))) {
            self.body = None;
        }
        Poll::Ready(next.transpose())
    }

    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<Bytes>, Error>> {
        loop {
            let piece = self.inflate()?;
            if !piece.is_empty() {
                return Poll::Ready(Ok(Some(piece)));
            }
            if !self.compressed.is_empty() {
                continue;
            }
            let Some(body) = &mut self.body else {
                return Poll::Ready(Ok(None));
            };
            let frame = match Pin::new(body).poll_frame(context) {
                Poll::Ready(frame) => frame,
                Poll::Pending => {
                    self.check_runtime()?;
                    let limit = ready!(self.stall.poll_waiting(context));
                    return Poll::Ready(Err(self.stalled(limit)));
                }
            };
            let bytes = match frame {
                None => {
                    let rest = self.end()?;
                    self.body = None;
                    return Poll::Ready(Ok(Some(rest).filter(|it| !it.is_empty())));
                }
                Some(Err(error)) => return Poll::Ready(Err(self.broken(error))),
                Some(Ok(frame)) => frame.into_data().unwrap_or_default(),
            };
            self.arrived += bytes.len() as u64;
            self.stall.arrived(bytes.len());
            if self.inflater.is_some() {
                self.compressed = bytes;
            } else if !bytes.is_empty() {
                return Poll::Ready(Ok(Some(bytes)));
            }
        }
    }

    /// Returns an error without a Tokio runtime, which timers and files need.
    pub(crate) fn check_runtime(&self) -> Result<(), Error> {
        tokio::runtime::Handle::try_current().map(drop).map_err(|error| {
            let message = "a download needs a Tokio runtime, and there is none here: await it within \
                           one, or use the blocking method";
            let error = Error::new(ErrorKind::InvalidInput, message).caused_by(error);
            error.in_operation(self.operation())
        })
    }

    /// Decompresses some of the bytes that arrived.
    fn inflate(&mut self) -> Result<Bytes, Error> {
        let Some(inflater) = &mut self.inflater else {
            return Ok(Bytes::new());
        };
        let step = self.compressed.len().min(Inflater::STEP);
        let inflated = inflater.inflate(&self.compressed[..step]);
        self.compressed.advance(step);
        inflated.map_err(|error| self.invalid_gzip(&error))
    }

    /// Checks that the body is complete, and returns the rest of what it inflates to.
    fn end(&mut self) -> Result<Bytes, Error> {
        if self.announced.is_some_and(|it| it != self.arrived) {
            return Err(self.cut_off("the connection was closed"));
        }
        let Some(inflater) = &mut self.inflater else {
            return Ok(Bytes::new());
        };
        inflater.finish().map_err(|error| self.invalid_gzip(&error))
    }

    /// How much has arrived: "3 of 10 bytes".
    fn progress(&self) -> String {
        match self.announced {
            Some(announced) => format!("{} of {announced} bytes", self.arrived),
            None => format!("{} bytes", self.arrived),
        }
    }

    fn broken(&self, error: reqwest::Error) -> Error {
        let error = error.without_url();
        self.cut_off(&cause(&error)).caused_by(error)
    }

    fn cut_off(&self, reason: &str) -> Error {
        let message = format!(
            "with a body that broke off after {}: {reason}",
            self.progress()
        );
        self.failed(Error::new(ErrorKind::ConnectionLost, message))
    }

    fn stalled(&self, limit: Duration) -> Error {
        let message = format!(
            "with a body that stalled after {}: no response data for {} s",
            self.progress(),
            limit.as_secs_f64()
        );
        self.failed(Error::new(ErrorKind::Timeout, message).in_phase(Phase::Read))
    }

    fn invalid_gzip(&self, error: &std::io::Error) -> Error {
        let message = format!("with a body that can't be used: its gzip data is invalid: {error}");
        self.failed(Error::new(ErrorKind::InvalidResponse, message))
    }

    /// Adds the request and the response to an error.
    pub(crate) fn failed(&self, error: Error) -> Error {
        let now = self.core().clock().now();
        let mut meta = self.meta.clone();
        meta.elapsed += now.saturating_duration_since(self.began);
        self.exchange.failed(error, meta, Bytes::new())
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {:?}", self.progress(), self.exchange)
    }
}

/// Detects that a body has stalled. Only the time in which the caller waits for it counts.
struct Stall {
    limit: Option<Duration>,
    /// The time since the last progress in which the caller waited.
    waited: Duration,
    /// The bytes since the last progress.
    arrived: usize,
    /// Since when the caller waits, and until when.
    timer: Option<(tokio::time::Instant, Pin<Box<Sleep>>)>,
}

impl Stall {
    fn new(limit: Option<Duration>) -> Self {
        Self {
            limit,
            waited: Duration::ZERO,
            arrived: 0,
            timer: None,
        }
    }

    fn arrived(&mut self, bytes: usize) {
        if let Some((since, _)) = self.timer.take() {
            self.waited += since.elapsed();
        }
        self.arrived += bytes;
        if self.arrived >= PROGRESS {
            (self.arrived, self.waited) = (0, Duration::ZERO);
        }
    }

    /// Resolves once the limit is exceeded.
    fn poll_waiting(&mut self, context: &mut Context<'_>) -> Poll<Duration> {
        let Some(limit) = self.limit else {
            return Poll::Pending;
        };
        let left = limit.saturating_sub(self.waited);
        let (_, sleep) = self.timer.get_or_insert_with(|| {
            let sleep = Box::pin(tokio::time::sleep(left));
            (tokio::time::Instant::now(), sleep)
        });
        sleep.as_mut().poll(context).map(|()| limit)
    }
}
