//! Every captured request of the vendors' SDKs is sent again, and must be identical.

#![cfg(feature = "yaml")]

mod support;

use std::error::Error;

use serde_json::{Value, json};
use spacepress::press::types::{
    BlockSort, DeploymentStatus, ReleaseSort, RevisionStatus, SpecScope, SpecStatus,
};
use spacepress::{Archive, RetryPolicy, press, spaces};
use support::{Received, Recorder, Response, ZIP};

const SPEC: &str = "0bddb4c6-40c5-45c3-b477-fceb2c051609";
const DEPLOYMENT: &str = "632a4e7c-ab86-4ecb-8f34-99b5da531ceb";
const SPACE: u64 = 7_312_345_678_901_234_567;
const JOB: &str = "9b2f0a34-7a53-4e02-8c0e-1f6b0f6f2e55";

type Done = Result<(), Box<dyn Error>>;

/// Headers that any request may have.
const EXPECTED_HEADERS: &[&str] = &[
    "accept",
    "accept-encoding",
    "authorization",
    "content-length",
    "content-type",
    "host",
    "user-agent",
];

#[tokio::test]
async fn every_captured_request_is_made_again() {
    let cases: Value = serde_json::from_str(include_str!("vectors/requests.json")).unwrap();
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), 53);
    for case in cases {
        let id = case["id"].as_str().unwrap();
        let expected = case["requests"].as_array().unwrap();
        let responses = expected.iter().map(|it| {
            let response = &it["answer"];
            Response::json(
                response["status"].as_u64().unwrap() as u16,
                &response["json"],
            )
        });
        let recorder = Recorder::start(responses);
        make(id, expected, &recorder)
            .await
            .unwrap_or_else(|error| panic!("{id}: {error}"));
        let received = recorder.received();
        assert_eq!(received.len(), expected.len(), "{id}");
        for (received, expected) in received.iter().zip(expected) {
            compare(id, received, expected);
        }
    }
}

fn compare(id: &str, received: &Received, expected: &Value) {
    assert_eq!(received.method, expected["method"], "{id}");
    assert_eq!(received.path, expected["path"], "{id}");
    assert_eq!(
        received.header("authorization"),
        expected["authorization"].as_str(),
        "{id}"
    );
    // Names may come in any order; the values of one name may not.
    let query = |name: &str| -> Vec<&str> {
        let named = received.query.iter().filter(|(it, _)| it == name);
        named.map(|(_, value)| value.as_str()).collect()
    };
    let expected_query = expected["query"].as_array().unwrap();
    assert_eq!(
        received.query.len(),
        expected_query.len(),
        "{id}: {:?}",
        received.query
    );
    for pair in expected_query {
        let name = pair[0].as_str().unwrap();
        let values: Vec<&str> = expected_query
            .iter()
            .filter(|it| it[0] == name)
            .map(|it| it[1].as_str().unwrap())
            .collect();
        assert_eq!(query(name), values, "{id}: {name}");
    }
    for (name, _) in &received.headers {
        assert!(
            EXPECTED_HEADERS.contains(&name.as_str()),
            "{id}: unexpected {name}"
        );
    }
    if let Some(parts) = expected["multipart"].as_array() {
        compare_parts(id, received, parts);
    } else if !expected["json"].is_null() {
        assert_eq!(
            received.header("content-type"),
            Some("application/json"),
            "{id}"
        );
        let body: Value = serde_json::from_slice(&received.body).unwrap();
        assert_eq!(body, expected["json"], "{id}");
    } else {
        assert!(received.body.is_empty(), "{id}: there is a body");
        assert_eq!(received.header("content-type"), None, "{id}");
    }
}

fn compare_parts(id: &str, received: &Received, expected: &[Value]) {
    let parts = received.parts();
    let names: Vec<&str> = parts.iter().map(|it| it.name.as_str()).collect();
    let expected_names: Vec<&str> = expected
        .iter()
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, expected_names, "{id}");
    for (part, expected) in parts.iter().zip(expected) {
        assert_eq!(
            part.file_name.as_deref(),
            expected["filename"].as_str(),
            "{id}"
        );
        assert_eq!(
            part.content_type.as_deref(),
            expected["content_type"].as_str(),
            "{id}"
        );
        if expected["zip"] == true {
            assert_eq!(part.content, ZIP, "{id}");
        } else if let Some(text) = expected["text"].as_str() {
            assert_eq!(part.content, text.as_bytes(), "{id}");
        } else {
            let value: Value = serde_json::from_slice(&part.content).unwrap();
            assert_eq!(value, expected["json"], "{id}");
        }
    }
}

/// The value of a JSON body, or of a part.
fn body(expected: &[Value]) -> Value {
    expected[0]["json"].clone()
}

fn part(expected: &[Value], name: &str) -> Option<Value> {
    let parts = expected[0]["multipart"].as_array()?;
    Some(parts.iter().find(|it| it["name"] == name)?["json"].clone())
}

fn zip() -> Archive {
    Archive::from_bytes(ZIP).unwrap()
}

async fn make(id: &str, expected: &[Value], recorder: &Recorder) -> Done {
    if let Some(id) = id.strip_prefix("spaces.") {
        let client = spaces::Client::builder()
            .base_url(recorder.url())
            .token("test-key")
            .no_proxy()
            .retry(RetryPolicy::none())
            .build()?;
        make_spaces(id, &client).await
    } else {
        let client = press::Client::builder()
            .base_url(recorder.url())
            .token("test-token")
            .no_proxy()
            .retry(RetryPolicy::none())
            .build()?;
        make_press(id.strip_prefix("press.").unwrap(), expected, &client).await
    }
}

async fn make_spaces(id: &str, client: &spaces::Client) -> Done {
    let deploy = || client.deploy_space().space_id(SPACE);
    match id {
        // What the document gives as a default is sent, as the SDK does.
        "list.noargs" | "list.payload_key" => {
            let page = client.list_spaces().send().await?;
            assert!(page.payload.is_some() || page.results.is_some());
        }
        "list.webapp" => drop(client.list_spaces().webapp_id(42).send().await?),
        "list.page" => drop(client.list_spaces().page(2).page_size(50).send().await?),
        "iter_all.3pages" => {
            let all = client.list_spaces().page_size(100).webapp_id("42").stream();
            assert_eq!(all.collect_all().await?.len(), 3);
        }
        "iter_all.page_size" => {
            assert_eq!(
                client
                    .list_spaces()
                    .page_size(1)
                    .stream()
                    .collect_all()
                    .await?
                    .len(),
                3
            );
        }
        "get" => {
            let space = client
                .get_space()
                .space_id(SPACE.to_string())
                .send()
                .await?;
            assert_eq!(space.id, "7312345678901234567");
        }
        "get.int" => drop(client.get_space().space_id(SPACE).send().await?),
        "deploy.memory" => drop(deploy().zip_file(ZIP.to_vec()).send().await?),
        "deploy.display_name" => {
            drop(
                deploy()
                    .zip_file(zip())
                    .display_name("Release é ✓")
                    .send()
                    .await?,
            );
        }
        "deploy.filename" => {
            drop(
                deploy()
                    .zip_file(zip().with_file_name("my app.zip"))
                    .send()
                    .await?,
            );
        }
        "deploy.file" => {
            let folder = tempfile::tempdir()?;
            let path = folder.path().join("something.zip");
            std::fs::write(&path, ZIP)?;
            let deployment = deploy().zip_file(path).send().await?;
            assert_eq!(deployment.job_id()?, JOB);
        }
        "promote" => drop(client.promote_space().space_id(SPACE).send().await?),
        "jobs.get" | "jobs.get.terminal" => {
            let job = client.get_job().job_id(JOB).send().await?;
            assert_eq!(
                job.log.as_ref().map(|it| it[0].to_string()).as_deref(),
                Some("building")
            );
        }
        other => return Err(format!("no call is written for {other}").into()),
    }
    Ok(())
}

async fn make_press(id: &str, expected: &[Value], client: &press::Client) -> Done {
    let filtered = || {
        client
            .list_specs()
            .status([SpecStatus::Available, SpecStatus::Archived])
            .featured(true)
            .name("work")
            .title("Work Flow")
            .sort([BlockSort::CreatedAtDesc, BlockSort::NameAsc])
            .scope([SpecScope::Private, SpecScope::Shared])
            .page_size(25)
    };
    match id {
        "list_specs.iter.noargs" => drop(client.list_specs().stream().collect_all().await?),
        "list_specs.iter.3pages" => {
            assert_eq!(
                client
                    .list_specs()
                    .page_size(1)
                    .stream()
                    .collect_all()
                    .await?
                    .len(),
                3
            );
        }
        "list_specs.iter.allfilters" => drop(filtered().stream().collect_all().await?),
        "list_specs.page" => drop(filtered().page_number(2).send().await?),
        "list_specs.page.noargs" => drop(client.list_specs().send().await?),
        id if id.starts_with("create_spec.") => {
            let mut call = client.create_spec().spec(part(expected, "spec").unwrap());
            if let Some(parameters) = part(expected, "parameters") {
                call = call.parameters(parameters);
            }
            if id.contains("artifact") && !id.contains("noartifact") {
                call = call.artifact(zip());
            }
            if id.contains("validate") {
                call = call.validate(true);
            }
            if part(expected, "featured").is_some() {
                call = call.featured(true);
                call = call
                    .scope("shared")
                    .auto_run_on_deploy(true)
                    .tenants(["tenant1", "tenant2"]);
            }
            drop(call.send().await?);
        }
        "describe_spec" => drop(client.describe_spec().spec_id(SPEC).send().await?),
        "update_spec_metadata" => {
            drop(
                client
                    .update_spec_metadata()
                    .spec_id(SPEC)
                    .body(body(expected))
                    .send()
                    .await?,
            );
        }
        "delete_spec" => drop(client.delete_spec().spec_id(SPEC).send().await?),
        id if id.starts_with("create_spec_release.") => {
            let mut call = client.create_spec_release().spec_id(SPEC);
            call = call.spec(part(expected, "spec").unwrap());
            if let Some(parameters) = part(expected, "parameters") {
                call = call.parameters(parameters);
            }
            if id.ends_with(".artifact") {
                call = call.artifact(zip());
            }
            if let Some(Value::Bool(auto)) = part(expected, "autoRunOnDeploy") {
                call = call.auto_run_on_deploy(auto);
            }
            if id.ends_with(".validate") {
                call = call.validate(true);
            }
            drop(call.send().await?);
        }
        "list_spec_releases.iter.3pages" => {
            let call = client.list_spec_releases().spec_id(SPEC).page_size(1);
            let all = call
                .sort([ReleaseSort::CreatedAtAsc])
                .stream()
                .collect_all()
                .await?;
            assert_eq!(all.len(), 3);
        }
        "list_spec_releases.page" => {
            let call = client
                .list_spec_releases()
                .spec_id(SPEC)
                .page_size(10)
                .page_number(1);
            drop(call.sort(["createdAt:asc", "name:desc"]).send().await?);
        }
        "describe_spec_release" => {
            drop(
                client
                    .describe_spec_release()
                    .spec_id(SPEC)
                    .version("1.0.0")
                    .send()
                    .await?,
            );
        }
        "describe_spec_release.semver" => {
            let version = "1.0.0-rc.1+build.5";
            let release = client
                .describe_spec_release()
                .spec_id(SPEC)
                .version(version);
            assert_eq!(release.send().await?.version.as_deref(), Some(version));
        }
        "create_deployment" => {
            let created = client
                .create_deployment()
                .body(body(expected))
                .send()
                .await?;
            assert_eq!(created.id, DEPLOYMENT);
        }
        "list_deployments.iter.3pages" => {
            assert_eq!(
                client
                    .list_deployments()
                    .page_size(1)
                    .stream()
                    .collect_all()
                    .await?
                    .len(),
                3
            );
        }
        "list_deployments.page.allfilters" => {
            let call = client
                .list_deployments()
                .name("d")
                .title("D")
                .page_size(5)
                .page_number(2);
            let call = call.status([DeploymentStatus::Deployed, DeploymentStatus::Failed]);
            drop(
                call.sort([BlockSort::NameAsc, BlockSort::CreatedAtDesc])
                    .send()
                    .await?,
            );
        }
        "list_deployments.page.noargs" => drop(client.list_deployments().send().await?),
        "describe_deployment" => {
            drop(
                client
                    .describe_deployment()
                    .deployment_id(DEPLOYMENT)
                    .send()
                    .await?,
            );
        }
        "update_deployment_metadata" => {
            let call = client
                .update_deployment_metadata()
                .deployment_id(DEPLOYMENT);
            drop(call.body(body(expected)).send().await?);
        }
        "redeploy" => {
            let again = client.redeploy().deployment_id(DEPLOYMENT).send().await?;
            assert_eq!(again.revision, Some(2));
        }
        "delete_deployment" => {
            drop(
                client
                    .delete_deployment()
                    .deployment_id(DEPLOYMENT)
                    .send()
                    .await?,
            );
        }
        "create_deployment_revision" => {
            let call = client
                .create_deployment_revision()
                .deployment_id(DEPLOYMENT);
            drop(call.body(body(expected)).send().await?);
        }
        "describe_deployment_revision" => {
            let call = client
                .describe_deployment_revision()
                .deployment_id(DEPLOYMENT);
            drop(call.revision(2).send().await?);
        }
        "list_deployment_revisions.iter.deployments_key" => {
            let call = client.list_deployment_revisions().deployment_id(DEPLOYMENT);
            assert_eq!(call.page_size(1).stream().collect_all().await?.len(), 3);
        }
        "list_deployment_revisions.page" => {
            let call = client.list_deployment_revisions().deployment_id(DEPLOYMENT);
            let call = call
                .sort([BlockSort::CreatedAtDesc])
                .page_size(10)
                .page_number(2);
            drop(
                call.status([RevisionStatus::Deployed, RevisionStatus::Failed])
                    .send()
                    .await?,
            );
        }
        "get_parameters" => {
            let parameters = client
                .get_parameters()
                .deployment_id(DEPLOYMENT)
                .send()
                .await?;
            assert_eq!(parameters["agg_type"], json!("SUM"));
        }
        "get_parameters.id_and_fallback" => {
            let call = client.get_parameters_or(DEPLOYMENT, "fallback.yaml");
            let error = call.await.unwrap_err();
            assert_eq!(error.detail(), Some("not found"));
        }
        "patch_parameters" => {
            let call = client.patch_parameters().deployment_id(DEPLOYMENT);
            drop(call.body(body(expected)).send().await?);
        }
        "related.with_parent" => {
            let blocks = client.related_blocks(DEPLOYMENT, None).await?;
            assert_eq!(blocks.len(), 2);
            assert_eq!(blocks[0].id.as_ref().unwrap(), &"b1");
            assert!(blocks[0].resource_id.is_none());
            assert_eq!(blocks[1].resource_id.as_ref().unwrap(), &"55");
        }
        "related.no_parent" => {
            assert_eq!(client.related_blocks(DEPLOYMENT, None).await?, []);
        }
        other => return Err(format!("no call is written for {other}").into()),
    }
    Ok(())
}
