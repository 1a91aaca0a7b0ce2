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
    let given = |key: &str| {
        let name = pagination[key].as_str()?;
        let declared = operation.parameters.iter().find(|it| it["name"] == name);
        let default = || document.resolve(&declared?["schema"])["default"].as_i64();
        request.first(name).and_then(Value::as_i64).or_else(default)
    };
    let number = given("page").unwrap_or(1).max(1);
    let size = given("size").unwrap_or(PAGE_SIZE).max(1);
    let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
    // An empty list has one page.
    let pages = (total / size + i64::from(total % size != 0)).max(1);
    let skipped = number.saturating_sub(1).saturating_mul(size);
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
    let next = (number < pages).then(|| format!("{base_url}?cursor={}", number.saturating_add(1)));
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
