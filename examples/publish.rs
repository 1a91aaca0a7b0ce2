//! Publishes `examples/hello-block` and deploys it.
//!
//! ```text
//! cargo run --features fake,yaml --example publish
//! ```
//!
//! Without settings it talks to a fake server that it starts itself. With `PEAK_AUTH_TOKEN` set it
//! does the same on the real service.

use std::env;
use std::error::Error;
use std::path::Path;

use spacepress::press::Client;
use spacepress::press::types::{
    BlockDeploymentInput, BlockMetadata, BlockSpecInput, DeploymentParameters, DeploymentStatus,
    ParameterDefinitions, RevisionInput, SpecSelector,
};
use spacepress::{Archive, fake, yaml};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Kept until the end: the fake server ends when it is dropped.
    let (_server, press) = match env::var_os("PEAK_AUTH_TOKEN") {
        Some(_) => (None, Client::from_env()?),
        None => {
            let server = fake::Server::start().await?;
            println!(
                "No PEAK_AUTH_TOKEN is set: a fake server at {}",
                server.press_url()
            );
            let press = server.press()?;
            (Some(server), press)
        }
    };

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/hello-block");
    let block: BlockSpecInput = yaml::from_file(folder.join("block.yaml"))?;
    let parameters: ParameterDefinitions = yaml::from_file(folder.join("parameters.yaml"))?;
    let artifact = Archive::from_dir(&folder).build()?;

    // First only checked, then published.
    let publish = press
        .create_spec()
        .spec(&block)
        .parameters(&parameters)
        .artifact(artifact);
    let verdict = publish.clone().validate(true).send().await?;
    println!(
        "Checked: {}",
        verdict.message.as_deref().unwrap_or("no message")
    );
    let published = publish.send().await?;
    let id = published.id.clone().ok_or("the answer names no block")?;
    println!(
        "Published {} {} as {id}",
        block.metadata.name, block.release.version
    );

    let deployment = BlockDeploymentInput::new(
        BlockMetadata::new("hello", "Greets the world"),
        SpecSelector::new(id),
        RevisionInput::new().with_notes("The first revision"),
    )
    .with_parameters(
        DeploymentParameters::new()
            .with_build([("watcher", "ops@example.com")])
            .with_run([("audience", "everyone")]),
    );
    let deployment = press.create_deployment().body(deployment).send().await?;
    println!("Deploying as {}", deployment.id);

    // `wait_for_deployment` does this with pauses and a time limit; here one look after another is
    // enough to see it happen.
    for _ in 0..10 {
        let seen = press
            .describe_deployment()
            .deployment_id(&deployment.id)
            .send()
            .await?;
        let status = seen.metadata.as_ref().and_then(|it| it.status.clone());
        println!(
            "  {}",
            status.as_ref().map_or("no status", |it| it.as_str())
        );
        if status == Some(DeploymentStatus::Deployed) {
            return Ok(());
        }
    }
    Err("the deployment takes longer than it should".into())
}
