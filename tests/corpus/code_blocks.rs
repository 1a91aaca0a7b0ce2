use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(code_blocks, wire);
    wire.ok(client.get_code().a("1").b("2").send().await);
    wire.same(wire.request().line(), "GET /code?a=1&b=2");
    Ok(())
}
