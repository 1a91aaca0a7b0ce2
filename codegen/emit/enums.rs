//! Open enums: strings of a list that may grow.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::doc;
use crate::codegen::model::Variant;
use crate::codegen::tokens::ident;

pub fn emit(name: &Ident, docs: &TokenStream, variants: &[Variant]) -> TokenStream {
    let rust: Vec<Ident> = variants.iter().map(|it| ident(&it.rust)).collect();
    let wire: Vec<&String> = variants.iter().map(|it| &it.name).collect();
    // The only value is the default.
    let (derived, first) = match rust.as_slice() {
        [_] => (quote!(Default,), quote!(#[default])),
        _ => (quote!(), quote!()),
    };
    let variant_docs = wire.iter().map(|it| {
        let docs = doc(&format!("`{it}`"));
        quote!(#docs #first)
    });
    quote! {
        #docs
        ///
        /// A value that is not in the list is kept as `Unknown` and sent unchanged.
        #[derive(Clone, Debug, #derived PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum #name {
            #(
                #variant_docs
                #rust,
            )*
            /// A value that the document doesn't list.
            Unknown(String),
        }

        impl #name {
            /// All values that the document lists, in its order.
            pub const KNOWN: &'static [Self] = &[#(Self::#rust),*];

            /// Returns the value as a string.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#rust => #wire,)*
                    Self::Unknown(value) => value,
                }
            }

            fn known(value: &str) -> Option<Self> {
                match value {
                    #(#wire => Some(Self::#rust),)*
                    _ => None,
                }
            }
        }

        crate::serde_helpers::enum_impls!(#name);
        crate::serde_helpers::string_impls!(#name);
    }
}
