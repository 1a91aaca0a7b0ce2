//! When a call is retried, and after what delay.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::lock::lock;

/// A policy that decides whether a call is retried, and after what delay.
///
/// An idempotent call is retried after a lost connection, a timeout, a truncated response, and the
/// statuses 408, 425, 429, 500, 502 to 504, 520 to 524, 529 and 530. Idempotent are GET, HEAD, PUT
/// and DELETE, what the document marks with `x-idempotent`, and a call that its caller vouches for
/// with `idempotent(true)`.
///
/// Any other call, a POST or PATCH, is retried only where it is certain that it wasn't processed:
///
/// - the connection for it couldn't be opened;
/// - its last byte wasn't handed to the connection, as when an upload breaks on the way: a request
///   that is shorter than its Content-Length is incomplete (RFC 9112, section 8);
/// - the service refused it with 429.
///
/// A 503 proves nothing, with `Retry-After` or without: gateways send both after they have passed
/// a request on.
///
/// The delay before attempt `n + 1` is random, between 0 and `base_delay × 2ⁿ⁻¹`, at most
/// `max_delay`, so that callers that failed together don't return together. A longer
/// `Retry-After` is respected, up to `max_retry_after`.
///
/// All calls of a client share a budget of ten retries that refills by one a second, so that an
/// outage does not triple the load.
///
/// ```
/// use std::time::Duration;
/// use spacepress::RetryPolicy;
///
/// let stubborn = RetryPolicy::default()
///     .with_max_attempts(6)
///     .with_max_elapsed(Duration::from_secs(300));
/// assert_eq!(RetryPolicy::none().max_attempts(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[doc(alias = "retry")]
#[doc(alias = "backoff")]
pub struct RetryPolicy {
    pub(super) max_attempts: u32,
    pub(super) max_elapsed: Duration,
    pub(super) base_delay: Duration,
    pub(super) max_delay: Duration,
    pub(super) max_retry_after: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            max_attempts: 3,
            max_elapsed: Duration::from_secs(60),
            base_delay: Duration::from_millis(500),
            max_delay: Duration::from_secs(10),
            max_retry_after: Duration::from_secs(30),
        }
    }
}

impl RetryPolicy {
    /// Returns how many attempts a call has in all, at least 1. Default 3.
    pub fn max_attempts(&self) -> u32 {
        self.max_attempts
    }

    /// Returns how long after the beginning of a call a retry may begin. Default 60 s.
    pub fn max_elapsed(&self) -> Duration {
        self.max_elapsed
    }

    /// Returns the longest delay before the second attempt; it doubles with each further one. Default 500 ms.
    pub fn base_delay(&self) -> Duration {
        self.base_delay
    }

    /// Returns the longest delay of the backoff. Default 10 s.
    pub fn max_delay(&self) -> Duration {
        self.max_delay
    }

    /// Returns the longest delay that `Retry-After` can ask for; a longer one is cut to this. Default 30 s.
    pub fn max_retry_after(&self) -> Duration {
        self.max_retry_after
    }

    /// Makes one attempt for each call.
    pub fn none() -> Self {
        Self {
            max_attempts: 1,
            ..Self::default()
        }
    }

    /// Sets [`max_attempts`](Self::max_attempts).
    #[must_use]
    pub fn with_max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// Sets [`max_elapsed`](Self::max_elapsed).
    #[must_use]
    pub fn with_max_elapsed(mut self, limit: Duration) -> Self {
        self.max_elapsed = limit;
        self
    }

    /// Sets [`base_delay`](Self::base_delay).
    #[must_use]
    pub fn with_base_delay(mut self, delay: Duration) -> Self {
        self.base_delay = delay;
        self
    }

    /// Sets [`max_delay`](Self::max_delay).
    #[must_use]
    pub fn with_max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// Sets [`max_retry_after`](Self::max_retry_after).
    #[must_use]
    pub fn with_max_retry_after(mut self, limit: Duration) -> Self {
        self.max_retry_after = limit;
        self
    }

    /// Decides after attempt number `attempts` failed with `error`, `elapsed` after the call began.
    /// `random` is from 0 up to, but not including, 1.
    pub(super) fn next(
        &self,
        attempts: u32,
        elapsed: Duration,
        error: &Error,
        random: f64,
    ) -> Next {
        if attempts >= self.max_attempts || !error.is_retryable() {
            return Next::GiveUp;
        }
        let doubled = self.base_delay.saturating_mul(1 << (attempts - 1).min(20));
        let own = share(doubled.min(self.max_delay), random);
        let asked = error.retry_after().unwrap_or_default();
        let delay = own.max(asked.min(self.max_retry_after));
        if elapsed.saturating_add(delay) > self.max_elapsed {
            return Next::OutOfTime;
        }
        Next::Wait(delay)
    }
}

/// A share of a duration, whatever a caller's clock gives as a random number.
fn share(whole: Duration, random: f64) -> Duration {
    let share = Duration::try_from_secs_f64(whole.as_secs_f64() * random);
    share.unwrap_or_default().min(whole)
}

/// What to do after a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Next {
    /// A retry wouldn't help, or isn't allowed.
    GiveUp,
    /// A retry would begin too late.
    OutOfTime,
    /// Retry after this delay.
    Wait(Duration),
}

/// The size of the retry budget, and how long one retry takes to refill.
const BUDGET: f64 = 10.0;
const REFILL: Duration = Duration::from_secs(1);

/// The retry budget that all calls of a client share, so that an outage does not multiply the load.
#[derive(Debug)]
pub(crate) struct Budget(Mutex<(f64, Instant)>);

impl Budget {
    pub(crate) fn new(now: Instant) -> Self {
        Self(Mutex::new((BUDGET, now)))
    }

    /// Takes one retry out of the budget, if there is one.
    pub(super) fn take(&self, now: Instant) -> bool {
        let mut state = lock(&self.0);
        let (left, since) = *state;
        let refilled = now.saturating_duration_since(since).as_secs_f64() / REFILL.as_secs_f64();
        let left = (left + refilled).min(BUDGET);
        let granted = left >= 1.0;
        *state = (if granted { left - 1.0 } else { left }, now.max(since));
        granted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_clock_makes_a_delay_panic() {
        let second = Duration::from_secs(1);
        for (random, expected) in [
            (0.0, Duration::ZERO),
            (0.25, Duration::from_millis(250)),
            (1.0, second),
            (7.0, second),
            (-1.0, Duration::ZERO),
            (f64::NAN, Duration::ZERO),
            (f64::INFINITY, Duration::ZERO),
        ] {
            assert_eq!(share(second, random), expected, "{random}");
            assert!(share(Duration::MAX, random) <= Duration::MAX);
        }
    }
}
