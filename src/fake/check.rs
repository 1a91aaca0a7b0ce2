//! Checks a request against the document, and parses its parameters and body.

use reqwest::header::HeaderMap;
use serde_json::{Value, json};

use super::body;
use super::document::{Document, Operation, PathValues};
use super::record::RequestBody;
use super::response::ServerResponse;

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

/// Returns `true` if the request has a credential, and the expected one where one is set.
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

/// Parses a request, or returns the response that says what the document does not allow.
pub(super) fn check(
    document: &Document,
    operation: &Operation,
    path: PathValues,
    query: &[(String, String)],
    headers: &HeaderMap,
    body: &RequestBody,
) -> Result<Checked, ServerResponse> {
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
            return Err(ServerResponse::invalid(name, "is required"));
        }
    }
    check_headers(document, operation, headers)?;
    Ok(Checked {
        path,
        query: check_query(document, operation, query)?,
        body: body::check(document, operation, headers, body)?,
    })
}

fn check_query(
    document: &Document,
    operation: &Operation,
    query: &[(String, String)],
) -> Result<Vec<(String, Value)>, ServerResponse> {
    let mut values: Vec<(String, Value)> = Vec::new();
    for (name, text) in query {
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
    for parameter in in_query {
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
            typed(document, parameter, &parameter["schema"], value, "header")?;
        }
    }
    Ok(())
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
    let value = match schema["type"].as_str() {
        Some("integer") => text.parse::<i64>().map(Value::from).ok(),
        Some("number") => text.parse::<f64>().map(Value::from).ok(),
        // Python clients send `True` and `False`.
        Some("boolean") => text.to_lowercase().parse::<bool>().map(Value::from).ok(),
        _ => Some(json!(text)),
    };
    let Some(value) = value else {
        let expected = schema["type"].as_str().unwrap_or_default();
        return Err(ServerResponse::invalid(
            name,
            &format!("{kind} must be of type {expected}"),
        ));
    };
    match document.check(schema, &value, name) {
        Ok(()) => Ok(value),
        Err(violation) => Err(ServerResponse::invalid(
            name,
            &format!("{kind} {}", violation.reason),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = r##"{
        "components": {
            "securitySchemes": { "key": { "type": "apiKey", "name": "key", "in": "header" } },
            "schemas": {
                "Code": { "type": "string", "pattern": "^[a-z]+$", "minLength": 2, "maxLength": 4 },
                "Order": {
                    "type": "object",
                    "required": ["code"],
                    "properties": {
                        "code": { "$ref": "#/components/schemas/Code" },
                        "amount": { "type": "integer", "minimum": 1, "maximum": 9, "multipleOf": 3 },
                        "tags": {
                            "type": "array",
                            "minItems": 1,
                            "maxItems": 2,
                            "uniqueItems": true,
                            "items": { "type": "string", "maxLength": 3 }
                        },
                        "note": {
                            "maxLength": 5,
                            "oneOf": [{ "type": "string" }, { "type": "integer" }]
                        }
                    }
                }
            }
        },
        "paths": { "/orders/{code}": { "post": {
            "operationId": "order",
            "parameters": [
                {
                    "name": "code",
                    "in": "path",
                    "required": true,
                    "schema": { "$ref": "#/components/schemas/Code" }
                },
                {
                    "name": "only",
                    "in": "query",
                    "schema": {
                        "type": "array",
                        "maxItems": 2,
                        "uniqueItems": true,
                        "items": { "type": "integer", "maximum": 9 }
                    }
                },
                { "name": "x-batch", "in": "header", "schema": { "type": "integer", "minimum": 1 } }
            ],
            "requestBody": { "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/Order" }
            } } },
            "responses": { "204": { "description": "Done." } }
        } } }
    }"##;

    /// The error detail of a request, or nothing where it is accepted.
    fn detail(path: &str, query: &str, batch: &str, body: Value) -> Option<String> {
        let document = Document::read("orders", DOCUMENT).expect("a document");
        let (operation, path_values) = document.find("POST", path).expect("an operation");
        let query = super::super::query::pairs(query);
        let mut headers = HeaderMap::new();
        headers.insert("x-batch", batch.parse().expect("a header value"));
        let body = RequestBody::Json(body);
        let checked = check(&document, operation, path_values, &query, &headers, &body);
        let refusal = checked.err()?;
        assert_eq!(refusal.status, Some(400));
        Some(refusal.body?["detail"].as_str()?.to_owned())
    }

    #[test]
    fn limits_of_the_document_are_checked_everywhere() {
        let body = json!({ "code": "ab" });
        for (path, query, batch, expected) in [
            ("/orders/ab", "only=1&only=2", "1", None),
            (
                "/orders/a",
                "",
                "1",
                Some("code: path parameter must have at least 2 characters"),
            ),
            (
                "/orders/a1",
                "",
                "1",
                Some("code: path parameter must match ^[a-z]+$"),
            ),
            (
                "/orders/ab",
                "only=10",
                "1",
                Some("only: query parameter must be at most 9"),
            ),
            (
                "/orders/ab",
                "only=1&only=2&only=3",
                "1",
                Some("only: query parameter must have at most 2 items"),
            ),
            (
                "/orders/ab",
                "only=1&only=1",
                "1",
                Some("only: query parameter must not have an item twice"),
            ),
            (
                "/orders/ab",
                "",
                "0",
                Some("x-batch: header must be at least 1"),
            ),
            (
                "/orders/ab",
                "",
                "x",
                Some("x-batch: header must be of type integer"),
            ),
        ] {
            let detail = detail(path, query, batch, body.clone());
            assert_eq!(detail.as_deref(), expected, "{path} {query} {batch}");
        }
        for (body, expected) in [
            (
                json!({ "code": "abcd", "amount": 9, "tags": ["a", "b"], "note": 1234567 }),
                None,
            ),
            (
                json!({ "code": "abcde" }),
                Some("code: must have at most 4 characters"),
            ),
            (json!({ "code": "AB" }), Some("code: must match ^[a-z]+$")),
            (
                json!({ "code": "ab", "amount": 0 }),
                Some("amount: must be at least 1"),
            ),
            (
                json!({ "code": "ab", "amount": 12 }),
                Some("amount: must be at most 9"),
            ),
            (
                json!({ "code": "ab", "amount": 4 }),
                Some("amount: must be a multiple of 3"),
            ),
            (
                json!({ "code": "ab", "tags": [] }),
                Some("tags: must have at least 1 item"),
            ),
            (
                json!({ "code": "ab", "tags": ["a", "a"] }),
                Some("tags: must not have an item twice"),
            ),
            (
                json!({ "code": "ab", "tags": ["a", "long"] }),
                Some("tags[1]: must have at most 3 characters"),
            ),
            // A limit beside `oneOf` applies as well.
            (
                json!({ "code": "ab", "note": "longer" }),
                Some("note: must have at most 5 characters"),
            ),
        ] {
            let detail = detail("/orders/ab", "", "1", body.clone());
            assert_eq!(detail.as_deref(), expected, "{body}");
        }
    }
}
