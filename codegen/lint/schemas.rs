//! Schemas that can't be translated into a type, or would be read or written wrongly.

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
                    "Give each schema a unique name",
                );
            }
            if names::TAKEN.contains(&names::pascal(name).as_str()) {
                self.refuse(
                    &place,
                    "the generated code uses this name",
                    "Choose another name",
                );
            }
            // Multipart bodies are checked with their operation.
            if !self.forms.contains(&name) {
                self.schema(&place, schema);
            }
        }
    }

    /// Checks a schema and its inline schemas, but not those that it refers to.
    pub(super) fn schema(&mut self, place: &str, schema: &'a ReferenceOr<Schema>) {
        match schema {
            ReferenceOr::Reference { .. } => {
                if let Err(reference) = self.refs.schema(schema) {
                    self.refuse(
                        place,
                        format!("`{reference}` is unresolved"),
                        "Refer to a schema under `components.schemas`",
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
                        format!("`{reference}` is unresolved"),
                        "Refer to a schema under `components.schemas`",
                    );
                }
            }
        }
    }

    fn item(&mut self, place: &str, schema: &'a Schema) {
        if is_binary(schema) {
            self.refuse(
                place,
                "`format: binary` is used outside of a multipart body",
                "Send bytes as a part of a multipart body",
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
                            "an object has properties and typed `additionalProperties`",
                            "Remove `additionalProperties`: undefined fields are kept in `extra`, as any JSON",
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
                "`not` can't be translated into a type",
                "Describe what the value is",
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
                "an `enum` contains an empty string",
                "Remove it: an empty string is accepted anyway",
            );
        }
        if let VariantOrUnknownOrEmpty::Item(StringFormat::Password) = text.format
            && !text.enumeration.is_empty()
        {
            self.refuse(
                place,
                "an `enum` has `format: password`",
                "Remove `format` or `enum`",
            );
        }
    }

    /// A member that accepts every string, or everything, hides later members.
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
                    "a member accepts any JSON, so the other members have no effect",
                    "Remove it: a value that matches no member is kept as `Other`",
                ),
                _ => {}
            }
        }
        // A union of strings only, with one `enum`, is that enum.
        if texts > 1 && (texts < members.len() || lists == 0) {
            self.refuse(
                place,
                "two members are strings, and the first one accepts every string",
                "Keep one of them: an `enum` accepts unlisted values as well",
            );
        }
    }

    /// Each member of a union with a discriminator must have a constant discriminator field.
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
                "`discriminator` is used without `oneOf` or `anyOf`",
                "Remove it",
            );
            return;
        };
        let field = &discriminator.property_name;
        for member in members {
            let ReferenceOr::Reference { reference } = member else {
                self.refuse(
                    place,
                    "a member of a union with a discriminator has no name",
                    "Move it to `components.schemas`, and refer to it",
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
                    format!("the member `{reference}` has no constant discriminator field"),
                    format!("Map one value to it, and give it a property `{field}` with that value as its only `enum`"),
                );
            }
        }
    }

    /// The value of a property that has a single-valued `enum`.
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
