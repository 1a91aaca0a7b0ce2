//! Finds the proxy of a service in the environment, by the rules of `reqwest`.
//!
//! `reqwest` ignores an invalid variable and sends the request directly, and it doesn't report which
//! variable it used. So the same variables are also read here.

use std::net::IpAddr;

use reqwest::Url;

use crate::address::shown_text;
use crate::env::Environment;
use crate::error::Error;

/// The proxy variables. Of two spellings the first one that is set counts, even if it is empty.
const HTTP: [&str; 2] = ["HTTP_PROXY", "http_proxy"];
const HTTPS: [&str; 2] = ["HTTPS_PROXY", "https_proxy"];
const ALL: [&str; 2] = ["ALL_PROXY", "all_proxy"];
const NONE: [&str; 2] = ["NO_PROXY", "no_proxy"];

/// Returns the variable with the proxy for a URL, and the proxy's host and port:
/// `HTTPS_PROXY (proxy.example:3128)`.
///
/// Fails if a variable that applies to the URL is invalid.
pub(crate) fn proxy_for(environment: &Environment, url: &Url) -> Result<Option<String>, Error> {
    // In a CGI program, `HTTP_PROXY` is the header `Proxy` of the incoming request.
    if !matches!(environment.raw("REQUEST_METHOD"), Ok(None)) {
        return Ok(None);
    }
    let names = if url.scheme() == "https" { HTTPS } else { HTTP };
    let (name, value) = match first(environment, names)? {
        Some(found) => found,
        None => match first(environment, ALL)? {
            Some(found) => found,
            None => return Ok(None),
        },
    };
    let excluded = first(environment, NONE)?;
    let host = url.host_str().unwrap_or_default();
    if excluded.is_some_and(|(_, list)| is_excluded(&list, host)) {
        return Ok(None);
    }
    match host_of(&value) {
        Some(host) => Ok(Some(format!("{name} ({host})"))),
        None => Err(Error::invalid(format!(
            "{name} is not a valid proxy: {} is not a URL like http://host:port; \
             correct it, unset it, or ignore it with `no_proxy()`",
            shown_text(&value)
        ))),
    }
}

fn first(
    environment: &Environment,
    names: [&'static str; 2],
) -> Result<Option<(&'static str, String)>, Error> {
    for name in names {
        if let Some(value) = environment.raw(name)? {
            let is_set = !value.trim().is_empty();
            return Ok(is_set.then_some((name, value)));
        }
    }
    Ok(None)
}

/// The host and the port of a proxy, if `reqwest` accepts its URL.
fn host_of(value: &str) -> Option<String> {
    let uri: http::Uri = value.parse().ok()?;
    let known = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"];
    if uri.scheme_str().is_some_and(|it| !known.contains(&it)) {
        return None;
    }
    let authority = uri.authority()?.as_str();
    let host = match authority.split_once('@') {
        Some((_, host)) => host,
        None => authority,
    };
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.contains(']') => (name, Some(port)),
        _ => (host, None),
    };
    // A second `@` is part of a password, and `reqwest` would use another host.
    let is_host = !name.is_empty() && !name.contains('@');
    let is_port = port.is_none_or(|it| it.parse::<u16>().is_ok_and(|it| it > 0));
    (is_host && is_port).then(|| host.to_owned())
}

/// Whether `NO_PROXY` contains a host: itself, a parent domain, its network, or `*`.
fn is_excluded(list: &str, host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let host = host.to_ascii_lowercase();
    let address: Option<IpAddr> = host.parse().ok();
    let mut parts = list.split(',').map(str::trim).filter(|it| !it.is_empty());
    parts.any(|part| match address {
        Some(address) => is_in_network(address, part),
        None => {
            let part = part.to_ascii_lowercase();
            let domain = part.strip_prefix('.').unwrap_or(&part);
            let rest = host.strip_suffix(domain);
            part == "*" || rest.is_some_and(|it| it.is_empty() || it.ends_with('.'))
        }
    })
}

fn is_in_network(address: IpAddr, network: &str) -> bool {
    let (network, length) = match network.split_once('/') {
        Some((network, length)) => (network, Some(length)),
        None => (network, None),
    };
    // The number of leading bits to compare.
    let (address, network, bits) = match (address, network.parse()) {
        (IpAddr::V4(address), Ok(IpAddr::V4(network))) => {
            let wide = |it: std::net::Ipv4Addr| u128::from(it.to_bits()) << 96;
            (wide(address), wide(network), 32)
        }
        (IpAddr::V6(address), Ok(IpAddr::V6(network))) => {
            (address.to_bits(), network.to_bits(), 128)
        }
        _ => return false,
    };
    let Some(length) = length.map_or(Some(bits), |it| it.parse().ok()) else {
        return false;
    };
    let ignored: u32 = 128 - bits.min(length);
    length <= bits && (address ^ network).checked_shr(ignored).unwrap_or_default() == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxy(url: &str, variables: &[(&'static str, &'static str)]) -> Option<String> {
        proxy_for(&Environment::of(variables), &Url::parse(url).unwrap()).unwrap()
    }

    #[test]
    fn the_variable_and_the_host_of_the_proxy_are_named() {
        let https = "https://service.test";
        for (variables, expected) in [
            (
                &[("HTTPS_PROXY", "http://proxy.example:3128/x")][..],
                "HTTPS_PROXY (proxy.example:3128)",
            ),
            (
                &[("https_proxy", "ada:pw@proxy.example")],
                "https_proxy (proxy.example)",
            ),
            (
                &[("ALL_PROXY", "socks5h://[::1]:1080")],
                "ALL_PROXY ([::1]:1080)",
            ),
            (
                &[
                    ("HTTPS_PROXY", ""),
                    ("https_proxy", "a"),
                    ("all_proxy", "b"),
                ],
                "all_proxy (b)",
            ),
            (
                &[("HTTPS_PROXY", "a"), ("ALL_PROXY", "::not read::")],
                "HTTPS_PROXY (a)",
            ),
        ] {
            assert_eq!(proxy(https, variables).as_deref(), Some(expected));
        }
        for variables in [
            &[][..],
            &[("HTTP_PROXY", "nonsense://")],
            &[("HTTPS_PROXY", " ")],
            &[("HTTPS_PROXY", "a"), ("REQUEST_METHOD", "GET")],
            &[("HTTPS_PROXY", "ftp://a"), ("NO_PROXY", "x, .TEST")],
        ] {
            assert_eq!(proxy(https, variables), None, "{variables:?}");
        }
        let plain = proxy("http://service.test", &[("HTTP_PROXY", "a")]);
        assert_eq!(plain.as_deref(), Some("HTTP_PROXY (a)"));
    }

    #[test]
    fn a_variable_that_cannot_be_read_is_named_without_its_password() {
        for value in [
            "ftp://ada:hunter2@proxy.example",
            "http:/ada:hunter2@proxy.example",
            "http://ada:hunter2@proxy.example:port",
            "http://ada:hunter2@proxy.example:99999",
            "http://ada:hunter2@",
            "http://ada:p@hunter2@proxy.example",
            "http://ada:hunter2",
            " http://ada:hunter2@proxy.example",
            "http://ada:hunter2@proxy.example\n",
            "/etc/hunter2",
        ] {
            let environment = Environment::of(&[("ALL_PROXY", value)]);
            let url = Url::parse("https://service.test").unwrap();
            let error = proxy_for(&environment, &url).unwrap_err().to_string();
            assert!(
                error.starts_with("ALL_PROXY is not a valid proxy"),
                "{error}"
            );
            assert!(!error.contains("hunter2"), "{error}");
        }
    }

    #[test]
    fn hosts_are_excluded_as_reqwest_excludes_them() {
        for (list, host) in [
            ("example.com", "example.com"),
            ("EXAMPLE.com", "api.example.com"),
            (".example.com", "example.com"),
            ("a, .example.com ,b", "api.example.com"),
            ("*", "example.com"),
            ("10.1.2.3", "10.1.2.3"),
            ("10.0.0.0/8", "10.1.2.3"),
            ("0.0.0.0/0", "10.1.2.3"),
            ("fe80::/10", "[fe80::1]"),
            ("::/0", "[fe80::1]"),
            ("fe80::1", "[fe80::1]"),
        ] {
            assert!(is_excluded(list, host), "{list} {host}");
        }
        for (list, host) in [
            ("", "example.com"),
            ("example.com", "notexample.com"),
            ("*.com", "example.com"),
            ("10.0.0.0/33", "10.1.2.3"),
            ("10.0.0.0/8", "11.1.2.3"),
            ("10.0.0.0/x", "10.1.2.3"),
            ("*", "10.1.2.3"),
            ("::/0", "10.1.2.3"),
        ] {
            assert!(!is_excluded(list, host), "{list} {host}");
        }
    }
}
