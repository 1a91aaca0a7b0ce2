//! Waiting for jobs and for deployments, in virtual time.
#![cfg(feature = "fake")]

use std::future::{pending, ready};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::StreamExt as _;
use serde_json::json;
use spacepress::fake::{EMPTY_ZIP, Fault, Server, VirtualClock};
use spacepress::press::{self, DeploymentEvent};
use spacepress::spaces::types::{JobId, JobStatus};
use spacepress::spaces::{Client, JobEvent};
use spacepress::{Archive, ErrorKind, Phase, RetryPolicy};

type Done = Result<(), Box<dyn std::error::Error>>;

struct Setup {
    server: Server,
    spaces: Client,
    clock: Arc<VirtualClock>,
}

async fn setup() -> Result<Setup, spacepress::Error> {
    let server = Server::start().await?;
    let clock = Arc::new(VirtualClock::new());
    let spaces = Client::builder()
        .base_url(server.spaces_url())
        .token("any")
        .no_proxy()
        .retry(RetryPolicy::none())
        .clock(clock.clone())
        .build()?;
    Ok(Setup {
        server,
        spaces,
        clock,
    })
}

impl Setup {
    async fn deploy(&self) -> Result<JobId, spacepress::Error> {
        let uat = self
            .spaces
            .list_spaces()
            .limit(1)
            .stream()
            .try_next()
            .await?
            .unwrap();
        let app = Archive::from_bytes(EMPTY_ZIP)?;
        let call = self.spaces.deploy_space().space_id(uat.id).zip_file(app);
        call.send().await?.job_id()
    }

    fn looks(&self) -> usize {
        let requests = self.server.requests();
        requests
            .iter()
            .filter(|it| it.operation.as_deref() == Some("get_job"))
            .count()
    }
}

fn seconds(numbers: &[f64]) -> Vec<Duration> {
    numbers
        .iter()
        .map(|it| Duration::from_secs_f64(*it))
        .collect()
}

#[tokio::test]
async fn the_first_look_is_at_once_and_pauses_grow_to_their_bound() -> Done {
    let setup = setup().await?;
    let job = setup.deploy().await?;
    let job = setup.spaces.wait_for_job(job).await?;
    assert_eq!(job.status, Some(JobStatus::Success));
    assert!(job.is_finished() && job.has_succeeded());
    assert_eq!(setup.clock.slept(), seconds(&[1.0, 1.5, 2.25]));

    setup
        .server
        .answer("get_job", json!({ "id": "j", "status": "running" }));
    let call = setup
        .spaces
        .wait_for_job("j")
        .timeout(Duration::from_secs(20));
    call.await.unwrap_err();
    let slept = &setup.clock.slept()[3..];
    assert_eq!(slept, seconds(&[1.0, 1.5, 2.25, 3.375, 5.0, 5.0, 1.875]));
    Ok(())
}

#[tokio::test]
async fn log_entries_come_once_each_and_in_order() -> Done {
    let setup = setup().await?;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let seen_by_call = Arc::clone(&seen);
    let job = setup.deploy().await?;
    let call = setup.spaces.wait_for_job(job);
    call.on_log(move |entry| seen_by_call.lock().unwrap().push(entry.to_string()))
        .await?;
    let expected = [
        "unpacking the archive",
        "building the image",
        "starting the processes",
    ];
    assert_eq!(*seen.lock().unwrap(), expected);
    Ok(())
}

#[tokio::test]
async fn events_tell_the_log_the_statuses_and_the_end() -> Done {
    let setup = setup().await?;
    let job = setup.deploy().await?;
    let events = setup.spaces.wait_for_job(job).events();
    let events: Vec<JobEvent> = events.map(Result::unwrap).collect().await;
    let told: Vec<String> = events
        .iter()
        .map(|event| match event {
            JobEvent::Log(entry) => entry.message().into_owned(),
            JobEvent::Status(status) => status.to_string(),
            JobEvent::Finished(job) => format!("end of {}", job.status.as_ref().unwrap()),
            _ => unreachable!(),
        })
        .collect();
    let expected = [
        "pending",
        "unpacking the archive",
        "running",
        "building the image",
        "starting the processes",
        "success",
        "end of success",
    ];
    assert_eq!(told, expected);
    Ok(())
}

#[tokio::test]
async fn a_status_that_is_unknown_or_missing_is_no_end() -> Done {
    let setup = setup().await?;
    for answer in [
        json!({ "id": "j", "status": "resting" }),
        json!({ "id": "j", "log": null }),
    ] {
        setup.server.answer("get_job", answer);
        let call = setup
            .spaces
            .wait_for_job("j")
            .timeout(Duration::from_secs(3));
        let error = call.await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
    }
    Ok(())
}

#[tokio::test]
async fn a_timeout_gives_back_the_job_as_it_was_last_seen() -> Done {
    let setup = setup().await?;
    let answer = json!({ "id": "j", "status": "running", "log": [{ "message": "still at it" }] });
    setup.server.answer("get_job", answer);
    let call = setup
        .spaces
        .wait_for_job("j")
        .timeout(Duration::from_secs(60));
    let error = call.await.unwrap_err();
    assert_eq!(
        (error.kind(), error.phase()),
        (ErrorKind::Timeout, Some(Phase::Wait))
    );
    let job = error.job().unwrap();
    assert_eq!(job.log.as_ref().unwrap()[0].to_string(), "still at it");
    assert_eq!(
        error.to_string(),
        "wait_for_job: job j didn't come to its end within 60 s"
    );
    assert_eq!(
        setup.clock.slept().iter().sum::<Duration>(),
        Duration::from_secs(60)
    );
    Ok(())
}

#[tokio::test]
async fn a_job_that_fails_is_an_error_with_its_log() -> Done {
    let setup = setup().await?;
    setup.server.fail_next_job("no Dockerfile");
    let job = setup.deploy().await?;
    let error = setup.spaces.wait_for_job(job).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::JobFailed);
    let failed = error.job().unwrap();
    assert!(failed.is_finished() && !failed.has_succeeded());
    assert!(
        error.to_string().ends_with("failed: no Dockerfile"),
        "{error}"
    );
    assert_eq!(error.job().unwrap().log.as_ref().unwrap().len(), 3);
    Ok(())
}

#[tokio::test]
async fn a_look_that_fails_in_passing_does_not_end_the_wait() -> Done {
    let setup = setup().await?;
    let job = setup.deploy().await?;
    setup.server.fail_next("get_job", Fault::Status(500));
    setup.server.fail_next("get_job", Fault::Disconnect);
    setup
        .server
        .fail_next("get_job", Fault::RetryAfter(429, Duration::from_secs(20)));
    setup.spaces.wait_for_job(job).await?;
    assert_eq!(setup.looks(), 3 + 4);
    // The service is left alone for as long as it asks to be.
    assert_eq!(setup.clock.slept()[2], Duration::from_secs(20));
    Ok(())
}

#[tokio::test]
async fn a_look_that_fails_for_good_ends_the_wait_with_the_last_job() -> Done {
    let setup = setup().await?;
    let job = setup.deploy().await?;
    setup.spaces.get_job().job_id(&job).send().await?;
    setup
        .server
        .fail_next("get_job", Fault::Delay(Duration::ZERO));
    setup.server.fail_next("get_job", Fault::Status(403));
    let error = setup.spaces.wait_for_job(job).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Forbidden);
    assert_eq!(error.job().unwrap().status, Some(JobStatus::Running));

    let error = setup.spaces.wait_for_job("no such job").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert!(error.job().is_none());
    Ok(())
}

#[tokio::test]
async fn a_wait_can_be_cancelled() -> Done {
    let setup = setup().await?;
    setup
        .server
        .answer("get_job", json!({ "id": "j", "status": "running" }));
    let error = setup
        .spaces
        .wait_for_job("j")
        .cancel_when(ready(()))
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Cancelled);

    setup.server.fail_next("get_job", Fault::Hang);
    let asked = tokio::time::sleep(Duration::from_millis(50));
    let error = setup
        .spaces
        .wait_for_job("j")
        .cancel_when(asked)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Cancelled);

    let job = setup.deploy().await?;
    setup
        .server
        .answer("get_job", json!({ "id": "j", "status": "success" }));
    setup
        .spaces
        .wait_for_job(job)
        .cancel_when(pending())
        .await?;
    Ok(())
}

#[tokio::test]
async fn the_job_is_found_wherever_the_answer_has_it() -> Done {
    let setup = setup().await?;
    for answer in [
        json!({ "job_id": "j" }),
        json!({ "id": "d", "job": { "id": "j", "status": "pending" } }),
        json!({ "job": "j" }),
        json!({ "job": { "job_id": "j", "status": 7 } }),
        json!({ "id": null, "job_id": "j", "job": null, "created_at": null }),
    ] {
        setup.server.answer("promote_space", answer.clone());
        let promotion = setup.spaces.promote_space().space_id("7312345678901234567");
        let promotion = promotion.send().await?;
        assert_eq!(promotion.job_id()?, "j", "{answer}");
        assert_eq!(
            serde_json::to_value(&*promotion)?["job"],
            answer["job"],
            "{answer}"
        );
    }
    setup.server.answer("promote_space", json!({ "id": "d" }));
    let promotion = setup
        .spaces
        .promote_space()
        .space_id("7312345678901234567")
        .send()
        .await?;
    assert_eq!(
        promotion.job_id().unwrap_err().kind(),
        ErrorKind::InvalidResponse
    );
    Ok(())
}

/// A client of Press whose only deployment is as it is told to be.
async fn deployments() -> Result<(Server, press::Client, Arc<VirtualClock>), spacepress::Error> {
    let server = Server::start().await?;
    let clock = Arc::new(VirtualClock::new());
    let press = press::Client::builder()
        .base_url(server.press_url())
        .token("any")
        .no_proxy()
        .retry(RetryPolicy::none())
        .clock(clock.clone())
        .build()?;
    Ok((server, press, clock))
}

#[tokio::test]
async fn every_status_of_a_deployment_means_what_is_documented() -> Done {
    let (server, press, _) = deployments().await?;
    let wait = async |metadata: serde_json::Value| {
        server.answer(
            "describe_deployment",
            json!({ "id": "d", "metadata": metadata }),
        );
        let wait = press
            .wait_for_deployment("d")
            .timeout(Duration::from_secs(3));
        wait.await.map_err(|error| error.kind())
    };
    let ended = wait(json!({ "status": "deployed" })).await;
    assert_eq!(ended.map(|it| it.id.to_string()), Ok("d".to_owned()));
    for bad in [
        "failed",
        "delete_failed",
        "rollback_complete",
        "rollback_failed",
        "platform_resource_error",
        "warning",
    ] {
        assert_eq!(
            wait(json!({ "status": bad })).await.unwrap_err(),
            ErrorKind::DeploymentFailed,
            "{bad}"
        );
    }
    for passing in [
        "deploying",
        "redeploying",
        "rollback",
        "deleting",
        "brand new",
    ] {
        assert_eq!(
            wait(json!({ "status": passing })).await.unwrap_err(),
            ErrorKind::Timeout,
            "{passing}"
        );
    }
    assert_eq!(wait(json!({})).await.unwrap_err(), ErrorKind::Timeout);
    // Every status of the document was tried.
    assert_eq!(press::types::DeploymentStatus::KNOWN.len(), 1 + 6 + 4);
    Ok(())
}

#[tokio::test]
async fn a_deployment_is_followed_to_its_end() -> Done {
    let (server, press, clock) = deployments().await?;
    let block = json!({ "version": 1, "kind": "workflow", "metadata": { "name": "b", "summary": "s" },
        "release": { "version": "1.0.0" } });
    let spec = press.create_spec().spec(block).send().await?.id.clone();
    let input = json!({ "metadata": { "name": "d", "summary": "s" }, "spec": { "id": spec }, "revision": {} });
    let id = press
        .create_deployment()
        .body(input)
        .send()
        .await?
        .id
        .clone();
    let events = press.wait_for_deployment(&id).events();
    let told: Vec<String> = events
        .map(|event| match event.unwrap() {
            DeploymentEvent::Status(status) => status.to_string(),
            DeploymentEvent::Finished(deployment) => format!("end of {}", deployment.id),
            _ => unreachable!(),
        })
        .collect()
        .await;
    assert_eq!(told, ["deploying", "deployed", &format!("end of {id}")]);
    assert_eq!(clock.slept(), seconds(&[1.0, 1.5]));

    server.fail_next_deployment("rollback_complete");
    let revision = press
        .create_deployment_revision()
        .deployment_id(&id)
        .body(json!({}));
    revision.send().await?;
    let error = press.wait_for_deployment(&id).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::DeploymentFailed);
    assert!(
        error.to_string().contains("ended as rollback_complete"),
        "{error}"
    );
    let deployment = error.deployment().unwrap();
    assert_eq!(
        deployment.latest_revision.as_ref().unwrap().revision,
        Some(2)
    );
    assert!(error.job().is_none());
    Ok(())
}

#[cfg(feature = "blocking")]
#[test]
fn an_answer_without_an_id_is_told_by_the_call_it_is_handed_to() {
    let builder = Client::builder()
        .token("t")
        .base_url("http://127.0.0.1:9")
        .no_proxy();
    let nothing: Option<JobId> = None;
    let error = builder
        .build()
        .unwrap()
        .wait_for_job(nothing)
        .wait_blocking()
        .unwrap_err();
    assert_eq!(error.to_string(), "wait_for_job: `job_id` has to be set");
}
