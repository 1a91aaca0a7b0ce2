//! URLs and hosts: how they may be shown, and which hosts are this machine.

use std::net::{IpAddr, Ipv6Addr};

use reqwest::Url;

use crate::text::{cleaned, shortened, trimmed};

/// The maximum number of characters shown of an invalid URL.
const SHOWN: usize = 100;

/// Formats a URL without its secret parts: user, password and query.
pub(crate) fn shown(url: &Url) -> String {
    let mut origin = url.origin().ascii_serialization();
    if origin == "null" {
        origin = format!("{}:", url.scheme());
    }
    origin + url.path()
}

/// Formats a string that may be an invalid URL: its scheme, its host and its port, quoted.
///
/// In a malformed URL the position of a password is unknown. So everything that may be one is removed:
/// everything before the last `@`, a port that isn't a number, and everything after the first
/// character that a host can't contain.
pub(crate) fn shown_text(text: &str) -> String {
    let text = cleaned(trimmed(text));
    let (scheme, rest) = split_scheme(&text);
    let (user, rest) = match after_last_at(rest) {
        Some(rest) => ("[secret]@", rest),
        None => ("", rest),
    };
    let (host, more) = rest.split_at(host_end(rest));
    let (port, more) = match more.strip_prefix(':') {
        None => ("", more),
        Some(after) => {
            let digits = after.find(|it: char| !it.is_ascii_digit());
            let (port, after) = after.split_at(digits.unwrap_or(after.len()));
            match (port.len(), after.chars().next()) {
                (1..=5, None | Some('/')) => (&more[..=port.len()], after),
                _ => (":[secret]", ""),
            }
        }
    };
    let more = match more.trim_start_matches('/') {
        "" => more.get(..1).unwrap_or_default(),
        _ if more.starts_with('/') => "/…",
        _ => "…",
    };
    let host = shortened(host, SHOWN);
    format!("\"{scheme}{user}{host}{port}{more}\"")
}

/// A scheme with the colon and the slashes after it. `ada:hunter2` has none.
fn split_scheme(text: &str) -> (&str, &str) {
    let Some(colon) = text.find(':') else {
        let slashes = text.len() - text.trim_start_matches('/').len();
        return text.split_at(slashes);
    };
    let slashes = text[colon + 1..].len() - text[colon + 1..].trim_start_matches('/').len();
    let name = text[..colon].to_ascii_lowercase();
    let is_name = !name.is_empty() && name.chars().all(|it| it.is_ascii_alphanumeric());
    if matches!(&*name, "http" | "https") || is_name && slashes >= 2 && name.len() <= 8 {
        return text.split_at(colon + 1 + slashes);
    }
    let slashes = text.len() - text.trim_start_matches('/').len();
    text.split_at(slashes)
}

/// The part after the last `@`, in any of its encodings.
fn after_last_at(text: &str) -> Option<&str> {
    let signs = [
        "@", "%40", "%2540", "&#64;", "&#x40;", "&commat;", "\u{ff20}", "\u{fe6b}",
    ];
    let ends = signs
        .iter()
        .filter_map(|it| Some(text.rfind(it)? + it.len()));
    ends.max().map(|end| &text[end..])
}

/// The end of a host name.
fn host_end(text: &str) -> usize {
    let in_brackets = text.strip_prefix('[').map(|inner| {
        let address = |it: char| it.is_ascii_hexdigit() || matches!(it, ':' | '.');
        let end = inner.find(|it| !address(it)).unwrap_or(inner.len());
        1 + end + usize::from(inner[end..].starts_with(']'))
    });
    in_brackets.unwrap_or_else(|| {
        let named = |it: char| it.is_alphanumeric() || matches!(it, '-' | '.' | '_');
        text.find(|it| !named(it)).unwrap_or(text.len())
    })
}

/// Whether a string contains an `@`, in any encoding.
pub(crate) fn holds_at(text: &str) -> bool {
    after_last_at(text).is_some()
}

/// Whether a host is this machine, so that requests to it don't leave it.
pub(crate) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
}

/// A host, and a port if it is limited to one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Host {
    /// Normalised as in URLs: lower case, IPv6 addresses in brackets, international names in Punycode.
    name: String,
    port: Option<u16>,
}

impl Host {
    /// Parses `example.com`, `bücher.example`, `::1`, `[::1]`, with or without a port, by the rules for
    /// the host of a URL.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = trimmed(text);
        let host = match text.parse::<Ipv6Addr>() {
            Ok(address) => format!("[{address}]"),
            Err(_) => text.to_owned(),
        };
        let no_part = |it: char| it.is_whitespace() || it.is_control() || "/\\?#@*".contains(it);
        if host.is_empty() || host.contains(no_part) {
            return None;
        }
        let url = Url::parse(&format!("http://{host}/")).ok()?;
        let after = &host[host.find(']').map_or(0, |it| it + 1)..];
        let port = match after.split_once(':') {
            Some((_, digits)) => Some(digits.parse().ok().filter(|it| *it > 0)?),
            None => None,
        };
        Some(Self {
            name: url.host_str()?.to_owned(),
            port,
        })
    }

    /// Whether a URL has this host.
    pub(crate) fn is_of(&self, url: &Url) -> bool {
        let port = self.port;
        url.host_str() == Some(&*self.name)
            && (port.is_none() || port == url.port_or_known_default())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_may_be_secret_is_not_shown() {
        for (text, expected) in [
            (
                "https://ada:pw@host/path?key=1#x",
                "https://[secret]@host/…",
            ),
            ("https://ada@host", "https://[secret]@host"),
            ("//ada:pw@host", "//[secret]@host"),
            ("ada:pw@host", "[secret]@host"),
            ("https://a@b:c@host", "https://[secret]@host"),
            (" https:/ada:pw@host/", "https:/[secret]@host/"),
            ("https:ada:pw@host:8443", "https:[secret]@host:8443"),
            ("https://ada:p?w#x/y\\z@host", "https://[secret]@host"),
            ("https://ada:pw%40host", "https://[secret]@host"),
            ("https://ada:pw\u{ff20}host", "https://[secret]@host"),
            ("https://ada:hunter2", "https://ada:[secret]"),
            ("https://ada%3Ahunter2", "https://ada…"),
            ("https://ada\u{ff1a}hunter2", "https://ada…"),
            ("ada:hunter2", "ada:[secret]"),
            ("https://host:8443/under/?key=1", "https://host:8443/…"),
            ("https://host?key=1", "https://host…"),
            ("https://[::1]:80", "https://[::1]:80"),
            ("htps://host", "htps://host"),
            ("nonsense", "nonsense"),
            ("two\nlines", "two…"),
            ("", ""),
        ] {
            assert_eq!(shown_text(text), format!("\"{expected}\""), "{text}");
        }
        let url = Url::parse("https://ada:pw@host:8443/path?key=1#x").unwrap();
        assert_eq!(shown(&url), "https://host:8443/path");
        let opaque = Url::parse("mailto:someone").unwrap();
        assert_eq!(shown(&opaque), "mailto:someone");
    }

    #[test]
    fn this_machine_is_known_by_all_its_names() {
        for host in ["localhost", "127.0.0.1", "127.8.9.1", "[::1]", "::1"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["localhost.example.com", "10.0.0.1", "0.0.0.0", "[::2]"] {
            assert!(!is_loopback(host), "{host}");
        }
    }

    #[test]
    fn hosts_are_compared_as_urls_do() {
        for (host, url) in [
            ("Example.COM", "http://example.com/under"),
            (" example.com\n", "http://EXAMPLE.com:8080"),
            ("example.com:8080", "http://example.com:8080"),
            ("example.com:80", "http://example.com"),
            ("::1", "http://[::1]:8080"),
            ("[0:0::1]", "http://[::1]"),
            ("[fe80::1]:8080", "http://[FE80::1]:8080"),
            ("bücher.example", "http://xn--bcher-kva.example"),
            ("xn--bcher-kva.example", "http://BÜCHER.example"),
            ("0x7f.1", "http://127.0.0.1"),
        ] {
            let host = Host::parse(host).unwrap();
            assert!(host.is_of(&Url::parse(url).unwrap()), "{host:?} {url}");
        }
        for (host, url) in [
            ("example.com", "http://www.example.com"),
            ("example.com:8080", "http://example.com"),
            // With a trailing dot it is another name, as in URLs.
            ("example.com.", "http://example.com"),
            ("[fe80::1]:8080", "http://[fe80::1]"),
        ] {
            let host = Host::parse(host).unwrap();
            assert!(!host.is_of(&Url::parse(url).unwrap()), "{host:?} {url}");
        }
        for text in [
            "",
            " ",
            "http://host",
            "host/path",
            "ada:pw@host",
            "ho st",
            "a\nb",
            "host:",
            "host:x",
            "host:0",
            "host:99999",
            "[::1",
            "*.host",
            "host?x",
            "host#x",
            ":80",
            "::1:99999",
        ] {
            assert_eq!(Host::parse(text), None, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_string_can_be_shown(text in any::<String>()) {
            let shown = shown_text(&text);
            prop_assert!(!shown.contains(char::is_control));
            prop_assert!(shown.chars().count() <= 140, "{}", shown);
            Host::parse(&text);
        }
    }
}
