//! Conversion of a value to the shape of its type.

use std::collections::HashMap;

use serde_json::{Map, Number, Value};

use super::markers::{ASIDE, MEMBER, NO_MEMBER};
use super::shape::{Field, Shape, Tag, Union};
use crate::base64::Base64;

/// Returns the converted value, with unreadable fields set aside, or `None` if the type can't read it
/// even then.
pub(super) fn fit(shape: &'static Shape, value: &Value) -> Option<Value> {
    let mut walk = Walk {
        unions: HashMap::new(),
    };
    walk.shape(shape, value).map(|it| it.value)
}

/// A converted value.
#[derive(Clone)]
struct Fitted {
    value: Value,
    /// The cost of the conversion, by which the members of a union are compared.
    cost: u32,
}

/// The cost of a value that was written as another type.
const CONVERTED: u32 = 1;

/// The cost of a value that was set aside, or that no member of a union reads.
const UNREAD: u32 = 16;

impl Fitted {
    fn unchanged(value: &Value) -> Self {
        Self::new(value.clone())
    }

    fn new(value: impl Into<Value>) -> Self {
        Self {
            value: value.into(),
            cost: 0,
        }
    }

    fn unread(value: &Value) -> Self {
        Self {
            value: value.clone(),
            cost: UNREAD,
        }
    }

    fn converted(value: impl Into<Value>) -> Self {
        Self {
            value: value.into(),
            cost: CONVERTED,
        }
    }
}

struct Walk {
    /// The result for each value of a union, without which nested unions would take exponential time.
    unions: HashMap<(*const Union, *const Value), Fitted>,
}

impl Walk {
    fn shape(&mut self, shape: &'static Shape, value: &Value) -> Option<Fitted> {
        match shape {
            Shape::Any => Some(Fitted::unchanged(value)),
            Shape::Boolean => boolean(value),
            Shape::Integer => integer(value),
            Shape::Unsigned => unsigned(value),
            Shape::Number => number(value),
            Shape::Text => text(value),
            Shape::TextOrInteger => match value {
                Value::Number(it) if it.is_f64() => integer(value).or_else(|| text(value)),
                Value::Number(_) => Some(Fitted::unchanged(value)),
                _ => text(value),
            },
            Shape::Time => match value {
                Value::String(_) | Value::Number(_) => Some(Fitted::unchanged(value)),
                _ => None,
            },
            Shape::Bytes => {
                let is_base64 = value.as_str()?.parse::<Base64>().is_ok();
                is_base64.then(|| Fitted::unchanged(value))
            }
            Shape::List(items) => self.list(items, value),
            Shape::Map(values) => self.map(values, value),
            Shape::Nullable(_) if value.is_null() => Some(Fitted::unchanged(value)),
            Shape::Nullable(inner) => self.shape(inner, value),
            Shape::Limited(_, inner) => self.shape(inner, value),
            Shape::Object(fields) => self.object(fields, value.as_object()?, None),
            Shape::Union(union) => Some(self.union(union, value)),
        }
    }

    /// A list with an unreadable item is unreadable: removing the item would shift the others.
    fn list(&mut self, items: &'static Shape, value: &Value) -> Option<Fitted> {
        let list = match value {
            Value::Null => return Some(Fitted::converted(Vec::<Value>::new())),
            Value::Array(list) => list,
            _ => return None,
        };
        let (mut fitted, mut cost) = (Vec::with_capacity(list.len()), 0_u32);
        for item in list {
            let item = self.shape(items, item)?;
            cost = cost.saturating_add(item.cost);
            fitted.push(item.value);
        }
        let value = Value::Array(fitted);
        Some(Fitted { value, cost })
    }

    fn map(&mut self, values: &'static Shape, value: &Value) -> Option<Fitted> {
        let map = match value {
            Value::Null => return Some(Fitted::converted(Map::new())),
            Value::Object(map) => map,
            _ => return None,
        };
        let (mut fitted, mut cost) = (Map::new(), 0_u32);
        for (name, value) in map {
            let value = self.shape(values, value)?;
            cost = cost.saturating_add(value.cost);
            fitted.insert(name.clone(), value.value);
        }
        let value = Value::Object(fitted);
        Some(Fitted { value, cost })
    }

    /// `unread` names a field that is always set aside.
    fn object(
        &mut self,
        fields: &'static [Field],
        object: &Map<String, Value>,
        unread: Option<&str>,
    ) -> Option<Fitted> {
        let is_there = |it: &Field| object.contains_key(it.name);
        if !fields.iter().all(|it| !it.required || is_there(it)) {
            return None;
        }
        let (mut fitted, mut cost) = (Map::new(), 0_u32);
        for (name, value) in object {
            let Some(field) = fields.iter().find(|it| it.name == name) else {
                let is_marked = name.starts_with(ASIDE);
                let name = if is_marked { aside(name) } else { name.clone() };
                fitted.insert(name, value.clone());
                continue;
            };
            // The field is read as absent.
            if value.is_null() && !field.required {
                fitted.insert(name.clone(), Value::Null);
                continue;
            }
            match self.shape(field.shape, value) {
                Some(it) if unread != Some(name) => {
                    cost = cost.saturating_add(it.cost);
                    fitted.insert(name.clone(), it.value);
                }
                _ if field.required => return None,
                _ => {
                    cost = cost.saturating_add(UNREAD);
                    fitted.insert(aside(name), value.clone());
                }
            }
        }
        let value = Value::Object(fitted);
        Some(Fitted { value, cost })
    }

    /// Every value fits a union, since its variant `Other` takes any value. The value is marked with
    /// the member's index, so that deserialization makes the same choice.
    fn union(&mut self, union: &'static Union, value: &Value) -> Fitted {
        let key = (std::ptr::from_ref(union), std::ptr::from_ref(value));
        if let Some(known) = self.unions.get(&key) {
            return known.clone();
        }
        let chosen = match (&union.tag, value) {
            (Some(tag), Value::Object(object)) => self.tagged(union, tag, object, value),
            _ => self
                .selected(union, value)
                .or_else(|| self.best(union, value)),
        };
        let (index, fitted) = chosen.unwrap_or_else(|| (NO_MEMBER, Fitted::unread(value)));
        let marked = [(format!("{MEMBER}{index}"), fitted.value)];
        let fitted = Fitted {
            value: Value::Object(marked.into_iter().collect()),
            cost: fitted.cost,
        };
        self.unions.insert(key, fitted.clone());
        fitted
    }

    /// Returns the member that strict deserialization selects, if the value fits it.
    fn selected(&mut self, union: &Union, value: &Value) -> Option<(usize, Fitted)> {
        let index = union.member(value)?;
        let member = union.members.get(index)?;
        Some((index, self.shape(member.shape, value)?))
    }

    /// Like [`selected`](Self::selected), for an object of a union with a discriminator. The object
    /// is never read as a member that its discriminator doesn't name.
    fn tagged(
        &mut self,
        union: &Union,
        tag: &Tag,
        object: &Map<String, Value>,
        value: &Value,
    ) -> Option<(usize, Fitted)> {
        let is_readable = |it: &Value| it.is_string() || it.is_null();
        if object.get(tag.field).is_none_or(is_readable) {
            return self.selected(union, value);
        }
        let index = tag.absent?;
        let fields = union.members.get(index)?.shape.fields()?;
        Some((index, self.object(fields, object, Some(tag.field))?))
    }

    /// Returns the first member with the lowest cost.
    fn best(&mut self, union: &Union, value: &Value) -> Option<(usize, Fitted)> {
        // Here `null` is absent, not an empty list.
        if value.is_null() {
            return None;
        }
        let mut best: Option<(usize, Fitted)> = None;
        for (index, member) in union.members.iter().enumerate() {
            let Some(fitted) = self.shape(member.shape, value) else {
                continue;
            };
            if best.as_ref().is_none_or(|(_, it)| fitted.cost < it.cost) {
                best = Some((index, fitted));
            }
        }
        best
    }
}

fn aside(name: &str) -> String {
    format!("{ASIDE}{name}")
}

fn boolean(value: &Value) -> Option<Fitted> {
    match value {
        Value::Bool(_) => Some(Fitted::unchanged(value)),
        Value::String(text) if text.eq_ignore_ascii_case("true") => Some(Fitted::converted(true)),
        Value::String(text) if text.eq_ignore_ascii_case("false") => Some(Fitted::converted(false)),
        _ => None,
    }
}

fn integer(value: &Value) -> Option<Fitted> {
    match value {
        Value::Number(number) if number.is_i64() => Some(Fitted::unchanged(value)),
        Value::Number(number) if number.is_f64() => whole(number.as_f64()?).map(Fitted::new),
        Value::String(text) => {
            let text = text.trim();
            let number = text.parse::<i64>().ok();
            let number = number.or_else(|| whole(text.parse::<f64>().ok()?));
            number.map(Fitted::converted)
        }
        _ => None,
    }
}

fn unsigned(value: &Value) -> Option<Fitted> {
    match value {
        Value::Number(number) if number.is_u64() => Some(Fitted::unchanged(value)),
        Value::Number(number) if number.is_f64() => {
            whole_unsigned(number.as_f64()?).map(Fitted::new)
        }
        Value::String(text) => {
            let text = text.trim();
            let number = text.parse::<u64>().ok();
            let number = number.or_else(|| whole_unsigned(text.parse::<f64>().ok()?));
            number.map(Fitted::converted)
        }
        _ => None,
    }
}

/// Reads an integer that is written with a fraction, such as `3.0`.
fn whole(value: f64) -> Option<i64> {
    // The value is within the range of the type, and exactly representable as a float.
    const LIMIT: f64 = 9_223_372_036_854_774_784.0;
    let is_whole = value.fract() == 0.0 && value.abs() <= LIMIT;
    #[allow(clippy::cast_possible_truncation)]
    is_whole.then_some(value as i64)
}

fn whole_unsigned(value: f64) -> Option<u64> {
    // The value is within the range of the type, and exactly representable as a float.
    const LIMIT: f64 = 18_446_744_073_709_549_568.0;
    let is_whole = value.fract() == 0.0 && (0.0..=LIMIT).contains(&value);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    is_whole.then_some(value as u64)
}

fn number(value: &Value) -> Option<Fitted> {
    match value {
        Value::Number(_) => Some(Fitted::unchanged(value)),
        Value::String(text) => {
            let text = text.trim();
            let signed = text.parse::<i64>().map(Number::from);
            let integer = signed.or_else(|_| text.parse::<u64>().map(Number::from));
            let number = integer
                .ok()
                .or_else(|| Number::from_f64(text.parse().ok()?));
            number.map(Fitted::converted)
        }
        _ => None,
    }
}

fn text(value: &Value) -> Option<Fitted> {
    match value {
        Value::String(_) => Some(Fitted::unchanged(value)),
        Value::Number(number) => Some(Fitted::converted(digits(number)?)),
        Value::Bool(_) => Some(Fitted::converted(value.to_string())),
        _ => None,
    }
}

/// Converts a number to a string: `77.0` to `77`. Returns `None` for an integer beyond 64 bits, which
/// was rounded when it was parsed.
fn digits(number: &Number) -> Option<String> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match number.as_f64() {
        Some(float) if number.is_f64() && float.fract() == 0.0 => {
            (float.abs() <= EXACT).then(|| format!("{float:.0}"))
        }
        _ => Some(number.to_string()),
    }
}
