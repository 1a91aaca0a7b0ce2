//! Servers and authentication.

use super::{Linter, is_token};
use crate::codegen::normalise::Server;

/// Schemes of HTTP that are more than a header with a credential.
const CHALLENGES: &[&str] = &[
    "basic",
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "negotiate",
    "oauth",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
];

impl<'a> Linter<'a> {
    pub(super) fn servers(&mut self) {
        if self.document.servers.is_empty() && !self.problems.has("/servers") {
            self.refuse(
                "",
                "the document names no server",
                "Give `servers` an entry with the service's base URL",
            );
        }
        for server in &self.document.servers {
            self.server(server);
        }
    }

    fn server(&mut self, server: &'a Server) {
        let url = &server.url;
        // What is missing was reported when it was read.
        if self.problems.has(&server.at) {
            return;
        }
        let rest = url.strip_prefix("https://");
        if rest.is_none_or(|it| it.is_empty() || it.starts_with('/')) {
            self.refuse(
                &server.at,
                format!("the server `{url}` is not an HTTPS URL"),
                "Write an absolute URL that starts with `https://`",
            );
        }
        if url.matches(['{', '}']).count() != 2 * braced(url).len() {
            self.refuse(
                &server.at,
                format!("the braces of the server `{url}` don't match"),
                "Write each variable as `{name}`",
            );
        }
        let mut example = url.clone();
        for it in &server.variables {
            example = example.replace(&format!("{{{}}}", it.name), &it.default);
        }
        if example.contains(['?', '#', '\\']) || example.contains(char::is_whitespace) {
            self.refuse(
                &server.at,
                format!("the server `{url}` has a query, a fragment, a backslash or a space"),
                "Write a URL of a host and a path alone",
            );
        }
        if let Some(rest) = example.strip_prefix("https://")
            && !is_authority(rest.split(['/', '?', '#']).next().unwrap_or_default())
        {
            self.refuse(
                &server.at,
                format!("the server `{url}` has no valid host and port"),
                "Write a host name, without a user name, and a port up to 65535 if any",
            );
        }
        for name in braced(url) {
            if !server.variables.iter().any(|it| it.name == name) {
                self.refuse(
                    &server.at,
                    format!("the server names `{{{name}}}`, and there is no such variable"),
                    "Declare it under `variables`, with a `default`",
                );
            }
        }
        for variable in &server.variables {
            if !braced(url).contains(&variable.name.as_str()) {
                self.refuse(
                    &variable.at,
                    format!("the server doesn't name the variable `{}`", variable.name),
                    format!(
                        "Add `{{{}}}` to the URL, or remove the variable",
                        variable.name
                    ),
                );
            }
            if !variable.values.is_empty() && !variable.values.contains(&variable.default) {
                self.refuse(
                    &variable.at,
                    format!(
                        "the default {:?} of the variable is not in its `enum`",
                        variable.default
                    ),
                    "Write one of the values as `default`",
                );
            }
        }
    }

    /// One header with a credential, for the whole document.
    pub(super) fn security(&mut self) {
        if self.problems.has("/security") {
            return;
        }
        let alternatives = self.document.security.as_deref().unwrap_or_default();
        let scheme = match alternatives {
            [alternative] => match alternative.as_slice() {
                [scheme] => Some(scheme),
                _ => None,
            },
            _ => None,
        };
        let Some(scheme) = scheme else {
            let fix = "Name one scheme of type `apiKey` in `header`, or of type `http` with a \
                       scheme such as `bearer`, for the whole document";
            return self.refuse("/security", "`security` must name exactly one scheme", fix);
        };
        // What is missing was reported when it was read.
        if self.problems.has(&scheme.at) {
            return;
        }
        match (scheme.kind.as_str(), scheme.location.as_deref()) {
            ("apiKey", Some("header")) if !is_token(&scheme.value) => self.refuse(
                &scheme.at,
                format!("`{}` is not the name of a header", scheme.value),
                "Use letters, digits and `-`",
            ),
            ("apiKey", Some("header")) if is_set(&scheme.value) => self.refuse(
                &scheme.at,
                format!("the client sets the header `{}` itself", scheme.value),
                "Name the header with the credential",
            ),
            ("apiKey", Some("header")) => {}
            ("http", _) if CHALLENGES.contains(&scheme.value.to_lowercase().as_str()) => self
                .refuse(
                    &scheme.at,
                    format!("the scheme `{}` is not supported", scheme.value),
                    "Use one whose credential is sent as it is, such as `bearer`",
                ),
            ("http", _) if !is_token(&scheme.value) => self.refuse(
                &scheme.at,
                format!("`{}` is not an authentication scheme", scheme.value),
                "Use letters, digits and `-`",
            ),
            ("http", _) => {}
            (kind, location) => {
                let location = location.map(|it| format!(" in `{it}`")).unwrap_or_default();
                self.refuse(
                    &scheme.at,
                    format!("a scheme of type `{kind}`{location} is not supported"),
                    "Use `apiKey` in `header`, or `http` with a scheme such as `bearer`",
                );
            }
        }
    }
}

/// Whether the client or the connection sets a header to something else than a credential.
fn is_set(header: &str) -> bool {
    let lower = header.to_ascii_lowercase();
    lower != "authorization" && super::parameters::CLIENT_HEADERS.contains(&lower.as_str())
}

/// Whether a text is a host, and a port if any.
fn is_authority(text: &str) -> bool {
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, port.parse().unwrap_or(0_u16)),
        _ => (text, 1),
    };
    let is_host = |it: char| it.is_alphanumeric() || "-._[]:{}".contains(it);
    !host.is_empty() && host.chars().all(is_host) && port > 0
}

/// The names in braces.
pub(super) fn braced(text: &str) -> Vec<&str> {
    let parts = text.split('{').skip(1);
    parts.filter_map(|it| Some(it.split_once('}')?.0)).collect()
}
