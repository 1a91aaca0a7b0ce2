//! The client of a service: its constants, and a method for each operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{deprecated, doc};
use super::{examples, notes};
use crate::codegen::model::{Operation, Parameter, Scheme, Service};
use crate::codegen::normalise::{Location, code, one_line};
use crate::codegen::tokens::ident;

pub fn client(service: &Service) -> TokenStream {
    let docs = doc(&format!(
        "A client for {}.\n\n{}\n\nCloning is cheap: clones share their connections.{}",
        service.title,
        service.description,
        choices(service)
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
    let schemes = service.schemes.iter().map(scheme);
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
                schemes: &[#(#schemes),*],
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

fn scheme(scheme: &Scheme) -> TokenStream {
    let Scheme {
        name,
        key,
        is_basic,
        is_required,
        ..
    } = scheme;
    let place = match scheme.location {
        Location::Query => quote!(Query),
        Location::Cookie => quote!(Cookie),
        Location::Header | Location::Path => quote!(Header),
    };
    let prefix = match &scheme.prefix {
        Some(prefix) => quote!(Some(#prefix)),
        None => quote!(None),
    };
    quote! {
        crate::client::SecurityScheme {
            name: #name,
            place: crate::transport::Place::#place(#key),
            prefix: #prefix,
            is_basic: #is_basic,
            is_required: #is_required,
        }
    }
}

/// What the page of the client says about several servers or security schemes.
fn choices(service: &Service) -> String {
    let mut text = String::new();
    if service.servers.len() > 1 {
        text += "\n\n# Servers\n\nSet another one with `base_url`.\n";
        for server in &service.servers {
            let docs = server.description.iter().map(|it| format!(": {it}"));
            text += &format!("\n- {}{}", code(&server.url), docs.collect::<String>());
        }
    }
    if service.schemes.len() > 1 {
        text += "\n\n# Credentials\n\nThe first is set with `token`, each with `credential`.\n";
        for it in &service.schemes {
            let (name, key) = (code(&it.name), code(&it.key));
            text += &format!("\n- {name}, in the {} {key}", it.location.name());
        }
    }
    text
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
    if let Some(server) = &operation.server {
        let server = code(server);
        text += &format!("\n\nIt is sent to {server}, unless the client's base URL was set.");
    }
    text += &credentials(operation, service);
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

/// Says which credentials an operation needs, if operations differ in that.
fn credentials(operation: &Operation, service: &Service) -> String {
    if service.schemes.iter().all(|it| it.is_required) {
        return String::new();
    }
    let names = operation.security.schemes.iter();
    let names = names.map(|it| service.schemes.get(*it).map(|it| code(&it.name)));
    let names: Vec<String> = names.flatten().collect();
    match (names.is_empty(), operation.security.optional) {
        (true, _) => "\n\nNo credential is sent.".to_owned(),
        (false, true) => format!("\n\nThe credential is optional: {}.", names.join(" and ")),
        (false, false) => format!("\n\nCredential: {}.", names.join(" and ")),
    }
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
