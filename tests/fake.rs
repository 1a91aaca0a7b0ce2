//! The fake server as a test tool: faults, responses that a test sets, slow jobs, limits, and values
//! for mocks.
#![cfg(feature = "fake")]

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use spacepress::fake::{self, EMPTY_ZIP, Fault, RequestBody, Server, ServerResponse, VirtualClock};
use spacepress::press::types::{
    BlockDeploymentInput, BlockKind, BlockMetadata, BlockSpecInput, DeploymentId, ReleaseInput,
    RevisionInput, SpecSelector,
};
use spacepress::spaces::types::{JobId, JobStatus, Space};
use spacepress::{
    Archive, Error, ErrorKind, Phase, ResponseValue, RetryPolicy, Timeouts, press, spaces,
};

type Done = Result<(), Box<dyn std::error::Error>>;

const UAT: &str = "7312345678901234567";

/// The message with which a closure panics, and the file in which it does.
fn panic_of(run: impl FnOnce()) -> (String, String) {
    let file = Arc::new(Mutex::new(String::new()));
    let seen = Arc::clone(&file);
    let previous = std::panic::take_hook();
    let thread = std::thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() == thread {
            let place = info.location().map(|it| it.file().to_owned());
            *seen.lock().unwrap() = place.unwrap_or_default();
        }
    }));
    let panicked = catch_unwind(AssertUnwindSafe(run));
    std::panic::set_hook(previous);
    let payload = panicked.expect_err("it panics");
    let message = match payload.downcast_ref::<String>() {
        Some(message) => message.clone(),
        None => (*payload.downcast_ref::<&str>().expect("a message")).to_owned(),
    };
    let file = file.lock().unwrap().clone();
    (message, file)
}

type Call<'a> = Box<dyn Fn() + 'a>;

/// The tests that change the panic hook, one at a time.
static HOOK: Mutex<()> = Mutex::new(());

fn alone() -> std::sync::MutexGuard<'static, ()> {
    HOOK.lock().unwrap_or_else(|it| it.into_inner())
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Runtime::new().unwrap()
}

async fn deploy(spaces: &spaces::Client) -> Result<JobId, Error> {
    let app = Archive::from_bytes(EMPTY_ZIP)?;
    let call = spaces.deploy_space().space_id(UAT).zip_file(app);
    Ok(call.send().await?.job_id()?.clone())
}

async fn deploy_block(press: &press::Client) -> Result<DeploymentId, Error> {
    let block = BlockSpecInput::new(
        1,
        BlockKind::Workflow,
        BlockMetadata::new("forecast", "Forecasts demand"),
        ReleaseInput::new("1.0.0"),
    );
    let block = press.create_spec().spec(block).send().await?;
    let input = BlockDeploymentInput::new(
        BlockMetadata::new("north", "The north"),
        SpecSelector::new(block.id.clone().unwrap()),
        RevisionInput::new(),
    );
    let deployment = press.create_deployment().body(input).send().await?;
    Ok(deployment.id.clone())
}

/// The client's calls on a clock on which waiting takes no time.
fn on_virtual_time(server: &Server) -> (spaces::Client, press::Client, Arc<VirtualClock>) {
    let clock = Arc::new(VirtualClock::new());
    let spaces = spaces::Client::builder().base_url(server.spaces_url());
    let press = press::Client::builder().base_url(server.press_url());
    (
        spaces.token("t").clock(clock.clone()).build().unwrap(),
        press.token("t").clock(clock.clone()).build().unwrap(),
        clock,
    )
}

#[test]
fn an_unknown_name_panics_in_the_test_with_the_nearest_names() {
    let _alone = alone();
    let runtime = runtime();
    let server = runtime.block_on(Server::start()).unwrap();
    let calls: [(&str, Call<'_>); 5] = [
        (
            "fail_next",
            Box::new(|| server.fail_next("get_jobs", Fault::Hang)),
        ),
        (
            "respond_with",
            Box::new(|| server.respond_with("get_jobs", json!({}))),
        ),
        (
            "respond_with_sequence",
            Box::new(|| server.respond_with_sequence("get_jobs", [json!({})])),
        ),
        (
            "respond_with_fn",
            Box::new(|| server.respond_with_fn("get_jobs", |_| json!({}))),
        ),
        (
            "respond_normally",
            Box::new(|| server.respond_normally("get_jobs")),
        ),
    ];
    for (name, call) in calls {
        let (message, file) = panic_of(call);
        let expected = "no operation `get_jobs`; did you mean `get_job`, ";
        assert!(message.starts_with(expected), "{name}: {message}");
        assert!(
            file.ends_with("fake.rs") && file.contains("tests"),
            "{name}: {file}"
        );
    }
    let (message, file) = panic_of(|| drop(server.url("pres")));
    assert_eq!(
        message,
        "no service `pres`; did you mean `press`, `spaces`?"
    );
    assert!(file.contains("tests"), "{file}");
    let none: [ServerResponse; 0] = [];
    let (message, _) = panic_of(|| server.respond_with_sequence("get_job", none));
    assert!(message.contains("`get_job` is empty"), "{message}");
    // Nothing was set.
    assert_eq!(server.pending_faults(), BTreeMap::new());
    assert_eq!(server.url("press"), server.press_url());
}

#[tokio::test]
async fn a_port_of_an_unknown_service_is_an_error() {
    let error = Server::builder().port("pres", 0).start().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.to_string().contains("no service `pres`"), "{error}");
}

#[tokio::test]
async fn faults_are_pending_until_they_fire() -> Done {
    let server = Server::start().await?;
    let (spaces, _, _) = on_virtual_time(&server);
    server.fail_next("list_spaces", Fault::Status(503));
    server.fail_next("list_spaces", Fault::Status(502));
    server.fail_next("get_job", Fault::Hang);
    let pending = server.pending_faults();
    assert_eq!(
        pending["list_spaces"],
        [Fault::Status(503), Fault::Status(502)]
    );
    spaces
        .list_spaces()
        .retry(RetryPolicy::none())
        .send()
        .await
        .unwrap_err();
    assert_eq!(server.pending_faults()["list_spaces"], [Fault::Status(502)]);
    spaces.list_spaces().send().await?;
    let operations: Vec<String> = server.pending_faults().into_keys().collect();
    assert_eq!(operations, ["get_job"]);
    Ok(())
}

#[test]
fn a_strict_server_reports_faults_that_never_fired() {
    let _alone = alone();
    let runtime = runtime();
    let strict = || {
        runtime
            .block_on(Server::builder().strict().start())
            .unwrap()
    };

    let server = strict();
    server.fail_next("get_job", Fault::Status(503));
    server.fail_next("get_job", Fault::Disconnect);
    server.fail_next_job("broken");
    server.next_deployment_takes(9);
    let (message, _) = panic_of(move || drop(server));
    assert_eq!(
        message,
        "faults that never fired: `get_job`: Status(503), Disconnect; 1 of `fail_next_job`; \
         1 of `next_deployment_takes`"
    );

    // A fault that fired is no longer pending.
    let server = strict();
    server.fail_next("list_spaces", Fault::Status(503));
    runtime.block_on(async {
        let (spaces, _, _) = on_virtual_time(&server);
        spaces.list_spaces().send().await.unwrap();
    });
    drop(server);

    // The first panic stays the one that is reported.
    let server = strict();
    server.fail_next("get_job", Fault::Hang);
    let (message, _) = panic_of(move || {
        let _server = server;
        panic!("the first panic");
    });
    assert_eq!(message, "the first panic");

    let lenient = runtime.block_on(Server::start()).unwrap();
    lenient.fail_next("get_job", Fault::Hang);
    drop(lenient);
}

#[tokio::test]
async fn a_job_takes_as_many_polls_as_the_test_says() -> Done {
    for polls in [1, 2, 4, 9] {
        let server = Server::builder().strict().start().await?;
        let (spaces, _, clock) = on_virtual_time(&server);
        server.next_job_takes(polls);
        let job = spaces.wait_for_job(deploy(&spaces).await?).await?;
        assert_eq!(job.status, Some(JobStatus::Success));
        let requests = server.requests().into_iter();
        let polled = requests.filter(|it| it.operation.as_deref() == Some("get_job"));
        assert_eq!(polled.count(), polls);
        assert!(clock.slept().len() + 1 >= polls);
        // The next one is as usual again.
        spaces.wait_for_job(deploy(&spaces).await?).await?;
        assert_eq!(server.requests().len(), 1 + polls + 1 + 4);
    }
    Ok(())
}

#[tokio::test]
async fn a_slow_job_may_fail_and_failures_queue_up() -> Done {
    let server = Server::builder().strict().start().await?;
    let (spaces, _, _) = on_virtual_time(&server);
    server.next_job_takes(6);
    server.fail_next_job("first");
    server.fail_next_job("second");
    for expected in ["first", "second"] {
        let job = deploy(&spaces).await?;
        let error = spaces.wait_for_job(job).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::JobFailed);
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert_eq!(server.requests().len(), 1 + 6 + 1 + 4);
    Ok(())
}

#[tokio::test]
async fn a_slow_job_lets_a_wait_time_out() -> Done {
    let server = Server::start().await?;
    let (spaces, _, _) = on_virtual_time(&server);
    server.next_job_takes(1_000_000);
    let wait = spaces.wait_for_job(deploy(&spaces).await?);
    let error = wait.timeout(Duration::from_secs(60)).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.phase()),
        (ErrorKind::Timeout, Some(Phase::Wait))
    );
    assert_eq!(error.job().unwrap().status, Some(JobStatus::Running));
    Ok(())
}

#[tokio::test]
async fn a_deployment_takes_as_many_polls_as_the_test_says() -> Done {
    for polls in [1, 3, 8] {
        let server = Server::builder().strict().start().await?;
        let (_, press, _) = on_virtual_time(&server);
        server.next_deployment_takes(polls);
        let deployment = deploy_block(&press).await?;
        press.wait_for_deployment(&deployment).await?;
        let requests = server.requests().into_iter();
        let polled = requests.filter(|it| it.operation.as_deref() == Some("describe_deployment"));
        assert_eq!(polled.count(), polls);
    }
    Ok(())
}

#[tokio::test]
async fn a_slow_redeployment_follows_a_failed_deployment() -> Done {
    let server = Server::builder().strict().start().await?;
    let (_, press, _) = on_virtual_time(&server);
    server.fail_next_deployment("failed");
    let deployment = deploy_block(&press).await?;
    let early = press.redeploy().deployment_id(&deployment).send().await;
    assert_eq!(early.unwrap_err().kind(), ErrorKind::Conflict);
    press.wait_for_deployment(&deployment).await.unwrap_err();
    server.next_deployment_takes(5);
    let before = server.requests().len();
    let again = press.redeploy().deployment_id(&deployment).send().await?;
    let wait = press.wait_for_deployment(&deployment);
    wait.revision(again.revision).await?;
    let polls = server.requests().len() - before - 1;
    assert!(polls >= 5, "{polls}");
    Ok(())
}

#[tokio::test]
async fn responses_of_a_sequence_come_in_order_and_the_last_repeats() -> Done {
    let server = Server::start().await?;
    let spaces = server.spaces()?;
    let name = async || -> Result<String, Error> {
        let space = spaces.get_space().space_id(UAT).send().await?;
        Ok(space.id.to_string())
    };
    server.respond_with_sequence(
        "get_space",
        [
            json!({ "id": "1" }).into(),
            ServerResponse::new(404, json!({ "detail": "gone" })),
            ServerResponse::new(203, json!({ "id": "2" })),
        ],
    );
    assert_eq!(name().await?, "1");
    let error = name().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.detail()),
        (ErrorKind::NotFound, Some("gone"))
    );
    for _ in 0..3 {
        assert_eq!(name().await?, "2");
    }
    assert_eq!(server.requests().last().unwrap().status, Some(203));
    server.respond_with("get_space", json!({ "id": "3" }));
    assert_eq!(name().await?, "3");
    server.respond_normally("get_space");
    assert_eq!(name().await?, UAT);
    // There is nothing to end, and that is allowed.
    server.respond_normally("get_space");
    Ok(())
}

#[tokio::test]
async fn a_function_makes_responses_from_the_request() -> Done {
    let server = Arc::new(Server::start().await?);
    let spaces = server.spaces()?;
    let weak = Arc::downgrade(&server);
    server.respond_with_fn("deploy_space", move |request| {
        // It may use the server.
        let number = weak.upgrade().unwrap().requests().len();
        let RequestBody::Parts(parts) = &request.body else {
            return ServerResponse::empty(415);
        };
        json!({ "id": parts[0].content.len().to_string(), "job_id": format!("j{number}") }).into()
    });
    assert_eq!(deploy(&spaces).await?.to_string(), "j0");
    assert_eq!(deploy(&spaces).await?.to_string(), "j1");
    assert_eq!(server.requests()[1].status, Some(201));
    server.respond_with_fn("get_space", |request| {
        let id = request.path.rsplit('/').next().unwrap_or_default();
        match id {
            "1" => ServerResponse::from(json!({ "id": id })),
            _ => ServerResponse::new(404, json!({ "detail": format!("no space {id}") })),
        }
    });
    spaces.get_space().space_id("1").send().await?;
    let error = spaces.get_space().space_id("2").send().await.unwrap_err();
    assert_eq!(error.detail(), Some("no space 2"));
    Ok(())
}

#[tokio::test]
async fn queries_and_paths_are_decoded() -> Done {
    let server = Server::start().await?;
    let http = reqwest::Client::builder().no_proxy().build()?;
    let url = format!(
        "{}/cloud/api/v1/spaces?webapp_id=a+b%26c%2B%C3%BC&page=1",
        server.spaces_url()
    );
    let response = http
        .get(url)
        .header("authorization", "Token t")
        .send()
        .await?;
    assert_eq!(response.status(), 200);
    let expected = [("webapp_id", "a b&c+ü"), ("page", "1")];
    let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(server.requests()[0].query, expected);

    server.respond_with_fn("get_space", |request| json!({ "id": request.path }));
    let spaces = server.spaces()?;
    spaces.get_space().space_id("a b&c=d%").send().await?;
    let path = &server.requests()[1].path;
    assert!(path.contains("a%20b") && path.contains("%25"), "{path}");
    Ok(())
}

#[tokio::test]
async fn a_virtual_clock_covers_delays_and_no_sockets() -> Done {
    let server = Server::start().await?;
    let (spaces, _, clock) = on_virtual_time(&server);
    let hour = Duration::from_secs(3600);
    let patient = RetryPolicy::default()
        .with_max_elapsed(2 * hour)
        .with_max_retry_after(hour);
    server.fail_next("list_spaces", Fault::RetryAfter(503, hour));
    let real = std::time::Instant::now();
    let page = spaces.list_spaces().retry(patient).send().await?;
    assert_eq!((clock.slept(), page.elapsed()), (vec![hour], hour));
    assert!(real.elapsed() < Duration::from_secs(60));

    // A delay of the server passes in real time, and a timeout ends it in real time.
    let delay = Duration::from_millis(50);
    server.fail_next("list_spaces", Fault::Delay(delay));
    let real = std::time::Instant::now();
    spaces.list_spaces().send().await?;
    assert!(real.elapsed() >= delay);
    server.fail_next("list_spaces", Fault::Hang);
    let call = spaces.list_spaces().retry(RetryPolicy::none());
    let call = call.timeouts(Timeouts::default().with_response(delay));
    let error = call.send().await.unwrap_err();
    assert_eq!(error.phase(), Some(Phase::Response));
    assert_eq!(error.elapsed(), Duration::ZERO);
    assert_eq!(clock.slept(), [hour]);
    Ok(())
}

/// Every kind of error.
const KINDS: &[(ErrorKind, Option<u16>, bool)] = &[
    (ErrorKind::InvalidInput, None, false),
    (ErrorKind::LocalIo, None, false),
    (ErrorKind::NotSent, None, false),
    (ErrorKind::BadRequest, Some(400), false),
    (ErrorKind::Unauthorized, Some(401), false),
    (ErrorKind::Forbidden, Some(403), false),
    (ErrorKind::NotFound, Some(404), false),
    (ErrorKind::Conflict, Some(409), false),
    (ErrorKind::PayloadTooLarge, Some(413), false),
    (ErrorKind::Unprocessable, Some(422), false),
    (ErrorKind::RateLimited, Some(429), false),
    (ErrorKind::Server, Some(500), true),
    (ErrorKind::UnexpectedStatus, Some(418), false),
    (ErrorKind::Redirected, Some(302), true),
    (ErrorKind::Timeout, None, true),
    (ErrorKind::ConnectionLost, None, true),
    (ErrorKind::InvalidResponse, Some(200), true),
    (ErrorKind::JobFailed, None, true),
    (ErrorKind::DeploymentFailed, None, true),
    (ErrorKind::Cancelled, None, true),
    (ErrorKind::Pagination, None, false),
];

#[test]
fn an_error_of_any_kind_can_be_made() {
    for (kind, status, processed) in KINDS {
        let error = fake::error(*kind).operation("get_job").build();
        assert_eq!(error.kind(), *kind);
        assert_eq!(error.status().map(|it| it.as_u16()), *status, "{kind}");
        assert_eq!(error.may_have_been_processed(), *processed, "{kind}");
        assert_eq!(error.operation(), Some("get_job"));
        assert!(error.to_string().starts_with("get_job: "), "{error}");
    }
}

#[test]
fn an_error_has_what_the_test_gives_it() {
    let error: Error = fake::error(ErrorKind::Unprocessable)
        .operation("create_spec")
        .header("x-request-id", "7f3a")
        .json(&json!({ "detail": "version must be greater than 1.0.0" }))
        .attempts(2)
        .elapsed(Duration::from_millis(1500))
        .into();
    assert_eq!(
        error.to_string(),
        "create_spec: returned 422: version must be greater than 1.0.0 \
         (request id 7f3a, 2 attempts, 1.5 s)"
    );
    let error = fake::error(ErrorKind::Server)
        .status(503)
        .retry_after(Duration::from_millis(1500))
        .idempotent(true)
        .build();
    assert!(error.is_retryable());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(2)));
    let error = fake::error(ErrorKind::Timeout)
        .phase(Phase::Connect)
        .may_have_been_processed(false)
        .message("no connection within 10 s")
        .build();
    assert!(error.is_retryable() && !error.may_have_been_processed());
    assert_eq!(error.phase(), Some(Phase::Connect));
    assert!(
        error.to_string().contains("no connection within 10 s"),
        "{error}"
    );
    let job = serde_json::from_value::<spaces::types::Job>(json!({ "id": "j" })).unwrap();
    let error = fake::error(ErrorKind::Timeout).last_polled(job).build();
    assert!(error.is_wait() && !error.is_retryable());
    assert_eq!(error.job().unwrap().id.to_string(), "j");
}

#[test]
fn a_response_of_any_value_can_be_made() {
    let space: Space = serde_json::from_value(json!({ "id": "7" })).unwrap();
    let response: ResponseValue<Space> = fake::response(space.clone())
        .status(201)
        .header("x-request-id", "7f3a")
        .attempts(3)
        .elapsed(Duration::from_secs(1))
        .into();
    assert_eq!(*response, space);
    assert_eq!(response.status(), 201);
    assert_eq!(response.headers()["x-request-id"], "7f3a");
    assert_eq!(response.request_id(), Some("7f3a"));
    assert_eq!(
        (response.attempts(), response.elapsed()),
        (3, Duration::from_secs(1))
    );
    assert_eq!(response.into_inner(), space);
    assert_eq!(*fake::response(()).build(), ());
}

#[test]
fn an_invalid_header_or_status_panics_in_the_test() {
    let _alone = alone();
    let (message, file) = panic_of(|| drop(fake::response(()).header("a b", "c")));
    assert_eq!(message, "\"a b\" is not a valid header name");
    assert!(file.contains("tests"), "{file}");
    let (message, _) = panic_of(|| drop(fake::error(ErrorKind::Server).header("a", "\n")));
    assert_eq!(message, "\"\\n\" is not a valid value of a");
    let (message, _) = panic_of(|| drop(fake::error(ErrorKind::Server).status(20)));
    assert_eq!(message, "20 is not a status code: use 100 to 999");
}
