//! The service: servers and authentication.

use super::reach;
use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{Location, Security};
use crate::codegen::model::service::{Scheme, Server, ServerVariable, Service};
use crate::codegen::normalise::{self as document, Scheme as Found};

impl Builder<'_> {
    pub(in crate::codegen::model) fn service(&mut self, module: &str) -> Service {
        let mut operations = self.operations();
        let mut types = self.types.finish();
        reach::settle(&mut operations, &mut types);
        Service {
            module: module.to_owned(),
            title: self.document.title.clone(),
            description: self.document.description.clone(),
            servers: self.servers(),
            schemes: self.schemes(),
            types,
            operations,
        }
    }

    fn servers(&self) -> Vec<Server> {
        let servers = self.document.servers.iter();
        servers
            .map(|server| {
                let variables = server.variables.iter();
                let variables = variables.map(|it| ServerVariable {
                    name: it.name.clone(),
                    default: it.default.clone(),
                    values: it.values.clone(),
                });
                Server {
                    url: server.url.clone(),
                    description: server.description.clone(),
                    variables: variables.collect(),
                }
            })
            .collect()
    }

    /// The schemes that operations use: those of the document, then others in the order of use.
    fn used(&self) -> Vec<&'_ Found> {
        let document = self.document;
        let of_document = document.default_requirement().into_iter();
        let operations = document.operations.iter();
        let of_operations = operations.filter_map(|it| document.requirement(it).ok());
        let mut used: Vec<&Found> = Vec::new();
        for scheme in of_document.chain(of_operations).flat_map(|it| it.schemes) {
            if !used.iter().any(|it| it.name == scheme.name) {
                used.push(scheme);
            }
        }
        used
    }

    fn schemes(&self) -> Vec<Scheme> {
        let used = self.used().into_iter();
        used.map(|found| {
            let (location, key) = found.place();
            let location = match location {
                "query" => Location::Query,
                "cookie" => Location::Cookie,
                _ => Location::Header,
            };
            let name = found.value.to_lowercase();
            let mut operations = self.document.operations.iter();
            let is_required = operations.all(|it| {
                let required = self.document.requirement(it);
                required.is_ok_and(|it| {
                    !it.optional && it.schemes.iter().any(|it| it.name == found.name)
                })
            });
            Scheme {
                name: found.name.clone(),
                location,
                key,
                // The registry has it in lower case; requests have a capital.
                prefix: (found.kind == "http").then(|| match name.as_str() {
                    "bearer" => "Bearer".to_owned(),
                    "basic" => "Basic".to_owned(),
                    _ => found.value.clone(),
                }),
                is_basic: found.kind == "http" && name == "basic",
                is_required,
            }
        })
        .collect()
    }

    /// The numbers of an operation's schemes.
    pub(super) fn security_of(&self, operation: &document::Operation) -> Security {
        let Ok(required) = self.document.requirement(operation) else {
            return Security::default();
        };
        let used = self.used();
        let schemes = required.schemes.iter();
        let schemes = schemes.filter_map(|it| used.iter().position(|used| used.name == it.name));
        Security {
            schemes: schemes.collect(),
            optional: required.optional,
        }
    }
}
