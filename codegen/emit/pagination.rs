//! Paginated lists: the methods besides `send`, which fetches one page.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::doc;
use super::{inputs, pages};
use crate::codegen::model::{Operation, Pagination, Paging, Service, TypeRef};
use crate::codegen::tokens::{ident, type_path};

pub fn emit(operation: &Operation, paging: &Pagination, service: &Service) -> TokenStream {
    let item = type_path(&paging.item, "types");
    let page_size = page_size(operation, paging);
    let limits = limits(&paging.paging);
    let streams = streams(operation, paging, &item, service);
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
fn limits(paging: &Paging) -> TokenStream {
    let ahead = doc(match paging {
        Paging::Number { .. } => {
            "Pages are fetched ahead only if the service says how many there are."
        }
        Paging::Offset { .. } => {
            "Pages are fetched ahead only if the service says how many items there are."
        }
        Paging::Cursor { .. } | Paging::Url | Paging::Link => {
            "It has no effect on this list: only the response of a page says how to request the next \
             one, so that one page is fetched at a time."
        }
    });
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
        #ahead
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
fn streams(
    operation: &Operation,
    paging: &Pagination,
    item: &TokenStream,
    service: &Service,
) -> TokenStream {
    let (begins, kind, request) = requests(operation, paging);
    let begins = doc(begins);
    let received = match paging.paging {
        Paging::Url | Paging::Link => {
            let next = matches!(paging.paging, Paging::Link)
                .then(|| quote!(let next = crate::pagination::next_link(response.headers());));
            quote! {
                let response = request.send().await?;
                let url = Some(response.url().clone());
                #next
                let page = response.into_inner();
            }
        }
        _ => quote!(let page = request.send().await?.into_inner();),
    };
    let opened = pages::opened(operation, paging, service);
    quote! {
        /// Returns a stream of the items of all pages.
        #[doc(alias = "page")]
        #[doc(alias = "pagination")]
        pub fn stream(self) -> crate::Items<#item> {
            self.pages().items()
        }

        #begins
        #[doc(alias = "pagination")]
        pub fn pages(self) -> crate::Pages<#item> {
            let paging = #kind;
            crate::Pages::new(
                self.call.clone(),
                self.list_options.clone(),
                paging,
                move |at| {
                    #request
                    Box::pin(async move {
                        #received
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

/// The documentation of where the pages begin, how they follow each other, and the statement that
/// makes the request for the page at a position.
fn requests(
    operation: &Operation,
    paging: &Pagination,
) -> (&'static str, TokenStream, TokenStream) {
    let field = |setter: &str| ident(&inputs::field_name(setter));
    let numbered = |setter: &str, value: TokenStream| {
        let field = field(setter);
        quote! {
            let request = Self {
                #field: #value,
                ..self.clone()
            };
        }
    };
    match &paging.paging {
        Paging::Number { parameter, first } => {
            let page = field(parameter);
            let kind = quote! {
                crate::pagination::Paging::Number {
                    first: self.#page.unwrap_or(#first),
                    base: #first,
                }
            };
            (
                "Returns a stream of pages, from the page that is set or else from the first one.",
                kind,
                numbered(parameter, quote!(at.number())),
            )
        }
        Paging::Offset { parameter, first } => {
            let offset = field(parameter);
            let size = paging.size.as_ref().map(|setter| {
                let size = field(setter);
                let mut parameters = operation.parameters.iter();
                let found = parameters.find(|it| it.rust == *setter);
                let default = found.and_then(|it| it.default.as_ref()?.as_i64());
                match default {
                    Some(default) => quote!(Some(self.#size.unwrap_or(#default))),
                    None => quote!(self.#size),
                }
            });
            let size = size.unwrap_or_else(|| quote!(None));
            let kind = quote! {
                crate::pagination::Paging::Offset {
                    first: self.#offset.unwrap_or(#first),
                    base: #first,
                    size: #size,
                }
            };
            (
                "Returns a stream of pages, from the offset that is set or else from the first item.",
                kind,
                numbered(parameter, quote!(at.offset())),
            )
        }
        Paging::Cursor { parameter } => {
            let setter = ident(parameter);
            let mut parameters = operation.parameters.iter();
            let found = parameters.find(|it| it.rust == *parameter);
            let value = match found.map(|it| &it.ty) {
                Some(TypeRef::Integer | TypeRef::Unsigned) => quote!(cursor),
                _ => quote!(cursor.text()),
            };
            let request = quote! {
                #[allow(deprecated)]
                let request = match at.cursor() {
                    Some(cursor) => self.clone().#setter(#value),
                    None => self.clone(),
                };
            };
            (
                "Returns a stream of pages, from the cursor that is set or else from the first page.",
                quote!(crate::pagination::Paging::Cursor),
                request,
            )
        }
        Paging::Url | Paging::Link => {
            let request = quote! {
                let mut request = self.clone();
                if let Some(query) = at.query() {
                    request.call.page_query(query);
                }
            };
            (
                "Returns a stream of pages, from the one that the parameters request.",
                quote!(crate::pagination::Paging::Url),
                request,
            )
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
