//! `x-pagination`: how to page through a list.

use serde_json::Value;

use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{Location, Operation, Pagination};
use crate::codegen::model::types::{Field, Shape, TypeRef};

const FIX: &str = "Write it as `openapi/README.md` shows";

impl Builder<'_> {
    pub(in crate::codegen::model) fn pagination(
        &mut self,
        place: &str,
        extension: &Value,
        operation: &Operation,
    ) -> Option<Pagination> {
        let before = self.problems.len();
        let page = self.page_parameter(place, extension, operation, "page");
        let size = self.page_parameter(place, extension, operation, "size");
        if extension.get("page").is_none() {
            self.problem(place, "`x-pagination` names no `page`", FIX);
        }
        if extension.get("pages").is_none() && extension.get("next").is_none() {
            self.problem(
                place,
                "`x-pagination` names neither `pages` nor `next`, so the list would have no end",
                FIX,
            );
        }
        let Some(fields) = self.answer_fields(operation) else {
            self.problem(
                place,
                "`x-pagination` is set on an operation whose response is not an object",
                "Give the response a schema of type `object` that contains the items",
            );
            return None;
        };
        let items = self.answer_field(place, extension, &fields, "items", |ty| {
            matches!(ty, TypeRef::List(_))
        });
        let lists: Vec<TypeRef> = fields
            .iter()
            .filter(|it| items.contains(&it.rust))
            .map(|it| it.ty.clone())
            .collect();
        if lists.windows(2).any(|it| it[0] != it[1]) {
            self.problem(
                place,
                "the lists that `x-pagination.items` names have different item types",
                "Use the same item type for all of them",
            );
        }
        if extension.get("items").is_none() {
            self.problem(place, "`x-pagination` names no `items`", FIX);
        }
        let number = |ty: &TypeRef| *ty == TypeRef::Integer;
        let pages = self.answer_field(place, extension, &fields, "pages", number);
        let total = self.answer_field(place, extension, &fields, "total", number);
        let next = self.answer_field(place, extension, &fields, "next", |ty| *ty == TypeRef::Text);
        if self.problems.len() > before {
            return None;
        }
        let item = match lists.into_iter().next()? {
            TypeRef::List(item) => *item,
            _ => return None,
        };
        Some(Pagination {
            page: page?,
            size,
            items,
            item,
            pages: pages.into_iter().next(),
            next: next.into_iter().next(),
            total,
        })
    }

    /// The parameter that the key refers to.
    fn page_parameter(
        &mut self,
        place: &str,
        extension: &Value,
        operation: &Operation,
        key: &str,
    ) -> Option<String> {
        let name = extension.get(key)?.as_str().unwrap_or_default();
        let found = operation.parameters.iter().find(|it| {
            it.name == name && it.location == Location::Query && it.ty == TypeRef::Integer
        });
        if found.is_none() {
            self.problem(
                place,
                format!("`x-pagination.{key}` is `{name}`, and there is no such query parameter of type integer"),
                "Name a query parameter of type integer",
            );
        }
        found.map(|it| it.rust.clone())
    }

    /// The fields of the response that the key refers to, by one name or several.
    fn answer_field(
        &mut self,
        place: &str,
        extension: &Value,
        fields: &[Field],
        key: &str,
        fits: impl Fn(&TypeRef) -> bool,
    ) -> Vec<String> {
        let names: Vec<&str> = match extension.get(key) {
            Some(Value::String(name)) => vec![name],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let mut found = Vec::new();
        for name in names {
            match fields.iter().find(|it| it.name == name && fits(&it.ty)) {
                Some(field) => found.push(field.rust.clone()),
                None => self.problem(
                    place,
                    format!("`x-pagination.{key}` names `{name}`, and the response has no such field of the right type"),
                    "Name a list for `items`, an integer for `pages` and `total`, a string for `next`",
                ),
            }
        }
        found
    }

    fn answer_fields(&self, operation: &Operation) -> Option<Vec<Field>> {
        match operation.answer.as_ref()? {
            TypeRef::Named(name) => match self.types.shape_of(name)? {
                Shape::Struct(fields) => Some(fields.clone()),
                _ => None,
            },
            _ => None,
        }
    }
}
