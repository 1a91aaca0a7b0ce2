//! Refuses what the steps after this one, or the libraries under them, would get wrong without a
//! word. Each rule says what is wrong and how to mend it; `openapi/README.md` lists them all.

mod bodies;
mod keys;
mod operations;
mod schemas;

use super::load::Loaded;
use super::problem::Problem;
use super::refs::Refs;

/// Everything that is wrong with a document, or nothing.
pub fn lint(document: &Loaded) -> Result<(), Vec<Problem>> {
    let mut linter = Linter {
        file: &document.file,
        refs: Refs::new(&document.api),
        forms: Vec::new(),
        problems: Vec::new(),
    };
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
    /// The named schemas that are forms: only there may bytes be.
    forms: Vec<&'a str>,
    problems: Vec<Problem>,
}

impl<'a> Linter<'a> {
    fn refuse(&mut self, place: &str, rule: impl Into<String>, mend: impl Into<String>) {
        let problem = Problem::at(self.file, place, rule, mend);
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn refuse_whole(&mut self, rule: impl Into<String>, mend: impl Into<String>) {
        self.problems.push(Problem::whole(self.file, rule, mend));
    }
}
