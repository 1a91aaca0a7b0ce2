//! What a service is: everything that one document says.

use super::operation::Operation;
use super::types::Type;

/// A service: the content of one document.
pub struct Service {
    /// The name of the module.
    pub module: String,
    pub title: String,
    pub description: String,
    pub servers: Vec<Server>,
    pub auth: Auth,
    /// The types that the operations use, in the document's order.
    pub types: Vec<Type>,
    pub operations: Vec<Operation>,
}

/// A base URL of the service.
pub struct Server {
    pub url: String,
    pub variables: Vec<ServerVariable>,
}

/// A variable in a server's URL.
pub struct ServerVariable {
    pub name: String,
    pub default: String,
    pub values: Vec<String>,
}

/// The authentication of a request.
pub struct Auth {
    pub header: String,
    /// The authentication scheme.
    pub scheme: Option<String>,
}
