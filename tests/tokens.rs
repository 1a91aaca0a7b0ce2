//! Tokens from an async function instead of a fixed one.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::json;
use spacepress::{Error, ErrorKind, InvalidValue, RetryPolicy, Secret, Timeouts, spaces};
use support::{Recorder, Response};

/// A server that accepts one token, and shows the header in every error.
fn accepting(token: &'static str) -> Recorder {
    Recorder::serving(move |request| {
        let authorization = request.header("authorization").unwrap_or_default();
        if authorization == format!("Token {token}") {
            Response::json(200, &json!({ "id": "1" }))
        } else {
            Response::json(401, &json!({ "detail": format!("no {authorization}") }))
        }
    })
}

/// A client whose n-th token is the n-th of these, and then the last one, with how often it asked.
fn client(
    recorder: &Recorder,
    tokens: &'static [&'static str],
) -> (spaces::Client, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let client = spaces::Client::builder()
        .base_url(recorder.url())
        .token_provider(move || {
            let count = counted.fetch_add(1, Ordering::SeqCst);
            async move {
                // So that concurrent calls meet here.
                tokio::time::sleep(Duration::from_millis(20)).await;
                Ok(Secret::from(tokens[count.min(tokens.len() - 1)]))
            }
        })
        .no_proxy()
        .retry(RetryPolicy::none())
        .build()
        .unwrap();
    (client, asked)
}

#[tokio::test]
async fn a_token_is_asked_for_once_and_shared_by_clones() {
    let recorder = accepting("first-token");
    let (client, asked) = client(&recorder, &["first-token\n"]);
    assert_eq!(asked.load(Ordering::SeqCst), 0);
    let calls = (0..8).map(|_| client.clone().get_space().space_id("1").send());
    for sent in futures::future::join_all(calls).await {
        sent.unwrap();
    }
    client.get_space().space_id("1").send().await.unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    assert_eq!(recorder.received().len(), 9);
}

#[tokio::test]
async fn a_refused_token_is_replaced_once_for_all_calls() {
    let recorder = accepting("second-token");
    let (client, asked) = client(&recorder, &["first-token", "second-token"]);
    let calls = (0..8).map(|_| client.get_space().space_id("1").send());
    for sent in futures::future::join_all(calls).await {
        assert_eq!(sent.unwrap().attempts(), 2);
    }
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    assert_eq!(recorder.received().len(), 16);
}

#[tokio::test]
async fn a_post_is_sent_again_with_the_new_token() {
    let recorder = Recorder::serving(|request| match request.header("authorization") {
        Some("Token second-token") => Response::json(202, &json!({ "id": "d", "job_id": "j" })),
        _ => Response::json(401, &json!({})),
    });
    let (client, _) = client(&recorder, &["first-token", "second-token"]);
    client.promote_space().space_id("1").send().await.unwrap();
    assert_eq!(recorder.received().len(), 2);
}

#[tokio::test]
async fn the_same_token_is_not_sent_twice() {
    let recorder = accepting("another-token");
    let (client, asked) = client(&recorder, &["first-token"]);
    let error = client.get_space().space_id("1").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unauthorized);
    assert_eq!((error.attempts(), asked.load(Ordering::SeqCst)), (1, 2));
    assert_eq!(recorder.received().len(), 1);
}

#[tokio::test]
async fn a_second_401_is_the_error_and_no_token_is_shown() {
    let recorder = accepting("another-token");
    let (client, asked) = client(&recorder, &["first-token", "second-token"]);
    let error = client.get_space().space_id("1").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unauthorized);
    assert_eq!((error.attempts(), asked.load(Ordering::SeqCst)), (2, 2));
    for shown in [
        error.to_string(),
        format!("{error:?}"),
        format!("{client:?}"),
    ] {
        assert!(!shown.contains("-token"), "{shown}");
    }
    assert!(error.to_string().contains("[secret]"), "{error}");
}

#[tokio::test]
async fn a_fixed_token_is_sent_once() {
    let recorder = accepting("another-token");
    let client = spaces::Client::builder().base_url(recorder.url());
    let client = client.token("first-token").no_proxy().build().unwrap();
    let error = client.get_space().space_id("1").send().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts()),
        (ErrorKind::Unauthorized, 1)
    );
}

#[tokio::test]
async fn an_error_of_the_provider_is_that_of_the_call() {
    let recorder = Recorder::start([]);
    let client = spaces::Client::builder()
        .base_url(recorder.url())
        .token_provider(|| async { Err(Error::from(InvalidValue::new("vault", "is sealed"))) })
        .no_proxy()
        .build()
        .unwrap();
    let error = client.get_space().space_id("1").send().await.unwrap_err();
    assert_eq!(error.operation(), Some("get_space"));
    assert!(error.to_string().contains("is sealed"), "{error}");
    // One that can't be sent.
    let client = spaces::Client::builder()
        .base_url(recorder.url())
        .token_provider(|| async { Ok(Secret::from("two\nlines")) });
    let client = client.no_proxy().build().unwrap();
    let error = client.get_space().space_id("1").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(!error.to_string().contains("lines"), "{error}");
    assert_eq!(recorder.received().len(), 0);
}

#[tokio::test]
async fn a_provider_that_takes_too_long_ends_with_the_limit_of_the_call() {
    let recorder = accepting("first-token");
    let client = spaces::Client::builder()
        .base_url(recorder.url())
        .token_provider(std::future::pending)
        .timeouts(Timeouts::default().with_call(Duration::from_millis(50)))
        .no_proxy()
        .build()
        .unwrap();
    let error = client.get_space().space_id("1").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(!error.may_have_been_processed());
}
