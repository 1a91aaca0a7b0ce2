//! String newtypes, such as ids.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Writes a string newtype. With `or_integer`, responses may write it as a number, and it is sent as
/// it was received.
pub fn emit(name: &Ident, docs: &TokenStream, or_integer: bool) -> TokenStream {
    let inner = if or_integer {
        quote!(crate::serde_helpers::TextOrInteger)
    } else {
        quote!(String)
    };
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct #name(#inner);

        impl #name {
            /// Returns the string.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        crate::serde_helpers::text_impls!(#name, #inner);
        crate::serde_helpers::string_impls!(#name);
    }
}
