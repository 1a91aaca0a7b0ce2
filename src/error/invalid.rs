//! A value that can't be used.

use std::convert::Infallible;
use std::fmt;

use crate::text::{MOST_SHOWN, SHOWN_VALUE, cleaned, shortened, shortened_within};

/// A value that can't be used, and why. A setter that is given one keeps it until the call is
/// sent, which then fails with [`InvalidInput`](crate::ErrorKind::InvalidInput).
///
/// Shown with `{}` it has at most 1,000 characters, and no control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidValue {
    value: Option<String>,
    reason: String,
}

impl InvalidValue {
    /// A value, as it is written, and why it can't be used.
    pub fn new(value: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            value: Some(value.into()),
            reason: reason.into(),
        }
    }

    /// What isn't there although it has to be.
    pub(crate) fn absent() -> Self {
        Self {
            value: None,
            reason: "has to be set".to_owned(),
        }
    }

    /// The value, where there was one.
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }

    /// Why it can't be used.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = match &self.value {
            Some(value) => format!("{:?}: {}", shortened(value, SHOWN_VALUE), self.reason),
            None => self.reason.clone(),
        };
        f.write_str(&shortened_within(&cleaned(&message), MOST_SHOWN))
    }
}

impl std::error::Error for InvalidValue {}

impl From<Infallible> for InvalidValue {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
