use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(response_media, wire);
    let thing = || json!({ "name": "n" });
    // Only `default`.
    for status in [200, 201] {
        wire.respond(status, thing());
        let response = wire.ok(client.only_default().send().await);
        wire.same(response.map(|it| it.name.clone()), Some("n".to_owned()));
    }
    wire.respond(500, json!({ "detail": "broken" }));
    let error = client.only_default().send().await.err().ok_or("a 500")?;
    wire.same((error.kind(), error.detail()), (ErrorKind::Server, Some("broken")));
    wire.respond(204, "");
    wire.same(wire.ok(client.default_beside().send().await).map(|it| it.into_inner()), Some(()));
    wire.respond_bytes("", b"text");
    let download = client.default_file().send().await?.into_inner();
    wire.same(download.text().await?, "text");
    // No success is described, or nothing at all: whatever arrives is not read.
    for body in ["", "{}", "[1", "text"] {
        wire.respond(200, body);
        wire.same(wire.ok(client.no_success().send().await).map(|it| it.into_inner()), Some(()));
        wire.respond(200, body);
        wire.same(wire.ok(client.none_at_all().send().await).map(|it| it.into_inner()), Some(()));
    }
    for status in [200, 202, 204] {
        wire.respond(status, "");
        wire.same(wire.ok(client.empty().send().await).map(|it| it.status().as_u16()), Some(status));
    }
    wire.requests();

    wire.respond(200, thing());
    wire.same(wire.ok(client.plus_json().send().await).map(|it| it.name.clone()), Some("n".to_owned()));
    wire.same(wire.request().header("accept"), Some("application/vnd.thing.v2+json"));
    wire.respond(200, thing());
    wire.same(wire.ok(client.charset().send().await).map(|it| it.name.clone()), Some("n".to_owned()));
    wire.same(wire.request().header("accept"), Some("application/json"));
    wire.respond(200, thing());
    wire.same(wire.ok(client.several().send().await).map(|it| it.name.clone()), Some("n".to_owned()));
    wire.same(wire.request().header("accept"), Some("application/json"));
    wire.respond(200, thing());
    wire.same(wire.ok(client.any_type().send().await).map(|it| it.name.clone()), Some("n".to_owned()));
    wire.same(wire.request().header("accept"), Some("application/json"));
    wire.respond(200, thing());
    wire.same(wire.ok(client.no_schema().send().await).map(|it| it.into_inner()), Some(thing()));
    wire.respond_raw("HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n");
    let response = wire.ok(client.head_thing().send().await);
    wire.same(response.is_some_and(|it| it.headers().contains_key("content-length")), true);
    Ok(())
}
