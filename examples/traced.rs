//! Prints tracing spans and events: a span for each call, by OpenTelemetry's conventions for HTTP
//! clients, and an event for each attempt.
//!
//! ```text
//! cargo run --features fake,tracing --example traced
//! ```

use std::error::Error;
use std::time::Duration;

use spacepress::fake::{Fault, Server};
use spacepress::{Archive, RetryPolicy, spaces};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let printed = tracing_subscriber::fmt::layer()
        .without_time()
        .with_ansi(false)
        .with_span_events(FmtSpan::CLOSE);
    tracing_subscriber::registry()
        .with(printed)
        .with(Targets::new().with_target("spacepress", LevelFilter::DEBUG))
        .init();

    let server = Server::start().await?;
    let spaces = spaces::Client::builder()
        .base_url(server.spaces_url())
        .token("never printed")
        .retry(RetryPolicy::default().with_base_delay(Duration::from_millis(10)))
        .build()?;

    // The first attempt fails, and is retried.
    server.fail_next("list_spaces", Fault::Status(503));
    let page = spaces.list_spaces().webapp_id(42).send().await?;
    let uat = page.payload.iter().flatten().next().ok_or("no space")?;

    let app = Archive::from_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/hello-app"));
    let app = app.for_spaces().build()?;
    spaces
        .deploy_space()
        .space_id(&uat.id)
        .zip_file(app)
        .send()
        .await?;

    // This call fails, which its span records.
    let error = spaces.get_space().space_id("1").send().await.unwrap_err();
    println!("{error}");
    Ok(())
}
