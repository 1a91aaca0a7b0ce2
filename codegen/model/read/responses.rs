//! Responses: one type for all 2xx, or an enum by status.

use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{
    ByStatus, Empty, Response, ResponseContent, StatusContent, StatusVariant,
};
use crate::codegen::model::types::TypeRef;
use crate::codegen::names;
use crate::codegen::normalise::{self as document, Kind, Schema, Status, schema_json};

impl<'a> Builder<'a> {
    pub(super) fn response(&mut self, found: &'a document::Operation, type_name: &str) -> Response {
        let successes = found.responses.iter().filter(|it| it.is_success());
        let successes: Vec<&document::Response> = successes.collect();
        let contents = || successes.iter().filter_map(|it| it.content.as_ref());
        let mut media: Vec<String> = Vec::new();
        for content in contents() {
            let all = match content {
                document::ResponseContent::Json { media, .. } => std::slice::from_ref(media),
                document::ResponseContent::Download { media } => media,
            };
            let new = all.iter().filter(|it| !media.contains(it));
            media.extend(new.cloned().collect::<Vec<String>>());
        }
        let schemas = contents().filter_map(|it| match it {
            document::ResponseContent::Json { schema, .. } => Some(&**schema),
            document::ResponseContent::Download { .. } => None,
        });
        let schemas: Vec<&Schema> = schemas.collect();
        let downloads = contents().count() - schemas.len();
        let may_be_empty = successes.iter().any(|it| it.content.is_none());
        let is_one = schemas
            .windows(2)
            .all(|it| schema_json(it[0]) == schema_json(it[1]));
        let content = match (schemas.first(), downloads, may_be_empty) {
            (None, 0, _) => ResponseContent::Nothing,
            (None, _, false) => ResponseContent::Download,
            (Some(schema), 0, _) if is_one => {
                let ty = self.inner(schema, &format!("{type_name}Answer"));
                self.json(ty, schema, may_be_empty)
            }
            _ => self.by_status(&successes, type_name),
        };
        Response { content, media }
    }

    fn json(&self, ty: TypeRef, schema: &Schema, may_be_empty: bool) -> ResponseContent {
        let empty = match (may_be_empty, &self.document.resolve(schema).kind) {
            (false, _) => Empty::Refused,
            // An object whose fields are all optional says as much as no value.
            (true, Kind::Object(object)) if object.required.is_empty() && !schema.nullable => {
                Empty::Object
            }
            (true, Kind::Map(_)) if !schema.nullable => Empty::Object,
            (true, _) => Empty::Null,
        };
        let ty = match (empty, ty) {
            (Empty::Null, ty @ (TypeRef::Nullable(_) | TypeRef::Any)) => ty,
            (Empty::Null, ty) => TypeRef::Nullable(Box::new(ty)),
            (_, ty) => ty,
        };
        ResponseContent::Json { ty, empty }
    }

    fn by_status(
        &mut self,
        successes: &[&'a document::Response],
        type_name: &str,
    ) -> ResponseContent {
        let mut variants: Vec<StatusVariant> = Vec::new();
        for response in successes {
            let status = match response.status {
                Status::Code(code) => Some(code),
                Status::Range(_) | Status::Default => None,
            };
            let content = match &response.content {
                None => StatusContent::Nothing,
                Some(document::ResponseContent::Download { .. }) => StatusContent::Download,
                Some(document::ResponseContent::Json { schema, .. }) => {
                    let suffix = status.map_or("2xx".to_owned(), |it| it.to_string());
                    StatusContent::Json(self.inner(schema, &format!("{type_name}{suffix}")))
                }
            };
            variants.push(StatusVariant {
                status,
                docs: response.description.clone(),
                content,
            });
        }
        // Schemas may differ in what doesn't matter to the type.
        let json = variants.iter().filter_map(|it| match &it.content {
            StatusContent::Json(ty) => Some(ty),
            _ => None,
        });
        let json: Vec<&TypeRef> = json.collect();
        let has_download = variants
            .iter()
            .any(|it| it.content == StatusContent::Download);
        if !has_download && json.windows(2).all(|it| it[0] == it[1]) {
            let first = successes.iter().find_map(|it| match &it.content {
                Some(document::ResponseContent::Json { schema, .. }) => Some(schema),
                _ => None,
            });
            if let (Some(ty), Some(schema)) = (json.first(), first) {
                let may_be_empty = successes.iter().any(|it| it.content.is_none());
                return self.json((*ty).clone(), schema, may_be_empty);
            }
        }
        variants.sort_by_key(|it| it.status.unwrap_or(u16::MAX));
        let operations = self.document.operations.iter();
        let taken: Vec<String> = operations.map(|it| names::type_name(&it.id)).collect();
        ResponseContent::ByStatus(ByStatus {
            name: names::apart_from(format!("{type_name}Response"), &taken),
            variants,
        })
    }
}
