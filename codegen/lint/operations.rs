//! Operations: names, parameters, answers.

use std::collections::HashMap;

use openapiv3::{
    HeaderStyle, Parameter, ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle,
    ReferenceOr, Schema, SchemaKind, StatusCode, StringFormat, Type, VariantOrUnknownOrEmpty,
};

use super::Linter;
use crate::codegen::load::Loaded;
use crate::codegen::names;
use crate::codegen::refs::{self, Operation};

/// Methods that a client has of its own, so that no operation may be called so.
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
                    format!("`{reference}` leads nowhere"),
                    "Name something that stands under `components`, in this document",
                ),
                Ok(found) => {
                    self.operation(&found);
                    let id = found.operation.operation_id.clone().unwrap_or_default();
                    if let Some(other) = seen.insert(names::snake(&id), id.clone()) {
                        self.refuse(
                            &found.place,
                            format!("`{other}` and `{id}` would be the same method"),
                            "Give each operation an operationId of its own",
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
                    format!("the server `{}` is no https address", server.url),
                    "Write it whole, beginning with `https://`",
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
                "Give it one: it becomes the method's name",
            ),
            Some(id) if CLIENT_METHODS.contains(&names::snake(id).as_str()) => self.refuse(
                place,
                format!("a client has a method `{}` of its own", names::snake(id)),
                "Choose another operationId",
            ),
            Some(id) if names::TAKEN.contains(&names::pascal(id).as_str()) => self.refuse(
                place,
                format!(
                    "the generated code means something else by `{}`",
                    names::pascal(id)
                ),
                "Choose another operationId",
            ),
            Some(_) => {}
        }
        if matches!(found.method, "options" | "trace") {
            self.refuse(
                place,
                format!("requests by {} can't be made", found.method.to_uppercase()),
                "Leave the operation out",
            );
        }
        for (there, what) in [
            (operation.security.is_some(), "security"),
            (!operation.servers.is_empty(), "servers"),
            (!operation.callbacks.is_empty(), "callbacks"),
        ] {
            if there {
                self.refuse(
                    place,
                    format!("`{what}` on a single operation would have no effect"),
                    "State it once, for the whole document",
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
        self.answers(found);
    }

    /// The path and its parameters name each other.
    fn path(&mut self, found: &Operation<'a>) {
        let place = found.place.as_str();
        let odd = |it: &str| it.is_empty() || it == "." || it == "..";
        let steps = found.path.strip_prefix('/').unwrap_or("");
        let steps = steps.strip_suffix('/').unwrap_or(steps);
        if steps.split('/').any(odd) {
            self.refuse(
                place,
                format!(
                    "the path `{}` has a step that is empty or made of dots",
                    found.path
                ),
                "Write a path that begins with `/` and has something in each step",
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
                    format!("the path names `{{{name}}}`, and no parameter is called so"),
                    "Declare a parameter of that name with `in: path`",
                );
            }
        }
        for data in declared {
            if !in_path.contains(&data.name.as_str()) {
                self.refuse(
                    place,
                    format!("the path doesn't name the parameter `{}`", data.name),
                    format!("Put `{{{}}}` into the path, or leave it out", data.name),
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
                        format!("`{name}` asks for `allowReserved` or `allowEmptyValue`, and values are always encoded whole"),
                        "Leave it out",
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
                        format!("OpenAPI ignores a header parameter called `{name}`"),
                        "Leave it out: that header is set by the client",
                    );
                }
                None
            }
            Parameter::Query { style, .. } => Some(format!("{style:?}")),
            Parameter::Path { style, .. } => Some(format!("{style:?}")),
            Parameter::Cookie { .. } => {
                self.refuse(
                    place,
                    format!("`{name}` is a cookie, and the client sends none"),
                    "Leave it out",
                );
                None
            }
        };
        if let Some(style) = style {
            self.refuse(
                place,
                format!("`{name}` is written in the style {style}, which is not supported"),
                "Write queries in the style `form` and paths in the style `simple`",
            );
        }
        if data.explode == Some(false) && matches!(parameter, Parameter::Query { .. }) {
            self.refuse(
                place,
                format!("`{name}` has `explode: false`, and a list is always sent as one pair for each value"),
                "Leave `explode` out",
            );
        }
        match &data.format {
            ParameterSchemaOrContent::Content(_) => self.refuse(
                place,
                format!("`{name}` has `content` in place of a schema"),
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
                        "Give it a string, a number, a boolean, or, in a query, a list of those",
                    );
                }
                self.default(place, name, schema);
                if self.is_secret(schema) {
                    self.refuse(
                        place,
                        format!("`{name}` is a secret, and addresses and headers are shown"),
                        "Leave `format: password` out, or send it in a body",
                    );
                }
            }
        }
    }

    /// A default must be a value of its type, since it is sent.
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
                "Give a default of the parameter's own type: an integer, a boolean or a string",
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

    fn answers(&mut self, found: &Operation<'a>) {
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
                        format!("`{reference}` leads nowhere"),
                        "Name something that stands under `components.responses`",
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
                            format!("the answer {status} has no schema"),
                            "Give its content a `schema`",
                        ),
                        Some(schema) => self.schema(place, schema),
                    }
                    if found.method == "head" {
                        self.refuse(
                            place,
                            "the answer to a HEAD has no body",
                            "Leave its `content` out",
                        );
                    }
                }
                _ => self.refuse(
                    place,
                    format!("the answer {status} is not JSON alone"),
                    "Give it one content, of type `application/json`",
                ),
            }
        }
        if !success {
            self.refuse(
                place,
                "no answer is a success",
                "Name the 2xx that it gives",
            );
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
