//! What an attempt is doing right now, and since when: what its time limits go by.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use super::timeouts::Timeouts;
use crate::error::{Error, Phase};

/// What an attempt is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Waiting for a connection.
    Connecting,
    /// Waiting for the peer to take bytes.
    Sending,
    /// Waiting for a file on this machine.
    ReadingFile,
    /// Waiting for the answer.
    Waiting,
    /// Reading the answer.
    Reading,
}

/// Shared by all that takes part in an attempt: the connector, the body, the reader.
#[derive(Debug)]
pub(super) struct Watch {
    state: Mutex<(Stage, Instant)>,
    changed: Notify,
    /// Set once the attempt is over, so that its body stops.
    over: AtomicBool,
    connected: AtomicBool,
    connecting: AtomicBool,
    /// Bytes of the body that were taken.
    taken: AtomicU64,
    /// What went wrong on this machine while the body was read.
    local: Mutex<Option<Error>>,
}

impl Watch {
    pub(super) fn new() -> Self {
        Self {
            state: Mutex::new((Stage::Waiting, Instant::now())),
            changed: Notify::new(),
            over: AtomicBool::new(false),
            connected: AtomicBool::new(false),
            connecting: AtomicBool::new(false),
            taken: AtomicU64::new(0),
            local: Mutex::new(None),
        }
    }

    /// Notes that something moved: the stage begins, or begins anew.
    pub(super) fn enter(&self, stage: Stage) {
        let mut state = lock(&self.state);
        let is_new = state.0 != stage;
        *state = (stage, Instant::now());
        drop(state);
        if is_new {
            self.changed.notify_waiters();
        }
    }

    pub(super) fn stage(&self) -> Stage {
        lock(&self.state).0
    }

    pub(super) fn begin_connecting(&self) {
        self.connecting.store(true, Ordering::Relaxed);
        self.enter(Stage::Connecting);
    }

    pub(super) fn end_connecting(&self, connected: bool) {
        if connected {
            self.connected.store(true, Ordering::Relaxed);
        }
        if self.stage() == Stage::Connecting {
            self.enter(Stage::Waiting);
        }
    }

    /// Whether it is certain that there never was a connection to send anything over.
    pub(super) fn never_connected(&self) -> bool {
        self.connecting.load(Ordering::Relaxed)
            && !self.connected.load(Ordering::Relaxed)
            && self.taken() == 0
    }

    pub(super) fn take(&self, bytes: u64) -> u64 {
        self.taken.fetch_add(bytes, Ordering::Relaxed) + bytes
    }

    pub(super) fn taken(&self) -> u64 {
        self.taken.load(Ordering::Relaxed)
    }

    pub(super) fn fail(&self, error: Error) {
        lock(&self.local).get_or_insert(error);
    }

    pub(super) fn local_failure(&self) -> Option<Error> {
        lock(&self.local).clone()
    }

    pub(super) fn end(&self) {
        self.over.store(true, Ordering::Release);
    }

    pub(super) fn is_over(&self) -> bool {
        self.over.load(Ordering::Acquire)
    }

    /// Resolves once the attempt has stood still for too long, with the limit that it went by.
    pub(super) async fn stalled(&self, limits: &Timeouts) -> (Phase, Duration) {
        loop {
            let changed = self.changed.notified();
            let (stage, since) = *lock(&self.state);
            let Some((phase, limit)) = stage.limit(limits) else {
                changed.await;
                continue;
            };
            // What moves within a stage moves the deadline without waking anyone here: it is
            // looked at again when the old one has passed.
            let deadline = since + limit;
            if Instant::now() >= deadline {
                return (phase, limit);
            }
            let _ = tokio::time::timeout_at(deadline, changed).await;
        }
    }
}

impl Stage {
    fn limit(self, limits: &Timeouts) -> Option<(Phase, Duration)> {
        let (phase, limit) = match self {
            Self::Connecting => (Phase::Connect, limits.connect),
            Self::Sending => (Phase::Send, limits.send_stall),
            Self::ReadingFile => return None,
            Self::Waiting => (Phase::Answer, limits.answer),
            Self::Reading => (Phase::Read, limits.read_stall),
        };
        Some((phase, limit?))
    }
}

/// A lock whose holder panicked is still a lock: what it guards here is never half done.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}
