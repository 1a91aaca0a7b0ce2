use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(defaults, wire);
    wire.respond(204, "");
    wire.ok(client.get_defaults().send().await);
    let request = wire.request();
    wire.same(request.path(), "/defaults/north%20east/2");
    wire.same(request.header("x-text"), Some("h"));
    let time = "time=2026-01-02T03%3A04%3A05Z";
    let query = request.query();
    let expected = [
        "text=a+b", "number=0.5", "whole=2", "integer=-3", "flag=false", "inline=b", "named=down", "all=up", "list=x", "list=y",
        "sorts=up", time, "id=root", "must=m", "either=auto",
    ];
    wire.same(query, expected.to_vec());
    wire.respond(204, "");
    let call = client
        .get_defaults()
        .area("a")
        .level(7)
        .text("t")
        .number(1.5)
        .whole(3.5)
        .integer(0)
        .flag(true)
        .inline("a")
        .named("up")
        .all("down")
        .list(["z"])
        .sorts(["down"])
        .time("2027-01-02T03:04:05Z")
        .id("i")
        .must("n")
        .x_text("x")
        .either(3);
    wire.ok(call.send().await);
    let request = wire.request();
    wire.same(request.path(), "/defaults/a/7");
    wire.same(request.header("x-text"), Some("x"));
    let expected = [
        "text=t", "number=1.5", "whole=3.5", "integer=0", "flag=true", "inline=a", "named=up", "all=down", "list=z",
        "sorts=down", "time=2027-01-02T03%3A04%3A05Z", "id=i", "must=n", "either=3",
    ];
    wire.same(request.query(), expected.to_vec());
    Ok(())
}
