//! What is wrong with a document, in words that its author can act on.

use std::fmt;

/// One thing that is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the build names it.
    pub file: String,
    /// The operation or the schema that it is about, where it is about one.
    pub place: Option<String>,
    /// The rule that is broken.
    pub rule: String,
    /// How to mend it.
    pub mend: String,
}

impl Problem {
    /// Something about the file as a whole.
    pub fn whole(file: &str, rule: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            place: None,
            rule: rule.into(),
            mend: mend.into(),
        }
    }

    /// Something about one place in the file, such as ``operation `list_spaces` ``.
    pub fn at(
        file: &str,
        place: impl Into<String>,
        rule: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self {
            place: Some(place.into()),
            ..Self::whole(file, rule, mend)
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        write!(f, "{}. {}.", self.rule, self.mend)
    }
}
