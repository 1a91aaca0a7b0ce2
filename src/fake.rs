//! A fake server for tests: real HTTP on the loopback interface, in the process of the test, with
//! nothing to install.
//!
//! ```
//! use spacepress::Archive;
//! use spacepress::fake::{self, Server};
//!
//! # async fn example() -> Result<(), spacepress::Error> {
//! let server = Server::start().await?;
//! let spaces = server.spaces()?;
//!
//! let uat = spaces.list_spaces().limit(1).stream().try_next().await?.expect("a space");
//! let app = Archive::from_bytes(fake::EMPTY_ZIP)?;
//! let deployment = spaces.deploy_space().space_id(&uat.id).zip_file(app).send().await?;
//!
//! assert_eq!(server.requests().len(), 2);
//! assert!(deployment.job_id().is_ok());
//! # Ok(())
//! # }
//! # tokio::runtime::Runtime::new().unwrap().block_on(example()).unwrap();
//! ```
//!
//! The server reads the same documents as the client, and checks each request against them. An
//! unknown path gets 404, a missing credential 401, a file above its limit 413, and any other
//! request that the document does not allow 400 with the name of the invalid value. The operations
//! of Spaces and Press keep state, as the services do. Any other operation of a document responds
//! with values that fit its schemas.
//!
//! # Without a server
//!
//! [`error`] makes an [`Error`](crate::Error) of any kind and [`response`] a
//! [`ResponseValue`](crate::ResponseValue) of any value, for tests that replace the client with a
//! mock.

mod body;
mod builder;
mod check;
mod clock;
mod connection;
pub(crate) mod document;
mod empty_zip;
mod example;
mod fault;
mod generic;
mod handler;
mod http;
mod misuse;
mod mock_error;
mod mock_response;
mod overrides;
mod pagination;
mod path;
mod pattern;
mod press;
mod query;
mod record;
mod response;
mod sample;
mod schema;
mod security;
mod server;
mod spaces;
mod style;

pub use builder::Builder;
pub use clock::VirtualClock;
pub use empty_zip::EMPTY_ZIP;
#[doc(hidden)]
pub use example::run_example;
pub use fault::Fault;
pub use mock_error::{ErrorBuilder, error};
pub use mock_response::{ResponseBuilder, response};
pub use record::{Part, Request, RequestBody};
pub use response::ServerResponse;
pub use server::Server;
