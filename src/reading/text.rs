//! Repair of almost valid JSON.

use std::borrow::Cow;

/// Deeper lists and objects are replaced by `null`, since serde_json reads at most 127 levels.
const MAX_DEPTH: usize = 120;

/// Returns the body as text, without a byte order mark and trailing NULs. Lone surrogates and invalid
/// UTF-8 are replaced with U+FFFD, numbers that JSON can't represent (`NaN`, `Infinity`, `1e400`) with
/// `null`, and control characters in strings with escapes.
pub(super) fn repaired(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let mut rest = text.trim_start_matches('\u{feff}').trim_end_matches('\0');
    let mut out = String::with_capacity(rest.len());
    let mut depth = 0_usize;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '"' => string_length(rest),
            _ if is_literal(first) => rest.find(|it| !is_literal(it)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(taken);
        rest = after;
        match first {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let closes_what_was_left_out = matches!(first, ']' | '}') && depth >= MAX_DEPTH;
        match first {
            '[' | '{' if depth == MAX_DEPTH + 1 => out.push_str("null"),
            _ if depth > MAX_DEPTH || closes_what_was_left_out => {}
            '"' => push_string(&mut out, token),
            _ => out.push_str(&literal(token)),
        }
    }
    out
}

/// Returns `true` if a character may occur in a number or a literal.
fn is_literal(it: char) -> bool {
    it.is_ascii_alphanumeric() || matches!(it, '+' | '-' | '.' | '_')
}

/// Returns the length of the string at the start of the text, in bytes, including its quotes.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (index, it) in text.char_indices().skip(1) {
        match it {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

/// Returns a number or a literal, or `null` for a number that JSON can't represent.
fn literal(token: &str) -> Cow<'_, str> {
    // Rust parses `NaN` and `Infinity` as numbers, and `1e400` as infinity.
    match token.parse::<f64>() {
        Ok(number) if !number.is_finite() => "null".into(),
        _ => token.into(),
    }
}

/// Appends a string, with U+FFFD for the escape of a lone surrogate, and with escapes for literal
/// control characters.
fn push_string(out: &mut String, token: &str) {
    let escaped = escaped_controls(token);
    let mut rest = &*escaped;
    while let Some(start) = rest.find('\\') {
        let (before, escape) = rest.split_at(start);
        out.push_str(before);
        let length = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
            (Some(0xD800..=0xDFFF), _) => {
                out.push_str("\\ufffd");
                rest = &escape[6..];
                continue;
            }
            // A backslash, and the character that it escapes.
            _ => 1 + escape[1..].chars().next().map_or(0, char::len_utf8),
        };
        let (escape, after) = escape.split_at(length);
        out.push_str(escape);
        rest = after;
    }
    out.push_str(rest);
}

fn escaped_controls(token: &str) -> Cow<'_, str> {
    if !token.contains(|it: char| it < ' ') {
        return token.into();
    }
    let mut escaped = String::with_capacity(token.len() + 16);
    for it in token.chars() {
        match it {
            ..' ' => escaped.push_str(&format!("\\u{:04x}", u32::from(it))),
            _ => escaped.push(it),
        }
    }
    escaped.into()
}

/// Returns the UTF-16 code unit of the `\u` escape at the start of the text.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let digits = digits
        .bytes()
        .all(|it| it.is_ascii_hexdigit())
        .then_some(digits)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::repaired;

    #[track_caller]
    fn reads(body: impl AsRef<[u8]>, expected: &Value) {
        let text = repaired(body.as_ref());
        let read: Value =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(read, *expected);
    }

    #[test]
    fn a_byte_order_mark_is_removed() {
        reads("\u{feff}{\"a\": 1}", &json!({ "a": 1 }));
        reads("\u{feff}\u{feff} []", &json!([]));
        reads(r#"["\ufeff"]"#, &json!(["\u{feff}"]));
    }

    #[test]
    fn lone_surrogates_are_replaced_and_pairs_are_kept() {
        reads(r#"["\udce9"]"#, &json!(["\u{fffd}"]));
        reads(r#"["a\ud83dz"]"#, &json!(["a\u{fffd}z"]));
        reads(r#"["\ud83d\ude00"]"#, &json!(["\u{1f600}"]));
        reads(r#"["\uD83D\ud83d\uDE00"]"#, &json!(["\u{fffd}\u{1f600}"]));
        reads(r#"["\ud83d\n\u0041"]"#, &json!(["\u{fffd}\nA"]));
        reads(r#"["\\ud83d"]"#, &json!(["\\ud83d"]));
        reads(r#"{"\udce9": 1}"#, &json!({ "\u{fffd}": 1 }));
    }

    #[test]
    fn numbers_that_json_does_not_have_are_null() {
        reads(
            "[NaN, Infinity, -Infinity, 1e400, -1E+400, nan]",
            &json!([null, null, null, null, null, null]),
        );
        reads(
            r#"{"NaN": "NaN, \"Infinity\"", "b": [1.5e3, -0, true, null]}"#,
            &json!({ "NaN": "NaN, \"Infinity\"", "b": [1500.0, -0.0, true, null] }),
        );
    }

    #[test]
    fn bytes_that_are_not_utf8_are_replaced() {
        reads(b"[\"caf\xe9\"]", &json!(["caf\u{fffd}"]));
        reads(b"[\"\xed\xb3\xa9\"]", &json!(["\u{fffd}\u{fffd}\u{fffd}"]));
    }

    #[test]
    fn values_nested_too_deeply_are_null() {
        let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
        let text = repaired(format!("{{\"a\": {deep}, \"b\": \"]\", \"c\": [1]}}").as_bytes());
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["b"], json!("]"));
        assert_eq!(read["c"], json!([1]));
    }

    #[test]
    fn text_that_is_not_json_stays_so() {
        for body in [
            "",
            "<html>\\",
            "{\"id\": ",
            "\"\\",
            "\"\\u",
            "\"\\ud8",
            "\"\\ud800",
            "]]]",
        ] {
            let text = repaired(body.as_bytes());
            assert!(
                serde_json::from_str::<Value>(&text).is_err(),
                "{body} became {text}"
            );
        }
    }
}
