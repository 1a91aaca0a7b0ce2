//! The server: starting it, and what a test sets.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::convert::Infallible;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::builder::Builder;
use super::connection::{Listener, accept};
use super::document::Document;
use super::fault::Fault;
use super::handler::Handler;
use super::misuse;
use super::overrides::Override;
use super::press::PressState;
use super::record::Request;
use super::response::ServerResponse;
use super::spaces::SpacesState;
use crate::error::{Error, ErrorKind};
use crate::lock::lock;

/// A fake server that behaves like the services.
///
/// It stops when it is dropped: its ports are free at once, and connections to it close.
pub struct Server {
    handler: Arc<Handler>,
    addresses: HashMap<&'static str, SocketAddr>,
    listeners: Vec<Listener>,
    tasks: Vec<JoinHandle<Infallible>>,
    strict: bool,
}

impl Builder {
    /// Starts the server.
    ///
    /// # Errors
    ///
    /// - [`InvalidInput`](ErrorKind::InvalidInput) if [`port`](Self::port) names an unknown service;
    /// - [`LocalIo`](ErrorKind::LocalIo) if a port can't be bound.
    pub async fn start(self) -> Result<Server, Error> {
        let documents = Document::all();
        self.check_services(&documents)?;
        let mut spaces = SpacesState::new(self.webapps);
        let mut press = PressState::default();
        if self.seeded {
            let example = |parameter: &str| {
                let mut found = documents.iter().filter_map(|it| it.example(parameter));
                found.next().unwrap_or_default()
            };
            spaces.seed(example);
            press.seed(example);
        }
        let handler = Arc::new(Handler {
            documents,
            token: self.token,
            spaces: Mutex::new(spaces),
            press: Mutex::new(press),
            requests: Mutex::default(),
            faults: Mutex::default(),
            overrides: Mutex::default(),
        });
        let mut server = Server {
            handler: Arc::clone(&handler),
            addresses: HashMap::new(),
            listeners: Vec::new(),
            tasks: Vec::new(),
            strict: self.strict,
        };
        for (index, document) in handler.documents.iter().enumerate() {
            let port = self.ports.get(document.name).copied().unwrap_or(0);
            let failed = |error: io::Error| {
                let message = format!("the fake server can't listen on port {port}: {error}");
                Error::new(ErrorKind::LocalIo, message).caused_by(error)
            };
            let listener = TcpListener::bind(("127.0.0.1", port))
                .await
                .map_err(failed)?;
            let address = listener.local_addr().map_err(failed)?;
            server.addresses.insert(document.name, address);
            let listener = Arc::new(Mutex::new(Some(listener)));
            server.listeners.push(Arc::clone(&listener));
            let accepting = accept(listener, Arc::clone(&handler), index);
            server.tasks.push(tokio::spawn(accepting));
        }
        Ok(server)
    }

    fn check_services(&self, documents: &[Document]) -> Result<(), Error> {
        for service in self.ports.keys() {
            if !documents.iter().any(|it| it.name == service) {
                let names: Vec<&str> = documents.iter().map(|it| it.name).collect();
                return Err(Error::invalid(format!(
                    "no service `{service}`; the services are {}",
                    names.join(", ")
                )));
            }
        }
        Ok(())
    }
}

/// Starting and connecting.
impl Server {
    /// Starts a server with two web apps that accepts any token.
    ///
    /// # Errors
    ///
    /// As [`Builder::start`].
    pub async fn start() -> Result<Self, Error> {
        Self::builder().start().await
    }

    /// Returns a builder with the default settings.
    pub fn builder() -> Builder {
        Builder::new()
    }

    /// Returns the base URL of a service, by the name of its document.
    ///
    /// # Panics
    ///
    /// Panics if there is no such service.
    #[track_caller]
    pub fn url(&self, service: &str) -> String {
        match self.addresses.get(service) {
            Some(address) => format!("http://{address}"),
            None => {
                let known = self.handler.documents.iter().map(|it| it.name);
                misuse::unknown("service", service, known)
            }
        }
    }

    /// Returns the base URL of Spaces.
    pub fn spaces_url(&self) -> String {
        self.url("spaces")
    }

    /// Returns the base URL of Press.
    pub fn press_url(&self) -> String {
        self.url("press")
    }

    /// Returns a client of Spaces that connects to this server.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`](crate::ClientBuilder::build).
    pub fn spaces(&self) -> Result<crate::spaces::Client, Error> {
        let builder = crate::spaces::Client::builder().base_url(self.spaces_url());
        builder.token(self.accepted_token()).no_proxy().build()
    }

    /// Returns a client of Press that connects to this server.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`](crate::ClientBuilder::build).
    pub fn press(&self) -> Result<crate::press::Client, Error> {
        let builder = crate::press::Client::builder().base_url(self.press_url());
        builder.token(self.accepted_token()).no_proxy().build()
    }

    fn accepted_token(&self) -> String {
        let token = self.handler.token.clone();
        token.unwrap_or_else(|| "any".to_owned())
    }

    /// Returns every request so far, in the order of their responses.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.handler.requests).clone()
    }
}

/// Faults and responses that a test sets.
impl Server {
    /// Injects a fault into the next request of an operation. Several faults of one operation hit
    /// one request each, in their order; a retry is a separate request.
    ///
    /// # Panics
    ///
    /// Panics if no document has this operation, and suggests the nearest names.
    #[track_caller]
    pub fn fail_next(&self, operation: impl Into<String>, fault: Fault) {
        let operation = self.known(operation.into());
        let mut faults = lock(&self.handler.faults);
        faults.entry(operation).or_default().push_back(fault);
    }

    /// Returns the faults of [`fail_next`](Self::fail_next) that have not fired, by operation.
    ///
    /// [`Builder::strict`] fails a test that leaves some.
    pub fn pending_faults(&self) -> BTreeMap<String, Vec<Fault>> {
        let faults = lock(&self.handler.faults);
        let pending = faults.iter().filter(|(_, faults)| !faults.is_empty());
        pending
            .map(|(operation, faults)| (operation.clone(), faults.iter().cloned().collect()))
            .collect()
    }

    /// Sets the response of an operation, until [`respond_normally`](Self::respond_normally).
    ///
    /// A JSON value is sent with the success status of the operation. Requests are still checked
    /// first: one that the document does not allow gets its error. The state of the server does not
    /// change.
    ///
    /// # Panics
    ///
    /// Panics if no document has this operation, and suggests the nearest names.
    #[track_caller]
    pub fn respond_with(&self, operation: impl Into<String>, response: impl Into<ServerResponse>) {
        self.respond_with_sequence(operation, [response]);
    }

    /// Sets the responses of an operation, in their order, until
    /// [`respond_normally`](Self::respond_normally). The last one repeats.
    ///
    /// Otherwise as [`respond_with`](Self::respond_with).
    ///
    /// ```
    /// use serde_json::json;
    /// use spacepress::fake::{Server, ServerResponse};
    ///
    /// # async fn example() -> Result<(), spacepress::Error> {
    /// let server = Server::start().await?;
    /// server.respond_with_sequence("get_space", [
    ///     ServerResponse::new(404, json!({ "detail": "not found" })),
    ///     json!({ "id": "7" }).into(),
    /// ]);
    /// let spaces = server.spaces()?;
    /// assert!(spaces.get_space().space_id("7").send().await.is_err());
    /// assert_eq!(spaces.get_space().space_id("7").send().await?.id.to_string(), "7");
    /// assert_eq!(spaces.get_space().space_id("7").send().await?.id.to_string(), "7");
    /// # Ok(())
    /// # }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(example()).unwrap();
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if no document has this operation, or if there is no response.
    #[track_caller]
    pub fn respond_with_sequence(
        &self,
        operation: impl Into<String>,
        responses: impl IntoIterator<Item: Into<ServerResponse>>,
    ) {
        let operation = self.known(operation.into());
        let responses: VecDeque<_> = responses.into_iter().map(Into::into).collect();
        if responses.is_empty() {
            misuse::fail(&format!(
                "the sequence for `{operation}` is empty; call `respond_normally` to end one"
            ));
        }
        lock(&self.handler.overrides).insert(operation, Override::Sequence(responses));
    }

    /// Sets a function that makes the responses of an operation, until
    /// [`respond_normally`](Self::respond_normally).
    ///
    /// It sees the request as [`requests`](Self::requests) records it, but for its status. If it
    /// panics, the connection closes without a response. Otherwise as
    /// [`respond_with`](Self::respond_with).
    ///
    /// ```
    /// use serde_json::json;
    /// use spacepress::fake::Server;
    ///
    /// # async fn example() -> Result<(), spacepress::Error> {
    /// let server = Server::start().await?;
    /// server.respond_with_fn("get_space", |request| {
    ///     json!({ "id": request.path.rsplit('/').next() })
    /// });
    /// let spaces = server.spaces()?;
    /// assert_eq!(spaces.get_space().space_id("8").send().await?.id.to_string(), "8");
    /// # Ok(())
    /// # }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(example()).unwrap();
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if no document has this operation, and suggests the nearest names.
    #[track_caller]
    pub fn respond_with_fn<R: Into<ServerResponse>>(
        &self,
        operation: impl Into<String>,
        respond: impl Fn(&Request) -> R + Send + Sync + 'static,
    ) {
        let operation = self.known(operation.into());
        let respond = Override::Function(Arc::new(move |request| respond(request).into()));
        lock(&self.handler.overrides).insert(operation, respond);
    }

    /// Ends what [`respond_with`](Self::respond_with),
    /// [`respond_with_sequence`](Self::respond_with_sequence) or
    /// [`respond_with_fn`](Self::respond_with_fn) set for an operation.
    ///
    /// # Panics
    ///
    /// Panics if no document has this operation, and suggests the nearest names.
    #[track_caller]
    pub fn respond_normally(&self, operation: impl Into<String>) {
        let operation = self.known(operation.into());
        lock(&self.handler.overrides).remove(&operation);
    }

    #[track_caller]
    fn known(&self, operation: String) -> String {
        let documents = self.handler.documents.iter();
        let known = documents.flat_map(|it| it.operations.iter().map(|it| it.id.as_str()));
        if known.clone().any(|it| it == operation) {
            return operation;
        }
        misuse::unknown("operation", &operation, known)
    }
}

/// Jobs and deployments.
impl Server {
    /// Makes the next job of Spaces fail, with this message as the last entry of its log. Several
    /// calls apply to one job each, in their order.
    pub fn fail_next_job(&self, message: impl Into<String>) {
        lock(&self.handler.spaces).fail_next_job(message.into());
    }

    /// Sets the number of polls that the next job of Spaces takes (default 4, at least 1): the last
    /// of them returns the job as finished. Several calls apply to one job each, in their order.
    pub fn next_job_takes(&self, polls: usize) {
        lock(&self.handler.spaces).next_job_takes(polls);
    }

    /// Makes the next deployment or revision of Press end in this status, instead of `deployed`.
    /// Several calls apply to one deployment each, in their order.
    pub fn fail_next_deployment(&self, status: impl Into<String>) {
        lock(&self.handler.press).fail_next_deployment(status.into());
    }

    /// Sets the number of polls that the next deployment, revision or redeployment of Press takes
    /// (default 3, at least 1): the last of them returns the final status. Several calls apply to
    /// one deployment each, in their order.
    pub fn next_deployment_takes(&self, polls: usize) {
        lock(&self.handler.press).next_deployment_takes(polls);
    }

    /// Adds a deployment of Press to an app. Every app of this server consists of all deployments.
    pub fn set_parent(&self, deployment: impl AsRef<str>, app: impl AsRef<str>) {
        lock(&self.handler.press).set_parent(deployment.as_ref(), app.as_ref());
    }

    /// What a test set without an effect, as a sentence.
    fn without_effect(&self) -> Vec<String> {
        let faults = self.pending_faults().into_iter();
        let faults = faults.map(|(operation, faults)| {
            let faults: Vec<String> = faults.iter().map(|it| format!("{it:?}")).collect();
            format!("`{operation}`: {}", faults.join(", "))
        });
        let mut unused: Vec<String> = faults.collect();
        let (failed_jobs, slow_jobs) = lock(&self.handler.spaces).unused();
        let (failed, slow) = lock(&self.handler.press).unused();
        for (call, count) in [
            ("fail_next_job", failed_jobs),
            ("next_job_takes", slow_jobs),
            ("fail_next_deployment", failed),
            ("next_deployment_takes", slow),
        ] {
            if count > 0 {
                unused.push(format!("{count} of `{call}`"));
            }
        }
        unused
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
        if self.strict && !std::thread::panicking() {
            let unused = self.without_effect();
            if !unused.is_empty() {
                misuse::fail(&format!("faults that never fired: {}", unused.join("; ")));
            }
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
