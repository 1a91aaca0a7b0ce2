//! Responses that are not JSON.

mod save;

use std::fmt;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use reqwest::header::CONTENT_TYPE;

use self::save::Unfinished;
use crate::error::{Error, ErrorKind};
use crate::transport::{Incoming, Received};

/// The response of an operation whose response is not JSON, such as a file or text.
///
/// The call returns when the status and the headers have arrived, and the body is read by the methods
/// of this type. Dropping a download closes its connection.
///
/// ```no_run
/// # async fn example(download: spacepress::Download) -> Result<(), spacepress::Error> {
/// let size = download
///     .on_progress(|received, total| match total {
///         Some(total) => println!("{received} of {total} bytes"),
///         None => println!("{received} bytes"),
///     })
///     .save_to("report.pdf")
///     .await?;
/// println!("{size} bytes");
/// # Ok(())
/// # }
/// ```
///
/// A body in pieces, with one piece in memory at a time:
///
/// ```no_run
/// # async fn example(mut download: spacepress::Download) -> Result<(), spacepress::Error> {
/// while let Some(chunk) = download.chunk().await? {
///     println!("{} bytes", chunk.len());
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// All methods that read the body return the same errors, with the status, the request and the number of
/// attempts:
///
/// - [`ConnectionLost`](ErrorKind::ConnectionLost): the body is incomplete. The message says how many of
///   how many bytes arrived. The end of a body without `Content-Length` and without chunks is the end of
///   the connection, so that its truncation can't be detected.
/// - [`Timeout`](ErrorKind::Timeout) in the phase [`Read`](crate::Phase::Read): the body stalled for
///   [`read_stall`](crate::Timeouts::read_stall). Only the time in which the caller waits for data counts.
///   The timeouts of the attempt and the call end with the headers, so that a download may run as long as
///   bytes keep arriving.
/// - [`InvalidResponse`](ErrorKind::InvalidResponse): the body can't be decompressed, or has more than
///   [`max_bytes`](Self::max_bytes).
///
/// A call is retried until the headers have arrived. A body that breaks off is not requested again: repeat
/// the call if [`is_retryable`](Error::is_retryable) is `true`.
#[must_use = "the body of a download is not read unless a method reads it"]
pub struct Download {
    incoming: Incoming,
    received: u64,
    max_bytes: Option<u64>,
    report: Option<Report>,
    is_over: bool,
}

/// Called with the number of bytes so far, and of all.
type Report = Arc<dyn Fn(u64, Option<u64>) + Send + Sync>;

impl Download {
    // Used only if a document has downloads.
    #[allow(dead_code)]
    pub(crate) fn of(received: Received) -> Self {
        Self {
            incoming: received.incoming(),
            received: 0,
            max_bytes: None,
            report: None,
            is_over: false,
        }
    }

    /// Returns the media type in lower case and without its parameters, such as `text/csv`, from the
    /// header `Content-Type`.
    pub fn media_type(&self) -> Option<String> {
        let media = self.content_type()?.split(';').next()?.trim();
        (!media.is_empty()).then(|| media.to_ascii_lowercase())
    }

    /// Returns the number of bytes in the body, or `None` if it is unknown before the end: the service
    /// states no `Content-Length`, or compresses the body.
    pub fn length(&self) -> Option<u64> {
        self.incoming.len()
    }

    /// Returns the number of bytes that were read so far.
    pub fn received(&self) -> u64 {
        self.received
    }

    /// Calls `report` after each piece of the body, with the number of bytes so far and the
    /// [`length`](Self::length).
    pub fn on_progress(
        mut self,
        report: impl Fn(u64, Option<u64>) + Send + Sync + 'static,
    ) -> Self {
        self.report = Some(Arc::new(report));
        self
    }

    /// Sets the maximum number of bytes in the body (default: no limit). A longer body is an error.
    pub fn max_bytes(mut self, limit: u64) -> Self {
        self.max_bytes = Some(limit);
        self
    }

    /// Returns the next piece of the body, or `None` after the last one. Pieces are as they arrive, with
    /// 4 MiB at most if the body is compressed.
    ///
    /// # Errors
    ///
    /// Those of [every download](Self#errors).
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        let next = std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context));
        next.await.transpose()
    }

    /// Reads the whole body into memory. For a large body, use [`save_to`](Self::save_to) or
    /// [`chunk`](Self::chunk), or set [`max_bytes`](Self::max_bytes).
    ///
    /// # Errors
    ///
    /// Those of [every download](Self#errors).
    pub async fn bytes(mut self) -> Result<Bytes, Error> {
        let Some(first) = self.chunk().await? else {
            return Ok(Bytes::new());
        };
        let Some(second) = self.chunk().await? else {
            return Ok(first);
        };
        let mut all = BytesMut::from(first);
        all.extend_from_slice(&second);
        while let Some(next) = self.chunk().await? {
            all.extend_from_slice(&next);
        }
        Ok(all.freeze())
    }

    /// Reads the whole body as text, without a byte order mark. The encoding is UTF-8, or ISO 8859-1 if
    /// the `charset` of the `Content-Type` says so.
    ///
    /// # Errors
    ///
    /// Those of [every download](Self#errors), and [`InvalidResponse`](ErrorKind::InvalidResponse) if the
    /// body is not text in this encoding. [`bytes`](Self::bytes) returns such a body as it is.
    pub async fn text(mut self) -> Result<String, Error> {
        let mut all = BytesMut::new();
        while let Some(next) = self.chunk().await? {
            all.extend_from_slice(&next);
        }
        let charset = self.charset();
        if charset.as_deref() == Some("iso-8859-1") {
            return Ok(all.iter().map(|it| char::from(*it)).collect());
        }
        let text = all.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&all);
        match std::str::from_utf8(text) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => {
                let charset = charset.unwrap_or_else(|| "utf-8".to_owned());
                let message = format!(
                    "with a body that is not UTF-8 text ({error}; its charset is {charset:?}): use \
                     `bytes`"
                );
                let error = Error::new(ErrorKind::InvalidResponse, message);
                Err(self.incoming.failed(error))
            }
        }
    }

    /// Writes the body to a file, and returns its number of bytes.
    ///
    /// The bytes are written to a temporary file in the same folder, which gets the name at the end, after
    /// it was synced to the disk. So the file is complete or unchanged, whatever happens, and an existing
    /// file is replaced. An existing file keeps its permissions, and a symbolic link stays one. The
    /// temporary file is deleted after an error and when the future is dropped. Memory holds less than
    /// 1 MiB of the body, or 5 MiB if it is compressed.
    ///
    /// # Errors
    ///
    /// Those of [every download](Self#errors), and [`LocalIo`](ErrorKind::LocalIo) if the file can't be
    /// written: the folder must exist.
    pub async fn save_to(mut self, path: impl AsRef<Path>) -> Result<u64, Error> {
        self.incoming.check_runtime()?;
        let (path, operation) = (path.as_ref().to_owned(), self.incoming.operation());
        let unwritten = |error| {
            let error = Error::local_io("can't write the download to", &path, error);
            error.in_operation(operation)
        };
        let mut file = Unfinished::create(&path).await.map_err(unwritten)?;
        while let Some(chunk) = self.chunk().await? {
            file = file.write(&chunk).await.map_err(unwritten)?;
        }
        file.finish().await.map_err(unwritten)?;
        Ok(self.received)
    }

    fn content_type(&self) -> Option<&str> {
        self.incoming.headers().get(CONTENT_TYPE)?.to_str().ok()
    }

    /// The charset in lower case.
    fn charset(&self) -> Option<String> {
        let mut parameters = self.content_type()?.split(';').skip(1);
        let charset = parameters.find_map(|it| {
            let (name, value) = it.split_once('=')?;
            let is_charset = name.trim().eq_ignore_ascii_case("charset");
            is_charset.then(|| value.trim().trim_matches('"').to_ascii_lowercase())
        })?;
        Some(match charset.as_str() {
            "latin1" | "iso8859-1" => "iso-8859-1".to_owned(),
            _ => charset,
        })
    }
}

/// Blocking forms, for use outside of async code.
///
/// # Errors
///
/// Those of the async forms, and [`InvalidInput`](ErrorKind::InvalidInput) within an async task.
#[cfg(feature = "blocking")]
impl Download {
    /// Like [`chunk`](Self::chunk), and blocks until the piece has arrived.
    pub fn chunk_blocking(&mut self) -> Result<Option<Bytes>, Error> {
        let (core, operation) = (self.incoming.core().clone(), self.incoming.operation());
        crate::blocking::run(&core, operation, self.chunk())
    }

    /// Like [`bytes`](Self::bytes), and blocks until the body has arrived.
    pub fn bytes_blocking(self) -> Result<Bytes, Error> {
        let (core, operation) = (self.incoming.core().clone(), self.incoming.operation());
        crate::blocking::run(&core, operation, self.bytes())
    }

    /// Like [`text`](Self::text), and blocks until the body has arrived.
    pub fn text_blocking(self) -> Result<String, Error> {
        let (core, operation) = (self.incoming.core().clone(), self.incoming.operation());
        crate::blocking::run(&core, operation, self.text())
    }

    /// Like [`save_to`](Self::save_to), and blocks until the file is written.
    pub fn save_to_blocking(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let (core, operation) = (self.incoming.core().clone(), self.incoming.operation());
        crate::blocking::run(&core, operation, self.save_to(path))
    }
}

/// The pieces of the body, as [`chunk`](Download::chunk) returns them. The stream ends after an error.
impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let next = ready!(self.incoming.poll_chunk(context));
        let next = next.map(|it| it.and_then(|chunk| self.count(chunk)));
        self.is_over = !matches!(next, Some(Ok(_)));
        Poll::Ready(next)
    }
}

impl Download {
    /// Counts and reports a piece, and checks the limit.
    fn count(&mut self, chunk: Bytes) -> Result<Bytes, Error> {
        let received = self.received + chunk.len() as u64;
        if let Some(limit) = self.max_bytes.filter(|it| received > *it) {
            let message = format!("with a body of more than {limit} bytes, which `max_bytes` sets");
            let error = Error::new(ErrorKind::InvalidResponse, message);
            return Err(self.incoming.failed(error));
        }
        self.received = received;
        if let Some(report) = &self.report {
            report(received, self.length());
        }
        Ok(chunk)
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("media_type", &self.media_type())
            .field("length", &self.length())
            .field("received", &self.received)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_can_be_shared_and_sent() {
        fn check<T: Send + Sync + Unpin>() {}
        fn check_future<T: Send>(_: impl FnOnce(Download) -> T) {}
        check::<Download>();
        check_future(Download::bytes);
        check_future(Download::text);
        check_future(|it| it.save_to("file"));
    }
}
