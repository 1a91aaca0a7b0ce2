use crate::*;
use spacepress::statuses::operations::{GetOrFileResponse, GetOrNothingResponse, StartJobResponse_};

pub async fn run(wire: Wire) -> Done {
    let client = client!(statuses, wire);
    wire.respond(200, json!({ "value": 7 }));
    match wire.ok(client.start_job().send().await).map(|it| it.into_inner()) {
        Some(StartJobResponse_::Status200(result)) => wire.same(result.value, 7),
        other => wire.same(format!("{other:?}"), "a result"),
    }
    let accept = "application/json, application/zip";
    wire.same(wire.request().header("accept"), Some(accept));
    // Read liberally, as every response.
    wire.respond(200, json!({ "value": "8", "more": 1 }));
    match wire.ok(client.start_job().send().await).map(|it| it.into_inner()) {
        Some(StartJobResponse_::Status200(result)) => wire.same(result.value, 8),
        other => wire.same(format!("{other:?}"), "a result"),
    }
    wire.respond(202, json!({ "job": "j" }));
    let response = client.start_job().send().await?;
    wire.same(response.status().as_u16(), 202);
    match response.into_inner() {
        StartJobResponse_::Status202(job) => wire.same(job.job, "j"),
        other => wire.same(format!("{other:?}"), "a job"),
    }
    wire.respond_raw("HTTP/1.1 203 OK\r\ncontent-length: 3\r\n\r\nzip");
    match client.start_job().send().await?.into_inner() {
        StartJobResponse_::Status203(file) => wire.same(file.text().await?, "zip"),
        other => wire.same(format!("{other:?}"), "a file"),
    }
    wire.respond(204, "");
    let response = client.start_job().send().await?;
    wire.same(matches!(*response, StartJobResponse_::Status204), true);
    for (body, expected) in [("[1]", json!([1])), ("", Value::Null)] {
        wire.respond(206, body);
        match client.start_job().send().await?.into_inner() {
            StartJobResponse_::Other(other) => wire.same(other, expected),
            other => wire.same(format!("{other:?}"), "any JSON"),
        }
    }
    // What the status promises isn't there.
    for (status, body) in [(200, ""), (200, "{}"), (202, "{\"value\": 7}"), (206, "text")] {
        wire.respond(status, body);
        let error = client.start_job().send().await.err().ok_or("unusable")?;
        wire.same(error.kind(), ErrorKind::InvalidResponse);
        wire.same(error.status().map(|it| it.as_u16()), Some(status));
        wire.same(error.body(), body.as_bytes());
    }

    wire.requests();
    wire.respond(200, json!(["a"]));
    match client.get_or_file().send().await?.into_inner() {
        GetOrFileResponse::Status200(list) => wire.same(list, ["a"]),
        other => wire.same(format!("{other:?}"), "a list"),
    }
    let accept = "application/problem+json, text/plain";
    wire.same(wire.request().header("accept"), Some(accept));
    wire.respond(201, json!("as it is"));
    match client.get_or_file().send().await?.into_inner() {
        GetOrFileResponse::Status2xx(file) => wire.same(file.text().await?, "\"as it is\""),
        other => wire.same(format!("{other:?}"), "a file"),
    }

    wire.respond_bytes("", b"text");
    match client.get_or_nothing().send().await?.into_inner() {
        GetOrNothingResponse::Status200(file) => wire.same(file.text().await?, "text"),
        other => wire.same(format!("{other:?}"), "a file"),
    }
    wire.respond(204, "");
    let response = client.get_or_nothing().send().await?;
    wire.same(matches!(*response, GetOrNothingResponse::Status204), true);

    // One type, whatever the status.
    wire.respond(201, json!("b"));
    let response = client.start_job_response().send().await?;
    wire.same(response.into_inner(), Some("b".to_owned()));
    wire.respond(202, "");
    wire.same(client.start_job_response().send().await?.into_inner(), None::<String>);
    // The blocking form.
    wire.respond(204, "");
    let blocking = client.clone();
    let response = tokio::task::spawn_blocking(move || blocking.start_job().send_blocking());
    let response = wire.ok(response.await?);
    wire.same(response.is_some_and(|it| matches!(*it, StartJobResponse_::Status204)), true);
    Ok(())
}
