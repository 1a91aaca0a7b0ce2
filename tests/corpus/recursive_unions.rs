use crate::*;
use spacepress::recursive_unions::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(recursive_unions, wire);
    same(&wire, &client, json!({ "left": { "left": "x" }, "and": [{ "and": ["y"] }], "parent": { "left": "z" }, "next": { "child": {} }, "other": { "back": { "left": "q" } } })).await;
    Ok(())
}

/// Sends a value, and receives it: both are as they were.
async fn same(
    wire: &Wire,
    client: &spacepress::recursive_unions::Client,
    value: serde_json::Value,
) {
    wire.respond(200, &value);
    let body: types::Root = match serde_json::from_value(value.clone()) {
        Ok(body) => body,
        Err(error) => return wire.same(error.to_string(), value.to_string()),
    };
    if let Some(response) = wire.ok(client.send().body(body).send().await) {
        let read = response.into_inner();
        wire.same(
            (&read.extra.len(), value.to_string()),
            (&0, value.to_string()),
        );
        wire.same(serde_json::to_value(&read).ok(), Some(value.clone()));
        wire.same(wire.request().json(), value);
    }
}
