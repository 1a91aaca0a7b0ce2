#![deny(unfulfilled_lint_expectations)]

use crate::*;
use spacepress::deprecated::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(deprecated, wire);
    wire.respond(204, "");
    #[expect(deprecated)]
    let call = client.get_old();
    wire.ok(call.send().await);
    wire.same(wire.request().line(), "GET /old");
    let body = types::Thing::new("m");
    #[expect(deprecated)]
    let body = body.with_old("o");
    wire.respond(200, json!({ "must": "a", "old": "b", "new": "c" }));
    let call = client.send_new().body(body);
    #[expect(deprecated)]
    let call = call.old("x");
    if let Some(response) = wire.ok(call.send().await) {
        #[expect(deprecated)]
        let old = response.old.clone();
        wire.same(old.as_deref(), Some("b"));
        #[expect(deprecated)]
        let must = response.must.clone();
        wire.same(must, "a");
    }
    let request = wire.request();
    wire.same(request.line(), "POST /new?old=x");
    wire.same(request.json(), json!({ "must": "m", "old": "o" }));
    wire.respond(204, "");
    let call = client.send_parts();
    #[expect(deprecated)]
    let call = call.old("p");
    wire.ok(call.send().await);
    wire.same(wire.request().form(), ["old=p".to_owned()].to_vec());
    Ok(())
}
