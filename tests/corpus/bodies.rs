use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(bodies, wire);
    wire.respond(200, json!(7));
    if let Some(response) = wire.ok(client.put_integer().body(7).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!(7));
    }
    let request = wire.request();
    wire.same(request.json(), json!(7));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!(true));
    if let Some(response) = wire.ok(client.put_boolean().body(true).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!(true));
    }
    let request = wire.request();
    wire.same(request.json(), json!(true));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!("a"));
    if let Some(response) = wire.ok(client.put_text().body("a").send().await) {
        wire.same(serde_json::to_value(&*response)?, json!("a"));
    }
    let request = wire.request();
    wire.same(request.json(), json!("a"));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!(1.5));
    if let Some(response) = wire.ok(client.put_number().body(1.5).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!(1.5));
    }
    let request = wire.request();
    wire.same(request.json(), json!(1.5));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!(["a", "b"]));
    if let Some(response) = wire.ok(client.put_strings().body(["a", "b"]).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!(["a", "b"]));
    }
    let request = wire.request();
    wire.same(request.json(), json!(["a", "b"]));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!([1, 2]));
    if let Some(response) = wire.ok(client.put_integers().body([1, 2]).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!([1, 2]));
    }
    let request = wire.request();
    wire.same(request.json(), json!([1, 2]));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!("id"));
    if let Some(response) = wire.ok(client.put_named().body("id").send().await) {
        wire.same(serde_json::to_value(&*response)?, json!("id"));
    }
    let request = wire.request();
    wire.same(request.json(), json!("id"));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!(3));
    if let Some(response) = wire.ok(client.put_named_integer().body(3).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!(3));
    }
    let request = wire.request();
    wire.same(request.json(), json!(3));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!(["x"]));
    if let Some(response) = wire.ok(client.put_named_list().body(["x"]).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!(["x"]));
    }
    let request = wire.request();
    wire.same(request.json(), json!(["x"]));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!("a"));
    if let Some(response) = wire.ok(client.put_union().body("a").send().await) {
        wire.same(serde_json::to_value(&*response)?, json!("a"));
    }
    let request = wire.request();
    wire.same(request.json(), json!("a"));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!(true));
    if let Some(response) = wire.ok(client.put_inline_union().body(true).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!(true));
    }
    let request = wire.request();
    wire.same(request.json(), json!(true));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!({ "a": 1 }));
    if let Some(response) = wire.ok(client.put_map().body([("a", 1)]).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!({ "a": 1 }));
    }
    let request = wire.request();
    wire.same(request.json(), json!({ "a": 1 }));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!({ "a": [null] }));
    if let Some(response) = wire.ok(client.put_any().body(json!({ "a": [null] })).send().await) {
        wire.same(serde_json::to_value(&*response)?, json!({ "a": [null] }));
    }
    let request = wire.request();
    wire.same(request.json(), json!({ "a": [null] }));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!("2026-01-02T03:04:05Z"));
    if let Some(response) = wire.ok(client.put_time().body("2026-01-02T03:04:05Z").send().await) {
        wire.same(
            serde_json::to_value(&*response)?,
            json!("2026-01-02T03:04:05Z"),
        );
    }
    let request = wire.request();
    wire.same(request.json(), json!("2026-01-02T03:04:05Z"));
    wire.same(request.header("content-type"), Some("application/json"));
    wire.respond(200, json!("b"));
    if let Some(response) = wire.ok(client.put_one().body("b").send().await) {
        wire.same(serde_json::to_value(&*response)?, json!("b"));
    }
    let request = wire.request();
    wire.same(request.json(), json!("b"));
    wire.same(request.header("content-type"), Some("application/json"));
    Ok(())
}
