//! A server that behaves like the services, for tests: real HTTP on this machine, in the process
//! of the test, with nothing to install.
//!
//! ```
//! use spacepress::Archive;
//! use spacepress::fake::{self, Server};
//!
//! # async fn example() -> Result<(), spacepress::Error> {
//! let server = Server::start().await?;
//! let spaces = server.spaces()?;
//!
//! let uat = spaces.list_spaces().limit(1).stream().try_next().await?.expect("there are some");
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
//! Which requests there are it takes from the same documents as the client, and it checks each
//! request against them: an unknown path is answered 404, a missing credential 401, a file above
//! its limit 413, and anything else that the document doesn't allow 400, naming what it is. The
//! operations that are known here keep their state, as the services do; every other operation of
//! a document is served with values that fit its schemas.

use crate::client::{ClientBuilder, Service};
use crate::error::{Error, ErrorKind};

mod check;
mod clock;
pub(crate) mod document;
mod generic;
mod http;
mod pagination;
mod press;
mod query;
mod record;
mod reply;
mod schema;
mod server;
mod spaces;

pub use clock::VirtualClock;
pub use record::{Part, Request, RequestBody};
pub use reply::Fault;
pub use server::{Builder, Server};

/// Runs an example of the documentation with a client of a server of its own.
#[doc(hidden)]
pub fn run_example<C: Service, F>(example: impl FnOnce(C) -> F) -> Result<(), Error>
where
    F: Future<Output = Result<(), Error>>,
{
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::new(ErrorKind::LocalIo, error.to_string()))?;
    runtime.block_on(async {
        let server = Server::builder().seeded().start().await?;
        let url = server.url(C::INFO.name).unwrap_or_default();
        let builder = ClientBuilder::<C>::new().base_url(url).token("any");
        example(builder.no_proxy().build()?).await
    })
}

/// The smallest ZIP there is: one with nothing in it.
pub const EMPTY_ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
