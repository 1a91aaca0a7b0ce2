//! Watches connections being made, so that an attempt knows whether it has one.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;

use super::stage::Watch;

tokio::task_local! {
    /// The attempt that is being made. Connectors are polled within it.
    pub(super) static ATTEMPT: Arc<Watch>;
}

/// Tells the attempt that asks for a connection when the making of one begins and ends.
#[derive(Clone, Debug)]
pub(crate) struct ConnectLayer;

impl<S> Layer<S> for ConnectLayer {
    type Service = ConnectService<S>;

    fn layer(&self, inner: S) -> ConnectService<S> {
        ConnectService {
            inner: Arc::new(inner),
        }
    }
}

/// What [`ConnectLayer`] makes of a connector.
#[derive(Clone, Debug)]
pub(crate) struct ConnectService<S> {
    /// A client clones its connector several times for each request, and seldom needs it.
    inner: Arc<S>,
}

impl<S, R> Service<R> for ConnectService<S>
where
    S: Service<R> + Clone + Send + Sync + 'static,
    S::Future: Send,
    R: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        // The clone that makes the connection is asked.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: R) -> Self::Future {
        // There is none where a connection is finished for later after another was found.
        let attempt = ATTEMPT.try_with(Arc::clone).ok();
        if let Some(attempt) = &attempt {
            attempt.begin_connecting();
        }
        let mut inner = S::clone(&self.inner);
        Box::pin(async move {
            let connecting = async {
                poll_fn(|context| inner.poll_ready(context)).await?;
                inner.call(request).await
            };
            let connected = connecting.await;
            if let Some(attempt) = attempt {
                attempt.end_connecting(connected.is_ok());
            }
            connected
        })
    }
}
