//! Archives beyond the limits of the first ZIP format. They take minutes, so that they are off by
//! default: `.ci/run test` runs them, as does `cargo test --test packing -- --ignored large`.

use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};

use crate::tools;
use crate::tree::Tree;

const GIB: u64 = 1024 * 1024 * 1024;

#[test]
#[ignore = "takes a minute: .ci/run runs it"]
fn more_than_65535_entries() {
    let tree = Tree::new(&[]);
    let count = 65_600;
    for folder in 0..8 {
        std::fs::create_dir(tree.path(&format!("{folder}"))).unwrap();
        for file in 0..count / 8 {
            std::fs::write(tree.path(&format!("{folder}/{file}")), "x").unwrap();
        }
    }
    let archive = tree.packer().build().unwrap();
    assert_eq!(archive.entries().unwrap().len(), count + 8);
    let Some(read) = tools::read(&archive) else {
        return;
    };
    assert_eq!(read.len(), count + 8);
    assert_eq!(read.last().unwrap()["name"], "7/999");
}

/// A sparse file takes no room, so that this costs little more than time.
#[test]
#[ignore = "takes a minute: .ci/run runs it"]
fn a_file_of_more_than_4_gib() {
    let tree = Tree::new(&[("z-last.txt", "last")]);
    let mut file = File::create(tree.path("large.bin")).unwrap();
    file.write_all(b"first").unwrap();
    file.seek(SeekFrom::Start(4 * GIB + 1000)).unwrap();
    file.write_all(b"end").unwrap();
    drop(file);
    let archive = tree.packer().build().unwrap();
    assert!(archive.len() < 16 * 1024 * 1024, "{}", archive.len());
    let Some(read) = tools::read(&archive) else {
        return;
    };
    assert_eq!(read[0]["size"], 4 * GIB + 1003);
    assert_eq!(read[1]["text"], "last");
}

/// Content that can't be compressed: the archive itself is larger, and so is the offset of its last
/// entry.
#[test]
#[ignore = "writes 13 GiB and takes minutes: .ci/run runs it"]
fn an_archive_of_more_than_4_gib() {
    let tree = Tree::new(&[("z-last.txt", "last")]);
    let mut file = File::create(tree.path("large.bin")).unwrap();
    let mut state = 1_u64;
    let mut piece = vec![0_u8; 1024 * 1024];
    for _ in 0..4 * 1024 + 8 {
        for bytes in piece.chunks_exact_mut(8) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bytes.copy_from_slice(&state.to_le_bytes());
        }
        file.write_all(&piece).unwrap();
    }
    drop(file);
    let archive = tree.packer().build().unwrap();
    assert!(archive.len() > 4 * GIB, "{}", archive.len());
    assert_eq!(archive.entries().unwrap(), ["large.bin", "z-last.txt"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.zip");
    archive.write_to(File::create(&path).unwrap()).unwrap();
    drop((archive, tree));
    let Some(read) = tools::read_by_all(&path) else {
        return;
    };
    assert_eq!(read[1]["text"], "last");
}
