//! Defaults, which are sent and so must be values of their schema.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use super::Linter;
use crate::codegen::normalise::{Format, Kind, Schema, short};

impl<'a> Linter<'a> {
    /// Checks the default that a schema itself has.
    pub(super) fn values(&mut self, schema: &'a Schema) {
        if let Some(default) = schema.default.as_ref().filter(|it| !it.is_null())
            && let Some(reason) = self.misfit(schema, default)
        {
            self.refuse(
                &schema.at,
                format!("the default {} {reason}", shown(default)),
                "Write a default that is a value of the schema, or remove it",
            );
        }
    }

    /// Checks the default of a parameter or a part, which is sent.
    pub(super) fn sent_default(&mut self, at: &str, schema: &'a Schema) {
        let target = self.resolve(schema);
        let default = schema.default.as_ref().or(target.default.as_ref());
        if default.is_some_and(Value::is_null) {
            self.refuse(
                at,
                "the default is `null`, which can't be sent",
                "Remove it",
            );
        }
    }

    /// Why a field of an object isn't a value of its schema.
    fn misfit_within<'v>(
        &self,
        fields: impl Iterator<Item = (&'v String, &'a Schema, &'v Value)>,
    ) -> Option<String> {
        // Secrets are sent as any other string.
        let mut fields = fields.filter(|(_, schema, value)| {
            let is_secret = self.resolve(schema).kind == Kind::Text(Format::Password);
            !(value.is_null() && schema.nullable || is_secret && value.is_string())
        });
        fields.find_map(|(name, schema, value)| {
            let reason = self.misfit(schema, value)?;
            Some(format!("has `{name}`, which {reason}"))
        })
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
            Kind::Text(Format::Byte) => value.as_str().is_some_and(is_base64),
            // Some services write points in time as numbers.
            Kind::Text(Format::DateTime) => value.is_string() || value.is_i64(),
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
            Kind::Map(values) => {
                let entries = value.as_object();
                let inner = entries.into_iter().flatten();
                if let Some(reason) =
                    self.misfit_within(inner.map(|(name, it)| (name, &**values, it)))
                {
                    return Some(reason);
                }
                entries.is_some()
            }
            Kind::Object(object) => {
                let entries = value.as_object();
                let inner = entries.into_iter().flatten();
                let inner =
                    inner.filter_map(|(name, it)| Some((name, object.properties.get(name)?, it)));
                if let Some(reason) = self.misfit_within(inner) {
                    return Some(reason);
                }
                entries.is_some()
            }
            Kind::Union { members, .. } => {
                members.iter().any(|it| self.misfit(it, value).is_none())
            }
        };
        if !fits || (matches!(schema.kind, Kind::List(_)) && !value.is_array()) {
            let kind = match &schema.kind {
                Kind::Enum(_) => "one of the values of `enum`",
                Kind::Text(Format::Byte) => "base64",
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
    if let Some(Value::Number(step)) = limit("multipleOf")
        && let Value::Number(number) = value
        && !is_multiple(number, step)
    {
        return Some(format!("is not a multiple of {step}"));
    }
    if let Value::Array(items) = value
        && limit("uniqueItems").is_some()
        && (1..items.len()).any(|it| items[..it].contains(&items[it]))
    {
        return Some("has a value twice, and `uniqueItems` is set".to_owned());
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

/// Whether a number is a multiple of another, by the rule that requests are checked by.
fn is_multiple(number: &Number, step: &Number) -> bool {
    if let (Some(number), Some(step)) = (number.as_i128(), step.as_i128()) {
        return step == 0 || number % step == 0;
    }
    let (Some(number), Some(step)) = (number.as_f64(), step.as_f64()) else {
        return true;
    };
    let quotient = number / step;
    (quotient - quotient.round()).abs() <= quotient.abs().max(1.0) * 1e-9
}

/// Whether a string is base64 with padding (RFC 4648, 4).
fn is_base64(text: &str) -> bool {
    let content = text.trim_end_matches('=');
    let is_base64 = |it: char| it.is_ascii_alphanumeric() || it == '+' || it == '/';
    text.len().is_multiple_of(4)
        && text.len() - content.len() <= 2
        && content.chars().all(is_base64)
}

/// A value for a message, lists and objects as far as they are short.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    if text.len() <= 60 { text } else { short(value) }
}
