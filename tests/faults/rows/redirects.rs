//! Redirects.

use super::*;

pub(super) fn redirects(call: Call, elsewhere: &str, rows: &mut Vec<Row>) {
    let to = |status: u16, target: &str| response(status, &[&format!("Location: {target}")], "");
    for (name, status, maybe) in [
        ("301 within", 301, true),
        ("302 within", 302, true),
        ("303 within", 303, true),
        ("307 within", 307, true),
        ("308 within", 308, true),
    ] {
        let refused = fails(Redirected, 1)
            .with_status(status)
            .saying("/elsewhere");
        let expect = match maybe {
            _ if call.is_get() => good(1).seen(2),
            true => refused.maybe(),
            false => refused,
        };
        rows.push(row(
            name,
            [to(status, "/elsewhere?key=1"), success(call)],
            expect,
        ));
    }
    for (name, status, maybe) in [("302 across", 302, true), ("307 across", 307, true)] {
        let refused = fails(Redirected, 1).with_status(status).saying("/taken");
        let expect = if maybe { refused.maybe() } else { refused };
        let target = format!("{elsewhere}/taken?token=1");
        rows.push(row(name, [to(status, &target), success(call)], expect));
    }
    rows.push(row(
        "308 to another scheme",
        [to(308, "https://127.0.0.1/taken"), success(call)],
        fails(Redirected, 1).maybe(),
    ));
    let circle = fails(Redirected, 1).maybe();
    let circle = if call.is_get() {
        circle.seen(6)
    } else {
        circle
    };
    rows.push(row("307 in a loop", [to(307, "/round")], circle));
    rows.push(row(
        "307 to nowhere",
        [response(307, &[], "")],
        fails(Redirected, 1).maybe().saying("without a `Location`"),
    ));
    rows.push(row(
        "307 to an invalid URL",
        [to(307, "http://ada:secret@:99999/"), success(call)],
        fails(Redirected, 1).maybe().saying("[secret]"),
    ));
    rows.push(row(
        "304",
        [response(304, &[], "")],
        fails(Redirected, 1).maybe().with_status(304),
    ));
}
