//! Checks values against schemas.

use serde_json::{Map, Value, json};

use super::document::{Document, list};
use crate::limits;

/// Where a value violates its schema, and how.
#[derive(Debug)]
pub(super) struct Violation {
    pub(super) place: String,
    pub(super) reason: String,
}

impl Document {
    /// Checks a value against a schema, and returns the first violation.
    pub(super) fn check(
        &self,
        schema: &Value,
        value: &Value,
        place: &str,
    ) -> Result<(), Violation> {
        let schema = self.resolve(schema);
        let violation = |reason: String| {
            Err(Violation {
                place: place.to_owned(),
                reason,
            })
        };
        if value.is_null() && schema["nullable"] == true {
            return Ok(());
        }
        for member in list(schema, "allOf") {
            self.check(member, value, place)?;
        }
        let any_of: Vec<&Value> = list(schema, "anyOf").chain(list(schema, "oneOf")).collect();
        if !any_of.is_empty() {
            self.check_members(schema, &any_of, value, place)?;
        }
        if let Some(expected) = schema["type"].as_str()
            && !has_type(value, expected)
        {
            return violation(format!("must be of type {expected}"));
        }
        if let Some(values) = schema["enum"].as_array()
            && !values.contains(value)
        {
            let known: Vec<String> = values.iter().map(plain).collect();
            return violation(format!("must be one of {}", known.join(", ")));
        }
        if let Some(reason) = limits::violated(schema, value) {
            return violation(reason);
        }
        match value {
            Value::Array(items) => {
                if let Some(schema) = schema.get("items") {
                    for (index, item) in items.iter().enumerate() {
                        self.check(schema, item, &format!("{place}[{index}]"))?;
                    }
                }
                Ok(())
            }
            Value::Object(object) => self.check_object(schema, object, place),
            _ => Ok(()),
        }
    }

    fn check_members(
        &self,
        schema: &Value,
        members: &[&Value],
        value: &Value,
        place: &str,
    ) -> Result<(), Violation> {
        // Where a field names the member, that member's violation is the one to report.
        if let Some(field) = schema["discriminator"]["propertyName"].as_str()
            && let Some(tag) = value.get(field)
        {
            let target = &schema["discriminator"]["mapping"][tag.as_str().unwrap_or_default()];
            if target.is_string() {
                return self.check(&json!({ "$ref": target }), value, place);
            }
        }
        let mut first = None;
        for member in members {
            match self.check(member, value, place) {
                Ok(()) => return Ok(()),
                Err(violation) => {
                    first.get_or_insert(violation);
                }
            }
        }
        first.map_or(Ok(()), Err)
    }

    fn check_object(
        &self,
        schema: &Value,
        object: &Map<String, Value>,
        place: &str,
    ) -> Result<(), Violation> {
        for name in list(schema, "required").filter_map(Value::as_str) {
            if !object.contains_key(name) {
                return Err(Violation {
                    place: join(place, name),
                    reason: "is required".to_owned(),
                });
            }
        }
        for (name, value) in object {
            let property = &schema["properties"][name];
            if !property.is_null() {
                self.check(property, value, &join(place, name))?;
            } else if schema["additionalProperties"].is_object() {
                self.check(&schema["additionalProperties"], value, &join(place, name))?;
            }
        }
        Ok(())
    }
}

fn has_type(value: &Value, expected: &str) -> bool {
    match expected {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn join(place: &str, name: &str) -> String {
    if place.is_empty() {
        name.to_owned()
    } else {
        format!("{place}.{name}")
    }
}
