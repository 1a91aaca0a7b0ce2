//! Uploads: the request, and the progress that is reported.

mod support;

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, Once};
use std::time::SystemTime;

use serde_json::json;
use spacepress::{Archive, ErrorKind, RetryPolicy, press, spaces};
use support::{Recorder, Response, ZIP};

fn client(recorder: &Recorder) -> spaces::Client {
    let builder = spaces::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    builder.retry(RetryPolicy::none()).build().unwrap()
}

fn deployed() -> Response {
    Response::json(201, &json!({ "job_id": "j" }))
}

/// Random bytes followed by an end record.
fn archive_of(size: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut bytes: Vec<u8> = (0..size - ZIP.len())
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect();
    bytes.extend_from_slice(ZIP);
    bytes
}

#[tokio::test]
async fn a_file_is_sent_with_its_content_length() {
    let folder = tempfile::tempdir().unwrap();
    // Below, at and above the sizes of chunks.
    for size in [22, 23, 65_535, 65_536, 65_537, 262_144 + 65_536, 3_000_001] {
        let bytes = archive_of(size);
        let path = folder.path().join("app.zip");
        std::fs::write(&path, &bytes).unwrap();
        for app in [
            Archive::open(&path).unwrap(),
            Archive::from_bytes(bytes.clone()).unwrap(),
        ] {
            assert_eq!(app.len(), size as u64);
            let recorder = Recorder::start([deployed()]);
            let call = client(&recorder)
                .deploy_space()
                .space_id("1")
                .zip_file(&app);
            call.display_name("v1").send().await.unwrap();
            let received = recorder.received();
            // The recorder fails for a request without a length.
            let parts = received[0].parts();
            assert_eq!(parts[0].content, b"v1");
            assert!(
                parts[1].content == bytes,
                "{size} bytes were sent differently"
            );
        }
    }
}

#[tokio::test]
async fn progress_goes_from_zero_to_the_total() {
    let recorder = Recorder::start([deployed()]);
    let reported = Arc::new(Mutex::new(Vec::new()));
    let teller = Arc::clone(&reported);
    let app = Archive::from_bytes(archive_of(1_000_000)).unwrap();
    let call = client(&recorder).deploy_space().space_id("1").zip_file(app);
    call.on_progress(move |sent, total| teller.lock().unwrap().push((sent, total)))
        .send()
        .await
        .unwrap();
    let reported = reported.lock().unwrap();
    let total = recorder.received()[0].body.len() as u64;
    assert_eq!(reported.first(), Some(&(0, total)));
    assert_eq!(reported.last(), Some(&(total, total)));
    assert!(reported.is_sorted());
    assert!(reported.len() > 5);
}

#[tokio::test]
async fn a_packed_directory_is_uploaded() {
    let folder = tempfile::tempdir().unwrap();
    // More than is kept in memory, and incompressible.
    std::fs::write(folder.path().join("noise"), archive_of(6_000_000)).unwrap();
    let artifact = Archive::from_dir(folder.path()).build().unwrap();
    assert!(artifact.len() > 5_000_000);
    let recorder = Recorder::start([]);
    let press = press::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    let spec = json!({ "version": 1, "kind": "workflow", "metadata": { "name": "a", "summary": "b" },
        "release": { "version": "1.0.0" } });
    let press = press.build().unwrap();
    press
        .create_spec()
        .spec(spec)
        .artifact(&artifact)
        .send()
        .await
        .unwrap();
    let parts = recorder.received()[0].parts();
    assert_eq!(parts[0].content.len() as u64, artifact.len());
    assert_eq!(artifact.entries().unwrap(), ["noise"]);
}

/// Changes the modification time of a file, and neither its length nor its content.
fn touch(path: &Path) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
}

/// The file is read in chunks of 1 MiB, the next one while one is being sent. It changes after the
/// first chunk, so that the check after the last one is the only one that can notice.
#[tokio::test]
async fn a_file_that_changes_while_it_is_uploaded_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app.zip");
    std::fs::write(&path, archive_of(6_000_000)).unwrap();
    let recorder = Recorder::start([deployed()]);
    let app = Archive::open(&path).unwrap();
    let call = client(&recorder).deploy_space().space_id("1").zip_file(app);
    let (changed, once) = (path.clone(), Once::new());
    let sent = call.on_progress(move |sent, _| {
        if sent > 100_000 {
            once.call_once(|| touch(&changed));
        }
    });
    let error = sent.send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LocalIo);
    assert!(error.to_string().contains("app.zip changed"), "{error}");
    assert_eq!(recorder.received().len(), 0, "the request was completed");
}

#[test]
fn a_file_that_changes_while_it_is_copied_is_an_error() {
    struct Touching<'a>(&'a Path, Once);

    impl Write for Touching<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.1.call_once(|| touch(self.0));
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app.zip");
    std::fs::write(&path, archive_of(3_000_000)).unwrap();
    let app = Archive::open(&path).unwrap();
    let error = app.write_to(Touching(&path, Once::new())).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LocalIo);
    assert!(error.to_string().contains("app.zip changed"), "{error}");
}
