//! The client of a service: what it is told of its service, and a method for each call.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::doc;
use super::examples;
use crate::codegen::model::{Body, Operation, Parameter, PartContent, Service};
use crate::codegen::tokens::ident;

pub fn client(service: &Service) -> TokenStream {
    let docs = doc(&format!(
        "A client of {}.\n\n{}\n\nIt is cheap to clone: clones share their connections.",
        service.title, service.description
    ));
    let info = info(service);
    let methods = service.operations.iter().map(|it| method(it, service));
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct Client {
            core: crate::transport::Core,
        }

        #info

        impl Client {
            /// Builds a client from its settings one by one.
            pub fn builder() -> crate::ClientBuilder<Self> {
                crate::ClientBuilder::new()
            }

            #(#methods)*
        }
    }
}

/// What the document says of the service as a whole.
fn info(service: &Service) -> TokenStream {
    let (name, title) = (&service.module, &service.title);
    let header = service.auth.header.to_lowercase();
    let scheme = match &service.auth.scheme {
        Some(scheme) => quote!(Some(#scheme)),
        None => quote!(None),
    };
    let servers = service.servers.iter().map(|server| {
        let url = &server.url;
        let variables = server.variables.iter().map(|variable| {
            let (name, default, values) = (&variable.name, &variable.default, &variable.values);
            quote! {
                crate::client::ServerVariable {
                    name: #name,
                    default: #default,
                    values: &[#(#values),*],
                }
            }
        });
        quote! {
            crate::client::Server {
                url: #url,
                variables: &[#(#variables),*],
            }
        }
    });
    quote! {
        impl crate::client::private::Sealed for Client {}

        impl crate::client::Service for Client {
            const INFO: crate::client::ServiceInfo = crate::client::ServiceInfo {
                name: #name,
                title: #title,
                servers: &[#(#servers),*],
                auth_header: #header,
                auth_scheme: #scheme,
            };

            fn read_environment(
                builder: crate::ClientBuilder<Self>,
                environment: &crate::env::Environment,
            ) -> Result<crate::ClientBuilder<Self>, crate::Error> {
                #[allow(unused_imports)]
                use crate::client::DefaultEnvironment as _;
                Self::environment(builder, environment)
            }

            fn from_core(core: crate::transport::Core) -> Self {
                Self { core }
            }

            fn core(&self) -> &crate::transport::Core {
                &self.core
            }
        }
    }
}

fn method(operation: &Operation, service: &Service) -> TokenStream {
    let docs = doc(&documentation(operation, service));
    let (name, builder) = (ident(&operation.method_name), ident(&operation.type_name));
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    quote! {
        #docs
        #deprecated
        pub fn #name(&self) -> operations::#builder {
            operations::#builder::new(&self.core)
        }
    }
}

/// What the page of an operation says.
fn documentation(operation: &Operation, service: &Service) -> String {
    let mut text = operation
        .summary
        .clone()
        .unwrap_or_else(|| format!("Calls `{}`.", operation.id));
    if let Some(description) = &operation.description {
        text += &format!("\n\n{description}");
    }
    text += &format!("\n\n`{} {}`", operation.http_method, operation.path);
    let parameters: Vec<String> = operation
        .parameters
        .iter()
        .map(parameter)
        .chain(body(operation))
        .collect();
    if !parameters.is_empty() {
        text += &format!("\n\n# Parameters\n\n{}", parameters.join("\n"));
    }
    if !operation.errors.is_empty() {
        text += "\n\n# Errors\n\nBesides what [every call](crate::Error) may give:\n";
        for (status, description) in &operation.errors {
            text += &format!("\n- {status}: {description}");
        }
    }
    text += &format!("\n\n{}", examples::section(operation, service));
    text
}

fn parameter(it: &Parameter) -> String {
    let mut notes = Vec::new();
    if it.required {
        notes.push("required".to_owned());
    }
    match (it.minimum, it.maximum) {
        (Some(low), Some(high)) => notes.push(format!("from {low} to {high}")),
        (Some(low), None) => notes.push(format!("at least {low}")),
        (None, Some(high)) => notes.push(format!("at most {high}")),
        (None, None) => {}
    }
    if let Some(default) = &it.default {
        notes.push(format!("{default} unless it is set"));
    }
    line(&it.rust, &notes, it.docs.as_deref())
}

fn body(operation: &Operation) -> Vec<String> {
    match &operation.body {
        None => Vec::new(),
        Some(Body::Json { docs, trivial, .. }) => {
            let notes = if *trivial {
                vec!["empty unless it is set".to_owned()]
            } else {
                vec!["required".to_owned()]
            };
            vec![line("body", &notes, docs.as_deref())]
        }
        Some(Body::Multipart(parts)) => parts
            .iter()
            .map(|part| {
                let mut notes = Vec::new();
                if part.required {
                    notes.push("required".to_owned());
                }
                if let (PartContent::File { .. }, Some(limit)) =
                    (&part.content, operation.max_upload_bytes)
                {
                    notes.push(format!("at most {limit} bytes"));
                }
                line(&part.rust, &notes, part.docs.as_deref())
            })
            .collect(),
    }
}

fn line(name: &str, notes: &[String], docs: Option<&str>) -> String {
    let notes = if notes.is_empty() {
        String::new()
    } else {
        format!(" ({})", notes.join("; "))
    };
    match docs {
        Some(docs) => format!("- `{name}`{notes}: {}", docs.trim().replace('\n', " ")),
        None => format!("- `{name}`{notes}"),
    }
}

/// What the page of a builder says.
pub fn builder_docs(operation: &Operation) -> TokenStream {
    let method = &operation.method_name;
    let summary = match &operation.summary {
        Some(summary) => format!("{}\n\n", summary.trim()),
        None => String::new(),
    };
    doc(&format!(
        "{summary}The call that [`Client::{method}`](super::Client::{method}) makes; its parameters, \
         its errors and an example stand there.\n\n`{} {}`",
        operation.http_method, operation.path
    ))
}
