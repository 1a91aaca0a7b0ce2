//! Reads objects of a document key by key, and notes what is wrong with them.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::document::Schema;
use super::markdown;
use crate::codegen::load::Loaded;
use crate::codegen::places::escaped;
use crate::codegen::problem::Problems;

/// A value of the document and its place.
#[derive(Clone)]
pub(super) struct Node<'a> {
    pub(super) value: &'a Value,
    /// The JSON pointer.
    pub(super) at: String,
}

impl<'a> Node<'a> {
    /// The value of a key, unless it is missing or `null`.
    pub(super) fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.value.get(key).filter(|it| !it.is_null())?;
        Some(self.at_key(key, value))
    }

    pub(super) fn at_key(&self, key: &str, value: &'a Value) -> Node<'a> {
        let at = format!("{}/{}", self.at, escaped(key));
        Node { value, at }
    }

    fn object(&self) -> Option<&'a Map<String, Value>> {
        self.value.as_object()
    }
}

/// The state of reading a document.
pub(super) struct Reader<'a> {
    pub(super) loaded: &'a Loaded,
    pub(super) problems: Problems,
    /// The named schemas that were read so far.
    pub(super) named: HashMap<String, Schema>,
    /// References to schemas outside of `components.schemas`.
    pub(super) elsewhere: Vec<String>,
    /// Pairs of named schemas that are being merged.
    pub(super) merging: Vec<(String, String)>,
    /// The number of properties that were copied by merging.
    pub(super) copied: usize,
    /// Those that are being read, the outermost first.
    pub(super) reading: Vec<String>,
}

/// The vendor extensions that mean something, all of which belong on an operation.
const EXTENSIONS: &[&str] = &["x-pagination", "x-idempotent", "x-max-upload-bytes"];

impl<'a> Reader<'a> {
    pub(super) fn new(loaded: &'a Loaded) -> Self {
        Self {
            loaded,
            problems: Problems::new(&loaded.file),
            named: HashMap::new(),
            elsewhere: Vec::new(),
            merging: Vec::new(),
            copied: 0,
            reading: Vec::new(),
        }
    }

    pub(super) fn root(&self) -> Node<'a> {
        Node {
            value: &self.loaded.value,
            at: String::new(),
        }
    }

    /// Whether the document is in OpenAPI 3.1, whose schemas are those of JSON Schema.
    pub(super) fn is_new(&self) -> bool {
        let version = self.loaded.value.get("openapi").and_then(Value::as_str);
        version.is_some_and(|it| it.starts_with("3.1"))
    }

    pub(super) fn refuse(&mut self, at: &str, rule: impl Into<String>, fix: impl Into<String>) {
        self.problems.refuse(at, rule, fix);
    }

    /// Checks that a value is an object with these keys alone, besides extensions.
    pub(super) fn object(&mut self, node: &Node<'a>, what: &str, known: &[&str]) -> bool {
        let Some(object) = node.object() else {
            self.mistyped(&node.at, what, node.value, "an object");
            return false;
        };
        for key in object.keys() {
            let at = format!("{}/{}", node.at, escaped(key));
            if key.starts_with("x-") {
                self.extension(&at, key, what == "the operation");
            } else if !known.contains(&key.as_str()) {
                let fix = match (closest(key, known), replacement(key)) {
                    (Some(meant), _) => format!("Write `{meant}` if that is meant, or remove it"),
                    (None, Some(fix)) => fix.to_owned(),
                    (None, None) => "Remove it, or move it to where it belongs".to_owned(),
                };
                self.refuse(
                    &at,
                    format!("`{key}` is unknown here and would have no effect"),
                    fix,
                );
                continue;
            }
            let may_be_null = ["const", "default", "example", "value"].contains(&key.as_str());
            let is_known = known.contains(&key.as_str()) || EXTENSIONS.contains(&key.as_str());
            if object[key].is_null() && is_known && !may_be_null {
                let fix = "Write a value, or remove the key";
                match key.as_str() {
                    // JSON, which the document is read as, has no other.
                    "minimum" | "maximum" | "multipleOf" => {
                        self.refuse(&at, format!("`{key}` is not a finite number"), fix);
                    }
                    _ => self.refuse(&at, format!("`{key}` is `null`"), fix),
                }
            }
        }
        true
    }

    /// Foreign extensions mean nothing, but a misspelt one of ours does.
    fn extension(&mut self, at: &str, key: &str, is_operation: bool) {
        if EXTENSIONS.contains(&key) {
            if !is_operation {
                let rule = format!("`{key}` has no effect here");
                self.refuse(at, rule, "Move it to an operation");
            }
        } else if let Some(meant) = closest(key, EXTENSIONS) {
            let rule = format!("`{key}` is an unknown extension");
            self.refuse(at, rule, format!("Write `{meant}`"));
        }
    }

    fn mistyped(&mut self, at: &str, what: &str, found: &Value, expected: &str) {
        let rule = format!("{what} is {}, and must be {expected}", short(found));
        let fix = match (what, expected, found) {
            (_, "a boolean", _) => "Write `true` or `false` without quotes".to_owned(),
            ("the schema", ..) => "Write a schema such as `{ type: string }`".to_owned(),
            (_, "a string", Value::Number(_) | Value::Bool(_) | Value::Null) => {
                format!("Write it in quotes: `\"{found}\"`")
            }
            (_, "a list", Value::String(_) | Value::Object(_)) => {
                "Write a list, even of one entry".to_owned()
            }
            _ => format!("Write {expected}"),
        };
        self.refuse(at, rule, fix);
    }

    fn typed<T>(
        &mut self,
        node: &Node<'a>,
        key: &str,
        expected: &str,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let found = node.get(key)?;
        let value = read(found.value);
        if value.is_none() {
            self.mistyped(&found.at, &format!("`{key}`"), found.value, expected);
        }
        value
    }

    pub(super) fn text(&mut self, node: &Node<'a>, key: &str) -> Option<String> {
        self.typed(node, key, "a string", |it| it.as_str().map(str::to_owned))
    }

    /// A description, as Markdown that can be documentation.
    pub(super) fn description(&mut self, node: &Node<'a>) -> Option<String> {
        let text = self.text(node, "description")?;
        Some(markdown::safe(&text)).filter(|it| !it.is_empty())
    }

    /// A string that must be there.
    pub(super) fn needed_text(&mut self, node: &Node<'a>, key: &str, what: &str) -> String {
        if node.value.is_object() && node.value.get(key).is_none() {
            let rule = format!("{what} has no `{key}`");
            self.refuse(&node.at, rule, format!("Add `{key}`"));
        }
        let text = self.text(node, key);
        if text.as_deref() == Some("") {
            self.refuse(
                &node.at,
                format!("`{key}` is empty"),
                format!("Write a value for `{key}`"),
            );
        }
        text.unwrap_or_default()
    }

    pub(super) fn boolean(&mut self, node: &Node<'a>, key: &str) -> Option<bool> {
        self.typed(node, key, "a boolean", Value::as_bool)
    }

    pub(super) fn flag(&mut self, node: &Node<'a>, key: &str) -> bool {
        self.boolean(node, key).unwrap_or(false)
    }

    /// The items of a list.
    pub(super) fn list(&mut self, node: &Node<'a>, key: &str) -> Vec<Node<'a>> {
        let items = self.typed(node, key, "a list", Value::as_array);
        let at = format!("{}/{}", node.at, escaped(key));
        let items = items.into_iter().flatten().enumerate();
        items
            .map(|(index, value)| Node {
                value,
                at: format!("{at}/{index}"),
            })
            .collect()
    }

    /// Strings of a list.
    pub(super) fn texts(&mut self, node: &Node<'a>, key: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for item in self.list(node, key) {
            match item.value.as_str() {
                Some(text) => texts.push(text.to_owned()),
                None => self.mistyped(
                    &item.at,
                    &format!("an entry of `{key}`"),
                    item.value,
                    "a string",
                ),
            }
        }
        texts
    }

    /// The entries of an object whose keys are names, in the document's order.
    pub(super) fn named_entries(&mut self, node: &Node<'a>, key: &str) -> Vec<(&'a str, Node<'a>)> {
        let Some(object) = self.typed(node, key, "an object", Value::as_object) else {
            return Vec::new();
        };
        let around = node.at_key(key, node.value);
        let entries = object.iter();
        let mut entries: Vec<(&str, Node)> = entries
            .map(|(name, value)| (name.as_str(), around.at_key(name, value)))
            .collect();
        // The map sorts them.
        entries.sort_by_key(|(_, it)| self.loaded.places.order(&it.at));
        entries
    }

    /// Follows references to a section of `components`.
    pub(super) fn target(&mut self, node: Node<'a>, section: &str) -> Option<Node<'a>> {
        let mut found = node;
        // A longer chain is circular.
        for _ in 0..32 {
            let Some(reference) = found.value.get("$ref") else {
                return Some(found);
            };
            let beside = found.object().into_iter().flat_map(Map::keys);
            let mut beside = beside.filter(|it| *it != "$ref" && !it.starts_with("x-"));
            if let Some(key) = beside.next() {
                self.refuse(
                    &found.at,
                    format!("`{key}` stands beside a `$ref`, where it has no effect"),
                    "Remove it, or write out what the reference stands for",
                );
            }
            let prefix = format!("#/components/{section}/");
            let name = reference.as_str().and_then(|it| it.strip_prefix(&prefix));
            let components = self.loaded.value.pointer(&format!("/components/{section}"));
            let value = name.and_then(|it| components?.get(unescaped(it)));
            let (Some(name), Some(value)) = (name, value) else {
                let said = reference
                    .as_str()
                    .map_or_else(|| short(reference), str::to_owned);
                let rule = format!("`$ref` is `{said}`, which is unresolved");
                let fix = format!("Refer to an entry of `components.{section}` of this document");
                self.refuse(&found.at, rule, fix);
                return None;
            };
            let at = format!("/components/{section}/{}", escaped(&unescaped(name)));
            found = Node { value, at };
        }
        self.refuse(
            &found.at,
            "the references lead back to themselves",
            "Remove one of the references",
        );
        None
    }
}

/// The name in a reference to a schema of the same document.
pub(super) fn schema_name(reference: &str) -> Option<String> {
    reference
        .strip_prefix("#/components/schemas/")
        .map(unescaped)
}

/// The name that a reference has escaped, as a part of a URL and as a JSON pointer.
pub(super) fn unescaped(name: &str) -> String {
    decoded(name).replace("~1", "/").replace("~0", "~")
}

/// Decodes the percent-encoding of a URL.
pub(super) fn decoded(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).filter(|_| *first == b'%');
        let hex = hex.and_then(|it| std::str::from_utf8(it).ok());
        match hex.and_then(|it| u8::from_str_radix(it, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| name.to_owned())
}

/// What to write instead of a key of another version of OpenAPI, or one that is at a wrong place.
fn replacement(key: &str) -> Option<&'static str> {
    Some(match key {
        "definitions" | "$defs" => "Move the schemas to `components.schemas`",
        "type" | "enum" | "const" | "format" | "items" | "default" | "minimum" | "maximum"
        | "pattern" | "minLength" | "maxLength" => "Move it into the `schema`",
        "schema" => "Move it into `content`, below the media type",
        "$ref" => "Write out what the reference stands for",
        "host" | "basePath" | "schemes" => "Write the URL under `servers`",
        "consumes" | "produces" => "Write the media type under `content`",
        _ => return None,
    })
}

/// A value for a message.
pub fn short(value: &Value) -> String {
    let text = match value {
        Value::Object(_) => return "an object".to_owned(),
        Value::Array(_) => return "a list".to_owned(),
        other => other.to_string(),
    };
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// The name that one was meant to be: at most two letters differ. A name with two letters more, such
/// as `modeId` for `mode`, is another one.
pub fn closest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let (lower, name) = (str::to_lowercase, name.to_lowercase());
    let candidates = known.iter().map(|it| (distance(&name, &lower(it)), *it));
    let (distance, meant) = candidates.min()?;
    let is_longer =
        distance == 2 && (meant.len() + 2 == name.len() || name.len() + 2 == meant.len());
    (distance <= 2 && distance * 3 <= name.len() && !is_longer).then_some(meant)
}

/// The number of letters that differ (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, left) in one.chars().take(64).enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (column, right) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(left != *right);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}
