//! Reads a document.

use std::path::Path;

use serde_json::Value;

use super::places::{Places, words};
use super::problem::Problem;

/// A document that was read from a file.
pub struct Loaded {
    /// The name of the file, for messages.
    pub file: String,
    /// The content of the file as JSON.
    pub value: Value,
    /// The lines of its keys.
    pub places: Places,
}

impl Loaded {
    /// Adds the line and the words for the place that a problem is about.
    pub fn locate(&self, mut problem: Problem) -> Problem {
        problem.line = self.places.line(&problem.pointer);
        problem.place = words(&problem.pointer, &self.value);
        problem
    }

    /// Locates all problems.
    pub fn locate_all(&self, problems: Vec<Problem>) -> Vec<Problem> {
        problems.into_iter().map(|it| self.locate(it)).collect()
    }
}

/// Reads the document at `path`.
pub fn load(path: &Path) -> Result<Loaded, Vec<Problem>> {
    let file = file_name(path);
    let text = std::fs::read_to_string(path).map_err(|error| {
        vec![Problem::whole(
            &file,
            format!("the file can't be read: {error}"),
            "Check the path and the permissions",
        )]
    })?;
    parse(&file, &text)
}

/// Reads a document from its text. `file` is its name in messages.
pub fn parse(file: &str, text: &str) -> Result<Loaded, Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let refused = |rule: String, fix: &str| vec![Problem::whole(file, rule, fix)];
    // JSON is YAML but for its escapes beyond the basic plane, which YAML writes otherwise.
    let read = serde_json::from_str(text).or_else(|_| yaml_serde::from_str(text));
    let value: Value = read.map_err(|error| {
        refused(
            format!("this is not YAML: {error}"),
            "Fix the syntax at that place",
        )
    })?;
    if value.is_null() {
        return Err(refused(
            "the file is empty".to_owned(),
            "Write an OpenAPI document into it",
        ));
    }
    let places = Places::of(text).unwrap_or_default();
    let duplicates = duplicates(file, &places);
    if !duplicates.is_empty() {
        return Err(duplicates);
    }
    check_version(&value).map_err(|(rule, fix)| refused(rule, fix))?;
    Ok(Loaded {
        file: file.to_owned(),
        value,
        places,
    })
}

/// Keys that occur twice in one object. The parsers beneath keep one of the two, or panic.
fn duplicates(file: &str, places: &Places) -> Vec<Problem> {
    let problems = places.duplicates.iter().map(|it| {
        let (first, second) = it.lines;
        let rule = format!(
            "the key `{}` occurs twice, on lines {first} and {second}",
            it.key
        );
        let mut problem = Problem::at(
            file,
            it.object.clone(),
            rule,
            "Merge the two, or delete one of them",
        );
        problem.line = Some(second);
        problem.place = match it.object.as_str() {
            "" => "the document".to_owned(),
            pointer => format!("`{pointer}`"),
        };
        problem
    });
    problems.collect()
}

/// Refuses other versions of OpenAPI, each with its own message.
fn check_version(value: &Value) -> Result<(), (String, &'static str)> {
    const FIX: &str = "Write the document in OpenAPI 3.0.3 or 3.1.0";
    if let Some(version) = value.get("swagger") {
        let rule = format!(
            "this is a Swagger {version} document, and only OpenAPI 3.0 and 3.1 are supported"
        );
        return Err((rule, "Convert it to OpenAPI 3.0.3"));
    }
    match value.get("openapi") {
        None => Err(("the key `openapi` is missing".to_owned(), FIX)),
        Some(Value::String(version))
            if version.starts_with("3.0.") || version.starts_with("3.1.") =>
        {
            Ok(())
        }
        Some(Value::Number(number)) => Err((
            format!("`openapi` is the number {number}, and it must be a string of three numbers"),
            "Write `openapi: 3.0.3`",
        )),
        Some(other) => Err((
            format!("`openapi` is {other}, and only 3.0 and 3.1 are supported"),
            FIX,
        )),
    }
}

/// The name of the file for messages: the last two components of its path, such as
/// `openapi/press.yaml`.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match path.parent().and_then(Path::file_name) {
        Some(folder) => format!("{}/{name}", folder.to_string_lossy()),
        None => name.into_owned(),
    }
}
