//! Schemas: what no type can be made of, and what would be read or written wrongly.

use std::collections::HashMap;

use openapiv3::{
    AdditionalProperties, ReferenceOr, Schema, SchemaKind, StringFormat, StringType, Type,
    VariantOrUnknownOrEmpty,
};

use super::Linter;
use super::bodies::is_binary;
use crate::codegen::names;

impl<'a> Linter<'a> {
    pub(super) fn schemas(&mut self) {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (name, schema) in self.refs.schemas() {
            let place = format!("schema `{name}`");
            if let Some(other) = seen.insert(names::pascal(name), name) {
                self.refuse(
                    &place,
                    format!("`{other}` and `{name}` would be the same type"),
                    "Give each schema a name of its own",
                );
            }
            if names::TAKEN.contains(&names::pascal(name).as_str()) {
                self.refuse(
                    &place,
                    "the generated code means something else by this name",
                    "Choose another",
                );
            }
            // The parts of a form are looked at where the form is.
            if !self.forms.contains(&name) {
                self.schema(&place, schema);
            }
        }
    }

    /// Looks through a schema and all that stands in it, but not at what it refers to.
    pub(super) fn schema(&mut self, place: &str, schema: &'a ReferenceOr<Schema>) {
        match schema {
            ReferenceOr::Reference { .. } => {
                if let Err(reference) = self.refs.schema(schema) {
                    self.refuse(
                        place,
                        format!("`{reference}` leads nowhere"),
                        "Name a schema that stands under `components.schemas`",
                    );
                }
            }
            ReferenceOr::Item(schema) => self.item(place, schema),
        }
    }

    pub(super) fn boxed(&mut self, place: &str, schema: &'a ReferenceOr<Box<Schema>>) {
        match schema {
            ReferenceOr::Item(schema) => self.item(place, schema),
            ReferenceOr::Reference { reference } => {
                let found = self
                    .refs
                    .schemas()
                    .any(|(name, _)| *reference == format!("#/components/schemas/{name}"));
                if !found {
                    self.refuse(
                        place,
                        format!("`{reference}` leads nowhere"),
                        "Name a schema that stands under `components.schemas`",
                    );
                }
            }
        }
    }

    fn item(&mut self, place: &str, schema: &'a Schema) {
        if is_binary(schema) {
            self.refuse(
                place,
                "`format: binary` stands outside of a multipart body",
                "Bytes can be sent as a part only",
            );
        }
        match &schema.schema_kind {
            SchemaKind::Type(Type::String(text)) => self.text(place, text),
            SchemaKind::Type(Type::Array(array)) => {
                if let Some(items) = &array.items {
                    self.boxed(place, items);
                }
            }
            SchemaKind::Type(Type::Object(object)) => {
                for (name, property) in &object.properties {
                    self.boxed(&format!("{place}, property `{name}`"), property);
                }
                if let Some(AdditionalProperties::Schema(values)) = &object.additional_properties {
                    if object.properties.is_empty() {
                        self.schema(place, values);
                    } else if !is_any(values) {
                        self.refuse(
                            place,
                            "an object has both properties and `additionalProperties` of a type",
                            "Leave `additionalProperties` out: fields that aren't named are kept, as any JSON",
                        );
                    }
                }
            }
            SchemaKind::OneOf { one_of: members } | SchemaKind::AnyOf { any_of: members } => {
                self.members(place, members);
            }
            SchemaKind::AllOf { all_of } => {
                for member in all_of {
                    self.schema(place, member);
                }
            }
            SchemaKind::Not { .. } => self.refuse(
                place,
                "`not` says what a value isn't, and no type can be made of that",
                "Say what it is",
            ),
            _ => {}
        }
        if let Some(discriminator) = &schema.schema_data.discriminator {
            self.discriminator(place, schema, discriminator);
        }
    }

    fn text(&mut self, place: &str, text: &StringType) {
        if text.enumeration.iter().any(|it| it.as_deref() == Some("")) {
            self.refuse(
                place,
                "an empty string stands in a list of values",
                "Leave it out: it is carried all the same",
            );
        }
        if let VariantOrUnknownOrEmpty::Item(StringFormat::Password) = text.format
            && !text.enumeration.is_empty()
        {
            self.refuse(
                place,
                "a secret is out of a list of values",
                "Leave `format` or `enum` out",
            );
        }
    }

    /// A member that takes every string, or everything, would never let a later one have any.
    fn members(&mut self, place: &str, members: &'a [ReferenceOr<Schema>]) {
        let (mut texts, mut lists) = (0, 0);
        for member in members {
            self.schema(place, member);
            let Ok(schema) = self.refs.schema(member) else {
                continue;
            };
            match &schema.schema_kind {
                SchemaKind::Type(Type::String(text)) => {
                    texts += 1;
                    lists += usize::from(!text.enumeration.is_empty());
                }
                SchemaKind::Any(any) if *any == openapiv3::AnySchema::default() => self.refuse(
                    place,
                    "a member is any JSON, so that the others mean nothing",
                    "Leave it out: what fits no member is carried all the same",
                ),
                _ => {}
            }
        }
        // Strings alone, one of them out of a list, are that list.
        if texts > 1 && (texts < members.len() || lists == 0) {
            self.refuse(
                place,
                "two members are strings, and the first one takes every string",
                "Keep one of them: a list of values carries unlisted ones as well",
            );
        }
    }

    /// The members of a union with a discriminator each say in a field of their own which they are.
    fn discriminator(
        &mut self,
        place: &str,
        schema: &'a Schema,
        discriminator: &'a openapiv3::Discriminator,
    ) {
        let (SchemaKind::OneOf { one_of: members } | SchemaKind::AnyOf { any_of: members }) =
            &schema.schema_kind
        else {
            self.refuse(
                place,
                "`discriminator` stands on what is not a `oneOf` or an `anyOf`",
                "Leave it out",
            );
            return;
        };
        let field = &discriminator.property_name;
        for member in members {
            let ReferenceOr::Reference { reference } = member else {
                self.refuse(
                    place,
                    "a member of a union with a discriminator has no name",
                    "Put it under `components.schemas`, and refer to it",
                );
                continue;
            };
            let mapped: Vec<&String> = discriminator
                .mapping
                .iter()
                .filter(|(_, target)| *target == reference)
                .map(|(value, _)| value)
                .collect();
            let own = self.refs.schema(member).ok();
            let own = own.and_then(|it| self.constant(it, field));
            if own.is_none() || mapped.len() != 1 || own.as_deref() != Some(mapped[0]) {
                self.refuse(
                    place,
                    format!("the member `{reference}` doesn't say which it is"),
                    format!("Map one value to it, and give it a property `{field}` with that value as its only `enum`"),
                );
            }
        }
    }

    /// The only value that a property of an object can have.
    fn constant(&self, schema: &'a Schema, property: &str) -> Option<String> {
        match &schema.schema_kind {
            SchemaKind::Type(Type::Object(object)) => match object.properties.get(property)? {
                ReferenceOr::Item(it) => match &it.schema_kind {
                    SchemaKind::Type(Type::String(text)) if text.enumeration.len() == 1 => {
                        text.enumeration[0].clone()
                    }
                    _ => None,
                },
                ReferenceOr::Reference { .. } => None,
            },
            SchemaKind::AllOf { all_of } => all_of
                .iter()
                .filter_map(|it| self.refs.schema(it).ok())
                .find_map(|it| self.constant(it, property)),
            _ => None,
        }
    }
}

fn is_any(schema: &ReferenceOr<Schema>) -> bool {
    matches!(schema, ReferenceOr::Item(schema)
        if schema.schema_kind == SchemaKind::Any(openapiv3::AnySchema::default()))
}
