use crate::*;
use spacepress::same_names::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(same_names, wire);
    wire.respond(200, json!({ "thing": "b" }));
    let response = wire.ok(client.thing().body(types::Thing::new("a")).send().await);
    wire.same(response.map(|it| it.thing.clone()), Some("b".to_owned()));
    wire.same(wire.request().json(), json!({ "thing": "a" }));
    wire.respond(200, json!([{ "thing": "b" }]));
    let response = wire.ok(client.list_things().send().await);
    wire.same(response.map(|it| it.len()), Some(1));
    Ok(())
}
