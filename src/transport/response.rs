//! Reading a response: all of a success, the beginning of anything else, and never more than a
//! bound.

use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use http_body::Body as _;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use super::gzip;
use super::stall::Watch;
use crate::error::{KEPT_BODY, Phase, cause};

/// The largest body of a success, in bytes, before decompression and after it.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// How many bytes have to arrive to count as progress.
const PROGRESS: usize = 1024;

/// A response whose body was read.
pub(super) struct Response {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// Why the body can't be used, where it is truncated or can't be decompressed.
    pub(super) broken: Option<Broken>,
}

/// Why a body can't be used.
#[derive(Clone, Debug)]
pub(super) struct Broken {
    pub(super) reason: String,
    /// Whether the connection broke, as opposed to a peer that sent something wrong.
    pub(super) truncated: bool,
}

/// Reads a response. Resolves with what arrived, even where not all of it did.
pub(super) async fn read(response: reqwest::Response, watch: &Watch) -> Response {
    watch.enter(Phase::Read);
    let (parts, body) = http::Response::<reqwest::Body>::from(response).into_parts();
    let limit = if parts.status.is_success() {
        LARGEST_BODY
    } else {
        KEPT_BODY
    };
    let (body, mut broken) = collect(body, limit, watch).await;
    if !parts.status.is_success() {
        // The body of an error is read only as far as it is kept.
        broken = None;
    }
    let mut response = Response {
        status: parts.status,
        headers: parts.headers,
        body,
        broken,
    };
    if response.broken.is_none() {
        decode(&mut response, limit);
    }
    response
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
        // Most bodies arrive in one piece, which isn't copied.
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

/// Undoes the content encoding of a body.
fn decode(response: &mut Response, limit: usize) {
    match gzip::decode(&response.headers, &response.body, limit) {
        gzip::Decoded::Unchanged => {}
        gzip::Decoded::Whole(body) => response.body = body,
        gzip::Decoded::Broken { begins, reason } => {
            if !begins.is_empty() {
                response.body = begins;
            }
            // What an error says is worth reading even where not all of it is there.
            if response.status.is_success() || response.body.is_empty() {
                response.broken = Some(Broken {
                    reason,
                    truncated: false,
                });
            }
        }
    }
}
