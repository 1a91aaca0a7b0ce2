//! A client without operations, for tests of the modules between the client and the services.

use super::private::Sealed;
use super::{ClientBuilder, SecurityScheme, Service, ServiceInfo};
use crate::env::Environment;
use crate::error::Error;
use crate::transport::{Core, Place, RetryPolicy};

#[derive(Clone, Debug)]
pub(crate) struct TestClient(Core);

impl TestClient {
    /// Creates a client with the token `the-token`, which retries nothing.
    pub(crate) fn new(base_url: &str) -> Self {
        let builder = ClientBuilder::new().base_url(base_url).token("the-token");
        let builder = builder.no_proxy().retry(RetryPolicy::none());
        builder.build().unwrap()
    }
}

impl Sealed for TestClient {}

impl Service for TestClient {
    const INFO: ServiceInfo = ServiceInfo {
        name: "test",
        title: "Test",
        servers: &[],
        schemes: &[SecurityScheme {
            name: "key",
            place: Place::Header("authorization"),
            prefix: None,
            is_basic: false,
            is_required: true,
        }],
    };

    fn read_environment(
        builder: ClientBuilder<Self>,
        _: &Environment,
    ) -> Result<ClientBuilder<Self>, Error> {
        Ok(builder)
    }

    fn from_core(core: Core) -> Self {
        Self(core)
    }

    fn core(&self) -> &Core {
        &self.0
    }
}
