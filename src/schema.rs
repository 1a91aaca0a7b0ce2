//! JSON Schema of the generated types (feature `schemars`).

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use crate::base64::Base64;
use crate::secret::Secret;
use crate::timestamp::Timestamp;

/// A function that returns the schema of a type.
pub(crate) type Of = fn(&mut SchemaGenerator) -> Schema;

/// Returns a reference to the schema of a type.
pub(crate) fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// Parses a schema that was generated at build time, and resolves its references in the generator.
pub(crate) fn embedded(generator: &mut SchemaGenerator, text: &str, refs: &[(&str, Of)]) -> Schema {
    let mut schema: Value = serde_json::from_str(text).unwrap_or_default();
    lead(generator, &mut schema, refs);
    // The generated schema is always an object.
    Schema::try_from(schema).unwrap_or_default()
}

fn lead(generator: &mut SchemaGenerator, value: &mut Value, refs: &[(&str, Of)]) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(name)) = object.get("$ref")
                && let Some((_, of)) = refs.iter().find(|(it, _)| it == name)
            {
                *value = of(generator).to_value();
                return;
            }
            for value in object.values_mut() {
                lead(generator, value, refs);
            }
        }
        Value::Array(items) => {
            for item in items {
                lead(generator, item, refs);
            }
        }
        _ => {}
    }
}

impl JsonSchema for Secret {
    fn schema_name() -> Cow<'static, str> {
        "Secret".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "password", "writeOnly": true })
    }
}

impl JsonSchema for Timestamp {
    fn schema_name() -> Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date-time" })
    }
}

impl JsonSchema for Base64 {
    fn schema_name() -> Cow<'static, str> {
        "Base64".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "byte" })
    }
}
