//! What is said of a value in brackets: whether it is required, its limits and its default.

use serde_json::Value;

use crate::codegen::model::{Body, BodyContent, Operation, Parameter, Part, PartContent};
use crate::codegen::normalise::code;

pub fn of_parameter(it: &Parameter) -> Vec<String> {
    all(it.required, it.limits.as_ref(), it.default.as_ref())
}

pub fn of_part(it: &Part, operation: &Operation) -> Vec<String> {
    let mut notes = all(it.required, it.limits.as_ref(), it.default.as_ref());
    if let (PartContent::File { .. }, Some(limit)) = (&it.content, operation.max_upload_bytes) {
        notes.push(format!("at most {}", bytes(limit)));
    }
    notes
}

/// Whether a body is required, and its media type if it isn't JSON.
pub fn of_body(body: &Body) -> Vec<String> {
    let mut notes = match &body.content {
        BodyContent::Json { trivial: true, .. } => vec!["default: empty".to_owned()],
        _ if body.required => vec!["required".to_owned()],
        _ => Vec::new(),
    };
    if body.media != "application/json" {
        notes.push(format!("of type {}", code(&body.media)));
    }
    notes
}

fn all(required: bool, limits: Option<&Value>, default: Option<&Value>) -> Vec<String> {
    let mut notes = Vec::new();
    if required && default.is_none() {
        notes.push("required".to_owned());
    }
    notes.extend(limits.into_iter().flat_map(of_limits));
    if let Some(default) = default {
        notes.push(match default.as_str() {
            Some(text) => format!("default {}", code(text)),
            None => format!("default {}", code(&default.to_string())),
        });
    }
    notes
}

/// The limits of a value, each as a note.
pub fn of_limits(limits: &Value) -> Vec<String> {
    let mut notes = Vec::new();
    let range = |least: &str, most: &str| (limits.get(least), limits.get(most));
    let exclusive = |key: &str| limits.get(key).is_some();
    let low = match exclusive("exclusiveMinimum") {
        true => "more than",
        false => "at least",
    };
    let high = match exclusive("exclusiveMaximum") {
        true => "less than",
        false => "at most",
    };
    match range("minimum", "maximum") {
        (Some(least), Some(most)) if (low, high) == ("at least", "at most") => {
            notes.push(format!("from {least} to {most}"));
        }
        (least, most) => {
            notes.extend(least.map(|it| format!("{low} {it}")));
            notes.extend(most.map(|it| format!("{high} {it}")));
        }
    }
    for (least, most, unit) in [
        ("minLength", "maxLength", "characters"),
        ("minItems", "maxItems", "values"),
        ("minProperties", "maxProperties", "entries"),
    ] {
        match range(least, most) {
            (Some(least), Some(most)) => notes.push(format!("{least} to {most} {unit}")),
            (Some(least), None) => notes.push(format!("at least {least} {unit}")),
            (None, Some(most)) => notes.push(format!("at most {most} {unit}")),
            (None, None) => {}
        }
    }
    if let Some(pattern) = limits["pattern"].as_str() {
        notes.push(format!("matches {}", code(pattern)));
    }
    if let Some(divisor) = limits.get("multipleOf") {
        notes.push(format!("a multiple of {divisor}"));
    }
    if limits.get("uniqueItems").is_some() {
        notes.push("each value once".to_owned());
    }
    if let Some(Value::Array(values)) = limits.get("enum") {
        let values: Vec<String> = values.iter().map(|it| code(&it.to_string())).collect();
        notes.push(format!("one of {}", values.join(", ")));
    }
    notes
}

/// A number of bytes with its unit.
fn bytes(number: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    if number.is_multiple_of(MIB) {
        format!("{} MiB", number / MIB)
    } else {
        format!("{number} bytes")
    }
}
