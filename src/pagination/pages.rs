//! The pages of a paginated list, fetched sequentially or several at once.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;
use tokio::runtime::{Handle, Id};

use super::page::{Opened, Page};
use super::position::Position;
use crate::call::Call;
use crate::error::{Error, ErrorKind};

/// The default maximum number of pages.
const MOST_PAGES: u64 = 10_000;

/// The maximum number of consecutive pages that may each raise the page count.
const MOST_GROWTH: u32 = 100;

/// The last page that a query parameter can name.
const LAST_PAGE: u64 = i64::MAX as u64;

/// The options of a paginated list.
#[derive(Clone, Debug)]
pub(crate) struct ListOptions {
    /// The maximum number of items.
    pub(crate) limit: Option<usize>,
    /// The number of pages to fetch concurrently.
    pub(crate) prefetch: usize,
    pub(crate) max_pages: u64,
}

impl Default for ListOptions {
    fn default() -> Self {
        Self {
            limit: None,
            prefetch: 1,
            max_pages: MOST_PAGES,
        }
    }
}

type Fetching<T> = Pin<Box<dyn Future<Output = Result<Opened<T>, Error>> + Send>>;
type Fetch<T> = Arc<dyn Fn(i64) -> Fetching<T> + Send + Sync>;

/// A stream of the pages of a paginated list.
///
/// It sends nothing until it is polled. Dropping it cancels requests in flight.
///
/// A page with the same number of items, first item and last item as the page before is an error
/// ([`Pagination`](ErrorKind::Pagination)), since the service seems to ignore the page number. The
/// exception is a page with one item: an item may have been inserted before it in the meantime. The
/// first repetition is returned as an empty page, so that no item is returned twice; a third page
/// in a row with the same item is an error.
///
/// The stream ends after an error; [`position`](Pages::position) is then the page that failed.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<T> {
    call: Call,
    options: ListOptions,
    fetch: Fetch<T>,
    /// The pages that were requested and not yet returned, the earliest first.
    asked: VecDeque<Asked<T>>,
    /// The runtime on which they were requested.
    runtime: Option<Id>,
    next: Position,
    /// The number of the first page of the whole list: 0 or 1.
    base: u64,
    /// The number of pages that were returned.
    given: u64,
    /// Properties of the pages so far.
    seen: Seen<T>,
    /// How pages are compared. Kept here, so that only the code that creates a stream needs
    /// items that can be compared.
    compare: Compare<T>,
    ended: bool,
}

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
    /// The number of consecutive pages that raised the count.
    growth: u32,
    /// The number of items of the largest page.
    largest: usize,
    ends: Option<Ends<T>>,
    /// Whether the page before had one item, equal to that of the page before it.
    repeated: bool,
}

impl<T> Pages<T> {
    /// `first` is the number of the first page to request, and `base` that of the first page of the
    /// whole list: 0 or 1.
    pub(crate) fn new(
        call: Call,
        options: ListOptions,
        first: i64,
        base: i64,
        fetch: impl Fn(i64) -> Fetching<T> + Send + Sync + 'static,
    ) -> Self
    where
        T: Clone + PartialEq,
    {
        let base = u64::try_from(base).unwrap_or(1);
        let next = Position::new(u64::try_from(first).unwrap_or(base), 0);
        let ended = options.limit == Some(0);
        Self {
            call,
            options,
            fetch: Arc::new(fetch),
            asked: VecDeque::new(),
            runtime: None,
            next,
            base,
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

    /// Continues at a position where another stream stopped. The limit includes earlier items.
    pub(crate) fn beginning_at(mut self, position: Position) -> Self {
        self.next = Position::new(
            position.page().clamp(self.base, LAST_PAGE),
            position.items(),
        );
        self.ended = self.left() == Some(0);
        self
    }

    /// Returns the position of the next page, or of the page that failed.
    ///
    /// Store it, and pass it to `pages_from` to continue.
    pub fn position(&self) -> Position {
        self.next
    }

    /// Returns how many items may still be returned.
    fn left(&self) -> Option<usize> {
        let given = usize::try_from(self.next.items()).unwrap_or(usize::MAX);
        Some(self.options.limit?.saturating_sub(given))
    }

    /// Returns `true` if a list of `count` pages has the page of this number.
    fn has_page(&self, number: u64, count: u64) -> bool {
        number < self.base.saturating_add(count)
    }

    /// Requests further pages that are known to exist and to be needed.
    fn ask(&mut self) {
        while !self.ended && self.asked.len() < self.options.prefetch {
            let ahead = self.asked.len();
            let number = self.next.page().saturating_add(ahead as u64);
            if ahead > 0 {
                let count = self.seen.count;
                let exists = count.is_some_and(|count| self.has_page(number, count));
                // The pages in flight may already hold all items up to the limit.
                let in_flight = ahead.saturating_mul(self.seen.largest);
                let wanted = self.left().is_none_or(|left| left > in_flight);
                let given = self.given.saturating_add(ahead as u64);
                let allowed = given < self.options.max_pages && number <= LAST_PAGE;
                if !exists || !wanted || !allowed || self.seen.largest == 0 {
                    return;
                }
            }
            let page = i64::try_from(number).unwrap_or(i64::MAX);
            let state = FetchState::Fetching((self.fetch)(page));
            self.asked.push_back(Asked { number, state });
        }
    }

    /// Polls all requests in flight.
    fn poll_asked(&mut self, context: &mut Context<'_>) {
        for asked in &mut self.asked {
            if let FetchState::Fetching(fetching) = &mut asked.state
                && let Poll::Ready(fetched) = fetching.as_mut().poll(context)
            {
                asked.state = FetchState::Fetched(fetched);
            }
        }
    }

    /// Drops requests that were started on another runtime than the current one, since they make no
    /// progress while that runtime is idle. Their pages are requested again.
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
    /// Returns the next page, or `None` at the end.
    ///
    /// # Errors
    ///
    /// Those of the call for the page, and [`Pagination`](ErrorKind::Pagination) if pages repeat or
    /// the list does not end.
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
        // Fetches the next pages while the caller processes this one.
        if self.options.prefetch > 1 && !self.ended {
            self.ask();
            self.poll_asked(context);
        }
        Poll::Ready(Some(page))
    }

    /// Converts a response to a page, and determines whether there is another one.
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
            (None, Some(count)) => self.has_page(number.saturating_add(1), count),
            // Without a count, the list ends with an empty page or once all items were returned.
            (None, None) => {
                let so_far = before.saturating_add(if repeated { 0 } else { held as u64 });
                held > 0 && total.is_none_or(|total| so_far < total)
            }
        };
        if !more || self.left() == Some(0) {
            self.end();
        } else if number >= LAST_PAGE {
            return Err(self.refuse(format!(
                "the list does not end, and there is no page after page {LAST_PAGE}"
            )));
        } else if self.given >= self.options.max_pages {
            return Err(self.refuse(format!(
                "the list does not end within {} pages; `max_pages` sets the limit",
                self.options.max_pages
            )));
        }
        Ok(Page {
            items,
            number,
            count,
            total,
        })
    }

    /// Rejects a page that repeats the one before. If the page has one item, only the second
    /// repetition in a row is rejected, since an item may have been inserted before it; the first
    /// one returns `true`.
    fn compare(&mut self, number: u64, items: &[T]) -> Result<bool, Error> {
        let (ends, repeated) = (self.compare)(self.seen.ends.as_ref(), items);
        if repeated && (items.len() > 1 || self.seen.repeated) {
            return Err(self.refuse(format!(
                "page {number} repeats page {}: the service seems to ignore the page number",
                number.saturating_sub(1)
            )));
        }
        self.seen.ends = ends;
        self.seen.repeated = repeated;
        Ok(repeated)
    }

    /// Rejects a list whose page count grows with each page.
    fn watch_growth(&mut self, number: u64, count: Option<u64>) -> Result<(), Error> {
        let grew = matches!((self.seen.count, count), (Some(before), Some(now)) if now > before);
        self.seen.growth = if grew { self.seen.growth + 1 } else { 0 };
        if self.seen.growth >= MOST_GROWTH {
            return Err(self.refuse(format!(
                "the page count grew with each of the last {MOST_GROWTH} pages, up to page {number}"
            )));
        }
        Ok(())
    }
}

/// Everything that is pinned is boxed.
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
