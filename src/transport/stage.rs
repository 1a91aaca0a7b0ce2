//! What an attempt is doing right now, and since when: what its time limits go by.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::Instant;

use super::timeouts::Timeouts;
use crate::error::{Error, Phase};

/// How often is looked at the most, which is how late a limit may be noticed that is shorter.
const SELDOM: Duration = Duration::from_millis(10);

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
            over: AtomicBool::new(false),
            connected: AtomicBool::new(false),
            connecting: AtomicBool::new(false),
            taken: AtomicU64::new(0),
            local: Mutex::new(None),
        }
    }

    /// Notes that something moved: the stage begins, or begins anew.
    pub(super) fn enter(&self, stage: Stage) {
        *lock(&self.state) = (stage, Instant::now());
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
    ///
    /// Nobody is woken by what moves. This looks when the stage's deadline has come, and at the
    /// latest after the shortest limit that there is: no stage that begins meanwhile ends sooner.
    pub(super) async fn stalled(&self, limits: &Timeouts) -> (Phase, Duration) {
        let all = [
            Stage::Connecting,
            Stage::Sending,
            Stage::Waiting,
            Stage::Reading,
        ];
        let shortest = all
            .into_iter()
            .filter_map(|it| Some(it.limit(limits)?.1))
            .min();
        let Some(shortest) = shortest.map(|it| it.max(SELDOM)) else {
            return std::future::pending().await;
        };
        loop {
            let (stage, since) = *lock(&self.state);
            let mut pause = shortest;
            if let Some((phase, limit)) = stage.limit(limits) {
                let left = limit.saturating_sub(since.elapsed());
                if left.is_zero() {
                    return (phase, limit);
                }
                pause = pause.min(left);
            }
            tokio::time::sleep(pause).await;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Timeouts {
        Timeouts::none()
            .with_connect(Duration::from_secs(10))
            .with_send_stall(Duration::from_secs(60))
            .with_answer(Duration::from_secs(120))
            .with_read_stall(Duration::from_secs(30))
    }

    #[tokio::test(start_paused = true)]
    async fn each_stage_has_its_limit_to_the_second() {
        for (stage, phase, seconds) in [
            (Stage::Connecting, Phase::Connect, 10),
            (Stage::Sending, Phase::Send, 60),
            (Stage::Waiting, Phase::Answer, 120),
            (Stage::Reading, Phase::Read, 30),
        ] {
            let watch = Watch::new();
            watch.enter(stage);
            let began = Instant::now();
            let stalled = watch.stalled(&limits()).await;
            assert_eq!(stalled, (phase, Duration::from_secs(seconds)));
            assert_eq!(began.elapsed().as_secs(), seconds, "{stage:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_disk_is_no_stall() {
        let watch = Watch::new();
        watch.enter(Stage::ReadingFile);
        let (hour, limits) = (Duration::from_secs(3600), limits());
        let stalled = tokio::time::timeout(hour, watch.stalled(&limits));
        assert!(stalled.await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn what_moves_is_never_ended_and_ends_once_it_stops() {
        let watch = Watch::new();
        let moving = async {
            // A piece a second short of the limit, for a day.
            for _ in 0..1464 {
                watch.enter(Stage::Sending);
                tokio::time::sleep(Duration::from_secs(59)).await;
            }
            Instant::now()
        };
        let (limits, began) = (limits(), Instant::now());
        let (moved, stalled) = tokio::join!(moving, async {
            let stalled = watch.stalled(&limits).await;
            (stalled, Instant::now())
        });
        assert_eq!(stalled.0, (Phase::Send, Duration::from_secs(60)));
        assert_eq!((moved - began).as_secs(), 1464 * 59);
        assert_eq!((stalled.1 - began).as_secs(), 1463 * 59 + 60);
    }
}
