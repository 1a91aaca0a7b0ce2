//! The lowered document, and the client that progenitor generates from it.
//!
//! progenitor doesn't support multipart bodies, open enums or several success statuses, and rejects
//! responses that break a constraint. So it gets a document without these: each operation with its
//! path, its parameters, one body and one `2XX`, and an opaque schema for each generated type, which is
//! replaced by that type. Statuses other than 2xx are removed, so that `transport` handles them. A
//! multipart body becomes bytes, which `upload` supplies.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, TypeImpl};
use serde_json::{Map, Value, json};

use super::model::{Body, Location, Operation, Service, TypeRef};

/// The name of a method of progenitor's client. The prefix avoids conflicts with its other methods.
pub fn raw_method(operation: &Operation) -> String {
    format!("send_{}", operation.method_name)
}

/// The order of the parameters of progenitor's method: path, then query by name, then headers by name.
/// A body comes last.
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
    // It panics on unsupported input. The author of a document should get a message instead.
    catch_unwind(AssertUnwindSafe(|| generator.generate_tokens(&document)))
        .map_err(|_| "It panicked; the panic is printed above this message".to_owned())?
        .map_err(|error| error.to_string())
}

/// The generated types that the lowered document refers to.
#[derive(Default)]
struct Opaque {
    types: Vec<String>,
}

impl Opaque {
    /// The schema that represents a generated type.
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

    /// The schema of a response, marked as such.
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
                // A parameter with a default is always sent.
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
