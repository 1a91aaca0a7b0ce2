//! Request bodies.

use super::Linter;
use crate::codegen::normalise::{Body, Content, Format, Kind, Object, Operation, Schema};

impl<'a> Linter<'a> {
    pub(super) fn body(&mut self, operation: &'a Operation, body: &'a Body) {
        let Some(content) = body.content() else {
            return self.refuse(
                &body.at,
                "the request body has no `content`",
                "Name its media type, or remove the body",
            );
        };
        let essence = content.essence();
        if operation.method == "head" {
            self.refuse(
                &body.at,
                "a HEAD request has no body",
                "Remove `requestBody`",
            );
        }
        if !content.media.contains('/') || !is_visible(&content.media) {
            self.refuse(
                &content.at,
                format!("{:?} is not a media type", content.media),
                "Write one such as `application/json`",
            );
        }
        let Some(schema) = &content.schema else {
            if essence == "multipart/form-data" {
                self.refuse(
                    &content.at,
                    "the multipart body has no schema",
                    "Give it a `schema` with one property for each part",
                );
            }
            return;
        };
        match essence.as_str() {
            _ if content.is_json() => self.schema(schema),
            "multipart/form-data" => self.parts(content, schema),
            "application/x-www-form-urlencoded" => self.form(content, schema),
            // Text and bytes are sent as they are.
            _ => {}
        }
    }

    /// The fields of a form.
    fn form(&mut self, content: &'a Content, schema: &'a Schema) {
        let Kind::Object(object) = &self.resolve(schema).kind else {
            return;
        };
        for property in object.properties.values() {
            self.schema(property);
            self.sent_default(&property.at, property);
        }
        self.encodings(content, object);
    }

    fn parts(&mut self, content: &'a Content, schema: &'a Schema) {
        let at = content.at.as_str();
        let Kind::Object(object) = &self.resolve(schema).kind else {
            return self.refuse(
                at,
                "the schema of a multipart body is not an object",
                "Use an object with one property for each part",
            );
        };
        for (name, property) in &object.properties {
            if name.is_empty() || name.contains(['"', '\\']) || name.contains(char::is_control) {
                self.refuse(
                    at,
                    format!("the part {name:?} has a name that a header can't hold"),
                    "Remove quotes, backslashes and control characters",
                );
            }
            let holds_files = match &self.resolve(property).kind {
                Kind::List(items) => self.is_binary(items),
                _ => self.is_binary(property),
            };
            if holds_files {
                if property.default.is_some() {
                    self.refuse(
                        &property.at,
                        format!("the file `{name}` has a default"),
                        "Remove it",
                    );
                }
            } else {
                self.schema(property);
                self.sent_default(&property.at, property);
            }
        }
        self.encodings(content, object);
    }

    fn encodings(&mut self, content: &'a Content, object: &'a Object) {
        let at = content.at.as_str();
        for (name, encoding) in &content.encoding {
            if !object.properties.contains_key(name) {
                self.refuse(
                    at,
                    format!("`encoding` names `{name}`, and there is no such part"),
                    "Name one of the schema's properties",
                );
            }
            if encoding.has_style {
                self.refuse(
                    &encoding.at,
                    format!("the encoding of `{name}` has a style, which has no effect on a part"),
                    "Remove `style`, `explode` and `allowReserved`",
                );
            }
            if let Some(media) = &encoding.content_type
                && (!media.contains('/') || !is_visible(media))
            {
                self.refuse(
                    &encoding.at,
                    format!("`contentType` is {media:?}"),
                    "Write a media type, such as `application/json`",
                );
            }
            if let Some(file) = encoding.file_name.as_ref().filter(|it| !is_visible(it)) {
                self.refuse(
                    &encoding.at,
                    format!("the file name {file:?} is empty or has control characters"),
                    "Write one that a header can hold",
                );
            }
        }
    }

    pub(super) fn is_binary(&self, schema: &'a Schema) -> bool {
        self.resolve(schema).kind == Kind::Text(Format::Binary)
    }
}

/// Whether a header can hold a text.
fn is_visible(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_control)
}
