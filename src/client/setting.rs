//! A setting of a client's builder.

use crate::text::trimmed;

/// A setting, and the environment variable that it was read from, if any.
pub(super) struct Setting<T> {
    pub(super) value: T,
    pub(super) variable: Option<&'static str>,
}

impl Setting<String> {
    pub(super) fn new(value: impl Into<String>, variable: Option<&'static str>) -> Self {
        let value = trimmed(&value.into()).to_owned();
        Self { value, variable }
    }
}

/// Returns a suffix for messages that names the variable that a setting was read from, if any.
pub(super) fn origin(variable: Option<&str>) -> String {
    variable.map_or(String::new(), |name| format!(" (from {name})"))
}
