//! Open enums: strings of a list that may grow.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::doc;
use crate::codegen::model::Variant;
use crate::codegen::normalise::code;
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
        let docs = doc(&code(it));
        quote!(#docs #first)
    });
    quote! {
        #docs
        ///
        /// The list may grow: a value that isn't in it is read as `Unknown`, and sent as it is.
        /// Values are compared, ordered and hashed by their strings, so that a value stays equal to
        /// itself when a later version of the document lists it.
        #[derive(Clone, Debug, #derived)]
        #[non_exhaustive]
        pub enum #name {
            #(
                #variant_docs
                #rust,
            )*
            /// A value that the document doesn't list. `from` creates it from a string, and only
            /// where no variant has that string.
            Unknown(crate::UnknownValue),
        }

        impl #name {
            /// All values that the document lists, in its order.
            pub const KNOWN: &'static [Self] = &[#(Self::#rust),*];

            /// Returns the value as a string.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#rust => #wire,)*
                    Self::Unknown(value) => value.as_str(),
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
