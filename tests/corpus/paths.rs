use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(paths, wire);
    for _ in 0..7 {
        wire.respond(204, "");
    }
    wire.ok(client.restart().id("a b:d").send().await);
    wire.ok(client.get_x().id("é%2F").send().await);
    wire.ok(client.get_y().a("v1.x").b(-7).send().await);
    wire.ok(client
        .get_a()
        .id("67e55044-10b1-426f-9247-bb680e5fe0c8")
        .send()
        .await);
    let call = client
        .get_b()
        .setter_of_GetB_1("s")
        .setter_of_GetB_2(true)
        .setter_of_GetB_3("a");
    wire.ok(call.time("2026-01-02T03:04:05Z").send().await);
    wire.ok(client.get_marks().send().await);
    let lines: Vec<String> = wire
        .requests()
        .iter()
        .map(Request::line)
        .map(|it| it.replace("%3A", ":"))
        .collect();
    let expected = [
        "POST /x/a%20b:d:restart",
        "GET /x/%C3%A9%252F",
        "GET /y/v1.x.-7",
        "GET /a/67e55044-10b1-426f-9247-bb680e5fe0c8/",
        "GET /b/s/true-a/c%20d/%C3%A9/%20/2026-01-02T03:04:05Z",
        "GET /@me/~x/$y/(z)/a;b/c,d/e=f/g&h/i+j/k!l/m*n/o'p",
    ];
    wire.same(lines, expected.map(str::to_owned).to_vec());
    for id in ["", ".", "..", "a/b", "a?b", "a#b", "a\\b", "a\nb"] {
        wire.refused(client.get_x().id(id).send().await, "id");
    }
    wire.refused(client.get_a().id("..").send().await, "id");
    Ok(())
}
