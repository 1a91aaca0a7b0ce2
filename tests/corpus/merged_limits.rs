use crate::*;
use spacepress::merged_limits::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(merged_limits, wire);
    same(&wire, &client, json!({ "fraction": 1, "above": 2, "multiple": 6, "pattern": "ab", "greater": 1.5, "length": "abc", "items": ["ab"], "narrowed": { "n": 5 }, "beside": 5, "int32": 2, "values": 2 })).await;
    refused(&wire, &client, json!({ "fraction": 0 }), "fraction").await;
    refused(&wire, &client, json!({ "above": 1 }), "above").await;
    refused(&wire, &client, json!({ "multiple": 2 }), "multiple").await;
    refused(&wire, &client, json!({ "multiple": 3 }), "multiple").await;
    refused(&wire, &client, json!({ "pattern": "a" }), "pattern").await;
    refused(&wire, &client, json!({ "pattern": "b" }), "pattern").await;
    refused(&wire, &client, json!({ "greater": 1 }), "greater").await;
    refused(&wire, &client, json!({ "length": "abcd" }), "length").await;
    refused(&wire, &client, json!({ "length": "a" }), "length").await;
    refused(&wire, &client, json!({ "items": ["a"] }), "items").await;
    refused(&wire, &client, json!({ "items": ["abcd"] }), "items").await;
    refused(
        &wire,
        &client,
        json!({ "items": ["ab", "ab", "ab"] }),
        "items",
    )
    .await;
    refused(&wire, &client, json!({ "narrowed": { "n": 4 } }), "n").await;
    refused(&wire, &client, json!({ "beside": 4 }), "beside").await;
    refused(&wire, &client, json!({ "int32": 3000000000i64 }), "int32").await;
    refused(&wire, &client, json!({ "values": 3 }), "values").await;
    Ok(())
}

same_both_ways!(merged_limits);

/// Doesn't send a value.
async fn refused(
    wire: &Wire,
    client: &spacepress::merged_limits::Client,
    value: serde_json::Value,
    what: &str,
) {
    wire.respond(200, &json!({}));
    match serde_json::from_value::<types::Root>(value.clone()) {
        Ok(body) => wire.refused(client.send().body(body).send().await, what),
        Err(error) => wire.same(error.to_string(), value.to_string()),
    }
}
