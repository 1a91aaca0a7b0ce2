//! The runtime of blocking calls.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

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

    /// Runs a future to completion on this thread.
    ///
    /// The runtime's thread drives timers and sockets. Tokio's `block_on` would panic on a thread of
    /// another runtime, even within `block_in_place`.
    pub(crate) fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        let _context = self.0.as_ref().map(tokio::runtime::Runtime::enter);
        park_until(work)
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        // Dropping a runtime within async code would panic, and a client may be dropped anywhere.
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

/// Whether this thread is polling a task or the `block_on` future of a Tokio runtime.
///
/// Tokio has no API for this, but only a task has a budget. So the budget is used up, and restored when
/// the guards are dropped.
pub(crate) fn is_within_task() -> bool {
    /// More than the budget of a task.
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
    // Each guard restores the budget before it, so the first one must be dropped last.
    while guards.pop().is_some() {}
    within
}

/// Polls a future to completion on this thread, which is parked in between.
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
