//! Responses that a test sets in place of the usual ones.

use std::collections::VecDeque;
use std::sync::Arc;

use super::record::Request;
use super::response::ServerResponse;

/// A function that makes a response.
pub(super) type Responder = Arc<dyn Fn(&Request) -> ServerResponse + Send + Sync>;

/// The responses of one operation.
pub(super) enum Override {
    /// One after the other; the last one repeats.
    Sequence(VecDeque<ServerResponse>),
    Function(Responder),
}

/// One response, or the function that makes it. The function runs after the lock on the overrides
/// is released, so that it may use the server.
pub(super) enum Next {
    Response(ServerResponse),
    Function(Responder),
}

impl Override {
    pub(super) fn next(&mut self) -> Option<Next> {
        match self {
            Self::Sequence(responses) if responses.len() > 1 => {
                responses.pop_front().map(Next::Response)
            }
            Self::Sequence(responses) => responses.front().cloned().map(Next::Response),
            Self::Function(function) => Some(Next::Function(Arc::clone(function))),
        }
    }
}
