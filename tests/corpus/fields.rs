use crate::*;
use spacepress::fields::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(fields, wire);
    let names = [
        "self",
        "crate",
        "super",
        "type",
        "gen",
        "async",
        "core",
        "std",
        "value",
        "body",
        "extra",
        "new",
        "with_",
        "map",
        "key",
        "serializer",
        "deserializer",
        "clone",
        "into",
        "fmt",
        "eq",
        "default",
        "²",
        "a²",
        "_",
        "1st",
        "r#type",
        "x-y",
        "a b",
        "$ref",
        "@id",
        "é",
        "field",
        "with_field",
        "fooBar",
        "serde",
        "Option",
        "from",
        "Some",
        "read",
        "write",
        "field_map",
        "as_str",
        "len",
        "count",
        "a",
    ];
    let all: serde_json::Map<String, Value> = names
        .iter()
        .map(|it| ((*it).to_owned(), json!(format!("v {it}"))))
        .collect();
    let all = Value::Object(all);
    let body = types::Fields::new()
        .with_of_Fields_1("v self")
        .with_of_Fields_2("v crate")
        .with_of_Fields_3("v super")
        .with_of_Fields_4("v type")
        .with_of_Fields_5("v gen")
        .with_of_Fields_6("v async")
        .with_of_Fields_7("v core")
        .with_of_Fields_8("v std")
        .with_of_Fields_9("v value")
        .with_of_Fields_10("v body")
        .with_of_Fields_11("v extra")
        .with_of_Fields_12("v new")
        .with_of_Fields_13("v with_")
        .with_of_Fields_14("v map")
        .with_of_Fields_15("v key")
        .with_of_Fields_16("v serializer")
        .with_of_Fields_17("v deserializer")
        .with_of_Fields_18("v clone")
        .with_of_Fields_19("v into")
        .with_of_Fields_20("v fmt")
        .with_of_Fields_21("v eq")
        .with_of_Fields_22("v default")
        .with_of_Fields_23("v ²")
        .with_of_Fields_24("v a²")
        .with_of_Fields_25("v _")
        .with_of_Fields_26("v 1st")
        .with_of_Fields_27("v r#type")
        .with_of_Fields_28("v x-y")
        .with_of_Fields_29("v a b")
        .with_of_Fields_30("v $ref")
        .with_of_Fields_31("v @id")
        .with_of_Fields_32("v é")
        .with_of_Fields_33("v field")
        .with_of_Fields_34("v with_field")
        .with_of_Fields_35("v fooBar")
        .with_of_Fields_36("v serde")
        .with_of_Fields_37("v Option")
        .with_of_Fields_38("v from")
        .with_of_Fields_39("v Some")
        .with_of_Fields_40("v read")
        .with_of_Fields_41("v write")
        .with_of_Fields_42("v field_map")
        .with_of_Fields_43("v as_str")
        .with_of_Fields_44("v len")
        .with_of_Fields_45("v count")
        .with_of_Fields_46("v a");
    wire.same(body.extra.len(), 0);
    wire.respond(200, &all);
    if let Some(response) = wire.ok(client.send_fields().body(body.clone()).send().await) {
        wire.same(response.into_inner(), body);
    }
    wire.same(wire.request().json(), all.clone());
    let body = types::Required::new(
        "v self",
        "v crate",
        "v super",
        "v type",
        "v gen",
        "v async",
        "v core",
        "v std",
        "v value",
        "v body",
        "v extra",
        "v new",
        "v with_",
        "v map",
        "v key",
        "v serializer",
        "v deserializer",
        "v clone",
        "v into",
        "v fmt",
        "v eq",
        "v default",
        "v ²",
        "v a²",
        "v _",
        "v 1st",
        "v r#type",
        "v x-y",
        "v a b",
        "v $ref",
        "v @id",
        "v é",
        "v field",
        "v with_field",
        "v fooBar",
        "v serde",
        "v Option",
        "v from",
        "v Some",
        "v read",
        "v write",
        "v field_map",
        "v as_str",
        "v len",
        "v count",
        "v a",
    );
    wire.respond(200, &all);
    if let Some(response) = wire.ok(client.send_required().body(body.clone()).send().await) {
        wire.same(response.extra.len(), 0);
        wire.same(response.into_inner(), body);
    }
    wire.same(wire.request().json(), all);
    Ok(())
}
