use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(root_path, wire);
    wire.respond(204, "");
    wire.ok(client.get_root().send().await);
    wire.same(wire.request().line(), "GET /");
    Ok(())
}
