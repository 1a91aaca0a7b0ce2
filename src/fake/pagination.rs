//! Cuts pages from paginated lists, as the document describes.

use serde_json::{Map, Value, json};

use super::check::Checked;
use super::document::{Document, Operation, list, names};
use super::query;
use super::response::ServerResponse;

/// The page size where neither the request nor the document states one.
const PAGE_SIZE: i64 = 10;

/// What names of parameters that lead to a page contain, where the document names none: the next page
/// is found by its URL.
const LEADING: &[&str] = &[
    "page", "offset", "skip", "start", "cursor", "after", "token", "marker",
];

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
    let paginated = List {
        document,
        operation,
        pagination,
        request,
    };
    let way = paginated.way();
    let size = paginated.given(pagination["size"].as_str());
    let size = size.unwrap_or(PAGE_SIZE).max(1);
    let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
    // An empty list has one page.
    let pages = (total / size + i64::from(total % size != 0)).max(1);
    let Some(skipped) = paginated.skipped(&way, size) else {
        let name = pagination["cursor"].as_str().unwrap_or_default();
        return ServerResponse::invalid(name, "is not a cursor of this list");
    };
    let end = skipped.saturating_add(size);
    let next = match way {
        Way::Page { base, .. } => (skipped / size).saturating_add(base).saturating_add(1),
        Way::Offset { base, .. } => end.saturating_add(base),
        Way::Cursor { .. } | Way::Whole => end,
    };
    let has_next = end < total && !matches!(way, Way::Whole);
    let items: Vec<Value> = match way {
        Way::Whole => items,
        _ => {
            let skipped = usize::try_from(skipped).unwrap_or(usize::MAX);
            let held = usize::try_from(size).unwrap_or(usize::MAX);
            items.into_iter().skip(skipped).take(held).collect()
        }
    };
    let next_url = || paginated.next_url(&way, next, base_url);

    let body = match names(&pagination["items"]).first() {
        None => json!(items),
        Some(name) => {
            let mut page = paginated.empty_page();
            let mut set = |name: Option<&str>, value: Value| {
                if let Some(name) = name {
                    paginated.set(&mut page, name, value);
                }
            };
            set(Some(name), json!(items));
            set(pagination["pages"].as_str(), json!(pages));
            set(pagination["more"].as_str(), json!(has_next));
            let totals = names(&pagination["total"]);
            set(totals.first().map(String::as_str), json!(total));
            let cursor = match pagination["cursor"].as_str() {
                Some(_) => next.to_string(),
                None => format!("{base_url}?cursor={next}"),
            };
            let cursor = has_next.then_some(cursor);
            set(pagination["next"].as_str(), json!(cursor));
            let url = has_next.then(next_url);
            set(pagination["url"].as_str(), json!(url));
            paginated.repeat(&mut page, &way, next, size);
            Value::Object(page)
        }
    };
    let is_linked = pagination["link"] == true && has_next;
    ServerResponse {
        link: is_linked.then(|| format!("<{}>; rel=\"next\"", next_url())),
        ..ServerResponse::new(operation.status, body)
    }
}

/// How a request names its page.
enum Way<'a> {
    Page {
        name: &'a str,
        base: i64,
    },
    Offset {
        name: &'a str,
        base: i64,
    },
    Cursor {
        name: &'a str,
    },
    /// By no parameter, so that all items are on one page.
    Whole,
}

impl Way<'_> {
    fn name(&self) -> Option<&str> {
        match self {
            Self::Page { name, .. } | Self::Offset { name, .. } | Self::Cursor { name } => {
                Some(name)
            }
            Self::Whole => None,
        }
    }
}

struct List<'a> {
    document: &'a Document,
    operation: &'a Operation,
    pagination: &'a Value,
    request: &'a Checked,
}

impl<'a> List<'a> {
    fn way(&self) -> Way<'a> {
        let named = |key: &str| self.pagination[key].as_str();
        if let Some(name) = named("page") {
            self.page(name)
        } else if let Some(name) = named("offset") {
            self.offset(name)
        } else if let Some(name) = named("cursor") {
            Way::Cursor { name }
        } else {
            let names = self.operation.parameters.iter();
            let names = names.filter(|it| it["in"] == "query");
            let names = names.filter_map(|it| it["name"].as_str());
            let mut names = names.filter(|it| {
                let name = it.to_lowercase();
                Some(*it) != named("size") && LEADING.iter().any(|part| name.contains(part))
            });
            match names.find_map(|it| Some((it, self.keyword(it, "type")?.as_str()?))) {
                Some((name, "integer")) if name.to_lowercase().contains("page") => self.page(name),
                Some((name, "integer")) => self.offset(name),
                Some((name, "string")) => Way::Cursor { name },
                _ => Way::Whole,
            }
        }
    }

    fn page(&self, name: &'a str) -> Way<'a> {
        // The parameter shows from which number pages are counted.
        let is_from_0 = self.begins_at(name, 0);
        Way::Page {
            name,
            base: i64::from(!is_from_0),
        }
    }

    fn offset(&self, name: &'a str) -> Way<'a> {
        let is_from_1 = self.begins_at(name, 1);
        Way::Offset {
            name,
            base: i64::from(is_from_1),
        }
    }

    fn begins_at(&self, name: &str, number: i64) -> bool {
        let declared = |it| self.keyword(name, it).and_then(Value::as_i64);
        ["minimum", "default"].map(declared).contains(&Some(number))
    }

    /// Returns how many items are before the page. `None` for an invalid cursor.
    fn skipped(&self, way: &Way<'_>, size: i64) -> Option<i64> {
        let given = |name| self.given(Some(name));
        Some(match *way {
            Way::Page { name, base } => {
                let number = given(name).unwrap_or(base).max(base);
                number.saturating_sub(base).saturating_mul(size)
            }
            Way::Offset { name, base } => given(name).unwrap_or(base).saturating_sub(base).max(0),
            Way::Cursor { name } => match self.request.first(name) {
                None => 0,
                Some(Value::String(cursor)) => cursor.parse().ok().filter(|it| *it >= 0)?,
                Some(cursor) => cursor.as_i64().filter(|it| *it >= 0)?,
            },
            Way::Whole => 0,
        })
    }

    /// Returns the integer that the request or else the document gives a parameter.
    fn given(&self, name: Option<&str>) -> Option<i64> {
        let name = name?;
        let given = self.request.first(name).and_then(Value::as_i64);
        given.or_else(|| self.keyword(name, "default")?.as_i64())
    }

    fn keyword(&self, name: &str, keyword: &str) -> Option<&'a Value> {
        let mut parameters = self.operation.parameters.iter();
        let declared = parameters.find(|it| it["name"] == name)?;
        self.document.resolve(&declared["schema"]).get(keyword)
    }

    /// Returns the URL of the request with another page.
    fn next_url(&self, way: &Way<'_>, next: i64, base_url: &str) -> String {
        let others = self.request.query().iter();
        let others = others.filter(|(name, _)| Some(name.as_str()) != way.name());
        let text = |value: &Value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let others = others.map(|(name, value)| (name.clone(), text(value)));
        let next = way.name().map(|it| (it.to_owned(), next.to_string()));
        let pairs: Vec<(String, String)> = others.chain(next).collect();
        format!("{base_url}?{}", query::written(&pairs))
    }

    fn schema(&self) -> &'a Value {
        let schema = self.operation.response.as_ref();
        schema.map_or(&Value::Null, |it| self.document.resolve(it))
    }

    /// Returns a page with the fields that the document requires.
    fn empty_page(&self) -> Map<String, Value> {
        self.required(self.schema(), "page")
    }

    fn required(&self, schema: &Value, name: &str) -> Map<String, Value> {
        match self.document.sample(schema, name, 1) {
            Value::Object(mut sample) => {
                self.keep_required(schema, &mut sample);
                sample
            }
            _ => Map::new(),
        }
    }

    fn keep_required(&self, schema: &Value, object: &mut Map<String, Value>) {
        let schema = self.document.resolve(schema);
        object.retain(|name, _| list(schema, "required").any(|it| it == name));
        for (name, value) in object {
            if let Value::Object(inner) = value {
                self.keep_required(&schema["properties"][name], inner);
            }
        }
    }

    /// Sets a field of a page. A field that isn't there is `null`, or empty if it can't be that.
    fn set(&self, page: &mut Map<String, Value>, name: &str, mut value: Value) {
        let path = self.document.field_path(self.schema(), name);
        let Some((last, parents)) = path.as_deref().and_then(<[String]>::split_last) else {
            return;
        };
        let (mut schema, mut object) = (self.schema(), page);
        for parent in parents {
            schema = self.document.resolve(&schema["properties"][parent]);
            let inner = object.entry(parent).or_insert(Value::Null);
            if !inner.is_object() {
                *inner = Value::Object(self.required(schema, parent));
            }
            let Value::Object(inner) = inner else {
                return;
            };
            object = inner;
        }
        let field = &schema["properties"][last];
        let kind = &self.document.resolve(field)["type"];
        if kind == "integer"
            && let Some(number) = value.as_str().and_then(|it| it.parse::<i64>().ok())
        {
            value = json!(number);
        }
        let is_required = list(schema, "required").any(|it| it == last.as_str());
        if value.is_null() && is_required && !self.document.has_flag(field, "nullable") {
            value = match kind.as_str() {
                Some("string") => json!(""),
                _ => return,
            };
        }
        object.insert(last.clone(), value);
    }

    /// A page repeats its number and size where its schema has fields of the parameters' names.
    fn repeat(&self, page: &mut Map<String, Value>, way: &Way<'_>, next: i64, size: i64) {
        let number = match way {
            Way::Page { name, .. } => Some((*name, next.saturating_sub(1))),
            Way::Offset { name, .. } => Some((*name, next.saturating_sub(size))),
            Way::Cursor { .. } | Way::Whole => None,
        };
        let size = self.pagination["size"].as_str().map(|it| (it, size));
        for (name, value) in number.into_iter().chain(size) {
            if !self.schema()["properties"][name].is_null() {
                page.insert(name.to_owned(), json!(value));
            }
        }
    }
}

#[cfg(test)]
mod tests;
