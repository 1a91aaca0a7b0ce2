//! Waiting until a job or deployment that runs after the response is finished.

mod watcher;

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::Context;
use std::time::{Duration, Instant};

use futures_core::Stream;

use crate::error::{Error, ErrorKind};
use crate::transport::Core;
pub(crate) use watcher::{Poll, Seen};
use watcher::{Schedule, Watcher};

/// The subject of a [`Wait`]: a job or a deployment.
///
/// The trait is sealed: only types of this crate implement it.
pub trait Subject: private::Sealed + Send + 'static {
    /// The value that the wait returns.
    type State: Clone + fmt::Debug + Send + Sync + 'static;
    /// The type of the events that the wait reports.
    type Event: Clone + fmt::Debug + Send + 'static;
    /// The result of one poll.
    #[doc(hidden)]
    type Polled: Seen;

    /// Processes the result of a poll: appends its events, and returns whether the wait is over.
    #[doc(hidden)]
    fn see(
        &mut self,
        polled: &Self::Polled,
        events: &mut VecDeque<Self::Event>,
    ) -> Verdict<Self::State>;

    /// Creates the last event of a successful wait.
    #[doc(hidden)]
    fn finished(state: Self::State) -> Self::Event;

    /// Returns the value of the last event of a successful wait.
    #[doc(hidden)]
    fn into_finished(event: Self::Event) -> Option<Self::State>;
}

/// The effect of a poll on the wait.
#[doc(hidden)]
#[derive(Debug)]
pub enum Verdict<T> {
    GoesOn,
    Succeeded(T),
    /// The subject failed, with this kind and message.
    Failed(ErrorKind, String),
}

pub(crate) mod private {
    pub trait Sealed {}
}

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// The target of a wait: its name, and the function that polls it.
pub(crate) struct Target<P> {
    /// The name in messages.
    pub(crate) what: String,
    pub(crate) poll: Poll<P>,
}

/// A wait for a job or a deployment. Await it, or convert it to a stream of
/// [`events`](Self::events).
///
/// It polls immediately, then at intervals that grow from 1 s to 5 s, for at most 10 minutes. A
/// transient poll failure does not end the wait: a lost or refused connection, a timeout, 408, 425,
/// 429, any 5xx, a response that can't be read, and within the first 30 s a 404. If such a response
/// has `Retry-After`, the next poll is that much later, within the remaining time.
///
/// The retry policy, timeouts and other settings of the client apply to each poll.
///
/// Errors contain the last polled state, and [`Error::is_wait`] is `true` for them.
#[must_use = "a wait does nothing until it is awaited"]
#[doc(alias = "poll")]
pub struct Wait<S: Subject> {
    pub(crate) core: Core,
    operation: &'static str,
    pub(crate) target: Result<Target<S::Polled>, Error>,
    pub(crate) subject: S,
    schedule: Schedule,
    cancel: Option<Boxed<()>>,
}

impl<S: Subject> Wait<S> {
    pub(crate) fn new(
        core: &Core,
        operation: &'static str,
        target: Result<Target<S::Polled>, Error>,
        subject: S,
    ) -> Self {
        Self {
            core: core.clone(),
            operation,
            target,
            subject,
            schedule: Schedule::default(),
            cancel: None,
        }
    }

    /// Sets the total timeout of the wait (default 10 minutes).
    ///
    /// When it expires, there is one final poll, which may take at least 10 s.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.schedule.timeout = Some(limit);
        self
    }

    /// Removes the timeout. A [`deadline`](Self::deadline) still applies.
    pub fn no_timeout(mut self) -> Self {
        self.schedule.timeout = None;
        self
    }

    /// Sets the point in time at which the wait ends, on the client's
    /// [clock](crate::ClientBuilder::clock) (default: none).
    ///
    /// The earlier of this and the [`timeout`](Self::timeout) applies. As with the timeout, there is
    /// one final poll at that time, and one poll if the deadline has already passed.
    pub fn deadline(mut self, end: Instant) -> Self {
        self.schedule.deadline = Some(end);
        self
    }

    /// Sets the interval after the first poll (default 1 s) and the longest interval (default 5 s).
    ///
    /// Each interval is 1.5 times as long as the one before. No interval exceeds `longest`, including
    /// the first one.
    pub fn poll_interval(mut self, first: Duration, longest: Duration) -> Self {
        self.schedule.first_pause = first;
        self.schedule.longest_pause = longest;
        self
    }

    /// Applies `set` to the wait and the value if there is one.
    pub fn when_some<T>(self, value: Option<T>, set: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets a future that cancels the wait when it completes. The wait then fails with
    /// [`Cancelled`](ErrorKind::Cancelled).
    ///
    /// Dropping the wait ends it as well. Neither stops the job or the deployment.
    pub fn cancel_when(mut self, cancel: impl Future<Output = ()> + Send + 'static) -> Self {
        self.cancel = Some(Box::pin(cancel));
        self
    }

    /// Returns a stream of the wait's events. It ends after the event of the success, or after an
    /// error.
    pub fn events(self) -> Events<S> {
        Events {
            operation: self.operation,
            state: Waiting::Idle(Box::new(Following::new(self))),
        }
    }

    /// Waits outside of an async runtime.
    ///
    /// # Errors
    ///
    /// Those of the wait, and [`InvalidInput`](ErrorKind::InvalidInput) within an async runtime.
    #[cfg(feature = "blocking")]
    pub fn wait_blocking(self) -> Result<S::State, Error> {
        let (core, operation) = (self.core.clone(), self.operation);
        crate::blocking::run(&core, operation, self.finish()).map_err(Error::of_wait)
    }

    async fn finish(self) -> Result<S::State, Error> {
        let mut following = Following::new(self);
        loop {
            if let Some(state) = S::into_finished(following.next().await?) {
                return Ok(state);
            }
        }
    }
}

/// The events of a [`Wait`], as a stream.
///
/// It polls the service only while it is polled itself, and stops when it is dropped.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Events<S: Subject> {
    operation: &'static str,
    state: Waiting<S>,
}

/// The next event, and the state to continue with.
type Next<S> = (
    Result<<S as Subject>::Event, Error>,
    Option<Box<Following<S>>>,
);

enum Waiting<S: Subject> {
    Idle(Box<Following<S>>),
    Busy(Boxed<Next<S>>),
    Ended,
}

impl<S: Subject> Events<S> {
    /// Returns the next event, or `None` at the end.
    ///
    /// # Errors
    ///
    /// Those of the wait. The stream ends after an error.
    pub async fn try_next(&mut self) -> Result<Option<S::Event>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }
}

impl<S: Subject> Stream for Events<S> {
    type Item = Result<S::Event, Error>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let mut busy = match std::mem::replace(&mut self.state, Waiting::Ended) {
            Waiting::Ended => return std::task::Poll::Ready(None),
            Waiting::Busy(busy) => busy,
            Waiting::Idle(mut following) => Box::pin(async move {
                let event = following.next().await;
                let goes_on = event.is_ok() && !following.is_over;
                (event, goes_on.then_some(following))
            }),
        };
        match busy.as_mut().poll(context) {
            std::task::Poll::Pending => {
                self.state = Waiting::Busy(busy);
                std::task::Poll::Pending
            }
            std::task::Poll::Ready((event, following)) => {
                if let Some(following) = following {
                    self.state = Waiting::Idle(following);
                }
                std::task::Poll::Ready(Some(event))
            }
        }
    }
}

/// Everything that is pinned is boxed.
impl<S: Subject> Unpin for Events<S> {}

impl<S: Subject> fmt::Debug for Events<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events")
            .field("operation", &self.operation)
            .field("ended", &matches!(self.state, Waiting::Ended))
            .finish_non_exhaustive()
    }
}

impl<S: Subject> IntoFuture for Wait<S> {
    type Output = Result<S::State, Error>;
    type IntoFuture = Boxed<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.finish())
    }
}

impl<S: Subject> fmt::Debug for Wait<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = self.target.as_ref().map(|target| &target.what);
        f.debug_struct(self.operation)
            .field("target", &target)
            .field("schedule", &self.schedule)
            .finish_non_exhaustive()
    }
}

/// Returns `true` if a response has the requested id. Ids are UUIDs or numbers, so case is ignored.
pub(crate) fn is_same_id(asked: &str, got: &str) -> bool {
    asked.eq_ignore_ascii_case(got)
}

/// Creates the error of a poll whose response is about something else.
pub(crate) fn about_another(operation: &'static str, asked: &str, got: &str) -> Error {
    let message = format!("the response is about {got}, not about {asked}");
    Error::new(ErrorKind::InvalidResponse, message)
        .in_operation(operation)
        .permanent()
}

/// A wait in progress: it turns polls into events.
struct Following<S: Subject> {
    core: Core,
    watcher: Result<Watcher<S::Polled>, Error>,
    subject: S,
    /// Events of the latest poll that were not returned yet.
    events: VecDeque<S::Event>,
    /// The outcome, once there is one.
    end: Option<Result<S::State, Error>>,
    is_over: bool,
}

impl<S: Subject> Following<S> {
    fn new(wait: Wait<S>) -> Self {
        let core = wait.core.clone();
        let watcher = wait.target.map(|Target { what, poll }| {
            let mut watcher = Watcher::new(&wait.core, wait.operation, what, wait.schedule, poll);
            if let Some(cancel) = wait.cancel {
                watcher.cancel_when(cancel);
            }
            watcher
        });
        Self {
            core,
            watcher,
            subject: wait.subject,
            events: VecDeque::new(),
            end: None,
            is_over: false,
        }
    }

    /// Returns the next event. The last one is the outcome.
    async fn next(&mut self) -> Result<S::Event, Error> {
        let event = self.next_event().await;
        event.map_err(|error| error.of_wait().hiding(&self.core.secrets()))
    }

    async fn next_event(&mut self) -> Result<S::Event, Error> {
        loop {
            if let Some(event) = self.events.pop_front() {
                return Ok(event);
            }
            if let Some(end) = self.end.take() {
                self.is_over = true;
                return end.map(S::finished);
            }
            let watcher = match &mut self.watcher {
                Ok(watcher) => watcher,
                Err(error) => return Err(error.clone()),
            };
            let polled = watcher.next().await?;
            let verdict = self.subject.see(&polled, &mut self.events);
            watcher.keep(polled);
            self.end = match verdict {
                Verdict::GoesOn => None,
                Verdict::Succeeded(state) => Some(Ok(state)),
                Verdict::Failed(kind, message) => Some(Err(watcher.error(kind, message))),
            };
        }
    }
}
