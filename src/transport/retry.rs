//! When a call is retried, and after what delay.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::lock::lock;

/// The policy that determines whether a call is retried, and after what delay.
///
/// An idempotent call is retried after a failed or lost connection, a timeout, a truncated response,
/// and the status codes 408, 425, 429, 500, 502 to 504, 520 to 524, 529 and 530. Idempotent calls
/// are GET, HEAD, OPTIONS, PUT and DELETE, operations that the OpenAPI document marks with
/// `x-idempotent`,
/// and calls with `idempotent(true)`.
///
/// Any other call, a POST or PATCH, is retried only if it was certainly not processed:
///
/// - the connection could not be opened;
/// - the last byte was not handed to the connection, as when an upload breaks: a request that is
///   shorter than its Content-Length is incomplete (RFC 9112, section 8);
/// - the service rejected it with 429.
///
/// A 503 does not prove that, with `Retry-After` or without: gateways send both after they have
/// forwarded a request.
///
/// The delay before attempt `n + 1` is exponential backoff with full jitter: random between 0 and
/// `base_delay × 2ⁿ⁻¹`, at most `max_delay`. A longer `Retry-After` is respected, up to
/// `max_retry_after`.
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
    /// Returns the maximum number of attempts of a call, including the first (default 3, minimum 1).
    pub fn max_attempts(&self) -> u32 {
        self.max_attempts
    }

    /// Returns how long after the start of a call a retry may start (default 60 s).
    pub fn max_elapsed(&self) -> Duration {
        self.max_elapsed
    }

    /// Returns the maximum delay before the second attempt, which doubles with each further attempt
    /// (default 500 ms).
    pub fn base_delay(&self) -> Duration {
        self.base_delay
    }

    /// Returns the maximum delay of the backoff (default 10 s).
    pub fn max_delay(&self) -> Duration {
        self.max_delay
    }

    /// Returns the maximum delay that `Retry-After` can ask for, to which a longer one is cut
    /// (default 30 s).
    pub fn max_retry_after(&self) -> Duration {
        self.max_retry_after
    }

    /// Returns a policy without retries: one attempt for each call.
    pub fn none() -> Self {
        Self {
            max_attempts: 1,
            ..Self::default()
        }
    }

    /// Sets the maximum number of attempts, including the first. See
    /// [`max_attempts`](Self::max_attempts).
    #[must_use]
    pub fn with_max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// Sets how long after the start of a call a retry may start. See
    /// [`max_elapsed`](Self::max_elapsed).
    #[must_use]
    pub fn with_max_elapsed(mut self, limit: Duration) -> Self {
        self.max_elapsed = limit;
        self
    }

    /// Sets the maximum delay before the second attempt. See [`base_delay`](Self::base_delay).
    #[must_use]
    pub fn with_base_delay(mut self, delay: Duration) -> Self {
        self.base_delay = delay;
        self
    }

    /// Sets the maximum delay of the backoff. See [`max_delay`](Self::max_delay).
    #[must_use]
    pub fn with_max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// Sets the maximum delay that `Retry-After` can ask for. See
    /// [`max_retry_after`](Self::max_retry_after).
    #[must_use]
    pub fn with_max_retry_after(mut self, limit: Duration) -> Self {
        self.max_retry_after = limit;
        self
    }

    /// Decides whether to retry after attempt number `attempts` failed with `error`, `elapsed` after
    /// the start of the call. `random` is in `0.0..1.0`.
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

/// Returns a random share of a duration. Any `random` from a custom clock is accepted.
fn share(whole: Duration, random: f64) -> Duration {
    let share = Duration::try_from_secs_f64(whole.as_secs_f64() * random);
    share.unwrap_or_default().min(whole)
}

/// The decision after a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Next {
    /// A retry would fail as well, or is not allowed.
    GiveUp,
    /// A retry would start too late.
    OutOfTime,
    /// Retry after this delay.
    Wait(Duration),
}

/// The size of the retry budget, and the time in which one retry is refilled.
const BUDGET: f64 = 10.0;
const REFILL: Duration = Duration::from_secs(1);

/// The retry budget that all calls of a client share, so that an outage does not multiply the load.
#[derive(Debug)]
pub(crate) struct Budget(Mutex<(f64, Instant)>);

impl Budget {
    pub(crate) fn new(now: Instant) -> Self {
        Self(Mutex::new((BUDGET, now)))
    }

    /// Takes one retry from the budget, if there is one.
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
