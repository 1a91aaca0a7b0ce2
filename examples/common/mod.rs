//! Code that the examples of Press share: a client, and a block to work with.
#![allow(dead_code)]

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Duration;

use spacepress::fake::Server;
use spacepress::press::Client;
use spacepress::press::types::{
    BlockDeploymentInput, BlockMetadata, BlockSpecInput, DeploymentId, DeploymentParameters,
    ParameterDefinitions, RevisionInput, SpecId, SpecSelector,
};
use spacepress::{Archive, yaml};

pub type Done = Result<(), Box<dyn Error>>;

/// A client, and its fake server, if it uses one: the server stops when it is dropped.
pub struct Press {
    pub client: Client,
    server: Option<Server>,
}

impl Press {
    /// Connects to the service if `PEAK_AUTH_TOKEN` is set, else to a fake server.
    pub async fn connect() -> Result<Self, Box<dyn Error>> {
        if env::var_os("PEAK_AUTH_TOKEN").is_some() {
            let client = Client::from_env()?;
            return Ok(Self {
                client,
                server: None,
            });
        }
        let server = Server::start().await?;
        eprintln!(
            "PEAK_AUTH_TOKEN is not set: using a fake server at {}",
            server.press_url()
        );
        Ok(Self {
            client: server.press()?,
            server: Some(server),
        })
    }

    /// Makes the next deployment of the fake server end in this status.
    pub fn fail_next_deployment(&self, status: &str) {
        if let Some(server) = &self.server {
            server.fail_next_deployment(status);
        }
    }

    /// Returns the interval between polls. The fake server's deployments advance with each poll.
    pub fn poll_interval(&self) -> Duration {
        Duration::from_millis(if self.server.is_some() { 100 } else { 1000 })
    }
}

/// Returns the directory of the block that the examples use.
pub fn hello_block() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/hello-block")
}

/// Returns the block that an argument names, or publishes the one of the examples.
pub async fn some_block(press: &Client) -> Result<SpecId, Box<dyn Error>> {
    if let Some(id) = env::args().nth(1) {
        return Ok(id.into());
    }
    let block: BlockSpecInput = yaml::from_file(hello_block().join("block.yaml"))?;
    let parameters: ParameterDefinitions = yaml::from_file(hello_block().join("parameters.yaml"))?;
    let artifact = Archive::from_dir(hello_block()).build()?;
    let call = press
        .create_spec()
        .spec(block)
        .parameters(parameters)
        .artifact(artifact);
    Ok(call
        .send()
        .await?
        .id
        .clone()
        .ok_or("the response has no block id")?)
}

/// Returns the deployment that an argument names, or deploys the block of the examples.
pub async fn some_deployment(press: &Client) -> Result<DeploymentId, Box<dyn Error>> {
    if let Some(id) = env::args().nth(1) {
        return Ok(id.into());
    }
    let block = some_block(press).await?;
    let deployment = BlockDeploymentInput::new(
        BlockMetadata::new("hello", "Greets the world"),
        SpecSelector::new(block),
        RevisionInput::new().with_notes("The first revision"),
    )
    .with_parameters(
        DeploymentParameters::new()
            .with_build([("watcher", "ops@example.com")])
            .with_run([("audience", "everyone")]),
    );
    Ok(press
        .create_deployment()
        .body(deployment)
        .send()
        .await?
        .id
        .clone())
}
