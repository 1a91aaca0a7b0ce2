//! Keys: vendor extensions, and whatever the reader of OpenAPI drops.

use serde_json::{Map, Value};

use super::Linter;
use crate::codegen::load::Loaded;

/// The vendor extensions, all of which stand on an operation, and what each may hold.
const EXTENSIONS: &[&str] = &["x-pagination", "x-idempotent", "x-max-upload-bytes"];

/// What `x-pagination` may hold.
const PAGINATION: &[&str] = &["page", "size", "items", "pages", "next", "total"];

/// Objects whose keys are names that the document gives, not keys of OpenAPI.
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

/// What is data and not OpenAPI.
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

    /// Compares what the file holds with what was understood of it.
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
        // A list, as `parameters` is one outside of `components`, ends in an index.
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
                format!("`{key}` is not understood here, so it would have no effect"),
                mend(path, value),
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
                format!("`{key}` is no extension that is known here"),
                format!("The extensions are {}", list(EXTENSIONS)),
            );
        } else if !on_operation {
            self.refuse(
                place,
                format!("`{key}` stands where it has no effect"),
                "Put it on an operation",
            );
        }
        let problem = match key {
            "x-idempotent" if !value.is_boolean() => Some("neither `true` nor `false`"),
            "x-max-upload-bytes" if value.as_u64().is_none_or(|it| it == 0) => {
                Some("no number of bytes")
            }
            "x-pagination" if !value.is_object() => Some("no object"),
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

/// `schema/properties/properties`: a property that is called so holds a schema, not names.
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
    // A path's own slashes would look like levels.
    let key = key.replace('/', "~");
    if path.is_empty() {
        key
    } else {
        format!("{path}/{key}")
    }
}

/// What a person calls a place: the operation, where it is within one.
fn place(path: &str, document: &Value) -> String {
    let shown = |path: &str| format!("`{}`", path.replace('/', " → ").replace('~', "/"));
    if path.is_empty() {
        return "the document".to_owned();
    }
    let mut steps = path.splitn(4, '/');
    let operation = match (steps.next(), steps.next(), steps.next()) {
        (Some("paths"), Some(path), Some(method)) => {
            let operation = &document["paths"][path.replace('~', "/")][method]["operationId"];
            operation.as_str()
        }
        _ => None,
    };
    match (operation, steps.next()) {
        (Some(id), None) => format!("operation `{id}`"),
        (Some(id), Some(rest)) => format!("operation `{id}`, {}", shown(rest)),
        (None, _) => shown(path),
    }
}

/// Keys that say no more than what holds without them are dropped by the reader, rightly.
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

fn mend(path: &str, value: &Value) -> &'static str {
    let _ = path;
    match value {
        Value::String(_) => {
            "Mind the spelling; and where it stands beside a `$ref`, put that into an `allOf` of one"
        }
        _ => "Mind the spelling and the place",
    }
}

fn list(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|it| format!("`{it}`")).collect();
    names.join(", ")
}
