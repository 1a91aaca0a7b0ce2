//! Writes the code of a service's module.

mod client;
mod docs;
mod enums;
mod examples;
mod operations;
mod pagination;
mod schemas;
mod setters;
mod shapes;
mod structs;
mod texts;
mod types;
mod unions;

use proc_macro2::TokenStream;
use quote::quote;

use super::model::Service;

/// A file of a service's module.
pub struct File {
    pub name: &'static str,
    pub code: String,
}

/// The module of a service, one file for each thing that a reader looks for. The first is the module
/// itself, which includes the others.
pub fn module(service: &Service, raw: TokenStream) -> Vec<File> {
    let client = client::client(service);
    let tables = types::tables(service);
    let include = |name: &str| {
        let path = format!("/{}/{name}.rs", service.module);
        quote!(include!(concat!(env!("OUT_DIR"), #path));)
    };
    let [types, operations, shapes, raw_client] =
        ["types", "operations", "shapes", "raw"].map(include);
    let root = quote! {
        #client

        /// Request and response types.
        pub mod types {
            #types
        }

        /// The builders of all operations. The method of [`Client`] that has the operation's name
        /// creates one; its methods set the parameters, and `send` makes the call.
        pub mod operations {
            #operations
        }

        /// What the types are on the wire, by their names.
        #[allow(dead_code, non_upper_case_globals)]
        mod shapes {
            #shapes
        }

        /// progenitor's client, which sends the requests.
        #[allow(
            dead_code,
            missing_docs,
            unreachable_pub,
            unused_imports,
            clippy::all,
            clippy::unwrap_used
        )]
        mod raw {
            #raw_client
        }

        #tables
    };
    [
        ("client", root),
        ("operations", operations::all(service)),
        ("types", types::all(service)),
        ("shapes", shapes::all(service)),
        ("raw", raw),
    ]
    .into_iter()
    .map(|(name, tokens)| File {
        name,
        code: formatted(&service.title, tokens),
    })
    .collect()
}

fn formatted(title: &str, tokens: TokenStream) -> String {
    let parsed = syn::parse2(tokens).expect("the code that is written here parses");
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
