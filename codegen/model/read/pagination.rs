//! `x-pagination`: how to page through a list.

use serde_json::Value;

use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{Location, Operation, Pagination, Parameter};
use crate::codegen::model::types::{Field, Shape, TypeRef};
use crate::codegen::normalise as document;

/// Names of parameters that count items, not pages.
const OFFSETS: &[&str] = &[
    "offset",
    "skip",
    "start",
    "from",
    "startindex",
    "start_index",
];

impl Builder<'_> {
    pub(super) fn pagination(
        &mut self,
        paging: &document::Pagination,
        operation: &Operation,
        found: &document::Operation,
    ) -> Option<Pagination> {
        let at = paging.at.as_str();
        let before = self.problems.len();
        let page = self.page_parameter(at, paging.page.as_deref(), operation, "page");
        let size = self.page_parameter(at, paging.size.as_deref(), operation, "size");
        if paging.page.is_some() && paging.page == paging.size {
            self.problem(
                at,
                "`x-pagination` names one parameter as `page` and as `size`",
                "Name two parameters, or remove `size`",
            );
        }
        if paging.page.is_none() {
            self.problem(
                at,
                "`x-pagination` names no `page`",
                "Add `page` with the parameter for the number of the page",
            );
        }
        if paging.pages.is_none() && paging.next.is_none() {
            self.problem(
                at,
                "`x-pagination` names neither `pages` nor `next`, so the list would have no end",
                "Add `pages` with the number of pages in the response, or `next` with a field that is empty on the last page",
            );
        }
        let Some(fields) = self.response_fields(operation) else {
            self.problem(
                at,
                "`x-pagination` is set on an operation whose response is not an object",
                "Give the response a schema of type `object` that contains the items",
            );
            return None;
        };
        let is_list = |ty: &TypeRef| matches!(ty, TypeRef::List(_));
        let items = self.response_fields_of(at, &paging.items, &fields, "items", is_list);
        let lists: Vec<TypeRef> = fields
            .iter()
            .filter(|it| items.contains(&it.rust))
            .map(|it| it.ty.clone())
            .collect();
        if lists.windows(2).any(|it| it[0] != it[1]) {
            self.problem(
                at,
                "the lists that `x-pagination.items` names have different item types",
                "Use the same item type for all of them",
            );
        }
        if paging.items.is_empty() {
            self.problem(
                at,
                "`x-pagination` names no `items`",
                "Add `items` with the list in the response",
            );
        }
        let number = |ty: &TypeRef| *ty == TypeRef::Integer;
        let is_text = |name: &str| {
            let shape = self.types.shape_of(name);
            matches!(shape, Some(Shape::Text | Shape::TextOrInteger))
        };
        let texts: Vec<TypeRef> = fields
            .iter()
            .map(|it| it.ty.clone())
            .filter(|ty| match ty {
                TypeRef::Named(name) => is_text(name),
                other => *other == TypeRef::Text,
            })
            .collect();
        let text = |ty: &TypeRef| texts.contains(ty);
        let pages = paging.pages.as_slice();
        let pages = self.response_fields_of(at, pages, &fields, "pages", number);
        let total = self.response_fields_of(at, &paging.total, &fields, "total", number);
        let next = paging.next.as_slice();
        let next = self.response_fields_of(at, next, &fields, "next", text);
        let first = page.map_or(1, |it| self.first_page(at, it, found));
        if self.problems.len() > before {
            return None;
        }
        let item = match lists.into_iter().next()? {
            TypeRef::List(item) => *item,
            _ => return None,
        };
        Some(Pagination {
            page: page?.rust.clone(),
            first,
            size: size.map(|it| it.rust.clone()),
            items,
            item,
            pages: pages.into_iter().next(),
            next: next.into_iter().next(),
            total,
        })
    }

    /// The number of the first page: the default, or else the least number, or else 1.
    fn first_page(&mut self, at: &str, page: &Parameter, found: &document::Operation) -> i64 {
        let name = page.name.to_lowercase();
        if OFFSETS.contains(&name.as_str()) {
            self.problem(
                at,
                format!(
                    "`x-pagination.page` is `{}`, which counts items and not pages",
                    page.name
                ),
                "Name the parameter with the number of the page. Offsets are not supported",
            );
        }
        let least = page.limits.as_ref().and_then(|it| it["minimum"].as_i64());
        let default = page.default.as_ref().and_then(Value::as_i64);
        let first = default.or(least).unwrap_or(1);
        if !(0..=1).contains(&first) {
            self.problem(
                &found.at,
                format!("the first page of the list would be {first}, by the default or the minimum of `{}`", page.name),
                "Begin at 0 or 1",
            );
        }
        first
    }

    /// The parameter that the key refers to.
    fn page_parameter<'o>(
        &mut self,
        at: &str,
        name: Option<&str>,
        operation: &'o Operation,
        key: &str,
    ) -> Option<&'o Parameter> {
        let name = name?;
        let found = operation.parameters.iter().find(|it| {
            it.name == name && it.location == Location::Query && it.ty == TypeRef::Integer
        });
        if found.is_none() {
            self.problem(
                at,
                format!("`x-pagination.{key}` is `{name}`, and there is no such query parameter of type integer"),
                "Name a query parameter of type integer",
            );
        }
        found
    }

    /// The fields of the response that the key refers to.
    fn response_fields_of(
        &mut self,
        at: &str,
        names: &[String],
        fields: &[Field],
        key: &str,
        fits: impl Fn(&TypeRef) -> bool,
    ) -> Vec<String> {
        let mut found = Vec::new();
        for name in names {
            match fields.iter().find(|it| it.name == *name && fits(&it.ty)) {
                Some(field) => found.push(field.rust.clone()),
                None if fields.iter().any(|it| it.name == *name) => {
                    let expected = match key {
                        "items" => "a list",
                        "next" => "a string without `format` and name",
                        _ => "an integer",
                    };
                    self.problem(
                        at,
                        format!("`x-pagination.{key}` names `{name}`, which has another type"),
                        format!("Name a field that is {expected}"),
                    );
                }
                None => self.problem(
                    at,
                    format!(
                        "`x-pagination.{key}` names `{name}`, and the response has no such field"
                    ),
                    "Name a property of the response",
                ),
            }
        }
        found
    }

    fn response_fields(&self, operation: &Operation) -> Option<Vec<Field>> {
        match operation.response.json()? {
            TypeRef::Named(name) => match self.types.shape_of(name)? {
                Shape::Struct(fields) => Some(fields.clone()),
                _ => None,
            },
            _ => None,
        }
    }
}
