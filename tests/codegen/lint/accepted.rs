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
        // Bodies and responses.
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
