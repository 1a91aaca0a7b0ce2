//! Extracts the messages from the body of an error response, whatever its format.

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde_json::{Map, Value};

use super::retry_after::seconds;
use crate::secret::Secret;
use crate::text::is_invisible;

/// The information in the body of an error response.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ErrorDetails {
    pub(super) detail: Option<String>,
    pub(super) fields: BTreeMap<String, Vec<String>>,
    pub(super) retry_after: Option<Duration>,
    /// Whether the detail was made from an incomplete body.
    pub(super) cut: bool,
}

impl ErrorDetails {
    /// Replaces a credential in all messages and field names.
    pub(super) fn hide(&mut self, secret: &Secret) {
        for text in self.fields.values_mut().flatten() {
            secret.hide_in(text);
        }
        match &mut self.detail {
            Some(detail) if self.cut => secret.hide_in_cut(detail),
            Some(detail) => secret.hide_in(detail),
            None => {}
        }
        let fields = std::mem::take(&mut self.fields).into_iter();
        let fields = fields.map(|(mut field, messages)| {
            secret.hide_in(&mut field);
            (field, messages)
        });
        self.fields = fields.collect();
    }
}

/// The fields in which services put error messages, the most specific one first.
const DETAIL: &[&str] = &[
    "detail",
    "message",
    "error_description",
    "error",
    "title",
    "msg",
    "reason",
    "errors",
];

/// How many bytes of a body that isn't JSON are read for the detail: 16 KiB.
const MOST_READ: usize = 16 * 1024;

/// Reads the body of an error response. It accepts any body.
pub(super) fn read(headers: &HeaderMap, body: &[u8]) -> ErrorDetails {
    let media = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
    if let Ok(value) = serde_json::from_slice::<Value>(body) {
        return read_json(&value);
    }
    let text = decode(
        media.unwrap_or_default(),
        &body[..body.len().min(MOST_READ)],
    );
    let detail = if text.trim_start().starts_with('<') {
        of_markup(&text)
    } else {
        collapse(&text)
    };
    ErrorDetails {
        detail: Some(detail).filter(|it| !it.is_empty()),
        cut: body.len() > MOST_READ,
        ..ErrorDetails::default()
    }
}

fn read_json(value: &Value) -> ErrorDetails {
    let mut details = ErrorDetails::default();
    match value {
        Value::Object(object) => {
            collect_fields(object, "", &mut details.fields);
            details.detail = DETAIL
                .iter()
                .filter_map(|key| object.get(*key))
                .find_map(sentence);
            details.retry_after = object
                .get("retry_after")
                .and_then(|it| it.as_f64().or_else(|| it.as_str()?.trim().parse().ok()))
                .and_then(seconds);
        }
        other => details.detail = sentence(other),
    }
    if details.detail.is_none() && !details.fields.is_empty() {
        let lines = details
            .fields
            .iter()
            .map(|(field, messages)| format!("{field}: {}", messages.join(", ")));
        let detail = collapse(&lines.collect::<Vec<_>>().join("; "));
        details.detail = Some(detail).filter(|it| !it.is_empty());
    }
    details
}

/// Converts a value to a message: a string is unchanged, the messages of a list are joined, and an
/// object is searched for a field with a message.
fn sentence(value: &Value) -> Option<String> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) => collapse(text),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().filter_map(sentence).collect();
            items.join("; ")
        }
        Value::Object(object) => {
            let detail = DETAIL
                .iter()
                .filter_map(|key| object.get(*key))
                .find_map(sentence);
            match detail {
                Some(detail) => detail,
                None if object.is_empty() => return None,
                None => collapse(&value.to_string()),
            }
        }
        other => other.to_string(),
    };
    Some(text).filter(|it| !it.is_empty())
}

/// Collects fields with lists of messages: at the top level, under `errors` or `detail`, or nested.
fn collect_fields(
    object: &Map<String, Value>,
    prefix: &str,
    fields: &mut BTreeMap<String, Vec<String>>,
) {
    for (key, value) in object {
        let wrapper = prefix.is_empty() && DETAIL.contains(&key.as_str());
        let name = match prefix {
            _ if wrapper => String::new(),
            "" => key.clone(),
            prefix => format!("{prefix}.{key}"),
        };
        match value {
            Value::Object(inner) => collect_fields(inner, &name, fields),
            Value::Array(items) => {
                for item in items {
                    let place = located(item).unwrap_or_else(|| name.clone());
                    if let (false, Some(message)) = (place.is_empty(), sentence(item)) {
                        fields.entry(place).or_default().push(message);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Returns the field that an entry names in its `loc` or `field`.
fn located(item: &Value) -> Option<String> {
    match item.get("loc").or_else(|| item.get("field"))? {
        Value::String(field) => Some(field.clone()),
        Value::Array(segments) => {
            let segments: Vec<String> = segments
                .iter()
                .map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned))
                .collect();
            Some(segments.join("."))
        }
        _ => None,
    }
}

/// Returns the title of an HTML or XML page, or else its text.
fn of_markup(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    for tag in ["title", "h1"] {
        let inner = lower.find(&format!("<{tag}")).and_then(|open| {
            let start = open + lower[open..].find('>')? + 1;
            let end = start + lower[start..].find(&format!("</{tag}"))?;
            Some(without_tags(&text[start..end]))
        });
        if let Some(inner) = inner.filter(|it| !it.is_empty()) {
            return inner;
        }
    }
    without_tags(text)
}

fn without_tags(text: &str) -> String {
    let mut plain = String::new();
    let mut within = false;
    for c in text.chars() {
        match c {
            '<' => {
                within = true;
                plain.push(' ');
            }
            '>' => within = false,
            _ if !within => plain.push(c),
            _ => {}
        }
    }
    for (name, character) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(name, character);
    }
    collapse(&plain)
}

/// Returns the text on one line, without control characters and invisible characters.
fn collapse(text: &str) -> String {
    let text = text.replace(is_invisible, "");
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Decodes a body by the charset of its media type: UTF-8, UTF-16 or one of the Latin-1 family.
fn decode(media: &str, body: &[u8]) -> String {
    let charset = media
        .to_ascii_lowercase()
        .split("charset=")
        .nth(1)
        .map(|it| {
            it.trim_matches(|c: char| c == '"' || c.is_whitespace())
                .to_owned()
        });
    let utf16 = |of_pair: fn([u8; 2]) -> u16| {
        let units = body.chunks_exact(2).map(|it| of_pair([it[0], it[1]]));
        let decoded = char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER));
        decoded.filter(|it| *it != '\u{feff}').collect()
    };
    match charset.as_deref() {
        Some("utf-16le") => utf16(u16::from_le_bytes),
        Some("utf-16" | "utf-16be") if !body.starts_with(&[0xff, 0xfe]) => {
            utf16(u16::from_be_bytes)
        }
        Some("utf-16" | "utf-16be") => utf16(u16::from_le_bytes),
        Some(latin)
            if (latin.starts_with("iso-8859-")
                || latin.starts_with("windows-125")
                || latin == "latin1")
                && std::str::from_utf8(body).is_err() =>
        {
            body.iter().copied().map(char::from).collect()
        }
        _ => String::from_utf8_lossy(body).into_owned(),
    }
}
