use crate::*;
use spacepress::Archive;
use spacepress::parts::types::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(parts, wire);
    wire.respond(204, &json!(null));
    let nested: UploadNested = serde_json::from_value(json!({ "id": "x", "n": 2 }))?;
    wire.ok(client
        .upload()
        .setter_of_Upload_1(Archive::from_bytes(
            b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(),
        )?)
        .count(1)
        .a_b("q")
        .nested(nested)
        .send()
        .await);
    let parts: Vec<(String, String)> = wire
        .request()
        .parts()
        .into_iter()
        .skip(1)
        .map(|it| (it.0, it.2))
        .collect();
    let expected = [
        ("count", "1"),
        ("flag", "true"),
        ("a b", "q"),
        ("nested", "{\"n\":2}"),
        ("list", "[1]"),
        ("value", "v"),
        ("text", "b"),
        ("obj", "{\"a\":1}"),
    ];
    let expected: Vec<(String, String)> =
        expected.map(|(a, b)| (a.to_owned(), b.to_owned())).into();
    wire.same(parts, expected);
    Ok(())
}
