//! The places in a document: their lines, their names in messages, and keys that occur twice in one
//! object.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser};
use serde_json::Value;

/// The lines of a document's keys and items, by JSON pointer.
#[derive(Debug, Default)]
pub struct Places {
    /// The line of each, and its number in the order of the file.
    lines: HashMap<String, (usize, usize)>,
    /// In the order of the file. YAML parsers disagree on which of the two counts.
    pub duplicates: Vec<Duplicate>,
}

/// A key that occurs twice in one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The JSON pointer of the object.
    pub object: String,
    pub key: String,
    /// The lines of both, from 1.
    pub lines: (usize, usize),
}

/// The keys of a path that are operations.
pub const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// An object or a list that is being read.
enum Level {
    Object {
        keys: HashMap<String, usize>,
        /// The key whose value comes next.
        key: Option<String>,
    },
    List {
        next: usize,
    },
}

impl Places {
    /// Reads the places of a YAML or JSON text. Gives nothing where it isn't YAML.
    pub fn of(text: &str) -> Option<Self> {
        let mut places = Self::default();
        let mut levels: Vec<Level> = Vec::new();
        let mut pointer: Vec<String> = Vec::new();
        for event in Parser::new_from_str(text) {
            let (event, span) = event.ok()?;
            match event {
                Event::MappingStart(..) | Event::SequenceStart(..) => {
                    places.enter(&mut levels, &mut pointer, span.start.line());
                    levels.push(match event {
                        Event::MappingStart(..) => Level::Object {
                            keys: HashMap::new(),
                            key: None,
                        },
                        _ => Level::List { next: 0 },
                    });
                }
                Event::MappingEnd | Event::SequenceEnd => {
                    levels.pop();
                    leave(&mut levels, &mut pointer);
                }
                Event::Scalar(text, ..) => {
                    let line = span.start.line();
                    match levels.last_mut() {
                        Some(Level::Object { keys, key }) if key.is_none() => {
                            let name = text.into_owned();
                            if let Some(first) = keys.insert(name.clone(), line) {
                                places.duplicates.push(Duplicate {
                                    object: joined(&pointer),
                                    key: name.clone(),
                                    lines: (first, line),
                                });
                            }
                            *key = Some(name);
                        }
                        _ => {
                            places.enter(&mut levels, &mut pointer, line);
                            leave(&mut levels, &mut pointer);
                        }
                    }
                }
                Event::Alias(_) => {
                    let line = span.start.line();
                    places.enter(&mut levels, &mut pointer, line);
                    leave(&mut levels, &mut pointer);
                }
                _ => {}
            }
        }
        Some(places)
    }

    /// The line of a key or an item, from 1, or of the closest place around it that is known.
    pub fn line(&self, pointer: &str) -> Option<usize> {
        let mut pointer = pointer;
        loop {
            if let Some((line, _)) = self.lines.get(pointer) {
                return Some(*line);
            }
            pointer = pointer.rsplit_once('/')?.0;
        }
    }

    /// The number of a key in the order of the file.
    pub fn order(&self, pointer: &str) -> usize {
        self.lines
            .get(pointer)
            .map_or(usize::MAX, |(_, number)| *number)
    }

    /// Notes that a value begins, and steps into it.
    fn enter(&mut self, levels: &mut [Level], pointer: &mut Vec<String>, line: usize) {
        let (name, line) = match levels.last_mut() {
            None => return,
            Some(Level::List { next }) => {
                *next += 1;
                ((*next - 1).to_string(), line)
            }
            Some(Level::Object { keys, key }) => match key {
                Some(name) => (name.clone(), keys.get(name).copied().unwrap_or(line)),
                // An object or a list as a key, which JSON doesn't have.
                None => {
                    *key = Some("?".to_owned());
                    ("?".to_owned(), line)
                }
            },
        };
        pointer.push(name);
        let number = self.lines.len();
        self.lines.entry(joined(pointer)).or_insert((line, number));
    }
}

/// Steps out of a value that ended.
fn leave(levels: &mut [Level], pointer: &mut Vec<String>) {
    pointer.pop();
    if let Some(Level::Object { key, .. }) = levels.last_mut() {
        *key = None;
    }
}

/// A JSON pointer (RFC 6901).
fn joined(names: &[String]) -> String {
    let names = names.iter();
    names.map(|it| format!("/{}", escaped(it))).collect()
}

/// A name in a JSON pointer.
pub fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The name that a JSON pointer has escaped.
fn unescaped(name: &str) -> String {
    name.replace("~1", "/").replace("~0", "~")
}

/// A JSON pointer in words, such as ``operation `list_spaces`, parameter `page` ``.
pub fn words(pointer: &str, document: &Value) -> String {
    let names: Vec<String> = pointer.split('/').skip(1).map(unescaped).collect();
    let mut names = names.iter().map(String::as_str);
    let mut at = document;
    let mut said: Vec<String> = Vec::new();
    while let Some(name) = names.next() {
        let here = step(at, name);
        at = here;
        match name {
            "paths" if said.is_empty() => {
                let Some((path, item)) = next(&mut names, here) else {
                    said.push("`paths`".to_owned());
                    break;
                };
                let Some(method) = names.next() else {
                    said.push(format!("path `{path}`"));
                    break;
                };
                if method == "parameters"
                    && let Some((index, value)) = next(&mut names, step(item, method))
                {
                    at = value;
                    said.push(format!("path `{path}`"));
                    said.push(match value.get("name").and_then(Value::as_str) {
                        Some(name) => format!("parameter `{name}`"),
                        None => format!("`parameters[{index}]`"),
                    });
                    continue;
                }
                let operation = step(item, method);
                at = operation;
                said.push(match operation.get("operationId").and_then(Value::as_str) {
                    Some(id) => format!("operation `{id}`"),
                    None if METHODS.contains(&method) => {
                        format!("{} {path}", method.to_uppercase())
                    }
                    None => format!("path `{path}`, `{method}`"),
                });
            }
            "components" if said.is_empty() => {
                let Some((section, items)) = next(&mut names, here) else {
                    said.push("`components`".to_owned());
                    break;
                };
                match names.next() {
                    Some(name) => {
                        at = step(items, name);
                        let kind = match section {
                            "schemas" => "schema",
                            "parameters" => "parameter",
                            "responses" => "response",
                            "requestBodies" => "request body",
                            "headers" => "header",
                            "securitySchemes" => "security scheme",
                            other => other,
                        };
                        said.push(format!("{kind} `{name}`"));
                    }
                    None => said.push(format!("`components.{section}`")),
                }
            }
            "parameters" | "responses" | "properties" | "allOf" | "oneOf" | "anyOf" | "servers"
            | "security" => {
                let Some((inner, value)) = next(&mut names, here) else {
                    said.push(format!("`{name}`"));
                    break;
                };
                at = value;
                let of_parameter = value.get("name").and_then(Value::as_str);
                said.push(match name {
                    "parameters" => match of_parameter {
                        Some(name) => format!("parameter `{name}`"),
                        None => format!("`parameters[{inner}]`"),
                    },
                    "responses" => format!("response {inner}"),
                    "properties" => format!("property `{inner}`"),
                    _ => format!("`{name}[{inner}]`"),
                });
            }
            "requestBody" => said.push("request body".to_owned()),
            // Nothing that an author looks for.
            "schema" | "content" | "application/json" => {}
            other => said.push(format!("`{other}`")),
        }
    }
    said.join(", ")
}

fn next<'a>(
    names: &mut impl Iterator<Item = &'a str>,
    at: &'a Value,
) -> Option<(&'a str, &'a Value)> {
    names.next().map(|it| (it, step(at, it)))
}

fn step<'a>(value: &'a Value, name: &str) -> &'a Value {
    let found = match value {
        Value::Array(items) => name.parse::<usize>().ok().and_then(|it| items.get(it)),
        _ => value.get(name),
    };
    found.unwrap_or(&Value::Null)
}
