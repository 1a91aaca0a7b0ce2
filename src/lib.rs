//! A typed client for two services: **Spaces** (Konigle BentoCloud), which runs apps, and **Press
//! Blocks** (Peak), which packages work as blocks.
//!
//! Both clients are generated at build time from the OpenAPI documents in `openapi/`. Packing,
//! uploads, pagination, waiting, retries and errors are written by hand on top of them.
//!
//! ```toml
//! [dependencies]
//! spacepress = { path = "…/spacepress" }
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//! ```
//!
//! # A first program for Spaces
//!
//! This program packs the directory `app`, deploys it and follows the job that builds it:
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
//! This program lists all blocks that are available:
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
//! # Main types
//!
//! - [`spaces::Client`] and [`press::Client`] have one method for each operation. The method returns
//!   a builder: set the parameters, then call `.send().await`.
//! - [`Archive`] is a ZIP file to upload: opened from disk, taken from memory, or packed from a
//!   directory.
//! - [`Items`] and [`Pages`] are streams over a paginated list.
//! - [`Wait`] waits for a job or a deployment to finish.
//! - [`ResponseValue`] is a response: it dereferences to the value, and has the status and headers.
//! - [`Download`] is a response that is not JSON: a stream, bytes, text, or a file.
//! - [`Error`] is the only error type.
//!
#![cfg_attr(
    doc,
    doc = "The [`guide`] explains each task, starting with [`guide::getting_started`]."
)]
//!
//! # Guarantees
//!
//! - **Certainty.** After an error, [`Error::may_have_been_processed`] is `false` only if it is
//!   proved that no attempt took effect. A truncated, empty or malformed response to a successful
//!   request is an error, with its body kept.
//! - **Retries.** An idempotent call is retried after transient failures: three attempts within 60 s.
//!   A POST or PATCH is retried only if it is certain that it was not processed, unless the caller
//!   vouches for it with `.idempotent(true)`. See [`RetryPolicy`].
//! - **Timeouts.** Each phase has its own timeout; an upload may run as long as bytes keep moving.
//!   See [`Timeouts`], and [`ClientBuilder::connect_timeout`] (default 10 s).
//! - **Uploads.** A ZIP file is streamed with an exact length, without loading it into memory. If it
//!   changes while it is being read, the call fails.
//! - **Waiting.** A transient poll failure does not end a [`Wait`]. If a wait ends with an error, the
//!   work may still be running: [`Error::is_wait`] is true, and you wait again for the same id.
//! - **Reading.** A response that differs from its document is read as far as possible: unknown
//!   fields and fields of an unexpected type are kept in `extra`, and unknown enum values are kept
//!   as strings.
//! - **Secrets.** The credential is sent to the base URL's origin only, over HTTPS or to this machine
//!   unless [`ClientBuilder::allow_http_to`] names the host, and it is never shown or logged.
//! - **No panics.** Invalid arguments and invalid responses are errors.
//!
//! # Runtimes
//!
//! Calls run on Tokio: the runtime needs I/O and time (`enable_all`). A client may be used on several
//! runtimes, one after another or at the same time. With the feature `blocking`, every call also has
//! a blocking form that needs no runtime; it also works inside `tokio::task::spawn_blocking`.
//!
//! # Features
//!
//! | feature | adds |
//! |---|---|
//! | `rustls` (default) | TLS by rustls |
//! | `native-tls` | TLS by the system's library; on Linux it needs the OpenSSL headers |
//! | `blocking` | blocking calls: `.send_blocking()`, `.iter()`, `.wait_blocking()` |
//! | `tracing` | a span for each call and an event for each attempt, named as in OpenTelemetry |
//! | `yaml` | block files and fallback files in YAML |
//! | `schemars` | `JsonSchema` for every type |
//! | `fake` | a fake server for tests |
//! | `full` | all of them except `native-tls` |
//!
//! # Public dependencies
//!
//! These crates appear in signatures. You need one of them only if you use what is named beside it:
//!
//! | crate | version | needed for |
//! |---|---|---|
//! | `tokio` | 1 | a runtime with I/O and time |
//! | `reqwest` | 0.13.4 or a later 0.13 | [`ClientBuilder::http_client`], [`Error::status`], [`ResponseValue::headers`]; re-exported as [`spacepress::reqwest`](reqwest) |
//! | `futures` | 0.3 | `TryStreamExt` for the adapters of streams; `try_next` of [`Items`] and [`Pages`] needs none |
//! | `chrono` | 0.4 | [`Timestamp::to_utc`] |
//! | `serde_json` | 1 | `extra` and free-form values such as parameters |
//! | `serde` | 1 | reading a block file into your own type |
//! | `bytes` | 1 | [`Archive::from_bytes`] without a copy; a `Vec<u8>` works as well |
//! | `schemars` | 1 | the feature `schemars` |

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(missing_debug_implementations, unreachable_pub)]
// Shows on docs.rs which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
// No input may cause a panic.
#![cfg_attr(
    not(test),
    warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)
)]

mod address;
mod archive;
mod base64;
#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod client;
mod clock;
mod download;
mod env;
mod error;
#[cfg(feature = "fake")]
pub mod fake;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(any(doc, doctest))]
pub mod guide;
mod limits;
mod lock;
mod pagination;
mod payload;
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

/// The HTTP client, re-exported in the version that [`ClientBuilder::http_client`] takes.
pub use reqwest;

pub use self::base64::Base64;
pub use archive::{Archive, ArchiveInput, Packer};
pub use client::{ClientBuilder, Service};
pub use clock::{Clock, SystemClock};
pub use download::Download;
pub use error::{Error, ErrorKind, InvalidValue, Phase};
pub use pagination::{Items, Page, Pages, Position};
pub use payload::Payload;
pub use secret::Secret;
pub use serde_helpers::UnknownValue;
pub use timestamp::Timestamp;
pub use transport::{Progress, ResponseValue, RetryPolicy, Timeouts};
pub use wait::{Events, Subject, Wait};

/// Compiles the examples of the README as doc-tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
