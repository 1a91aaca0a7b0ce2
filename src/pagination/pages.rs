//! The pages of a paginated list, fetched sequentially or several at once.
//!
//! One state machine for all lists: a [`Position`] says which page to request, and [`Paging`] which
//! position follows a page.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;
use reqwest::Url;
use tokio::runtime::{Handle, Id};

use super::link;
use super::page::{Opened, Page};
use super::paging::{Paging, Received};
use super::position::{Next, Position};
use super::seen::Seen;
use crate::call::Call;
use crate::error::{Error, ErrorKind};

/// The default maximum number of pages.
const MOST_PAGES: u64 = 10_000;

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
type Fetch<T> = Arc<dyn Fn(&Position) -> Fetching<T> + Send + Sync>;

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
/// A list may also be paged by offset, by a cursor of the response, or by the URL of the next page,
/// in a `Link` header (RFC 8288) or in the response. An offset that doesn't grow, a cursor that
/// repeats, and a URL with another origin or another path than that of the operation are errors of
/// the same kind. Of a URL, only the query is used.
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
    paging: Paging,
    next: Position,
    /// The number of pages that were returned.
    given: u64,
    seen: Seen<T>,
    /// What the last response said of the list.
    last: Option<Received>,
    /// The number of items of the largest page.
    largest: usize,
    /// The error of the position at which the list should continue.
    refused: Option<Error>,
    ended: bool,
}

struct Asked<T> {
    at: Position,
    state: FetchState<T>,
}

enum FetchState<T> {
    Fetching(Fetching<T>),
    Fetched(Result<Opened<T>, Error>),
}

impl<T> Pages<T> {
    pub(crate) fn new(
        call: Call,
        options: ListOptions,
        paging: Paging,
        fetch: impl Fn(&Position) -> Fetching<T> + Send + Sync + 'static,
    ) -> Self
    where
        T: Clone + PartialEq,
    {
        let ended = options.limit == Some(0);
        Self {
            call,
            options,
            fetch: Arc::new(fetch),
            asked: VecDeque::new(),
            runtime: None,
            paging,
            next: paging.start(),
            given: 0,
            seen: Seen::new(paging),
            last: None,
            largest: 0,
            refused: None,
            ended,
        }
    }

    /// Continues at a position where another stream stopped. The limit includes earlier items.
    pub(crate) fn beginning_at(mut self, position: Position) -> Self {
        match self.paging.resumed(&position) {
            Ok(next) => {
                self.next = next;
                self.ended = self.left() == Some(0) || *self.next.next() == Next::End;
            }
            Err(reason) => {
                self.next = position;
                let error = Error::new(ErrorKind::InvalidInput, reason);
                self.refused = Some(error.in_operation(self.call.operation().id));
            }
        }
        self
    }

    /// Returns the position of the next page, or of the page that failed.
    ///
    /// Store it, and pass it to `pages_from` to continue.
    pub fn position(&self) -> Position {
        self.next.clone()
    }

    /// Returns how many items may still be returned.
    fn left(&self) -> Option<usize> {
        let given = usize::try_from(self.next.items()).unwrap_or(usize::MAX);
        Some(self.options.limit?.saturating_sub(given))
    }

    /// Requests further pages that are known to exist and to be needed.
    fn ask(&mut self) {
        while !self.ended && self.asked.len() < self.options.prefetch {
            let ahead = self.asked.len();
            let at = match ahead {
                0 => Some(self.next.clone()),
                _ => self.ahead(ahead),
            };
            let Some(at) = at else {
                return;
            };
            let state = FetchState::Fetching((self.fetch)(&at));
            self.asked.push_back(Asked { at, state });
        }
    }

    /// Returns the position of a page after the next one, if it is known to exist and to be needed.
    fn ahead(&self, ahead: usize) -> Option<Position> {
        // The pages in flight may already hold all items up to the limit.
        let in_flight = ahead.saturating_mul(self.largest);
        let wanted = self.left().is_none_or(|left| left > in_flight);
        let given = self.given.saturating_add(ahead as u64);
        if !wanted || given >= self.options.max_pages || self.largest == 0 {
            return None;
        }
        let last = self.last.as_ref()?;
        self.paging.ahead(&self.next, ahead as u64, last)
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
        if let Some(error) = self.refused.take() {
            self.end();
            return Poll::Ready(Some(Err(error)));
        }
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
            at,
            state: FetchState::Fetched(fetched),
        }) = self.asked.pop_front()
        else {
            return Poll::Ready(None);
        };
        let page = fetched.and_then(|opened| self.take(&at, opened));
        if page.is_err() {
            self.end();
        }
        // A page of another size than those before changes the offsets of those after it.
        if let Some(asked) = self.asked.front()
            && !asked.at.is_same_page(&self.next)
        {
            self.asked.clear();
        }
        // Fetches the next pages while the caller processes this one.
        if self.options.prefetch > 1 && !self.ended {
            self.ask();
            self.poll_asked(context);
        }
        Poll::Ready(Some(page))
    }

    /// Converts a response to a page, and determines whether there is another one.
    fn take(&mut self, at: &Position, opened: Opened<T>) -> Result<Page<T>, Error> {
        let number = at.page();
        let at = Position::before(number, self.next.items(), at.next().clone());
        let taken = self.taken(&at, opened);
        taken.map_err(|message| self.refuse(message))
    }

    fn taken(&mut self, at: &Position, opened: Opened<T>) -> Result<Page<T>, String> {
        let number = at.page();
        let mut items = opened.items;
        let count = opened.pages.and_then(|it| u64::try_from(it).ok());
        let total = opened.total.and_then(|it| u64::try_from(it).ok());
        let repeated = self.seen.compare(number, &items)?;
        self.seen.watch_growth(number, count, total)?;
        let next = match opened.more {
            Some(false) => None,
            _ => self.continuation(number, opened.next, opened.url)?,
        };

        let held = items.len();
        let is_removed = repeated && self.paging.shifts();
        if is_removed {
            items.clear();
        }
        let left = self.left();
        if let Some(left) = left {
            items.truncate(left);
        }
        let is_cut = !is_removed && items.len() < held;
        let largest = self.largest.max(held);
        let received = Received {
            held: held as u64,
            cut: is_cut.then_some(items.len() as u64),
            is_removed,
            largest: largest as u64,
            count,
            total,
            more: opened.more,
            next,
        };
        let is_wanted = left.is_none_or(|left| left > items.len());
        let (next, more) = self.paging.after(at, &received, is_wanted)?;
        let given = self.given.saturating_add(1);
        if more && is_wanted && given >= self.options.max_pages {
            return Err(format!(
                "the list does not end within {} pages; `max_pages` sets the limit",
                self.options.max_pages
            ));
        }
        self.given = given;
        self.largest = largest;
        self.last = Some(received);
        self.next = next;
        if !more || !is_wanted {
            self.end();
        }
        Ok(Page {
            items,
            number,
            count,
            total,
        })
    }

    /// Checks the cursor or the URL of the next page. Returns the cursor or the URL's query.
    fn continuation(
        &mut self,
        number: u64,
        next: Option<String>,
        url: Option<Url>,
    ) -> Result<Option<String>, String> {
        let Some(next) = next else {
            return Ok(None);
        };
        let secrets = self.call.secrets();
        let next = match url {
            Some(url) => link::next_query(&url, &next, &secrets)?,
            None if secrets.iter().any(|it| it.is_in(&next)) => {
                return Err("the cursor of the next page contains the credential".to_owned());
            }
            None => next,
        };
        self.seen.continuation(number, &next)?;
        Ok(Some(next))
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
