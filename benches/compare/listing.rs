//! A paginated list of 100 pages from a server that takes 20 ms for each.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use spacepress::press;

use crate::peer::{Peer, reply};
use crate::table::{Table, median};

const PAGES: usize = 100;
const SIZE: usize = 100;
const PAUSE: Duration = Duration::from_millis(20);
const RUNS: usize = 3;

pub fn run(table: &mut Table) {
    let pages: Vec<Arc<[u8]>> = (1..=PAGES).map(page).collect();
    let pages: Arc<[Arc<[u8]>]> = pages.into();
    let peer = Peer::answering(PAUSE, move |target| {
        let number = target.split("pageNumber=").nth(1).unwrap_or("1");
        let number: usize = number
            .split('&')
            .next()
            .and_then(|it| it.parse().ok())
            .unwrap_or(1);
        Arc::clone(&pages[number - 1])
    });
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let builder = press::Client::builder().base_url(&peer.url).token("t");
    let press = builder.build().expect("a client");
    let http = reqwest::Client::new();
    let listed = |prefetch: usize| {
        let call = press.list_specs().page_size(SIZE as i64).prefetch(prefetch);
        let all: Vec<_> = runtime
            .block_on(call.stream().collect_all())
            .expect("a listing");
        assert_eq!(all.len(), PAGES * SIZE);
    };
    let naive = || {
        let count = runtime.block_on(async {
            let mut count = 0;
            for number in 1..=PAGES {
                let url = format!(
                    "{}/v1/blocks/specs/?pageNumber={number}&pageSize={SIZE}",
                    peer.url
                );
                let page: Value = http.get(url).send().await?.json().await?;
                count += page["specs"].as_array().map_or(0, Vec::len);
            }
            Ok::<_, reqwest::Error>(count)
        });
        assert_eq!(count.expect("a listing"), PAGES * SIZE);
    };
    // The total time, and the server's share of it.
    let timed = |work: &dyn Fn()| {
        let (began, waited) = (Instant::now(), peer.waited());
        work();
        (began.elapsed().as_secs_f64(), peer.waited() - waited)
    };
    let mut figures = [const { Vec::new() }; 5];
    for _ in 0..RUNS {
        let (ours, our_waits) = timed(&|| listed(1));
        let (naive, naive_waits) = timed(&naive);
        let (sixteen, _) = timed(&|| listed(16));
        for (figures, figure) in
            figures
                .iter_mut()
                .zip([ours, our_waits, naive, naive_waits, sixteen])
        {
            figures.push(figure);
        }
    }
    let [ours, our_waits, naive, naive_waits, sixteen] = figures.map(median);
    let waits = ("the server's pauses", our_waits);
    table.add("3", "list 100 pages of 100", "s", ours, waits, 1.03);
    let waits = ("the server's pauses", naive_waits);
    table.add("3", "a loop over reqwest", "s", naive, waits, 1.03);
    let waits = ("a hundred times 20 ms", PAUSE.as_secs_f64() * PAGES as f64);
    table.add("3", "list with `prefetch(16)`", "s", sixteen, waits, 0.12);
}

fn page(number: usize) -> Arc<[u8]> {
    let specs: Vec<Value> = (0..SIZE)
        .map(|it| json!({ "id": format!("spec-{number}-{it}"), "kind": "workflow" }))
        .collect();
    let page = json!({ "specs": specs, "pageCount": PAGES, "pageNumber": number, "pageSize": SIZE,
        "specCount": PAGES * SIZE });
    reply(page.to_string().as_bytes())
}
