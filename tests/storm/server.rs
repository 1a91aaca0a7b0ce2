//! A TLS server on loopback that counts what it processed, and breaks connections at the moments
//! that a client can get wrong.

use std::collections::HashMap;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What the server does with a request that it has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Processes and responds.
    Respond,
    /// Processes and responds after a while.
    RespondAfter(Duration),
    /// Processes, responds, and closes the connection without saying so beforehand.
    RespondAndClose,
    /// Processes and closes without a response: the response is lost.
    Lose,
    /// Closes after this share of the request body, in percent: nothing is processed.
    BreakBody(usize),
}

/// What the server does with a connection before it reads a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handshake {
    Complete,
    /// Accepts the connection and takes no part in the handshake for so long.
    Stall(Duration),
}

/// Decides what happens, by the number of the connection or by the request line.
pub trait Script: Send + Sync + 'static {
    fn handshake(&self, connection: usize) -> Handshake;
    fn fate(&self, request: &str) -> Fate;
}

pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<thread::JoinHandle<()>>,
}

struct Shared {
    script: Box<dyn Script>,
    config: Arc<ServerConfig>,
    /// How often each request was processed, by method and path.
    processed: Mutex<HashMap<String, usize>>,
    connections: AtomicUsize,
    ended: AtomicBool,
    open: Mutex<Vec<TcpStream>>,
}

impl Server {
    pub fn start(certificate: &[u8], key: &[u8], script: impl Script) -> Self {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![CertificateDer::from_pem_slice(certificate).unwrap()],
                PrivateKeyDer::from_pem_slice(key).unwrap(),
            )
            .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            script: Box::new(script),
            config: Arc::new(config),
            processed: Mutex::default(),
            connections: AtomicUsize::new(0),
            ended: AtomicBool::new(false),
            open: Mutex::default(),
        });
        let server = Arc::clone(&shared);
        let accepting = thread::spawn(move || {
            for stream in listener.incoming() {
                if server.ended.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(stream) = stream else { continue };
                let number = server.connections.fetch_add(1, Ordering::SeqCst);
                let handle = stream.try_clone().unwrap();
                server.open.lock().unwrap().push(handle);
                let server = Arc::clone(&server);
                thread::spawn(move || {
                    let peer = stream.peer_addr().ok();
                    // Connections break here on purpose.
                    let _ = server.serve(number, stream);
                    let mut open = server.open.lock().unwrap();
                    open.retain(|it| it.peer_addr().is_ok_and(|it| Some(it) != peer));
                });
            }
        });
        Self {
            address,
            shared,
            accepting: Some(accepting),
        }
    }

    pub fn url(&self) -> String {
        format!("https://127.0.0.1:{}", self.address.port())
    }

    /// How often the request was processed.
    pub fn processed(&self, request: &str) -> usize {
        let processed = self.shared.processed.lock().unwrap();
        processed.get(request).copied().unwrap_or(0)
    }

    pub fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::SeqCst);
        for stream in self.shared.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
        let _ = TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            accepting.join().unwrap();
        }
    }
}

impl Shared {
    fn serve(&self, number: usize, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        if let Handshake::Stall(stall) = self.script.handshake(number) {
            thread::sleep(stall);
        }
        let connection = ServerConnection::new(Arc::clone(&self.config)).unwrap();
        let mut stream = BufReader::new(StreamOwned::new(connection, stream));
        loop {
            let mut head = String::new();
            while !head.ends_with("\r\n\r\n") {
                if stream.read_line(&mut head)? == 0 {
                    return Ok(());
                }
            }
            let line = head.lines().next().unwrap_or_default();
            let request = line.trim_end_matches(" HTTP/1.1").to_owned();
            let length = head.lines().find_map(|it| {
                let (name, value) = it.split_once(": ")?;
                let is_length = name.eq_ignore_ascii_case("content-length");
                is_length.then(|| value.parse().unwrap())
            });
            let length: usize = length.unwrap_or(0);
            let fate = self.script.fate(&request);
            let read = match fate {
                Fate::BreakBody(percent) if length > 0 => length * percent / 100,
                _ => length,
            };
            io::copy(&mut (&mut stream).take(read as u64), &mut io::sink())?;
            if read < length {
                return Ok(());
            }
            *self.processed.lock().unwrap().entry(request).or_insert(0) += 1;
            match fate {
                Fate::Lose | Fate::BreakBody(_) => return Ok(()),
                Fate::RespondAfter(pause) => thread::sleep(pause),
                Fate::Respond | Fate::RespondAndClose => {}
            }
            let body = r#"{"id":"1","job_id":"j1"}"#;
            let response = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
            stream.get_mut().write_all(response.as_bytes())?;
            stream.get_mut().flush()?;
            if fate == Fate::RespondAndClose {
                return Ok(());
            }
        }
    }
}
