//! What an operation returns: JSON, a download, nothing, or an enum by status.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::docs::doc;
use super::shapes;
use crate::codegen::model::{
    ByStatus, Empty, Operation, Response, ResponseContent, StatusContent, StatusVariant,
};
use crate::codegen::normalise::one_line;
use crate::codegen::tokens::{ident, type_path};

/// The type of the response.
pub fn ty(response: &Response) -> TokenStream {
    match &response.content {
        ResponseContent::Nothing => quote!(()),
        ResponseContent::Json { ty, .. } => type_path(ty, "types"),
        ResponseContent::Download => quote!(crate::Download),
        ResponseContent::ByStatus(it) => {
            let name = ident(&it.name);
            quote!(#name)
        }
    }
}

/// The expression that makes the result of the call.
pub fn finish(response: &Response) -> TokenStream {
    match &response.content {
        ResponseContent::Nothing => quote!(exchange.finish_empty(sent)),
        ResponseContent::Json { .. } => quote!(exchange.finish(sent)),
        ResponseContent::Download => {
            quote!(exchange.finish_by_status(sent, |it| Ok(crate::Download::of(it))))
        }
        ResponseContent::ByStatus(it) => {
            let name = ident(&it.name);
            quote!(exchange.finish_by_status(sent, #name::of))
        }
    }
}

/// How the transport reads a response without a body.
pub fn empty(response: &Response) -> TokenStream {
    match &response.content {
        ResponseContent::Nothing => quote!(Object),
        ResponseContent::Json { empty, .. } => match empty {
            Empty::Refused => quote!(Refused),
            Empty::Object => quote!(Object),
            Empty::Null => quote!(Null),
        },
        ResponseContent::Download | ResponseContent::ByStatus(_) => quote!(Kept),
    }
}

/// The statuses whose body the transport leaves unread.
pub fn downloads(response: &Response) -> TokenStream {
    let by_status = match &response.content {
        ResponseContent::Nothing | ResponseContent::Json { .. } => return quote!(None),
        ResponseContent::Download => return quote!(All),
        ResponseContent::ByStatus(it) => it,
    };
    let is_download = |it: &&StatusVariant| it.content == StatusContent::Download;
    let variants = by_status.variants.iter();
    let (downloads, others): (Vec<_>, Vec<_>) = variants.partition(is_download);
    let statuses = |variants: Vec<&StatusVariant>| {
        let statuses = variants.into_iter().filter_map(|it| it.status);
        quote!(#(#statuses),*)
    };
    if downloads.iter().any(|it| it.status.is_none()) {
        let others = statuses(others);
        quote!(Except(&[#others]))
    } else {
        let downloads = statuses(downloads);
        quote!(Only(&[#downloads]))
    }
}

/// The statement that sets the header `Accept`, unless progenitor sets it.
pub fn accept(response: &Response) -> Option<TokenStream> {
    let is_json = response.media.iter().all(|it| it == "application/json");
    if is_json && !matches!(response.content, ResponseContent::ByStatus(_)) {
        return None;
    }
    let media = response.media.join(", ");
    Some(quote!(call.accept(#media);))
}

/// The enum of an operation whose 2xx responses differ.
pub fn by_status(operation: &Operation) -> Option<TokenStream> {
    let ResponseContent::ByStatus(it) = &operation.response.content else {
        return None;
    };
    let (name, method) = (ident(&it.name), &operation.method_name);
    let docs = doc(&format!(
        "The responses of [`Client::{method}`](super::Client::{method}), by status."
    ));
    let variants = it.variants.iter().map(variant);
    let arms = it.variants.iter().map(|it| {
        let (name, pattern) = (variant_name(it), status_pattern(it));
        let value = match &it.content {
            StatusContent::Nothing => return quote!(#pattern => Self::#name,),
            StatusContent::Download => quote!(crate::Download::of(received)),
            StatusContent::Json(ty) => {
                let shape = shapes::of_response(Some(ty));
                quote!(received.json(#shape)?)
            }
        };
        quote!(#pattern => Self::#name(#value),)
    });
    let (other, other_arm) = other(it).unzip();
    Some(quote! {
        #docs
        #[derive(Debug)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant)]
        pub enum #name {
            #(#variants)*
            #other
        }

        impl #name {
            fn of(received: crate::transport::Received) -> Result<Self, crate::Error> {
                Ok(match received.status() {
                    #(#arms)*
                    #other_arm
                })
            }
        }
    })
}

fn variant(it: &StatusVariant) -> TokenStream {
    let name = variant_name(it);
    let status = it
        .status
        .map_or("Any other 2xx".to_owned(), |it| it.to_string());
    let docs = doc(&match one_line(&it.docs).as_str() {
        "" => format!("{status}."),
        described => format!("{status}: {described}"),
    });
    match &it.content {
        StatusContent::Nothing => quote!(#docs #name,),
        StatusContent::Download => quote!(#docs #name(crate::Download),),
        StatusContent::Json(ty) => {
            let ty = type_path(ty, "types");
            quote!(#docs #name(#ty),)
        }
    }
}

/// The variant and the match arm of statuses that the document doesn't describe.
fn other(it: &ByStatus) -> Option<(TokenStream, TokenStream)> {
    if it.variants.iter().any(|it| it.status.is_none()) {
        return None;
    }
    let shape = shapes::of_response(None);
    let variant = quote! {
        /// Any other 2xx, with its JSON, or `null` if it has no body.
        Other(serde_json::Value),
    };
    Some((variant, quote!(_ => Self::Other(received.json(#shape)?),)))
}

fn variant_name(it: &StatusVariant) -> Ident {
    match it.status {
        Some(status) => format_ident!("Status{status}"),
        None => format_ident!("Status2xx"),
    }
}

fn status_pattern(it: &StatusVariant) -> TokenStream {
    match it.status {
        Some(status) => quote!(#status),
        None => quote!(_),
    }
}
