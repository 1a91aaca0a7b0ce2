//! What a service is: everything that one document says.

use super::operation::{Location, Operation};
use super::types::Type;

/// A service: the content of one document.
pub struct Service {
    /// The name of the module.
    pub module: String,
    pub title: String,
    pub description: String,
    pub servers: Vec<Server>,
    /// The security schemes that the operations use, the default one first.
    pub schemes: Vec<Scheme>,
    /// The types that the operations use, in the document's order.
    pub types: Vec<Type>,
    pub operations: Vec<Operation>,
}

/// A base URL of the service.
pub struct Server {
    pub url: String,
    pub description: Option<String>,
    pub variables: Vec<ServerVariable>,
}

/// A variable in a server's URL.
pub struct ServerVariable {
    pub name: String,
    pub default: String,
    pub values: Vec<String>,
}

/// A security scheme.
pub struct Scheme {
    /// The name in the document.
    pub name: String,
    pub location: Location,
    /// The name of the header, in lower case, of the query parameter or of the cookie.
    pub key: String,
    /// The authentication scheme that precedes the credential.
    pub prefix: Option<String>,
    /// Whether the credential is a user name and a password.
    pub is_basic: bool,
    /// Whether every operation needs it.
    pub is_required: bool,
}
