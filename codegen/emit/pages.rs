//! The parts of a page of a paginated list, taken from a response.

use proc_macro2::TokenStream;
use quote::quote;

use crate::codegen::model::{
    Field, FieldPath, Operation, Pagination, Paging, Service, Shape, TypeRef,
};
use crate::codegen::places::escaped;
use crate::codegen::tokens::ident;

/// The list of a page, borrowed.
pub fn borrowed_lists(
    operation: &Operation,
    paging: &Pagination,
    service: &Service,
) -> TokenStream {
    let lists = paging.items.iter();
    first_of(lists.map(|path| borrowed(&fields(path, operation, service))))
}

/// The parts of a page.
pub fn opened(operation: &Operation, paging: &Pagination, service: &Service) -> TokenStream {
    let fields = |path: &FieldPath| fields(path, operation, service);
    let count = |path: &FieldPath| {
        let fields = fields(path);
        match (fields.as_slice(), fields.last().map(|it| &it.ty)) {
            ([_], Some(TypeRef::Integer)) => owned(&fields),
            (_, Some(TypeRef::Integer)) => {
                let field = borrowed(&fields);
                quote!(#field.copied())
            }
            _ => {
                let field = borrowed(&fields);
                quote!(crate::pagination::count(#field))
            }
        }
    };
    let pages = first_of(paging.pages.iter().map(count));
    let total = first_of(paging.total.iter().map(count));
    let more = paging.more.as_ref().map(|path| {
        let field = borrowed(&fields(path));
        quote!(#field.copied())
    });
    let continuation = paging.next.as_ref().map(|path| continuation(&fields(path)));
    let (mut next, mut url) = (quote!(None), quote!(None));
    let mut more = more;
    match &paging.paging {
        Paging::Number { .. } | Paging::Offset { .. } => {
            let is_there = continuation.map(|it| quote!(Some(#it.is_some())));
            more = more.into_iter().chain(is_there).reduce(or);
        }
        Paging::Cursor { .. } => next = continuation.unwrap_or(next),
        Paging::Url => {
            next = continuation.unwrap_or(next);
            url = quote!(url);
        }
        Paging::Link => {
            next = quote!(next);
            url = quote!(url);
        }
    }
    let more = more.unwrap_or_else(|| quote!(None));
    let items = items(operation, paging, service);
    quote! {
        crate::pagination::Opened {
            pages: #pages,
            more: #more,
            total: #total,
            next: #next,
            url: #url,
            items: #items,
        }
    }
}

/// The field that names the next page. One that can't be read as its type is in `extra`: the list is
/// not at its end.
fn continuation(fields: &[&Field]) -> TokenStream {
    let field = borrowed(fields);
    let mut value = quote!(crate::pagination::continuation(#field));
    for (index, it) in fields.iter().enumerate().filter(|(_, it)| it.is_optional()) {
        let name = &it.name;
        let extra = match index {
            0 => quote!(page.extra.get(#name)),
            _ => {
                let parent = borrowed(&fields[..index]);
                quote!(#parent.and_then(|it| it.extra.get(#name)))
            }
        };
        value = quote!(#value.or_else(|| crate::pagination::continuation(#extra)));
    }
    value
}

/// The items of a page.
fn items(operation: &Operation, paging: &Pagination, service: &Service) -> TokenStream {
    let is_nested = paging.items.iter().any(|it| it.len() > 1);
    let list = match paging.items.as_slice() {
        [] => match operation.response.json() {
            Some(TypeRef::Nullable(_)) => quote!(page),
            _ => return quote!(page),
        },
        // Two lists of one object can't both be moved out of it.
        [_, _, ..] if is_nested => {
            let lists = borrowed_lists(operation, paging, service);
            quote!(#lists.cloned())
        }
        lists => first_of(
            lists
                .iter()
                .map(|path| owned(&fields(path, operation, service))),
        ),
    };
    quote!(#list.unwrap_or_default())
}

/// A field of the page, moved out of it, as an option.
fn owned(fields: &[&Field]) -> TokenStream {
    let mut value = quote!(page);
    for (index, it) in fields.iter().enumerate() {
        let field = ident(&it.rust);
        value = match (index, it.is_optional()) {
            (0, true) => quote!(page.#field),
            (0, false) => quote!(Some(page.#field)),
            (_, true) => quote!(#value.and_then(|it| it.#field)),
            (_, false) => quote!(#value.map(|it| it.#field)),
        };
    }
    value
}

/// A field of the page, as an option of a reference.
fn borrowed(fields: &[&Field]) -> TokenStream {
    let mut value = quote!(page);
    for (index, it) in fields.iter().enumerate() {
        let field = ident(&it.rust);
        value = match (index, it.is_optional()) {
            (0, true) => quote!(page.#field.as_ref()),
            (0, false) => quote!(Some(&page.#field)),
            (_, true) => quote!(#value.and_then(|it| it.#field.as_ref())),
            (_, false) => quote!(#value.map(|it| &it.#field)),
        };
    }
    value
}

/// JSON pointers to the fields that may hold the items.
pub fn lists(operation: &Operation, service: &Service) -> Vec<String> {
    let paging = operation.pagination.iter();
    let lists = paging.flat_map(|it| &it.items);
    lists
        .map(|path| {
            let fields = fields(path, operation, service);
            let names = fields.iter().map(|it| format!("/{}", escaped(&it.name)));
            names.collect()
        })
        .collect()
}

/// Combines options into the first one that is `Some`.
fn first_of(options: impl Iterator<Item = TokenStream>) -> TokenStream {
    options.reduce(or).unwrap_or_else(|| quote!(None))
}

fn or(one: TokenStream, other: TokenStream) -> TokenStream {
    quote!(#one.or(#other))
}

/// The fields of a path through the response.
fn fields<'a>(path: &FieldPath, operation: &'a Operation, service: &'a Service) -> Vec<&'a Field> {
    let mut found: Vec<&Field> = Vec::new();
    let mut ty = operation.response.json();
    for rust in path {
        let Some(TypeRef::Named(name)) = ty else {
            break;
        };
        let named = service.types.iter().find(|it| it.name == *name);
        let Some(Shape::Struct(fields)) = named.map(|it| &it.shape) else {
            break;
        };
        let Some(field) = fields.iter().find(|it| it.rust == *rust) else {
            break;
        };
        found.push(field);
        ty = Some(&field.ty);
    }
    found
}
