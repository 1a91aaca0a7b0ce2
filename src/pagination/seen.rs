//! The pages of a list so far, and the guards against a list that repeats itself or has no end.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};

use super::paging::Paging;

/// The maximum number of consecutive pages that may each raise the page count.
const MOST_GROWTH: u32 = 100;

/// The number of items of a page, its first item and its last.
type Ends<T> = (usize, T, T);

/// Returns the ends of a page, and whether they are those of the page before.
type Compare<T> = fn(Option<&Ends<T>>, &[T]) -> (Option<Ends<T>>, bool);

fn compare<T: Clone + PartialEq>(before: Option<&Ends<T>>, items: &[T]) -> (Option<Ends<T>>, bool) {
    let ends = match items {
        [] => None,
        [first, ..] => items
            .last()
            .map(|last| (items.len(), first.clone(), last.clone())),
    };
    let repeated = ends.is_some() && ends.as_ref() == before;
    (ends, repeated)
}

/// Properties of the pages so far.
pub(super) struct Seen<T> {
    paging: Paging,
    /// The number of pages, or of all items in a list that is paged by offset.
    size: Option<u64>,
    /// The number of consecutive pages that raised the size.
    growth: u32,
    ends: Option<Ends<T>>,
    /// Whether the page before had one item, equal to that of the page before it.
    repeated: bool,
    /// The hashes of the cursors and queries so far.
    continuations: HashSet<u64>,
    hasher: RandomState,
    /// How pages are compared. Kept here, so that only the code that creates a stream needs
    /// items that can be compared.
    compare: Compare<T>,
}

impl<T> Seen<T> {
    pub(super) fn new(paging: Paging) -> Self
    where
        T: Clone + PartialEq,
    {
        Self {
            paging,
            size: None,
            growth: 0,
            ends: None,
            repeated: false,
            continuations: HashSet::new(),
            hasher: RandomState::new(),
            compare: compare::<T>,
        }
    }

    /// Rejects a page that repeats the one before. If the page has one item, only the second
    /// repetition in a row is rejected, since an item may have been inserted before it; the first
    /// one returns `true`.
    pub(super) fn compare(&mut self, number: u64, items: &[T]) -> Result<bool, String> {
        let (ends, repeated) = (self.compare)(self.ends.as_ref(), items);
        if repeated && (items.len() > 1 || self.repeated) {
            return Err(format!(
                "page {number} repeats page {}: the service seems to ignore the {}",
                number.saturating_sub(1),
                self.paging.ignored()
            ));
        }
        self.ends = ends;
        self.repeated = repeated;
        Ok(repeated)
    }

    /// Rejects a list whose size grows with each page.
    pub(super) fn watch_growth(
        &mut self,
        number: u64,
        count: Option<u64>,
        total: Option<u64>,
    ) -> Result<(), String> {
        let (size, name) = match self.paging {
            Paging::Offset { .. } => (total, "number of all items"),
            _ => (count, "page count"),
        };
        let grew = matches!((self.size, size), (Some(before), Some(now)) if now > before);
        self.growth = if grew { self.growth + 1 } else { 0 };
        self.size = size;
        if self.growth >= MOST_GROWTH {
            return Err(format!(
                "the {name} grew with each of the last {MOST_GROWTH} pages, up to page {number}"
            ));
        }
        Ok(())
    }

    /// Notes the cursor or the query of a page. Rejects one that an earlier page had.
    pub(super) fn continuation(&mut self, number: u64, continuation: &str) -> Result<(), String> {
        if self
            .continuations
            .insert(self.hasher.hash_one(continuation))
        {
            return Ok(());
        }
        Err(format!(
            "page {number} has the {} of an earlier page, so that the list would not end",
            self.paging.ignored()
        ))
    }
}
