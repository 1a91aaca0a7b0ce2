//! Response bodies.

use super::*;

pub(super) fn contents(call: Call, rows: &mut Vec<Row>) {
    let page = "<html><head><title>Sign in</title></head></html>";
    let unreadable = || fails(InvalidResponse, 1).maybe().with_status(200);
    let html = response(200, &["Content-Type: text/html"], page);
    rows.push(row(
        "HTML as a success",
        [html],
        unreadable().keeping("Sign in"),
    ));
    let html = response(502, &["Content-Type: text/html"], page);
    let failed = fails(Server, again(call)).maybe();
    rows.push(row(
        "HTML as a 502",
        [html],
        failed.saying("Sign in").keeping("<html>"),
    ));
    let may_be_empty = call == Call::Delete;
    let empty = || {
        if may_be_empty {
            good(1)
        } else {
            unreadable().saying("empty")
        }
    };
    rows.push(row("an empty 200", [response(200, &[], "")], empty()));
    let nothing = says(
        "HTTP/1.1 204 None\r\nConnection: close\r\n\r\n",
        Then::Close,
    );
    let nothing_expected = if may_be_empty {
        good(1)
    } else {
        fails(InvalidResponse, 1).maybe().with_status(204)
    };
    rows.push(row("204", [nothing], nothing_expected));
    for (name, body) in [
        ("null", "null"),
        ("a list", "[]"),
        ("a string", "\"done\""),
        ("not JSON", "{'id': 1}"),
        ("JSON and more", "{} {}"),
    ] {
        rows.push(row(
            name,
            [response(200, &[], body)],
            unreadable().keeping(body),
        ));
    }
    rows.push(row(
        "a 201 where 200 is usual",
        [response(201, &[], call.good())],
        good(1),
    ));

    let endless = |status: u16, block: Vec<u8>, times: usize| {
        let head = format!("HTTP/1.1 {status} Said\r\nConnection: close\r\n\r\n");
        let said = vec![Says::Bytes(head.into_bytes()), Says::Repeat(block, times)];
        act(Reads::Whole, said, Then::Close)
    };
    let block = vec![b'x'; 1024 * 1024];
    rows.push(row(
        "400 with 300 MiB",
        [endless(400, block.clone(), 300)],
        fails(BadRequest, 1).keeping("xxxxxxxx"),
    ));
    rows.push(row(
        "200 with 300 MiB",
        [endless(200, block, 300)],
        unreadable().saying("more than"),
    ));

    let encoded =
        |coding: &str, body: &[u8]| response(200, &[&format!("Content-Encoding: {coding}")], body);
    let zipped = gzip(call.good().as_bytes());
    rows.push(row("gzip", [encoded("gzip", &zipped)], good(1)));
    rows.push(row(
        "truncated gzip",
        [encoded("gzip", &zipped[..zipped.len() - 9])],
        fails(InvalidResponse, again(call))
            .maybe()
            .with_status(200)
            .saying("gzip"),
    ));
    rows.push(row(
        "not gzip",
        [encoded("gzip", call.good().as_bytes())],
        unreadable().saying("gzip").keeping(&call.good()[..8]),
    ));
    rows.push(row(
        "an unknown encoding",
        [encoded("br", b"\x0b\x02\x80{}\x03")],
        unreadable().saying("\"br\""),
    ));
    let bomb = gzip(&vec![b' '; 80 * 1024 * 1024]);
    rows.push(row(
        "a gzip bomb",
        [encoded("gzip", &bomb)],
        unreadable().saying("inflates to more"),
    ));
    let said = gzip(br#"{"detail":"not like this"}"#);
    rows.push(row(
        "gzip as a 400",
        [response(400, &["Content-Encoding: gzip"], said)],
        fails(BadRequest, 1).saying("not like this"),
    ));
}
