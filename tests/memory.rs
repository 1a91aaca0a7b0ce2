//! Uploads are streamed, and files are packed in blocks: neither takes more memory for a larger file.
//! Each test runs in its own process, because it measures the peak of the process.
#![cfg(target_os = "linux")]

mod support;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use spacepress::{Archive, spaces};

const SIZE: u64 = 1024 * 1024 * 1024;
const END: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// The peak memory of the process so far, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|it| it.starts_with("VmHWM:")).unwrap();
    let kib: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kib * 1024
}

/// Reads one request of any size, and returns the length of its body.
fn swallow(mut stream: TcpStream) -> u64 {
    let mut buffer = vec![0; 64 * 1024];
    let mut head = Vec::new();
    let body_start = loop {
        let read = stream.read(&mut buffer).unwrap();
        head.extend_from_slice(&buffer[..read]);
        if let Some(end) = head.windows(4).position(|it| it == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let text = String::from_utf8_lossy(&head[..body_start]).to_lowercase();
    let length = text.split("content-length: ").nth(1).unwrap();
    let length: u64 = length.lines().next().unwrap().parse().unwrap();
    let mut taken = (head.len() - body_start) as u64;
    while taken < length {
        taken += stream.read(&mut buffer).unwrap() as u64;
    }
    let response = "HTTP/1.1 201 Created\r\ncontent-length: 14\r\n\r\n{\"job_id\":\"j\"}";
    stream.write_all(response.as_bytes()).unwrap();
    length
}

#[tokio::test]
async fn an_upload_takes_less_than_24_mebibytes() {
    if support::ran_alone("an_upload_takes_less_than_24_mebibytes") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.zip");
    let mut file = File::create(&path).unwrap();
    file.seek(SeekFrom::Start(SIZE - END.len() as u64)).unwrap();
    file.write_all(END).unwrap();
    drop(file);

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || swallow(listener.accept().unwrap().0));
    let client = spaces::Client::builder()
        .base_url(url)
        .token("t")
        .no_proxy()
        .build()
        .unwrap();
    let app = Archive::open(&path).unwrap();
    client
        .deploy_space()
        .space_id("1")
        .zip_file(app)
        .send()
        .await
        .unwrap();

    assert!(server.join().unwrap() > SIZE);
    assert_peak(24);
}

#[test]
fn packing_takes_less_than_64_mebibytes() {
    if support::ran_alone("packing_takes_less_than_64_mebibytes") {
        return;
    }
    // Random bytes take the most memory, because they can't be compressed.
    let folder = tempfile::tempdir().unwrap();
    let noise: Vec<u8> = noise().take(1024 * 1024).collect();
    let mut file = File::create(folder.path().join("noise.bin")).unwrap();
    for _ in 0..256 {
        file.write_all(&noise).unwrap();
    }
    drop((file, noise));
    let packed = Archive::from_dir(folder.path()).threads(2).build().unwrap();
    assert!(packed.len() > 256 * 1024 * 1024);
    assert_peak(64);
}

fn assert_peak(mebibytes: u64) {
    let peak = peak();
    let had = format!("the peak is {} KiB", peak / 1024);
    assert!(peak < mebibytes * 1024 * 1024, "{had}");
}

/// Random bytes.
fn noise() -> impl Iterator<Item = u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    })
}
