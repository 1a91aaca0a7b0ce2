//! Lists blocks and deployments that match filters.
//!
//! ```text
//! cargo run --features fake,yaml --example list
//! ```

mod common;

use common::{Done, Press, some_deployment};
use spacepress::press::types::{BlockSort, DeploymentStatus, SpecScope, SpecStatus};

#[tokio::main]
async fn main() -> Done {
    let press = Press::connect().await?;
    if std::env::var_os("PEAK_AUTH_TOKEN").is_none() {
        // The fake server starts without any.
        some_deployment(&press.client).await?;
    }

    let mut blocks = press
        .client
        .list_specs()
        .status([SpecStatus::Available])
        .scope([SpecScope::Private, SpecScope::Shared])
        .sort([BlockSort::CreatedAtDesc])
        .page_size(50)
        .limit(20)
        .stream();
    while let Some(block) = blocks.try_next().await? {
        let name = block.metadata.and_then(|it| it.name).unwrap_or_default();
        let release = block
            .latest_release
            .and_then(|it| it.version)
            .unwrap_or_default();
        println!("block       {} {name} {release}", block.id);
    }

    // Page by page, with up to four requests at once.
    let mut pages = press
        .client
        .list_deployments()
        .status([DeploymentStatus::Deployed, DeploymentStatus::Deploying])
        .prefetch(4)
        .pages();
    while let Some(page) = pages.try_next().await? {
        for deployment in &page {
            let status = deployment
                .status()
                .map_or_else(String::new, |it| it.to_string());
            println!("deployment  {} {status}", deployment.id);
        }
    }
    Ok(())
}
