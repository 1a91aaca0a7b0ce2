use crate::*;
use spacepress::err_value::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(err_value, wire);
    same(&wire, &client, json!({ "status": "err" })).await;
    Ok(())
}

/// Sends a value, and receives it: both are as they were.
async fn same(wire: &Wire, client: &spacepress::err_value::Client, value: serde_json::Value) {
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
