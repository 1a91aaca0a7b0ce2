//! Deploys `examples/hello-app` to a space and promotes it.
//!
//! ```text
//! cargo run --features fake --example deploy
//! ```
//!
//! Without settings it talks to a fake server that it starts itself. With `KONIQ_API_KEY` set it
//! does the same on the real service, with the first uat space that the key can see, or with the
//! one that `SPACE_ID` names.

use std::env;
use std::error::Error;
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use spacepress::spaces::{Client, types};
use spacepress::{Archive, fake};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Kept until the end: the fake server ends when it is dropped.
    let (server, spaces) = match env::var_os("KONIQ_API_KEY") {
        Some(_) => (None, Client::from_env()?),
        None => {
            let server = fake::Server::start().await?;
            println!(
                "No KONIQ_API_KEY is set: a fake server at {}",
                server.spaces_url()
            );
            let spaces = server.spaces()?;
            (Some(server), spaces)
        }
    };
    // The fake server's jobs advance with each poll.
    let first_pause = Duration::from_millis(if server.is_some() { 150 } else { 1000 });

    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/hello-app");
    let app = Archive::from_dir(app).for_spaces().build()?;
    println!("Packed {} bytes:", app.len());
    for name in app.entries()? {
        println!("  {name}");
    }

    let space = target(&spaces).await?;
    println!("Deploying to space {space}");
    let bar = progress_bar(app.len());
    let shown = bar.clone();
    let deployment = spaces
        .deploy_space()
        .space_id(&space)
        .zip_file(app)
        .display_name("hello from spacepress")
        .on_progress(move |sent, total| {
            shown.set_length(total);
            shown.set_position(sent);
        })
        .send()
        .await?;
    bar.finish();
    follow(&spaces, deployment.job_id()?, first_pause).await?;

    println!("Promoting space {space}");
    let promotion = spaces.promote_space().space_id(&space).send().await?;
    follow(&spaces, promotion.job_id()?, first_pause).await?;

    let uat = spaces.get_space().space_id(&space).send().await?;
    println!("On trial at   {}", address(&uat));
    if let Some(production) = other_half(&spaces, &uat).await? {
        println!("In production {}", address(&production));
    }
    Ok(())
}

/// The space to deploy to.
async fn target(spaces: &Client) -> Result<types::SpaceId, Box<dyn Error>> {
    if let Ok(id) = env::var("SPACE_ID") {
        return Ok(id.into());
    }
    let mut all = spaces.list_spaces().stream();
    while let Some(space) = all.try_next().await? {
        if space.space_type == Some(types::SpaceType::Uat) {
            return Ok(space.id);
        }
    }
    Err("the key can see no uat space".into())
}

/// Prints a job's log as it grows, until the job has succeeded.
async fn follow(
    spaces: &Client,
    job: types::JobId,
    first_pause: Duration,
) -> Result<(), spacepress::Error> {
    spaces
        .wait_for_job(job)
        .poll_interval(first_pause, Duration::from_secs(5))
        .on_log(|entry| println!("  {:>5}  {entry}", entry.level().unwrap_or_default()))
        .await?;
    Ok(())
}

/// The production space of the pair that a uat space belongs to.
async fn other_half(
    spaces: &Client,
    uat: &types::Space,
) -> Result<Option<types::Space>, spacepress::Error> {
    let Some(webapp) = &uat.webapp else {
        return Ok(None);
    };
    let mut pair = spaces.list_spaces().webapp_id(webapp).stream();
    while let Some(space) = pair.try_next().await? {
        if space.space_type == Some(types::SpaceType::Production) {
            return Ok(Some(space));
        }
    }
    Ok(None)
}

fn address(space: &types::Space) -> String {
    let domains = [&space.custom_domain, &space.platform_domain];
    let mut domains = domains.into_iter().flatten().filter(|it| !it.is_empty());
    match domains.next() {
        Some(domain) => format!("https://{domain}"),
        None => "at no address yet".to_owned(),
    }
}

/// A bar where there is a terminal, and nothing where there is none.
fn progress_bar(total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("  {bar:40} {bytes}/{total_bytes} {bytes_per_sec}");
    ProgressBar::new(total).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
