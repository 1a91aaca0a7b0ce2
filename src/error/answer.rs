//! What the body of an error says, in whatever shape it says it.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, NaiveDateTime, Utc};
use reqwest::header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use serde_json::{Map, Value};

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

/// A wait that is longer is no wait that anyone means.
const LONGEST_WAIT: f64 = 10.0 * 365.0 * 24.0 * 3600.0;

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

/// `Retry-After`, as seconds or as a date; a date in the past is no wait.
pub(crate) fn parse_retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(number) = text.parse::<f64>() {
        return seconds(number);
    }
    // The form that HTTP prescribes, and the two older ones that it asks to read.
    let date = DateTime::parse_from_rfc2822(text)
        .map(|it| it.to_utc())
        .or_else(|_| {
            NaiveDateTime::parse_from_str(text, "%A, %d-%b-%y %H:%M:%S GMT")
                .or_else(|_| NaiveDateTime::parse_from_str(text, "%a %b %e %H:%M:%S %Y"))
                .map(|it| it.and_utc())
        })
        .ok()?;
    let wait = date.signed_duration_since(DateTime::<Utc>::from(now));
    Some(wait.to_std().unwrap_or(Duration::ZERO))
}

fn seconds(number: f64) -> Option<Duration> {
    // Also false for what is not a number.
    (0.0..=LONGEST_WAIT)
        .contains(&number)
        .then(|| Duration::from_secs_f64(number))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use reqwest::header::HeaderValue;

    use super::*;

    fn wait(text: &str, now: SystemTime) -> Option<Duration> {
        let value = HeaderValue::from_bytes(text.as_bytes()).ok()?;
        parse_retry_after(&HeaderMap::from_iter([(RETRY_AFTER, value)]), now)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn seconds_are_read_as_they_are(number in 0_u32..300_000_000, blank in " {0,2}") {
            let text = format!("{blank}{number}{blank}");
            let expected = Duration::from_secs(number.into());
            prop_assert_eq!(wait(&text, SystemTime::UNIX_EPOCH), Some(expected));
        }

        #[test]
        fn all_three_forms_of_a_date_are_read(
            date in 946_684_800_i64..3_000_000_000,
            now in 946_684_800_u64..3_000_000_000,
        ) {
            let time = DateTime::<Utc>::from_timestamp(date, 0).unwrap();
            let expected = u64::try_from(date).unwrap().saturating_sub(now);
            let now = SystemTime::UNIX_EPOCH + Duration::from_secs(now);
            let mut forms = vec!["%a, %d %b %Y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];
            // This one has two digits for the year, of which the reader has to guess the century.
            if date < 2_900_000_000 {
                forms.push("%A, %d-%b-%y %H:%M:%S GMT");
            }
            for form in forms {
                let text = time.format(form).to_string();
                prop_assert_eq!(wait(&text, now), Some(Duration::from_secs(expected)), "{}", text);
            }
        }

        #[test]
        fn no_text_breaks_the_reader(text in any::<String>(), number in any::<f64>()) {
            wait(&text, SystemTime::UNIX_EPOCH);
            let read = wait(&number.to_string(), SystemTime::UNIX_EPOCH);
            prop_assert_eq!(read.is_some(), (0.0..=LONGEST_WAIT).contains(&number));
        }
    }
}
