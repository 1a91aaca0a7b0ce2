//! How the pages of a list follow each other: by number, by offset, by cursor or by URL.

use super::position::{Next, Position};

/// The last page and the last offset that a query parameter can name.
const LAST: u64 = i64::MAX as u64;

/// How the pages of a list are requested.
#[derive(Clone, Copy, Debug)]
// Not every document has lists of all kinds.
#[allow(dead_code)]
pub(crate) enum Paging {
    Number {
        /// The number of the first page to request.
        first: i64,
        /// The number of the first page of the whole list: 0 or 1.
        base: i64,
    },
    Offset {
        /// The first offset to request.
        first: i64,
        /// The offset of the first item of the whole list: 0 or 1.
        base: i64,
        /// The requested number of items per page.
        size: Option<i64>,
    },
    /// The response names the cursor of the next page.
    Cursor,
    /// The response names the URL of the next page.
    Url,
}

/// What a response says about a list.
pub(super) struct Received {
    /// The number of items of the page.
    pub(super) held: u64,
    /// The number of items that the caller gets, if the limit removes some.
    pub(super) cut: Option<u64>,
    /// Whether the page repeats the one before, and its only item is removed.
    pub(super) is_removed: bool,
    /// The number of items of the largest page, this one included.
    pub(super) largest: u64,
    pub(super) count: Option<u64>,
    pub(super) total: Option<u64>,
    pub(super) more: Option<bool>,
    /// The cursor, or the query of the URL, of the next page.
    pub(super) next: Option<String>,
}

impl Received {
    /// Returns how many items the caller gets.
    fn given(&self) -> u64 {
        match self.cut {
            _ if self.is_removed => 0,
            Some(cut) => cut,
            None => self.held,
        }
    }
}

impl Paging {
    /// Returns the position before the first page to request.
    pub(super) fn start(self) -> Position {
        match self {
            Self::Number { first, .. } => {
                Position::new(u64::try_from(first).unwrap_or(self.base()), 0)
            }
            Self::Offset { .. } => Position::before(1, 0, Next::Offset(self.first_offset())),
            Self::Cursor | Self::Url => Position::new(1, 0),
        }
    }

    /// The number of the first page or the offset of the first item.
    fn base(self) -> u64 {
        match self {
            Self::Number { base, .. } | Self::Offset { base, .. } => {
                u64::try_from(base).unwrap_or(1)
            }
            Self::Cursor | Self::Url => 1,
        }
    }

    fn first_offset(self) -> u64 {
        match self {
            Self::Offset { first, .. } => u64::try_from(first).unwrap_or(self.base()),
            _ => 0,
        }
    }

    /// Returns the valid position that is nearest to a given one, or why there is none.
    pub(super) fn resumed(self, position: &Position) -> Result<Position, String> {
        let (page, items) = (position.page(), position.items());
        let next = match (self, position.next()) {
            (Self::Number { .. }, Next::Page) => {
                return Ok(Position::new(page.clamp(self.base(), LAST), items));
            }
            (Self::Offset { .. }, Next::Page) => {
                let offset = self.first_offset().saturating_add(items);
                Next::Offset(offset.min(LAST))
            }
            (Self::Offset { .. }, Next::Offset(offset)) => {
                Next::Offset((*offset).clamp(self.base(), LAST))
            }
            (Self::Cursor | Self::Url, Next::Page) if page <= 1 && items == 0 => Next::Page,
            (Self::Cursor, next @ (Next::Cursor(_) | Next::End))
            | (Self::Url, next @ (Next::Query(_) | Next::End)) => next.clone(),
            _ => {
                let expected = match self {
                    Self::Number { .. } => "page number",
                    Self::Offset { .. } => "offset",
                    Self::Cursor => "cursor",
                    Self::Url => "query",
                };
                return Err(format!(
                    "the position of page {page} has no {expected}, so that it is not one of this \
                     list: use a position that a stream of this operation returned"
                ));
            }
        };
        Ok(Position::before(page, items, next))
    }

    /// Returns the position of the page `ahead` pages after the next one, if the page is known to
    /// exist. `last` is what the last response said.
    pub(super) fn ahead(self, next: &Position, ahead: u64, last: &Received) -> Option<Position> {
        let page = next.page().saturating_add(ahead);
        match (self, next.next()) {
            (Self::Number { .. }, _) => {
                let exists = page <= LAST && self.has_page(page, last.count?);
                exists.then(|| Position::new(page, next.items()))
            }
            (Self::Offset { .. }, Next::Offset(offset)) => {
                let step = self.step(last).saturating_mul(ahead);
                let offset = offset.saturating_add(step);
                let exists = offset <= LAST && self.has_item(offset, last.total?);
                exists.then(|| Position::before(page, next.items(), Next::Offset(offset)))
            }
            _ => None,
        }
    }

    /// Returns `true` if a list of `count` pages has the page of this number.
    fn has_page(self, number: u64, count: u64) -> bool {
        number < self.base().saturating_add(count)
    }

    /// Returns `true` if a list of `total` items has an item at this offset.
    fn has_item(self, offset: u64, total: u64) -> bool {
        offset < self.base().saturating_add(total)
    }

    /// Returns by how much the offset grows: by the items received, so that no item is skipped if the
    /// service returns fewer than requested; but by the requested number once the service has
    /// returned that many, since a smaller page then lacks items that the service hides.
    fn step(self, page: &Received) -> u64 {
        match self {
            Self::Offset {
                size: Some(size), ..
            } => match u64::try_from(size) {
                Ok(size) if size > 0 && page.largest >= size => size.max(page.held),
                _ => page.held,
            },
            _ => page.held,
        }
    }

    /// Returns the position after a page, and whether there is a page at it. `is_wanted` is `false` if
    /// the caller needs no further page.
    pub(super) fn after(
        self,
        at: &Position,
        page: &Received,
        is_wanted: bool,
    ) -> Result<(Position, bool), String> {
        let number = at.page();
        let items = at.items().saturating_add(page.given());
        let following = number.saturating_add(1);
        let (next, more) = match self {
            Self::Number { .. } => {
                let more = match (page.more, page.count) {
                    (Some(more), _) => more,
                    (None, Some(count)) => self.has_page(following, count),
                    // Without a count, the list ends with an empty page or once all items were
                    // returned.
                    (None, None) => {
                        let held = if page.is_removed { 0 } else { page.held };
                        let so_far = at.items().saturating_add(held);
                        page.held > 0 && page.total.is_none_or(|total| so_far < total)
                    }
                };
                if more && is_wanted && number >= LAST {
                    return Err(format!(
                        "the list does not end, and there is no page after page {LAST}"
                    ));
                }
                (Next::Page, more)
            }
            Self::Offset { .. } => self.after_offset(at, page, is_wanted)?,
            Self::Cursor | Self::Url => match (&page.next, page.more) {
                (Some(next), None | Some(true)) => match self {
                    Self::Cursor => (Next::Cursor(next.clone()), true),
                    _ => (Next::Query(next.clone()), true),
                },
                (None, Some(true)) if is_wanted => {
                    let missing = match self {
                        Self::Cursor => "cursor",
                        _ => "URL",
                    };
                    return Err(format!(
                        "the service reports a page after page {number}, and its response has no \
                         {missing} of it"
                    ));
                }
                _ => (Next::End, false),
            },
        };
        Ok((Position::before(following, items, next), more))
    }

    fn after_offset(
        self,
        at: &Position,
        page: &Received,
        is_wanted: bool,
    ) -> Result<(Next, bool), String> {
        let Next::Offset(offset) = *at.next() else {
            return Ok((Next::Offset(self.first_offset()), false));
        };
        let step = self.step(page);
        let next = offset.saturating_add(step);
        let more = match (page.more, page.total) {
            (Some(more), _) => more,
            (None, Some(total)) => step > 0 && self.has_item(next, total),
            // Without a total, the list ends with an empty page.
            (None, None) => page.held > 0,
        };
        if more && is_wanted && step == 0 {
            return Err(format!(
                "the page at offset {offset} is empty, and the service reports further pages: the \
                 offset would not grow"
            ));
        }
        if more && is_wanted && next > LAST {
            return Err(format!(
                "the list does not end, and there is no offset after {LAST}"
            ));
        }
        // Items that the limit removed are those after the position.
        let next = page.cut.map_or(next, |cut| offset.saturating_add(cut));
        Ok((Next::Offset(next), more))
    }

    /// Returns what of a request the service ignores if it repeats a page.
    pub(super) fn ignored(self) -> &'static str {
        match self {
            Self::Number { .. } => "page number",
            Self::Offset { .. } => "offset",
            Self::Cursor => "cursor",
            Self::Url => "query of the URL of the next page",
        }
    }

    /// Returns `true` if an item that is inserted into the list moves all later ones to other pages.
    pub(super) fn shifts(self) -> bool {
        matches!(self, Self::Number { .. } | Self::Offset { .. })
    }
}
