//! Publishes a new version of a block.
//!
//! ```text
//! cargo run --features fake,yaml --example release
//! PEAK_AUTH_TOKEN=… cargo run --features fake,yaml --example release -- <spec id>
//! ```

mod common;

use common::{Done, Press, hello_block, some_block};
use spacepress::press::types::{BlockSpecInput, BlockSpecReleaseInput, ReleaseInput};
use spacepress::{Archive, ErrorKind, yaml};

#[tokio::main]
async fn main() -> Done {
    let press = Press::connect().await?;
    let block = some_block(&press.client).await?;

    // The configuration stays the same; the version and the artifact are new.
    let published: BlockSpecInput = yaml::from_file(hello_block().join("block.yaml"))?;
    let mut next = BlockSpecReleaseInput::new(
        ReleaseInput::new("1.1.0").with_notes("Greets in more languages"),
    );
    next.config = published.config;
    let artifact = Archive::from_dir(hello_block()).build()?;
    let call = press
        .client
        .create_spec_release()
        .spec_id(&block)
        .spec(next)
        .artifact(artifact);
    call.clone().send().await?;

    let mut releases = press
        .client
        .list_spec_releases()
        .spec_id(&block)
        .sort(["createdAt:desc"])
        .stream();
    while let Some(release) = releases.try_next().await? {
        println!(
            "{} {}",
            release.version.unwrap_or_default(),
            release.notes.unwrap_or_default()
        );
    }

    // The service refuses a version that is not greater than the latest one.
    match call.send().await {
        Err(error) if error.kind() == ErrorKind::Unprocessable => {
            println!("Published again: {error}")
        }
        other => println!("Published again: {other:?}"),
    }
    Ok(())
}
