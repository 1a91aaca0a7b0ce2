use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::time::{Duration, Instant};

use crate::*;
use spacepress::{Download, Phase, Timeouts, broken_downloads};

pub async fn run(wire: Wire) -> Done {
    let client = client!(broken_downloads, wire);
    let get = async || -> Result<Download, Error> {
        Ok(client.get_file().send().await?.into_inner())
    };
    let folder = tempfile::tempdir()?;
    let entries = || {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    let path = folder.path().join("file.bin");

    // Cut short: the file isn't there, and an existing one is as it was.
    const CUT: &str = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\nx-request-id: r9\r\n\r\nabcd";
    wire.respond_raw(CUT);
    let error = get().await?.save_to(&path).await.err().ok_or("cut short")?;
    wire.same(error.kind(), ErrorKind::ConnectionLost);
    wire.same(error.status().map(|it| it.as_u16()), Some(200));
    wire.same((error.operation(), error.request_id()), (Some("get_file"), Some("r9")));
    wire.same((error.attempts(), error.is_retryable()), (1, true));
    let text = error.to_string();
    wire.same(text.contains("GET 127.0.0.1") && text.contains("4 of 10 bytes"), true);
    wire.same(entries(), Vec::<String>::new());
    std::fs::write(&path, "before")?;
    wire.respond_raw(CUT);
    wire.same(get().await?.save_to(&path).await.is_err(), true);
    wire.same((std::fs::read_to_string(&path)?, entries()), ("before".to_owned(), vec!["file.bin".to_owned()]));
    // In chunks of HTTP.
    wire.respond_raw("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nabcde\r\n9\r\nab");
    let error = get().await?.bytes().await.err().ok_or("cut short")?;
    wire.same(error.kind(), ErrorKind::ConnectionLost);
    wire.same(error.to_string().contains("after 7 bytes"), true);

    // More than is announced: the rest is no part of the body.
    wire.respond_raw("HTTP/1.1 200 OK\r\ncontent-length: 3\r\nconnection: close\r\n\r\nabcdef");
    wire.same(wire.ok(get().await?.save_to(&path).await), Some(3));
    wire.same((std::fs::read_to_string(&path)?, entries().len()), ("abc".to_owned(), 1));

    // gzip: whole, cut short, invalid, empty, and another encoding.
    let zipped = gzip("abc".repeat(20_000).as_bytes());
    wire.respond_bytes("content-encoding: gzip\r\n", &zipped);
    let download = get().await?;
    wire.same(download.length(), None);
    wire.same(wire.ok(download.save_to(&path).await), Some(60_000));
    wire.same(std::fs::read_to_string(&path)?, "abc".repeat(20_000));
    for damaged in [zipped[..zipped.len() - 4].to_vec(), b"no gzip at all".to_vec()] {
        wire.respond_bytes("content-encoding: gzip\r\n", &damaged);
        let error = get().await?.save_to(&path).await.err().ok_or("damaged")?;
        wire.same(error.kind(), ErrorKind::InvalidResponse);
        wire.same(error.to_string().contains("gzip"), true);
    }
    wire.same((std::fs::read_to_string(&path)?.len(), entries().len()), (60_000, 1));
    wire.respond_bytes("content-encoding: gzip\r\n", b"");
    wire.same(wire.ok(get().await?.bytes().await).map(|it| it.len()), Some(0));
    wire.respond_bytes("content-encoding: br\r\n", b"x");
    let error = get().await.err().ok_or("brotli")?;
    wire.same(error.kind(), ErrorKind::InvalidResponse);
    wire.same(error.to_string().contains("\"br\""), true);

    // Where it can't be written.
    for bad in [folder.path().join("missing/file.bin"), folder.path().to_owned(), "/".into()] {
        wire.respond_bytes("", b"abc");
        let error = get().await?.save_to(&bad).await.err().ok_or("unwritten")?;
        wire.same(error.kind(), ErrorKind::LocalIo);
        wire.same(error.to_string().contains(&*bad.to_string_lossy()), true);
    }
    wire.same(entries().len(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A link stays one, and permissions stay.
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640))?;
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&path, &link)?;
        wire.respond_bytes("", b"linked");
        wire.same(wire.ok(get().await?.save_to(&link).await), Some(6));
        wire.same(std::fs::read_to_string(&path)?, "linked");
        wire.same(std::fs::symlink_metadata(&link)?.is_symlink(), true);
        wire.same(std::fs::metadata(&path)?.permissions().mode() & 0o777, 0o640);
        std::fs::remove_file(link)?;
    }

    // A body that stalls, one that is slow, and one that is dropped.
    let url = serve(vec![
        (b"abc".to_vec(), Duration::from_secs(60), 1),
        (vec![7; 2000], Duration::from_millis(200), 5),
        (vec![7; 2000], Duration::from_millis(50), 1_000_000),
    ]);
    let slow = broken_downloads::Client::builder().token("t").base_url(url).no_proxy().build()?;
    let patience = Timeouts::default().with_read_stall(Duration::from_millis(500));
    let short = patience.with_call(Duration::from_millis(400));
    let get = async || -> Result<Download, Error> {
        Ok(slow.get_file().timeouts(short.clone()).send().await?.into_inner())
    };
    let began = Instant::now();
    let error = get().await?.bytes().await.err().ok_or("stalled")?;
    wire.same((error.kind(), error.phase()), (ErrorKind::Timeout, Some(Phase::Read)));
    wire.same(error.to_string().contains("after 3 of 1000000000000 bytes"), true);
    wire.same(began.elapsed() < Duration::from_secs(10), true);
    // Five pieces take a second, which is longer than the limit of the call.
    let error = get().await?.bytes().await.err().ok_or("cut short")?;
    wire.same(error.to_string().contains("10000 of"), true);
    let saving = get().await?.save_to(folder.path().join("dropped"));
    let dropped = tokio::time::timeout(Duration::from_millis(300), saving).await;
    wire.same(dropped.is_err(), true);
    let deadline = Instant::now() + Duration::from_secs(5);
    while entries().len() > 1 && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    wire.same(entries(), vec!["file.bin".to_owned()]);

    // A large body takes no more memory than a small one.
    #[cfg(target_os = "linux")]
    {
        let url = serve(vec![(vec![7; 1024 * 1024], Duration::ZERO, 300)]);
        let large = broken_downloads::Client::builder().token("t").base_url(url).no_proxy().build()?;
        let before = peak();
        let download = large.get_file().send().await?.into_inner();
        let error = download.save_to(folder.path().join("large")).await.err().ok_or("cut")?;
        wire.same(error.to_string().contains("314572800 of"), true);
        wire.same((peak() - before) / 1024 / 1024 < 24, true);
    }
    Ok(())
}

/// Serves bodies of a TB, each a piece that is sent some times with a pause after each, and then cut
/// off.
fn serve(bodies: Vec<(Vec<u8>, Duration, usize)>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for (piece, pause, times) in bodies {
            let mut reader = BufReader::new(listener.accept().unwrap().0);
            let mut line = String::new();
            while reader.read_line(&mut line).unwrap() > 2 {
                line.clear();
            }
            std::thread::spawn(move || {
                let stream = reader.get_mut();
                let head = "HTTP/1.1 200 OK\r\ncontent-length: 1000000000000\r\n\r\n";
                stream.write_all(head.as_bytes()).unwrap();
                for _ in 0..times {
                    if stream.write_all(&piece).is_err() {
                        break;
                    }
                    std::thread::sleep(pause);
                }
            });
        }
    });
    url
}

/// Compresses with stored blocks alone, which are valid gzip.
fn gzip(content: &[u8]) -> Vec<u8> {
    let mut all = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    let blocks: Vec<&[u8]> = content.chunks(60_000).collect();
    for (index, block) in blocks.iter().enumerate() {
        let length = u16::try_from(block.len()).unwrap();
        all.push(u8::from(index + 1 == blocks.len()));
        all.extend(length.to_le_bytes());
        all.extend((!length).to_le_bytes());
        all.extend_from_slice(block);
    }
    let crc = content.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    });
    all.extend((!crc).to_le_bytes());
    all.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
    all
}

/// The peak memory of the process so far, in bytes.
#[cfg(target_os = "linux")]
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|it| it.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1024
}
