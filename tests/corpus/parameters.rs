use crate::*;
use spacepress::parameters::types::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(parameters, wire);
    wire.respond(204, &json!(null));
    wire.ok(client
        .odd()
        .setter_of_Odd_1([1, 2])
        .setter_of_Odd_2(true)
        .setter_of_Odd_3("a b&c")
        .setter_of_Odd_5(1.5)
        .setter_of_Odd_6("é/?#")
        .setter_of_Odd_7("+")
        .setter_of_Odd_8("%")
        .setter_of_Odd_9("#")
        .send()
        .await);
    wire.same(
        wire.request().line(),
        "GET /odd?a%5B%5D=1&a%5B%5D=2&a.b=true&%24filter=a+b%26c&page%5Bsize%5D=3&gr%C3%B6%C3%9Fe=1.5&a+b%26c%3Dd=%C3%A9%2F%3F%23&%2B=%2B&100%25=%25&%23=%23".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client
        .typed()
        .n(1.5)
        .i(-5)
        .b(false)
        .e(TypedE::from("c d"))
        .t("2020-01-01T00:00:00+02:00")
        .y([1u8, 2])
        .x_t("2020-01-01T00:00:00Z")
        .x_y(*b"ab")
        .x_u("ü")
        .send()
        .await);
    let sent = wire.request();
    wire.same(
        sent.line(),
        "GET /typed/1.5/-5/false/c%20d/2020-01-01T00:00:00+02:00/AQI=".to_owned(),
    );
    for (name, value) in [
        ("x-i", "4"),
        ("x-n", "0.25"),
        ("x-b", "true"),
        ("x-e", "b"),
        ("x-t", "2020-01-01T00:00:00Z"),
        ("x-y", "YWI="),
        ("x-u", "ü"),
    ] {
        wire.same(sent.header(name), Some(value));
    }
    wire.respond(204, &json!(null));
    wire.ok(client.default_path().send().await);
    wire.same(
        wire.request().line(),
        "GET /dp/v1?q=false&r=1&r=2.5&d=&z=AAE%3D&w=5".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client.default_path().v("%2e").send().await);
    wire.same(wire.request().path(), "/dp/%252e");
    for bad in ["", ".", "..", "a/b"] {
        wire.refused(client.default_path().v(bad).send().await, "v");
    }
    Ok(())
}
