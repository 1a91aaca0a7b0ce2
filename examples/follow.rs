//! Follows a deployment: prints each status as it comes.
//!
//! ```text
//! cargo run --features fake,yaml --example follow
//! PEAK_AUTH_TOKEN=… cargo run --features fake,yaml --example follow -- <deployment id>
//! ```

mod common;

use std::time::Duration;

use common::{Done, Press, some_deployment};
use futures::TryStreamExt as _;
use spacepress::press::DeploymentEvent;

#[tokio::main]
async fn main() -> Done {
    let press = Press::connect().await?;
    let deployment = some_deployment(&press.client).await?;
    let mut events = press
        .client
        .wait_for_deployment(deployment)
        .pauses(press.pause(), Duration::from_secs(5))
        .events();
    while let Some(event) = events.try_next().await? {
        match event {
            DeploymentEvent::Status(status) => println!("{status}"),
            DeploymentEvent::Finished(deployment) => println!("{} runs", deployment.id),
            _ => {}
        }
    }
    Ok(())
}
