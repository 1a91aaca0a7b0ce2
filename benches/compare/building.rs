//! A cold build of a crate that depends on this one, compared with one that depends on the usual
//! alternatives.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Instant, SystemTime};

use crate::table::Table;

const HERE: &str = env!("CARGO_MANIFEST_DIR");

const INSTEAD: &str = r#"
chrono = "0.4"
reqwest = { version = "0.13", default-features = false, features = ["json", "query", "rustls"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
"#;

pub fn run(table: &mut Table) {
    let folder = tempfile::tempdir().expect("a folder");
    let ours = Project::new(
        &folder.path().join("ours"),
        &format!("spacepress = {{ path = {HERE:?} }}"),
    );
    let theirs = Project::new(&folder.path().join("theirs"), INSTEAD);
    let (our_time, our_crates) = ours.build();
    let (their_time, their_crates) = theirs.build();
    let by_hand = "reqwest, serde, serde_json, chrono";
    let other = (by_hand, their_time);
    table.add(
        "7",
        "a cold build of a crate with it",
        "s",
        our_time,
        other,
        1.35,
    );
    let crates = |count: usize| count as f64;
    let other = (by_hand, crates(their_crates));
    table.add_count("7", "crates that it compiles", crates(our_crates), other);

    let output = ours.generator("output");
    let before = written(&output);
    let began = Instant::now();
    let status = Command::new(ours.generator("build-script-build"))
        .current_dir(HERE)
        .env("CARGO_MANIFEST_DIR", HERE)
        .env("OUT_DIR", folder.path())
        .stdout(std::process::Stdio::null())
        .status();
    let seconds = began.elapsed().as_secs_f64();
    assert!(status.is_ok_and(|it| it.success()), "the generator runs");
    table.add_limit("7", "its `build.rs`", "s", seconds, 1.0);

    let (_, again) = ours.build();
    assert_eq!(again, 0, "a build without a change compiles nothing");
    assert_eq!(written(&output), before, "it generates nothing");
}

fn written(path: &Path) -> SystemTime {
    fs::metadata(path)
        .and_then(|it| it.modified())
        .expect("it was run")
}

/// A crate with the given dependencies.
struct Project {
    root: PathBuf,
}

impl Project {
    fn new(root: &Path, dependencies: &str) -> Self {
        fs::create_dir_all(root.join("src")).expect("a folder");
        let manifest = format!(
            "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n"
        );
        fs::write(root.join("Cargo.toml"), manifest).expect("room");
        fs::write(root.join("src/main.rs"), "fn main() {}\n").expect("room");
        // Both use the versions of this crate's lock file.
        fs::copy(Path::new(HERE).join("Cargo.lock"), root.join("Cargo.lock")).expect("a lock file");
        let fetched = Command::new("cargo")
            .args(["fetch", "--quiet"])
            .current_dir(root)
            .status();
        assert!(
            fetched.is_ok_and(|it| it.success()),
            "crates can be fetched"
        );
        Self {
            root: root.to_owned(),
        }
    }

    /// Builds it, and returns the seconds and the number of crates compiled.
    fn build(&self) -> (f64, usize) {
        let began = Instant::now();
        let output = Command::new("cargo")
            .args(["build", "--offline"])
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", self.root.join("target"))
            .output()
            .expect("cargo is there");
        let seconds = began.elapsed().as_secs_f64();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        let compiled = said
            .lines()
            .filter(|it| it.trim_start().starts_with("Compiling"));
        (seconds, compiled.count())
    }

    /// A file of the build script: the program, or cargo's record of its last run.
    fn generator(&self, name: &str) -> PathBuf {
        let built = self.root.join("target/debug/build");
        let folders = fs::read_dir(built)
            .expect("there are build scripts")
            .flatten();
        let own = folders.filter(|it| it.file_name().to_string_lossy().starts_with("spacepress-"));
        let file = own.map(|it| it.path().join(name)).find(|it| it.exists());
        file.expect("the generator was run")
    }
}
