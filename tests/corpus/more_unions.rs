use crate::*;
use spacepress::more_unions::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(more_unions, wire);
    same(&wire, &client, json!({ "nested": { "v": "a", "a": "x" } })).await;
    same(&wire, &client, json!({ "nested": { "v": "bb", "b": "x" } })).await;
    same(&wire, &client, json!({ "nested": { "c": "x" } })).await;
    same(&wire, &client, json!({ "nested": { "v": "new" } })).await;
    same(&wire, &client, json!({ "map": { "x": 1 } })).await;
    same(&wire, &client, json!({ "map": { "c": "x" } })).await;
    same(&wire, &client, json!({ "list": [{ "c": "x" }] })).await;
    same(&wire, &client, json!({ "list": "all" })).await;
    same(&wire, &client, json!({ "list": "none" })).await;
    same(&wire, &client, json!({ "tagged": { "t": "x" } })).await;
    same(
        &wire,
        &client,
        json!({ "tagged": { "t": "other", "x": 1 } }),
    )
    .await;
    same(&wire, &client, json!({ "tagged": { "x": 1 } })).await;
    same(&wire, &client, json!({ "single": { "v": "A", "a": "q" } })).await;
    same(&wire, &client, json!({ "single": { "v": "B" } })).await;
    same(&wire, &client, json!({ "number": 1 })).await;
    same(&wire, &client, json!({ "number": 1.5 })).await;
    same(&wire, &client, json!({ "time": 5 })).await;
    same(&wire, &client, json!({ "time": "2020-01-01T00:00:00Z" })).await;
    same(&wire, &client, json!({ "bytes": "AAEC" })).await;
    same(&wire, &client, json!({ "bytes": {} })).await;
    same(&wire, &client, json!({ "any": {} })).await;
    same(&wire, &client, json!({ "any": [] })).await;
    same(&wire, &client, json!({ "any": false })).await;
    same(&wire, &client, json!({ "any": 0.1 })).await;
    same(&wire, &client, json!({ "any": "" })).await;
    same(&wire, &client, json!({ "secret": "x" })).await;
    same(&wire, &client, json!({ "secret": true })).await;
    let read: types::Root = serde_json::from_value(
        json!({ "nested": { "v": "bb" }, "map": { "x": 1 }, "list": [{ "c": "x" }], "tagged": { "t": "x" }, "number": 1, "time": 5, "bytes": "AAEC", "any": {}, "secret": "hidden" }),
    )?;
    wire.same(format!("{read:?}").contains("Other(Object"), false);
    wire.same(format!("{read:?}").contains("hidden"), false);
    Ok(())
}

same_both_ways!(more_unions);
