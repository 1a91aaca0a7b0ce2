//! A position in a paginated list.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::InvalidValue;

/// A position in a paginated list: the next page, and the number of items before it.
///
/// It holds what the request for the next page needs: the number of the page, and, depending on the
/// list, an offset, a cursor, or the query of the next page's URL. A cursor and a query are strings
/// of the service, which may tell something of the list; neither ever contains the credential.
///
/// Any `u64` is accepted. Valid page numbers are those from the first page of the list, which is 1 or
/// 0 depending on the service, to [`i64::MAX`]; a list that continues from another number starts at
/// the nearest valid one.
///
/// It converts to a string and back, in serde as well, so that another process can
/// [continue](super::Pages::position) a paginated list later. The string is `page/items`, and
/// `page/items/offset=…`, `page/items/cursor=…`, `page/items/query=…` or `page/items/end` for a list
/// that isn't paged by number.
///
/// ```
/// let position: spacepress::Position = "7/600".parse()?;
/// assert_eq!((position.page(), position.items()), (7, 600));
/// assert_eq!(position.to_string(), "7/600");
///
/// let position: spacepress::Position = "3/20/cursor=dXNlcjo/zQ==".parse()?;
/// assert_eq!((position.page(), position.items()), (3, 20));
/// # Ok::<(), spacepress::InvalidValue>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Position {
    page: u64,
    items: u64,
    next: Next,
}

/// What the request for the next page needs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Next {
    /// The number of the page, or nothing for the first page.
    Page,
    /// The number of items to skip.
    Offset(u64),
    Cursor(String),
    /// The query of the URL.
    Query(String),
    /// There is no next page.
    End,
}

impl Position {
    /// Creates the position before page `page`, numbered as in requests, and after `items` items.
    ///
    /// A list that is paged by offset continues `items` items after its first one. A list that is
    /// paged by cursor or by URL continues only from the positions that it returned.
    pub fn new(page: u64, items: u64) -> Self {
        Self::before(page, items, Next::Page)
    }

    pub(super) fn before(page: u64, items: u64, next: Next) -> Self {
        Self { page, items, next }
    }

    /// Returns the number of the next page: as in requests if the list is paged by number, otherwise
    /// counted from 1.
    pub fn page(&self) -> u64 {
        self.page
    }

    /// Returns the number of items before this position.
    pub fn items(&self) -> u64 {
        self.items
    }

    pub(super) fn next(&self) -> &Next {
        &self.next
    }

    /// Returns `true` if two positions request the same page.
    pub(super) fn is_same_page(&self, other: &Self) -> bool {
        (self.page, &self.next) == (other.page, &other.next)
    }
}

/// The parts of a request for a page. Not every document has lists of all kinds.
#[allow(dead_code)]
impl Position {
    /// Returns the page number of a request.
    pub(crate) fn number(&self) -> Option<i64> {
        Some(i64::try_from(self.page).unwrap_or(i64::MAX))
    }

    /// Returns the offset of a request.
    pub(crate) fn offset(&self) -> Option<i64> {
        match self.next {
            Next::Offset(offset) => Some(i64::try_from(offset).unwrap_or(i64::MAX)),
            _ => None,
        }
    }

    /// Returns the cursor of a request, which that for the first page doesn't have.
    pub(crate) fn cursor(&self) -> Option<Cursor<'_>> {
        match &self.next {
            Next::Cursor(cursor) => Some(Cursor(cursor)),
            _ => None,
        }
    }

    /// Returns the query of a request, which that for the first page doesn't have.
    pub(crate) fn query(&self) -> Option<&str> {
        match &self.next {
            Next::Query(query) => Some(query),
            _ => None,
        }
    }
}

/// A cursor, as the value of a parameter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'a>(&'a str);

// Not every document has cursors of all types.
#[allow(dead_code)]
impl Cursor<'_> {
    pub(crate) fn text(self) -> String {
        self.0.to_owned()
    }
}

impl fmt::Display for Cursor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl TryFrom<Cursor<'_>> for i64 {
    type Error = std::num::ParseIntError;

    fn try_from(cursor: Cursor<'_>) -> Result<Self, Self::Error> {
        cursor.0.parse()
    }
}

impl TryFrom<Cursor<'_>> for u64 {
    type Error = std::num::ParseIntError;

    fn try_from(cursor: Cursor<'_>) -> Result<Self, Self::Error> {
        cursor.0.parse()
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.page, self.items)?;
        match &self.next {
            Next::Page => Ok(()),
            Next::Offset(offset) => write!(f, "/offset={offset}"),
            Next::Cursor(cursor) => write!(f, "/cursor={cursor}"),
            Next::Query(query) => write!(f, "/query={query}"),
            Next::End => f.write_str("/end"),
        }
    }
}

impl FromStr for Position {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        let parsed = || {
            let mut parts = text.splitn(3, '/');
            let page = parts.next()?.parse().ok()?;
            let items = parts.next()?.parse().ok()?;
            let next = match parts.next() {
                None => Next::Page,
                Some("end") => Next::End,
                Some(next) => match next.split_once('=')? {
                    ("offset", offset) => Next::Offset(offset.parse().ok()?),
                    ("cursor", cursor) if !cursor.is_empty() => Next::Cursor(cursor.to_owned()),
                    ("query", query) => Next::Query(query.to_owned()),
                    _ => return None,
                },
            };
            Some(Self::before(page, items, next))
        };
        parsed().ok_or_else(|| {
            let rule = "a position is written as `page/items`, which may be followed by \
                        `/offset=…`, `/cursor=…`, `/query=…` or `/end`";
            InvalidValue::new(text, rule)
        })
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
