//! Every type of every document reads what its schema allows, keeps what it doesn't know, and
//! writes it again as it was.

use serde_json::{Map, Value, json};

use crate::fake::document::{Document, properties};
use crate::wire::RoundTrip;
use crate::{press, spaces};

/// Objects deeper than this are empty, and below the second level they take one form only: every
/// type is looked at on its own as well.
const DEEPEST: usize = 5;
const VARIED: usize = 2;

/// What no document knows.
fn unknown() -> Value {
    json!({ "nested": [1, null, { "x": 1.5 }], "text": "é" })
}

/// Values of a schema: one in which everything is set, and one more for each other form that a
/// part of it may take. Every object has a field that the schema doesn't name.
fn samples(document: &Document, schema: &Value, depth: usize) -> Vec<Value> {
    let schema = document.resolve(schema);
    let members = |key: &str| schema[key].as_array().cloned().unwrap_or_default();
    let alternatives: Vec<Value> = [members("anyOf"), members("oneOf")].concat();
    if !alternatives.is_empty() {
        let mut all: Vec<Value> = alternatives
            .iter()
            .flat_map(|it| samples(document, it, depth))
            .collect();
        // What is none of them is carried as well, unless all of them are texts or numbers.
        let scalar = |it: &Value| matches!(it["type"].as_str(), Some("string" | "integer"));
        if !alternatives.iter().all(|it| scalar(document.resolve(it))) {
            all.push(json!([{ "none": "of these" }]));
        }
        return all;
    }
    if let [only] = members("allOf").as_slice() {
        return samples(document, only, depth);
    }
    let (fields, is_object) = merged(document, schema);
    if is_object && (!fields.is_empty() || schema.get("additionalProperties").is_none()) {
        return objects(document, &fields, depth);
    }
    if let Some(values) = schema["enum"].as_array() {
        let mut all = values.clone();
        all.push(json!("a value that is not listed"));
        return all;
    }
    match schema["type"].as_str() {
        Some("string") if schema["format"] == "date-time" => vec![
            json!("2020-01-01T18:00:00.000Z"),
            json!("2020-01-01T18:00:00.123456"),
            json!("2020-01-01T18:00:00+01:00"),
            json!("some day"),
        ],
        Some("string") => vec![json!("text ✓"), json!("")],
        Some("integer") => vec![json!(i64::MAX), json!(-1)],
        Some("number") => vec![json!(1), json!(1.5), json!(-2e30)],
        Some("boolean") => vec![json!(true)],
        Some("array") => {
            let items = samples(document, &schema["items"], depth);
            vec![Value::Array(items), json!([])]
        }
        Some("object") => {
            let values = samples(document, &schema["additionalProperties"], depth);
            let named = values.into_iter().enumerate();
            let named = named.map(|(index, value)| (format!("name {index}"), value));
            vec![Value::Object(named.collect()), json!({})]
        }
        _ => vec![json!({ "any": ["JSON"] }), json!(null), json!("text")],
    }
}

/// The properties of an object, with those of everything that it is `allOf`.
fn merged(document: &Document, schema: &Value) -> (Map<String, Value>, bool) {
    let mut fields = properties(schema);
    let mut is_object = schema["type"] == "object";
    for member in schema["allOf"].as_array().into_iter().flatten() {
        let (more, also) = merged(document, document.resolve(member));
        fields.extend(more);
        is_object |= also;
    }
    (fields, is_object)
}

fn objects(document: &Document, fields: &Map<String, Value>, depth: usize) -> Vec<Value> {
    let mut full = Map::new();
    let mut others = Vec::new();
    for (name, schema) in fields {
        if depth >= DEEPEST {
            continue;
        }
        let mut values = samples(document, schema, depth + 1).into_iter();
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

/// The name of a type, its schema, and what reads and writes it.
type Named = (String, Value, RoundTrip);

/// Every type that has a schema of its own.
fn types() -> Vec<(Document, Vec<Named>)> {
    Document::all()
        .into_iter()
        .map(|document| {
            let table = match document.name {
                "spaces" => spaces::ROUND_TRIPS,
                "press" => press::ROUND_TRIPS,
                other => panic!("the types of {other} are not looked at"),
            };
            let named = table.iter().filter_map(|(name, round_trip)| {
                let schema = document.schema(name)?;
                Some(((*name).to_owned(), schema, *round_trip))
            });
            let named = named.collect();
            (document, named)
        })
        .collect()
}

/// Where two values differ, and how: whole they would be pages.
fn difference(one: &Value, other: &Value, place: &str) -> Option<String> {
    match (one, other) {
        _ if one == other => None,
        (Value::Object(a), Value::Object(b)) => {
            let names: std::collections::BTreeSet<_> = a.keys().chain(b.keys()).collect();
            names.into_iter().find_map(|name| {
                let of =
                    |it: &Map<String, Value>| it.get(name).cloned().unwrap_or(json!("(absent)"));
                difference(&of(a), &of(b), &format!("{place}.{name}"))
            })
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.find_map(|(index, (a, b))| difference(a, b, &format!("{place}[{index}]")))
        }
        _ => {
            let short = |it: &Value| it.to_string().chars().take(100).collect::<String>();
            Some(format!("{place}: {} and {}", short(one), short(other)))
        }
    }
}

#[test]
fn every_type_writes_what_it_read() {
    let mut looked_at = 0;
    for (document, types) in types() {
        for (name, schema, round_trip) in types {
            for sample in samples(&document, &schema, 0) {
                match round_trip(&sample) {
                    Ok(written) => assert_eq!(difference(&written, &sample, &name), None),
                    Err(error) => panic!("{name}: {error}"),
                }
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 500, "{looked_at} values were looked at");
}

#[test]
fn null_in_a_field_reads_as_if_it_were_not_there() {
    for (document, types) in types() {
        for (name, schema, round_trip) in types {
            let (fields, _) = merged(&document, document.resolve(&schema));
            let full = samples(&document, &schema, 0).remove(0);
            for (field, schema) in fields {
                // Where any JSON is allowed, null is a value like any other.
                let is_any = document.resolve(&schema).as_object().is_some_and(|it| {
                    !["type", "allOf", "anyOf", "oneOf"]
                        .iter()
                        .any(|key| it.contains_key(*key))
                });
                let mut with_null = full.clone();
                with_null[&field] = Value::Null;
                let mut without = full.clone();
                without.as_object_mut().unwrap().remove(&field);
                let expected = if is_any {
                    with_null.clone()
                } else {
                    without.clone()
                };
                match (round_trip(&with_null), round_trip(&without)) {
                    (Ok(read), Ok(_)) => assert_eq!(difference(&read, &expected, &name), None),
                    (Err(_), Err(_)) => {}
                    _ => panic!("{name}.{field}: only one of null and nothing is read"),
                }
            }
        }
    }
}
