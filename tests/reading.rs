//! Responses that differ from the document are repaired as far as possible.

mod support;

use serde_json::{Value, json};
use spacepress::press::types::{
    BlockConfig, BlockDeploymentCreated, BlockSpecInput, BlockSpecPage, ParameterValues,
};
use spacepress::spaces::types::{
    Deployment, DeploymentJob, Job, JobStatus, LogEntry, SpacePage, SpaceStatus,
};
use spacepress::{Error, ErrorKind, ResponseValue, RetryPolicy, press, spaces};
use support::{Recorder, Response};

fn body(text: impl Into<Vec<u8>>) -> Recorder {
    Recorder::start([Response::typed(200, "application/json", text)])
}

fn spaces(recorder: &Recorder) -> spaces::Client {
    let builder = spaces::Client::builder().base_url(recorder.url());
    let builder = builder.token("the-token").retry(RetryPolicy::none());
    builder.build().unwrap()
}

fn press(recorder: &Recorder) -> press::Client {
    let builder = press::Client::builder().base_url(recorder.url());
    let builder = builder.token("the-token").retry(RetryPolicy::none());
    builder.build().unwrap()
}

async fn promotion(response: impl Into<Vec<u8>>) -> Result<ResponseValue<Deployment>, Error> {
    let recorder = body(response);
    spaces(&recorder).promote_space().space_id("1").send().await
}

async fn job(response: Value) -> Result<ResponseValue<Job>, Error> {
    let recorder = body(response.to_string());
    spaces(&recorder).get_job().job_id("1").send().await
}

async fn space_page(response: Value) -> Result<ResponseValue<SpacePage>, Error> {
    let recorder = body(response.to_string());
    spaces(&recorder).list_spaces().send().await
}

async fn spec_page(response: Value) -> Result<ResponseValue<BlockSpecPage>, Error> {
    let recorder = body(response.to_string());
    press(&recorder).list_specs().send().await
}

#[tokio::test]
async fn the_job_id_is_found_in_invalid_json() {
    for response in [
        "\u{feff}{\"job_id\": \"j\"}",
        r#"{"job_id": "j", "display_name": "caf\udce9"}"#,
        r#"{"job_id": "j", "took": NaN, "left": -Infinity}"#,
        r#"{"job_id": "j", "size": 1e400}"#,
        "\u{feff}{\"job_id\": \"j\", \"x\": NaN, \"y\": \"\\ud83d\"}",
    ] {
        let read = promotion(response).await;
        let read = read.unwrap_or_else(|error| panic!("{response}: {error}"));
        assert_eq!(read.job_id().unwrap(), "j", "{response}");
    }
    let read = promotion(b"{\"job_id\": \"j\", \"display_name\": \"caf\xe9\"}").await;
    let read = read.unwrap();
    assert_eq!(read.job_id().unwrap(), "j");
    assert_eq!(read.display_name.as_deref(), Some("caf\u{fffd}"));

    let deep = "[".repeat(500) + &"]".repeat(500);
    let read = promotion(format!("{{\"x\": {deep}, \"job_id\": \"j\"}}")).await;
    assert_eq!(read.unwrap().job_id().unwrap(), "j");
}

#[tokio::test]
async fn the_job_id_is_found_in_any_field_of_the_response() {
    for (response, expected) in [
        (json!({ "job_id": 77 }), "77"),
        (json!({ "job_id": { "id": "j" } }), "j"),
        (json!({ "job_id": { "job_id": 7 } }), "7"),
        (json!({ "job": "j" }), "j"),
        (json!({ "job": 7 }), "7"),
        (json!({ "job": { "id": "j", "status": [] } }), "j"),
        (json!({ "job": { "id": 7 } }), "7"),
        (json!({ "job": { "job_id": 7 } }), "7"),
        (json!({ "job": { "job_id": "j", "status": 7 } }), "j"),
        (json!({ "job": { "id": { "id": "j" } } }), "j"),
        (json!({ "job_id": [], "job": { "id": "j" } }), "j"),
        (json!({ "job_id": "", "job": "j" }), "j"),
        (json!({ "jobId": "j" }), "j"),
        (
            json!({ "id": [], "deployment": { "id": "d", "job_id": 7 } }),
            "7",
        ),
        (
            json!({ "id": 5, "space_id": {}, "created_at": true, "job_id": "j" }),
            "j",
        ),
    ] {
        let read = promotion(response.to_string()).await;
        let read = read.unwrap_or_else(|error| panic!("{response}: {error}"));
        assert_eq!(read.job_id().unwrap(), expected, "{response}");
    }
    let read = promotion(r#"{"job_id": [], "job": {}, "data": {"id": "d"}}"#).await;
    let error = read.unwrap().job_id().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidResponse);
}

#[tokio::test]
async fn every_create_gives_an_id_that_is_a_number() {
    let created = || body(r#"{"id": 77, "deploymentId": 77, "executeResponse": null}"#);

    let recorder = created();
    let input = json!({
        "spec": { "id": "1" },
        "metadata": { "name": "n", "summary": "s" },
        "revision": {},
    });
    let input = press::types::BlockDeploymentInput::try_from(input).unwrap();
    let call = press(&recorder).create_deployment().body(input);
    assert_eq!(call.send().await.unwrap().id, "77");

    let recorder = created();
    let input = json!({
        "version": 1,
        "kind": "workflow",
        "metadata": { "name": "n", "summary": "s" },
        "release": { "version": "1.0.0" },
    });
    let call = press(&recorder).create_spec();
    let call = call.spec(BlockSpecInput::try_from(input).unwrap());
    let read = call.artifact(support::ZIP).send().await.unwrap();
    assert_eq!(read.id.as_deref(), Some("77"));

    let recorder = created();
    let read = press(&recorder).redeploy().deployment_id("1").send().await;
    assert_eq!(read.unwrap().deployment_id.as_deref(), Some("77"));

    let recorder = body(r#"{"id": {"id": 77}, "revision": "3"}"#);
    let input = json!({ "release": { "version": "1.0.0" } });
    let input = press::types::BlockDeploymentRevisionInput::try_from(input).unwrap();
    let call = press(&recorder).create_deployment_revision();
    let read = call.deployment_id("1").body(input).send().await.unwrap();
    assert_eq!(read.revision, Some(3));
    assert_eq!(read.extra["id"], json!({ "id": 77 }));
}

#[tokio::test]
async fn a_string_takes_numbers_and_booleans() {
    let read = job(json!({ "id": 7, "status": true, "task_name": 1.5, "log": [
        "text", { "level": 3, "message": false }, 4,
    ] }));
    let read = read.await.unwrap();
    assert_eq!(read.id, "7");
    assert_eq!(read.status, Some(JobStatus::from("true")));
    assert_eq!(read.task_name.as_deref(), Some("1.5"));
    let log = read.log.as_ref().unwrap();
    assert_eq!(log[1].level(), Some("3"));
    assert_eq!(log[1].message(), "false");
    assert_eq!(log[2], LogEntry::Text("4".to_owned()));

    let read = space_page(json!({ "payload": [{ "id": 1.0, "webapp": true, "status": 1 }] }));
    let read = read.await.unwrap();
    let space = &read.payload.as_ref().unwrap()[0];
    assert_eq!(space.id, "1");
    assert_eq!(space.webapp.as_deref(), Some("true"));
    assert_eq!(space.status, Some(SpaceStatus::from("1")));
}

#[tokio::test]
async fn a_page_count_takes_fractions_strings_and_null() {
    for (count, expected) in [
        (json!(3.0), Some(3)),
        (json!("3"), Some(3)),
        (json!(" 3.0 "), Some(3)),
        (json!(null), None),
        (json!("many"), None),
        (json!(3.5), None),
        (json!(1e30), None),
        (json!([3]), None),
    ] {
        let read = space_page(json!({ "payload": [], "num_pages": count }));
        let read = read.await.unwrap();
        assert_eq!(read.num_pages, expected, "{count}");
        let kept = read.extra.get("num_pages").cloned().unwrap_or_default();
        let is_kept = expected.is_none();
        assert_eq!(kept, if is_kept { count } else { Value::Null });
    }
}

#[tokio::test]
async fn a_list_of_a_page_takes_null() {
    let read = space_page(json!({ "payload": null, "num_pages": 1 })).await;
    assert_eq!(read.unwrap().payload, None);
    let read = space_page(json!({ "payload": null, "results": [{ "id": 1 }] })).await;
    assert_eq!(read.unwrap().results.as_ref().map(Vec::len), Some(1));

    let page = json!({ "specs": null, "pageCount": null, "specCount": 0 }).to_string();
    let recorder = body(page);
    let all = press(&recorder).list_specs().stream().collect_all().await;
    assert_eq!(all.unwrap(), []);

    for response in [
        json!({ "num_pages": 3 }),
        json!({ "payload": "oops", "num_pages": 3 }),
        json!({ "payload": "oops", "results": null }),
    ] {
        let error = space_page(response.clone()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidResponse);
        assert_eq!(error.body(), response.to_string().as_bytes());
    }
}

#[tokio::test]
async fn a_time_takes_an_epoch_and_keeps_it() {
    let page = json!({ "specs": [
        { "id": "s", "createdAt": 1_735_787_045 },
        { "id": "s", "createdAt": 1_735_787_045_678_u64 },
        { "id": "s", "createdAt": 1_735_787_045.5 },
        { "id": 7, "createdAt": [1] },
    ] });
    let read = spec_page(page.clone()).await.unwrap();
    let specs = read.specs.as_ref().unwrap();
    let millis = |index: usize| {
        let time = specs[index].created_at.as_ref()?;
        Some(time.to_utc()?.timestamp_millis())
    };
    assert_eq!(millis(0), Some(1_735_787_045_000));
    assert_eq!(millis(1), Some(1_735_787_045_678));
    assert_eq!(millis(2), Some(1_735_787_045_500));
    assert_eq!(millis(3), None);
    assert_eq!(specs[3].extra["createdAt"], json!([1]));
    let mut expected = page;
    expected["specs"][3]["id"] = json!("7");
    assert_eq!(serde_json::to_value(&*read).unwrap(), expected);
}

#[tokio::test]
async fn an_unreadable_field_is_kept_in_extra_and_written_unchanged() {
    let response = json!({
        "id": "j",
        "status": { "code": 3 },
        "task_name": [1, { "a": null }],
        "log": [{ "level": ["high"], "message": "m" }, ["no entry"]],
        "created_at": false,
        "\u{0}aside:x": 1,
    });
    let read = job(response.clone()).await.unwrap();
    assert_eq!((&read.status, &read.task_name), (&None, &None));
    assert_eq!(read.extra["status"], json!({ "code": 3 }));
    assert_eq!(read.extra["\u{0}aside:x"], json!(1));
    let log = read.log.as_ref().unwrap();
    assert_eq!(log[0].message(), "m", "the rest of the entry is read");
    assert!(matches!(&log[1], LogEntry::Other(_)));
    assert_eq!(serde_json::to_value(&*read).unwrap(), response);

    let set = read.into_inner().with_task_name("t");
    let written = serde_json::to_string(&set).unwrap();
    assert_eq!(written.matches("task_name").count(), 1, "{written}");
    assert!(written.contains(r#""task_name":"t""#), "{written}");
}

#[tokio::test]
async fn a_response_that_cannot_be_read_is_an_error_with_its_body() {
    for response in [
        json!({ "id": { "id": "nested" } }),
        json!({ "id": null }),
        json!({ "data": { "id": "nested" } }),
        json!([{ "id": "j" }]),
        json!("j"),
        json!(7),
        json!(null),
    ] {
        let error = job(response.clone()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidResponse, "{response}");
        assert_eq!(error.body(), response.to_string().as_bytes());
    }
    // A list is read as a whole: without one of its items, the items after it would move.
    let response = json!({ "payload": [{ "id": "1" }, {}] });
    let error = space_page(response.clone()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidResponse);
    assert_eq!(error.body(), response.to_string().as_bytes());
    let error = promotion("\u{feff}<html>").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidResponse);
    assert_eq!(error.body(), "\u{feff}<html>".as_bytes());
}

#[tokio::test]
async fn an_embedded_job_is_read_as_a_job_for_all_that_differs_in_it() {
    let response = json!({ "job": { "id": 7, "status": "success", "log": {}, "created_at": 1 } });
    let read = promotion(response.to_string()).await.unwrap();
    let Some(DeploymentJob::Job(job)) = &read.job else {
        panic!("{read:?}");
    };
    assert_eq!(job.status, Some(JobStatus::Success));
    assert_eq!(job.extra["log"], json!({}));
}

#[tokio::test]
async fn any_json_stays_as_it_is() {
    let values = json!({ "a": "3", "b": 3.0, "c": { "d": null }, "e": true });
    let recorder = body("\u{feff}".to_owned() + &values.to_string());
    let call = press(&recorder).get_parameters().deployment_id("1");
    let read: ParameterValues = call.send().await.unwrap().into_inner();
    assert_eq!(serde_json::to_value(&read).unwrap(), values);
}

#[test]
fn requests_are_read_strictly() {
    let input = json!({
        "version": 1,
        "kind": "workflow",
        "metadata": { "name": "n", "summary": "s" },
        "release": { "version": "1.0.0" },
    });
    assert!(BlockSpecInput::try_from(input.clone()).is_ok());
    for (place, wrong) in [
        ("/version", json!("1")),
        ("/version", json!([])),
        ("/kind", json!(7)),
        ("/metadata/name", json!(7)),
        ("/metadata/summary", json!(true)),
        ("/release/version", json!(1.0)),
        ("/release", json!([])),
    ] {
        let mut input = input.clone();
        *input.pointer_mut(place).unwrap() = wrong.clone();
        assert!(BlockSpecInput::try_from(input).is_err(), "{place}: {wrong}");
    }
    assert!(serde_json::from_value::<BlockDeploymentCreated>(json!({ "id": 7 })).is_err());

    // What fits no member of a union is carried as it is, and isn't converted.
    let mut input = input;
    input["config"] = json!({ "steps": { "a": { "command": 7 } } });
    let read = BlockSpecInput::try_from(input.clone()).unwrap();
    assert!(matches!(&read.config, Some(BlockConfig::Workflow(_))));
    assert_eq!(serde_json::to_value(&read).unwrap(), input);
}

#[tokio::test]
async fn a_job_id_is_found_in_any_field() {
    for (body, expected) in [
        (r#"{"job_id": 77.0}"#, "77"),
        (r#"{"data": [{"job_id": "j"}]}"#, "j"),
        (r#"{"jobs": [{"id": "j"}]}"#, "j"),
        (r#"{"job": [{"id": "j"}]}"#, "j"),
        (r#"{"job_id": ["j"]}"#, "j"),
        (r#"{"id": "d", "job": {"data": {"id": "j"}}}"#, "j"),
        ("{\"job_id\": \"j\", \"display_name\": \"two\nlines\"}", "j"),
        ("{\"job_id\": \"j\"}\0\0", "j"),
    ] {
        let recorder = Recorder::serving(move |_| Response::typed(201, "application/json", body));
        let builder = spaces::Client::builder()
            .base_url(recorder.url())
            .token("t");
        let spaces = builder.build().unwrap();
        let promoted = spaces.promote_space().space_id("1").send().await.unwrap();
        assert_eq!(promoted.job_id().unwrap().as_str(), expected, "{body}");
    }
    let recorder =
        Recorder::serving(|_| Response::typed(201, "application/json", r#"{"id": "d"}"#));
    let builder = spaces::Client::builder()
        .base_url(recorder.url())
        .token("t");
    let spaces = builder.build().unwrap();
    let promoted = spaces.promote_space().space_id("1").send().await.unwrap();
    let error = promoted.job_id().unwrap_err();
    assert!(
        error.may_have_been_processed(),
        "the promotion is under way"
    );
}

#[tokio::test]
async fn a_time_may_have_a_blank_instead_of_its_t() {
    let micros = 1_735_787_045_678_901;
    for (text, expected) in [
        ("2025-01-02T03:04:05.678901", micros),
        ("2025-01-02 03:04:05.678901", micros),
        ("2025-01-02 03:04:05.678901Z", micros),
        ("2025-01-02 05:04:05.678901+02:00", micros),
        (" 2025-01-02 03:04:05.678901 ", micros),
        ("2025-01-02 03:04:05", micros - 678_901),
    ] {
        let job = job(json!({ "id": "1", "created_at": text })).await.unwrap();
        let time = job.created_at.as_ref().unwrap();
        assert_eq!(time.as_str(), text);
        assert_eq!(
            time.to_utc().map(|it| it.timestamp_micros()),
            Some(expected),
            "{text}"
        );
    }
}
