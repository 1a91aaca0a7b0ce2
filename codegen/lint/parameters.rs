//! Parameters: where they stand, and how their values are written.

use super::Linter;
use crate::codegen::normalise::{Format, Kind, Location, Operation, Parameter, Schema, is_token};

/// Headers that the client or the connection sets.
pub(super) const CLIENT_HEADERS: &[&str] = &[
    "accept",
    "accept-encoding",
    "connection",
    "content-encoding",
    "content-length",
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
            Location::Cookie if !is_token(name) => self.refuse(
                at,
                format!("{name:?} is not the name of a cookie"),
                "Use letters, digits and `-`",
            ),
            _ => {}
        }
        let styles: &[&str] = match parameter.location {
            Location::Path => &["simple", "label", "matrix"],
            Location::Query => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
            Location::Header => &["simple"],
            Location::Cookie => &["form"],
        };
        if !styles.contains(&parameter.style.as_str()) {
            let allowed: Vec<String> = styles.iter().map(|it| format!("`{it}`")).collect();
            self.refuse(
                at,
                format!(
                    "`{name}` has the style `{}`, which a {} can't have",
                    parameter.style,
                    parameter.location.name()
                ),
                format!("Use {}", allowed.join(" or ")),
            );
        }
        if let Some(media) = &parameter.media
            && !media.starts_with("application/json")
            && !media.ends_with("+json")
        {
            self.refuse(
                at,
                format!("the content of `{name}` is `{media}`"),
                "Use `application/json`, or a `schema` in place of `content`",
            );
        }
        let schema = self.resolve(&parameter.schema);
        if self.is_secret(schema) {
            self.refuse(
                at,
                format!("`{name}` is a secret, and URLs and headers are logged"),
                "Remove `format: password`, or send it in a body",
            );
        }
        if !self.is_writable(schema) {
            self.refuse(
                at,
                format!(
                    "the value of `{name}` is binary, and can't be written into a {}",
                    parameter.location.name()
                ),
                "Use another format, such as `byte`",
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
        if !is_token(name) {
            self.refuse(
                &parameter.at,
                format!("{name:?} is not the name of a header"),
                "Use letters, digits and `-`",
            );
        } else if CLIENT_HEADERS.contains(&lower.as_str()) {
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
            Kind::Object(object) => {
                let properties = object.properties.values();
                let mut kinds = properties.map(|it| &self.resolve(it).kind);
                kinds.any(|it| *it == Kind::Text(Format::Password))
            }
            _ => false,
        }
    }

    /// Whether a schema is no list, so that it doesn't contain itself.
    fn is_flat(&self, schema: &'a Schema) -> bool {
        !matches!(self.resolve(schema).kind, Kind::List(_))
    }

    /// Whether a value of this schema can be written as text.
    fn is_writable(&self, schema: &'a Schema) -> bool {
        match &self.resolve(schema).kind {
            Kind::Text(format) => *format != Format::Binary,
            Kind::List(items) => self.resolve(items).kind != Kind::Text(Format::Binary),
            _ => true,
        }
    }
}
