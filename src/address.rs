//! Addresses: how they may be shown, and which of them are this machine's own.

use std::net::IpAddr;

use reqwest::Url;

/// An address without what may be secret in it: a user, a password, a query.
pub(crate) fn shown(url: &Url) -> String {
    let mut origin = url.origin().ascii_serialization();
    if origin == "null" {
        origin = format!("{}:", url.scheme());
    }
    origin + url.path()
}

/// The same for a text that is meant to be an address and may be none.
pub(crate) fn shown_text(text: &str) -> String {
    let end = text.find(['?', '#']).unwrap_or(text.len());
    let text = &text[..end];
    let Some(at) = text.rfind('@') else {
        return format!("{text:?}");
    };
    let scheme = match text.find("//") {
        Some(slashes) if slashes < at => &text[..slashes + 2],
        _ => "",
    };
    format!("{:?}", format!("{scheme}[secret]{}", &text[at..]))
}

/// Whether a host is this machine, so that nothing sent to it can be read on the way.
pub(crate) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_secret_is_not_shown() {
        for (text, expected) in [
            (
                "https://ada:pw@host/path?key=1#x",
                "https://[secret]@host/path",
            ),
            ("https://ada@host", "https://[secret]@host"),
            ("//ada:pw@host", "//[secret]@host"),
            ("ada:pw@host", "[secret]@host"),
            ("https://a@b:c@host", "https://[secret]@host"),
            ("nonsense", "nonsense"),
        ] {
            assert_eq!(shown_text(text), format!("{expected:?}"), "{text}");
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
}
