//! Generates a module for each document in `openapi/`; see `codegen/` and `openapi/README.md`.

mod codegen;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=codegen");
    println!("cargo::rerun-if-changed=openapi");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let mut failed = false;
    let mut table = String::from("&[\n");
    let documents = documents(&root.join("openapi"));
    for (index, document) in documents.iter().enumerate() {
        let module = document.file_stem().unwrap_or_default().to_string_lossy();
        // Sorted, so that files of one name stand beside each other.
        if index > 0 && documents[index - 1].file_stem() == document.file_stem() {
            failed = true;
            println!(
                "cargo::error=openapi/: two documents are called `{module}`. Delete one of them."
            );
            continue;
        }
        match codegen::generate(document, &module) {
            Ok(generated) => {
                let folder = out.join(&*module);
                fs::create_dir_all(&folder).expect("OUT_DIR can be written to");
                for file in &generated.files {
                    write(&folder.join(format!("{}.rs", file.name)), &file.code);
                }
                let json = out.join(format!("{module}.json"));
                write(&json, &generated.document);
                table += &format!("    ({module:?}, include_str!({json:?})),\n");
            }
            Err(problems) => {
                failed = true;
                for problem in problems {
                    println!("cargo::error={problem}");
                }
            }
        }
    }
    // The documents for the fake server, by name.
    write(&out.join("documents.rs"), &(table + "]\n"));
    if failed {
        // A panic would hide the messages behind a backtrace.
        std::process::exit(1);
    }
}

/// Returns the documents in a folder, sorted by name.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("openapi/ holds the documents");
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let extension = path.extension().and_then(|it| it.to_str());
            matches!(extension, Some("yaml" | "yml" | "json"))
        })
        .collect();
    found.sort();
    found
}

/// Writes a file only if it changes, so that nothing is rebuilt otherwise.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|it| it == text) {
        return;
    }
    fs::write(path, text).expect("OUT_DIR can be written to");
}
