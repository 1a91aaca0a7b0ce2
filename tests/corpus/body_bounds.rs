use crate::*;
use spacepress::body_bounds::types::Body;

pub async fn run(wire: Wire) -> Done {
    let client = client!(body_bounds, wire);
    let send = async |body: Body| client.check_body().body(body).send().await;
    let right = json!({
        "level": 3, "code": "ab", "share": 0.5, "names": ["a"], "tens": 20, "inner": { "level": 1 }, "list": [{ "tens": 0 }], "map": { "a": 0 },
    });
    wire.respond(200, &right);
    let body: Body = serde_json::from_value(right.clone())?;
    wire.ok(send(body).await);
    wire.same(wire.request().json(), right);
    // A response is read as it is.
    let wrong = json!({ "level": 9, "code": "A", "share": 7.5, "names": [], "tens": 1 });
    wire.respond(200, &wrong);
    if let Some(response) = wire.ok(send(Body::new()).await) {
        wire.same(
            (response.level, response.code.as_deref()),
            (Some(9), Some("A")),
        );
    }
    wire.request();
    wire.refused(send(Body::new().with_level(4)).await, "level");
    wire.refused(send(Body::new().with_level(0)).await, "level");
    wire.refused(send(Body::new().with_code("a")).await, "code");
    wire.refused(send(Body::new().with_code("abcd")).await, "code");
    wire.refused(send(Body::new().with_code("A1")).await, "code");
    let share = serde_json::Number::from_f64(1.0).ok_or("no number")?;
    wire.refused(send(Body::new().with_share(share)).await, "share");
    wire.refused(
        send(Body::new().with_names(Vec::<String>::new())).await,
        "names",
    );
    wire.refused(send(Body::new().with_names(["a", "b", "c"])).await, "names");
    wire.refused(send(Body::new().with_names(["a", "a"])).await, "names");
    wire.refused(send(Body::new().with_names(["abc"])).await, "names");
    wire.refused(send(Body::new().with_tens(5)).await, "tens");
    wire.refused(
        send(Body::new().with_inner(Body::new().with_level(7))).await,
        "level",
    );
    wire.refused(
        send(Body::new().with_list([Body::new().with_tens(7)])).await,
        "tens",
    );
    wire.refused(send(Body::new().with_map([("a", -1)])).await, "map");
    wire.refused(
        send(Body::new().with_map([("a", 1), ("b", 1)])).await,
        "map",
    );
    wire.refused(client.check_part().level(4).send().await, "level");
    wire.refused(client.check_part().code("abc").send().await, "code");
    wire.refused(
        client
            .check_part()
            .setter_of_CheckPart_3(Body::new().with_level(7))
            .send()
            .await,
        "level",
    );
    Ok(())
}
