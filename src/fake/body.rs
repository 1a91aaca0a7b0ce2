//! Checks the body of a request against the document.

use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde_json::{Map, Value, json};

use super::document::{Document, Operation, properties};
use super::record::{Part, RequestBody};
use super::response::ServerResponse;
use super::schema::Direction;
use super::{http, query};

/// Parses a body, or returns the response that says what the document does not allow.
pub(super) fn check(
    document: &Document,
    operation: &Operation,
    headers: &HeaderMap,
    body: &RequestBody,
) -> Result<Value, ServerResponse> {
    let Some((media, content)) = &operation.body else {
        return match (operation.method.as_str(), body) {
            // Some clients send an empty object in place of no body.
            ("GET" | "DELETE" | "HEAD", _) | (_, RequestBody::Empty) => Ok(Value::Null),
            (_, RequestBody::Json(value)) if *value == json!({}) => Ok(Value::Null),
            _ => Err(ServerResponse::invalid(
                "body",
                "this operation takes no body",
            )),
        };
    };
    let schema = &content["schema"];
    let is_form = media == "application/x-www-form-urlencoded";
    match (media.as_str(), body) {
        (_, RequestBody::Empty) if !operation.needs_body => Ok(Value::Null),
        (media, RequestBody::Json(value)) if http::is_json(media) => {
            match document.check(schema, value, "") {
                Ok(()) => Ok(value.clone()),
                Err(violation) => {
                    let place = if violation.place.is_empty() {
                        "body"
                    } else {
                        &violation.place
                    };
                    Err(ServerResponse::invalid(place, &violation.reason))
                }
            }
        }
        ("multipart/form-data", RequestBody::Parts(parts)) => {
            let encoding = &content["encoding"];
            check_parts(
                document,
                operation,
                document.resolve(schema),
                encoding,
                parts,
            )
        }
        (_, RequestBody::Other(bytes)) if is_form => {
            let text = String::from_utf8_lossy(bytes);
            let parts: Vec<Part> = query::pairs(&text).into_iter().map(field).collect();
            check_parts(
                document,
                operation,
                document.resolve(schema),
                &Value::Null,
                &parts,
            )
        }
        (media, RequestBody::Other(bytes))
            if !http::is_json(media) && !media.starts_with("multipart/") =>
        {
            check_size(operation, "body", bytes)?;
            Ok(json!(bytes.len()))
        }
        _ => {
            let given = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
            let reason = format!("must be {media}, not {}", given.unwrap_or("empty"));
            Err(ServerResponse::invalid("body", &reason))
        }
    }
}

/// A field of a form, which has no more than a name and a value.
fn field((name, value): (String, String)) -> Part {
    Part {
        name,
        file_name: None,
        content_type: None,
        content: value.into(),
    }
}

fn check_size(operation: &Operation, name: &str, content: &Bytes) -> Result<(), ServerResponse> {
    let size = content.len() as u64;
    if operation.max_upload_bytes.is_some_and(|limit| size > limit) {
        return Err(ServerResponse::refuse(
            413,
            format!("{name}: {size} bytes are more than this operation accepts"),
        ));
    }
    Ok(())
}

fn check_parts(
    document: &Document,
    operation: &Operation,
    schema: &Value,
    encoding: &Value,
    parts: &[Part],
) -> Result<Value, ServerResponse> {
    let known = properties(schema);
    let mut values = Map::new();
    for part in parts {
        let name = part.name.as_str();
        let Some(property) = known.get(name) else {
            return Err(ServerResponse::invalid(
                name,
                "is not a part of this operation",
            ));
        };
        if document.excludes(Direction::Request, property) {
            return Err(ServerResponse::invalid(name, "is read-only"));
        }
        let property = document.resolve(property);
        if !is_required(schema, name) && is_null(property, part) {
            continue;
        }
        let media = encoding[name]["contentType"].as_str();
        if property["type"] == "array"
            && let Ok(value) = check_part(
                document,
                operation,
                document.resolve(&property["items"]),
                media,
                part,
            )
        {
            // One part, or one field, for each item.
            let items = values.entry(name).or_insert_with(|| json!([]));
            if let Some(items) = items.as_array_mut() {
                items.push(value);
            }
            continue;
        }
        let value = check_part(document, operation, property, media, part)?;
        if values.insert(name.to_owned(), value).is_some() {
            return Err(ServerResponse::invalid(name, "is given twice"));
        }
    }
    for required in schema["required"].as_array().into_iter().flatten() {
        let name = required.as_str().unwrap_or_default();
        let is_excluded = known
            .get(name)
            .is_some_and(|it| document.excludes(Direction::Request, it));
        if !values.contains_key(name) && !is_excluded {
            return Err(ServerResponse::invalid(name, "is required"));
        }
    }
    Ok(Value::Object(values))
}

fn is_required(schema: &Value, name: &str) -> bool {
    let required = schema["required"].as_array();
    required.is_some_and(|it| it.iter().any(|it| it == name))
}

/// Returns `true` for the JSON `null`. Peak's Python client sends it where `featured` and
/// `autoRunOnDeploy` are not set, instead of omitting the part.
fn is_null(property: &Value, part: &Part) -> bool {
    // In a file or a string `null` is content.
    property["type"] != "string" && part.file_name.is_none() && *part.content == *b"null"
}

fn check_part(
    document: &Document,
    operation: &Operation,
    schema: &Value,
    media: Option<&str>,
    part: &Part,
) -> Result<Value, ServerResponse> {
    let name = part.name.as_str();
    if schema["format"] == "binary" {
        if part.file_name.is_none() {
            return Err(ServerResponse::invalid(name, "must be a file"));
        }
        check_size(operation, name, &part.content)?;
        if media == Some("application/zip") && !is_zip(&part.content) {
            return Err(ServerResponse::invalid(name, "must be a ZIP file"));
        }
        return Ok(json!(part.content.len()));
    }
    if part.file_name.is_some() {
        return Err(ServerResponse::invalid(name, "must not be a file"));
    }
    let text = part.text();
    // Any value but a string is sent as JSON.
    let value = match document.check(schema, &json!(text), name) {
        Ok(()) => json!(text),
        Err(violation) => match serde_json::from_str(&text) {
            Ok(value) => match document.check(schema, &value, name) {
                Ok(()) => value,
                Err(violation) => {
                    return Err(ServerResponse::invalid(&violation.place, &violation.reason));
                }
            },
            Err(_) => return Err(ServerResponse::invalid(name, &violation.reason)),
        },
    };
    Ok(value)
}

fn is_zip(content: &Bytes) -> bool {
    content.windows(4).rev().any(|it| it == b"PK\x05\x06")
}
