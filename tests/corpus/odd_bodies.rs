use crate::*;
use spacepress::odd_bodies::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(odd_bodies, wire);
    wire.respond(200, "null");
    let response = wire.ok(client.put_maybe().body(None::<String>).send().await);
    wire.same(response.map(|it| it.into_inner()), Some(None));
    wire.same(wire.request().text(), "null");
    wire.respond(200, "\"b\"");
    let response = wire.ok(client.put_maybe().body(Some("a".to_owned())).send().await);
    wire.same(response.map(|it| it.into_inner()), Some(Some("b".to_owned())));
    wire.same(wire.request().text(), "\"a\"");
    // The body may be missing as a whole.
    wire.respond(204, "");
    wire.ok(client.put_optional().send().await);
    let request = wire.request();
    wire.same(request.text(), "");
    wire.same(request.header("content-type"), None::<&str>);
    wire.respond(204, "");
    wire.ok(client.put_optional().body(types::PutOptionalBody::new("x")).send().await);
    wire.same(wire.request().json(), json!({ "a": "x" }));
    Ok(())
}
