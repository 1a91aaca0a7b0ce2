//! The state of making the model.

use std::collections::HashMap;

use super::registry::Registry;
use crate::codegen::normalise::Document;
use crate::codegen::problem::Problems;

/// Makes the model, and collects everything that is wrong with the document.
pub(super) struct Builder<'a> {
    pub(super) document: &'a Document,
    pub(super) types: Registry<'a>,
    pub(super) problems: Problems,
    /// Why schemas at these places are any JSON.
    pub(super) notes: HashMap<String, String>,
}

impl Builder<'_> {
    pub(super) fn problem(&mut self, at: &str, rule: impl Into<String>, fix: impl Into<String>) {
        self.problems.refuse(at, rule, fix);
    }
}
