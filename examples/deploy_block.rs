//! Deploys a block, changes a parameter with a new revision, and waits until each is deployed.
//!
//! ```text
//! cargo run --features fake,yaml --example deploy_block
//! PEAK_AUTH_TOKEN=… cargo run --features fake,yaml --example deploy_block -- <spec id>
//! ```

mod common;

use std::time::Duration;

use common::{Done, Press, some_block};
use spacepress::press::types::{
    BlockDeploymentInput, BlockDeploymentRevisionInput, BlockMetadata, DeploymentParameters,
    RevisionInput, SpecSelector,
};

#[tokio::main]
async fn main() -> Done {
    let press = Press::connect().await?;
    let block = some_block(&press.client).await?;

    let input = BlockDeploymentInput::new(
        BlockMetadata::new("hello-north", "Greets the north").with_title("Hello, north"),
        SpecSelector::new(block),
        RevisionInput::new().with_notes("The first revision"),
    )
    .with_parameters(
        DeploymentParameters::new()
            .with_build([("watcher", "ops@example.com")])
            .with_run([("audience", "the north")]),
    );
    let deployment = press.client.create_deployment().body(input).send().await?;
    println!("Created deployment {}", deployment.id);

    let deployment = press
        .client
        .wait_for_deployment(&deployment.id)
        .poll_interval(press.poll_interval(), Duration::from_secs(5))
        .timeout(Duration::from_secs(900))
        .await?;
    println!(
        "Its status is {}",
        deployment
            .status()
            .map_or("done".to_owned(), |it| it.to_string())
    );

    let input = BlockDeploymentRevisionInput::new()
        .with_revision(RevisionInput::new().with_notes("Greets the far north"))
        .with_parameters(DeploymentParameters::new().with_run([("audience", "the far north")]));
    let created = press
        .client
        .create_deployment_revision()
        .deployment_id(&deployment.id)
        .body(input)
        .send()
        .await?;
    // Without the number, the wait could end with the status of the revision before.
    press
        .client
        .wait_for_deployment(&deployment.id)
        .revision(created.revision)
        .poll_interval(press.poll_interval(), Duration::from_secs(5))
        .timeout(Duration::from_secs(900))
        .await?;
    println!(
        "Revision {} is deployed",
        created.revision.unwrap_or_default()
    );
    Ok(())
}
