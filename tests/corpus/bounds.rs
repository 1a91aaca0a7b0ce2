use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(bounds, wire);
    let call = || client.check().level(1).code("ab");
    wire.respond(204, "");
    let full = call()
        .over(2)
        .under(9)
        .tens(-20)
        .share(1.0)
        .part(0.5)
        .names(["a", "b"])
        .codes(["ab"])
        .numbers([1])
        .named(3)
        .again(1)
        .text("éé")
        .x_code("abc")
        .low(i64::MIN)
        .small(7);
    wire.ok(full.send().await);
    let request = wire.request();
    wire.same(request.path(), "/bounds/1/ab");
    let mut query = request.query();
    // 1 and 1.0 are the same number.
    query.retain(|it| !it.starts_with("share="));
    let expected = "over=2&under=9&tens=-20&part=0.5&names=a&names=b&codes=ab&numbers=1&named=3&again=1&text=%C3%A9%C3%A9&low=-9223372036854775808&small=7";
    wire.same(query, sorted(expected));
    wire.same(request.header("x-code"), Some("abc"));
    // The default of a named integer is sent.
    wire.respond(204, "");
    wire.ok(call().send().await);
    wire.same(
        wire.request().query(),
        sorted(&["named=2", "again=2"].join("&")),
    );

    wire.refused(client.check().level(0).code("ab").send().await, "level");
    wire.refused(client.check().level(4).code("ab").send().await, "level");
    wire.refused(client.check().level(1).code("a").send().await, "code");
    wire.refused(client.check().level(1).code("abcd").send().await, "code");
    wire.refused(client.check().level(1).code("AB").send().await, "code");
    wire.refused(call().over(1).send().await, "over");
    wire.refused(call().under(10).send().await, "under");
    wire.refused(call().tens(15).send().await, "tens");
    wire.refused(call().share(1.1).send().await, "share");
    wire.refused(call().share(-0.1).send().await, "share");
    wire.refused(call().share(f64::NAN).send().await, "share");
    wire.refused(call().part(0.0).send().await, "part");
    wire.refused(call().part(1.0).send().await, "part");
    wire.refused(call().names(["a"]).send().await, "names");
    wire.refused(call().names(["a", "b", "c", "d"]).send().await, "names");
    wire.refused(call().names(["a", "a"]).send().await, "names");
    wire.refused(call().codes(["a", "abc"]).send().await, "codes");
    wire.refused(call().numbers([1, 0]).send().await, "numbers");
    wire.refused(call().named(4).send().await, "named");
    wire.refused(call().again(0).send().await, "again");
    wire.refused(call().text("é").send().await, "text");
    wire.refused(call().x_code("abcd").send().await, "code");
    wire.refused(call().small(2_147_483_648_i64).send().await, "small");
    // All problems are named at once.
    let error = client
        .check()
        .level(0)
        .code("")
        .over(1)
        .send()
        .await
        .map(|_| ())
        .map_err(|it| it.to_string());
    let error = error.err().unwrap_or_default();
    wire.same(
        ["level", "code", "over"].map(|it| error.contains(it)),
        [true; 3],
    );
    Ok(())
}
