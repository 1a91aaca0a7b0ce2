//! Time, sleep and randomness as inputs.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, Instant, SystemTime};

/// The source of time and randomness for delays between attempts and polls.
///
/// The default is the system's clock. A test can [set another](crate::ClientBuilder::clock), to check
/// delays without waiting. Timeouts of sockets always use the system's clock.
pub trait Clock: fmt::Debug + Send + Sync {
    /// Returns the current time of a monotonic clock.
    fn now(&self) -> Instant;

    /// Returns the current wall-clock time, with which dates in responses are compared.
    fn system_time(&self) -> SystemTime;

    /// Completes after this duration.
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;

    /// Returns a random number from 0 up to, but not including, 1.
    fn random(&self) -> f64;
}

/// The system's clock and random numbers. `SystemClock::default()` creates it.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn system_time(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(tokio::time::sleep(duration))
    }

    fn random(&self) -> f64 {
        fastrand::f64()
    }
}
