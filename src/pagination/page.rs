//! One page of a paginated list.

use reqwest::Url;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One page of a paginated list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items of the page. A page that is not the last may be empty: if its only item equals that
    /// of the page before, it is removed; see [`Pages`](super::Pages).
    pub items: Vec<T>,
    /// The number of the page, as in the request. The first page of most lists is 1; that of a list
    /// whose pages are counted from 0 is 0. The pages of a list without page numbers are counted
    /// from 1.
    pub number: u64,
    /// The number of pages, if the response contains it.
    pub count: Option<u64>,
    /// The number of items on all pages, if the response contains it.
    pub total: Option<u64>,
}

impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Page<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// The parts of a page's response, independent of the service.
pub(crate) struct Opened<T> {
    pub(crate) items: Vec<T>,
    /// The number of pages.
    pub(crate) pages: Option<i64>,
    /// Whether there is another page, if the service has a separate field for that.
    pub(crate) more: Option<bool>,
    /// The number of items on all pages.
    pub(crate) total: Option<i64>,
    /// The cursor or the URL of the next page.
    pub(crate) next: Option<String>,
    /// The URL of this page, if the next one is found by its URL.
    pub(crate) url: Option<Url>,
}

/// Returns a field that names the next page, unless it is missing, `null`, empty or `false`.
// Not every document has such lists.
#[allow(dead_code)]
pub(crate) fn continuation(field: Option<&impl Serialize>) -> Option<String> {
    match serde_json::to_value(field?).ok()? {
        Value::Null | Value::Bool(false) => None,
        Value::String(text) => Some(text).filter(|it| !it.is_empty()),
        // A list is not at its end because its cursor is an unexpected value.
        other => Some(other.to_string()),
    }
}

/// Returns a field that holds a number of pages or items.
#[allow(dead_code)]
pub(crate) fn count(field: Option<&impl Serialize>) -> Option<i64> {
    serde_json::to_value(field?).ok()?.as_i64()
}
