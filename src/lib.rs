//! A typed client for Spaces (Konigle BentoCloud) and Press Blocks (Peak).

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod archive;
#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod client;
mod clock;
mod env;
mod error;
#[cfg(feature = "fake")]
pub mod fake;
mod pagination;
pub mod press;
mod secret;
pub mod spaces;
mod timestamp;
mod transport;
mod upload;
mod wait;
mod wire;
#[cfg(feature = "yaml")]
pub mod yaml;

pub use archive::{Archive, Packer};
pub use client::ClientBuilder;
pub use clock::{Clock, SystemClock};
pub use error::{Error, ErrorKind, InvalidValue, Phase};
pub use pagination::{Items, Page, Pages, Position};
pub use secret::Secret;
pub use timestamp::Timestamp;
pub use transport::{ResponseValue, RetryPolicy, Timeouts};
