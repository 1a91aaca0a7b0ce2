//! Strings and numbers that fit schemas.

use serde_json::{Number, Value, json};

use super::super::pattern;
use crate::limits;

/// How many values are tried, starting at a bound.
const MOST_TRIED: i32 = 200;

/// Returns the `number`th string of a schema.
pub(super) fn string(schema: &Value, name: &str, number: usize) -> Value {
    let plain = format!("{name}-{number}");
    let formatted = match schema["format"].as_str() {
        Some("date-time") => Some("2020-01-01T18:00:00.000Z".to_owned()),
        Some("date") => Some("2020-01-01".to_owned()),
        Some("byte") => {
            // Four characters for each three bytes.
            let length = schema["minLength"].as_u64().unwrap_or_default().div_ceil(4);
            Some("Zm9v".repeat(usize::try_from(length).unwrap_or_default().clamp(1, 1_000)))
        }
        _ => None,
    };
    let is_formatted = formatted.is_some();
    let patterned = schema["pattern"].as_str().into_iter().flat_map(|it| {
        let turn = number.saturating_sub(1);
        (0..100).filter_map(move |extra| pattern::matching(it, turn, extra))
    });
    let patterned = patterned.flat_map(|it| [it.clone(), sized(schema, &it)]);
    let sized = (!is_formatted).then(|| sized(schema, &plain));
    let all = formatted.into_iter().chain(sized).chain(patterned);
    first_allowed(schema, all.map(Value::from)).unwrap_or_else(|| json!(plain))
}

/// Returns a string that is as long as a schema allows.
fn sized(schema: &Value, text: &str) -> String {
    let length = |keyword: &str| usize::try_from(schema[keyword].as_u64()?).ok();
    let most = length("maxLength").unwrap_or(usize::MAX);
    let least = length("minLength").unwrap_or_default().min(most);
    // The end tells samples apart, the beginning does not.
    let skipped = text.chars().count().saturating_sub(most);
    let kept: String = text.chars().skip(skipped).collect();
    let missing = least.saturating_sub(kept.chars().count());
    "x".repeat(missing) + &kept
}

/// Returns the `number`th integer of a schema.
pub(super) fn integer(schema: &Value, number: usize) -> Value {
    let number = i128::try_from(number).unwrap_or(1);
    // The conversion of a fraction saturates, far beyond 64 bits.
    #[allow(clippy::cast_possible_truncation)]
    let whole = |bound: &Number, round: fn(f64) -> f64| match bound.as_i128() {
        Some(whole) => Some(whole),
        None => bound.as_f64().map(|it| round(it) as i128),
    };
    let low = bounds(schema, "minimum", "exclusiveMinimum");
    let low = low.filter_map(|it| whole(it, f64::ceil)).max();
    let high = bounds(schema, "maximum", "exclusiveMaximum");
    let high = high.filter_map(|it| whole(it, f64::floor)).min();
    let step = schema["multipleOf"].as_i64().map(i128::from);
    let step = step.filter(|it| *it > 0).unwrap_or(1);
    let align = |it: i128| it.div_euclid(step) * step;
    let preferred = match (low, high) {
        (Some(low), _) => align(low + step - 1) + (number - 1) * step,
        (None, Some(high)) => align(high.min(number)),
        (None, None) => number * step,
    };
    let ascending = low.unwrap_or_default();
    let descending = high.unwrap_or_default();
    let near = (0..MOST_TRIED).map(i128::from).flat_map(|index| {
        let up = align(ascending + step - 1) + index * step;
        [up, align(descending) - index * step]
    });
    let all = std::iter::once(preferred).chain(near).filter_map(|it| {
        let signed = i64::try_from(it).map(Value::from);
        signed.or_else(|_| u64::try_from(it).map(Value::from)).ok()
    });
    first_allowed(schema, all).unwrap_or_else(|| json!(1))
}

/// Returns the `number`th number of a schema.
pub(super) fn fraction(schema: &Value, number: usize) -> Value {
    let float = |it: &Number| it.as_f64();
    let low = bounds(schema, "minimum", "exclusiveMinimum").filter_map(float);
    let low = low.reduce(f64::max);
    let high = bounds(schema, "maximum", "exclusiveMaximum").filter_map(float);
    let high = high.reduce(f64::min);
    let step = schema["multipleOf"].as_f64().filter(|it| *it > 0.0);
    // The value is small.
    #[allow(clippy::cast_precision_loss)]
    let offset = number.saturating_sub(1) as f64;
    let mut all = Vec::new();
    match low {
        Some(low) => all.extend([low + offset, low]),
        None => all.extend([json!(number).as_f64().unwrap_or(1.0), 0.0]),
    }
    all.extend(high);
    if let (Some(low), Some(high)) = (low, high) {
        all.push(low + (high - low) / 2.0);
    }
    let unit = step.unwrap_or(1.0);
    let near = (0..MOST_TRIED).map(f64::from).flat_map(|index| {
        let up = ((low.unwrap_or(0.0) / unit).ceil() + index) * unit;
        let down = ((high.unwrap_or(0.0) / unit).floor() - index) * unit;
        // Without the error of the product, such as that of 3 * 0.1.
        [up, down].map(|it| (it * 1e9).round() / 1e9)
    });
    let all = all.into_iter().chain(near).filter_map(|it| {
        let whole = crate::serde_helpers::number(it);
        whole.map(Value::Number)
    });
    // A bound as it is written.
    let given = schema.get("minimum").filter(|_| number == 1).cloned();
    let all = given.into_iter().chain(all);
    first_allowed(schema, all).unwrap_or_else(|| json!(number))
}

/// Returns the bounds on one side. OpenAPI 3.0 has `true` in place of an exclusive bound.
fn bounds<'a>(
    schema: &'a Value,
    inclusive: &'static str,
    exclusive: &'static str,
) -> impl Iterator<Item = &'a Number> {
    [inclusive, exclusive]
        .into_iter()
        .filter_map(|keyword| match schema.get(keyword) {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        })
}

fn first_allowed(schema: &Value, mut values: impl Iterator<Item = Value>) -> Option<Value> {
    values.find(|it| limits::violated(schema, it).is_none())
}
