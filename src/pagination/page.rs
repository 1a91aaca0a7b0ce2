//! One page of a paginated list.

use serde::{Deserialize, Serialize};

/// One page of a paginated list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items of the page. A page that is not the last may be empty: if its only item equals that
    /// of the page before, it is removed; see [`Pages`](super::Pages).
    pub items: Vec<T>,
    /// The number of the page, as in the request. The first page of most lists is 1; that of a list
    /// whose pages are counted from 0 is 0.
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
}
