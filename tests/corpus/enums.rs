use crate::*;
use spacepress::enums::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(enums, wire);
    let known: Vec<types::Odd> = types::Odd::KNOWN.to_vec();
    wire.same(known.len(), 31);
    let all = json!({
        "odd": known.iter().map(|it| it.as_str()).collect::<Vec<_>>(),
        "number": 10,
        "single": "only",
        "map": { "k": ">" },
    });
    let body: types::Enums = serde_json::from_value(all.clone())?;
    wire.same(body.odd == known, true);
    wire.same(body.extra.len(), 0);
    for value in &known {
        wire.same(types::Odd::from(value.as_str()) == *value, true);
        wire.same(format!("{value:?}").contains("Unknown(Unknown"), false);
    }
    wire.same(types::OrNull::from("a").as_str(), "a");
    wire.respond(200, &all);
    let call = client
        .send_enums()
        .path("+1")
        .query(">=")
        .list(["²", "a-b", "🦀"])
        .x_header(types::Odd::from("a b"))
        .number(-1)
        .inline("b")
        .inline_list(["a", "b"])
        .numbers([1, 10])
        .body(body.clone());
    if let Some(response) = wire.ok(call.send().await) {
        wire.same(response.into_inner(), body);
    }
    let request = wire.request();
    wire.same(request.path().replace("%2B", "+"), "/enums/+1");
    let expected = [
        "query=%3E%3D",
        "list=%C2%B2",
        "list=a-b",
        "list=%F0%9F%A6%80",
        "number=-1",
        "inline=b",
        "inlineList=a",
        "inlineList=b",
        "numbers=1",
        "numbers=10",
    ];
    wire.same(request.query(), sorted(&expected.join("&")));
    wire.same(request.header("x-header"), Some("a b"));
    wire.same(request.json(), all);

    // An unknown value is sent as it is, and null is read.
    wire.respond(200, json!({ "odd": ["new"], "orNull": null, "number": 77 }));
    let body = types::Enums::new(["new"]);
    let response = wire.ok(client.send_enums().path("other").body(body).send().await);
    if let Some(response) = response {
        wire.same(response.odd[0].as_str(), "new");
        wire.same(response.or_null.is_none(), true);
        wire.same(response.extra.get("orNull").is_none(), true);
        wire.same(
            serde_json::to_value(&*response)?["number"].clone(),
            json!(77),
        );
    }
    wire.same(wire.request().line(), "POST /enums/other");
    Ok(())
}
