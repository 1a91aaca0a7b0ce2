use crate::*;
use spacepress::twins::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(twins, wire);
    let body = types::Twin::new()
        .with_of_Twin_1("1")
        .with_of_Twin_2("2")
        .with_of_Twin_3("3")
        .with_of_Twin_4("4")
        .with_of_Twin_5("5")
        .with_of_Twin_6("6");
    let expected = json!({ "fooBar": "1", "foo_bar": "2", "FooBar": "3", "foo-bar": "4", "extra": "5", "": "6" });
    wire.respond(200, &expected);
    let call = client
        .twins()
        .setter_of_Twins_1("a")
        .setter_of_Twins_2("b")
        .setter_of_Twins_3("c")
        .setter_of_Twins_4("d")
        .setter_of_Twins_5("e")
        .setter_of_Twins_6("f")
        .setter_of_Twins_7(body.clone());
    if let Some(value) = wire.ok(call.send().await) {
        wire.same(value.into_inner(), body);
    }
    let request = wire.request();
    wire.same(request.path(), "/twins/a");
    wire.same(
        request.query(),
        sorted(&["id=b", "fooBar=c", "foo_bar=d", "FooBar=e", "body=f"].join("&")),
    );
    wire.same(request.json(), expected);
    Ok(())
}
