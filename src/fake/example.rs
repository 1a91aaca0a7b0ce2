//! Runs the examples of the generated documentation.

use super::server::Server;
use crate::client::{ClientBuilder, Service};
use crate::error::{Error, ErrorKind};

/// Runs an example of the documentation with a client of a new, seeded server.
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
        let url = server.url(C::INFO.name);
        let builder = ClientBuilder::<C>::new().base_url(url).token("any");
        example(builder.no_proxy().build()?).await
    })
}
