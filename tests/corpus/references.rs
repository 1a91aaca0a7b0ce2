use crate::*;
use spacepress::references::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(references, wire);
    let all = json!({ "id": "i", "size": 1, "own": "up", "name": "n" });
    wire.respond(200, &all);
    let body: types::Thing = serde_json::from_value(all.clone())?;
    wire.same(body.size, 1);
    let call = client
        .put_r()
        .id("x")
        .query("text")
        .sort(["up", "down"])
        .body(body.clone());
    if let Some(response) = wire.ok(call.send().await) {
        wire.same(response.into_inner(), body.clone());
    }
    let request = wire.request();
    wire.same(request.target.clone(), "/r/x?query=text&sort=up&sort=down");
    wire.same(request.json(), all.clone());
    wire.respond(200, json!([all]));
    let response = wire.ok(client.get_r().id("x").query(7).send().await);
    wire.same(response.map(|it| it.len()), Some(1));
    wire.same(wire.request().target, "/r/x?query=7");
    wire.respond(404, json!({ "message": "none" }));
    let error = client
        .get_r()
        .id("x")
        .send()
        .await
        .map(|_| ())
        .map_err(|it| it.kind());
    wire.same(error, Err(ErrorKind::NotFound));
    Ok(())
}
