use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(empty, wire);
    wire.respond(204, "");
    let response = wire.ok(client.put_required().send().await);
    wire.same(
        response.map(|it| (it.status().as_u16(), it.is_none())),
        Some((204, true)),
    );
    wire.requests();
    wire.respond(200, json!({ "id": "7" }));
    let response = wire.ok(client.put_required().send().await);
    wire.same(
        response.and_then(|it| it.into_inner().map(|it| it.id)),
        Some("7".to_owned()),
    );
    wire.requests();
    wire.respond(204, "");
    let response = wire.ok(client.put_optional().send().await);
    wire.same(response.map(|it| it.id.clone()), Some(None));
    wire.requests();
    wire.respond(200, json!({ "id": "7" }));
    let response = wire.ok(client.put_optional().send().await);
    wire.same(response.map(|it| it.id.clone()), Some(Some("7".to_owned())));
    wire.requests();
    wire.respond(204, "");
    wire.ok(client.put_list().send().await);
    wire.requests();
    wire.respond(202, "");
    wire.ok(client.put_text().send().await);
    wire.requests();
    wire.respond(204, "");
    wire.ok(client.put_only().send().await);
    let request = wire.request();
    wire.same(
        (request.line(), request.text()),
        ("PUT /only".to_owned(), String::new()),
    );
    // Where no empty response is documented, it is not a success.
    wire.respond(200, "");
    wire.same(client.put_full().send().await.is_err(), true);
    Ok(())
}
