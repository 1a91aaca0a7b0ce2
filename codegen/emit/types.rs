//! The types of a service.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::doc;
use super::usage::Usage;
use super::{enums, schemas, structs, texts, unions};
use crate::codegen::model::{Service, Shape, Type, TypeRef};
use crate::codegen::normalise::code;
use crate::codegen::tokens::{ident, type_path};

pub fn all(service: &Service) -> TokenStream {
    let inputs = inputs(service);
    let usage = Usage::new(service);
    let types = service.types.iter().map(|it| {
        let made = one(it, service, &usage);
        let input = match it.shape {
            Shape::Struct(_) | Shape::Map(_) | Shape::Union { .. } => inputs
                .contains(&it.name)
                .then(|| structs::from_outside(&ident(&it.name))),
            _ => None,
        };
        let schema = schemas::emit(it, service);
        quote!(#made #input #schema)
    });
    quote!(#(#types)*)
}

fn one(it: &Type, service: &Service, usage: &Usage<'_>) -> TokenStream {
    let described = it.docs.as_deref().map(str::trim);
    let mut docs = match described.filter(|it| !it.is_empty()) {
        Some(described) => described.to_owned(),
        None => format!(
            "The schema {} of the document.",
            code(it.schema_name.as_deref().unwrap_or(&it.name))
        ),
    };
    if let Some(line) = usage.line(&it.name) {
        docs += &format!("\n\n{line}");
    }
    let docs = doc(&docs);
    let name = ident(&it.name);
    match &it.shape {
        Shape::Struct(fields) => structs::emit(&name, &docs, fields),
        Shape::Enum(variants) => enums::emit(&name, &docs, variants),
        Shape::Text => texts::emit(&name, &docs, false),
        Shape::TextOrInteger => texts::emit(&name, &docs, true),
        Shape::Map(values) => structs::map(&name, &docs, values),
        Shape::Union { variants, .. } => unions::emit(&name, &docs, variants, service),
        Shape::Alias(target) => {
            let target = type_path(target, "");
            quote! {
                #docs
                pub type #name = #target;
            }
        }
    }
}

/// Tables of all types for tests: each name with the functions that read and write the type, strictly
/// and as a response, and with the function that returns its schema.
pub fn tables(service: &Service) -> TokenStream {
    let types = service.types.iter().map(|it| (&it.name, ident(&it.name)));
    let round_trips = types
        .clone()
        .map(|(text, name)| quote!((#text, crate::serde_helpers::round_trip::<types::#name>)));
    let responses = types.clone().map(|(text, name)| {
        quote!((#text, &shapes::#name, crate::reading::written_again::<types::#name>))
    });
    let schemas = types.map(|(text, name)| quote!((#text, crate::schema::of::<types::#name>)));
    quote! {
        #[cfg(all(test, feature = "fake"))]
        pub(crate) const ROUND_TRIPS: &[(&str, crate::serde_helpers::RoundTrip)] = &[#(#round_trips),*];
        #[cfg(all(test, feature = "fake"))]
        pub(crate) const RESPONSES: &[crate::reading::Named] = &[#(#responses),*];
        #[cfg(all(test, feature = "fake", feature = "schemars"))]
        pub(crate) const SCHEMAS: &[(&str, crate::schema::Of)] = &[#(#schemas),*];
    }
}

/// The names of the types that are a request body or a part of one.
fn inputs(service: &Service) -> Vec<String> {
    let mut names = Vec::new();
    let mut add = |ty: &TypeRef| {
        if let TypeRef::Named(name) = ty
            && !names.contains(name)
        {
            names.push(name.clone());
        }
    };
    for operation in &service.operations {
        operation.json_inputs().into_iter().for_each(&mut add);
    }
    names
}
