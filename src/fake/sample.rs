//! Makes values that fit schemas.

use serde_json::{Map, Number, Value, json};

use super::document::{Document, list, properties};

impl Document {
    /// Returns a value that fits a schema, the `number`th of its kind.
    pub(super) fn sample(&self, schema: &Value, name: &str, number: usize) -> Value {
        self.sample_within(schema, name, number, 0)
    }

    fn sample_within(&self, schema: &Value, name: &str, number: usize, depth: usize) -> Value {
        let schema = self.resolve(schema);
        if let Some(given) = schema.get("example").or_else(|| schema.get("default")) {
            return given.clone();
        }
        if let Some(first) = list(schema, "enum").next() {
            return first.clone();
        }
        let mut members = list(schema, "anyOf").chain(list(schema, "oneOf"));
        if let Some(first) = members.next() {
            return self.sample_within(first, name, number, depth);
        }
        let mut merged = Map::new();
        for member in list(schema, "allOf") {
            match self.sample_within(member, name, number, depth) {
                Value::Object(fields) => merged.extend(fields),
                other => return other,
            }
        }
        match schema["type"].as_str() {
            Some("string") if schema["format"] == "date-time" => {
                json!("2020-01-01T18:00:00.000Z")
            }
            Some("string") => json!(format!("{name}-{number}")),
            Some("integer") => match schema["minimum"].as_i64() {
                Some(low) => json!(low),
                None => json!(number),
            },
            Some("number") => Value::Number(Number::from(number)),
            Some("boolean") => json!(false),
            Some("array") => match schema.get("items") {
                Some(items) if depth < 6 => {
                    json!([self.sample_within(items, name, number, depth + 1)])
                }
                _ => json!([]),
            },
            Some("object") => {
                for (name, property) in properties(schema) {
                    // A deeper schema contains itself.
                    if depth < 6 {
                        let value = self.sample_within(&property, &name, number, depth + 1);
                        merged.insert(name, value);
                    }
                }
                Value::Object(merged)
            }
            _ if !merged.is_empty() => Value::Object(merged),
            _ => json!({}),
        }
    }
}
