use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(prelude_inline, wire);
    wire.respond(
        200,
        &json!({ "a": { "x": "q" }, "result": { "kind": "b" } }),
    );
    let body: spacepress::prelude_inline::types::CopyBody = serde_json::from_value(json!({ "to": "x", "mode": "deep" }))?;
    if let Some(read) = wire.ok(client.copy().body(body).send().await) {
        wire.same(read.extra.len(), 0);
    }
    wire.same(wire.request().json(), json!({ "to": "x", "mode": "deep" }));
    Ok(())
}
