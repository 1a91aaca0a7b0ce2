use crate::*;
use spacepress::null_tells::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(null_tells, wire);
    same(
        &wire,
        &client,
        json!({ "pet": { "meow": null, "name": "x" } }),
    )
    .await;
    same(&wire, &client, json!({ "pet": { "bark": "w" } })).await;
    let read: types::Root = serde_json::from_value(json!({ "pet": { "meow": null } }))?;
    wire.same(matches!(read.pet, Some(types::RootPet::Cat(_))), true);
    Ok(())
}

same_both_ways!(null_tells);
