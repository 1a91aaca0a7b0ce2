//! Refuses documents that later stages, or the libraries they use, would silently translate wrongly.
//! Each rule says what is wrong and how to fix it; `openapi/README.md` lists them all.

mod bodies;
mod cycles;
mod keys;
mod operations;
mod schemas;

use super::load::Loaded;
use super::problem::Problem;
use super::refs::Refs;

/// Returns all problems of a document at once.
pub fn lint(document: &Loaded) -> Result<(), Vec<Problem>> {
    let mut linter = Linter {
        file: &document.file,
        refs: Refs::new(&document.api),
        forms: Vec::new(),
        problems: Vec::new(),
    };
    linter.cycles();
    if !linter.problems.is_empty() {
        return Err(linter.problems);
    }
    linter.keys(document);
    linter.operations(document);
    linter.schemas();
    if linter.problems.is_empty() {
        Ok(())
    } else {
        Err(linter.problems)
    }
}

struct Linter<'a> {
    file: &'a str,
    refs: Refs<'a>,
    /// The named schemas of multipart bodies, the only ones that may contain bytes.
    forms: Vec<&'a str>,
    problems: Vec<Problem>,
}

impl<'a> Linter<'a> {
    fn refuse(&mut self, place: &str, rule: impl Into<String>, fix: impl Into<String>) {
        let problem = Problem::at(self.file, place, rule, fix);
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn refuse_whole(&mut self, rule: impl Into<String>, fix: impl Into<String>) {
        self.problems.push(Problem::whole(self.file, rule, fix));
    }
}
