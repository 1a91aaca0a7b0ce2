//! The lowered document, and the client that progenitor generates from it.
//!
//! progenitor doesn't support multipart bodies, open enums or several success statuses, and rejects
//! responses that break a constraint. It also ignores defaults, and takes the names of parameters for
//! names in Rust. So it gets a document without these: each operation with its path and numbered
//! parameters of it and one `2XX`, and an opaque schema for each generated type, which is replaced by
//! that type. Queries, headers and bodies are added by `transport`, which also handles statuses other
//! than 2xx.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, TypeImpl};
use serde_json::{Map, Value, json};

use super::model::{Operation, Parameter, Service, TypeRef};
use super::normalise::Location;

/// The name of a method of progenitor's client. The prefix avoids conflicts with its other methods.
/// progenitor drops underscores at the end, so that their number is written in front.
pub fn raw_method(operation: &Operation) -> String {
    let name = operation.method_name.trim_end_matches('_');
    match operation.method_name.len() - name.len() {
        0 => format!("send_{name}"),
        dropped => format!("send{dropped}_{name}"),
    }
}

/// The parameters of the path, which are the arguments of progenitor's method in this order.
pub fn path_parameters(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    let parameters = operation.parameters.iter();
    parameters.filter(|it| it.location == Location::Path)
}

/// progenitor's client for a service.
pub fn raw_client(service: &Service) -> Result<TokenStream, String> {
    let mut opaque = Opaque::default();
    let document = document(service, &mut opaque);
    let document: openapiv3::OpenAPI =
        serde_json::from_value(document).map_err(|error| error.to_string())?;
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
}

fn opaque_name(index: usize) -> String {
    format!("Opaque{index}")
}

fn document(service: &Service, opaque: &mut Opaque) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in &service.operations {
        let path = paths
            .entry(lowered_path(operation))
            .or_insert_with(|| json!({}));
        path[lowered_method(operation)] = lowered(operation, opaque);
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

/// progenitor's client has no method for OPTIONS, which the transport sets.
fn lowered_method(operation: &Operation) -> String {
    match operation.http_method.as_str() {
        "OPTIONS" => "get".to_owned(),
        method => method.to_lowercase(),
    }
}

/// The path with numbered parameters, since their names in the document may be none in Rust.
fn lowered_path(operation: &Operation) -> String {
    let mut path = operation.path.clone();
    for (index, it) in path_parameters(operation).enumerate() {
        path = path.replacen(&format!("{{{}}}", it.name), &format!("{{\0{index}}}"), 1);
    }
    // URL parsers drop some of these.
    let encoded = |it: char| match it {
        ' ' | '\t' | '\r' | '\n' => format!("%{:02X}", u32::from(it)),
        '\0' => "p".to_owned(),
        other => other.to_string(),
    };
    let mut path: String = path.chars().map(encoded).collect();
    // Apart from the GET of the same path. The transport removes it.
    if operation.http_method == "OPTIONS" {
        path += "#options";
    }
    path
}

fn lowered(operation: &Operation, opaque: &mut Opaque) -> Value {
    let parameters: Vec<Value> = path_parameters(operation)
        .enumerate()
        .map(|(index, _)| {
            json!({
                "name": format!("p{index}"),
                "in": "path",
                "required": true,
                "schema": { "type": "string" },
            })
        })
        .collect();
    // The transport keeps what isn't JSON of one type.
    let content = match operation.response.json() {
        None => json!({}),
        Some(ty) => json!({ "application/json": { "schema": opaque.response(ty) } }),
    };
    json!({
        "operationId": raw_method(operation),
        "parameters": parameters,
        "responses": { "2XX": { "description": "", "content": content } },
    })
}
