//! The server itself.

use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::fmt;
use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::task::Poll;

use bytes::Bytes;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use reqwest::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use serde_json::Value;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

use super::check;
use super::document::Document;
use super::http::{self as wire, Answer};
use super::record::{Request, RequestBody};
use super::reply::{Fault, Outcome, Reply};
use super::{generic, pagination, press, query, spaces};
use crate::error::{Error, ErrorKind};
use crate::lock::lock;

/// A server that behaves like the services. It ends when it is dropped: its ports can be used again
/// at once, and connections to it break.
pub struct Server {
    shared: Arc<Shared>,
    addresses: HashMap<&'static str, SocketAddr>,
    listeners: Vec<Listener>,
    tasks: Vec<JoinHandle<Infallible>>,
}

/// What listens at a port. The server takes it out when it is dropped: the task that accepts
/// connections by it may live on until its runtime gets to it.
type Listener = Arc<Mutex<Option<TcpListener>>>;

struct Shared {
    documents: Vec<Document>,
    token: Option<String>,
    spaces: Mutex<spaces::State>,
    press: Mutex<press::State>,
    requests: Mutex<Vec<Request>>,
    faults: Mutex<HashMap<String, VecDeque<Fault>>>,
    answers: Mutex<HashMap<String, Value>>,
}

/// Settings of a [`Server`].
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it starts a server"]
pub struct Builder {
    webapps: usize,
    token: Option<String>,
    ports: HashMap<String, u16>,
    seeded: bool,
}

impl Builder {
    /// Starts with what the examples of the documentation speak of, by their ids: a uat space to
    /// which something was deployed and the job that did it, a block with a release, and a
    /// deployment in `warning`. Without it there is nothing but web apps with their spaces.
    pub fn seeded(mut self) -> Self {
        self.seeded = true;
        self
    }

    /// How many web apps there are, each with a uat and a production space: 2 unless it is set.
    pub fn webapps(mut self, count: usize) -> Self {
        self.webapps = count;
        self
    }

    /// The only token, or key, that is let in. Every one is unless it is set.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// The port that a service, by the name of its document, is served at: a free one unless it
    /// is set.
    pub fn port(mut self, service: impl Into<String>, port: u16) -> Self {
        self.ports.insert(service.into(), port);
        self
    }

    /// Starts the server.
    ///
    /// # Errors
    ///
    /// [`LocalIo`](ErrorKind::LocalIo) where a port can't be had.
    pub async fn start(self) -> Result<Server, Error> {
        let documents = Document::all();
        let mut spaces = spaces::State::new(self.webapps);
        let mut press = press::State::default();
        if self.seeded {
            let example = |parameter: &str| {
                let mut found = documents.iter().filter_map(|it| it.example(parameter));
                found.next().unwrap_or_default()
            };
            spaces.seed(example);
            press.seed(example);
        }
        let shared = Arc::new(Shared {
            documents,
            token: self.token,
            spaces: Mutex::new(spaces),
            press: Mutex::new(press),
            requests: Mutex::default(),
            faults: Mutex::default(),
            answers: Mutex::default(),
        });
        let mut server = Server {
            shared: Arc::clone(&shared),
            addresses: HashMap::new(),
            listeners: Vec::new(),
            tasks: Vec::new(),
        };
        for (index, document) in shared.documents.iter().enumerate() {
            let port = self.ports.get(document.name).copied().unwrap_or(0);
            let failed = |error: io::Error| {
                let message = format!("the fake server can't listen at port {port}: {error}");
                Error::new(ErrorKind::LocalIo, message).caused_by(error)
            };
            let listener = TcpListener::bind(("127.0.0.1", port))
                .await
                .map_err(failed)?;
            let address = listener.local_addr().map_err(failed)?;
            server.addresses.insert(document.name, address);
            let listener = Arc::new(Mutex::new(Some(listener)));
            server.listeners.push(Arc::clone(&listener));
            let accepting = accept(listener, Arc::clone(&shared), index);
            server.tasks.push(tokio::spawn(accepting));
        }
        Ok(server)
    }
}

impl Server {
    /// Starts a server with two web apps, which lets every token in.
    ///
    /// # Errors
    ///
    /// As [`Builder::start`].
    pub async fn start() -> Result<Self, Error> {
        Self::builder().start().await
    }

    /// Starts a server with settings.
    pub fn builder() -> Builder {
        Builder {
            webapps: 2,
            token: None,
            ports: HashMap::new(),
            seeded: false,
        }
    }

    /// The base URL of a service, by the name of its document.
    pub fn url(&self, service: &str) -> Option<String> {
        Some(format!("http://{}", self.addresses.get(service)?))
    }

    /// The base URL of Spaces.
    pub fn spaces_url(&self) -> String {
        self.url("spaces").unwrap_or_default()
    }

    /// The base URL of Press.
    pub fn press_url(&self) -> String {
        self.url("press").unwrap_or_default()
    }

    /// A client of Spaces that talks to this server.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`](crate::ClientBuilder::build).
    pub fn spaces(&self) -> Result<crate::spaces::Client, Error> {
        let builder = crate::spaces::Client::builder().base_url(self.spaces_url());
        builder.token(self.some_token()).no_proxy().build()
    }

    /// A client of Press that talks to this server.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`](crate::ClientBuilder::build).
    pub fn press(&self) -> Result<crate::press::Client, Error> {
        let builder = crate::press::Client::builder().base_url(self.press_url());
        builder.token(self.some_token()).no_proxy().build()
    }

    fn some_token(&self) -> String {
        self.shared
            .token
            .clone()
            .unwrap_or_else(|| "any".to_owned())
    }

    /// Every request so far, in the order in which they were answered.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.shared.requests).clone()
    }

    /// Lets something go wrong the next time an operation is called. Several faults of one
    /// operation come one after the other.
    pub fn fail_next(&self, operation: impl Into<String>, fault: Fault) {
        let mut faults = lock(&self.shared.faults);
        faults.entry(operation.into()).or_default().push_back(fault);
    }

    /// Lets an operation answer so from now on, instead of what it would.
    pub fn respond_with(&self, operation: impl Into<String>, body: Value) {
        lock(&self.shared.answers).insert(operation.into(), body);
    }

    /// Lets the next job of Spaces end as `failed`, with this as the last entry of its log.
    pub fn fail_next_job(&self, message: impl Into<String>) {
        lock(&self.shared.spaces).fail_next_job(message.into());
    }

    /// Lets the next deployment or revision of Press come to this status instead of `deployed`.
    pub fn fail_next_deployment(&self, status: impl Into<String>) {
        lock(&self.shared.press).fail_next_deployment(status.into());
    }

    /// Puts a deployment of Press into an app, which consists of every deployment that there is.
    pub fn set_parent(&self, deployment: impl AsRef<str>, app: impl AsRef<str>) {
        lock(&self.shared.press).set_parent(deployment.as_ref(), app.as_ref());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for listener in &self.listeners {
            drop(lock(listener).take());
        }
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("addresses", &self.addresses)
            .finish_non_exhaustive()
    }
}

/// Serves connections until it is aborted, and all of them with it.
async fn accept(listener: Listener, shared: Arc<Shared>, document: usize) -> Infallible {
    let mut connections = JoinSet::new();
    loop {
        let accepted = poll_fn(|context| match &*lock(&listener) {
            Some(listener) => listener.poll_accept(context),
            // The server was dropped, and this task is about to be.
            None => Poll::Pending,
        });
        if let Ok((stream, address)) = accepted.await {
            let shared = Arc::clone(&shared);
            connections.spawn(serve(stream, address, shared, document));
        }
        // Those that are over are let go of.
        while connections.try_join_next().is_some() {}
    }
}

async fn serve(stream: TcpStream, _: SocketAddr, shared: Arc<Shared>, document: usize) {
    // An answer goes out when it is there.
    let _ = stream.set_nodelay(true);
    let local = stream.local_addr().ok();
    let service = service_fn(move |request| {
        let shared = Arc::clone(&shared);
        async move { shared.answer(document, local, request).await }
    });
    let connection = hyper::server::conn::http1::Builder::new();
    // A client that goes away in the middle is none of our business.
    let _ = connection
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

impl Shared {
    async fn answer(
        &self,
        document: usize,
        local: Option<SocketAddr>,
        request: hyper::Request<Incoming>,
    ) -> io::Result<hyper::Response<Answer>> {
        let document = &self.documents[document];
        let (head, body) = request.into_parts();
        let path = head.uri.path().to_owned();
        let found = document.find(head.method.as_str(), &path);
        let operation = found
            .as_ref()
            .ok()
            .map(|(operation, _)| operation.id.clone());
        let read = wire::read(&head.headers, body).await;
        let query = query::parse(head.uri.query().unwrap_or_default());
        let mut record = Request {
            service: document.name,
            operation,
            method: head.method.to_string(),
            path: path.clone(),
            query,
            headers: head.headers,
            body: read.as_ref().cloned().unwrap_or(RequestBody::Empty),
            status: None,
        };
        let fault = self.next_fault(record.operation.as_deref());
        if let Some(Fault::Delay(delay)) = &fault {
            tokio::time::sleep(*delay).await;
        }
        let answered = match &fault {
            Some(Fault::Hang) => {
                lock(&self.requests).push(record);
                match wire::forever().await {}
            }
            Some(Fault::Disconnect) => Err(io::Error::other("broken on purpose")),
            Some(Fault::Status(status)) => {
                let reply = Reply::refuse(*status, format!("{status} on purpose"));
                Ok(response(&reply))
            }
            Some(Fault::RetryAfter(status, wait)) => {
                let mut answer = response(&Reply::refuse(*status, "come back later"));
                let seconds = HeaderValue::from(wait.as_secs());
                answer.headers_mut().insert(RETRY_AFTER, seconds);
                Ok(answer)
            }
            Some(Fault::Response {
                status,
                content_type,
                body,
            }) => Ok(with_body(*status, content_type, body.clone())),
            None | Some(Fault::Delay(_) | Fault::DropResponse | Fault::TruncateResponse) => {
                let reply = match (found, read) {
                    (Err(methods), _) => not_found(&path, &methods),
                    (Ok(_), Err(refusal)) => refusal,
                    (Ok((operation, steps)), Ok(_)) => {
                        let base = local.map_or(String::new(), |it| format!("http://{it}{path}"));
                        self.process(document, operation, steps, &record, &base)
                    }
                };
                match fault {
                    Some(Fault::DropResponse) => Err(io::Error::other("lost on purpose")),
                    Some(Fault::TruncateResponse) => Ok(cut(&reply)),
                    _ => Ok(response(&reply)),
                }
            }
        };
        record.status = answered.as_ref().ok().map(|it| it.status().as_u16());
        lock(&self.requests).push(record);
        answered
    }

    fn process(
        &self,
        document: &Document,
        operation: &super::document::Operation,
        steps: super::document::PathValues,
        request: &Request,
        base_url: &str,
    ) -> Reply {
        if !check::authorized(document, &request.headers, self.token.as_deref()) {
            return Reply::refuse(401, "the credential is missing or unknown");
        }
        let checked = check::check(
            document,
            operation,
            steps,
            &request.query,
            &request.headers,
            &request.body,
        );
        let checked = match checked {
            Ok(checked) => checked,
            Err(refusal) => return refusal,
        };
        if let Some(answer) = lock(&self.answers).get(&operation.id) {
            return Reply::new(operation.status, answer.clone());
        }
        let known = match document.name {
            "spaces" => lock(&self.spaces).serve(&operation.id, &checked),
            "press" => lock(&self.press).serve(&operation.id, &checked),
            _ => None,
        };
        match known.unwrap_or_else(|| generic::serve(document, operation, &checked)) {
            Outcome::Reply(reply) => reply,
            Outcome::Items(items) => {
                pagination::page(document, operation, &checked, items, base_url)
            }
        }
    }

    fn next_fault(&self, operation: Option<&str>) -> Option<Fault> {
        lock(&self.faults).get_mut(operation?)?.pop_front()
    }
}

fn not_found(path: &str, methods: &[&str]) -> Reply {
    if methods.is_empty() {
        Reply::refuse(404, format!("there is no path {path}"))
    } else {
        let methods = methods.join(", ");
        Reply::refuse(405, format!("{path} is there for {methods} only"))
    }
}

fn response(reply: &Reply) -> hyper::Response<Answer> {
    match &reply.body {
        Some(body) => with_body(reply.status, "application/json", body.to_string().into()),
        None => bare(reply.status, Answer::whole(Bytes::new())),
    }
}

fn with_body(status: u16, media: &str, body: Bytes) -> hyper::Response<Answer> {
    let mut answer = bare(status, Answer::whole(body));
    if let Ok(media) = HeaderValue::from_str(media) {
        answer.headers_mut().insert(CONTENT_TYPE, media);
    }
    answer
}

fn cut(reply: &Reply) -> hyper::Response<Answer> {
    let body = reply.body.as_ref().map(ToString::to_string);
    bare(reply.status, Answer::cut(&body.unwrap_or_default().into()))
}

fn bare(status: u16, body: Answer) -> hyper::Response<Answer> {
    let mut answer = hyper::Response::new(body);
    *answer.status_mut() = hyper::StatusCode::from_u16(status).unwrap_or_default();
    answer
}
