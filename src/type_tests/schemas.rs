//! Validates the JSON schema of every type with Python's `jsonschema`. If that is not installed, the
//! test is skipped, unless `SPACEPRESS_REQUIRE_TOOLS` is set.

use std::io::Write as _;
use std::process::{Command, Stdio};

use schemars::SchemaGenerator;
use serde_json::{Value, json};

use super::samples::{Samples, merged};
use crate::fake::document::Document;
use crate::{press, spaces};

/// Reads a list of `{name, schema, good, bad}` and prints the problems.
const VALIDATE: &str = r#"
import json, sys
from jsonschema.validators import validator_for

for case in json.load(sys.stdin):
    validator = validator_for(case["schema"])
    validator.check_schema(case["schema"])
    check = validator(case["schema"])
    for error in check.iter_errors(case["good"]):
        print(f"{case['name']}: refused at {error.json_path}: {error.message[:200]}")
    for bad in case["bad"]:
        if check.is_valid(bad):
            print(f"{case['name']}: accepts {json.dumps(bad)[:200]}")
"#;

#[test]
fn every_type_has_a_schema_that_accepts_its_values_and_no_others() {
    let mut cases = Vec::new();
    for document in Document::all() {
        let table = match document.name {
            "spaces" => spaces::SCHEMAS,
            "press" => press::SCHEMAS,
            other => panic!("the types of {other} are not tested"),
        };
        for (name, of) in table {
            let Some(schema) = document.schema(name) else {
                continue;
            };
            let mut generator = SchemaGenerator::default();
            let mut root = of(&mut generator).to_value();
            root["$defs"] = Value::Object(generator.take_definitions(true));
            let samples = Samples {
                document: &document,
                foreign: false,
            };
            let good = samples.of(&schema).remove(0);
            let (fields, _) = merged(&document, document.resolve(&schema));
            let mut bad = Vec::new();
            for (field, its) in fields {
                // A string has none of these types.
                let wrong = match document.resolve(&its)["type"].as_str() {
                    Some("object" | "array" | "integer" | "number" | "boolean") => json!("text"),
                    Some("string") => json!(["list"]),
                    _ => continue,
                };
                let mut other = good.clone();
                other[&field] = wrong;
                bad.push(other);
            }
            cases.push(json!({ "name": name, "schema": root, "good": good, "bad": bad }));
        }
    }
    assert!(cases.len() > 60, "there are {} types", cases.len());

    let required = std::env::var_os("SPACEPRESS_REQUIRE_TOOLS").is_some();
    let there = Command::new("python3")
        .args(["-c", "import jsonschema"])
        .output();
    if !there.is_ok_and(|it| it.status.success()) {
        assert!(!required, "Python's jsonschema is not installed");
        println!("skipped: Python's jsonschema is not installed");
        return;
    }
    let mut child = Command::new("python3")
        .args(["-c", VALIDATE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let input = serde_json::to_vec(&cases).unwrap();
    child.stdin.take().unwrap().write_all(&input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "");
}
