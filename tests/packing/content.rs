//! The content of an archive: entries, their order, modes, names and times, and reproducible bytes.

use std::fs::{self, File, FileTimes};
use std::os::unix::net::UnixListener;
use std::process::Command;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use spacepress::{Archive, ErrorKind};

use crate::tools::{self, bytes};
use crate::tree::Tree;

/// Random bytes, which deflate can't compress.
fn noise(len: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    (0..len.div_ceil(8))
        .flat_map(|_| next().to_le_bytes())
        .take(len)
        .collect()
}

#[test]
fn entries_have_their_modes_and_names_and_one_time_and_directories_come_first() {
    let tree = Tree::new(&[
        ("run.sh", "#!/bin/sh\n"),
        ("a/b/c.txt", "c"),
        ("a-b.txt", "between, in byte order"),
        ("grüße/naïve ☂.txt", "utf-8"),
        ("empty", ""),
    ]);
    tree.chmod("run.sh", 0o755);
    tree.chmod("a/b/c.txt", 0o640);
    tree.chmod("a/b", 0o750);
    for path in ["a", "grüße"] {
        tree.chmod(path, 0o755);
    }
    for path in ["a-b.txt", "empty", "grüße/naïve ☂.txt"] {
        tree.chmod(path, 0o644);
    }
    fs::create_dir(tree.path("nothing-in-it")).unwrap();

    let archive = tree.packer().build().unwrap();
    let expected = [
        ("a-b.txt", 0o100_644, "between, in byte order"),
        ("a/", 0o040_755, ""),
        ("a/b/", 0o040_750, ""),
        ("a/b/c.txt", 0o100_640, "c"),
        ("empty", 0o100_644, ""),
        ("grüße/", 0o040_755, ""),
        ("grüße/naïve ☂.txt", 0o100_644, "utf-8"),
        ("run.sh", 0o100_755, "#!/bin/sh\n"),
    ];
    assert_eq!(archive.entries().unwrap(), expected.map(|it| it.0));
    let Some(read) = tools::read(&archive) else {
        return;
    };
    assert_eq!(read.len(), expected.len());
    for (entry, (name, mode, text)) in read.iter().zip(expected) {
        assert_eq!(entry["name"], name);
        assert_eq!(entry["mode"], mode, "the mode of {name}");
        assert_eq!(entry["text"], text, "the text of {name}");
        assert_eq!(
            entry["time"],
            json!([1980, 1, 1, 0, 0, 0]),
            "the time of {name}"
        );
        assert_eq!(
            entry["utf8"],
            !name.is_ascii(),
            "whether {name} is marked as UTF-8"
        );
        let method = if name.ends_with('/') { 0 } else { 8 };
        assert_eq!(entry["method"], method, "the method of {name}");
    }
}

#[test]
fn archives_are_reproducible_across_times_places_and_thread_counts() {
    // Files of several blocks, of exactly one, of none, and many small ones.
    let mut large = noise(2_500_000);
    large.extend("the quick brown fox ".repeat(100_000).bytes());
    let plant = |names: &mut dyn Iterator<Item = usize>| {
        let tree = Tree::new(&[]);
        tree.write("large.bin", &large);
        tree.write("block.bin", &large[..1024 * 1024]);
        tree.write("none.bin", b"");
        for number in names {
            tree.write(&format!("many/{number}.txt"), number.to_string().as_bytes());
        }
        tree
    };
    let one = plant(&mut (0..300));
    let other = plant(&mut (0..300).rev());
    let earlier = SystemTime::now() - Duration::from_secs(86_400);
    let file = File::options()
        .write(true)
        .open(other.path("many/7.txt"))
        .unwrap();
    file.set_times(FileTimes::new().set_modified(earlier))
        .unwrap();

    let expected = bytes(&one.packer().threads(1).build().unwrap());
    for threads in [1, 2, 3, 8, 64] {
        let packed = other.packer().threads(threads).build().unwrap();
        assert!(
            bytes(&packed) == expected,
            "the bytes differ with {threads} threads"
        );
    }
    let archive = Archive::from_bytes(expected).unwrap();
    let Some(read) = tools::read(&archive) else {
        return;
    };
    let entry = read.iter().find(|it| it["name"] == "large.bin").unwrap();
    assert_eq!(entry["size"], large.len());
    let sum = sha256(&one.path("large.bin"));
    assert_eq!(entry["digest"], sum);
}

fn sha256(path: &std::path::Path) -> String {
    const SUM: &str =
        "import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], 'rb').read()).hexdigest())";
    let mut python = Command::new("python3");
    let output = python.args(["-c", SUM]).arg(path).output().unwrap();
    String::from_utf8(output.stdout).unwrap()[..64].to_owned()
}

#[test]
fn keep_timestamps_keeps_modification_times() {
    let tree = Tree::new(&[("old.txt", "x"), ("ancient.txt", "x")]);
    let set = |name: &str, seconds: u64| {
        let file = File::options().write(true).open(tree.path(name)).unwrap();
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        file.set_times(FileTimes::new().set_modified(time)).unwrap();
    };
    set("old.txt", 1_700_000_000); // 2023-11-14 22:13:20 UTC
    set("ancient.txt", 1_000); // Earlier than a ZIP can say.
    let kept = tree.packer().keep_timestamps().build().unwrap();
    let Some(read) = tools::read(&kept) else {
        return;
    };
    assert_eq!(read[0]["time"], json!([1980, 1, 1, 0, 0, 0]));
    assert_eq!(read[1]["time"], json!([2023, 11, 14, 22, 13, 20]));
}

#[test]
fn entries_lists_what_build_packs() {
    let tree = Tree::new(&[("a.txt", "a"), ("b.log", "b"), ("c/d.txt", "d")]);
    let packer = tree.packer().ignore_patterns(["*.log"]);
    assert_eq!(packer.entries().unwrap(), ["a.txt", "c/", "c/d.txt"]);
    fs::remove_file(tree.path("a.txt")).unwrap();
    tree.link("a.txt", "/etc/passwd");
    assert!(
        packer.entries().is_err(),
        "the link points out of the directory"
    );
    fs::remove_file(tree.path("a.txt")).unwrap();
    tree.write("a.txt", b"a");
    assert_eq!(
        packer.build().unwrap().entries().unwrap(),
        ["a.txt", "c/", "c/d.txt"]
    );
}

#[test]
fn ignore_files_are_read_in_their_order_and_patterns_after_them() {
    let tree = Tree::new(&[
        ("first", "*.txt\n"),
        ("second", "!keep.txt\n"),
        ("keep.txt", "x"),
        ("drop.txt", "x"),
        ("other.md", "x"),
    ]);
    let packer = || tree.packer().ignore_file("first").ignore_file("second");
    assert_eq!(
        packer().entries().unwrap(),
        ["first", "keep.txt", "other.md", "second"]
    );
    let turned = tree.packer().ignore_file("second").ignore_file("first");
    assert_eq!(turned.entries().unwrap(), ["first", "other.md", "second"]);
    let more = packer().ignore_patterns(["/keep.txt", "first", "second"]);
    assert_eq!(more.entries().unwrap(), ["other.md"]);
    let less = packer().ignore_patterns(vec![String::from("!drop.txt")]);
    assert_eq!(
        less.entries().unwrap(),
        ["drop.txt", "first", "keep.txt", "other.md", "second"]
    );
}

#[test]
fn an_ignore_file_may_have_a_byte_order_mark_and_crlf_line_ends() {
    let tree = Tree::new(&[
        (
            ".dockerignore",
            "\u{feff}*.log\r\n# a note\r\n\r\nbuild/\r\n",
        ),
        ("a.log", "x"),
        ("b.txt", "x"),
        ("build/c.txt", "x"),
    ]);
    assert_eq!(tree.packer().entries().unwrap(), [".dockerignore", "b.txt"]);
}

#[test]
fn an_escaped_trailing_blank_belongs_to_the_pattern() {
    let files = [
        ("blank ", "x"),
        ("blank", "x"),
        ("two ", "x"),
        ("two  ", "x"),
        ("plain", "x"),
        ("plain ", "x"),
        ("back\\", "x"),
        ("back\\ ", "x"),
    ];
    let kept = |line: &str| -> Vec<String> {
        let packer = Tree::new(&files);
        packer.packer().ignore_patterns([line]).entries().unwrap()
    };
    let without = |left_out: &str| -> Vec<&str> {
        let mut names: Vec<&str> = files.iter().map(|it| it.0).collect();
        names.sort_unstable();
        names.retain(|it| *it != left_out);
        names
    };
    assert_eq!(kept("blank\\ "), without("blank "));
    assert_eq!(
        kept("blank\\ \t "),
        without("blank "),
        "only the first blank is escaped"
    );
    assert_eq!(kept("two\\ \\ "), without("two  "));
    assert_eq!(kept("plain \t"), without("plain"));
    assert_eq!(
        kept("back\\\\ "),
        without("back\\"),
        "the backslash is what is escaped"
    );
    // An ignore file holds the same lines.
    let tree = Tree::new(&[
        (".dockerignore", "blank\\ \nignored\n"),
        ("blank ", "x"),
        ("blank", "x"),
    ]);
    assert_eq!(tree.packer().entries().unwrap(), [".dockerignore", "blank"]);
    // White space of more than one byte.
    let tree = Tree::new(&[("wide\u{3000}", "x"), ("wide", "x")]);
    let packer = tree.packer().ignore_patterns(["wide\\\u{3000}"]);
    assert_eq!(packer.entries().unwrap(), ["wide"]);
}

#[test]
fn an_ignore_file_may_be_in_a_subdirectory_or_a_symbolic_link() {
    let tree = Tree::new(&[("config/ignore", "*.log\n"), ("a.log", "x"), ("b.txt", "x")]);
    tree.link("link", "config/ignore");
    for name in ["config/ignore", "link"] {
        let entries = tree.packer().ignore_file(name).entries().unwrap();
        assert_eq!(entries, ["b.txt", "config/", "config/ignore", "link"]);
    }
}

#[test]
fn pipes_sockets_and_dead_links_are_skipped() {
    let tree = Tree::new(&[("a.txt", "x")]);
    let made = Command::new("mkfifo")
        .arg(tree.path("pipe"))
        .status()
        .unwrap();
    assert!(made.success());
    let _socket = UnixListener::bind(tree.path("socket")).unwrap();
    tree.link("dead", "nowhere");
    let archive = tree.packer().build().unwrap();
    assert_eq!(archive.entries().unwrap(), ["a.txt"]);
}

#[test]
fn links_within_the_directory_are_followed() {
    let tree = Tree::new(&[("a/b.txt", "b")]);
    tree.chmod("a/b.txt", 0o644);
    tree.link("file", "a/b.txt");
    tree.link("folder", "a");
    tree.link("absolute", tree.path("a/b.txt"));
    let archive = tree.packer().build().unwrap();
    let expected = [
        "a/",
        "a/b.txt",
        "absolute",
        "file",
        "folder/",
        "folder/b.txt",
    ];
    assert_eq!(archive.entries().unwrap(), expected);
    let Some(read) = tools::read(&archive) else {
        return;
    };
    let texts: Vec<&Value> = read.iter().map(|it| &it["text"]).collect();
    assert_eq!(texts, ["", "b", "b", "b", "", "b"]);
    assert_eq!(
        read[3]["mode"], 0o100_644,
        "the mode is the file's, not the link's"
    );
}

#[test]
fn max_bytes_is_inclusive() {
    let tree = Tree::new(&[]);
    tree.write("noise.bin", &noise(6_000_000));
    let len = tree.packer().build().unwrap().len();
    assert_eq!(tree.packer().max_bytes(len).build().unwrap().len(), len);
    for limit in [0, 1_000, 5_000_000, len - 1] {
        let error = tree.packer().max_bytes(limit).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::PayloadTooLarge);
        let expected = format!("the archive would have more than {limit} bytes");
        assert!(error.to_string().contains(&expected), "{error}");
    }
}

#[test]
fn the_last_clone_deletes_the_temporary_file() {
    let tree = Tree::new(&[]);
    tree.write("noise.bin", &noise(6_000_000));
    let archive = tree.packer().build().unwrap();
    let text = format!("{archive:?}");
    let path = text
        .split('"')
        .find(|it| it.starts_with('/'))
        .expect("the path of a file");
    let path = std::path::PathBuf::from(path);
    let clone = archive.clone();
    drop(archive);
    assert!(path.exists());
    drop(clone);
    assert!(!path.exists());
}

/// Each block of 1 MiB is compressed with the 32 KiB before it as its dictionary. Without that, each
/// of the 16 blocks would hold the 30,000 random bytes once more.
#[test]
fn a_block_refers_to_the_block_before_it() {
    let tree = Tree::new(&[]);
    let pattern = noise(30_000);
    let content: Vec<u8> = pattern.iter().copied().cycle().take(16 << 20).collect();
    tree.write("repeated.bin", &content);
    let len = tree.packer().build().unwrap().len();
    assert!((30_000..200_000).contains(&len), "{len} bytes");
}
