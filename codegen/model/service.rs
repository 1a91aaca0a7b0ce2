//! What a service is: everything that one document says.

use std::collections::HashMap;

use serde_json::Value;

use super::operation::Operation;
use super::types::Type;

/// A service: everything that one document says.
pub struct Service {
    /// The module that it becomes.
    pub module: String,
    pub title: String,
    pub description: String,
    pub servers: Vec<Server>,
    pub auth: Auth,
    /// The types that the operations need, in the document's order.
    pub types: Vec<Type>,
    /// The named schemas that no type was made of, since only others are made of them.
    pub fragments: HashMap<String, Value>,
    pub operations: Vec<Operation>,
}

/// Where the service is.
pub struct Server {
    pub url: String,
    pub variables: Vec<ServerVariable>,
}

/// A part of a server's URL that may vary.
pub struct ServerVariable {
    pub name: String,
    pub default: String,
    pub values: Vec<String>,
}

/// How a request proves who sends it.
pub struct Auth {
    pub header: String,
    /// The word before the credential.
    pub scheme: Option<String>,
}
