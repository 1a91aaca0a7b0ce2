//! The builders of operations.
//!
//! Names of the document are setters, and fields and variables with the prefix `arg_`. The code's own
//! names have other prefixes or none, so that the two never meet.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs::{deprecated, doc};
use super::inputs::{default, variable};
use super::{bodies, client, inputs, pages, pagination, responses, shapes};
use crate::codegen::lower::{path_parameters, raw_method};
use crate::codegen::model::{Operation, Parameter, Service, Style, StyleKind};
use crate::codegen::normalise::Location;
use crate::codegen::tokens::ident;

pub fn all(service: &Service) -> TokenStream {
    let builders = service.operations.iter().map(|it| one(it, service));
    quote! {
        #[allow(unused_imports)]
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

fn one(operation: &Operation, service: &Service) -> TokenStream {
    let docs = client::builder_docs(operation, service);
    let name = ident(&operation.type_name);
    let inputs = inputs::of(operation);
    let fields: Vec<&Ident> = inputs.iter().map(|it| &it.field).collect();
    let kept = inputs.iter().map(|it| &it.kept);
    let setters = inputs.iter().map(|it| {
        let docs = setter_docs(it);
        let deprecated = deprecated(it.is_deprecated);
        let (setter, field, taken, value) = (&it.setter, &it.field, &it.taken, &it.value);
        quote! {
            #docs
            #deprecated
            pub fn #setter(mut self, value: #taken) -> Self {
                self.#field = #value;
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
    let progress = operation.uploads().then(on_progress);
    let send = send(operation, service);
    let by_status = responses::by_status(operation);
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

        impl crate::call::Builder for #name {
            fn create(core: &crate::transport::Core) -> Self {
                const OPERATION: crate::transport::Operation = #about;
                Self {
                    call: crate::call::Call::new(core, &OPERATION),
                    #(#fields: None,)*
                    #options_value
                }
            }
        }

        impl #name {
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

        #by_status
    }
}

/// The documentation of a setter: what it sets, its limits and default, and the description.
fn setter_docs(it: &inputs::Input<'_>) -> TokenStream {
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
    let idempotent = operation.idempotent.unwrap_or(matches!(
        method.as_str(),
        "GET" | "HEAD" | "PUT" | "DELETE" | "OPTIONS"
    ));
    let empty = responses::empty(&operation.response);
    let downloads = responses::downloads(&operation.response);
    let limit = match operation.max_upload_bytes {
        Some(limit) => quote!(Some(#limit)),
        None => quote!(None),
    };
    let response = shapes::of_response(operation.response.json());
    let lists = pages::lists(operation, service);
    let security = security(operation);
    let server = match &operation.server {
        Some(server) => quote!(Some(#server)),
        None => quote!(None),
    };
    quote! {
        crate::transport::Operation {
            id: #id,
            method: #method,
            path: #path,
            idempotent: #idempotent,
            empty: crate::transport::Empty::#empty,
            downloads: crate::transport::Downloads::#downloads,
            max_upload_bytes: #limit,
            response: #response,
            lists: &[#(#lists),*],
            security: #security,
            server: #server,
        }
    }
}

fn security(operation: &Operation) -> TokenStream {
    let (schemes, optional) = (&operation.security.schemes, operation.security.optional);
    if schemes.is_empty() {
        return quote!(crate::transport::Security::NONE);
    }
    let schemes = schemes.iter().map(|it| Literal::usize_unsuffixed(*it));
    quote!(crate::transport::Security { schemes: &[#(#schemes),*], optional: #optional })
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

fn send(operation: &Operation, service: &Service) -> TokenStream {
    let response = responses::ty(&operation.response);
    let accept = responses::accept(&operation.response);
    let needed = needed(operation);
    let parameters = operation.parameters.iter().map(written);
    let exchange = bodies::exchange(operation);
    let method = ident(&raw_method(operation));
    let arguments = path_parameters(operation).map(|it| variable(&it.rust));
    let finish = match &operation.pagination {
        Some(paging) if !paging.items.is_empty() => {
            let lists = pages::borrowed_lists(operation, paging, service);
            quote!(exchange.finish_page(sent, |page| #lists))
        }
        _ => responses::finish(&operation.response),
    };
    let is_changed =
        !operation.parameters.is_empty() || operation.body.is_some() || accept.is_some();
    let mutable = is_changed.then(|| quote!(mut));
    quote! {
        /// Sends the call.
        ///
        /// # Errors
        ///
        /// Those of [every call](crate::Error). [`InvalidInput`](crate::ErrorKind::InvalidInput)
        /// names all settings that are missing or invalid, and nothing is sent.
        #[allow(unused_mut)]
        pub async fn send(
            self,
        ) -> Result<crate::ResponseValue<#response>, crate::Error> {
            let #mutable call = self.call;
            #(#needed)*
            call.ready()?;
            #(#parameters)*
            #accept
            #exchange
            let sent = raw(&exchange).#method(#(&#arguments),*).await;
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
        ) -> Result<crate::ResponseValue<#response>, crate::Error> {
            let call = self.call.clone();
            crate::blocking::run(call.core(), call.operation().id, self.send())
        }
    }
}

/// Notes what is missing, and what can't be a path segment.
fn needed(operation: &Operation) -> Vec<TokenStream> {
    let parameters = operation.parameters.iter().filter_map(|it| {
        let (field, name) = (variable(&it.rust), &it.rust);
        let is_needed = it.required && it.default.is_none();
        if it.location == Location::Path {
            let value = default(&it.ty, it.default.as_ref(), name, quote!(self.#field));
            let value = match it.default {
                Some(_) => quote!(Some(&#value)),
                None => quote!(self.#field.as_ref()),
            };
            let (style, key) = (style(&it.style), &it.name);
            Some(quote!(let #field = call.segment(#name, #key, #style, #value);))
        } else if is_needed {
            Some(quote!(call.needs(#name, self.#field.is_some());))
        } else {
            None
        }
    });
    let mut all: Vec<TokenStream> = parameters.collect();
    if operation.whole_body().is_some_and(bodies::is_needed) {
        all.push(quote!(call.needs("body", self.arg_body.is_some());));
    }
    let parts = operation.parts().iter();
    let needed = parts.filter(|it| it.required && it.default.is_none());
    all.extend(needed.map(|part| {
        let (field, name) = (variable(&part.rust), &part.rust);
        quote!(call.needs(#name, self.#field.is_some());)
    }));
    all
}

/// Takes the value of a path parameter, and hands the others to the call.
fn written(it: &Parameter) -> TokenStream {
    let (field, rust, name) = (variable(&it.rust), &it.rust, &it.name);
    let write = match it.location {
        Location::Path => return quote!(let #field = call.required(#rust, #field)?;),
        Location::Query => quote!(query),
        Location::Header => quote!(header_parameter),
        Location::Cookie => quote!(cookie),
    };
    let style = style(&it.style);
    let checked = it.checked.then(|| {
        let shape = shapes::of_body(&it.ty, None);
        quote!(let value = call.checked_part(#rust, &value, #shape)?;)
    });
    let value = default(&it.ty, it.default.as_ref(), rust, quote!(self.#field));
    match (&it.default, checked) {
        (None, None) => quote!(call.#write(#rust, #name, #style, self.#field.as_ref())?;),
        (None, checked) => quote! {
            if let Some(value) = self.#field {
                #checked
                call.#write(#rust, #name, #style, Some(&value))?;
            }
        },
        (Some(_), None) => quote!(call.#write(#rust, #name, #style, Some(&#value))?;),
        (Some(_), checked) => quote! {
            let value = #value;
            #checked
            call.#write(#rust, #name, #style, Some(&value))?;
        },
    }
}

fn style(it: &Style) -> TokenStream {
    let explode = it.explode;
    let style = match it.kind {
        StyleKind::Form if explode => quote!(crate::call::Style::FORM),
        StyleKind::Simple if !explode => quote!(crate::call::Style::SIMPLE),
        kind => {
            let kind = ident(&format!("{kind:?}"));
            quote!(crate::call::Style::new(crate::call::StyleKind::#kind, #explode))
        }
    };
    match it.reserved {
        true => quote!(#style.reserved()),
        false => style,
    }
}
