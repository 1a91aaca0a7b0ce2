//! Accepts connections and serves HTTP on them.

use std::convert::Infallible;
use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::Poll;

use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::handler::Handler;
use crate::lock::lock;

/// The listener of a port. The server takes it out when it is dropped, which frees the port at once:
/// the task that accepts connections lives on until its runtime polls it.
pub(super) type Listener = Arc<Mutex<Option<TcpListener>>>;

/// Serves connections until the task is aborted, and all connections with it.
pub(super) async fn accept(
    listener: Listener,
    handler: Arc<Handler>,
    document: usize,
) -> Infallible {
    let mut connections = JoinSet::new();
    loop {
        let accepted = poll_fn(|context| match &*lock(&listener) {
            Some(listener) => listener.poll_accept(context),
            // The server was dropped, and this task is about to be aborted.
            None => Poll::Pending,
        });
        if let Ok((stream, _)) = accepted.await {
            connections.spawn(serve(stream, Arc::clone(&handler), document));
        }
        // Frees what closed connections hold.
        while connections.try_join_next().is_some() {}
    }
}

async fn serve(stream: TcpStream, handler: Arc<Handler>, document: usize) {
    // Without a delay for larger packets.
    let _ = stream.set_nodelay(true);
    let local = stream.local_addr().ok();
    let service = service_fn(move |request| {
        let handler = Arc::clone(&handler);
        async move { handler.handle(document, local, request).await }
    });
    let connection = hyper::server::conn::http1::Builder::new();
    // It fails where a client disconnects or a fault closes the connection: both are expected.
    let _ = connection
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
