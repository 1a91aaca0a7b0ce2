//! Other programs that read archives: `unzip`, Python's `zipfile` and `7z`.
//!
//! A program that is not installed is skipped, unless `SPACEPRESS_REQUIRE_TOOLS` is set, as it is in
//! `.ci/run`.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use spacepress::Archive;
use tempfile::TempDir;

/// Runs a program, if there is one.
fn run(program: &str, arguments: &[&str]) -> Option<Output> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => Some(output),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let required = std::env::var_os("SPACEPRESS_REQUIRE_TOOLS").is_some();
            assert!(!required, "{program} is not installed");
            println!("{program} is not installed, so that it reads nothing");
            None
        }
        Err(error) => panic!("{program} can't be run: {error}"),
    }
}

fn succeed(program: &str, arguments: &[&str]) -> Option<String> {
    let output = run(program, arguments)?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{program} {arguments:?} ended with {}:\n{text}{}",
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    Some(text)
}

/// Writes an archive where other programs can read it: the only way to its bytes that a caller has
/// is to upload it, so this does.
pub fn save(archive: &Archive) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("it.zip"), bytes(archive)).unwrap();
    folder
}

/// The bytes of an archive.
pub fn bytes(archive: &Archive) -> Vec<u8> {
    let mut bytes = Vec::new();
    archive.write_to(&mut bytes).unwrap();
    assert_eq!(bytes.len() as u64, archive.len());
    bytes
}

/// Has every program read the whole file, and returns the entries that Python lists.
pub fn read_by_all(zip: &Path) -> Option<Vec<Value>> {
    let path = zip.to_str().unwrap();
    succeed("unzip", &["-tqq", path]);
    succeed("7z", &["t", "-bso0", "-bsp0", path]);
    let text = succeed("python3", &["-c", LIST, path])?;
    Some(serde_json::from_str(&text).unwrap())
}

/// What Python says of each entry of an archive, which it has read.
pub fn read(archive: &Archive) -> Option<Vec<Value>> {
    let folder = save(archive);
    read_by_all(&folder.path().join("it.zip"))
}

const LIST: &str = r#"
import hashlib, json, sys, zipfile

def digest(archive, info):
    digest = hashlib.sha256()
    with archive.open(info) as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()

with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([
        {
            "name": info.filename,
            "size": info.file_size,
            "mode": info.external_attr >> 16,
            "time": list(info.date_time),
            "method": info.compress_type,
            "utf8": bool(info.flag_bits & 0x800),
            "text": archive.read(info).decode("utf-8", "replace") if info.file_size < 1000 else None,
            "digest": digest(archive, info) if info.file_size < 1 << 30 else None,
        }
        for info in archive.infolist()
    ]))
"#;
