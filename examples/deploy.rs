//! Deploys `examples/hello-app` to a space and promotes it.
//!
//! ```text
//! cargo run --features fake --example deploy
//! ```
//!
//! Without `KONIQ_API_KEY` it starts a fake server and connects to that. With it, it connects to the
//! service, and deploys to the space that `SPACE_ID` names, or to the first uat space that the key
//! has access to.

use std::env;
use std::error::Error;
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use spacepress::spaces::{Client, types};
use spacepress::{Archive, fake};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Kept until the end: the fake server stops when it is dropped.
    let (server, spaces) = match env::var_os("KONIQ_API_KEY") {
        Some(_) => (None, Client::from_env()?),
        None => {
            let server = fake::Server::start().await?;
            println!(
                "KONIQ_API_KEY is not set: using a fake server at {}",
                server.spaces_url()
            );
            let spaces = server.spaces()?;
            (Some(server), spaces)
        }
    };
    // The fake server's jobs advance with each poll.
    let first_interval = Duration::from_millis(if server.is_some() { 150 } else { 1000 });

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
    follow(&spaces, deployment.job_id()?, first_interval).await?;

    println!("Promoting space {space}");
    let promotion = spaces.promote_space().space_id(&space).send().await?;
    follow(&spaces, promotion.job_id()?, first_interval).await?;

    let uat = spaces.get_space().space_id(&space).send().await?;
    println!("uat:        {}", address(&uat));
    if let Some(production) = production_of(&spaces, &uat).await? {
        println!("production: {}", address(&production));
    }
    Ok(())
}

/// Returns the space to deploy to.
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
    Err("the key has access to no uat space".into())
}

/// Prints the log entries of a job, until the job has succeeded.
async fn follow(
    spaces: &Client,
    job: types::JobId,
    first_interval: Duration,
) -> Result<(), spacepress::Error> {
    spaces
        .wait_for_job(job)
        .poll_interval(first_interval, Duration::from_secs(5))
        .on_log(|entry| println!("  {:>5}  {entry}", entry.level().unwrap_or_default()))
        .await?;
    Ok(())
}

/// Returns the production space of the same web app.
async fn production_of(
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
        None => "no address yet".to_owned(),
    }
}

/// A progress bar; it prints nothing where there is no terminal.
fn progress_bar(total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("  {bar:40} {bytes}/{total_bytes} {bytes_per_sec}");
    ProgressBar::new(total).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
