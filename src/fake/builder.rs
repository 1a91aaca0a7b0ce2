//! The settings of the server.

use std::collections::BTreeMap;

/// Settings of a [`Server`](super::Server).
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it starts a server"]
pub struct Builder {
    pub(super) webapps: usize,
    pub(super) token: Option<String>,
    pub(super) ports: BTreeMap<String, u16>,
    pub(super) seeded: bool,
    pub(super) strict: bool,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            webapps: 2,
            token: None,
            ports: BTreeMap::new(),
            seeded: false,
            strict: false,
        }
    }

    /// Starts with what the examples of the documentation name, by their ids (default: web apps with
    /// their spaces only).
    ///
    /// It adds a uat space with a deployment and its job, a block with a release, and a deployment in
    /// status `warning`.
    pub fn seeded(mut self) -> Self {
        self.seeded = true;
        self
    }

    /// Sets the number of web apps (default 2), each with a uat and a production space.
    pub fn webapps(mut self, count: usize) -> Self {
        self.webapps = count;
        self
    }

    /// Sets the only token or key that is accepted (default: any).
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sets the port of a service, by the name of its document (default: a free port).
    pub fn port(mut self, service: impl Into<String>, port: u16) -> Self {
        self.ports.insert(service.into(), port);
        self
    }

    /// Makes the server panic when it is dropped while something that the test set has had no effect
    /// (default: off).
    ///
    /// That is a fault of [`fail_next`](super::Server::fail_next) that never fired, or a job or a deployment
    /// of [`fail_next_job`](super::Server::fail_next_job), [`next_job_takes`](super::Server::next_job_takes),
    /// [`fail_next_deployment`](super::Server::fail_next_deployment) or
    /// [`next_deployment_takes`](super::Server::next_deployment_takes) that was never created. The test then
    /// fails with their list. A thread that panics already does not panic again. A test that returns
    /// an `Err` drops the server as well, and may report this panic in place of its error.
    ///
    /// ```should_panic
    /// use spacepress::fake::{Fault, Server};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), spacepress::Error> {
    /// let server = Server::builder().strict().start().await?;
    /// server.fail_next("get_job", Fault::Status(503));
    /// // No job is polled: "faults that never fired: `get_job`: Status(503)".
    /// # Ok(())
    /// # }
    /// ```
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }
}
