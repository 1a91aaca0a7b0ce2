use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(descriptions, wire);
    wire.respond(
        200,
        json!({ "field": "f", "kind": "*/`\r\"#", "either": 3 }),
    );
    let body = spacepress::descriptions::types::Thing::new().with_field("x");
    let response = wire.ok(client.send_x().id("i").query("q").body(body).send().await);
    wire.same(
        response
            .and_then(|it| it.kind.clone())
            .map(|it| it.as_str().to_owned()),
        Some("*/`\r\"#".to_owned()),
    );
    wire.same(wire.request().line(), "POST /x/i?query=q");
    wire.respond(200, json!({}));
    wire.ok(client
        .send_x()
        .id("i")
        .body(spacepress::descriptions::types::Thing::new())
        .send()
        .await);
    wire.same(
        wire.request().line(),
        "POST /x/i?query=a*%2F%0D%E2%80%AE%60%22%23",
    );
    Ok(())
}
