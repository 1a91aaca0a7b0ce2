//! Calls the operations of all cases against a server that records what it receives. The server
//! shares no code with the crate.

#![allow(unused_imports, dead_code)]

use std::collections::VecDeque;
use std::fmt::Debug;
use std::future::Future;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::panic::Location;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

pub use serde_json::{Value, json};
pub use spacepress::{Error, ErrorKind, ResponseValue};

pub type Done = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// A request as it was received.
#[derive(Clone, Debug, Default)]
pub struct Request {
    pub method: String,
    /// The path and the query, not decoded.
    pub target: String,
    /// The names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    pub fn line(&self) -> String {
        format!("{} {}", self.method, self.target)
    }

    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap()
    }

    /// The parts of the query, not decoded, sorted by name.
    pub fn query(&self) -> Vec<&str> {
        sorted(self.target.split_once('?').map_or("", |it| it.1))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.iter().filter(|it| it.0 == name);
        let first = all.next().map(|it| it.1.as_str());
        assert!(all.next().is_none(), "{name} is there twice");
        first
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|_| Value::String(format!("no JSON: {}", self.text())))
    }

    /// The parts of a multipart body: name, header lines besides Content-Disposition, content.
    pub fn parts(&self) -> Vec<(String, String, String)> {
        let kind = self.header("content-type").unwrap_or_default();
        let boundary = kind
            .split("boundary=")
            .nth(1)
            .unwrap_or("none")
            .trim_matches('"');
        let boundary = format!("--{boundary}");
        let text = self.text();
        let parts = text.split(&boundary).skip(1).filter_map(|part| {
            let (head, content) = part.strip_prefix("\r\n")?.split_once("\r\n\r\n")?;
            let mut others = Vec::new();
            let mut name = String::new();
            for line in head.lines() {
                if line
                    .to_ascii_lowercase()
                    .starts_with("content-disposition:")
                {
                    name = line.split("name=\"").nth(1)?.split('"').next()?.to_owned();
                } else {
                    others.push(line.to_ascii_lowercase());
                }
            }
            Some((
                name,
                others.join("; "),
                content.strip_suffix("\r\n")?.to_owned(),
            ))
        });
        parts.collect()
    }

    /// The parts as `name=content`.
    pub fn form(&self) -> Vec<String> {
        self.parts()
            .into_iter()
            .map(|it| format!("{}={}", it.0, it.2))
            .collect()
    }
}

/// The parts of a query. Only the order of parts with the same name means something, so that they
/// are sorted by name.
pub fn sorted(query: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = query.split('&').filter(|it| !it.is_empty()).collect();
    parts.sort_by_key(|it| it.split('=').next());
    parts
}

/// The server, and what a case has found.
#[derive(Clone)]
pub struct Wire {
    url: String,
    requests: Arc<Mutex<Vec<Request>>>,
    /// Whole messages.
    responses: Arc<Mutex<VecDeque<Vec<u8>>>>,
    wrong: Arc<Mutex<Vec<String>>>,
}

impl Wire {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let wire = Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            requests: Arc::default(),
            responses: Arc::default(),
            wrong: Arc::default(),
        };
        let server = wire.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let server = server.clone();
                std::thread::spawn(move || server.serve(stream.unwrap()));
            }
        });
        wire
    }

    fn serve(&self, stream: TcpStream) -> Option<()> {
        let mut reader = BufReader::new(stream);
        let mut request = Request::default();
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let mut words = line.split_whitespace();
        request.method = words.next()?.to_owned();
        request.target = words.next()?.to_owned();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim_end().split_once(':') else {
                break;
            };
            request
                .headers
                .push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        if let Some(length) = request.header("content-length") {
            request.body = vec![0; length.parse().ok()?];
            reader.read_exact(&mut request.body).ok()?;
        } else if request.header("transfer-encoding") == Some("chunked") {
            loop {
                let mut size = String::new();
                reader.read_line(&mut size).ok()?;
                let mut chunk = vec![0; usize::from_str_radix(size.trim(), 16).ok()? + 2];
                reader.read_exact(&mut chunk).ok()?;
                if chunk.len() == 2 {
                    break;
                }
                request.body.extend(&chunk[..chunk.len() - 2]);
            }
        }
        self.requests.lock().unwrap().push(request);
        let response = self.responses.lock().unwrap().pop_front();
        let response = response.unwrap_or_else(|| json_message(200, "{}"));
        reader.get_mut().write_all(&response).ok()
    }

    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// The response of the next request without one. The default is 200 with `{}`.
    pub fn respond(&self, status: u16, body: impl ToString) {
        let body = if status == 204 {
            String::new()
        } else {
            body.to_string()
        };
        self.respond_raw(json_message(status, &body));
    }

    /// The response of the next request without one, as the bytes of the message. The connection is
    /// closed after them.
    pub fn respond_raw(&self, message: impl Into<Vec<u8>>) {
        const CLOSE: &[u8] = b"connection: close\r\n";
        let mut message = message.into();
        let is_said = message.windows(CLOSE.len()).any(|it| it == CLOSE);
        // Otherwise the client may send its next request over a connection that is being closed.
        if let Some(end) = message.windows(2).position(|it| it == b"\r\n").filter(|_| !is_said) {
            message.splice(end + 2..end + 2, CLOSE.iter().copied());
        }
        self.responses.lock().unwrap().push_back(message);
    }

    /// Such a response with a status of 200, headers, each with the end of its line, and a body.
    pub fn respond_bytes(&self, headers: &str, body: &[u8]) {
        let length = format!("content-length: {}\r\n", body.len());
        let head = format!("HTTP/1.1 200 OK\r\n{headers}{length}connection: close\r\n\r\n");
        self.respond_raw([head.as_bytes(), body].concat());
    }

    /// The requests since the last call.
    pub fn requests(&self) -> Vec<Request> {
        self.responses.lock().unwrap().clear();
        std::mem::take(&mut self.requests.lock().unwrap())
    }

    /// The one request since the last call.
    #[track_caller]
    pub fn request(&self) -> Request {
        let mut all = self.requests();
        if all.len() != 1 {
            self.note(
                format!("{} requests instead of one", all.len()),
                Location::caller(),
            );
        }
        all.pop().unwrap_or_default()
    }

    /// Compares, and goes on.
    #[track_caller]
    pub fn same<A: Debug + PartialEq<B>, B: Debug>(&self, found: A, expected: B) {
        if found != expected {
            self.note(
                format!("found {found:?} instead of {expected:?}"),
                Location::caller(),
            );
        }
    }

    /// The value of a call that should succeed, or nothing.
    #[track_caller]
    pub fn ok<T>(&self, result: Result<T, Error>) -> Option<T> {
        let caller = Location::caller();
        result
            .map_err(|error| self.note(format!("failed: {error}"), caller))
            .ok()
    }

    /// Notes if a call is anything but refused before it is sent. The message has to name `what`.
    #[track_caller]
    pub fn refused<T>(&self, result: Result<T, Error>, what: &str) {
        let caller = Location::caller();
        match result {
            Ok(_) => self.note(format!("{what} is not refused"), caller),
            Err(error) if error.kind() != ErrorKind::InvalidInput => {
                self.note(format!("{what}: {:?} {error}", error.kind()), caller);
            }
            Err(error) if !error.to_string().contains(what) => {
                self.note(format!("{what} isn't named: {error}"), caller);
            }
            Err(_) => {}
        }
        let sent = self.requests();
        if !sent.is_empty() {
            self.note(format!("{what} is sent: {}", sent[0].line()), caller);
        }
    }

    fn note(&self, text: String, caller: &Location<'_>) {
        let text = text.replace('\n', " ");
        self.wrong
            .lock()
            .unwrap()
            .push(format!("line {}: {text}", caller.line()));
    }
}

/// A message with JSON, or with no body.
fn json_message(status: u16, body: &str) -> Vec<u8> {
    let kind = match body {
        "" => "",
        _ => "content-type: application/json\r\n",
    };
    let length = match status {
        204 => String::new(),
        _ => format!("content-length: {}\r\n", body.len()),
    };
    format!("HTTP/1.1 {status} X\r\n{kind}{length}connection: close\r\n\r\n{body}").into_bytes()
}

/// The client of a case.
#[macro_export]
macro_rules! client {
    ($case:ident, $wire:expr) => {
        spacepress::$case::Client::builder()
            .token("secret-token")
            .base_url($wire.url())
            .no_proxy()
            .retry(spacepress::RetryPolicy::none())
            .build()?
    };
}

type Case = fn(Wire) -> Pin<Box<dyn Future<Output = Done> + Send>>;

fn run(name: &str, case: Case) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let wire = Wire::start();
    let panicked = Arc::new(Mutex::new(String::new()));
    let said = Arc::clone(&panicked);
    std::panic::set_hook(Box::new(move |info| {
        *said.lock().unwrap() = info.to_string().replace('\n', " ")
    }));
    let ended = runtime.block_on(async { tokio::spawn(case(wire.clone())).await });
    let mut wrong = std::mem::take(&mut *wire.wrong.lock().unwrap());
    match ended {
        Ok(Ok(())) => {}
        Ok(Err(error)) => wrong.push(format!("ended: {error}").replace('\n', " ")),
        Err(_) => wrong.push(format!("panicked: {}", panicked.lock().unwrap())),
    }
    if wrong.is_empty() {
        println!("{name}: right");
    }
    for it in wrong {
        println!("{name}: {it}");
    }
}

fn main() {
    // The cases.
}

/// Defines `same` for a case: it sends a value and receives it, and both are as they were.
#[macro_export]
macro_rules! same_both_ways {
    ($case:ident) => {
        async fn same(wire: &Wire, client: &spacepress::$case::Client, value: serde_json::Value) {
            wire.respond(200, &value);
            let read = serde_json::from_value::<spacepress::$case::types::Root>(value.clone());
            let body = match read {
                Ok(body) => body,
                Err(error) => return wire.same(error.to_string(), value.to_string()),
            };
            if let Some(response) = wire.ok(client.send().body(body).send().await) {
                let read = response.into_inner();
                wire.same((&read.extra.len(), value.to_string()), (&0, value.to_string()));
                wire.same(serde_json::to_value(&read).ok(), Some(value.clone()));
                wire.same(wire.request().json(), value);
            }
        }
    };
}
