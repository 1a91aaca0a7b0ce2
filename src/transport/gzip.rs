//! Decompression of gzip response bodies, up to a size limit.

use std::io::Read as _;

use bytes::Bytes;
use reqwest::header::{CONTENT_ENCODING, HeaderMap};

/// The result of decoding a body.
pub(super) enum Decoded {
    /// The body has no content encoding.
    Unchanged,
    Whole(Bytes),
    /// The body can't be decompressed completely.
    Broken {
        /// The part that was decompressed.
        begins: Bytes,
        reason: String,
        /// Whether the end of the body is missing.
        truncated: bool,
    },
}

/// Decodes the body by its `Content-Encoding`, up to `limit` bytes.
pub(super) fn decode(headers: &HeaderMap, body: &[u8], limit: usize) -> Decoded {
    let Some(encoding) = headers.get(CONTENT_ENCODING) else {
        return Decoded::Unchanged;
    };
    let encoding = encoding.to_str().unwrap_or_default().trim();
    match encoding.to_lowercase().as_str() {
        "" | "identity" => return Decoded::Unchanged,
        "gzip" | "x-gzip" if body.is_empty() => return Decoded::Unchanged,
        "gzip" | "x-gzip" => {}
        _ => {
            return Decoded::Broken {
                begins: Bytes::new(),
                reason: format!("its content encoding is {encoding:?}, which is not supported"),
                truncated: false,
            };
        }
    }
    let mut inflated = Vec::new();
    let read = flate2::read::MultiGzDecoder::new(body)
        .take(limit as u64 + 1)
        .read_to_end(&mut inflated);
    let (reason, truncated) = match read {
        Err(error) => {
            let truncated = error.kind() == std::io::ErrorKind::UnexpectedEof;
            (format!("its gzip data is invalid: {error}"), truncated)
        }
        Ok(_) if inflated.len() > limit => (
            format!("it inflates to more than the limit of {limit} bytes"),
            false,
        ),
        Ok(_) => return Decoded::Whole(inflated.into()),
    };
    inflated.truncate(limit);
    Decoded::Broken {
        begins: inflated.into(),
        reason,
        truncated,
    }
}
