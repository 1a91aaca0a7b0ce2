//! Publishes a block from its YAML file, with a directory as the artifact.
//!
//! ```text
//! cargo run --features fake,yaml --example publish
//! PEAK_AUTH_TOKEN=… cargo run --features fake,yaml --example publish -- path/to/block
//! ```
//!
//! The directory holds `block.yaml` and `parameters.yaml` (default `examples/hello-block`). Without
//! `PEAK_AUTH_TOKEN` it is published to a fake server.

mod common;

use std::path::PathBuf;

use common::{Done, Press, hello_block};
use spacepress::press::types::{BlockSpecInput, ParameterDefinitions};
use spacepress::{Archive, yaml};

#[tokio::main]
async fn main() -> Done {
    let press = Press::connect().await?;
    let folder = std::env::args()
        .nth(1)
        .map_or_else(hello_block, PathBuf::from);

    let block: BlockSpecInput = yaml::from_file(folder.join("block.yaml"))?;
    let parameters: ParameterDefinitions = yaml::from_file(folder.join("parameters.yaml"))?;
    let packer = Archive::from_dir(&folder);
    println!("The artifact will hold {}", packer.entries()?.join(", "));

    let call = press
        .client
        .create_spec()
        .spec(&block)
        .parameters(parameters)
        .artifact(packer.build()?)
        .scope("private");
    // Validates the request first, without storing anything.
    let verdict = call.clone().validate(true).send().await?;
    println!(
        "{}",
        verdict.message.as_deref().unwrap_or("the request is valid")
    );

    let published = call.send().await?;
    let id = published
        .id
        .as_ref()
        .ok_or("the response has no block id")?;
    println!("{} {} is {id}", block.metadata.name, block.release.version);
    Ok(())
}
