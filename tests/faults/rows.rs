//! The table: what is done to a call, and what has to come of it.

use std::io::Write as _;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use spacepress::ErrorKind::*;
use spacepress::{Phase, Timeouts};

use crate::calls::Call;
use crate::expect::{Expect, fails, good};
use crate::server::{Act, Reads, Says, Then};

pub struct Row {
    pub name: &'static str,
    pub acts: Vec<Act>,
    pub expect: Expect,
    pub timeouts: Timeouts,
    /// Whether the upload is one that doesn't fit into what lies between two sockets.
    pub large: bool,
}

/// The limit of the one phase that a row is about.
const SHORT: Duration = Duration::from_millis(150);

/// All rows for a call. `elsewhere` is an address that no request may reach.
pub fn rows(call: Call, elsewhere: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    broken_connections(call, &mut rows);
    half_answers(call, &mut rows);
    early_answers(call, &mut rows);
    stalls(call, &mut rows);
    contents(call, &mut rows);
    redirects(call, elsewhere, &mut rows);
    refusals(call, &mut rows);
    statuses(call, &mut rows);
    rows
}

fn row(name: &'static str, acts: impl IntoIterator<Item = Act>, expect: Expect) -> Row {
    Row {
        name,
        acts: acts.into_iter().collect(),
        expect,
        timeouts: Timeouts::default(),
        large: false,
    }
}

impl Row {
    fn large(mut self) -> Self {
        self.large = true;
        self
    }

    fn within(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }
}

// ---- acts

fn act(reads: Reads, says: Vec<Says>, then: Then) -> Act {
    Act { reads, says, then }
}

fn cut(reads: Reads, then: Then) -> Act {
    act(reads, Vec::new(), then)
}

/// An answer to a request that was read whole.
fn answer(status: u16, headers: &[&str], body: impl AsRef<[u8]>) -> Act {
    act(
        Reads::Whole,
        vec![Says::Bytes(written(status, headers, body.as_ref()))],
        Then::Close,
    )
}

/// An answer in its bytes.
fn written(status: u16, headers: &[&str], body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status} Said\r\nConnection: close\r\n").into_bytes();
    if !headers
        .iter()
        .any(|it| it.to_lowercase().starts_with("content-type"))
    {
        bytes.extend_from_slice(b"Content-Type: application/json\r\n");
    }
    for header in headers {
        bytes.extend_from_slice(format!("{header}\r\n").as_bytes());
    }
    bytes.extend_from_slice(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
    bytes.extend_from_slice(body);
    bytes
}

fn well(call: Call) -> Act {
    answer(200, &[], call.good())
}

/// Bytes after a request that was read whole.
fn says(text: impl Into<Vec<u8>>, then: Then) -> Act {
    act(Reads::Whole, vec![Says::Bytes(text.into())], then)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

// ---- what comes of it

/// How often a call is made whose answer is lost.
fn again(call: Call) -> u32 {
    if call.is_safe() { 3 } else { 1 }
}

/// What comes of a call whose first answer is lost, and whose second isn't.
fn repaired(call: Call, lost: Expect) -> Expect {
    if call.is_safe() { good(2) } else { lost }
}

fn broken_connections(call: Call, rows: &mut Vec<Row>) {
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
        rows.push(row(name, [cut(reads, then)], lost()));
    }
    let lost = fails(ConnectionLost, 1).maybe();
    rows.push(row(
        "resets, then answers",
        [cut(Reads::Whole, Then::Reset), well(call)],
        repaired(call, lost.clone()),
    ));
    rows.push(row(
        "resets twice, then answers",
        [
            cut(Reads::Whole, Then::Reset),
            cut(Reads::Head, Then::Reset),
            well(call),
        ],
        if call.is_safe() { good(3) } else { lost },
    ));
    if call.is_upload() {
        let refused = "most likely the service refused the upload";
        for (name, then) in [
            ("closes in the body", Then::Close),
            ("resets in the body", Then::Reset),
        ] {
            let lost = fails(ConnectionLost, 1).maybe().saying(refused);
            rows.push(row(name, [cut(Reads::Part(300_000), then)], lost).large());
        }
    }
}

fn half_answers(call: Call, rows: &mut Vec<Row>) {
    let lost = || fails(ConnectionLost, again(call)).maybe();
    for (name, text) in [
        ("half a status line", "HTTP/1.1 20"),
        ("half the headers", "HTTP/1.1 200 OK\r\nContent-Ty"),
        ("no HTTP", "SSH-2.0-OpenSSH_9.2\r\nhow are you\r\n\r\n"),
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
        [says(half, Then::Close), well(call)],
        repaired(call, fails(InvalidResponse, 1).maybe()),
    ));
    let chunked = format!("{head}Transfer-Encoding: chunked\r\n\r\n8\r\n{{\"half\":\r\n");
    rows.push(row(
        "chunks without an end",
        [says(chunked.clone(), Then::Close)],
        cut_short(),
    ));
    rows.push(row(
        "a chunk of no size",
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
        "bytes behind the body",
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

fn early_answers(call: Call, rows: &mut Vec<Row>) {
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
            refused(),
        )
        .large(),
    );
    rows.push(
        row(
            "413, stands still",
            [early(413, &[], too_large, Then::Hang)],
            refused(),
        )
        .large(),
    );
    // Where the answer is lost to the reset, what most likely happened is said.
    let reset = if call.is_upload() {
        fails(PayloadTooLarge, 1)
            .or(ConnectionLost)
            .saying("too large")
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
            "503 for 3 s, then well",
            [
                early(503, &["Retry-After: 3"], "{}", Then::Drain),
                well(call),
            ],
            good(2).waiting(&[3000]),
        )
        .large(),
    );
    rows.push(
        row(
            "503, reads on",
            [early(503, &[], "{}", Then::Drain)],
            fails(Server, again(call)).maybe().with_status(503),
        )
        .large(),
    );
    let too_soon = if call.is_upload() {
        fails(InvalidResponse, 1)
            .maybe()
            .with_status(200)
            .saying("before it had taken the request")
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

fn stalls(call: Call, rows: &mut Vec<Row>) {
    let none = Timeouts::none;
    let late = |phase| fails(Timeout, again(call)).maybe().in_phase(phase);
    rows.push(
        row(
            "never answers",
            [cut(Reads::Whole, Then::Hang)],
            late(Phase::Answer),
        )
        .within(none().with_answer(SHORT)),
    );
    let answer_limit = || none().with_answer(SHORT);
    let half = says("HTTP/1.1 200 OK\r\nConte", Then::Hang);
    rows.push(row("stalls in the headers", [half], late(Phase::Answer)).within(answer_limit()));
    let drip = |text: &str| {
        let said = Says::Drip(text.as_bytes().to_vec(), Duration::from_millis(20));
        act(Reads::Whole, vec![said], Then::Hang)
    };
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n";
    rows.push(row("drips the headers", [drip(head)], late(Phase::Answer)).within(answer_limit()));
    let provisional = b"HTTP/1.1 100 Continue\r\n\r\n".to_vec();
    let said = Says::Drip(provisional.repeat(40), Duration::from_millis(1));
    let endless = act(Reads::Whole, vec![said], Then::Hang);
    rows.push(row("100 without end", [endless], late(Phase::Answer)).within(answer_limit()));

    let read_limit = || none().with_read_stall(SHORT);
    let half = says(format!("{head}{{\"half\":"), Then::Hang);
    let stalled = late(Phase::Read);
    rows.push(row("stalls in the body", [half], stalled.clone()).within(read_limit()));
    let mut dripping = says(head, Then::Hang);
    let blanks = b" ".repeat(500);
    dripping
        .says
        .push(Says::Drip(blanks, Duration::from_millis(20)));
    rows.push(row("drips the body", [dripping], stalled).within(read_limit()));
    let mut refused = says("HTTP/1.1 403 No\r\nContent-Length: 500\r\n\r\n", Then::Hang);
    refused.says.push(Says::Bytes(b"{\"detail\":".to_vec()));
    rows.push(
        row(
            "403, stalls in its body",
            [refused],
            fails(Timeout, again(call)).maybe(),
        )
        .within(read_limit()),
    );

    let attempt = none().with_attempt(SHORT);
    rows.push(
        row(
            "an attempt's limit",
            [cut(Reads::Whole, Then::Hang)],
            late(Phase::Attempt),
        )
        .within(attempt),
    );
    // The listing has spent none of its limit on its first page, since each page is a call.
    rows.push(
        row(
            "the call's limit",
            [cut(Reads::Whole, Then::Hang)],
            fails(Timeout, 1).maybe().in_phase(Phase::Call),
        )
        .within(none().with_call(SHORT)),
    );
    if call.is_upload() {
        let stuck = || fails(Timeout, 1).maybe().in_phase(Phase::Send);
        let limit = || none().with_send_stall(SHORT);
        for (name, act) in [
            ("reads nothing", cut(Reads::Nothing, Then::Hang)),
            ("reads a little", cut(Reads::Part(10_000), Then::Hang)),
            ("reads 800 bytes a second", cut(Reads::Slowly, Then::Hang)),
        ] {
            rows.push(row(name, [act], stuck()).large().within(limit()));
        }
    }
}

fn contents(call: Call, rows: &mut Vec<Row>) {
    let page = "<html><head><title>Sign in</title></head></html>";
    let unreadable = || fails(InvalidResponse, 1).maybe().with_status(200);
    let html = answer(200, &["Content-Type: text/html"], page);
    rows.push(row(
        "HTML as a success",
        [html],
        unreadable().keeping("Sign in"),
    ));
    let html = answer(502, &["Content-Type: text/html"], page);
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
    rows.push(row("an empty 200", [answer(200, &[], "")], empty()));
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
        ("a text", "\"done\""),
        ("no JSON", "{'id': 1}"),
        ("JSON and more", "{} {}"),
    ] {
        rows.push(row(
            name,
            [answer(200, &[], body)],
            unreadable().keeping(body),
        ));
    }
    rows.push(row(
        "a 201 where 200 is usual",
        [answer(201, &[], call.good())],
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
        |coding: &str, body: &[u8]| answer(200, &[&format!("Content-Encoding: {coding}")], body);
    let zipped = gzip(call.good().as_bytes());
    rows.push(row("gzip", [encoded("gzip", &zipped)], good(1)));
    rows.push(row(
        "gzip cut short",
        [encoded("gzip", &zipped[..zipped.len() - 9])],
        unreadable().saying("gzip"),
    ));
    rows.push(row(
        "no gzip",
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
        [answer(400, &["Content-Encoding: gzip"], said)],
        fails(BadRequest, 1).saying("not like this"),
    ));
}

fn redirects(call: Call, elsewhere: &str, rows: &mut Vec<Row>) {
    let to = |status: u16, target: &str| answer(status, &[&format!("Location: {target}")], "");
    for (name, status, maybe) in [
        ("301 within", 301, true),
        ("302 within", 302, true),
        ("303 within", 303, true),
        ("307 within", 307, false),
        ("308 within", 308, false),
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
            [to(status, "/elsewhere?key=1"), well(call)],
            expect,
        ));
    }
    for (name, status, maybe) in [("302 across", 302, true), ("307 across", 307, false)] {
        let refused = fails(Redirected, 1).with_status(status).saying("/taken");
        let expect = if maybe { refused.maybe() } else { refused };
        let target = format!("{elsewhere}/taken?token=1");
        rows.push(row(name, [to(status, &target), well(call)], expect));
    }
    rows.push(row(
        "308 to another scheme",
        [to(308, "https://127.0.0.1/taken"), well(call)],
        fails(Redirected, 1),
    ));
    let circle = fails(Redirected, 1);
    let circle = if call.is_get() {
        circle.seen(6)
    } else {
        circle
    };
    rows.push(row("307 in a circle", [to(307, "/round")], circle));
    rows.push(row(
        "307 to nowhere",
        [answer(307, &[], "")],
        fails(Redirected, 1).saying("names no target"),
    ));
    rows.push(row(
        "307 to no address",
        [to(307, "http://ada:secret@:99999/"), well(call)],
        fails(Redirected, 1).saying("[secret]"),
    ));
    rows.push(row(
        "304",
        [answer(304, &[], "")],
        fails(Redirected, 1).maybe().with_status(304),
    ));
}

fn refusals(call: Call, rows: &mut Vec<Row>) {
    // Chance gives a half here, and the clock of the tests stands at 18:00:00 on 2020-01-01.
    for (name, header, wait) in [
        ("429, then well", "X-Nothing: 1", 250),
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
            [answer(429, &[header], "{}"), well(call)],
            good(2).waiting(&[wait]),
        ));
    }
    rows.push(row(
        "429, its wait in the body",
        [answer(429, &[], r#"{"retry_after": 4}"#), well(call)],
        good(2).waiting(&[4000]),
    ));
    rows.push(row(
        "429 without end",
        [answer(429, &[], "{}")],
        fails(RateLimited, 3).with_status(429).whole(3),
    ));
    rows.push(row(
        "503 for 2 s, then well",
        [answer(503, &["Retry-After: 2"], "{}"), well(call)],
        good(2).waiting(&[2000]),
    ));
    rows.push(row(
        "503 for 2 s in its body",
        [answer(503, &[], r#"{"retry_after": 2}"#), well(call)],
        repaired(call, fails(Server, 1).maybe()).waiting(if call.is_safe() {
            &[2000]
        } else {
            &[]
        }),
    ));
    rows.push(row(
        "429 for 40 s, twice",
        [
            answer(429, &["Retry-After: 40"], "{}"),
            answer(429, &["Retry-After: 40"], "{}"),
        ],
        fails(RateLimited, 3).waiting(&[30_000, 30_000]),
    ));
    if call == Call::Delete {
        let gone = Expect {
            outcome: crate::expect::Outcome::Gone,
            ..good(2)
        };
        let missing = answer(404, &[], r#"{"detail":"no such thing"}"#);
        rows.push(row(
            "lost, then 404",
            [cut(Reads::Whole, Then::Close), missing.clone()],
            gone.clone(),
        ));
        rows.push(row(
            "500, then 404",
            [answer(500, &[], "{}"), missing.clone()],
            gone,
        ));
        rows.push(row(
            "429, then 404",
            [answer(429, &[], "{}"), missing],
            fails(NotFound, 2),
        ));
    } else {
        let missing = answer(404, &[], r#"{"detail":"no such thing"}"#);
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

fn statuses(call: Call, rows: &mut Vec<Row>) {
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
        rows.push(row(name, [answer(status, &[], body)], expect.whole(1)));
    }
    for (name, status) in [("501", 501), ("505", 505), ("599", 599)] {
        let expect = fails(Server, 1).maybe().with_status(status);
        rows.push(row(name, [answer(status, &[], "")], expect));
    }
    for (name, status, kind) in [
        ("408, then well", 408, UnexpectedStatus),
        ("500, then well", 500, Server),
        ("502, then well", 502, Server),
        ("503, then well", 503, Server),
        ("504, then well", 504, Server),
    ] {
        let lost = fails(kind, 1).maybe().with_status(status);
        rows.push(row(
            name,
            [answer(status, &[], "{}"), well(call)],
            repaired(call, lost),
        ));
    }
    let expect = fails(Server, again(call)).maybe().with_status(500);
    rows.push(row("500 without end", [answer(500, &[], "{}")], expect));
}
