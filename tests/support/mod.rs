//! A server that returns the responses that a test gives it. It parses requests by itself, so that it
//! shares no code, and no bug, with the fake server or the client.
#![allow(dead_code)]

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// A request as it was received.
#[derive(Clone, Debug, Default)]
pub struct Received {
    pub method: String,
    /// The path as it was received, without the query.
    pub path: String,
    /// The query, decoded.
    pub query: Vec<(String, String)>,
    /// Names are in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value.as_str())
    }

    /// A query parameter.
    pub fn query(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The parts of a multipart body.
    pub fn parts(&self) -> Vec<Part> {
        let boundary = self
            .header("content-type")
            .and_then(|it| it.split_once("boundary="));
        let boundary = format!("--{}", boundary.expect("a boundary").1);
        let mut parts = Vec::new();
        let mut rest = self.body.as_slice();
        loop {
            rest = rest
                .strip_prefix(boundary.as_bytes())
                .expect("the boundary of a part");
            if rest == b"--\r\n" {
                return parts;
            }
            rest = rest.strip_prefix(b"\r\n").expect("the end of a line");
            let head_end = find(rest, b"\r\n\r\n").expect("the end of the part's headers");
            let head = String::from_utf8(rest[..head_end].to_vec()).expect("headers in UTF-8");
            rest = &rest[head_end + 4..];
            let end = find(rest, format!("\r\n{boundary}").as_bytes()).expect("the end of a part");
            parts.push(Part::new(&head, &rest[..end]));
            rest = &rest[end + 2..];
        }
    }
}

/// A part of a multipart body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub name: String,
    pub file_name: Option<String>,
    pub content_type: Option<String>,
    pub content: Vec<u8>,
}

impl Part {
    fn new(head: &str, content: &[u8]) -> Self {
        let mut part = Part {
            name: String::new(),
            file_name: None,
            content_type: None,
            content: content.to_vec(),
        };
        for line in head.split("\r\n") {
            let (name, value) = line.split_once(": ").expect("a header");
            match name.to_lowercase().as_str() {
                "content-disposition" => {
                    let quoted = |key: &str| {
                        let (_, rest) = value.split_once(&format!("; {key}=\""))?;
                        Some(rest.split_once('"')?.0.to_owned())
                    };
                    part.name = quoted("name").expect("a name");
                    part.file_name = quoted("filename");
                }
                "content-type" => part.content_type = Some(value.to_owned()),
                other => panic!("unexpected header {other} of a part"),
            }
        }
        part
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|it| it == wanted)
}

/// A response.
#[derive(Clone, Debug)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Response {
    pub fn json(status: u16, body: &serde_json::Value) -> Self {
        let body = if body.is_null() {
            Vec::new()
        } else {
            body.to_string().into_bytes()
        };
        Self::typed(status, "application/json", body)
    }

    pub fn typed(status: u16, media: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("content-type".to_owned(), media.to_owned())],
            body: body.into(),
        }
    }

    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn write(&self, stream: &mut TcpStream) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {} X\r\n", self.status);
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        if self.status != 204 {
            head += &format!("content-length: {}\r\n", self.body.len());
        }
        stream.write_all((head + "\r\n").as_bytes())?;
        stream.write_all(&self.body)
    }
}

/// Records the requests that it receives, until it is dropped.
pub struct Recorder {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

type Handler = Box<dyn Fn(&Received) -> Response + Send + Sync>;

struct Shared {
    received: Mutex<Vec<Received>>,
    open: Mutex<Vec<TcpStream>>,
    handler: Handler,
    ended: AtomicBool,
}

impl Recorder {
    /// Starts a server that returns these responses in order, and 200 with `{}` after them.
    pub fn start(responses: impl IntoIterator<Item = Response>) -> Self {
        let responses: Mutex<VecDeque<Response>> = Mutex::new(responses.into_iter().collect());
        Self::serving(move |_| {
            let next = responses.lock().unwrap().pop_front();
            next.unwrap_or_else(|| Response::json(200, &serde_json::json!({})))
        })
    }

    /// Starts a server whose responses come from a function.
    pub fn serving(handler: impl Fn(&Received) -> Response + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        let shared = Arc::new(Shared {
            received: Mutex::default(),
            open: Mutex::default(),
            handler: Box::new(handler),
            ended: AtomicBool::new(false),
        });
        let server = Arc::clone(&shared);
        let accepting = thread::spawn(move || {
            for stream in listener.incoming() {
                if server.ended.load(Ordering::SeqCst) {
                    return;
                }
                let server = Arc::clone(&server);
                let stream = stream.expect("a connection");
                // A response is written in two pieces, of which the second must not wait for an ACK.
                stream.set_nodelay(true).expect("an option of TCP");
                let handle = stream.try_clone().expect("a second handle");
                server.open.lock().unwrap().push(handle);
                thread::spawn(move || server.serve(stream));
            }
        });
        Self {
            address,
            shared,
            accepting: Some(accepting),
        }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Closes every connection.
    pub fn disconnect(&self) {
        for stream in self.shared.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    pub fn received(&self) -> Vec<Received> {
        self.shared.received.lock().unwrap().clone()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::SeqCst);
        self.disconnect();
        let _ = TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

impl Shared {
    fn serve(&self, stream: TcpStream) {
        let mut writer = stream.try_clone().expect("a second handle");
        let mut reader = BufReader::new(stream);
        while let Some(received) = read(&mut reader) {
            self.received.lock().unwrap().push(received.clone());
            let response = (self.handler)(&received);
            if response.write(&mut writer).is_err() {
                return;
            }
        }
    }
}

/// Reads one request, or returns `None` if the connection was closed.
fn read(reader: &mut impl BufRead) -> Option<Received> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let mut words = line.split_whitespace();
    let method = words.next()?.to_owned();
    let target = words.next()?.to_owned();
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let mut received = Received {
        method,
        path: path.to_owned(),
        query: query
            .split('&')
            .filter(|it| !it.is_empty())
            .map(pair)
            .collect(),
        ..Received::default()
    };
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':')?;
        received
            .headers
            .push((name.to_lowercase(), value.trim().to_owned()));
    }
    assert!(
        received.header("transfer-encoding").is_none(),
        "a request was sent without its length"
    );
    let length = received
        .header("content-length")
        .map_or(0, |it| it.parse().unwrap());
    received.body = vec![0; length];
    reader.read_exact(&mut received.body).ok()?;
    Some(received)
}

fn pair(text: &str) -> (String, String) {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    (decode(name), decode(value))
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let hex = [rest.next().unwrap(), rest.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap()
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).expect("a query is UTF-8")
}

/// The smallest ZIP file.
pub const ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// Runs the test `name` again, alone in another process, so that what it counts of the process can't
/// be changed by other tests. Returns `true` in the calling process, which then has nothing to do,
/// and `false` in the other one.
pub fn ran_alone(name: &str) -> bool {
    const ALONE: &str = "SPACEPRESS_TEST_ALONE";
    if std::env::var(ALONE).is_ok_and(|it| it == name) {
        return false;
    }
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture", "--test-threads=1"])
        .env(ALONE, name)
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    assert!(
        output.status.success() && text.contains("1 passed"),
        "{name}, alone:\n{text}"
    );
    true
}
