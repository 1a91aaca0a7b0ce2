//! Writes the code of a service's module.

mod client;
mod docs;
mod enums;
mod examples;
mod operations;
mod paging;
mod schemas;
mod shapes;
mod structs;
mod texts;
mod types;
mod unions;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::model::{Service, TypeRef};

/// The module of a service, formatted.
pub fn module(service: &Service, raw: TokenStream) -> String {
    let types = types::all(service);
    let operations = operations::all(service);
    let client = client::client(service);
    let shapes = shapes::all(service);
    let tables = types::tables(service);
    let file = quote! {
        #client

        /// What calls take and give.
        pub mod types {
            #types
        }

        /// The calls: each is made by the method of [`Client`] that has its name, takes its
        /// parameters one by one, and is sent at the end.
        pub mod operations {
            #operations
        }

        /// What the types are on the wire, by their names.
        #[allow(dead_code, non_upper_case_globals)]
        mod shapes {
            #shapes
        }

        /// progenitor's client, which the calls are sent through.
        #[allow(
            dead_code,
            missing_docs,
            unreachable_pub,
            unused_imports,
            clippy::all,
            clippy::unwrap_used
        )]
        mod raw {
            #raw
        }

        #tables
    };
    let parsed = syn::parse2(file).expect("the code that is written here parses");
    let title = &service.title;
    format!(
        "// The client for {title}. Generated from its OpenAPI document: change that, not this.\n\n{}",
        spaced(&prettyplease::unparse(&parsed))
    )
}

/// Puts an empty line after each item, as a person would.
fn spaced(code: &str) -> String {
    let mut spaced = String::with_capacity(code.len() + code.len() / 50);
    let mut lines = code.lines().peekable();
    while let Some(line) = lines.next() {
        spaced.push_str(line);
        spaced.push('\n');
        let ends_item = line.trim_start() == "}" && line.len() <= "        }".len();
        let goes_on = lines
            .peek()
            .is_none_or(|next| next.trim_start().starts_with('}'));
        if ends_item && !goes_on {
            spaced.push('\n');
        }
    }
    spaced
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The Rust type of a value, where the service's own types stand in `types`.
pub fn type_path(ty: &TypeRef, types: &str) -> TokenStream {
    match ty {
        TypeRef::Boolean => quote!(bool),
        TypeRef::Integer => quote!(i64),
        TypeRef::Number => quote!(serde_json::Number),
        TypeRef::Text => quote!(String),
        TypeRef::Secret => quote!(crate::Secret),
        TypeRef::Timestamp => quote!(crate::Timestamp),
        TypeRef::Any => quote!(serde_json::Value),
        TypeRef::List(items) => {
            let items = type_path(items, types);
            quote!(Vec<#items>)
        }
        TypeRef::Map(values) => {
            let values = type_path(values, types);
            quote!(std::collections::BTreeMap<String, #values>)
        }
        TypeRef::Nullable(inner) => {
            let inner = type_path(inner, types);
            quote!(Option<#inner>)
        }
        TypeRef::Named(name) if types.is_empty() => {
            let name = ident(name);
            quote!(#name)
        }
        TypeRef::Named(name) => {
            let path: syn::Path = syn::parse_str(&format!("{types}::{name}"))
                .expect("a path of names that were made to be names");
            quote!(#path)
        }
    }
}
