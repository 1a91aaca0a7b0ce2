use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(null_body, wire);
    wire.respond(200, "null");
    let response = wire.ok(client.put_maybe().body(None::<String>).send().await);
    wire.same(response.map(|it| it.into_inner()), Some(None));
    wire.same(wire.request().text(), "null");
    wire.respond(200, "\"b\"");
    let response = wire.ok(client.put_maybe().body(Some("a".to_owned())).send().await);
    wire.same(
        response.map(|it| it.into_inner()),
        Some(Some("b".to_owned())),
    );
    wire.same(wire.request().text(), "\"a\"");
    Ok(())
}
