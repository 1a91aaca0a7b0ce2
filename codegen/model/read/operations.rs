//! Operations: parameters, bodies and responses.

use openapiv3::{
    Content, OpenAPI, Parameter as OpenApiParameter, ParameterSchemaOrContent, ReferenceOr,
    RequestBody, Schema, SchemaKind, StatusCode, Type as OpenApiType,
};

use super::types::Node;
use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{Body, Location, Operation, Parameter};
use crate::codegen::model::types::TypeRef;
use crate::codegen::names;
use crate::codegen::refs::{self, Refs};

/// Methods that every builder has, so that no setter may have these names.
pub const BUILDER_METHODS: &[&str] = &[
    "clone",
    "header",
    "idempotent",
    "iter",
    "iter_pages",
    "limit",
    "max_pages",
    "on_attempt_progress",
    "on_progress",
    "pages",
    "pages_from",
    "prefetch",
    "retry",
    "send",
    "send_blocking",
    "stream",
    "timeouts",
    "when_some",
];

impl<'a> Builder<'a> {
    pub(in crate::codegen::model) fn operations(&mut self, api: &'a OpenAPI) -> Vec<Operation> {
        let mut all = Vec::new();
        for found in refs::operations(api, self.refs) {
            match found {
                Ok(found) => all.extend(self.operation(&found)),
                Err((place, reference)) => self.dangling(&place, &reference),
            }
        }
        all
    }

    pub(in crate::codegen::model) fn dangling(&mut self, place: &str, reference: &str) {
        self.problem(
            place,
            format!("`{reference}` is unresolved"),
            "Refer to a component of this document",
        );
    }

    fn operation(&mut self, found: &refs::Operation<'a>) -> Option<Operation> {
        let operation = found.operation;
        let place = found.place.as_str();
        let id = operation.operation_id.clone()?;
        let type_name = names::pascal(&id);
        let parameters = self.parameters(place, found, &type_name);
        let body = match &operation.request_body {
            None => None,
            Some(body) => match self.refs.body(body) {
                Ok(body) => self.body(place, body, &type_name),
                Err(reference) => {
                    self.dangling(place, &reference);
                    None
                }
            },
        };
        let (answer, may_be_empty, errors) = self.answers(place, operation, &type_name);
        let extension = |name: &str| operation.extensions.get(name);
        let mut operation = Operation {
            method_name: names::snake(&id),
            type_name,
            http_method: found.method.to_uppercase(),
            path: found.path.to_owned(),
            summary: operation.summary.clone(),
            description: operation.description.clone(),
            deprecated: operation.deprecated,
            parameters,
            body,
            answer,
            may_be_empty,
            errors,
            idempotent: extension("x-idempotent").and_then(|it| it.as_bool()),
            max_upload_bytes: extension("x-max-upload-bytes").and_then(|it| it.as_u64()),
            pagination: None,
            id,
        };
        if let Some(extension) = extension("x-pagination") {
            operation.pagination = self.pagination(place, extension, &operation);
        }
        self.apart(place, &operation);
        Some(operation)
    }

    fn parameters(
        &mut self,
        place: &str,
        found: &refs::Operation<'a>,
        type_name: &str,
    ) -> Vec<Parameter> {
        let mut all: Vec<Parameter> = found
            .parameters
            .iter()
            .filter_map(|it| self.parameter(place, it, type_name))
            .collect();
        let position = |it: &Parameter| match it.location {
            Location::Path => found.path.find(&format!("{{{}}}", it.name)),
            Location::Query | Location::Header => None,
        };
        all.sort_by_key(|it| position(it).unwrap_or(usize::MAX));
        all
    }

    fn parameter(
        &mut self,
        place: &str,
        parameter: &'a OpenApiParameter,
        type_name: &str,
    ) -> Option<Parameter> {
        let data = parameter.parameter_data_ref();
        let location = match parameter {
            OpenApiParameter::Path { .. } => Location::Path,
            OpenApiParameter::Query { .. } => Location::Query,
            OpenApiParameter::Header { .. } => Location::Header,
            OpenApiParameter::Cookie { .. } => return None,
        };
        let ParameterSchemaOrContent::Schema(schema) = &data.format else {
            return None;
        };
        let suggested = format!("{type_name}{}", names::pascal(&data.name));
        let node = Node::from(schema);
        let ty = self.type_ref(place, node, &suggested);
        let resolved = self.refs.schema(schema).ok()?;
        let (minimum, maximum) = bounds(resolved);
        Some(Parameter {
            name: data.name.clone(),
            rust: names::apart_from(names::snake(&data.name), BUILDER_METHODS),
            location,
            docs: data.description.clone().or_else(|| self.docs_of(node)),
            ty,
            required: data.required,
            default: resolved.schema_data.default.clone(),
            minimum,
            maximum,
            example: data.example.clone().or_else(|| self.example_of(node)),
        })
    }

    fn body(&mut self, place: &str, body: &'a RequestBody, type_name: &str) -> Option<Body> {
        let (media, content) = body.content.first()?;
        let schema = content.schema.as_ref()?;
        if media == "multipart/form-data" {
            let parts = self.parts(place, schema, &content.encoding, type_name);
            return Some(Body::Multipart(parts));
        }
        let node = Node::from(schema);
        let ty = self.type_ref(place, node, &format!("{type_name}Body"));
        Some(Body::Json {
            ty,
            docs: body.description.clone().or_else(|| self.docs_of(node)),
            trivial: is_trivial(self.refs, schema),
        })
    }

    /// The type of a 2xx response, whether it may be empty, and the descriptions of other statuses.
    fn answers(
        &mut self,
        place: &str,
        operation: &'a openapiv3::Operation,
        type_name: &str,
    ) -> (Option<TypeRef>, bool, Vec<(u16, String)>) {
        let mut answer: Option<(&ReferenceOr<Schema>, TypeRef)> = None;
        let mut may_be_empty = false;
        let mut errors = Vec::new();
        for (status, response) in &operation.responses.responses {
            let response = match self.refs.response(response) {
                Ok(response) => response,
                Err(reference) => {
                    self.dangling(place, &reference);
                    continue;
                }
            };
            let success = match status {
                StatusCode::Code(code) => (200..300).contains(code),
                StatusCode::Range(range) => *range == 2,
            };
            if !success {
                if let StatusCode::Code(code) = status {
                    errors.push((*code, response.description.clone()));
                }
                continue;
            }
            match json_schema(&response.content) {
                None => may_be_empty = true,
                Some(schema) => match &answer {
                    Some((first, _)) if *first == schema => {}
                    Some(_) => self.problem(
                        place,
                        "two 2xx responses have different schemas",
                        "Use one named schema for both, with the fields of both as optional ones",
                    ),
                    None => {
                        let suggested = format!("{type_name}Answer");
                        let ty = self.type_ref(place, Node::from(schema), &suggested);
                        answer = Some((schema, ty));
                    }
                },
            }
        }
        errors.sort_by_key(|(status, _)| *status);
        (answer.map(|(_, ty)| ty), may_be_empty, errors)
    }

    /// Refuses setters with the same name.
    fn apart(&mut self, place: &str, operation: &Operation) {
        let parts = match &operation.body {
            Some(Body::Multipart(parts)) => parts.as_slice(),
            _ => &[],
        };
        let body = match &operation.body {
            Some(Body::Json { .. }) => Some(("the request body", "body")),
            _ => None,
        };
        let names: Vec<(&str, &str)> = operation
            .parameters
            .iter()
            .map(|it| (it.name.as_str(), it.rust.as_str()))
            .chain(parts.iter().map(|it| (it.name.as_str(), it.rust.as_str())))
            .chain(body)
            .collect();
        for (index, (name, rust)) in names.iter().enumerate() {
            if let Some((other, _)) = names[..index].iter().find(|(_, it)| it == rust) {
                self.problem(
                    place,
                    format!("`{other}` and `{name}` would have the same setter `.{rust}(…)`"),
                    "Rename one of them if the service allows it, or remove the optional one",
                );
            }
        }
    }
}

fn json_schema(content: &Content) -> Option<&ReferenceOr<Schema>> {
    content.first()?.1.schema.as_ref()
}

/// The minimum and the maximum of a number.
fn bounds(schema: &Schema) -> (Option<i64>, Option<i64>) {
    match &schema.schema_kind {
        SchemaKind::Type(OpenApiType::Integer(integer)) => (
            integer
                .minimum
                .map(|it| it + i64::from(integer.exclusive_minimum)),
            integer
                .maximum
                .map(|it| it - i64::from(integer.exclusive_maximum)),
        ),
        _ => (None, None),
    }
}

/// Whether an object has no fields.
fn is_trivial(refs: Refs<'_>, schema: &ReferenceOr<Schema>) -> bool {
    match refs.schema(schema).map(|it| &it.schema_kind) {
        Ok(SchemaKind::Type(OpenApiType::Object(object))) => {
            object.properties.is_empty() && object.additional_properties.is_none()
        }
        _ => false,
    }
}
