//! Unions: one of several types.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::{doc, first_sentence};
use crate::codegen::model::{Service, Shape, Tag, TypeRef, UnionVariant};
use crate::codegen::tokens::{ident, type_path};

pub fn emit(
    name: &Ident,
    docs: &TokenStream,
    variants: &[UnionVariant],
    tag: Option<&Tag>,
    service: &Service,
) -> TokenStream {
    let rust: Vec<Ident> = variants.iter().map(|it| ident(&it.rust)).collect();
    let held = variants.iter().map(|it| {
        let ty = type_path(&it.ty, "");
        if it.boxed { quote!(Box<#ty>) } else { ty }
    });
    let variant_docs = variants.iter().map(|it| doc(&variant_docs(it, service)));
    let from = from(name, variants, service);
    let read = match tag {
        Some(tag) => by_tag(tag, &rust),
        None => by_trial(&rust),
    };
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(
                #variant_docs
                #rust(#held),
            )*
            /// Any other value, as received.
            Other(serde_json::Value),
        }

        #from

        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                let value = <serde_json::Value as serde::Deserialize>::deserialize(deserializer)?;
                #read
                crate::reading::other(value).map(Self::Other)
            }
        }

        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#rust(value) => serde::Serialize::serialize(value, serializer),)*
                    Self::Other(value) => serde::Serialize::serialize(value, serializer),
                }
            }
        }
    }
}

/// Takes the first variant that the value can be read as, unless the repair of a response has chosen
/// one.
fn by_trial(rust: &[Ident]) -> TokenStream {
    let indices = 0..rust.len();
    quote! {
        let (chosen, value) = crate::reading::chosen(value);
        #(
            if chosen.is_none_or(|it| it == #indices)
                && let Ok(read) = serde::Deserialize::deserialize(&value)
            {
                return Ok(Self::#rust(read));
            }
        )*
    }
}

/// Takes the variant that the discriminator names.
fn by_tag(tag: &Tag, rust: &[Ident]) -> TokenStream {
    let field = &tag.field;
    let arms = tag.values.iter().map(|(value, index)| {
        let variant = &rust[*index];
        quote!(Some(#value) => serde::Deserialize::deserialize(&value).ok().map(Self::#variant),)
    });
    let absent = tag.absent.map(|index| {
        let variant = &rust[index];
        quote!(None if value.get(#field).is_none_or(serde_json::Value::is_null) => serde::Deserialize::deserialize(&value).ok().map(Self::#variant),)
    });
    quote! {
        let read = match value.get(#field).and_then(|it| it.as_str()) {
            #(#arms)*
            #absent
            _ => None,
        };
        if let Some(read) = read {
            return Ok(read);
        }
    }
}

fn from(name: &Ident, variants: &[UnionVariant], service: &Service) -> TokenStream {
    let made = variants.iter().map(|it| {
        let (rust, ty) = (ident(&it.rust), type_path(&it.ty, ""));
        let value = if it.boxed {
            quote!(Box::new(value))
        } else {
            quote!(value)
        };
        quote! {
            impl From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::#rust(#value)
                }
            }
        }
    });
    let integers = integers(name, variants);
    // A string is accepted if only one variant is a string.
    let mut texts = variants.iter().filter(|it| is_text(&it.ty, service));
    let text = match (texts.next(), texts.next()) {
        (Some(only), None) => {
            let rust = ident(&only.rust);
            let owned = (only.ty != TypeRef::Text).then(|| {
                quote! {
                    impl From<String> for #name {
                        fn from(value: String) -> Self {
                            Self::#rust(value.into())
                        }
                    }
                }
            });
            Some(quote! {
                impl From<&str> for #name {
                    fn from(value: &str) -> Self {
                        Self::#rust(value.into())
                    }
                }
                #owned
            })
        }
        _ => None,
    };
    quote!(#(#made)* #integers #text)
}

/// Accepts integers for a number if no other variant is an integer.
fn integers(name: &Ident, variants: &[UnionVariant]) -> Option<TokenStream> {
    let number = variants.iter().find(|it| it.ty == TypeRef::Number)?;
    if variants.iter().any(|it| it.ty == TypeRef::Integer) {
        return None;
    }
    let rust = ident(&number.rust);
    let made = ["i32", "i64", "u32", "u64"].map(|it| {
        let integer = ident(it);
        quote! {
            impl From<#integer> for #name {
                fn from(value: #integer) -> Self {
                    Self::#rust(value.into())
                }
            }
        }
    });
    Some(quote!(#(#made)*))
}

fn is_text(ty: &TypeRef, service: &Service) -> bool {
    match ty {
        TypeRef::Text => true,
        TypeRef::Named(name) => service.types.iter().any(|it| {
            it.name == *name
                && matches!(
                    it.shape,
                    Shape::Text | Shape::TextOrInteger | Shape::Enum(_)
                )
        }),
        _ => false,
    }
}

fn variant_docs(variant: &UnionVariant, service: &Service) -> String {
    let TypeRef::Named(name) = &variant.ty else {
        return match variant.ty {
            TypeRef::Boolean => "A boolean.".to_owned(),
            TypeRef::Integer => "An integer.".to_owned(),
            TypeRef::Number => "A number.".to_owned(),
            TypeRef::List(_) => "A list.".to_owned(),
            TypeRef::Map(_) => "An object.".to_owned(),
            _ => "A string.".to_owned(),
        };
    };
    let docs = service
        .types
        .iter()
        .find(|it| it.name == *name)
        .and_then(|it| it.docs.as_deref());
    match docs {
        Some(docs) => first_sentence(docs).to_owned(),
        None => format!("A `{name}`."),
    }
}
