//! The pages of a paginated list, fetched sequentially or several at once.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;
use serde::{Deserialize, Serialize};
use tokio::runtime::{Handle, Id};

use super::position::Position;
use crate::call::Call;
use crate::error::{Error, ErrorKind};

/// The default maximum number of pages.
const MOST_PAGES: u64 = 10_000;

/// How many pages in a row may each say that there are more pages than the one before said.
const MOST_GROWTH: u32 = 100;

/// The last page that a query parameter can name.
const LAST_PAGE: u64 = i64::MAX as u64;

/// How a listing goes.
#[derive(Clone, Debug)]
pub(crate) struct Listing {
    /// How many items at the most.
    pub(crate) limit: Option<usize>,
    /// How many pages are asked for at once.
    pub(crate) prefetch: usize,
    pub(crate) max_pages: u64,
}

impl Default for Listing {
    fn default() -> Self {
        Self {
            limit: None,
            prefetch: 1,
            max_pages: MOST_PAGES,
        }
    }
}

/// One page of a paginated list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Page<T> {
    /// What it holds. A page in the middle may be empty, and is if its one item was that of the page
    /// before; see [`Pages`].
    pub items: Vec<T>,
    /// Which page it is, counted from 1.
    pub number: u64,
    /// How many pages there are, where the service says so.
    pub count: Option<u64>,
    /// How many items there are on all pages, where the service says so.
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

/// What an answer says of its page, in the terms of any service.
pub(crate) struct Opened<T> {
    pub(crate) items: Vec<T>,
    /// How many pages there are.
    pub(crate) pages: Option<i64>,
    /// Whether there is a further page, where the service has a field of its own for that.
    pub(crate) more: Option<bool>,
    /// How many items there are on all pages.
    pub(crate) total: Option<i64>,
}

type Fetching<T> = Pin<Box<dyn Future<Output = Result<Opened<T>, Error>> + Send>>;
type Fetch<T> = Arc<dyn Fn(i64) -> Fetching<T> + Send + Sync>;

/// A stream of the pages of a paginated list.
///
/// It sends nothing until it is polled. Dropping it cancels requests in flight.
/// A page that equals the one before it is an error ([`Pagination`](ErrorKind::Pagination)), since
/// the service seems to ignore the page number. A page of one item isn't, the first time: an item
/// may have been inserted before it in the meantime. It is given without that item, so that no item
/// is given twice; the third page in a row with the same item is an error.
///
/// After an error it ends; [`position`](Pages::position) then names the page that failed.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<T> {
    call: Call,
    listing: Listing,
    fetch: Fetch<T>,
    /// The pages that were asked for, in their order, the earliest first.
    asked: VecDeque<Asked<T>>,
    /// The runtime on which they were asked for.
    runtime: Option<Id>,
    next: Position,
    /// How many pages were given.
    given: u64,
    /// What the page before said and held.
    seen: Seen<T>,
    /// How pages are compared. Kept here, so that only the code that creates a stream needs
    /// items that can be compared.
    compare: Compare<T>,
    ended: bool,
}

/// How many items a page held, its first and its last.
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

struct Asked<T> {
    number: u64,
    state: FetchState<T>,
}

enum FetchState<T> {
    Fetching(Fetching<T>),
    Fetched(Result<Opened<T>, Error>),
}

struct Seen<T> {
    count: Option<u64>,
    /// How many pages in a row raised the count.
    growth: u32,
    /// The most items that a page held.
    largest: usize,
    ends: Option<Ends<T>>,
    /// True where the page before held one item, the same as the page before that.
    repeated: bool,
}

impl<T> Pages<T> {
    pub(crate) fn new(
        call: Call,
        listing: Listing,
        first: i64,
        fetch: impl Fn(i64) -> Fetching<T> + Send + Sync + 'static,
    ) -> Self
    where
        T: Clone + PartialEq,
    {
        let next = Position::new(u64::try_from(first).unwrap_or(1), 0);
        let ended = listing.limit == Some(0);
        Self {
            call,
            listing,
            fetch: Arc::new(fetch),
            asked: VecDeque::new(),
            runtime: None,
            next,
            given: 0,
            seen: Seen {
                count: None,
                growth: 0,
                largest: 0,
                ends: None,
                repeated: false,
            },
            compare: compare::<T>,
            ended,
        }
    }

    /// Starts where another stream stopped. Earlier items count for a [`limit`](crate::Pages).
    pub(crate) fn beginning_at(mut self, position: Position) -> Self {
        self.next = Position::new(position.page().clamp(1, LAST_PAGE), position.items());
        self.ended = self.left() == Some(0);
        self
    }

    /// The page that comes next, or that failed: a value to store, and to go on from with
    /// `pages_from`.
    pub fn position(&self) -> Position {
        self.next
    }

    /// How many items may still be given.
    fn left(&self) -> Option<usize> {
        let given = usize::try_from(self.next.items()).unwrap_or(usize::MAX);
        Some(self.listing.limit?.saturating_sub(given))
    }

    /// Asks for further pages, as far as it is certain that they exist and are wanted.
    fn ask(&mut self) {
        while !self.ended && self.asked.len() < self.listing.prefetch {
            let ahead = self.asked.len();
            let number = self.next.page().saturating_add(ahead as u64);
            if ahead > 0 {
                let exists = self.seen.count.is_some_and(|count| number <= count);
                // As long as all that is on its way doesn't hold as much as is wanted.
                let on_its_way = ahead.saturating_mul(self.seen.largest);
                let wanted = self.left().is_none_or(|left| left > on_its_way);
                let given = self.given.saturating_add(ahead as u64);
                let allowed = given < self.listing.max_pages && number <= LAST_PAGE;
                if !exists || !wanted || !allowed || self.seen.largest == 0 {
                    return;
                }
            }
            let page = i64::try_from(number).unwrap_or(i64::MAX);
            let state = FetchState::Fetching((self.fetch)(page));
            self.asked.push_back(Asked { number, state });
        }
    }

    /// Looks after everything that is on its way.
    fn poll_asked(&mut self, context: &mut Context<'_>) {
        for asked in &mut self.asked {
            if let FetchState::Fetching(fetching) = &mut asked.state
                && let Poll::Ready(fetched) = fetching.as_mut().poll(context)
            {
                asked.state = FetchState::Fetched(fetched);
            }
        }
    }

    /// Drops what is under way on a runtime that this is no longer polled on, where it would make no
    /// progress while that runtime is idle. It is asked for again.
    fn leave_runtime(&mut self) {
        let here = Handle::try_current().ok().map(|it| it.id());
        if self.runtime != here {
            self.asked.clear();
            self.runtime = here;
        }
    }

    fn end(&mut self) {
        self.ended = true;
        self.asked.clear();
    }

    fn refuse(&self, message: String) -> Error {
        Error::new(ErrorKind::Pagination, message).in_operation(self.call.operation().id)
    }
}

impl<T> Pages<T> {
    /// The next page, or nothing at the end.
    ///
    /// # Errors
    ///
    /// Whatever the call for the page may give, and [`Pagination`](ErrorKind::Pagination) where
    /// the pages repeat each other or don't come to an end.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>, Error> {
        poll_fn(|context| self.poll_page(context)).await.transpose()
    }

    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Page<T>, Error>>> {
        self.leave_runtime();
        self.ask();
        self.poll_asked(context);
        if !matches!(
            self.asked.front(),
            Some(Asked {
                state: FetchState::Fetched(_),
                ..
            })
        ) {
            return if self.asked.is_empty() {
                Poll::Ready(None)
            } else {
                Poll::Pending
            };
        }
        let Some(Asked {
            number,
            state: FetchState::Fetched(fetched),
        }) = self.asked.pop_front()
        else {
            return Poll::Ready(None);
        };
        let page = fetched.and_then(|opened| self.take(number, opened));
        if page.is_err() {
            self.end();
        }
        // What is wanted next is on its way while this page is being looked at.
        if self.listing.prefetch > 1 && !self.ended {
            self.ask();
            self.poll_asked(context);
        }
        Poll::Ready(Some(page))
    }

    /// Makes a page of what was fetched, and sees whether there is another.
    fn take(&mut self, number: u64, opened: Opened<T>) -> Result<Page<T>, Error> {
        let Opened {
            mut items,
            pages,
            more,
            total,
        } = opened;
        let count = pages.and_then(|it| u64::try_from(it).ok());
        let total = total.and_then(|it| u64::try_from(it).ok());
        let repeated = self.compare(number, &items)?;
        self.watch_growth(number, count)?;

        let held = items.len();
        let before = self.next.items();
        if repeated {
            items.clear();
        }
        if let Some(left) = self.left() {
            items.truncate(left);
        }
        self.given = self.given.saturating_add(1);
        self.seen.largest = self.seen.largest.max(held);
        self.seen.count = count;
        self.next = Position::new(
            number.saturating_add(1),
            before.saturating_add(items.len() as u64),
        );

        let more = match (more, count) {
            (Some(more), _) => more,
            (None, Some(count)) => number < count,
            // The service says nothing: there is more until a page is empty, or all are there.
            (None, None) => {
                let so_far = before.saturating_add(if repeated { 0 } else { held as u64 });
                held > 0 && total.is_none_or(|total| so_far < total)
            }
        };
        if !more || self.left() == Some(0) {
            self.end();
        } else if number >= LAST_PAGE {
            return Err(self.refuse(format!(
                "the listing has no end, and there is no page after page {LAST_PAGE}"
            )));
        } else if self.given >= self.listing.max_pages {
            return Err(self.refuse(format!(
                "the listing has no end within {} pages; `max_pages` sets the bound",
                self.listing.max_pages
            )));
        }
        Ok(Page {
            items,
            number,
            count,
            total,
        })
    }

    /// Refuses a page that is the one before once more, unless it holds one item: then another one
    /// may have been inserted before it, and only the second repetition in a row is refused. True
    /// where it is such a page.
    fn compare(&mut self, number: u64, items: &[T]) -> Result<bool, Error> {
        let (ends, repeated) = (self.compare)(self.seen.ends.as_ref(), items);
        if repeated && (items.len() > 1 || self.seen.repeated) {
            return Err(self.refuse(format!(
                "page {number} holds what page {} held: the service seems to ignore the page number",
                number.saturating_sub(1)
            )));
        }
        self.seen.ends = ends;
        self.seen.repeated = repeated;
        Ok(repeated)
    }

    /// Refuses a list whose end recedes as pages are fetched.
    fn watch_growth(&mut self, number: u64, count: Option<u64>) -> Result<(), Error> {
        let grew = matches!((self.seen.count, count), (Some(before), Some(now)) if now > before);
        self.seen.growth = if grew { self.seen.growth + 1 } else { 0 };
        if self.seen.growth >= MOST_GROWTH {
            return Err(self.refuse(format!(
                "the count of pages grew with each of the last {MOST_GROWTH} pages, up to page {number}"
            )));
        }
        Ok(())
    }
}

/// What is pinned in it is boxed.
impl<T> Unpin for Pages<T> {}

impl<T> Stream for Pages<T> {
    type Item = Result<Page<T>, Error>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Page<T>, Error>>> {
        self.poll_page(context)
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("call", &self.call)
            .field("position", &self.next)
            .finish_non_exhaustive()
    }
}
