//! What the body of an error says, in whatever shape it says it.

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde_json::{Map, Value};

use super::retry_after::seconds;
use crate::secret::Secret;
use crate::text::is_invisible;

/// What the body of an error says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    pub(super) detail: Option<String>,
    pub(super) fields: BTreeMap<String, Vec<String>>,
    pub(super) retry_after: Option<Duration>,
    /// True where there was more to read than the detail was made of.
    pub(super) cut: bool,
}

impl Said {
    /// Takes a credential out of it.
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

/// Where services put what they say, the most telling first.
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

/// How much of a text that isn't JSON is looked at: enough for a sentence.
const LOOKED_AT: usize = 16 * 1024;

/// Reads the body of an error. There is nothing that it can't read.
pub(super) fn read(headers: &HeaderMap, body: &[u8]) -> Said {
    let media = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
    if let Ok(value) = serde_json::from_slice::<Value>(body) {
        return read_json(&value);
    }
    let text = decode(
        media.unwrap_or_default(),
        &body[..body.len().min(LOOKED_AT)],
    );
    let said = if text.trim_start().starts_with('<') {
        of_markup(&text)
    } else {
        collapse(&text)
    };
    Said {
        detail: Some(said).filter(|it| !it.is_empty()),
        cut: body.len() > LOOKED_AT,
        ..Said::default()
    }
}

fn read_json(value: &Value) -> Said {
    let mut said = Said::default();
    match value {
        Value::Object(object) => {
            collect_fields(object, "", &mut said.fields);
            said.detail = DETAIL
                .iter()
                .filter_map(|key| object.get(*key))
                .find_map(sentence);
            said.retry_after = object
                .get("retry_after")
                .and_then(|it| it.as_f64().or_else(|| it.as_str()?.trim().parse().ok()))
                .and_then(seconds);
        }
        other => said.detail = sentence(other),
    }
    if said.detail.is_none() && !said.fields.is_empty() {
        let lines = said
            .fields
            .iter()
            .map(|(field, messages)| format!("{field}: {}", messages.join(", ")));
        let detail = collapse(&lines.collect::<Vec<_>>().join("; "));
        said.detail = Some(detail).filter(|it| !it.is_empty());
    }
    said
}

/// A value as a sentence: a text as it is, the texts of a list one after the other, of an object
/// what it says in its turn.
fn sentence(value: &Value) -> Option<String> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) => collapse(text),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().filter_map(sentence).collect();
            items.join("; ")
        }
        Value::Object(object) => {
            let said = DETAIL
                .iter()
                .filter_map(|key| object.get(*key))
                .find_map(sentence);
            match said {
                Some(said) => said,
                None if object.is_empty() => return None,
                None => collapse(&value.to_string()),
            }
        }
        other => other.to_string(),
    };
    Some(text).filter(|it| !it.is_empty())
}

/// Fields with lists of messages, wherever services put them: at the top, under `errors` or
/// `detail`, within each other.
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

/// The field that an entry names in a `loc` or a `field` of its own.
fn located(item: &Value) -> Option<String> {
    match item.get("loc").or_else(|| item.get("field"))? {
        Value::String(field) => Some(field.clone()),
        Value::Array(steps) => {
            let steps: Vec<String> = steps
                .iter()
                .map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned))
                .collect();
            Some(steps.join("."))
        }
        _ => None,
    }
}

/// What a page says: its title, or else its text.
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

/// The text on one line, without what a terminal would obey and what nobody sees.
fn collapse(text: &str) -> String {
    let text = text.replace(is_invisible, "");
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text in the charset that its media type names: UTF-8, UTF-16 or one of the Latin-1 family.
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
