//! Error bodies of services and gateways, in all their shapes.

mod support;

use std::collections::BTreeMap;

use reqwest::StatusCode;
use serde_json::{Value, json};
use spacepress::{Error, ErrorKind, RetryPolicy, spaces};
use support::{Recorder, Response};

async fn error_of(response: Response) -> Error {
    let recorder = Recorder::serving(move |_| response.clone());
    let builder = spaces::Client::builder().base_url(recorder.url());
    let builder = builder.token("t").retry(RetryPolicy::none());
    let spaces = builder.build().unwrap();
    spaces.get_space().space_id("1").send().await.unwrap_err()
}

fn fields(of: Value) -> BTreeMap<String, Vec<String>> {
    serde_json::from_value(of).unwrap()
}

#[tokio::test]
async fn a_json_error_body_is_reported_in_any_shape() {
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
        let error = error_of(Response::typed(400, "application/json", text.clone())).await;
        assert_eq!(error.kind(), ErrorKind::BadRequest);
        assert_eq!(error.detail(), detail, "{text}");
        assert_eq!(*error.field_errors(), fields(named), "{text}");
        assert_eq!(error.body(), text.as_bytes());
        match detail {
            Some(detail) => assert!(error.to_string().contains(detail), "{error}"),
            None => assert!(error.to_string().contains("returned 400 ("), "{error}"),
        }
    }
    // JSON is detected by its content, not by its media type; `null` has no message.
    let error = error_of(Response::typed(409, "text/plain", r#"{"detail":"taken"}"#)).await;
    assert_eq!(
        (error.kind(), error.detail()),
        (ErrorKind::Conflict, Some("taken"))
    );
    let error = error_of(Response::typed(500, "application/json", "null")).await;
    assert_eq!((error.kind(), error.detail()), (ErrorKind::Server, None));
}

#[tokio::test]
async fn a_text_error_body_is_reported_in_any_charset() {
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
        let error = error_of(Response::typed(502, media, body.clone())).await;
        assert_eq!(error.detail(), Some(detail), "{media}");
        assert_eq!(error.body(), body);
        assert_eq!(error.kind(), ErrorKind::Server);
    }
}

#[tokio::test]
async fn the_error_keeps_status_headers_and_body() {
    for name in [
        "x-request-id",
        "X-Correlation-Id",
        "x-amzn-RequestId",
        "cf-ray",
    ] {
        let response = Response::json(404, &json!({ "detail": "gone" })).with_header(name, "7f3a");
        let error = error_of(response.with_header("x-more", "kept")).await;
        assert_eq!(error.request_id(), Some("7f3a"), "{name}");
        assert_eq!(error.status(), Some(StatusCode::NOT_FOUND));
        assert_eq!(error.headers().unwrap()["x-more"], "kept");
        assert_eq!(error.operation(), Some("get_space"));
        assert_eq!(error.attempts(), 1);
        let text = error.to_string();
        assert!(text.starts_with("get_space: GET 127.0.0.1:"), "{text}");
        assert!(
            text.contains(
                "/cloud/api/v1/spaces/1 returned 404: gone (request id 7f3a, 1 attempt, "
            ),
            "{text}"
        );
        assert!(!text.contains("kept"), "{text}");
    }
    let long = "x".repeat(100_000);
    let error = error_of(Response::typed(400, "text/plain", long)).await;
    assert_eq!(error.body().len(), 64 * 1024);
    assert!(error.to_string().len() < 600);
}

/// Returns the error of a call whose response has this body.
async fn error_of_bytes(response: Vec<u8>, token: &str) -> Error {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let serving = std::thread::spawn(move || {
        use std::io::{Read as _, Write as _};
        let (mut stream, _) = listener.accept().unwrap();
        let mut read = [0; 16 * 1024];
        let _ = stream.read(&mut read);
        stream.write_all(&response).unwrap();
    });
    let builder = spaces::Client::builder().base_url(url).token(token);
    let spaces = builder.retry(RetryPolicy::none()).build().unwrap();
    let error = spaces.get_space().space_id("1").send().await.unwrap_err();
    serving.join().unwrap();
    error
}

/// Checks that a message can be printed.
fn checked(text: &str) {
    let count = text.chars().count();
    assert!(count <= 1000, "{count} characters: {text}");
    let bad = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
    };
    assert!(!text.contains(bad), "{text:?}");
}

#[tokio::test]
async fn a_message_is_short_and_clean_with_any_header() {
    let long = "x".repeat(8000);
    for (status, header, value) in [
        (500, "x-request-id", long.clone().into_bytes()),
        (500, "x-request-id", b"gr\xf6\xdfer\tid".to_vec()),
        (500, "x-request-id", "id \u{85}\u{9b}31m\u{202e}".into()),
        (
            302,
            "location",
            format!("https://{long}.example/{long}").into_bytes(),
        ),
        (
            302,
            "location",
            format!("https://elsewhere.example/{long}").into_bytes(),
        ),
        (302, "location", "https://\u{202e}\u{85}[/".into()),
        (302, "location", b"https://\xff\xfe/".to_vec()),
        (500, "retry-after", long.clone().into_bytes()),
        (500, "content-type", b"text/plain; charset=\xff".to_vec()),
    ] {
        let mut response =
            format!("HTTP/1.1 {status} X\r\ncontent-length: 8\r\n{header}: ").into_bytes();
        response.extend(value);
        response.extend(b"\r\n\r\n\xff \x1b[31m\xe2");
        let error = error_of_bytes(response, "the-token").await;
        assert_eq!(error.status().unwrap(), status);
        let text = error.to_string();
        checked(&text);
        checked(&format!("{error:?}"));
        assert!(text.starts_with("get_space: GET 127.0.0.1:"), "{text}");
        assert!(
            text.ends_with(" s)") && text.contains("1 attempt, "),
            "{text}"
        );
        if header == "x-request-id" {
            let id = error.request_id().unwrap();
            checked(id);
            assert!(id.chars().count() <= 100, "{id}");
            assert!(text.contains(&format!("(request id {id}, ")), "{text}");
        }
    }
}

#[tokio::test]
async fn a_message_is_short_and_clean_with_any_body() {
    let long = "größer ".repeat(9000);
    let bad = "a\u{1b}[2J\u{85}\u{9b}b\u{202e}c\u{2066}\u{200b}\u{2028}d";
    for body in [
        json!({ "detail": long }),
        json!({ "detail": bad, "errors": { bad: [bad, long] } }),
        json!({ bad: [bad, { bad: bad }] }),
        json!({ "detail": { bad: bad } }),
        json!([bad, { "loc": [bad], "msg": bad }]),
        json!(bad),
    ] {
        let response = Response::json(400, &body).with_header("x-request-id", "7f3a");
        let error = error_of(response).await;
        let text = error.to_string();
        checked(&text);
        checked(&format!("{error:?}"));
        assert!(text.contains("(request id 7f3a, 1 attempt, "), "{text}");
        if let Some(detail) = error.detail() {
            assert!(
                !detail.contains(['\u{202e}', '\u{85}', '\u{200b}', '\u{1b}']),
                "{detail:?}"
            );
        }
        // As successes, they can't be read.
        let error = error_of(Response::json(200, &body)).await;
        checked(&error.to_string());
    }
    // A long path of the request doesn't displace the important parts.
    let recorder = Recorder::serving(|_| Response::json(404, &json!({ "detail": "gone" })));
    let builder = spaces::Client::builder().base_url(recorder.url());
    let spaces = builder
        .token("t")
        .retry(RetryPolicy::none())
        .build()
        .unwrap();
    let id = "7".repeat(5000);
    let error = spaces.get_space().space_id(&*id).send().await.unwrap_err();
    checked(&error.to_string());
    assert!(
        error
            .to_string()
            .contains("returned 404: gone (1 attempt, "),
        "{error}"
    );
    let error = spaces
        .get_space()
        .space_id(format!("{id}/"))
        .send()
        .await
        .unwrap_err();
    checked(&error.to_string());
    assert!(error.to_string().ends_with("another path"), "{error}");
}

#[tokio::test]
async fn the_credential_is_hidden_in_every_form_and_place() {
    let token = r#"Bearer a/b+c"d\e f"#;
    for form in [
        r#"Bearer a/b+c"d\e f"#,
        r#"a/b+c"d\e f"#,
        r#"Token Bearer a\/b+c\"d\\e f"#,
        r#"a\u002fb\u002Bc\u0022d\u005ce\u0020f"#,
        "a%2Fb%2Bc%22d%5Ce%20f",
        "%61%2f%62%2b%63%22%64%5c%65%20%66",
        "a%252Fb%252Bc%2522d%255Ce%2520f",
        "a/b+c&quot;d&#92;e f",
    ] {
        for response in [
            Response::json(400, &json!({ "detail": form })),
            Response::json(400, &json!({ "errors": { form: [form, form] } })),
            Response::json(200, &json!({ "id": [form], "created_at": form })),
            Response::typed(401, "text/plain", format!("no: {form}!")),
            Response::typed(401, "text/html", format!("<title>{form}</title>")),
            // Cut in the middle of the credential.
            Response::typed(
                401,
                "text/plain",
                format!("{}{}{form}", "x".repeat(380), "y".repeat(15)),
            ),
            Response::typed(
                401,
                "text/plain",
                format!("{}{form}", "x".repeat(16 * 1024 - 18)),
            ),
            Response::typed(403, "text/plain", "no").with_header("x-request-id", form),
            Response::typed(403, "text/plain", "no")
                .with_header("cf-ray", &format!("{}{form}", "x".repeat(95))),
            Response::typed(302, "text/plain", "")
                .with_header("location", &format!("https://x.example/{form}")),
            Response::typed(302, "text/plain", "")
                .with_header("location", &format!("https://x example/{form}")),
        ] {
            let recorder = Recorder::serving(move |_| response.clone());
            let builder = spaces::Client::builder()
                .base_url(recorder.url())
                .token(token);
            let spaces = builder.retry(RetryPolicy::none()).build().unwrap();
            let error = spaces.get_space().space_id("1").send().await.unwrap_err();
            let shown = format!(
                "{error} {error:?} {error:#?} {:?} {:?} {:?}",
                error.detail(),
                error.field_errors(),
                error.request_id()
            );
            let bare = "a/b+c";
            for secret in [
                form,
                bare,
                "a\\/b",
                "a%2F",
                "a%252F",
                "a\\u002f",
                "%61%2f%62",
            ] {
                assert!(!shown.contains(secret), "{secret}: {shown}");
            }
        }
    }
}

#[tokio::test]
async fn the_credential_is_hidden_in_errors_of_a_wait() {
    for message in [
        "no: the-token!",
        r"no: Bearer the\u002dtoken",
        "no: the%2Dtoken",
    ] {
        let long = format!("{message} \u{1b}[31m{}", "x".repeat(5000));
        let job = json!({ "id": "1", "status": "failed",
            "log": [{ "level": "error", "message": long }] });
        let recorder = Recorder::serving(move |_| Response::json(200, &job));
        let builder = spaces::Client::builder().base_url(recorder.url());
        let spaces = builder.token("the-token").build().unwrap();
        let error = spaces.wait_for_job("1").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::JobFailed);
        let text = error.to_string();
        checked(&text);
        assert!(
            text.contains("job 1 failed: no: ") && text.contains("[secret]"),
            "{text}"
        );
        assert!(!text.contains("token"), "{text}");
    }
}
