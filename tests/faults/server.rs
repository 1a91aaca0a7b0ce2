//! A server on raw sockets that plays one act of a table on each connection. The last act is
//! repeated on all later connections.

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use socket2::{Domain, SockRef, Socket, Type};

/// What happens on one connection.
#[derive(Clone, Debug)]
pub struct Act {
    pub reads: Reads,
    pub says: Vec<Says>,
    pub then: Then,
}

/// How much of the request is read before anything is sent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reads {
    Nothing,
    Head,
    /// The head and this much of the body.
    Part(usize),
    /// All but so many bytes of the body.
    AllBut(usize),
    Whole,
    /// The head, and then the body a few bytes at a time.
    Slowly,
}

/// What is sent.
#[derive(Clone, Debug)]
pub enum Says {
    Bytes(Vec<u8>),
    /// Byte by byte, with a pause before each.
    Drip(Vec<u8>, Duration),
    /// The same again and again, at most so many times.
    Repeat(Vec<u8>, usize),
}

/// How it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Then {
    Close,
    Reset,
    /// Gives the client time to read the response, reads the rest of the request, and closes.
    Drain,
    /// Leaves the connection open until the other side closes it or the server ends.
    Hang,
}

/// The data received on one connection.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub head: String,
    pub body: Vec<u8>,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1);
        let mut pairs = lines.filter_map(|it| it.split_once(": "));
        pairs
            .find(|(it, _)| it.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    pub fn announced(&self) -> usize {
        self.header("content-length")
            .map_or(0, |it| it.parse().unwrap())
    }
}

pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    acts: Vec<Act>,
    seen: Mutex<Vec<Seen>>,
    /// A handle to each connection that is open; nothing once the server has ended.
    open: Mutex<Option<Vec<TcpStream>>>,
}

/// No socket here waits longer than this for anything.
const PATIENCE: Duration = Duration::from_secs(20);

impl Server {
    pub fn start(acts: Vec<Act>) -> Self {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
        // Small, so that a peer which doesn't read is soon noticed.
        socket.set_recv_buffer_size(32 * 1024).unwrap();
        let any: SocketAddr = "127.0.0.1:0".parse().unwrap();
        socket.bind(&any.into()).unwrap();
        socket.listen(64).unwrap();
        let listener: TcpListener = socket.into();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            acts,
            seen: Mutex::default(),
            open: Mutex::new(Some(Vec::new())),
        });
        let server = Arc::clone(&shared);
        let accepting = thread::spawn(move || {
            let mut connections = Vec::new();
            for (number, stream) in listener.incoming().enumerate() {
                let stream = stream.unwrap();
                match &mut *server.open.lock().unwrap() {
                    Some(open) => open.push(stream.try_clone().unwrap()),
                    None => break,
                }
                server.seen.lock().unwrap().push(Seen::default());
                let server = Arc::clone(&server);
                connections.push(thread::spawn(move || {
                    // What breaks is what was to break.
                    let _ = server.play(number, stream);
                }));
            }
            for connection in connections {
                connection.join().unwrap();
            }
        });
        Self {
            address,
            shared,
            accepting: Some(accepting),
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What came so far, connection by connection.
    pub fn seen(&self) -> Vec<Seen> {
        self.shared.seen.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let open = self.shared.open.lock().unwrap().take();
        for stream in open.into_iter().flatten() {
            let _ = stream.shutdown(Shutdown::Both);
        }
        let _ = TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            accepting.join().unwrap();
        }
    }
}

impl Shared {
    fn play(&self, number: usize, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let act = &self.acts[number.min(self.acts.len() - 1)];
        self.read(number, act.reads, &mut stream)?;
        for said in &act.says {
            match said {
                Says::Bytes(bytes) => stream.write_all(bytes)?,
                Says::Drip(bytes, pause) => {
                    for byte in bytes {
                        thread::sleep(*pause);
                        stream.write_all(&[*byte])?;
                    }
                }
                Says::Repeat(bytes, times) => {
                    for _ in 0..*times {
                        stream.write_all(bytes)?;
                    }
                }
            }
        }
        match act.then {
            Then::Close => {}
            Then::Reset => SockRef::from(&stream).set_linger(Some(Duration::ZERO))?,
            Then::Drain => {
                thread::sleep(Duration::from_millis(200));
                self.read(number, Reads::Whole, &mut stream)?;
                stream.shutdown(Shutdown::Write)?;
                io::copy(&mut stream, &mut io::sink())?;
            }
            Then::Hang => {
                while self.open.lock().unwrap().is_some() {
                    thread::sleep(Duration::from_millis(5));
                }
            }
        }
        // The handle kept for the end would keep the connection open.
        let mine = stream.peer_addr().ok();
        if let Some(open) = &mut *self.open.lock().unwrap() {
            open.retain(|it| it.peer_addr().is_ok_and(|it| Some(it) != mine));
        }
        Ok(())
    }

    /// Reads until this many bytes have arrived, and records them as they arrive.
    fn read(&self, number: usize, reads: Reads, stream: &mut TcpStream) -> io::Result<()> {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let (head, body, announced) = {
                let seen = &self.seen.lock().unwrap()[number];
                (!seen.head.is_empty(), seen.body.len(), seen.announced())
            };
            let wanted = match reads {
                Reads::Nothing => return Ok(()),
                Reads::Head => 0,
                Reads::Part(size) => size,
                Reads::AllBut(missing) => announced.saturating_sub(missing),
                Reads::Whole | Reads::Slowly => announced,
            };
            if head && body >= wanted || self.open.lock().unwrap().is_none() {
                return Ok(());
            }
            // Of the head a byte at a time, so that nothing of the body is taken along.
            let room = match reads {
                _ if !head => 1,
                Reads::Slowly => {
                    thread::sleep(Duration::from_millis(20));
                    16
                }
                _ => buffer.len().min(wanted - body),
            };
            let count = if head {
                stream.read(&mut buffer[..room])?
            } else {
                read_head(stream, &mut buffer)?
            };
            if count == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let mut seen = self.seen.lock().unwrap();
            let seen = &mut seen[number];
            if head {
                seen.body.extend_from_slice(&buffer[..count]);
            } else {
                seen.head = String::from_utf8(buffer[..count].to_vec()).unwrap();
            }
        }
    }
}

fn read_head(stream: &mut TcpStream, buffer: &mut [u8]) -> io::Result<usize> {
    let mut count = 0;
    while !buffer[..count].ends_with(b"\r\n\r\n") {
        if stream.read(&mut buffer[count..=count])? == 0 {
            return Ok(0);
        }
        count += 1;
    }
    Ok(count)
}
