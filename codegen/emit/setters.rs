//! The arguments of field setters.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::codegen::model::TypeRef;
use crate::codegen::tokens::type_path;

/// Returns the argument type of a setter, and the expression that converts the argument `value`.
pub fn setter(ty: &TypeRef, value: &Ident) -> (TokenStream, TokenStream) {
    match ty {
        TypeRef::Boolean => (quote!(bool), quote!(#value)),
        TypeRef::List(items) => {
            let items = type_path(items, "");
            (
                quote!(impl IntoIterator<Item = impl Into<#items>>),
                quote!(#value.into_iter().map(Into::into).collect()),
            )
        }
        TypeRef::Map(values) => {
            let values = type_path(values, "");
            (
                quote!(impl IntoIterator<Item = (impl Into<String>, impl Into<#values>)>),
                quote!(#value.into_iter().map(|(name, it)| (name.into(), it.into())).collect()),
            )
        }
        other => {
            let path = type_path(other, "");
            (quote!(impl Into<#path>), quote!(#value.into()))
        }
    }
}
