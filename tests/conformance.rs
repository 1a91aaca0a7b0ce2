//! The assumptions of this crate about the services, checked against the fake and, where keys are
//! set, against the services themselves:
//!
//! ```text
//! KONIQ_API_KEY=… PEAK_AUTH_TOKEN=… cargo test --features full --test conformance -- --ignored
//! ```
//!
//! That only reads. With `SPACEPRESS_SPACE` set to the id of a uat space, and with
//! `SPACEPRESS_WRITE` set to anything for Press, it also deploys, publishes and deletes again.
#![cfg(feature = "fake")]

use std::env;
use std::time::Duration;

use serde_json::json;
use spacepress::fake::Server;
use spacepress::press::types::{
    BlockDeploymentInput, BlockKind, BlockMetadata, BlockSpecInput, BlockSpecReleaseInput,
    ReleaseInput, RevisionInput, SpecId, SpecSelector,
};
use spacepress::spaces::types::SpaceType;
use spacepress::{Archive, Error, ErrorKind, press, spaces};

type Done = Result<(), Box<dyn std::error::Error>>;

const NOWHERE: &str = "00000000-0000-4000-8000-000000000000";

/// Makes sure that the service refused a call for this reason.
fn refused<T>(outcome: Result<T, Error>, kind: ErrorKind) {
    let error = outcome.err().expect("it is refused");
    assert_eq!(error.kind(), kind, "{error}");
    assert!(error.status().is_some() && !error.may_have_been_processed());
}

// ---- Spaces

async fn reads_spaces(spaces: &spaces::Client, stranger: &spaces::Client) -> Done {
    let page = spaces.list_spaces().page_size(1).send().await?;
    let first = page
        .payload
        .iter()
        .flatten()
        .next()
        .ok_or("no space to read")?;
    let found = spaces.get_space().space_id(&first.id).send().await?;
    assert_eq!(
        (&found.id, &found.space_type),
        (&first.id, &first.space_type)
    );

    let some = spaces.list_spaces().page_size(1).limit(3).stream();
    let some = some.collect_all().await?;
    assert!(!some.is_empty() && some.len() <= 3);
    for (index, space) in some.iter().enumerate() {
        assert!(
            some[..index].iter().all(|it| it.id != space.id),
            "a space is listed twice"
        );
    }
    if let Some(webapp) = &first.webapp {
        let pair = spaces
            .list_spaces()
            .webapp_id(webapp)
            .stream()
            .collect_all()
            .await?;
        assert!(pair.iter().all(|it| it.webapp.as_ref() == Some(webapp)));
    }
    refused(
        spaces.get_space().space_id(1).send().await,
        ErrorKind::NotFound,
    );
    refused(
        spaces.get_job().job_id(NOWHERE).send().await,
        ErrorKind::NotFound,
    );
    refused(stranger.list_spaces().send().await, ErrorKind::Unauthorized);
    Ok(())
}

async fn writes_spaces(spaces: &spaces::Client, uat: &str, pause: Duration) -> Done {
    let app = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/hello-app");
    let app = Archive::from_dir(app).for_spaces().build()?;
    let call = spaces.deploy_space().space_id(uat).zip_file(app);
    let deployment = call.display_name("conformance").send().await?;
    let wait = spaces.wait_for_job(deployment.job_id()?);
    let job = wait.poll_interval(pause, pause).await?;
    assert!(job.is_finished() && job.has_succeeded());
    let space = spaces.get_space().space_id(uat).send().await?;
    assert_eq!(space.space_type, Some(SpaceType::Uat));
    assert!(space.last_deployed_at.is_some());
    Ok(())
}

#[tokio::test]
async fn the_fake_is_as_spaces_is() -> Done {
    let server = Server::builder().seeded().token("t").start().await?;
    let stranger = spaces::Client::builder().base_url(server.spaces_url());
    let spaces = server.spaces()?;
    reads_spaces(&spaces, &stranger.token("another").build()?).await?;
    writes_spaces(&spaces, "7312345678901234567", Duration::from_millis(1)).await
}

#[tokio::test]
#[ignore = "talks to the service itself, if KONIQ_API_KEY is set"]
async fn spaces_itself_is_so() -> Done {
    if env::var_os("KONIQ_API_KEY").is_none() {
        println!("KONIQ_API_KEY is not set, so that nothing is asked");
        return Ok(());
    }
    let mut stranger = spaces::Client::builder().token("no-key-of-anybody's");
    if let Ok(url) = env::var("KONIQ_BASE_URL") {
        stranger = stranger.base_url(url);
    }
    let spaces = spaces::Client::from_env()?;
    reads_spaces(&spaces, &stranger.build()?).await?;
    match env::var("SPACEPRESS_SPACE") {
        Ok(uat) => writes_spaces(&spaces, &uat, Duration::from_secs(5)).await,
        Err(_) => Ok(()),
    }
}

// ---- Press

async fn reads_press(press: &press::Client, stranger: &press::Client) -> Done {
    let some = press.list_specs().page_size(2).limit(5).stream();
    let some = some.collect_all().await?;
    assert!(some.len() <= 5);
    if let Some(first) = some.first() {
        let found = press.describe_spec().spec_id(&first.id).send().await?;
        assert_eq!((&found.id, &found.kind), (&first.id, &first.kind));
        let releases = press
            .list_spec_releases()
            .spec_id(&first.id)
            .page_size(1)
            .limit(2);
        for release in releases.stream().collect_all().await? {
            let version = release.version.ok_or("a release has a version")?;
            let call = press.describe_spec_release().spec_id(&first.id);
            let found = call.version(version.clone()).send().await?;
            assert_eq!(found.version, Some(version));
        }
    }
    let some = press.list_deployments().page_size(2).limit(3).stream();
    if let Some(first) = some.collect_all().await?.first() {
        let found = press
            .describe_deployment()
            .deployment_id(&first.id)
            .send()
            .await?;
        assert_eq!(found.id, first.id);
        let revisions = press.list_deployment_revisions().deployment_id(&first.id);
        for revision in revisions.limit(2).stream().collect_all().await? {
            let number = revision.revision.ok_or("a revision has a number")?;
            let call = press
                .describe_deployment_revision()
                .deployment_id(&first.id);
            let found = call.revision(number).send().await?;
            assert_eq!(found.revision, Some(number));
        }
        press
            .get_parameters()
            .deployment_id(&first.id)
            .send()
            .await?;
    }
    press.list_all_deployments().page_size(1).send().await?;
    refused(
        press.describe_spec().spec_id(NOWHERE).send().await,
        ErrorKind::NotFound,
    );
    let call = press.describe_deployment().deployment_id(NOWHERE);
    refused(call.send().await, ErrorKind::NotFound);
    refused(stranger.list_specs().send().await, ErrorKind::Unauthorized);
    Ok(())
}

async fn writes_press(press: &press::Client, name: &str, pause: Duration) -> Done {
    let spec = BlockSpecInput::new(
        1,
        BlockKind::Workflow,
        BlockMetadata::new(name, "Is made by a test, and deleted by it"),
        ReleaseInput::new("1.0.0"),
    );
    let publish = press.create_spec().spec(spec);
    let verdict = publish.clone().validate(true).send().await?;
    assert!(verdict.id.is_none(), "what is only checked is not stored");
    let id = publish.send().await?.id.clone();
    let id = id.ok_or("a block has an id")?;
    // Clean up in any case.
    let again = publish_again(press, name).await;
    let used = release_and_deploy(press, &id, name, pause).await;
    if let Ok(Some(second)) = &again {
        press.delete_spec().spec_id(second).send().await?;
    }
    press.delete_spec().spec_id(&id).send().await?;
    used?;
    refused(again, ErrorKind::Conflict);
    Ok(())
}

async fn release_and_deploy(
    press: &press::Client,
    spec: &SpecId,
    name: &str,
    pause: Duration,
) -> Done {
    let release = BlockSpecReleaseInput::new(ReleaseInput::new("1.1.0"));
    let release = press.create_spec_release().spec_id(spec).spec(release);
    release.send().await?;
    let input = BlockDeploymentInput::new(
        BlockMetadata::new(name, "Is made by a test, and deleted by it"),
        SpecSelector::new(spec.clone()),
        RevisionInput::new(),
    );
    let deployment = press.create_deployment().body(input).send().await?;
    let wait = press.wait_for_deployment(&deployment.id);
    let deployed = wait.poll_interval(pause, pause).await;
    let parameters = press.patch_parameters().deployment_id(&deployment.id);
    let patched = parameters.body(json!({ "region": "north" })).send().await;
    let deletion = press.delete_deployment().deployment_id(&deployment.id);
    deletion.send().await?;
    deployed?;
    patched?;
    Ok(())
}

async fn publish_again(press: &press::Client, name: &str) -> Result<Option<SpecId>, Error> {
    let spec = BlockSpecInput::new(
        1,
        BlockKind::Workflow,
        BlockMetadata::new(name, "Has a name that is taken"),
        ReleaseInput::new("1.0.0"),
    );
    let published = press.create_spec().spec(spec).send().await?;
    Ok(published.into_inner().id)
}

#[tokio::test]
async fn the_fake_is_as_press_is() -> Done {
    let server = Server::builder().seeded().token("t").start().await?;
    let stranger = press::Client::builder().base_url(server.press_url());
    let press = server.press()?;
    reads_press(&press, &stranger.token("another").build()?).await?;
    writes_press(&press, "conformance", Duration::from_millis(1)).await
}

#[tokio::test]
#[ignore = "talks to the service itself, if PEAK_AUTH_TOKEN is set"]
async fn press_itself_is_so() -> Done {
    if env::var_os("PEAK_AUTH_TOKEN").is_none() {
        println!("PEAK_AUTH_TOKEN is not set, so that nothing is asked");
        return Ok(());
    }
    let mut stranger = press::Client::builder().token("no-token-of-anybody's");
    if let Ok(stage) = env::var("PEAK__STAGE").or_else(|_| env::var("STAGE")) {
        stranger = stranger.stage(stage);
    }
    let press = press::Client::from_env()?;
    reads_press(&press, &stranger.build()?).await?;
    if env::var_os("SPACEPRESS_WRITE").is_some() {
        let name = format!("conformance-{}", std::process::id());
        writes_press(&press, &name, Duration::from_secs(5)).await?;
    }
    Ok(())
}
