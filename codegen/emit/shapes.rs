//! The table of the types by which responses are repaired: see `src/reading.rs`.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::codegen::model::{Field, Service, Shape, Tag, TypeRef, UnionVariant};
use crate::codegen::normalise::Access;
use crate::codegen::tokens::ident;

/// A static for each type, with the type's name.
pub fn all(service: &Service) -> TokenStream {
    let shapes = service.types.iter().map(|it| {
        let (name, shape) = (ident(&it.name), shape(&it.shape, service));
        quote!(pub(super) static #name: Shape = #shape;)
    });
    quote! {
        #[allow(unused_imports)]
        use crate::reading::{Field, Member, Shape, Tag, Union};

        #(#shapes)*
    }
}

/// The shape of what an operation responds with.
pub fn of_response(ty: Option<&TypeRef>) -> TokenStream {
    let shape = match ty {
        None => quote!(&Shape::Any),
        Some(ty) => reference(ty, &quote!(super::shapes::)),
    };
    quote!({
        #[allow(unused_imports)]
        use crate::reading::Shape;
        #shape
    })
}

/// The shape of a request body.
pub fn of_body(ty: &TypeRef, limits: Option<&Value>) -> TokenStream {
    let shape = limited(reference(ty, &quote!(super::shapes::)), limits);
    quote!({
        #[allow(unused_imports)]
        use crate::reading::Shape;
        const SHAPE: &Shape = #shape;
        SHAPE
    })
}

fn limited(shape: TokenStream, limits: Option<&Value>) -> TokenStream {
    match limits {
        None => shape,
        Some(limits) => {
            let json = limits.to_string();
            quote!(&Shape::Limited(#json, #shape))
        }
    }
}

fn shape(shape: &Shape, service: &Service) -> TokenStream {
    match shape {
        Shape::Struct(fields) => {
            let fields = fields.iter().map(field);
            quote!(Shape::Object(&[#(#fields),*]))
        }
        Shape::Enum(_) | Shape::Text => quote!(Shape::Text),
        Shape::TextOrInteger => quote!(Shape::TextOrInteger),
        Shape::Map(values) => {
            let values = reference(values, &quote!());
            quote!(Shape::Map(#values))
        }
        Shape::Union { variants, tag } => union(variants, tag.as_ref()),
        Shape::Alias(TypeRef::Named(name)) => {
            let target = service.types.iter().find(|it| it.name == *name);
            target.map_or(quote!(Shape::Any), |it| self::shape(&it.shape, service))
        }
        Shape::Alias(target) => inline(target, &quote!()),
    }
}

fn field(field: &Field) -> TokenStream {
    let name = &field.name;
    let mut shape = reference(&field.ty, &quote!());
    shape = limited(shape, field.limits.as_ref());
    // Where a required field is `null`, that tells its object from others.
    if field.nullable && (field.required || field.limits.is_some()) {
        shape = quote!(&Shape::Nullable(#shape));
    }
    match (field.access, field.required) {
        (Access::ReadOnly, true) if !field.nullable => {
            quote!(Field { required: true, ..Field::read_only(#name, #shape) })
        }
        (Access::ReadOnly, _) => quote!(Field::read_only(#name, #shape)),
        (Access::WriteOnly, true) => quote!(Field::write_only(#name, #shape)),
        // One that may be missing in Rust may be set aside.
        _ if field.is_optional() => quote!(Field::optional(#name, #shape)),
        _ => quote!(Field::required(#name, #shape)),
    }
}

fn union(variants: &[UnionVariant], tag: Option<&Tag>) -> TokenStream {
    let members = variants.iter().map(|it| {
        let (shape, fields) = (reference(&it.ty, &quote!()), &it.fields);
        quote!(Member { shape: #shape, fields: &[#(#fields),*] })
    });
    let tag = match tag {
        None => quote!(None),
        Some(tag) => {
            let field = &tag.field;
            let values = tag
                .values
                .iter()
                .map(|(value, index)| quote!((#value, #index)));
            let absent = match tag.absent {
                None => quote!(None),
                Some(index) => quote!(Some(#index)),
            };
            quote!(Some(Tag { field: #field, values: &[#(#values),*], absent: #absent }))
        }
    };
    quote!(Shape::Union(&Union { members: &[#(#members),*], tag: #tag }))
}

/// The shape of a type where it is used. `table` leads to the statics.
fn reference(ty: &TypeRef, table: &TokenStream) -> TokenStream {
    match ty {
        TypeRef::Named(name) => {
            let name = ident(name);
            quote!(&#table #name)
        }
        other => {
            let shape = inline(other, table);
            quote!(&#shape)
        }
    }
}

fn inline(ty: &TypeRef, table: &TokenStream) -> TokenStream {
    let of = |name: TokenStream, inner: &TypeRef| {
        let inner = reference(inner, table);
        quote!(Shape::#name(#inner))
    };
    match ty {
        TypeRef::Boolean => quote!(Shape::Boolean),
        TypeRef::Integer => quote!(Shape::Integer),
        TypeRef::Unsigned => quote!(Shape::Unsigned),
        TypeRef::Number => quote!(Shape::Number),
        TypeRef::Text | TypeRef::Secret => quote!(Shape::Text),
        TypeRef::Timestamp => quote!(Shape::Time),
        TypeRef::Bytes => quote!(Shape::Bytes),
        TypeRef::Any | TypeRef::Named(_) => quote!(Shape::Any),
        TypeRef::List(items) => of(quote!(List), items),
        TypeRef::Map(values) => of(quote!(Map), values),
        TypeRef::Nullable(inner) => of(quote!(Nullable), inner),
    }
}
