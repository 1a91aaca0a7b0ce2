//! Writes a document as OpenAPI again, in its one form: for the fake server and for JSON Schema.

use serde_json::{Map, Value, json};

use super::document::{
    Access, Content, Document, Format, Kind, Operation, Parameter, ResponseContent, Schema, Scheme,
    Status,
};

impl Document {
    /// The document as JSON.
    pub fn json(&self) -> Value {
        let mut paths: Map<String, Value> = Map::new();
        for operation in &self.operations {
            let path = paths.entry(&operation.path).or_insert_with(|| json!({}));
            path[&operation.method] = operation_json(operation);
        }
        let schemas = self.schemas.iter();
        let schemas: Map<String, Value> = schemas
            .map(|(name, it)| (name.clone(), schema_json(it)))
            .collect();
        let of_operations = self.operations.iter().filter_map(|it| it.security.as_ref());
        let schemes = self
            .security
            .iter()
            .chain(of_operations)
            .flatten()
            .flatten();
        let schemes: Map<String, Value> = schemes
            .map(|it| (it.name.clone(), scheme_json(it)))
            .collect();
        object(json!({
            "openapi": "3.0.3",
            "info": { "title": self.title, "version": "1" },
            "security": self.security.as_deref().map(security_json),
            "paths": paths,
            "components": { "schemas": schemas, "securitySchemes": schemes },
        }))
    }
}

fn security_json(alternatives: &[Vec<Scheme>]) -> Value {
    let alternatives = alternatives.iter().map(|schemes| {
        let schemes = schemes.iter().map(|it| (it.name.clone(), json!([])));
        Value::Object(schemes.collect())
    });
    Value::Array(alternatives.collect())
}

/// An object without the entries that are `null` or `false`.
fn object(entries: Value) -> Value {
    let Value::Object(entries) = entries else {
        return entries;
    };
    let said = entries.into_iter();
    let said = said.filter(|(_, it)| !it.is_null() && *it != Value::Bool(false));
    Value::Object(said.collect())
}

fn scheme_json(it: &Scheme) -> Value {
    let is_http = it.kind == "http";
    object(json!({
        "type": it.kind,
        "in": it.location,
        "name": (!is_http).then_some(&it.value),
        "scheme": is_http.then_some(&it.value),
    }))
}

fn operation_json(it: &Operation) -> Value {
    let parameters: Vec<Value> = it.parameters.iter().map(parameter_json).collect();
    let body = it.body.as_ref().map(|body| {
        // The one that is sent.
        let contents = body.content().map(std::slice::from_ref).unwrap_or_default();
        object(json!({ "required": body.required, "content": contents_json(contents) }))
    });
    let responses = it.responses.iter().map(|response| {
        let status = match response.status {
            Status::Code(code) => code.to_string(),
            Status::Range(range) => format!("{range}XX"),
            Status::Default => "default".to_owned(),
        };
        let content = response_content_json(response.content.as_ref());
        (
            status,
            json!({ "description": response.description, "content": content }),
        )
    });
    let responses: Map<String, Value> = responses.collect();
    let pagination = it.pagination.as_ref().map(|paging| {
        object(json!({
            "page": paging.page,
            "size": paging.size,
            "items": paging.items,
            "pages": paging.pages,
            "next": paging.next,
            "total": paging.total,
        }))
    });
    object(json!({
        "operationId": it.id,
        "security": it.security.as_deref().map(security_json),
        "parameters": parameters,
        "requestBody": body,
        "responses": responses,
        "x-pagination": pagination,
        "x-max-upload-bytes": it.max_upload_bytes,
    }))
}

fn parameter_json(it: &Parameter) -> Value {
    let mut parameter = object(json!({
        "name": it.name,
        "in": it.location.name(),
        "required": it.required,
        "style": it.style,
        "schema": schema_json(&it.schema),
    }));
    parameter["explode"] = json!(it.explode);
    if let Some(media) = &it.media {
        parameter["content"] = json!({ media: { "schema": parameter["schema"] } });
    }
    if let Some(example) = &it.example {
        parameter["example"] = example.clone();
    }
    parameter
}

fn contents_json(contents: &[Content]) -> Value {
    let contents = contents.iter().map(|it| {
        let encoding = it.encoding.iter();
        let encoding: Map<String, Value> = encoding
            .map(|(name, it)| {
                (
                    name.clone(),
                    object(json!({ "contentType": it.content_type })),
                )
            })
            .collect();
        let content = object(json!({
            "schema": it.schema.as_ref().map(schema_json),
            "encoding": (!encoding.is_empty()).then_some(encoding),
        }));
        (it.media.clone(), content)
    });
    Value::Object(contents.collect())
}

fn response_content_json(content: Option<&ResponseContent>) -> Value {
    match content {
        None => json!({}),
        Some(ResponseContent::Json { media, schema }) => {
            json!({ media: { "schema": schema_json(schema) } })
        }
        Some(ResponseContent::Download { media }) => {
            let bytes = json!({ "schema": { "type": "string", "format": "binary" } });
            media.iter().map(|it| (it.clone(), bytes.clone())).collect()
        }
    }
}

/// A schema as OpenAPI 3.0 writes it.
pub fn schema_json(schema: &Schema) -> Value {
    let mut out = schema.limits.clone();
    let mut set = |key: &str, value: Value| drop(out.insert(key.to_owned(), value));
    match &schema.kind {
        Kind::Any => {}
        Kind::Reference(name) => {
            let name = crate::codegen::places::escaped(name);
            set("$ref", json!(format!("#/components/schemas/{name}")));
        }
        Kind::Boolean => set("type", json!("boolean")),
        Kind::Integer { unsigned } => {
            set("type", json!("integer"));
            set("format", json!(if *unsigned { "uint64" } else { "int64" }));
        }
        Kind::Number => set("type", json!("number")),
        Kind::Text(format) => {
            set("type", json!("string"));
            let format = match format {
                Format::Any => None,
                Format::DateTime => Some("date-time"),
                Format::Password => Some("password"),
                Format::Byte => Some("byte"),
                Format::Binary => Some("binary"),
            };
            if let Some(format) = format {
                set("format", json!(format));
            }
        }
        Kind::Enum(values) => {
            set("type", json!("string"));
            set("enum", json!(values));
        }
        Kind::List(items) => {
            set("type", json!("array"));
            set("items", schema_json(items));
        }
        Kind::Map(values) => {
            set("type", json!("object"));
            set("additionalProperties", schema_json(values));
        }
        Kind::Object(object) => {
            set("type", json!("object"));
            let properties = object.properties.iter();
            let properties: Map<String, Value> = properties
                .map(|(name, it)| (name.clone(), schema_json(it)))
                .collect();
            if !properties.is_empty() {
                set("properties", Value::Object(properties));
            }
            if !object.required.is_empty() {
                set("required", json!(object.required));
            }
            if object.is_open {
                set("additionalProperties", json!(true));
            }
        }
        Kind::Union {
            members,
            discriminator,
        } => {
            let members: Vec<Value> = members.iter().map(schema_json).collect();
            set("anyOf", json!(members));
            if let Some(it) = discriminator {
                let mapping = it.mapping.iter().map(|(value, name)| {
                    (value.clone(), json!(format!("#/components/schemas/{name}")))
                });
                let mapping: Map<String, Value> = mapping.collect();
                set(
                    "discriminator",
                    json!({ "propertyName": it.field, "mapping": mapping }),
                );
            }
        }
    }
    let annotations = object(json!({
        "nullable": schema.nullable,
        "description": schema.description,
        "deprecated": schema.deprecated,
        "readOnly": schema.access == Access::ReadOnly,
        "writeOnly": schema.access == Access::WriteOnly,
    }));
    if let Value::Object(annotations) = annotations {
        out.extend(annotations);
    }
    for (key, data) in [("example", &schema.example), ("default", &schema.default)] {
        if let Some(data) = data {
            out.insert(key.to_owned(), data.clone());
        }
    }
    Value::Object(out)
}
