//! The same calls for code that isn't async: each builder ends in `send_blocking`, `iter` or
//! `wait_blocking` as well.
//!
//! They run what the async ones run, on a runtime with one thread that the client starts when the
//! first of them is made, and that ends with the client. Within an async runtime they give an
//! error, since they would keep the runtime's thread from everything else that it has to do.

use std::fmt;
use std::pin::Pin;

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
    if tokio::runtime::Handle::try_current().is_ok() {
        let message = "a blocking call was made within an async runtime, whose thread it would \
                       block; use the async one, or a thread of its own";
        return Err(Error::new(ErrorKind::InvalidInput, message).in_operation(operation));
    }
    let runtime = core.runtime().map_err(|error| {
        Error::new(
            ErrorKind::LocalIo,
            format!("no runtime can be started: {error}"),
        )
        .in_operation(operation)
    })?;
    match &runtime.0 {
        Some(runtime) => runtime.block_on(work),
        None => Err(Error::new(
            ErrorKind::LocalIo,
            "the client is being dropped",
        )),
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
