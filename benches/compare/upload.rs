//! An upload of a large file, compared with `curl -F`, each in a separate process.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use spacepress::Archive;

use crate::peer::Peer;
use crate::process::{self, Run};
use crate::table::{Table, median};

const END: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
const MIB: u64 = 1024 * 1024;
const RUNS: usize = 11;

pub fn run(table: &mut Table) {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::swallowing();
    let large = file(folder.path(), 1024);
    let (mut ours, mut theirs, mut peak) = (Vec::new(), Vec::new(), 0.0_f64);
    for _ in 0..RUNS {
        let Run { seconds, peak: had } = process::this(&["child-upload", &peer.url, &large]);
        ours.push(seconds);
        peak = peak.max(had);
        theirs.push(curl(&peer.url, &large));
    }
    let curl = ("`curl -F`", median(theirs));
    table.add("1", "upload 1 GiB from disk", "s", median(ours), curl, 1.0);
    table.add_limit("1", "the memory of that, at most", "MiB", peak, 24.0);
    for size in [100, 4096] {
        let path = file(folder.path(), size);
        let Run { peak, .. } = process::this(&["child-upload", &peer.url, &path]);
        let work = format!("the memory of {size} MiB, at most");
        table.add_limit("1", &work, "MiB", peak, 24.0);
    }
}

/// A sparse file of the given size in MiB that ends with a ZIP's end record. Both sides read it from
/// memory.
fn file(folder: &Path, mebibytes: u64) -> String {
    let path = folder.join(format!("{mebibytes}.zip"));
    let mut file = File::create(&path).expect("a file");
    use std::io::{Seek as _, SeekFrom};
    let start = SeekFrom::Start(mebibytes * MIB - END.len() as u64);
    file.seek(start).expect("room");
    file.write_all(END).expect("room");
    path.to_str().expect("a name").to_owned()
}

/// Uploads a file and returns the peak memory.
pub fn child(url: &str, path: &str) {
    process::upload(url, || Archive::open(path));
}

fn curl(url: &str, path: &str) -> f64 {
    let began = Instant::now();
    let status = Command::new("curl")
        .args(["-sS", "-o", "/dev/null", "-H", "Authorization: Api-Key t"])
        .args(["-F", &format!("zip_file=@{path};type=application/zip"), url])
        .status()
        .expect("curl is there");
    assert!(status.success());
    began.elapsed().as_secs_f64()
}
