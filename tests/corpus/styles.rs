use crate::*;
use spacepress::styles::types::{Color, Filter};

fn color() -> Color {
    Color::new(1).with_b("x,y")
}

pub async fn run(wire: Wire) -> Done {
    let client = client!(styles, wire);
    // RFC 6570, 3.2.2: simple expansion, and lists and objects in it.
    for _ in 0..6 {
        wire.respond(204, "");
    }
    let call = client.simple().text("a b:c").list(["red", "gr,en", "bl%e"]);
    let call = call.object(color()).fields(color()).json(Color::new(7));
    wire.ok(call.send().await);
    wire.same(
        wire.request().line(),
        "GET /simple/a%20b:c/red,gr%2Cen,bl%25e/a,1,b,x%2Cy/a=1,b=x%2Cy/%7B%22a%22:7%7D",
    );
    wire.respond(204, "");
    let call = client.label().text("blue").list(["blue", "black"]).each(["blue", "black"]);
    wire.ok(call.object(color()).fields(color()).send().await);
    wire.same(
        wire.request().line(),
        "GET /label/.blue/.blue,black/.blue.black/.a,1,b,x%2Cy/.a=1.b=x%2Cy",
    );
    wire.respond(204, "");
    let call = client.matrix().text("blue").list(["blue", "black"]).each(["blue", "black"]);
    wire.ok(call.object(color()).fields(color()).send().await);
    wire.same(
        wire.request().line(),
        "GET /matrix/;text=blue;list=blue,black;each=blue;each=black/;object=a,1,b,x%2Cy;a=1;b=x%2Cy",
    );
    // No value leads to another path.
    for odd in ["..", "a/b", "a?b", "a#b", "a\\b", "a\nb", ""] {
        let call = client.simple().text("t").list([odd]).object(color()).fields(color());
        wire.refused(call.json(color()).send().await, "list");
    }
    let call = client.label().text(".").list(["a"]).each(["a"]);
    wire.refused(call.object(color()).fields(color()).send().await, "text");
    let none: [&str; 0] = [];
    let call = client.label().text("a").list(none).each(["a"]);
    wire.refused(call.object(color()).fields(color()).send().await, "list");

    for _ in 0..2 {
        wire.respond(204, "");
    }
    let filter = Filter::new().with_name("n").with_tags(["s", "t"]);
    let low: spacepress::styles::types::FilterRange = serde_json::from_value(json!({ "low": 1 }))?;
    let filter = filter.with_range(low);
    let call = client
        .query()
        .each(["a,b", "c"])
        .list(["a,b", "c"])
        .space(["a,b", "c"])
        .pipe(["a,b", "c"])
        .object(color())
        .fields(color())
        .deep(filter.clone())
        .map([("k", 1)])
        .json(Filter::new().with_name("ü"))
        .any(json!([1, "x"]))
        .path("/a/b?c=d&e#f g")
        .flag("");
    wire.ok(call.send().await);
    wire.same(
        wire.request().query(),
        [
            "a=1",
            "any=1",
            "any=x",
            "b=x%2Cy",
            "deep%5Bname%5D=n",
            "deep%5Brange%5D%5Blow%5D=1",
            "deep%5Btags%5D%5B%5D=s",
            "deep%5Btags%5D%5B%5D=t",
            "each=a%2Cb",
            "each=c",
            "flag=",
            "json=%7B%22name%22%3A%22%C3%BC%22%7D",
            "list=a%2Cb,c",
            "map%5Bk%5D=1",
            "object=a,1,b,x%2Cy",
            "path=/a/b?c=d%26e%23f%20g",
            "pipe=a%2Cb%7Cc",
            "sizes=1,2",
            "space=a%2Cb%20c",
        ]
        .to_vec(),
    );
    wire.refused(client.query().space(["a b"]).send().await, "space");
    wire.refused(client.query().pipe(["a|b"]).send().await, "pipe");
    wire.respond(204, "");
    // What isn't set, or has no values, isn't sent.
    wire.ok(client.query().list(none).each(none).deep(Filter::new()).sizes([3]).send().await);
    wire.same(wire.request().line(), "GET /query?sizes=3");
    wire.refused(client.query().object(Color::new(256)).send().await, "object");

    for _ in 0..2 {
        wire.respond(204, "");
    }
    let call = client.headers().x_list(["a", "b"]).x_object(Color::new(1).with_b("c"));
    let call = call.x_fields(Color::new(1)).x_json(filter).header("Cookie", "mine=1");
    let call = call.session("a=b;c").list(["d", "e,f"]).each(["g", "h"]).fields(Color::new(1));
    wire.ok(call.send().await);
    let sent = wire.request();
    wire.same(sent.header("x-list"), Some("a,b"));
    wire.same(sent.header("x-object"), Some("a,1,b,c"));
    wire.same(sent.header("x-fields"), Some("a=1"));
    let json: Value = serde_json::from_str(sent.header("x-json").unwrap_or_default())?;
    wire.same(json, json!({ "name": "n", "tags": ["s", "t"], "range": { "low": 1 } }));
    wire.same(
        sent.header("cookie"),
        Some("mine=1; session=a=b%3Bc; list=d,e%2Cf; each=g; each=h; a=1"),
    );
    wire.refused(client.headers().x_list(["a,b"]).send().await, "x_list");
    wire.ok(client.headers().x_json(Filter::new().with_name("ü")).send().await);
    wire.same(wire.request().header("x-json"), Some("{\"name\":\"\\u00fc\"}"));

    for _ in 0..2 {
        wire.respond(204, "");
    }
    wire.ok(client.options_it().send().await);
    wire.same(wire.request().line(), "OPTIONS /options");
    wire.respond(204, "");
    wire.ok(client.get_it().send().await);
    wire.same(wire.request().line(), "GET /options");

    // The fake server reads each style, but can't separate parameters without text between them.
    let server = spacepress::fake::Server::start().await?;
    let builder = spacepress::styles::Client::builder().base_url(server.url("styles"));
    let fake = builder.token("t").no_proxy().build()?;
    let names = ["red", "green"];
    let call = fake.simple().text("t").list(names).object(color()).fields(color());
    wire.ok(call.json(color()).send().await);
    let call = fake.label().text("t").list(names).each(names).object(Color::new(1));
    wire.ok(call.fields(Color::new(1)).send().await);
    let call = fake.query().each(names).list(names).space(names).pipe(names).any("x");
    let call = call.object(Color::new(1)).fields(Color::new(1)).map([("k", 1)]).path("/a");
    let call = call.deep(Filter::new().with_name("n")).json(Filter::new()).flag("");
    wire.ok(call.send().await);
    let call = fake.headers().x_list(names).x_object(Color::new(1)).x_fields(Color::new(1));
    wire.ok(call.x_json(Filter::new()).session("s").list(names).send().await);
    wire.ok(fake.options_it().send().await);
    // It refuses other values.
    let bad = fake.query().header("X", "y").any(json!({ "unknown": 1 })).send().await;
    wire.same(bad.err().and_then(|it| it.status()).map(|it| it.as_u16()), Some(400));
    Ok(())
}
