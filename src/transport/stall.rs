//! Stall timeouts: the phase of an attempt, its last progress, and the detection of stalls.

use std::any::Any;
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use tokio::time::Instant;

use super::source::Reader;
use super::timeouts::Timeouts;
use crate::error::{Error, Phase};
use crate::lock::lock;

/// The minimum time between two checks of the limits, which is also how late a shorter limit may be
/// detected.
const SELDOM: Duration = Duration::from_millis(10);

/// Set in [`Watch::sent`] once the attempt is over.
const OVER: u64 = 1 << 63;

/// The state of an attempt that the caller's task and the connection's task share.
pub(super) struct Watch {
    /// The current phase of the attempt, and when it began or last made progress. `None` while the
    /// attempt waits for a local file, which has no limit.
    phase: Mutex<(Option<Phase>, Instant)>,
    /// The number of bytes of the request body that were handed to the connection, and whether the
    /// attempt is over. Both share one atomic, so that the count is final once the attempt has ended.
    sent: AtomicU64,
    /// The rest of the request body. It is released when the attempt ends, which the connection may
    /// notice much later.
    pub(super) rest: Mutex<Option<Rest>>,
    /// Why the body ended early.
    failure: Mutex<Option<Failure>>,
}

/// The rest of a request body.
pub(super) struct Rest {
    pub(super) reader: Pin<Box<dyn Reader>>,
    /// The bytes that were read but not handed over yet.
    pub(super) read: Bytes,
}

/// The local reason why a body ended early.
pub(super) enum Failure {
    /// A local file can't be read.
    Local(Error),
    /// The caller's progress callback panicked, with this payload.
    Panic(Box<dyn Any + Send>),
}

impl Watch {
    pub(super) fn new() -> Self {
        Self {
            phase: Mutex::new((Some(Phase::Response), Instant::now())),
            sent: AtomicU64::new(0),
            rest: Mutex::new(None),
            failure: Mutex::new(None),
        }
    }

    /// Records progress: the phase begins, or its timeout restarts.
    pub(super) fn enter(&self, phase: Phase) {
        *lock(&self.phase) = (Some(phase), Instant::now());
    }

    /// Records that the attempt waits for a local file.
    pub(super) fn read_file(&self) {
        lock(&self.phase).0 = None;
    }

    /// Counts bytes that are about to be handed to the connection, and returns the total. Returns
    /// `None` once the attempt is over: the bytes must then not be handed over.
    pub(super) fn hand_over(&self, bytes: u64) -> Option<u64> {
        let counted = self
            .sent
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, |sent| {
                (sent & OVER == 0).then(|| sent + bytes)
            });
        counted.ok().map(|before| before + bytes)
    }

    /// Returns the number of bytes that were handed over so far.
    pub(super) fn sent(&self) -> u64 {
        self.sent.load(Ordering::Acquire) & !OVER
    }

    /// Ends the attempt: no more bytes are handed over, and the rest of the body is released,
    /// including its file. Returns the number of bytes that were handed over.
    pub(super) fn end(&self) -> u64 {
        let sent = self.sent.fetch_or(OVER, Ordering::AcqRel) & !OVER;
        let rest = lock(&self.rest).take();
        drop(rest);
        sent
    }

    pub(super) fn is_over(&self) -> bool {
        self.sent.load(Ordering::Acquire) & OVER != 0
    }

    pub(super) fn fail(&self, failure: Failure) {
        lock(&self.failure).get_or_insert(failure);
    }

    pub(super) fn take_failure(&self) -> Option<Failure> {
        lock(&self.failure).take()
    }

    /// Resolves once the attempt has stalled, with the limit that it exceeded.
    ///
    /// Progress does not wake this future. It checks at the phase's deadline, and at least once per
    /// shortest limit: no phase that begins in between can expire earlier.
    pub(super) async fn stalled(&self, limits: &Timeouts) -> (Phase, Duration) {
        let shortest = [limits.send_stall, limits.response, limits.read_stall];
        let Some(shortest) = shortest.into_iter().flatten().min() else {
            return std::future::pending().await;
        };
        let shortest = shortest.max(SELDOM);
        loop {
            let (phase, since) = *lock(&self.phase);
            let mut pause = shortest;
            if let Some(phase) = phase
                && let Some(limit) = limit_of(phase, limits)
            {
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

fn limit_of(phase: Phase, limits: &Timeouts) -> Option<Duration> {
    match phase {
        Phase::Send => limits.send_stall,
        Phase::Response => limits.response,
        Phase::Read => limits.read_stall,
        Phase::Connect | Phase::Attempt | Phase::Call | Phase::Wait => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Timeouts {
        Timeouts::none()
            .with_send_stall(Duration::from_secs(60))
            .with_response(Duration::from_secs(120))
            .with_read_stall(Duration::from_secs(30))
    }

    #[tokio::test(start_paused = true)]
    async fn each_phase_has_its_limit_to_the_second() {
        for (phase, seconds) in [(Phase::Send, 60), (Phase::Response, 120), (Phase::Read, 30)] {
            let watch = Watch::new();
            watch.enter(phase);
            let began = Instant::now();
            let stalled = watch.stalled(&limits()).await;
            assert_eq!(stalled, (phase, Duration::from_secs(seconds)));
            assert_eq!(began.elapsed().as_secs(), seconds, "{phase:?}");
        }
    }

    #[test]
    fn once_an_attempt_is_over_the_count_of_its_bytes_is_final() {
        let watch = Watch::new();
        assert_eq!(watch.hand_over(999), Some(999));
        assert!(!watch.is_over());
        assert_eq!(watch.end(), 999, "one byte short of the end");
        assert_eq!(watch.hand_over(1), None);
        assert_eq!(
            (watch.sent(), watch.end(), watch.is_over()),
            (999, 999, true)
        );
    }

    #[test]
    fn a_byte_is_handed_over_before_the_end_or_not_at_all() {
        for _ in 0..2000 {
            let watch = Watch::new();
            let (handed, counted) = std::thread::scope(|scope| {
                let handing = scope.spawn(|| watch.hand_over(1));
                let counted = watch.end();
                (handing.join().unwrap().unwrap_or(0), counted)
            });
            assert_eq!(handed, counted);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_disk_is_not_a_stall() {
        let watch = Watch::new();
        watch.read_file();
        let (hour, limits) = (Duration::from_secs(3600), limits());
        let stalled = tokio::time::timeout(hour, watch.stalled(&limits));
        assert!(stalled.await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn an_attempt_ends_only_once_it_stops_making_progress() {
        let watch = Watch::new();
        let moving = async {
            // A piece a second short of the limit, for a day.
            for _ in 0..1464 {
                watch.enter(Phase::Send);
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
