//! Time, sleep and chance, as inputs.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, Instant, SystemTime};

/// Where waits between attempts and polls get their time and their chance from.
///
/// A client uses the system's unless it is [given another](crate::ClientBuilder::clock), so that a
/// test can see exactly how long would have been waited without waiting. The time limits of
/// reading and writing sockets are not subject to it: those go by the real clock.
pub trait Clock: fmt::Debug + Send + Sync {
    /// A point on a clock that never goes back.
    fn now(&self) -> Instant;

    /// The time of day, against which dates in answers are held.
    fn system_time(&self) -> SystemTime;

    /// Lets so much time pass.
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;

    /// A number from 0 up to, but not including, 1.
    fn random(&self) -> f64;
}

/// The system's clock, and a random number generator. `SystemClock::default()` creates it.
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
