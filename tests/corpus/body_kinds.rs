use crate::*;
use spacepress::body_kinds::types::Thing;
use spacepress::{Archive, Payload, fake::EMPTY_ZIP};

pub async fn run(wire: Wire) -> Done {
    let client = client!(body_kinds, wire);
    let thing = || Thing::new("a");
    let name = json!({ "name": "a" });

    // Without a body, there is neither content nor a type.
    wire.respond(204, "");
    wire.ok(client.send_optional().send().await);
    let request = wire.request();
    wire.same(request.text(), "".to_owned());
    wire.same(request.header("content-type"), None);
    wire.respond(204, "");
    wire.ok(client.send_optional().body(thing()).send().await);
    let request = wire.request();
    wire.same(request.json(), name.clone());
    wire.same(request.header("content-type"), Some("application/json"));

    wire.respond(204, "");
    let call = client
        .send_form()
        .name("a b&c")
        .secret("ö")
        .tags(["x", "y"])
        .thing(thing())
        .share(0.5)
        .is_on(true);
    wire.same(format!("{call:?}").contains('ö'), false);
    wire.ok(call.send().await);
    let request = wire.request();
    wire.same(
        request.text(),
        "name=a+b%26c&secret=%C3%B6&size=7&tags=x&tags=y&thing=%7B%22name%22%3A%22a%22%7D&share=0.5&is_on=true".to_owned(),
    );
    wire.same(
        request.header("content-type"),
        Some("application/x-www-form-urlencoded"),
    );
    wire.refused(client.send_form().send().await, "name");
    wire.refused(client.send_form().name("a").size(0).send().await, "size");

    wire.respond(204, "");
    wire.ok(client.send_text().body("ä\r\n").send().await);
    let request = wire.request();
    wire.same(request.text(), "ä\r\n".to_owned());
    wire.same(
        request.header("content-type"),
        Some("text/plain; charset=utf-8"),
    );
    wire.refused(client.send_text().send().await, "body");

    wire.respond(204, "");
    wire.ok(client.send_bytes().body(b"\x89PNG").send().await);
    let request = wire.request();
    wire.same(request.body.as_slice(), b"\x89PNG".as_slice());
    wire.same(request.header("content-type"), Some("image/png"));
    wire.same(request.header("content-length"), Some("4"));
    let error = client.send_bytes().body(vec![0; 101]).send().await;
    wire.same(
        error.map_err(|it| it.kind()).err(),
        Some(spacepress::ErrorKind::PayloadTooLarge),
    );

    wire.respond(204, "");
    wire.ok(client.send_any().send().await);
    wire.same(wire.request().header("content-type"), None);
    wire.respond(204, "");
    wire.ok(client.send_any().body(vec![1, 2]).send().await);
    wire.same(
        wire.request().header("content-type"),
        Some("application/octet-stream"),
    );
    wire.respond(204, "");
    let audio = Payload::from_bytes("mp3").with_media_type("audio/mpeg");
    wire.ok(client.send_any().body(audio).send().await);
    wire.same(wire.request().header("content-type"), Some("audio/mpeg"));
    let odd = Payload::from_bytes("mp3").with_media_type("a\nb");
    wire.refused(client.send_any().body(odd).send().await, "body");

    wire.respond(204, "");
    let archive = Archive::from_bytes(EMPTY_ZIP)?;
    wire.ok(client.send_zip().body(archive).send().await);
    let request = wire.request();
    wire.same(request.body.as_slice(), EMPTY_ZIP);
    wire.same(request.header("content-type"), Some("application/zip"));

    wire.respond(204, "");
    wire.ok(client.send_several().body(thing()).send().await);
    let request = wire.request();
    wire.same(request.json(), name.clone());
    wire.same(
        request.header("content-type"),
        Some("application/vnd.thing+json"),
    );
    wire.respond(204, "");
    wire.ok(client.send_merge().body(thing()).send().await);
    wire.same(
        wire.request().header("content-type"),
        Some("application/merge-patch+json"),
    );

    wire.respond(204, "");
    wire.ok(client.delete_with_body().body(thing()).send().await);
    let request = wire.request();
    wire.same(
        (request.line(), request.json()),
        ("DELETE /gone".to_owned(), name),
    );
    wire.respond(204, "");
    wire.ok(client.get_with_body().body([1, 2]).send().await);
    let request = wire.request();
    wire.same(
        (request.line(), request.json()),
        ("GET /gone".to_owned(), json!([1, 2])),
    );

    wire.respond(204, "");
    wire.ok(client.send_files().send().await);
    wire.same(wire.request().header("content-type"), None);
    wire.respond(204, "");
    let logo = Payload::from_bytes("l").with_file_name("l.png").with_media_type("image/png");
    let call = client
        .send_files()
        .logo(logo)
        .photos(["1", "2"].map(Payload::from_bytes))
        .note("n");
    wire.ok(call.send().await);
    let parts = wire.request().parts();
    let parts: Vec<(&str, &str, &str)> = parts
        .iter()
        .map(|(name, head, content)| (name.as_str(), head.as_str(), content.as_str()))
        .collect();
    let expected = [
        ("logo", "content-type: image/png", "l"),
        ("photos", "content-type: image/jpeg", "1"),
        ("photos", "content-type: image/jpeg", "2"),
        ("note", "", "n"),
    ];
    wire.same(parts, expected.to_vec());
    Ok(())
}
