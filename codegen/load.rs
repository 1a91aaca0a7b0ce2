//! Reads a document.

use std::path::Path;

use openapiv3::OpenAPI;

use super::problem::Problem;

/// A document that was read from a file.
pub struct Loaded {
    /// The name of the file, for messages.
    pub file: String,
    /// The content of the file as JSON, with every key.
    pub value: serde_json::Value,
    /// The content of the file as OpenAPI.
    pub api: OpenAPI,
}

impl Loaded {
    /// The document as JSON text, in the order of the file.
    pub fn json(&self) -> String {
        serde_json::to_string(&self.api).expect("a document that was read can be written")
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
    let value: serde_json::Value = yaml_serde::from_str(text).map_err(|error| {
        vec![Problem::whole(
            file,
            format!("this is not YAML: {error}"),
            "Fix the syntax at that place",
        )]
    })?;
    let version = value.get("openapi").and_then(|v| v.as_str()).unwrap_or("");
    if !version.starts_with("3.0.") {
        return Err(vec![Problem::whole(
            file,
            format!("`openapi` is {version:?}, and only 3.0 is supported"),
            "Write the document in OpenAPI 3.0.3",
        )]);
    }
    let api: OpenAPI = yaml_serde::from_str(text).map_err(|error| {
        vec![Problem::whole(
            file,
            format!("this is not an OpenAPI document: {error}"),
            "Fix what the message names",
        )]
    })?;
    Ok(Loaded {
        file: file.to_owned(),
        value,
        api,
    })
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
