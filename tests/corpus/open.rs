use crate::*;
use spacepress::open::Client;

pub async fn run(wire: Wire) -> Done {
    let client = Client::builder().base_url(wire.url()).no_proxy().build()?;
    for _ in 0..2 {
        wire.respond(204, "");
    }
    wire.ok(client.get_open().send().await);
    wire.same(wire.request().header("authorization"), None);
    // A document may fail to say how it is authenticated.
    wire.respond(204, "");
    wire.ok(client.get_open().header("Authorization", "Bearer x").send().await);
    wire.same(wire.request().header("authorization"), Some("Bearer x"));
    wire.refused(Client::builder().base_url(wire.url()).token("t").build(), "no authentication");
    wire.refused(Client::builder().build(), "base_url");
    Ok(())
}
