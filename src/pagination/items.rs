//! The items of a paginated list.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::pages::Pages;
use crate::error::Error;

/// A stream of the items of all pages of a paginated list.
///
/// ```
/// # async fn example(spaces: spacepress::spaces::Client) -> Result<(), spacepress::Error> {
/// let mut uat = spaces.list_spaces().webapp_id("456").stream();
/// while let Some(space) = uat.try_next().await? {
///     println!("{}", space.id);
/// }
/// # Ok(())
/// # }
/// # #[cfg(feature = "fake")]
/// # fn main() -> Result<(), spacepress::Error> { spacepress::fake::run_example(example) }
/// # #[cfg(not(feature = "fake"))]
/// # fn main() {}
/// ```
#[must_use = "a stream does nothing unless it is polled"]
#[doc(alias = "page")]
#[doc(alias = "pagination")]
pub struct Items<T> {
    pages: Pages<T>,
    page: std::vec::IntoIter<T>,
}

impl<T> Pages<T> {
    /// Returns the items of the pages, one by one.
    pub fn items(self) -> Items<T> {
        Items {
            pages: self,
            page: Vec::new().into_iter(),
        }
    }
}

impl<T> Items<T> {
    /// Returns the next item, or `None` at the end.
    ///
    /// # Errors
    ///
    /// Those of [`Pages::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    /// Collects all remaining items into a `Vec`. For other collections, use `try_collect` of the
    /// futures crate's `TryStreamExt`.
    ///
    /// # Errors
    ///
    /// Those of [`Pages::try_next`]. The items before the error are dropped: use
    /// [`try_next`](Self::try_next) to keep them.
    pub async fn collect_all(mut self) -> Result<Vec<T>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.try_next().await? {
            all.push(item);
        }
        Ok(all)
    }
}

/// No field is ever pinned.
impl<T> Unpin for Items<T> {}

impl<T> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<T, Error>>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(page)) => self.page = page.items.into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Items").field(&self.pages).finish()
    }
}
