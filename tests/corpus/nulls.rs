use crate::*;
use spacepress::nulls::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(nulls, wire);
    let nulls = json!({
        "text": null, "count": null, "point": null, "list": ["a", null], "choice": null,
        "map": { "a": 1, "b": null }, "points": [null, { "x": 1 }], "pointMap": { "a": null }, "choices": ["a", null],
    });
    let set = json!({
        "text": "t", "count": 1, "point": { "x": 2 }, "list": ["a"], "choice": "b", "oneOf": "o",
        "allOf": { "x": 4 }, "map": {}, "points": [], "pointMap": {}, "choices": [], "time": "2026-01-02T03:04:05Z",
        "secret": "s", "plain": "p",
    });
    for all in [nulls, set] {
        let body: types::Nulls = serde_json::from_value(all.clone())?;
        wire.same(body.extra.len(), 0);
        wire.respond(200, &all);
        if let Some(response) = wire.ok(client.send_nulls().body(body.clone()).send().await) {
            wire.same(response.extra.len(), 0);
            wire.same(response.into_inner(), body);
        }
        wire.same(wire.request().json(), all);
    }
    // Optional fields read null, too.
    let all = json!({
        "text": null, "count": null, "point": null, "list": [], "choice": null, "oneOf": null, "allOf": null,
        "map": null, "points": null, "pointMap": null, "choices": null, "time": null, "secret": null, "plain": null,
    });
    wire.respond(200, &all);
    // Required fields that may be null are no arguments, and are sent.
    let body = types::Nulls::new([None::<String>]);
    if let Some(response) = wire.ok(client.send_nulls().body(body).send().await) {
        wire.same(response.extra.len(), 0);
        wire.same(
            response.all_of.is_none() && response.time.is_none() && response.secret.is_none(),
            true,
        );
        wire.same(
            response.text.is_none() && response.count.is_none() && response.point.is_none(),
            true,
        );
        wire.same(response.choice.is_none(), true);
    }
    let sent = wire.request().json();
    for name in ["text", "count", "point", "choice"] {
        wire.same(sent.get(name), Some(&Value::Null));
    }
    wire.same(sent.get("list"), Some(&json!([null])));

    wire.respond(200, "null");
    let response = wire.ok(client.get_response().send().await);
    wire.same(response.map(|it| it.into_inner().is_none()), Some(true));
    wire.requests();
    wire.respond(200, "{\"x\":1}");
    let response = wire.ok(client.get_response().send().await);
    wire.same(
        response.and_then(|it| it.into_inner().map(|it| it.x)),
        Some(1),
    );
    wire.requests();
    wire.respond(200, "null");
    let response = wire.ok(client.get_inline().send().await);
    wire.same(response.map(|it| it.into_inner().is_none()), Some(true));
    wire.requests();
    wire.respond(200, "[1, null]");
    let response = wire.ok(client.get_list().send().await);
    wire.same(
        response.map(|it| it.into_inner()),
        Some(Some(vec![Some(1), None])),
    );
    wire.requests();
    wire.respond(200, "null");
    let response = wire.ok(client.get_list().send().await);
    wire.same(response.map(|it| it.into_inner().is_none()), Some(true));
    Ok(())
}
