//! Prints each status of a deployment. With `--redeploy`, or without arguments, a deployment that
//! ends in `failed` or `warning` is redeployed once, and followed again.
//!
//! ```text
//! cargo run --features fake,yaml --example follow
//! PEAK_AUTH_TOKEN=… cargo run --features fake,yaml --example follow -- <deployment id> [--redeploy]
//! ```

mod common;

use std::env;
use std::time::Duration;

use common::{Done, Press, some_deployment};
use spacepress::press::{DeploymentEvent, FollowedDeployment};
use spacepress::{Error, ErrorKind, Wait};

#[tokio::main]
async fn main() -> Done {
    let press = Press::connect().await?;
    let redeploys = env::args().len() == 1 || env::args().any(|it| it == "--redeploy");
    let interval = press.poll_interval();
    // On the fake server the first deployment ends in `warning`.
    press.fail_next_deployment("warning");
    let deployment = some_deployment(&press.client).await?;

    let wait = press.client.wait_for_deployment(&deployment);
    match follow(wait, interval).await {
        Err(error) if error.kind() == ErrorKind::DeploymentFailed && redeploys => {
            println!("{error}");
        }
        outcome => return Ok(outcome?),
    }
    let again = press.client.redeploy().deployment_id(&deployment);
    let again = again.send().await?;
    // Without the number, the wait could end at once with the status of the revision before.
    let wait = press.client.wait_for_deployment(&deployment);
    Ok(follow(wait.revision(again.revision), interval).await?)
}

async fn follow(wait: Wait<FollowedDeployment>, interval: Duration) -> Result<(), Error> {
    let mut events = wait
        .poll_interval(interval, Duration::from_secs(5))
        .events();
    while let Some(event) = events.try_next().await? {
        match event {
            DeploymentEvent::Status(status) => println!("{status}"),
            DeploymentEvent::Finished(deployment) => println!("{} is deployed", deployment.id),
            _ => {}
        }
    }
    Ok(())
}
