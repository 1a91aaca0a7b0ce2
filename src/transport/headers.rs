//! Headers that a caller adds to requests.

use reqwest::header::{HeaderName, HeaderValue};

use crate::text::{SHOWN_VALUE, shortened};

/// Headers that a caller can't set, and why.
const RESERVED: &[(&str, &str)] = &[
    ("authorization", "set the credential with `token`"),
    ("host", "it follows from the base URL"),
    ("content-length", "it follows from the body"),
    ("transfer-encoding", "it follows from the body"),
    ("content-type", "it follows from the operation"),
    ("accept", "it follows from the operation"),
    ("accept-encoding", "it names what the client can decode"),
    ("connection", "the connection is the client's"),
    ("te", "the connection is the client's"),
    ("trailer", "the connection is the client's"),
    ("upgrade", "the connection is the client's"),
    ("expect", "the client doesn't wait before it sends a body"),
];

/// Checks a header that a caller sets. `credential` is the header that carries the credential.
///
/// The error is a sentence that names the header, but not its value, which may be secret.
pub(crate) fn custom_header(
    name: &str,
    value: &str,
    credential: &str,
) -> Result<(HeaderName, HeaderValue), String> {
    let shown = shortened(name, SHOWN_VALUE);
    let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
        return Err(format!("{shown:?} is not a valid header name"));
    };
    let reserved = RESERVED.iter().find(|(it, _)| *it == header.as_str());
    let reason = match reserved {
        Some((_, reason)) => Some(*reason),
        None if header.as_str() == credential => Some("set the credential with `token`"),
        None => None,
    };
    if let Some(reason) = reason {
        return Err(format!("the header `{shown}` can't be set: {reason}"));
    }
    match HeaderValue::from_str(value) {
        Ok(mut value) => {
            value.set_sensitive(true);
            Ok((header, value))
        }
        Err(_) => Err(format!(
            "the header `{shown}` has a value that can't be sent: it holds a line break or another \
             control character"
        )),
    }
}
