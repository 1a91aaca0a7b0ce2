//! The error of an invalid value.

use std::convert::Infallible;
use std::fmt;

use crate::text::{MOST_SHOWN, SHOWN_VALUE, cleaned, shortened, shortened_within};

/// An invalid value, and the reason why it is invalid.
///
/// A setter that receives an invalid value keeps this error, and sending the call fails with
/// [`InvalidInput`](crate::ErrorKind::InvalidInput). `{}` formats it with at most 1,000 characters
/// and without control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidValue {
    value: Option<String>,
    reason: String,
}

impl InvalidValue {
    /// Creates an error from the value, as a string, and the reason why it is invalid.
    pub fn new(value: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            value: Some(value.into()),
            reason: reason.into(),
        }
    }

    /// Creates the error of a required value that is missing.
    pub(crate) fn absent() -> Self {
        Self::hidden("must be set")
    }

    /// Creates an error without the value, which may be a secret.
    pub(crate) fn hidden(reason: impl Into<String>) -> Self {
        Self {
            value: None,
            reason: reason.into(),
        }
    }

    /// Returns the invalid value, or `None` if a required value is missing or the value may be a secret.
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }

    /// Returns the reason why the value is invalid.
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
