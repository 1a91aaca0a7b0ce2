use crate::*;

pub async fn run(wire: Wire) -> Done {
    let client = client!(inputs, wire);
    macro_rules! refused {
        ($what:literal, $($call:tt)*) => { wire.refused(client.$($call)*.send().await, $what) };
    }
    macro_rules! sent {
        ($line:literal, $($call:tt)*) => {{
            wire.respond(204, &json!(null));
            wire.ok(client.$($call)*.send().await);
            wire.same(wire.request().line(), $line.to_owned());
        }};
    }
    for (value, call) in [
        ("1e+300", 6),
        ("-0.0", 7),
        ("true", 8),
        ("9223372036854775807", 5),
        ("u", 1),
    ] {
        wire.respond(204, &json!(null));
        let _ = match call {
            1 => client.h1().send().await,
            5 => client.h5().send().await,
            6 => client.h6().send().await,
            7 => client.h7().send().await,
            _ => client.h8().send().await,
        };
        wire.same(wire.request().header("x-v"), Some(value));
    }
    refused!("x_v", h4().x_v("a\r\nb: c"));
    refused!("f", n().f(f64::NAN));
    refused!("f", n().f(f64::INFINITY));
    refused!("f", n().f(0.35));
    refused!("f", n().f(-0.0));
    refused!("l", n().l(Vec::<f64>::new()));
    refused!("l", n().l([6.0]));
    refused!("l", n().l([f64::NAN]));
    refused!("u", n().u(-1));
    refused!("i", n().i(3_000_000_000_i64));
    refused!("i", n().i(u128::MAX));
    refused!("x", n().x("q"));
    refused!("h", n().h("a\nb"));
    refused!("h", n().h("\0"));
    sent!("GET /n?f=0.3", n().f(0.3));
    sent!("GET /n?e=zz", n().e("zz"));
    sent!("GET /n?u=18446744073709551615", n().u(u64::MAX));
    sent!("GET /n?x=%2Fa-b", n().x("/a-b"));
    Ok(())
}
