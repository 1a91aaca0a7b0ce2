//! Connections that can't be opened, or that break.

use super::*;

pub(super) fn no_connection(call: Call, rows: &mut Vec<Row>) {
    // Nothing receives the request, so every call may be repeated.
    let nothing = || Act {
        reads: Reads::Nothing,
        says: Vec::new(),
        then: Then::Hang,
    };
    rows.push(
        row(
            "no listener",
            [],
            fails(NotSent, 3).seen(0).saying("refused"),
        )
        .at(Peer::Nobody),
    );
    let no_response = || fails(Timeout, 3).in_phase(Phase::Connect);
    let full = row("connection not accepted", [], no_response().seen(0));
    rows.push(full.at(Peer::Full).connecting_within(SHORT));
    let silent = row("TLS: sends nothing", [nothing()], no_response());
    rows.push(silent.at(Peer::WithoutTls).connecting_within(SHORT));
    // These won't be others in a second, and are tried once.
    let plain = act(
        Reads::Nothing,
        vec![Says::Bytes(b"HTTP/1.1 400 No\r\n\r\n".to_vec())],
        Then::Hang,
    );
    rows.push(row("TLS: not spoken", [plain], fails(NotSent, 1)).at(Peer::WithoutTls));
    let untrusted = fails(NotSent, 1).saying("certificate");
    rows.push(row("TLS: untrusted", [], untrusted).at(Peer::Untrusted));
    // Through a supplied client, which may have followed a redirect before.
    let wrong_name = fails(NotSent, 1).saying("not valid for name");
    let wrong_name = match call {
        Call::Delete => wrong_name.maybe(),
        _ => wrong_name,
    };
    rows.push(row("TLS: another name", [], wrong_name).at(Peer::WrongName));
}

pub(super) fn broken_connections(call: Call, rows: &mut Vec<Row>) {
    let lost = || fails(ConnectionLost, again(call)).maybe();
    // A connection that is gone before it can be used was never made: that is certain, and told so
    // where it is seen in time.
    for (name, then) in [
        ("closes at once", Then::Close),
        ("resets at once", Then::Reset),
    ] {
        let expect = lost().or(NotSent).loosely();
        rows.push(row(name, [cut(Reads::Nothing, then)], expect));
    }
    for (name, reads, then) in [
        ("closes after the head", Reads::Head, Then::Close),
        ("resets after the head", Reads::Head, Then::Reset),
        ("reads all, closes", Reads::Whole, Then::Close),
        ("reads all, resets", Reads::Whole, Then::Reset),
    ] {
        // Whether the last byte of an upload is handed over before, two sockets decide.
        let expect = match call.is_upload() && reads == Reads::Head {
            true => lost().or(NotSent).loosely(),
            false => lost(),
        };
        rows.push(row(name, [cut(reads, then)], expect));
    }
    let lost = fails(ConnectionLost, 1).maybe();
    rows.push(row(
        "resets, then responds",
        [cut(Reads::Whole, Then::Reset), success(call)],
        repaired(call, lost.clone()),
    ));
    rows.push(row(
        "resets twice, then responds",
        [
            cut(Reads::Whole, Then::Reset),
            cut(Reads::Head, Then::Reset),
            success(call),
        ],
        if call.is_safe() { good(3) } else { lost },
    ));
    if call.is_upload() {
        // An upload that isn't handed over to its last byte can't have been processed, so it is sent
        // again, whole.
        for (name, reads, then) in [
            ("closes before the body", Reads::Head, Then::Close),
            ("resets after a byte", Reads::Part(1), Then::Reset),
            ("closes at 1 %", Reads::Part(LARGE / 100), Then::Close),
            ("resets at 1 %", Reads::Part(LARGE / 100), Then::Reset),
            ("closes half way", Reads::Part(LARGE / 2), Then::Close),
            ("resets half way", Reads::Part(LARGE / 2), Then::Reset),
        ] {
            let lost = fails(ConnectionLost, 3);
            rows.push(row(name, [cut(reads, then)], lost).large());
        }
        for (name, then) in [
            ("closes half way, then 200", Then::Close),
            ("resets half way, then 200", Then::Reset),
        ] {
            let cut = cut(Reads::Part(LARGE / 2), then);
            rows.push(row(name, [cut, success(call)], good(2)).large());
        }
        // The system has accepted the last byte before the peer closes, however little it has read.
        for (name, missing) in [
            ("all but a byte, resets", 1),
            ("all but 1 KB, resets", 1000),
        ] {
            let cut = cut(Reads::AllBut(missing), Then::Reset);
            let lost = fails(ConnectionLost, 1).maybe();
            rows.push(row(name, [cut, success(call)], lost).large());
        }
    }
}
