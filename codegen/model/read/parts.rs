//! The parts of a multipart body.

use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{File, Part, PartContent};
use crate::codegen::model::types::{Shape, TypeRef};
use crate::codegen::names;
use crate::codegen::normalise::{Content, Encoding, Format, Kind, Schema};

impl<'a> Builder<'a> {
    pub(super) fn parts(
        &mut self,
        schema: &'a Schema,
        body: &'a Content,
        type_name: &str,
    ) -> Vec<Part> {
        let Kind::Object(object) = &self.document.resolve(schema).kind else {
            return Vec::new();
        };
        let mut parts = Vec::new();
        for (name, property) in &object.properties {
            let encoding = body.encoding.get(name);
            let target = self.document.resolve(property);
            let content = self.content(name, property, encoding, type_name);
            let is_file = matches!(content, PartContent::File { .. });
            // A file has a media type, and one that isn't named is any.
            let media = encoding.and_then(|it| it.content_type.clone());
            let media = media.filter(|it| !it.contains(['*', ',']));
            let media = media.or_else(|| is_file.then(|| "application/octet-stream".to_owned()));
            parts.push(Part {
                content,
                name: name.clone(),
                rust: String::new(),
                docs: self.docs_of(property),
                required: object.required.contains(name),
                content_type: media,
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
        let is_binary = |it: &Schema| self.document.resolve(it).kind == Kind::Text(Format::Binary);
        let media = encoding.and_then(|it| it.content_type.as_deref());
        let kind = match &self.document.resolve(schema).kind {
            Kind::Text(Format::Binary) if media == Some("application/zip") => Some(File::Archive),
            Kind::Text(Format::Binary) => Some(File::Payload),
            Kind::List(items) if is_binary(items) => Some(File::Payloads),
            _ => None,
        };
        if let Some(kind) = kind {
            let file_name = encoding.and_then(|it| it.file_name.clone());
            return PartContent::File {
                file_name: file_name.unwrap_or_else(|| name.to_owned()),
                kind,
            };
        }
        let suggested = names::within(type_name, &names::pascal(name));
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
