//! JSON Schema, as the document has it (feature `schemars`).

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Map, Value, json};

use crate::codegen::model::{Service, Shape, Type};
use crate::codegen::tokens::ident;

/// The implementation for a type.
pub fn emit(it: &Type, service: &Service) -> TokenStream {
    // Another name for a type has what that has.
    if let Shape::Alias(_) = it.shape {
        return quote!();
    }
    let mut refs = Vec::new();
    let schema = converted(&it.schema, service, &mut refs, 0).to_string();
    let schema = Literal::string(&schema);
    let (name, text) = (ident(&it.name), &it.name);
    let id = format!("spacepress::{}::types::{}", service.module, it.name);
    let refs = refs.iter().map(|reference| {
        let target = ident(reference);
        quote!((#reference, crate::schema::of::<#target>))
    });
    quote! {
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for #name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                #text.into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                #id.into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::schema::embedded(generator, #schema, &[#(#refs),*])
            }
        }
    }
}

/// A schema of OpenAPI as one of JSON Schema. References name types, whose names are noted.
fn converted(schema: &Value, service: &Service, refs: &mut Vec<String>, depth: usize) -> Value {
    let object = match schema {
        Value::Object(object) => object,
        Value::Array(items) => {
            let items = items.iter().map(|it| converted(it, service, refs, depth));
            return Value::Array(items.collect());
        }
        other => return other.clone(),
    };
    if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
        let target = reference.rsplit('/').next().unwrap_or(reference);
        let target = &target.replace("~1", "/").replace("~0", "~");
        let found = service
            .types
            .iter()
            .find(|it| it.schema_name.as_deref() == Some(target));
        let Some(found) = found else {
            return json!({});
        };
        // Another name for a type is written out: no type implements the trait for it.
        let target = match &found.shape {
            // A deeper one contains itself.
            Shape::Alias(_) if depth > 8 => json!({}),
            Shape::Alias(_) => converted(&found.schema, service, refs, depth + 1),
            _ => {
                if !refs.contains(&found.name) {
                    refs.push(found.name.clone());
                }
                json!({ "$ref": found.name })
            }
        };
        return match object.get("nullable") {
            Some(_) => json!({ "anyOf": [target, { "type": "null" }] }),
            None => target,
        };
    }
    let mut out = Map::new();
    for (key, value) in object {
        match key.as_str() {
            // What only OpenAPI knows.
            "nullable" | "discriminator" | "xml" | "externalDocs" => {}
            // A number of its own in JSON Schema.
            "exclusiveMinimum" => drop(out.insert(key.clone(), object["minimum"].clone())),
            "exclusiveMaximum" => drop(out.insert(key.clone(), object["maximum"].clone())),
            "minimum" if object.contains_key("exclusiveMinimum") => {}
            "maximum" if object.contains_key("exclusiveMaximum") => {}
            "example" => drop(out.insert("examples".to_owned(), json!([value]))),
            // What isn't a schema, but data or names.
            "default" | "enum" | "required" => drop(out.insert(key.clone(), value.clone())),
            "properties" => {
                let properties = value.as_object().into_iter().flatten();
                let properties = properties
                    .map(|(name, it)| (name.clone(), converted(it, service, refs, depth)))
                    .collect();
                out.insert(key.clone(), Value::Object(properties));
            }
            _ => drop(out.insert(key.clone(), converted(value, service, refs, depth))),
        }
    }
    if object.get("nullable") == Some(&json!(true)) {
        return json!({ "anyOf": [out, { "type": "null" }] });
    }
    Value::Object(out)
}
