//! Decompressing response bodies: gzip, within a bound.

use std::io::Read as _;

use bytes::Bytes;
use reqwest::header::{CONTENT_ENCODING, HeaderMap};

/// What became of a body.
pub(super) enum Decoded {
    /// It has no content encoding.
    Unchanged,
    Whole(Bytes),
    /// It can't be decompressed whole.
    Broken {
        /// As much as was decompressed.
        begins: Bytes,
        reason: String,
        /// Whether its end is missing.
        truncated: bool,
    },
}

/// Undoes the content encoding that the headers name, up to `limit` bytes.
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
                reason: format!("its content encoding is {encoding:?}, which was not asked for"),
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
            (format!("its gzip is broken: {error}"), truncated)
        }
        Ok(_) if inflated.len() > limit => {
            (format!("it inflates to more than {limit} bytes"), false)
        }
        Ok(_) => return Decoded::Whole(inflated.into()),
    };
    inflated.truncate(limit);
    Decoded::Broken {
        begins: inflated.into(),
        reason,
        truncated,
    }
}
