//! The URL of the next page: in the `Link` header (RFC 8288) or in the body.

use std::borrow::Cow;

use reqwest::Url;
use reqwest::header::{HeaderMap, LINK};

use crate::address::{shown, shown_text};
use crate::secret::Secret;

/// Returns the target of the first link with the relation type `next`.
// Not every document has lists of this kind.
#[allow(dead_code)]
pub(crate) fn next_link(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(LINK).iter();
    let mut values = values.filter_map(|it| std::str::from_utf8(it.as_bytes()).ok());
    values.find_map(next_of)
}

/// Returns the target of the first link with the relation type `next` in a header.
fn next_of(value: &str) -> Option<String> {
    let mut rest = value;
    loop {
        let (_, after) = rest.split_once('<')?;
        let (target, parameters) = after.split_once('>')?;
        let (is_next, remaining) = read_parameters(parameters);
        if is_next {
            return Some(target.trim().to_owned());
        }
        rest = remaining;
    }
}

/// Reads the parameters of a link. Returns whether it leads from this page to the next one, and what
/// follows the link.
fn read_parameters(mut rest: &str) -> (bool, &str) {
    let mut relation: Option<bool> = None;
    let mut has_anchor = false;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ';']);
        let end = rest.find(['=', ';', ',', '"']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let name = name.trim();
        let mut value = Cow::Borrowed("");
        rest = match after.strip_prefix('=') {
            Some(given) => {
                let (given, after) = parameter_value(given.trim_start());
                value = given;
                after
            }
            None => after,
        };
        if name.eq_ignore_ascii_case("rel") {
            // Only the first one counts.
            let mut types = value.split_ascii_whitespace();
            relation.get_or_insert_with(|| types.any(|it| it.eq_ignore_ascii_case("next")));
        }
        // Such a link leads from another resource.
        has_anchor |= name.eq_ignore_ascii_case("anchor");
        match rest.chars().next() {
            None | Some(',') => return (relation == Some(true) && !has_anchor, rest),
            Some(';') => {}
            // Not valid here: skipped, so that the rest gets shorter.
            Some(other) => rest = &rest[other.len_utf8()..],
        }
    }
}

/// Reads a token or a quoted string. Returns the value and what follows it.
fn parameter_value(text: &str) -> (Cow<'_, str>, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([';', ',']).unwrap_or(text.len());
        let (token, rest) = text.split_at(end);
        return (Cow::Borrowed(token.trim()), rest);
    };
    let mut value = String::new();
    let mut characters = quoted.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (Cow::Owned(value), &quoted[at + 1..]),
            '\\' => value.extend(characters.next().map(|(_, it)| it)),
            other => value.push(other),
        }
    }
    (Cow::Owned(value), "")
}

/// Returns the query of the next page's URL, which must have the origin and the path of `url`, the
/// URL of this page. Parameters with a secret are removed: the request has its own credential.
pub(super) fn next_query(url: &Url, next: &str, secrets: &[Secret]) -> Result<String, String> {
    let Ok(target) = url.join(next.trim()) else {
        let next = shown_text(next);
        return Err(format!(
            "the URL of the next page, {next}, is not a valid URL"
        ));
    };
    if target.origin() != url.origin() {
        return Err(format!(
            "the URL of the next page leads to {}; the credential is sent to {} only",
            shown(&target),
            url.origin().ascii_serialization()
        ));
    }
    if !is_same_path(target.path(), url.path()) {
        return Err(format!(
            "the URL of the next page leads to {}, which is another path than that of the \
             operation, {}",
            shown(&target),
            url.path()
        ));
    }
    let query = target.query().unwrap_or_default();
    if query == url.query().unwrap_or_default() {
        return Err("the URL of the next page is that of the page itself".to_owned());
    }
    let has_secret = target
        .query_pairs()
        .any(|(name, value)| secrets.iter().any(|it| it.is_in(&name) || it.is_in(&value)));
    if !has_secret {
        return Ok(query.to_owned());
    }
    let mut without = target.clone();
    let pairs = target.query_pairs();
    let pairs = pairs.filter(|(_, value)| !secrets.iter().any(|it| it.is_in(value)));
    without.query_pairs_mut().clear().extend_pairs(pairs);
    Ok(without.query().unwrap_or_default().to_owned())
}

/// Compares paths, apart from percent-encoding and a slash at the end.
fn is_same_path(one: &str, other: &str) -> bool {
    let plain = |path: &str| {
        let path = path.strip_suffix('/').unwrap_or(path).as_bytes().to_vec();
        percent_decoded(&path)
    };
    plain(one) == plain(other)
}

fn percent_decoded(text: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let digits = text.get(at + 1..at + 3);
        let digits = digits.and_then(|it| std::str::from_utf8(it).ok());
        match digits.and_then(|it| u8::from_str_radix(it, 16).ok()) {
            // An encoded slash is not one that separates segments.
            Some(value) if *byte == b'%' && value != b'/' => {
                decoded.push(value);
                at += 3;
            }
            _ => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_link_is_found_among_others() {
        for (value, next) in [
            ("", None),
            (
                "<https://x/?page=2>; rel=\"next\"",
                Some("https://x/?page=2"),
            ),
            ("<?page=2>;rel=next", Some("?page=2")),
            ("<a>; rel=prev, <b>; rel=next", Some("b")),
            ("<a,b;c>; rel=\"next\"", Some("a,b;c")),
            (
                "<a>; title=\"x, <y>; rel=next\"; rel=prev , <b> ; REL = \"last Next\"",
                Some("b"),
            ),
            ("<a>; title=\"\\\"\"; rel=next", Some("a")),
            ("<a>; rel=prev; rel=next", None),
            ("<a>; anchor=\"#x\"; rel=next, <b>; rel=next", Some("b")),
            ("<a>; rel=nextpage", None),
            ("<a>; rel=\"next", Some("a")),
            ("<a>; \"next\"; rel=next", Some("a")),
            ("<a; rel=next", None),
            ("a; rel=next", None),
            ("<a>", None),
            ("<a>; rel", None),
        ] {
            assert_eq!(next_of(value).as_deref(), next, "{value}");
        }
        let mut headers = HeaderMap::new();
        headers.append(LINK, "<a>; rel=prev".parse().unwrap());
        headers.append(LINK, "<b>; rel=next".parse().unwrap());
        assert_eq!(next_link(&headers).as_deref(), Some("b"));
    }

    #[test]
    fn only_the_query_of_the_same_path_is_taken() {
        let url = Url::parse("https://example.com/a/b%20c?page=1").unwrap();
        let secret = Secret::from("the-token");
        let query = |next: &str| next_query(&url, next, std::slice::from_ref(&secret));
        for (next, expected) in [
            ("https://example.com/a/b%20c?page=2", "page=2"),
            (
                "https://user:word@example.com:443/a/b c/?page=2#x",
                "page=2",
            ),
            ("/a/b%20c?x=%20y", "x=%20y"),
            ("?page=2", "page=2"),
            ("https://example.com/a/b%20c", ""),
            ("?page=2&key=the-token&z=1", "page=2&z=1"),
        ] {
            assert_eq!(query(next).as_deref(), Ok(expected), "{next}");
        }
        for next in [
            "https://example.org/a/b%20c?page=2",
            "http://example.com/a/b%20c?page=2",
            "https://example.com:8443/a/b%20c?page=2",
            "//example.org/a/b%20c?page=2",
            "https://example.com/a/other?page=2",
            "https://example.com/a/b%20c/../../d?page=2",
            "/a%2fb%20c?page=2",
            "?page=1",
            "https://[?page=2",
        ] {
            let refused = query(next).unwrap_err();
            assert!(refused.contains("next page"), "{refused}");
        }
    }
}
