//! Blocking calls do the same as async calls.
#![cfg(all(feature = "blocking", feature = "fake"))]

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use serde_json::json;
use spacepress::fake::{EMPTY_ZIP, Server, VirtualClock};
use spacepress::press::types::BlockSpecInput;
use spacepress::{Archive, ErrorKind, press, spaces};

/// A fake server on its own runtime, since blocking calls are tested outside of one.
struct Background {
    server: Server,
    _runtime: tokio::runtime::Runtime,
}

fn background() -> Background {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let server = runtime
        .block_on(Server::builder().webapps(10).start())
        .unwrap();
    Background {
        server,
        _runtime: runtime,
    }
}

impl Background {
    fn spaces(&self) -> spaces::Client {
        let builder = spaces::Client::builder().base_url(self.server.spaces_url());
        let clock = Arc::new(VirtualClock::new());
        builder
            .token("any")
            .no_proxy()
            .clock(clock)
            .build()
            .unwrap()
    }
}

#[test]
fn calls_lists_uploads_and_waits() {
    let background = background();
    let spaces = background.spaces();

    let page = spaces.list_spaces().page_size(3).send_blocking().unwrap();
    assert_eq!(page.count, Some(20));
    let all: Vec<_> = spaces
        .list_spaces()
        .page_size(3)
        .iter()
        .map(Result::unwrap)
        .collect();
    assert_eq!(all.len(), 20);
    let pages = spaces.list_spaces().page_size(3).prefetch(3).iter_pages();
    let sizes: Vec<usize> = pages.map(|it| it.unwrap().items.len()).collect();
    assert_eq!(sizes, [3, 3, 3, 3, 3, 3, 2]);

    let app = Archive::from_bytes(EMPTY_ZIP).unwrap();
    let deployment = spaces
        .deploy_space()
        .space_id(&all[0].id)
        .zip_file(app)
        .send_blocking();
    let job = deployment.unwrap().job_id().unwrap();
    let job = spaces.wait_for_job(job).wait_blocking().unwrap();
    assert_eq!(job.log.unwrap().len(), 3);

    let error = spaces
        .get_space()
        .space_id("none")
        .send_blocking()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    let mut failing = spaces.list_spaces().page_size(0).iter();
    assert_eq!(
        failing.next().unwrap().unwrap_err().kind(),
        ErrorKind::InvalidInput
    );
    assert!(failing.next().is_none(), "it ends after an error");
}

#[test]
fn an_iterator_that_is_dropped_leaves_nothing_running() {
    let background = background();
    let spaces = background.spaces();
    let mut some = spaces.list_spaces().page_size(1).prefetch(3).iter();
    some.next().unwrap().unwrap();
    drop(some);
    let asked = background.server.requests().len();
    assert!(asked <= 4, "{asked} requests");
    thread::sleep(Duration::from_millis(100));
    assert!(background.server.requests().len() <= 4);

    drop(spaces.list_spaces().iter());
    thread::sleep(Duration::from_millis(50));
    assert!(
        background.server.requests().len() <= 4,
        "nothing is asked before it is asked for"
    );
}

#[test]
fn threads_share_a_client() {
    let background = background();
    let press = background.server.press().unwrap();
    thread::scope(|scope| {
        for number in 0..8 {
            let press = press.clone();
            scope.spawn(move || {
                let block = json!({ "version": 1, "kind": "service", "release": { "version": "1.0.0" },
                    "metadata": { "name": format!("block-{number}"), "summary": "one of several" } });
                let block = BlockSpecInput::try_from(block).unwrap();
                press.create_spec().spec(block).send_blocking().unwrap();
            });
        }
    });
    assert_eq!(press.list_specs().iter().count(), 8);
}

#[test]
fn within_an_async_runtime_it_is_an_error_and_not_a_panic() {
    let background = background();
    let (spaces, press) = (background.spaces(), background.server.press().unwrap());
    let check = |error: spacepress::Error, operation: &str| {
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert_eq!(error.operation(), Some(operation));
        assert!(
            error.to_string().contains("within an async task"),
            "{error}"
        );
    };
    for runtime in [
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap(),
        tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .unwrap(),
    ] {
        let (spaces, press) = (spaces.clone(), press.clone());
        runtime.block_on(async move {
            check(
                spaces.list_spaces().send_blocking().unwrap_err(),
                "list_spaces",
            );
            check(
                spaces.wait_for_job("1").wait_blocking().unwrap_err(),
                "wait_for_job",
            );
            let mut specs = press.list_specs().iter();
            check(specs.next().unwrap().unwrap_err(), "list_specs");
            assert!(specs.next().is_none());
            // A client whose runtime was never started is dropped here, and one whose runtime was.
        });
    }
    spaces.list_spaces().send_blocking().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async move { drop(spaces) });
    drop(press::Client::builder());
}

#[test]
fn a_client_makes_async_and_blocking_calls() {
    let background = background();
    let spaces = background.spaces();
    spaces.list_spaces().send_blocking().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime
        .block_on(async { spaces.list_spaces().send().await })
        .unwrap();
    drop(runtime);
    spaces.list_spaces().send_blocking().unwrap();
}
