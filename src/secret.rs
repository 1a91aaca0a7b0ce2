//! A text that must not be shown.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text that must not be shown: a password, a token, a key.
///
/// It goes over the wire as it is, and nowhere else: `Debug` and any error or trace show
/// `[secret]` in its place. [`expose`](Secret::expose) is the only way to read it.
///
/// ```
/// let secret = spacepress::Secret::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "[secret]");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Secret(Box<str>);

impl Secret {
    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Takes it out of a text that is going to be shown.
    pub(crate) fn hide_in(&self, text: &mut String) {
        if self.0.len() >= SHORTEST && text.contains(&*self.0) {
            *text = text.replace(&*self.0, SHOWN);
        }
    }
}

/// What stands in its place.
const SHOWN: &str = "[secret]";

/// What is shorter is no credential, and would be found in every other word.
const SHORTEST: usize = 6;

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SHOWN)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
