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
use spacepress::{Archive, Clock as _, ErrorKind, Phase, RetryPolicy, Timeouts};

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

    fn polls(&self) -> usize {
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
async fn the_first_poll_is_immediate_and_pauses_grow_to_the_longest() -> Done {
    let setup = setup().await?;
    let job = setup.deploy().await?;
    let job = setup.spaces.wait_for_job(job).await?;
    assert_eq!(job.status, Some(JobStatus::Success));
    assert!(job.is_finished() && job.has_succeeded());
    assert_eq!(setup.clock.slept(), seconds(&[1.0, 1.5, 2.25]));

    setup
        .server
        .respond_with("get_job", json!({ "id": "j", "status": "running" }));
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
async fn a_first_pause_above_the_longest_is_shortened_to_it() -> Done {
    let setup = setup().await?;
    let job = setup.deploy().await?;
    let wait = setup.spaces.wait_for_job(job);
    wait.poll_interval(Duration::from_secs(60), Duration::from_secs(2))
        .await?;
    assert_eq!(setup.clock.slept(), seconds(&[2.0, 2.0, 2.0]));
    Ok(())
}

#[tokio::test]
async fn the_last_poll_at_the_timeout_decides() -> Done {
    let setup = setup().await?;
    for _ in 0..3 {
        setup
            .server
            .fail_next("get_job", job("running", json!(null)));
    }
    // The time is over, and the last poll is given more time than none.
    let succeeded = json!({ "id": "j", "status": "success" });
    setup.server.respond_with("get_job", succeeded);
    let wait = setup.spaces.wait_for_job("j");
    wait.timeout(Duration::from_secs(3)).await?;
    assert_eq!(setup.clock.slept(), seconds(&[1.0, 1.5, 0.5]));
    assert_eq!(setup.polls(), 4);

    let running = json!({ "id": "j", "status": "running" });
    setup.server.respond_with("get_job", running);
    let wait = setup.spaces.wait_for_job("j");
    let error = wait.timeout(Duration::from_secs(3)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(
        setup.polls(),
        4 + 4,
        "there is one poll when the time is over"
    );
    Ok(())
}

/// On tokio's paused clock, which moves on while nothing happens.
#[tokio::test(start_paused = true)]
async fn the_last_poll_gets_10_s() -> Done {
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    let spaces = Client::builder()
        .base_url(format!("http://{}", listener.local_addr()?))
        .token("any")
        .no_proxy()
        .retry(RetryPolicy::none())
        .timeouts(Timeouts::none())
        .connect_timeout(Duration::from_secs(3600))
        .build()?;
    let began = tokio::time::Instant::now();
    let wait = spaces.wait_for_job("j").timeout(Duration::ZERO);
    let error = wait.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    let text = error.to_string();
    assert!(text.contains("within the 10 s that were left"), "{text}");
    assert_eq!(began.elapsed().as_secs(), 10);
    Ok(())
}

#[tokio::test]
async fn log_entries_are_reported_once_each_and_in_order() -> Done {
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
async fn events_report_the_log_the_statuses_and_the_outcome() -> Done {
    let setup = setup().await?;
    let job = setup.deploy().await?;
    let events = setup.spaces.wait_for_job(job).events();
    let events: Vec<JobEvent> = events.map(Result::unwrap).collect().await;
    let reported: Vec<String> = events
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
    assert_eq!(reported, expected);
    Ok(())
}

#[tokio::test]
async fn an_unknown_or_missing_status_is_not_final() -> Done {
    let setup = setup().await?;
    for response in [
        json!({ "id": "j", "status": "resting" }),
        json!({ "id": "j", "log": null }),
    ] {
        setup.server.respond_with("get_job", response);
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
async fn a_timeout_holds_the_job_as_it_was_last_polled() -> Done {
    let setup = setup().await?;
    let response = json!({ "id": "j", "status": "running", "log": [{ "message": "still at it" }] });
    setup.server.respond_with("get_job", response);
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
        "wait_for_job: job j did not finish within 60 s"
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
async fn a_transient_poll_failure_does_not_end_the_wait() -> Done {
    let setup = setup().await?;
    let job = setup.deploy().await?;
    setup.server.fail_next("get_job", Fault::Status(500));
    setup.server.fail_next("get_job", Fault::Disconnect);
    setup
        .server
        .fail_next("get_job", Fault::RetryAfter(429, Duration::from_secs(20)));
    setup.spaces.wait_for_job(job).await?;
    assert_eq!(setup.polls(), 3 + 4);
    // The service is left alone for as long as it asks to be.
    assert_eq!(setup.clock.slept()[2], Duration::from_secs(20));
    Ok(())
}

#[tokio::test]
async fn a_permanent_poll_failure_ends_the_wait_with_the_last_job() -> Done {
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
    assert!(error.job().is_none() && error.is_wait());
    Ok(())
}

/// A job's state with this log.
fn job(status: &str, log: serde_json::Value) -> Fault {
    Fault::json(200, &json!({ "id": "j", "status": status, "log": log }))
}

#[tokio::test]
async fn a_log_is_followed_by_its_content() -> Done {
    let setup = setup().await?;
    let logs = [
        json!(["1", "2", "3"]),
        json!(["2", "3", "4"]),
        serde_json::Value::Null,
        json!(["3", "4", "5"]),
        json!(["3"]),
        json!(["3", "4", "5", "5", { "message": "6" }]),
        json!(["5", "5", { "message": "6" }, "7", "8"]),
    ];
    for log in logs {
        setup.server.fail_next("get_job", job("running", log));
    }
    // The last log is missing, and what was reported before is the reason for the failure.
    setup
        .server
        .fail_next("get_job", job("failed", json!(null)));
    let events = setup.spaces.wait_for_job("j").events();
    let events: Vec<_> = events.collect().await;
    let mut log = Vec::new();
    for event in &events {
        if let Ok(JobEvent::Log(entry)) = event {
            log.push(entry.to_string());
        }
    }
    assert_eq!(log, ["1", "2", "3", "4", "5", "5", "6", "7", "8"]);
    let error = events.last().unwrap().as_ref().unwrap_err();
    assert_eq!(error.to_string(), "wait_for_job: job j failed: 8");
    Ok(())
}

/// A log that is shorter than before is not complete: nothing in it is new, and it is no beginning
/// for what comes after it.
#[tokio::test]
async fn a_log_that_shrank_reports_nothing_and_nothing_twice() -> Done {
    for shorter in [
        json!(["c"]),
        json!(["a"]),
        json!(["x", "y"]),
        json!([]),
        json!(["b", "c"]),
    ] {
        let setup = setup().await?;
        for log in [
            json!(["a", "b", "c"]),
            shorter.clone(),
            json!(["a", "b", "c", "d"]),
        ] {
            setup.server.fail_next("get_job", job("running", log));
        }
        let succeeded = json!({ "id": "j", "status": "success" });
        setup.server.respond_with("get_job", succeeded);
        let reported = Arc::new(Mutex::new(Vec::new()));
        let sink = Arc::clone(&reported);
        let wait = setup.spaces.wait_for_job("j");
        wait.on_log(move |entry| sink.lock().unwrap().push(entry.to_string()))
            .await?;
        assert_eq!(*reported.lock().unwrap(), ["a", "b", "c", "d"], "{shorter}");
    }
    Ok(())
}

#[tokio::test]
async fn every_transient_poll_failure_is_tolerated() -> Done {
    let setup = setup().await?;
    let statuses = [408, 425, 429, 500, 501, 502, 503, 504, 520, 529, 599];
    let faults = statuses.map(Fault::Status).into_iter().chain([
        Fault::html(200),
        Fault::html(520),
        Fault::json(200, &json!([])),
        Fault::TruncateResponse,
        Fault::DropResponse,
        Fault::Disconnect,
        Fault::Status(404),
    ]);
    for fault in faults {
        let shown = format!("{fault:?}");
        setup.server.fail_next("get_job", fault);
        let succeeded = json!({ "id": "j", "status": "success" });
        setup.server.respond_with("get_job", succeeded);
        let wait = setup.spaces.wait_for_job("j").await;
        assert!(wait.is_ok(), "{shown}: {wait:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_refused_connection_is_transient() -> Done {
    let Setup { server, clock, .. } = setup().await?;
    let url = server.spaces_url();
    drop(server);
    let spaces = Client::builder().base_url(url).token("any").no_proxy();
    let spaces = spaces.retry(RetryPolicy::none()).clock(clock).build()?;
    // The port may be taken by another test's server meanwhile, which knows no such job.
    let wait = spaces.wait_for_job("j").timeout(Duration::from_secs(5));
    let error = wait.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("polls failed"), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_permanent_poll_failure_ends_the_wait_at_once() -> Done {
    let setup = setup().await?;
    for status in [400, 401, 403, 405, 409, 410, 422] {
        setup.server.fail_next("get_job", Fault::Status(status));
        let error = setup.spaces.wait_for_job("j").await.unwrap_err();
        assert_eq!(error.status().map(|it| it.as_u16()), Some(status));
    }
    assert_eq!(setup.polls(), 7);
    assert_eq!(setup.clock.slept(), []);
    Ok(())
}

#[tokio::test]
async fn a_404_is_transient_within_the_first_30_s_only() -> Done {
    let setup = setup().await?;
    let error = setup.spaces.wait_for_job("none").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    let slept: Duration = setup.clock.slept().iter().sum();
    assert!((30..36).contains(&slept.as_secs()), "{slept:?}");

    // Replicas may disagree, so a job that was found may be missing from the next response.
    let running = || json!({ "id": "j", "status": "running" });
    setup.server.respond_with("get_job", running());
    setup
        .server
        .fail_next("get_job", Fault::json(200, &running()));
    setup.server.fail_next("get_job", Fault::Status(404));
    for _ in 0..8 {
        setup
            .server
            .fail_next("get_job", Fault::json(200, &running()));
    }
    setup.server.fail_next("get_job", Fault::Status(404));
    let before = setup.polls();
    let error = setup.spaces.wait_for_job("j").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(setup.polls() - before, 11);
    assert_eq!(error.job().unwrap().status, Some(JobStatus::Running));
    Ok(())
}

#[tokio::test]
async fn a_timeout_says_how_many_polls_failed_and_how() -> Done {
    let setup = setup().await?;
    let running = json!({ "id": "j", "status": "running" });
    setup.server.respond_with("get_job", running);
    setup.server.fail_next("get_job", Fault::Status(503));
    setup.server.fail_next("get_job", Fault::Status(520));
    let wait = setup.spaces.wait_for_job("j");
    let error = wait.timeout(Duration::from_secs(10)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    let shown = error.to_string();
    let expected = "wait_for_job: job j did not finish within 10 s; 2 of 6 polls failed, the last \
                    of these with: get_job: GET 127.0.0.1:";
    assert!(shown.starts_with(expected), "{shown}");
    assert!(shown.contains("520 on purpose"), "{shown}");
    let source = std::error::Error::source(&error).unwrap();
    let source = source.downcast_ref::<spacepress::Error>().unwrap();
    assert_eq!(source.status().map(|it| it.as_u16()), Some(520));

    let long = json!({ "detail": "x".repeat(100_000) });
    for _ in 0..20 {
        setup.server.fail_next("get_job", Fault::json(500, &long));
    }
    let wait = setup.spaces.wait_for_job("j");
    let error = wait.timeout(Duration::from_secs(10)).await.unwrap_err();
    assert!(error.to_string().len() < 700, "{error}");
    Ok(())
}

#[tokio::test]
async fn retry_after_is_respected_within_the_time_that_is_left() -> Done {
    let setup = setup().await?;
    let busy = Fault::RetryAfter(503, Duration::from_secs(3600));
    setup.server.fail_next("get_job", busy);
    let succeeded = json!({ "id": "j", "status": "success" });
    setup.server.respond_with("get_job", succeeded);
    let wait = setup.spaces.wait_for_job("j");
    wait.timeout(Duration::from_secs(60)).await?;
    assert_eq!(setup.clock.slept(), seconds(&[60.0]));
    Ok(())
}

#[tokio::test]
async fn a_response_about_another_job_is_an_error() -> Done {
    let setup = setup().await?;
    let other = json!({ "id": "k", "status": "success" });
    setup.server.respond_with("get_job", other);
    let error = setup.spaces.wait_for_job("j").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidResponse);
    assert!(
        error.to_string().contains("about job k, not about job j"),
        "{error}"
    );
    assert_eq!(setup.polls(), 1);
    assert!(error.is_wait() && error.may_have_been_processed());

    // A UUID may be written in either case.
    let same = json!({ "id": "9B2F", "status": "success" });
    setup.server.respond_with("get_job", same);
    setup.spaces.wait_for_job("9b2f").await?;
    Ok(())
}

#[tokio::test]
async fn a_limit_of_the_clients_calls_holds_for_each_poll() -> Done {
    let setup = setup().await?;
    let limit = Duration::from_millis(30);
    let spaces = Client::builder()
        .base_url(setup.server.spaces_url())
        .token("any")
        .no_proxy()
        .retry(RetryPolicy::none())
        .timeouts(spacepress::Timeouts::default().with_call(limit))
        .clock(setup.clock.clone())
        .build()?;
    for _ in 0..4 {
        setup.server.fail_next("get_job", Fault::Hang);
    }
    let wait = spaces.wait_for_job("j").timeout(Duration::from_secs(3));
    let error = wait.await.unwrap_err();
    assert_eq!(error.phase(), Some(Phase::Wait));
    assert!(error.to_string().contains("4 of 4 polls failed"), "{error}");
    assert!(error.to_string().contains("0.03 s"), "{error}");
    let source = std::error::Error::source(&error).unwrap();
    let source = source.downcast_ref::<spacepress::Error>().unwrap();
    assert_eq!(source.phase(), Some(Phase::Call));
    Ok(())
}

#[tokio::test]
async fn a_deadline_ends_the_wait_on_the_clients_clock() -> Done {
    let setup = setup().await?;
    let running = json!({ "id": "j", "status": "running" });
    setup.server.respond_with("get_job", running);
    let end = |seconds| setup.clock.now() + Duration::from_secs(seconds);
    let slept_since = |before: usize| setup.clock.slept()[before..].iter().sum::<Duration>();

    let wait = setup.spaces.wait_for_job("j").deadline(end(20));
    let error = wait.await.unwrap_err();
    assert_eq!(
        (error.kind(), error.phase()),
        (ErrorKind::Timeout, Some(Phase::Wait))
    );
    assert_eq!(
        error.to_string(),
        "wait_for_job: job j did not finish within 20 s"
    );
    assert_eq!(slept_since(0), Duration::from_secs(20));

    // It holds without a timeout, too, and the earlier of the two counts.
    let before = setup.clock.slept().len();
    let wait = setup.spaces.wait_for_job("j").no_timeout();
    wait.deadline(end(30)).await.unwrap_err();
    assert_eq!(slept_since(before), Duration::from_secs(30));
    let before = setup.clock.slept().len();
    let wait = setup.spaces.wait_for_job("j").deadline(end(30));
    wait.timeout(Duration::from_secs(10)).await.unwrap_err();
    assert_eq!(slept_since(before), Duration::from_secs(10));

    // A deadline that has passed leaves time for one poll.
    let (before, polls) = (setup.clock.slept().len(), setup.polls());
    let wait = setup.spaces.wait_for_job("j").deadline(setup.clock.now());
    wait.await.unwrap_err();
    assert_eq!(
        (slept_since(before), setup.polls() - polls),
        (Duration::ZERO, 1)
    );
    Ok(())
}

#[tokio::test]
async fn extreme_durations_do_not_panic() -> Done {
    let max = Duration::MAX;
    for (first, longest) in [(max, max), (max, Duration::ZERO), (Duration::ZERO, max)] {
        let setup = setup().await?;
        let job = setup.deploy().await?;
        let wait = setup.spaces.wait_for_job(job).timeout(max);
        wait.poll_interval(first, longest).await?;
        let job = setup.deploy().await?;
        let far = std::time::Instant::now() + Duration::from_secs(1 << 34);
        let wait = setup.spaces.wait_for_job(job).no_timeout().deadline(far);
        // The clock may be past the deadline after one such pause.
        let _ = wait.poll_interval(first, longest).await;
    }
    Ok(())
}

#[tokio::test]
async fn an_error_of_a_wait_is_never_a_reason_to_deploy_again() -> Done {
    let setup = setup().await?;
    let wait = || {
        setup
            .spaces
            .wait_for_job("j")
            .timeout(Duration::from_secs(1))
    };
    setup
        .server
        .respond_with("get_job", json!({ "id": "j", "status": "running" }));
    let mut errors = vec![
        wait().await.unwrap_err(),
        wait().cancel_when(ready(())).await.unwrap_err(),
    ];
    for fault in [
        Fault::Status(401),
        Fault::Status(503),
        job("failed", json!([])),
    ] {
        setup.server.fail_next("get_job", fault);
        errors.push(wait().await.unwrap_err());
    }
    setup.server.respond_with("get_job", json!({ "id": "k" }));
    errors.push(wait().events().next().await.unwrap().unwrap_err());
    let kinds: Vec<ErrorKind> = errors.iter().map(|it| it.kind()).collect();
    assert_eq!(
        kinds,
        [
            ErrorKind::Timeout,
            ErrorKind::Cancelled,
            ErrorKind::Unauthorized,
            ErrorKind::Timeout,
            ErrorKind::JobFailed,
            ErrorKind::InvalidResponse,
        ]
    );
    for error in errors {
        assert!(error.is_wait(), "{error}");
        assert!(error.may_have_been_processed(), "{error}");
        assert!(!error.is_retryable(), "{error}");
    }
    // The same failure of a call that isn't a poll.
    setup.server.fail_next("get_job", Fault::Status(503));
    let error = setup.spaces.get_job().job_id("j").send().await.unwrap_err();
    assert!(!error.is_wait() && error.is_retryable());
    // A wait that never began.
    let error = setup.spaces.wait_for_job("../x").await.unwrap_err();
    assert!(error.is_wait() && !error.is_retryable() && !error.may_have_been_processed());
    Ok(())
}

#[tokio::test]
async fn a_wait_can_be_cancelled() -> Done {
    let setup = setup().await?;
    setup
        .server
        .respond_with("get_job", json!({ "id": "j", "status": "running" }));
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

    setup
        .server
        .respond_with("get_job", json!({ "id": "j", "status": "success" }));
    setup
        .spaces
        .wait_for_job("j")
        .cancel_when(pending())
        .await?;
    Ok(())
}

#[tokio::test]
async fn the_job_id_is_found_in_any_field_of_the_response() -> Done {
    let setup = setup().await?;
    for response in [
        json!({ "job_id": "j" }),
        json!({ "id": "d", "job": { "id": "j", "status": "pending" } }),
        json!({ "job": "j" }),
        json!({ "job": { "job_id": "j", "status": 7 } }),
        json!({ "id": null, "job_id": "j", "job": null, "created_at": null }),
    ] {
        setup.server.respond_with("promote_space", response.clone());
        let promotion = setup.spaces.promote_space().space_id("7312345678901234567");
        let promotion = promotion.send().await?;
        assert_eq!(promotion.job_id()?, "j", "{response}");
        assert_eq!(
            serde_json::to_value(&*promotion)?["job"],
            response["job"],
            "{response}"
        );
    }
    setup
        .server
        .respond_with("promote_space", json!({ "id": "d" }));
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

/// A client of Press with one deployment, whose responses the test sets.
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
        server.respond_with(
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
async fn a_deployment_is_followed_until_it_is_finished() -> Done {
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
    let reported: Vec<String> = events
        .map(|event| match event.unwrap() {
            DeploymentEvent::Status(status) => status.to_string(),
            DeploymentEvent::Finished(deployment) => format!("end of {}", deployment.id),
            _ => unreachable!(),
        })
        .collect()
        .await;
    assert_eq!(reported, ["deploying", "deployed", &format!("end of {id}")]);
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

/// Creates a deployment that ends in this status, and waits for it.
async fn deployed(
    server: &Server,
    press: &press::Client,
    status: &str,
) -> Result<press::types::DeploymentId, spacepress::Error> {
    let block = json!({ "version": 1, "kind": "workflow", "metadata": { "name": "b", "summary": "s" },
        "release": { "version": "1.0.0" } });
    let spec = press.create_spec().spec(block).send().await?.id.clone();
    let input = json!({ "metadata": { "name": "d", "summary": "s" }, "spec": { "id": spec }, "revision": {} });
    server.fail_next_deployment(status);
    let call = press.create_deployment().body(input);
    let id = call.send().await?.id.clone();
    let _ = press.wait_for_deployment(&id).await;
    Ok(id)
}

#[tokio::test]
async fn only_a_wait_for_the_revision_is_safe_right_after_a_redeploy() -> Done {
    let (server, press, _) = deployments().await?;
    let id = deployed(&server, &press, "warning").await?;
    let old = press
        .describe_deployment()
        .deployment_id(&id)
        .send()
        .await?;
    let old = serde_json::to_value(&*old)?;
    let again = press.redeploy().deployment_id(&id).send().await?;
    assert_eq!(again.revision, Some(2));

    // The deployment still shows the state from before.
    server.fail_next("describe_deployment", Fault::json(200, &old));
    let error = press.wait_for_deployment(&id).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::DeploymentFailed);
    assert!(error.to_string().contains("ended as warning"), "{error}");
    assert!(error.deployment().is_some() && error.revision().is_none());

    let events = press
        .wait_for_deployment(&id)
        .revision(again.revision)
        .events();
    let reported: Vec<String> = events
        .map(|event| match event.unwrap() {
            DeploymentEvent::Status(status) => status.to_string(),
            DeploymentEvent::Finished(it) => {
                let revision = it.latest_revision.as_ref().unwrap().revision;
                format!(
                    "{} is {} at {}",
                    it.id,
                    it.status().unwrap(),
                    revision.unwrap()
                )
            }
            _ => unreachable!(),
        })
        .collect()
        .await;
    let finished = format!("{id} is deployed at 2");
    assert_eq!(reported, ["deploying", "deployed", &finished]);

    // The other way around: an old success doesn't pass for the new revision.
    let old = press
        .describe_deployment()
        .deployment_id(&id)
        .send()
        .await?;
    let old = serde_json::to_value(&*old)?;
    server.fail_next_deployment("rollback_complete");
    let created = press.create_deployment_revision().deployment_id(&id);
    let created = created.body(json!({})).send().await?;
    server.fail_next("describe_deployment", Fault::json(200, &old));
    press.wait_for_deployment(&id).await?;
    let wait = press.wait_for_deployment(&id).revision(created.revision);
    let error = wait.await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("wait_for_deployment: revision 3 of deployment {id} ended as rollback_complete")
    );
    assert_eq!(error.revision().unwrap().revision, Some(3));
    assert!(error.deployment().is_none());
    Ok(())
}

#[tokio::test]
async fn every_status_of_a_revision_means_what_is_documented() -> Done {
    let (server, press, _) = deployments().await?;
    server.respond_with(
        "describe_deployment",
        json!({ "id": "d", "metadata": { "status": "redeploying" } }),
    );
    let wait = async |status: &str| {
        let revision = json!({ "id": "r", "revision": 2, "status": status });
        server.respond_with("describe_deployment_revision", revision);
        let wait = press.wait_for_deployment("d").revision(2);
        wait.timeout(Duration::from_secs(3)).await
    };
    // The revision alone decides.
    assert_eq!(wait("deployed").await?.id, "d");
    let failures = [
        "failed",
        "delete_failed",
        "platform_resource_error",
        "rollback_complete",
        "rollback_failed",
    ];
    for status in failures {
        let error = wait(status).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::DeploymentFailed, "{status}");
    }
    let error = wait("superseded").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::DeploymentFailed);
    assert!(
        error
            .to_string()
            .ends_with("ended as superseded: a later revision replaced it"),
        "{error}"
    );
    for status in ["deploying", "rollback", "deleting", "brand new"] {
        let error = wait(status).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{status}");
        assert_eq!(
            error.revision().unwrap().status.as_ref().unwrap().as_str(),
            status
        );
        let expected = "wait_for_deployment: revision 2 of deployment d did not finish within 3 s";
        assert_eq!(error.to_string(), expected);
    }
    assert_eq!(press::types::RevisionStatus::KNOWN.len(), 1 + 5 + 1 + 3);
    Ok(())
}

#[tokio::test]
async fn a_failed_fetch_of_the_deployment_does_not_end_the_wait_for_a_revision() -> Done {
    let (server, press, _) = deployments().await?;
    let revision = json!({ "id": "r", "revision": 2, "status": "deployed" });
    server.respond_with("describe_deployment_revision", revision);
    server.respond_with("describe_deployment", json!({ "id": "d" }));
    server.fail_next("describe_deployment", Fault::html(520));
    press.wait_for_deployment("d").revision(2).await?;
    server.fail_next("describe_deployment", Fault::Status(403));
    let error = press
        .wait_for_deployment("d")
        .revision(2)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Forbidden);
    assert_eq!(error.revision().unwrap().revision, Some(2));
    Ok(())
}

#[tokio::test]
async fn a_response_about_another_deployment_or_revision_is_an_error() -> Done {
    let (server, press, clock) = deployments().await?;
    let other = json!({ "id": "e", "metadata": { "status": "deployed" } });
    server.respond_with("describe_deployment", other);
    let error = press.wait_for_deployment("d").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidResponse);
    let expected = "about deployment e, not about deployment d";
    assert!(error.to_string().contains(expected), "{error}");

    let other = json!({ "revision": 1, "status": "deployed" });
    server.respond_with("describe_deployment_revision", other);
    let wait = press.wait_for_deployment("d").revision(2);
    let error = wait.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidResponse);
    let expected = "about revision 1, not about revision 2";
    assert!(error.to_string().contains(expected), "{error}");
    assert_eq!(clock.slept(), []);
    Ok(())
}

#[tokio::test]
async fn a_missing_number_of_a_revision_is_an_error_of_the_wait() -> Done {
    let (server, press, _) = deployments().await?;
    let error = press.wait_for_deployment("d").revision(None).await;
    let error = error.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidResponse);
    assert!(
        error
            .to_string()
            .contains("names no revision of deployment d"),
        "{error}"
    );
    assert!(error.is_wait() && error.may_have_been_processed() && !error.is_retryable());

    let error = press.wait_for_deployment("d").revision(0).await;
    let error = error.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(
        error.to_string().contains("`revision` can't be \"0\""),
        "{error}"
    );
    let error = press.wait_for_deployment("../x").revision(1).await;
    assert!(error.unwrap_err().to_string().contains("`deployment_id`"));
    assert_eq!(server.requests().len(), 0);
    Ok(())
}

#[cfg(feature = "blocking")]
#[test]
fn a_response_without_an_id_is_an_error_of_the_wait_that_takes_it() {
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
    assert_eq!(error.to_string(), "wait_for_job: `job_id` must be set");
    assert!(error.is_wait());
}
