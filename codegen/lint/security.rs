//! Servers and authentication.

use super::Linter;
use crate::codegen::normalise::{Operation, Server};

impl<'a> Linter<'a> {
    pub(super) fn servers(&mut self) {
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

    /// A server of one operation: a URL to which it is sent.
    pub(super) fn own_server(&mut self, operation: &'a Operation) {
        let Some(server) = self.document.own_server(operation) else {
            return;
        };
        self.server(server);
        if !server.variables.is_empty() || !server.url.starts_with("https://") {
            self.refuse(
                &server.at,
                format!(
                    "the operation has the server `{}`, and one base URL can't be set for it",
                    server.url
                ),
                "Write an absolute URL that starts with `https://` and has no variables, or remove it",
            );
        }
    }

    /// Each operation must have an alternative that is supported.
    pub(super) fn security(&mut self) {
        // What is missing was reported when it was read.
        if self.problems.has("/security") {
            return;
        }
        let document = self.document;
        let operations = &document.operations;
        let required = operations.iter().map(|it| document.requirement(it));
        let required = std::iter::once(document.default_requirement()).chain(required);
        let schemes: Vec<_> = required.flatten().flat_map(|it| it.schemes).collect();
        for scheme in schemes {
            let (location, name) = scheme.place();
            if location == "header" && is_set(&name) && !self.problems.has(&scheme.at) {
                self.refuse(
                    &scheme.at,
                    format!("the client sets the header `{}` itself", scheme.value),
                    "Name the header with the credential",
                );
            }
        }
        let inherits = operations.is_empty() || operations.iter().any(|it| it.security.is_none());
        let alternatives = document.security.iter().flatten().flatten();
        let is_read = |at: &str| !self.problems.has(at);
        let inherits = inherits && alternatives.into_iter().all(|it| is_read(&it.at));
        if inherits && let Err(reason) = self.document.default_requirement() {
            self.unsupported("/security", &reason);
        }
        for operation in operations.iter().filter(|it| it.security.is_some()) {
            if let Err(reason) = self.document.requirement(operation) {
                self.unsupported(&operation.at, &reason);
            }
        }
    }

    fn unsupported(&mut self, at: &str, reason: &str) {
        self.refuse(
            at,
            format!("no alternative of `security` is supported: {reason}"),
            "Use `apiKey`, `http` with a scheme such as `bearer` or `basic`, `oauth2` or `openIdConnect`",
        );
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
