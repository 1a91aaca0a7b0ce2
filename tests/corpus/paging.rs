use crate::*;

use spacepress::Position;

fn lines(wire: &Wire) -> Vec<String> {
    wire.requests().iter().map(Request::line).collect()
}

fn gets(targets: &[&str]) -> Vec<String> {
    targets.iter().map(|it| format!("GET {it}")).collect()
}

pub async fn run(wire: Wire) -> Done {
    let client = client!(paging, wire);
    offset(&wire, &client).await?;
    bare(&wire, &client).await?;
    pages(&wire, &client).await?;
    cursor(&wire, &client).await?;
    number_cursor(&wire, &client).await?;
    token(&wire, &client).await?;
    link(&wire, &client).await?;
    url(&wire, &client).await?;
    fake(&wire).await
}

/// The fake server cuts each list as the document says.
async fn fake(wire: &Wire) -> Done {
    let server = spacepress::fake::Server::start().await?;
    let client = spacepress::paging::Client::builder()
        .token("secret-token")
        .base_url(server.url("paging"))
        .no_proxy()
        .build()?;
    let offset = client.by_offset().page_size(2).prefetch(2);
    let cut = |items: Option<usize>| {
        let requests = server.requests();
        let of_call = requests.iter().rev();
        let last = requests.last().map(|it| it.path.clone());
        let of_call = of_call.take_while(|it| Some(&it.path) == last.as_ref());
        (items, of_call.count())
    };
    let count = |all: Option<Vec<_>>| all.map(|it: Vec<String>| it.len());
    let all = wire.ok(offset.stream().collect_all().await);
    wire.same(cut(count(all)), (Some(7), 4));
    let all = wire.ok(client.by_offset_more().stream().collect_all().await);
    wire.same(cut(count(all)), (Some(7), 4));
    // An empty page is the last one.
    let all = wire.ok(client.by_offset_bare().stream().collect_all().await);
    wire.same(cut(count(all)), (Some(7), 2));
    let number = client.by_number_cursor().box_("b").stream();
    let all = wire.ok(number.collect_all().await);
    wire.same(cut(count(all)), (Some(7), 1));
    let all = wire.ok(client.by_page_more().stream().collect_all().await);
    wire.same(cut(count(all)), (Some(7), 1));
    let cursor = client.by_cursor().per_page(2).stream();
    let all = wire.ok(cursor.collect_all().await);
    wire.same(cut(all.map(|it| it.len())), (Some(7), 4));
    let all = wire.ok(client.by_page_bare().stream().collect_all().await);
    wire.same(cut(all.map(|it| it.len())), (Some(7), 2));
    let link = client.by_link().per_page(3).stream();
    let all = wire.ok(link.collect_all().await);
    wire.same(cut(all.map(|it| it.len())), (Some(7), 3));
    let url = client.by_url().box_("a b").page_size(2).stream();
    let all = wire.ok(url.collect_all().await);
    wire.same(cut(all.map(|it| it.len())), (Some(7), 4));
    Ok(())
}

type Client = spacepress::paging::Client;

/// The error of a list must be that of a hostile or broken server.
#[track_caller]
fn broken<T: std::fmt::Debug>(wire: &Wire, result: Result<T, Error>, expected: &str) {
    match result {
        Err(error) => {
            wire.same(error.kind(), ErrorKind::Pagination);
            let shown = error.to_string();
            wire.same(shown.contains(expected).then_some(""), Some(""));
            if !shown.contains(expected) {
                wire.same(shown.as_str(), expected);
            }
        }
        Ok(value) => wire.same(format!("{value:?}").as_str(), expected),
    }
}

async fn offset(wire: &Wire, client: &Client) -> Done {
    let page = |list: &[&str], total: i64| {
        wire.respond(200, json!({ "data": { "list": list, "total": total } }));
    };
    // The step is what came, since the service may grant fewer than requested.
    page(&["a", "b"], 5);
    page(&["c", "d"], 5);
    page(&["e"], 5);
    let call = client.by_offset().kind("x").page_size(3);
    wire.same(
        wire.ok(call.stream().collect_all().await),
        Some(["a", "b", "c", "d", "e"].map(str::to_owned).to_vec()),
    );
    wire.same(
        lines(wire),
        gets(&[
            "/offset?offset=0&limit=3&kind=x",
            "/offset?offset=2&limit=3&kind=x",
            "/offset?offset=4&limit=3&kind=x",
        ]),
    );
    // Once a page was full, a shorter one lacks hidden items.
    page(&["a", "b"], 6);
    page(&["c"], 6);
    page(&["e", "f"], 6);
    wire.ok(client.by_offset().limit_(2).stream().collect_all().await);
    wire.same(
        lines(wire),
        gets(&[
            "/offset?offset=0&limit=2",
            "/offset?offset=2&limit=2",
            "/offset?offset=4&limit=2",
        ]),
    );
    // An empty page is the last one.
    page(&["a", "b"], 9);
    page(&[], 9);
    wire.ok(client.by_offset().stream().collect_all().await);
    wire.same(lines(wire), gets(&["/offset?offset=0", "/offset?offset=2"]));
    page(&[], 0);
    wire.ok(client.by_offset().stream().collect_all().await);
    wire.same(lines(wire), gets(&["/offset?offset=0"]));
    // A limit, a position, and the items that the limit removed.
    page(&["a", "b"], 5);
    page(&["c", "d"], 5);
    let mut pages = client.by_offset().limit(3).pages();
    let first = wire.ok(pages.try_next().await).flatten().unwrap();
    wire.same((first.number, first.total, first.count), (1, Some(5), None));
    let second = wire.ok(pages.try_next().await).flatten().unwrap();
    wire.same((second.number, second.items), (2, vec!["c".to_owned()]));
    wire.same(wire.ok(pages.try_next().await).flatten(), None);
    let position = pages.position();
    wire.same(position.to_string().as_str(), "3/3/offset=3");
    lines(wire);
    page(&["d", "e"], 5);
    let stored: Position = position.to_string().parse()?;
    let rest = client.by_offset().pages_from(stored).items().collect_all();
    wire.same(
        wire.ok(rest.await),
        Some(["d", "e"].map(str::to_owned).to_vec()),
    );
    wire.same(lines(wire), gets(&["/offset?offset=3"]));
    // A position without an offset is after as many items.
    page(&["e"], 5);
    let pages = client.by_offset().pages_from(Position::new(2, 4));
    wire.ok(pages.items().collect_all().await);
    wire.same(lines(wire), gets(&["/offset?offset=4"]));
    page(&["z"], 100);
    let call = client.by_offset().offset(99);
    wire.ok(call.stream().collect_all().await);
    wire.same(lines(wire), gets(&["/offset?offset=99"]));
    let foreign: Position = "2/4/cursor=x".parse()?;
    let mut pages = client.by_offset().pages_from(foreign);
    wire.refused(pages.try_next().await, "position of page 2");
    wire.same(wire.ok(pages.try_next().await).flatten(), None);
    // Pages are fetched ahead at offsets that are known.
    page(&["a", "b"], 7);
    for list in [["c", "d"], ["e", "f"]] {
        page(&list, 7);
    }
    page(&["g"], 7);
    let call = client.by_offset().prefetch(3).page_size(2);
    let all = wire.ok(call.stream().collect_all().await);
    wire.same(all.map(|it| it.len()), Some(7));
    let mut sent = lines(wire);
    sent.sort_unstable();
    let expected = [0, 2, 4, 6].map(|it| format!("GET /offset?offset={it}&limit=2"));
    wire.same(sent, expected.to_vec());

    let page = |list: Value, more: bool| {
        wire.respond(200, json!({ "Resources": list, "more": more }));
    };
    page(json!(["a", "b"]), true);
    page(json!(["c"]), false);
    wire.ok(client.by_offset_more().stream().collect_all().await);
    wire.same(
        lines(wire),
        gets(&[
            "/offset-more?startIndex=1&count=2",
            "/offset-more?startIndex=3&count=2",
        ]),
    );
    page(json!(["a"]), true);
    page(json!([]), true);
    let all = client.by_offset_more().stream().collect_all().await;
    broken(wire, all, "the offset would not grow");
    wire.same(lines(wire).len(), 2);
    for _ in 0..2 {
        page(json!(["a", "b"]), true);
    }
    let mut pages = client.by_offset_more().pages();
    wire.ok(pages.try_next().await);
    broken(wire, pages.try_next().await, "seems to ignore the offset");
    // The position is that of the page that failed.
    wire.same(pages.position().to_string().as_str(), "2/2/offset=3");
    lines(wire);
    Ok(())
}

async fn bare(wire: &Wire, client: &Client) -> Done {
    wire.respond(200, json!(["a", "b"]));
    wire.respond(200, json!(["c"]));
    wire.respond(200, json!([]));
    let all = wire.ok(client.by_offset_bare().stream().collect_all().await);
    wire.same(all.map(|it| it.len()), Some(3));
    wire.same(
        lines(wire),
        gets(&[
            "/offset-bare?skip=0",
            "/offset-bare?skip=2",
            "/offset-bare?skip=3",
        ]),
    );
    wire.respond(200, json!([{ "id": 1 }]));
    wire.respond(200, json!([]));
    wire.ok(client.by_page_bare().stream().collect_all().await);
    wire.same(lines(wire), gets(&["/page-bare?page=1", "/page-bare?page=2"]));
    wire.respond(200, json!([{ "id": 1 }, { "id": 2 }]));
    let one = wire.ok(client.by_page_bare().send().await);
    wire.same(one.map(|it| it.len()), Some(2));
    lines(wire);
    // A list that never ends.
    for id in 0..3 {
        wire.respond(200, json!([{ "id": id }]));
    }
    let all = client.by_page_bare().max_pages(3).stream();
    broken(wire, all.collect_all().await, "within 3 pages");
    lines(wire);
    Ok(())
}

async fn pages(wire: &Wire, client: &Client) -> Done {
    wire.respond(200, json!({ "meta": { "list": ["a"], "more": true, "total": 2, "pages": null } }));
    wire.respond(200, json!({ "meta": { "more": false, "total": 2 }, "list": ["b"] }));
    let mut pages = client.by_page_more().pages();
    let first = wire.ok(pages.try_next().await).flatten().unwrap();
    wire.same((first.items, first.total), (vec!["a".to_owned()], Some(2)));
    let second = wire.ok(pages.try_next().await).flatten().unwrap();
    wire.same(second.items, vec!["b".to_owned()]);
    wire.same(wire.ok(pages.try_next().await).flatten(), None);
    wire.same(pages.position().to_string().as_str(), "3/2");
    wire.same(lines(wire), gets(&["/page-more?page=1", "/page-more?page=2"]));
    // Without a list, it isn't a page.
    wire.respond(200, json!({ "meta": {} }));
    let error = client.by_page_more().send().await.unwrap_err();
    wire.same(error.kind(), ErrorKind::InvalidResponse);
    lines(wire);
    wire.respond(200, json!({ "meta": { "list": null } }));
    wire.ok(client.by_page_more().send().await);
    lines(wire);
    Ok(())
}

async fn cursor(wire: &Wire, client: &Client) -> Done {
    let page = |ids: &[i64], next: Value| {
        let data: Vec<Value> = ids.iter().map(|it| json!({ "id": it })).collect();
        wire.respond(200, json!({ "data": data, "pages": next, "total": 5 }));
    };
    let after = |cursor: &str| json!({ "next": { "starting_after": cursor, "per_page": 2 } });
    page(&[1, 2], after("a/b=&c"));
    page(&[], after("d"));
    page(&[3], json!({ "next": null }));
    let call = client.by_cursor().per_page(2).tag(["x", "y"]);
    let mut pages = call.clone().pages();
    wire.same(pages.position().to_string().as_str(), "1/0");
    let first = wire.ok(pages.try_next().await).flatten().unwrap();
    wire.same((first.number, first.items.len(), first.total), (1, 2, Some(5)));
    let position = pages.position();
    wire.same(position.to_string().as_str(), "2/2/cursor=a/b=&c");
    let second = wire.ok(pages.try_next().await).flatten().unwrap();
    wire.same((second.number, second.items.len()), (2, 0));
    let third = wire.ok(pages.try_next().await).flatten().unwrap();
    wire.same((third.number, third.items.len()), (3, 1));
    wire.same(wire.ok(pages.try_next().await).flatten(), None);
    let end = pages.position();
    wire.same(end.to_string().as_str(), "4/3/end");
    let sent: Vec<Vec<String>> = wire
        .requests()
        .iter()
        .map(|it| it.query().into_iter().map(str::to_owned).collect())
        .collect();
    let rest = ["per_page=2", "tag=x", "tag=y"];
    wire.same(
        sent,
        vec![
            [&rest[..1], &rest[1..]].concat(),
            vec![rest[0], "starting_after=a%2Fb%3D%26c", rest[1], rest[2]],
            vec![rest[0], "starting_after=d", rest[1], rest[2]],
        ],
    );
    // Another process continues.
    page(&[3], json!(null));
    let stored: Position = serde_json::from_value(serde_json::to_value(&position)?)?;
    wire.same(&stored, &position);
    let pages = call.clone().limit(3).pages_from(stored);
    let all = wire.ok(pages.items().collect_all().await);
    wire.same(all.map(|it| it.len()), Some(1));
    wire.same(wire.request().query().contains(&"starting_after=a%2Fb%3D%26c"), true);
    let mut pages = call.clone().pages_from(end);
    wire.same(wire.ok(pages.try_next().await).flatten(), None);
    wire.same(lines(wire).len(), 0);
    let mut pages = call.clone().pages_from(Position::new(7, 600));
    wire.refused(pages.try_next().await, "position of page 7");
    // A cursor of the caller, and pages one at a time.
    page(&[8], after("e"));
    page(&[9], after(""));
    let call = client.by_cursor().starting_after("mine").prefetch(5);
    wire.ok(call.stream().collect_all().await);
    wire.same(
        lines(wire),
        gets(&[
            "/cursor?starting_after=mine&per_page=20",
            "/cursor?starting_after=e&per_page=20",
        ]),
    );
    // Equal pages of one item are no repetition, since nothing shifts.
    page(&[1], after("a"));
    page(&[1], after("b"));
    page(&[2], json!({}));
    let all = wire.ok(client.by_cursor().stream().collect_all().await);
    wire.same(all.map(|it| it.len()), Some(3));
    lines(wire);
    // Hostile servers.
    page(&[1], after("a"));
    page(&[2], after("b"));
    page(&[3], after("a"));
    let all = client.by_cursor().stream().collect_all().await;
    broken(wire, all, "page 3 has the cursor of an earlier page");
    wire.same(lines(wire).len(), 3);
    page(&[1, 2], after("a"));
    page(&[1, 2], after("b"));
    let all = client.by_cursor().stream().collect_all().await;
    broken(wire, all, "seems to ignore the cursor");
    lines(wire);
    page(&[1], after("x secret-token"));
    let all = client.by_cursor().stream().collect_all().await;
    broken(wire, all, "contains the credential");
    lines(wire);
    for index in 0..4 {
        page(&[index], after(&index.to_string()));
    }
    let all = client.by_cursor().max_pages(4).stream().collect_all().await;
    broken(wire, all, "within 4 pages");
    lines(wire);
    Ok(())
}

async fn number_cursor(wire: &Wire, client: &Client) -> Done {
    let call = client.by_number_cursor().box_("b");
    wire.respond(200, json!({ "list": ["a"], "next.cursor": 7, "has_more": true }));
    wire.respond(200, json!({ "list": ["b"], "next.cursor": 7, "has_more": false }));
    wire.ok(call.clone().stream().collect_all().await);
    wire.same(
        lines(wire),
        gets(&["/cursor-number/b", "/cursor-number/b?after=7"]),
    );
    wire.respond(200, json!({ "list": ["a"], "has_more": true }));
    let all = call.clone().stream().collect_all().await;
    broken(wire, all, "its response has no cursor");
    lines(wire);
    // The limits of the parameter hold for cursors, too.
    wire.respond(200, json!({ "list": ["a"], "next.cursor": 0, "has_more": true }));
    let all = call.clone().stream().collect_all().await.unwrap_err();
    wire.same(all.kind(), ErrorKind::InvalidInput);
    lines(wire);
    let position: Position = "2/1/cursor=x".parse()?;
    let mut pages = call.pages_from(position);
    wire.refused(pages.try_next().await, "`after`");
    Ok(())
}

/// A response with a `Link` header.
fn linked(wire: &Wire, link: Option<&str>, body: Value) {
    let mut headers = "content-type: application/json\r\n".to_owned();
    if let Some(link) = link {
        headers += &format!("Link: {link}\r\n");
    }
    wire.respond_bytes(&headers, body.to_string().as_bytes());
}

async fn token(wire: &Wire, client: &Client) -> Done {
    wire.respond(200, json!({ "a": { "list": ["a"] }, "next": 17 }));
    wire.respond(200, json!({ "b": { "list": ["b"] }, "next": "xy" }));
    wire.respond(200, json!({ "a": { "list": [] }, "next": null }));
    let all = client.by_token().stream().collect_all().await;
    let expected = ["a", "b"].map(str::to_owned).to_vec();
    wire.same(wire.ok(all), Some(expected));
    wire.same(
        lines(wire),
        gets(&["/token", "/token?token=17", "/token?token=xy"]),
    );
    // A cursor that the document doesn't describe is not the end of the list.
    wire.respond(200, json!({ "a": { "list": ["a"] }, "next": { "x": 1 } }));
    let mut pages = client.by_token().pages();
    let first = wire.ok(pages.try_next().await).flatten();
    wire.same(first.is_some(), true);
    wire.same(pages.position().to_string().contains("end"), false);
    lines(wire);
    linked(wire, Some("<?page=2>; rel=next"), json!(["a"]));
    wire.respond(204, "");
    let all = client.by_link_or_nothing().stream().collect_all().await;
    wire.same(wire.ok(all), Some(vec!["a".to_owned()]));
    wire.same(
        lines(wire),
        gets(&["/link-or-nothing", "/link-or-nothing?page=2"]),
    );
    Ok(())
}

async fn link(wire: &Wire, client: &Client) -> Done {
    let origin = wire.url();
    let link = |next: &str| format!("<{origin}/link?page=1>; rel=prev, <{next}>; rel=\"next\"");
    let page = |id: i64, link: Option<String>| {
        linked(wire, link.as_deref(), json!([{ "id": id }]));
    };
    page(1, Some(link(&format!("{origin}/link?per_page=2&page=2&x=%20y"))));
    page(2, Some(link("?page=3")));
    page(3, Some("<?page=1>; rel=first".to_owned()));
    let call = client.by_link().per_page(2).x_header("h").header("x-other", "o");
    let mut pages = call.clone().pages();
    for number in 1..=3 {
        let page = wire.ok(pages.try_next().await).flatten().unwrap();
        wire.same((page.number, page.items[0].id), (number, number as i64));
        if number == 1 {
            wire.same(pages.position().to_string().as_str(), "2/1/query=per_page=2&page=2&x=%20y");
        }
    }
    wire.same(wire.ok(pages.try_next().await).flatten(), None);
    wire.same(pages.position().to_string().as_str(), "4/3/end");
    let requests = wire.requests();
    let targets: Vec<String> = requests.iter().map(Request::line).collect();
    wire.same(
        targets,
        gets(&["/link?per_page=2", "/link?per_page=2&page=2&x=%20y", "/link?page=3"]),
    );
    for request in &requests {
        wire.same(request.header("x-header"), Some("h"));
        wire.same(request.header("x-other"), Some("o"));
        wire.same(request.header("authorization"), Some("Bearer secret-token"));
    }
    page(3, None);
    let position: Position = "3/2/query=page=3".parse()?;
    let all = call.clone().pages_from(position).items().collect_all().await;
    wire.same(wire.ok(all).map(|it| it.len()), Some(1));
    wire.same(lines(wire), gets(&["/link?page=3"]));
    // A credential in the URL isn't kept.
    page(1, Some(link("?page=2&key=secret-token")));
    let mut pages = call.clone().pages();
    wire.ok(pages.try_next().await);
    wire.same(pages.position().to_string().as_str(), "2/1/query=page=2");
    lines(wire);
    for (next, expected) in [
        ("https://example.org/link?page=2".to_owned(), "https://example.org/link"),
        (format!("{origin}/other?page=2"), "another path"),
        ("?per_page=2".to_owned(), "that of the page itself"),
        ("http://[?page=2".to_owned(), "not a valid URL"),
    ] {
        page(1, Some(link(&next)));
        let all = call.clone().stream().collect_all().await;
        broken(wire, all, expected);
        wire.same(lines(wire).len(), 1);
    }
    page(1, Some(link("?page=2")));
    page(2, Some(link("?page=3")));
    page(3, Some(link("?page=2")));
    let all = call.clone().stream().collect_all().await;
    broken(wire, all, "of an earlier page");
    lines(wire);
    Ok(())
}

async fn url(wire: &Wire, client: &Client) -> Done {
    let page = |id: i64, next: Value| {
        wire.respond(200, json!({ "list": [{ "id": id }], "meta": { "next_page_url": next } }));
    };
    let call = client.by_url().box_("a b").page_size(1);
    let base = format!("{}/url/a%20b", wire.url());
    page(1, json!(format!("{base}?PageSize=1&PageToken=x")));
    page(2, json!("/url/a%20b?PageSize=1&PageToken=y"));
    page(3, Value::Null);
    let all = wire.ok(call.clone().stream().collect_all().await);
    wire.same(all.map(|it| it.len()), Some(3));
    wire.same(
        lines(wire),
        gets(&[
            "/url/a%20b?PageSize=1",
            "/url/a%20b?PageSize=1&PageToken=x",
            "/url/a%20b?PageSize=1&PageToken=y",
        ]),
    );
    page(1, json!(""));
    wire.ok(call.clone().stream().collect_all().await);
    wire.same(lines(wire).len(), 1);
    for next in ["https://example.org/url/a%20b?PageToken=x", "/url/c?PageToken=x", "/?PageToken=x"] {
        page(1, json!(next));
        let all = call.clone().stream().collect_all().await;
        broken(wire, all, "the URL of the next page leads to");
        wire.same(lines(wire).len(), 1);
    }
    Ok(())
}
