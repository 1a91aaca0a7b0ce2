//! The fault matrix: a server made of bare sockets injects each fault into six operations, and the
//! table in `rows/` says what each call must return.
//!
//! `cargo test --features full --test faults` runs every cell and prints the table to standard error.
//! `FAULTS` selects cells by their names, `<call>/<row>`, as the table has them; separate several by
//! semicolons, and leave out either side to select a whole row or column:
//!
//! ```sh
//! FAULTS="Get/413" cargo test --features full --test faults
//! FAULTS="/413; Delete/" cargo test --features full --test faults
//! FAULTS=list cargo test --features full --test faults # prints the names
//! ```
// Backlogs, buffers and resets of sockets are as Linux has them.
#![cfg(all(feature = "fake", target_os = "linux"))]

mod calls;
mod expect;
mod peers;
mod rows;
mod server;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use futures::{StreamExt as _, TryStreamExt as _};
use spacepress::fake::VirtualClock;
use spacepress::{Error, press, spaces};

use calls::{CALLS, Call, Client, FIRST_PAGE, Given};
use expect::Outcome;
use peers::{Peer, Running};
use rows::{Row, rows};
use server::{Act, Reads, Says, Seen, Server, Then};

/// Sizes of uploads: one that fits into the socket buffers, and one that fills them.
const SMALL: usize = 100_000;
pub const LARGE: usize = 12_000_000;

/// The number of cells. It changes only with the table: adjust it when a row is added.
const CELLS: usize = 730;

/// The longest time that a cell may take.
const ALLOWED: Duration = Duration::from_secs(30);

/// A call that was made, and what became of it.
struct Played {
    result: Result<Given, Error>,
    seen: Vec<Seen>,
    slept: Vec<Duration>,
}

fn client(call: Call, peer: &Running, row: &Row, clock: &Arc<VirtualClock>) -> Client {
    let scheme = match row.peer {
        Peer::WithoutTls | Peer::Untrusted | Peer::WrongName => "https",
        Peer::Server | Peer::Nobody | Peer::Full => "http",
    };
    let url = format!("{scheme}://{}", peer.address());
    let trusting = peer.certificate().filter(|_| row.peer == Peer::WrongName);
    let trusting = trusting.map(|it| {
        let certificate = reqwest::Certificate::from_der(it).unwrap();
        let builder = reqwest::Client::builder().tls_certs_only([certificate]);
        builder.build().unwrap()
    });
    macro_rules! built {
        ($service:ident) => {{
            let builder = $service::Client::builder().base_url(url).token("the-token");
            let builder = builder.timeouts(row.timeouts.clone()).clock(clock.clone());
            let builder = builder.connect_timeout(row.connect_timeout);
            match trusting {
                Some(trusting) => builder.http_client(trusting).build().unwrap(),
                None => builder.build().unwrap(),
            }
        }};
    }
    if call.spaces() {
        Client::Spaces(built!(spaces))
    } else {
        Client::Press(built!(press))
    }
}

async fn play(call: Call, row: &Row) -> Result<Played, String> {
    let mut acts = row.acts.clone();
    let has_first_page = call == Call::Page && row.peer == Peer::Server;
    if has_first_page {
        acts.insert(0, first_page());
    }
    let server = Running::start(row.peer, acts);
    let clock = Arc::new(VirtualClock::new());
    let client = client(call, &server, row, &clock);
    let size = if row.large { LARGE } else { SMALL };
    let result = tokio::time::timeout(ALLOWED, client.make(call, size)).await;
    let result = result.map_err(|_| format!("it hung for {ALLOWED:?}"))?;
    let mut seen = server.seen();
    if has_first_page {
        seen.remove(0);
    }
    let slept = clock.slept();
    drop(client);
    // It waits for its threads, and nothing else should wait for that.
    tokio::task::spawn_blocking(move || drop(server));
    Ok(Played {
        result,
        seen,
        slept,
    })
}

fn first_page() -> Act {
    let head = format!(
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        FIRST_PAGE.len()
    );
    Act {
        reads: Reads::Whole,
        says: vec![Says::Bytes((head + FIRST_PAGE).into_bytes())],
        then: Then::Close,
    }
}

/// Returns the complete request of a call.
async fn reference(call: Call, large: bool) -> Seen {
    let body = call.good();
    let response = format!(
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let row = Row {
        name: "reference",
        acts: vec![Act {
            reads: Reads::Whole,
            says: vec![Says::Bytes(response.into_bytes())],
            then: Then::Close,
        }],
        expect: expect::good(1),
        timeouts: spacepress::Timeouts::default(),
        connect_timeout: Duration::from_secs(10),
        peer: Peer::Server,
        large,
    };
    let mut played = play(call, &row).await.unwrap();
    played.result.expect("a server without faults");
    assert_eq!(played.seen.len(), 1);
    played.seen.remove(0)
}

/// Says what is wrong with a cell.
fn judge(call: Call, row: &Row, played: &Played, reference: &Seen) -> Vec<String> {
    let mut wrong = Vec::new();
    let expect = &row.expect;
    let mut check = |what: &str, is: String, should_be: String| {
        if is != should_be {
            wrong.push(format!("{what}: {is}, not {should_be}"));
        }
    };
    match (&played.result, &expect.outcome) {
        (Ok(given), Outcome::Success | Outcome::Gone) => {
            let gone = matches!(expect.outcome, Outcome::Gone);
            check("was_gone", given.was_gone.to_string(), gone.to_string());
        }
        (Ok(_), Outcome::Fails { .. }) => check("outcome", "success".into(), "an error".into()),
        (Err(error), Outcome::Success | Outcome::Gone) => {
            check("outcome", error.to_string(), "a success".into());
        }
        (
            Err(error),
            Outcome::Fails {
                kinds,
                maybe,
                phase,
                status,
                says,
                keeps,
            },
        ) => {
            if !kinds.contains(&error.kind()) {
                let is = format!("{:?} ({error})", error.kind());
                check("kind", is, format!("{kinds:?}"));
            }
            let certainty = error.may_have_been_processed();
            if kinds.len() == 1 {
                check(
                    "may have been processed",
                    certainty.to_string(),
                    maybe.to_string(),
                );
            }
            if phase.is_some() {
                check(
                    "phase",
                    format!("{:?}", error.phase()),
                    format!("{phase:?}"),
                );
            }
            if status.is_some() {
                let is = error.status().map(|it| it.as_u16());
                check("status", format!("{is:?}"), format!("{status:?}"));
            }
            let text = error.to_string();
            if !text.contains(says) {
                check("message", text.clone(), format!("one with {says:?}"));
            }
            let body = String::from_utf8_lossy(error.body()).into_owned();
            if !body.contains(keeps) {
                check("body", body, format!("one with {keeps:?}"));
            }
            let attempts = error.attempts();
            if expect.loose {
                assert!(played.seen.len() <= attempts as usize && attempts <= 3);
                return wrong;
            }
            check(
                "attempts",
                attempts.to_string(),
                expect.attempts.to_string(),
            );
            if error.body().len() > 64 * 1024 {
                check(
                    "body",
                    format!("{} bytes", error.body().len()),
                    "64 KiB".into(),
                );
            }
            if format!("{error} {error:?}").contains("the-token") {
                check("message", text, "one without the token".into());
            }
        }
    }
    let connections = expect.seen.unwrap_or(expect.attempts as usize);
    check(
        "connections",
        played.seen.len().to_string(),
        connections.to_string(),
    );
    let waits = expect.waits.clone().unwrap_or_else(|| {
        let own = [250, 500];
        own[..expect.attempts as usize - 1].to_vec()
    });
    let waits: Vec<Duration> = waits.into_iter().map(Duration::from_millis).collect();
    check("waits", format!("{:?}", played.slept), format!("{waits:?}"));

    let mut whole = 0;
    for (number, seen) in played.seen.iter().enumerate() {
        if seen.head.is_empty() {
            continue;
        }
        let expected = with_boundary_of(seen, reference);
        if !expected.starts_with(&seen.body) || seen.announced() != expected.len() {
            check(
                &format!("the bytes of attempt {}", number + 1),
                format!("{} of {}", seen.body.len(), seen.announced()),
                format!(
                    "the beginning of the {} that were to be sent",
                    expected.len()
                ),
            );
        }
        whole += usize::from(seen.body.len() == expected.len());
        let credentials = seen.head.matches("the-token").count();
        check("credentials", credentials.to_string(), "1".into());
        let cookies = seen.header("cookie").is_some();
        check("cookies", cookies.to_string(), "false".into());
    }
    if whole < expect.whole || expect.cut_off && whole > expect.whole {
        check(
            "whole requests",
            whole.to_string(),
            expect.whole.to_string(),
        );
    }
    if !call.is_safe() && played.seen.len() > 1 {
        // Sent again: only ever after 429, where there was no connection, or where the request
        // wasn't handed over to its last byte.
        let refused = row.name.contains("429");
        let certain = refused || row.peer != Peer::Server || row.large;
        check("repeated", "true".into(), certain.to_string());
        if !refused {
            check(
                "whole requests",
                whole.to_string(),
                whole.min(1).to_string(),
            );
        }
    }
    wrong
}

/// The reference's body with the boundary that this request chose.
fn with_boundary_of(seen: &Seen, reference: &Seen) -> Vec<u8> {
    let boundary = |seen: &Seen| {
        let media = seen.header("content-type")?;
        Some(media.split_once("boundary=")?.1.to_owned())
    };
    let mut body = reference.body.clone();
    if let (Some(old), Some(new)) = (boundary(reference), boundary(seen)) {
        assert_eq!(old.len(), new.len());
        let (first, last) = (2, body.len() - 4 - new.len());
        for place in [first, last] {
            assert_eq!(&body[place..place + old.len()], old.as_bytes());
            body[place..place + new.len()].copy_from_slice(new.as_bytes());
        }
    }
    body
}

/// How a cell's end is shown in the table.
fn shown(played: &Played) -> String {
    match &played.result {
        Ok(given) if given.was_gone => format!("{}× gone", played.seen.len()),
        Ok(_) => format!("{}× ok", played.seen.len()),
        Err(error) => {
            let phase = error.phase().map(|it| format!("({it:?})"));
            let certainty = if error.may_have_been_processed() {
                "?"
            } else {
                ""
            };
            format!(
                "{}× {:?}{}{certainty}",
                error.attempts(),
                error.kind(),
                phase.unwrap_or_default()
            )
        }
    }
}

/// The cells that `FAULTS` selects.
struct Selection(Option<Vec<(String, String)>>);

impl Selection {
    fn new(text: Option<&str>) -> Self {
        Self(text.map(|it| {
            let cells = it.split(';').map(str::trim).filter(|it| !it.is_empty());
            let parsed = cells.map(|it| {
                let (call, row) = it
                    .split_once('/')
                    .unwrap_or_else(|| panic!("FAULTS: {it:?} is not of the form <call>/<row>"));
                (call.to_owned(), row.to_owned())
            });
            parsed.collect()
        }))
    }

    fn is_all(&self) -> bool {
        self.0.is_none()
    }

    fn contains(&self, call: Call, row: &str) -> bool {
        let call = format!("{call:?}");
        self.0.as_ref().is_none_or(|cells| {
            cells
                .iter()
                .any(|it| (it.0.is_empty() || it.0 == call) && (it.1.is_empty() || it.1 == row))
        })
    }

    /// Fails for each selector that no cell has the name of.
    fn check(&self, names: &[(Call, &str)]) {
        for (call, row) in self.0.iter().flatten() {
            let one = Self(Some(vec![(call.clone(), row.clone())]));
            assert!(
                names.iter().any(|(call, row)| one.contains(*call, row)),
                "FAULTS: no cell is named {call}/{row}; FAULTS=list prints the names"
            );
        }
    }
}

#[test]
fn faults_are_selected_by_call_and_row() {
    let names = [(Call::Get, "413"), (Call::Get, "429"), (Call::Post, "413")];
    let selected = |text: Option<&str>| -> Vec<usize> {
        let selection = Selection::new(text);
        selection.check(&names);
        let indices = 0..names.len();
        indices
            .filter(|it| selection.contains(names[*it].0, names[*it].1))
            .collect()
    };
    assert_eq!(selected(None), [0, 1, 2]);
    assert_eq!(selected(Some("Get/413")), [0]);
    assert_eq!(selected(Some("/413")), [0, 2]);
    assert_eq!(selected(Some("Get/; Post/413")), [0, 1, 2]);
    for wrong in ["Get", "Get/4", "get/413"] {
        assert!(std::panic::catch_unwind(|| selected(Some(wrong))).is_err());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_has_the_outcome_in_the_table() {
    // The target of redirects, which no client may follow.
    let bystander = Server::start(vec![Act {
        reads: Reads::Nothing,
        says: Vec::new(),
        then: Then::Close,
    }]);
    let elsewhere = format!("http://{}", bystander.address());
    let chosen = std::env::var("FAULTS").ok();
    let names: Vec<(Call, &str)> = CALLS
        .iter()
        .flat_map(|call| {
            rows(*call, &elsewhere)
                .into_iter()
                .map(|it| (*call, it.name))
        })
        .collect();
    assert_eq!(names.len(), CELLS, "the table has another number of cells");
    for (index, (call, row)) in names.iter().enumerate() {
        assert!(
            !names[..index].contains(&(*call, row)),
            "two cells are named {call:?}/{row}"
        );
    }
    if chosen.as_deref() == Some("list") {
        let lines: Vec<String> = names
            .iter()
            .map(|it| format!("{:?}/{}", it.0, it.1))
            .collect();
        writeln!(std::io::stderr(), "{}", lines.join("\n")).unwrap();
        return;
    }
    let selection = Selection::new(chosen.as_deref());
    selection.check(&names);
    let mut references = Vec::new();
    for call in CALLS {
        references.push([reference(call, false).await, reference(call, true).await]);
    }
    let cells = CALLS.iter().enumerate().flat_map(|(column, call)| {
        let mut rows = rows(*call, &elsewhere);
        rows.retain(|row| selection.contains(*call, row.name));
        rows.into_iter().map(move |row| (column, *call, row))
    });
    let references = Arc::new(references);
    let played = cells.map(|(column, call, row)| {
        let references = Arc::clone(&references);
        async move {
            let reference = &references[column][usize::from(row.large)];
            let (cell, wrong) = match play(call, &row).await {
                Ok(played) => (shown(&played), judge(call, &row, &played, reference)),
                Err(hung) => ("hung".to_owned(), vec![hung]),
            };
            let wrong: Vec<String> = wrong
                .into_iter()
                .map(|it| format!("{call:?}, {}: {it}", row.name))
                .collect();
            (row.name, column, cell, wrong)
        }
    });
    // Each cell is a task, so that none is delayed by another.
    let played = futures::stream::iter(played).map(|cell| tokio::spawn(cell));
    let played: Vec<_> = played.buffered(8).try_collect().await.unwrap();

    let count = played.len();
    let mut names: Vec<&str> = Vec::new();
    let mut table: BTreeMap<&str, [String; CALLS.len()]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (name, column, cell, mistakes) in played {
        if !names.contains(&name) {
            names.push(name);
        }
        table.entry(name).or_default()[column] = cell;
        wrong.extend(mistakes);
    }
    let mut text = String::new();
    writeln!(text, "\n{count} cells; `?`: may have been processed").unwrap();
    write!(text, "{:<27}", "").unwrap();
    for call in CALLS {
        write!(text, "{:<25}", format!("{call:?}")).unwrap();
    }
    for name in names {
        write!(text, "\n{name:<27}").unwrap();
        for cell in &table[name] {
            write!(text, "{cell:<25}").unwrap();
        }
    }
    // The test harness doesn't capture this, so that it is printed when the test succeeds, too.
    writeln!(std::io::stderr(), "{text}").unwrap();
    assert!(
        wrong.is_empty(),
        "{} are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(!selection.is_all() || count == CELLS, "{count} cells ran");
    assert!(
        bystander.seen().is_empty(),
        "a redirect was followed to another origin"
    );
}
