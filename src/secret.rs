//! A string that must not be shown.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::trimmed;

/// A string that must not be shown: a password, a token, a key.
///
/// It is sent to the service and shown nowhere: `Debug`, errors and traces show `[secret]` instead.
/// [`expose`](Secret::expose) is the only way to read it.
///
/// ```
/// let secret = spacepress::Secret::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "[secret]");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
#[doc(alias = "token")]
#[doc(alias = "password")]
pub struct Secret(Arc<str>);

/// The replacement.
const SHOWN: &str = "[secret]";

/// The replacement if `[secret]` contains the secret.
const SHOWN_INSTEAD: &str = "[hidden]";

/// A shorter string is not replaced, since it would occur in ordinary words.
const SHORTEST: usize = 6;

/// How many nested encodings are decoded, such as a URL in JSON in a JSON string.
const LAYERS: usize = 3;

impl Secret {
    /// Returns the string.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Trims white space and line ends.
    pub(crate) fn trimmed(&self) -> Self {
        Self(trimmed(&self.0).into())
    }

    /// Replaces the secret, if it has 6 characters or more, in a string that will be shown: literally,
    /// without its authentication scheme, and escaped for JSON, a URL or HTML, in whole or in part.
    pub(crate) fn hide_in(&self, text: &mut String) {
        for needle in self.needles() {
            // The replacement and its surroundings may form the secret again.
            for _ in 0..LAYERS {
                let Some(hidden) = hide(needle.as_bytes(), text, false) else {
                    break;
                };
                *text = hidden;
            }
        }
    }

    /// Like [`hide_in`](Self::hide_in), for a truncated string, which may end with the start of the
    /// secret.
    pub(crate) fn hide_in_cut(&self, text: &mut String) {
        self.hide_in(text);
        if let Some(needle) = self.needles().last()
            && let Some(hidden) = hide(needle.as_bytes(), text, true)
        {
            *text = hidden;
        }
    }

    /// Whether a string contains the secret in any form that is hidden.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let mut needles = self.needles();
        needles.any(|it| hide(it.as_bytes(), text, false).is_some())
    }

    /// The strings to search for: the secret, and the part after its authentication scheme.
    fn needles(&self) -> impl Iterator<Item = &str> {
        let whole = trimmed(&self.0);
        let bare = whole
            .split_once(char::is_whitespace)
            .filter(|(scheme, _)| scheme.chars().all(|it| it.is_alphanumeric() || it == '-'))
            .map(|(_, rest)| rest.trim_start());
        let all = [Some(whole), bare].into_iter().flatten();
        all.filter(|it| it.chars().count() >= SHORTEST)
    }
}

/// Returns the text without the needle, or `None` if it doesn't contain it. With `cut`, six bytes of the
/// needle at the end of the text are enough.
fn hide(needle: &[u8], text: &str, cut: bool) -> Option<String> {
    let units = Units::new(text.as_bytes());
    let shown = match std::str::from_utf8(needle) {
        Ok(needle) if SHOWN.repeat(2).contains(needle) => SHOWN_INSTEAD,
        _ => SHOWN,
    };
    let mut hidden = String::new();
    let (mut kept, mut at) = (0, 0);
    while at < text.len() {
        match units.end_of(needle, at, cut) {
            Some(end) => {
                hidden.push_str(text.get(kept..at).unwrap_or_default());
                hidden.push_str(shown);
                (kept, at) = (end, end);
            }
            None => at += 1,
        }
    }
    if kept == 0 {
        return None;
    }
    hidden.push_str(text.get(kept..).unwrap_or_default());
    Some(hidden)
}

/// A text, with the possible readings at each byte: the byte itself, or a decoded escape.
struct Units<'a> {
    text: &'a [u8],
    /// The characters to which the escapes at a place decode, and the end of each. Only ASCII is kept,
    /// since a credential has no other characters.
    escapes: HashMap<usize, Vec<(u8, usize)>>,
}

impl<'a> Units<'a> {
    fn new(text: &'a [u8]) -> Self {
        let mut units = Self {
            text,
            escapes: HashMap::new(),
        };
        let begins = |it: &u8| matches!(it, b'%' | b'\\' | b'&' | b'+');
        let places: Vec<usize> = (0..text.len()).filter(|at| begins(&text[*at])).collect();
        if places.is_empty() {
            return units;
        }
        for _ in 0..LAYERS {
            let found: Vec<_> = places.iter().map(|at| units.escapes_at(*at)).collect();
            for (at, found) in places.iter().zip(found) {
                let known = units.escapes.entry(*at).or_default();
                known.extend(found);
                known.sort_unstable();
                known.dedup();
            }
        }
        units
    }

    /// The possible readings at a place, with the end of each.
    fn at(&self, at: usize) -> impl Iterator<Item = (u8, usize)> + '_ {
        let plain = self.text.get(at).map(|it| (*it, at + 1));
        let escaped = self.escapes.get(&at).into_iter().flatten().copied();
        plain.into_iter().chain(escaped)
    }

    /// Decodes the escapes that start here, based on the readings so far.
    fn escapes_at(&self, at: usize) -> Vec<(u8, usize)> {
        let mut found = Vec::new();
        for (first, next) in self.at(at) {
            match first {
                b'+' => found.push((b' ', next)),
                b'%' => self.number(next, 16, 2..=2, &mut found),
                b'\\' => self.backslash(next, &mut found),
                b'&' => self.entity(next, &mut found),
                _ => {}
            }
        }
        found
    }

    fn backslash(&self, at: usize, found: &mut Vec<(u8, usize)>) {
        for (kind, next) in self.at(at) {
            match kind {
                b'u' => {
                    self.number(next, 16, 4..=4, found);
                    for (_, digits) in self.at(next).filter(|(it, _)| *it == b'{') {
                        self.ended(digits, 16, b'}', found);
                    }
                }
                b'x' => self.number(next, 16, 2..=2, found),
                kind if kind.is_ascii_punctuation() => found.push((kind, next)),
                _ => {}
            }
        }
    }

    fn entity(&self, at: usize, found: &mut Vec<(u8, usize)>) {
        for (first, next) in self.at(at) {
            if first == b'#' {
                self.ended(next, 10, b';', found);
                for (_, digits) in self.at(next).filter(|(it, _)| matches!(it, b'x' | b'X')) {
                    self.ended(digits, 16, b';', found);
                }
            }
        }
        for (name, meant) in [
            ("amp;", b'&'),
            ("lt;", b'<'),
            ("gt;", b'>'),
            ("quot;", b'"'),
            ("apos;", b'\''),
        ] {
            let ends = self.ends_of(name.as_bytes(), at);
            found.extend(ends.into_iter().map(|end| (meant, end)));
        }
    }

    /// Numeric escapes with a terminator.
    fn ended(&self, at: usize, radix: u32, end: u8, found: &mut Vec<(u8, usize)>) {
        let mut numbers = Vec::new();
        self.number(at, radix, 1..=7, &mut numbers);
        for (number, next) in numbers {
            let ends = self.at(next).filter(|(it, _)| *it == end);
            found.extend(ends.map(|(_, end)| (number, end)));
        }
    }

    /// Numeric escapes with a fixed number of digits, for ASCII characters.
    fn number(
        &self,
        at: usize,
        radix: u32,
        digits: std::ops::RangeInclusive<usize>,
        found: &mut Vec<(u8, usize)>,
    ) {
        let mut read = vec![(0_u32, at)];
        for count in 1..=*digits.end() {
            let mut longer = Vec::new();
            for (number, at) in read {
                for (digit, next) in self.at(at) {
                    if let Some(digit) = char::from(digit).to_digit(radix) {
                        longer.push((number.saturating_mul(radix).saturating_add(digit), next));
                    }
                }
            }
            longer.sort_unstable();
            longer.dedup();
            read = longer;
            if digits.contains(&count) {
                let ascii = read.iter().filter(|(number, _)| *number < 0x80);
                found.extend(ascii.filter_map(|(it, end)| Some((u8::try_from(*it).ok()?, *end))));
            }
        }
    }

    /// The possible ends of the needle if it starts here.
    fn ends_of(&self, needle: &[u8], at: usize) -> Vec<usize> {
        let mut ends = vec![at];
        for wanted in needle {
            ends = self.after(*wanted, &ends);
        }
        ends
    }

    /// The possible ends of a byte that starts at one of these places.
    fn after(&self, wanted: u8, begins: &[usize]) -> Vec<usize> {
        let mut ends: Vec<usize> = begins
            .iter()
            .flat_map(|at| self.at(*at))
            .filter(|(found, _)| *found == wanted)
            .map(|(_, end)| end)
            .collect();
        ends.sort_unstable();
        ends.dedup();
        ends
    }

    /// The furthest end of the needle if it starts here. White space matches any amount of white space.
    fn end_of(&self, needle: &[u8], at: usize, cut: bool) -> Option<usize> {
        let first = needle.first()?;
        if !self.at(at).any(|(it, _)| it == *first) {
            return None;
        }
        let mut ends = vec![at];
        let mut rest = needle;
        while let Some((wanted, after)) = rest.split_first() {
            rest = after;
            let next = if wanted.is_ascii_whitespace() {
                rest = rest.trim_ascii_start();
                self.after_space(&ends)
            } else {
                self.after(*wanted, &ends)
            };
            if next.is_empty() {
                let matched = needle.len() - rest.len() - 1;
                return (cut && matched >= SHORTEST && ends.iter().any(|it| self.is_cut(*it)))
                    .then_some(self.text.len());
            }
            ends = next;
        }
        ends.last().copied()
    }

    fn after_space(&self, begins: &[usize]) -> Vec<usize> {
        let mut ends: Vec<usize> = Vec::new();
        let mut open = begins.to_vec();
        while let Some(at) = open.pop() {
            for (found, end) in self.at(at) {
                if found.is_ascii_whitespace() && !ends.contains(&end) {
                    ends.push(end);
                    open.push(end);
                }
            }
        }
        ends.sort_unstable();
        ends
    }

    /// Whether the text ends here or within an escape that starts here.
    fn is_cut(&self, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.is_empty() || rest.len() < 6 && matches!(rest[0], b'%' | b'\\' | b'&')
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SHOWN)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(secret: &str, text: &str) -> String {
        let mut text = text.to_owned();
        Secret::from(secret).hide_in(&mut text);
        text
    }

    #[test]
    fn a_secret_is_found_in_every_encoding() {
        let token = r#"a/b+c\d"e f"#;
        for text in [
            token,
            r#"a/b+c\\d\"e f"#,
            r#"a\/b+c\\d\"e f"#,
            r#"a\u002Fb\u002bc\u005cd\u0022e\u0020f"#,
            r#"a\\/b+c\\\\d\\\"e f"#,
            "a%2Fb%2Bc%5Cd%22e%20f",
            "a%2fb%2bc%5cd%22e+f",
            "%61%2F%62%2B%63%5C%64%22%65%20%66",
            "a%252Fb%252Bc%255Cd%2522e%2520f",
            "a/b+c\\d&quot;e&#32;f",
            "a&#x2f;b&#43;c&#92;d&amp;quot;e f",
            r#"a\x2fb\u{2b}c\\d\"e   f"#,
            "a/b+c\\d\"e\n\tf",
        ] {
            assert_eq!(hidden(token, &format!("<{text}>")), "<[secret]>", "{text}");
        }
        assert_eq!(hidden(token, "a/b+c d"), "a/b+c d");
        // The characters of the secret may look like escapes.
        for token in ["x%41y%zz", r"x\u0041y", "&#65;&amp;", "+++%%%"] {
            assert_eq!(
                hidden(token, &format!("{token}{token}.")),
                "[secret][secret]."
            );
        }
    }

    #[test]
    fn a_secret_is_found_with_its_scheme_and_without() {
        assert_eq!(hidden("Bearer abcdef", "no Bearer abcdef"), "no [secret]");
        assert_eq!(hidden("Bearer abcdef", "no abcdef"), "no [secret]");
        assert_eq!(hidden("Bearer abcdef", "no Bearer key"), "no Bearer key");
        assert_eq!(hidden("abcdef\n", "Token abcdef!"), "Token [secret]!");
        assert_eq!(hidden("short", "short"), "short");
    }

    #[test]
    fn the_replacement_never_holds_the_secret() {
        assert_eq!(hidden("secret", "a secret"), "a [hidden]");
        for token in [
            "secret", "[secret]", "][secret", "hidden", "[hidden]", "x[secr",
        ] {
            let text = hidden(token, &format!("{token}{token} x{token}"));
            assert!(!text.contains(token), "{text}");
        }
    }

    #[test]
    fn the_beginning_of_a_secret_is_hidden_where_the_text_was_cut() {
        let cut = |text: &str| {
            let mut text = text.to_owned();
            Secret::from("Bearer the-token").hide_in_cut(&mut text);
            text
        };
        assert_eq!(cut("it is the-tok"), "it is [secret]");
        assert_eq!(cut("it is the-to%6"), "it is [secret]");
        assert_eq!(cut("it is the-"), "it is the-");
        assert_eq!(cut("it is the-tok."), "it is the-tok.");
        assert_eq!(hidden("the-token", "it is the-tok"), "it is the-tok");
    }

    #[test]
    fn a_text_of_nothing_but_escapes_stays_as_it_is() {
        for escape in ["\\", "%", "%25", "&#", "\\u005c", "&amp;", "+"] {
            let text = escape.repeat(16 * 1024);
            assert_eq!(hidden("the-token", &text), text);
        }
    }
}
