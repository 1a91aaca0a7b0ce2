//! The document that progenitor gets, and what progenitor makes of it.
//!
//! progenitor knows nothing of multipart, of open enums, of several success statuses, and enforces
//! what answers needn't keep to. So it gets a document that asks for what it does well and for
//! nothing else: each operation with its path, its parameters, one body and one `2XX`, and for
//! every type of ours an opaque schema that is replaced by that type. Statuses other than 2xx are
//! left out, so that they reach us whole. A multipart body becomes bytes, which `upload` supplies.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, TypeImpl};
use serde_json::{Map, Value, json};

use super::model::{Body, Location, Operation, Service, TypeRef};

/// What the methods of progenitor's client are called: the prefix keeps an operation from being
/// called like one of its other methods.
pub fn raw_method(operation: &Operation) -> String {
    format!("send_{}", operation.method_name)
}

/// The parameters of an operation in the order in which progenitor's method takes them: those of
/// the path, then those of the query by name, then those of headers by name. A body comes last.
pub fn raw_order(operation: &Operation) -> Vec<usize> {
    let of = |location: Location| {
        let parameters = operation.parameters.iter().enumerate();
        let mut found: Vec<usize> = parameters
            .filter(|(_, it)| it.location == location)
            .map(|(index, _)| index)
            .collect();
        if location != Location::Path {
            found.sort_by_key(|index| &operation.parameters[*index].name);
        }
        found
    };
    let mut all = of(Location::Path);
    all.extend(of(Location::Query));
    all.extend(of(Location::Header));
    all
}

/// progenitor's client for a service.
pub fn raw_client(service: &Service) -> Result<TokenStream, String> {
    let mut opaque = Opaque::default();
    let document = document(service, &mut opaque);
    let document = serde_json::from_value(document).map_err(|error| error.to_string())?;
    let mut settings = GenerationSettings::new();
    settings
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote::quote!(crate::transport::Exchange));
    for (index, rust) in opaque.types.iter().enumerate() {
        settings.with_replacement(opaque_name(index), rust, std::iter::empty::<TypeImpl>());
    }
    let mut generator = Generator::new(&settings);
    // It panics on what it doesn't know. A panic is no message for the author of a document.
    catch_unwind(AssertUnwindSafe(|| generator.generate_tokens(&document)))
        .map_err(|_| "It panicked; the panic stands above this message".to_owned())?
        .map_err(|error| error.to_string())
}

/// The types of ours that the lowered document names.
#[derive(Default)]
struct Opaque {
    types: Vec<String>,
}

impl Opaque {
    /// The schema that stands for a type of ours.
    fn schema(&mut self, rust: String) -> Value {
        let index = match self.types.iter().position(|it| *it == rust) {
            Some(index) => index,
            None => {
                self.types.push(rust);
                self.types.len() - 1
            }
        };
        json!({ "$ref": format!("#/components/schemas/{}", opaque_name(index)) })
    }

    /// The schema of a response, which says of itself that it is one.
    fn response(&mut self, ty: &TypeRef) -> Value {
        let rust = super::tokens::type_path(ty, "super::types");
        self.schema(quote::quote!(crate::reading::Response<#rust>).to_string())
    }

    fn of(&mut self, ty: &TypeRef) -> Value {
        match ty {
            TypeRef::Boolean => json!({ "type": "boolean" }),
            TypeRef::Integer => json!({ "type": "integer", "format": "int64" }),
            TypeRef::Text => json!({ "type": "string" }),
            TypeRef::List(items) => json!({ "type": "array", "items": self.of(items) }),
            other => {
                let rust = super::tokens::type_path(other, "super::types");
                self.schema(rust.to_string())
            }
        }
    }
}

fn opaque_name(index: usize) -> String {
    format!("Opaque{index}")
}

fn document(service: &Service, opaque: &mut Opaque) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in &service.operations {
        let path = paths.entry(&operation.path).or_insert_with(|| json!({}));
        path[operation.http_method.to_lowercase()] = lowered(operation, opaque);
    }
    let schemas: Map<String, Value> = (0..opaque.types.len())
        .map(|index| (opaque_name(index), json!({ "type": "object" })))
        .collect();
    json!({
        "openapi": "3.0.3",
        "info": { "title": service.title, "version": "1" },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

fn lowered(operation: &Operation, opaque: &mut Opaque) -> Value {
    let parameters: Vec<Value> = operation
        .parameters
        .iter()
        .enumerate()
        .map(|(index, it)| {
            let location = match it.location {
                Location::Path => "path",
                Location::Query => "query",
                Location::Header => "header",
            };
            json!({
                "name": it.name,
                "in": location,
                // One that has a default is sent whether it is set or not.
                "required": it.required || it.default.is_some(),
                "schema": opaque.of(&it.ty),
                "description": index.to_string(),
            })
        })
        .collect();
    let content = match &operation.answer {
        None => json!({}),
        Some(ty) => json!({ "application/json": { "schema": opaque.response(ty) } }),
    };
    let mut lowered = json!({
        "operationId": raw_method(operation),
        "parameters": parameters,
        "responses": { "2XX": { "description": "", "content": content } },
    });
    let body = match &operation.body {
        None => return lowered,
        Some(Body::Json { ty, .. }) => {
            json!({ "application/json": { "schema": opaque.of(ty) } })
        }
        Some(Body::Multipart(_)) => json!({
            "application/octet-stream": { "schema": { "type": "string", "format": "binary" } }
        }),
    };
    lowered["requestBody"] = json!({ "required": true, "content": body });
    lowered
}
