use crate::*;
use spacepress::recursion::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(recursion, wire);
    let all = json!({
        "name": "a",
        "parent": { "name": "b" },
        "children": [{ "name": "c", "children": [] }],
        "byName": { "d": { "name": "d" } },
        "either": { "name": "e", "either": "f" },
        "pair": { "left": [{ "left": [] }], "tree": { "name": "g" } },
        "lists": [[], [[]]],
        "maps": { "a": { "b": {} } },
        "json": { "a": ["b", { "c": "d" }] },
        "nullable": { "name": "h" },
    });
    let body: types::Tree = serde_json::from_value(all.clone())?;
    wire.same(body.extra.len(), 0);
    wire.respond(200, &all);
    if let Some(response) = wire.ok(client.send_tree().body(body.clone()).send().await) {
        wire.same(response.into_inner(), body);
    }
    wire.same(wire.request().json(), all);
    let made = types::Tree::new("a")
        .with_parent(types::Tree::new("b"))
        .with_children([types::Tree::new("c")]);
    wire.respond(200, json!({ "name": "r" }));
    wire.ok(client.send_tree().body(made).send().await);
    wire.same(
        wire.request().json(),
        json!({ "name": "a", "parent": { "name": "b" }, "children": [{ "name": "c" }] }),
    );

    let lists: types::Lists = serde_json::from_value(json!([[], [[]]]))?;
    wire.respond(200, json!([[[]]]));
    if let Some(response) = wire.ok(client.send_lists().body(lists).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!([[[]]]));
    }
    wire.same(wire.request().json(), json!([[], [[]]]));
    let maps: types::Maps = serde_json::from_value(json!({ "a": { "b": {} } }))?;
    wire.respond(200, json!({ "x": {} }));
    if let Some(response) = wire.ok(client.send_maps().body(maps).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!({ "x": {} }));
    }
    wire.same(wire.request().json(), json!({ "a": { "b": {} } }));
    Ok(())
}
