//! The parts of a multipart body.

use indexmap::IndexMap;
use openapiv3::{
    Encoding, ParameterSchemaOrContent, ReferenceOr, Schema, SchemaKind, StringFormat,
    Type as OpenApiType, VariantOrUnknownOrEmpty,
};

use super::operations::BUILDER_METHODS;
use super::types::Node;
use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{Part, PartContent};
use crate::codegen::model::types::{Shape, TypeRef};
use crate::codegen::names;

impl<'a> Builder<'a> {
    pub(in crate::codegen::model) fn parts(
        &mut self,
        place: &str,
        schema: &'a ReferenceOr<Schema>,
        encoding: &'a IndexMap<String, Encoding>,
        type_name: &str,
    ) -> Vec<Part> {
        let object = match self.refs.schema(schema).map(|it| &it.schema_kind) {
            Ok(SchemaKind::Type(OpenApiType::Object(object))) => object,
            Ok(_) => {
                self.problem(
                    place,
                    "the schema of a multipart body is not an object",
                    "Use an object with one property for each part",
                );
                return Vec::new();
            }
            Err(reference) => {
                self.dangling(place, &reference);
                return Vec::new();
            }
        };
        for name in encoding.keys() {
            if !object.properties.contains_key(name) {
                self.problem(
                    place,
                    format!("`encoding` names `{name}`, and there is no such part"),
                    "Name one of the schema's properties",
                );
            }
        }
        object
            .properties
            .iter()
            .map(|(name, node)| {
                let node = Node::from(node);
                let encoding = encoding.get(name);
                Part {
                    name: name.clone(),
                    rust: names::apart_from(names::snake(name), BUILDER_METHODS),
                    docs: self.docs_of(node),
                    required: object.required.contains(name),
                    content_type: encoding.and_then(|it| it.content_type.clone()),
                    content: self.content(place, name, node, encoding, type_name),
                    example: self.example_of(node),
                }
            })
            .collect()
    }

    fn content(
        &mut self,
        place: &str,
        name: &str,
        node: Node<'a>,
        encoding: Option<&'a Encoding>,
        type_name: &str,
    ) -> PartContent {
        if is_binary(node) {
            return PartContent::File {
                file_name: self
                    .file_name(place, encoding)
                    .unwrap_or_else(|| name.to_owned()),
            };
        }
        let suggested = format!("{type_name}{}", names::pascal(name));
        let ty = self.type_ref(place, node, &suggested);
        if self.is_text(&ty) {
            PartContent::Text(ty)
        } else {
            PartContent::Json(ty)
        }
    }

    /// The file name in the `Content-Disposition` that the encoding gives as the default.
    fn file_name(&mut self, place: &str, encoding: Option<&'a Encoding>) -> Option<String> {
        let (_, header) = encoding?
            .headers
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("content-disposition"))?;
        let header = match self.refs.header(header) {
            Ok(header) => header,
            Err(reference) => {
                self.dangling(place, &reference);
                return None;
            }
        };
        let ParameterSchemaOrContent::Schema(ReferenceOr::Item(schema)) = &header.format else {
            return None;
        };
        let text = schema.schema_data.default.as_ref()?.as_str()?;
        let (_, rest) = text.split_once("filename=\"")?;
        Some(rest.split_once('"')?.0.to_owned())
    }

    /// Whether values of this type are sent without quotes.
    fn is_text(&self, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Text | TypeRef::Secret | TypeRef::Timestamp => true,
            TypeRef::Named(name) => match self.types.shape_of(name) {
                Some(Shape::Text | Shape::TextOrInteger | Shape::Enum(_)) => true,
                Some(Shape::Alias(target)) => self.is_text(target),
                _ => false,
            },
            _ => false,
        }
    }
}

fn is_binary(node: Node<'_>) -> bool {
    matches!(
        node,
        Node::Schema(Schema {
            schema_kind: SchemaKind::Type(OpenApiType::String(text)),
            ..
        }) if text.format == VariantOrUnknownOrEmpty::Item(StringFormat::Binary)
    )
}
