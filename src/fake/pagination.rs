//! Pages, cut out of listings as the document says.

use serde_json::{Map, Value, json};

use super::check::Checked;
use super::document::{Document, Operation, names};
use super::reply::Reply;

/// How many items a page holds where neither the request nor the document says so.
const PAGE_SIZE: i64 = 10;

/// The page that was asked for.
pub(super) fn page(
    document: &Document,
    operation: &Operation,
    request: &Checked,
    items: Vec<Value>,
    base_url: &str,
) -> Reply {
    let Some(paging) = &operation.pagination else {
        return Reply::new(operation.status, json!(items));
    };
    let given = |key: &str| {
        let name = paging[key].as_str()?;
        let declared = operation.parameters.iter().find(|it| it["name"] == name);
        let default = || document.resolve(&declared?["schema"])["default"].as_i64();
        request.first(name).and_then(Value::as_i64).or_else(default)
    };
    let number = given("page").unwrap_or(1).max(1);
    let size = given("size").unwrap_or(PAGE_SIZE).max(1);
    let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
    // As many pages as it takes, and one where there is nothing.
    let pages = (total / size + i64::from(total % size != 0)).max(1);
    let skipped = number.saturating_sub(1).saturating_mul(size);
    let skipped = usize::try_from(skipped).unwrap_or(usize::MAX);
    let held = usize::try_from(size).unwrap_or(usize::MAX);
    let items: Vec<Value> = items.into_iter().skip(skipped).take(held).collect();

    let mut page = Map::new();
    let mut set = |key: &str, value: Value| {
        if let Some(name) = names(&paging[key]).into_iter().next() {
            page.insert(name, value);
        }
    };
    set("items", json!(items));
    set("pages", json!(pages));
    set("total", json!(total));
    let next = (number < pages).then(|| format!("{base_url}?cursor={}", number.saturating_add(1)));
    set("next", json!(next));
    // Pages say what they are by the names of the parameters, where they have such fields.
    let known = operation.answer.as_ref().map(|it| document.resolve(it));
    for (key, value) in [("page", number), ("size", size)] {
        if let Some(name) = paging[key].as_str()
            && known.is_some_and(|it| !it["properties"][name].is_null())
        {
            page.insert(name.to_owned(), json!(value));
        }
    }
    Reply::new(operation.status, Value::Object(page))
}
