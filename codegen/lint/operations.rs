//! Operations: names, parameters, responses.

use std::collections::HashMap;

use openapiv3::{
    HeaderStyle, Parameter, ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle,
    ReferenceOr, Schema, SchemaKind, StatusCode, StringFormat, Type, VariantOrUnknownOrEmpty,
};

use super::Linter;
use crate::codegen::load::Loaded;
use crate::codegen::names;
use crate::codegen::refs::{self, Operation};

/// Methods that the client already has, so that no operation may have these names.
const CLIENT_METHODS: &[&str] = &[
    "builder",
    "clone",
    "from_env",
    "get_parameters_or",
    "related_blocks",
    "wait_for_deployment",
    "wait_for_job",
];

/// Header parameters that OpenAPI itself says are ignored.
const IGNORED_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

impl<'a> Linter<'a> {
    pub(super) fn operations(&mut self, document: &'a Loaded) {
        self.servers(document);
        let mut seen: HashMap<String, String> = HashMap::new();
        for found in refs::operations(&document.api, self.refs) {
            match found {
                Err((place, reference)) => self.refuse(
                    &place,
                    format!("`{reference}` is unresolved"),
                    "Refer to a component of this document",
                ),
                Ok(found) => {
                    self.operation(&found);
                    let id = found.operation.operation_id.clone().unwrap_or_default();
                    if let Some(other) = seen.insert(names::snake(&id), id.clone()) {
                        self.refuse(
                            &found.place,
                            format!("`{other}` and `{id}` would be the same method"),
                            "Give each operation a unique operationId",
                        );
                    }
                }
            }
        }
    }

    fn servers(&mut self, document: &Loaded) {
        for server in &document.api.servers {
            if !server.url.starts_with("https://") {
                self.refuse_whole(
                    format!("the server `{}` is not an HTTPS URL", server.url),
                    "Write an absolute URL that starts with `https://`",
                );
            }
        }
    }

    fn operation(&mut self, found: &Operation<'a>) {
        let (place, operation) = (found.place.as_str(), found.operation);
        match &operation.operation_id {
            None => self.refuse(
                place,
                "the operation has no operationId",
                "Add one: it becomes the name of the method",
            ),
            Some(id) if CLIENT_METHODS.contains(&names::snake(id).as_str()) => self.refuse(
                place,
                format!("the client already has a method `{}`", names::snake(id)),
                "Choose another operationId",
            ),
            Some(id) if names::TAKEN.contains(&names::pascal(id).as_str()) => self.refuse(
                place,
                format!("the generated code uses the name `{}`", names::pascal(id)),
                "Choose another operationId",
            ),
            Some(_) => {}
        }
        if matches!(found.method, "options" | "trace") {
            self.refuse(
                place,
                format!("{} requests are not supported", found.method.to_uppercase()),
                "Remove the operation",
            );
        }
        for (present, key) in [
            (operation.security.is_some(), "security"),
            (!operation.servers.is_empty(), "servers"),
            (!operation.callbacks.is_empty(), "callbacks"),
        ] {
            if present {
                self.refuse(
                    place,
                    format!("`{key}` on a single operation would have no effect"),
                    "Set it once for the whole document",
                );
            }
        }
        self.path(found);
        for parameter in &found.parameters {
            self.parameter(place, parameter);
        }
        if let Some(body) = &operation.request_body {
            self.body(place, found.method, body);
        }
        self.upload_limit(place, operation);
        self.responses(found);
    }

    /// The path and its parameters must match.
    fn path(&mut self, found: &Operation<'a>) {
        let place = found.place.as_str();
        let odd = |it: &str| it.is_empty() || it == "." || it == "..";
        let segments = found.path.strip_prefix('/').unwrap_or("");
        let segments = segments.strip_suffix('/').unwrap_or(segments);
        if segments.split('/').any(odd) {
            self.refuse(
                place,
                format!(
                    "the path `{}` has a segment that is empty or made of dots",
                    found.path
                ),
                "Write a path that starts with `/` and has no empty or dotted segment",
            );
        }
        let in_path: Vec<&str> = found
            .path
            .split('{')
            .skip(1)
            .filter_map(|it| it.split('}').next())
            .collect();
        let declared: Vec<&ParameterData> = found
            .parameters
            .iter()
            .filter_map(|it| match it {
                Parameter::Path { parameter_data, .. } => Some(parameter_data),
                _ => None,
            })
            .collect();
        for name in &in_path {
            if !declared.iter().any(|it| it.name == **name) {
                self.refuse(
                    place,
                    format!("the path names `{{{name}}}`, and there is no such parameter"),
                    "Declare a parameter of that name with `in: path`",
                );
            }
        }
        for data in declared {
            if !in_path.contains(&data.name.as_str()) {
                self.refuse(
                    place,
                    format!("the path doesn't name the parameter `{}`", data.name),
                    format!(
                        "Add `{{{}}}` to the path, or remove the parameter",
                        data.name
                    ),
                );
            }
            if !data.required {
                self.refuse(
                    place,
                    format!("the path parameter `{}` is not required", data.name),
                    "Write `required: true`",
                );
            }
        }
    }

    fn parameter(&mut self, place: &str, parameter: &'a Parameter) {
        let data = parameter.parameter_data_ref();
        let name = &data.name;
        let style = match parameter {
            Parameter::Query {
                style: QueryStyle::Form,
                allow_reserved,
                allow_empty_value,
                ..
            } => {
                if *allow_reserved || allow_empty_value.unwrap_or(false) {
                    self.refuse(
                        place,
                        format!("`{name}` has `allowReserved` or `allowEmptyValue`, and values are always percent-encoded"),
                        "Remove it",
                    );
                }
                None
            }
            Parameter::Path {
                style: PathStyle::Simple,
                ..
            } => None,
            Parameter::Header {
                style: HeaderStyle::Simple,
                ..
            } => {
                if IGNORED_HEADERS.contains(&name.to_ascii_lowercase().as_str()) {
                    self.refuse(
                        place,
                        format!("OpenAPI ignores the header parameter `{name}`"),
                        "Remove it: the client sets that header",
                    );
                }
                None
            }
            Parameter::Query { style, .. } => Some(format!("{style:?}")),
            Parameter::Path { style, .. } => Some(format!("{style:?}")),
            Parameter::Cookie { .. } => {
                self.refuse(
                    place,
                    format!("`{name}` is a cookie, and cookies are not supported"),
                    "Remove it",
                );
                None
            }
        };
        if let Some(style) = style {
            self.refuse(
                place,
                format!("`{name}` has the style {style}, which is not supported"),
                "Use the style `form` in queries and `simple` in paths",
            );
        }
        if data.explode == Some(false) && matches!(parameter, Parameter::Query { .. }) {
            self.refuse(
                place,
                format!("`{name}` has `explode: false`, and a list is always sent as one `name=value` pair for each value"),
                "Remove `explode`",
            );
        }
        match &data.format {
            ParameterSchemaOrContent::Content(_) => self.refuse(
                place,
                format!("`{name}` has `content` instead of a schema"),
                "Give it a `schema`",
            ),
            ParameterSchemaOrContent::Schema(schema) => {
                let list = matches!(parameter, Parameter::Query { .. });
                if self.refs.schema(schema).is_ok() && !self.is_scalar(schema, list) {
                    self.refuse(
                        place,
                        format!(
                            "the value of `{name}` can't be written into a {}",
                            kind(parameter)
                        ),
                        "Use a string, a number, a boolean, or, in a query, a list of these",
                    );
                }
                self.default(place, name, schema);
                if self.is_secret(schema) {
                    self.refuse(
                        place,
                        format!("`{name}` is a secret, and URLs and headers are logged"),
                        "Remove `format: password`, or send it in a body",
                    );
                }
            }
        }
    }

    /// A default must be a value of the parameter's type, since it is sent.
    fn default(&mut self, place: &str, name: &str, schema: &'a ReferenceOr<Schema>) {
        let Ok(schema) = self.refs.schema(schema) else {
            return;
        };
        let Some(default) = &schema.schema_data.default else {
            return;
        };
        let fits = match &schema.schema_kind {
            SchemaKind::Type(Type::Integer(_)) => default.is_i64(),
            SchemaKind::Type(Type::Boolean(_)) => default.is_boolean(),
            SchemaKind::Type(Type::String(_)) => default.is_string(),
            _ => false,
        };
        if !fits {
            self.refuse(
                place,
                format!("the default of `{name}` is {default}, which can't be sent for it"),
                "Use a default of the parameter's type: an integer, a boolean or a string",
            );
        }
    }

    fn is_secret(&self, schema: &'a ReferenceOr<Schema>) -> bool {
        matches!(
            self.refs.schema(schema).map(|it| &it.schema_kind),
            Ok(SchemaKind::Type(Type::String(text)))
                if text.format == VariantOrUnknownOrEmpty::Item(StringFormat::Password)
        )
    }

    /// Whether a value of this schema can be written into a path, a header or a query.
    fn is_scalar(&self, schema: &'a ReferenceOr<Schema>, list: bool) -> bool {
        let Ok(schema) = self.refs.schema(schema) else {
            return false;
        };
        match &schema.schema_kind {
            SchemaKind::Type(Type::String(_) | Type::Integer(_) | Type::Boolean(_)) => true,
            SchemaKind::Type(Type::Number(_)) => true,
            SchemaKind::Type(Type::Array(array)) if list => array
                .items
                .clone()
                .map(ReferenceOr::unbox)
                .is_some_and(|items| match items {
                    ReferenceOr::Item(schema) => is_plain(&schema),
                    ReferenceOr::Reference { reference } => {
                        self.refs.schemas().any(|(name, it)| {
                            reference.ends_with(&format!("/{name}")) && self.is_scalar(it, false)
                        })
                    }
                }),
            SchemaKind::OneOf { one_of: members } | SchemaKind::AllOf { all_of: members } => {
                members.iter().all(|it| self.is_scalar(it, false))
            }
            _ => false,
        }
    }

    fn responses(&mut self, found: &Operation<'a>) {
        let place = found.place.as_str();
        let mut success = false;
        for (status, response) in &found.operation.responses.responses {
            let is_success = match status {
                StatusCode::Code(code) => (200..300).contains(code),
                StatusCode::Range(range) => *range == 2,
            };
            success |= is_success;
            let response = match self.refs.response(response) {
                Ok(response) => response,
                Err(reference) => {
                    self.refuse(
                        place,
                        format!("`{reference}` is unresolved"),
                        "Refer to a component under `components.responses`",
                    );
                    continue;
                }
            };
            if !is_success || response.content.is_empty() {
                continue;
            }
            let json = |it: &str| it.split(';').next() == Some("application/json");
            match response.content.first() {
                Some((media, content)) if response.content.len() == 1 && json(media) => {
                    match &content.schema {
                        None => self.refuse(
                            place,
                            format!("the response {status} has no schema"),
                            "Give its content a `schema`",
                        ),
                        Some(schema) => self.schema(place, schema),
                    }
                    if found.method == "head" {
                        self.refuse(place, "a HEAD response has no body", "Remove its `content`");
                    }
                }
                _ => self.refuse(
                    place,
                    format!("the response {status} is not JSON only"),
                    "Give it exactly one content, of type `application/json`",
                ),
            }
        }
        if !success {
            self.refuse(place, "there is no 2xx response", "Add the 2xx response");
        }
    }
}

fn is_plain(schema: &Schema) -> bool {
    matches!(
        schema.schema_kind,
        SchemaKind::Type(Type::String(_) | Type::Integer(_) | Type::Boolean(_) | Type::Number(_))
    )
}

fn kind(parameter: &Parameter) -> &'static str {
    match parameter {
        Parameter::Path { .. } => "path",
        Parameter::Header { .. } => "header",
        _ => "query",
    }
}
