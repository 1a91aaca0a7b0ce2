//! Time limits.

use std::time::Duration;

/// How long each part of a call may take.
///
/// Limits go by progress, not by size: however long an upload takes, it isn't ended while it
/// moves. What ends is what stands still. `None` is no limit.
///
/// ```
/// use std::time::Duration;
/// use spacepress::Timeouts;
///
/// let patient = Timeouts::default().with_answer(Duration::from_secs(600));
/// assert_eq!(patient.connect, Timeouts::default().connect);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// Until there is a connection, its name found and its certificate checked. 10 s.
    pub connect: Option<Duration>,
    /// Without a byte being taken while there are bytes to send. The time that a file on this
    /// machine takes to be read doesn't count. 60 s: what is taken is seen 128 KiB at a time,
    /// 400 KiB on fast lines, and more coarsely by systems that hold much of it back, so that a
    /// shorter limit would end slow lines that are well.
    pub send_stall: Option<Duration>,
    /// From the last byte sent to the first byte of the answer. 120 s, since services unpack what
    /// was uploaded before they answer, and since a byte counts as sent once the system has taken
    /// it, which may have to get rid of some MB that it took before.
    pub answer: Option<Duration>,
    /// Without as much as a kibibyte coming in while an answer is being read. 30 s.
    pub read_stall: Option<Duration>,
    /// One attempt in all. No limit, since it would end long uploads.
    pub attempt: Option<Duration>,
    /// The call in all, with every attempt and the waits between them. No limit.
    pub call: Option<Duration>,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Some(Duration::from_secs(10)),
            send_stall: Some(Duration::from_secs(60)),
            answer: Some(Duration::from_secs(120)),
            read_stall: Some(Duration::from_secs(30)),
            attempt: None,
            call: None,
        }
    }
}

impl Timeouts {
    /// No limit at all: a peer that stands still is waited for without end.
    pub fn none() -> Self {
        Self {
            connect: None,
            send_stall: None,
            answer: None,
            read_stall: None,
            attempt: None,
            call: None,
        }
    }

    /// Sets [`connect`](Self::connect).
    #[must_use]
    pub fn with_connect(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect = limit.into();
        self
    }

    /// Sets [`send_stall`](Self::send_stall).
    #[must_use]
    pub fn with_send_stall(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.send_stall = limit.into();
        self
    }

    /// Sets [`answer`](Self::answer).
    #[must_use]
    pub fn with_answer(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.answer = limit.into();
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
