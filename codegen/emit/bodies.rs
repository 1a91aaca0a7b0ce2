//! Sends the body of a request.

use proc_macro2::TokenStream;
use quote::quote;

use super::inputs::{default, variable};
use super::shapes;
use crate::codegen::model::{Body, BodyContent, File, Operation, Part, PartContent, TypeRef};

/// Whether the caller must set the body.
pub fn is_needed(body: &Body) -> bool {
    body.required && !matches!(body.content, BodyContent::Json { trivial: true, .. })
}

/// The statements that make the exchange, with the body.
pub fn exchange(operation: &Operation) -> TokenStream {
    let Some(body) = &operation.body else {
        return quote!(let exchange = call.exchange(););
    };
    let media = &body.media;
    let with = match &body.content {
        BodyContent::Multipart(parts) => {
            let multipart = multipart(parts);
            let exchange = optional(
                body,
                &quote!(multipart.is_empty()),
                &quote!(call.upload(multipart)?),
            );
            return quote!(#multipart #exchange);
        }
        BodyContent::Form(parts) => {
            let form = form(parts);
            let exchange = optional(
                body,
                &quote!(form.is_empty()),
                &quote!(call.with_form(&form)),
            );
            return quote!(#form #exchange);
        }
        BodyContent::Json {
            ty,
            limits,
            checked,
            ..
        } => {
            let checked = checked.then(|| {
                let shape = shapes::of_body(ty, limits.as_ref());
                quote!(let body = call.checked_body(&body, #shape)?;)
            });
            quote!({
                #checked
                call.with_json(&body, #media)?
            })
        }
        BodyContent::Text => quote!(call.with_text(body, #media)),
        BodyContent::Bytes(File::Archive) => {
            return quote! {
                let exchange = match call.archive(self.arg_body).await? {
                    Some(body) => call.with_payload(body, #media)?,
                    None => call.exchange(),
                };
            };
        }
        BodyContent::Bytes(_) => quote!(call.with_payload(body, #media)?),
    };
    if let BodyContent::Json { trivial: true, .. } = body.content {
        return quote! {
            let body = self.arg_body.unwrap_or_default();
            let exchange = #with;
        };
    }
    if body.required {
        return quote! {
            let body = call.required("body", self.arg_body)?;
            let exchange = #with;
        };
    }
    quote! {
        let exchange = match self.arg_body {
            Some(body) => #with,
            None => call.exchange(),
        };
    }
}

/// No body if it may be left out and nothing of it is set.
fn optional(body: &Body, is_empty: &TokenStream, with: &TokenStream) -> TokenStream {
    if body.required {
        return quote!(let exchange = #with;);
    }
    quote! {
        let exchange = if #is_empty {
            call.exchange()
        } else {
            #with
        };
    }
}

/// The fields of a form.
fn form(parts: &[Part]) -> TokenStream {
    let fields = parts.iter().map(|part| {
        let (field, rust, name) = (variable(&part.rust), &part.rust, &part.name);
        let value = match (&part.content, &part.default) {
            (PartContent::Text(ty) | PartContent::Json { ty, .. }, Some(_)) => {
                let value = default(ty, part.default.as_ref(), rust, quote!(self.#field));
                quote!(Some(&#value))
            }
            (PartContent::Text(TypeRef::Secret), None) => {
                quote!(self.#field.as_ref().map(crate::Secret::expose).as_ref())
            }
            _ => quote!(self.#field.as_ref()),
        };
        quote!(call.form_field(&mut form, #rust, #name, #value)?;)
    });
    quote! {
        let mut form = Vec::new();
        #(#fields)*
    }
}

fn multipart(parts: &[Part]) -> TokenStream {
    let parts = parts.iter().map(|part| {
        let (field, rust, name) = (variable(&part.rust), &part.rust, &part.name);
        let media = match &part.content_type {
            Some(media) => quote!(Some(#media)),
            None => quote!(None),
        };
        let add = match &part.content {
            PartContent::File { file_name, kind } => {
                let files = match kind {
                    File::Archive => quote!(call.archive(self.#field).await?),
                    File::Payload => quote!(self.#field),
                    File::Payloads => quote!(self.#field.unwrap_or_default()),
                };
                let each = match kind {
                    File::Payloads => quote!(for value in #files),
                    _ => quote!(if let Some(value) = #files),
                };
                return quote! {
                    #each {
                        multipart.file(#name, value, #file_name, #media);
                    }
                };
            }
            PartContent::Text(TypeRef::Secret) => {
                quote!(multipart.text(#name, value.expose(), #media);)
            }
            PartContent::Text(TypeRef::Bytes) => {
                quote!(multipart.text(#name, &value.to_string(), #media);)
            }
            PartContent::Text(_) => quote!(multipart.text(#name, value.as_str(), #media);),
            PartContent::Json { checked: false, .. } => {
                quote!(call.json_part(&mut multipart, #name, &value, #media)?;)
            }
            PartContent::Json { ty, .. } => {
                let shape = shapes::of_body(ty, None);
                quote! {
                    let value = call.checked_part(#rust, &value, #shape)?;
                    call.json_part(&mut multipart, #name, &value, #media)?;
                }
            }
        };
        let ty = match &part.content {
            PartContent::Text(ty) | PartContent::Json { ty, .. } => ty,
            PartContent::File { .. } => &TypeRef::Any,
        };
        match &part.default {
            Some(_) => {
                let value = default(ty, part.default.as_ref(), rust, quote!(self.#field));
                quote! {
                    let value = #value;
                    #add
                }
            }
            None => quote! {
                if let Some(value) = self.#field {
                    #add
                }
            },
        }
    });
    quote! {
        let mut multipart = crate::upload::Multipart::new();
        #(#parts)*
    }
}
