//! The same calls for code that isn't async: each builder ends in `send_blocking`, `iter` or
//! `wait_blocking` as well.
//!
//! They run what the async ones run, on a runtime with one thread that the client starts when the
//! first of them is made, and that ends with the client. Within an async task they return an
//! error, since they would block a thread that other tasks need; within
//! `tokio::task::spawn_blocking` and `block_in_place` they work.

use std::fmt;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use futures_core::Stream;

use crate::call::Call;
use crate::client::Core;
use crate::error::{Error, ErrorKind};

/// The runtime of a client's blocking calls.
#[derive(Debug)]
pub(crate) struct Runtime(Option<tokio::runtime::Runtime>);

impl Runtime {
    pub(crate) fn start() -> std::io::Result<Self> {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("spacepress")
            .enable_io()
            .enable_time()
            .build()
            .map(|runtime| Self(Some(runtime)))
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        // A runtime may not be dropped where it would have to wait for its tasks, and a client may
        // be dropped anywhere. Nothing is left to wait for.
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

/// Runs a call to its end on this thread.
pub(crate) fn run<T>(
    core: &Core,
    operation: &'static str,
    work: impl Future<Output = Result<T, Error>>,
) -> Result<T, Error> {
    if is_within_task() {
        let message = "a blocking call was made within an async task, whose thread it would block: \
                       await the async call, or use `tokio::task::spawn_blocking`";
        return Err(Error::new(ErrorKind::InvalidInput, message).in_operation(operation));
    }
    let runtime = core.runtime().map_err(|error| {
        let message = format!("no runtime can be started: {error}");
        Error::new(ErrorKind::LocalIo, message).in_operation(operation)
    })?;
    let Some(runtime) = &runtime.0 else {
        let message = "the client is being dropped";
        return Err(Error::new(ErrorKind::LocalIo, message).in_operation(operation));
    };
    // The runtime's thread drives the timers and sockets. Its own `block_on` would panic where
    // this thread belongs to another runtime, which `block_in_place` allows for.
    let _context = runtime.enter();
    park_until(work)
}

/// Whether this thread is polling a task of a Tokio runtime, or what its `block_on` was given.
///
/// Tokio tells nobody, but a task has a budget, and nothing else has: it is used up, and given
/// back as the guards are dropped.
fn is_within_task() -> bool {
    /// More than a task's budget.
    const MANY: usize = 1024;
    if tokio::runtime::Handle::try_current().is_err() {
        return false;
    }
    let mut context = Context::from_waker(Waker::noop());
    let mut guards = Vec::new();
    let mut within = false;
    while !within && guards.len() < MANY {
        match tokio::task::coop::poll_proceed(&mut context) {
            Poll::Ready(guard) => guards.push(guard),
            Poll::Pending => within = true,
        }
    }
    // Each gives back what there was before it: the first one last.
    while guards.pop().is_some() {}
    within
}

/// Polls to the end on this thread, which sleeps in between.
fn park_until<T>(work: impl Future<Output = T>) -> T {
    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let mut work = pin!(work);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
        thread::park();
    }
}

/// A listing as an iterator. It asks for nothing until it is asked itself, and once it is dropped
/// nothing of it goes on.
#[must_use = "an iterator does nothing until it is asked"]
pub struct Iter<S> {
    call: Call,
    stream: Option<S>,
}

impl<S> Iter<S> {
    pub(crate) fn new(call: Call, stream: S) -> Self {
        Self {
            call,
            stream: Some(stream),
        }
    }
}

impl<T, S> Iterator for Iter<S>
where
    S: Stream<Item = Result<T, Error>> + Unpin,
{
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let stream = self.stream.as_mut()?;
        let next = std::future::poll_fn(|context| Pin::new(&mut *stream).poll_next(context));
        let operation = self.call.operation().id;
        let next = run(self.call.core(), operation, async {
            next.await.transpose()
        });
        // It ends after an error, as the stream does.
        if !matches!(next, Ok(Some(_))) {
            self.stream = None;
        }
        next.transpose()
    }
}

impl<S> fmt::Debug for Iter<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Iter").field(&self.call).finish()
    }
}
