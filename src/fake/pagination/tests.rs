//! Tests of pages that are cut, and of their links to the next one.

use reqwest::header::HeaderMap;

use super::super::{check, query, record::RequestBody};
use super::*;

/// Returns the items of a page of five, and the link to the next one.
fn page_of(parameter: &Value, given: &str) -> (Value, Value) {
    let document = json!({ "paths": { "/x": { "get": {
        "operationId": "list",
        "parameters": [
            { "name": "page", "in": "query", "schema": parameter },
            { "name": "size", "in": "query", "schema": { "type": "integer" } },
        ],
        "x-pagination": { "page": "page", "size": "size", "items": "items", "next": "next" },
        "responses": { "200": { "content": { "application/json": { "schema": { "properties": {
            "items": { "type": "array" }, "next": { "type": "string" },
        } } } } } },
    } } } });
    let document = Document::read("none", &document.to_string()).expect("a document");
    let (operation, path) = document.find("GET", "/x").expect("an operation");
    let (query, headers) = (query::pairs(given), HeaderMap::new());
    let body = RequestBody::Empty;
    let checked = check::check(&document, operation, path, &query, &headers, &body);
    let Ok(checked) = checked else {
        panic!("{given} is refused");
    };
    let items = (1..=5).map(|it| json!(it)).collect();
    let body = page(&document, operation, &checked, items, "").body;
    let body = body.json().expect("a JSON body");
    (body["items"].clone(), body["next"].clone())
}

#[test]
fn pages_are_counted_from_the_number_of_the_parameter() {
    let from_1 = json!({ "type": "integer", "minimum": 1 });
    let from_0 = json!({ "type": "integer", "minimum": 0 });
    let default_0 = json!({ "type": "integer", "default": 0 });
    for (parameter, query, items, next) in [
        (&from_1, "size=2", json!([1, 2]), json!("?cursor=2")),
        (&from_1, "size=2&page=3", json!([5]), json!(null)),
        (&from_0, "size=2", json!([1, 2]), json!("?cursor=1")),
        (&from_0, "size=2&page=0", json!([1, 2]), json!("?cursor=1")),
        (&from_0, "size=2&page=2", json!([5]), json!(null)),
        (
            &default_0,
            "size=2&page=1",
            json!([3, 4]),
            json!("?cursor=2"),
        ),
    ] {
        assert_eq!(page_of(parameter, query), (items, next), "{query}");
    }
}

/// Follows a list of five items from page to page, as a client does. Returns the items of each
/// page, and what the last page says.
fn followed(parameters: &Value, pagination: &Value, schema: &Value) -> (Vec<Value>, Value) {
    let document = json!({ "paths": { "/x": { "get": {
        "operationId": "list",
        "parameters": parameters,
        "x-pagination": pagination,
        "responses": { "200": { "content": { "application/json": { "schema": schema } } } },
    } } } });
    let document = Document::read("none", &document.to_string()).expect("a document");
    let (operation, _) = document.find("GET", "/x").expect("an operation");
    let (mut pages, mut given) = (Vec::new(), "size=2".to_owned());
    loop {
        let (query, headers) = (query::pairs(&given), HeaderMap::new());
        let body = RequestBody::Empty;
        let checked = check::check(&document, operation, Vec::new(), &query, &headers, &body);
        let Ok(checked) = checked else {
            panic!("{given} is refused");
        };
        let items = (1..=5).map(|it| json!({ "id": it })).collect();
        let response = page(&document, operation, &checked, items, "http://fake/x");
        let body = response.body.json().expect("a JSON body");
        assert!(document.allows(schema, &body), "{body}");
        let items = match &body {
            Value::Array(_) => &body,
            _ => &body["data"]["list"],
        };
        pages.push(json!(items.as_array().expect("a list").len()));
        let link = response.link.as_deref();
        let link = link.and_then(|it| it.strip_prefix("<http://fake/x?")?.split_once('>'));
        let url = body["data"]["next"].as_str();
        let url = url.and_then(|it| it.strip_prefix("http://fake/x?"));
        let name = |key: &str| pagination[key].as_str();
        let next = match (link, url, &body["data"]["next"]) {
            (Some((query, _)), ..) | (_, Some(query), _) => query.to_owned(),
            (.., Value::String(cursor)) if !cursor.is_empty() => {
                format!("size=2&{}={cursor}", name("cursor").expect("a cursor"))
            }
            (.., Value::Number(cursor)) => {
                format!("size=2&{}={cursor}", name("cursor").expect("a cursor"))
            }
            _ if name("offset").is_some() && items[1].is_object() => {
                format!("size=2&{}={}", name("offset").expect("it"), pages.len() * 2)
            }
            _ => return (pages, body["data"].clone()),
        };
        assert_ne!(next, given);
        given = next;
    }
}

#[test]
fn lists_of_each_kind_are_cut() {
    let size = json!({ "name": "size", "in": "query", "schema": { "type": "integer" } });
    let parameters = |name: &str, kind: &str| json!([size, { "name": name, "in": "query", "schema": { "type": kind } }]);
    let list = json!({ "type": "array", "items": { "type": "object" } });
    let object = |next: Value| {
        json!({ "type": "object", "required": ["data", "kind"], "properties": {
            "kind": { "type": "string" },
            "data": { "type": "object", "required": ["list", "more"], "properties": {
                "list": list, "next": next, "more": { "type": "boolean" },
                "total": { "type": "integer" },
            } },
        } })
    };
    let text = json!({ "type": "string", "nullable": true });
    let number = json!({ "type": "integer", "nullable": true });
    let items = json!("data.list");
    for (parameters, pagination, schema) in [
        (
            parameters("after", "string"),
            json!({ "cursor": "after", "next": "data.next", "size": "size", "items": items, "more": "data.more" }),
            object(text.clone()),
        ),
        (
            parameters("after", "integer"),
            json!({ "cursor": "after", "next": "data.next", "size": "size", "items": items, "more": "data.more" }),
            object(number),
        ),
        (
            parameters("skip", "integer"),
            json!({ "offset": "skip", "size": "size", "items": items, "more": "data.more", "total": "data.total" }),
            object(text.clone()),
        ),
        (
            parameters("PageToken", "string"),
            json!({ "url": "data.next", "size": "size", "items": items, "more": "data.more" }),
            object(text),
        ),
        (
            parameters("page", "integer"),
            json!({ "link": true, "size": "size", "items": [] }),
            list.clone(),
        ),
        (
            parameters("skip", "integer"),
            json!({ "link": true, "size": "size", "items": [] }),
            list.clone(),
        ),
    ] {
        let (pages, last) = followed(&parameters, &pagination, &schema);
        assert_eq!(pages, [2, 2, 1], "{pagination}");
        if let Some(total) = last.get("total") {
            assert_eq!(total, 5);
        }
        if let Some(more) = last.get("more") {
            assert_eq!(more, false);
        }
    }
    // Without a parameter that leads to another page, there is one.
    let pagination = json!({ "link": true, "size": "size", "items": [] });
    assert_eq!(followed(&json!([size]), &pagination, &list).0, [5]);
}
