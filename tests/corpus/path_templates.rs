use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(path_templates, wire);
    wire.respond(204, &json!(null));
    wire.ok(client
        .p0()
        .setter_of_P0_1("v ü0%")
        .setter_of_P0_2("v ü1%")
        .send()
        .await);
    wire.same(
        wire.request().line(),
        "GET /a/v%20%C3%BC0%25v%20%C3%BC1%25".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client
        .p1()
        .setter_of_P1_1("v ü0%")
        .setter_of_P1_2("v ü1%")
        .send()
        .await);
    wire.same(
        wire.request().line(),
        "GET /a/v%20%C3%BC0%25.v%20%C3%BC1%25".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client.p2().setter_of_P2_1("v ü0%").send().await);
    wire.same(wire.request().line(), "GET /b/v%20%C3%BC0%25/".to_owned());
    wire.respond(204, &json!(null));
    wire.ok(client.p3().setter_of_P3_1("v ü0%").send().await);
    wire.same(wire.request().line(), "GET /b/v%20%C3%BC0%25".to_owned());
    wire.respond(204, &json!(null));
    wire.ok(client.p4().setter_of_P4_1("v ü0%").send().await);
    wire.same(wire.request().line(), "GET /B/v%20%C3%BC0%25".to_owned());
    wire.respond(204, &json!(null));
    wire.ok(client.p5().setter_of_P5_1("v ü0%").send().await);
    wire.same(wire.request().line(), "GET /c;m=v%20%C3%BC0%25".to_owned());
    wire.respond(204, &json!(null));
    wire.ok(client.p6().setter_of_P6_1("v ü0%").send().await);
    wire.same(
        wire.request().line(),
        "GET /d%2Fe/v%20%C3%BC0%25".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client.p7().setter_of_P7_1("v ü0%").send().await);
    wire.same(
        wire.request().line(),
        "GET /f%20g/%C3%BC/v%20%C3%BC0%25".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client
        .p8()
        .setter_of_P8_1("v ü0%")
        .setter_of_P8_2("v ü1%")
        .send()
        .await);
    wire.same(
        wire.request().line(),
        "GET /h/v%20%C3%BC0%25/v%20%C3%BC1%25".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client.p9().setter_of_P9_1("v ü0%").send().await);
    wire.same(
        wire.request().line(),
        "GET /i/it's(x)*!,$&+=:@/v%20%C3%BC0%25".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client.p10().setter_of_P10_1("v ü0%").send().await);
    wire.same(
        wire.request().line(),
        "GET /j%22%3C%3E^%60|/v%20%C3%BC0%25".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client.p11().setter_of_P11_1("v ü0%").send().await);
    wire.same(
        wire.request().line(),
        "GET /k/v%20%C3%BC0%25:cancel".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client.p12().setter_of_P12_1("v ü0%").send().await);
    wire.same(
        wire.request().line(),
        "GET /k/x-v%20%C3%BC0%25-y".to_owned(),
    );
    wire.respond(204, &json!(null));
    wire.ok(client.p13().setter_of_P13_1("v ü0%").send().await);
    wire.same(wire.request().line(), "GET /%zz/v%20%C3%BC0%25".to_owned());
    wire.respond(204, &json!(null));
    wire.ok(client.p14().send().await);
    wire.same(wire.request().line(), "GET /l/%".to_owned());
    wire.respond(204, &json!(null));
    wire.ok(client.p15().setter_of_P15_1("v ü0%").send().await);
    wire.same(wire.request().line(), "GET /m/v%20%C3%BC0%25".to_owned());
    wire.respond(204, &json!(null));
    wire.ok(client
        .p16()
        .setter_of_P16_1("v ü0%")
        .setter_of_P16_2("v ü1%")
        .setter_of_P16_3("v ü2%")
        .setter_of_P16_4("v ü3%")
        .send()
        .await);
    wire.same(
        wire.request().line(),
        "GET /n/v%20%C3%BC0%25/v%20%C3%BC1%25/v%20%C3%BC2%25/v%20%C3%BC3%25".to_owned(),
    );
    Ok(())
}
