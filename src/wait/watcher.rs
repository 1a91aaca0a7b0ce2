//! Polling until there is a new state.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::future::{Either, select};

use crate::error::{Error, ErrorKind, Phase, WaitState};
use crate::transport::Core;

/// The intervals of a wait, and its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Schedule {
    pub(crate) first_pause: Duration,
    pub(crate) longest_pause: Duration,
    /// The total timeout.
    pub(crate) timeout: Option<Duration>,
    /// The end of the wait, on the client's clock. The earlier of the two limits applies.
    pub(crate) deadline: Option<Instant>,
}

impl Default for Schedule {
    fn default() -> Self {
        Self {
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(5),
            timeout: Some(Duration::from_secs(600)),
            deadline: None,
        }
    }
}

impl Schedule {
    /// Returns the pause after the first poll.
    fn first(&self) -> Duration {
        self.first_pause.min(self.longest_pause)
    }

    /// Returns the pause after `pause`: 1.5 times as long, and at least 1 ms.
    fn after(&self, pause: Duration) -> Duration {
        pause
            .saturating_add(pause / 2)
            .max(SHORTEST_GROWN_PAUSE)
            .min(self.longest_pause)
    }

    /// Returns the total time limit of a wait that begins at `began`.
    fn limit(&self, began: Instant) -> Option<Duration> {
        let until_deadline = self.deadline.map(|it| it.saturating_duration_since(began));
        match (self.timeout, until_deadline) {
            (Some(timeout), Some(deadline)) => Some(timeout.min(deadline)),
            (timeout, deadline) => timeout.or(deadline),
        }
    }
}

const SHORTEST_GROWN_PAUSE: Duration = Duration::from_millis(1);

/// The minimum timeout of a poll, even if less time is left.
const LAST_POLL: Duration = Duration::from_secs(10);

/// How long after the start of a wait a 404 is transient, since the service may not have caught up
/// with its own response yet.
const NOT_YET_FOUND: Duration = Duration::from_secs(30);

/// The maximum number of characters of a poll's error that the message of a timeout contains.
const SHOWN_FAILURE: usize = 500;

/// The longest pause that `Retry-After` can ask for: 1 h. A longer one is an error of the service.
const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(3600);

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Makes one poll.
pub(crate) type Poll<S> = Box<dyn Fn() -> Boxed<Result<S, Error>> + Send>;

/// The result of a poll, from which an error of the wait takes its state.
pub trait Seen: Send + Sync + 'static {
    /// Returns the state for errors.
    fn kept(&self) -> Arc<dyn WaitState>;
}

/// Polls a target until the wait ends.
pub(crate) struct Watcher<S> {
    core: Core,
    operation: &'static str,
    what: String,
    schedule: Schedule,
    poll: Poll<S>,
    cancel: Option<Boxed<()>>,
    began: Option<Instant>,
    pause: Duration,
    last: Option<S>,
    polls: u64,
    failed_polls: u64,
    /// The latest poll that failed, even if later ones succeeded.
    last_failure: Option<Error>,
    /// How long the service asked to wait, if the latest poll failed.
    retry_after: Option<Duration>,
}

impl<S: Seen> Watcher<S> {
    /// Creates a watcher. `what` is the target's name in messages.
    pub(crate) fn new(
        core: &Core,
        operation: &'static str,
        what: String,
        schedule: Schedule,
        poll: Poll<S>,
    ) -> Self {
        Self {
            core: core.clone(),
            operation,
            what,
            schedule,
            poll,
            cancel: None,
            began: None,
            pause: schedule.first(),
            last: None,
            polls: 0,
            failed_polls: 0,
            last_failure: None,
            retry_after: None,
        }
    }

    /// Stops polling when `cancel` completes.
    pub(crate) fn cancel_when(&mut self, cancel: impl Future<Output = ()> + Send + 'static) {
        self.cancel = Some(Box::pin(cancel));
    }

    /// Keeps the last polled state for errors.
    pub(crate) fn keep(&mut self, seen: S) {
        self.last = Some(seen);
    }

    /// Polls the next state: the first one immediately, each of the others after a pause. Transient
    /// failures are counted, and polling continues.
    ///
    /// Fails if the time limit expires, a poll fails permanently, or the wait is cancelled. Each
    /// error contains the last state.
    pub(crate) async fn next(&mut self) -> Result<S, Error> {
        let Some(mut cancel) = self.cancel.take() else {
            return self.poll_until_seen().await;
        };
        let seen = {
            let polling = std::pin::pin!(self.poll_until_seen());
            match select(polling, &mut cancel).await {
                Either::Left((seen, _)) => Some(seen),
                Either::Right(((), _)) => None,
            }
        };
        match seen {
            Some(seen) => {
                self.cancel = Some(cancel);
                seen
            }
            None => {
                let message = format!(
                    "the wait for {} was cancelled; the service continues the work",
                    self.what
                );
                Err(self.error(ErrorKind::Cancelled, message))
            }
        }
    }

    async fn poll_until_seen(&mut self) -> Result<S, Error> {
        loop {
            if self.began.is_some() {
                self.rest().await?;
            } else {
                self.began = Some(self.core.clock().now());
            }
            self.polls += 1;
            match self.poll_once().await {
                Ok(seen) => {
                    self.retry_after = None;
                    return Ok(seen);
                }
                Err(error) if self.is_transient(&error) => {
                    self.failed_polls += 1;
                    self.retry_after = error.retry_after();
                    self.last_failure = Some(error);
                }
                Err(error) => return Err(self.with_last(error)),
            }
        }
    }

    /// Makes one poll, within the remaining time. The client's timeouts apply unchanged, so that the
    /// error of a poll names the limit that the caller set.
    async fn poll_once(&mut self) -> Result<S, Error> {
        // A timer would panic without a runtime.
        let runtime = self.core.connections().check_runtime();
        runtime.map_err(|error| error.in_operation(self.operation))?;
        let poll = (self.poll)();
        let Some(left) = self.left() else {
            return poll.await;
        };
        // Without timers the limit below would panic.
        let usable = self.core.connections().current();
        usable.map_err(|error| error.in_operation(self.operation))?;
        let limit = left.max(LAST_POLL);
        match tokio::time::timeout(limit, poll).await {
            Ok(polled) => polled,
            Err(_) => {
                let limit = seconds(limit);
                let message = format!("no response to a poll within the {limit} that were left");
                let error = Error::new(ErrorKind::Timeout, message).in_phase(Phase::Wait);
                Err(error.in_operation(self.operation))
            }
        }
    }

    /// Returns `true` if the next poll may succeed after this error.
    fn is_transient(&self, error: &Error) -> bool {
        if error.is_permanent() {
            return false;
        }
        match error.kind() {
            ErrorKind::NotSent
            | ErrorKind::ConnectionLost
            | ErrorKind::Timeout
            | ErrorKind::InvalidResponse
            | ErrorKind::RateLimited
            | ErrorKind::Server => true,
            ErrorKind::NotFound => self.elapsed() < NOT_YET_FOUND,
            _ => error
                .status()
                .is_some_and(|it| matches!(it.as_u16(), 408 | 425)),
        }
    }

    /// Pauses before the next poll, at most until the time limit.
    async fn rest(&mut self) -> Result<(), Error> {
        let left = self.left();
        if left == Some(Duration::ZERO) {
            return Err(self.timed_out());
        }
        let asked = self
            .retry_after
            .unwrap_or_default()
            .min(LONGEST_RETRY_AFTER);
        let pause = self.pause.max(asked);
        self.pause = self.schedule.after(self.pause);
        let pause = left.map_or(pause, |left| left.min(pause));
        self.core.clock().sleep(pause).await;
        Ok(())
    }

    fn elapsed(&self) -> Duration {
        let now = self.core.clock().now();
        let elapsed = self.began.map(|it| now.saturating_duration_since(it));
        elapsed.unwrap_or_default()
    }

    fn limit(&self) -> Option<Duration> {
        self.schedule.limit(self.began?)
    }

    /// Returns the remaining time.
    fn left(&self) -> Option<Duration> {
        Some(self.limit()?.saturating_sub(self.elapsed()))
    }

    fn timed_out(&self) -> Error {
        let limit = seconds(self.limit().unwrap_or_default());
        let mut message = format!("{} did not finish within {limit}", self.what);
        if let Some(failure) = &self.last_failure {
            message += &format!(
                "; {} of {} polls failed, the last of these with: {}",
                self.failed_polls,
                self.polls,
                shortened(failure.to_string())
            );
        }
        let error = self
            .error(ErrorKind::Timeout, message)
            .in_phase(Phase::Wait);
        match &self.last_failure {
            Some(failure) => error.caused_by(failure.clone()),
            None => error,
        }
    }

    /// Creates an error about the target, with the last state.
    pub(crate) fn error(&self, kind: ErrorKind, message: String) -> Error {
        let error = Error::new(kind, message)
            .in_operation(self.operation)
            .hiding(&self.core.secrets());
        self.with_last(error.after(0, self.elapsed()))
    }

    fn with_last(&self, error: Error) -> Error {
        match &self.last {
            Some(last) => error.with_last(last.kept()),
            None => error,
        }
    }
}

impl<S> fmt::Debug for Watcher<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.operation, self.what)
    }
}

/// Formats a duration in seconds, rounded to milliseconds.
fn seconds(duration: Duration) -> String {
    let millis = Duration::from_millis(1);
    let rounded = duration.checked_add(millis / 2).map_or(duration, |it| {
        it - Duration::from_nanos(u64::from(it.subsec_nanos() % 1_000_000))
    });
    format!("{} s", rounded.as_secs_f64())
}

fn shortened(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(SHOWN_FAILURE) {
        text.truncate(end);
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::SystemTime;

    use super::*;
    use crate::client::Service as _;
    use crate::clock::Clock;

    #[derive(Clone, Debug, PartialEq)]
    struct State(u32);

    impl WaitState for State {}

    impl Seen for State {
        fn kept(&self) -> Arc<dyn WaitState> {
            Arc::new(self.clone())
        }
    }

    /// A clock on which only sleeping passes time.
    #[derive(Debug)]
    struct Slept {
        began: Instant,
        slept: Mutex<Vec<Duration>>,
    }

    impl Slept {
        fn new() -> Arc<Self> {
            Arc::new(Self {
                began: Instant::now(),
                slept: Mutex::default(),
            })
        }

        fn slept(&self) -> Vec<Duration> {
            self.slept.lock().unwrap().clone()
        }
    }

    impl Clock for Slept {
        fn now(&self) -> Instant {
            let slept = self.slept();
            let passed = slept
                .iter()
                .fold(Duration::ZERO, |a, b| a.saturating_add(*b));
            let far = self.began + Duration::from_secs(1 << 33);
            self.began.checked_add(passed).unwrap_or(far)
        }

        fn system_time(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH
        }

        fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
            self.slept.lock().unwrap().push(duration);
            Box::pin(std::future::ready(()))
        }

        fn random(&self) -> f64 {
            0.5
        }
    }

    fn watcher(clock: Arc<Slept>, schedule: Schedule, poll: Poll<State>) -> Watcher<State> {
        let builder = crate::spaces::Client::builder().token("t").clock(clock);
        let client = builder.build().unwrap();
        Watcher::new(
            client.core(),
            "wait_for_it",
            "it".to_owned(),
            schedule,
            poll,
        )
    }

    fn schedule(first: u64, longest: u64, timeout: Option<u64>) -> Schedule {
        Schedule {
            first_pause: Duration::from_secs(first),
            longest_pause: Duration::from_secs(longest),
            timeout: timeout.map(Duration::from_secs),
            deadline: None,
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_poll_without_a_response_ends_with_the_time_that_is_left() {
        let clock = Slept::new();
        let polled = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&polled);
        let poll: Poll<State> = Box::new(move || {
            counted.fetch_add(1, Ordering::Relaxed);
            Box::pin(std::future::pending())
        });
        let mut watcher = watcher(Arc::clone(&clock), schedule(30, 30, Some(60)), poll);
        let began = tokio::time::Instant::now();
        let error = watcher.next().await.unwrap_err();
        // What is left of 60 s, of 30 s, and the 10 s that the last poll gets in any case.
        assert_eq!(began.elapsed().as_secs(), 60 + 30 + 10);
        assert_eq!(polled.load(Ordering::Relaxed), 3);
        assert_eq!(
            error.to_string(),
            "wait_for_it: it did not finish within 60 s; 3 of 3 polls failed, the last of these \
             with: wait_for_it: no response to a poll within the 10 s that were left"
        );
    }

    #[tokio::test]
    async fn extreme_durations_do_not_panic() {
        let max = Duration::MAX;
        let far = Instant::now() + Duration::from_secs(1 << 33);
        for (first, longest) in [(max, max), (Duration::ZERO, max), (max, Duration::ZERO)] {
            for timeout in [None, Some(max), Some(Duration::ZERO)] {
                for deadline in [None, Some(far), Some(Instant::now())] {
                    let schedule = Schedule {
                        first_pause: first,
                        longest_pause: longest,
                        timeout,
                        deadline,
                    };
                    let polled = AtomicUsize::new(0);
                    let poll: Poll<State> = Box::new(move || {
                        let count = polled.fetch_add(1, Ordering::Relaxed);
                        let lost = || Error::new(ErrorKind::ConnectionLost, "lost");
                        let state = if count < 200 {
                            Err(lost())
                        } else {
                            Ok(State(1))
                        };
                        Box::pin(std::future::ready(state))
                    });
                    match watcher(Slept::new(), schedule, poll).next().await {
                        Ok(state) => assert_eq!(state, State(1)),
                        Err(error) => assert_eq!(error.kind(), ErrorKind::Timeout, "{error}"),
                    }
                }
            }
        }
    }

    #[tokio::test]
    async fn a_failure_that_is_known_to_be_permanent_ends_the_wait() {
        for kind in [ErrorKind::NotSent, ErrorKind::InvalidResponse] {
            let poll: Poll<State> = Box::new(move || {
                let error = Error::new(kind, "certificate not trusted").permanent();
                Box::pin(std::future::ready(Err(error)))
            });
            let clock = Slept::new();
            let mut watcher = watcher(Arc::clone(&clock), Schedule::default(), poll);
            assert_eq!(watcher.next().await.unwrap_err().kind(), kind);
            assert_eq!(clock.slept(), []);
        }
    }

    #[test]
    fn pauses_grow_from_the_first_to_the_longest_and_never_exceed_it() {
        let pauses = |first: u64, longest: u64| {
            let schedule = Schedule {
                first_pause: Duration::from_millis(first),
                longest_pause: Duration::from_millis(longest),
                ..Schedule::default()
            };
            let mut pause = schedule.first();
            let mut pauses = Vec::new();
            for _ in 0..4 {
                pauses.push(pause.as_secs_f64() * 1000.0);
                pause = schedule.after(pause);
            }
            pauses
        };
        assert_eq!(pauses(1000, 3000), [1000.0, 1500.0, 2250.0, 3000.0]);
        assert_eq!(pauses(9000, 5000), [5000.0; 4]);
        assert_eq!(pauses(0, 0), [0.0; 4]);
        assert_eq!(pauses(0, 2), [0.0, 1.0, 1.5, 2.0]);
    }

    #[test]
    fn the_earlier_of_timeout_and_deadline_counts() {
        let began = Instant::now();
        let limit = |timeout: Option<u64>, deadline: Option<u64>| {
            let schedule = Schedule {
                timeout: timeout.map(Duration::from_secs),
                deadline: deadline.map(|it| began + Duration::from_secs(it)),
                ..Schedule::default()
            };
            schedule.limit(began).map(|it| it.as_secs())
        };
        assert_eq!(limit(None, None), None);
        assert_eq!(limit(Some(5), None), Some(5));
        assert_eq!(limit(None, Some(7)), Some(7));
        assert_eq!(limit(Some(5), Some(7)), Some(5));
        assert_eq!(limit(Some(9), Some(7)), Some(7));
        assert_eq!(limit(Some(9), Some(0)), Some(0));
    }

    #[test]
    fn the_sentence_of_a_failed_poll_is_bounded() {
        assert_eq!(shortened("short".to_owned()), "short");
        let long = shortened("ä".repeat(10_000));
        assert_eq!(long.chars().count(), SHOWN_FAILURE + 1);
        assert_eq!(seconds(Duration::from_micros(59_999_900)), "60 s");
        assert_eq!(seconds(Duration::from_millis(1500)), "1.5 s");
        assert!(seconds(Duration::MAX).ends_with(" s"));
    }
}
