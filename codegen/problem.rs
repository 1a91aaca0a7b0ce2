//! Problems of a document, as messages to its author.

use std::fmt;

/// A problem of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the build names it.
    pub file: String,
    /// The line of the place, where it is known.
    pub line: Option<usize>,
    /// The operation or the schema, if it is about one.
    pub place: Option<String>,
    /// The rule that is broken.
    pub rule: String,
    /// How to fix it.
    pub fix: String,
}

impl Problem {
    /// A problem of the whole file.
    pub fn whole(file: &str, rule: impl Into<String>, fix: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            place: None,
            rule: rule.into(),
            fix: fix.into(),
        }
    }

    /// A problem at one place in the file, such as ``operation `list_spaces` ``.
    pub fn at(
        file: &str,
        place: impl Into<String>,
        rule: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self {
            place: Some(place.into()),
            ..Self::whole(file, rule, fix)
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
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        write!(f, "{}. {}.", self.rule, self.fix)
    }
}
