//! The workflow of the forge runs the steps of `.ci/run`.

use std::collections::BTreeSet;
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn the_workflow_runs_every_step() {
    let script = read(".ci/run");
    let list = script.lines().find_map(|it| it.strip_prefix("steps=("));
    let list = list.expect("the list of steps").trim_end_matches(')');
    let steps: BTreeSet<&str> = list.split_whitespace().collect();

    let workflow: serde_json::Value =
        yaml_serde::from_str(&read(".github/workflows/ci.yml")).unwrap();
    let matrix = &workflow["jobs"]["step"]["strategy"]["matrix"]["step"];
    let matrix: BTreeSet<&str> = matrix
        .as_array()
        .expect("a list of steps")
        .iter()
        .map(|it| it.as_str().unwrap())
        .collect();
    assert_eq!(matrix, steps);
    for step in steps {
        assert!(script.contains(&format!("\n{step}() {{\n")), "{step}");
    }
}
