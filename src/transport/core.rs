//! The state that all calls of a client share.

use std::fmt;
use std::sync::Arc;

use reqwest::header::{HeaderMap, HeaderValue};

use super::connections::Connections;
use super::credentials::Credentials;
use super::operation::Operation;
use super::retry::{Budget, RetryPolicy};
use super::timeouts::Timeouts;
use crate::clock::Clock;
use crate::secret::Secret;

/// The state that all calls of a client and its clones share.
#[doc(hidden)]
#[derive(Clone)]
pub struct Core(Arc<Shared>);

/// The contents of a [`Core`].
pub(crate) struct Shared {
    pub(crate) connections: Connections,
    /// The variable that sets the proxy for requests, and the proxy's host.
    pub(crate) proxy: Option<String>,
    pub(crate) base_url: String,
    /// Whether the caller set the base URL, so that no operation has another.
    pub(crate) is_base_url_set: bool,
    pub(crate) credentials: Credentials,
    /// The headers that every request has in addition.
    pub(crate) headers: HeaderMap,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeouts: Timeouts,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) clock: Arc<dyn Clock>,
    #[cfg(feature = "blocking")]
    pub(crate) runtime: std::sync::OnceLock<crate::runtime::Runtime>,
}

impl Core {
    pub(crate) fn new(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }

    pub(crate) fn connections(&self) -> &Connections {
        &self.0.connections
    }

    /// Returns the variable that sets the proxy for requests, and the proxy's host.
    pub(crate) fn proxy(&self) -> Option<String> {
        self.0.proxy.clone()
    }

    /// Returns the base URL of an operation, without a trailing slash: its own server, unless the
    /// caller set a base URL, to which all requests go.
    pub(super) fn base_url_of(&self, operation: &Operation) -> &str {
        match operation.server {
            Some(server) if !self.0.is_base_url_set => server.trim_end_matches('/'),
            _ => &self.0.base_url,
        }
    }

    /// Returns the base URL of the service, without a trailing slash.
    #[cfg(test)]
    pub(crate) fn base_url(&self) -> &str {
        &self.0.base_url
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.0.credentials
    }

    /// Returns the tokens to remove from messages.
    pub(crate) fn secrets(&self) -> Vec<Secret> {
        self.0.credentials.secrets()
    }

    /// Returns the headers that the caller set for every request.
    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    pub(crate) fn user_agent(&self) -> HeaderValue {
        self.0.user_agent.clone()
    }

    pub(crate) fn timeouts(&self) -> &Timeouts {
        &self.0.timeouts
    }

    pub(crate) fn retry(&self) -> &RetryPolicy {
        &self.0.retry
    }

    pub(crate) fn budget(&self) -> &Budget {
        &self.0.budget
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.0.clock
    }

    /// Returns the runtime of blocking calls, which starts with the first of them.
    #[cfg(feature = "blocking")]
    pub(crate) fn runtime(&self) -> std::io::Result<&crate::runtime::Runtime> {
        if let Some(runtime) = self.0.runtime.get() {
            return Ok(runtime);
        }
        let started = crate::runtime::Runtime::start()?;
        Ok(self.0.runtime.get_or_init(|| started))
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core")
            .field("base_url", &self.0.base_url)
            .finish_non_exhaustive()
    }
}
