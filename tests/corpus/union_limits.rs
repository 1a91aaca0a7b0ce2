use crate::*;
use spacepress::union_limits::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(union_limits, wire);
    same(
        &wire,
        &client,
        json!({ "u": "abc", "t": "abc", "c": "abc", "o": { "big": 10 }, "m": { "a": "bc" } }),
    )
    .await;
    same(
        &wire,
        &client,
        json!({ "u": [1], "t": 1, "c": true, "o": 2, "m": "x" }),
    )
    .await;
    refused(&wire, &client, json!({ "u": "abcd" }), "u").await;
    refused(&wire, &client, json!({ "u": [0] }), "u").await;
    refused(&wire, &client, json!({ "t": "abcd" }), "t").await;
    refused(&wire, &client, json!({ "t": 0 }), "t").await;
    refused(&wire, &client, json!({ "c": "A" }), "c").await;
    refused(&wire, &client, json!({ "o": { "big": 1 } }), "big").await;
    refused(&wire, &client, json!({ "o": 3 }), "o").await;
    refused(&wire, &client, json!({ "m": { "a": "b" } }), "m").await;
    Ok(())
}

same_both_ways!(union_limits);

/// Doesn't send a value.
async fn refused(
    wire: &Wire,
    client: &spacepress::union_limits::Client,
    value: serde_json::Value,
    what: &str,
) {
    wire.respond(200, &json!({}));
    match serde_json::from_value::<types::Root>(value.clone()) {
        Ok(body) => wire.refused(client.send().body(body).send().await, what),
        Err(error) => wire.same(error.to_string(), value.to_string()),
    }
}
