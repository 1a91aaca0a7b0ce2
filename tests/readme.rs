//! The README names every operation, every feature and every example, and no others.

use std::collections::BTreeSet;

const README: &str = include_str!("../README.md");
const MANIFEST: &str = include_str!("../Cargo.toml");

/// The rows of the tables below a heading: their cells.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    let section = README.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section
        .lines()
        .filter(|it| it.starts_with("| ") && !it.starts_with("|---"));
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect()
}

/// Returns the name of each call in a cell: the part before its first parenthesis.
fn calls(cell: &str) -> impl Iterator<Item = String> {
    let quoted = cell.split('`').skip(1).step_by(2);
    quoted.filter_map(|it| {
        let name = it.split_once('(')?.0;
        name.chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_')
            .then(|| name.to_owned())
    })
}

#[test]
fn every_operation_is_in_a_table_and_every_call_in_the_tables_is_one() {
    let documents = [
        include_str!("../openapi/spaces.yaml"),
        include_str!("../openapi/press.yaml"),
    ];
    let lines = documents.iter().flat_map(|it| it.lines());
    let operations: BTreeSet<String> = lines
        .filter_map(|it| it.trim().strip_prefix("operationId: "))
        .map(str::to_owned)
        .collect();
    assert!(operations.len() >= 28);
    let rows = rows("Coming from the Python SDKs");
    let named: BTreeSet<String> = rows.iter().flat_map(|row| calls(row[1])).collect();
    let own = [
        "get_parameters_or",
        "related_blocks",
        "wait_for_deployment",
        "wait_for_job",
    ];
    let own: BTreeSet<String> = own.map(str::to_owned).into();
    let missing: Vec<_> = operations.difference(&named).collect();
    assert!(missing.is_empty(), "the README doesn't name {missing:?}");
    let known = &operations | &own;
    let unknown: Vec<_> = named.difference(&known).collect();
    assert!(
        unknown.is_empty(),
        "the README names {unknown:?}, which do not exist"
    );
}

#[test]
fn every_feature_and_every_example_is_in_its_table() {
    let section = MANIFEST.split("[features]").nth(1).unwrap();
    let section = section.split("\n[").next().unwrap();
    let features = section
        .lines()
        .filter_map(|it| it.split_once(" = "))
        .map(|it| it.0);
    let features: BTreeSet<&str> = features.filter(|it| *it != "default").collect();
    let first = |row: &Vec<&'static str>| row[0].split('`').nth(1);
    let named: BTreeSet<&str> = rows("Features").iter().filter_map(first).collect();
    assert_eq!(named, features);

    let lines = MANIFEST.split("[[example]]\nname = \"").skip(1);
    let examples: BTreeSet<&str> = lines.filter_map(|it| it.split('"').next()).collect();
    let named: BTreeSet<&str> = rows("Examples").iter().filter_map(first).collect();
    assert_eq!(named, examples);
}
