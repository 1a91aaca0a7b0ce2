use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(odd_setters, wire);
    wire.respond(204, "");
    wire.ok(client.odd0().setter_of_Odd0_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd0?²=v");
    wire.respond(204, "");
    wire.ok(client.odd1().setter_of_Odd1_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd1?a²=v");
    wire.respond(204, "");
    wire.ok(client.odd2().setter_of_Odd2_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd2?_=v");
    wire.respond(204, "");
    wire.ok(client.odd3().setter_of_Odd3_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd3?__=v");
    wire.respond(204, "");
    wire.ok(client.odd4().setter_of_Odd4_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd4?1st=v");
    wire.respond(204, "");
    wire.ok(client.odd5().setter_of_Odd5_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd5?🦀=v");
    wire.respond(204, "");
    wire.ok(client.odd6().setter_of_Odd6_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd6?r#type=v");
    wire.respond(204, "");
    wire.ok(client.odd7().setter_of_Odd7_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd7?Self=v");
    wire.respond(204, "");
    wire.ok(client.odd8().setter_of_Odd8_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd8?é=v");
    wire.respond(204, "");
    wire.ok(client.odd9().setter_of_Odd9_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd9?ﬁ=v");
    wire.respond(204, "");
    wire.ok(client.odd10().setter_of_Odd10_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd10?a.b=v");
    wire.respond(204, "");
    wire.ok(client.odd11().setter_of_Odd11_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd11?a[]=v");
    wire.respond(204, "");
    wire.ok(client.odd12().setter_of_Odd12_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd12?$filter=v");
    wire.respond(204, "");
    wire.ok(client.odd13().setter_of_Odd13_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd13?@type=v");
    wire.respond(204, "");
    wire.ok(client.odd14().setter_of_Odd14_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd14?%=v");
    wire.respond(204, "");
    wire.ok(client.odd15().setter_of_Odd15_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd15?a b=v");
    wire.respond(204, "");
    wire.ok(client.odd16().setter_of_Odd16_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd16?a=b=v");
    wire.respond(204, "");
    wire.ok(client.odd17().setter_of_Odd17_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd17?a&b=v");
    wire.respond(204, "");
    wire.ok(client.odd18().setter_of_Odd18_1("v").send().await);
    wire.same(decoded(&wire.request().target), "/odd18?x'y=v");
    Ok(())
}

/// Percent-decodes a target.
fn decoded(target: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = target.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            b'+' => b' ',
            other => other,
        });
    }
    String::from_utf8(bytes).unwrap()
}
