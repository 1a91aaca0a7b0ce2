use crate::*;
use spacepress::union_parameters::types::Value as Union;

pub async fn run(wire: Wire) -> Done {
    let client = client!(union_parameters, wire);
    wire.respond(204, "");
    let call = client.get_it().id(7).query(true).x_value("auto").inline(3);
    let call = call.list([Union::from(1), Union::from(false), Union::from("none")]);
    wire.ok(call.send().await);
    let request = wire.request();
    wire.same(request.path(), "/x/7");
    wire.same(
        request.query(),
        sorted(
            &[
                "query=true",
                "list=1",
                "list=false",
                "list=none",
                "inline=3",
            ]
            .join("&"),
        ),
    );
    wire.same(request.header("x-value"), Some("auto"));
    wire.respond(204, "");
    wire.ok(client.get_it().id("a b").inline(true).send().await);
    wire.same(wire.request().target, "/x/a%20b?inline=true");
    wire.refused(client.get_it().id("..").send().await, "id");
    wire.refused(client.get_it().id("a/b").send().await, "id");
    wire.refused(client.get_it().id("").send().await, "id");
    Ok(())
}
