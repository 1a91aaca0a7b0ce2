//! Merges the parts of a schema that all apply: `allOf`, and what stands beside a reference.

use std::cmp::Ordering;

use serde_json::{Map, Value, json};

use super::document::{Access, Format, Kind, Object, Schema};
use super::kinds::compare;
use super::reader::Reader;

/// The largest number of types that a union of unions is made of.
const MOST_MEMBERS: usize = 256;

/// The largest number of properties that are merged in a whole document.
const MOST_COPIED: usize = 200_000;

impl Reader<'_> {
    /// One schema for several that all apply. The first part is what the schema says itself.
    pub(super) fn merged(&mut self, at: &str, parts: Vec<Schema>) -> Schema {
        let is_nullable = self.all_nullable(&parts);
        let mut parts = parts.into_iter();
        let mut merged = parts.next().unwrap_or_else(|| Schema::any(at));
        for part in parts {
            merged = self.both(at, merged, part);
        }
        merged.nullable = is_nullable;
        merged
    }

    /// Whether `null` fits all parts, or one that only says that it does.
    fn all_nullable(&mut self, parts: &[Schema]) -> bool {
        let says_only = |it: &Schema| it.kind == Kind::Any && it.limits.is_empty();
        if parts.iter().any(|it| says_only(it) && it.nullable) {
            return true;
        }
        let typed: Vec<&Schema> = parts.iter().filter(|it| !says_only(it)).collect();
        match typed.as_slice() {
            // The use of a reference is as nullable as what it refers to, which is settled later.
            [only] => only.nullable,
            [] => false,
            several => several
                .iter()
                .all(|it| it.nullable || self.resolved(it).is_some_and(|it| it.nullable)),
        }
    }

    fn both(&mut self, at: &str, one: Schema, other: Schema) -> Schema {
        let mut merged = Schema {
            at: at.to_owned(),
            kind: Kind::Any,
            nullable: one.nullable && other.nullable,
            description: other.description.clone().or(one.description.clone()),
            note: other.note.clone().or(one.note.clone()),
            example: other.example.clone().or(one.example.clone()),
            default: other.default.clone().or(one.default.clone()),
            deprecated: one.deprecated || other.deprecated,
            access: match (one.access, other.access) {
                (Access::Both, access) | (access, _) => access,
            },
            limits: limits(&one.limits, &other.limits),
        };
        merged.kind = match (one.kind.clone(), other.kind.clone()) {
            (Kind::Any, kind) if one.limits.is_empty() => kind,
            (kind, Kind::Any) if other.limits.is_empty() => kind,
            (Kind::Reference(left), Kind::Reference(right)) if left == right => {
                Kind::Reference(left)
            }
            (Kind::Reference(name), _) if self.adds_nothing(&one, &other) => Kind::Reference(name),
            (_, Kind::Reference(name)) if self.adds_nothing(&other, &one) => Kind::Reference(name),
            // Two schemas that contain themselves: merging them would have no end.
            (Kind::Reference(left), Kind::Reference(right))
                if self.merging.contains(&(left.clone(), right.clone())) =>
            {
                Kind::Reference(right)
            }
            (Kind::Reference(_), _) | (_, Kind::Reference(_)) => {
                let pair = match (&one.kind, &other.kind) {
                    (Kind::Reference(left), Kind::Reference(right)) => {
                        Some((left.clone(), right.clone()))
                    }
                    _ => None,
                };
                let (Some(left), Some(right)) = (self.resolved(&one), self.resolved(&other)) else {
                    // A part of a schema that extends it: other fields are in `extra`.
                    let is_reference = matches!(one.kind, Kind::Reference(_));
                    let kind = if is_reference { one.kind } else { other.kind };
                    return Schema { kind, ..merged };
                };
                let is_pair = pair.is_some();
                self.merging.extend(pair);
                let resolved = self.both(at, left, right);
                if is_pair {
                    self.merging.pop();
                }
                return Schema {
                    nullable: merged.nullable,
                    // A description of one of the parts doesn't describe the whole.
                    description: merged.description,
                    example: merged.example.or(resolved.example),
                    default: merged.default.or(resolved.default),
                    access: merged.access,
                    deprecated: merged.deprecated,
                    ..resolved
                };
            }
            (Kind::Any, kind) | (kind, Kind::Any) => kind,
            (Kind::Integer { unsigned: a }, Kind::Integer { unsigned: b }) => {
                Kind::Integer { unsigned: a || b }
            }
            (Kind::Integer { unsigned }, Kind::Number)
            | (Kind::Number, Kind::Integer { unsigned }) => Kind::Integer { unsigned },
            (Kind::Text(Format::Any), Kind::Text(format))
            | (Kind::Text(format), Kind::Text(Format::Any)) => Kind::Text(format),
            (Kind::Text(_), Kind::Enum(values)) | (Kind::Enum(values), Kind::Text(_)) => {
                merged.limits = Map::new();
                Kind::Enum(values)
            }
            (Kind::Enum(left), Kind::Enum(right)) => {
                let both = left.into_iter().filter(|it| right.contains(it));
                Kind::Enum(both.collect())
            }
            (Kind::List(left), Kind::List(right)) => {
                Kind::List(Box::new(self.merged(at, vec![*left, *right])))
            }
            (Kind::Map(left), Kind::Map(right)) => {
                Kind::Map(Box::new(self.merged(at, vec![*left, *right])))
            }
            (Kind::Object(left), Kind::Object(right)) => {
                Kind::Object(self.objects(at, left, right))
            }
            (Kind::Object(object), map @ Kind::Map(_))
            | (map @ Kind::Map(_), Kind::Object(object)) => {
                if object.properties.is_empty() && object.required.is_empty() {
                    map
                } else {
                    Kind::Object(Object {
                        is_open: true,
                        ..object
                    })
                }
            }
            (Kind::Union { members, .. }, _) => {
                return self.distributed(at, merged, members, &other);
            }
            (_, Kind::Union { members, .. }) => {
                return self.distributed(at, merged, members, &one);
            }
            (left, right) if left == right => left,
            (Kind::Text(_), Kind::Text(_)) => {
                let formats = ["a string of one `format`", "one of another `format`"];
                merged.note = Some(clash(formats[0], formats[1]));
                Kind::Any
            }
            (left, right) => {
                merged.note = Some(clash(left.name(), right.name()));
                Kind::Any
            }
        };
        if matches!(&merged.kind, Kind::Enum(values) if values.is_empty()) {
            merged.note = Some(clash("one of some strings", "one of others"));
            merged.kind = Kind::Any;
        }
        merged
    }

    /// Each member of a union with what stands beside the union.
    fn distributed(
        &mut self,
        at: &str,
        merged: Schema,
        members: Vec<Schema>,
        beside: &Schema,
    ) -> Schema {
        let beside = Schema {
            description: None,
            ..beside.clone()
        };
        let members: Vec<Schema> = members
            .into_iter()
            .map(|it| self.merged(at, vec![it, beside.clone()]))
            .collect();
        let members = possible(members);
        if members.len() > MOST_MEMBERS {
            let note = format!("Any JSON, since it is one of {} types.", members.len());
            return Schema {
                note: Some(note),
                ..merged
            };
        }
        Schema {
            kind: Kind::Union {
                members,
                discriminator: None,
            },
            limits: Map::new(),
            ..merged
        }
    }

    /// Whether what stands beside a reference is true of its target anyway.
    fn adds_nothing(&mut self, reference: &Schema, beside: &Schema) -> bool {
        if !beside.is_vacuous_object() {
            return false;
        }
        let target = self.resolved(reference).map(|it| it.kind);
        match target {
            Some(Kind::Object(_) | Kind::Map(_)) => true,
            Some(Kind::Union { members, .. }) => members.iter().all(|it| {
                let kind = self.resolved(it).map(|it| it.kind);
                matches!(kind, Some(Kind::Object(_) | Kind::Map(_)))
            }),
            _ => false,
        }
    }

    fn objects(&mut self, at: &str, mut one: Object, other: Object) -> Object {
        self.copied += one.properties.len() + other.properties.len();
        if self.copied > MOST_COPIED {
            self.refuse(
                at,
                format!(
                    "the schemas of the document are merged to more than {MOST_COPIED} properties"
                ),
                "Give what several `allOf` share a name, and refer to it in a property",
            );
            return one;
        }
        for (name, property) in other.properties {
            let merged = match one.properties.get(&name).cloned() {
                None => property,
                Some(earlier) if earlier == property => property,
                Some(earlier) => {
                    let at = property.at.clone();
                    self.merged(&at, vec![earlier, property])
                }
            };
            one.properties.insert(name, merged);
        }
        for name in other.required {
            if !one.required.contains(&name) {
                one.required.push(name);
            }
        }
        one.is_open |= other.is_open;
        one
    }
}

/// The members that have values, unless none has.
pub(super) fn possible(members: Vec<Schema>) -> Vec<Schema> {
    let has_value = |it: &&Schema| it.note.is_none();
    if members.iter().any(|it| has_value(&it)) {
        members.into_iter().filter(|it| it.note.is_none()).collect()
    } else {
        members
    }
}

/// What is said of a schema that has no value.
fn clash(one: &str, other: &str) -> String {
    format!("Any JSON, since the document says that it is {one} and {other} at the same time.")
}

/// The limits that values of both keep.
fn limits(one: &Map<String, Value>, other: &Map<String, Value>) -> Map<String, Value> {
    let mut merged = one.clone();
    for (key, right) in other {
        let Some(left) = one.get(key) else {
            merged.insert(key.clone(), right.clone());
            continue;
        };
        let kept = match (key.as_str(), left, right) {
            (_, Value::Number(a), Value::Number(b)) => {
                let is_least = key.starts_with("min");
                let stricter = if is_least {
                    Ordering::Less
                } else {
                    Ordering::Greater
                };
                let takes_right = key != "multipleOf" && compare(a, b) == stricter;
                if takes_right { right } else { left }.clone()
            }
            (_, Value::Array(a), Value::Array(b)) => {
                a.iter().filter(|it| b.contains(it)).cloned().collect()
            }
            _ => right.clone(),
        };
        merged.insert(key.clone(), kept);
        // Values keep to both.
        if matches!(key.as_str(), "multipleOf" | "pattern") && left != right {
            let both = merged
                .entry("allOf")
                .or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(both) = both {
                both.push(json!({ key: left }));
                both.push(json!({ key: right }));
            }
        }
    }
    for (key, exclusive) in [
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ] {
        // It belongs to the bound that was kept.
        let mut from = [one, other].into_iter();
        if from.any(|it| it.get(key) == merged.get(key) && it.contains_key(exclusive)) {
            merged.insert(exclusive.to_owned(), Value::Bool(true));
        } else {
            merged.remove(exclusive);
        }
    }
    merged
}
