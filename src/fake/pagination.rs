//! Cuts pages from paginated lists, as the document describes.

use serde_json::{Map, Value, json};

use super::check::Checked;
use super::document::{Document, Operation, names};
use super::response::ServerResponse;

/// The page size where neither the request nor the document states one.
const PAGE_SIZE: i64 = 10;

/// Returns the page that the request names.
pub(super) fn page(
    document: &Document,
    operation: &Operation,
    request: &Checked,
    items: Vec<Value>,
    base_url: &str,
) -> ServerResponse {
    let Some(pagination) = &operation.pagination else {
        return ServerResponse::new(operation.status, json!(items));
    };
    let declared = |key: &str, keyword: &str| {
        let name = pagination[key].as_str()?;
        let declared = operation.parameters.iter().find(|it| it["name"] == name);
        document.resolve(&declared?["schema"])[keyword].as_i64()
    };
    let given = |key: &str| {
        let given = request.first(pagination[key].as_str()?);
        let given = given.and_then(Value::as_i64);
        given.or_else(|| declared(key, "default"))
    };
    // The parameter shows from which number pages are counted.
    let is_from_0 = ["minimum", "default"].map(|it| declared("page", it) == Some(0));
    let base = i64::from(!is_from_0.contains(&true));
    let number = given("page").unwrap_or(base).max(base);
    let size = given("size").unwrap_or(PAGE_SIZE).max(1);
    let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
    // An empty list has one page.
    let pages = (total / size + i64::from(total % size != 0)).max(1);
    let skipped = number.saturating_sub(base).saturating_mul(size);
    let skipped = usize::try_from(skipped).unwrap_or(usize::MAX);
    let held = usize::try_from(size).unwrap_or(usize::MAX);
    let items: Vec<Value> = items.into_iter().skip(skipped).take(held).collect();

    let mut page = Map::new();
    let mut set = |key: &str, value: Value| {
        if let Some(name) = names(&pagination[key]).into_iter().next() {
            page.insert(name, value);
        }
    };
    set("items", json!(items));
    set("pages", json!(pages));
    set("total", json!(total));
    let next = (number.saturating_sub(base).saturating_add(1) < pages)
        .then(|| format!("{base_url}?cursor={}", number.saturating_add(1)));
    set("next", json!(next));
    // A page repeats its number and size where its schema has fields of the parameters' names.
    let known = operation.response.as_ref().map(|it| document.resolve(it));
    for (key, value) in [("page", number), ("size", size)] {
        if let Some(name) = pagination[key].as_str()
            && known.is_some_and(|it| !it["properties"][name].is_null())
        {
            page.insert(name.to_owned(), json!(value));
        }
    }
    ServerResponse::new(operation.status, Value::Object(page))
}

#[cfg(test)]
mod tests {
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
            "responses": { "200": {} },
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
}
