//! A call that may read a file instead of sending a request.

use std::fmt;
use std::pin::Pin;

use super::generated::Client;
#[cfg(feature = "blocking")]
use crate::client::Service;
use crate::error::Error;

/// A call about the current deployment that reads a file if there is none. Await it to run it.
#[must_use = "a call does nothing until it is awaited"]
pub struct FallbackCall<T> {
    client: Client,
    operation: &'static str,
    call: Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>,
}

impl<T> FallbackCall<T> {
    pub(super) fn new(
        client: &Client,
        operation: &'static str,
        call: impl Future<Output = Result<T, Error>> + Send + 'static,
    ) -> Self {
        Self {
            client: client.clone(),
            operation,
            call: Box::pin(call),
        }
    }

    /// Runs the call. Awaiting it does the same.
    ///
    /// # Errors
    ///
    /// Those of the call.
    pub async fn send(self) -> Result<T, Error> {
        let operation = self.operation;
        self.call.await.map_err(|error| match error.operation() {
            Some(_) => error,
            None => error.in_operation(operation),
        })
    }

    /// Runs the call outside of an async runtime.
    ///
    /// # Errors
    ///
    /// Those of the call, and [`InvalidInput`](crate::ErrorKind::InvalidInput) within an async
    /// runtime.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> Result<T, Error> {
        let core = Service::core(&self.client).clone();
        crate::blocking::run(&core, self.operation, self.send())
    }
}

impl<T: 'static> IntoFuture for FallbackCall<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl<T> fmt::Debug for FallbackCall<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(self.operation)
            .field("client", &self.client)
            .finish_non_exhaustive()
    }
}
