use crate::*;
use spacepress::access_references::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(access_references, wire);
    let item = json!({ "id": "1", "name": "n", "secret": "s" });
    let sent = json!({ "name": "n", "secret": "s" });
    let all = json!({ "id": "x", "described": "y", "list": [item], "map": { "a": item }, "more": { "id": "1", "name": "n", "secret": "s", "at": null }, "pet": { "meow": true, "id": 1 }, "pets": [[{ "bark": true, "id": 2 }]] });
    wire.respond(
        200,
        &json!({ "list": [{ "id": "1", "name": "n" }], "pet": { "bark": true, "id": 3 } }),
    );
    let body: types::Root = serde_json::from_value(all)?;
    if let Some(response) = wire.ok(client.send().body(body).send().await) {
        wire.same(response.into_inner().extra.len(), 0);
    }
    wire.same(wire.request().json(), json!({ "list": [sent], "map": { "a": sent }, "more": sent, "pet": { "meow": true }, "pets": [[{ "bark": true }]] }));
    Ok(())
}
