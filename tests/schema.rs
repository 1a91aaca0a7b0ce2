//! The schemas that the example writes and the YAML files of the repository, checked by an
//! independent validator: Python's `jsonschema`. If it is not installed, the tests are skipped,
//! unless `SPACEPRESS_REQUIRE_TOOLS` is set, as it is in `.ci/run`.
#![cfg(feature = "schemars")]

use std::io::Write as _;
use std::process::{Command, Stdio};

#[path = "../examples/schema.rs"]
#[allow(dead_code)]
mod example;

/// Reads a schema and the text of a YAML file, and says what is wrong with the file.
const VALIDATE: &str = r#"
import json, sys, yaml
from jsonschema import Draft7Validator

case = json.load(sys.stdin)
Draft7Validator.check_schema(case["schema"])
for error in Draft7Validator(case["schema"]).iter_errors(yaml.safe_load(case["file"])):
    print(error.json_path, error.message[:200])
"#;

/// What is wrong with a file of a kind. `None` where there is nobody to say.
fn validate(kind: &str, file: &str) -> Option<String> {
    let required = std::env::var_os("SPACEPRESS_REQUIRE_TOOLS").is_some();
    let there = Command::new("python3")
        .args(["-c", "import jsonschema, yaml"])
        .output();
    if !there.is_ok_and(|it| it.status.success()) {
        assert!(!required, "Python's jsonschema and yaml are not installed");
        println!("Python's jsonschema or yaml is not installed, so that it validates nothing");
        return None;
    }
    let case = serde_json::json!({ "schema": example::schema(kind).unwrap(), "file": file });
    let mut child = Command::new("python3")
        .args(["-c", VALIDATE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(case.to_string().as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the validator failed");
    Some(String::from_utf8(output.stdout).unwrap())
}

const BLOCK: &str = include_str!("../examples/hello-block/block.yaml");
const PARAMETERS: &str = include_str!("../examples/hello-block/parameters.yaml");

/// What reading takes and the schema doesn't: it is there to find mistakes.
const FUTURE: &str = "unheard_of: { type: quantum, qubits: 3 }";

#[test]
fn the_block_files_are_valid() {
    let files = [
        ("block", BLOCK),
        ("block", include_str!("blocks/workflow.yaml")),
        ("block", include_str!("blocks/older_workflow.yaml")),
        ("block", include_str!("blocks/service.yaml")),
        ("block", include_str!("blocks/web_app.yaml")),
        ("parameters", PARAMETERS),
        ("parameters", include_str!("blocks/parameters.yaml")),
    ];
    for (kind, file) in files {
        let Some(wrong) = validate(kind, &file.replace(FUTURE, "")) else {
            return;
        };
        assert_eq!(wrong, "", "{}", file.lines().next().unwrap_or_default());
    }
}

#[test]
fn a_file_with_a_mistake_is_not_valid_and_the_place_is_named() {
    let mistakes = [
        ("block", BLOCK, "kind: workflow", "kind: workflo", "$.kind"),
        (
            "block",
            BLOCK,
            "kind: workflow\n",
            "",
            "$ 'kind' is a required property",
        ),
        (
            "block",
            BLOCK,
            "  name: hello-block",
            "  name: [hello]",
            "$.metadata.name",
        ),
        (
            "block",
            BLOCK,
            "  version: 1.0.0",
            "  notVersion: 1",
            "$.release",
        ),
        ("block", BLOCK, "    - cron:", "    cron:", "$.config"),
        (
            "parameters",
            PARAMETERS,
            "type: number",
            "type: nmber",
            "$.build[1].type",
        ),
        (
            "parameters",
            PARAMETERS,
            "required: true",
            "required: perhaps",
            "$.build[0].required",
        ),
    ];
    for (kind, file, right, mistaken, place) in mistakes {
        let broken = file.replacen(right, mistaken, 1);
        assert_ne!(broken, file, "{right:?} isn't in the file");
        let Some(wrong) = validate(kind, &broken) else {
            return;
        };
        assert!(wrong.contains(place), "{mistaken:?}: {wrong:?}");
    }
}

#[test]
fn an_unknown_schema_is_an_error() {
    let error = example::schema("blok").unwrap_err();
    assert!(error.contains("no schema `blok`"), "{error}");
}
