//! When a call is retried, and after what delay: to the millisecond, on a virtual clock. Faults of
//! single attempts are in `tests/faults`.
#![cfg(feature = "fake")]

mod support;

use std::io::{self, Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use spacepress::fake::VirtualClock;
use spacepress::{Archive, ErrorKind, RetryPolicy, Timeouts, spaces};
use support::{Recorder, Response, ZIP};

fn failing() -> Recorder {
    Recorder::serving(|_| Response::json(500, &json!({})))
}

fn client(
    recorder: &Recorder,
    clock: &Arc<VirtualClock>,
) -> spacepress::ClientBuilder<spaces::Client> {
    let builder = spaces::Client::builder();
    builder
        .base_url(recorder.url())
        .token("t")
        .clock(clock.clone())
}

fn milliseconds(clock: &VirtualClock) -> Vec<u128> {
    clock.slept().iter().map(Duration::as_millis).collect()
}

#[tokio::test]
async fn delays_double_up_to_a_maximum_and_are_randomised() {
    for (random, expected) in [
        (0.0, [0, 0, 0, 0, 0, 0]),
        (0.5, [250, 500, 1000, 2000, 4000, 5000]),
        (0.999_999, [499, 999, 1999, 3999, 7999, 9999]),
    ] {
        let recorder = failing();
        let clock = Arc::new(VirtualClock::new().with_random(random));
        let spaces = client(&recorder, &clock)
            .retry(RetryPolicy::default().with_max_attempts(7))
            .build()
            .unwrap();
        let error = spaces.get_space().space_id("1").send().await.unwrap_err();
        assert_eq!(milliseconds(&clock), expected, "{random}");
        assert_eq!((error.attempts(), recorder.received().len()), (7, 7));
        let waited: Duration = clock.slept().iter().sum();
        assert_eq!(error.elapsed(), waited);
    }
}

#[tokio::test]
async fn a_policy_is_a_value_of_the_client_and_of_the_call() {
    let recorder = failing();
    let clock = Arc::new(VirtualClock::new());
    let policy = RetryPolicy::default()
        .with_max_attempts(2)
        .with_base_delay(Duration::from_secs(8))
        .with_max_delay(Duration::from_secs(3));
    let spaces = client(&recorder, &clock).retry(policy).build().unwrap();
    let error = spaces.get_space().space_id("1").send().await.unwrap_err();
    assert_eq!(error.attempts(), 2);
    assert_eq!(milliseconds(&clock), [1500]);
    let once = spaces.get_space().space_id("1").retry(RetryPolicy::none());
    assert_eq!(once.send().await.unwrap_err().attempts(), 1);
    assert_eq!(recorder.received().len(), 3);
}

#[tokio::test]
async fn a_retry_that_would_begin_too_late_is_not_made_and_the_error_says_so() {
    let no_time = "there was no time left for another attempt";
    let later = |seconds: &'static str| {
        Recorder::serving(move |_| {
            Response::json(429, &json!({})).with_header("retry-after", seconds)
        })
    };
    // The policy's minute: two waits of 25 s fit into it, and a third doesn't.
    let recorder = later("25");
    let clock = Arc::new(VirtualClock::new());
    let policy = RetryPolicy::default().with_max_attempts(9);
    let spaces = client(&recorder, &clock).retry(policy).build().unwrap();
    let error = spaces
        .promote_space()
        .space_id("1")
        .send()
        .await
        .unwrap_err();
    assert_eq!(milliseconds(&clock), [25_000, 25_000]);
    assert_eq!(error.kind(), ErrorKind::RateLimited);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(25)));
    assert!(error.to_string().contains(no_time), "{error}");

    // The call's own limit.
    let recorder = later("5");
    let clock = Arc::new(VirtualClock::new());
    let limits = Timeouts::default().with_call(Duration::from_secs(8));
    let spaces = client(&recorder, &clock).timeouts(limits).build().unwrap();
    let error = spaces.get_space().space_id("1").send().await.unwrap_err();
    assert_eq!(milliseconds(&clock), [5000]);
    assert_eq!(
        (error.kind(), error.attempts()),
        (ErrorKind::RateLimited, 2)
    );
    assert!(error.to_string().contains(no_time), "{error}");

    // Once the attempts are used up there is nothing to add.
    let recorder = failing();
    let clock = Arc::new(VirtualClock::new());
    let spaces = client(&recorder, &clock).build().unwrap();
    let error = spaces.get_space().space_id("1").send().await.unwrap_err();
    assert!(!error.to_string().contains(no_time), "{error}");
}

#[tokio::test]
async fn an_outage_does_not_triple_the_load() {
    let recorder = failing();
    let clock = Arc::new(VirtualClock::new().with_random(0.0));
    let spaces = client(&recorder, &clock).build().unwrap();
    let mut attempts = Vec::new();
    for _ in 0..7 {
        // A clone shares the budget.
        let call = spaces.clone().get_space().space_id("1");
        let error = call.send().await.unwrap_err();
        attempts.push(error.attempts());
        let refused = error
            .to_string()
            .contains("too many calls to the service failed recently");
        assert_eq!(refused, attempts.len() > 5, "{error}");
    }
    // Ten repetitions, two for each of the first five calls.
    assert_eq!(attempts, [3, 3, 3, 3, 3, 1, 1]);

    // The budget refills by one per second.
    use spacepress::Clock as _;
    clock.sleep(Duration::from_millis(2500)).await;
    for expected in [3, 1] {
        let error = spaces.get_space().space_id("1").send().await.unwrap_err();
        assert_eq!(error.attempts(), expected);
    }
    // And no more than ten, however long it is quiet.
    clock.sleep(Duration::from_secs(3600)).await;
    let mut attempts = 0;
    for _ in 0..20 {
        let error = spaces.get_space().space_id("1").send().await.unwrap_err();
        attempts += error.attempts();
    }
    assert_eq!(attempts, 20 + 10);

    // Another client has its own budget.
    let other = client(&recorder, &clock).build().unwrap();
    let error = other.get_space().space_id("1").send().await.unwrap_err();
    assert_eq!(error.attempts(), 3);
}

#[tokio::test]
async fn idempotent_allows_a_call_to_be_repeated() {
    let recorder = failing();
    let clock = Arc::new(VirtualClock::new());
    let spaces = client(&recorder, &clock).build().unwrap();
    let promote = || spaces.promote_space().space_id("1");
    let error = promote().send().await.unwrap_err();
    assert_eq!((error.attempts(), error.is_retryable()), (1, false));
    let error = promote().idempotent(true).send().await.unwrap_err();
    assert_eq!((error.attempts(), error.is_retryable()), (3, true));
    assert!(error.may_have_been_processed());
    let get = spaces.get_space().space_id("1").idempotent(false);
    let error = get.send().await.unwrap_err();
    assert_eq!((error.attempts(), error.is_retryable()), (1, false));
}

#[tokio::test]
async fn a_panic_of_a_progress_callback_is_the_callers_panic() {
    let recorder = Recorder::serving(|_| Response::json(200, &json!({ "job_id": "j" })));
    let clock = Arc::new(VirtualClock::new());
    let spaces = client(&recorder, &clock).build().unwrap();
    let mut content = vec![b'.'; 400_000];
    content.extend_from_slice(ZIP);
    for at in [0, 1, 300_000] {
        let app = Archive::from_bytes(content.clone()).unwrap();
        let deploy = spaces.deploy_space().space_id("1").zip_file(app);
        let deploy = deploy.on_progress(move |sent, _| assert!(sent < at, "stopped at {at}"));
        let task = tokio::spawn(async move { deploy.send().await.map(drop) });
        let panic = task.await.unwrap_err().into_panic();
        let said = panic
            .downcast_ref::<String>()
            .expect("what it panicked with");
        assert_eq!(said, &format!("stopped at {at}"));
    }
    // The client still works.
    let app = Archive::from_bytes(content).unwrap();
    let deploy = spaces.deploy_space().space_id("1").zip_file(app);
    assert_eq!(deploy.send().await.unwrap().attempts(), 1);
}

#[tokio::test]
async fn a_timeout_names_the_limit_that_was_set() {
    let recorder = Recorder::serving(|_| {
        thread::sleep(Duration::from_millis(400));
        Response::json(500, &json!({}))
    });
    // Real time, of which the first attempt takes most.
    let limits = Timeouts::default().with_call(Duration::from_millis(600));
    let policy = RetryPolicy::default().with_base_delay(Duration::ZERO);
    let builder = spaces::Client::builder()
        .base_url(recorder.url())
        .token("t");
    let spaces = builder.timeouts(limits).retry(policy).build().unwrap();
    let error = spaces.get_space().space_id("1").send().await.unwrap_err();
    let said = "the call took longer than its limit of 0.6 s";
    assert!(error.to_string().contains(said), "{error}");
    assert_eq!(error.attempts(), 2);
}

#[tokio::test]
async fn progress_restarts_with_each_attempt_and_has_its_number() {
    let recorder = Recorder::start([
        Response::json(429, &json!({})),
        Response::json(201, &json!({ "job_id": "j" })),
    ]);
    let clock = Arc::new(VirtualClock::new());
    let spaces = client(&recorder, &clock).build().unwrap();
    let mut content = vec![b'.'; 300_000];
    content.extend_from_slice(ZIP);
    let reported = Arc::new(Mutex::new(Vec::new()));
    let plain = Arc::new(Mutex::new(Vec::new()));
    let (teller, plain_teller) = (Arc::clone(&reported), Arc::clone(&plain));
    spaces
        .deploy_space()
        .space_id("1")
        .zip_file(Archive::from_bytes(content).unwrap())
        .on_attempt_progress(move |it| teller.lock().unwrap().push(it))
        .on_progress(move |sent, total| plain_teller.lock().unwrap().push((sent, total)))
        .send()
        .await
        .unwrap();
    let reported = reported.lock().unwrap().clone();
    let pairs: Vec<(u64, u64)> = reported.iter().map(|it| (it.sent, it.total)).collect();
    assert_eq!(pairs, *plain.lock().unwrap(), "both callbacks are called");
    let received = recorder.received();
    assert_eq!(received[0].body, received[1].body);
    for attempt in [1, 2] {
        let sent: Vec<u64> = reported
            .iter()
            .filter(|it| it.attempt == attempt)
            .map(|it| it.sent)
            .collect();
        let total = received[0].body.len() as u64;
        assert_eq!((sent.first(), sent.last()), (Some(&0), Some(&total)));
        assert!(sent.is_sorted() && sent.len() > 4, "{sent:?}");
    }
    assert_eq!(
        reported.last().unwrap().to_string(),
        format!("attempt 2: {0} of {0} bytes", received[0].body.len())
    );
}

#[tokio::test]
async fn a_file_that_changed_between_two_attempts_is_not_sent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app.zip");
    for (name, change) in [
        ("longer", b"more".as_slice()),
        ("shorter", b""),
        ("as long, later", ZIP),
    ] {
        let mut content = vec![b'.'; 1000];
        content.extend_from_slice(ZIP);
        std::fs::write(&path, &content).unwrap();
        let old = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let file = std::fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(old).unwrap();
        let app = Archive::open(&path).unwrap();
        let (changed, at) = (change.to_vec(), path.clone());
        let recorder = Recorder::serving(move |_| {
            let length = match changed.as_slice() {
                b"" => 10,
                ZIP => 1000 + ZIP.len(),
                more => 1000 + ZIP.len() + more.len(),
            };
            std::fs::write(&at, vec![b'x'; length]).unwrap();
            Response::json(429, &json!({}))
        });
        let clock = Arc::new(VirtualClock::new());
        let spaces = client(&recorder, &clock).build().unwrap();
        let deploy = spaces.deploy_space().space_id("1").zip_file(app);
        let error = deploy.send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::LocalIo, "{name}: {error}");
        assert!(
            error.to_string().contains("app.zip changed"),
            "{name}: {error}"
        );
        // The first attempt was refused, and the second never came to an end.
        assert!(!error.may_have_been_processed(), "{name}");
        assert_eq!(recorder.received().len(), 1, "{name}");
    }
}

#[tokio::test]
async fn a_connection_that_broke_while_idle_is_replaced() {
    let recorder = Recorder::serving(|_| {
        Response::json(200, &json!({ "id": "1" })).with_header("connection", "keep-alive")
    });
    let clock = Arc::new(VirtualClock::new());
    let spaces = client(&recorder, &clock).build().unwrap();
    for round in 1..=3 {
        let space = spaces.get_space().space_id("1").send().await.unwrap();
        assert_eq!(space.attempts(), 1, "{round}");
        recorder.disconnect();
        // The client notices when it uses the connection next.
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(recorder.received().len(), 3);
}

#[tokio::test]
async fn a_redirect_that_a_custom_client_followed_is_an_error() {
    let elsewhere = Recorder::serving(|_| Response::json(200, &json!({ "id": "1" })));
    let target = format!("{}/elsewhere?token=1", elsewhere.url());
    let across = Recorder::serving(move |_| {
        Response::json(307, &json!({})).with_header("location", &target)
    });
    let within = Recorder::serving(|request| {
        if request.path.ends_with("/1") || request.path.ends_with("/promote") {
            return Response::json(302, &json!({})).with_header("location", "/there");
        }
        Response::json(200, &json!({ "id": "1" }))
    });
    let clock = Arc::new(VirtualClock::new());
    let following = |recorder: &Recorder| {
        let builder = client(recorder, &clock).http_client(reqwest::Client::new());
        builder.build().unwrap()
    };
    let error = following(&across)
        .get_space()
        .space_id("1")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Redirected);
    let text = error.to_string();
    assert!(
        text.contains("/elsewhere, to which the custom HTTP client followed"),
        "{text}"
    );
    assert!(!text.contains("token=1"), "{text}");
    let space = following(&within)
        .get_space()
        .space_id("1")
        .send()
        .await
        .unwrap();
    assert_eq!(space.id.as_str(), "1");
    let promoted = following(&within)
        .promote_space()
        .space_id("1")
        .send()
        .await;
    let error = promoted.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Redirected);
    assert!(error.may_have_been_processed());
}

#[tokio::test]
async fn no_timeout_ends_a_long_upload_while_bytes_move() {
    // A peer that takes 8 MB at 2 MB a second: every read within the limit, all of them far beyond.
    let limit = Duration::from_millis(1400);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let size = 8_000_000;
    let serving = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut buffer, mut left) = (vec![0; 32 * 1024], size);
        while left > 0 {
            let read = stream.read(&mut buffer).unwrap();
            assert!(read > 0, "it was ended after all");
            left -= read.min(left);
            thread::sleep(Duration::from_millis(16));
        }
        let response = "HTTP/1.1 201 Created\r\nContent-Length: 14\r\n\r\n{\"job_id\":\"j\"}";
        stream.write_all(response.as_bytes()).unwrap();
        // Read the rest of the multipart body.
        let _ = io::copy(&mut stream, &mut io::sink());
    });
    let limits = Timeouts::default().with_send_stall(limit);
    let spaces = spaces::Client::builder()
        .base_url(format!("http://{address}"))
        .token("t")
        .timeouts(limits.with_read_stall(limit))
        .retry(RetryPolicy::none())
        .build()
        .unwrap();
    let mut content = vec![b'.'; size];
    content.extend_from_slice(ZIP);
    let app = Archive::from_bytes(content).unwrap();
    let began = Instant::now();
    let deploy = spaces.deploy_space().space_id("1").zip_file(app);
    let deployment = deploy.send().await.unwrap();
    assert_eq!(deployment.job_id().unwrap().as_str(), "j");
    assert!(began.elapsed() > 2 * limit, "it was no long upload");
    // The connection is closed by a task, which needs a thread to run on meanwhile.
    drop((deployment, spaces));
    let joined = tokio::task::spawn_blocking(move || serving.join());
    joined.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_supplied_client_that_follows_a_redirect_proves_nothing() {
    // Nobody listens where it points.
    let recorder = Recorder::serving(|_| {
        Response::json(302, &json!({})).with_header("location", "http://127.0.0.1:1/elsewhere")
    });
    let clock = Arc::new(VirtualClock::new());
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let spaces = client(&recorder, &clock).http_client(http).build().unwrap();
    let promote = spaces.promote_space().space_id("1");
    let error = promote.send().await.unwrap_err();
    assert_eq!((recorder.received().len(), error.attempts()), (1, 1));
    assert!(error.may_have_been_processed(), "{error}");
}

#[tokio::test]
async fn a_body_that_ends_with_the_connection_may_be_truncated() {
    let responses = ["{\"id\": \"1\", \"status", "{\"id\": \"1\"}"];
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let serving = thread::spawn(move || {
        for body in responses {
            let (mut stream, _) = listener.accept().unwrap();
            stream
                .set_read_timeout(Some(Duration::from_secs(10)))
                .unwrap();
            let mut buffer = [0; 4096];
            assert!(stream.read(&mut buffer).unwrap() > 0);
            write!(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}").unwrap();
        }
    });
    let builder = spaces::Client::builder().base_url(url).token("t");
    let spaces = builder
        .clock(Arc::new(VirtualClock::new()))
        .build()
        .unwrap();
    let space = spaces.get_space().space_id("1").send().await.unwrap();
    assert_eq!(space.attempts(), 2);
    serving.join().unwrap();
}
