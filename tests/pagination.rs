//! Paginated lists: which pages are fetched, when, and what is an error.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use futures::TryStreamExt as _;
use serde_json::{Value, json};
use spacepress::{ErrorKind, Position, RetryPolicy, press, spaces};
use support::{Received, Recorder, Response};

fn press(recorder: &Recorder) -> press::Client {
    let builder = press::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    builder.retry(RetryPolicy::none()).build().unwrap()
}

fn spaces(recorder: &Recorder) -> spaces::Client {
    let builder = spaces::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    builder.retry(RetryPolicy::none()).build().unwrap()
}

fn number(request: &Received, name: &str, default: usize) -> usize {
    request
        .query(name)
        .map_or(default, |it| it.parse().unwrap())
}

/// A page of Press, of a list of `total` items.
fn specs(request: &Received, total: usize) -> Value {
    let (page, size) = (
        number(request, "pageNumber", 1),
        number(request, "pageSize", 10),
    );
    let items: Vec<Value> = (0..total)
        .skip((page - 1) * size)
        .take(size)
        .map(|it| json!({ "id": format!("s{it}") }))
        .collect();
    json!({ "specs": items, "pageCount": total.div_ceil(size), "pageNumber": page,
        "pageSize": size, "specCount": total })
}

fn paginated(total: usize) -> Recorder {
    Recorder::serving(move |request| Response::json(200, &specs(request, total)))
}

fn ids(from: usize, to: usize) -> Vec<String> {
    (from..to).map(|it| format!("s{it}")).collect()
}

async fn collect(stream: spacepress::Items<press::types::BlockSpec>) -> Vec<String> {
    let all = stream.collect_all().await.unwrap();
    all.into_iter().map(|it| it.id.to_string()).collect()
}

#[tokio::test]
async fn a_stream_returns_every_item_once_and_in_order() {
    for prefetch in [1, 2, 5, 100] {
        let recorder = paginated(95);
        let call = press(&recorder)
            .list_specs()
            .page_size(10)
            .prefetch(prefetch);
        assert_eq!(collect(call.stream()).await, ids(0, 95));
        assert_eq!(recorder.received().len(), 10, "prefetch {prefetch}");
    }
}

#[tokio::test]
async fn pages_have_the_counts_of_the_response() {
    let recorder = paginated(25);
    let pages = press(&recorder).list_specs().page_size(10).pages();
    let pages: Vec<_> = futures::StreamExt::collect::<Vec<_>>(pages).await;
    let reported: Vec<_> = pages
        .into_iter()
        .map(Result::unwrap)
        .map(|it| (it.number, it.count, it.total, it.items.len()))
        .collect();
    let expected = [
        (1, Some(3), Some(25), 10),
        (2, Some(3), Some(25), 10),
        (3, Some(3), Some(25), 5),
    ];
    assert_eq!(reported, expected);

    let recorder = Recorder::start([Response::json(
        200,
        &json!({ "payload": [{ "id": "1" }], "next": null }),
    )]);
    let page = spaces(&recorder)
        .list_spaces()
        .pages()
        .try_next()
        .await
        .unwrap()
        .unwrap();
    assert_eq!((page.number, page.count, page.total), (1, None, None));
}

#[tokio::test]
async fn a_limit_fetches_no_page_that_it_does_not_need() {
    for (limit, requests) in [
        (0, 0),
        (1, 1),
        (9, 1),
        (10, 1),
        (11, 2),
        (20, 2),
        (95, 10),
        (500, 10),
    ] {
        for prefetch in [1, 4, 50] {
            let recorder = paginated(95);
            let call = press(&recorder)
                .list_specs()
                .page_size(10)
                .limit(limit)
                .prefetch(prefetch);
            assert_eq!(collect(call.clone().stream()).await, ids(0, limit.min(95)));
            assert_eq!(
                recorder.received().len(),
                requests,
                "limit {limit}, prefetch {prefetch}"
            );
            let pages: Vec<_> = call.pages().try_collect().await.unwrap();
            let items: usize = pages.iter().map(|it| it.items.len()).sum();
            assert_eq!(items, limit.min(95));
        }
    }
}

#[tokio::test]
async fn an_empty_page_in_the_middle_does_not_end_the_list() {
    let recorder = Recorder::serving(|request| {
        let mut page = specs(request, 50);
        if request.query("pageNumber") == Some("2") {
            page["specs"] = json!([]);
        }
        Response::json(200, &page)
    });
    for prefetch in [1, 3] {
        let call = press(&recorder)
            .list_specs()
            .page_size(10)
            .prefetch(prefetch);
        let mut expected = ids(0, 10);
        expected.extend(ids(20, 50));
        assert_eq!(collect(call.stream()).await, expected);
    }
}

#[tokio::test]
async fn a_page_that_repeats_the_one_before_is_an_error() {
    // A service that ignores the page number.
    let recorder = Recorder::serving(|_| {
        let page = json!({ "specs": [{ "id": "a" }, { "id": "b" }], "pageCount": 1000 });
        Response::json(200, &page)
    });
    let mut stream = press(&recorder).list_specs().stream();
    assert_eq!(stream.try_next().await.unwrap().unwrap().id, "a");
    assert_eq!(stream.try_next().await.unwrap().unwrap().id, "b");
    let error = stream.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pagination);
    assert_eq!(error.operation(), Some("list_specs"));
    assert!(
        stream.try_next().await.unwrap().is_none(),
        "it ends after an error"
    );
    assert_eq!(recorder.received().len(), 2);
}

#[tokio::test]
async fn a_count_that_keeps_growing_is_an_error() {
    let recorder = Recorder::serving(|request| {
        let page = number(request, "pageNumber", 1);
        let page = json!({ "specs": [{ "id": format!("s{page}") }], "pageCount": page + 1 });
        Response::json(200, &page)
    });
    let all = press(&recorder).list_specs().stream();
    let error = all.collect_all().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pagination);
    assert!(
        recorder.received().len() <= 102,
        "{}",
        recorder.received().len()
    );
}

#[tokio::test]
async fn an_endless_list_is_an_error_at_max_pages() {
    let recorder = Recorder::serving(|request| {
        let page = number(request, "page", 1);
        Response::json(
            200,
            &json!({ "payload": [{ "id": page }], "next": "https://x.invalid/?page=2" }),
        )
    });
    let all = spaces(&recorder).list_spaces().max_pages(7).stream();
    let error = all.collect_all().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pagination);
    assert!(error.to_string().contains("within 7 pages"), "{error}");
    assert_eq!(recorder.received().len(), 7);
}

#[tokio::test]
async fn max_pages_limits_prefetched_requests_too() {
    for prefetch in [1, 2, 10, usize::MAX] {
        let recorder = paginated(1000);
        let call = press(&recorder)
            .list_specs()
            .page_size(10)
            .max_pages(3)
            .prefetch(prefetch);
        let mut pages = call.pages();
        for expected in [1, 2] {
            let page = pages.try_next().await.unwrap().unwrap();
            assert_eq!(page.number, expected);
        }
        let error = pages.try_next().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Pagination);
        let requested: Vec<_> = recorder
            .received()
            .iter()
            .map(|it| number(it, "pageNumber", 1))
            .collect();
        assert_eq!(requested.len(), 3, "prefetch {prefetch}: {requested:?}");
    }
}

/// Only consecutive growth counts: 99 pages grow the count, one keeps it, and 99 grow it again.
#[tokio::test]
async fn a_page_count_that_stops_growing_in_between_is_accepted() {
    let recorder = Recorder::serving(|request| {
        let page = number(request, "pageNumber", 1);
        let count = match page {
            1..=100 => page + 2,
            101 => 102,
            102..=200 => page + 2,
            _ => 202,
        };
        let page = json!({ "specs": [{ "id": format!("s{}", page - 1) }], "pageCount": count });
        Response::json(200, &page)
    });
    let all = collect(press(&recorder).list_specs().stream()).await;
    assert_eq!(all, ids(0, 202));
}

#[tokio::test]
async fn next_is_only_tested_for_presence() {
    let pages = [
        json!("https://elsewhere.invalid/?cursor=x"),
        json!("?page=77"),
        json!(""),
    ];
    let responses = pages.into_iter().enumerate().map(|(index, next)| {
        Response::json(200, &json!({ "results": [{ "id": index }], "next": next }))
    });
    let recorder = Recorder::start(responses);
    let all = spaces(&recorder).list_spaces().webapp_id("4").stream();
    assert_eq!(all.collect_all().await.unwrap().len(), 3);
    let received = recorder.received();
    assert_eq!(received.len(), 3);
    for (index, request) in received.iter().enumerate() {
        assert_eq!(request.path, "/cloud/api/v1/spaces");
        assert_eq!(
            request.query("page"),
            Some((index + 1).to_string().as_str())
        );
        assert_eq!(request.query("webapp_id"), Some("4"));
    }
}

#[tokio::test]
async fn a_list_without_a_count_ends_at_an_empty_page() {
    let recorder = Recorder::serving(|request| {
        let page = specs(request, 15);
        Response::json(200, &json!({ "specs": page["specs"] }))
    });
    let all = collect(press(&recorder).list_specs().page_size(10).stream()).await;
    assert_eq!(all, ids(0, 15));
    assert_eq!(recorder.received().len(), 3);
}

#[tokio::test]
async fn a_page_without_its_list_is_an_error() {
    let recorder = Recorder::start([Response::json(200, &json!({ "pageCount": 3 }))]);
    let error = press(&recorder)
        .list_specs()
        .stream()
        .collect_all()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidResponse);
}

#[tokio::test]
async fn a_list_resumes_at_the_page_that_failed() {
    let broken = Arc::new(AtomicUsize::new(1));
    let breaks = Arc::clone(&broken);
    let recorder = Recorder::serving(move |request| {
        let is_fourth = request.query("pageNumber") == Some("4");
        if is_fourth && breaks.swap(0, Ordering::SeqCst) == 1 {
            return Response::typed(500, "text/plain", "broken");
        }
        Response::json(200, &specs(request, 95))
    });
    let call = press(&recorder)
        .list_specs()
        .page_size(10)
        .limit(72)
        .prefetch(3);
    let mut pages = call.clone().pages();
    let mut all = Vec::new();
    let error = loop {
        match pages.try_next().await {
            Ok(Some(page)) => all.extend(page.items.into_iter().map(|it| it.id.to_string())),
            Ok(None) => panic!("the fourth page fails"),
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::Server);
    assert!(
        pages.try_next().await.unwrap().is_none(),
        "it ends after an error"
    );

    // The position outlives the process as a text.
    let stored = pages.position().to_string();
    assert_eq!(stored, "4/30");
    let position: Position = stored.parse().unwrap();
    let rest: Vec<_> = call.pages_from(position).try_collect().await.unwrap();
    all.extend(rest.into_iter().flatten().map(|it| it.id.to_string()));
    assert_eq!(all, ids(0, 72), "the limit counts what came before");
}

/// Serves slowly, and notes how many requests there were at once.
fn crowded(
    total: usize,
    pause: impl Fn(usize) -> Duration + Send + Sync + 'static,
) -> (Recorder, Arc<AtomicUsize>) {
    let (now, most) = (AtomicUsize::new(0), Arc::new(AtomicUsize::new(0)));
    let noted = Arc::clone(&most);
    let recorder = Recorder::serving(move |request| {
        noted.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        thread::sleep(pause(number(request, "pageNumber", 1)));
        now.fetch_sub(1, Ordering::SeqCst);
        Response::json(200, &specs(request, total))
    });
    (recorder, most)
}

#[tokio::test]
async fn prefetch_keeps_the_order_and_limits_concurrent_requests() {
    // Later pages arrive sooner.
    let (recorder, most) = crowded(200, |page| Duration::from_millis(60 - 3 * page as u64));
    let call = press(&recorder).list_specs().page_size(10).prefetch(6);
    assert_eq!(collect(call.stream()).await, ids(0, 200));
    assert_eq!(recorder.received().len(), 20);
    assert!(
        (2..=6).contains(&most.load(Ordering::SeqCst)),
        "{most:?} at once"
    );

    let (recorder, most) = crowded(50, |_| Duration::from_millis(5));
    collect(press(&recorder).list_specs().page_size(10).stream()).await;
    assert_eq!(
        most.load(Ordering::SeqCst),
        1,
        "without prefetch one comes after the other"
    );
}

#[tokio::test]
async fn a_dropped_stream_sends_no_more_requests() {
    let (recorder, _) = crowded(1000, |_| Duration::from_millis(20));
    let mut stream = press(&recorder)
        .list_specs()
        .page_size(10)
        .prefetch(4)
        .stream();
    stream.try_next().await.unwrap().unwrap();
    drop(stream);
    tokio::time::sleep(Duration::from_millis(100)).await;
    let asked = recorder.received().len();
    assert!(asked <= 1 + 4, "{asked} pages were asked for");
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(recorder.received().len(), asked);
}

#[tokio::test]
async fn nothing_is_requested_before_the_first_poll() {
    let recorder = paginated(10);
    let _stream = press(&recorder).list_specs().prefetch(4).stream();
    let _pages = press(&recorder).list_specs().pages();
    tokio::time::sleep(Duration::from_millis(30)).await;
    assert_eq!(recorder.received().len(), 0);
}

#[tokio::test]
async fn a_stream_begins_at_the_page_that_is_set() {
    let recorder = paginated(35);
    let call = press(&recorder).list_specs().page_size(10).page_number(3);
    assert_eq!(collect(call.stream()).await, ids(20, 35));
}

#[tokio::test]
async fn a_stream_returns_the_error_of_a_setter() {
    let recorder = paginated(10);
    let error = press(&recorder)
        .list_specs()
        .page_size(0)
        .stream()
        .collect_all()
        .await;
    assert_eq!(error.unwrap_err().kind(), ErrorKind::InvalidInput);
    assert_eq!(recorder.received().len(), 0);
}

#[tokio::test]
async fn the_largest_positions_do_not_overflow() {
    let position = Position::new(u64::MAX, u64::MAX);
    assert_eq!((position.page(), position.items()), (u64::MAX, u64::MAX));
    assert_eq!(position.to_string().parse::<Position>().unwrap(), position);
    let last = i64::MAX.to_string();
    for prefetch in [1, usize::MAX] {
        // The last page there can be.
        let recorder = Recorder::serving(|_| {
            let page =
                json!({ "specs": [{ "id": "a" }], "pageCount": i64::MAX, "specCount": i64::MAX });
            Response::json(200, &page)
        });
        let call = press(&recorder).list_specs().prefetch(prefetch);
        let mut pages = call.clone().pages_from(position.clone());
        let page = pages.try_next().await.unwrap().unwrap();
        assert_eq!((page.number, page.items.len()), (i64::MAX as u64, 1));
        assert_eq!(pages.position().items(), u64::MAX);
        assert!(pages.try_next().await.unwrap().is_none());
        assert_eq!(recorder.received()[0].query("pageNumber"), Some(&*last));
        // A limit counts what came before.
        let mut pages = call.limit(usize::MAX).pages_from(position.clone());
        assert!(pages.try_next().await.unwrap().is_none());
        assert_eq!(recorder.received().len(), 1);
    }
    for page in [
        json!({ "specs": [{ "id": "a" }], "specCount": i64::MAX }),
        json!({ "specs": [{ "id": "a" }], "pageCount": i64::MIN }),
        json!({ "specs": [] }),
    ] {
        let recorder = Recorder::serving(move |_| Response::json(200, &page));
        let mut pages = press(&recorder).list_specs().pages_from(position.clone());
        // It ends, with or without an error.
        let _ = pages.try_next().await;
        assert!(pages.try_next().await.unwrap().is_none());
    }
    let endless = json!({ "payload": [{ "id": "a" }], "next": "more" });
    let recorder = Recorder::serving(move |_| Response::json(200, &endless));
    let mut pages = spaces(&recorder).list_spaces().pages_from(position.clone());
    let error = pages.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pagination);
    assert!(error.to_string().contains("no page after page"), "{error}");
    // There is no page 0 either.
    let recorder = paginated(15);
    let pages = press(&recorder)
        .list_specs()
        .pages_from(Position::new(0, 0));
    assert_eq!(pages.try_collect::<Vec<_>>().await.unwrap().len(), 2);
    assert_eq!(recorder.received()[0].query("pageNumber"), Some("1"));
}

#[tokio::test]
async fn an_item_inserted_before_a_page_of_one_item_is_not_an_error() {
    // Before the third page is read, an item is inserted at the beginning.
    let inserting = || {
        Recorder::serving(|request| {
            let page = number(request, "pageNumber", 1);
            let first = if page >= 3 { 99 } else { 0 };
            let shifted = if page >= 3 { page - 1 } else { page };
            let item = if page == 1 { first } else { shifted };
            Response::json(
                200,
                &json!({ "specs": [{ "id": format!("s{item}") }], "pageCount": 5 }),
            )
        })
    };
    for prefetch in [1, 3] {
        let recorder = inserting();
        let call = press(&recorder)
            .list_specs()
            .page_size(1)
            .prefetch(prefetch);
        // The repeated item is returned once.
        assert_eq!(
            collect(call.clone().stream()).await,
            ["s0", "s2", "s3", "s4"]
        );
        assert_eq!(recorder.received().len(), 5);
        let mut pages = call.clone().pages();
        let mut sizes = Vec::new();
        while let Some(page) = pages.try_next().await.unwrap() {
            sizes.push((page.number, page.items.len()));
        }
        assert_eq!(sizes, [(1, 1), (2, 1), (3, 0), (4, 1), (5, 1)]);
        assert_eq!(pages.position().to_string(), "6/4");
        // It counts for no limit.
        assert_eq!(collect(call.limit(3).stream()).await, ["s0", "s2", "s3"]);
    }
    // Twice in a row it is a service that ignores the page number.
    let recorder = Recorder::serving(|_| {
        Response::json(200, &json!({ "specs": [{ "id": "a" }], "pageCount": 1000 }))
    });
    let mut stream = press(&recorder).list_specs().page_size(1).stream();
    assert_eq!(stream.try_next().await.unwrap().unwrap().id, "a");
    let error = stream.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pagination);
    assert!(
        error.to_string().contains("ignore the page number"),
        "{error}"
    );
    assert_eq!(recorder.received().len(), 3);
}

#[cfg(feature = "fake")]
#[tokio::test]
async fn the_fake_serves_any_page_number_and_size() {
    let server = spacepress::fake::Server::builder()
        .seeded()
        .start()
        .await
        .unwrap();
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let status = |url: String| {
        let request = http.get(url).header("authorization", "Token t");
        async move { request.send().await.unwrap().status().as_u16() }
    };
    let largest = i64::MAX.to_string();
    let beyond = u64::MAX.to_string();
    let numbers = [
        "1",
        "2",
        &largest,
        "0",
        "-1",
        "-9223372036854775808",
        &beyond,
    ];
    let lists = [
        (
            format!("{}/cloud/api/v1/spaces", server.spaces_url()),
            "page",
            "page_size",
        ),
        (
            format!("{}/v1/blocks/specs/", server.press_url()),
            "pageNumber",
            "pageSize",
        ),
    ];
    for (url, page, size) in lists {
        for number in numbers {
            for items in numbers {
                let valid = |it: &str| it.parse().is_ok_and(|it: i64| it > 0);
                let status = status(format!("{url}?{page}={number}&{size}={items}")).await;
                if valid(number) && ["1", "2"].contains(&items) {
                    assert_eq!(status, 200, "{url}: {number}, {items}");
                } else {
                    // The document may have an upper bound.
                    let expected: &[u16] = if valid(number) && valid(items) {
                        &[200, 400, 422]
                    } else {
                        &[400, 422]
                    };
                    assert!(
                        expected.contains(&status),
                        "{url}: {number}, {items}: {status}"
                    );
                }
            }
        }
    }
}

#[cfg(feature = "fake")]
#[tokio::test]
async fn the_port_of_a_fake_that_was_dropped_can_be_used_again_at_once() {
    let server = spacepress::fake::Server::start().await.unwrap();
    let port: u16 = server
        .press_url()
        .rsplit_once(':')
        .unwrap()
        .1
        .parse()
        .unwrap();
    let mut server = Some(server);
    for _ in 0..20 {
        let running = server.take().unwrap();
        let press = running.press().unwrap();
        // A connection that is still open.
        press.list_specs().send().await.unwrap();
        drop(running);
        // By anyone, and without the runtime getting to anything in between.
        drop(std::net::TcpListener::bind(("127.0.0.1", port)).unwrap());
        let builder = spacepress::fake::Server::builder().port("press", port);
        let again = builder.start().await.unwrap();
        again.press().unwrap().list_specs().send().await.unwrap();
        server = Some(again);
    }
}

#[cfg(feature = "fake")]
#[test]
fn a_fake_may_outlive_its_runtime() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(spacepress::fake::Server::start()).unwrap();
    drop(runtime);
    drop(server);
}
