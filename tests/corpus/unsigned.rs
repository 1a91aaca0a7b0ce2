use crate::*;
use spacepress::Base64;
use spacepress::unsigned::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(unsigned, wire);
    let all = json!({ "count": u64::MAX, "list": [0, u64::MAX], "either": u64::MAX, "small": 7 });
    wire.respond(200, &all);
    let body = types::Counts::new(u64::MAX)
        .with_list([0, u64::MAX])
        .with_either(u64::MAX)
        .with_small(7_u32);
    let call = client
        .send_count()
        .id(u64::MAX)
        .count(u64::MAX)
        .list([u64::MAX])
        .x_count(u64::MAX)
        .body(body);
    if let Some(response) = wire.ok(call.send().await) {
        wire.same(response.count, u64::MAX);
        wire.same(serde_json::to_value(&*response)?, all.clone());
    }
    let request = wire.request();
    let max = u64::MAX;
    wire.same(
        request.target.clone(),
        format!("/count/{max}?count={max}&list={max}&preset={max}"),
    );
    wire.same(request.header("x-count"), Some("18446744073709551615"));
    wire.same(request.json(), all);
    let call = client
        .send_count()
        .id(1)
        .x_count(0)
        .body(types::Counts::new(1_u64));
    wire.refused(call.send().await, "count");
    let call = client.send_count().id(-1).body(types::Counts::new(1_u64));
    wire.refused(call.send().await, "id");

    let bytes = |it: &[u8]| Base64::new(it.to_vec());
    let all =
        json!({ "bytes": "AP8+", "list": ["", "YQ=="], "map": { "k": "YWI=" }, "named": "YWJj" });
    wire.respond(200, &all);
    let body = types::Bytes::new(bytes(&[0, 255, 62]))
        .with_list([bytes(b""), bytes(b"a")])
        .with_map([("k", bytes(b"ab"))])
        .with_named(bytes(b"abc"));
    let call = client
        .send_bytes()
        .query(bytes(&[251, 255]))
        .list([bytes(b"a"), bytes(b"b")])
        .body(body.clone());
    if let Some(response) = wire.ok(call.send().await) {
        wire.same(response.into_inner(), body);
    }
    let request = wire.request();
    wire.same(request.path(), "/bytes");
    let expected = "query=%2B%2F8%3D&list=YQ%3D%3D&list=Yg%3D%3D";
    wire.same(request.query(), sorted(expected));
    wire.same(request.json(), all);
    Ok(())
}
