//! Types: translates schemas into Rust types.

use std::collections::HashMap;

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, OpenAPI, ReferenceOr, Schema, SchemaKind, StringFormat, StringType,
    Type as OpenApiType, VariantOrUnknownOrEmpty,
};

use super::Builder;
use crate::codegen::names;
use crate::codegen::refs::schema_name;

/// A named type.
#[derive(Clone, Debug)]
pub struct Type {
    pub name: String,
    pub docs: Option<String>,
    pub shape: Shape,
    /// The schema in the document.
    pub schema: serde_json::Value,
}

/// The shape of a named type.
#[derive(Clone, Debug)]
pub enum Shape {
    /// An object with fields, and `extra` for undefined ones.
    Struct(Vec<Field>),
    /// An open enum of strings.
    Enum(Vec<Variant>),
    /// A string newtype.
    Text,
    /// A string newtype that some responses write as a number.
    TextOrInteger,
    /// A map.
    Map(TypeRef),
    /// One of several types.
    Union {
        variants: Vec<UnionVariant>,
        tag: Option<Tag>,
    },
    /// Another name for a type.
    Alias(TypeRef),
}

/// A field of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name in the document.
    pub name: String,
    pub rust: String,
    pub docs: Option<String>,
    pub ty: TypeRef,
    pub required: bool,
    pub nullable: bool,
    /// Whether the type contains itself through this field, so that the field is boxed.
    pub boxed: bool,
    /// Whether the field has only one possible value.
    pub constant: bool,
    /// The example in the document.
    pub example: Option<serde_json::Value>,
}

/// A value of an enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name in the document.
    pub name: String,
    pub rust: String,
}

/// A member of a union.
#[derive(Clone, Debug)]
pub struct UnionVariant {
    pub rust: String,
    pub ty: TypeRef,
    pub boxed: bool,
}

/// The discriminator of a union.
#[derive(Clone, Debug)]
pub struct Tag {
    pub field: String,
    /// Each value of the field with the index of its variant.
    pub values: Vec<(String, usize)>,
    /// The index of the variant for an object without the field.
    pub absent: Option<usize>,
}

/// A reference to a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeRef {
    Boolean,
    Integer,
    Number,
    Text,
    /// A string that must not be shown.
    Secret,
    Timestamp,
    /// Any JSON.
    Any,
    List(Box<TypeRef>),
    /// A map.
    Map(Box<TypeRef>),
    /// The type or `null`, in a list or a map.
    Nullable(Box<TypeRef>),
    /// A named type.
    Named(String),
}

/// The types that were requested so far.
pub struct Registry<'a> {
    /// The order of the document's named schemas.
    order: HashMap<String, usize>,
    types: Vec<(usize, Type)>,
    schemas: HashMap<&'a str, Named<'a>>,
}

struct Named<'a> {
    rust: String,
    schema: &'a ReferenceOr<Schema>,
    started: bool,
}

impl<'a> Registry<'a> {
    pub fn new(api: &'a OpenAPI) -> Self {
        let named = crate::codegen::refs::Refs::new(api)
            .schemas()
            .map(|(name, schema)| {
                let named = Named {
                    rust: names::pascal(name),
                    schema,
                    started: false,
                };
                (name, named)
            });
        let schemas: IndexMap<&str, Named> = named.collect();
        Self {
            order: schemas
                .values()
                .enumerate()
                .map(|(place, named)| (named.rust.clone(), place))
                .collect(),
            types: Vec::new(),
            schemas: schemas.into_iter().collect(),
        }
    }

    /// All requested types: the named ones in the document's order, then the inline ones.
    pub fn finish(&mut self) -> Vec<Type> {
        self.types.sort_by_key(|(place, _)| *place);
        let mut types: Vec<Type> = self.types.drain(..).map(|(_, it)| it).collect();
        break_cycles(&mut types);
        types
    }

    /// The shape of a requested type.
    pub fn shape_of(&self, name: &str) -> Option<&Shape> {
        let mut all = self.types.iter().map(|(_, it)| it);
        all.find(|it| it.name == name).map(|it| &it.shape)
    }

    fn is_taken(&self, name: &str) -> bool {
        self.order.contains_key(name) || self.types.iter().any(|(_, it)| it.name == name)
    }

    fn add(&mut self, ty: Type) {
        let place = self.order.get(&ty.name).copied().unwrap_or(usize::MAX);
        self.types.push((place, ty));
    }

    /// The named schemas of which no type was requested.
    pub fn fragments(&self) -> HashMap<String, serde_json::Value> {
        let unasked = self.schemas.iter().filter(|(_, it)| !it.started);
        unasked
            .map(|(name, it)| ((*name).to_owned(), json(it.schema)))
            .collect()
    }
}

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
    pub(super) fn type_ref(&mut self, place: &str, node: Node<'a>, suggested: &str) -> TypeRef {
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
            field.required = required.contains(&field.name);
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
            nullable,
            boxed: false,
            constant,
            example: self.example_of(node),
        }
    }

    /// The example of a schema, inline or referenced.
    pub(super) fn example_of(&self, node: Node<'a>) -> Option<serde_json::Value> {
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
    pub(super) fn docs_of(&self, node: Node<'a>) -> Option<String> {
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

fn json(schema: &impl serde::Serialize) -> serde_json::Value {
    serde_json::to_value(schema).expect("a schema that was read can be written")
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

/// Boxes fields and variants through which a type contains itself, and objects in unions.
fn break_cycles(types: &mut [Type]) {
    let reach: HashMap<String, Vec<String>> = types
        .iter()
        .map(|it| (it.name.clone(), contained(&it.shape)))
        .collect();
    let objects: Vec<String> = types
        .iter()
        .filter(|it| matches!(it.shape, Shape::Struct(_)))
        .map(|it| it.name.clone())
        .collect();
    let contains = |from: &TypeRef, target: &str| {
        let TypeRef::Named(from) = from else {
            return false;
        };
        let (mut seen, mut open) = (vec![from.as_str()], vec![from.as_str()]);
        while let Some(name) = open.pop() {
            if name == target {
                return true;
            }
            for next in reach.get(name).into_iter().flatten() {
                if !seen.contains(&next.as_str()) {
                    seen.push(next);
                    open.push(next);
                }
            }
        }
        false
    };
    for it in types {
        match &mut it.shape {
            Shape::Struct(fields) => {
                for field in fields {
                    field.boxed = contains(&field.ty, &it.name);
                }
            }
            Shape::Union { variants, .. } => {
                // Objects are much larger than other variants.
                for variant in variants {
                    let is_object =
                        matches!(&variant.ty, TypeRef::Named(name) if objects.contains(name));
                    variant.boxed = is_object || contains(&variant.ty, &it.name);
                }
            }
            _ => {}
        }
    }
}

/// The types that a value of this shape contains directly, not in a list or a map.
fn contained(shape: &Shape) -> Vec<String> {
    let refs: Vec<&TypeRef> = match shape {
        Shape::Struct(fields) => fields.iter().map(|it| &it.ty).collect(),
        Shape::Union { variants, .. } => variants.iter().map(|it| &it.ty).collect(),
        Shape::Alias(target) => vec![target],
        Shape::Enum(_) | Shape::Text | Shape::TextOrInteger | Shape::Map(_) => Vec::new(),
    };
    refs.into_iter()
        .filter_map(|it| match it {
            TypeRef::Named(name) => Some(name.clone()),
            _ => None,
        })
        .collect()
}
