//! The client of a service: its constants, and a method for each operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{deprecated, doc};
use super::{examples, notes};
use crate::codegen::model::{Operation, Parameter, Service};
use crate::codegen::normalise::{code, one_line};
use crate::codegen::tokens::ident;

pub fn client(service: &Service) -> TokenStream {
    let docs = doc(&format!(
        "A client for {}.\n\n{}\n\nCloning is cheap: clones share their connections.",
        service.title, service.description
    ));
    let info = info(service);
    let methods = service.operations.iter().map(|it| method(it, service));
    quote! {
        #docs
        #[allow(
            rustdoc::bare_urls,
            rustdoc::broken_intra_doc_links,
            rustdoc::invalid_html_tags
        )]
        #[derive(Clone, Debug)]
        pub struct Client {
            core: crate::transport::Core,
        }

        #info

        // Descriptions may look like links or HTML to rustdoc.
        #[allow(
            rustdoc::bare_urls,
            rustdoc::broken_intra_doc_links,
            rustdoc::invalid_html_tags
        )]
        impl Client {
            /// Returns a builder, which has a method for each setting.
            pub fn builder() -> crate::ClientBuilder<Self> {
                crate::ClientBuilder::new()
            }

            #(#methods)*
        }
    }
}

/// The constants of the service, from the document.
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
                Self::__environment(builder, environment)
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
    let (name, builder) = (ident(&operation.method_name), ident(&operation.type_name));
    let setters = format!("operations::{}", operation.type_name);
    let docs = doc(&documentation(operation, service, &setters));
    let deprecated = deprecated(operation.deprecated);
    quote! {
        #docs
        #deprecated
        pub fn #name(&self) -> operations::#builder {
            <operations::#builder as crate::call::Builder>::create(&self.core)
        }
    }
}

/// Returns the documentation of an operation. `setters` is the path of its builder, for links.
fn documentation(operation: &Operation, service: &Service, setters: &str) -> String {
    let mut text = operation
        .summary
        .clone()
        .unwrap_or_else(|| format!("Calls {}.", code(&operation.id)));
    if let Some(description) = &operation.description {
        text += &format!("\n\n{description}");
    }
    let request = format!("{} {}", operation.http_method, operation.path);
    text += &format!("\n\n{}", code(&request));
    let parameters: Vec<String> = operation
        .parameters
        .iter()
        .map(|it| parameter(it, setters))
        .chain(body(operation, setters))
        .collect();
    if !parameters.is_empty() {
        text += &format!("\n\n# Parameters\n\n{}", parameters.join("\n"));
    }
    if !operation.errors.is_empty() {
        text += "\n\n# Errors\n\nBesides the errors of [every call](crate::Error):\n";
        for (status, description) in &operation.errors {
            text += &format!("\n- {status}: {}", one_line(description));
        }
    }
    text += &format!("\n\n{}", examples::section(operation, service));
    text
}

fn parameter(it: &Parameter, setters: &str) -> String {
    line(
        &it.rust,
        &notes::of_parameter(it),
        it.docs.as_deref(),
        setters,
    )
}

fn body(operation: &Operation, setters: &str) -> Vec<String> {
    let whole = operation
        .whole_body()
        .map(|body| line("body", &notes::of_body(body), body.docs.as_deref(), setters));
    let parts = operation.parts().iter().map(|part| {
        let notes = notes::of_part(part, operation);
        line(&part.rust, &notes, part.docs.as_deref(), setters)
    });
    whole.into_iter().chain(parts).collect()
}

fn line(name: &str, notes: &[String], docs: Option<&str>, setters: &str) -> String {
    // A raw identifier can't be linked by its name.
    let name = match syn::parse_str::<syn::Ident>(name) {
        Ok(_) => format!("[`{name}`]({setters}::{name})"),
        Err(_) => format!("`{name}`"),
    };
    let notes = if notes.is_empty() {
        String::new()
    } else {
        format!(" ({})", notes.join("; "))
    };
    match docs {
        Some(docs) => format!("- {name}{notes}: {}", one_line(docs)),
        None => format!("- {name}{notes}"),
    }
}

/// Returns the documentation of a builder.
pub fn builder_docs(operation: &Operation, service: &Service) -> TokenStream {
    let method = &operation.method_name;
    let text = documentation(operation, service, "Self");
    let created = format!("Created by [`Client::{method}`](super::Client::{method}).");
    doc(&match text.split_once("\n\n") {
        Some((summary, rest)) => format!("{summary}\n\n{created}\n\n{rest}"),
        None => format!("{text}\n\n{created}"),
    })
}
