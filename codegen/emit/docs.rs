//! Documentation: turns descriptions of the document into doc comments.

use proc_macro2::TokenStream;
use quote::quote;

/// Returns `#[doc]` attributes, one for each line of the text.
pub fn doc(text: &str) -> TokenStream {
    let lines = text.trim().lines().map(|line| {
        let line = line.trim_end();
        // The space after the slashes of a doc comment.
        let line = if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        };
        quote!(#[doc = #line])
    });
    quote!(#(#lines)*)
}

/// Returns the first sentence of a text.
pub fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    match text.find(". ") {
        Some(end) => &text[..=end],
        None => text,
    }
}

/// The attribute of what is deprecated.
pub fn deprecated(is_deprecated: bool) -> Option<TokenStream> {
    is_deprecated.then(|| quote!(#[deprecated]))
}
