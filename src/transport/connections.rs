//! The HTTP client beneath a client's calls: one connection pool for each runtime.
//!
//! A pooled connection is driven by the runtime that opened it. On another runtime it makes no
//! progress while the first one is idle, so each runtime gets a pool of its own.

use std::sync::Mutex;
use std::time::Duration;

use tokio::runtime::{Handle, Id};

use crate::error::{Error, ErrorKind};
use crate::lock::lock;

/// Shorter than servers keep idle connections, so that few are found closed.
const IDLE: Duration = Duration::from_secs(25);

/// By how much the system's limit for unacknowledged bytes exceeds `Timeouts::send_stall`: the
/// call's own limit fires first and says more.
const MARGIN: Duration = Duration::from_secs(5);

/// What takes the place of `Timeouts::send_stall` there where it is `None`: even a client that waits
/// without limit can't keep what was abandoned for ever.
const UNLIMITED: Duration = Duration::from_secs(600);

/// How many runtimes have a pool at once. The pool that was made first goes first: requests in
/// flight keep theirs, and a runtime that comes back gets a new one.
const MOST_RUNTIMES: usize = 8;

/// What an HTTP client is built from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// Whether the proxies of the environment apply.
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
    /// What further HTTP clients are built from; nothing where the caller supplied the one.
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

    /// The connections of a client that the caller built.
    pub(crate) fn supplied(client: reqwest::Client) -> Self {
        Self {
            settings: None,
            first: client,
            runtimes: Mutex::default(),
        }
    }

    /// A client to build requests with, not to send them.
    pub(super) fn any(&self) -> &reqwest::Client {
        &self.first
    }

    /// Whether the caller supplied the HTTP client, which may follow redirects and retry by itself.
    pub(super) fn are_supplied(&self) -> bool {
        self.settings.is_none()
    }

    pub(super) fn connect_timeout(&self) -> Option<Duration> {
        self.settings?.connect_timeout
    }

    /// Fails where a call would: without a runtime, or on one without timers or I/O.
    pub(crate) fn check_runtime(&self) -> Result<(), Error> {
        self.current().map(drop)
    }

    /// The client for the runtime that the caller is on.
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
/// Tokio reports neither; it panics where they are used. So both are used once, where nothing
/// depends on them.
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
    // An abandoned upload ends only once its connection can be written to, or fails: this is what
    // makes it fail where the peer reads nothing.
    #[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
    {
        let limit = settings.send_stall.unwrap_or(UNLIMITED);
        builder = builder.tcp_user_timeout(limit.saturating_add(MARGIN));
    }
    if !settings.proxy {
        builder = builder.no_proxy();
    }
    // Reading the certificates that this machine trusts takes longer than many a call, and no
    // certificate is checked.
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
