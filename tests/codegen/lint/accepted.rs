//! Documents that are made, although other generators refuse them or this one did.

use super::*;

/// Documents by topic.
pub(super) fn cases() -> Vec<Case> {
    vec![
        // A valid document.
        made(get("responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }")),
        made(text("\u{feff}openapi: 3.0.3\ninfo: { title: T, version: \"1\" }\nservers: [{ url: \"https://example.com\" }]\nsecurity: [{ key: [] }]\npaths:\n  /a:\n    get:\n      operationId: get_a\n      responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }\ncomponents:\n  schemas:\n    Unused: { type: object }\n  securitySchemes:\n    key: { type: http, scheme: bearer }\n")),
        made(text("openapi: 3.0.3\r\ninfo: { title: T, version: \"1\" }\r\nservers: [{ url: \"https://example.com\" }]\r\nsecurity: [{ key: [] }]\r\npaths:\r\n  /a:\r\n    get:\r\n      operationId: get_a\r\n      responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }\r\ncomponents:\r\n  schemas:\r\n    Unused: { type: object }\r\n  securitySchemes:\r\n    key: { type: http, scheme: bearer }\r\n")),
        made(text(r#"%YAML 1.2
---
openapi: 3.0.3
info: { title: T, version: "1" }
servers: [{ url: "https://example.com" }]
security: [{ key: [] }]
paths:
  /a:
    get:
      operationId: get_a
      responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }
components:
  schemas:
    Unused: { type: object }
  securitySchemes:
    key: { type: http, scheme: bearer }
...
"#)),
        // Responses.
        made(operation("head", "responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }")),
        made(response("'204': { description: d, content: { application/json: { schema: {} } } }")),
        made(response("default: { description: d }")),
        made(operation("get", "summary: s")),
        made(response("'200': { description: d, content: { text/csv: { schema: { type: string } } } }")),
        made(response("'200': { description: d, content: { application/json: {} } }")),
        made(response("'200': { description: d, content: { application/json: { schema: { type: string } } } }
'201': { description: d, content: { application/json: { schema: { type: integer } } } }")),
        made(response("'200': { description: d, content: { text/csv: {}, application/problem+json: {} } }
2XX: { description: d, content: { '*/*': { schema: { type: integer } } } }
'202': { description: d, content: { image/*: {} } }")),
        // YAML as it is written.
        made(response("200: { description: d }")),
        made(response("204: { description: d }
4XX: { description: d }
default: { description: d }")),
        made(schemas("A: { type: string, enum: [yes, no, on, off, 2026-01-01, 2026-01-01T00:00:00Z] }")),
        made(schemas("A: { type: object, properties: { 1: {}, 2.5: {}, true: {}, null: {}, yes: {} } }")),
        made(schemas("A: { type: string, format: date, default: 2026-01-01, example: 2026-01-02 }")),
        made(schemas("A: { type: object, properties: { a: &a { type: string }, b: *a } }")),
        made(replaced(r#"version: "1""#, "version: 1")),
        made(parameter("schema: { type: string }, x-internal: {}")),
        made(replaced("  schemas:", "  x-any: 1
  schemas:")),
        // What is said in several ways.
        made(used("A: { properties: { a: {} } }")),
        made(used("A: { enum: [a, b] }")),
        made(used("A: { enum: [1, 2] }")),
        made(used("A: { items: { type: string } }")),
        made(used("A: { type: array }")),
        made(used(r##"A: { allOf: [{ $ref: "#/components/schemas/B" }], properties: { y: {} } }
B: { type: object, properties: { x: {} } }"##)),
        made(used(r##"A: { type: object, properties: { b: { $ref: "#/components/schemas/B", description: d, nullable: true } } }
B: { type: string }"##)),
        made(used("A: { type: object, properties: { a: { type: string } }, additionalProperties: { type: string } }")),
        made(used("A: { oneOf: [{ type: string, enum: [a] }, { enum: [null] }] }")),
        made(used("A: { anyOf: [{ type: string, enum: [a] }, { type: string }] }")),
        made(used("A: { oneOf: [{ type: integer }, { type: number }] }")),
        made(used("A: { oneOf: [{ type: string }, { type: string, description: d }] }")),
        // Parameters, credentials and servers.
        made(parameter("schema: { type: object }, style: deepObject")),
        made(parameter("schema: {}, explode: false, allowReserved: true, allowEmptyValue: true")),
        made(parameter("content: { application/json: { schema: { type: object } } }")),
        made(header("Authorization")),
        made(replaced("https://example.com", "http://example.com")),
        made(replaced("https://example.com", "/api")),
        made(replaced("servers: [{ url: \"https://example.com\" }]\n", "")),
        made(replaced("security: [{ key: [] }]\n", "")),
        made(replaced("security: [{ key: [] }]", "security: [{}, { key: [] }]")),
        made(replaced("scheme: bearer", "scheme: basic")),
        made(replaced("type: http, scheme: bearer", "type: apiKey, in: query, name: key")),
        made(replaced("type: http, scheme: bearer", "type: apiKey, in: cookie, name: key")),
        made(replaced("type: http, scheme: bearer", "type: openIdConnect, openIdConnectUrl: 'https://x.com'")),
        made(replaced("type: http, scheme: bearer", "type: apiKey, in: header, name: x-key").replace("operationId: get_a", "operationId: get_a\n      parameters: [{ name: X-Key, in: header, schema: { type: string } }]")),
        made(operation("get", "security: [{ key: [], other: [] }]\nresponses: { '204': { description: d } }") + "    other: { type: http, scheme: basic }\n"),
        made(operation("options", "responses: { '204': { description: d } }")),
        made(operation("get", "security: []\nservers: [{ url: 'https://x.com' }]\nresponses: { '204': { description: d } }")),
        // Names.
        made(used("A: { type: object, properties: { aB: {}, a_b: {}, 'a b': {}, '²': {}, '': {}, _: {}, self: {}, extra: {}, gen: {}, '1st': {}, fn: {} } }
a: { type: object }
Result: { type: string, enum: ['', a-b, a_b, Unknown, self, '@x'] }")),
        made(used("A: { type: object, properties: { inner: { type: object, properties: { c: {} } } } }
AInner: { type: object }")),
        made(get("parameters: [{ name: send, in: query, schema: { type: string } }, { name: body, in: query, schema: { type: string } }, { name: pageSize, in: query, schema: { type: string } }, { name: page_size, in: query, schema: { type: string } }, { name: y, in: query, schema: { type: string } }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }")),
        made(document("/a/{id}:
  get:
    operationId: a
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: id, in: query, schema: { type: string } }]
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}")),
        made(document("/a:
  get:
    operationId: fromEnv
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }
  put:
    operationId: send
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }
  post:
    operationId: listAll
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }
  patch:
    operationId: list_all
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}")),
        // References.
        made(used("A: { $ref: '#/components/schemas/a~1b' }
a/b: { type: object }")),
        made(used("A: { $ref: '#/components/schemas/%7Bx%7D' }
'{x}': { type: object }")),
        made(used("A: { type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/A' } } } }")),
        made(components("parameters: [{ $ref: '#/components/parameters/a~1b' }]", "parameters: { a/b: { name: p, in: query, schema: { type: string } } }")),
        made(document("/a:
  parameters: [{ name: p, in: query, schema: { type: string } }]
  get:
    operationId: a
    parameters: [{ name: p, in: query, schema: { type: integer } }]
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}")),
        // Bounds.
        made(parameter("schema: { type: integer, minimum: 0, maximum: 18446744073709551615 }")),
        made(parameter("schema: { type: integer, minimum: -9223372036854775808, maximum: 1e30 }")),
        made(parameter("schema: { type: integer, minimum: 1, exclusiveMinimum: true }")),
        made(parameter("schema: { type: string, pattern: '(?=a)b' }")),
        made(parameter("schema: { type: array, minItems: 1, items: { type: integer, enum: [1, 2] } }")),
        // OpenAPI 3.1.
        made(new(&replaced("paths:", "webhooks: { a: { post: {} } }
paths:"))),
        made(new(&replaced("info:", "jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
info:"))),
        code(new(&used(r#"A: { type: object, required: [a], properties: { a: { type: [string, "null"] }, b: { type: [string, integer] }, c: { anyOf: [{ type: integer }, { type: "null" }] }, d: { oneOf: [{ type: integer }, { const: null }] }, e: { type: ["null"] } } }"#)), &["pub a: Option<String>", "(crate::serde_helpers::TextOrInteger)", "pub c: Option<i64>", "pub d: Option<i64>", "pub e: Option<serde_json::Value>"]),
        code(new(&used("A: { type: string, const: a }")), &["pub enum A_ {"]),
        code(new(&used("A: { type: object, properties: { a: { type: string, examples: [one, two] } } }")), &["pub a: Option<String>"]),
        code(new(&parameter("schema: { type: integer, exclusiveMinimum: 1, maximum: 9, exclusiveMaximum: 5 }")), &["(from 2 to 4)"]),
        code(new(&used("A: { type: object, properties: { b: { $ref: '#/components/schemas/A/$defs/B' } }, $defs: { B: { type: integer } } }")), &["pub b: Option<i64>"]),
        code(new(&used("A: { type: object, properties: { a: true, b: { type: array, items: false } } }")), &["pub a: Option<serde_json::Value>", "pub b: Option<Vec<serde_json::Value>>"]),
        code(new(&used("A: { type: object, patternProperties: { '^x-': { type: integer } } }")), &["std::collections::BTreeMap<String, i64>"]),
        code(new(&used("A: { type: string, contentEncoding: base64 }")), &["pub type A_ = crate::Base64"]),
        made(new(&used("A: { type: object, properties: { a: {} }, if: { required: [a] }, then: {}, else: {}, dependentRequired: { a: [b] }, unevaluatedProperties: false }"))),
        // References to any place.
        code(used("A: { type: object, properties: { b: { $ref: '#/components/schemas/B/properties/x' } } }
B: { type: object, properties: { x: { type: integer } } }"), &["pub b: Option<i64>"]),
        code(document("/a/{b}:
  get:
    operationId: get_a
    parameters: [{ name: b, in: path, required: true, schema: { type: integer } }]
    responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }", "A: { type: object, properties: { b: { $ref: '#/paths/~1a~1%7Bb%7D/get/parameters/0/schema' } } }"), &["pub b: Option<i64>"]),
        // Schemas that mix kinds, or say more than a type can.
        code(used("A: { type: object, properties: { a: { not: { type: string } }, b: { type: string, not: { enum: [x] } } } }"), &["pub a: Option<serde_json::Value>", "pub b: Option<String>"]),
        code(used("A: { type: object, properties: { a: { type: string, minimum: 1, properties: { x: {} } }, b: { type: integer, maxLength: 1 } } }"), &["pub a: Option<String>", "pub b: Option<i64>"]),
        made(used("A: { type: object, items: {} }")),
        made(used("A: { type: object, enum: [{}] }")),
        code(used("A: { type: object, required: [b], properties: { a: {} } }"), &["pub b: serde_json::Value"]),
        code(used("A: { type: object, properties: { a: { enum: [] }, b: { type: string, enum: [] }, c: { enum: [a, 1] }, d: { enum: [{}] }, e: { type: 'null' }, f: { enum: [null] }, g: { type: string, enum: [null] }, h: { type: string, const: null } } }"), &["pub a: Option<serde_json::Value>", "pub b: Option<String>", "pub c: Option<serde_json::Value>", "pub d: Option<serde_json::Value>", "pub e: Option<serde_json::Value>", "pub f: Option<serde_json::Value>", "pub g: Option<String>", "pub h: Option<String>"]),
        code(used("A: { type: object, properties: { a: { allOf: [{ type: string }, { type: integer }] } } }"), &["pub a: Option<serde_json::Value>", "Any JSON, since the document says that it is a string and an integer at the same time."]),
        code(used("A: { type: object, properties: { a: { allOf: [{ $ref: '#/components/schemas/B' }], type: string } } }
B: { type: object, properties: { x: {} } }"), &["Any JSON, since the document says that it is a string and an object at the same time."]),
        code(used("A: { type: object, properties: { a: { allOf: [{ type: string, enum: [a] }, { type: string, enum: [b] }] } } }"), &["Any JSON, since the document says that it is one of some strings and one of others at the same time."]),
        code(used("A: { type: object, properties: { a: { allOf: [{ type: string, format: byte }, { type: string, format: date-time }] } } }"), &["Any JSON, since the document says that it is a string of one `format` and one of another `format` at the same time."]),
        made(used("A: { type: object, properties: { a: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { z: {} } }] } } }")),
        // Unions.
        code(used("A: { type: object, properties: { a: { anyOf: [{ type: string }, { type: string, format: date-time }] } } }"), &["pub a: Option<serde_json::Value>", "Any JSON, since two of its types are strings, which nothing tells apart."]),
        code(used("A: { type: object, properties: { a: { anyOf: [{ type: array, items: {} }, { type: array, items: { type: string } }] } } }"), &["Any JSON, since two of its types are lists, which nothing tells apart."]),
        code(used("A: { type: object, properties: { a: { anyOf: [{ type: boolean, enum: [true] }, { type: object }, { $ref: '#/components/schemas/B' }] } } }
B: { oneOf: [{ type: integer }, { type: integer, format: uint64 }] }"), &["Any JSON, since two of its types are numbers, which nothing tells apart."]),
        code(used("A: { type: object, properties: { a: { anyOf: [{ type: boolean }, { type: boolean, enum: [true], minimum: 1 }, { $ref: '#/components/schemas/B' }] } } }
B: { type: boolean, description: d }"), &["pub a: Option<bool>"]),
        code(used("A: { type: object, properties: { a: { anyOf: [{ type: boolean }, { $ref: '#/components/schemas/B' }] } } }
B: { oneOf: [{ $ref: '#/components/schemas/C' }, { type: boolean }], discriminator: { propertyName: t } }
C: { type: object, required: [t], properties: { t: { type: string } } }"), &["Any JSON, since two of its types are booleans, which nothing tells apart."]),
        code(used("A: { anyOf: [{ type: string }, {}] }"), &["Any JSON, since one of its types is any JSON."]),
        code(used("A: { oneOf: [{ type: object, properties: { a: {} } }, { type: object, properties: { b: {} } }] }"), &["Any JSON, since two of its types are objects, which nothing tells apart."]),
        code(used("A: { oneOf: [{ type: object, additionalProperties: { type: string } }, { type: object, additionalProperties: { type: integer } }] }"), &["Any JSON, since two of its types are objects, which nothing tells apart."]),
        code(used("A: { type: object, properties: { a: {} }, discriminator: { propertyName: t } }"), &["pub struct A_ {"]),
        // Examples that don't fit.
        made(parameter("schema: { type: boolean }, example: 'true'")),
        made(parameter("schema: { type: integer, maximum: 5 }, examples: { one: { value: 6 } }")),
        made(used("A: { type: object, properties: { a: { type: string, format: password, example: 5 }, b: { type: integer, example: text } }, example: { b: text } }")),
        made(used("A: { type: object, additionalProperties: { type: integer, maximum: 5 }, example: { a: 6 } }")),
        // Request bodies.
        code(operation("get", &format!("requestBody: {{ required: true, content: {{ application/json: {{ schema: {{ type: string }} }} }} }}\n{OK}")), &["pub fn body("]),
        code(operation("delete", &format!("requestBody: {{ required: true, content: {{ application/json: {{ schema: {{ type: string }} }} }} }}\n{OK}")), &["pub fn body("]),
        code(body("content: { application/json: { schema: { type: string } } }"), &["pub fn body("]),
        code(body("content: { text/plain: {}, application/vnd.a+json: { schema: { type: array, items: { type: integer } } } }"), &["\"application/vnd.a+json\"", "Vec<i64>"]),
        code(body("content: { application/json: {} }"), &["serde_json::Value"]),
        code(body("content: { text/csv: {} }"), &["\"text/csv\""]),
        code(body("content: { 'text/*': {} }"), &["\"text/plain\""]),
        code(body("content: { application/zip: { schema: { type: string, format: binary } } }"), &["ArchiveInput"]),
        code(body("content: { image/png: { schema: { type: string, format: binary } } }"), &["Payload", "\"image/png\""]),
        code(body("content: { 'image/*': {} }"), &["\"application/octet-stream\""]),
        code(body("content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { f: { type: integer } } } } }"), &["pub fn f("]),
        code(body("content: { application/x-www-form-urlencoded: { schema: { type: object } } }"), &["Payload", "\"application/x-www-form-urlencoded\""]),
        code(form("{ type: object, properties: { f: { type: string, format: binary } } }", ""), &["Payload"]),
        code(form("{ type: object, properties: { f: { type: array, items: { type: string, format: binary } } } }", "f: { contentType: 'image/png, image/jpeg' }"), &["Payload"]),
        code(form("{ type: object, required: [g], properties: { f: { type: string } } }", "f: { contentType: 'text/*' }"), &["pub fn g("]),
        // Other bodies, and responses.
        made(form("{ type: object, properties: { f: { type: string, format: binary } } }", "f: { contentType: application/zip }")),
        made(form("{ $ref: '#/components/schemas/Unused' }", "")),
        made(response("'200': { description: d, content: { application/json: { schema: { type: string } } } }
'202': { description: d, content: { application/json: { schema: { type: string } } } }
'204': { description: d }
4XX: { description: d, content: { application/json: { schema: { type: integer } } } }")),
        made(response("'200': { description: d, content: { 'application/json; charset=utf-8': { schema: {} } } }")),
        made(path("/a/{id}/", "{ name: id, in: path, required: true, schema: { type: string } }")),
        made(path("/", "")),
        made(path("/a%20b", "")),
        made(path("/a/{id}:restart", "{ name: id, in: path, required: true, schema: { type: string } }")),
        made(operation("head", "responses: { '200': { description: d } }")),
        // Pagination.
        made(paged("page: page, size: offset, items: [items], pages: count, next: next, total: count", "schema: { type: integer }", "P: { type: object, properties: { items: { type: array, items: { type: string } }, others: { type: array, items: { type: integer } }, count: { type: integer }, next: { type: string } } }")),
        made(paged("page: page, items: items, pages: count", "schema: { $ref: '#/components/schemas/I' }", "P: { type: object, required: [items], properties: { items: { $ref: '#/components/schemas/L' }, count: { $ref: '#/components/schemas/I' } } }
L: { type: array, nullable: true, items: { type: string } }
I: { type: integer, minimum: 0 }")),
    ]
}
