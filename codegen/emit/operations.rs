//! The builders of operations.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::docs::doc;
use super::{client, pagination, shapes};
use crate::codegen::lower::{raw_method, raw_order};
use crate::codegen::model::{
    Body, Location, Operation, Parameter, Part, PartContent, Service, TypeRef,
};
use crate::codegen::tokens::{ident, type_path};

pub fn all(service: &Service) -> TokenStream {
    let builders = service.operations.iter().map(|it| one(it, service));
    quote! {
        use super::{raw, types};

        #(#builders)*

        impl progenitor_client::ClientHooks<crate::transport::Exchange> for raw::Client {
            async fn exec(
                &self,
                request: reqwest::Request,
                _: &progenitor_client::OperationInfo,
            ) -> reqwest::Result<reqwest::Response> {
                self.inner.execute(request).await
            }
        }

        /// Returns progenitor's client for one call.
        fn raw(exchange: &crate::transport::Exchange) -> raw::Client {
            raw::Client::new_with_client(
                exchange.base_url(),
                exchange.http().clone(),
                exchange.clone(),
            )
        }
    }
}

/// A value that a caller sets.
struct Input<'a> {
    rust: Ident,
    name: &'a str,
    docs: Option<&'a str>,
    /// Whether it is required, its limits and its default.
    notes: Vec<String>,
    /// The type of the field that stores it.
    kept: TokenStream,
    /// The argument type of the setter.
    taken: TokenStream,
    /// The statement that stores it.
    keep: TokenStream,
}

fn one(operation: &Operation, service: &Service) -> TokenStream {
    let docs = client::builder_docs(operation, service);
    let name = ident(&operation.type_name);
    let inputs = inputs(operation);
    let fields: Vec<&Ident> = inputs.iter().map(|it| &it.rust).collect();
    let kept = inputs.iter().map(|it| &it.kept);
    let setters = inputs.iter().map(|it| {
        let docs = setter_docs(it);
        let (rust, taken, keep) = (&it.rust, &it.taken, &it.keep);
        quote! {
            #docs
            pub fn #rust(mut self, value: #taken) -> Self {
                #keep
                self
            }
        }
    });
    let about = about(operation, service);
    let list_options = operation.pagination.as_ref().map(|_| {
        (
            quote!(list_options: crate::pagination::ListOptions,),
            quote!(list_options: Default::default(),),
        )
    });
    let (options_field, options_value) = list_options.unzip();
    let progress = matches!(operation.body, Some(Body::Multipart(_))).then(on_progress);
    let send = send(operation);
    let paging = operation
        .pagination
        .as_ref()
        .map(|it| pagination::emit(operation, it, service));
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "a call does nothing until it is sent"]
        pub struct #name {
            call: crate::call::Call,
            #(#fields: Option<#kept>,)*
            #options_field
        }

        impl #name {
            pub(super) fn new(core: &crate::transport::Core) -> Self {
                const OPERATION: crate::transport::Operation = #about;
                Self {
                    call: crate::call::Call::new(core, &OPERATION),
                    #(#fields: None,)*
                    #options_value
                }
            }

            #(#setters)*
            #progress

            /// Applies `set` to the call and the value if there is one.
            pub fn when_some<T>(
                self,
                value: Option<T>,
                set: impl std::ops::FnOnce(Self, T) -> Self,
            ) -> Self {
                match value {
                    Some(value) => set(self, value),
                    None => self,
                }
            }

            /// Sets a header of the request, in every attempt. A header of the same name that was
            /// set before, here or for the client, is replaced.
            ///
            /// The call fails for headers that
            /// [`default_header`](crate::ClientBuilder::default_header) refuses.
            pub fn header(
                mut self,
                name: impl std::convert::AsRef<str>,
                value: impl std::convert::AsRef<str>,
            ) -> Self {
                self.call.header(name.as_ref(), value.as_ref());
                self
            }

            /// Sets the retry policy of this call (default: the client's).
            #[doc(alias = "backoff")]
            pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
                self.call.retry(policy);
                self
            }

            /// Sets the timeouts of this call (default: the client's).
            #[doc(alias = "timeout")]
            pub fn timeouts(mut self, timeouts: crate::Timeouts) -> Self {
                self.call.timeouts(timeouts);
                self
            }

            /// Sets whether this call may be repeated after it may have been processed (default: as
            /// the document says).
            ///
            /// `true` vouches that a repetition does no harm, so that the call is retried like a
            /// GET. `false` prevents that for an idempotent call.
            #[doc(alias = "retry")]
            pub fn idempotent(mut self, idempotent: bool) -> Self {
                self.call.idempotent(idempotent);
                self
            }

            #send
            #paging
        }
    }
}

/// The documentation of a setter: what it sets, its limits and default, and the description.
fn setter_docs(it: &Input<'_>) -> TokenStream {
    let notes = match it.notes.as_slice() {
        [] => String::new(),
        notes => format!(" ({})", notes.join("; ")),
    };
    let docs = it.docs.map(str::trim).unwrap_or_default();
    doc(&format!("Sets `{}`{notes}.\n\n{docs}", it.name))
}

/// The constants of the operation that the transport needs.
fn about(operation: &Operation, service: &Service) -> TokenStream {
    let (id, method, path) = (&operation.id, &operation.http_method, &operation.path);
    let idempotent = operation
        .idempotent
        .unwrap_or(matches!(method.as_str(), "GET" | "HEAD" | "PUT" | "DELETE"));
    let empty = operation.may_be_empty || operation.answer.is_none();
    let limit = match operation.max_upload_bytes {
        Some(limit) => quote!(Some(#limit)),
        None => quote!(None),
    };
    let response = shapes::of_response(operation.answer.as_ref());
    let lists = pagination::lists(operation, service);
    quote! {
        crate::transport::Operation {
            id: #id,
            method: #method,
            path: #path,
            idempotent: #idempotent,
            may_be_empty: #empty,
            max_upload_bytes: #limit,
            response: #response,
            lists: &[#(#lists),*],
        }
    }
}

fn inputs(operation: &Operation) -> Vec<Input<'_>> {
    let mut all: Vec<Input> = operation.parameters.iter().map(of_parameter).collect();
    match &operation.body {
        None => {}
        Some(Body::Json { ty, docs, trivial }) => {
            let rust = ident("body");
            all.push(Input {
                notes: client::body_notes(*trivial),
                ..convertible(rust, "body", docs.as_deref(), ty)
            });
        }
        Some(Body::Multipart(parts)) => all.extend(parts.iter().map(|it| of_part(it, operation))),
    }
    all
}

fn of_parameter(it: &Parameter) -> Input<'_> {
    let (rust, name, docs) = (ident(&it.rust), it.rust.as_str(), it.docs.as_deref());
    let notes = client::parameter_notes(it);
    if it.ty == TypeRef::Integer {
        let bound = |bound: Option<i64>| match bound {
            Some(bound) => quote!(Some(#bound)),
            None => quote!(None),
        };
        let (low, high) = (bound(it.minimum), bound(it.maximum));
        let keep = quote!(self.#rust = self.call.integer(#name, value, #low, #high););
        return Input {
            kept: quote!(i64),
            taken: quote!(impl TryInto<i64> + std::marker::Copy + std::fmt::Display),
            keep,
            rust,
            name,
            docs,
            notes,
        };
    }
    Input {
        notes,
        ..convertible(rust, name, docs, &it.ty)
    }
}

fn of_part<'a>(it: &'a Part, operation: &Operation) -> Input<'a> {
    let (rust, name, docs) = (ident(&it.rust), it.rust.as_str(), it.docs.as_deref());
    let notes = client::part_notes(it, operation);
    match &it.content {
        PartContent::File { .. } => Input {
            kept: quote!(crate::ArchiveInput),
            taken: quote!(impl TryInto<crate::ArchiveInput, Error: Into<crate::Error>>),
            keep: quote!(self.#rust = self.call.file(#name, value);),
            rust,
            name,
            docs,
            notes,
        },
        PartContent::Text(ty) | PartContent::Json(ty) => Input {
            notes,
            ..convertible(rust, name, docs, ty)
        },
    }
}

/// A value of a type, from anything that converts into it.
fn convertible<'a>(rust: Ident, name: &'a str, docs: Option<&'a str>, ty: &TypeRef) -> Input<'a> {
    let kept = type_path(ty, "types");
    let into = |ty: &TokenStream| {
        quote! {
            TryInto<#ty, Error: Into<crate::InvalidValue>>
        }
    };
    let (taken, keep) = match ty {
        TypeRef::Boolean => (quote!(bool), quote!(self.#rust = Some(value);)),
        TypeRef::Number => (
            quote!(impl Into<f64>),
            quote!(self.#rust = self.call.number(#name, value);),
        ),
        TypeRef::List(items) => {
            let items = into(&type_path(items, "types"));
            (
                quote!(impl IntoIterator<Item: #items>),
                quote!(self.#rust = self.call.values(#name, value);),
            )
        }
        _ => {
            let into = into(&kept);
            (
                quote!(impl #into),
                quote!(self.#rust = self.call.value(#name, value);),
            )
        }
    };
    Input {
        rust,
        name,
        docs,
        notes: Vec::new(),
        kept,
        taken,
        keep,
    }
}

fn on_progress() -> TokenStream {
    quote! {
        /// Calls `report` with the number of bytes sent so far and the size of the request body in
        /// bytes. Each attempt starts again at 0.
        #[doc(alias = "upload")]
        pub fn on_progress(
            mut self,
            report: impl std::ops::Fn(u64, u64) + std::marker::Send + std::marker::Sync + 'static,
        ) -> Self {
            self.call.on_progress(move |it| report(it.sent, it.total));
            self
        }

        /// Like [`on_progress`](Self::on_progress), and also reports the number of the attempt.
        #[doc(alias = "upload")]
        pub fn on_attempt_progress(
            mut self,
            report: impl std::ops::Fn(crate::Progress) + std::marker::Send + std::marker::Sync + 'static,
        ) -> Self {
            self.call.on_progress(report);
            self
        }
    }
}

fn send(operation: &Operation) -> TokenStream {
    let answer = match &operation.answer {
        Some(ty) => type_path(ty, "types"),
        None => quote!(()),
    };
    let list_options = operation.pagination.as_ref().map(|_| ident("list_options"));
    let fields: Vec<Ident> = operation
        .parameters
        .iter()
        .map(|it| ident(&it.rust))
        .chain(match &operation.body {
            None => Vec::new(),
            Some(Body::Json { .. }) => vec![ident("body")],
            Some(Body::Multipart(parts)) => parts.iter().map(|it| ident(&it.rust)).collect(),
        })
        .collect();
    let noted: Vec<TokenStream> = needed(operation);
    let mutable = (!noted.is_empty()).then(|| quote!(mut));
    let checked = operation.parameters.iter().map(check);
    let (body, exchange) = match &operation.body {
        None => (None, quote!(call.exchange())),
        Some(Body::Json { trivial: true, .. }) => (
            Some(quote!(let body = body.unwrap_or_default();)),
            quote!(call.exchange()),
        ),
        Some(Body::Json { .. }) => (
            Some(quote!(let body = call.required("body", body)?;)),
            quote!(call.exchange()),
        ),
        Some(Body::Multipart(parts)) => (Some(form(parts)), quote!(call.upload(multipart)?)),
    };
    let ignored = list_options.map(|it| quote!(#it: _,));
    let method = ident(&raw_method(operation));
    let arguments = raw_order(operation)
        .into_iter()
        .map(|index| argument(&operation.parameters[index]));
    let body_argument = match &operation.body {
        None => None,
        Some(Body::Json { .. }) => Some(quote!(&body,)),
        // The transport replaces it with the parts, for each attempt.
        Some(Body::Multipart(_)) => Some(quote!(reqwest::Body::default(),)),
    };
    let finish = match (&operation.pagination, &operation.answer) {
        (Some(_), _) => quote!(exchange.finish_page(sent, Self::items)),
        (None, Some(_)) => quote!(exchange.finish(sent)),
        (None, None) => quote!(exchange.finish_empty(sent)),
    };
    quote! {
        /// Sends the call.
        ///
        /// # Errors
        ///
        /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
        /// names all settings that are missing or invalid, and nothing is sent.
        pub async fn send(
            self,
        ) -> Result<crate::ResponseValue<#answer>, crate::Error> {
            let Self { #mutable call, #(#fields,)* #ignored } = self;
            #(#noted)*
            call.ready()?;
            #(#checked)*
            #body
            let exchange = #exchange;
            let sent = raw(&exchange).#method(#(#arguments,)* #body_argument).await;
            #finish
        }

        /// Sends the call and blocks until the response, for use outside of async code (feature
        /// `blocking`).
        ///
        /// # Errors
        ///
        /// Those of [`send`](Self::send), and [`InvalidInput`](crate::ErrorKind::InvalidInput) within
        /// an async task.
        #[cfg(feature = "blocking")]
        pub fn send_blocking(
            self,
        ) -> Result<crate::ResponseValue<#answer>, crate::Error> {
            let call = self.call.clone();
            crate::blocking::run(call.core(), call.operation().id, self.send())
        }
    }
}

/// Notes what is missing, and what can't be a path segment.
fn needed(operation: &Operation) -> Vec<TokenStream> {
    let parameters = operation.parameters.iter().filter_map(|it| {
        let (rust, name) = (ident(&it.rust), &it.rust);
        if it.location == Location::Path {
            Some(quote!(call.needs_path_segment(#name, #rust.as_ref());))
        } else if it.required && it.default.is_none() {
            Some(quote!(call.needs(#name, #rust.is_some());))
        } else {
            None
        }
    });
    let mut all: Vec<TokenStream> = parameters.collect();
    match &operation.body {
        None | Some(Body::Json { trivial: true, .. }) => {}
        Some(Body::Json { .. }) => all.push(quote!(call.needs("body", body.is_some());)),
        Some(Body::Multipart(parts)) => {
            all.extend(parts.iter().filter(|it| it.required).map(|part| {
                let (rust, name) = (ident(&part.rust), &part.rust);
                quote!(call.needs(#name, #rust.is_some());)
            }));
        }
    }
    all
}

/// Unwraps a value that was found to be set, or takes the default.
fn check(it: &Parameter) -> TokenStream {
    let (rust, name) = (ident(&it.rust), &it.rust);
    match it.location {
        Location::Path => quote!(let #rust = call.required(#name, #rust)?;),
        _ if it.required && it.default.is_none() => {
            quote!(let #rust = call.required(#name, #rust)?;)
        }
        _ => default(it),
    }
}

fn default(it: &Parameter) -> TokenStream {
    let rust = ident(&it.rust);
    let value = match &it.default {
        None => return quote!(),
        Some(Value::Number(number)) => {
            let number = number.as_i64();
            quote!(#number)
        }
        Some(Value::Bool(value)) => quote!(#value),
        Some(other) => {
            let text = other.as_str().unwrap_or_default();
            quote!(#text.into())
        }
    };
    quote!(let #rust = #rust.unwrap_or(#value);)
}

/// The argument for progenitor's method.
fn argument(it: &Parameter) -> TokenStream {
    let rust = ident(&it.rust);
    let certain = it.location == Location::Path || it.required || it.default.is_some();
    match (&it.ty, certain) {
        (TypeRef::Boolean | TypeRef::Integer, _) => quote!(#rust),
        (_, true) => quote!(&#rust),
        (TypeRef::Text, false) => quote!(#rust.as_deref()),
        (_, false) => quote!(#rust.as_ref()),
    }
}

fn form(parts: &[Part]) -> TokenStream {
    let parts = parts.iter().map(|part| {
        let (rust, name) = (ident(&part.rust), &part.name);
        let packed = match &part.content {
            PartContent::File { .. } => Some(quote!(let #rust = call.archive(#rust).await?;)),
            PartContent::Text(_) | PartContent::Json(_) => None,
        };
        let media = match &part.content_type {
            Some(media) => quote!(Some(#media)),
            None => quote!(None),
        };
        let add = match &part.content {
            PartContent::File { file_name } => {
                quote!(multipart.file(#name, value, #file_name, #media);)
            }
            PartContent::Text(TypeRef::Secret) => {
                quote!(multipart.text(#name, value.expose(), #media);)
            }
            PartContent::Text(_) => quote!(multipart.text(#name, value.as_str(), #media);),
            PartContent::Json(_) => quote!(call.json_part(&mut multipart, #name, &value, #media)?;),
        };
        quote! {
            #packed
            if let Some(value) = #rust {
                #add
            }
        }
    });
    quote! {
        let mut multipart = crate::upload::Multipart::new();
        #(#parts)*
    }
}
