//! Defaults, which are sent and so must be values of their schema.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use super::Linter;
use crate::codegen::normalise::{Format, Kind, Schema};

impl<'a> Linter<'a> {
    /// Checks the default of a parameter or a part.
    pub(super) fn default(&mut self, at: &str, schema: &'a Schema) {
        let target = self.resolve(schema);
        let Some(default) = schema.default.as_ref().or(target.default.as_ref()) else {
            return;
        };
        // It says that nothing is sent.
        if default.is_null() {
            return self.refuse(at, "the default is `null`", "Remove it");
        }
        if let Some(reason) = self.misfit(schema, default) {
            self.refuse(
                at,
                format!("the default {default} {reason}"),
                "Write a default that is a value of the schema, or remove it",
            );
        }
    }

    /// Why a value isn't one of a schema.
    fn misfit(&self, schema: &'a Schema, value: &Value) -> Option<String> {
        let schema = self.resolve(schema);
        let fits = match &schema.kind {
            Kind::Any | Kind::Reference(_) => true,
            Kind::Boolean => value.is_boolean(),
            Kind::Integer { unsigned: false } => value.is_i64(),
            Kind::Integer { unsigned: true } => value.is_u64(),
            Kind::Number => value.is_number(),
            // It would be in the code for all to see.
            Kind::Text(Format::Password) => return Some("is a secret".to_owned()),
            Kind::Text(_) => value.is_string(),
            Kind::Enum(values) => value
                .as_str()
                .is_some_and(|it| values.iter().any(|of| of == it)),
            Kind::List(items) => {
                let given = value.as_array()?;
                if let Some(reason) = given.iter().find_map(|it| self.misfit(items, it)) {
                    return Some(reason);
                }
                true
            }
            Kind::Map(_) | Kind::Object(_) => value.is_object(),
            Kind::Union { members, .. } => {
                members.iter().any(|it| self.misfit(it, value).is_none())
            }
        };
        if !fits || (matches!(schema.kind, Kind::List(_)) && !value.is_array()) {
            let kind = match &schema.kind {
                Kind::Enum(_) => "one of the values of `enum`",
                kind => kind.name(),
            };
            return Some(format!("is not {kind}"));
        }
        violated(schema, value)
    }
}

/// The limit that a value violates.
fn violated(schema: &Schema, value: &Value) -> Option<String> {
    let limit = |key: &str| schema.limits.get(key);
    if let Some(Value::Array(values)) = limit("enum")
        && !values.contains(value)
    {
        return Some("is not one of the values of `enum`".to_owned());
    }
    let (number, keys) = match value {
        Value::Number(number) => (number.clone(), ["minimum", "maximum"]),
        Value::String(text) => (
            Number::from(text.chars().count()),
            ["minLength", "maxLength"],
        ),
        Value::Array(items) => (Number::from(items.len()), ["minItems", "maxItems"]),
        _ => return None,
    };
    for (key, exclusive, beyond) in [
        (keys[0], "exclusiveMinimum", Ordering::Less),
        (keys[1], "exclusiveMaximum", Ordering::Greater),
    ] {
        if let Some(Value::Number(bound)) = limit(key) {
            let ordering = crate::codegen::normalise::compare(&number, bound);
            let is_exclusive = limit(exclusive).is_some() && ordering == Ordering::Equal;
            if ordering == beyond || is_exclusive {
                return Some(format!("is beyond `{key}` {bound}"));
            }
        }
    }
    None
}
