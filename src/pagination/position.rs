//! A position in a paginated list.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::InvalidValue;

/// A position in a paginated list: the next page, and the number of items before it.
///
/// Any `u64` is accepted. Valid page numbers are those from the first page of the list, which is 1 or
/// 0 depending on the service, to [`i64::MAX`]; a list that continues from another number starts at
/// the nearest valid one.
///
/// It converts to a string and back, in serde as well, so that another process can
/// [continue](super::Pages::position) a paginated list later.
///
/// ```
/// let position: spacepress::Position = "7/600".parse()?;
/// assert_eq!((position.page(), position.items()), (7, 600));
/// assert_eq!(position.to_string(), "7/600");
/// # Ok::<(), spacepress::InvalidValue>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Position {
    page: u64,
    items: u64,
}

impl Position {
    /// Creates the position before page `page`, numbered as in requests, and after `items` items.
    pub fn new(page: u64, items: u64) -> Self {
        Self { page, items }
    }

    /// Returns the number of the next page, as in requests.
    pub fn page(self) -> u64 {
        self.page
    }

    /// Returns the number of items before this position.
    pub fn items(self) -> u64 {
        self.items
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.page, self.items)
    }
}

impl FromStr for Position {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        let parsed = text.split_once('/').and_then(|(page, items)| {
            Some(Self {
                page: page.parse().ok()?,
                items: items.parse().ok()?,
            })
        });
        parsed.ok_or_else(|| InvalidValue::new(text, "a position is written as `page/items`"))
    }
}

/// Writes the position as its string.
impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
