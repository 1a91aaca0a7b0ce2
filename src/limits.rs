//! The limits of schemas: bounds, lengths, patterns, counts and lists of allowed values.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, LazyLock, Mutex};

use regex_lite::Regex;
use serde_json::{Map, Number, Value};

use crate::lock::lock;

/// Returns the limit of a schema that a value violates, as the end of a sentence.
pub(crate) fn violated(schema: &Value, value: &Value) -> Option<String> {
    if let Some(allowed) = schema["enum"].as_array()
        && let Some(reason) = of_enum(schema, allowed, value)
    {
        return Some(reason);
    }
    let reason = match value {
        Value::String(text) => of_string(schema, text),
        Value::Number(number) => of_number(schema, number),
        Value::Array(items) => of_array(schema, items),
        Value::Object(fields) => of_object(schema, fields),
        Value::Null | Value::Bool(_) => None,
    };
    reason.or_else(|| {
        let mut further = schema["allOf"].as_array()?.iter();
        further.find_map(|it| violated(it, value))
    })
}

/// Like [`violated`], with the limits as the text of a JSON object, as generated code has them. The
/// limits of the items of a list and of the values of a map are checked as well.
pub(crate) fn violated_text(limits: &str, value: &Value) -> Option<String> {
    violated_within(&parsed(limits), value)
}

fn violated_within(limits: &Value, value: &Value) -> Option<String> {
    let inner = |limits: &Value, name: String, value: &Value| {
        let reason = violated_within(limits, value)?;
        Some(format!("has an invalid value: {name} {reason}"))
    };
    violated(limits, value)
        .or_else(|| of_members(limits, value))
        .or_else(|| match (value, limits) {
            (Value::Array(items), Value::Object(limits)) => {
                let limits = limits.get("items")?;
                let mut items = items.iter().enumerate();
                items.find_map(|(index, item)| inner(limits, format!("item {index}"), item))
            }
            (Value::Object(fields), Value::Object(limits)) => {
                let limits = limits.get("additionalProperties")?;
                let mut fields = fields.iter();
                fields.find_map(|(name, value)| inner(limits, format!("`{name}`"), value))
            }
            _ => None,
        })
}

/// Parses limits once. They are constants of generated code, so their number is small.
fn parsed(limits: &str) -> Arc<Value> {
    static PARSED: LazyLock<Mutex<HashMap<String, Arc<Value>>>> = LazyLock::new(Mutex::default);

    let mut known = lock(&PARSED);
    if let Some(value) = known.get(limits) {
        return Arc::clone(value);
    }
    // The generator writes valid JSON.
    let value: Arc<Value> = Arc::new(serde_json::from_str(limits).unwrap_or_default());
    known.insert(limits.to_owned(), Arc::clone(&value));
    value
}

/// Checks the limits of the members of a union that have values of this type.
fn of_members(limits: &Value, value: &Value) -> Option<String> {
    let members = limits["anyOf"].as_array()?.iter();
    let is_typed = |it: &&Value| match it["type"].as_str() {
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    };
    let mut reasons = members
        .filter(is_typed)
        .map(|it| violated_within(it, value));
    let first = reasons.next()??;
    // It keeps to one of them.
    let is_fine = reasons.any(|it| it.is_none());
    (!is_fine).then_some(first)
}

fn of_enum(schema: &Value, allowed: &[Value], value: &Value) -> Option<String> {
    let is_null = value.is_null() && schema["nullable"] == true;
    let key = key(value);
    if is_null || allowed.iter().any(|it| self::key(it) == key) {
        return None;
    }
    let plain = |it: &Value| it.as_str().map_or_else(|| it.to_string(), str::to_owned);
    let names: Vec<String> = allowed.iter().map(plain).collect();
    Some(format!("must be one of {}", names.join(", ")))
}

fn of_string(schema: &Value, text: &str) -> Option<String> {
    let characters = text.chars().count() as u64;
    let keywords = ["minLength", "maxLength"];
    if let Some(reason) = count(schema, keywords, characters, ["character", "characters"]) {
        return Some(reason);
    }
    let pattern = schema["pattern"].as_str()?;
    // A pattern that is valid in ECMAScript only is not checked.
    let matches = compiled(pattern).is_none_or(|it| it.is_match(text));
    (!matches).then(|| format!("must match {pattern}"))
}

/// Compiles a pattern once. Patterns come from documents, so their number is small.
fn compiled(pattern: &str) -> Option<Arc<Regex>> {
    type Compiled = Mutex<HashMap<String, Option<Arc<Regex>>>>;
    static COMPILED: LazyLock<Compiled> = LazyLock::new(Mutex::default);

    let mut known = lock(&COMPILED);
    if let Some(regex) = known.get(pattern) {
        return regex.clone();
    }
    let regex = Regex::new(pattern).ok().map(Arc::new);
    known.insert(pattern.to_owned(), regex.clone());
    regex
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
    let mut keys = HashSet::new();
    let is_repeated =
        schema["uniqueItems"] == true && !items.iter().all(|item| keys.insert(key(item)));
    is_repeated.then(|| "must not have an item twice".to_owned())
}

/// Returns a text that is the same for equal values: in JSON, `1` equals `1.0`, and the order of
/// fields is irrelevant.
fn key(value: &Value) -> String {
    match value {
        Value::Number(number) => decimal(number).map_or_else(
            || number.to_string(),
            |(digits, exponent)| format!("{digits}e{exponent}"),
        ),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(key).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(fields) => {
            let fields = fields.iter();
            let mut fields: Vec<String> = fields
                .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), key(value)))
                .collect();
            fields.sort_unstable();
            format!("{{{}}}", fields.join(","))
        }
        _ => value.to_string(),
    }
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

/// Compares numbers exactly.
fn compare(left: &Number, right: &Number) -> Ordering {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => left.cmp(&right),
        (Some(left), None) => compare_float(left, float(right)),
        (None, Some(right)) => compare_float(right, float(left)).reverse(),
        // JSON has no NaN.
        (None, None) => float(left)
            .partial_cmp(&float(right))
            .unwrap_or(Ordering::Equal),
    }
}

/// Compares a 64-bit integer with a floating-point number.
fn compare_float(integer: i128, float: f64) -> Ordering {
    // The conversion saturates, far beyond 64 bits.
    #[allow(clippy::cast_possible_truncation)]
    let whole = float.floor() as i128;
    match integer.cmp(&whole) {
        Ordering::Equal if float.fract() != 0.0 => Ordering::Less,
        ordering => ordering,
    }
}

/// Returns whether a number is a multiple of another one as they are written, so that 0.3 is a
/// multiple of 0.1.
fn is_multiple(number: &Number, divisor: &Number) -> bool {
    let (Some(number), Some(divisor)) = (decimal(number), decimal(divisor)) else {
        return true;
    };
    let ((digits, exponent), (mut by, smallest)) = (number, divisor);
    if by == 0 || digits == 0 {
        return true;
    }
    if exponent < smallest {
        // The divisor has the larger unit.
        for _ in exponent..smallest {
            match by.checked_mul(10) {
                Some(larger) => by = larger,
                // It is larger than the number.
                None => return false,
            }
        }
        return digits % by == 0;
    }
    // A remainder has at most as many digits as the divisor, so that ten times as much fits.
    let mut remainder = digits % by;
    for _ in smallest..exponent {
        remainder = remainder * 10 % by;
    }
    remainder == 0
}

/// Returns a number as an integer without trailing zeros, and a power of ten.
fn decimal(number: &Number) -> Option<(i128, i32)> {
    // The shortest text that reads as the number: `0.01`, `1e-7`.
    let text = number.to_string();
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits: i128 = format!("{whole}{fraction}").parse().ok()?;
    let exponent: i32 = exponent.parse().ok()?;
    let mut exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    Some((digits, if digits == 0 { 0 } else { exponent }))
}

fn float(number: &Number) -> f64 {
    number.as_f64().unwrap_or_default()
}

#[cfg(test)]
mod tests;
