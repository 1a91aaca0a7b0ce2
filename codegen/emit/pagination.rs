//! Paginated lists: the methods besides `send`, which fetches one page.

use proc_macro2::TokenStream;
use quote::quote;

use super::inputs;
use crate::codegen::model::{Field, Operation, Pagination, Service, Shape, TypeRef};
use crate::codegen::tokens::{ident, type_path};

pub fn emit(operation: &Operation, paging: &Pagination, service: &Service) -> TokenStream {
    let item = type_path(&paging.item, "types");
    let page_size = page_size(operation, paging);
    let limits = limits();
    let opened = opened(operation, paging, service);
    let streams = streams(paging, &item, &opened);
    let iterators = iterators(&item);
    quote! {
        #page_size
        #limits
        #streams
        #iterators
    }
}

/// Writes a setter `page_size`, unless a parameter has that name.
fn page_size(operation: &Operation, paging: &Pagination) -> Option<TokenStream> {
    let mut parameters = operation.parameters.iter();
    let is_taken = parameters.any(|it| it.rust == "page_size");
    paging.size.as_ref().filter(|_| !is_taken).map(|it| {
        let size = ident(it);
        quote! {
            /// Sets the number of items per page.
            pub fn page_size(
                self,
                value: impl TryInto<i64> + std::marker::Copy + std::fmt::Display,
            ) -> Self {
                self.#size(value)
            }
        }
    })
}

/// Writes the setters that limit a list.
fn limits() -> TokenStream {
    quote! {
        /// Limits the number of items (default: no limit). No page after the one with the last of
        /// these items is fetched.
        pub fn limit(mut self, items: usize) -> Self {
            self.list_options.limit = Some(items);
            self
        }

        /// Sets how many pages are fetched at the same time (default 1: a page is fetched when it
        /// is needed).
        ///
        /// Pages are fetched ahead only if the service says how many there are.
        pub fn prefetch(mut self, pages: usize) -> Self {
            self.list_options.prefetch = pages.max(1);
            self
        }

        /// Limits the number of pages (default 10,000). A list with more pages is an error, so that
        /// a list without an end stops.
        pub fn max_pages(mut self, pages: u64) -> Self {
            self.list_options.max_pages = pages;
            self
        }
    }
}

/// Writes the methods that return a stream.
fn streams(paging: &Pagination, item: &TokenStream, opened: &TokenStream) -> TokenStream {
    let page = ident(&inputs::field_name(&paging.page));
    let base = paging.first;
    quote! {
        /// Returns a stream of the items of all pages.
        #[doc(alias = "page")]
        #[doc(alias = "pagination")]
        pub fn stream(self) -> crate::Items<#item> {
            self.pages().items()
        }

        /// Returns a stream of pages, from the page that is set or else from the first one.
        #[doc(alias = "pagination")]
        pub fn pages(self) -> crate::Pages<#item> {
            let first = self.#page.unwrap_or(#base);
            crate::Pages::new(
                self.call.clone(),
                self.list_options.clone(),
                first,
                #base,
                move |number| {
                    let request = Self {
                        #page: Some(number),
                        ..self.clone()
                    };
                    Box::pin(async move {
                        let page = request.send().await?.into_inner();
                        Ok(#opened)
                    })
                },
            )
        }

        /// Returns a stream of pages from where [another stream](crate::Pages::position) stopped.
        /// Earlier items count for [`limit`](Self::limit).
        pub fn pages_from(self, position: crate::Position) -> crate::Pages<#item> {
            self.pages().beginning_at(position)
        }
    }
}

/// Writes the methods that return a blocking iterator.
fn iterators(item: &TokenStream) -> TokenStream {
    quote! {
        /// Returns a blocking iterator over the items of all pages, for use outside of async code
        /// (feature `blocking`).
        #[cfg(feature = "blocking")]
        pub fn iter(self) -> crate::blocking::Iter<crate::Items<#item>> {
            let call = self.call.clone();
            crate::blocking::Iter::new(call, self.stream())
        }

        /// Returns a blocking iterator over the pages, for use outside of async code (feature
        /// `blocking`).
        #[cfg(feature = "blocking")]
        pub fn iter_pages(self) -> crate::blocking::Iter<crate::Pages<#item>> {
            let call = self.call.clone();
            crate::blocking::Iter::new(call, self.pages())
        }
    }
}

/// The list of a page, borrowed.
pub fn borrowed_lists(
    operation: &Operation,
    paging: &Pagination,
    service: &Service,
) -> TokenStream {
    let fields = fields(operation, service);
    first_of(paging.items.iter().map(|name| {
        let field = ident(name);
        if is_optional(fields, name) {
            quote!(page.#field.as_ref())
        } else {
            quote!(Some(&page.#field))
        }
    }))
}

/// The parts of a page.
fn opened(operation: &Operation, paging: &Pagination, service: &Service) -> TokenStream {
    let fields = fields(operation, service);
    let value = |name: &String| {
        let field = ident(name);
        if is_optional(fields, name) {
            quote!(page.#field)
        } else {
            quote!(Some(page.#field))
        }
    };
    let items = first_of(paging.items.iter().map(value));
    let pages = first_of(paging.pages.iter().map(value));
    let total = first_of(paging.total.iter().map(value));
    let more = match &paging.next {
        None => quote!(None),
        Some(name) => {
            let field = ident(name);
            if is_optional(fields, name) {
                quote!(Some(page.#field.as_ref().is_some_and(|it| !it.as_str().is_empty())))
            } else {
                quote!(Some(!page.#field.as_str().is_empty()))
            }
        }
    };
    quote! {
        crate::pagination::Opened {
            pages: #pages,
            more: #more,
            total: #total,
            items: #items.unwrap_or_default(),
        }
    }
}

/// Whether the field is an `Option`.
fn is_optional(fields: &[Field], rust: &str) -> bool {
    fields.iter().any(|it| it.rust == rust && it.is_optional())
}

/// The JSON names of the fields that may hold the items.
pub fn lists<'a>(operation: &'a Operation, service: &'a Service) -> Vec<&'a str> {
    let Some(paging) = &operation.pagination else {
        return Vec::new();
    };
    let fields = fields(operation, service).iter();
    let lists = fields.filter(|it| paging.items.contains(&it.rust));
    lists.map(|it| it.name.as_str()).collect()
}

/// Combines options into the first one that is `Some`.
fn first_of(options: impl Iterator<Item = TokenStream>) -> TokenStream {
    options
        .reduce(|all, next| quote!(#all.or(#next)))
        .unwrap_or_else(|| quote!(None))
}

/// The fields of the page type.
fn fields<'a>(operation: &Operation, service: &'a Service) -> &'a [Field] {
    let Some(TypeRef::Named(name)) = operation.response.json() else {
        return &[];
    };
    let found = service.types.iter().find(|it| it.name == *name);
    match found.map(|it| &it.shape) {
        Some(Shape::Struct(fields)) => fields,
        _ => &[],
    }
}
