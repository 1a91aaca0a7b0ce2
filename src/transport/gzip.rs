//! Decompression of gzip response bodies, up to a size limit.

use std::io::{self, Read as _, Write as _};

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

/// Returns whether a body is compressed, or why it can't be decoded.
pub(super) fn is_used(headers: &HeaderMap) -> Result<bool, String> {
    let Some(encoding) = headers.get(CONTENT_ENCODING) else {
        return Ok(false);
    };
    let encoding = encoding.to_str().unwrap_or_default().trim();
    match encoding.to_lowercase().as_str() {
        "" | "identity" => Ok(false),
        "gzip" | "x-gzip" => Ok(true),
        _ => Err(format!(
            "its content encoding is {encoding:?}, which is not supported"
        )),
    }
}

/// Decodes the body by its `Content-Encoding`, up to `limit` bytes.
pub(super) fn decode(headers: &HeaderMap, body: &[u8], limit: usize) -> Decoded {
    match is_used(headers) {
        Ok(false) => return Decoded::Unchanged,
        Ok(true) if body.is_empty() => return Decoded::Unchanged,
        Ok(true) => {}
        Err(reason) => {
            return Decoded::Broken {
                begins: Bytes::new(),
                reason,
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

/// Decompresses a body while it arrives.
pub(super) struct Inflater {
    decoder: flate2::write::MultiGzDecoder<Vec<u8>>,
    is_empty: bool,
}

impl Inflater {
    /// The compressed bytes that are decompressed at once. They inflate to 4 MiB at most.
    pub(super) const STEP: usize = 4 * 1024;

    pub(super) fn new() -> Self {
        Self {
            decoder: flate2::write::MultiGzDecoder::new(Vec::new()),
            is_empty: true,
        }
    }

    /// Decompresses some bytes, of which there should be [`STEP`](Self::STEP) at most. What they
    /// inflate to may be returned later.
    pub(super) fn inflate(&mut self, compressed: &[u8]) -> io::Result<Bytes> {
        self.is_empty &= compressed.is_empty();
        self.decoder.write_all(compressed)?;
        Ok(self.take())
    }

    /// Returns the rest, or an error if the end of the body is missing.
    pub(super) fn finish(&mut self) -> io::Result<Bytes> {
        if !self.is_empty {
            self.decoder.try_finish()?;
        }
        Ok(self.take())
    }

    fn take(&mut self) -> Bytes {
        std::mem::take(self.decoder.get_mut()).into()
    }
}
