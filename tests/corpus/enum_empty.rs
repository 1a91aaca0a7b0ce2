use crate::*;
use spacepress::enum_empty::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(enum_empty, wire);
    wire.respond(200, json!({ "empty": "" }));
    let call = client.send_empty().query("").body(types::Enums::new(""));
    let response = wire.ok(call.send().await);
    wire.same(
        response.map(|it| it.empty.as_str().to_owned()),
        Some(String::new()),
    );
    let request = wire.request();
    wire.same(request.line(), "POST /empty?query=");
    wire.same(request.json(), json!({ "empty": "" }));
    Ok(())
}
