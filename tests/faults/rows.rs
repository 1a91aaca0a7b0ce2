//! The table: the fault, and the expected outcome of each call.

mod connections;
mod contents;
mod limits;
mod redirects;
mod responses;
mod statuses;

use std::io::Write as _;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use spacepress::ErrorKind::*;
use spacepress::{Phase, Timeouts};

use crate::LARGE;
use crate::calls::Call;
use crate::expect::{Expect, fails, good};
use crate::peers::Peer;
use crate::server::{Act, Reads, Says, Then};

pub struct Row {
    pub name: &'static str,
    pub acts: Vec<Act>,
    pub expect: Expect,
    pub timeouts: Timeouts,
    pub connect_timeout: Duration,
    pub peer: Peer,
    /// Whether the upload is one that doesn't fit into what lies between two sockets.
    pub large: bool,
}

/// The limit of the one phase that a row is about.
const SHORT: Duration = Duration::from_millis(150);

/// All rows for a call. `elsewhere` is an address that no request may reach.
pub fn rows(call: Call, elsewhere: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    connections::no_connection(call, &mut rows);
    connections::broken_connections(call, &mut rows);
    responses::truncated_responses(call, &mut rows);
    responses::early_responses(call, &mut rows);
    limits::stalls(call, &mut rows);
    contents::contents(call, &mut rows);
    redirects::redirects(call, elsewhere, &mut rows);
    statuses::refusals(call, &mut rows);
    statuses::statuses(call, &mut rows);
    rows
}

fn row(name: &'static str, acts: impl IntoIterator<Item = Act>, expect: Expect) -> Row {
    Row {
        name,
        acts: acts.into_iter().collect(),
        expect,
        timeouts: Timeouts::default(),
        connect_timeout: Duration::from_secs(10),
        peer: Peer::Server,
        large: false,
    }
}

impl Row {
    fn connecting_within(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    fn large(mut self) -> Self {
        self.large = true;
        self
    }

    fn at(mut self, peer: Peer) -> Self {
        self.peer = peer;
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

/// Reads the whole request and sends this response.
fn response(status: u16, headers: &[&str], body: impl AsRef<[u8]>) -> Act {
    act(
        Reads::Whole,
        vec![Says::Bytes(written(status, headers, body.as_ref()))],
        Then::Close,
    )
}

/// Returns the bytes of a response.
fn written(status: u16, headers: &[&str], body: &[u8]) -> Vec<u8> {
    let mut bytes =
        format!("HTTP/1.1 {status} Said\r\nConnection: close\r\nSet-Cookie: session=1\r\n")
            .into_bytes();
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

fn success(call: Call) -> Act {
    response(200, &[], call.good())
}

/// Reads the whole request and sends these bytes.
fn says(text: impl Into<Vec<u8>>, then: Then) -> Act {
    act(Reads::Whole, vec![Says::Bytes(text.into())], then)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

// ---- expected outcomes

/// The number of attempts of a call whose responses are lost.
fn again(call: Call) -> u32 {
    if call.is_safe() { 3 } else { 1 }
}

/// The outcome of a call whose first response is lost, and whose second isn't.
fn repaired(call: Call, lost: Expect) -> Expect {
    if call.is_safe() { good(2) } else { lost }
}
