//! Makes values that fit schemas, as a response has them.

mod scalar;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json};

use super::document::{Document, list, properties};
use super::schema::Direction;

/// The deepest level that has optional fields and lists of any length.
const DEEPEST: usize = 6;

/// The deepest level of all, for schemas that no finite value fits.
const LIMIT: usize = 100;

/// How many more items than needed are made for a list without repetition.
const SPARE: usize = 20;

impl Document {
    /// Returns a value that fits a schema, the `number`th of its kind.
    pub(super) fn sample(&self, schema: &Value, name: &str, number: usize) -> Value {
        let mut sampler = Sampler {
            document: self,
            open: Vec::new(),
        };
        let sample = sampler.sample(schema, name, number, 0);
        sample.unwrap_or_default()
    }
}

/// Makes one value. A schema within itself has no sample: it is left out, or replaced by an empty
/// list or map.
struct Sampler<'a> {
    document: &'a Document,
    /// The references that lead to the current schema.
    open: Vec<String>,
}

impl Sampler<'_> {
    fn sample(&mut self, schema: &Value, name: &str, number: usize, depth: usize) -> Option<Value> {
        if depth > LIMIT {
            return None;
        }
        let Some(target) = schema.get("$ref").and_then(Value::as_str) else {
            return self.of_schema(schema, name, number, depth);
        };
        let is_nullable = self.document.has_flag(schema, "nullable");
        let null = is_nullable.then_some(Value::Null);
        if self.open.iter().any(|it| it == target) {
            return null;
        }
        self.open.push(target.to_owned());
        let sample = self.of_schema(self.document.resolve(schema), name, number, depth);
        self.open.pop();
        sample.or(null)
    }

    fn of_schema(
        &mut self,
        schema: &Value,
        name: &str,
        number: usize,
        depth: usize,
    ) -> Option<Value> {
        let document = self.document;
        let given = [schema.get("example"), schema.get("default")]
            .into_iter()
            .flatten();
        if let Some(given) = given.into_iter().find(|it| document.allows(schema, it)) {
            return Some(given.clone());
        }
        let values = list(schema, "enum").filter(|it| document.allows(schema, it));
        let values: Vec<&Value> = values.collect();
        if !values.is_empty() {
            return Some(values[number.saturating_sub(1) % values.len()].clone());
        }
        if list(schema, "anyOf")
            .chain(list(schema, "oneOf"))
            .next()
            .is_some()
        {
            return self.member(schema, name, number, depth);
        }
        let mut merged = Map::new();
        for member in list(schema, "allOf") {
            match self.sample(member, name, number, depth + 1)? {
                Value::Object(fields) => merged.extend(fields),
                other => return Some(other),
            }
        }
        match schema["type"].as_str() {
            Some("string") => Some(scalar::string(schema, name, number)),
            Some("integer") => Some(scalar::integer(schema, number)),
            Some("number") => Some(scalar::fraction(schema, number)),
            Some("boolean") => Some(json!(number.is_multiple_of(2))),
            Some("array") => self.list(schema, name, number, depth),
            Some("object") => self.object(schema, merged, number, depth),
            _ if schema["properties"].is_object() => self.object(schema, merged, number, depth),
            _ => Some(Value::Object(merged)),
        }
    }

    /// Returns a sample of the first member of a union that has one.
    fn member(&mut self, schema: &Value, name: &str, number: usize, depth: usize) -> Option<Value> {
        let mut first = None;
        for member in list(schema, "anyOf").chain(list(schema, "oneOf")) {
            let Some(mut sample) = self.sample(member, name, number, depth + 1) else {
                continue;
            };
            if let Some((field, tag)) = tag(schema, member)
                && let Value::Object(fields) = &mut sample
            {
                fields.insert(field.to_owned(), json!(tag));
            }
            // There may be limits beside the members.
            if self.document.allows(schema, &sample) {
                return Some(sample);
            }
            first.get_or_insert(sample);
        }
        first
    }

    fn list(&mut self, schema: &Value, name: &str, number: usize, depth: usize) -> Option<Value> {
        let count = |keyword: &str| usize::try_from(schema[keyword].as_u64()?).ok();
        let least = count("minItems").unwrap_or_default();
        let Some(items) = schema.get("items").filter(|_| depth < DEEPEST || least > 0) else {
            return Some(json!([]));
        };
        let wanted = least.max(1).min(count("maxItems").unwrap_or(usize::MAX));
        let is_unique = schema["uniqueItems"] == true;
        let mut made: Vec<Value> = Vec::new();
        for index in 0..wanted.saturating_add(if is_unique { SPARE } else { 0 }) {
            if made.len() >= wanted {
                break;
            }
            let sample = self.sample(items, name, number.saturating_add(index), depth + 1);
            let Some(sample) = sample else {
                break;
            };
            if !is_unique || !made.contains(&sample) {
                made.push(sample);
            }
        }
        (made.len() >= least).then(|| json!(made))
    }

    fn object(
        &mut self,
        schema: &Value,
        mut fields: Map<String, Value>,
        number: usize,
        depth: usize,
    ) -> Option<Value> {
        let count = |keyword: &str| usize::try_from(schema[keyword].as_u64()?).ok();
        let most = count("maxProperties").unwrap_or(usize::MAX);
        let least = count("minProperties").unwrap_or_default();
        let properties = properties(schema);
        let others = &schema["additionalProperties"];
        for name in list(schema, "required").filter_map(Value::as_str) {
            let property = properties.get(name).unwrap_or(others);
            if fields.contains_key(name) || self.is_write_only(property) {
                continue;
            }
            let sample = if property.is_object() {
                self.sample(property, name, number, depth + 1)?
            } else {
                json!(format!("{name}-{number}"))
            };
            fields.insert(name.to_owned(), sample);
        }
        for (name, property) in &properties {
            let is_needed = depth < DEEPEST || fields.len() < least;
            if fields.contains_key(name)
                || fields.len() >= most
                || !is_needed
                || self.is_write_only(property)
            {
                continue;
            }
            if let Some(sample) = self.sample(property, name, number, depth + 1) {
                fields.insert(name.clone(), sample);
            }
        }
        for index in 1..=least.saturating_sub(fields.len()) {
            let name = format!("key-{index}");
            let sample = if others.is_object() {
                self.sample(others, &name, index, depth + 1)?
            } else {
                json!(name)
            };
            fields.insert(name, sample);
        }
        Some(Value::Object(fields))
    }

    fn is_write_only(&self, property: &Value) -> bool {
        self.document.excludes(Direction::Response, property)
    }
}

/// Returns the discriminator of a union, and its value for a member.
fn tag<'a>(schema: &'a Value, member: &'a Value) -> Option<(&'a str, &'a str)> {
    let discriminator = schema.get("discriminator")?;
    let field = discriminator["propertyName"].as_str()?;
    let target = member.get("$ref")?.as_str()?;
    let mapping = discriminator["mapping"].as_object();
    let mut mapping = mapping.into_iter().flatten();
    let named = mapping.find(|(_, it)| *it == target);
    let tag = match named {
        Some((value, _)) => value,
        None => target.rsplit('/').next()?,
    };
    Some((field, tag))
}
