//! Headers that callers add to requests.

use reqwest::header::{HeaderName, HeaderValue};

use crate::text::{SHOWN_VALUE, shortened};

/// Headers that callers can't set, and why.
const RESERVED: &[(&str, &str)] = &[
    ("authorization", "set the credential with `token`"),
    ("host", "it is determined by the base URL"),
    ("content-length", "it is determined by the body"),
    ("transfer-encoding", "it is determined by the body"),
    ("content-type", "it is determined by the operation"),
    ("accept", "it is determined by the operation"),
    (
        "accept-encoding",
        "the client sets the encodings that it can decode",
    ),
    ("connection", "the client manages its connections"),
    ("te", "the client manages its connections"),
    ("trailer", "the client manages its connections"),
    ("upgrade", "the client manages its connections"),
    ("expect", "the client doesn't wait before it sends a body"),
];

/// Validates a header that a caller sets. `credentials` are the names of the headers that carry
/// credentials. If the service has no credential at all, it is `None`: `Authorization` is then a header
/// like any other.
///
/// The error names the header, but not its value, which may be secret.
pub(crate) fn custom_header(
    name: &str,
    value: &str,
    credentials: Option<&[&str]>,
) -> Result<(HeaderName, HeaderValue), String> {
    let shown = shortened(name, SHOWN_VALUE);
    let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
        return Err(format!("{shown:?} is not a valid header name"));
    };
    let reserved = RESERVED.iter().find(|(it, _)| *it == header.as_str());
    let reserved = reserved.filter(|(it, _)| *it != "authorization" || credentials.is_some());
    let is_credential = credentials.is_some_and(|it| it.contains(&header.as_str()));
    let reason = match reserved {
        Some((_, reason)) => Some(*reason),
        None if is_credential => Some("set the credential with `token`"),
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
