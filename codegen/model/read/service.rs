//! The service: servers and authentication.

use super::reach;
use crate::codegen::model::builder::Builder;
use crate::codegen::model::service::{Auth, Server, ServerVariable, Service};

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
            auth: self.auth(),
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
                    variables: variables.collect(),
                }
            })
            .collect()
    }

    /// The header with the credential: one scheme for the whole document.
    fn auth(&self) -> Auth {
        let schemes = self.document.security.iter().flatten().flatten();
        match schemes.into_iter().next() {
            Some(scheme) if scheme.kind == "http" => Auth {
                header: "Authorization".to_owned(),
                // The registry has it in lower case; requests have a capital.
                scheme: Some(match scheme.value.as_str() {
                    "bearer" => "Bearer".to_owned(),
                    other => other.to_owned(),
                }),
            },
            scheme => Auth {
                header: scheme.map(|it| it.value.clone()).unwrap_or_default(),
                scheme: None,
            },
        }
    }
}
