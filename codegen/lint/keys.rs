//! Keys: vendor extensions, and keys that the OpenAPI parser drops.

use serde_json::{Map, Value};

use super::Linter;
use crate::codegen::load::Loaded;

/// The vendor extensions, all of which belong on an operation.
const EXTENSIONS: &[&str] = &["x-pagination", "x-idempotent", "x-max-upload-bytes"];

/// The fields of `x-pagination`.
const PAGINATION: &[&str] = &["page", "size", "items", "pages", "next", "total"];

/// Objects whose keys are names chosen by the document, not keys of OpenAPI.
const NAMED: &[&str] = &[
    "paths",
    "properties",
    "schemas",
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "securitySchemes",
    "variables",
    "encoding",
    "content",
];

/// Keys whose values are data.
const DATA: &[&str] = &[
    "default", "example", "examples", "enum", "mapping", "security",
];

const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

impl Linter<'_> {
    pub(super) fn keys(&mut self, document: &Loaded) {
        let read = serde_json::to_value(&document.api).unwrap_or_default();
        let before = self.problems.len();
        self.object(&document.value, &read, "");
        for problem in &mut self.problems[before..] {
            problem.place = problem
                .place
                .as_deref()
                .map(|it| place(it, &document.value));
        }
    }

    /// Compares the file with the parsed document.
    fn object(&mut self, written: &Value, read: &Value, path: &str) {
        match (written, read) {
            (Value::Object(written), read) => {
                let nothing = Map::new();
                let read = read.as_object().unwrap_or(&nothing);
                for (key, value) in written {
                    self.key(key, value, read.get(key), path);
                }
            }
            (Value::Array(written), Value::Array(read)) => {
                for (index, (written, read)) in written.iter().zip(read).enumerate() {
                    self.object(written, read, &format!("{path}[{index}]"));
                }
            }
            _ => {}
        }
    }

    fn key(&mut self, key: &str, value: &Value, read: Option<&Value>, path: &str) {
        let here = join(path, key);
        let last = path.rsplit('/').next().unwrap_or_default();
        // The path of a list, such as `parameters` outside of `components`, ends in an index.
        let is_name = NAMED.contains(&last) && !named_twice(path);
        if key.starts_with("x-") && (!is_name || last == "paths") {
            self.extension(key, value, path);
            return;
        }
        match read {
            _ if !is_name && DATA.contains(&key) => {}
            Some(read) => self.object(value, read, &here),
            None if is_default(value) => {}
            None => self.refuse(
                path,
                format!("`{key}` is unknown here and would have no effect"),
                fix(path, value),
            ),
        }
    }

    fn extension(&mut self, key: &str, value: &Value, path: &str) {
        let on_operation = path
            .strip_prefix("paths/")
            .and_then(|rest| rest.rsplit('/').next())
            .is_some_and(|last| METHODS.contains(&last));
        let place = path;
        if !EXTENSIONS.contains(&key) {
            self.refuse(
                place,
                format!("`{key}` is an unknown extension"),
                format!("The extensions are {}", list(EXTENSIONS)),
            );
        } else if !on_operation {
            self.refuse(
                place,
                format!("`{key}` has no effect here"),
                "Move it to an operation",
            );
        }
        let problem = match key {
            "x-idempotent" if !value.is_boolean() => Some("neither `true` nor `false`"),
            "x-max-upload-bytes" if value.as_u64().is_none_or(|it| it == 0) => {
                Some("not a positive number of bytes")
            }
            "x-pagination" if !value.is_object() => Some("not an object"),
            _ => None,
        };
        if let Some(problem) = problem {
            self.refuse(
                place,
                format!("`{key}` is {problem}"),
                "Write it as `openapi/README.md` shows",
            );
        }
        if let ("x-pagination", Value::Object(fields)) = (key, value) {
            for unknown in fields
                .keys()
                .filter(|it| !PAGINATION.contains(&it.as_str()))
            {
                self.refuse(
                    place,
                    format!("`x-pagination` has no field `{unknown}`"),
                    format!("Its fields are {}", list(PAGINATION)),
                );
            }
        }
    }
}

/// `schema/properties/properties`: a property of this name is a schema, and has no names as keys.
fn named_twice(path: &str) -> bool {
    let mut levels = path.rsplit('/');
    let last = levels.next().unwrap_or_default();
    let mut above = 0;
    for level in levels {
        if !NAMED.contains(&level) || level == "paths" {
            break;
        }
        above += 1;
    }
    NAMED.contains(&last) && above % 2 == 1
}

fn join(path: &str, key: &str) -> String {
    // The slashes of a path would look like levels.
    let key = key.replace('/', "~");
    if path.is_empty() {
        key
    } else {
        format!("{path}/{key}")
    }
}

/// Formats a place for a message: the operation, if it is within one.
fn place(path: &str, document: &Value) -> String {
    let shown = |path: &str| format!("`{}`", path.replace('/', " → ").replace('~', "/"));
    if path.is_empty() {
        return "the document".to_owned();
    }
    let mut segments = path.splitn(4, '/');
    let operation = match (segments.next(), segments.next(), segments.next()) {
        (Some("paths"), Some(path), Some(method)) => {
            let operation = &document["paths"][path.replace('~', "/")][method]["operationId"];
            operation.as_str()
        }
        _ => None,
    };
    match (operation, segments.next()) {
        (Some(id), None) => format!("operation `{id}`"),
        (Some(id), Some(rest)) => format!("operation `{id}`, {}", shown(rest)),
        (None, _) => shown(path),
    }
}

/// The parser drops keys that have their default value.
fn is_default(value: &Value) -> bool {
    match value {
        Value::Bool(it) => !it,
        Value::Null => true,
        Value::Array(it) => it.is_empty(),
        Value::Object(it) => it.is_empty(),
        Value::String(it) => it.is_empty(),
        Value::Number(_) => false,
    }
}

fn fix(path: &str, value: &Value) -> &'static str {
    let _ = path;
    match value {
        Value::String(_) => {
            "Check the spelling. Beside a `$ref`, put the `$ref` into an `allOf` with one entry"
        }
        _ => "Check the spelling and the place",
    }
}

fn list(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|it| format!("`{it}`")).collect();
    names.join(", ")
}
