//! Beneath the generated calls: how a request is sent, how often, how long it may take, and what
//! is made of what comes back. Knows nothing of any one operation.

mod attempt;
mod body;
mod connect;
mod exchange;
mod read;
mod redirect;
mod response;
mod retry;
mod stage;
mod timeouts;

pub use body::Progress;
pub(crate) use body::{Reader, Report, Source, Whole};
pub(crate) use connect::ConnectLayer;
pub(crate) use exchange::Exchange;
pub use response::ResponseValue;
pub(crate) use retry::Budget;
pub use retry::RetryPolicy;
pub use timeouts::Timeouts;
