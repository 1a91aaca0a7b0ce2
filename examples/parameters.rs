//! Changes run parameters of a deployment, and reads all of them.
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

    // Parameters that are not named keep their values.
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

    // Without a deployment id, as on a developer's machine, the file is read instead.
    let parameters = press
        .client
        .get_parameters_or(&deployment, "parameters.yaml")
        .await?;
    for (name, value) in &parameters {
        println!("{name} = {value}");
    }
    Ok(())
}
