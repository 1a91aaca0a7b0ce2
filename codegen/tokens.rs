//! Rust tokens for names and types of the model.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::model::TypeRef;

pub fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The Rust type of a value, where the service's own types stand in `types`.
pub fn type_path(ty: &TypeRef, types: &str) -> TokenStream {
    match ty {
        TypeRef::Boolean => quote!(bool),
        TypeRef::Integer => quote!(i64),
        TypeRef::Unsigned => quote!(u64),
        TypeRef::Number => quote!(serde_json::Number),
        TypeRef::Text => quote!(String),
        TypeRef::Secret => quote!(crate::Secret),
        TypeRef::Timestamp => quote!(crate::Timestamp),
        TypeRef::Bytes => quote!(crate::Base64),
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
