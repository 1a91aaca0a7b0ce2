//! Checks a request against the document, and parses its parameters and body.

use reqwest::header::HeaderMap;
use serde_json::{Value, json};

use super::body;
use super::document::{Document, Operation};
use super::path::PathValues;
use super::record::RequestBody;
use super::response::ServerResponse;
use super::{query, security, style};

/// A request that the document allows.
pub(super) struct Checked {
    path: PathValues,
    query: Vec<(String, Value)>,
    /// A JSON body, or the parts of a multipart body: strings and JSON as values, files as their
    /// sizes.
    pub(super) body: Value,
}

impl Checked {
    /// Returns the value of a path parameter.
    pub(super) fn path_value(&self, name: &str) -> &str {
        let found = self.path.iter().find(|(it, _)| it == name);
        found.map_or("", |(_, value)| value)
    }

    /// Returns the values of all path parameters.
    pub(super) fn path_values(&self) -> &[(String, String)] {
        &self.path
    }

    /// Returns every value of a query parameter.
    pub(super) fn all(&self, name: &str) -> Vec<&Value> {
        let named = self.query.iter().filter(|(it, _)| it == name);
        named.map(|(_, value)| value).collect()
    }

    /// Returns the first value of a query parameter.
    pub(super) fn first(&self, name: &str) -> Option<&Value> {
        self.all(name).into_iter().next()
    }

    /// Returns the first value of a query parameter, if it is a string.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.first(name)?.as_str()
    }
}

/// Parses a request, or returns the response that says what the document does not allow.
pub(super) fn check(
    document: &Document,
    operation: &Operation,
    path: PathValues,
    pairs: &[(String, String)],
    headers: &HeaderMap,
    body: &RequestBody,
) -> Result<Checked, ServerResponse> {
    for (name, value) in &path {
        let declared = operation.parameters.iter();
        let declared = declared.filter(|it| it["in"] == "path" && it["name"] == name.as_str());
        for parameter in declared {
            one(document, parameter, value, "path parameter", query::decoded)?;
        }
    }
    for parameter in &operation.parameters {
        let name = parameter["name"].as_str().unwrap_or_default();
        let there = match parameter["in"].as_str() {
            Some("query") if style::is_plain(document, parameter) => {
                pairs.iter().any(|(it, _)| it == name)
            }
            Some("query") => pairs
                .iter()
                .any(|(it, _)| style::owns(document, parameter, it)),
            Some("header") => headers.contains_key(name),
            Some("cookie") if style::is_plain(document, parameter) => {
                security::cookie(headers, name).is_some()
            }
            _ => true,
        };
        if parameter["required"] == true && !there {
            return Err(ServerResponse::invalid(name, "is required"));
        }
    }
    check_headers(document, operation, headers)?;
    let path = path.into_iter();
    Ok(Checked {
        path: path
            .map(|(name, value)| (name, query::decoded(&value)))
            .collect(),
        query: check_query(document, operation, pairs)?,
        body: body::check(document, operation, headers, body)?,
    })
}

fn check_query(
    document: &Document,
    operation: &Operation,
    query: &[(String, String)],
) -> Result<Vec<(String, Value)>, ServerResponse> {
    let mut values: Vec<(String, Value)> = Vec::new();
    let (schemes, security) = (&document.schemes, &operation.security);
    let mut rest: Vec<&(String, String)> = query.iter().collect();
    rest.retain(|(name, _)| !security::is_credential(schemes, security, name));
    let in_query = operation.parameters.iter().filter(|it| it["in"] == "query");
    let (plain, mut styled): (Vec<&Value>, Vec<&Value>) =
        in_query.partition(|it| style::is_plain(document, it));
    let is_plain = |name: &str| plain.iter().any(|it| it["name"] == name);
    // One that takes any name comes last.
    styled.sort_by_key(|it| style::owns(document, it, "\0"));
    for parameter in styled {
        let name = parameter["name"].as_str().unwrap_or_default();
        let owned =
            |it: &&(String, String)| !is_plain(&it.0) && style::owns(document, parameter, &it.0);
        let (pairs, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(owned);
        rest = others;
        if !pairs.is_empty() {
            let value = style::of_pairs(document, parameter, &pairs);
            let value = value.ok_or_else(|| unreadable(name, "query parameter"))?;
            checked(document, parameter, &value, "query parameter")?;
            values.push((name.to_owned(), value));
        }
    }
    for (name, text) in rest {
        let declared = operation.parameters.iter();
        let mut declared = declared.filter(|it| it["in"] == "query" && it["name"] == name.as_str());
        let Some(parameter) = declared.next() else {
            return Err(ServerResponse::invalid(
                name,
                "is not a query parameter of this operation",
            ));
        };
        let schema = document.resolve(&parameter["schema"]);
        let is_list = schema["type"] == "array";
        if !is_list && values.iter().any(|(it, _)| it == name) {
            return Err(ServerResponse::invalid(name, "is given twice"));
        }
        let schema = if is_list { &schema["items"] } else { schema };
        let value = typed(document, parameter, schema, text, "query parameter")?;
        values.push((name.clone(), value));
    }
    check_lists(document, operation, &values)?;
    Ok(values)
}

/// Checks the number of values that each list parameter has, and whether they are unique.
fn check_lists(
    document: &Document,
    operation: &Operation,
    values: &[(String, Value)],
) -> Result<(), ServerResponse> {
    let in_query = operation.parameters.iter().filter(|it| it["in"] == "query");
    for parameter in in_query.filter(|it| style::is_plain(document, it)) {
        let schema = document.resolve(&parameter["schema"]);
        let name = parameter["name"].as_str().unwrap_or_default();
        let of_name = values.iter().filter(|(it, _)| it == name);
        let list: Vec<Value> = of_name.map(|(_, value)| value.clone()).collect();
        if schema["type"] != "array" || list.is_empty() {
            continue;
        }
        if let Err(violation) = document.check(schema, &json!(list), name) {
            let reason = format!("query parameter {}", violation.reason);
            return Err(ServerResponse::invalid(name, &reason));
        }
    }
    Ok(())
}

fn check_headers(
    document: &Document,
    operation: &Operation,
    headers: &HeaderMap,
) -> Result<(), ServerResponse> {
    let in_header = operation
        .parameters
        .iter()
        .filter(|it| it["in"] == "header");
    for parameter in in_header {
        let name = parameter["name"].as_str().unwrap_or_default();
        let value = headers.get(name).and_then(|it| it.to_str().ok());
        if let Some(value) = value {
            one(document, parameter, value, "header", str::to_owned)?;
        }
    }
    Ok(())
}

/// Parses a parameter that is one string by its style, and checks the value.
fn one(
    document: &Document,
    parameter: &Value,
    text: &str,
    kind: &str,
    decode: fn(&str) -> String,
) -> Result<(), ServerResponse> {
    if style::is_plain(document, parameter) {
        let text = decode(text);
        return typed(document, parameter, &parameter["schema"], &text, kind).map(drop);
    }
    let name = parameter["name"].as_str().unwrap_or_default();
    let value = style::of_text(document, parameter, text, decode);
    let value = value.ok_or_else(|| unreadable(name, kind))?;
    checked(document, parameter, &value, kind)
}

fn checked(
    document: &Document,
    parameter: &Value,
    value: &Value,
    kind: &str,
) -> Result<(), ServerResponse> {
    let name = parameter["name"].as_str().unwrap_or_default();
    let checked = document.check(document.resolve(&parameter["schema"]), value, name);
    checked.map_err(|it| ServerResponse::invalid(name, &format!("{kind} {}", it.reason)))
}

fn unreadable(name: &str, kind: &str) -> ServerResponse {
    ServerResponse::invalid(name, &format!("{kind} is not written in its style"))
}

/// Parses a string as the type of its schema, and checks the value.
fn typed(
    document: &Document,
    parameter: &Value,
    schema: &Value,
    text: &str,
    kind: &str,
) -> Result<Value, ServerResponse> {
    let name = parameter["name"].as_str().unwrap_or_default();
    let schema = document.resolve(schema);
    let readings = readings(schema, text);
    let Some(first) = readings.first() else {
        let expected = schema["type"].as_str().unwrap_or_default();
        return Err(ServerResponse::invalid(
            name,
            &format!("{kind} must be of type {expected}"),
        ));
    };
    let allowed = |it: &&Value| document.check(schema, it, name).is_ok();
    if let Some(value) = readings.iter().find(allowed) {
        return Ok(value.clone());
    }
    match document.check(schema, first, name) {
        Ok(()) => Ok(first.clone()),
        Err(violation) => Err(ServerResponse::invalid(
            name,
            &format!("{kind} {}", violation.reason),
        )),
    }
}

/// Returns the values that a string may stand for, by the type of the schema.
pub(super) fn readings(schema: &Value, text: &str) -> Vec<Value> {
    // Services read other integers as signed ones.
    let is_unsigned = schema["format"] == "uint64"
        || ["minimum", "maximum"]
            .iter()
            .any(|it| schema[*it].as_u64() > Some(i64::MAX as u64));
    let integer = || {
        let signed = text.parse::<i64>().map(Value::from).ok();
        let unsigned = || text.parse::<u64>().map(Value::from).ok();
        signed.or_else(|| unsigned().filter(|_| is_unsigned || schema["type"] != "integer"))
    };
    let number = || integer().or_else(|| text.parse::<f64>().map(Value::from).ok());
    // Python clients send `True` and `False`.
    let boolean = || text.to_lowercase().parse::<bool>().map(Value::from).ok();
    let readings = match schema["type"].as_str() {
        Some("integer") => vec![integer()],
        Some("number") => vec![number()],
        Some("boolean") => vec![boolean()],
        Some(_) => vec![Some(json!(text))],
        // One of several types.
        None => vec![Some(json!(text)), number(), boolean()],
    };
    readings.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests;
