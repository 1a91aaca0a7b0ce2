//! Calls every operation of both documents once, against the fake server.
#![cfg(feature = "fake")]

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use spacepress::fake::{EMPTY_ZIP, RequestBody, Server};
use spacepress::press::types::{
    BlockDeploymentInput, BlockDeploymentMetadataPatch, BlockDeploymentRevisionInput, BlockKind,
    BlockMetadata, BlockSpecInput, BlockSpecMetadata, BlockSpecMetadataPatch,
    BlockSpecReleaseInput, DeploymentStatus, ParametersPatch, ReleaseInput, ReleaseReference,
    RevisionInput, SpecSelector,
};
use spacepress::spaces::types::{JobStatus, SpaceType};
use spacepress::{Archive, ErrorKind};

type Done = Result<(), Box<dyn std::error::Error>>;

fn zip() -> Archive {
    Archive::from_bytes(EMPTY_ZIP).unwrap()
}

/// The operationIds that a document names, read without any of our code.
fn operations_of(text: &str) -> BTreeSet<String> {
    let lines = text
        .lines()
        .filter_map(|it| it.trim().strip_prefix("operationId: "));
    lines.map(str::to_owned).collect()
}

fn called(server: &Server) -> BTreeSet<String> {
    let requests = server.requests();
    for request in &requests {
        let status = request.status.unwrap();
        assert!((200..300).contains(&status), "{request:?}");
    }
    requests.into_iter().filter_map(|it| it.operation).collect()
}

#[tokio::test]
async fn every_operation_of_spaces() -> Done {
    let server = Server::start().await?;
    let spaces = server.spaces()?;

    let page = spaces
        .list_spaces()
        .webapp_id(42)
        .page_size(1)
        .send()
        .await?;
    let uat = &page.payload.as_ref().unwrap()[0];
    assert_eq!((page.count, page.num_pages), (Some(2), Some(2)));
    assert_eq!(uat.space_type, Some(SpaceType::Uat));
    let production = spaces
        .list_spaces()
        .webapp_id(42)
        .stream()
        .collect_all()
        .await?;
    assert_eq!(production[1].space_type, Some(SpaceType::Production));

    let deployment = spaces
        .deploy_space()
        .space_id(&uat.id)
        .zip_file(zip())
        .display_name("v42")
        .send()
        .await?;
    assert_eq!(deployment.display_name.as_deref(), Some("v42"));

    // The job advances with each poll, and its log grows.
    let mut states = Vec::new();
    for _ in 0..4 {
        let job = spaces.get_job().job_id(deployment.job_id()?).send().await?;
        states.push((
            job.status.clone().unwrap(),
            job.log.as_ref().map_or(0, Vec::len),
        ));
    }
    let expected = [
        (JobStatus::Pending, 0),
        (JobStatus::Running, 1),
        (JobStatus::Running, 2),
        (JobStatus::Success, 3),
    ];
    assert_eq!(states, expected);
    let space = spaces.get_space().space_id(&uat.id).send().await?;
    assert_eq!(space.last_deployment_status.as_deref(), Some("success"));
    assert!(
        space
            .last_deployed_at
            .as_ref()
            .and_then(|it| it.to_utc())
            .is_some()
    );

    let promotion = spaces.promote_space().space_id(&uat.id).send().await?;
    spaces
        .wait_for_job(promotion.job_id()?)
        .poll_interval(Duration::from_millis(1), Duration::from_millis(1))
        .await?;
    let promoted = spaces
        .get_space()
        .space_id(&production[1].id)
        .send()
        .await?;
    assert_eq!(promoted.last_deployment_status.as_deref(), Some("success"));

    let known = operations_of(include_str!("../openapi/spaces.yaml"));
    assert_eq!(known.len(), 5);
    assert_eq!(called(&server), known);
    Ok(())
}

#[tokio::test]
async fn every_operation_of_press() -> Done {
    let server = Server::start().await?;
    let press = server.press()?;

    let block = BlockSpecInput::new(
        1,
        BlockKind::Workflow,
        BlockMetadata::new("forecast", "Forecasts demand"),
        ReleaseInput::new("1.0.0"),
    );
    let id = press
        .create_spec()
        .spec(&block)
        .artifact(zip())
        .featured(true)
        .send()
        .await?;
    let id = id.id.clone().unwrap();
    let next = BlockSpecReleaseInput::new(ReleaseInput::new("1.1.0").with_notes("better"));
    let released = press
        .create_spec_release()
        .spec_id(&id)
        .spec(&next)
        .send()
        .await?;
    assert_eq!(
        released.release.as_ref().unwrap().version.as_deref(),
        Some("1.1.0")
    );

    let spec = press.describe_spec().spec_id(&id).send().await?;
    assert_eq!(
        spec.latest_release.as_ref().unwrap().version.as_deref(),
        Some("1.1.0")
    );
    let page = press
        .list_specs()
        .featured(true)
        .name("fore")
        .send()
        .await?;
    assert_eq!(page.specs.as_ref().unwrap().len(), 1);
    assert_eq!(
        press
            .list_specs()
            .name("other")
            .stream()
            .collect_all()
            .await?
            .len(),
        0
    );
    let releases = press
        .list_spec_releases()
        .spec_id(&id)
        .sort(["createdAt:desc"]);
    let releases = releases.stream().collect_all().await?;
    assert_eq!(releases[0].version.as_deref(), Some("1.1.0"));
    let release = press
        .describe_spec_release()
        .spec_id(&id)
        .version("1.0.0")
        .send()
        .await?;
    assert!(release.artifact.is_some());
    let patch = BlockSpecMetadataPatch::new()
        .with_metadata(BlockSpecMetadata::new().with_title("Forecast"))
        .with_featured(false);
    press
        .update_spec_metadata()
        .spec_id(&id)
        .body(patch)
        .send()
        .await?;
    let spec = press.describe_spec().spec_id(&id).send().await?;
    let metadata = spec.metadata.as_ref().unwrap();
    assert_eq!(metadata.title.as_deref(), Some("Forecast"));
    assert_eq!(metadata.summary.as_deref(), Some("Forecasts demand"));

    let input = BlockDeploymentInput::new(
        BlockMetadata::new("north", "The north"),
        SpecSelector::new(&id),
        RevisionInput::new().with_notes("first"),
    );
    let deployment = press
        .create_deployment()
        .body(input)
        .send()
        .await?
        .id
        .clone();
    let list = press
        .list_deployments()
        .status([DeploymentStatus::Deploying])
        .send()
        .await?;
    assert_eq!(list.deployments.as_ref().unwrap()[0].id, deployment);
    assert_eq!(
        press
            .list_all_deployments()
            .term("nor")
            .stream()
            .collect_all()
            .await?
            .len(),
        1
    );
    let seen = press
        .describe_deployment()
        .deployment_id(&deployment)
        .send()
        .await?;
    assert_eq!(seen.latest_revision.as_ref().unwrap().revision, Some(1));
    let patch = BlockDeploymentMetadataPatch::new().with_title("North");
    press
        .update_deployment_metadata()
        .deployment_id(&deployment)
        .body(patch)
        .send()
        .await?;

    let revision = BlockDeploymentRevisionInput::new()
        .with_release(ReleaseReference::new().with_version("1.0.0"))
        .with_revision(RevisionInput::new().with_notes("back again"));
    server.fail_next_deployment("failed");
    let call = press
        .create_deployment_revision()
        .deployment_id(&deployment)
        .body(revision);
    assert_eq!(call.send().await?.revision, Some(2));
    let call = press
        .describe_deployment_revision()
        .deployment_id(&deployment)
        .revision(2);
    assert_eq!(call.send().await?.notes.as_deref(), Some("back again"));
    let all = press
        .list_deployment_revisions()
        .deployment_id(&deployment)
        .stream();
    assert_eq!(all.collect_all().await?.len(), 2);
    for _ in 0..3 {
        press
            .describe_deployment()
            .deployment_id(&deployment)
            .send()
            .await?;
    }
    let again = press.redeploy().deployment_id(&deployment).send().await?;
    assert_eq!(again.revision, Some(3));

    let call = press.patch_parameters().deployment_id(&deployment);
    call.body([("region", json!("north")), ("runs", json!(3))])
        .send()
        .await?;
    let patch = ParametersPatch::new([("runs", 4)]);
    press
        .patch_parameters_v2()
        .deployment_id(&deployment)
        .body(patch)
        .send()
        .await?;
    let values = press
        .get_parameters()
        .deployment_id(&deployment)
        .send()
        .await?;
    assert_eq!(
        (&values["region"], &values["runs"]),
        (&json!("north"), &json!(4))
    );
    let run = press
        .execute_resources()
        .deployment_id(&deployment)
        .send()
        .await?;
    assert_eq!(run.execute_response.as_ref().unwrap().len(), 1);
    let app = press
        .describe_app_deployment()
        .deployment_id("app-1")
        .send()
        .await?;
    assert!(app.latest_revision.is_some());

    press
        .delete_deployment()
        .deployment_id(&deployment)
        .send()
        .await?;
    press.delete_spec().spec_id(&id).send().await?;

    let known = operations_of(include_str!("../openapi/press.yaml"));
    assert_eq!(known.len(), 23);
    assert_eq!(called(&server), known);
    Ok(())
}

#[tokio::test]
async fn the_fake_keeps_state_as_the_services_do() -> Done {
    let server = Server::start().await?;
    let press = server.press()?;
    let block = |name: &str, version: &str| {
        BlockSpecInput::new(
            1,
            "service",
            BlockMetadata::new(name, "a summary"),
            ReleaseInput::new(version),
        )
    };
    let id = press
        .create_spec()
        .spec(block("one", "1.0.0"))
        .send()
        .await?
        .id
        .clone();

    let again = press
        .create_spec()
        .spec(block("one", "1.0.0"))
        .send()
        .await
        .unwrap_err();
    assert_eq!(again.kind(), ErrorKind::Conflict);

    let release = |version: &str| BlockSpecReleaseInput::new(ReleaseInput::new(version));
    let call = || press.create_spec_release().spec_id(id.clone());
    let older = call().spec(release("1.0.0")).send().await.unwrap_err();
    assert_eq!(older.kind(), ErrorKind::Unprocessable);
    assert_eq!(older.detail(), Some("version must be greater than 1.0.0"));
    let verdict = call().spec(release("1.0.1")).validate(true).send().await?;
    assert_eq!((verdict.success, &verdict.id), (Some(true), &None));
    let stored = press
        .list_spec_releases()
        .spec_id(id.clone())
        .stream()
        .collect_all()
        .await?;
    assert_eq!(stored.len(), 1);

    let spaces = server.spaces()?;
    let uat = spaces
        .list_spaces()
        .limit(1)
        .stream()
        .try_next()
        .await?
        .unwrap();
    let early = spaces
        .promote_space()
        .space_id(&uat.id)
        .send()
        .await
        .unwrap_err();
    assert_eq!(early.kind(), ErrorKind::Conflict);
    Ok(())
}

#[tokio::test]
async fn the_fake_refuses_requests_that_violate_the_documents() -> Done {
    let server = Server::builder().token("the right one").start().await?;
    let http = reqwest::Client::builder().no_proxy().build()?;
    let spaces = |path: &str| format!("{}{path}", server.spaces_url());
    let press = |path: &str| format!("{}{path}", server.press_url());

    let refused = async |request: reqwest::RequestBuilder, token: &str| -> (u16, String) {
        let response = request.header("authorization", token).send().await.unwrap();
        let status = response.status().as_u16();
        let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
        (status, body["detail"].as_str().unwrap().to_owned())
    };
    let token = "Token the right one";
    let refused_as = |status: u16, detail: &str| (status, detail.to_owned());

    let list = spaces("/cloud/api/v1/spaces");
    assert_eq!(refused(http.get(&list), "Token another").await.0, 401);
    assert_eq!(
        refused(http.get(spaces("/cloud/api/v1/nowhere")), token)
            .await
            .0,
        404
    );
    assert_eq!(refused(http.delete(&list), token).await.0, 405);
    for (query, detail) in [
        ("?page=x", "page: query parameter must be of type integer"),
        ("?page=0", "page: query parameter must be at least 1"),
        (
            "?page_size=201",
            "page_size: query parameter must be at most 200",
        ),
        ("?page=1&page=2", "page: is given twice"),
        (
            "?pages=1",
            "pages: is not a query parameter of this operation",
        ),
    ] {
        let response = refused(http.get(format!("{list}{query}")), token).await;
        assert_eq!(response, refused_as(400, detail), "{query}");
    }

    let token = "the right one";
    let specs = press("/v1/blocks/specs/");
    let response = refused(http.get(format!("{specs}?status=gone")), token).await;
    let detail = "status: query parameter must be one of available, unavailable, archived";
    assert_eq!(response, refused_as(400, detail));
    let deployments = press("/v1/blocks/deployments/");
    for (body, detail) in [
        (json!({}), "metadata: is required"),
        (
            json!({ "metadata": { "name": 1, "summary": "" }, "spec": { "id": "x" }, "revision": {} }),
            "metadata.name: must be of type string",
        ),
    ] {
        let response = refused(http.post(&deployments).json(&body), token).await;
        assert_eq!(response, refused_as(400, detail), "{body}");
    }
    let multipart = |content: String| {
        let boundary = "----b";
        let request = http.post(&specs).body(content.replace("{b}", boundary));
        request.header(
            "content-type",
            format!("multipart/form-data; boundary={boundary}"),
        )
    };
    let part = |name: &str, text: &str| {
        format!("--{{b}}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let end = "--{b}--\r\n";
    let spec = json!({ "version": 1, "kind": "workflow", "metadata": { "name": "a", "summary": "b" },
        "release": { "version": "1.0.0" }, "config": { "steps": { "s": { "type": "http", "url": 1 } } } });
    for (parts, detail) in [
        (part("scope", "public"), "spec: is required"),
        (
            part("nothing", ""),
            "nothing: is not a part of this operation",
        ),
        (
            part("featured", "perhaps"),
            "featured: must be of type boolean",
        ),
        (part("artifact", "PK"), "artifact: must be a file"),
        // Optional parts may be `null`, as Peak's Python client sends them. Required ones may not.
        (
            part("featured", "null") + &part("spec", "null"),
            "spec: must be of type object",
        ),
        (
            part("spec", &spec.to_string()),
            "spec.config.steps.s.url: must be of type string",
        ),
    ] {
        let response = refused(multipart(parts + end), token).await;
        assert_eq!(response, refused_as(400, detail));
    }
    let large =
        "--{b}\r\nContent-Disposition: form-data; name=\"artifact\"; filename=\"a.zip\"\r\n\r\n"
            .to_owned()
            + &"x".repeat(10_485_761)
            + "\r\n--{b}--\r\n";
    assert_eq!(refused(multipart(large), token).await.0, 413);
    Ok(())
}

#[tokio::test]
async fn the_fake_records_requests() -> Done {
    let server = Server::start().await?;
    let spaces = server.spaces()?;
    let uat = spaces
        .list_spaces()
        .limit(1)
        .stream()
        .try_next()
        .await?
        .unwrap();
    spaces
        .deploy_space()
        .space_id(&uat.id)
        .zip_file(zip())
        .send()
        .await?;
    let requests = server.requests();
    let deploy = &requests[1];
    assert_eq!(deploy.operation.as_deref(), Some("deploy_space"));
    assert_eq!((deploy.method.as_str(), deploy.status), ("POST", Some(201)));
    let RequestBody::Parts(parts) = &deploy.body else {
        panic!("no parts: {:?}", deploy.body);
    };
    assert_eq!(parts[0].file_name.as_deref(), Some("app.zip"));
    assert_eq!(&*parts[0].content, EMPTY_ZIP);
    Ok(())
}
