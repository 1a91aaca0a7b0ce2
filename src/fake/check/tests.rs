//! Tests of the check of requests.

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
    Some(refusal.body.json()?["detail"].as_str()?.to_owned())
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

const RESTART: &str = r##"{
    "components": { "schemas": {
        "Id": { "type": "string", "readOnly": true },
        "Level": { "type": "integer", "enum": [1, 2] },
        "Job": {
            "type": "object",
            "required": ["id", "name", "secret"],
            "properties": {
                "id": { "$ref": "#/components/schemas/Id" },
                "at": { "type": "string", "readOnly": true },
                "name": { "type": "string" },
                "secret": { "type": "string", "writeOnly": true },
                "size": { "type": "integer", "format": "uint64", "maximum": 18446744073709551614 },
                "level": { "$ref": "#/components/schemas/Level", "nullable": true },
                "strict": { "$ref": "#/components/schemas/Level" },
                "parent": { "$ref": "#/components/schemas/Job" }
            }
        }
    } },
    "paths": {
        "/jobs/{id}": { "post": { "operationId": "update", "responses": { "204": {} } } },
        "/jobs/{id}:restart": { "post": {
            "operationId": "restart",
            "parameters": [
                { "name": "size", "in": "query", "schema": { "type": "integer", "format": "uint64" } },
                { "name": "count", "in": "query", "schema": { "type": "integer" } },
                { "name": "large", "in": "query", "schema": { "type": "integer", "maximum": 18446744073709551615 } },
                { "name": "ratio", "in": "query", "schema": { "type": "number", "maximum": 18446744073709551614 } },
                { "name": "level", "in": "query", "schema": { "$ref": "#/components/schemas/Level" } },
                { "name": "any", "in": "query", "schema": { "oneOf": [
                    { "type": "integer", "minimum": 2 }, { "type": "boolean" }
                ] } }
            ],
            "requestBody": { "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/Job" }
            } } },
            "responses": {
                "200": { "content": { "application/json": {
                    "schema": { "$ref": "#/components/schemas/Job" }
                } } },
                "204": {}
            }
        } },
        "/jobs/all": { "post": { "operationId": "all", "responses": { "204": {} } } }
    }
}"##;

#[test]
fn the_most_specific_path_is_found() {
    let document = Document::read("jobs", RESTART).expect("a document");
    for (path, expected, values) in [
        ("/jobs/all", "all", vec![]),
        ("/jobs/7:restart", "restart", vec![("id", "7")]),
        ("/jobs/7:stop", "update", vec![("id", "7:stop")]),
        ("/jobs/all:restart", "restart", vec![("id", "all")]),
    ] {
        let (operation, found) = document.find("POST", path).expect("an operation");
        assert_eq!(operation.id, expected);
        let found: Vec<_> = found
            .iter()
            .map(|(name, it)| (name.as_str(), it.as_str()))
            .collect();
        assert_eq!(found, values);
    }
    assert_eq!(
        document.find("GET", "/jobs/all").err(),
        Some(vec!["POST", "POST"])
    );
}

#[test]
fn a_response_with_a_body_is_preferred() {
    let document = Document::read("jobs", RESTART).expect("a document");
    let (operation, _) = document
        .find("POST", "/jobs/7:restart")
        .expect("an operation");
    assert_eq!(operation.status, 200);
    let sample = document.sample(operation.response.as_ref().expect("a schema"), "job", 1);
    assert_eq!(
        sample,
        json!({ "id": "id-1", "at": "at-1", "name": "name-1", "size": 1, "level": 1, "strict": 1 })
    );
}

#[test]
fn requests_are_checked_as_such() {
    let document = Document::read("jobs", RESTART).expect("a document");
    let detail = |query: &str, body: &Value| {
        let (operation, path_values) = document
            .find("POST", "/jobs/7:restart")
            .expect("it is there");
        let query = super::super::query::pairs(query);
        let (headers, body) = (HeaderMap::new(), RequestBody::Json(body.clone()));
        let checked = check(&document, operation, path_values, &query, &headers, &body);
        Some(checked.err()?.body.json()?["detail"].as_str()?.to_owned())
    };
    let job = json!({ "name": "a", "secret": "b" });
    let with = |name: &str, value: Value| {
        let mut job = job.clone();
        job[name] = value;
        job
    };
    for (query, body, expected) in [
        ("", job.clone(), None),
        ("", json!({ "name": "a" }), Some("secret: is required")),
        ("", with("id", json!("7")), Some("id: is read-only")),
        ("", with("at", json!("now")), Some("at: is read-only")),
        (
            "",
            with("parent", with("id", json!("7"))),
            Some("parent.id: is read-only"),
        ),
        ("", with("level", json!(null)), None),
        (
            "",
            with("strict", json!(null)),
            Some("strict: must be of type integer"),
        ),
        (
            "",
            with("level", json!(3)),
            Some("level: must be one of 1, 2"),
        ),
        ("", with("size", json!(u64::MAX - 1)), None),
        (
            "",
            with("size", json!(u64::MAX)),
            Some("size: must be at most 18446744073709551614"),
        ),
        ("size=18446744073709551615", job.clone(), None),
        (
            "size=18446744073709551616",
            job.clone(),
            Some("size: query parameter must be of type integer"),
        ),
        (
            "ratio=18446744073709551615",
            job.clone(),
            Some("ratio: query parameter must be at most 18446744073709551614"),
        ),
        ("large=18446744073709551615", job.clone(), None),
        (
            "count=18446744073709551615",
            job.clone(),
            Some("count: query parameter must be of type integer"),
        ),
        ("ratio=1.5", job.clone(), None),
        ("level=2", job.clone(), None),
        (
            "level=3",
            job.clone(),
            Some("level: query parameter must be one of 1, 2"),
        ),
        ("any=2", job.clone(), None),
        ("any=true", job.clone(), None),
        (
            "any=x",
            job.clone(),
            Some("any: query parameter must be of type integer"),
        ),
    ] {
        assert_eq!(detail(query, &body).as_deref(), expected, "{query} {body}");
    }
}
