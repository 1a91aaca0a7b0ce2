use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(defaults, wire);
    wire.respond(204, "");
    wire.ok(client.get_defaults().send().await);
    let request = wire.request();
    wire.same(request.path(), "/defaults/north%20east/2");
    wire.same(request.header("x-text"), Some("h"));
    let query = request.query();
    let expected = [
        "text=a+b",
        "integer=-3",
        "flag=false",
        "inline=b",
        "named=down",
        "id=root",
        "must=m",
    ];
    wire.same(query, sorted(&expected.join("&")));
    wire.respond(204, "");
    let call = client
        .get_defaults()
        .area("a")
        .level(7)
        .text("t")
        .integer(0)
        .flag(true)
        .inline("a")
        .named("up")
        .id("i")
        .must("n")
        .x_text("x");
    wire.ok(call.send().await);
    let request = wire.request();
    wire.same(request.path(), "/defaults/a/7");
    wire.same(request.header("x-text"), Some("x"));
    let expected = [
        "text=t",
        "integer=0",
        "flag=true",
        "inline=a",
        "named=up",
        "id=i",
        "must=n",
    ];
    wire.same(request.query(), sorted(&expected.join("&")));
    Ok(())
}
