//! A clock that doesn't make anyone wait.

use std::pin::Pin;
use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime};

use crate::clock::Clock;
use crate::lock::lock;

/// About a thousand years.
const LONGEST: Duration = Duration::from_secs(1 << 35);

/// A clock on which sleeping takes no time: it notes how long would have been slept, and goes on
/// by that much.
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
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    slept: Vec<Duration>,
    random: f64,
}

impl VirtualClock {
    /// A clock by whose chance every random number is a half.
    pub fn new() -> Self {
        Self {
            began: Instant::now(),
            state: Mutex::new(State {
                slept: Vec::new(),
                random: 0.5,
            }),
        }
    }

    /// Lets every random number be this one, from 0 up to 1.
    #[must_use]
    pub fn with_random(self, random: f64) -> Self {
        lock(&self.state).random = random;
        self
    }

    /// How long would have been slept so far, sleep by sleep.
    pub fn slept(&self) -> Vec<Duration> {
        lock(&self.state).slept.clone()
    }

    /// How much time passed, in so far as an `Instant` can hold it on every system.
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

/// A time of day, later the larger the number.
pub(super) fn time(number: u64) -> String {
    let seconds = 1_577_901_600 + i64::try_from(number).unwrap_or_default();
    let time = chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    time.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}
