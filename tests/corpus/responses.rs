use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(responses, wire);
    macro_rules! read {
        ($name:ident, $status:expr, $value:tt, $found:expr) => {{
            wire.respond($status, &json!($value));
            let read = client.$name().send().await.map(|it| it.into_inner());
            let read = match read {
                Ok(it) => format!("{it:?}"),
                Err(error) => format!("{:?}", error.kind()),
            };
            wire.same(
                (stringify!($name), stringify!($value), read.as_str()),
                (stringify!($name), stringify!($value), $found),
            );
        }};
    }
    read!(r1, 201, { "p": "x" }, "P { p: \"x\", extra: {} }");
    read!(r1, 204, null, "InvalidResponse");
    read!(r2, 204, null, "None");
    read!(r2, 200, { "p": "x" }, "Some(P { p: \"x\", extra: {} })");
    read!(r3, 200, null, "None");
    read!(r3, 200, { "p": "x" }, "Some(P { p: \"x\", extra: {} })");
    read!(r4, 299, { "p": "x" }, "P { p: \"x\", extra: {} }");
    read!(r5, 200, null, "None");
    read!(r5, 200, ["a", null], "Some([Some(\"a\"), None])");
    read!(r6, 200, null, "Null");
    read!(r6, 200, 5, "Number(5)");
    read!(r7, 200, true, "true");
    read!(r7, 200, null, "InvalidResponse");
    read!(r8, 200, null, "None");
    read!(r8, 200, 1.5, "Some(Number(1.5))");
    read!(r9, 200, "c", "Some(Unknown(\"c\"))");
    read!(r9, 200, null, "None");
    read!(r10, 200, { "a": { "p": "x" } }, "{\"a\": P { p: \"x\", extra: {} }}");
    read!(r11, 200, "AAE=", "Base64(2 bytes)");
    read!(r12, 200, null, "None");
    read!(r12, 200, { "p": "x" }, "Some(P(P { p: \"x\", extra: {} }))");
    read!(r13, 200, { "p": "x" }, "()");
    read!(r13, 204, null, "()");
    read!(r14, 206, { "p": "x" }, "P { p: \"x\", extra: {} }");
    read!(
        r15,
        200,
        "2020-01-01T00:00:00Z",
        "Timestamp { text: \"2020-01-01T00:00:00Z\", number: false }"
    );
    read!(r16, 200, { "a": 1 }, "{\"a\": Number(1)}");
    read!(
        r17,
        200,
        [1, [2], "x"],
        "[Integer(1), List([2]), Other(String(\"x\"))]"
    );
    read!(r18, 200, "hidden", "[secret]");
    read!(r19, 200, [null, [null]], "Some([Null, Array [Null]])");
    read!(r19, 200, null, "None");
    Ok(())
}
