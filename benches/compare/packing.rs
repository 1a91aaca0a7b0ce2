//! Packing and uploading a source tree, compared with programs that only pack it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use spacepress::Archive;

use crate::peer::Peer;
use crate::process::{self, Run};
use crate::table::{Table, median};

const FILES: usize = 13_500;
const MIB: usize = 1024 * 1024;
const BYTES: usize = 240 * MIB;
const RUNS: usize = 5;

/// Packs a tree with Python's standard library, which uses zlib at level 6.
const PYTHON: &str = r#"
import os, sys, zipfile
root, target = sys.argv[1:]
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
    for folder, folders, files in sorted(os.walk(root)):
        for name in sorted(files):
            path = os.path.join(folder, name)
            archive.write(path, os.path.relpath(path, root))
"#;

pub fn run(table: &mut Table) {
    let folder = tempfile::tempdir().expect("a folder");
    let tree = folder.path().join("tree");
    plant(&tree);
    let peer = Peer::swallowing();
    let tree = tree.to_str().expect("a name");
    let target = |name: &str| {
        folder
            .path()
            .join(name)
            .to_str()
            .expect("a name")
            .to_owned()
    };
    let (zip, tar, python) = (target("zip.zip"), target("tar.gz"), target("python.zip"));
    let piped = format!("tar -C {tree} -cf - . | pigz -p2 > {tar}");
    let others: [(&str, f64, Vec<&str>); 3] = [
        ("`zip -r`", 0.35, vec!["zip", "-q", "-r", &zip, "."]),
        ("`tar \\| pigz -p2`", 1.0, vec!["sh", "-c", &piped]),
        (
            "Python's `zipfile`",
            0.25,
            vec!["python3", "-c", PYTHON, tree, &python],
        ),
    ];
    let mut ours = Vec::new();
    let mut peak = 0.0_f64;
    let mut theirs = [const { Vec::new() }; 3];
    for _ in 0..RUNS {
        let Run { seconds, peak: had } = process::this(&["child-pack", &peer.url, tree]);
        ours.push(seconds);
        peak = peak.max(had);
        for (seconds, (_, _, command)) in theirs.iter_mut().zip(&others) {
            // zip adds to an existing archive.
            let _ = fs::remove_file(&zip);
            seconds.extend(timed(command, tree));
        }
    }
    let ours = median(ours);
    for (seconds, (name, goal, _)) in theirs.into_iter().zip(&others) {
        if seconds.len() < RUNS {
            eprintln!("{name} is not installed");
            continue;
        }
        let other = (*name, median(seconds));
        table.add("2", "pack and upload a tree", "s", ours, other, *goal);
    }
    table.add_limit("2", "the memory of that, at most", "MiB", peak, 64.0);
    let packed = Archive::from_dir(tree).build().expect("a tree").len();
    let mebibytes = |bytes: u64| bytes as f64 / MIB as f64;
    if let Ok(metadata) = fs::metadata(&python) {
        let zlib = ("zlib at level 6", mebibytes(metadata.len()));
        table.add("2", "its size", "MiB", mebibytes(packed), zlib, 1.02);
    }
    let alone = folder.path().join("alone");
    fs::create_dir(&alone).expect("a folder");
    write(&alone.join("large.txt"), 1024 * MIB, &mut Lines::new());
    let alone = alone.to_str().expect("a name");
    let Run { peak, .. } = process::this(&["child-pack", &peer.url, alone]);
    table.add_limit("2", "the memory of a file of 1 GiB", "MiB", peak, 64.0);
}

/// Measures a program, if it is installed.
fn timed(command: &[&str], folder: &str) -> Option<f64> {
    let began = Instant::now();
    let status = Command::new(command[0])
        .args(&command[1..])
        .current_dir(folder)
        .stderr(Stdio::null())
        .status();
    let seconds = began.elapsed().as_secs_f64();
    status.is_ok_and(|it| it.success()).then_some(seconds)
}

/// Packs a directory, uploads it, and prints the peak memory.
pub fn child(url: &str, folder: &str) {
    process::upload(url, || Archive::from_dir(folder).build());
}

/// Creates the tree: directories with 50 files each, small and large.
fn plant(root: &Path) {
    let mut lines = Lines::new();
    let mut left = BYTES;
    for number in 0..FILES {
        let folder = root.join(format!("{:02}/module_{:03}", number / 1000, number / 50));
        fs::create_dir_all(&folder).expect("a folder");
        // From a quarter of the mean to ten times the mean; the last file gets the rest.
        let mean = left / (FILES - number);
        let size = match lines.random(100) {
            0..=59 => mean / 4,
            60..=94 => mean * 3 / 2,
            _ => mean * 13 / 2,
        };
        write(
            &folder.join(format!("file_{number:05}.rs")),
            size,
            &mut lines,
        );
        left = left.saturating_sub(size);
    }
}

fn write(path: &Path, size: usize, lines: &mut Lines) {
    let mut file = std::io::BufWriter::new(fs::File::create(path).expect("a file"));
    let mut written = 0;
    while written < size {
        let line = lines.next();
        let line = &line.as_bytes()[..line.len().min(size - written)];
        file.write_all(line).expect("room");
        written += line.len();
    }
    file.flush().expect("room");
}

/// An endless stream of source code: runs of lines of this crate, chosen by a seeded random generator.
struct Lines {
    source: Vec<String>,
    at: usize,
    left: usize,
    state: u64,
}

impl Lines {
    fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = Vec::new();
        for folder in ["src", "codegen", "tests"] {
            gather(&root.join(folder), &mut files);
        }
        files.sort();
        let text = |path: &PathBuf| fs::read_to_string(path).expect("a text");
        let lines = |text: String| -> Vec<String> {
            text.lines().map(|line| format!("{line}\n")).collect()
        };
        Self {
            source: files.iter().map(text).flat_map(lines).collect(),
            at: 0,
            left: 0,
            state: 0x9e37_79b9_7f4a_7c15,
        }
    }

    fn next(&mut self) -> &str {
        if self.left == 0 {
            self.at = self.random(self.source.len());
            self.left = 5 + self.random(40);
        }
        self.left -= 1;
        self.at = (self.at + 1) % self.source.len();
        &self.source[self.at]
    }

    /// A number below `bound`.
    fn random(&mut self, bound: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 33) as usize % bound
    }
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}
