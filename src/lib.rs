//! A typed client for two services: **Spaces** (Konigle BentoCloud), which runs apps, and **Press
//! Blocks** (Peak), which packages work as blocks. Both are generated at build time from OpenAPI
//! documents; what no document can say lies on top.
//!
//! ```toml
//! [dependencies]
//! spacepress = { path = "…/spacepress" }
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//! ```
//!
//! # A first program for Spaces
//!
//! ```no_run
//! use spacepress::{Archive, spaces};
//!
//! #[tokio::main]
//! async fn main() -> Result<(), spacepress::Error> {
//!     let spaces = spaces::Client::from_env()?; // KONIQ_API_KEY
//!     let app = Archive::from_dir("app").for_spaces().build()?;
//!     let deployment = spaces.deploy_space().space_id("712").zip_file(app).send().await?;
//!     let job = spaces
//!         .wait_for_job(deployment.job_id()?)
//!         .on_log(|entry| println!("{entry}"))
//!         .await?;
//!     println!("{:?}", job.status);
//!     Ok(())
//! }
//! ```
//!
//! # A first program for Press
//!
//! ```no_run
//! use spacepress::press::{self, types::SpecStatus};
//!
//! #[tokio::main]
//! async fn main() -> Result<(), spacepress::Error> {
//!     let press = press::Client::from_env()?; // PEAK_AUTH_TOKEN, or API_KEY
//!     let mut specs = press.list_specs().status([SpecStatus::Available]).stream();
//!     while let Some(spec) = specs.try_next().await? {
//!         println!("{} {:?}", spec.id, spec.kind);
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Where things are
//!
//! - [`spaces::Client`] and [`press::Client`] have a method for each operation of their document. Its
//!   page says what it does, what it takes, what can go wrong, and shows a call.
//! - [`Archive`] is what is uploaded: a ZIP from disk, from memory, or packed from a directory.
//! - [`Items`] and [`Pages`] are listings, as streams; [`Wait`] waits for jobs and deployments.
//! - [`ResponseValue`] is an answer: it dereferences to its value, and has its status and headers.
#![cfg_attr(
    doc,
    doc = "- [`guide`] has a page for each thing that people come for, from deploying to testing."
)]
//!
//! # Errors
//!
//! [`Error`] is the one error. Shown with `{}` it is a sentence that a person can act on;
//! [`kind`](Error::kind) says what a program can do about it, and
//! [`may_have_been_processed`](Error::may_have_been_processed) whether it was done all the same.
//! Nothing here panics because of what it is given.
//!
//! # Retries and time limits
//!
//! A call is sent again only where nothing can be done twice by it: up to three times within a minute,
//! see [`RetryPolicy`]. [`Timeouts`] go by progress, so that an upload may take as long as it moves.
//!
//! # Testing
//!
//! The feature `fake` brings a server that behaves like both services, for the tests of your own
//! code.
//!
//! # Features
//!
//! | feature | adds |
//! |---|---|
//! | `rustls` (default) | TLS by rustls |
//! | `native-tls` | TLS by the system's library; on Linux it needs OpenSSL's headers |
//! | `blocking` | the same calls without async: `.send_blocking()`, `.iter()`, `.wait_blocking()` |
//! | `tracing` | a span for each call and an event for each attempt, by the names of OpenTelemetry |
//! | `yaml` | reading block files and fallbacks that are YAML |
//! | `schemars` | `JsonSchema` for every type of the documents |
//! | `fake` | a server for tests that behaves like the services |
//! | `full` | all of them but `native-tls` |

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
#[cfg(feature = "fake")]
pub mod fake;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(any(doc, doctest))]
pub mod guide;
mod lock;
mod pagination;
pub mod press;
mod proxy;
mod reading;
#[cfg(feature = "blocking")]
mod runtime;
#[cfg(feature = "schemars")]
mod schema;
mod secret;
mod serde_helpers;
pub mod spaces;
mod text;
mod timestamp;
mod transport;
#[cfg(all(test, feature = "fake"))]
mod type_tests;
mod upload;
mod wait;
#[cfg(feature = "yaml")]
pub mod yaml;

/// The HTTP client beneath, at the version that a client of one's own has to be of: see
/// [`ClientBuilder::http_client`].
pub use reqwest;

pub use archive::{Archive, ArchiveInput, Packer};
pub use client::{ClientBuilder, Service};
pub use clock::{Clock, SystemClock};
pub use error::{Error, ErrorKind, InvalidValue, Phase};
pub use pagination::{Items, Page, Pages, Position};
pub use secret::Secret;
pub use serde_helpers::UnknownValue;
pub use timestamp::Timestamp;
pub use transport::{Progress, ResponseValue, RetryPolicy, Timeouts};
pub use wait::{Events, Subject, Wait};

/// The examples of the README are examples like any other.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
