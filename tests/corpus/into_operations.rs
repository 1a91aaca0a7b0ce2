use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(into_operations, wire);
    wire.respond(204, "");
    wire.ok(client.method_of_1().send().await);
    wire.same(wire.request().line(), "GET /o0");
    wire.respond(204, "");
    wire.ok(client.method_of_2().send().await);
    wire.same(wire.request().line(), "GET /o1");
    Ok(())
}
