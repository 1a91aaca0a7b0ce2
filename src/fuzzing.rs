//! Doors for `fuzz/` to the parsers of bytes that come from elsewhere. Only in builds for fuzzing.
#![allow(missing_docs)]

use std::time::SystemTime;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER};

use crate::error::{Error, parse_retry_after};

/// The body of an error, with a media type.
pub fn error_body(media: &str, body: &[u8]) {
    let mut headers = HeaderMap::new();
    if let Ok(media) = HeaderValue::from_str(media) {
        headers.insert(CONTENT_TYPE, media);
    }
    let body = Bytes::copy_from_slice(body);
    let error = Error::of_response(
        StatusCode::BAD_REQUEST,
        headers,
        body,
        SystemTime::UNIX_EPOCH,
    );
    assert!(!error.to_string().contains(char::is_control));
}

/// The value of `Retry-After`.
pub fn retry_after(value: &[u8]) {
    if let Ok(value) = HeaderValue::from_bytes(value) {
        let headers = HeaderMap::from_iter([(RETRY_AFTER, value)]);
        parse_retry_after(&headers, SystemTime::UNIX_EPOCH);
    }
}

/// The value of `Location` in the response to a GET. A redirect is followed only within the origin.
pub fn location(value: &[u8]) {
    crate::transport::fuzz_location(value);
}

/// An ignore file, and a path that it may leave out.
pub fn ignore_file(text: &str, path: &str) {
    crate::archive::fuzz_ignore_file(text, path);
}
