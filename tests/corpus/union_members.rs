use crate::*;
use spacepress::union_members::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(union_members, wire);
    for all in [
        json!({ "lists": ["a"], "integers": -1, "mixed": 1, "maps": { "a": "b" }, "other": { "other": "x" },
                "single": { "other": "y" }, "twice": { "other": "z" }, "self": ["a", ["b"]], "times": 1735689600, "text": "c" }),
        json!({ "lists": [], "integers": 12, "mixed": 1.5, "maps": 3, "other": "text", "self": "a",
                "times": "2026-01-02T03:04:05Z", "text": "a" }),
    ] {
        let body: types::Members = serde_json::from_value(all.clone())?;
        wire.respond(200, &all);
        if let Some(response) = wire.ok(client.send_members().body(body.clone()).send().await) {
            wire.same(response.extra.len(), 0);
            wire.same(serde_json::to_value(&*response)?, all.clone());
            wire.same(response.into_inner(), body);
        }
        wire.same(wire.request().json(), all);
    }
    Ok(())
}
