//! What a service is: everything that one document says.

use std::collections::HashMap;

use serde_json::Value;

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
    /// The named schemas without a type, which only occur in `allOf` of other schemas.
    pub fragments: HashMap<String, Value>,
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
