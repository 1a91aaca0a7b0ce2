//! The parts of a multipart body.

use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{Part, PartContent};
use crate::codegen::model::types::{Shape, TypeRef};
use crate::codegen::names;
use crate::codegen::normalise::{Content, Encoding, Format, Kind, Schema};

impl<'a> Builder<'a> {
    pub(super) fn parts(
        &mut self,
        schema: &'a Schema,
        content: &'a Content,
        type_name: &str,
    ) -> Vec<Part> {
        let Kind::Object(object) = &self.document.resolve(schema).kind else {
            return Vec::new();
        };
        let mut parts = Vec::new();
        for (name, property) in &object.properties {
            let encoding = content.encoding.get(name);
            let target = self.document.resolve(property);
            parts.push(Part {
                content: self.content(name, property, encoding, type_name),
                name: name.clone(),
                rust: String::new(),
                docs: self.docs_of(property),
                required: object.required.contains(name),
                content_type: encoding.and_then(|it| it.content_type.clone()),
                deprecated: property.deprecated,
                default: property.default.clone().or_else(|| target.default.clone()),
                limits: self.limits_of(property),
                example: self.example_of(property),
            });
        }
        parts
    }

    fn content(
        &mut self,
        name: &str,
        schema: &'a Schema,
        encoding: Option<&'a Encoding>,
        type_name: &str,
    ) -> PartContent {
        if self.document.resolve(schema).kind == Kind::Text(Format::Binary) {
            let file_name = encoding.and_then(|it| it.file_name.clone());
            return PartContent::File {
                file_name: file_name.unwrap_or_else(|| name.to_owned()),
            };
        }
        let suggested = format!("{type_name}{}", names::pascal(name));
        let ty = self.type_ref(schema, &suggested);
        if self.is_text(&ty) {
            PartContent::Text(ty)
        } else {
            PartContent::Json { ty, checked: false }
        }
    }

    /// Whether values of this type are sent without quotes.
    fn is_text(&self, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Text | TypeRef::Secret | TypeRef::Timestamp | TypeRef::Bytes => true,
            TypeRef::Named(name) => matches!(
                self.types.shape_of(name),
                Some(Shape::Text | Shape::TextOrInteger | Shape::Enum(_))
            ),
            _ => false,
        }
    }
}
