//! Operations: parameters, bodies and responses.

use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{
    BUILDER_METHODS, Body, BodyContent, CLIENT_METHODS, File, Location, Operation, Parameter,
    Style, StyleKind,
};
use crate::codegen::model::types::TypeRef;
use crate::codegen::names;
use crate::codegen::normalise::{self as document, Kind, Schema, Status};

impl<'a> Builder<'a> {
    pub(in crate::codegen::model) fn operations(&mut self) -> Vec<Operation> {
        let found = &self.document.operations;
        let distinct = |name: fn(&str) -> String| {
            let wanted = found
                .iter()
                .map(|it| (name(&it.id), vec![names::digest(&it.id)]));
            names::distinct(wanted.collect())
        };
        let method = |id: &str| names::apart_from(names::snake(id), CLIENT_METHODS);
        let names = distinct(method).into_iter();
        let names = names.zip(distinct(names::type_name));
        let named = found.iter().zip(names);
        named
            .map(|(it, (method, builder))| self.operation(it, method, builder))
            .collect()
    }

    fn operation(
        &mut self,
        found: &'a document::Operation,
        method_name: String,
        type_name: String,
    ) -> Operation {
        let mut parameters: Vec<Parameter> = found
            .parameters
            .iter()
            .map(|it| self.parameter(it, &type_name))
            .collect();
        // Those of the path first, in its order.
        parameters.sort_by_key(|it| {
            match it.location {
                Location::Path => found.path.find(&format!("{{{}}}", it.name)),
                _ => None,
            }
            .unwrap_or(usize::MAX)
        });
        let body = found.body.as_ref();
        let body = body.and_then(|it| self.body(it, &type_name));
        let response = self.response(found, &type_name);
        let mut errors: Vec<(u16, String)> = found
            .responses
            .iter()
            .filter_map(|it| match it.status {
                Status::Code(code) if !it.is_success() => Some((code, it.description.clone())),
                _ => None,
            })
            .collect();
        errors.sort_by_key(|(status, _)| *status);
        let mut operation = Operation {
            id: found.id.clone(),
            method_name,
            type_name,
            http_method: found.method.to_uppercase(),
            path: found.path.clone(),
            summary: found.summary.clone(),
            description: found.description.clone(),
            deprecated: found.deprecated,
            parameters,
            body,
            response,
            errors,
            idempotent: found.idempotent,
            max_upload_bytes: found.max_upload_bytes,
            pagination: None,
            security: self.security_of(found),
            server: self.document.own_server(found).map(|it| it.url.clone()),
        };
        name_setters(&mut operation);
        if let Some(paging) = &found.pagination {
            operation.pagination = self.pagination(paging, &operation, found);
        }
        operation
    }

    fn parameter(&mut self, found: &'a document::Parameter, type_name: &str) -> Parameter {
        let suggested = names::within(type_name, &names::pascal(&found.name));
        let schema = &found.schema;
        let target = self.document.resolve(schema);
        Parameter {
            ty: self.type_ref(schema, &suggested),
            docs: found.description.clone().or_else(|| self.docs_of(schema)),
            name: found.name.clone(),
            rust: String::new(),
            location: found.location,
            style: style(found),
            checked: false,
            required: found.required,
            deprecated: found.deprecated || schema.deprecated,
            default: schema.default.clone().or_else(|| target.default.clone()),
            limits: self.limits_of(schema),
            example: found.example.clone().or_else(|| self.example_of(schema)),
        }
    }

    fn body(&mut self, body: &'a document::Body, type_name: &str) -> Option<Body> {
        let content = body.content()?;
        let schema = content.schema.as_ref();
        let essence = content.essence();
        let made = match (essence.as_str(), schema) {
            (_, Some(schema)) if content.is_json() => BodyContent::Json {
                ty: self.inner(schema, &names::within(type_name, "Body")),
                trivial: self.is_trivial(schema) && body.required,
                limits: self.limits_of(schema),
                checked: false,
            },
            (_, None) if content.is_json() => BodyContent::Json {
                ty: TypeRef::Any,
                trivial: false,
                limits: None,
                checked: false,
            },
            ("multipart/form-data", Some(schema)) => {
                BodyContent::Multipart(self.parts(schema, content, type_name))
            }
            ("application/x-www-form-urlencoded", Some(schema)) if self.has_fields(schema) => {
                BodyContent::Form(self.parts(schema, content, type_name))
            }
            (text, _) if text.starts_with("text/") => BodyContent::Text,
            ("application/zip", _) => BodyContent::Bytes(File::Archive),
            _ => BodyContent::Bytes(File::Payload),
        };
        Some(Body {
            docs: body.description.clone().or_else(|| self.docs_of(schema?)),
            required: body.required,
            media: match (content.media.contains('*'), &made) {
                (false, _) => content.media.clone(),
                (true, BodyContent::Text) => "text/plain".to_owned(),
                (true, _) => "application/octet-stream".to_owned(),
            },
            content: made,
        })
    }

    fn has_fields(&self, schema: &Schema) -> bool {
        let kind = &self.document.resolve(schema).kind;
        matches!(kind, Kind::Object(it) if !it.properties.is_empty())
    }

    /// Whether an object has no fields.
    fn is_trivial(&self, schema: &Schema) -> bool {
        match &self.document.resolve(schema).kind {
            Kind::Object(object) => object.properties.is_empty() && !object.is_open,
            _ => false,
        }
    }
}

fn style(found: &document::Parameter) -> Style {
    let kind = match (&found.media, found.style.as_str()) {
        (Some(_), _) => StyleKind::Json,
        (None, "simple") => StyleKind::Simple,
        (None, "label") => StyleKind::Label,
        (None, "matrix") => StyleKind::Matrix,
        (None, "spaceDelimited") => StyleKind::Space,
        (None, "pipeDelimited") => StyleKind::Pipe,
        (None, "deepObject") => StyleKind::Deep,
        _ => StyleKind::Form,
    };
    Style {
        kind,
        explode: found.explode,
        reserved: found.reserved,
    }
}

/// Names the setters. Those of the same name get the location or the digest of their name.
fn name_setters(operation: &mut Operation) {
    let setter = |name: &str| names::apart_from(names::snake(name), BUILDER_METHODS);
    let parameters = operation.parameters.iter();
    let mut wanted: Vec<(String, Vec<String>)> = parameters
        .map(|it| {
            let location = it.location.name().to_owned();
            (setter(&it.name), vec![location, names::digest(&it.name)])
        })
        .collect();
    // The body keeps its name.
    if operation.whole_body().is_some() {
        for (name, _) in &mut wanted {
            *name = names::apart_from(std::mem::take(name), &["body"]);
        }
    }
    wanted.extend(operation.parts().iter().map(|it| {
        let origins = vec!["part".to_owned(), names::digest(&it.name)];
        (setter(&it.name), origins)
    }));
    let mut names = names::distinct(wanted).into_iter();
    for parameter in &mut operation.parameters {
        parameter.rust = names.next().unwrap_or_default();
    }
    let content = operation.body.as_mut().map(|it| &mut it.content);
    if let Some(BodyContent::Multipart(parts) | BodyContent::Form(parts)) = content {
        for part in parts {
            part.rust = names.next().unwrap_or_default();
        }
    }
}
