//! Lengths, patterns, counts and bounds of schemas.

use std::cmp::Ordering;

use serde_json::{Map, Number, Value};

/// Returns the limit of a schema that a value violates, as the end of a sentence.
pub(super) fn violated(schema: &Value, value: &Value) -> Option<String> {
    match value {
        Value::String(text) => of_string(schema, text),
        Value::Number(number) => of_number(schema, number),
        Value::Array(items) => of_array(schema, items),
        Value::Object(fields) => of_object(schema, fields),
        Value::Null | Value::Bool(_) => None,
    }
}

fn of_string(schema: &Value, text: &str) -> Option<String> {
    let characters = text.chars().count() as u64;
    let keywords = ["minLength", "maxLength"];
    if let Some(reason) = count(schema, keywords, characters, ["character", "characters"]) {
        return Some(reason);
    }
    let pattern = schema["pattern"].as_str()?;
    // A pattern that is valid in ECMAScript only is not checked.
    let matches = regex_lite::Regex::new(pattern).map_or(true, |it| it.is_match(text));
    (!matches).then(|| format!("must match {pattern}"))
}

fn of_number(schema: &Value, number: &Number) -> Option<String> {
    // OpenAPI 3.0 writes `exclusiveMinimum: true` beside the bound, 3.1 the bound itself.
    for (bound, exclusive, side) in [
        ("minimum", "exclusiveMinimum", Ordering::Less),
        ("maximum", "exclusiveMaximum", Ordering::Greater),
    ] {
        let is_least = side == Ordering::Less;
        if let Value::Number(limit) = &schema[bound] {
            let ordering = compare(number, limit);
            if ordering == side {
                let at = if is_least { "least" } else { "most" };
                return Some(format!("must be at {at} {limit}"));
            }
            if ordering == Ordering::Equal && schema[exclusive] == true {
                return Some(beyond(is_least, limit));
            }
        }
        if let Value::Number(limit) = &schema[exclusive]
            && [side, Ordering::Equal].contains(&compare(number, limit))
        {
            return Some(beyond(is_least, limit));
        }
    }
    let Value::Number(divisor) = &schema["multipleOf"] else {
        return None;
    };
    (!is_multiple(number, divisor)).then(|| format!("must be a multiple of {divisor}"))
}

fn beyond(is_least: bool, limit: &Number) -> String {
    let relation = if is_least { "greater" } else { "less" };
    format!("must be {relation} than {limit}")
}

fn of_array(schema: &Value, items: &[Value]) -> Option<String> {
    let keywords = ["minItems", "maxItems"];
    if let Some(reason) = count(schema, keywords, items.len() as u64, ["item", "items"]) {
        return Some(reason);
    }
    let repeated = |(index, item): (usize, &Value)| items[..index].contains(item);
    let is_repeated = schema["uniqueItems"] == true && items.iter().enumerate().any(repeated);
    is_repeated.then(|| "must not have an item twice".to_owned())
}

fn of_object(schema: &Value, fields: &Map<String, Value>) -> Option<String> {
    let keywords = ["minProperties", "maxProperties"];
    let nouns = ["property", "properties"];
    count(schema, keywords, fields.len() as u64, nouns)
}

/// Checks a number of things against the smallest and the largest that the schema allows.
fn count(
    schema: &Value,
    [least, most]: [&str; 2],
    found: u64,
    [singular, plural]: [&str; 2],
) -> Option<String> {
    let noun = |number| if number == 1 { singular } else { plural };
    match (schema[least].as_u64(), schema[most].as_u64()) {
        (Some(least), _) if found < least => {
            Some(format!("must have at least {least} {}", noun(least)))
        }
        (_, Some(most)) if found > most => Some(format!("must have at most {most} {}", noun(most))),
        _ => None,
    }
}

/// Compares integers exactly, and any other numbers as floating-point numbers.
fn compare(left: &Number, right: &Number) -> Ordering {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => left.cmp(&right),
        _ => float(left).total_cmp(&float(right)),
    }
}

fn is_multiple(number: &Number, divisor: &Number) -> bool {
    match (number.as_i128(), divisor.as_i128()) {
        (_, Some(0)) => true,
        (Some(number), Some(divisor)) => number % divisor == 0,
        _ => {
            // 0.3 / 0.1 is not exactly 3.
            let quotient = float(number) / float(divisor);
            (quotient - quotient.round()).abs() <= 1e-9 * quotient.abs().max(1.0)
        }
    }
}

fn float(number: &Number) -> f64 {
    number.as_f64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn limits_hold_at_their_edges() {
        for (schema, value, expected) in [
            (
                json!({ "minLength": 2 }),
                json!("ü"),
                Some("must have at least 2 characters"),
            ),
            (json!({ "minLength": 2 }), json!("üß"), None),
            (
                json!({ "maxLength": 1 }),
                json!("üß"),
                Some("must have at most 1 character"),
            ),
            (json!({ "maxLength": 1 }), json!("ü"), None),
            (
                json!({ "pattern": "^a+$" }),
                json!("ab"),
                Some("must match ^a+$"),
            ),
            (json!({ "pattern": "^a+$" }), json!("aa"), None),
            (json!({ "pattern": "(?<!a)b" }), json!("ab"), None),
            (
                json!({ "minimum": 1 }),
                json!(0),
                Some("must be at least 1"),
            ),
            (json!({ "minimum": 1 }), json!(1), None),
            (
                json!({ "minimum": 0.5 }),
                json!(0.4),
                Some("must be at least 0.5"),
            ),
            (
                json!({ "maximum": 200 }),
                json!(201),
                Some("must be at most 200"),
            ),
            (json!({ "maximum": 200 }), json!(200), None),
            (
                json!({ "maximum": 9_007_199_254_740_993_i64 }),
                json!(9_007_199_254_740_994_i64),
                Some("must be at most 9007199254740993"),
            ),
            (
                json!({ "minimum": 1, "exclusiveMinimum": true }),
                json!(1),
                Some("must be greater than 1"),
            ),
            (
                json!({ "exclusiveMinimum": 1 }),
                json!(1),
                Some("must be greater than 1"),
            ),
            (json!({ "exclusiveMinimum": 1 }), json!(2), None),
            (
                json!({ "exclusiveMaximum": 2.5 }),
                json!(2.5),
                Some("must be less than 2.5"),
            ),
            (
                json!({ "multipleOf": 3 }),
                json!(4),
                Some("must be a multiple of 3"),
            ),
            (json!({ "multipleOf": 3 }), json!(-6), None),
            (json!({ "multipleOf": 0.1 }), json!(0.3), None),
            (
                json!({ "multipleOf": 0.1 }),
                json!(0.35),
                Some("must be a multiple of 0.1"),
            ),
            (
                json!({ "minItems": 1 }),
                json!([]),
                Some("must have at least 1 item"),
            ),
            (
                json!({ "maxItems": 2 }),
                json!([1, 2, 3]),
                Some("must have at most 2 items"),
            ),
            (json!({ "maxItems": 2 }), json!([1, 2]), None),
            (
                json!({ "uniqueItems": true }),
                json!([{ "a": 1 }, 2, { "a": 1 }]),
                Some("must not have an item twice"),
            ),
            (json!({ "uniqueItems": true }), json!([1, "1"]), None),
            (json!({ "uniqueItems": false }), json!([1, 1]), None),
            (
                json!({ "minProperties": 1 }),
                json!({}),
                Some("must have at least 1 property"),
            ),
            (
                json!({ "maxProperties": 1 }),
                json!({ "a": 1, "b": 2 }),
                Some("must have at most 1 property"),
            ),
        ] {
            let reason = violated(&schema, &value);
            assert_eq!(reason.as_deref(), expected, "{schema} {value}");
        }
    }
}
