//! The HTTP client beneath a client's calls: one connection pool for each runtime.
//!
//! A pooled connection is driven by the runtime that opened it. On another runtime it makes no
//! progress while the first one is idle, so each runtime has a separate pool.

use std::sync::Mutex;
use std::time::Duration;

use tokio::runtime::{Handle, Id};

use crate::error::{Error, ErrorKind};
use crate::lock::lock;

/// The idle timeout of connections: shorter than that of common servers, so that few are stale.
const IDLE: Duration = Duration::from_secs(25);

/// By how much the system's limit for unacknowledged bytes exceeds `Timeouts::send_stall`, so that
/// the call's timeout, which has a more specific message, expires first.
const MARGIN: Duration = Duration::from_secs(5);

/// The value for the system's limit if `Timeouts::send_stall` is `None`, so that abandoned uploads
/// are released eventually.
const UNLIMITED: Duration = Duration::from_secs(600);

/// The maximum number of runtimes with a pool. Beyond it, the oldest pool is dropped: requests in
/// flight keep theirs, and its runtime gets a new one when needed.
const MOST_RUNTIMES: usize = 8;

/// The settings of an HTTP client.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// Whether the proxy variables of the environment apply.
    pub(crate) proxy: bool,
    /// Whether the service is reached over TLS.
    pub(crate) tls: bool,
    pub(crate) connect_timeout: Option<Duration>,
    /// `Timeouts::send_stall` of the client.
    pub(crate) send_stall: Option<Duration>,
}

/// The connections of a client.
#[derive(Debug)]
pub(crate) struct Connections {
    /// The settings of further HTTP clients, or `None` with a custom client.
    settings: Option<Settings>,
    first: reqwest::Client,
    runtimes: Mutex<Vec<(Id, reqwest::Client)>>,
}

impl Connections {
    pub(crate) fn new(settings: Settings) -> Result<Self, Error> {
        Ok(Self {
            first: build(settings)?,
            settings: Some(settings),
            runtimes: Mutex::default(),
        })
    }

    /// Creates the connections of a custom client.
    pub(crate) fn supplied(client: reqwest::Client) -> Self {
        Self {
            settings: None,
            first: client,
            runtimes: Mutex::default(),
        }
    }

    /// Returns a client to build requests with, not to send them.
    pub(super) fn any(&self) -> &reqwest::Client {
        &self.first
    }

    /// Returns `true` for a custom HTTP client, which may follow redirects and retry by itself.
    pub(super) fn are_supplied(&self) -> bool {
        self.settings.is_none()
    }

    pub(super) fn connect_timeout(&self) -> Option<Duration> {
        self.settings?.connect_timeout
    }

    /// Fails if a call would: without a runtime, or on one without timers or I/O.
    pub(crate) fn check_runtime(&self) -> Result<(), Error> {
        self.current().map(drop)
    }

    /// Returns the HTTP client for the current runtime.
    pub(crate) fn current(&self) -> Result<reqwest::Client, Error> {
        let runtime = Handle::try_current().map_err(|error| {
            let message = "a call needs a Tokio runtime, and there is none here: await it within \
                           one, or use the blocking call";
            Error::new(ErrorKind::InvalidInput, message).caused_by(error)
        })?;
        let id = runtime.id();
        let mut runtimes = lock(&self.runtimes);
        if let Some((_, client)) = runtimes.iter().find(|(it, _)| *it == id) {
            return Ok(client.clone());
        }
        check_drivers()?;
        let client = match (runtimes.is_empty(), self.settings) {
            (true, _) => self.first.clone(),
            (false, Some(settings)) => build(settings)?,
            (false, None) => {
                let message = "the client was used on another Tokio runtime before, and the HTTP \
                               client that was supplied with `http_client` keeps its connections \
                               there: build one client for each runtime";
                return Err(Error::new(ErrorKind::InvalidInput, message));
            }
        };
        if runtimes.len() == MOST_RUNTIMES {
            runtimes.remove(0);
        }
        runtimes.push((id, client.clone()));
        Ok(client)
    }
}

/// Fails on a runtime without timers or without I/O.
///
/// Tokio panics when they are used without being enabled, so this uses both once in isolation.
fn check_drivers() -> Result<(), Error> {
    let missing = |what: &str| {
        let message = format!(
            "the Tokio runtime has no {what}: build it with `enable_all()`, or use `#[tokio::main]`"
        );
        Err(Error::new(ErrorKind::InvalidInput, message))
    };
    let timers = std::panic::catch_unwind(|| drop(tokio::time::sleep(Duration::ZERO)));
    if timers.is_err() {
        return missing("timers");
    }
    let socket = std::net::UdpSocket::bind("127.0.0.1:0");
    let socket = socket.and_then(|it| it.set_nonblocking(true).map(|()| it));
    if let Ok(socket) = socket {
        let registered = std::panic::catch_unwind(|| drop(tokio::net::UdpSocket::from_std(socket)));
        if registered.is_err() {
            return missing("I/O");
        }
    }
    Ok(())
}

fn build(settings: Settings) -> Result<reqwest::Client, Error> {
    let mut builder = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .tcp_nodelay(true)
        .pool_idle_timeout(IDLE);
    if let Some(limit) = settings.connect_timeout {
        builder = builder.connect_timeout(limit);
    }
    // An abandoned upload ends once its connection becomes writable or fails. This makes it fail if
    // the peer reads nothing.
    #[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
    {
        let limit = settings.send_stall.unwrap_or(UNLIMITED);
        builder = builder.tcp_user_timeout(limit.saturating_add(MARGIN));
    }
    if !settings.proxy {
        builder = builder.no_proxy();
    }
    // Loading this machine's trusted certificates is slow, and an http base URL doesn't need them.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    if !settings.proxy && !settings.tls {
        builder = builder.tls_certs_only([]);
    }
    #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
    let _ = settings.tls;
    builder.build().map_err(|error| {
        let message = "the HTTP client can't be set up: the certificates of this machine can't be \
                       read, or there are none";
        Error::new(ErrorKind::LocalIo, message).caused_by(error)
    })
}
