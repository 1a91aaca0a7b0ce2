//! Strings with a meaning of their own, such as ids.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A string. `or_integer` says that answers may write it as a number, and that it is sent as it
/// came.
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
            /// The text of it.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        crate::serde_helpers::text_impls!(#name, #inner);
        crate::serde_helpers::string_impls!(#name);
    }
}
