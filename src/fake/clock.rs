//! A clock on which sleeping takes no time.

use std::pin::Pin;
use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime};

use crate::clock::Clock;
use crate::lock::lock;

/// About a thousand years.
const LONGEST: Duration = Duration::from_secs(1 << 35);

/// A clock on which sleeping takes no time: it records the duration, advances by it, and returns at
/// once.
///
/// # What it covers
///
/// Everything for which a client asks its [`Clock`]:
///
/// - the delays between attempts, with `Retry-After` and the random part of the backoff;
/// - the time within which retries are made, and the retry budget;
/// - the intervals between polls, and the timeout of a wait;
/// - the time of day against which the dates of responses are compared;
/// - [`Error::elapsed`](crate::Error::elapsed) and
///   [`ResponseValue::elapsed`](crate::ResponseValue::elapsed), which count the sleeps only.
///
/// # What it does not cover
///
/// - The [`Timeouts`](crate::Timeouts) of connecting, sending, waiting for the response and reading
///   it: they run in real time. To test them, set them to a few milliseconds and use
///   [`Fault::Hang`](super::Fault::Hang). The timeout of a whole call counts the delays on this
///   clock, and the attempts in real time.
/// - [`Fault::Delay`](super::Fault::Delay): the server waits in real time.
/// - Timers of your code, and `tokio::time`: only [`sleep`](Clock::sleep) advances this clock.
///
/// # Example
///
/// ```
/// use std::sync::Arc;
/// use std::time::Duration;
/// use spacepress::fake::{Fault, Server, VirtualClock};
///
/// # async fn example() -> Result<(), spacepress::Error> {
/// let server = Server::start().await?;
/// server.fail_next("list_specs", Fault::RetryAfter(503, Duration::from_secs(20)));
/// let clock = Arc::new(VirtualClock::new());
/// let press = spacepress::press::Client::builder()
///     .base_url(server.press_url())
///     .token("any")
///     .clock(clock.clone())
///     .build()?;
/// press.list_specs().send().await?;
/// assert_eq!(clock.slept(), [Duration::from_secs(20)]);
/// # Ok(())
/// # }
/// # tokio::runtime::Runtime::new().unwrap().block_on(example()).unwrap();
/// ```
#[derive(Debug)]
pub struct VirtualClock {
    began: Instant,
    state: Mutex<Readings>,
}

#[derive(Debug)]
struct Readings {
    slept: Vec<Duration>,
    random: f64,
}

impl VirtualClock {
    /// Creates a clock whose random numbers are all 0.5.
    pub fn new() -> Self {
        Self {
            began: Instant::now(),
            state: Mutex::new(Readings {
                slept: Vec::new(),
                random: 0.5,
            }),
        }
    }

    /// Sets the value of every random number, from 0 up to, but not including, 1 (default 0.5).
    #[must_use]
    pub fn with_random(self, random: f64) -> Self {
        lock(&self.state).random = random;
        self
    }

    /// Returns the duration of each sleep so far.
    pub fn slept(&self) -> Vec<Duration> {
        lock(&self.state).slept.clone()
    }

    /// The sum of all sleeps, up to what an `Instant` can hold on every system.
    fn passed(&self) -> Duration {
        let state = lock(&self.state);
        let slept = state.slept.iter();
        let passed = slept.fold(Duration::ZERO, |sum, it| sum.saturating_add(*it));
        passed.min(LONGEST)
    }
}

impl Default for VirtualClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Instant {
        self.began + self.passed()
    }

    fn system_time(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_577_901_600) + self.passed()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        lock(&self.state).slept.push(duration);
        Box::pin(std::future::ready(()))
    }

    fn random(&self) -> f64 {
        lock(&self.state).random
    }
}

/// Returns a time of day in RFC 3339, later for a larger number.
pub(super) fn time(number: u64) -> String {
    let seconds = 1_577_901_600 + i64::try_from(number).unwrap_or_default();
    let time = chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    time.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}
