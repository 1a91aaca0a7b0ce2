//! Responses that are truncated, or that arrive too early.

use super::*;

pub(super) fn truncated_responses(call: Call, rows: &mut Vec<Row>) {
    let lost = || fails(ConnectionLost, again(call)).maybe();
    for (name, text) in [
        ("half a status line", "HTTP/1.1 20"),
        ("half the headers", "HTTP/1.1 200 OK\r\nContent-Ty"),
        ("not HTTP", "SSH-2.0-OpenSSH_9.2\r\nhow are you\r\n\r\n"),
        (
            "two lengths",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}",
        ),
    ] {
        rows.push(row(name, [says(text, Then::Close)], lost()));
    }
    let many = format!(
        "HTTP/1.1 200 OK\r\n{}\r\n",
        "X-Padding: more\r\n".repeat(300)
    );
    rows.push(row("300 headers", [says(many, Then::Close)], lost()));

    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    let half = format!("{head}Content-Length: 900\r\n\r\n{{\"half\":");
    let cut_short = || {
        fails(InvalidResponse, again(call))
            .maybe()
            .with_status(200)
            .keeping("{\"half\":")
    };
    rows.push(row(
        "half the body, closes",
        [says(half.clone(), Then::Close)],
        cut_short(),
    ));
    rows.push(row(
        "half the body, then all",
        [says(half, Then::Close), success(call)],
        repaired(call, fails(InvalidResponse, 1).maybe()),
    ));
    let chunked = format!("{head}Transfer-Encoding: chunked\r\n\r\n8\r\n{{\"half\":\r\n");
    rows.push(row(
        "chunks without an end",
        [says(chunked.clone(), Then::Close)],
        cut_short(),
    ));
    rows.push(row(
        "a chunk without a size",
        [says(chunked + "zz\r\n", Then::Close)],
        cut_short(),
    ));
    let less = format!(
        "{head}Content-Length: 8\r\nConnection: close\r\n\r\n{}",
        call.good()
    );
    rows.push(row(
        "a length too small",
        [says(less, Then::Close)],
        fails(InvalidResponse, 1).maybe().with_status(200),
    ));
    let mut more = written(200, &[], call.good().as_bytes());
    more.extend_from_slice(b"and more, which nobody asked for");
    rows.push(row(
        "bytes after the body",
        [says(more, Then::Close)],
        good(1),
    ));
    let old = format!(
        "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{}",
        call.good()
    );
    rows.push(row(
        "HTTP/1.0, no length",
        [says(old, Then::Close)],
        good(1),
    ));
}

pub(super) fn early_responses(call: Call, rows: &mut Vec<Row>) {
    let early = |status: u16, headers: &[&str], body: &str, then: Then| {
        let bytes = written(status, headers, body.as_bytes());
        act(Reads::Head, vec![Says::Bytes(bytes)], then)
    };
    let too_large = r#"{"detail":"too large"}"#;
    let refused = || {
        fails(PayloadTooLarge, 1)
            .with_status(413)
            .saying("too large")
    };
    rows.push(
        row(
            "413, reads on",
            [early(413, &[], too_large, Then::Drain)],
            refused().cut_off(call.is_upload()),
        )
        .large(),
    );
    rows.push(
        row(
            "413, stalls",
            [early(413, &[], too_large, Then::Hang)],
            refused(),
        )
        .large(),
    );
    // The response may be lost to the reset; the upload is then tried again, as any that broke.
    let reset = if call.is_upload() {
        fails(PayloadTooLarge, 1).or(ConnectionLost).loosely()
    } else {
        refused()
    };
    rows.push(
        row(
            "413, closes",
            [early(413, &[], too_large, Then::Close)],
            reset,
        )
        .large(),
    );
    rows.push(
        row(
            "503 for 3 s, then 200",
            [
                early(503, &["Retry-After: 3"], "{}", Then::Drain),
                success(call),
            ],
            if call.is_safe() || call.is_upload() {
                good(2).waiting(&[3000]).cut_off(call.is_upload())
            } else {
                fails(Server, 1).maybe().with_status(503).waiting(&[])
            },
        )
        .large(),
    );
    rows.push(
        row(
            "503, reads on",
            [early(503, &[], "{}", Then::Drain)],
            if call.is_upload() {
                fails(Server, 3).with_status(503).cut_off(true)
            } else {
                fails(Server, again(call)).maybe().with_status(503)
            },
        )
        .large(),
    );
    let too_soon = if call.is_upload() {
        fails(InvalidResponse, 1)
            .maybe()
            .with_status(200)
            .saying("before it had received the request")
    } else {
        good(1).whole(0)
    };
    rows.push(
        row(
            "200 before the body",
            [early(200, &[], call.good(), Then::Hang)],
            too_soon,
        )
        .large(),
    );
    for (name, first) in [
        ("100, then 200", "HTTP/1.1 100 Continue\r\n\r\n"),
        (
            "103, then 200",
            "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
        ),
    ] {
        let mut bytes = first.as_bytes().to_vec();
        bytes.extend(written(200, &[], call.good().as_bytes()));
        rows.push(row(name, [says(bytes, Then::Close)], good(1)));
    }
    rows.push(row(
        "101",
        [says(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: upgrade\r\n\r\n",
            Then::Close,
        )],
        fails(UnexpectedStatus, 1).maybe().with_status(101),
    ));
}
