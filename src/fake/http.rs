//! HTTP: reading requests, writing answers, breaking connections.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt as _, BodyStream, Limited};
use hyper::body::Incoming;
use reqwest::header::{CONTENT_TYPE, HeaderMap};

use super::record::{Part, RequestBody};
use super::reply::Reply;

/// The largest body that is read.
const LARGEST_BODY: usize = 512 * 1024 * 1024;

/// Reads what a request carries. Reads all of it, so that an answer isn't lost with what is still
/// on its way.
pub(super) async fn read(headers: &HeaderMap, body: Incoming) -> Result<RequestBody, Reply> {
    let media = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let media = media.unwrap_or_default().to_owned();
    if media.starts_with("multipart/form-data") {
        return read_parts(&media, body).await;
    }
    let body = Limited::new(body, LARGEST_BODY).collect().await;
    let bytes = match body {
        Ok(body) => body.to_bytes(),
        Err(error) => return Err(Reply::refuse(400, format!("body: {error}"))),
    };
    if bytes.is_empty() {
        return Ok(RequestBody::Empty);
    }
    if media.starts_with("application/json") {
        return match serde_json::from_slice(&bytes) {
            Ok(value) => Ok(RequestBody::Json(value)),
            Err(error) => Err(Reply::invalid("body", &format!("is no JSON: {error}"))),
        };
    }
    Ok(RequestBody::Other(bytes))
}

async fn read_parts(media: &str, body: Incoming) -> Result<RequestBody, Reply> {
    let refuse = |error: multer::Error| Reply::invalid("body", &error.to_string());
    let boundary = multer::parse_boundary(media).map_err(refuse)?;
    let pieces = BodyStream::new(body);
    let pieces = futures_util::StreamExt::filter_map(pieces, async |frame| match frame {
        Ok(frame) => frame.into_data().ok().map(Ok),
        Err(error) => Some(Err(error)),
    });
    let mut form = multer::Multipart::new(pieces, boundary);
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.map_err(refuse)? {
        parts.push(Part {
            name: field.name().unwrap_or_default().to_owned(),
            file_name: field.file_name().map(str::to_owned),
            content_type: field.content_type().map(ToString::to_string),
            content: field.bytes().await.map_err(refuse)?,
        });
    }
    Ok(RequestBody::Parts(parts))
}

/// The body of an answer: whole, or broken off in its middle.
pub(super) struct Answer {
    left: Bytes,
    /// How many bytes it pretends to have.
    announced: u64,
    cut: bool,
}

impl Answer {
    pub(super) fn whole(bytes: Bytes) -> Self {
        Self {
            announced: bytes.len() as u64,
            left: bytes,
            cut: false,
        }
    }

    pub(super) fn cut(bytes: &Bytes) -> Self {
        Self {
            announced: bytes.len() as u64,
            left: bytes.slice(..bytes.len() / 2),
            cut: true,
        }
    }
}

impl Body for Answer {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let bytes = std::mem::take(&mut self.left);
        if !bytes.is_empty() {
            self.announced -= bytes.len() as u64;
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if std::mem::take(&mut self.cut) {
            return Poll::Ready(Some(Err(io::Error::other("cut on purpose"))));
        }
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_empty() && !self.cut
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.announced)
    }
}

/// Never.
pub(super) async fn forever() -> Infallible {
    std::future::pending().await
}
