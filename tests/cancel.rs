//! Dropping a call in any phase leaves no task, file or connection behind.
//!
//! Each test runs in its own process, because it counts the open files of the process.
#![cfg(all(feature = "fake", target_os = "linux"))]

mod support;

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use futures::TryStreamExt as _;
use spacepress::{Archive, RetryPolicy, Timeouts, press, spaces};
use support::ZIP;

/// Where a call is when it is dropped.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Phase {
    Connecting,
    Sending,
    Waiting,
    Reading,
    BetweenAttempts,
    Prefetching,
}

const PHASES: [Phase; 6] = [
    Phase::Connecting,
    Phase::Sending,
    Phase::Waiting,
    Phase::Reading,
    Phase::BetweenAttempts,
    Phase::Prefetching,
];

/// Open files and sockets of this process.
fn open_files() -> usize {
    std::fs::read_dir("/proc/self/fd").unwrap().count()
}

/// Waits until this many are open, since a task closes them, and it must run first.
async fn settles(what: &str, count: impl Fn() -> usize, at: usize) {
    let began = Instant::now();
    while count() > at {
        assert!(
            began.elapsed() < Duration::from_secs(10),
            "{what}: {} are left, not {at}",
            count()
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// A peer that brings a call as far as `phase` and leaves it there. Says when each connection has
/// come so far, and when it was closed.
fn peer(phase: Phase) -> (Peer, mpsc::Receiver<&'static str>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (sender, receiver) = mpsc::channel();
    let ended = Arc::new(AtomicBool::new(false));
    let end = Arc::clone(&ended);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let stream = stream.unwrap();
            if end.load(Ordering::SeqCst) {
                return;
            }
            let sender = sender.clone();
            thread::spawn(move || hold(stream, phase, &sender));
        }
    });
    (Peer { port, ended }, receiver)
}

/// Takes connections until it is dropped.
struct Peer {
    port: u16,
    ended: Arc<AtomicBool>,
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn hold(mut stream: TcpStream, phase: Phase, sender: &mpsc::Sender<&'static str>) {
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let mut buffer = [0; 4096];
    let _ = stream.read(&mut buffer);
    let said = match phase {
        Phase::Reading => "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"half\":",
        Phase::BetweenAttempts => {
            "HTTP/1.1 429 Later\r\nContent-Length: 2\r\nRetry-After: 20\r\n\r\n{}"
        }
        _ => "",
    };
    let _ = stream.write_all(said.as_bytes());
    let _ = sender.send("there");
    if phase == Phase::Sending {
        thread::sleep(Duration::from_millis(200));
    }
    while stream.read(&mut buffer).is_ok_and(|read| read > 0) {}
    let _ = sender.send("closed");
}

async fn heard(receiver: &mpsc::Receiver<&'static str>, wanted: &str) {
    let began = Instant::now();
    loop {
        match receiver.try_recv() {
            Ok(said) if said == wanted => return,
            _ => tokio::time::sleep(Duration::from_millis(2)).await,
        }
        assert!(began.elapsed() < Duration::from_secs(10), "never {wanted}");
    }
}

#[tokio::test]
async fn a_dropped_call_leaves_nothing_behind() {
    if support::ran_alone("a_dropped_call_leaves_nothing_behind") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app.zip");
    let mut content = vec![b'.'; 12_000_000];
    content.extend_from_slice(ZIP);
    std::fs::write(&path, &content).unwrap();
    let tasks = || {
        tokio::runtime::Handle::current()
            .metrics()
            .num_alive_tasks()
    };
    for phase in PHASES {
        let (peer, reports) = peer(phase);
        // Of TLS, which the peer has none of, a connection is never done.
        let scheme = if phase == Phase::Connecting {
            "https"
        } else {
            "http"
        };
        let url = format!("{scheme}://127.0.0.1:{}", peer.port);
        let limits = Timeouts::none;
        let builder = spaces::Client::builder().base_url(&url).token("t");
        let spaces = builder
            .timeouts(limits())
            .retry(RetryPolicy::default())
            .build()
            .unwrap();
        let builder = press::Client::builder().base_url(&url).token("t");
        let press = builder.timeouts(limits()).build().unwrap();
        let (tasks_before, files_before) = (tasks(), open_files());
        let call = async {
            if phase == Phase::Prefetching {
                let pages = press.list_specs().prefetch(4).pages();
                let _: Vec<_> = pages.try_collect().await?;
                return Ok(());
            }
            let app = Archive::open(&path)?;
            let deploy = spaces.deploy_space().space_id("1").zip_file(app);
            deploy.send().await.map(|_| ())
        };
        let there = heard(&reports, "there");
        tokio::select! {
            ended = call => panic!("{phase:?}: it completed: {:?}", ended as Result<(), spacepress::Error>),
            () = there => {}
        }
        // The call is dropped here, with the client still there to be used again. A connection
        // whose response was read is kept for that.
        if phase != Phase::BetweenAttempts {
            heard(&reports, "closed").await;
        }
        drop((spaces, press));
        settles(&format!("{phase:?}: tasks"), tasks, tasks_before).await;
        settles(&format!("{phase:?}: files"), open_files, files_before).await;
    }
}

/// Twenty uploads that were dropped while the peer read nothing: what they held is released at once,
/// and their connections when the limit has passed that `Timeouts::send_stall` documents.
#[tokio::test(flavor = "multi_thread")]
async fn dropped_uploads_to_a_peer_that_reads_nothing_leave_nothing_behind() {
    if support::ran_alone("dropped_uploads_to_a_peer_that_reads_nothing_leave_nothing_behind") {
        return;
    }
    const UPLOADS: usize = 20;
    const STALL: Duration = Duration::from_secs(1);
    /// The tolerance that the documentation adds to the limit, and the delay of system timers.
    const MARGIN: Duration = Duration::from_secs(5 + 4);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app.zip");
    let mut content = vec![b'.'; 12_000_000];
    content.extend_from_slice(ZIP);
    std::fs::write(&path, &content).unwrap();
    let (end, ended) = mpsc::channel::<()>();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let accepting = thread::spawn(move || {
        let accepted: Vec<_> = listener.incoming().take(UPLOADS).collect();
        let _ = ended.recv();
        drop(accepted);
    });
    let tasks = || {
        tokio::runtime::Handle::current()
            .metrics()
            .num_alive_tasks()
    };
    let limits = Timeouts::default().with_send_stall(STALL);
    let builder = spaces::Client::builder().base_url(&url).token("t");
    let spaces = builder.timeouts(limits).build().unwrap();
    let (tasks_before, files_before) = (tasks(), open_files());
    // Where the files of an upload are counted: the system names them.
    let archives = || {
        let open = std::fs::read_dir("/proc/self/fd").unwrap();
        let targets = open.filter_map(|it| std::fs::read_link(it.ok()?.path()).ok());
        targets.filter(|it| *it == path).count()
    };
    let calls = (0..UPLOADS).map(|_| {
        let app = Archive::open(&path).unwrap();
        let deploy = spaces.deploy_space().space_id("1").zip_file(app);
        // Long enough to fill what lies between the two, and shorter than any limit.
        tokio::time::timeout(Duration::from_millis(500), deploy.send())
    });
    let dropped = futures::future::join_all(calls).await;
    assert!(dropped.iter().all(Result::is_err));
    settles("archives", archives, 0).await;
    let began = Instant::now();
    // The peer has the other ends.
    while tasks() > tasks_before || open_files() > files_before + UPLOADS {
        assert!(
            began.elapsed() < STALL + MARGIN,
            "{} tasks and {} files are left",
            tasks() - tasks_before,
            open_files() - files_before - UPLOADS
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    drop(end);
    accepting.join().unwrap();
}
