//! Waiting for something that the service does after it has answered, until it has come to its
//! end.

mod watcher;

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use futures_core::Stream;

use crate::error::{Error, ErrorKind};
use crate::transport::Core;
pub(crate) use watcher::Look;
use watcher::{Schedule, Watcher};

/// What can be waited for. What each state of it means is all that differs between them.
///
/// It is implemented by what this crate knows how to wait for, and by nothing else.
pub trait Subject: private::Sealed + Send + 'static {
    /// What is seen of it at each look, and given in the end.
    type State: Clone + fmt::Debug + Send + Sync + 'static;
    /// What is told of it while it is being waited for.
    type Event: Clone + fmt::Debug + Send + 'static;

    /// Takes a new state: notes what there is to tell of it, and says whether it is the end.
    #[doc(hidden)]
    fn see(&mut self, state: &Self::State, events: &mut VecDeque<Self::Event>) -> Verdict;

    /// The last event of what has ended well.
    #[doc(hidden)]
    fn finished(state: Self::State) -> Self::Event;

    /// What is left, if the event is the last one of what has ended well.
    #[doc(hidden)]
    fn into_finished(event: Self::Event) -> Option<Self::State>;
}

/// What a state means.
#[doc(hidden)]
#[derive(Debug)]
pub enum Verdict {
    GoesOn,
    EndedWell,
    /// It ended badly, for this reason.
    Failed(ErrorKind, String),
}

pub(crate) mod private {
    pub trait Sealed {}
}

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A wait for something that the service does. It is awaited itself, or taken as a stream of
/// [`events`](Self::events).
///
/// It looks at once, then after pauses that grow from 1 s to 5 s, for at most 10 minutes. A look
/// that fails in a way that passes doesn't end it. Every error holds the last state that was seen.
#[must_use = "a wait does nothing until it is awaited"]
pub struct Wait<S: Subject> {
    core: Core,
    operation: &'static str,
    /// How messages call what is being waited for, and how it is looked at.
    target: Result<(String, Look<S::State>), Error>,
    pub(crate) subject: S,
    schedule: Schedule,
    cancel: Option<Boxed<()>>,
}

impl<S: Subject> Wait<S> {
    pub(crate) fn new(
        core: &Core,
        operation: &'static str,
        target: Result<(String, Look<S::State>), Error>,
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

    /// How long to wait in all, 10 minutes unless it is set. There is one more look when the time
    /// is over.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.schedule.timeout = Some(limit);
        self
    }

    /// Waits as long as it takes.
    pub fn no_timeout(mut self) -> Self {
        self.schedule.timeout = None;
        self
    }

    /// How long to pause between looks: at first, and at the most. Each pause is half again as
    /// long as the one before.
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.schedule.first_pause = first;
        self.schedule.longest_pause = longest;
        self
    }

    /// Gives the wait up when `cancel` comes to its end, with
    /// [`Cancelled`](ErrorKind::Cancelled). Where the wait is a future, dropping it does as well.
    pub fn cancel_when(mut self, cancel: impl Future<Output = ()> + Send + 'static) -> Self {
        self.cancel = Some(Box::pin(cancel));
        self
    }

    /// What is seen, as a stream that ends with it: with an event where it ends well, with an
    /// error where it doesn't.
    pub fn events(self) -> impl Stream<Item = Result<S::Event, Error>> + Send + Unpin {
        let following = Some(Following::new(self));
        Box::pin(futures_util::stream::unfold(following, async |following| {
            let mut following = following?;
            let event = following.next().await;
            let goes_on = event.is_ok() && !following.is_over;
            Some((event, goes_on.then_some(following)))
        }))
    }

    /// Waits, outside of an async runtime.
    ///
    /// # Errors
    ///
    /// Those of the wait itself.
    #[cfg(feature = "blocking")]
    pub fn wait_blocking(self) -> Result<S::State, Error> {
        let (core, operation) = (self.core.clone(), self.operation);
        crate::blocking::run(&core, operation, self.finish())
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

impl<S: Subject> IntoFuture for Wait<S> {
    type Output = Result<S::State, Error>;
    type IntoFuture = Boxed<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.finish())
    }
}

impl<S: Subject> fmt::Debug for Wait<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = self.target.as_ref().map(|(what, _)| what);
        f.debug_struct(self.operation)
            .field("target", &target)
            .field("schedule", &self.schedule)
            .finish_non_exhaustive()
    }
}

/// Something that is being followed: its states, taken apart into events.
struct Following<S: Subject> {
    watcher: Result<Watcher<S::State>, Error>,
    subject: S,
    /// What was seen and not yet told.
    untold: VecDeque<S::Event>,
    /// How it ended, once it has.
    end: Option<Result<S::State, Error>>,
    is_over: bool,
}

impl<S: Subject> Following<S> {
    fn new(wait: Wait<S>) -> Self {
        let watcher = wait.target.map(|(what, look)| {
            let mut watcher = Watcher::new(&wait.core, wait.operation, what, wait.schedule, look);
            if let Some(cancel) = wait.cancel {
                watcher.cancel_when(cancel);
            }
            watcher
        });
        Self {
            watcher,
            subject: wait.subject,
            untold: VecDeque::new(),
            end: None,
            is_over: false,
        }
    }

    /// The next event; the last one is the end.
    async fn next(&mut self) -> Result<S::Event, Error> {
        loop {
            if let Some(event) = self.untold.pop_front() {
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
            let state = watcher.next().await?;
            self.end = match self.subject.see(&state, &mut self.untold) {
                Verdict::GoesOn => None,
                Verdict::EndedWell => Some(Ok(state)),
                Verdict::Failed(kind, message) => Some(Err(watcher.error(kind, message))),
            };
        }
    }
}
