use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(more_defaults, wire);
    wire.respond(204, "");
    wire.ok(client.get_defaults().send().await);
    let time = "time=2026-01-02T03%3A04%3A05Z";
    let expected = [
        "number=0.5",
        "whole=2",
        "all=up",
        "list=x",
        "list=y",
        "sorts=up",
        time,
        "either=auto",
    ];
    wire.same(wire.request().query(), sorted(&expected.join("&")));
    wire.respond(204, "");
    let call = client
        .get_defaults()
        .number(1.5)
        .whole(3.5)
        .all("down")
        .list(["z"])
        .sorts(["down"]);
    wire.ok(call.time("2027-01-02T03:04:05Z").either(3).send().await);
    let time = "time=2027-01-02T03%3A04%3A05Z";
    let expected = [
        "number=1.5",
        "whole=3.5",
        "all=down",
        "list=z",
        "sorts=down",
        time,
        "either=3",
    ];
    wire.same(wire.request().query(), sorted(&expected.join("&")));
    Ok(())
}
