//! What a caller sets: the arguments of setters, and how values are kept.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::notes;
use crate::codegen::model::{
    Body, BodyContent, File, Operation, Parameter, Part, PartContent, TypeRef,
};
use crate::codegen::tokens::{ident, type_path};

/// A value that a caller sets.
pub struct Input<'a> {
    pub setter: Ident,
    pub field: Ident,
    pub name: &'a str,
    pub docs: Option<&'a str>,
    pub is_deprecated: bool,
    /// Whether it is required, its limits and its default.
    pub notes: Vec<String>,
    /// The type of the field that stores it.
    pub kept: TokenStream,
    /// The argument type of the setter.
    pub taken: TokenStream,
    /// The optional value to store.
    pub value: TokenStream,
}

/// The name of the field, which no other name begins like.
pub fn field_name(rust: &str) -> String {
    format!("arg_{rust}")
}

pub fn of(operation: &Operation) -> Vec<Input<'_>> {
    let mut all: Vec<Input> = operation.parameters.iter().map(of_parameter).collect();
    all.extend(operation.whole_body().map(of_body));
    all.extend(operation.parts().iter().map(|it| of_part(it, operation)));
    all
}

fn of_body(body: &Body) -> Input<'_> {
    let docs = body.docs.as_deref();
    let input = match &body.content {
        BodyContent::Json { ty, .. } => made("body", docs, ty, None),
        BodyContent::Bytes(kind) => file("body", docs, *kind),
        _ => Input {
            kept: quote!(String),
            taken: quote!(impl Into<String>),
            value: quote!(Some(value.into())),
            ..made("body", docs, &TypeRef::Text, None)
        },
    };
    Input {
        notes: notes::of_body(body),
        ..input
    }
}

/// What a setter of a file takes.
fn file<'a>(name: &'a str, docs: Option<&'a str>, kind: File) -> Input<'a> {
    let (kept, taken, value) = match kind {
        File::Archive => (
            quote!(crate::ArchiveInput),
            quote!(impl TryInto<crate::ArchiveInput, Error: Into<crate::Error>>),
            quote!(self.call.file(#name, value)),
        ),
        File::Payload => (
            quote!(crate::Payload),
            quote!(impl TryInto<crate::Payload, Error: Into<crate::Error>>),
            quote!(self.call.file(#name, value)),
        ),
        File::Payloads => (
            quote!(Vec<crate::Payload>),
            quote!(impl IntoIterator<Item: TryInto<crate::Payload, Error: Into<crate::Error>>>),
            quote!(self.call.files(#name, value)),
        ),
    };
    Input {
        kept,
        taken,
        value,
        ..made(name, docs, &TypeRef::Any, None)
    }
}

fn of_parameter(it: &Parameter) -> Input<'_> {
    Input {
        notes: notes::of_parameter(it),
        is_deprecated: it.deprecated,
        ..made(&it.rust, it.docs.as_deref(), &it.ty, it.limits.as_ref())
    }
}

fn of_part<'a>(it: &'a Part, operation: &Operation) -> Input<'a> {
    let (name, docs) = (it.rust.as_str(), it.docs.as_deref());
    let input = match &it.content {
        PartContent::File { kind, .. } => file(name, docs, *kind),
        PartContent::Text(ty) | PartContent::Json { ty, .. } => {
            made(name, docs, ty, it.limits.as_ref())
        }
    };
    Input {
        notes: notes::of_part(it, operation),
        is_deprecated: it.deprecated,
        ..input
    }
}

/// A value of a type, from anything that converts into it.
fn made<'a>(
    name: &'a str,
    docs: Option<&'a str>,
    ty: &TypeRef,
    limits: Option<&Value>,
) -> Input<'a> {
    let kept = type_path(ty, "types");
    let bound = |key: &str| limits.and_then(|it| it.get(key));
    let into = |ty: &TokenStream| quote!(TryInto<#ty, Error: Into<crate::InvalidValue>>);
    let (taken, value) = match ty {
        TypeRef::Boolean => (quote!(bool), quote!(Some(value))),
        TypeRef::Integer => {
            let low = option(bound("minimum").and_then(Value::as_i64));
            let high = option(bound("maximum").and_then(Value::as_i64));
            (
                quote!(impl TryInto<i64> + std::marker::Copy + std::fmt::Display),
                quote!(self.call.integer(#name, value, #low, #high)),
            )
        }
        TypeRef::Unsigned => {
            let low = option(bound("minimum").and_then(Value::as_u64));
            let high = option(bound("maximum").and_then(Value::as_u64));
            (
                quote!(impl TryInto<u64> + std::marker::Copy + std::fmt::Display),
                quote!(self.call.unsigned(#name, value, #low, #high)),
            )
        }
        TypeRef::Number => (
            quote!(impl Into<f64>),
            quote!(self.call.number(#name, value)),
        ),
        TypeRef::List(items) if **items == TypeRef::Number => (
            quote!(impl IntoIterator<Item: Into<f64>>),
            quote!(self.call.numbers(#name, value)),
        ),
        TypeRef::Map(values) => {
            let values = into(&type_path(values, "types"));
            (
                quote!(impl IntoIterator<Item = (impl Into<String>, impl #values)>),
                quote!(self.call.entries(#name, value)),
            )
        }
        TypeRef::List(items) => {
            let items = into(&type_path(items, "types"));
            (
                quote!(impl IntoIterator<Item: #items>),
                quote!(self.call.values(#name, value)),
            )
        }
        _ => {
            let into = into(&kept);
            (quote!(impl #into), quote!(self.call.value(#name, value)))
        }
    };
    Input {
        setter: ident(name),
        field: ident(&field_name(name)),
        name,
        docs,
        is_deprecated: false,
        notes: Vec::new(),
        value: limited(name, ty, limits, value),
        kept,
        taken,
    }
}

/// Checks the limits that the conversion doesn't.
fn limited(name: &str, ty: &TypeRef, limits: Option<&Value>, value: TokenStream) -> TokenStream {
    let Some(Value::Object(limits)) = limits else {
        return value;
    };
    let mut limits = limits.clone();
    if let TypeRef::Integer | TypeRef::Unsigned = ty {
        limits.remove("minimum");
        limits.remove("maximum");
    }
    if limits.is_empty() {
        return value;
    }
    let json = Value::Object(limits).to_string();
    quote! {
        {
            let value = #value;
            self.call.limited(#name, value, #json)
        }
    }
}

fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

/// The variable and the field for a value of the document.
pub fn variable(rust: &str) -> Ident {
    ident(&field_name(rust))
}

/// A value, or else the document's default.
pub fn default(
    ty: &TypeRef,
    default: Option<&Value>,
    rust: &str,
    value: TokenStream,
) -> TokenStream {
    let Some(default) = default else {
        return value;
    };
    match (ty, default) {
        (TypeRef::Integer, Value::Number(number)) => {
            let number = number.as_i64();
            quote!(#value.unwrap_or(#number))
        }
        (TypeRef::Boolean, Value::Bool(default)) => quote!(#value.unwrap_or(#default)),
        (_, other) => {
            let json = other.to_string();
            quote!(call.default(#rust, #value, #json)?)
        }
    }
}
