//! The service: servers and authentication.

use openapiv3::{APIKeyLocation, OpenAPI, SecurityScheme};

use crate::codegen::model::builder::Builder;
use crate::codegen::model::service::{Auth, Server, ServerVariable, Service};
use crate::codegen::problem::Problem;

impl<'a> Builder<'a> {
    pub(in crate::codegen::model) fn service(&mut self, api: &'a OpenAPI, module: &str) -> Service {
        let operations = self.operations(api);
        Service {
            module: module.to_owned(),
            title: api.info.title.clone(),
            description: api.info.description.clone().unwrap_or_default(),
            servers: self.servers(api),
            auth: self.auth(api),
            fragments: self.types.fragments(),
            types: self.types.finish(),
            operations,
        }
    }

    fn servers(&mut self, api: &OpenAPI) -> Vec<Server> {
        if api.servers.is_empty() {
            self.problems.push(Problem::whole(
                self.file,
                "the document names no server",
                "Give `servers` an entry with the service's base URL",
            ));
        }
        let variables = |server: &openapiv3::Server| {
            server
                .variables
                .iter()
                .flatten()
                .map(|(name, variable)| ServerVariable {
                    name: name.clone(),
                    default: variable.default.clone(),
                    values: variable.enumeration.clone(),
                })
                .collect()
        };
        api.servers
            .iter()
            .map(|server| Server {
                url: server.url.clone(),
                variables: variables(server),
            })
            .collect()
    }

    /// The header with the credential: one scheme for the whole document.
    fn auth(&mut self, api: &OpenAPI) -> Auth {
        let mut names = api.security.iter().flatten().flat_map(|it| it.keys());
        let scheme = names.next().and_then(|it| self.refs.security_scheme(it));
        let auth = match (scheme, names.next()) {
            (
                Some(SecurityScheme::APIKey {
                    location: APIKeyLocation::Header,
                    name,
                    ..
                }),
                None,
            ) => Some(Auth {
                header: name.clone(),
                scheme: None,
            }),
            (Some(SecurityScheme::HTTP { scheme, .. }), None)
                if !scheme.eq_ignore_ascii_case("basic") =>
            {
                Some(Auth {
                    header: "Authorization".to_owned(),
                    // The registry has it in lower case; requests have a capital.
                    scheme: Some(match scheme.as_str() {
                        "bearer" => "Bearer".to_owned(),
                        other => other.to_owned(),
                    }),
                })
            }
            _ => None,
        };
        auth.unwrap_or_else(|| {
            self.problems.push(Problem::whole(
                self.file,
                "`security` must name exactly one scheme, in a header",
                "Name one scheme of type `apiKey` in `header`, or of type `http` with a scheme such \
                 as `bearer`, for the whole document",
            ));
            Auth {
                header: String::new(),
                scheme: None,
            }
        })
    }
}
