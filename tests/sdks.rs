//! The vendors' Python clients, unchanged, against the fake server: it must accept their requests,
//! and they must read its responses. If they are not installed, the tests are skipped, unless `SPACEPRESS_REQUIRE_TOOLS` is set, as it is in
//! `.ci/run`.
#![cfg(feature = "fake")]

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use spacepress::Archive;
use spacepress::fake::{Request, RequestBody, Server};
use spacepress::press::types::{
    BlockDeploymentInput, BlockKind, BlockMetadata, BlockSpecInput, ReleaseInput, RevisionInput,
    SpecSelector,
};
use tokio::process::Command;

type Done = Result<(), Box<dyn std::error::Error>>;

/// Long enough for the slowest machine; a client that hangs is ended after it.
const DEADLINE: Duration = Duration::from_secs(120);
const TOKEN: &str = "the right one";
const APP: &str = "app-1";

/// Python as the clients find it: nothing in between, and nothing written beside the scripts.
fn python() -> Command {
    let mut python = Command::new("python3");
    python
        .arg("-B")
        .env("NO_PROXY", "*")
        .env("no_proxy", "*")
        .env_remove("PRESS_DEPLOYMENT_ID")
        .kill_on_drop(true);
    python
}

/// Whether a client is there.
async fn there(module: &str) -> bool {
    let required = std::env::var_os("SPACEPRESS_REQUIRE_TOOLS").is_some();
    let import = python().args(["-c", &format!("import {module}")]).output();
    let imported = tokio::time::timeout(DEADLINE, import).await;
    if imported.is_ok_and(|it| it.is_ok_and(|it| it.status.success())) {
        return true;
    }
    assert!(!required, "Python's {module} is not installed");
    println!("Python's {module} is not installed, so that it calls nothing");
    false
}

/// Runs a script, which must succeed.
async fn run(script: &str, settings: &[(&str, &str)]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/sdks")
        .join(script);
    let mut command = python();
    let running = command.arg(path).envs(settings.iter().copied()).output();
    let output = tokio::time::timeout(DEADLINE, running)
        .await
        .unwrap_or_else(|_| panic!("{script} did not finish"))
        .unwrap();
    let (said, complained) = (&output.stdout, &output.stderr);
    assert!(
        output.status.success(),
        "{script}: {}\n{}{}",
        output.status,
        String::from_utf8_lossy(said),
        String::from_utf8_lossy(complained),
    );
}

/// The operationIds that a document names, read without any of our code.
fn operations_of(text: &str) -> BTreeSet<String> {
    let lines = text
        .lines()
        .filter_map(|it| it.trim().strip_prefix("operationId: "));
    lines.map(str::to_owned).collect()
}

/// Returns the operations that were called. Every call must have succeeded.
fn called(requests: &[Request]) -> BTreeSet<String> {
    for request in requests {
        let status = request.status.unwrap();
        assert!((200..300).contains(&status), "{request:?}");
    }
    let operations = requests.iter().filter_map(|it| it.operation.clone());
    operations.collect()
}

fn agents(requests: &[Request]) -> BTreeSet<String> {
    let agents = requests.iter().filter_map(|it| {
        let agent = it.headers.get("user-agent")?.to_str().ok()?;
        Some(agent.split(['/', ' ']).next()?.to_owned())
    });
    agents.collect()
}

/// The names of the entries of a ZIP.
fn names_in(zip: &[u8]) -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let archive = rawzip::ZipArchive::from_slice(zip)?;
    let mut names = BTreeSet::new();
    for entry in archive.entries() {
        names.insert(String::from_utf8(entry?.file_path().as_ref().to_vec())?);
    }
    Ok(names)
}

/// Creates a deployment that belongs to an app, before the Python client runs.
async fn neighbour(server: &Server) -> Result<String, Box<dyn std::error::Error>> {
    let press = server.press()?;
    let spec = BlockSpecInput::new(
        1,
        BlockKind::Service,
        BlockMetadata::new("neighbour", "Was here before"),
        ReleaseInput::new("1.0.0"),
    );
    let spec = press.create_spec().spec(spec).send().await?;
    let input = BlockDeploymentInput::new(
        BlockMetadata::new("neighbour", "Was here before"),
        SpecSelector::new(spec.id.as_ref().unwrap()),
        RevisionInput::new(),
    );
    let deployment = press.create_deployment().body(input).send().await?;
    let id = deployment.id.to_string();
    server.set_parent(&id, APP);
    Ok(id)
}

#[tokio::test]
async fn peaks_client_calls_every_operation_of_press() -> Done {
    if !there("peak").await {
        return Ok(());
    }
    let server = Server::builder().token(TOKEN).start().await?;
    let neighbour = neighbour(&server).await?;
    server.fail_next_deployment("failed");
    let before = server.requests().len();

    let artifact = tempfile::tempdir()?;
    std::fs::create_dir(artifact.path().join("src"))?;
    for file in ["Dockerfile", "src/run.py", "left_out.log"] {
        std::fs::write(artifact.path().join(file), "# nothing\n")?;
    }
    std::fs::write(artifact.path().join(".dockerignore"), "*.log\n")?;
    let settings = [
        ("PRESS_URL", server.press_url()),
        ("PRESS_TOKEN", TOKEN.to_owned()),
        ("ARTIFACT", artifact.path().display().to_string()),
        ("NEIGHBOUR", neighbour),
        ("APP", APP.to_owned()),
    ];
    let settings = settings.each_ref().map(|(name, value)| (*name, &**value));
    run("peak.py", &settings).await;

    let requests = server.requests().split_off(before);
    let known = operations_of(include_str!("../openapi/press.yaml"));
    assert_eq!(known.len(), 23);
    assert_eq!(called(&requests), known);
    assert_eq!(agents(&requests), BTreeSet::from(["peak".to_owned()]));

    // What it packs is what we would pack, under the same names.
    let packed = requests.iter().find_map(|it| match &it.body {
        RequestBody::Parts(parts) => parts.iter().find(|it| it.name == "artifact"),
        _ => None,
    });
    let ours = Archive::from_dir(artifact.path()).entries()?;
    let ours: BTreeSet<String> = ours.into_iter().collect();
    assert_eq!(names_in(&packed.unwrap().content)?, ours);
    assert!(!ours.contains("left_out.log"), "{ours:?}");
    Ok(())
}

#[tokio::test]
async fn konigles_client_calls_every_operation_of_spaces() -> Done {
    if !there("konigle").await {
        return Ok(());
    }
    let server = Server::builder().token(TOKEN).start().await?;
    let url = server.spaces_url();
    run(
        "konigle.py",
        &[("KONIQ_BASE_URL", &url), ("KONIQ_API_KEY", TOKEN)],
    )
    .await;

    let requests = server.requests();
    let known = operations_of(include_str!("../openapi/spaces.yaml"));
    assert_eq!(known.len(), 5);
    assert_eq!(called(&requests), known);
    let agent = BTreeSet::from(["konigle-python".to_owned()]);
    assert_eq!(agents(&requests), agent);
    Ok(())
}
