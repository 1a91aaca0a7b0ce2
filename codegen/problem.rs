//! Problems of a document, as messages to its author.

use std::fmt;

/// A problem of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the build names it.
    pub file: String,
    /// The JSON pointer of the place. The empty one is the whole document.
    pub pointer: String,
    /// The line of the place, where it is known.
    pub line: Option<usize>,
    /// The place in words, such as ``operation `list_spaces` ``.
    pub place: String,
    /// The rule that is broken.
    pub rule: String,
    /// How to fix it.
    pub fix: String,
}

impl Problem {
    /// A problem of the whole file.
    pub fn whole(file: &str, rule: impl Into<String>, fix: impl Into<String>) -> Self {
        Self::at(file, "", rule, fix)
    }

    /// A problem at a JSON pointer.
    pub fn at(
        file: &str,
        pointer: impl Into<String>,
        rule: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self {
            file: file.to_owned(),
            pointer: pointer.into(),
            line: None,
            place: String::new(),
            rule: rule.into(),
            fix: fix.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        f.write_str(": ")?;
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        write!(f, "{}. {}.", self.rule, self.fix)
    }
}

/// Problems, each once.
#[derive(Default)]
pub struct Problems {
    file: String,
    found: Vec<Problem>,
}

impl Problems {
    pub fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            found: Vec::new(),
        }
    }

    /// Adds the problem at a JSON pointer.
    pub fn refuse(&mut self, pointer: &str, rule: impl Into<String>, fix: impl Into<String>) {
        let problem = Problem::at(&self.file, pointer, rule, fix);
        if !self.found.contains(&problem) {
            self.found.push(problem);
        }
    }

    /// Whether there is a problem at a JSON pointer or within it.
    pub fn has(&self, pointer: &str) -> bool {
        self.found.iter().any(|it| {
            let rest = it.pointer.strip_prefix(pointer);
            rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
        })
    }

    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Returns `value` if there is no problem.
    pub fn or<T>(self, value: T) -> Result<T, Vec<Problem>> {
        if self.found.is_empty() {
            Ok(value)
        } else {
            Err(self.found)
        }
    }
}
