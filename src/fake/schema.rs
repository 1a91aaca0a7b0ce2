//! Schemas: whether a value fits one, and a value that does.

use serde_json::{Map, Number, Value, json};

use super::document::Document;

/// What doesn't fit, by where it stands.
#[derive(Debug)]
pub(super) struct Misfit {
    pub(super) place: String,
    pub(super) reason: String,
}

impl Document {
    /// Whether a value fits a schema; says where it first doesn't.
    pub(super) fn check(&self, schema: &Value, value: &Value, place: &str) -> Result<(), Misfit> {
        let schema = self.resolve(schema);
        let misfit = |reason: String| {
            Err(Misfit {
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
            return self.check_members(schema, &any_of, value, place);
        }
        if let Some(expected) = schema["type"].as_str()
            && !has_type(value, expected)
        {
            return misfit(format!("must be of type {expected}"));
        }
        if let Some(values) = schema["enum"].as_array()
            && !values.contains(value)
        {
            let known: Vec<String> = values.iter().map(plain).collect();
            return misfit(format!("must be one of {}", known.join(", ")));
        }
        match value {
            Value::String(text) => {
                if let Some(pattern) = schema["pattern"].as_str()
                    && regex_lite::Regex::new(pattern).is_ok_and(|it| !it.is_match(text))
                {
                    return misfit(format!("must match {pattern}"));
                }
            }
            Value::Number(number) => {
                let number = number.as_f64().unwrap_or_default();
                if let Some(low) = schema["minimum"].as_f64()
                    && number < low
                {
                    return misfit(format!("must be at least {low}"));
                }
                if let Some(high) = schema["maximum"].as_f64()
                    && number > high
                {
                    return misfit(format!("must be at most {high}"));
                }
            }
            Value::Array(items) => {
                if let Some(schema) = schema.get("items") {
                    for (index, item) in items.iter().enumerate() {
                        self.check(schema, item, &format!("{place}[{index}]"))?;
                    }
                }
            }
            Value::Object(object) => return self.check_object(schema, object, place),
            _ => {}
        }
        Ok(())
    }

    fn check_members(
        &self,
        schema: &Value,
        members: &[&Value],
        value: &Value,
        place: &str,
    ) -> Result<(), Misfit> {
        // Where a field says which member it is, that member's misfit is the one to tell.
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
                Err(misfit) => {
                    first.get_or_insert(misfit);
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
    ) -> Result<(), Misfit> {
        for name in list(schema, "required").filter_map(Value::as_str) {
            if !object.contains_key(name) {
                return Err(Misfit {
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

    /// A value that fits a schema, the `number`th of its kind.
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
                for (name, property) in super::document::properties(schema) {
                    // What goes deeper than this contains itself.
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

fn list<'a>(schema: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    schema
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
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
