//! Types: translates schemas into Rust types.

use serde_json::{Map, Value};

use crate::codegen::model::builder::Builder;
use crate::codegen::model::registry::State;
use crate::codegen::model::types::{Field, Shape, Type, TypeRef, Variant};
use crate::codegen::names;
use crate::codegen::normalise::{Access, Format, Kind, Object, Schema, schema_json};

impl<'a> Builder<'a> {
    /// Returns the type of a schema. An inline schema that needs a name gets the name `suggested`.
    pub(in crate::codegen::model) fn type_ref(
        &mut self,
        schema: &'a Schema,
        suggested: &str,
    ) -> TypeRef {
        match &schema.kind {
            Kind::Reference(name) => self.named(name),
            Kind::Any => TypeRef::Any,
            Kind::Boolean => TypeRef::Boolean,
            Kind::Integer { unsigned: false } => TypeRef::Integer,
            Kind::Integer { unsigned: true } => TypeRef::Unsigned,
            Kind::Number => TypeRef::Number,
            Kind::Text(Format::Any | Format::Binary) => TypeRef::Text,
            Kind::Text(Format::DateTime) => TypeRef::Timestamp,
            Kind::Text(Format::Password) => TypeRef::Secret,
            Kind::Text(Format::Byte) => TypeRef::Bytes,
            Kind::List(items) => TypeRef::List(Box::new(
                self.inner(items, &names::within(suggested, "Item")),
            )),
            Kind::Map(values) => TypeRef::Map(Box::new(
                self.inner(values, &names::within(suggested, "Value")),
            )),
            Kind::Object(object) if object.properties.is_empty() => {
                TypeRef::Map(Box::new(TypeRef::Any))
            }
            Kind::Object(_) | Kind::Enum(_) | Kind::Union { .. } => self.define(schema, suggested),
        }
    }

    /// The type of a list's items, a map's values, or a whole response.
    pub(in crate::codegen::model) fn inner(
        &mut self,
        schema: &'a Schema,
        suggested: &str,
    ) -> TypeRef {
        match self.type_ref(schema, suggested) {
            TypeRef::Any => TypeRef::Any,
            ty if schema.nullable => TypeRef::Nullable(Box::new(ty)),
            ty => ty,
        }
    }

    /// The type of a named schema.
    fn named(&mut self, name: &str) -> TypeRef {
        let Some(named) = self.types.schemas.get_mut(name) else {
            return TypeRef::Any;
        };
        let (rust, schema) = (named.rust.clone(), named.schema);
        match &named.state {
            State::Made(ty) => return ty.clone(),
            // A list that contains itself: in Rust, the inner one is any JSON.
            State::Started => return TypeRef::Any,
            State::Unasked => named.state = State::Started,
        }
        let is_own = match &schema.kind {
            Kind::Object(_) | Kind::Enum(_) | Kind::Union { .. } | Kind::Map(_) => true,
            Kind::Text(format) => matches!(format, Format::Any | Format::Binary),
            _ => false,
        };
        if is_own {
            // Known before its fields are, which may refer to it.
            self.made(name, TypeRef::Named(rust.clone()));
        }
        self.types.add(Type {
            name: rust.clone(),
            schema_name: Some(name.to_owned()),
            docs: None,
            shape: Shape::Alias(TypeRef::Any),
            schema: schema_json(schema),
        });
        let shape = self.shape(schema, &rust);
        let ty = match &shape {
            Shape::Alias(target) => target.clone(),
            _ => TypeRef::Named(rust.clone()),
        };
        self.types.set(&rust, shape, self.docs_of(schema));
        self.made(name, ty.clone());
        ty
    }

    fn made(&mut self, name: &str, ty: TypeRef) {
        if let Some(named) = self.types.schemas.get_mut(name) {
            named.state = State::Made(ty);
        }
    }

    /// The type of a schema that has no name.
    fn define(&mut self, schema: &'a Schema, suggested: &str) -> TypeRef {
        let mut name = names::apart_from(suggested.to_owned(), names::PRELUDE);
        while self.types.is_taken(&name) {
            name.push('_');
        }
        self.types.add(Type {
            name: name.clone(),
            schema_name: None,
            docs: None,
            shape: Shape::Alias(TypeRef::Any),
            schema: schema_json(schema),
        });
        let shape = self.shape(schema, &name);
        let ty = match &shape {
            Shape::Alias(target) => target.clone(),
            _ => TypeRef::Named(name.clone()),
        };
        self.types.set(&name, shape, self.docs_of(schema));
        ty
    }

    /// Returns the shape of a schema with the name `name`.
    fn shape(&mut self, schema: &'a Schema, name: &str) -> Shape {
        match &schema.kind {
            Kind::Enum(values) => Shape::Enum(variants(values)),
            Kind::Text(Format::Any | Format::Binary) => Shape::Text,
            Kind::Map(values) => Shape::Map(self.inner(values, &names::within(name, "Value"))),
            Kind::Object(object) if object.properties.is_empty() && object.is_open => {
                Shape::Map(TypeRef::Any)
            }
            Kind::Object(object) => Shape::Struct(self.fields(object, name)),
            Kind::Union {
                members,
                discriminator,
            } => self.union(schema, members, discriminator.as_ref(), name),
            _ => Shape::Alias(self.type_ref(schema, name)),
        }
    }

    fn fields(&mut self, object: &'a Object, owner: &str) -> Vec<Field> {
        let wanted = object.properties.keys().map(|name| {
            let rust = names::apart_from(names::snake(name), &["extra"]);
            (rust, vec![names::digest(name)])
        });
        let rust = names::distinct(wanted.collect());
        let properties = object.properties.iter().zip(rust);
        properties
            .map(|((name, schema), rust)| {
                let suggested = names::within(owner, &names::pascal(name));
                let target = self.document.resolve(schema);
                let place = object.required.iter().position(|it| it == name);
                let is_single = matches!(&target.kind, Kind::Enum(values) if values.len() == 1);
                Field {
                    ty: self.type_ref(schema, &suggested),
                    docs: self.docs_of(schema),
                    required: place.is_some(),
                    place: place.unwrap_or_default(),
                    nullable: schema.nullable,
                    boxed: false,
                    constant: is_single,
                    is_tag: false,
                    example: self.example_of(schema),
                    deprecated: schema.deprecated || target.deprecated,
                    access: match schema.access {
                        Access::Both => target.access,
                        access => access,
                    },
                    limits: self.limits_of(schema),
                    name: name.clone(),
                    rust,
                }
            })
            .collect()
    }

    /// The limits of a schema's values, through references, lists and maps.
    pub(in crate::codegen::model) fn limits_of(&self, schema: &Schema) -> Option<Value> {
        self.limits_within(schema, 0)
    }

    fn limits_within(&self, schema: &Schema, depth: usize) -> Option<Value> {
        let is_nullable = schema.nullable;
        let schema = self.document.resolve(schema);
        let mut limits: Map<String, Value> = schema.limits.clone();
        if let Some(Value::Array(values)) = limits.get_mut("enum").filter(|_| is_nullable) {
            values.push(Value::Null);
        }
        if let Kind::Union { members, .. } = &schema.kind {
            let members = members.iter().filter(|_| depth < 8);
            let members: Vec<Value> = members
                .filter_map(|it| self.limits_of_member(it, depth + 1))
                .collect();
            let is_limited = |it: &Value| it.as_object().is_some_and(|it| it.len() > 1);
            if members.iter().any(is_limited) {
                limits.insert("anyOf".to_owned(), Value::Array(members));
            }
        }
        let (key, inner) = match &schema.kind {
            Kind::List(items) => ("items", Some(items)),
            Kind::Map(values) => ("additionalProperties", Some(values)),
            _ => ("", None),
        };
        // A deeper list contains itself.
        let inner = inner.filter(|_| depth < 8);
        if let Some(inner) = inner.and_then(|it| self.limits_within(it, depth + 1)) {
            limits.insert(key.to_owned(), inner);
        }
        (!limits.is_empty()).then_some(Value::Object(limits))
    }

    /// The type of a union's member, with its limits.
    fn limits_of_member(&self, member: &Schema, depth: usize) -> Option<Value> {
        let ty = match &self.document.resolve(member).kind {
            Kind::Integer { .. } => "integer",
            Kind::Number => "number",
            Kind::Text(_) => "string",
            Kind::List(_) => "array",
            Kind::Boolean => "boolean",
            Kind::Map(_) | Kind::Object(_) => "object",
            _ => return None,
        };
        let limits = self.limits_within(member, depth);
        let mut limits = limits.unwrap_or_else(|| Value::Object(Map::new()));
        limits["type"] = Value::from(ty);
        Some(limits)
    }

    /// The example of a schema, or of the one that it refers to.
    pub(in crate::codegen::model) fn example_of(&self, schema: &Schema) -> Option<Value> {
        let of_target = || self.document.resolve(schema).example.clone();
        schema.example.clone().or_else(of_target)
    }

    /// The description of a schema, or of the one that it refers to, and why it is any JSON.
    pub(in crate::codegen::model) fn docs_of(&self, schema: &Schema) -> Option<String> {
        let target = self.document.resolve(schema);
        let description = schema.description.as_ref().or(target.description.as_ref());
        let note = schema.note.as_ref().or(target.note.as_ref());
        let note = note.or_else(|| self.notes.get(&target.at));
        let texts: Vec<&str> = description
            .into_iter()
            .chain(note)
            .map(String::as_str)
            .collect();
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    }
}

fn variants(values: &[String]) -> Vec<Variant> {
    let wanted = values.iter().map(|value| {
        let name = if value.is_empty() { "empty" } else { value };
        let rust = names::apart_from(names::pascal(name), &["Unknown"]);
        (rust, vec![names::digest(value)])
    });
    let rust = names::distinct(wanted.collect());
    let values = values.iter().zip(rust);
    values
        .map(|(name, rust)| Variant {
            name: name.clone(),
            rust,
        })
        .collect()
}
