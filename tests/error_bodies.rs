//! What services and gateways say of an error, in every shape that they say it in.

mod support;

use std::collections::BTreeMap;

use reqwest::StatusCode;
use serde_json::{Value, json};
use spacepress::{Error, ErrorKind, RetryPolicy, spaces};
use support::{Answer, Recorder};

async fn error_of(answer: Answer) -> Error {
    let recorder = Recorder::serving(move |_| answer.clone());
    let builder = spaces::Client::builder().base_url(recorder.url());
    let builder = builder.token("t").retry(RetryPolicy::none());
    let spaces = builder.build().unwrap();
    spaces.get_space().space_id("1").send().await.unwrap_err()
}

fn fields(of: Value) -> BTreeMap<String, Vec<String>> {
    serde_json::from_value(of).unwrap()
}

#[tokio::test]
async fn json_is_told_in_whatever_shape_it_comes() {
    for (body, detail, named) in [
        (
            json!({ "detail": "no such space" }),
            Some("no such space"),
            json!({}),
        ),
        (
            json!({ "message": "over quota" }),
            Some("over quota"),
            json!({}),
        ),
        (
            json!({ "error": { "code": 7, "message": "inner" } }),
            Some("inner"),
            json!({}),
        ),
        (
            json!({ "detail": null, "message": "this one" }),
            Some("this one"),
            json!({}),
        ),
        (
            json!({ "title": "Bad", "status": 400 }),
            Some("Bad"),
            json!({}),
        ),
        (
            json!({ "name": ["too long", "taken"], "version": ["too small"] }),
            Some("name: too long, taken; version: too small"),
            json!({ "name": ["too long", "taken"], "version": ["too small"] }),
        ),
        (
            json!({ "errors": { "name": ["taken"] } }),
            Some(r#"{"name":["taken"]}"#),
            json!({ "name": ["taken"] }),
        ),
        (
            json!({ "detail": [
                { "loc": ["body", "spec", 0], "msg": "field required", "type": "missing" },
                { "field": "name", "message": "taken" },
            ] }),
            Some("field required; taken"),
            json!({ "body.spec.0": ["field required"], "name": ["taken"] }),
        ),
        (
            json!({ "detail": "invalid", "spec": { "metadata": { "name": ["taken"] } } }),
            Some("invalid"),
            json!({ "spec.metadata.name": ["taken"] }),
        ),
        (
            json!([{ "message": "one" }, { "message": "two" }]),
            Some("one; two"),
            json!({}),
        ),
        (json!(["one", "two"]), Some("one; two"), json!({})),
        (json!("just so"), Some("just so"), json!({})),
        (json!("two\nlines\u{7}"), Some("two lines"), json!({})),
        (json!({}), None, json!({})),
        (json!({ "detail": "" }), None, json!({})),
    ] {
        let text = body.to_string();
        let error = error_of(Answer::typed(400, "application/json", text.clone())).await;
        assert_eq!(error.kind(), ErrorKind::BadRequest);
        assert_eq!(error.detail(), detail, "{text}");
        assert_eq!(*error.field_errors(), fields(named), "{text}");
        assert_eq!(error.body(), text.as_bytes());
        match detail {
            Some(detail) => assert!(error.to_string().contains(detail), "{error}"),
            None => assert!(error.to_string().contains("answered 400 ("), "{error}"),
        }
    }
    // JSON is known by its looks, not by what it is said to be; `null` says nothing.
    let error = error_of(Answer::typed(409, "text/plain", r#"{"detail":"taken"}"#)).await;
    assert_eq!(
        (error.kind(), error.detail()),
        (ErrorKind::Conflict, Some("taken"))
    );
    let error = error_of(Answer::typed(500, "application/json", "null")).await;
    assert_eq!((error.kind(), error.detail()), (ErrorKind::Server, None));
}

#[tokio::test]
async fn text_is_told_in_whatever_charset_it_comes() {
    let utf16: Vec<u8> = "größer".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf16.clone()).collect();
    let big: Vec<u8> = "größer".encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (media, body, detail) in [
        ("text/plain", b" too\n large ".to_vec(), "too large"),
        ("text/plain; charset=utf-8", "größer".into(), "größer"),
        (
            "text/plain; charset=iso-8859-1",
            b"gr\xf6\xdfer".to_vec(),
            "größer",
        ),
        (
            "text/plain; charset=\"Windows-1252\"",
            b"gr\xf6\xdfer".to_vec(),
            "größer",
        ),
        ("text/plain; charset=utf-16le", utf16, "größer"),
        ("text/plain; charset=utf-16", marked, "größer"),
        ("text/plain; charset=utf-16", big, "größer"),
        (
            "text/plain",
            b"gr\xf6\xdfer".to_vec(),
            "gr\u{fffd}\u{fffd}er",
        ),
        (
            "text/html",
            "<html><title> 502  Bad\nGateway</title>…</html>".into(),
            "502 Bad Gateway",
        ),
        (
            "text/html",
            "<h1 class=x>Down <b>now</b></h1>".into(),
            "Down now",
        ),
        ("text/html", "<p>a &lt; b &amp; c</p>".into(), "a < b & c"),
        (
            "application/json",
            b"{\"detail\": \"cut sho".to_vec(),
            "{\"detail\": \"cut sho",
        ),
    ] {
        let error = error_of(Answer::typed(502, media, body.clone())).await;
        assert_eq!(error.detail(), Some(detail), "{media}");
        assert_eq!(error.body(), body);
        assert_eq!(error.kind(), ErrorKind::Server);
    }
}

#[tokio::test]
async fn what_came_with_it_is_kept() {
    for name in [
        "x-request-id",
        "X-Correlation-Id",
        "x-amzn-RequestId",
        "cf-ray",
    ] {
        let answer = Answer::json(404, &json!({ "detail": "gone" })).with_header(name, "7f3a");
        let error = error_of(answer.with_header("x-more", "kept")).await;
        assert_eq!(error.request_id(), Some("7f3a"), "{name}");
        assert_eq!(error.status(), Some(StatusCode::NOT_FOUND));
        assert_eq!(error.headers().unwrap()["x-more"], "kept");
        assert_eq!(error.operation(), Some("get_space"));
        assert_eq!(error.attempts(), 1);
        let text = error.to_string();
        assert!(text.starts_with("get_space: GET 127.0.0.1:"), "{text}");
        assert!(
            text.contains(
                "/cloud/api/v1/spaces/1 answered 404: gone (request id 7f3a, 1 attempt, "
            ),
            "{text}"
        );
        assert!(!text.contains("kept"), "{text}");
    }
    let long = "x".repeat(100_000);
    let error = error_of(Answer::typed(400, "text/plain", long)).await;
    assert_eq!(error.body().len(), 64 * 1024);
    assert!(error.to_string().len() < 600);
}
