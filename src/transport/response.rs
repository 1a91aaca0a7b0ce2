//! Reading a response, up to a size limit: all of a success, and the beginning of an error.

use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use http_body::Body as _;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_LENGTH, HeaderMap, TRANSFER_ENCODING};
use serde::de::IgnoredAny;

use super::gzip;
use super::stall::Watch;
use crate::error::{KEPT_BODY, Phase, cause};

/// The maximum size of a successful body, in bytes, both compressed and decompressed.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// The number of bytes that must arrive to count as progress.
pub(super) const PROGRESS: usize = 1024;

/// A response whose body was read.
pub(super) struct Response {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// The body of a download, which is read by the caller.
    pub(super) stream: Option<reqwest::Body>,
    /// Why the body can't be used, if it is truncated or can't be decompressed.
    pub(super) broken: Option<Broken>,
    /// Whether the body is known to be incomplete.
    pub(super) cut: bool,
}

/// The reason why a body can't be used.
#[derive(Clone, Debug)]
pub(super) struct Broken {
    pub(super) reason: String,
    /// Whether the connection broke, as opposed to a peer that sent an invalid body.
    pub(super) truncated: bool,
}

/// Reads a response. An incomplete body is returned as far as it arrived.
pub(super) async fn read(response: reqwest::Response, watch: &Watch) -> Response {
    watch.enter(Phase::Read);
    let (parts, body) = http::Response::<reqwest::Body>::from(response).into_parts();
    let limit = if parts.status.is_success() {
        LARGEST_BODY
    } else {
        KEPT_BODY
    };
    // Without a Content-Length, the body ends with the connection, so truncation is undetectable.
    let has_length =
        parts.headers.contains_key(CONTENT_LENGTH) || parts.headers.contains_key(TRANSFER_ENCODING);
    let (body, mut broken) = collect(body, limit, watch).await;
    let cut = broken.is_some();
    if !parts.status.is_success() {
        // Only the part of an error's body that is kept is read.
        broken = None;
    }
    let mut response = Response {
        status: parts.status,
        headers: parts.headers,
        body,
        stream: None,
        broken,
        cut,
    };
    if response.broken.is_none() {
        decode(&mut response, limit);
    }
    if response.broken.is_none() && response.status.is_success() && !has_length {
        response.broken = truncated_json(&response.body);
    }
    response
}

/// Returns a response whose body is left unread.
pub(super) fn open(response: reqwest::Response) -> Response {
    let (parts, body) = http::Response::<reqwest::Body>::from(response).into_parts();
    let broken = gzip::is_used(&parts.headers).err();
    Response {
        status: parts.status,
        headers: parts.headers,
        body: Bytes::new(),
        stream: Some(body),
        broken: broken.map(|reason| Broken {
            reason,
            truncated: false,
        }),
        cut: false,
    }
}

impl Response {
    /// Returns the size of the body in bytes, if it was read.
    #[cfg(feature = "tracing")]
    pub(super) fn size(&self) -> Option<u64> {
        self.stream.is_none().then_some(self.body.len() as u64)
    }
}

async fn collect(body: reqwest::Body, limit: usize, watch: &Watch) -> (Bytes, Option<Broken>) {
    let mut body = std::pin::pin!(body);
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    let mut arrived = 0;
    loop {
        let frame = std::future::poll_fn(|context| Pin::as_mut(&mut body).poll_frame(context));
        let bytes = match frame.await {
            None => break,
            Some(Ok(frame)) => match frame.into_data() {
                Ok(bytes) => bytes,
                Err(_) => continue,
            },
            Some(Err(error)) => {
                let reason = format!("the connection broke while it was read: {}", cause(&error));
                let broken = Broken {
                    reason,
                    truncated: true,
                };
                return (joined(first, rest), Some(broken));
            }
        };
        arrived += bytes.len();
        if arrived >= PROGRESS {
            arrived = 0;
            watch.enter(Phase::Read);
        }
        // Most bodies arrive in one piece, which is not copied.
        if first.is_empty() && rest.is_empty() {
            first = bytes;
        } else {
            if rest.is_empty() {
                rest.extend_from_slice(&std::mem::take(&mut first));
            }
            rest.extend_from_slice(&bytes);
        }
        if first.len() + rest.len() > limit {
            let mut kept = joined(first, rest);
            kept.truncate(limit);
            let reason = format!("it has more than {limit} bytes");
            let broken = Broken {
                reason,
                truncated: false,
            };
            return (kept, Some(broken));
        }
    }
    (joined(first, rest), None)
}

fn joined(first: Bytes, rest: BytesMut) -> Bytes {
    if rest.is_empty() {
        first
    } else {
        rest.freeze()
    }
}

/// Decodes a body by its `Content-Encoding`.
fn decode(response: &mut Response, limit: usize) {
    match gzip::decode(&response.headers, &response.body, limit) {
        gzip::Decoded::Unchanged => {}
        gzip::Decoded::Whole(body) => response.body = body,
        gzip::Decoded::Broken {
            begins,
            reason,
            truncated,
        } => {
            if !begins.is_empty() {
                response.body = begins;
            }
            // The detail of an error is useful even if it is incomplete.
            if response.status.is_success() || response.body.is_empty() {
                response.broken = Some(Broken { reason, truncated });
            }
        }
    }
}

/// Returns an error if a body is truncated JSON.
fn truncated_json(body: &[u8]) -> Option<Broken> {
    let error = serde_json::from_slice::<IgnoredAny>(body).err()?;
    (error.is_eof() && !body.trim_ascii().is_empty()).then(|| Broken {
        reason: format!("it is truncated: {error}"),
        truncated: true,
    })
}
