//! Request bodies.

use openapiv3::{
    ReferenceOr, RequestBody, Schema, SchemaKind, StringFormat, Type, VariantOrUnknownOrEmpty,
};

use super::Linter;
use crate::codegen::refs::schema_name;

impl<'a> Linter<'a> {
    pub(super) fn body(&mut self, place: &str, method: &str, body: &'a ReferenceOr<RequestBody>) {
        if matches!(method, "get" | "head" | "delete") {
            self.refuse(
                place,
                format!("a {} request has no body", method.to_uppercase()),
                "Remove `requestBody`",
            );
        }
        let body = match self.refs.body(body) {
            Ok(body) => body,
            Err(reference) => {
                self.refuse(
                    place,
                    format!("`{reference}` is unresolved"),
                    "Refer to a component under `components.requestBodies`",
                );
                return;
            }
        };
        if !body.required {
            self.refuse(
                place,
                "the request body is not required, but it is always sent",
                "Write `required: true`",
            );
        }
        let (media, content) = match body.content.first() {
            Some(first) if body.content.len() == 1 => first,
            _ => {
                self.refuse(
                    place,
                    "the request body must have exactly one content",
                    "Use `application/json` or `multipart/form-data`",
                );
                return;
            }
        };
        let Some(schema) = &content.schema else {
            self.refuse(
                place,
                format!("the request body of type `{media}` has no schema"),
                "Give it a `schema`",
            );
            return;
        };
        match media.as_str() {
            "application/json" => self.schema(place, schema),
            "multipart/form-data" => self.parts(place, schema, content),
            other => self.refuse(
                place,
                format!("a request body of type `{other}` is not supported"),
                "Use `application/json` or `multipart/form-data`",
            ),
        }
    }

    fn parts(
        &mut self,
        place: &str,
        schema: &'a ReferenceOr<Schema>,
        content: &'a openapiv3::MediaType,
    ) {
        if let ReferenceOr::Reference { reference } = schema {
            self.forms.extend(schema_name(reference));
        }
        let Ok(Schema {
            schema_kind: SchemaKind::Type(Type::Object(object)),
            ..
        }) = self.refs.schema(schema)
        else {
            return;
        };
        for (name, node) in &object.properties {
            if name.is_empty() || name.contains(['"', '\\']) || name.contains(char::is_control) {
                self.refuse(
                    place,
                    format!("the part {name:?} has a name that a header can't hold"),
                    "Remove quotes, backslashes and control characters",
                );
            }
            match node {
                ReferenceOr::Reference { .. } => self.boxed(place, node),
                ReferenceOr::Item(schema) if is_binary(schema) => {
                    let encoding = content.encoding.get(name);
                    let media = encoding.and_then(|it| it.content_type.as_deref());
                    if media != Some("application/zip") {
                        self.refuse(
                            place,
                            format!("the file `{name}` is not declared as a ZIP"),
                            "Add an `encoding` for it with `contentType: application/zip`",
                        );
                    }
                }
                ReferenceOr::Item(schema) if holds_binary(schema) => self.refuse(
                    place,
                    format!("the part `{name}` holds several files"),
                    "Use one property for each file",
                ),
                ReferenceOr::Item(_) => self.boxed(place, node),
            }
        }
        for (name, encoding) in &content.encoding {
            if encoding.style.is_some() || encoding.explode || encoding.allow_reserved {
                self.refuse(
                    place,
                    format!("the encoding of `{name}` has a style, which has no effect on a part"),
                    "Remove `style`, `explode` and `allowReserved`",
                );
            }
        }
    }

    pub(super) fn upload_limit(&mut self, place: &str, operation: &'a openapiv3::Operation) {
        if !operation.extensions.contains_key("x-max-upload-bytes") {
            return;
        }
        let body = operation.request_body.as_ref();
        let body = body.and_then(|it| self.refs.body(it).ok());
        let schema = body
            .and_then(|it| it.content.get("multipart/form-data"))
            .and_then(|it| it.schema.as_ref())
            .and_then(|it| self.refs.schema(it).ok());
        let has_file = schema.is_some_and(|it| match &it.schema_kind {
            SchemaKind::Type(Type::Object(object)) => object
                .properties
                .values()
                .any(|it| matches!(it, ReferenceOr::Item(schema) if is_binary(schema))),
            _ => false,
        });
        if !has_file {
            self.refuse(
                place,
                "`x-max-upload-bytes` is set on an operation that uploads no file",
                "Remove it",
            );
        }
    }
}

pub(super) fn is_binary(schema: &Schema) -> bool {
    matches!(
        &schema.schema_kind,
        SchemaKind::Type(Type::String(text))
            if text.format == VariantOrUnknownOrEmpty::Item(StringFormat::Binary)
    )
}

fn holds_binary(schema: &Schema) -> bool {
    match &schema.schema_kind {
        SchemaKind::Type(Type::Array(array)) => {
            matches!(&array.items, Some(ReferenceOr::Item(items)) if is_binary(items))
        }
        _ => false,
    }
}
