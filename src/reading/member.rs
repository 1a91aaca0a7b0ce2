//! Selects the member of a union that a value belongs to.

use serde_json::{Map, Value};

use super::shape::{Member, Shape, Tag, Union};

/// How many unions directly within each other are looked through.
const MOST_NESTED: u8 = 16;

/// How well a member suits the kind of a value: lower is better.
type Rank = u8;

const EXACT: Rank = 0;
/// An integer as a number with a fraction.
const WIDER: Rank = 1;
/// An integer as text.
const TEXT: Rank = 2;
const ANY: Rank = 3;

impl Union {
    /// Returns the index of the member that a value belongs to: by the kind of the value, then by
    /// the discriminator of an object, or else by its fields.
    pub(crate) fn member(&self, value: &Value) -> Option<usize> {
        self.ranked(value, MOST_NESTED).map(|(_, index)| index)
    }

    fn ranked(&self, value: &Value, nested: u8) -> Option<(Rank, usize)> {
        let nested = nested.checked_sub(1)?;
        if let Value::Object(object) = value
            && self
                .members
                .iter()
                .any(|it| takes_objects(it.shape, nested))
        {
            let index = match &self.tag {
                Some(tag) => tag.member(object),
                None => self.by_fields(object, nested),
            };
            return Some((EXACT, index?));
        }
        let members = self.members.iter().enumerate();
        let ranked =
            members.filter_map(|(index, it)| Some((rank(it.shape, value, nested)?, index)));
        ranked.min()
    }

    /// Returns the only object member whose own fields are all present, or else the one without
    /// such fields. Some services write the fields of all members, most of them as `null`: a field
    /// that is `null` counts only if it may be, and if no member has all of its fields otherwise.
    fn by_fields(&self, object: &Map<String, Value>, nested: u8) -> Option<usize> {
        let members = || {
            let members = self.members.iter().enumerate();
            members.filter(move |(_, it)| takes_objects(it.shape, nested))
        };
        let having = |nulls: bool| {
            let has = |it: &Member, name: &str| {
                let value = object.get(name);
                value.is_some_and(|value| !value.is_null() || nulls && it.has_nullable(name))
            };
            let has_all =
                |it: &Member| !it.fields.is_empty() && it.fields.iter().all(|name| has(it, name));
            members().filter(|(_, it)| has_all(it)).collect::<Vec<_>>()
        };
        let mut found = having(false);
        if found.is_empty() {
            found = having(true);
        }
        if found.is_empty() {
            found = members().filter(|(_, it)| it.fields.is_empty()).collect();
        }
        match found.as_slice() {
            [(index, _)] => Some(*index),
            _ => None,
        }
    }
}

impl Member {
    fn has_nullable(&self, name: &str) -> bool {
        let mut fields = self.shape.fields().into_iter().flatten();
        fields.any(|it| it.name == name && matches!(it.shape, Shape::Nullable(_)))
    }
}

impl Tag {
    /// Returns the member that the discriminator of an object names.
    fn member(&self, object: &Map<String, Value>) -> Option<usize> {
        match object.get(self.field) {
            Some(Value::String(text)) => {
                let mut values = self.values.iter();
                values.find(|(it, _)| it == text).map(|(_, index)| *index)
            }
            None | Some(Value::Null) => self.absent,
            Some(_) => None,
        }
    }
}

fn takes_objects(shape: &Shape, nested: u8) -> bool {
    match shape {
        Shape::Map(_) | Shape::Object(_) => true,
        Shape::Limited(_, inner) | Shape::Nullable(inner) => takes_objects(inner, nested),
        Shape::Union(union) => nested.checked_sub(1).is_some_and(|nested| {
            let mut members = union.members.iter();
            members.any(|it| takes_objects(it.shape, nested))
        }),
        _ => false,
    }
}

/// Returns how well a shape suits the kind of a value other than an object, or `None` if it has
/// another kind.
fn rank(shape: &Shape, value: &Value, nested: u8) -> Option<Rank> {
    let exact = |suits: bool| suits.then_some(EXACT);
    match shape {
        // A `null` that no member is declared for is no value of one.
        Shape::Any => (!value.is_null()).then_some(ANY),
        Shape::Boolean => exact(value.is_boolean()),
        Shape::Integer => exact(value.is_i64()),
        Shape::Unsigned => exact(value.is_u64()),
        Shape::Number if value.is_f64() => Some(EXACT),
        Shape::Number => value.is_number().then_some(WIDER),
        Shape::TextOrInteger if value.is_i64() || value.is_u64() => Some(TEXT),
        Shape::Text | Shape::TextOrInteger | Shape::Time | Shape::Bytes => exact(value.is_string()),
        Shape::List(_) => exact(value.is_array()),
        Shape::Map(_) | Shape::Object(_) => None,
        Shape::Nullable(_) if value.is_null() => Some(EXACT),
        Shape::Limited(_, inner) | Shape::Nullable(inner) => rank(inner, value, nested),
        Shape::Union(union) => union.ranked(value, nested).map(|(rank, _)| rank),
    }
}
