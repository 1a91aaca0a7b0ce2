use std::sync::atomic::{AtomicU64, Ordering};

use crate::*;
use futures::{StreamExt, TryStreamExt};

pub async fn run(wire: Wire) -> Done {
    let client = client!(downloads, wire);

    // All of it, and what is known about it.
    wire.respond_bytes("content-type: Application/PDF; a=b\r\nx-request-id: r7\r\n", b"%PDF\xff");
    let response = wire.ok(client.get_report().id("a b").send().await);
    let response = response.ok_or("no response")?;
    wire.same(response.status().as_u16(), 200);
    wire.same(response.request_id(), Some("r7"));
    wire.same(response.media_type().as_deref(), Some("application/pdf"));
    wire.same((response.length(), response.received()), (Some(5), 0));
    if let Some(bytes) = wire.ok(response.into_inner().bytes().await) {
        wire.same(&bytes[..], b"%PDF\xff");
    }
    let request = wire.request();
    wire.same(request.line(), "GET /reports/a%20b");
    wire.same(request.header("accept"), Some("application/pdf, text/csv"));

    // The caller chooses the media type.
    wire.respond_bytes("content-type: text/csv\r\n", b"\xef\xbb\xbfa,\xc3\xa9\n");
    let call = client.get_report().id("a").header("accept", "text/csv");
    if let Some(response) = wire.ok(call.send().await) {
        wire.same(wire.ok(response.into_inner().text().await), Some("a,é\n".to_owned()));
    }
    wire.same(wire.request().header("accept"), Some("text/csv"));

    // Text in another encoding, and what is not text.
    wire.respond_bytes("content-type: text/plain; charset=\"ISO-8859-1\"\r\n", b"caf\xe9");
    let response = client.get_notes().send().await?.into_inner();
    wire.same(wire.ok(response.text().await), Some("café".to_owned()));
    wire.respond_bytes("content-type: text/plain\r\n", b"caf\xe9");
    let error = client.get_notes().send().await?.into_inner().text().await;
    let error = error.err().ok_or("not UTF-8")?;
    wire.same(error.kind(), ErrorKind::InvalidResponse);
    wire.same(error.to_string().contains("not UTF-8"), true);
    wire.requests();

    // Pieces, with progress, in chunks of HTTP.
    wire.respond_raw(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n\
         3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n",
    );
    let mut download = client.get_image().send().await?.into_inner();
    wire.same((download.media_type(), download.length()), (None, None));
    let mut all = Vec::new();
    while let Some(chunk) = wire.ok(download.chunk().await).flatten() {
        all.extend_from_slice(&chunk);
    }
    wire.same(all, b"abcdefg".to_vec());
    wire.same(download.received(), 7);
    wire.same(wire.ok(download.chunk().await).flatten().is_none(), true);
    wire.same(wire.request().header("accept"), Some("image/*"));
    wire.respond_bytes("", b"abc");
    static SEEN: AtomicU64 = AtomicU64::new(0);
    let download = client.get_image().send().await?.into_inner();
    let download = download.on_progress(|received, total| {
        SEEN.store(received * 100 + total.unwrap_or(99), Ordering::SeqCst);
    });
    let pieces: Vec<_> = download.try_collect().await?;
    wire.same(pieces.concat(), b"abc".to_vec());
    wire.same(SEEN.load(Ordering::SeqCst), 303);

    // Empty, and more than the caller accepts.
    wire.respond_bytes("", b"");
    let response = client.make_file().body(json!({})).send().await?;
    wire.same(wire.ok(response.into_inner().bytes().await).map(|it| it.len()), Some(0));
    wire.requests();
    wire.respond_bytes("", &[7; 1000]);
    let mut download = client.get_notes().send().await?.into_inner().max_bytes(999);
    let ended = (&mut download).map(|it| it.is_err()).collect::<Vec<bool>>().await;
    wire.same(ended.last(), Some(&true));
    wire.same(download.next().await.is_none(), true);

    // An error response is an error, with its detail.
    wire.respond(404, json!({ "detail": "no such report" }));
    let error = client.get_report().id("a").send().await.err().ok_or("a 404")?;
    wire.same((error.kind(), error.detail()), (ErrorKind::NotFound, Some("no such report")));

    // The blocking forms.
    wire.requests();
    wire.respond_bytes("content-type: text/plain\r\n", b"blocking");
    wire.respond_bytes("content-type: text/plain\r\n", b"blocking");
    wire.respond_bytes("content-type: text/plain\r\n", b"blocking");
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("notes.txt");
    let (blocking, target) = (client.clone(), path.clone());
    let read = tokio::task::spawn_blocking(move || -> Result<_, Error> {
        let text = blocking.get_notes().send_blocking()?.into_inner().text_blocking()?;
        let bytes = blocking.get_notes().send_blocking()?.into_inner().bytes_blocking()?;
        let mut download = blocking.get_notes().send_blocking()?.into_inner();
        let saved = download.chunk_blocking()?.map_or(0, |it| it.len());
        let rest = download.save_to_blocking(target)?;
        Ok((text, bytes.len(), saved, rest))
    });
    let read = wire.ok(read.await?);
    wire.same(read, Some(("blocking".to_owned(), 8, 8, 8)));
    wire.same(std::fs::read(&path)?.len(), 0);

    // The fake server.
    let server = spacepress::fake::Server::start().await?;
    let fake = spacepress::downloads::Client::builder()
        .token("t")
        .base_url(server.url("downloads"))
        .no_proxy()
        .build()?;
    let response = fake.get_report().id("a").send().await?.into_inner();
    wire.same(response.media_type().as_deref(), Some("application/pdf"));
    wire.same(response.bytes().await?.is_empty(), false);
    let csv = spacepress::fake::ServerResponse::bytes(200, "text/csv", "a,b\n");
    server.respond_with("get_report", csv);
    let response = fake.get_report().id("a").send().await?.into_inner();
    wire.same(response.media_type().as_deref(), Some("text/csv"));
    wire.same(response.text().await?, "a,b\n");
    Ok(())
}
