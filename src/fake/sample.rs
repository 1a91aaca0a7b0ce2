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
            Some("string") => json!(sized(schema, &format!("{name}-{number}"))),
            Some("integer") => match (&schema["minimum"], schema["maximum"].as_u64()) {
                (Value::Number(least), _) => json!(least),
                (_, Some(most)) => json!(most.min(number as u64)),
                _ => json!(number),
            },
            Some("number") => match &schema["minimum"] {
                Value::Number(least) => json!(least),
                _ => Value::Number(Number::from(number)),
            },
            Some("boolean") => json!(false),
            Some("array") => match schema.get("items") {
                Some(items) if depth < 6 => {
                    let least = schema["minItems"].as_u64().unwrap_or_default();
                    let count = usize::try_from(least).unwrap_or_default().max(1);
                    let numbers = number..number.saturating_add(count);
                    let samples = numbers.map(|it| self.sample_within(items, name, it, depth + 1));
                    json!(samples.collect::<Vec<_>>())
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

/// Returns a string that is as long as a schema allows.
fn sized(schema: &Value, text: &str) -> String {
    let length = |keyword: &str| usize::try_from(schema[keyword].as_u64()?).ok();
    let most = length("maxLength").unwrap_or(usize::MAX);
    let least = length("minLength").unwrap_or_default().min(most);
    // The end tells samples apart, the beginning does not.
    let skipped = text.chars().count().saturating_sub(most);
    let kept: String = text.chars().skip(skipped).collect();
    let missing = least.saturating_sub(kept.chars().count());
    "x".repeat(missing) + &kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_fit_their_schemas() {
        let document = Document::read("none", r#"{ "paths": {} }"#).expect("a document");
        for schema in [
            json!({ "type": "string", "minLength": 12 }),
            json!({ "type": "string", "maxLength": 3 }),
            json!({ "type": "integer", "minimum": 5 }),
            json!({ "type": "integer", "maximum": 1 }),
            json!({ "type": "number", "minimum": 7.5 }),
            json!({
                "type": "array",
                "minItems": 3,
                "uniqueItems": true,
                "items": { "type": "string", "maxLength": 2 },
            }),
            json!({
                "type": "object",
                "required": ["a"],
                "properties": { "a": { "type": "string", "minLength": 9 } },
            }),
        ] {
            let sample = document.sample(&schema, "name", 2);
            let checked = document.check(&schema, &sample, "sample");
            assert!(checked.is_ok(), "{schema} {sample}: {checked:?}");
        }
    }
}
