use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(query_lists, wire);
    wire.respond(204, &json!(null));
    wire.ok(client.get_q().send().await);
    wire.same(
        wire.request().line(),
        "GET /q?unions=a&unions=1&bytes=AA%3D%3D&flags=true&mode=auto&size=20".to_owned(),
    );
    wire.respond(204, &json!(null));
    let call = client
        .get_q()
        .nullable([Some("a".to_owned()), None])
        .unions(["b"])
        .bytes([[1u8, 2]])
        .flags([false, true]);
    wire.ok(call.mode("x").size(10).send().await);
    // There is no `null` in a query.
    wire.same(
        wire.request().line(),
        "GET /q?nullable=a&unions=b&bytes=AQI%3D&flags=false&flags=true&mode=x&size=10".to_owned(),
    );
    wire.refused(client.get_q().size(11).send().await, "size");
    Ok(())
}
