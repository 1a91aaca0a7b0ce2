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
        if url.contains(['?', '#', '\\']) || url.contains(char::is_whitespace) {
            self.refuse(
                &server.at,
                format!("the server `{url}` has a query, a fragment, a backslash or a space"),
                "Write a URL of a host and a path alone",
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
                    format!("the default {:?} is not in `enum`", variable.default),
                    "Name one of the values",
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
        let operations = &self.document.operations;
        let inherits = operations.is_empty() || operations.iter().any(|it| it.security.is_none());
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

/// The names in braces.
pub(super) fn braced(text: &str) -> Vec<&str> {
    let parts = text.split('{').skip(1);
    parts.filter_map(|it| Some(it.split_once('}')?.0)).collect()
}
