//! A typed client for two services: **Spaces** (Konigle BentoCloud), which runs apps, and **Press
//! Blocks** (Peak), which packages work as blocks. Both are generated at build time from OpenAPI
//! documents; what no document can say lies on top.
//!
//! ```no_run
//! use spacepress::{Archive, spaces};
//!
//! # async fn example() -> Result<(), spacepress::Error> {
//! let spaces = spaces::Client::from_env()?;
//! let app = Archive::from_dir("app").spaces_defaults().build()?;
//! let deployment = spaces.deploy_space().space_id("712").zip_file(app).send().await?;
//! let job = spaces
//!     .wait_for_job(deployment.job_id()?)
//!     .on_log(|entry| println!("{entry}"))
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! - [`spaces::Client`] and [`press::Client`] have a method for each operation of their document.
//! - [`Archive`] is what is uploaded: a ZIP from disk, from memory, or packed from a directory.
//! - [`Items`] and [`Pages`] are listings, as streams.
//! - [`Error`] is the one error; its [`kind`](Error::kind) says what can be done about it.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(missing_debug_implementations, unreachable_pub)]
// What needs a feature says so on docs.rs.
#![cfg_attr(docsrs, feature(doc_cfg))]
// Nothing that a caller does may end in a panic.
#![cfg_attr(
    not(test),
    warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)
)]

mod address;
mod archive;
#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod client;
mod clock;
mod env;
mod error;
#[cfg(all(test, feature = "fake"))]
mod every_type;
#[cfg(feature = "fake")]
pub mod fake;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(any(doc, doctest))]
pub mod guide;
mod pagination;
pub mod press;
#[cfg(feature = "schemars")]
mod schema;
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
pub use transport::{Progress, ResponseValue, RetryPolicy, Timeouts};
pub use wait::{Subject, Wait};

/// The examples of the README are examples like any other.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
