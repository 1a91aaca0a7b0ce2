//! Request bodies.

use super::Linter;
use crate::codegen::normalise::{Body, Content, Format, Kind, Operation, Schema};

impl<'a> Linter<'a> {
    pub(super) fn body(&mut self, operation: &'a Operation, body: &'a Body) {
        let at = body.at.as_str();
        if matches!(operation.method.as_str(), "get" | "head" | "delete") {
            self.refuse(
                at,
                format!("a {} request has no body", operation.method.to_uppercase()),
                "Remove `requestBody`",
            );
        }
        if !body.required {
            self.refuse(
                at,
                "the request body is not required, but it is always sent",
                "Write `required: true`",
            );
        }
        let [content] = body.contents.as_slice() else {
            return self.refuse(
                at,
                "the request body must have exactly one content",
                "Use `application/json` or `multipart/form-data`",
            );
        };
        let Some(schema) = &content.schema else {
            return self.refuse(
                &content.at,
                format!("the request body of type `{}` has no schema", content.media),
                "Give it a `schema`",
            );
        };
        match content.media.as_str() {
            "application/json" => self.schema(schema),
            "multipart/form-data" => self.parts(content, schema),
            other => self.refuse(
                &content.at,
                format!("a request body of type `{other}` is not supported"),
                "Use `application/json` or `multipart/form-data`",
            ),
        }
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
        self.required(self.resolve(schema));
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
                _ => false,
            };
            if holds_files {
                self.refuse(
                    &property.at,
                    format!("the part `{name}` holds several files"),
                    "Use one property for each file",
                );
            } else if self.is_binary(property) {
                let encoding = content.encoding.get(name);
                let media = encoding.and_then(|it| it.content_type.as_deref());
                if media != Some("application/zip") {
                    self.refuse(
                        &property.at,
                        format!("the file `{name}` is not declared as a ZIP"),
                        "Add an `encoding` for it with `contentType: application/zip`",
                    );
                }
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
                && (media.contains([',', '*']) || !media.contains('/') || !is_visible(media))
            {
                self.refuse(
                    &encoding.at,
                    format!("`contentType` is {media:?}, and a part has one media type"),
                    "Write one, such as `application/json`",
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
