use crate::*;
use spacepress::all_of::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(all_of, wire);
    same(&wire, &client, json!({ "pets": [{ "kind": "cat", "lives": 9 }, { "kind": "dog", "id": "1", "breed": "x" }, { "kind": "bird" }] })).await;
    same(
        &wire,
        &client,
        json!({ "stamped": { "kind": "dog", "at": "now", "breed": "x" } }),
    )
    .await;
    same(&wire, &client, json!({ "level": "mid", "some": "low" })).await;
    same(
        &wire,
        &client,
        json!({ "deep": { "x": 1, "y": null, "z": [null, {}] } }),
    )
    .await;
    same(&wire, &client, json!({ "beside": { "name": "n", "b": 1 } })).await;
    same(&wire, &client, json!({ "alternatives": { "a": 1 } })).await;
    same(
        &wire,
        &client,
        json!({ "open": { "x": 1, "more": "m" }, "maps": { "a": 1 } }),
    )
    .await;
    same(&wire, &client, json!({ "again": { "level": "high" } })).await;
    let read: types::Root = serde_json::from_value(
        json!({ "pets": [{ "kind": "dog" }], "stamped": { "kind": "cat", "at": "x" }, "beside": { "name": "n", "b": 1 } }),
    )?;
    wire.same(format!("{read:?}").contains("Other("), false);
    Ok(())
}

same_both_ways!(all_of);
