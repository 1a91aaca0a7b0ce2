//! The peers of a connection: the server of the table, or one that never receives a request.

use std::io::Read as _;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use socket2::{Domain, Socket, Type};

use crate::server::{Act, Seen, Server};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    /// The server of the table.
    Server,
    /// The same, of which TLS is expected, and which has none.
    WithoutTls,
    /// Nobody listens.
    Nobody,
    /// Somebody listens and takes no connection.
    Full,
    /// TLS with a certificate that nobody vouches for.
    Untrusted,
    /// TLS with a certificate that the client trusts, for another name.
    WrongName,
}

pub enum Running {
    Server(Server),
    Nobody(SocketAddr),
    /// The listener, and the connections that fill what it keeps waiting.
    Full(TcpListener, #[allow(dead_code)] Vec<TcpStream>),
    Tls(TlsServer),
}

impl Running {
    pub fn start(peer: Peer, acts: Vec<Act>) -> Self {
        match peer {
            Peer::Server | Peer::WithoutTls => Self::Server(Server::start(acts)),
            Peer::Nobody => {
                let listener = TcpListener::bind("127.0.0.1:0").unwrap();
                Self::Nobody(listener.local_addr().unwrap())
            }
            Peer::Full => full(),
            Peer::Untrusted => Self::Tls(TlsServer::start("127.0.0.1")),
            Peer::WrongName => Self::Tls(TlsServer::start("elsewhere.example")),
        }
    }

    pub fn address(&self) -> SocketAddr {
        match self {
            Self::Server(server) => server.address(),
            Self::Nobody(address) => *address,
            Self::Full(listener, _) => listener.local_addr().unwrap(),
            Self::Tls(server) => server.address,
        }
    }

    pub fn seen(&self) -> Vec<Seen> {
        match self {
            Self::Server(server) => server.seen(),
            Self::Nobody(_) | Self::Full(..) => Vec::new(),
            Self::Tls(server) => {
                let count = server.connections.load(Ordering::SeqCst);
                vec![Seen::default(); count]
            }
        }
    }

    /// The certificate that a client must trust before it checks the name.
    pub fn certificate(&self) -> Option<&[u8]> {
        match self {
            Self::Tls(server) => Some(&server.certificate),
            _ => None,
        }
    }
}

/// A listener whose queue of one is full, so that the system leaves the next one unanswered.
fn full() -> Running {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    let any: SocketAddr = "127.0.0.1:0".parse().unwrap();
    socket.bind(&any.into()).unwrap();
    socket.listen(0).unwrap();
    let listener: TcpListener = socket.into();
    let address = listener.local_addr().unwrap();
    let mut waiting = Vec::new();
    while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(100)) {
        waiting.push(stream);
        assert!(
            waiting.len() < 100,
            "the system takes any number of connections"
        );
    }
    Running::Full(listener, waiting)
}

/// Shakes hands as far as the other side goes along, and no further.
pub struct TlsServer {
    address: SocketAddr,
    certificate: Vec<u8>,
    connections: Arc<AtomicUsize>,
    ended: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl TlsServer {
    fn start(name: &str) -> Self {
        let CertifiedKey { cert, signing_key } =
            generate_simple_self_signed([name.to_owned()]).unwrap();
        let key = PrivatePkcs8KeyDer::from(signing_key.serialize_der());
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], key.into())
            .unwrap();
        let config = Arc::new(config);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let connections = Arc::new(AtomicUsize::new(0));
        let ended = Arc::new(AtomicBool::new(false));
        let (count, end) = (Arc::clone(&connections), Arc::clone(&ended));
        let accepting = thread::spawn(move || {
            for stream in listener.incoming() {
                let stream = stream.unwrap();
                if end.load(Ordering::SeqCst) {
                    return;
                }
                count.fetch_add(1, Ordering::SeqCst);
                stream
                    .set_read_timeout(Some(Duration::from_secs(5)))
                    .unwrap();
                let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
                let mut stream = StreamOwned::new(connection, stream);
                let mut byte = [0];
                assert!(stream.read_exact(&mut byte).is_err(), "a request was sent");
            }
        });
        Self {
            address,
            certificate: cert.der().to_vec(),
            connections,
            ended,
            accepting: Some(accepting),
        }
    }
}

impl Drop for TlsServer {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            accepting.join().unwrap();
        }
    }
}
