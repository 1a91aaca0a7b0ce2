//! Where calls run: without a runtime, on one that lacks a driver, on a second one, and blocking
//! calls on threads that belong to a runtime.
#![cfg(all(feature = "fake", feature = "blocking"))]

mod support;

use std::time::Duration;

use serde_json::json;
use spacepress::{Error, ErrorKind, RetryPolicy, Timeouts, spaces};
use support::{Recorder, Response};
use tokio::runtime::{Builder, Runtime};

fn serving() -> Recorder {
    Recorder::serving(|_| Response::json(200, &json!({ "id": "1" })))
}

fn builder(recorder: &Recorder) -> spacepress::ClientBuilder<spaces::Client> {
    let limits = Timeouts::default().with_response(Duration::from_secs(20));
    let builder = spaces::Client::builder()
        .base_url(recorder.url())
        .token("t");
    builder.timeouts(limits).retry(RetryPolicy::none())
}

async fn call(spaces: &spaces::Client) -> Result<(), Error> {
    spaces.get_space().space_id("1").send().await.map(drop)
}

fn single() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn without_a_runtime_a_call_is_an_error_that_says_so() {
    let recorder = serving();
    let spaces = builder(&recorder).build().unwrap();
    let error = futures::executor::block_on(call(&spaces)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(!error.may_have_been_processed());
    assert!(
        error.to_string().contains("needs a Tokio runtime"),
        "{error}"
    );
    let wait = futures::executor::block_on(async { spaces.wait_for_job("1").await });
    let error = wait.unwrap_err();
    assert!(
        error.to_string().contains("needs a Tokio runtime"),
        "{error}"
    );
}

#[test]
fn a_runtime_without_timers_or_io_is_an_error_that_says_so() {
    let recorder = serving();
    for (runtime, missing) in [
        (Builder::new_current_thread().enable_io().build(), "timers"),
        (Builder::new_current_thread().enable_time().build(), "I/O"),
        (Builder::new_current_thread().build(), "timers"),
    ] {
        let spaces = builder(&recorder).build().unwrap();
        let runtime = runtime.unwrap();
        let error = runtime.block_on(call(&spaces)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        let said = format!("the Tokio runtime has no {missing}");
        assert!(error.to_string().contains(&said), "{error}");
        let wait = runtime.block_on(async { spaces.wait_for_job("1").await });
        let error = wait.unwrap_err();
        assert!(error.to_string().contains(&said), "{error}");
    }
    assert!(recorder.received().is_empty());
}

#[test]
fn a_client_works_on_a_second_runtime_while_the_first_is_idle() {
    let recorder = serving();
    let spaces = builder(&recorder).build().unwrap();
    // Of these, nobody drives the connections in between.
    let (first, second) = (single(), single());
    for _ in 0..3 {
        first.block_on(call(&spaces)).unwrap();
        second.block_on(call(&spaces)).unwrap();
        spaces.get_space().space_id("1").send_blocking().unwrap();
    }
    // More runtimes than have a pool at once, each of which ends.
    for _ in 0..20 {
        single().block_on(call(&spaces)).unwrap();
    }
    first.block_on(call(&spaces)).unwrap();
    second.block_on(call(&spaces)).unwrap();
}

#[test]
fn a_supplied_http_client_is_refused_on_a_second_runtime() {
    let recorder = serving();
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let spaces = builder(&recorder).http_client(http).build().unwrap();
    let (first, second) = (single(), single());
    first.block_on(call(&spaces)).unwrap();
    let error = second.block_on(call(&spaces)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(
        error.to_string().contains("another Tokio runtime"),
        "{error}"
    );
    first.block_on(call(&spaces)).unwrap();
    assert_eq!(recorder.received().len(), 2);
}

#[test]
fn prefetched_pages_go_on_on_another_runtime() {
    let recorder = Recorder::serving(|request| {
        let page = request.query.iter().find(|(name, _)| name == "page");
        let number: u32 = page.map_or(1, |(_, it)| it.parse().unwrap());
        // The later pages are under way when the runtime is left.
        std::thread::sleep(Duration::from_millis(if number > 1 { 300 } else { 0 }));
        let space = json!({ "id": number.to_string() });
        Response::json(
            200,
            &json!({ "payload": [space], "num_pages": 4, "next": (number < 4).then_some("x") }),
        )
    });
    let spaces = builder(&recorder).build().unwrap();
    let mut pages = spaces.list_spaces().prefetch(3).pages();
    let (first, second) = (single(), single());
    first.block_on(pages.try_next()).unwrap().unwrap();
    for expected in 2..=4 {
        let next = async { tokio::time::timeout(Duration::from_secs(10), pages.try_next()).await };
        let page = second.block_on(next).expect("it waits for nothing");
        assert_eq!(page.unwrap().unwrap().number, expected);
    }
}

#[test]
fn blocking_calls_work_where_a_runtime_allows_blocking() {
    let recorder = serving();
    let spaces = builder(&recorder).build().unwrap();
    let blocking = |spaces: &spaces::Client| spaces.get_space().space_id("1").send_blocking();
    for runtime in [single(), Runtime::new().unwrap()] {
        let spaces = spaces.clone();
        runtime.block_on(async move {
            let within = spaces.clone();
            let task = tokio::task::spawn_blocking(move || blocking(&within).map(drop));
            task.await.unwrap().unwrap();
            // Within a task it is refused, also in the middle of its budget.
            for _ in 0..300 {
                tokio::task::coop::consume_budget().await;
                let error = blocking(&spaces).unwrap_err();
                assert_eq!(error.kind(), ErrorKind::InvalidInput);
            }
        });
    }
    let runtime = Runtime::new().unwrap();
    runtime.block_on(async {
        let within = spaces.clone();
        let task = tokio::spawn(async move {
            let error = blocking(&within).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidInput);
            tokio::task::block_in_place(|| blocking(&within)).map(drop)
        });
        task.await.unwrap().unwrap();
        tokio::task::block_in_place(|| blocking(&spaces)).unwrap();
    });
}
