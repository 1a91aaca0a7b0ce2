//! Documentation: from what the document says to what a reader of Rust's documentation expects.

use proc_macro2::TokenStream;
use quote::quote;

/// `#[doc]` attributes for a text, a paragraph a line.
pub fn doc(text: &str) -> TokenStream {
    let lines = text.trim().lines().map(|line| {
        let line = line.trim_end();
        // The space that a doc comment has after its slashes.
        let line = if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        };
        quote!(#[doc = #line])
    });
    quote!(#(#lines)*)
}

/// `#[doc]` for what the document describes, or for the name where it doesn't.
pub fn doc_or(text: Option<&str>, fallback: &str) -> TokenStream {
    match text.map(str::trim).filter(|it| !it.is_empty()) {
        Some(text) => doc(text),
        None => doc(fallback),
    }
}

/// The text's first sentence, for where there is room for one only.
pub fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    match text.find(". ") {
        Some(end) => &text[..=end],
        None => text,
    }
}
