//! Changes a run parameter of a deployment, and reads them all.
//!
//! ```text
//! cargo run --features fake,yaml --example parameters
//! PEAK_AUTH_TOKEN=… cargo run --features fake,yaml --example parameters -- <deployment id>
//! ```

mod common;

use common::{Done, Press, some_deployment};
use serde_json::json;

#[tokio::main]
async fn main() -> Done {
    let press = Press::connect().await?;
    let deployment = some_deployment(&press.client).await?;

    // What isn't named keeps its value.
    let changes = [
        ("audience", json!("the south")),
        ("languages", json!(["en", "it"])),
    ];
    press
        .client
        .patch_parameters()
        .deployment_id(&deployment)
        .body(changes)
        .send()
        .await?;

    // A program that runs in a deployment asks for its own; elsewhere a file answers.
    let parameters = press
        .client
        .get_parameters_or(&deployment, "parameters.yaml")
        .await?;
    for (name, value) in &parameters {
        println!("{name} = {value}");
    }
    Ok(())
}
