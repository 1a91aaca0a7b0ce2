//! Sample values for the schemas of the OpenAPI documents.

use serde_json::{Map, Value, json};

use crate::fake::document::{Document, properties};

/// Below `DEEPEST`, objects have only required fields, and lists are empty. Below `VARIED`, there is
/// only one variant of each value, since every type is also tested separately.
const DEEPEST: usize = 5;
const VARIED: usize = 2;

/// The value of an unknown field.
fn unknown() -> Value {
    json!({ "nested": [1, null, { "x": 1.5 }], "text": "é" })
}

/// A generator of sample values.
pub(super) struct Samples<'a> {
    pub(super) document: &'a Document,
    /// Whether to include values that the schema doesn't allow, but that must be accepted.
    pub(super) foreign: bool,
}

impl Samples<'_> {
    /// Returns values of a schema: one with all fields, and one for each other variant of a part.
    /// Every object has a field that the schema doesn't define.
    pub(super) fn of(&self, schema: &Value) -> Vec<Value> {
        self.values(schema, 0)
    }

    fn values(&self, schema: &Value, depth: usize) -> Vec<Value> {
        let schema = self.document.resolve(schema);
        let members = |key: &str| schema[key].as_array().cloned().unwrap_or_default();
        let alternatives: Vec<Value> = [members("anyOf"), members("oneOf")].concat();
        if !alternatives.is_empty() {
            return self.alternatives(&alternatives, depth);
        }
        if let [only] = members("allOf").as_slice() {
            return self.values(only, depth);
        }
        let (fields, is_object) = merged(self.document, schema);
        if is_object && (!fields.is_empty() || schema.get("additionalProperties").is_none()) {
            let required = required(self.document, schema);
            return self.objects(&fields, &required, depth);
        }
        if let Some(values) = schema["enum"].as_array() {
            let mut all = values.clone();
            let foreign = match values.iter().all(Value::is_string) {
                true => json!("a value that is not listed"),
                false => json!(-77),
            };
            self.add_foreign(&mut all, foreign);
            return all;
        }
        match schema["type"].as_str() {
            Some("string") if schema["format"] == "date-time" => {
                let mut all = vec![
                    json!("2020-01-01T18:00:00.000Z"),
                    json!("2020-01-01T18:00:00.123456"),
                    json!("2020-01-01T18:00:00+01:00"),
                ];
                self.add_foreign(&mut all, json!("some day"));
                all
            }
            Some("string") if schema["format"] == "byte" => vec![json!("Zm9v"), json!("")],
            Some("string") if !schema["pattern"].is_null() => {
                let mut all = vec![json!("@param:name")];
                self.add_foreign(&mut all, json!("of no such pattern"));
                all
            }
            Some("string") => vec![json!("text ✓"), json!("")],
            Some("integer") if schema["format"] == "uint64" => vec![json!(u64::MAX), json!(0)],
            Some("integer") => vec![json!(i64::MAX), json!(-1)],
            Some("number") => vec![json!(1), json!(1.5), json!(-2e30)],
            Some("boolean") => vec![json!(true)],
            Some("array") if depth >= DEEPEST => vec![json!([])],
            Some("array") => {
                let items = self.values(&schema["items"], depth);
                vec![Value::Array(items), json!([])]
            }
            Some("object") => {
                let values = self.values(&schema["additionalProperties"], depth);
                let named = values.into_iter().enumerate();
                let named = named.map(|(index, value)| (format!("name {index}"), value));
                vec![Value::Object(named.collect()), json!({})]
            }
            _ => vec![json!({ "any": ["JSON"] }), json!(null), json!("text")],
        }
    }

    fn alternatives(&self, alternatives: &[Value], depth: usize) -> Vec<Value> {
        let mut all: Vec<Value> = alternatives
            .iter()
            .flat_map(|it| self.values(it, depth))
            .collect();
        // Other values are kept as well, unless all alternatives are strings or integers.
        let scalar = |it: &Value| matches!(it["type"].as_str(), Some("string" | "integer"));
        if !alternatives
            .iter()
            .all(|it| scalar(self.document.resolve(it)))
        {
            self.add_foreign(&mut all, json!([{ "none": "of these" }]));
        }
        all
    }

    fn objects(
        &self,
        fields: &Map<String, Value>,
        required: &[String],
        depth: usize,
    ) -> Vec<Value> {
        let mut full = Map::new();
        let mut others = Vec::new();
        for (name, schema) in fields {
            if depth >= DEEPEST && !required.contains(name) {
                continue;
            }
            let mut values = self.values(schema, depth + 1).into_iter();
            if let Some(first) = values.next() {
                full.insert(name.clone(), first);
            }
            if depth < VARIED {
                others.extend(values.map(|value| (name.clone(), value)));
            }
        }
        full.insert("x_unknown".to_owned(), unknown());
        full.insert("x_unknown_null".to_owned(), Value::Null);
        let mut all = vec![Value::Object(full.clone())];
        for (name, value) in others {
            let mut other = full.clone();
            other.insert(name, value);
            all.push(Value::Object(other));
        }
        all
    }

    fn add_foreign(&self, all: &mut Vec<Value>, value: Value) {
        if self.foreign {
            all.push(value);
        }
    }
}

/// Returns the properties of an object, including those of its `allOf`.
pub(super) fn merged(document: &Document, schema: &Value) -> (Map<String, Value>, bool) {
    let mut fields = properties(schema);
    let mut is_object = schema["type"] == "object";
    for member in schema["allOf"].as_array().into_iter().flatten() {
        let (more, also) = merged(document, document.resolve(member));
        fields.extend(more);
        is_object |= also;
    }
    (fields, is_object)
}

/// Returns the names of the required properties of an object.
fn required(document: &Document, schema: &Value) -> Vec<String> {
    let names = schema["required"].as_array().into_iter().flatten();
    let mut names: Vec<String> = names
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect();
    for member in schema["allOf"].as_array().into_iter().flatten() {
        names.extend(required(document, document.resolve(member)));
    }
    names
}
