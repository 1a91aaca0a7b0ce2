//! Errors of packing: each names the path.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::process::Command;

use spacepress::{Archive, ErrorKind, Packer};

use crate::tree::Tree;

/// Asserts that `entries` and `build` fail with the same error, and what is in its message.
fn refused(packer: Packer, kind: ErrorKind, parts: &[&str]) {
    let listed = packer.entries().unwrap_err();
    let packed = packer.build().unwrap_err();
    assert_eq!(listed.to_string(), packed.to_string());
    assert_eq!(packed.kind(), kind, "{packed}");
    for part in parts {
        assert!(
            packed.to_string().contains(part),
            "{part:?} is missing in {packed:?}"
        );
    }
}

#[test]
fn a_symbolic_link_out_of_the_directory_is_an_error() {
    let outside = Tree::new(&[("secret.txt", "s"), ("folder/secret.txt", "s")]);
    for target in ["secret.txt", "folder"] {
        let tree = Tree::new(&[("a.txt", "a")]);
        tree.link("way-out", outside.path(target));
        let parts = ["way-out", "is a symlink that leaves the directory", target];
        refused(tree.packer(), ErrorKind::InvalidInput, &parts);
        // An ignored entry is not checked.
        let packer = tree.packer().ignore_patterns(["way-out"]);
        assert_eq!(packer.build().unwrap().entries().unwrap(), ["a.txt"]);
    }
}

#[test]
fn a_symbolic_link_to_its_parent_is_an_error() {
    for (name, target) in [("a/loop", ".."), ("a/b/loop", "../.."), ("loop", ".")] {
        let tree = Tree::new(&[("a/b/c.txt", "c")]);
        tree.link(name, target);
        refused(
            tree.packer(),
            ErrorKind::InvalidInput,
            &[name, "one of its parent directories"],
        );
    }
    let tree = Tree::new(&[("a.txt", "a")]);
    tree.link("one", "other");
    tree.link("other", "one");
    refused(
        tree.packer(),
        ErrorKind::LocalIo,
        &["can't read", "symbolic links"],
    );
}

#[test]
fn a_cycle_of_symbolic_links_is_an_error() {
    let tree = Tree::new(&[("a/x.txt", "x"), ("b/y.txt", "y")]);
    tree.link("a/to-b", "../b");
    tree.link("b/to-a", "../a");
    refused(
        tree.packer(),
        ErrorKind::InvalidInput,
        &["one of its parent directories"],
    );
}

// The file systems of macOS refuse such a name.
#[cfg(not(target_os = "macos"))]
#[test]
fn a_file_name_that_is_not_utf_8_is_an_error() {
    use std::os::unix::ffi::OsStrExt as _;

    let tree = Tree::new(&[("a/b.txt", "b")]);
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.txt");
    fs::write(tree.path("a").join(name), "x").unwrap();
    refused(
        tree.packer(),
        ErrorKind::InvalidInput,
        &["/a/caf", "not UTF-8"],
    );
}

#[test]
fn an_invalid_pattern_is_an_error() {
    for (line, reason) in [
        ("file[1-", "can't be read at character"),
        ("a***/[", "can't be read at character"),
        ("back\\", "ends in a backslash"),
        ("!", "is empty"),
        ("/", "is empty"),
    ] {
        let text = format!("*.log\n\n{line}\n");
        let tree = Tree::new(&[(".dockerignore", &text), ("a.txt", "a")]);
        let quoted = format!("{line:?}");
        let parts = [".dockerignore, line 3", &quoted, reason];
        refused(tree.packer(), ErrorKind::InvalidInput, &parts);
        let tree = Tree::new(&[("a.txt", "a")]);
        let parts = ["`ignore_patterns`", &quoted, reason];
        refused(
            tree.packer().ignore_patterns([line]),
            ErrorKind::InvalidInput,
            &parts,
        );
    }
}

#[test]
fn an_ignore_file_that_is_missing_or_outside_or_not_utf_8_is_an_error() {
    let tree = Tree::new(&[("a.txt", "a"), ("folder/b.txt", "b")]);
    let packer = tree.packer().ignore_file(".bentocloudignore");
    let parts = ["can't read the ignore file", "/.bentocloudignore"];
    refused(packer, ErrorKind::LocalIo, &parts);
    refused(
        tree.packer().ignore_file("folder"),
        ErrorKind::LocalIo,
        &["/folder"],
    );

    let outside = Tree::new(&[("rules", "*.log\n")]);
    let packer = tree.packer().ignore_file(outside.path("rules"));
    refused(
        packer,
        ErrorKind::InvalidInput,
        &["/rules", "is outside of"],
    );
    tree.link("link", outside.path("rules"));
    let packer = tree.packer().ignore_file("link").ignore_patterns(["link"]);
    refused(packer, ErrorKind::InvalidInput, &["/link", "is outside of"]);
    let up = format!(
        "../{}/rules",
        outside.root().file_name().unwrap().to_str().unwrap()
    );
    refused(
        tree.packer().ignore_file(up),
        ErrorKind::InvalidInput,
        &["is outside of"],
    );

    tree.write("latin", b"caf\xe9\n");
    let packer = tree.packer().ignore_file("latin");
    refused(packer, ErrorKind::InvalidInput, &["/latin", "is not UTF-8"]);
}

#[test]
fn a_directory_without_files_is_an_error() {
    let tree = Tree::new(&[(".dockerignore", "*\n"), ("a/b.txt", "b")]);
    let root = tree.root().to_str().unwrap();
    refused(
        tree.packer(),
        ErrorKind::InvalidInput,
        &[root, "nothing to pack"],
    );
    let empty = Tree::new(&[]);
    refused(
        empty.packer(),
        ErrorKind::InvalidInput,
        &["nothing to pack"],
    );
}

#[test]
fn a_tree_of_more_than_255_levels_is_an_error() {
    let nested = |levels: usize| vec!["d"; levels].join("/");
    let deepest = nested(255);
    let tree = Tree::new(&[(&format!("{deepest}/file"), "x")]);
    let entries = tree.packer().build().unwrap().entries().unwrap();
    assert_eq!(entries.len(), 256);
    assert_eq!(entries[255], format!("{deepest}/file"));

    let deeper = nested(256);
    let tree = Tree::new(&[(&format!("{deeper}/file"), "x")]);
    refused(
        tree.packer(),
        ErrorKind::InvalidInput,
        &[&deeper, "too deep"],
    );
}

#[test]
fn a_path_that_is_not_a_directory_is_an_error() {
    let tree = Tree::new(&[("a.txt", "a")]);
    let packer = Archive::from_dir(tree.path("a.txt"));
    refused(
        packer,
        ErrorKind::InvalidInput,
        &["a.txt", "is not a directory"],
    );
    let packer = Archive::from_dir(tree.path("missing"));
    refused(
        packer,
        ErrorKind::LocalIo,
        &["missing", "can't read the directory"],
    );
}

/// Permissions don't apply to root, so then another user runs it.
#[test]
fn an_unreadable_file_or_directory_is_an_error() {
    let tree = Tree::new(&[("a.txt", "a"), ("closed/b.txt", "b")]);
    for (path, mode) in [("a.txt", 0o000), ("closed", 0o755), ("closed/b.txt", 0o644)] {
        tree.chmod(path, mode);
    }
    let in_child = std::env::var_os("SPACEPRESS_UNREADABLE").is_some();
    let is_root = fs::metadata(tree.root()).unwrap().uid() == 0;
    if is_root && !in_child {
        // A copy that the other user can reach. `cp` writes it, not this process: while a file is
        // open for writing here, other tests start programs, which hold the descriptor between
        // `fork` and `exec`, and then the copy can't be run (`ETXTBSY`).
        let folder = tempfile::Builder::new()
            .permissions(open())
            .tempdir()
            .unwrap();
        let program = folder.path().join("test");
        let copied = Command::new("cp")
            .arg(std::env::current_exe().unwrap())
            .arg(&program)
            .status();
        assert!(copied.unwrap().success());
        let output = Command::new(program)
            .args([
                "--exact",
                "refused::an_unreadable_file_or_directory_is_an_error",
            ])
            .env("SPACEPRESS_UNREADABLE", "1")
            .uid(65_534)
            .gid(65_534)
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && text.contains("1 passed"),
            "{text}"
        );
        return;
    }
    let error = tree.packer().build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LocalIo);
    let text = error.to_string();
    assert!(
        text.contains("/a.txt") && text.contains("ermission denied"),
        "{text}"
    );
    tree.chmod("a.txt", 0o644);
    tree.chmod("closed", 0o000);
    let parts = ["can't read the directory", "/closed", "ermission denied"];
    refused(tree.packer(), ErrorKind::LocalIo, &parts);
    // An ignored entry is not checked.
    let packer = tree.packer().ignore_patterns(["closed"]);
    assert_eq!(packer.build().unwrap().entries().unwrap(), ["a.txt"]);
    tree.chmod("closed", 0o755);
}

fn open() -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt as _;
    fs::Permissions::from_mode(0o755)
}

#[test]
fn a_file_that_is_not_a_zip_is_an_error() {
    let tree = Tree::new(&[("a.txt", "just text"), ("empty", "")]);
    for name in ["a.txt", "empty"] {
        let error = Archive::open(tree.path(name)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().contains("is not a ZIP file"), "{error}");
    }
    let error = Archive::from_bytes("PK\u{3}\u{4} cut short").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    let error = Archive::open(tree.path("missing.zip")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LocalIo);
    assert!(error.to_string().contains("missing.zip"), "{error}");
    let error = Archive::open(tree.root()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LocalIo);
}

#[test]
fn an_end_record_may_have_a_comment_and_bytes_before_it() {
    let mut zip = b"#!/bin/sh\nexec something\n".to_vec();
    zip.extend(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    zip.extend(300_u16.to_le_bytes());
    zip.extend([b'c'; 300]);
    assert_eq!(
        Archive::from_bytes(zip.clone()).unwrap().len(),
        zip.len() as u64
    );
    zip.truncate(zip.len() - 1);
    assert!(
        Archive::from_bytes(zip).is_err(),
        "the comment is truncated"
    );
}

#[test]
fn bytes_after_an_end_record_are_accepted() {
    let mut zip = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0cc".to_vec();
    for _ in 0..3 {
        zip.extend(b"\r\n, which is not part of it");
        let archive = Archive::from_bytes(zip.clone()).unwrap();
        assert_eq!(archive.len(), zip.len() as u64);
        let tree = Tree::new(&[]);
        tree.write("app.zip", &zip);
        assert_eq!(
            Archive::open(tree.path("app.zip")).unwrap().len(),
            archive.len()
        );
    }
}
