//! Headers that a caller adds, for a client and for a call.

mod support;

use std::time::Duration;

use serde_json::json;
use spacepress::{ErrorKind, RetryPolicy, press, spaces};
use support::{Recorder, Response};

fn space() -> Response {
    Response::json(200, &json!({ "id": "1" }))
}

fn builder(recorder: &Recorder) -> spacepress::ClientBuilder<spaces::Client> {
    spaces::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy()
}

#[tokio::test]
async fn headers_reach_every_attempt() {
    let busy = || Response::json(503, &json!({}));
    let recorder = Recorder::start([busy(), busy(), space()]);
    let policy = RetryPolicy::default().with_base_delay(Duration::ZERO);
    let spaces = builder(&recorder)
        .default_header("X-Tenant", "blue")
        .default_header("X-Trace", "client")
        .retry(policy)
        .build()
        .unwrap();
    let call = spaces.get_space().space_id("1").header("x-trace", "call");
    call.send().await.unwrap();
    let received = recorder.received();
    assert_eq!(received.len(), 3);
    for request in received {
        assert_eq!(request.header("x-tenant"), Some("blue"));
        assert_eq!(request.header("x-trace"), Some("call"));
        assert_eq!(request.header("authorization"), Some("Token t"));
    }
}

#[tokio::test]
async fn a_user_agent_can_be_replaced_for_one_call() {
    let recorder = Recorder::start([space(), space()]);
    let spaces = builder(&recorder).build().unwrap();
    let call = || spaces.get_space().space_id("1");
    call().header("User-Agent", "probe/1").send().await.unwrap();
    call().send().await.unwrap();
    let received = recorder.received();
    assert_eq!(received[0].header("user-agent"), Some("probe/1"));
    let usual = received[1].header("user-agent").unwrap();
    assert!(usual.starts_with("spacepress/"), "{usual}");
}

#[tokio::test]
async fn headers_of_the_request_itself_are_refused_by_name() {
    let recorder = Recorder::start([]);
    for name in [
        "Authorization",
        "host",
        "Content-Length",
        "TRANSFER-ENCODING",
        "content-type",
        "accept-encoding",
        "no header",
        "",
    ] {
        let error = builder(&recorder).default_header(name, "hidden-value");
        let error = error.build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{name}");
        assert!(error.to_string().contains(name), "{error}");
        assert!(!error.to_string().contains("hidden-value"), "{error}");
        let spaces = builder(&recorder).build().unwrap();
        let call = spaces
            .get_space()
            .space_id("1")
            .header(name, "hidden-value");
        let error = call.send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{name}");
        assert!(error.to_string().contains(name), "{error}");
    }
    let error = builder(&recorder).default_header("x-a", "two\r\nlines");
    let error = error.build().unwrap_err().to_string();
    assert!(error.contains("`x-a`") && !error.contains("two"), "{error}");
    assert_eq!(recorder.received().len(), 0);
}

#[tokio::test]
async fn headers_go_with_pages() {
    let recorder = Recorder::start([Response::json(200, &json!({ "specs": [], "pageCount": 0 }))]);
    let press = press::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy()
        .build()
        .unwrap();
    let mut pages = press.list_specs().header("x-a", "1").pages();
    pages.try_next().await.unwrap();
    assert_eq!(recorder.received()[0].header("x-a"), Some("1"));
}
