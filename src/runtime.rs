//! The runtime beneath blocking calls.

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

    /// Runs a future to its end on this thread.
    ///
    /// The runtime's thread drives its timers and sockets. Tokio's own `block_on` would panic where
    /// this thread belongs to another runtime, which `block_in_place` allows for.
    pub(crate) fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        let _context = self.0.as_ref().map(tokio::runtime::Runtime::enter);
        park_until(work)
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

/// Whether this thread is polling a task of a Tokio runtime, or what its `block_on` was given.
///
/// Tokio tells nobody, but a task has a budget, and nothing else has: it is used up, and given
/// back as the guards are dropped.
pub(crate) fn is_within_task() -> bool {
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
