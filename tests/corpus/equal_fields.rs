use crate::*;
use spacepress::equal_fields::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(equal_fields, wire);
    let names = [
        "self", "Self", "_", "__", "🦀", "extra", "extra_", "_extra", "a", "A", "", "a_", "a__",
        "²",
    ];
    let all: serde_json::Map<String, Value> = names
        .iter()
        .map(|it| ((*it).to_owned(), json!(format!("v {it}"))))
        .collect();
    let all = Value::Object(all);
    let body = types::Fields::new()
        .with_of_Fields_1("v self")
        .with_of_Fields_2("v Self")
        .with_of_Fields_3("v _")
        .with_of_Fields_4("v __")
        .with_of_Fields_5("v 🦀")
        .with_of_Fields_6("v extra")
        .with_of_Fields_7("v extra_")
        .with_of_Fields_8("v _extra")
        .with_of_Fields_9("v a")
        .with_of_Fields_10("v A")
        .with_of_Fields_11("v ")
        .with_of_Fields_12("v a_")
        .with_of_Fields_13("v a__")
        .with_of_Fields_14("v ²");
    wire.same(body.extra.len(), 0);
    wire.respond(200, &all);
    if let Some(response) = wire.ok(client.send_fields().body(body.clone()).send().await) {
        wire.same(response.into_inner(), body);
    }
    wire.same(wire.request().json(), all.clone());
    let body = types::Required::new(
        "v self", "v Self", "v _", "v __", "v 🦀", "v extra", "v extra_", "v _extra", "v a", "v A",
        "v ", "v a_", "v a__", "v ²",
    );
    wire.respond(200, &all);
    if let Some(response) = wire.ok(client.send_required().body(body.clone()).send().await) {
        wire.same(response.extra.len(), 0);
        wire.same(response.into_inner(), body);
    }
    wire.same(wire.request().json(), all);
    Ok(())
}
