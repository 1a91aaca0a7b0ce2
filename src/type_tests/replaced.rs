//! Tests that replacing any optional field of any response with any JSON loses at most that field.

use std::collections::HashSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::difference;
use super::samples::Samples;
use crate::fake::document::Document;
use crate::reading::{Named, Shape};
use crate::{press, spaces};

/// A placeholder for a number that JSON can't represent, until the value is serialized.
const TOO_LARGE: &str = "(too large)";

/// How many bytes are read for each field: a large response is read fewer times.
const BYTES: usize = 20_000;

/// A response and the optional fields in it.
struct Response {
    named: Named,
    value: Value,
    /// The length of the response as text.
    length: usize,
    /// How many values in the `Debug` output match no member of their union.
    others: usize,
    places: Vec<Place>,
}

/// An optional field.
#[derive(Clone)]
struct Place {
    /// The JSON pointer of the field.
    pointer: String,
    /// The same, with `*` for indices and names of maps, and the members of unions.
    pattern: String,
    /// Whether other values of it may leave a value that fits no member of a union: its own, or
    /// that of the union whose member it names.
    may_be_other: bool,
}

static RESPONSES: LazyLock<Vec<Response>> = LazyLock::new(|| {
    let mut all = Vec::new();
    let mut seen = HashSet::new();
    for document in Document::all() {
        let table = match document.name {
            "spaces" => spaces::RESPONSES,
            "press" => press::RESPONSES,
            other => panic!("the types of {other} are not tested"),
        };
        let samples = Samples {
            document: &document,
            foreign: true,
        };
        for named in table {
            let Some(schema) = document.schema(named.0) else {
                continue;
            };
            for value in samples.of(&schema) {
                let mut response = Response::new(*named, value);
                // One of each kind is enough.
                let is_new = |it: &Place| seen.insert((named.0, it.pattern.clone()));
                response.places.retain(is_new);
                all.push(response);
            }
        }
    }
    all
});

impl Response {
    fn new(named: Named, value: Value) -> Self {
        let (name, shape, written) = named;
        let (again, debug) = written(value.to_string().as_bytes(), shape).unwrap();
        assert_eq!(difference(&again, &value, name), None);
        let mut places = Vec::new();
        find(shape, &value, ("", ""), None, &mut places);
        Self {
            named,
            length: value.to_string().len(),
            value,
            others: others(&debug),
            places,
        }
    }

    /// Replaces a field, and returns an error if the result is wrong.
    fn replace(&self, place: &Place, by: &Value) -> Result<(), String> {
        let (name, shape, written) = self.named;
        let mut response = self.value.clone();
        *response.pointer_mut(&place.pointer).unwrap() = by.clone();
        let text = response
            .to_string()
            .replace(&format!("\"{TOO_LARGE}\""), "1e400");
        let about = |what: &str| {
            let place = &place.pointer;
            Err(format!("{name}: {place} replaced by {by}: {what}"))
        };
        let (mut again, debug) = match written(text.as_bytes(), shape) {
            Ok(read) => read,
            Err(error) => return about(&error.to_string()),
        };
        let field = again.pointer(&place.pointer).cloned().unwrap_or_default();
        if plain(&field) != plain(by) {
            return about(&format!("it is serialized as {field}"));
        }
        // Everything else is unchanged.
        let mut expected = self.value.clone();
        remove(&mut expected, &place.pointer);
        remove(&mut again, &place.pointer);
        if let Some(difference) = difference(&again, &expected, name) {
            return about(&difference);
        }
        if others(&debug) > self.others && !place.may_be_other {
            return about(&format!("more than the field lost its type: {debug}"));
        }
        Ok(())
    }
}

fn others(debug: &str) -> usize {
    debug.matches("Other(").count()
}

/// Finds the optional fields of a value at `at`, a pointer and a pattern.
fn find(shape: &Shape, value: &Value, at: (&str, &str), tag: Option<&str>, found: &mut Vec<Place>) {
    let (pointer, pattern) = at;
    let below = |name: &str| (format!("{pointer}/{name}"), format!("{pattern}/*"));
    match (shape, value) {
        (Shape::Nullable(inner) | Shape::Limited(_, inner), _) => {
            find(inner, value, at, None, found)
        }
        (Shape::List(items), Value::Array(list)) => {
            for (index, item) in list.iter().enumerate() {
                let (pointer, pattern) = below(&index.to_string());
                find(items, item, (&pointer, &pattern), None, found);
            }
        }
        (Shape::Map(values), Value::Object(map)) => {
            for (name, value) in map {
                let (pointer, pattern) = below(name);
                find(values, value, (&pointer, &pattern), None, found);
            }
        }
        (Shape::Object(fields), Value::Object(object)) => {
            for field in *fields {
                let Some(value) = object.get(field.name) else {
                    continue;
                };
                let pointer = format!("{pointer}/{}", field.name);
                let pattern = format!("{pattern}/{}", field.name);
                find(field.shape, value, (&pointer, &pattern), None, found);
                if !field.required {
                    let may_be_other = tag == Some(field.name) || has_union(field.shape);
                    found.push(Place {
                        pointer,
                        pattern,
                        may_be_other,
                    });
                }
            }
        }
        (Shape::Union(union), _) => {
            let tag = union.tag.as_ref();
            if let Some(index) = union.member(value) {
                let pattern = format!("{pattern}|{index}");
                let at = (pointer, pattern.as_str());
                find(
                    union.members[index].shape,
                    value,
                    at,
                    tag.map(|it| it.field),
                    found,
                );
            }
        }
        _ => {}
    }
}

fn has_union(shape: &Shape) -> bool {
    match shape {
        Shape::Union(_) => true,
        Shape::List(inner)
        | Shape::Map(inner)
        | Shape::Nullable(inner)
        | Shape::Limited(_, inner) => has_union(inner),
        Shape::Object(fields) => fields.iter().any(|it| has_union(it.shape)),
        _ => false,
    }
}

/// Normalizes a value, so that scalars which the repair may convert compare as equal.
fn plain(value: &Value) -> Value {
    match value {
        Value::Array(items) => Value::Array(items.iter().map(plain).collect()),
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(_, it)| !it.is_null());
            Value::Object(fields.map(|(name, it)| (name.clone(), plain(it))).collect())
        }
        Value::String(text) if text == TOO_LARGE => Value::Null,
        Value::String(text) => match text.trim().parse::<f64>() {
            Ok(number) => json!(number),
            Err(_) => json!(text.to_lowercase()),
        },
        Value::Bool(it) => json!(it.to_string()),
        Value::Number(it) => json!(it.as_f64()),
        Value::Null => Value::Null,
    }
}

fn remove(value: &mut Value, pointer: &str) {
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        return;
    };
    if let Some(Value::Object(parent)) = value.pointer_mut(parent) {
        parent.remove(name);
    }
}

#[test]
fn a_replaced_optional_field_loses_at_most_itself() {
    let deep = (0..50).fold(json!(null), |inner, _| json!([{ "a": inner }]));
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(3.0),
        json!(1.5),
        json!(u64::MAX),
        json!(1e300),
        json!(TOO_LARGE),
        json!("x"),
        json!("3"),
        json!("true"),
        json!([]),
        json!([1]),
        json!([null]),
        json!([{ "id": 1 }, "x"]),
        json!({}),
        json!({ "a": 1 }),
        json!({ "id": 1, "type": "sql", "type ": null }),
        deep,
    ];
    let mut replaced = 0;
    for response in RESPONSES.iter() {
        // Every type is tested as a response, so that fields which are skipped in a large one are
        // replaced elsewhere.
        let few = (BYTES / response.length).clamp(1, values.len());
        let step = 1 + response.length / BYTES;
        for (index, place) in response.places.iter().enumerate().step_by(step) {
            for value in values.iter().cycle().skip(index * few).take(few) {
                if let Err(problem) = response.replace(place, value) {
                    panic!("{problem}");
                }
                replaced += 1;
            }
        }
    }
    assert!(replaced > 5_000, "{replaced} fields were replaced");
}

/// Generates arbitrary JSON, often with names from the documents.
fn json_values() -> impl Strategy<Value = Value> {
    let names = || {
        prop_oneof![
            any::<String>(),
            "id|job_id|job|type|name|status|steps|conditions|dependsOn|\0aside:id|\0member:0",
        ]
    };
    let leaves = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i32>().prop_map(|it| json!(f64::from(it) / 8.0)),
        any::<String>().prop_map(Value::from),
        "-?[0-9]{1,25}(\\.[0-9]{1,3})?".prop_map(Value::from),
    ];
    leaves.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((names(), inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 3_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_field_replaced_by_random_json_loses_at_most_itself(
        response in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        value in json_values(),
    ) {
        let small = |it: &&Response| it.length <= BYTES && !it.places.is_empty();
        let with_fields: Vec<&Response> = RESPONSES.iter().filter(small).collect();
        let response = with_fields[response.index(with_fields.len())];
        let place = &response.places[place.index(response.places.len())];
        response.replace(place, &value).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn no_json_makes_reading_panic(
        index in any::<prop::sample::Index>(),
        value in json_values(),
    ) {
        let (_, shape, written) = RESPONSES[index.index(RESPONSES.len())].named;
        let _ = written(value.to_string().as_bytes(), shape);
    }
}
