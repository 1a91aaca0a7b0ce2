//! Status codes, with and without `Retry-After`.

use super::*;

pub(super) fn refusals(call: Call, rows: &mut Vec<Row>) {
    // The jitter is one half here, and the clock of the tests shows 18:00:00 on 2020-01-01.
    for (name, header, wait) in [
        ("429, then 200", "X-Nothing: 1", 250),
        ("429 for 0 s", "Retry-After: 0", 250),
        ("429 for 7 s", "Retry-After: 7", 7000),
        ("429 for 1.5 s", "Retry-After: 1.5", 1500),
        ("429 for an hour", "Retry-After: 3600", 30_000),
        ("429 for -5 s", "Retry-After: -5", 250),
        ("429 for nonsense", "Retry-After: soon", 250),
        (
            "429 until a date",
            "Retry-After: Wed, 01 Jan 2020 18:00:12 GMT",
            12_000,
        ),
        (
            "429 until an old date",
            "Retry-After: Wed, 01 Jan 2014 18:00:12 GMT",
            250,
        ),
        (
            "429 until a date (850)",
            "Retry-After: Wednesday, 01-Jan-20 18:00:09 GMT",
            9000,
        ),
        (
            "429 until a date (C)",
            "Retry-After: Wed Jan  1 18:00:08 2020",
            8000,
        ),
    ] {
        rows.push(row(
            name,
            [response(429, &[header], "{}"), success(call)],
            good(2).waiting(&[wait]),
        ));
    }
    rows.push(row(
        "429, its wait in the body",
        [response(429, &[], r#"{"retry_after": 4}"#), success(call)],
        good(2).waiting(&[4000]),
    ));
    rows.push(row(
        "429 forever",
        [response(429, &[], "{}")],
        fails(RateLimited, 3).with_status(429).whole(3),
    ));
    rows.push(row(
        "503 for 2 s, then 200",
        [response(503, &["Retry-After: 2"], "{}"), success(call)],
        repaired(call, fails(Server, 1).maybe()).waiting(if call.is_safe() {
            &[2000]
        } else {
            &[]
        }),
    ));
    rows.push(row(
        "503 for 2 s in its body",
        [response(503, &[], r#"{"retry_after": 2}"#), success(call)],
        repaired(call, fails(Server, 1).maybe()).waiting(if call.is_safe() {
            &[2000]
        } else {
            &[]
        }),
    ));
    rows.push(row(
        "429 for 40 s, twice",
        [
            response(429, &["Retry-After: 40"], "{}"),
            response(429, &["Retry-After: 40"], "{}"),
        ],
        fails(RateLimited, 3).waiting(&[30_000, 30_000]),
    ));
    if call == Call::Delete {
        let gone = Expect {
            outcome: crate::expect::Outcome::Gone,
            ..good(2)
        };
        let missing = response(404, &[], r#"{"detail":"no such thing"}"#);
        rows.push(row(
            "lost, then 404",
            [cut(Reads::Whole, Then::Close), missing.clone()],
            gone.clone(),
        ));
        rows.push(row(
            "500, then 404",
            [response(500, &[], "{}"), missing.clone()],
            gone,
        ));
        rows.push(row(
            "429, then 404",
            [response(429, &[], "{}"), missing],
            fails(NotFound, 2),
        ));
    } else {
        let missing = response(404, &[], r#"{"detail":"no such thing"}"#);
        let expect = if call.is_safe() {
            fails(NotFound, 2).maybe()
        } else {
            fails(ConnectionLost, 1).maybe()
        };
        rows.push(row(
            "lost, then 404",
            [cut(Reads::Whole, Then::Close), missing],
            expect,
        ));
    }
}

pub(super) fn statuses(call: Call, rows: &mut Vec<Row>) {
    for (name, status, kind) in [
        ("400", 400, BadRequest),
        ("401", 401, Unauthorized),
        ("402", 402, UnexpectedStatus),
        ("403", 403, Forbidden),
        ("404", 404, NotFound),
        ("409", 409, Conflict),
        ("413", 413, PayloadTooLarge),
        ("418", 418, UnexpectedStatus),
        ("422", 422, Unprocessable),
    ] {
        let body = r#"{"detail":"not like this"}"#;
        let expect = fails(kind, 1).with_status(status).saying("not like this");
        rows.push(row(name, [response(status, &[], body)], expect.whole(1)));
    }
    for (name, status, kind) in [
        ("499", 499, UnexpectedStatus),
        ("501", 501, Server),
        ("505", 505, Server),
        ("525", 525, Server),
        ("599", 599, Server),
    ] {
        let expect = fails(kind, 1).maybe().with_status(status);
        rows.push(row(name, [response(status, &[], "")], expect));
    }
    for (name, status, kind) in [
        ("408, then 200", 408, UnexpectedStatus),
        ("425, then 200", 425, UnexpectedStatus),
        ("520, then 200", 520, Server),
        ("522, then 200", 522, Server),
        ("524, then 200", 524, Server),
        ("529, then 200", 529, Server),
        ("530, then 200", 530, Server),
        ("500, then 200", 500, Server),
        ("502, then 200", 502, Server),
        ("503, then 200", 503, Server),
        ("504, then 200", 504, Server),
    ] {
        let lost = fails(kind, 1).maybe().with_status(status);
        rows.push(row(
            name,
            [response(status, &[], "{}"), success(call)],
            repaired(call, lost),
        ));
    }
    let expect = fails(Server, again(call)).maybe().with_status(500);
    rows.push(row("500 forever", [response(500, &[], "{}")], expect));
}
