//! Timeouts.

use std::time::Duration;

/// How long each phase of a call may take. `None` is no limit.
///
/// Limits count time without progress, not size: an upload may run as long as bytes keep moving,
/// and ends when it stalls.
///
/// The limit for opening a connection is one for a client, since calls share connections:
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
    /// Returns how long the peer may accept no byte while there are bytes to send. Default 60 s.
    ///
    /// The time that a file on this machine takes to be read doesn't count. Progress is seen
    /// 128 KiB at a time, 400 KiB on fast lines, so a much shorter limit would end uploads on slow
    /// lines.
    ///
    /// The client's value also bounds, plus 5 s, how long a connection outlives an upload that was
    /// dropped, cancelled or timed out while the peer reads nothing (on Linux and Android; the
    /// system ends a connection whose bytes aren't acknowledged for so long). On these systems the
    /// value of a single call can't exceed that, and a client without this limit has one of 10 min
    /// there.
    pub fn send_stall(&self) -> Option<Duration> {
        self.send_stall
    }

    /// Returns how long the response may take to begin, from the last byte sent, or from the beginning of
    /// the attempt where the request has no body. Default 120 s: services unpack an upload before
    /// they respond, and a byte counts as sent once the system has accepted it, which may hold some
    /// MB back.
    pub fn response(&self) -> Option<Duration> {
        self.response
    }

    /// Returns how long less than 1 KiB of a response may arrive while it is read. Default 30 s.
    pub fn read_stall(&self) -> Option<Duration> {
        self.read_stall
    }

    /// Returns how long one attempt may take. Default: no limit, since one would end long uploads.
    pub fn attempt(&self) -> Option<Duration> {
        self.attempt
    }

    /// Returns how long the call may take, with every attempt and the delays between them. Default:
    /// no limit.
    pub fn call(&self) -> Option<Duration> {
        self.call
    }

    /// Removes all limits: a call waits for a stalled peer forever.
    pub fn none() -> Self {
        Self {
            send_stall: None,
            response: None,
            read_stall: None,
            attempt: None,
            call: None,
        }
    }

    /// Sets [`send_stall`](Self::send_stall).
    #[must_use]
    pub fn with_send_stall(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.send_stall = limit.into();
        self
    }

    /// Sets [`response`](Self::response).
    #[must_use]
    pub fn with_response(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.response = limit.into();
        self
    }

    /// Sets [`read_stall`](Self::read_stall).
    #[must_use]
    pub fn with_read_stall(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.read_stall = limit.into();
        self
    }

    /// Sets [`attempt`](Self::attempt).
    #[must_use]
    pub fn with_attempt(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.attempt = limit.into();
        self
    }

    /// Sets [`call`](Self::call).
    #[must_use]
    pub fn with_call(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.call = limit.into();
        self
    }
}
