//! Prepares strings for messages: removes control characters, and limits the length.

/// The maximum length of a message, in characters.
pub(crate) const MOST_SHOWN: usize = 1000;

/// The maximum number of characters of a caller's value in a message.
pub(crate) const SHOWN_VALUE: usize = 200;

/// Replaces control characters and line ends with one space, and removes characters without width and
/// those that change the writing direction, since a terminal would interpret them invisibly.
pub(crate) fn cleaned(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            continue;
        }
        if !c.is_control() && c != '\u{2028}' && c != '\u{2029}' {
            clean.push(c);
        } else if !clean.is_empty() && !clean.ends_with(' ') {
            clean.push(' ');
        }
    }
    clean
}

/// Whether a character is invisible: zero width, direction marks, tags.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

/// Truncates a string to at most `most` characters, and appends `…` if it was longer.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// Like [`shortened`], but removes the middle and keeps the end, which has the reason of an error.
pub(crate) fn shortened_within(text: &str, most: usize) -> String {
    let count = text.chars().count();
    if count <= most {
        return text.to_owned();
    }
    let end = most / 3;
    let mut short = shortened(text, most - end);
    short.extend(text.chars().skip(count - end));
    short
}

/// Trims white space, line ends and a byte order mark, which a setting that was read from a file may
/// have.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_become_one_space_and_invisible_ones_are_dropped() {
        assert_eq!(cleaned("two\r\n\r\nlines\u{7}"), "two lines ");
        assert_eq!(cleaned("\u{1b}[31mred\u{9b}0m"), "[31mred 0m");
        assert_eq!(cleaned("a\u{2028}b\u{2029}c"), "a b c");
        assert_eq!(cleaned("to\u{202e}nek\u{2066}\u{200b}\u{feff}"), "tonek");
        assert_eq!(cleaned("größer: 日本語"), "größer: 日本語");
    }

    #[test]
    fn a_long_string_is_cut_at_a_character() {
        assert_eq!(shortened("größer", 6), "größer");
        assert_eq!(shortened("größer", 4), "grö…");
        assert_eq!(shortened_within("größer", 6), "größer");
        assert_eq!(shortened_within("abcdefghij", 6), "abc…ij");
    }

    #[test]
    fn what_surrounds_a_setting_is_trimmed() {
        assert_eq!(trimmed("\u{feff} \tthe key\r\n"), "the key");
        assert_eq!(trimmed(" \n"), "");
    }
}
