//! Handles a request: finds its operation, injects faults, checks it, and makes the response.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::io;
use std::net::SocketAddr;
use std::sync::Mutex;

use hyper::body::Incoming;
use reqwest::header::{HeaderValue, RETRY_AFTER};

use super::check;
use super::document::{Document, Operation};
use super::fault::Fault;
use super::generic;
use super::http::{self, ResponseBody};
use super::overrides::{Next, Override};
use super::pagination;
use super::path::PathValues;
use super::press::PressState;
use super::query;
use super::record::{Request, RequestBody};
use super::response::{Outcome, ServerResponse};
use super::security;
use super::spaces::SpacesState;
use crate::lock::lock;

/// The state that all connections to a server share.
pub(super) struct Handler {
    pub(super) documents: Vec<Document>,
    pub(super) token: Option<String>,
    pub(super) spaces: Mutex<SpacesState>,
    pub(super) press: Mutex<PressState>,
    pub(super) requests: Mutex<Vec<Request>>,
    pub(super) faults: Mutex<BTreeMap<String, VecDeque<Fault>>>,
    pub(super) overrides: Mutex<HashMap<String, Override>>,
}

/// A request's operation, or the methods of its path.
type Found<'a> = Result<(&'a Operation, PathValues), Vec<&'a str>>;

impl Handler {
    /// Handles a request to the service of a document. An error closes the connection.
    pub(super) async fn handle(
        &self,
        document: usize,
        local: Option<SocketAddr>,
        request: hyper::Request<Incoming>,
    ) -> io::Result<hyper::Response<ResponseBody>> {
        let document = &self.documents[document];
        let (head, body) = request.into_parts();
        let found = document.find(head.method.as_str(), head.uri.path());
        let operation = found.as_ref().ok();
        let operation = operation.map(|(operation, _)| operation.id.clone());
        let read = http::read(&head.headers, body).await;
        let mut record = Request {
            service: document.name,
            operation,
            method: head.method.to_string(),
            path: head.uri.path().to_owned(),
            query: query::pairs(head.uri.query().unwrap_or_default()),
            headers: head.headers,
            body: read.as_ref().cloned().unwrap_or(RequestBody::Empty),
            status: None,
        };
        let fault = self.next_fault(record.operation.as_deref());
        match &fault {
            Some(Fault::Delay(delay)) => tokio::time::sleep(*delay).await,
            Some(Fault::Hang) => {
                lock(&self.requests).push(record);
                return std::future::pending().await;
            }
            _ => {}
        }
        let response = match fault.as_ref().and_then(injected) {
            Some(response) => response,
            None => {
                let response = self.response(document, found, read, &record, local);
                match fault {
                    Some(Fault::DropResponse) => Err(io::Error::other("closed by the test")),
                    Some(Fault::TruncateResponse) => Ok(http::truncated(&response)),
                    _ => Ok(http::whole(&response)),
                }
            }
        };
        record.status = response.as_ref().ok().map(|it| it.status().as_u16());
        lock(&self.requests).push(record);
        response
    }

    fn response(
        &self,
        document: &Document,
        found: Found<'_>,
        read: Result<RequestBody, ServerResponse>,
        request: &Request,
        local: Option<SocketAddr>,
    ) -> ServerResponse {
        let (operation, path_values) = match (found, read) {
            (Err(methods), _) => return not_found(&request.path, &methods),
            (Ok(_), Err(refusal)) => return refusal,
            (Ok(found), Ok(_)) => found,
        };
        let url = local.map_or(String::new(), |it| format!("http://{it}{}", request.path));
        self.process(document, operation, path_values, request, &url)
    }

    fn process(
        &self,
        document: &Document,
        operation: &Operation,
        path_values: PathValues,
        request: &Request,
        url: &str,
    ) -> ServerResponse {
        let (schemes, token) = (&document.schemes, self.token.as_deref());
        let (headers, query) = (&request.headers, &request.query);
        if !security::authorized(schemes, &operation.security, headers, query, token) {
            return ServerResponse::refuse(401, "the credential is missing or unknown");
        }
        let checked = check::check(
            document,
            operation,
            path_values,
            &request.query,
            &request.headers,
            &request.body,
        );
        let checked = match checked {
            Ok(checked) => checked,
            Err(refusal) => return refusal,
        };
        if let Some(mut response) = self.overridden(&operation.id, request) {
            response.status.get_or_insert(operation.status);
            return response;
        }
        let stateful = match document.name {
            "spaces" => lock(&self.spaces).serve(&operation.id, &checked),
            "press" => lock(&self.press).serve(&operation.id, &checked),
            _ => None,
        };
        match stateful.unwrap_or_else(|| generic::serve(document, operation, &checked)) {
            Outcome::Response(response) => response,
            Outcome::Items(items) => pagination::page(document, operation, &checked, items, url),
        }
    }

    fn overridden(&self, operation: &str, request: &Request) -> Option<ServerResponse> {
        let next = lock(&self.overrides).get_mut(operation)?.next()?;
        Some(match next {
            Next::Response(response) => response,
            Next::Function(function) => function(request),
        })
    }

    fn next_fault(&self, operation: Option<&str>) -> Option<Fault> {
        lock(&self.faults).get_mut(operation?)?.pop_front()
    }
}

/// The response of a fault that keeps the request from being processed.
fn injected(fault: &Fault) -> Option<io::Result<hyper::Response<ResponseBody>>> {
    match fault {
        Fault::Disconnect => Some(Err(io::Error::other("closed by the test"))),
        Fault::Status(status) => {
            let response = ServerResponse::refuse(*status, format!("{status} on purpose"));
            Some(Ok(http::whole(&response)))
        }
        Fault::RetryAfter(status, delay) => {
            let refusal = ServerResponse::refuse(*status, "retry later");
            let mut response = http::whole(&refusal);
            let seconds = HeaderValue::from(delay.as_secs());
            response.headers_mut().insert(RETRY_AFTER, seconds);
            Some(Ok(response))
        }
        Fault::Response {
            status,
            content_type,
            body,
        } => Some(Ok(http::with_body(*status, content_type, body.clone()))),
        Fault::Delay(_) | Fault::DropResponse | Fault::TruncateResponse | Fault::Hang => None,
    }
}

fn not_found(path: &str, methods: &[&str]) -> ServerResponse {
    if methods.is_empty() {
        ServerResponse::refuse(404, format!("the document has no path {path}"))
    } else {
        let methods = methods.join(", ");
        ServerResponse::refuse(405, format!("{path} allows {methods} only"))
    }
}
