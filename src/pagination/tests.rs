//! Tests of lists whose pages are counted from 0 or 1.

use std::sync::{Arc, Mutex};

use super::{ListOptions, Opened, Page, Pages, Position};
use crate::call::Call;
use crate::client::Service as _;
use crate::client::test_client::TestClient;
use crate::error::{Error, ErrorKind};
use crate::reading::Shape;
use crate::transport::{Downloads, Empty, Operation, Security};

static OPERATION: Operation = Operation {
    id: "test",
    method: "GET",
    path: "/",
    idempotent: true,
    empty: Empty::Refused,
    downloads: Downloads::None,
    max_upload_bytes: None,
    response: &Shape::Any,
    lists: &[],
    security: Security::NONE,
    server: None,
};

/// How many pages the list has when a page is requested.
type Counts = fn(i64) -> i64;

/// A list of pages with two items each.
struct List {
    base: i64,
    first: i64,
    prefetch: usize,
    limit: Option<usize>,
    counts: Counts,
    requested: Arc<Mutex<Vec<i64>>>,
}

impl List {
    fn new(base: i64, counts: Counts) -> Self {
        Self {
            base,
            first: base,
            prefetch: 1,
            limit: None,
            counts,
            requested: Arc::default(),
        }
    }

    fn pages(&self) -> Pages<i64> {
        let client = TestClient::new("http://localhost");
        let options = ListOptions {
            limit: self.limit,
            prefetch: self.prefetch,
            ..ListOptions::default()
        };
        let (base, counts, requested) = (self.base, self.counts, Arc::clone(&self.requested));
        let call = Call::new(client.core(), &OPERATION);
        Pages::new(call, options, self.first, base, move |number| {
            requested.lock().unwrap().push(number);
            let count = counts(number);
            Box::pin(async move {
                tokio::task::yield_now().await;
                let exists = (base..base + count).contains(&number);
                let first = (number - base) * 2;
                Ok(Opened {
                    items: if exists {
                        vec![first, first + 1]
                    } else {
                        Vec::new()
                    },
                    pages: Some(count),
                    more: None,
                    total: Some(count * 2),
                })
            })
        })
    }

    fn requested(&self) -> Vec<i64> {
        std::mem::take(&mut *self.requested.lock().unwrap())
    }
}

async fn all(mut pages: Pages<i64>) -> Result<Vec<Page<i64>>, Error> {
    let mut all = Vec::new();
    while let Some(page) = pages.try_next().await? {
        all.push(page);
    }
    Ok(all)
}

fn numbers(pages: &[Page<i64>]) -> Vec<u64> {
    pages.iter().map(|it| it.number).collect()
}

fn items(pages: Vec<Page<i64>>) -> Vec<i64> {
    pages.into_iter().flatten().collect()
}

#[tokio::test]
async fn every_page_is_fetched_once_whatever_the_first_number_is() {
    for base in [0, 1] {
        for prefetch in [1, 2, 3, 10] {
            for (counts, count) in [(|_| 0, 0_i64), (|_| 1, 1), (|_| 4, 4)] as [(Counts, i64); 3] {
                let list = List {
                    prefetch,
                    ..List::new(base, counts)
                };
                let pages = all(list.pages()).await.unwrap();
                let fetched: Vec<i64> = (base..base + count.max(1)).collect();
                assert_eq!(list.requested(), fetched, "{base} {prefetch}");
                let expected: Vec<u64> = fetched.iter().map(|it| it.unsigned_abs()).collect();
                assert_eq!(numbers(&pages), expected);
                assert_eq!(items(pages), (0..count * 2).collect::<Vec<_>>());
            }
        }
    }
}

#[tokio::test]
async fn a_list_from_0_continues_from_its_position() {
    let list = List {
        prefetch: 2,
        ..List::new(0, |_| 4)
    };
    let mut pages = list.pages();
    assert_eq!(pages.position(), Position::new(0, 0));
    for number in 0..4_u64 {
        let page = pages.try_next().await.unwrap().unwrap();
        assert_eq!(
            (page.number, page.count, page.total),
            (number, Some(4), Some(8))
        );
        assert_eq!(pages.position(), Position::new(number + 1, number * 2 + 2));
    }
    assert!(pages.try_next().await.unwrap().is_none());
    for (from, expected) in [(0, 0..8), (1, 2..8), (3, 6..8), (4, 0..0)] {
        let pages = list.pages().beginning_at(Position::new(from, from * 2));
        let pages = all(pages).await.unwrap();
        assert_eq!(items(pages), expected.collect::<Vec<_>>(), "{from}");
    }
    // A list whose pages are counted from 1 has no page 0.
    let pages = List::new(1, |_| 4)
        .pages()
        .beginning_at(Position::new(0, 0));
    assert_eq!(pages.position(), Position::new(1, 0));
}

#[tokio::test]
async fn a_list_from_0_may_begin_at_a_later_page() {
    let list = List {
        first: 2,
        ..List::new(0, |_| 4)
    };
    assert_eq!(items(all(list.pages()).await.unwrap()), [4, 5, 6, 7]);
    let list = List {
        first: -1,
        ..List::new(0, |_| 1)
    };
    assert_eq!(items(all(list.pages()).await.unwrap()), [0, 1]);
}

#[tokio::test]
async fn a_limit_fetches_no_further_page_of_a_list_from_0() {
    for (limit, fetched) in [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)] {
        let list = List {
            prefetch: 5,
            limit: Some(limit),
            ..List::new(0, |_| 10)
        };
        let items = items(all(list.pages()).await.unwrap());
        assert_eq!(items.len(), limit);
        assert_eq!(
            list.requested(),
            (0..fetched).collect::<Vec<_>>(),
            "{limit}"
        );
    }
}

#[tokio::test]
async fn the_count_of_a_list_from_0_may_change() {
    // It shrinks from 5 pages to 3 once page 1 is requested.
    let list = List::new(0, |number| if number == 0 { 5 } else { 3 });
    assert_eq!(numbers(&all(list.pages()).await.unwrap()), [0, 1, 2]);
    // It grows from 2 pages to 4 once page 1 is requested.
    let list = List::new(0, |number| if number == 0 { 2 } else { 4 });
    assert_eq!(numbers(&all(list.pages()).await.unwrap()), [0, 1, 2, 3]);
    // Pages 3 and 4 are requested before page 1 reports that there are 3 pages.
    let list = List {
        prefetch: 5,
        ..List::new(0, |number| if number == 0 { 5 } else { 3 })
    };
    assert_eq!(numbers(&all(list.pages()).await.unwrap()), [0, 1, 2]);
    let list = List {
        prefetch: 3,
        ..List::new(0, |number| number + 2)
    };
    let error = all(list.pages()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pagination);
}
