//! Unions: one of several types.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::{doc, first_sentence};
use crate::codegen::model::{Service, Shape, TypeRef, UnionVariant};
use crate::codegen::tokens::{ident, type_path};

pub fn emit(
    name: &Ident,
    docs: &TokenStream,
    variants: &[UnionVariant],
    service: &Service,
) -> TokenStream {
    let rust: Vec<Ident> = variants.iter().map(|it| ident(&it.rust)).collect();
    let held = variants.iter().map(|it| {
        let ty = type_path(&it.ty, "");
        if it.boxed { quote!(Box<#ty>) } else { ty }
    });
    let variant_docs = variants.iter().map(|it| doc(&variant_docs(it, service)));
    let from = from(name, variants, service);
    let arms = rust.iter().enumerate().map(|(index, variant)| {
        quote!(Some(#index) => serde::Deserialize::deserialize(&value).ok().map(Self::#variant),)
    });
    let display = display(name, variants, service);
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
                let (chosen, value) = crate::reading::chosen(value, &super::shapes::#name);
                let read = match chosen {
                    #(#arms)*
                    _ => None,
                };
                match read {
                    Some(read) => Ok(read),
                    None => crate::reading::other(value).map(Self::Other),
                }
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

        #display
    }
}

/// Writes a union of values that aren't lists or objects as text, as in a path.
fn display(name: &Ident, variants: &[UnionVariant], service: &Service) -> Option<TokenStream> {
    let is_plain = |it: &UnionVariant| match &it.ty {
        TypeRef::Named(_) => is_text(&it.ty, service),
        TypeRef::Secret | TypeRef::Any => false,
        TypeRef::List(_) | TypeRef::Map(_) | TypeRef::Nullable(_) => false,
        _ => true,
    };
    variants.iter().all(is_plain).then(|| {
        quote! {
            impl std::fmt::Display for #name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(&crate::serde_helpers::plain(self))
                }
            }
        }
    })
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
    let is_integer = |it: &UnionVariant| matches!(it.ty, TypeRef::Integer | TypeRef::Unsigned);
    if variants.iter().any(is_integer) {
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
            TypeRef::Integer | TypeRef::Unsigned => "An integer.".to_owned(),
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
