use crate::*;
use spacepress::directions::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(directions, wire);
    let response = json!({
        "id": "7", "name": "n", "etag": "e", "createdBy": { "name": "root" },
        "address": { "street": "s", "verified": true },
        "addresses": [{ "street": "t", "verified": false }],
    });
    wire.respond(200, &response);
    let address = || types::Address::new("s", "x");
    let body = types::User::new("n", "p", address(), [address()])
        .with_hint("h")
        .with_token("t");
    let received = wire.ok(client.send_user().body(body).send().await);
    let expected = json!({
        "name": "n", "password": "p", "hint": "h", "token": "t",
        "address": { "street": "s", "secret": "x" },
        "addresses": [{ "street": "s", "secret": "x" }],
    });
    wire.same(wire.request().json(), expected);
    let Some(received) = received else {
        return Ok(());
    };
    wire.same(received.extra.len(), 0);
    wire.same(received.password.is_none(), true);
    wire.same(received.address.secret.is_none(), true);
    wire.same(received.etag.as_deref(), Some("e"));
    // What can only be read isn't sent back, and what can only be written has to be set again.
    let mut body = received.into_inner();
    let call = client.send_user().body(body.clone());
    wire.refused(call.send().await, "password");
    body.addresses.clear();
    body.password = Some("q".into());
    wire.respond(200, &response);
    body.address = address();
    wire.ok(client.send_user().body(body).send().await);
    let expected = json!({ "name": "n", "password": "q", "address": { "street": "s", "secret": "x" }, "addresses": [] });
    wire.same(wire.request().json(), expected);
    // A required field that is only read has to be there.
    wire.respond(200, json!({ "name": "n", "address": { "street": "s", "verified": true }, "addresses": [], "createdBy": { "name": "r" } }));
    let body = types::User::new("n", "p", address(), [address()]);
    let error = client
        .send_user()
        .body(body)
        .send()
        .await
        .map(|_| ())
        .map_err(|it| it.kind());
    wire.same(error, Err(ErrorKind::InvalidResponse));
    Ok(())
}
