//! Parameters: where they stand, and how their values are written.

use super::{Linter, is_token};
use crate::codegen::normalise::{Format, Kind, Location, Operation, Parameter, Schema};

/// Header parameters that OpenAPI itself ignores, and headers that the client or the connection sets.
pub(super) const CLIENT_HEADERS: &[&str] = &[
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "cookie",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
];

impl<'a> Linter<'a> {
    pub(super) fn parameters(&mut self, operation: &'a Operation) {
        for parameter in &operation.parameters {
            self.parameter(parameter);
        }
        let headers = operation.parameters.iter();
        let headers: Vec<_> = headers
            .filter(|it| it.location == Location::Header)
            .collect();
        for (index, header) in headers.iter().enumerate() {
            let mut before = headers[..index].iter();
            if let Some(other) = before.find(|it| it.name.eq_ignore_ascii_case(&header.name)) {
                self.refuse(
                    &header.at,
                    format!("`{}` and `{}` are the same header", other.name, header.name),
                    "Remove one of them",
                );
            }
        }
    }

    fn parameter(&mut self, parameter: &'a Parameter) {
        let (at, name) = (parameter.at.as_str(), &parameter.name);
        match parameter.location {
            Location::Header => self.header(parameter),
            Location::Cookie => {
                return self.refuse(
                    at,
                    format!("`{name}` is a cookie, and cookies are not supported"),
                    "Remove it",
                );
            }
            Location::Path | Location::Query => {}
        }
        let expected = match parameter.location {
            Location::Query => "form",
            _ => "simple",
        };
        if parameter.style != expected {
            self.refuse(
                at,
                format!(
                    "`{name}` has the style `{}`, which is not supported",
                    parameter.style
                ),
                "Use the style `form` in queries and `simple` in paths and headers",
            );
        }
        if parameter.is_raw {
            self.refuse(
                at,
                format!("`{name}` has `allowReserved` or `allowEmptyValue`, and values are always percent-encoded"),
                "Remove it",
            );
        }
        if parameter.media.is_some() {
            return self.refuse(
                at,
                format!("`{name}` has `content` instead of a schema"),
                "Give it a `schema`",
            );
        }
        let schema = self.resolve(&parameter.schema);
        let is_list = matches!(schema.kind, Kind::List(_));
        if is_list && parameter.location == Location::Query && !parameter.explode {
            self.refuse(
                at,
                format!("`{name}` has `explode: false`, and a list is always sent as one `name=value` pair for each value"),
                "Remove `explode`",
            );
        }
        if self.is_secret(schema) {
            self.refuse(
                at,
                format!("`{name}` is a secret, and URLs and headers are logged"),
                "Remove `format: password`, or send it in a body",
            );
        }
        let is_query = parameter.location == Location::Query;
        if !self.problems.has(at) && !self.is_writable(schema, is_query) {
            self.refuse(
                at,
                format!(
                    "`{name}` is {}, which can't be written into a {}",
                    schema.kind.name(),
                    parameter.location.name()
                ),
                "Use a string, a number, a boolean, or, in a query, a list of these",
            );
        }
        self.schema(&parameter.schema);
        self.sent_default(at, &parameter.schema);
        let default = parameter
            .schema
            .default
            .as_ref()
            .or(schema.default.as_ref());
        let default = default.and_then(|it| it.as_str()).unwrap_or("default");
        let fits = match parameter.location {
            Location::Path => !["", ".", ".."].contains(&default),
            Location::Header => !default.contains(|it: char| !matches!(it, ' '..='~')),
            Location::Query | Location::Cookie => true,
        };
        if !fits {
            self.refuse(
                at,
                format!(
                    "the default {default:?} can't be written into a {}",
                    parameter.location.name()
                ),
                "Write another default, or remove it",
            );
        }
    }

    fn header(&mut self, parameter: &'a Parameter) {
        let name = &parameter.name;
        let lower = name.to_ascii_lowercase();
        let schemes = self.document.security.iter().flatten().flatten();
        let mut credentials = schemes.filter(|it| it.kind == "apiKey");
        if !is_token(name) {
            self.refuse(
                &parameter.at,
                format!("{name:?} is not the name of a header"),
                "Use letters, digits and `-`",
            );
        } else if CLIENT_HEADERS.contains(&lower.as_str())
            || credentials.any(|it| it.value.eq_ignore_ascii_case(name))
        {
            self.refuse(
                &parameter.at,
                format!(
                    "the client sets the header `{name}`, so the parameter would have no effect"
                ),
                "Remove it",
            );
        }
    }

    /// Whether a secret is in values of this schema.
    fn is_secret(&self, schema: &'a Schema) -> bool {
        match &self.resolve(schema).kind {
            Kind::Text(Format::Password) => true,
            Kind::List(items) => self.is_flat(items) && self.is_secret(items),
            Kind::Union { members, .. } => members.iter().any(|it| self.is_secret(it)),
            _ => false,
        }
    }

    /// Whether a schema is no list, so that it doesn't contain itself.
    fn is_flat(&self, schema: &'a Schema) -> bool {
        !matches!(self.resolve(schema).kind, Kind::List(_))
    }

    /// Whether a value of this schema can be written into a path, a header or a query.
    fn is_writable(&self, schema: &'a Schema, list: bool) -> bool {
        match &self.resolve(schema).kind {
            Kind::Text(format) => *format != Format::Binary,
            Kind::Boolean | Kind::Integer { .. } | Kind::Number | Kind::Enum(_) => true,
            Kind::List(items) => list && self.is_writable(items, false),
            Kind::Union { members, .. } => members.iter().all(|it| self.is_writable(it, false)),
            Kind::Any | Kind::Reference(_) | Kind::Map(_) | Kind::Object(_) => false,
        }
    }
}
