//! Which files are packed: every captured case.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;

use serde_json::Value;
use spacepress::Archive;

use crate::tools;

/// Builds the tree of a case.
fn plant(root: &Path, tree: &Value) {
    for node in tree.as_array().unwrap() {
        let path = root.join(node["path"].as_str().unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if node["dir"] == true {
            fs::create_dir_all(&path).unwrap();
        } else if let Some(target) = node["symlink"].as_str() {
            symlink(target, &path).unwrap();
        } else {
            fs::write(&path, node["text"].as_str().unwrap()).unwrap();
            if let Some(mode) = node["mode"].as_str() {
                let mode = u32::from_str_radix(mode, 8).unwrap();
                fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            }
        }
    }
}

#[test]
fn every_captured_case_packs_the_same_entries() {
    let cases: Value = serde_json::from_str(include_str!("../vectors/archive.json")).unwrap();
    let cases = cases.as_array().unwrap();
    let mut failed = 0;
    assert!(cases.len() >= 43);
    for case in cases {
        let root = tempfile::tempdir().unwrap();
        plant(root.path(), &case["tree"]);
        let mut packer = Archive::from_dir(root.path());
        for name in case["ignore_files"].as_array().into_iter().flatten() {
            packer = packer.ignore_file(name.as_str().unwrap());
        }
        let expected: Vec<&str> = case["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_str().unwrap())
            .collect();
        let listed = packer.entries().unwrap();
        let archive = packer.build().unwrap();
        let packed = archive.entries().unwrap();
        if let Some(read) = tools::read(&archive) {
            let names: Vec<&str> = read.iter().filter_map(|it| it["name"].as_str()).collect();
            assert_eq!(names, packed, "{}", case["id"]);
        }
        if listed != expected || packed != expected {
            failed += 1;
            println!(
                "{}\n  expected {expected:?}\n  listed   {listed:?}\n  packed {packed:?}",
                case["id"]
            );
        }
    }
    assert_eq!(failed, 0);
}
