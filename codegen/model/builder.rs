//! The state of reading a document.

use super::registry::Registry;
use crate::codegen::problem::Problem;
use crate::codegen::refs::Refs;

/// Reads a document, and collects everything that is wrong with it.
pub(super) struct Builder<'a> {
    pub(super) file: &'a str,
    pub(super) refs: Refs<'a>,
    pub(super) types: Registry<'a>,
    pub(super) problems: Vec<Problem>,
}

impl Builder<'_> {
    pub(super) fn problem(&mut self, place: &str, rule: impl Into<String>, fix: impl Into<String>) {
        let problem = Problem::at(self.file, place, rule, fix);
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}
