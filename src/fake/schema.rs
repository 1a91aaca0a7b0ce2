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

/// The direction in which a value is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Request,
    Response,
}

impl Direction {
    /// The keyword of properties that are not sent in this direction, and what they are.
    fn excluded(self) -> (&'static str, &'static str) {
        match self {
            Self::Request => ("readOnly", "read-only"),
            Self::Response => ("writeOnly", "write-only"),
        }
    }
}

impl Document {
    /// Checks a value in a request against a schema, and returns the first violation.
    pub(super) fn check(
        &self,
        schema: &Value,
        value: &Value,
        place: &str,
    ) -> Result<(), Violation> {
        self.check_sent(Direction::Request, schema, value, place)
    }

    /// Returns `true` if a schema allows a value in a response.
    pub(super) fn allows(&self, schema: &Value, value: &Value) -> bool {
        let checked = self.check_sent(Direction::Response, schema, value, "");
        checked.is_ok()
    }

    /// Returns `true` if a property is not sent in a direction.
    pub(super) fn excludes(&self, direction: Direction, property: &Value) -> bool {
        self.has_flag(property, direction.excluded().0)
    }

    fn check_sent(
        &self,
        direction: Direction,
        schema: &Value,
        value: &Value,
        place: &str,
    ) -> Result<(), Violation> {
        // The flag may stand beside a reference.
        if value.is_null() && self.has_flag(schema, "nullable") {
            return Ok(());
        }
        let schema = self.resolve(schema);
        for member in list(schema, "allOf") {
            self.check_sent(direction, member, value, place)?;
        }
        let any_of: Vec<&Value> = list(schema, "anyOf").chain(list(schema, "oneOf")).collect();
        if !any_of.is_empty() {
            self.check_members(direction, schema, &any_of, value, place)?;
        }
        if let Some(expected) = schema["type"].as_str()
            && !has_type(value, expected)
        {
            return violation(place, format!("must be of type {expected}"));
        }
        if let Some(reason) = limits::violated(schema, value) {
            return violation(place, reason);
        }
        match value {
            Value::Array(items) => {
                if let Some(schema) = schema.get("items") {
                    for (index, item) in items.iter().enumerate() {
                        self.check_sent(direction, schema, item, &format!("{place}[{index}]"))?;
                    }
                }
                Ok(())
            }
            Value::Object(object) => self.check_object(direction, schema, object, place),
            _ => Ok(()),
        }
    }

    fn check_members(
        &self,
        direction: Direction,
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
                return self.check_sent(direction, &json!({ "$ref": target }), value, place);
            }
        }
        let mut first = None;
        for member in members {
            match self.check_sent(direction, member, value, place) {
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
        direction: Direction,
        schema: &Value,
        object: &Map<String, Value>,
        place: &str,
    ) -> Result<(), Violation> {
        for name in list(schema, "required").filter_map(Value::as_str) {
            let is_excluded = self.excludes(direction, &schema["properties"][name]);
            if !object.contains_key(name) && !is_excluded {
                return violation(&join(place, name), "is required".to_owned());
            }
        }
        for (name, value) in object {
            let property = &schema["properties"][name];
            let place = join(place, name);
            if self.excludes(direction, property) {
                return violation(&place, format!("is {}", direction.excluded().1));
            }
            if !property.is_null() {
                self.check_sent(direction, property, value, &place)?;
            } else if schema["additionalProperties"].is_object() {
                self.check_sent(direction, &schema["additionalProperties"], value, &place)?;
            }
        }
        Ok(())
    }
}

fn violation(place: &str, reason: String) -> Result<(), Violation> {
    Err(Violation {
        place: place.to_owned(),
        reason,
    })
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

fn join(place: &str, name: &str) -> String {
    if place.is_empty() {
        name.to_owned()
    } else {
        format!("{place}.{name}")
    }
}
