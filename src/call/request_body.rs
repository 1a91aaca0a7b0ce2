//! Checking JSON request bodies.

use serde::Serialize;
use serde_json::Value;

use super::Call;
use crate::error::{Error, InvalidValue};
use crate::limits;
use crate::reading::{Access, Field, Shape};

/// The maximum number of violations that an error reports.
const MOST_VIOLATIONS: usize = 10;

// Not every document has JSON request bodies.
#[allow(dead_code)]
impl Call {
    /// Serializes a request body, without the fields that occur in responses only. Returns an error if
    /// it violates limits or lacks a field that requests need.
    pub(crate) fn checked_body<T: Serialize>(
        &self,
        body: &T,
        shape: &'static Shape,
    ) -> Result<Value, Error> {
        self.checked_part("body", body, shape)
    }

    /// Like [`checked_body`](Self::checked_body), for a JSON part of a multipart body.
    pub(crate) fn checked_part<T: Serialize>(
        &self,
        name: &str,
        value: &T,
        shape: &'static Shape,
    ) -> Result<Value, Error> {
        let value = serde_json::to_value(value);
        let mut value = value.map_err(|error| self.unserializable(name, error))?;
        let mut check = Check {
            place: name.to_owned(),
            violations: Vec::new(),
        };
        check.value(shape, &mut value);
        let errors = check.violations.into_iter();
        // The reasons hold no values, which may be secrets.
        let errors =
            errors.map(|(place, reason)| self.invalid(&place, InvalidValue::hidden(reason)));
        match Error::all_of(errors.collect()) {
            Some(error) => Err(error),
            None => Ok(value),
        }
    }
}

struct Check {
    /// The place of the current value: `body.items[0].name`.
    place: String,
    /// The places and reasons so far.
    violations: Vec<(String, String)>,
}

impl Check {
    fn value(&mut self, shape: &'static Shape, value: &mut Value) {
        match (shape, value) {
            (Shape::Nullable(_), Value::Null) => {}
            (Shape::Nullable(inner), value) => self.value(inner, value),
            (Shape::Limited(limits, inner), value) => {
                self.value(inner, value);
                // Of the value that is sent, without its read-only fields.
                if let Some(reason) = limits::violated_text(limits, value) {
                    self.violation(reason);
                }
            }
            (Shape::List(items), Value::Array(list)) => {
                for (index, item) in list.iter_mut().enumerate() {
                    self.within(&format!("[{index}]"), |check| check.value(items, item));
                }
            }
            (Shape::Map(values), Value::Object(map)) => {
                for (name, value) in map {
                    self.within(&format!(".{name}"), |check| check.value(values, value));
                }
            }
            (Shape::Object(fields), Value::Object(object)) => {
                for field in *fields {
                    self.field(field, object);
                }
            }
            (Shape::Union(union), value) => {
                let member = union.member(value).and_then(|it| union.members.get(it));
                if let Some(member) = member {
                    self.value(member.shape, value);
                }
            }
            _ => {}
        }
    }

    fn field(&mut self, field: &'static Field, object: &mut serde_json::Map<String, Value>) {
        if field.access == Access::ReadOnly {
            object.remove(field.name);
            return;
        }
        let place = format!(".{}", field.name);
        match object.get_mut(field.name) {
            // A field that is not set.
            Some(Value::Null) if !field.is_needed_in_requests() => {}
            Some(value) => self.within(&place, |check| check.value(field.shape, value)),
            None if field.is_needed_in_requests() => {
                self.within(&place, |check| check.violation("must be set".to_owned()));
            }
            None => {}
        }
    }

    fn within(&mut self, place: &str, check: impl FnOnce(&mut Self)) {
        if self.violations.len() >= MOST_VIOLATIONS {
            return;
        }
        let length = self.place.len();
        self.place.push_str(place);
        check(self);
        self.place.truncate(length);
    }

    fn violation(&mut self, reason: String) {
        if self.violations.len() < MOST_VIOLATIONS {
            self.violations.push((self.place.clone(), reason));
        }
    }
}
