//! Reading an answer: all of a success, the beginning of anything else, and never more than there
//! is room for.

use std::io::Read as _;
use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use http_body::Body as _;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_ENCODING, HeaderMap};

use super::stage::{Stage, Watch};
use crate::error::KEPT_BODY;

/// The largest answer that is read, and the largest that one may inflate to.
const LARGEST_ANSWER: usize = 64 * 1024 * 1024;

/// What has to come in for a reader to count as moving: less than this is a drip.
const MOVEMENT: usize = 1024;

/// An answer, read as far as it is worth it.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// Why the body isn't whole, or isn't what it was before it was encoded.
    pub(super) broken: Option<Broken>,
}

/// Why a body can't be used.
#[derive(Clone, Debug)]
pub(super) struct Broken {
    pub(super) reason: String,
    /// Whether the connection broke, rather than that the peer sent something wrong.
    pub(super) cut_short: bool,
}

/// Reads an answer. Resolves with whatever came, even where not all of it did.
pub(super) async fn read(response: reqwest::Response, watch: &Watch) -> Answer {
    watch.enter(Stage::Reading);
    let (parts, body) = http::Response::<reqwest::Body>::from(response).into_parts();
    let limit = if parts.status.is_success() {
        LARGEST_ANSWER
    } else {
        KEPT_BODY
    };
    let (body, mut broken) = collect(body, limit, watch).await;
    if !parts.status.is_success() {
        // It is cut off on purpose here, and read for what it says only.
        broken = None;
    }
    let mut answer = Answer {
        status: parts.status,
        headers: parts.headers,
        body,
        broken,
    };
    if answer.broken.is_none() {
        inflate(&mut answer, limit);
    }
    answer
}

async fn collect(body: reqwest::Body, limit: usize, watch: &Watch) -> (Bytes, Option<Broken>) {
    let mut body = std::pin::pin!(body);
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    let mut moved = 0;
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
                    cut_short: true,
                };
                return (joined(first, rest), Some(broken));
            }
        };
        moved += bytes.len();
        if moved >= MOVEMENT {
            moved = 0;
            watch.enter(Stage::Reading);
        }
        // Most answers come in one piece, and that isn't copied.
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
                cut_short: false,
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

/// Undoes the encoding of a body, which ends where there is no more room.
fn inflate(answer: &mut Answer, limit: usize) {
    let Some(encoding) = answer.headers.get(CONTENT_ENCODING) else {
        return;
    };
    let encoding = encoding.to_str().unwrap_or_default().trim().to_lowercase();
    let broken = |reason: String| {
        Some(Broken {
            reason,
            cut_short: false,
        })
    };
    match encoding.as_str() {
        "" | "identity" => {}
        "gzip" | "x-gzip" if answer.body.is_empty() => {}
        "gzip" | "x-gzip" => {
            let mut inflated = Vec::new();
            let read = flate2::read::MultiGzDecoder::new(&*answer.body)
                .take(limit as u64 + 1)
                .read_to_end(&mut inflated);
            let too_large = inflated.len() > limit;
            inflated.truncate(limit);
            if !inflated.is_empty() {
                answer.body = inflated.into();
            }
            // What an error says is worth reading even where not all of it is there.
            if answer.status.is_success() {
                answer.broken = match read {
                    Err(error) => broken(format!("its gzip is broken: {error}")),
                    Ok(_) if too_large => broken(format!("it inflates to more than {limit} bytes")),
                    Ok(_) => None,
                };
            }
        }
        other => answer.broken = broken(format!("it is encoded as {other:?}")),
    }
}

/// The innermost cause of an error, which says most.
pub(super) fn cause(error: &(dyn std::error::Error + 'static)) -> String {
    let mut innermost = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    innermost.to_string()
}
