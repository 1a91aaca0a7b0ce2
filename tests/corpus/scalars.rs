use crate::*;
use spacepress::scalars::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(scalars, wire);
    let all = json!({
        "time": "2026-01-02T03:04:05Z", "share": 1, "flag": true, "float": 0.1, "int32": 7, "list": [[1], []], "map": { "a": [true] },
        "maps": { "a": { "b": "c" } }, "any": [1, null], "free": { "x": 1 }, "open": { "y": [] }, "closed": { "a": "b" }, "secret": "s",
    });
    let body: types::Scalars = serde_json::from_value(all.clone())?;
    wire.respond(200, &all);
    let call = client
        .send_scalars()
        .time("2026-01-02T03:04:05+01:00")
        .times(["2026-01-02T03:04:05Z"])
        .uuid("67e55044-10b1-426f-9247-bb680e5fe0c8")
        .date("2026-01-02")
        .odd("o")
        .ids(["a", "b"])
        .integers([1, -2])
        .booleans([true, false])
        .numbers([0.5])
        .number(3)
        .flag(false)
        .setter_of_SendScalars_12("c")
        .setter_of_SendScalars_13(7)
        .setter_of_SendScalars_14(true)
        .setter_of_SendScalars_15("\"tag\"")
        .setter_of_SendScalars_16("2026-01-02T03:04:05Z")
        .setter_of_SendScalars_17(1.5)
        .body(body.clone());
    if let Some(response) = wire.ok(call.send().await) {
        wire.same(response.into_inner(), body);
    }
    let request = wire.request();
    let mut query = request.query();
    // 3 and 3.0 are the same number.
    query.retain(|it| !it.starts_with("number=3"));
    let expected = "time=2026-01-02T03%3A04%3A05%2B01%3A00&times=2026-01-02T03%3A04%3A05Z&uuid=67e55044-10b1-426f-9247-bb680e5fe0c8&date=2026-01-02&odd=o&ids=a&ids=b&integers=1&integers=-2&booleans=true&booleans=false&numbers=0.5&flag=false";
    wire.same(query, sorted(expected));
    let headers = [
        "x-odd_case",
        "x!y",
        "etag",
        "if-match",
        "x-time",
        "x-number",
    ]
    .map(|it| request.header(it));
    wire.same(
        headers,
        ["c", "7", "true", "\"tag\"", "2026-01-02T03:04:05Z", "1.5"].map(Some),
    );
    wire.same(request.json(), all);
    let call = client
        .send_scalars()
        .setter_of_SendScalars_12("a\r\nb: c")
        .body(types::Scalars::new());
    wire.same(
        call.send().await.map(|_| ()).map_err(|it| it.kind()),
        Err(ErrorKind::InvalidInput),
    );
    wire.same(wire.requests().len(), 0);
    Ok(())
}
