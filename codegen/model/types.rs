//! Types: what a schema is in Rust.

use std::collections::HashMap;

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, OpenAPI, ReferenceOr, Schema, SchemaKind, StringFormat, StringType,
    Type as OpenApiType, VariantOrUnknownOrEmpty,
};

use super::Builder;
use crate::codegen::names;
use crate::codegen::refs::schema_name;

/// A type of its own, with a name.
#[derive(Clone, Debug)]
pub struct Type {
    pub name: String,
    pub docs: Option<String>,
    pub shape: Shape,
    /// As the document has it.
    pub schema: serde_json::Value,
}

/// What a named type is made of.
#[derive(Clone, Debug)]
pub enum Shape {
    /// An object with fields, and room for those that the document doesn't name.
    Struct(Vec<Field>),
    /// A string out of a list that may grow.
    Enum(Vec<Variant>),
    /// A string with a meaning of its own.
    Text,
    /// A string with a meaning of its own that some answers write as a number.
    TextOrInteger,
    /// An object of any names.
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
    /// As the wire has it.
    pub name: String,
    pub rust: String,
    pub docs: Option<String>,
    pub ty: TypeRef,
    pub required: bool,
    /// The field's place in the list of required fields, those of `allOf` in order: the order of
    /// a constructor's arguments.
    pub place: usize,
    pub nullable: bool,
    /// Whether the type contains itself through this field, so that it has to be boxed.
    pub boxed: bool,
    /// Whether there is but one value that it can have.
    pub constant: bool,
    /// What the document gives as an example of it.
    pub example: Option<serde_json::Value>,
}

impl Field {
    /// Whether the field is an `Option` in Rust.
    pub fn is_optional(&self) -> bool {
        !self.required || self.nullable
    }
}

/// The fields that a constructor takes, in the order of its arguments: that of the schema's
/// `required`. The order of properties must not matter, or swapping two of them would silently swap
/// two arguments of one type.
pub fn constructor_fields(fields: &[Field]) -> Vec<&Field> {
    let taken = fields.iter().filter(|it| !it.is_optional() && !it.constant);
    let mut taken: Vec<&Field> = taken.collect();
    taken.sort_by_key(|it| it.place);
    taken
}

/// A string out of a list.
#[derive(Clone, Debug)]
pub struct Variant {
    /// As the wire has it.
    pub name: String,
    pub rust: String,
}

/// One of the types of a union.
#[derive(Clone, Debug)]
pub struct UnionVariant {
    pub rust: String,
    pub ty: TypeRef,
    pub boxed: bool,
}

/// The field by which the types of a union are told apart.
#[derive(Clone, Debug)]
pub struct Tag {
    pub field: String,
    /// What it holds for each variant, by the variant's place. The second says whether the field may be missing.
    pub values: Vec<(String, usize)>,
    /// The variant that an object without the field is.
    pub absent: Option<usize>,
}

/// A type where it is used.
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
    /// An object of any names.
    Map(Box<TypeRef>),
    /// That or `null`, where it stands in a list or a map.
    Nullable(Box<TypeRef>),
    /// A type of its own.
    Named(String),
}

/// The types that were asked for so far.
pub struct Registry<'a> {
    /// The places of the document's named schemas.
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

    /// Every type that was asked for: the document's named ones in its order, then those that got
    /// their names from where they stand.
    pub fn finish(&mut self) -> Vec<Type> {
        self.types.sort_by_key(|(place, _)| *place);
        let mut types: Vec<Type> = self.types.drain(..).map(|(_, it)| it).collect();
        break_cycles(&mut types);
        types
    }

    /// What a type that was asked for is made of.
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

    /// The named schemas that no type was asked of.
    pub fn fragments(&self) -> HashMap<String, serde_json::Value> {
        let unasked = self.schemas.iter().filter(|(_, it)| !it.started);
        unasked
            .map(|(name, it)| ((*name).to_owned(), json(it.schema)))
            .collect()
    }
}

/// A schema, or the name of one.
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
    /// The type of a schema where it is used. A schema that needs a name and has none is called
    /// `suggested`.
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
                format!("`{reference}` leads nowhere"),
                "Name a schema that stands under `components.schemas`",
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
                format!("the schema here would be called `{suggested}`, and that name is taken"),
                "Give it a name of its own under `components.schemas`, and refer to it",
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

    /// What a schema that has the name `name` is made of.
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
                    // A list of values or another string: the list is open anyhow.
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
                    "a schema mixes kinds that no type can be made of",
                    "Write it as one `type`, as `oneOf` or `anyOf`, or as `allOf` of objects",
                );
                Shape::Alias(TypeRef::Any)
            }
        }
    }

    /// The values that members list, where all of them are strings and one does.
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
                        "the values {:?} and {:?} would both be called `{}`",
                        other.name, variant.name, variant.rust
                    ),
                    "Leave one of them out: an unlisted value is carried all the same",
                );
            }
        }
        variants
    }

    /// The fields of an object, with those of everything that it is `allOf`.
    fn fields(&mut self, place: &str, schema: &'a Schema, name: &str) -> Vec<Field> {
        let mut fields = IndexMap::new();
        let mut required = Vec::new();
        self.collect_fields(place, schema, name, &mut fields, &mut required);
        for missing in required.iter().filter(|it| !fields.contains_key(*it)) {
            self.problem(
                place,
                format!("`required` names `{missing}`, and there is no such property"),
                "Name a property, or leave the entry out",
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
                    "the properties `{}` and `{}` would both be called `{}`",
                    other.name, field.name, field.rust
                );
                self.problem(
                    place,
                    rule,
                    "Leave one of them out: an unlisted field is kept all the same",
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
                            format!("`{reference}` leads nowhere"),
                            "Name a schema that stands under `components.schemas`",
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

    /// The example that a schema gives, whether it stands here or is referred to.
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

    /// What a schema says of itself, whether it stands here or is referred to.
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
                            format!("the discriminator maps {value:?} to what is not a member"),
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

    /// Whether an object of this type can't be without the field.
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

/// What a string is that is not out of a list.
fn text_type(text: &StringType) -> TypeRef {
    match text.format {
        VariantOrUnknownOrEmpty::Item(StringFormat::DateTime) => TypeRef::Timestamp,
        VariantOrUnknownOrEmpty::Item(StringFormat::Password) => TypeRef::Secret,
        _ => TypeRef::Text,
    }
}

/// What a member of the union `owner` is called in it: without the words at the end that it shares
/// with the union, so that `WorkflowConfig` is the `Workflow` of a `BlockConfig`.
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

/// Boxes the fields and variants by which a type would contain itself, and objects in unions.
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
                // Objects are large beside everything else that a union may hold.
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

/// The types that a value of this shape holds within itself, not behind a list or a map.
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
