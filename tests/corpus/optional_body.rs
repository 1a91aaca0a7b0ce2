use crate::*;
use spacepress::optional_body::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(optional_body, wire);
    wire.respond(204, "");
    wire.ok(client.put_optional().send().await);
    let request = wire.request();
    wire.same(request.text(), "");
    wire.same(request.header("content-type"), None::<&str>);
    wire.respond(204, "");
    wire.ok(client
        .put_optional()
        .body(types::PutOptionalBody::new("x"))
        .send()
        .await);
    wire.same(wire.request().json(), json!({ "a": "x" }));
    Ok(())
}
