//! Tests of every generated type: it deserializes the values that its schema allows, keeps unknown
//! fields, serializes the same value, and has a matching JSON schema.

mod replaced;
mod samples;
#[cfg(feature = "schemars")]
mod schemas;

use serde_json::{Map, Value, json};

use crate::fake::document::Document;
use crate::serde_helpers::RoundTrip;
use crate::{press, spaces};
use samples::{Samples, merged};

/// The name of a type, its schema, and its round trip.
type Named = (String, Value, RoundTrip);

/// Returns every type with a named schema.
fn types() -> Vec<(Document, Vec<Named>)> {
    Document::all()
        .into_iter()
        .map(|document| {
            let table = match document.name {
                "spaces" => spaces::ROUND_TRIPS,
                "press" => press::ROUND_TRIPS,
                other => panic!("the types of {other} are not tested"),
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

/// Returns the place of the first difference between two values, and both values there.
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
    let mut tested = 0;
    for (document, types) in types() {
        for (name, schema, round_trip) in types {
            let samples = Samples {
                document: &document,
                foreign: true,
            };
            for sample in samples.of(&schema) {
                match round_trip(&sample) {
                    Ok(written) => assert_eq!(difference(&written, &sample, &name), None),
                    Err(error) => panic!("{name}: {error}"),
                }
                tested += 1;
            }
        }
    }
    assert!(tested > 500, "{tested} values were tested");
}

#[test]
fn null_in_a_field_reads_as_if_it_were_not_there() {
    for (document, types) in types() {
        for (name, schema, round_trip) in types {
            let (fields, _) = merged(&document, document.resolve(&schema));
            let samples = Samples {
                document: &document,
                foreign: true,
            };
            let full = samples.of(&schema).remove(0);
            for (field, schema) in fields {
                // If any JSON is allowed, null is an ordinary value.
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
