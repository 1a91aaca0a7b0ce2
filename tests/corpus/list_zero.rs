use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(list_zero, wire);
    let lines =
        |wire: &Wire| -> Vec<String> { wire.requests().iter().map(Request::line).collect() };
    wire.respond(200, json!({ "list": ["a"], "count": 2 }));
    wire.respond(200, json!({ "list": ["b"], "count": 2 }));
    wire.ok(client.list_zero().stream().collect_all().await);
    wire.same(
        lines(&wire),
        ["GET /zero?page=0", "GET /zero?page=1"].to_vec(),
    );
    wire.respond(200, json!({ "list": ["a"], "next": "x" }));
    wire.respond(200, json!({ "list": ["b"] }));
    wire.ok(client.list_zero_default().stream().collect_all().await);
    wire.same(
        lines(&wire),
        ["GET /zero-default?page=0", "GET /zero-default?page=1"].to_vec(),
    );
    wire.respond(200, json!({ "list": ["a"] }));
    wire.ok(client.list_zero_reference().stream().collect_all().await);
    wire.same(lines(&wire), ["GET /zero-reference?page=0"].to_vec());
    Ok(())
}
