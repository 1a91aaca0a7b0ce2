//! Servers and security schemes.

use super::document::{Scheme, Server, ServerVariable};
use super::markdown::one_line;
use super::reader::{Node, Reader};

impl<'a> Reader<'a> {
    pub(super) fn servers(&mut self, node: &Node<'a>) -> Vec<Server> {
        let servers = self.list(node, "servers").into_iter();
        servers.map(|it| self.server(&it)).collect()
    }

    fn server(&mut self, node: &Node<'a>) -> Server {
        self.object(node, "the server", &["url", "description", "variables"]);
        let variables = self.named_entries(node, "variables").into_iter();
        let variables = variables.map(|(name, it)| {
            self.object(&it, "the variable", &["default", "enum", "description"]);
            ServerVariable {
                name: name.to_owned(),
                default: self.needed_text(&it, "default", "the variable"),
                values: self.texts(&it, "enum"),
                at: it.at,
            }
        });
        Server {
            variables: variables.collect(),
            url: self.needed_text(node, "url", "the server"),
            description: self.text(node, "description").map(|it| one_line(&it)),
            at: node.at.clone(),
        }
    }

    /// The schemes of each alternative in `security`.
    pub(super) fn security(&mut self, node: &Node<'a>) -> Option<Vec<Vec<Scheme>>> {
        node.get("security")?;
        let alternatives = self.list(node, "security").into_iter();
        let alternatives = alternatives.map(|alternative| {
            let names = alternative.value.as_object();
            let names = names.into_iter().flat_map(|it| it.keys());
            names
                .filter_map(|name| self.scheme(&alternative, name))
                .collect()
        });
        Some(alternatives.collect())
    }

    fn scheme(&mut self, used: &Node<'a>, name: &str) -> Option<Scheme> {
        let components = self.root().get("components");
        let schemes = components.and_then(|it| it.get("securitySchemes"));
        let Some(found) = schemes.and_then(|it| it.get(name)) else {
            self.refuse(
                &used.at,
                format!("there is no security scheme `{name}`"),
                "Name one under `components.securitySchemes`",
            );
            return None;
        };
        let found = self.target(found, "securitySchemes")?;
        const KEYS: &[&str] = &[
            "type",
            "description",
            "name",
            "in",
            "scheme",
            "bearerFormat",
            "flows",
            "openIdConnectUrl",
        ];
        if !self.object(&found, "the security scheme", KEYS) {
            return None;
        }
        let kind = self.needed_text(&found, "type", "the security scheme");
        let value = match kind.as_str() {
            "apiKey" => self.needed_text(&found, "name", "the security scheme"),
            "http" => self.needed_text(&found, "scheme", "the security scheme"),
            _ => String::new(),
        };
        // Their tokens are sent as those of `bearer`.
        let (kind, value) = match kind.as_str() {
            "oauth2" | "openIdConnect" => ("http".to_owned(), "bearer".to_owned()),
            _ => (kind, value),
        };
        Some(Scheme {
            name: name.to_owned(),
            location: self.text(&found, "in"),
            kind,
            value,
            at: found.at,
        })
    }
}
