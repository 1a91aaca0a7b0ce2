//! Where the keys of a document are: their lines, and keys that occur twice in one object.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser};

/// The lines of a document's keys and items, by JSON pointer.
#[derive(Debug, Default)]
pub struct Places {
    lines: HashMap<String, usize>,
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

    /// The line of a key or an item, from 1.
    pub fn line(&self, pointer: &str) -> Option<usize> {
        self.lines.get(pointer).copied()
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
        self.lines.entry(joined(pointer)).or_insert(line);
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
