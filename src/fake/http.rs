//! HTTP: reads requests and writes responses, whole or truncated.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt as _, BodyStream, Limited};
use hyper::body::Incoming;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};

use super::record::{Part, RequestBody};
use super::response::ServerResponse;

/// The largest request body, in bytes.
const LARGEST_BODY: usize = 512 * 1024 * 1024;

/// Reads the body of a request to its end: a response that is sent earlier can be lost when the
/// connection closes.
pub(super) async fn read(
    headers: &HeaderMap,
    body: Incoming,
) -> Result<RequestBody, ServerResponse> {
    let media = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let media = media.unwrap_or_default().to_owned();
    if media.starts_with("multipart/form-data") {
        return read_parts(&media, body).await;
    }
    let body = Limited::new(body, LARGEST_BODY).collect().await;
    let bytes = match body {
        Ok(body) => body.to_bytes(),
        Err(error) => return Err(ServerResponse::refuse(400, format!("body: {error}"))),
    };
    if bytes.is_empty() {
        return Ok(RequestBody::Empty);
    }
    if is_json(&media) {
        return match serde_json::from_slice(&bytes) {
            Ok(value) => Ok(RequestBody::Json(value)),
            Err(error) => Err(ServerResponse::invalid(
                "body",
                &format!("is not JSON: {error}"),
            )),
        };
    }
    Ok(RequestBody::Other(bytes))
}

/// Returns `true` for a media type of JSON, such as `application/merge-patch+json`.
pub(super) fn is_json(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default();
    let essence = essence.trim().to_lowercase();
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}

async fn read_parts(media: &str, body: Incoming) -> Result<RequestBody, ServerResponse> {
    let refuse = |error: multer::Error| ServerResponse::invalid("body", &error.to_string());
    let boundary = multer::parse_boundary(media).map_err(refuse)?;
    let pieces = BodyStream::new(body);
    let pieces = futures_util::StreamExt::filter_map(pieces, async |frame| match frame {
        Ok(frame) => frame.into_data().ok().map(Ok),
        Err(error) => Some(Err(error)),
    });
    let mut multipart = multer::Multipart::new(pieces, boundary);
    let mut parts = Vec::new();
    while let Some(field) = multipart.next_field().await.map_err(refuse)? {
        parts.push(Part {
            name: field.name().unwrap_or_default().to_owned(),
            file_name: field.file_name().map(str::to_owned),
            content_type: field.content_type().map(ToString::to_string),
            content: field.bytes().await.map_err(refuse)?,
        });
    }
    Ok(RequestBody::Parts(parts))
}

/// The body of a response, whole or truncated in its middle.
pub(super) struct ResponseBody {
    remaining: Bytes,
    /// The bytes that `Content-Length` still announces.
    announced: u64,
    truncated: bool,
}

impl ResponseBody {
    pub(super) fn whole(bytes: Bytes) -> Self {
        Self {
            announced: bytes.len() as u64,
            remaining: bytes,
            truncated: false,
        }
    }

    pub(super) fn truncated(bytes: &Bytes) -> Self {
        Self {
            announced: bytes.len() as u64,
            remaining: bytes.slice(..bytes.len() / 2),
            truncated: true,
        }
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let bytes = std::mem::take(&mut self.remaining);
        if !bytes.is_empty() {
            self.announced -= bytes.len() as u64;
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if std::mem::take(&mut self.truncated) {
            return Poll::Ready(Some(Err(io::Error::other("truncated by the test"))));
        }
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        self.remaining.is_empty() && !self.truncated
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.announced)
    }
}

/// A response with its whole body.
pub(super) fn whole(response: &ServerResponse) -> hyper::Response<ResponseBody> {
    let (status, bytes) = (status(response), response.body.bytes());
    match response.body.media() {
        Some(media) => with_body(status, media, bytes),
        None => bare(status, ResponseBody::whole(bytes)),
    }
}

/// A response of any media type.
pub(super) fn with_body(status: u16, media: &str, body: Bytes) -> hyper::Response<ResponseBody> {
    let mut response = bare(status, ResponseBody::whole(body));
    if let Ok(media) = HeaderValue::from_str(media) {
        response.headers_mut().insert(CONTENT_TYPE, media);
    }
    response
}

/// A response whose body breaks off in its middle.
pub(super) fn truncated(response: &ServerResponse) -> hyper::Response<ResponseBody> {
    let body = response.body.bytes();
    bare(status(response), ResponseBody::truncated(&body))
}

fn status(response: &ServerResponse) -> u16 {
    response.status.unwrap_or(200)
}

fn bare(status: u16, body: ResponseBody) -> hyper::Response<ResponseBody> {
    let mut response = hyper::Response::new(body);
    *response.status_mut() = hyper::StatusCode::from_u16(status).unwrap_or_default();
    response
}
