//! Many calls at once over TLS, while responses are lost, handshakes stall and connections break:
//! the server counts what it processed, and no call may be processed twice or reported wrongly.
//!
//! The program starts itself again with the certificate of its server among the trusted ones, so
//! that the client under test is the one that everybody gets. `STORM_CALLS=100000` makes the storm
//! longer than the one in `.ci/run`.
// Elsewhere certificates come from the system, not from `SSL_CERT_FILE`.
#![cfg(all(feature = "fake", target_os = "linux"))]

mod races;
mod server;

use std::collections::HashMap;
use std::io::Write as _;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use spacepress::fake::VirtualClock;
use spacepress::{Archive, Clock as _, Error, ErrorKind, Timeouts, spaces};

use server::{Fate, Handshake, Script, Server};

const CERTIFICATE: &str = "STORM_CERTIFICATE";
const KEY: &str = "STORM_KEY";

/// The prefix of a line that sums up a storm.
const SUMMARY: &str = "storm: ";

/// Runs `test` in a process that trusts a certificate made for it. The name is the test's.
pub fn trusting(name: &str, test: impl FnOnce(&[u8], &[u8])) {
    if let (Ok(certificate), Ok(key)) = (std::env::var(CERTIFICATE), std::env::var(KEY)) {
        return test(certificate.as_bytes(), key.as_bytes());
    }
    let names = ["127.0.0.1".to_owned()];
    let made = rcgen::generate_simple_self_signed(names).unwrap();
    let (certificate, key) = (made.cert.pem(), made.signing_key.serialize_pem());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("certificate.pem");
    std::fs::write(&path, &certificate).unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env("SSL_CERT_FILE", &path)
        .env_remove("SSL_CERT_DIR")
        .env(CERTIFICATE, certificate)
        .env(KEY, key)
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{printed}");
    assert!(printed.contains("ran in this process"), "{printed}");
    // The test harness doesn't capture this, so that it is printed when the test succeeds, too.
    let mut stderr = std::io::stderr();
    for line in printed.lines().filter(|it| it.starts_with(SUMMARY)) {
        writeln!(stderr, "{line}").unwrap();
    }
}

/// A runtime as a program has it.
pub fn block_on<T>(work: impl Future<Output = T>) -> T {
    eprintln!("ran in this process");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(work)
}

/// Damage at random, from a seed.
struct Storm {
    state: AtomicU64,
}

impl Storm {
    fn percent(&self) -> u64 {
        // SplitMix64, so that concurrent callers need no lock.
        let mut z = self
            .state
            .fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % 100
    }
}

impl Script for Storm {
    fn handshake(&self, _: usize) -> Handshake {
        match self.percent() {
            0..4 => Handshake::Stall(Duration::from_millis(900)),
            4..14 => Handshake::Stall(Duration::from_millis(15)),
            _ => Handshake::Complete,
        }
    }

    fn fate(&self, _: &str) -> Fate {
        match self.percent() {
            0..25 => Fate::Lose,
            25..35 => Fate::RespondAndClose,
            35..50 => Fate::RespondAfter(Duration::from_millis(3)),
            50..60 => Fate::BreakBody(self.percent() as usize),
            _ => Fate::Respond,
        }
    }
}

/// What a call did, and what became of it.
struct Played {
    request: String,
    idempotent: bool,
    result: Result<(), Error>,
}

async fn call(spaces: &spaces::Client, number: usize, app: &Archive) -> Played {
    let id = number.to_string();
    let path = format!("/cloud/api/v1/spaces/{number}");
    let (request, idempotent, result) = match number % 6 {
        0 => {
            let sent = spaces.get_space().space_id(&id).send().await;
            (format!("GET {path}"), true, sent.map(drop))
        }
        1 => {
            let deploy = spaces.deploy_space().space_id(&id).zip_file(app.clone());
            let sent = deploy.send().await;
            (format!("POST {path}/deploy"), false, sent.map(drop))
        }
        _ => {
            let sent = spaces.promote_space().space_id(&id).send().await;
            (format!("POST {path}/promote"), false, sent.map(drop))
        }
    };
    Played {
        request,
        idempotent,
        result,
    }
}

#[test]
fn no_request_is_processed_twice_in_a_storm() {
    trusting(
        "no_request_is_processed_twice_in_a_storm",
        |certificate, key| {
            block_on(storm(certificate, key));
        },
    );
}

async fn storm(certificate: &[u8], key: &[u8]) {
    const TASKS: usize = 40;
    let calls: usize = match std::env::var("STORM_CALLS") {
        Ok(calls) => calls.parse().expect("a number of calls"),
        Err(_) => 6000,
    };
    let state = AtomicU64::new(20_261_125);
    let server = Server::start(certificate, key, Storm { state });
    // Waits between attempts take no time, and give the budget of retries back.
    let clock = Arc::new(VirtualClock::new());
    let spaces = spaces::Client::builder()
        .base_url(server.url())
        .token("the-token")
        .no_proxy()
        .clock(clock.clone())
        .timeouts(Timeouts::default())
        .connect_timeout(Duration::from_millis(400))
        .build()
        .unwrap();
    let mut bytes = vec![b'.'; 150_000];
    bytes.extend_from_slice(spacepress::fake::EMPTY_ZIP);
    let app = Archive::from_bytes(bytes).unwrap();

    let began = Instant::now();
    let next = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let tasks: Vec<_> = (0..TASKS)
        .map(|_| {
            let (spaces, app, next) = (spaces.clone(), app.clone(), Arc::clone(&next));
            let clock = Arc::clone(&clock);
            tokio::spawn(async move {
                let mut played = Vec::new();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= calls {
                        return played;
                    }
                    played.push(call(&spaces, number, &app).await);
                    clock.sleep(Duration::from_secs(2)).await;
                }
            })
        })
        .collect();
    let mut played = Vec::new();
    for task in tasks {
        played.extend(task.await.expect("no call panics"));
    }
    let took = began.elapsed();

    let mut outcomes: HashMap<String, usize> = HashMap::new();
    let mut wrong = Vec::new();
    for it in &played {
        let count = server.processed(&it.request);
        let outcome = match &it.result {
            Ok(()) => "success".to_owned(),
            Err(error) if error.may_have_been_processed() => format!("{:?}?", error.kind()),
            Err(error) => format!("{:?}", error.kind()),
        };
        let fault = match &it.result {
            _ if !it.idempotent && count > 1 => Some("processed twice"),
            Ok(()) if count == 0 => Some("a success that wasn't processed"),
            Err(error) if !error.may_have_been_processed() && count > 0 => {
                Some("processed, and reported as surely unprocessed")
            }
            _ => None,
        };
        if let Some(fault) = fault {
            wrong.push(format!(
                "{}: {fault} ({count} times, {outcome})",
                it.request
            ));
        }
        *outcomes.entry(outcome).or_insert(0) += 1;
    }
    let mut outcomes: Vec<_> = outcomes.into_iter().collect();
    outcomes.sort();
    eprintln!(
        "{SUMMARY}{} calls by {TASKS} tasks over {} connections in {:.1} s: {outcomes:?}",
        played.len(),
        server.connections(),
        took.as_secs_f64(),
    );
    assert!(
        wrong.is_empty(),
        "{} are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    // The storm was one: every kind of outcome occurred.
    let occurred = |wanted: &str| {
        outcomes
            .iter()
            .any(|(it, count)| it == wanted && *count > 0)
    };
    assert!(
        occurred("success") && occurred("ConnectionLost?"),
        "{outcomes:?}"
    );
    let retried = played.iter().any(|it| match &it.result {
        Err(error) => error.attempts() > 1 && error.kind() == ErrorKind::ConnectionLost,
        Ok(()) => false,
    });
    assert!(retried, "no call was repeated");
}
