//! Types: translates schemas into Rust types.

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, ReferenceOr, Schema, SchemaKind, StringFormat, StringType,
    Type as OpenApiType, VariantOrUnknownOrEmpty,
};

use crate::codegen::model::builder::Builder;
use crate::codegen::model::registry::json;
use crate::codegen::model::types::{Field, Shape, Tag, Type, TypeRef, UnionVariant, Variant};
use crate::codegen::names;
use crate::codegen::refs::schema_name;

/// A schema or a reference to one.
#[derive(Clone, Copy)]
pub enum Node<'a> {
    Reference(&'a str),
    Schema(&'a Schema),
}

impl<'a> From<&'a ReferenceOr<Schema>> for Node<'a> {
    fn from(it: &'a ReferenceOr<Schema>) -> Self {
        match it {
            ReferenceOr::Reference { reference } => Node::Reference(reference),
            ReferenceOr::Item(schema) => Node::Schema(schema),
        }
    }
}

impl<'a> From<&'a ReferenceOr<Box<Schema>>> for Node<'a> {
    fn from(it: &'a ReferenceOr<Box<Schema>>) -> Self {
        match it {
            ReferenceOr::Reference { reference } => Node::Reference(reference),
            ReferenceOr::Item(schema) => Node::Schema(schema),
        }
    }
}

impl<'a> Builder<'a> {
    /// Returns the type of a schema. An inline schema that needs a name gets the name `suggested`.
    pub(in crate::codegen::model) fn type_ref(
        &mut self,
        place: &str,
        node: Node<'a>,
        suggested: &str,
    ) -> TypeRef {
        let schema = match node {
            Node::Reference(reference) => return self.named(place, reference),
            Node::Schema(schema) => schema,
        };
        match &schema.schema_kind {
            SchemaKind::Type(OpenApiType::Boolean(_)) => TypeRef::Boolean,
            SchemaKind::Type(OpenApiType::Integer(_)) => TypeRef::Integer,
            SchemaKind::Type(OpenApiType::Number(_)) => TypeRef::Number,
            SchemaKind::Type(OpenApiType::String(text)) if text.enumeration.is_empty() => {
                text_type(text)
            }
            SchemaKind::Type(OpenApiType::Array(array)) => {
                let items = array.items.as_ref().map(Node::from);
                TypeRef::List(Box::new(self.inner(
                    place,
                    items,
                    &format!("{suggested}Item"),
                )))
            }
            SchemaKind::Type(OpenApiType::Object(object)) if object.properties.is_empty() => {
                let value = match &object.additional_properties {
                    Some(AdditionalProperties::Schema(value)) => Some(Node::from(value.as_ref())),
                    _ => None,
                };
                let value = self.inner(place, value, &format!("{suggested}Value"));
                TypeRef::Map(Box::new(value))
            }
            SchemaKind::AllOf { all_of } if all_of.len() == 1 => {
                self.type_ref(place, Node::from(&all_of[0]), suggested)
            }
            SchemaKind::Any(any) if *any == openapiv3::AnySchema::default() => TypeRef::Any,
            _ => self.define_inline(place, schema, suggested),
        }
    }

    /// The type of a list's items or a map's values.
    fn inner(&mut self, place: &str, node: Option<Node<'a>>, suggested: &str) -> TypeRef {
        let Some(node) = node else {
            return TypeRef::Any;
        };
        let ty = self.type_ref(place, node, suggested);
        let nullable = matches!(node, Node::Schema(schema) if schema.schema_data.nullable);
        match ty {
            TypeRef::Any => TypeRef::Any,
            ty if nullable => TypeRef::Nullable(Box::new(ty)),
            ty => ty,
        }
    }

    fn named(&mut self, place: &str, reference: &str) -> TypeRef {
        let found = schema_name(reference).and_then(|name| self.types.schemas.get_mut(name));
        let Some(named) = found else {
            self.problem(
                place,
                format!("`{reference}` is unresolved"),
                "Refer to a schema under `components.schemas`",
            );
            return TypeRef::Any;
        };
        let name = named.rust.clone();
        let schema = named.schema;
        if !std::mem::replace(&mut named.started, true) {
            let place = format!("schema `{name}`");
            let (docs, shape) = match schema {
                ReferenceOr::Reference { reference } => {
                    (None, Shape::Alias(self.named(&place, reference)))
                }
                ReferenceOr::Item(schema) => (
                    schema.schema_data.description.clone(),
                    self.shape(&place, schema, &name),
                ),
            };
            self.types.add(Type {
                name: name.clone(),
                docs,
                shape,
                schema: json(schema),
            });
        }
        TypeRef::Named(name)
    }

    fn define_inline(&mut self, place: &str, schema: &'a Schema, suggested: &str) -> TypeRef {
        if self.types.is_taken(suggested) {
            self.problem(
                place,
                format!("the schema would get the name `{suggested}`, which is taken"),
                "Move it to `components.schemas`, and refer to it",
            );
            return TypeRef::Any;
        }
        let shape = self.shape(place, schema, suggested);
        self.types.add(Type {
            name: suggested.to_owned(),
            docs: schema.schema_data.description.clone(),
            shape,
            schema: json(schema),
        });
        TypeRef::Named(suggested.to_owned())
    }

    /// Returns the shape of a schema with the name `name`.
    fn shape(&mut self, place: &str, schema: &'a Schema, name: &str) -> Shape {
        match &schema.schema_kind {
            SchemaKind::Type(OpenApiType::String(text)) if !text.enumeration.is_empty() => {
                Shape::Enum(self.variants(place, text))
            }
            SchemaKind::Type(OpenApiType::String(text)) if text_type(text) == TypeRef::Text => {
                Shape::Text
            }
            SchemaKind::Type(OpenApiType::Object(object))
                if object.properties.is_empty()
                    && matches!(
                        object.additional_properties,
                        Some(AdditionalProperties::Schema(_) | AdditionalProperties::Any(true))
                    ) =>
            {
                match self.type_ref(place, Node::Schema(schema), name) {
                    TypeRef::Map(value) => Shape::Map(*value),
                    other => Shape::Alias(other),
                }
            }
            SchemaKind::Type(OpenApiType::Object(_)) => {
                Shape::Struct(self.fields(place, schema, name))
            }
            SchemaKind::AllOf { all_of } if all_of.iter().all(|it| self.is_object(it)) => {
                Shape::Struct(self.fields(place, schema, name))
            }
            SchemaKind::OneOf { one_of: members } | SchemaKind::AnyOf { any_of: members } => {
                match self.values(members) {
                    // An enum or another string: the enum is open anyway.
                    Some(text) => Shape::Enum(self.variants(place, &text)),
                    None => self.union(place, schema, members, name),
                }
            }
            SchemaKind::AllOf { all_of } if all_of.len() == 1 => {
                Shape::Alias(self.type_ref(place, Node::from(&all_of[0]), name))
            }
            SchemaKind::Type(_) => Shape::Alias(self.type_ref(place, Node::Schema(schema), name)),
            SchemaKind::Any(any) if *any == openapiv3::AnySchema::default() => {
                Shape::Alias(TypeRef::Any)
            }
            SchemaKind::AllOf { .. } | SchemaKind::Not { .. } | SchemaKind::Any(_) => {
                self.problem(
                    place,
                    "a schema mixes kinds that can't be translated into a type",
                    "Use one `type`, `oneOf` or `anyOf`, or `allOf` of objects",
                );
                Shape::Alias(TypeRef::Any)
            }
        }
    }

    /// The values of an enum, if all members are strings and one is an enum.
    fn values(&self, members: &'a [ReferenceOr<Schema>]) -> Option<StringType> {
        let mut all = StringType::default();
        for member in members {
            match &self.refs.schema(member).ok()?.schema_kind {
                SchemaKind::Type(OpenApiType::String(text)) => {
                    all.enumeration.extend(text.enumeration.iter().cloned());
                }
                _ => return None,
            }
        }
        (!all.enumeration.is_empty()).then_some(all)
    }

    fn is_object(&self, it: &'a ReferenceOr<Schema>) -> bool {
        match self.refs.schema(it).map(|schema| &schema.schema_kind) {
            Ok(SchemaKind::Type(OpenApiType::Object(_))) => true,
            Ok(SchemaKind::AllOf { all_of }) => all_of.iter().all(|it| self.is_object(it)),
            _ => false,
        }
    }

    fn variants(&mut self, place: &str, text: &StringType) -> Vec<Variant> {
        let variants: Vec<Variant> = text
            .enumeration
            .iter()
            .flatten()
            .map(|name| Variant {
                name: name.clone(),
                rust: names::apart_from(names::pascal(name), &["Unknown"]),
            })
            .collect();
        for (index, variant) in variants.iter().enumerate() {
            if let Some(other) = variants[..index].iter().find(|it| it.rust == variant.rust) {
                self.problem(
                    place,
                    format!(
                        "the values {:?} and {:?} would have the same name `{}`",
                        other.name, variant.name, variant.rust
                    ),
                    "Remove one of them: unlisted values are kept as well",
                );
            }
        }
        variants
    }

    /// The fields of an object, including those of its `allOf`.
    fn fields(&mut self, place: &str, schema: &'a Schema, name: &str) -> Vec<Field> {
        let mut fields = IndexMap::new();
        let mut required = Vec::new();
        self.collect_fields(place, schema, name, &mut fields, &mut required);
        for missing in required.iter().filter(|it| !fields.contains_key(*it)) {
            self.problem(
                place,
                format!("`required` names `{missing}`, and there is no such property"),
                "Name an existing property, or remove the entry",
            );
        }
        let mut fields: Vec<Field> = fields.into_values().collect();
        for field in &mut fields {
            let place = required.iter().position(|it| *it == field.name);
            field.required = place.is_some();
            field.place = place.unwrap_or_default();
        }
        for index in 1..fields.len() {
            let (before, field) = (&fields[..index], &fields[index]);
            if let Some(other) = before.iter().find(|it| it.rust == field.rust) {
                let rule = format!(
                    "the properties `{}` and `{}` would have the same name `{}`",
                    other.name, field.name, field.rust
                );
                self.problem(
                    place,
                    rule,
                    "Remove one of them: unlisted fields are kept in `extra`",
                );
            }
        }
        fields
    }

    fn collect_fields(
        &mut self,
        place: &str,
        schema: &'a Schema,
        name: &str,
        fields: &mut IndexMap<String, Field>,
        required: &mut Vec<String>,
    ) {
        match &schema.schema_kind {
            SchemaKind::AllOf { all_of } => {
                for member in all_of {
                    match self.refs.schema(member) {
                        Ok(schema) => self.collect_fields(place, schema, name, fields, required),
                        Err(reference) => self.problem(
                            place,
                            format!("`{reference}` is unresolved"),
                            "Refer to a schema under `components.schemas`",
                        ),
                    }
                }
            }
            SchemaKind::Type(OpenApiType::Object(object)) => {
                required.extend(object.required.iter().cloned());
                for (property, node) in &object.properties {
                    let field = self.field(place, property, Node::from(node), name);
                    fields.insert(property.clone(), field);
                }
            }
            _ => {}
        }
    }

    fn field(&mut self, place: &str, property: &str, node: Node<'a>, owner: &str) -> Field {
        let suggested = format!("{owner}{}", names::pascal(property));
        let ty = self.type_ref(place, node, &suggested);
        let (docs, nullable, constant) = match node {
            Node::Reference(_) => (None, false, false),
            Node::Schema(schema) => (
                schema.schema_data.description.clone(),
                schema.schema_data.nullable,
                matches!(
                    &schema.schema_kind,
                    SchemaKind::Type(OpenApiType::String(text)) if text.enumeration.len() == 1
                ),
            ),
        };
        Field {
            name: property.to_owned(),
            rust: names::apart_from(names::snake(property), &["extra"]),
            docs: docs.or_else(|| self.docs_of(node)),
            ty,
            required: false,
            place: 0,
            nullable,
            boxed: false,
            constant,
            example: self.example_of(node),
        }
    }

    /// The example of a schema, inline or referenced.
    pub(in crate::codegen::model) fn example_of(
        &self,
        node: Node<'a>,
    ) -> Option<serde_json::Value> {
        match node {
            Node::Schema(schema) => match &schema.schema_kind {
                SchemaKind::AllOf { all_of }
                    if all_of.len() == 1 && schema.schema_data.example.is_none() =>
                {
                    self.example_of(Node::from(&all_of[0]))
                }
                _ => schema.schema_data.example.clone(),
            },
            Node::Reference(reference) => {
                let named = self.types.schemas.get(schema_name(reference)?)?;
                self.example_of(Node::from(named.schema))
            }
        }
    }

    /// The description of a schema, inline or referenced.
    pub(in crate::codegen::model) fn docs_of(&self, node: Node<'a>) -> Option<String> {
        match node {
            Node::Schema(schema) => match &schema.schema_kind {
                SchemaKind::AllOf { all_of }
                    if all_of.len() == 1 && schema.schema_data.description.is_none() =>
                {
                    self.docs_of(Node::from(&all_of[0]))
                }
                _ => schema.schema_data.description.clone(),
            },
            Node::Reference(reference) => {
                let named = self.types.schemas.get(schema_name(reference)?)?;
                self.docs_of(Node::from(named.schema))
            }
        }
    }

    fn union(
        &mut self,
        place: &str,
        schema: &'a Schema,
        members: &'a [ReferenceOr<Schema>],
        name: &str,
    ) -> Shape {
        let mut variants = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let ty = self.type_ref(place, Node::from(member), &format!("{name}{}", index + 1));
            variants.push(UnionVariant {
                rust: variant_name(&ty, name),
                ty,
                boxed: false,
            });
        }
        if let [first, second] = variants.as_slice()
            && let (TypeRef::Text, TypeRef::Integer) | (TypeRef::Integer, TypeRef::Text) =
                (&first.ty, &second.ty)
        {
            return Shape::TextOrInteger;
        }
        let tag = match &schema.schema_data.discriminator {
            None => None,
            Some(discriminator) => {
                let mut tag = Tag {
                    field: discriminator.property_name.clone(),
                    values: Vec::new(),
                    absent: None,
                };
                for (value, target) in &discriminator.mapping {
                    let target =
                        TypeRef::Named(names::pascal(schema_name(target).unwrap_or(target)));
                    match variants.iter().position(|it| it.ty == target) {
                        Some(index) => {
                            variants[index].rust = names::pascal(value);
                            tag.values.push((value.clone(), index));
                        }
                        None => self.problem(
                            place,
                            format!(
                                "the discriminator maps {value:?} to a schema that is not a member"
                            ),
                            "Map every value to one of the members",
                        ),
                    }
                }
                if tag.values.len() != variants.len() {
                    self.problem(
                        place,
                        "the discriminator doesn't map every member",
                        "Give `discriminator.mapping` one value for each member",
                    );
                }
                tag.absent = variants
                    .iter()
                    .position(|it| !self.requires(&it.ty, &discriminator.property_name));
                Some(tag)
            }
        };
        for index in 0..variants.len() {
            let taken: Vec<&str> = variants[..index]
                .iter()
                .map(|it| it.rust.as_str())
                .chain(["Other"])
                .collect();
            variants[index].rust = names::apart_from(variants[index].rust.clone(), &taken);
        }
        Shape::Union { variants, tag }
    }

    /// Whether the field is required in an object of this type.
    fn requires(&self, ty: &TypeRef, field: &str) -> bool {
        let TypeRef::Named(name) = ty else {
            return false;
        };
        matches!(self.types.shape_of(name), Some(Shape::Struct(fields))
            if fields.iter().any(|it| it.name == field && it.required))
    }
}

/// The type of a string that is not an enum.
fn text_type(text: &StringType) -> TypeRef {
    match text.format {
        VariantOrUnknownOrEmpty::Item(StringFormat::DateTime) => TypeRef::Timestamp,
        VariantOrUnknownOrEmpty::Item(StringFormat::Password) => TypeRef::Secret,
        _ => TypeRef::Text,
    }
}

/// The variant name of a member of the union `owner`: without the trailing words that both share, so
/// that `WorkflowConfig` becomes the variant `Workflow` of `BlockConfig`.
fn variant_name(ty: &TypeRef, owner: &str) -> String {
    let name = match ty {
        TypeRef::Boolean => return "Boolean".to_owned(),
        TypeRef::Integer => return "Integer".to_owned(),
        TypeRef::Number => return "Number".to_owned(),
        TypeRef::Text | TypeRef::Secret => return "Text".to_owned(),
        TypeRef::Timestamp => return "Timestamp".to_owned(),
        TypeRef::Any => return "Any".to_owned(),
        TypeRef::List(_) => return "List".to_owned(),
        TypeRef::Map(_) => return "Map".to_owned(),
        TypeRef::Nullable(inner) => return variant_name(inner, owner),
        TypeRef::Named(name) => name,
    };
    let (words, owner) = (names::snake(name), names::snake(owner));
    let mut words: Vec<&str> = words.split('_').collect();
    let mut shared = owner.split('_').rev();
    while words.len() > 1 && shared.next() == words.last().copied() {
        words.pop();
    }
    names::pascal(&words.join("_"))
}
