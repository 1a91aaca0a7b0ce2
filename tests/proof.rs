//! The document alone adds an endpoint: the crate is copied, a paginated list, an upload, an enum
//! value and a field are added to a document, nothing else changes, and a program that uses all of
//! them compiles and runs.
//!
//! The copy is built in the same target folder, so that its dependencies need not be compiled again.
//! It has its own version number, which makes it another package to Cargo: otherwise the output of
//! its build script would replace the one of this crate, and later builds would use that.
#![cfg(all(feature = "fake", feature = "blocking"))]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What the crate is built from.
const PARTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "build.rs",
    "codegen",
    "openapi",
    "src",
];

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).unwrap();
    }
}

/// The target folder of this test, which has the dependencies.
fn target() -> PathBuf {
    let this = env::current_exe().unwrap();
    // target/debug/deps/proof-…
    this.ancestors().nth(3).unwrap().to_owned()
}

fn replace(text: &str, old: &str, new: &str) -> String {
    assert!(text.matches(old).count() == 1, "{old:?} must occur once");
    text.replace(old, new)
}

#[test]
fn the_document_alone_adds_an_endpoint() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    for part in PARTS {
        copy(&root.join(part), &folder.path().join(part));
    }
    // The examples are named in the manifest; one is the program.
    copy(&root.join("examples"), &folder.path().join("examples"));
    copy(&root.join("benches"), &folder.path().join("benches"));
    copy(
        &root.join("tests/proof/program.rs"),
        &folder.path().join("examples/proof.rs"),
    );

    for file in ["Cargo.toml", "Cargo.lock"] {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let version = |suffix: &str| {
            format!(
                "name = \"spacepress\"\nversion = \"{}{suffix}\"\n",
                env!("CARGO_PKG_VERSION")
            )
        };
        fs::write(&path, replace(&text, &version(""), &version("-proof"))).unwrap();
    }

    let document = folder.path().join("openapi/press.yaml");
    let text = fs::read_to_string(&document).unwrap();
    let text = replace(
        &text,
        "\ncomponents:\n",
        &format!("{}\ncomponents:\n", include_str!("proof/additions.yaml")),
    );
    let text = replace(
        &text,
        "\n  schemas:\n",
        &format!("\n  schemas:\n{}", include_str!("proof/schemas.yaml")),
    );
    let text = replace(
        &text,
        "enum: [available, unavailable, archived]",
        "enum: [available, unavailable, archived, retired]",
    );
    let text = replace(
        &text,
        "      description: A block.\n      required: [id]\n      properties:\n",
        "      description: A block.\n      required: [id]\n      properties:\n        motto:\n          type: string\n          description: What it lives by.\n",
    );
    fs::write(&document, text).unwrap();

    let ran = Command::new(env!("CARGO"))
        .args([
            "run",
            "--quiet",
            "--offline",
            "--locked",
            "--features",
            "full",
            "--example",
            "proof",
        ])
        .arg("--target-dir")
        .arg(target())
        .current_dir(folder.path())
        .output()
        .unwrap();
    let (out, err) = (
        String::from_utf8_lossy(&ran.stdout),
        String::from_utf8_lossy(&ran.stderr),
    );
    assert!(ran.status.success(), "{out}\n{err}");
    assert!(
        out.contains("the document alone added it all"),
        "{out}\n{err}"
    );
}
