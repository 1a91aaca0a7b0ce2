//! Invalid input is not sent, and responses that can't be read are errors.

mod support;

use std::error::Error as _;

use serde_json::json;
use spacepress::{Archive, ErrorKind, RetryPolicy, press, spaces};
use support::{Recorder, Response, ZIP};

fn zip() -> Archive {
    Archive::from_bytes(ZIP).unwrap()
}

fn client(recorder: &Recorder) -> spaces::Client {
    spaces::Client::builder()
        .base_url(recorder.url())
        .token("hunter2")
        .no_proxy()
        .retry(RetryPolicy::none())
        .build()
        .unwrap()
}

#[tokio::test]
async fn an_id_that_would_change_the_path_is_refused_and_nothing_is_sent() {
    let recorder = Recorder::start([]);
    let spaces = client(&recorder);
    let press = press::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    let press = press.build().unwrap();
    for id in [
        "", ".", "..", "a/b", "../x", "a\\b", "a?b", "a#b", "a\nb", "a\u{7f}b", "\u{0}",
    ] {
        let errors = [
            spaces.get_space().space_id(id).send().await.unwrap_err(),
            spaces
                .deploy_space()
                .space_id(id)
                .zip_file(zip())
                .send()
                .await
                .unwrap_err(),
            spaces.wait_for_job(id).await.unwrap_err(),
            press.delete_spec().spec_id(id).send().await.unwrap_err(),
        ];
        for (error, parameter) in errors
            .into_iter()
            .zip(["space_id", "space_id", "job_id", "spec_id"])
        {
            assert_eq!(error.kind(), ErrorKind::InvalidInput, "{id:?}");
            let shown = error.to_string();
            assert!(
                shown.contains(&format!("`{parameter}` can't be {id:?}")),
                "{shown}"
            );
            assert!(!error.may_have_been_processed());
        }
    }
    assert_eq!(recorder.received().len(), 0);
    // Unusual but valid ids are sent unchanged.
    for (id, path) in [
        ("...", "..."),
        ("a b", "a%20b"),
        ("é", "%C3%A9"),
        ("%2e%2e", "%252e%252e"),
    ] {
        spaces.get_job().job_id(id).send().await.unwrap_err();
        let received = recorder.received();
        assert_eq!(
            received.last().unwrap().path,
            format!("/cloud/api/v1/jobs/{path}")
        );
    }
}

#[tokio::test]
async fn a_call_without_a_required_parameter_is_refused() {
    let recorder = Recorder::start([]);
    let spaces = client(&recorder);
    let error = spaces.get_space().send().await.unwrap_err();
    assert_eq!(error.to_string(), "get_space: `space_id` must be set");
    let error = spaces
        .deploy_space()
        .space_id("1")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "deploy_space: `zip_file` must be set");
    assert_eq!(recorder.received().len(), 0);
}

#[tokio::test]
async fn all_missing_and_invalid_settings_are_reported_at_once() {
    let recorder = Recorder::start([]);
    let spaces = client(&recorder);
    let error = spaces.deploy_space().send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "deploy_space: 2 problems: `space_id` must be set; `zip_file` must be set"
    );
    // An invalid parameter is not also reported as missing.
    let call = spaces.deploy_space().space_id("..").zip_file("missing.zip");
    let error = call.header("Host", "example.com").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    let shown = error.to_string();
    assert!(shown.starts_with("deploy_space: 3 problems: "), "{shown}");
    for part in ["missing.zip", "the header `Host`", "`space_id` can't be"] {
        assert_eq!(shown.matches(part).count(), 1, "{shown}");
    }
    // Many of them, and long ones, are still one short line.
    let long = "\n".repeat(50) + &"x".repeat(5000);
    let mut call = spaces.get_space().space_id("1");
    for _ in 0..50 {
        call = call.header(&long, "");
    }
    let shown = call.send().await.unwrap_err().to_string();
    assert!(
        shown.contains("50 problems") && shown.contains("44 more"),
        "{shown}"
    );
    assert!(shown.chars().count() <= 700, "{shown}");
    assert_eq!(recorder.received().len(), 0);
}

#[tokio::test]
async fn send_reports_a_value_that_a_setter_refused() {
    let recorder = Recorder::start([]);
    let spaces = client(&recorder);
    let error = spaces
        .list_spaces()
        .page_size(201)
        .page(0)
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(error.operation(), Some("list_spaces"));
    assert_eq!(
        error.to_string(),
        "list_spaces: 2 problems: `page_size` can't be \"201\": must be at most 200; `page` \
         can't be \"0\": must be at least 1"
    );
    let error = spaces.list_spaces().page_size(201).send().await;
    assert_eq!(
        error.unwrap_err().to_string(),
        "list_spaces: `page_size` can't be \"201\": must be at most 200"
    );
    let error = spaces
        .list_spaces()
        .page(u64::MAX)
        .send()
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("18446744073709551615"),
        "{error}"
    );

    let press = press::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    let press = press.build().unwrap();
    let error = press
        .create_spec()
        .spec(json!({ "version": 1 }))
        .send()
        .await
        .unwrap_err();
    let shown = error.to_string();
    assert!(
        shown.starts_with("create_spec: `spec` can't be "),
        "{shown}"
    );
    assert!(shown.contains("missing field"), "{shown}");
    assert_eq!(recorder.received().len(), 0);
}

#[tokio::test]
async fn an_archive_that_is_not_a_zip_or_not_a_file_is_refused_before_sending() {
    let recorder = Recorder::start([]);
    let spaces = client(&recorder);
    let folder = tempfile::tempdir().unwrap();

    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "not a ZIP").unwrap();
    let error = spaces
        .deploy_space()
        .space_id("1")
        .zip_file(text)
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(
        error.to_string().contains("notes.txt is not a ZIP file"),
        "{error}"
    );

    let missing = folder.path().join("missing.zip");
    let error = spaces
        .deploy_space()
        .space_id("1")
        .zip_file(missing.clone())
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LocalIo);
    assert_eq!(error.operation(), Some("deploy_space"));
    assert!(
        error.to_string().contains(missing.to_str().unwrap()),
        "{error}"
    );
    assert!(error.source().is_some());

    assert_eq!(
        Archive::from_bytes("").unwrap_err().kind(),
        ErrorKind::InvalidInput
    );
    assert_eq!(
        Archive::open(folder.path()).unwrap_err().kind(),
        ErrorKind::LocalIo
    );
    assert_eq!(recorder.received().len(), 0);
}

#[tokio::test]
async fn a_file_name_that_would_break_out_of_its_header_is_refused() {
    let recorder = Recorder::start([Response::json(201, &json!({ "job_id": "j" }))]);
    let spaces = client(&recorder);
    for name in ["a\r\nX: y", "a\nb", "a\0b", ""] {
        let app = zip().with_file_name(name);
        let error = spaces
            .deploy_space()
            .space_id("1")
            .zip_file(app)
            .send()
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{name:?}");
    }
    assert_eq!(recorder.received().len(), 0);
    let app = zip().with_file_name("a \"b\" é.zip");
    spaces
        .deploy_space()
        .space_id("1")
        .zip_file(app)
        .send()
        .await
        .unwrap();
    let parts = recorder.received()[0].parts();
    assert_eq!(parts[0].file_name.as_deref(), Some("a %22b%22 é.zip"));
}

#[tokio::test]
async fn a_file_above_the_limit_of_its_operation_is_refused_before_anything_is_sent() {
    let recorder = Recorder::start([]);
    let press = press::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    let press = press.build().unwrap();
    let spec = json!({ "version": 1, "kind": "workflow", "metadata": { "name": "a", "summary": "b" },
        "release": { "version": "1.0.0" } });
    let zip_of = |size: usize| {
        let mut bytes = vec![0; size - ZIP.len()];
        bytes.extend_from_slice(ZIP);
        Archive::from_bytes(bytes).unwrap()
    };
    let error = press
        .create_spec()
        .spec(spec.clone())
        .artifact(zip_of(10_485_761))
        .send()
        .await;
    let error = error.unwrap_err();
    assert_eq!(
        (error.kind(), error.status()),
        (ErrorKind::PayloadTooLarge, None)
    );
    assert!(error.to_string().contains("10485761 bytes"), "{error}");
    assert_eq!(recorder.received().len(), 0);
    press
        .create_spec()
        .spec(spec)
        .artifact(zip_of(10_485_760))
        .send()
        .await
        .unwrap();
    assert_eq!(recorder.received().len(), 1);
}

#[tokio::test]
async fn an_html_error_page_is_reported_by_its_status_and_kept() {
    let page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    let recorder = Recorder::start([Response::typed(502, "text/html", page)]);
    let error = client(&recorder)
        .get_space()
        .space_id("1")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Server);
    assert_eq!(error.body(), page.as_bytes());
    assert_eq!(error.detail(), Some("502 Bad Gateway"));
}

#[tokio::test]
async fn a_2xx_that_cannot_be_read_is_an_error() {
    for (body, media) in [
        ("", "application/json"),
        ("<html>welcome</html>", "text/html"),
        ("{\"id\": ", "application/json"),
        ("{\"name\": \"no id\"}", "application/json"),
        ("[]", "application/json"),
        ("null", "application/json"),
    ] {
        let response = Response::typed(200, media, body).with_header("x-request-id", "7f3a");
        let recorder = Recorder::start([response]);
        let error = client(&recorder)
            .get_space()
            .space_id("1")
            .send()
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidResponse, "{body}");
        assert_eq!(error.status().unwrap(), 200);
        assert_eq!(error.body(), body.as_bytes());
        assert_eq!(error.request_id(), Some("7f3a"));
        assert!(error.may_have_been_processed());
    }
    let recorder = Recorder::start([Response::json(200, &json!({ "count": 0 }))]);
    let error = client(&recorder).list_spaces().send().await.unwrap_err();
    assert_eq!(
        error.kind(),
        ErrorKind::InvalidResponse,
        "a page without a list"
    );
}

#[tokio::test]
async fn any_2xx_is_a_success_and_a_deletion_may_have_an_empty_response() {
    let recorder = Recorder::start([
        Response::json(202, &json!({ "id": "1", "new_field": { "x": [1] } })),
        Response::json(204, &serde_json::Value::Null),
        Response::json(200, &serde_json::Value::Null),
        Response::json(200, &json!({ "queued": true })),
    ]);
    let space = client(&recorder)
        .get_space()
        .space_id("1")
        .send()
        .await
        .unwrap();
    assert_eq!(space.status(), 202);
    assert_eq!(space.extra["new_field"], json!({ "x": [1] }));
    let press = press::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    let press = press.build().unwrap();
    for _ in 0..2 {
        press.delete_spec().spec_id("1").send().await.unwrap();
    }
    let deleted = press.delete_spec().spec_id("1").send().await.unwrap();
    assert_eq!(deleted.extra["queued"], json!(true));
}

#[test]
fn build_reports_invalid_settings() {
    let builder = || spaces::Client::builder().token("hunter2");
    let reports = |error: Result<spaces::Client, spacepress::Error>, part: &str| {
        let error = error.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        let shown = format!("{error} {error:?}");
        assert!(shown.contains(part), "{shown}");
        assert!(!shown.contains("hunter2"), "{shown}");
    };
    reports(spaces::Client::builder().build(), "no token");
    reports(builder().token("").build(), "no token");
    reports(spaces::Client::builder().token(" \r\n").build(), "no token");
    reports(builder().token("hunter2\r\nx: y").build(), "the token for");
    reports(
        builder().auth_prefix("Bea\nrer").build(),
        "the authentication scheme for",
    );
    reports(builder().base_url(" \n").build(), "must not be empty");
    reports(
        builder().base_url("https://exam\nple.com").build(),
        "the base URL \"https://exam…\" contains a line break",
    );
    reports(builder().token("hünter2").build(), "can't be sent");
    reports(builder().base_url("nonsense").build(), "is not a valid URL");
    reports(
        builder().base_url("ftp://host").build(),
        "neither https nor http",
    );
    reports(
        builder().base_url("http://example.com").build(),
        "is not https",
    );
    reports(
        builder().base_url("https://u:hunter2@example.com").build(),
        "user name",
    );
    reports(
        builder()
            .base_url("https://ada:1/hunter2@example.com")
            .build(),
        "\"https://[secret]@example.com\" contains an `@`",
    );
    reports(
        builder()
            .base_url("https://example.com/?a=hunter2x")
            .build(),
        "query",
    );
    reports(builder().user_agent("a\nb").build(), "user agent");
    builder().base_url("http://127.0.0.1:1").build().unwrap();
    builder().base_url("http://[::1]:1/under/").build().unwrap();
    builder()
        .base_url("http://internal")
        .allow_http_to("internal")
        .build()
        .unwrap();
    for (url, host) in [
        ("http://internal", "Internal"),
        ("http://internal:8080", "internal:8080"),
        ("http://internal:8080/under", " internal\n"),
        ("http://[fe80::1]", "fe80::1"),
        ("http://[FE80::1]", "[fe80:0::1]"),
        ("http://bücher.example", "xn--bcher-kva.example"),
        ("http://xn--bcher-kva.example", "BÜCHER.example"),
    ] {
        builder().base_url(url).allow_http_to(host).build().unwrap();
    }
    for (url, host) in [
        ("http://internal", "internal:8080"),
        ("http://internal", "internal."),
        ("http://internal", "other"),
    ] {
        reports(
            builder().base_url(url).allow_http_to(host).build(),
            "is not https",
        );
    }
    for (host, shown) in [
        ("", "\"\""),
        ("http://internal", "\"http://internal\""),
        ("internal/under", "\"internal/…\""),
        ("ada:hunter2@internal", "\"[secret]@internal\""),
        ("internal:http", "\"internal:[secret]\""),
    ] {
        let said = format!("`allow_http_to` can't be {shown}");
        reports(builder().allow_http_to(host).build(), &said);
    }
    let error = press::Client::builder()
        .token("t")
        .stage("moon")
        .build()
        .unwrap_err();
    assert!(
        error.to_string().contains("dev, test, beta, parvati"),
        "{error}"
    );
}

#[tokio::test]
async fn white_space_around_a_setting_is_trimmed() {
    let recorder = Recorder::start([]);
    let spaces = spaces::Client::builder()
        .base_url(format!(" {}\n", recorder.url()))
        .token("\u{feff}hunter2\r\n")
        .auth_prefix(" Bearer\t")
        .user_agent(" program/1 \n")
        .no_proxy();
    let spaces = spaces.build().unwrap();
    let _ = spaces.get_space().space_id("1").send().await;
    let received = &recorder.received()[0];
    assert_eq!(received.path, "/cloud/api/v1/spaces/1");
    assert_eq!(received.header("authorization"), Some("Bearer hunter2"));
    let agent = received.header("user-agent").unwrap();
    assert!(agent.starts_with("program/1 spacepress/"), "{agent}");
    let press = press::Client::builder().token("t").stage(" beta\n");
    press.build().unwrap();
}

#[test]
fn an_archive_is_shown_by_its_size_and_its_name() {
    let mut bytes = vec![0x55; 3_400_000];
    bytes.extend_from_slice(ZIP);
    let app = Archive::from_bytes(bytes)
        .unwrap()
        .with_file_name("app.zip");
    let spaces = spaces::Client::builder().token("hunter2").build().unwrap();
    let call = spaces.deploy_space().space_id("1").zip_file(app.clone());
    for shown in [
        format!("{app:?}"),
        format!("{app:#?}"),
        format!("{call:?}"),
        format!("{call:#?}"),
    ] {
        assert!(shown.len() < 1000, "{} bytes", shown.len());
        assert!(shown.contains("3400022"), "{shown}");
        assert!(shown.contains("app.zip"), "{shown}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("built.zip");
    std::fs::write(&path, ZIP).unwrap();
    let shown = format!("{:?}", Archive::open(&path).unwrap());
    assert!(
        shown.contains("built.zip") && shown.contains("len: 22"),
        "{shown}"
    );
}

#[cfg(feature = "fake")]
#[tokio::test]
async fn debug_of_a_recorded_request_shows_its_size() {
    let server = spacepress::fake::Server::start().await.unwrap();
    let mut bytes = vec![0x55; 3_400_000];
    bytes.extend_from_slice(ZIP);
    let call = server.spaces().unwrap().deploy_space().space_id("1");
    let _ = call.zip_file(bytes).send().await;
    let shown = format!("{:?}", server.requests());
    assert!(shown.len() < 5000, "{} bytes", shown.len());
    assert!(shown.contains("3400022 bytes"), "{shown}");
}

#[test]
fn an_invalid_value_is_shown_short_and_clean() {
    let long = "\u{10ffff}\u{1b}".repeat(5000);
    let shown = spacepress::InvalidValue::new(&*long, &*long).to_string();
    assert!(shown.chars().count() <= 1000, "{} characters", shown.len());
    assert!(!shown.contains(char::is_control), "{shown:?}");
}

#[tokio::test]
async fn a_token_is_shown_nowhere() {
    let recorder = Recorder::start([Response::json(401, &json!({ "detail": "no" }))]);
    let client = client(&recorder);
    let call = client.get_space().space_id("1");
    let builder = spaces::Client::builder().token("hunter2");
    let mut shown = format!("{client:?} {call:?} {builder:?}");
    let error = call.send().await.unwrap_err();
    shown += &format!("{error} {error:?} {error:#?}");
    assert!(!shown.contains("hunter2"), "{shown}");
    assert_eq!(
        recorder.received()[0].header("authorization"),
        Some("Token hunter2")
    );
}

#[tokio::test]
async fn a_base_url_may_have_a_path_and_a_slash_at_its_end() {
    let recorder = Recorder::start([]);
    let client = spaces::Client::builder().base_url(recorder.url() + "/under/here//");
    let client = client
        .token("t")
        .auth_prefix("Bearer")
        .no_proxy()
        .build()
        .unwrap();
    let _ = client.get_space().space_id("1").send().await;
    let received = &recorder.received()[0];
    assert_eq!(received.path, "/under/here/cloud/api/v1/spaces/1");
    assert_eq!(received.header("authorization"), Some("Bearer t"));
}
