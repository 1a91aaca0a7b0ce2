use crate::*;
use spacepress::multipart::types;

pub async fn run(wire: Wire) -> Done {
    let client = client!(multipart, wire);
    wire.respond(204, "");
    let call = client
        .send_parts()
        .setter_of_SendParts_1("pass word")
        .setter_of_SendParts_2("high")
        .setter_of_SendParts_3(7)
        .setter_of_SendParts_4("e")
        .setter_of_SendParts_5(types::Point::new(1))
        .setter_of_SendParts_6("2026-01-02T03:04:05Z")
        .setter_of_SendParts_7("i")
        .setter_of_SendParts_8(true)
        .setter_of_SendParts_9(0.5)
        .setter_of_SendParts_10(["a", "b"])
        .setter_of_SendParts_11([("k", 1)])
        .setter_of_SendParts_12("b")
        .setter_of_SendParts_13("hidden")
        .setter_of_SendParts_14("o")
        .setter_of_SendParts_15("m")
        .setter_of_SendParts_16("s")
        .setter_of_SendParts_17("c")
        .setter_of_SendParts_18("p");
    wire.same(
        format!("{call:?}").contains("pass word") || format!("{call:?}").contains("hidden"),
        false,
    );
    wire.ok(call.send().await);
    let request = wire.request();
    let expected = [
        "secret=pass word",
        "level=high",
        "count=7",
        "either=e",
        "object={\"x\":1}",
        "time=2026-01-02T03:04:05Z",
        "id=i",
        "flag=true",
        "share=0.5",
        "names=[\"a\",\"b\"]",
        "map={\"k\":1}",
        "inline=b",
        "password=hidden",
        "body=o",
        "multipart=m",
        "send=s",
        "call=c",
        "on_progress=p",
    ];
    wire.same(request.form(), expected.map(str::to_owned).to_vec());
    wire.refused(
        client
            .send_parts()
            .setter_of_SendParts_2("low")
            .send()
            .await,
        "secret",
    );

    wire.respond(204, "");
    wire.ok(client.send_defaults().send().await);
    let expected = [
        "level=high",
        "count=3",
        "flag=true",
        "text=x y",
        "named=low",
    ];
    wire.same(wire.request().form(), expected.map(str::to_owned).to_vec());
    wire.respond(204, "");
    let call = client
        .send_defaults()
        .level("low")
        .count(1)
        .flag(false)
        .text("t")
        .named("high")
        .none("n");
    wire.ok(call.send().await);
    let expected = [
        "level=low",
        "count=1",
        "flag=false",
        "text=t",
        "named=high",
        "none=n",
    ];
    wire.same(wire.request().form(), expected.map(str::to_owned).to_vec());
    Ok(())
}
