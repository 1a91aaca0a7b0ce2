//! Building a client, and what all calls of one share.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{HeaderName, HeaderValue};

use crate::address::{is_loopback, shown_text};
use crate::clock::{Clock, SystemClock};
use crate::error::{Error, ErrorKind};
use crate::secret::Secret;
use crate::transport::{Budget, Connections, Core, RetryPolicy, Settings, Shared, Timeouts};

/// What a document says of its service as a whole.
#[doc(hidden)]
#[derive(Debug)]
pub struct ServiceInfo {
    pub name: &'static str,
    pub title: &'static str,
    pub servers: &'static [Server],
    /// The header that carries the credential, in small letters.
    pub auth_header: &'static str,
    /// The word before the credential.
    pub auth_scheme: Option<&'static str>,
}

/// Where a service is.
#[doc(hidden)]
#[derive(Debug)]
pub struct Server {
    pub url: &'static str,
    pub variables: &'static [ServerVariable],
}

/// A part of a server's URL that may vary.
#[doc(hidden)]
#[derive(Debug)]
pub struct ServerVariable {
    pub name: &'static str,
    pub default: &'static str,
    pub values: &'static [&'static str],
}

/// The client of a service, as the builder makes it.
#[doc(hidden)]
pub trait Service: Sized {
    const INFO: ServiceInfo;

    fn from_core(core: Core) -> Self;

    fn core(&self) -> &Core;
}

/// The default of [`ClientBuilder::connect_timeout`].
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Builds a client from its settings one by one.
///
/// ```
/// use spacepress::press;
///
/// # fn main() -> Result<(), spacepress::Error> {
/// let press = press::Client::builder()
///     .token("from-wherever-you-keep-it")
///     .base_url("https://press.example.com")
///     .build()?;
/// # Ok(())
/// # }
/// ```
///
/// A mistake in a setting is told by [`build`](ClientBuilder::build).
#[must_use = "a builder does nothing until it builds"]
pub struct ClientBuilder<C> {
    token: Option<Secret>,
    scheme: Option<String>,
    base_url: Option<String>,
    plain_hosts: Vec<String>,
    user_agent: Option<String>,
    http: Option<reqwest::Client>,
    proxy: bool,
    connect_timeout: Option<Duration>,
    timeouts: Timeouts,
    retry: RetryPolicy,
    clock: Arc<dyn Clock>,
    problem: Option<Error>,
    client: PhantomData<fn() -> C>,
}

impl<C: Service> ClientBuilder<C> {
    #[allow(clippy::new_without_default)]
    pub(crate) fn new() -> Self {
        Self {
            token: None,
            scheme: None,
            base_url: None,
            plain_hosts: Vec::new(),
            user_agent: None,
            http: None,
            proxy: true,
            connect_timeout: Some(CONNECT_TIMEOUT),
            timeouts: Timeouts::default(),
            retry: RetryPolicy::default(),
            clock: Arc::new(SystemClock),
            problem: None,
            client: PhantomData,
        }
    }

    /// The key or token that proves who calls. It is sent to the base URL's origin and shown
    /// nowhere.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Where the service is, if not where it usually is: an address that begins with `https://`,
    /// or with `http://` for a host that is this machine.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Allows addresses that begin with `http://` for this host. Whoever can listen on the way
    /// there can read the token then.
    pub fn allow_http_to(mut self, host: impl Into<String>) -> Self {
        self.plain_hosts.push(host.into());
        self
    }

    /// Names the program that uses this crate, in front of the crate's own name in `User-Agent`.
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.user_agent = Some(program.into());
        self
    }

    /// Sends requests through a `reqwest::Client` of the caller's own, for settings that have no
    /// method here: a certificate, a resolver. It has to be of the version of
    /// [`spacepress::reqwest`](crate::reqwest).
    ///
    /// It should follow no redirects and have no timeouts of its own: redirects with a body, and
    /// limits that count while an upload is going on, are what this crate keeps away. A redirect
    /// that it follows all the same is an error, unless it was of a GET and within the origin.
    /// [`connect_timeout`](Self::connect_timeout) and [`no_proxy`](Self::no_proxy) have no effect
    /// then. Such a client keeps to the Tokio runtime on which it is first used: on another, a call
    /// is an error.
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// Goes to the service directly, whatever `HTTPS_PROXY` and the like say. A service on this
    /// machine is always gone to directly.
    pub fn no_proxy(mut self) -> Self {
        self.proxy = false;
        self
    }

    /// Limits how long opening a connection may take: name resolution, TCP and TLS together.
    /// Default 10 s; `None` is no limit.
    ///
    /// It holds for all calls, since calls share connections: a call may begin one and then use
    /// another that came free. It has no effect with [`http_client`](Self::http_client).
    pub fn connect_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect_timeout = limit.into();
        self
    }

    /// The time limits of every call that sets none of its own.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// When every call that says nothing of it itself is sent again.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Where waits get their time from: the system, unless a test says otherwise.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    pub(crate) fn scheme(mut self, scheme: impl Into<String>) -> Self {
        self.scheme = Some(scheme.into());
        self
    }

    /// Remembers a mistake until there is a `Result` to tell it in.
    pub(crate) fn refuse(mut self, problem: Error) -> Self {
        self.problem.get_or_insert(problem);
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](ErrorKind::InvalidInput) where a setting can't be used: no token, one that
    /// can't be sent, an address that is none.
    pub fn build(self) -> Result<C, Error> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let base_url = match &self.base_url {
            Some(url) => url.as_str(),
            None => default_server(&C::INFO)?,
        };
        let scheme = self.scheme.as_deref().or(C::INFO.auth_scheme);
        let token = self.token.unwrap_or_default();
        let auth = (
            HeaderName::from_static(C::INFO.auth_header),
            credential(&C::INFO, scheme, &token)?,
        );
        let base_url = checked_url(base_url, &self.plain_hosts)?;
        // A proxy would have to send back to this machine what it can read on the way there.
        let proxy = self.proxy && !base_url.host_str().is_some_and(is_loopback);
        let shared = Shared {
            base_url: base_url.as_str().trim_end_matches('/').to_owned(),
            auth,
            token,
            user_agent: user_agent(self.user_agent.as_deref())?,
            connections: match self.http {
                Some(http) => Connections::supplied(http),
                None => Connections::new(Settings {
                    proxy,
                    tls: base_url.scheme() == "https",
                    connect_timeout: self.connect_timeout,
                    send_stall: self.timeouts.send_stall,
                })?,
            },
            timeouts: self.timeouts,
            budget: Budget::new(self.clock.now()),
            retry: self.retry,
            clock: self.clock,
            #[cfg(feature = "blocking")]
            runtime: std::sync::OnceLock::new(),
        };
        Ok(C::from_core(Core::new(shared)))
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("token", &self.token)
            .field("timeouts", &self.timeouts)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

pub(crate) fn invalid(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidInput, message)
}

fn default_server(info: &ServiceInfo) -> Result<&'static str, Error> {
    let fixed = info.servers.iter().find(|it| it.variables.is_empty());
    fixed.map(|it| it.url).ok_or_else(|| {
        invalid("no base URL was set, and the service has none that is its usual one")
    })
}

/// The header that proves who calls. Marked so that it is shown nowhere.
fn credential(
    info: &ServiceInfo,
    scheme: Option<&str>,
    token: &Secret,
) -> Result<HeaderValue, Error> {
    let token = token.expose();
    if token.is_empty() {
        return Err(invalid(format!("no token was set for {}", info.title)));
    }
    let text = match scheme {
        Some(scheme) if !scheme.is_empty() => format!("{scheme} {token}"),
        _ => token.to_owned(),
    };
    let value = HeaderValue::from_str(&text)
        .ok()
        .filter(|_| text.is_ascii());
    let mut value = value.ok_or_else(|| {
        invalid(format!(
            "the token for {} can't be sent: it holds a line break or another character that a \
             header can't have",
            info.title
        ))
    })?;
    value.set_sensitive(true);
    Ok(value)
}

fn user_agent(program: Option<&str>) -> Result<HeaderValue, Error> {
    let own = concat!("spacepress/", env!("CARGO_PKG_VERSION"));
    match program {
        None => Ok(HeaderValue::from_static(own)),
        Some(program) => HeaderValue::from_str(&format!("{program} {own}")).map_err(|_| {
            invalid(format!(
                "the user agent {program:?} can't be sent in a header"
            ))
        }),
    }
}

/// The base URL, if it is one that requests and the credential can be sent to.
fn checked_url(text: &str, plain_hosts: &[String]) -> Result<Url, Error> {
    let refuse = |reason: &str| invalid(format!("the base URL {} {reason}", shown_text(text)));
    let url = Url::parse(text).map_err(|error| refuse(&format!("is no address: {error}")))?;
    let Some(host) = url.host_str() else {
        return Err(refuse("names no host"));
    };
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(host) || plain_hosts.iter().any(|it| it == host) => {}
        "http" => {
            return Err(refuse(
                "is not https, so the token could be read on the way; `allow_http_to` names hosts \
                 for which that is well",
            ));
        }
        _ => return Err(refuse("is neither https nor http")),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse("holds a user name or a password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("holds a query or a fragment"));
    }
    Ok(url)
}
