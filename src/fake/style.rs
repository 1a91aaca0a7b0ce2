//! Reads parameters that are written in a style: lists and objects in one string or in several.

use serde_json::{Map, Value};

use super::document::{Document, properties};

/// Returns `true` if a parameter is one string that is read as it is, or a list with one pair for each
/// value.
pub(super) fn is_plain(document: &Document, parameter: &Value) -> bool {
    let schema = document.resolve(&parameter["schema"]);
    let is_exploded = parameter["in"] == "query" && explodes(parameter);
    let is_list = schema["type"] == "array";
    let is_named = matches!(style(parameter), "label" | "matrix" | "deepObject");
    parameter["content"].is_null() && !is_object(schema) && (!is_list || is_exploded) && !is_named
}

/// Returns `true` if a query parameter is written with the names of its fields.
fn is_spread(document: &Document, parameter: &Value) -> bool {
    let schema = document.resolve(&parameter["schema"]);
    parameter["content"].is_null()
        && (style(parameter) == "deepObject" || is_object(schema) && explodes(parameter))
}

/// Returns `true` if a pair of a query belongs to a parameter that isn't plain.
pub(super) fn owns(document: &Document, parameter: &Value, pair: &str) -> bool {
    let name = parameter["name"].as_str().unwrap_or_default();
    if !is_spread(document, parameter) {
        return pair == name;
    }
    if style(parameter) == "deepObject" {
        let rest = pair.strip_prefix(name);
        return rest.is_some_and(|it| it.is_empty() || it.starts_with('['));
    }
    let schema = document.resolve(&parameter["schema"]);
    let is_open = !matches!(
        schema.get("additionalProperties"),
        None | Some(Value::Bool(false))
    );
    is_open || properties(schema).contains_key(pair)
}

/// Returns the value of a query parameter from its pairs, which are decoded.
pub(super) fn of_pairs(
    document: &Document,
    parameter: &Value,
    pairs: &[&(String, String)],
) -> Option<Value> {
    if !is_spread(document, parameter) {
        let [(_, text)] = pairs else {
            return None;
        };
        return of_text(document, parameter, text, str::to_owned);
    }
    let schema = document.resolve(&parameter["schema"]);
    let mut fields = Map::new();
    for (name, text) in pairs {
        let key = match style(parameter) {
            // Deeper values are not read.
            "deepObject" => match name.split(['[', ']']).nth(1) {
                Some(key) if name.matches('[').count() == 1 => key,
                _ => continue,
            },
            _ => name,
        };
        let value = scalar(document, field(schema, key), text)?;
        fields.insert(key.to_owned(), value);
    }
    Some(Value::Object(fields))
}

/// Returns the value of a parameter that is written in one string. `decode` is applied to each part
/// of it.
pub(super) fn of_text(
    document: &Document,
    parameter: &Value,
    text: &str,
    decode: fn(&str) -> String,
) -> Option<Value> {
    if !parameter["content"].is_null() {
        return serde_json::from_str(&decode(text)).ok();
    }
    let schema = document.resolve(&parameter["schema"]);
    let name = parameter["name"].as_str().unwrap_or_default();
    let (explode, style) = (explodes(parameter), style(parameter));
    let text = match style {
        "label" => text.strip_prefix('.')?,
        "matrix" => text.strip_prefix(';')?,
        _ => text,
    };
    let separator = match style {
        "label" if explode => '.',
        "matrix" if explode => ';',
        "spaceDelimited" => ' ',
        "pipeDelimited" => '|',
        _ => ',',
    };
    let unnamed = |text: &'_ str| -> Option<String> {
        let rest = text.strip_prefix(name)?;
        Some(rest.strip_prefix('=').unwrap_or(rest).to_owned())
    };
    let is_matrix = style == "matrix";
    if is_object(schema) {
        let text = match is_matrix && !explode {
            true => unnamed(text)?,
            false => text.to_owned(),
        };
        let parts: Vec<&str> = text.split(separator).collect();
        let entries: Vec<(&str, &str)> = match explode {
            true => parts
                .iter()
                .map(|it| it.split_once('='))
                .collect::<Option<_>>()?,
            false if !parts.len().is_multiple_of(2) => return None,
            false => parts.chunks(2).map(|it| (it[0], it[1])).collect(),
        };
        let mut fields = Map::new();
        for (key, text) in entries {
            let key = decode(key);
            let value = scalar(document, field(schema, &key), &decode(text))?;
            fields.insert(key, value);
        }
        return Some(Value::Object(fields));
    }
    if schema["type"] == "array" {
        let items = match is_matrix && !explode {
            true => unnamed(text)?,
            false => text.to_owned(),
        };
        let items = items.split(separator).map(|it| {
            let it = match is_matrix && explode {
                true => unnamed(it)?,
                false => it.to_owned(),
            };
            scalar(document, &schema["items"], &decode(&it))
        });
        return items.collect::<Option<Vec<Value>>>().map(Value::Array);
    }
    match is_matrix {
        true => scalar(document, schema, &decode(&unnamed(text)?)),
        false => scalar(document, schema, &decode(text)),
    }
}

fn scalar(document: &Document, schema: &Value, text: &str) -> Option<Value> {
    let schema = document.resolve(schema);
    if is_object(schema) || schema["type"] == "array" {
        return serde_json::from_str(text).ok();
    }
    let readings = super::check::readings(schema, text);
    let first = readings.first().cloned();
    let mut readings = readings.into_iter();
    readings.find(|it| document.allows(schema, it)).or(first)
}

fn field<'a>(schema: &'a Value, name: &str) -> &'a Value {
    let found = schema["properties"].get(name);
    found.unwrap_or(&schema["additionalProperties"])
}

fn is_object(schema: &Value) -> bool {
    schema["type"] == "object"
}

fn style(parameter: &Value) -> &str {
    let form = parameter["in"] == "query" || parameter["in"] == "cookie";
    let default = if form { "form" } else { "simple" };
    parameter["style"].as_str().unwrap_or(default)
}

fn explodes(parameter: &Value) -> bool {
    let default = style(parameter) == "form";
    parameter["explode"].as_bool().unwrap_or(default)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_style_is_read() {
        let document = Document::read("test", r#"{ "paths": {} }"#).unwrap();
        let list = || json!({ "type": "array", "items": { "type": "integer" } });
        let object = || {
            json!({ "type": "object", "properties": {
                "a": { "type": "integer" }, "b": { "type": "string" }
            } })
        };
        let numbers = || json!([1, 2]);
        let fields = || json!({ "a": 1, "b": "x" });
        for (style, explode, schema, text, expected) in [
            ("simple", false, list(), "1,2", numbers()),
            ("simple", false, object(), "a,1,b,x", fields()),
            ("simple", true, object(), "a=1,b=x", fields()),
            ("label", false, list(), ".1,2", numbers()),
            ("label", true, list(), ".1.2", numbers()),
            ("label", true, object(), ".a=1.b=x", fields()),
            (
                "matrix",
                false,
                json!({ "type": "integer" }),
                ";p=1",
                json!(1),
            ),
            ("matrix", false, list(), ";p=1,2", numbers()),
            ("matrix", true, list(), ";p=1;p=2", numbers()),
            ("matrix", false, object(), ";p=a,1,b,x", fields()),
            ("matrix", true, object(), ";a=1;b=x", fields()),
            ("spaceDelimited", false, list(), "1 2", numbers()),
            ("pipeDelimited", false, list(), "1|2", numbers()),
        ] {
            let parameter = json!({
                "name": "p", "in": "path", "style": style, "explode": explode, "schema": schema
            });
            let found = of_text(&document, &parameter, text, str::to_owned);
            assert_eq!(found, Some(expected), "{style} {explode} {text}");
            assert!(!is_plain(&document, &parameter));
        }
        for (style, pairs) in [
            ("form", [("a", "1"), ("b", "x")]),
            ("deepObject", [("p[a]", "1"), ("p[b]", "x")]),
        ] {
            let parameter =
                json!({ "name": "p", "in": "query", "style": style, "schema": object() });
            let pairs = pairs.map(|(name, text)| (name.to_owned(), text.to_owned()));
            assert!(pairs.iter().all(|it| owns(&document, &parameter, &it.0)));
            assert!(!owns(&document, &parameter, "other"));
            let pairs: Vec<&(String, String)> = pairs.iter().collect();
            assert_eq!(of_pairs(&document, &parameter, &pairs), Some(fields()));
        }
        let json = json!({ "name": "p", "in": "query", "content": {}, "schema": object() });
        let found = of_text(&document, &json, "{\"a\":1,\"b\":\"x\"}", str::to_owned);
        assert_eq!(found, Some(fields()));
    }
}
