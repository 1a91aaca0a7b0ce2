//! Small calls: sequential and concurrent.

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use serde::Deserialize;
use spacepress::{RetryPolicy, spaces};

use crate::allocations;
use crate::peer::{Peer, reply};
use crate::table::{Table, median};

const SPACE: &str = r#"{"id":"7123","space_type":"uat","status":"running","webapp":"456","platform_domain":"a.example","custom_domain":""}"#;

/// The type that a handwritten client uses.
#[derive(Deserialize)]
struct Space {
    id: String,
    #[allow(dead_code)]
    space_type: Option<String>,
    #[allow(dead_code)]
    status: Option<String>,
    #[allow(dead_code)]
    webapp: Option<String>,
    #[allow(dead_code)]
    platform_domain: Option<String>,
    #[allow(dead_code)]
    custom_domain: Option<String>,
}

fn peer(pause: Duration) -> Peer {
    let space = reply(SPACE.as_bytes());
    Peer::answering(pause, move |_| Arc::clone(&space))
}

async fn ours(spaces: &spaces::Client) {
    let space = spaces
        .get_space()
        .space_id("7123")
        .send()
        .await
        .expect("a space");
    assert_eq!(space.id.as_str(), "7123");
}

async fn bare(http: &reqwest::Client, url: &str) {
    let request = http
        .get(format!("{url}/cloud/api/v1/spaces/7123"))
        .header("authorization", "Api-Key t")
        .header("accept", "application/json");
    let answer = request
        .send()
        .await
        .and_then(reqwest::Response::error_for_status);
    let space: Space = answer.expect("an answer").json().await.expect("a space");
    assert_eq!(space.id, "7123");
}

fn client(url: &str) -> spaces::Client {
    let builder = spaces::Client::builder().base_url(url).token("t");
    builder
        .retry(RetryPolicy::none())
        .build()
        .expect("a client")
}

fn single() -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
}

pub fn one_after_another(table: &mut Table) {
    // New connections in each round, since the placement of both ends' threads matters, and
    // alternating calls, since the placement changes during a round.
    const ROUNDS: usize = 30;
    const CALLS: usize = 400;
    let peer = peer(Duration::ZERO);
    let runtime = single();
    let mut figures = [Vec::new(), Vec::new()];
    let mut counts = [0, 0];
    for _ in 0..ROUNDS {
        let (spaces, http) = (client(&peer.url), reqwest::Client::new());
        for call in 0..CALLS {
            let before = (Instant::now(), allocations::count());
            runtime.block_on(ours(&spaces));
            let between = (Instant::now(), allocations::count());
            runtime.block_on(bare(&http, &peer.url));
            let after = (Instant::now(), allocations::count());
            // The first calls open the connections.
            if call >= CALLS / 10 {
                figures[0].push((between.0 - before.0).as_secs_f64() * 1e6);
                figures[1].push((after.0 - between.0).as_secs_f64() * 1e6);
                counts = [between.1 - before.1, after.1 - between.1];
            }
        }
    }
    let [one, other] = figures.map(median);
    let by_hand = "reqwest and serde by hand";
    table.add("4", "a small GET", "µs", one, (by_hand, other), 1.03);
    let more = counts[0] as f64 - counts[1] as f64;
    table.add_limit("4", "its allocations beyond those", "of them", more, 10.0);
    let instructions = |who: &str| {
        let count = |calls: &str| callgrind(&["child-calls", who, &peer.url, calls]);
        Some((count("1100")? - count("100")?) / 1000.0 / 1000.0)
    };
    match (instructions("ours"), instructions("bare")) {
        (Some(one), Some(other)) => {
            let other = (by_hand, other);
            table.add("4", "its instructions", "thousand", one, other, 1.05);
        }
        _ => eprintln!("valgrind is not installed: instructions were not counted"),
    }
}

/// Counts the instructions of this program with these arguments.
fn callgrind(arguments: &[&str]) -> Option<f64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().ok()?)
        .args(arguments)
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let (_, rest) = said.split_once("Collected : ")?;
    rest.split_whitespace().next()?.parse().ok()
}

/// Makes the given number of calls, and nothing else.
pub fn child(who: &str, url: &str, count: &str) {
    let count: usize = count.parse().expect("a number");
    let runtime = single();
    runtime.block_on(async {
        // Both clients are created, so that their creation doesn't affect the difference.
        let (spaces, http) = (client(url), reqwest::Client::new());
        for _ in 0..count {
            match who {
                "ours" => ours(&spaces).await,
                _ => bare(&http, url).await,
            }
        }
    });
}

pub fn at_once(table: &mut Table) {
    const CALLS: usize = 200;
    const ROUNDS: usize = 20;
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    // Long enough that all calls are in progress before the first response.
    let pause = Duration::from_millis(30);
    let (our_peer, their_peer) = (peer(pause), peer(pause));
    let (spaces, http) = (client(&our_peer.url), reqwest::Client::new());
    let mut figures = [Vec::new(), Vec::new()];
    for round in 0..ROUNDS {
        let began = Instant::now();
        runtime.block_on(futures::future::join_all((0..CALLS).map(|_| {
            let spaces = spaces.clone();
            tokio_spawn(&runtime, async move { ours(&spaces).await })
        })));
        let between = Instant::now();
        runtime.block_on(futures::future::join_all((0..CALLS).map(|_| {
            let (http, url) = (http.clone(), their_peer.url.clone());
            tokio_spawn(&runtime, async move { bare(&http, &url).await })
        })));
        if round > 0 {
            figures[0].push((between - began).as_secs_f64() * 1e3);
            figures[1].push(between.elapsed().as_secs_f64() * 1e3);
        }
    }
    let [one, other] = figures.map(median);
    table.add(
        "6",
        "200 calls at once",
        "ms",
        one,
        ("bare reqwest", other),
        1.05,
    );
    let connections = our_peer.connections.load(Ordering::SeqCst);
    let all = CALLS * ROUNDS;
    assert!(
        connections <= CALLS,
        "{connections} connections for {all} calls"
    );
    let work = format!("connections for {all} calls");
    table.add_limit("6", &work, "of them", connections as f64, CALLS as f64);
}

async fn tokio_spawn_result(handle: tokio::task::JoinHandle<()>) {
    handle.await.expect("a call");
}

fn tokio_spawn(
    runtime: &tokio::runtime::Runtime,
    work: impl Future<Output = ()> + Send + 'static,
) -> impl Future<Output = ()> {
    tokio_spawn_result(runtime.spawn(work))
}
