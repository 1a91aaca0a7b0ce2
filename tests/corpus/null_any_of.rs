use crate::*;
use spacepress::null_any_of::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(null_any_of, wire);
    for all in [
        json!({ "named": null, "list": [null] }),
        json!({ "named": { "x": 1 }, "inline": "a", "list": [{ "x": 2 }, null] }),
    ] {
        let body: types::Nulls = serde_json::from_value(all.clone())?;
        wire.same(body.extra.len(), 0);
        wire.respond(200, &all);
        if let Some(response) = wire.ok(client.send_any_of().body(body.clone()).send().await) {
            wire.same(response.into_inner(), body);
        }
        wire.same(wire.request().json(), all);
    }
    Ok(())
}
