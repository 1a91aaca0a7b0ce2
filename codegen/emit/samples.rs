//! Values that keep to limits, for examples.

use serde_json::{Number, Value};

use crate::codegen::model::TypeRef;

/// A value of a type within its limits, where there is a simple one.
pub fn within(ty: &TypeRef, limits: &Value) -> Option<Value> {
    let limit = |key: &str| limits.get(key);
    if [
        "pattern",
        "allOf",
        "anyOf",
        "minProperties",
        "additionalProperties",
    ]
    .iter()
    .any(|it| limit(it).is_some())
    {
        return None;
    }
    if let Some(Value::Array(values)) = limit("enum") {
        return values.first().cloned();
    }
    let size = |key: &str| limit(key).and_then(Value::as_u64);
    match ty {
        TypeRef::Integer | TypeRef::Unsigned => {
            let number = |key: &str| limit(key).and_then(|it| it.as_number()?.as_i128());
            let step = number("multipleOf").unwrap_or(1);
            if limit("multipleOf").is_some() && number("multipleOf").is_none() {
                return None;
            }
            let (least, most) = (number("minimum"), number("maximum"));
            let start = least.unwrap_or(1).max(most.map_or(1, |it| it.min(1)));
            let value = start + (step - start.rem_euclid(step)) % step;
            let fits = most.is_none_or(|it| value <= it) && least.is_none_or(|it| value >= it);
            let number = Number::from_i128(value).filter(|_| fits)?;
            Some(Value::Number(number))
        }
        TypeRef::Number => {
            let number = |key: &str| limit(key).and_then(Value::as_f64);
            if limit("multipleOf").is_some() {
                return None;
            }
            let (least, most) = (number("minimum"), number("maximum"));
            let value = match (least, most) {
                (Some(least), Some(most)) => least + (most - least) / 2.0,
                (Some(least), None) => least + 1.0,
                (None, Some(most)) => most - 1.0,
                (None, None) => 1.0,
            };
            Number::from_f64(value).map(Value::Number)
        }
        TypeRef::Text | TypeRef::Secret | TypeRef::Named(_) => {
            let least = usize::try_from(size("minLength").unwrap_or(1)).ok()?;
            let most = usize::try_from(size("maxLength").unwrap_or(u64::MAX)).ok()?;
            let length = least.max(4).min(most.max(least));
            (length <= 200).then(|| Value::from("text".repeat(length / 4 + 1)[..length].to_owned()))
        }
        TypeRef::List(_) => {
            let is_simple = limit("items").is_none() && size("minItems").unwrap_or(0) <= 1;
            is_simple.then(|| Value::Array(Vec::new()))
        }
        _ => None,
    }
}
