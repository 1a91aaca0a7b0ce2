//! `x-pagination`: how to page through a list.

use serde_json::Value;

use crate::codegen::model::builder::Builder;
use crate::codegen::model::operation::{
    FieldPath, Location, Operation, Pagination, Paging, Parameter,
};
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
        found: &document::Pagination,
        operation: &Operation,
    ) -> Option<Pagination> {
        let at = found.at.as_str();
        let before = self.problems.len();
        let paging = self.paging(found, operation);
        let size = self.integer_parameter(at, found.size.as_deref(), operation, "size");
        let ways = [&found.page, &found.offset, &found.cursor];
        for way in ways
            .into_iter()
            .filter(|it| it.is_some() && **it == found.size)
        {
            let name = way.as_deref().unwrap_or_default();
            self.problem(
                at,
                format!("`x-pagination` names `{name}` twice, as `size` as well"),
                "Name two parameters, or remove `size`",
            );
        }
        let fields = self.response_fields(operation);
        self.check_end(found, &fields);
        let itself = match operation.response.json() {
            Some(TypeRef::Nullable(ty)) => list_items(ty),
            Some(ty) => list_items(ty),
            None => None,
        };
        if itself.is_some() && !found.items.is_empty() {
            self.problem(
                at,
                "`x-pagination` names `items`, and the response itself is a list",
                "Remove `items`",
            );
        } else if itself.is_none() && fields.is_empty() {
            self.problem(
                at,
                "`x-pagination` is set on an operation whose response is neither a list nor an object",
                "Give the response a schema of type `array`, or of type `object` that contains the items",
            );
            return None;
        } else if itself.is_none() && found.items.is_empty() {
            self.problem(
                at,
                "`x-pagination` names no `items`",
                "Add `items` with the list in the response",
            );
        }
        let items = match itself {
            Some(_) => Vec::new(),
            None => self.paths(at, &found.items, &fields, "items", is_list),
        };
        let lists: Vec<TypeRef> = match itself {
            Some(item) => vec![item.clone()],
            None => {
                let lists = items.iter().filter_map(|it| list_items(&it.last()?.ty));
                lists.cloned().collect()
            }
        };
        if lists.windows(2).any(|it| it[0] != it[1]) {
            self.problem(
                at,
                "the lists that `x-pagination.items` names have different item types",
                "Use the same item type for all of them",
            );
        }
        let pages = self.paths(at, found.pages.as_slice(), &fields, "pages", is_count);
        let total = self.paths(at, &found.total, &fields, "total", is_count);
        let more = found.more.as_slice();
        let more = self.paths(at, more, &fields, "more", |it| *it == TypeRef::Boolean);
        let (next, key) = match &found.url {
            Some(_) => (&found.url, "url"),
            None => (&found.next, "next"),
        };
        let next = self.paths(at, next.as_slice(), &fields, key, |_| true);
        for path in &next {
            let is_number = |ty: &TypeRef| matches!(ty, TypeRef::Integer | TypeRef::Unsigned);
            let fits = |ty: &TypeRef| self.is_scalar(ty) && !(key == "url" && is_number(ty));
            if !path.last().is_some_and(|it| fits(&it.ty)) {
                self.mistyped(at, key, &names(path));
            }
        }
        if self.problems.len() > before {
            return None;
        }
        Some(Pagination {
            paging: paging?,
            size: size.map(|it| it.rust.clone()),
            items: items.iter().map(|it| rust_names(it)).collect(),
            item: lists.into_iter().next()?,
            pages: pages.first().map(|it| rust_names(it)),
            next: next.first().map(|it| rust_names(it)),
            more: more.first().map(|it| rust_names(it)),
            total: total.iter().map(|it| rust_names(it)).collect(),
        })
    }

    /// How the pages follow each other: exactly one of the keys for that is there.
    fn paging(&mut self, found: &document::Pagination, operation: &Operation) -> Option<Paging> {
        let at = found.at.as_str();
        let ways = [
            ("page", found.page.is_some()),
            ("offset", found.offset.is_some()),
            ("cursor", found.cursor.is_some()),
            ("url", found.url.is_some()),
            ("link", found.link),
        ];
        let named: Vec<&str> = ways.iter().filter(|it| it.1).map(|it| it.0).collect();
        let way = match named.as_slice() {
            [way] => *way,
            [] => {
                let rule =
                    "`x-pagination` names none of `page`, `offset`, `cursor`, `url` and `link`";
                let fix =
                    "Add `page` with the parameter for the number of the page, or another of these";
                self.problem(at, rule, fix);
                return None;
            }
            [one, other, ..] => {
                let rule = format!("`x-pagination` names both `{one}` and `{other}`");
                self.problem(at, rule, "Name the one that leads to the next page");
                return None;
            }
        };
        let useless = [
            ("pages", found.pages.is_some() && way != "page"),
            (
                "next",
                found.next.is_some() && matches!(way, "url" | "link"),
            ),
        ];
        for (key, _) in useless.iter().filter(|it| it.1) {
            let rule = format!("`x-pagination.{key}` has no effect beside `{way}`");
            self.problem(at, rule, "Remove it");
        }
        match way {
            "page" => {
                let page = self.integer_parameter(at, found.page.as_deref(), operation, way)?;
                if OFFSETS.contains(&page.name.to_lowercase().as_str()) {
                    let rule = format!(
                        "`x-pagination.page` is `{}`, which counts items and not pages",
                        page.name
                    );
                    let fix =
                        "Name it as `offset`, or name the parameter with the number of the page";
                    self.problem(at, rule, fix);
                }
                let first = self.first(at, page, 1, "page");
                let parameter = page.rust.clone();
                Some(Paging::Number { parameter, first })
            }
            "offset" => {
                let offset = self.integer_parameter(at, found.offset.as_deref(), operation, way)?;
                let first = self.first(at, offset, 0, "offset");
                let parameter = offset.rust.clone();
                Some(Paging::Offset { parameter, first })
            }
            "cursor" => {
                let name = found.cursor.as_deref()?;
                if found.next.is_none() {
                    let rule = "`x-pagination` names `cursor` without `next`, so the list would have one page";
                    let fix = "Add `next` with the field of the response that has the cursor of the next page";
                    self.problem(at, rule, fix);
                }
                let mut parameters = operation.parameters.iter();
                let parameter = parameters.find(|it| {
                    it.name == name && it.location == Location::Query && self.is_scalar(&it.ty)
                });
                if parameter.is_none() {
                    let rule = format!(
                        "`x-pagination.cursor` is `{name}`, and there is no such query parameter of type string or integer"
                    );
                    let fix = "Name a query parameter of type string or integer";
                    self.problem(at, rule, fix);
                }
                let parameter = parameter?.rust.clone();
                Some(Paging::Cursor { parameter })
            }
            "url" => Some(Paging::Url),
            _ => Some(Paging::Link),
        }
    }

    /// A page number without anything that says how many pages there are is a mistake, unless the
    /// response has no fields for that: then an empty page is the last one.
    fn check_end(&mut self, found: &document::Pagination, fields: &[Field]) {
        let says_end = found.pages.is_some()
            || found.next.is_some()
            || found.more.is_some()
            || !found.total.is_empty();
        if found.page.is_some() && !fields.is_empty() && !says_end {
            self.problem(
                &found.at,
                "`x-pagination` names none of `pages`, `next`, `more` and `total`, so the list would have no end",
                "Add `pages` with the number of pages in the response, or `next` with a field that is empty on the last page",
            );
        }
    }

    /// The number of the first page or of the first item: the default of the parameter, or else its
    /// minimum, or else `otherwise`.
    fn first(&mut self, at: &str, parameter: &Parameter, otherwise: i64, what: &str) -> i64 {
        let limits = parameter.limits.as_ref();
        let least = limits.and_then(|it| it["minimum"].as_i64());
        let default = parameter.default.as_ref().and_then(Value::as_i64);
        let first = default.or(least).unwrap_or(otherwise);
        if !(0..=1).contains(&first) {
            let name = &parameter.name;
            self.problem(
                at,
                format!("the first {what} of the list would be {first}, by the default or the minimum of `{name}`"),
                "Begin at 0 or 1",
            );
        }
        first
    }

    /// The parameter that the key refers to.
    fn integer_parameter<'o>(
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
    fn paths(
        &mut self,
        at: &str,
        names: &[String],
        fields: &[Field],
        key: &str,
        fits: impl Fn(&TypeRef) -> bool,
    ) -> Vec<Vec<Field>> {
        let mut found = Vec::new();
        for name in names {
            let path = self.path(name, fields);
            match path {
                None => self.problem(
                    at,
                    format!(
                        "`x-pagination.{key}` names `{name}`, and the response has no such field"
                    ),
                    "Name a property of the response, or the path to one, such as `meta.next`",
                ),
                Some(path) if path.last().is_some_and(|it| fits(&it.ty)) => found.push(path),
                Some(_) => self.mistyped(at, key, name),
            }
        }
        found
    }

    fn mistyped(&mut self, at: &str, key: &str, name: &str) {
        let expected = match key {
            "items" => "a list",
            "more" => "a boolean",
            "next" => "a string or an integer",
            "url" => "a string",
            _ => "an integer",
        };
        self.problem(
            at,
            format!("`x-pagination.{key}` names `{name}`, which has another type"),
            format!("Name a field that is {expected}"),
        );
    }

    /// Follows a name with dots. A field whose own name has dots comes first.
    fn path(&self, name: &str, fields: &[Field]) -> Option<Vec<Field>> {
        let named = |name: &str| fields.iter().find(|it| it.name == name);
        if let Some(field) = named(name) {
            return Some(vec![field.clone()]);
        }
        let dots: Vec<usize> = name.match_indices('.').map(|it| it.0).collect();
        dots.into_iter().rev().find_map(|dot| {
            let field = named(&name[..dot])?;
            let mut path = vec![field.clone()];
            path.extend(self.path(&name[dot + 1..], &self.fields_of(&field.ty))?);
            Some(path)
        })
    }

    fn response_fields(&self, operation: &Operation) -> Vec<Field> {
        let ty = operation.response.json();
        ty.map(|it| self.fields_of(it)).unwrap_or_default()
    }

    fn fields_of(&self, ty: &TypeRef) -> Vec<Field> {
        match ty {
            TypeRef::Named(name) => match self.types.shape_of(name) {
                Some(Shape::Struct(fields)) => fields.clone(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Whether values are strings or numbers that may be shown.
    fn is_scalar(&self, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Named(name) => {
                let shape = self.types.shape_of(name);
                matches!(shape, Some(Shape::Text | Shape::TextOrInteger))
            }
            TypeRef::Text | TypeRef::Integer | TypeRef::Unsigned | TypeRef::Any => true,
            _ => false,
        }
    }
}

fn names(path: &[Field]) -> String {
    let names: Vec<&str> = path.iter().map(|it| it.name.as_str()).collect();
    names.join(".")
}

// The fields themselves are settled later.
fn rust_names(path: &[Field]) -> FieldPath {
    path.iter().map(|it| it.rust.clone()).collect()
}

fn is_list(ty: &TypeRef) -> bool {
    list_items(ty).is_some()
}

fn list_items(ty: &TypeRef) -> Option<&TypeRef> {
    match ty {
        TypeRef::List(item) => Some(item),
        _ => None,
    }
}

fn is_count(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Integer | TypeRef::Unsigned | TypeRef::Number)
}
