//! Servers on bare sockets on loopback, with minimal overhead.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Serves until it is dropped.
pub struct Peer {
    pub url: String,
    address: std::net::SocketAddr,
    pub connections: Arc<AtomicUsize>,
    waited: Arc<AtomicU64>,
    ended: Arc<AtomicBool>,
}

impl Peer {
    /// Runs `serve` for every connection, each on its own thread.
    fn start(serve: impl Fn(TcpStream) + Clone + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        let connections = Arc::new(AtomicUsize::new(0));
        let ended = Arc::new(AtomicBool::new(false));
        let (count, end) = (Arc::clone(&connections), Arc::clone(&ended));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if end.load(Ordering::SeqCst) {
                    return;
                }
                count.fetch_add(1, Ordering::SeqCst);
                let serve = serve.clone();
                thread::spawn(move || serve(stream));
            }
        });
        Self {
            url: format!("http://{address}"),
            address,
            connections,
            waited: Arc::default(),
            ended,
        }
    }

    /// The total duration of all pauses in seconds, which is slightly longer than requested.
    pub fn waited(&self) -> f64 {
        Duration::from_nanos(self.waited.load(Ordering::SeqCst)).as_secs_f64()
    }

    /// Responds to each GET with the result of `answer` for its target, after a pause.
    pub fn answering(
        pause: Duration,
        answer: impl Fn(&str) -> Arc<[u8]> + Clone + Send + 'static,
    ) -> Self {
        let waited = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&waited);
        let mut peer = Self::start(move |mut stream| {
            let _ = stream.set_nodelay(true);
            let mut buffer = [0; 8192];
            let mut filled = 0;
            loop {
                match stream.read(&mut buffer[filled..]) {
                    Ok(read) if read > 0 => filled += read,
                    _ => return,
                }
                if !buffer[..filled].ends_with(b"\r\n\r\n") {
                    continue;
                }
                let head = std::str::from_utf8(&buffer[..filled]).unwrap_or_default();
                let target = head.split(' ').nth(1).unwrap_or_default();
                let bytes = answer(target);
                filled = 0;
                if !pause.is_zero() {
                    let began = Instant::now();
                    thread::sleep(pause);
                    let nanos = u64::try_from(began.elapsed().as_nanos()).unwrap_or(u64::MAX);
                    count.fetch_add(nanos, Ordering::SeqCst);
                }
                if stream.write_all(&bytes).is_err() {
                    return;
                }
            }
        });
        peer.waited = waited;
        peer
    }

    /// Accepts uploads of any size and discards them.
    pub fn swallowing() -> Self {
        Self::start(|mut stream| {
            let mut buffer = vec![0; 256 * 1024];
            let mut head = Vec::new();
            let body = loop {
                let Ok(read) = stream.read(&mut buffer) else {
                    return;
                };
                head.extend_from_slice(&buffer[..read]);
                if let Some(end) = head.windows(4).position(|it| it == b"\r\n\r\n") {
                    break end + 4;
                }
                if read == 0 {
                    return;
                }
            };
            let text = String::from_utf8_lossy(&head[..body]).to_lowercase();
            if text.contains("expect: 100-continue") {
                let _ = stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n");
            }
            let length = text
                .split("content-length: ")
                .nth(1)
                .and_then(|it| it.lines().next());
            let length: usize = length.and_then(|it| it.parse().ok()).unwrap_or_default();
            let mut left = length - (head.len() - body);
            while left > 0 {
                match stream.read(&mut buffer) {
                    Ok(read) if read > 0 => left -= read,
                    _ => return,
                }
            }
            let _ = stream.write_all(&reply(br#"{"job_id":"j"}"#));
        })
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

/// A 200 response with this body, on a persistent connection.
pub fn reply(body: &[u8]) -> Arc<[u8]> {
    let mut bytes = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes.into()
}
