//! A change of a document shows its effect in review: what is generated has to be what was
//! committed in `tests/golden/`. `UPDATE_GOLDEN=1 cargo test --features full --test codegen golden`
//! writes it anew.

use std::path::Path;
use std::{env, fs};

use crate::codegen;

#[test]
fn golden_copies_are_what_is_generated() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for entry in fs::read_dir(root.join("openapi")).unwrap() {
        let document = entry.unwrap().path();
        if document.extension().is_none_or(|it| it != "yaml") {
            continue;
        }
        let module = document.file_stem().unwrap().to_str().unwrap();
        let folder = root.join("tests/golden").join(module);
        for file in codegen::generate(&document, module).unwrap().files {
            let golden = folder.join(format!("{}.rs", file.name));
            if env::var_os("UPDATE_GOLDEN").is_some() {
                fs::create_dir_all(&folder).unwrap();
                fs::write(&golden, &file.code).unwrap();
            }
            let committed = fs::read_to_string(&golden).unwrap_or_default();
            if let Some(line) = first_difference(&committed, &file.code) {
                panic!(
                    "the generated code differs from {} from line {line} on.\n\
                     If that is intended, run\n\
                     UPDATE_GOLDEN=1 cargo test --features full --test codegen golden\n\
                     and commit what it writes.",
                    golden.display()
                );
            }
        }
        seen += 1;
    }
    assert!(seen >= 2, "both documents are there");
}

fn first_difference(one: &str, other: &str) -> Option<usize> {
    if one == other {
        return None;
    }
    let same = one.lines().zip(other.lines()).take_while(|(a, b)| a == b);
    Some(same.count() + 1)
}
