//! Timeouts.

use std::time::Duration;

/// The timeouts of the phases of a call. `None` is no limit.
///
/// Each phase has its own timeout. Sending and reading are limited by time without progress: an
/// upload may run as long as bytes keep moving, and fails when it stalls.
///
/// The timeout for opening a connection is set per client, since calls share connections:
/// [`ClientBuilder::connect_timeout`](crate::ClientBuilder::connect_timeout).
///
/// ```
/// use std::time::Duration;
/// use spacepress::Timeouts;
///
/// let patient = Timeouts::default().with_response(Duration::from_secs(600));
/// assert_eq!(patient.read_stall(), Timeouts::default().read_stall());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[doc(alias = "timeout")]
pub struct Timeouts {
    pub(super) send_stall: Option<Duration>,
    pub(super) response: Option<Duration>,
    pub(super) read_stall: Option<Duration>,
    pub(super) attempt: Option<Duration>,
    pub(super) call: Option<Duration>,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            send_stall: Some(Duration::from_secs(60)),
            response: Some(Duration::from_secs(120)),
            read_stall: Some(Duration::from_secs(30)),
            attempt: None,
            call: None,
        }
    }
}

impl Timeouts {
    /// Returns how long an upload may stall: the time in which the peer accepts no byte (default
    /// 60 s).
    ///
    /// The time to read local files doesn't count. Progress is measured in units of 128 KiB, or
    /// 400 KiB on fast lines, so a much shorter limit would end uploads on slow lines.
    ///
    /// On Linux and Android, the client's value plus 5 s also limits how long a connection outlives
    /// an upload that was dropped, cancelled or timed out while the peer reads nothing: the system
    /// closes a connection whose bytes are not acknowledged for that long. There, the value of a
    /// single call can't exceed that limit, and a client without this timeout has a limit of 10 min.
    pub fn send_stall(&self) -> Option<Duration> {
        self.send_stall
    }

    /// Returns how long the response may take to begin (default 120 s).
    ///
    /// The time starts with the last byte sent, or with the attempt if the request has no body. The
    /// default is long because services unpack an upload before they respond, and a byte counts as
    /// sent once the system has accepted it, which may buffer some MB.
    pub fn response(&self) -> Option<Duration> {
        self.response
    }

    /// Returns how long a response may stall: the time in which less than 1 KiB of it arrives
    /// (default 30 s).
    pub fn read_stall(&self) -> Option<Duration> {
        self.read_stall
    }

    /// Returns how long one attempt may take (default: no limit, since it would end long uploads). The
    /// body of a [`Download`](crate::Download) doesn't count.
    pub fn attempt(&self) -> Option<Duration> {
        self.attempt
    }

    /// Returns how long the call may take, including all attempts and delays (default: no limit). The
    /// body of a [`Download`](crate::Download) doesn't count.
    pub fn call(&self) -> Option<Duration> {
        self.call
    }

    /// Returns timeouts without any limit: a call waits for a stalled peer forever.
    pub fn none() -> Self {
        Self {
            send_stall: None,
            response: None,
            read_stall: None,
            attempt: None,
            call: None,
        }
    }

    /// Sets how long an upload may stall. See [`send_stall`](Self::send_stall).
    #[must_use]
    pub fn with_send_stall(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.send_stall = limit.into();
        self
    }

    /// Sets how long the response may take to begin. See [`response`](Self::response).
    #[must_use]
    pub fn with_response(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.response = limit.into();
        self
    }

    /// Sets how long a response may stall. See [`read_stall`](Self::read_stall).
    #[must_use]
    pub fn with_read_stall(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.read_stall = limit.into();
        self
    }

    /// Sets how long one attempt may take. See [`attempt`](Self::attempt).
    #[must_use]
    pub fn with_attempt(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.attempt = limit.into();
        self
    }

    /// Sets how long the call may take, including all attempts and delays. See [`call`](Self::call).
    #[must_use]
    pub fn with_call(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.call = limit.into();
        self
    }
}
