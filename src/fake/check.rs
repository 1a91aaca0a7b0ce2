//! Checks a request against the document, and takes it apart on the way.

use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde_json::{Map, Value, json};

use super::document::{Document, Operation, PathValues, properties};
use super::record::{Part, RequestBody};
use super::reply::Reply;

/// A request that the document allows.
pub(super) struct Checked {
    path: PathValues,
    query: Vec<(String, Value)>,
    /// A JSON body, or the parts of a form: texts and JSON as values, files as their sizes.
    pub(super) body: Value,
}

impl Checked {
    /// The value of a parameter of the path.
    pub(super) fn step(&self, name: &str) -> &str {
        let found = self.path.iter().find(|(it, _)| it == name);
        found.map_or("", |(_, value)| value)
    }

    /// The values of all parameters of the path.
    pub(super) fn steps(&self) -> &[(String, String)] {
        &self.path
    }

    /// The values that the query has for a name.
    pub(super) fn all(&self, name: &str) -> Vec<&Value> {
        let named = self.query.iter().filter(|(it, _)| it == name);
        named.map(|(_, value)| value).collect()
    }

    /// The first value that the query has for a name.
    pub(super) fn first(&self, name: &str) -> Option<&Value> {
        self.all(name).into_iter().next()
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.first(name)?.as_str()
    }
}

/// Whether the credential is there, and the one that is asked for if one is.
pub(super) fn authorized(document: &Document, headers: &HeaderMap, token: Option<&str>) -> bool {
    let (header, has_scheme) = &document.auth;
    let given = headers.get(header).and_then(|it| it.to_str().ok());
    let given = match (given, has_scheme) {
        (Some(value), true) => value.split_once(' ').map_or("", |(_, token)| token),
        (Some(value), false) => value,
        (None, _) => "",
    };
    match token {
        Some(token) => given == token,
        None => !given.is_empty(),
    }
}

/// Takes a request apart, or says what the document doesn't allow.
pub(super) fn check(
    document: &Document,
    operation: &Operation,
    path: PathValues,
    query: &[(String, String)],
    headers: &HeaderMap,
    body: &RequestBody,
) -> Result<Checked, Reply> {
    for (name, value) in &path {
        let declared = operation.parameters.iter();
        let declared = declared.filter(|it| it["in"] == "path" && it["name"] == name.as_str());
        for parameter in declared {
            typed(
                document,
                parameter,
                &parameter["schema"],
                value,
                "path parameter",
            )?;
        }
    }
    for parameter in &operation.parameters {
        let name = parameter["name"].as_str().unwrap_or_default();
        let there = match parameter["in"].as_str() {
            Some("query") => query.iter().any(|(it, _)| it == name),
            Some("header") => headers.contains_key(name),
            _ => true,
        };
        if parameter["required"] == true && !there {
            return Err(Reply::invalid(name, "is required"));
        }
    }
    Ok(Checked {
        path,
        query: check_query(document, operation, query)?,
        body: check_body(document, operation, headers, body)?,
    })
}

fn check_query(
    document: &Document,
    operation: &Operation,
    query: &[(String, String)],
) -> Result<Vec<(String, Value)>, Reply> {
    let mut values: Vec<(String, Value)> = Vec::new();
    for (name, text) in query {
        let declared = operation.parameters.iter();
        let mut declared = declared.filter(|it| it["in"] == "query" && it["name"] == name.as_str());
        let Some(parameter) = declared.next() else {
            return Err(Reply::invalid(
                name,
                "is no query parameter of this operation",
            ));
        };
        let schema = document.resolve(&parameter["schema"]);
        let is_list = schema["type"] == "array";
        if !is_list && values.iter().any(|(it, _)| it == name) {
            return Err(Reply::invalid(name, "is given twice"));
        }
        let schema = if is_list { &schema["items"] } else { schema };
        let value = typed(document, parameter, schema, text, "query parameter")?;
        values.push((name.clone(), value));
    }
    Ok(values)
}

/// A text as the value that its schema says it is.
fn typed(
    document: &Document,
    parameter: &Value,
    schema: &Value,
    text: &str,
    kind: &str,
) -> Result<Value, Reply> {
    let name = parameter["name"].as_str().unwrap_or_default();
    let schema = document.resolve(schema);
    let value = match schema["type"].as_str() {
        Some("integer") => text.parse::<i64>().map(Value::from).ok(),
        Some("number") => text.parse::<f64>().map(Value::from).ok(),
        // Python writes them with a capital.
        Some("boolean") => text.to_lowercase().parse::<bool>().map(Value::from).ok(),
        _ => Some(json!(text)),
    };
    let Some(value) = value else {
        let expected = schema["type"].as_str().unwrap_or_default();
        return Err(Reply::invalid(
            name,
            &format!("{kind} must be of type {expected}"),
        ));
    };
    match document.check(schema, &value, name) {
        Ok(()) => Ok(value),
        Err(misfit) => Err(Reply::invalid(name, &format!("{kind} {}", misfit.reason))),
    }
}

fn check_body(
    document: &Document,
    operation: &Operation,
    headers: &HeaderMap,
    body: &RequestBody,
) -> Result<Value, Reply> {
    let Some((media, content)) = &operation.body else {
        return match (operation.method.as_str(), body) {
            // Some clients send an object with nothing in it where there should be nothing.
            ("GET" | "DELETE" | "HEAD", _) | (_, RequestBody::Empty) => Ok(Value::Null),
            (_, RequestBody::Json(value)) if *value == json!({}) => Ok(Value::Null),
            _ => Err(Reply::invalid("body", "this operation takes none")),
        };
    };
    let schema = &content["schema"];
    match (media.as_str(), body) {
        ("application/json", RequestBody::Json(value)) => match document.check(schema, value, "") {
            Ok(()) => Ok(value.clone()),
            Err(misfit) => {
                let place = if misfit.place.is_empty() {
                    "body"
                } else {
                    &misfit.place
                };
                Err(Reply::invalid(place, &misfit.reason))
            }
        },
        ("multipart/form-data", RequestBody::Parts(parts)) => {
            check_parts(document, operation, document.resolve(schema), parts)
        }
        _ => {
            let given = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
            let reason = format!("must be {media}, and is {}", given.unwrap_or("nothing"));
            Err(Reply::invalid("body", &reason))
        }
    }
}

fn check_parts(
    document: &Document,
    operation: &Operation,
    schema: &Value,
    parts: &[Part],
) -> Result<Value, Reply> {
    let known = properties(schema);
    let mut values = Map::new();
    for part in parts {
        let name = part.name.as_str();
        let Some(property) = known.get(name) else {
            return Err(Reply::invalid(name, "is no part of this operation"));
        };
        let property = document.resolve(property);
        if !is_required(schema, name) && is_left_open(property, part) {
            continue;
        }
        let value = check_part(document, operation, property, part)?;
        if values.insert(name.to_owned(), value).is_some() {
            return Err(Reply::invalid(name, "is given twice"));
        }
    }
    for required in schema["required"].as_array().into_iter().flatten() {
        let name = required.as_str().unwrap_or_default();
        if !values.contains_key(name) {
            return Err(Reply::invalid(name, "is required"));
        }
    }
    Ok(Value::Object(values))
}

fn is_required(schema: &Value, name: &str) -> bool {
    let required = schema["required"].as_array();
    required.is_some_and(|it| it.iter().any(|it| it == name))
}

/// Whether a part says that there is nothing to say. Peak's own client sends the JSON `null` where
/// `featured` and `autoRunOnDeploy` are not set, instead of leaving the part out.
fn is_left_open(property: &Value, part: &Part) -> bool {
    // As a file or a string it would be content.
    property["type"] != "string" && part.file_name.is_none() && *part.content == *b"null"
}

fn check_part(
    document: &Document,
    operation: &Operation,
    schema: &Value,
    part: &Part,
) -> Result<Value, Reply> {
    let name = part.name.as_str();
    if schema["format"] == "binary" {
        if part.file_name.is_none() {
            return Err(Reply::invalid(name, "must be a file"));
        }
        let size = part.content.len() as u64;
        if operation.max_upload_bytes.is_some_and(|limit| size > limit) {
            return Err(Reply::refuse(
                413,
                format!("{name}: {size} bytes are too many"),
            ));
        }
        if !is_zip(&part.content) {
            return Err(Reply::invalid(name, "must be a ZIP"));
        }
        return Ok(json!(size));
    }
    if part.file_name.is_some() {
        return Err(Reply::invalid(name, "must not be a file"));
    }
    let text = part.text();
    // What isn't a string is written as JSON.
    let value = match document.check(schema, &json!(text), name) {
        Ok(()) => json!(text),
        Err(misfit) => match serde_json::from_str(&text) {
            Ok(value) => match document.check(schema, &value, name) {
                Ok(()) => value,
                Err(misfit) => return Err(Reply::invalid(&misfit.place, &misfit.reason)),
            },
            Err(_) => return Err(Reply::invalid(name, &misfit.reason)),
        },
    };
    Ok(value)
}

fn is_zip(content: &Bytes) -> bool {
    content.windows(4).rev().any(|it| it == b"PK\x05\x06")
}
