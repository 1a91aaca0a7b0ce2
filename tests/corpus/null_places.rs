use crate::*;
use spacepress::null_places::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(null_places, wire);
    same(&wire, &client, json!({ "ints": [1, null] })).await;
    same(&wire, &client, json!({ "map": { "a": null, "b": 1 } })).await;
    same(&wire, &client, json!({ "bounded": [null, 1] })).await;
    same(
        &wire,
        &client,
        json!({ "pets": [null, { "bark": "x" }, { "meow": "y" }] }),
    )
    .await;
    same(&wire, &client, json!({ "chains": [null, { "meow": "x" }] })).await;
    same(&wire, &client, json!({ "opens": ["a", null] })).await;
    same(&wire, &client, json!({ "widers": [1, null] })).await;
    same(
        &wire,
        &client,
        json!({ "boths": [null, { "meow": "x", "more": "y" }] }),
    )
    .await;
    let needed = json!({ "a": null, "b": null, "c": null });
    same(&wire, &client, json!({ "needed": needed })).await;
    // `null` isn't a value that no member has.
    let read: types::Root =
        serde_json::from_value(json!({ "opens": [null], "widers": [null], "pets": [null] }))?;
    wire.same(format!("{read:?}").contains("Other(Null)"), false);
    wire.same(format!("{read:?}").contains("Unknown"), false);
    let read: types::Root =
        serde_json::from_value(json!({ "pet": null, "wider": null, "open": null }))?;
    wire.same(
        format!("{:?} {:?} {:?}", read.pet, read.wider, read.open),
        "None None None".to_owned(),
    );
    // Optional fields that are `null` are as if they were missing.
    let nulls = json!({ "one": null, "inline": null, "open": null, "wider": null, "pet": null, "chain": null, "both": null });
    let read: types::Root = serde_json::from_value(nulls)?;
    wire.same(read, types::Root::new());
    Ok(())
}

same_both_ways!(null_places);
