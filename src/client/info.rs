//! The information about a service that the generated code supplies.

use crate::transport::Place;

/// The service-wide information of an OpenAPI document.
#[doc(hidden)]
#[derive(Debug)]
pub struct ServiceInfo {
    pub name: &'static str,
    pub title: &'static str,
    pub servers: &'static [Server],
    /// The security schemes that the operations use, the default one first.
    pub schemes: &'static [SecurityScheme],
}

impl ServiceInfo {
    /// Returns the headers that carry credentials, or `None` for a service without credentials.
    pub(super) fn credential_headers(&self) -> Option<Vec<&'static str>> {
        let headers = self.schemes.iter().filter_map(|it| match it.place {
            Place::Header(name) => Some(name),
            _ => None,
        });
        (!self.schemes.is_empty()).then(|| headers.collect())
    }
}

/// A server of a service.
#[doc(hidden)]
#[derive(Debug)]
pub struct Server {
    pub url: &'static str,
    pub variables: &'static [ServerVariable],
}

/// A variable in a server's URL.
#[doc(hidden)]
#[derive(Debug)]
pub struct ServerVariable {
    pub name: &'static str,
    pub default: &'static str,
    pub values: &'static [&'static str],
}

/// A security scheme of a service.
#[doc(hidden)]
#[derive(Debug)]
pub struct SecurityScheme {
    /// The name in the document.
    pub name: &'static str,
    pub place: Place,
    /// The authentication scheme that precedes the credential, if there is one.
    pub prefix: Option<&'static str>,
    /// Whether the credential is a user name and a password.
    pub is_basic: bool,
    /// Whether every operation needs it.
    pub is_required: bool,
}
