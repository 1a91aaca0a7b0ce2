//! Objects.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::{deprecated, doc};
use super::{notes, setters};
use crate::codegen::model::{Field, TypeRef, constructor_fields};
use crate::codegen::normalise::{Access, code};
use crate::codegen::tokens::{ident, type_path};

pub fn emit(name: &Ident, docs: &TokenStream, fields: &[Field]) -> TokenStream {
    let declared = fields.iter().map(|field| {
        let (docs, rust, ty) = (field_docs(field), ident(&field.rust), field_type(field));
        let deprecated = deprecated(field.deprecated);
        quote! {
            #docs
            #deprecated
            pub #rust: #ty,
        }
    });
    let default = fields
        .iter()
        .all(|it| it.is_optional() && !it.is_argument() && !it.is_tag)
        .then(|| quote!(Default,));
    let constructor = constructor(fields);
    let setters = fields
        .iter()
        .filter(|it| it.is_optional() && it.access != Access::ReadOnly)
        .map(setter);
    let read = read(name, fields);
    let write = write(name, fields);
    quote! {
        #docs
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#declared)*
            /// Fields that the document doesn't define, and fields of a response that can't be read as
            /// their type, as received. They are also sent.
            pub extra: std::collections::BTreeMap<String, serde_json::Value>,
        }

        impl #name {
            #constructor
            #(#setters)*
        }

        #read
        #write
    }
}

fn field_docs(field: &Field) -> TokenStream {
    let name = &field.name;
    let described = field.docs.as_deref().map(str::trim);
    let described = described.filter(|it| !it.is_empty());
    let mut text = described.map_or_else(|| format!("{}.", code(name)), str::to_owned);
    match field.access {
        Access::ReadOnly => text += "\n\nThe service sets it: it isn't sent.",
        Access::WriteOnly => text += "\n\nIt is only sent: responses don't have it.",
        Access::Both => {}
    }
    let limits: Vec<String> = field.limits.iter().flat_map(notes::of_limits).collect();
    if !limits.is_empty() {
        text += &format!("\n\nIn a request body: {}.", limits.join("; "));
    }
    doc(&text)
}

fn field_type(field: &Field) -> TokenStream {
    let mut ty = type_path(&field.ty, "");
    if field.boxed {
        ty = quote!(Box<#ty>);
    }
    if field.is_optional() {
        ty = quote!(Option<#ty>);
    }
    ty
}

/// `new`, which takes every required field, in the order of the schema's `required`.
fn constructor(fields: &[Field]) -> TokenStream {
    let parameters: Vec<TokenStream> = constructor_fields(fields)
        .into_iter()
        .map(|field| {
            let rust = ident(&field.rust);
            let (taken, _) = setters::setter(&field.ty, &rust);
            quote!(#rust: #taken)
        })
        .collect();
    let values = fields.iter().map(|field| {
        let rust = ident(&field.rust);
        if field.is_optional() && field.is_argument() {
            let (_, made) = setters::setter(&field.ty, &rust);
            let made = boxed(field, made);
            quote!(#rust: Some(#made),)
        } else if field.is_optional() && field.is_tag {
            quote!(#rust: Some(Default::default()),)
        } else if field.is_optional() {
            quote!(#rust: None,)
        } else if field.constant {
            quote!(#rust: Default::default(),)
        } else if field.ty == TypeRef::Boolean {
            quote!(#rust,)
        } else {
            let (_, made) = setters::setter(&field.ty, &rust);
            let made = boxed(field, made);
            quote!(#rust: #made,)
        }
    });
    let docs = if parameters.is_empty() {
        doc("Creates an empty value.")
    } else {
        doc("Creates a value from its required fields.")
    };
    quote! {
        #docs
        #[allow(clippy::new_without_default)]
        pub fn new(#(#parameters),*) -> Self {
            Self {
                #(#values)*
                extra: Default::default(),
            }
        }
    }
}

fn boxed(field: &Field, value: TokenStream) -> TokenStream {
    if field.boxed {
        quote!(Box::new(#value))
    } else {
        value
    }
}

fn setter(field: &Field) -> TokenStream {
    let rust = ident(&field.rust);
    let docs = doc(&format!("Sets [`{0}`](Self::{0}).", field.rust));
    let deprecated = deprecated(field.deprecated);
    // The prefix keeps the name free for methods that read.
    let setter = ident(&format!("with_{}", field.rust.trim_end_matches('_')));
    let (taken, made) = setters::setter(&field.ty, &ident("value"));
    let made = boxed(field, made);
    quote! {
        #docs
        #deprecated
        #[must_use]
        pub fn #setter(mut self, value: #taken) -> Self {
            self.#rust = Some(#made);
            self
        }
    }
}

/// Reads an object: unknown fields are kept, and `null` is read as absent.
fn read(name: &Ident, fields: &[Field]) -> TokenStream {
    let locals: Vec<Ident> = fields
        .iter()
        .map(|it| ident(&format!("field_{}", it.rust)))
        .collect();
    let arms = fields.iter().zip(&locals).map(|(field, local)| {
        let wire = &field.name;
        match field.ty {
            // For any JSON, `null` is a value.
            TypeRef::Any => quote!(#wire => #local = Some(map.next_value()?),),
            _ => quote!(#wire => #local = map.next_value()?,),
        }
    });
    let values = fields.iter().zip(&locals).map(|(field, local)| {
        let (rust, wire) = (ident(&field.rust), &field.name);
        if field.is_optional() {
            quote!(#rust: #local,)
        } else {
            quote!(#rust: #local.ok_or_else(|| serde::de::Error::missing_field(#wire))?,)
        }
    });
    let present = fields.iter().zip(&locals).filter_map(|(field, local)| {
        let is_due = field.access == Access::ReadOnly && field.required && !field.nullable;
        let wire = &field.name;
        is_due.then(|| quote!(crate::reading::present(#local.is_some(), #wire)?;))
    });
    let expecting = format!("an object ({name})");
    let keep = quote!(extra.insert(key.into_extra(), map.next_value()?););
    let keep = if fields.is_empty() {
        keep
    } else {
        quote! {
            match key.as_str() {
                #(#arms)*
                _ => {
                    #keep
                }
            }
        }
    };
    quote! {
        impl crate::serde_helpers::Object for #name {
            const EXPECTING: &'static str = #expecting;

            fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
                #(let mut #locals = None;)*
                let mut extra = std::collections::BTreeMap::new();
                while let Some(key) = map.next_key::<crate::serde_helpers::Key<'de>>()? {
                    #keep
                }
                #(#present)*
                Ok(Self { #(#values)* extra })
            }
        }

        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::serde_helpers::read(deserializer)
            }
        }
    }
}

/// Writes an object without the fields that are not set.
fn write(name: &Ident, fields: &[Field]) -> TokenStream {
    let entries = fields.iter().map(|field| {
        let (rust, wire) = (ident(&field.rust), &field.name);
        if field.required && field.nullable && field.access == Access::Both {
            quote! {
                // A field that couldn't be read as its type is in `extra` instead.
                if self.#rust.is_some() || !self.extra.contains_key(#wire) {
                    map.serialize_entry(#wire, &self.#rust)?;
                }
            }
        } else if !field.is_optional() {
            quote!(map.serialize_entry(#wire, &self.#rust)?;)
        } else {
            quote! {
                if let Some(value) = &self.#rust {
                    map.serialize_entry(#wire, value)?;
                }
            }
        }
    });
    // A field that was read into `extra` and then set is written with the new value.
    let set: Vec<TokenStream> = fields
        .iter()
        .filter(|it| it.is_optional())
        .map(|field| {
            let (rust, wire) = (ident(&field.rust), &field.name);
            quote!(#wire => self.#rust.is_some(),)
        })
        .collect();
    let extra = quote!(map.serialize_entry(name, value)?;);
    let extra = if set.is_empty() {
        extra
    } else {
        quote! {
            let is_set = match name.as_str() {
                #(#set)*
                _ => false,
            };
            if !is_set {
                #extra
            }
        }
    };
    quote! {
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap as _;
                let mut map = serializer.serialize_map(None)?;
                #(#entries)*
                for (name, value) in &self.extra {
                    #extra
                }
                map.end()
            }
        }
    }
}

/// Writes a map newtype.
pub fn map(name: &Ident, docs: &TokenStream, values: &TypeRef) -> TokenStream {
    let values = type_path(values, "");
    quote! {
        #docs
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct #name(std::collections::BTreeMap<String, #values>);

        impl #name {
            /// Creates an empty map.
            pub fn new() -> Self {
                Self::default()
            }
        }

        crate::serde_helpers::map_impls!(#name, #values);
    }
}

/// Writes the conversions of a request body from JSON and from custom types.
pub fn from_outside(name: &Ident) -> TokenStream {
    quote!(crate::serde_helpers::input_impls!(#name);)
}
