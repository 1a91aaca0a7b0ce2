//! An upload is streamed, and a file is packed block by block: neither takes more memory the larger
//! it is. One test, alone in its process, since what is looked at is the most that the process has
//! had.
#![cfg(target_os = "linux")]

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use spacepress::{Archive, spaces};

const SIZE: u64 = 1024 * 1024 * 1024;
const END: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// The most memory that the process has had so far, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|it| it.starts_with("VmHWM:")).unwrap();
    let kib: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kib * 1024
}

/// Takes one request, however large, and counts what it carries.
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
    let answer = "HTTP/1.1 201 Created\r\ncontent-length: 14\r\n\r\n{\"job_id\":\"j\"}";
    stream.write_all(answer.as_bytes()).unwrap();
    length
}

#[tokio::test]
async fn an_upload_takes_less_than_24_mebibytes_and_packing_less_than_64() {
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

    // Noise, which takes the most room since nothing can be made of it.
    let alone = folder.path().join("alone");
    std::fs::create_dir(&alone).unwrap();
    let noise: Vec<u8> = noise().take(1024 * 1024).collect();
    let mut file = File::create(alone.join("noise.bin")).unwrap();
    for _ in 0..256 {
        file.write_all(&noise).unwrap();
    }
    drop((file, noise));
    let packed = Archive::from_dir(&alone).threads(2).build().unwrap();
    assert!(packed.len() > 256 * 1024 * 1024);
    assert_peak(64);
}

fn assert_peak(mebibytes: u64) {
    let peak = peak();
    let had = format!("the process had {} KiB", peak / 1024);
    assert!(peak < mebibytes * 1024 * 1024, "{had}");
}

/// Bytes in which nothing comes twice.
fn noise() -> impl Iterator<Item = u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    })
}
