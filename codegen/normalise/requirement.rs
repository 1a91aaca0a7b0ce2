//! The credentials that an operation needs: the first supported alternative of its `security`, or of
//! the document's. And its server.

use super::document::{Document, Location, Operation, Scheme, Server};

/// Schemes of HTTP that are more than a header with a credential.
const CHALLENGES: &[&str] = &[
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

/// What an operation needs.
pub struct Requirement<'a> {
    /// All of these.
    pub schemes: Vec<&'a Scheme>,
    /// Whether the operation may be called without a credential.
    pub optional: bool,
}

impl Document {
    /// Returns the credentials that an operation needs, or why no alternative is supported.
    pub fn requirement<'a>(&'a self, operation: &'a Operation) -> Result<Requirement<'a>, String> {
        requirement(operation.security.as_ref().or(self.security.as_ref()))
    }

    /// Removes the parameters that are the credential of their operation, which the client sends.
    pub(super) fn remove_credentials(&mut self) {
        let mut places: Vec<Vec<(String, String)>> = Vec::new();
        for operation in &self.operations {
            let schemes = self.requirement(operation).map(|it| it.schemes);
            let schemes = schemes.unwrap_or_default().into_iter();
            let of_operation = schemes.map(|it| it.place());
            places.push(
                of_operation
                    .map(|(location, name)| (location.to_owned(), name))
                    .collect(),
            );
        }
        for (operation, places) in self.operations.iter_mut().zip(places) {
            operation.parameters.retain(|it| {
                let name = match it.location {
                    Location::Header => it.name.to_lowercase(),
                    _ => it.name.clone(),
                };
                !places.contains(&(it.location.name().to_owned(), name))
            });
        }
    }

    /// Returns the server of an operation, if it is none of the document's.
    pub fn own_server<'a>(&self, operation: &'a Operation) -> Option<&'a Server> {
        let server = operation.servers.as_ref()?.first()?;
        let is_shared = self.servers.iter().any(|it| it.url == server.url);
        (!is_shared).then_some(server)
    }

    /// Like [`requirement`](Self::requirement), for the operations that don't have their own.
    pub fn default_requirement(&self) -> Result<Requirement<'_>, String> {
        requirement(self.security.as_ref())
    }
}

fn requirement(alternatives: Option<&Vec<Vec<Scheme>>>) -> Result<Requirement<'_>, String> {
    let alternatives = alternatives.map(Vec::as_slice).unwrap_or_default();
    let optional = alternatives.is_empty() || alternatives.iter().any(Vec::is_empty);
    let mut reason = None;
    for alternative in alternatives.iter().filter(|it| !it.is_empty()) {
        match unsupported(alternative) {
            None => {
                return Ok(Requirement {
                    schemes: sent(alternative),
                    optional,
                });
            }
            Some(found) => drop(reason.get_or_insert(found)),
        }
    }
    match reason {
        Some(reason) if !optional => Err(reason),
        _ => Ok(Requirement {
            schemes: Vec::new(),
            optional: false,
        }),
    }
}

/// Returns why the schemes of an alternative can't be sent, if they can't.
fn unsupported(alternative: &[Scheme]) -> Option<String> {
    alternative.iter().find_map(Scheme::unsupported)
}

/// Returns the schemes of an alternative that are sent. A request has room for one credential in each
/// place: of several, that of `http` is sent, which says more than `apiKey`.
fn sent(alternative: &[Scheme]) -> Vec<&Scheme> {
    let mut sent: Vec<&Scheme> = Vec::new();
    for scheme in alternative {
        match sent.iter_mut().find(|it| it.place() == scheme.place()) {
            Some(other) if other.kind == "apiKey" => *other = scheme,
            Some(_) => {}
            None => sent.push(scheme),
        }
    }
    sent
}

impl Scheme {
    /// The location of the credential, and the name there: a header in lower case.
    pub fn place(&self) -> (&str, String) {
        match (self.kind.as_str(), self.location.as_deref()) {
            ("apiKey", Some("header")) | ("apiKey", None) => ("header", self.value.to_lowercase()),
            ("apiKey", Some(location)) => (location, self.value.clone()),
            _ => ("header", "authorization".to_owned()),
        }
    }

    fn unsupported(&self) -> Option<String> {
        let (name, value) = (&self.name, self.value.as_str());
        match (self.kind.as_str(), self.location.as_deref()) {
            ("apiKey", Some("header" | "cookie")) if !is_token(value) => Some(format!(
                "{value:?} of `{name}` is not the name of a header or a cookie"
            )),
            ("apiKey", Some("header" | "query" | "cookie")) => None,
            ("http", _) if CHALLENGES.contains(&value.to_lowercase().as_str()) => {
                Some(format!("the scheme `{value}` of `{name}` is not supported"))
            }
            ("http", _) if !is_token(value) => Some(format!(
                "`{value}` of `{name}` is not an authentication scheme"
            )),
            ("http", _) => None,
            (kind, location) => {
                let location = location.map(|it| format!(" in `{it}`")).unwrap_or_default();
                Some(format!(
                    "`{name}` has the type `{kind}`{location}, which is not supported"
                ))
            }
        }
    }
}

/// Whether a text is a token of HTTP (RFC 9110, 5.6.2), such as the name of a header.
pub fn is_token(text: &str) -> bool {
    let is_token = |it: char| it.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(it);
    !text.is_empty() && text.chars().all(is_token)
}
