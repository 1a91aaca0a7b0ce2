//! Refuses documents that later stages, or the libraries they use, would silently translate wrongly.
//! Each rule says what is wrong and how to fix it; `openapi/README.md` lists them all.

mod bodies;
mod operations;
mod parameters;
mod schemas;
mod security;
mod values;

use super::normalise::{Document, Schema};
use super::problem::{Problem, Problems};

/// Returns all problems of a document at once, with those of reading it.
pub fn lint(document: &Document, problems: Problems) -> Result<(), Vec<Problem>> {
    let mut linter = Linter { document, problems };
    linter.servers();
    linter.security();
    linter.operations();
    linter.schemas();
    linter.problems.or(())
}

struct Linter<'a> {
    document: &'a Document,
    problems: Problems,
}

impl<'a> Linter<'a> {
    fn refuse(&mut self, at: &str, rule: impl Into<String>, fix: impl Into<String>) {
        self.problems.refuse(at, rule, fix);
    }

    fn resolve(&self, schema: &'a Schema) -> &'a Schema {
        self.document.resolve(schema)
    }
}
