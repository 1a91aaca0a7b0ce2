//! Looking at something again and again.

use std::fmt;
use std::pin::Pin;
use std::time::{Duration, Instant};

use futures_util::future::{Either, select};

use crate::client::Core;
use crate::error::{Error, ErrorKind, Phase};

/// When something that is being waited for is looked at: at once, then after pauses that grow from
/// one to the next up to a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Schedule {
    pub(crate) first_pause: Duration,
    pub(crate) longest_pause: Duration,
    /// How long to wait in all.
    pub(crate) timeout: Option<Duration>,
}

impl Default for Schedule {
    fn default() -> Self {
        Self {
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(5),
            timeout: Some(Duration::from_secs(600)),
        }
    }
}

/// How much longer each pause is than the one before.
const GROWTH: f64 = 1.5;

/// What the last look gets, however little time is left.
const LAST_LOOK: Duration = Duration::from_secs(10);

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// How something is looked at, given the time that a look may take.
pub(crate) type Look<S> = Box<dyn Fn(Option<Duration>) -> Boxed<Result<S, Error>> + Send>;

/// Looks at something until it is told to stop.
pub(crate) struct Watcher<S> {
    core: Core,
    operation: &'static str,
    what: String,
    schedule: Schedule,
    look: Look<S>,
    cancel: Option<Boxed<()>>,
    began: Option<Instant>,
    pause: Duration,
    last: Option<S>,
    /// Why the last look failed, if it did.
    failure: Option<Error>,
}

impl<S: Clone + Send + Sync + 'static> Watcher<S> {
    /// Watches `what`, which is how messages call it, by means of `look`.
    pub(crate) fn new(
        core: &Core,
        operation: &'static str,
        what: String,
        schedule: Schedule,
        look: Look<S>,
    ) -> Self {
        Self {
            core: core.clone(),
            operation,
            what,
            schedule,
            look,
            cancel: None,
            began: None,
            pause: schedule.first_pause,
            last: None,
            failure: None,
        }
    }

    /// Stops watching when `cancel` comes to its end.
    pub(crate) fn cancel_when(&mut self, cancel: impl Future<Output = ()> + Send + 'static) {
        self.cancel = Some(Box::pin(cancel));
    }

    /// The next state that is seen: the first one at once, every other after a pause. Looks that
    /// fail in a way that passes are passed over.
    ///
    /// Fails when the time is over, when a look fails in a way that won't pass, and when it is
    /// cancelled; each error holds the last state that was seen.
    pub(crate) async fn next(&mut self) -> Result<S, Error> {
        let Some(mut cancel) = self.cancel.take() else {
            return self.look_until_seen().await;
        };
        let seen = {
            let looking = std::pin::pin!(self.look_until_seen());
            match select(looking, &mut cancel).await {
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
                let message = format!("waiting for {} was cancelled", self.what);
                Err(self.error(ErrorKind::Cancelled, message))
            }
        }
    }

    async fn look_until_seen(&mut self) -> Result<S, Error> {
        loop {
            if self.began.is_some() {
                self.rest().await?;
            } else {
                self.began = Some(self.core.clock().now());
            }
            let left = self.left().map(|left| left.max(LAST_LOOK));
            match (self.look)(left).await {
                Ok(state) => {
                    self.failure = None;
                    self.last = Some(state.clone());
                    return Ok(state);
                }
                Err(error) if error.is_retryable() => self.failure = Some(error),
                Err(error) => return Err(self.with_last(error)),
            }
        }
    }

    /// Pauses before the next look, at most until the time is over.
    async fn rest(&mut self) -> Result<(), Error> {
        let left = self.left();
        if left == Some(Duration::ZERO) {
            return Err(self.timed_out());
        }
        let asked = self.failure.as_ref().and_then(Error::retry_after);
        let pause = self.pause.max(asked.unwrap_or_default());
        self.pause = self
            .pause
            .mul_f64(GROWTH)
            .min(self.schedule.longest_pause.max(self.schedule.first_pause));
        let pause = left.map_or(pause, |left| left.min(pause));
        self.core.clock().sleep(pause).await;
        Ok(())
    }

    /// How much time there is left.
    fn left(&self) -> Option<Duration> {
        let elapsed = match self.began {
            Some(began) => self.core.clock().now().saturating_duration_since(began),
            None => Duration::ZERO,
        };
        Some(self.schedule.timeout?.saturating_sub(elapsed))
    }

    fn timed_out(&self) -> Error {
        let limit = self.schedule.timeout.unwrap_or_default().as_secs_f64();
        let mut message = format!("{} didn't come to its end within {limit} s", self.what);
        if let Some(failure) = &self.failure {
            message += &format!("; the last look at it failed: {failure}");
        }
        self.error(ErrorKind::Timeout, message)
            .in_phase(Phase::Wait)
    }

    /// An error about what is being watched, with the last state that was seen.
    pub(crate) fn error(&self, kind: ErrorKind, message: String) -> Error {
        let error = Error::new(kind, message)
            .in_operation(self.operation)
            .hiding(self.core.token());
        let elapsed = match self.began {
            Some(began) => self.core.clock().now().saturating_duration_since(began),
            None => Duration::ZERO,
        };
        self.with_last(error.after(0, elapsed))
    }

    fn with_last(&self, error: Error) -> Error {
        match &self.last {
            Some(last) => error.with_last(last.clone()),
            None => error,
        }
    }
}

impl<S> fmt::Debug for Watcher<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.operation, self.what)
    }
}
