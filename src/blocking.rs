//! Blocking calls (feature `blocking`): each builder also has `send_blocking`, `iter` or
//! `wait_blocking`.
//!
//! A blocking call runs the async call on a runtime with one thread. The client starts it with the first
//! blocking call and stops it when the client is dropped. Within an async task, a blocking call returns
//! an error, since it would block a thread that other tasks need. Within
//! `tokio::task::spawn_blocking` and `block_in_place`, blocking calls work.

use std::fmt;
use std::pin::Pin;

use futures_core::Stream;

use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::runtime::is_within_task;
use crate::transport::Core;

/// Runs a call to completion on this thread.
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
        let message = format!("the runtime can't be started: {error}");
        Error::new(ErrorKind::LocalIo, message).in_operation(operation)
    })?;
    runtime.block_on(work)
}

/// A blocking iterator over a paginated list. It fetches a page when it needs one, and stops fetching
/// when it is dropped.
#[must_use = "an iterator does nothing unless it is consumed"]
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
        // The iterator ends after an error, as the stream does.
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
