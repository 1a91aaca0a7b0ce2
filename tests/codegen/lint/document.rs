//! Documents: files, servers and authentication.

use super::*;

/// Documents by topic, each with all messages about it.
pub(super) fn cases() -> Vec<Case> {
    vec![
        // The file.
        refused(text(""), &["t.yaml: the file is empty. Write an OpenAPI document into it."]),
        refused(text("# nothing
"), &["t.yaml: the file is empty. Write an OpenAPI document into it."]),
        refused(text("a: ["), &["t.yaml:2: the file can't be read as YAML: did not find expected node content at line 2 column 1, while parsing a flow node. Fix the syntax at that place."]),
        refused(text("- a
"), &["t.yaml: the file is a list, and must be an object. Write an OpenAPI document into it."]),
        refused(text("hello"), &["t.yaml: the file is a string, and must be an object. Write an OpenAPI document into it."]),
        refused(text("1"), &["t.yaml: the file is a single value, and must be an object. Write an OpenAPI document into it."]),
        refused(text("openapi: 3.0.3\n\tinfo: {}\n"), &["t.yaml:2: the file can't be read as YAML: found a tab character that violates indentation at line 2 column 1, while scanning a plain scalar at line 1 column 10. Indent with spaces instead of tabs."]),
        refused(text("---
openapi: 3.0.3
---
openapi: 3.0.3
"), &["t.yaml:3: the file has more than one YAML document. Keep one, and remove the others and the `---` between them."]),
        refused(text("openapi: 3.0.3
? [a, b]
: c
"), &["t.yaml:2: the file can't be read as YAML: invalid type: sequence, expected a string at line 2 column 3. Fix the syntax at that place."]),
        refused(parameter("schema: { type: integer, maximum: 18446744073709551616 }"), &["t.yaml:9: `paths./a.get.parameters[0].schema.maximum` is a number beyond 64 bits. Write a smaller number, or remove it."]),
        refused(schemas("A: &a { type: object, properties: { a: *a } }"), &["t.yaml:12: objects and lists are nested more than 128 levels deep. Move inner schemas to `components.schemas` and refer to them. An anchor must not contain itself."]),
        refused(schemas("A: &a { type: object, properties: { x: { type: string } } }
B: { <<: *a, required: [x] }"), &["t.yaml:13: schema `B`, `<<`: `<<` is a merge key, which YAML 1.2 doesn't have. Write the keys out, or use `allOf` with a `$ref`."]),
        refused(schemas("A: { properties: { <<: { x: { type: string } } } }"), &["t.yaml:12: schema `A`, property `<<`: `<<` is a merge key, which YAML 1.2 doesn't have. Write the keys out, or use `allOf` with a `$ref`."]),
        refused(replaced("openapi: 3.0.3", "openapi: 3.0.3
openapi: 3.0.3"), &["t.yaml:2: the key `openapi` occurs twice, on lines 1 and 2. Merge the two, or delete one of them."]),
        refused(schemas("A: { type: object, properties: { 1: {}, '1': {} } }"), &["t.yaml:12: schema `A`, `properties`: the key `1` occurs twice, on line 12. Merge the two, or delete one of them."]),
        refused(document("/a:
  get:
    operationId: a
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }
  get:
    operationId: b
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}"), &["t.yaml:10: path `/a`: the key `get` occurs twice, on lines 7 and 10. Merge the two, or delete one of them."]),
        refused(document("/a:
  get:
    operationId: a
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }
/a:
  get:
    operationId: b
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}"), &["t.yaml:10: `paths`: the key `/a` occurs twice, on lines 6 and 10. Merge the two, or delete one of them."]),
        refused(schemas("A: {}
B: {}
A: {}"), &["t.yaml:14: `components.schemas`: the key `A` occurs twice, on lines 12 and 14. Merge the two, or delete one of them."]),
        refused(response("200: { description: d }
'200': { description: e }"), &["t.yaml:11: operation `get_a`, `responses`: the key `200` occurs twice, on lines 10 and 11. Merge the two, or delete one of them."]),
        // The version.
        refused(text(r#"swagger: "2.0"
paths: {}"#), &["t.yaml:1: `swagger`: this is a Swagger 2.0 document, and only OpenAPI 3.0 and 3.1 are supported. Convert it to OpenAPI 3.0.3."]),
        refused(text("swagger: 2.0
paths: {}"), &["t.yaml:1: `swagger`: this is a Swagger 2.0 document, and only OpenAPI 3.0 and 3.1 are supported. Convert it to OpenAPI 3.0.3."]),
        refused(text("paths: {}"), &["t.yaml: the key `openapi` is missing. Write `openapi: 3.0.3`."]),
        refused(text("openapi: 3.0
paths: {}"), &["t.yaml:1: `openapi`: `openapi` is 3.0, and must have three numbers. Write `openapi: 3.0.3`."]),
        refused(text(r#"openapi: "3.0"
paths: {}"#), &[r#"t.yaml:1: `openapi`: `openapi` is "3.0", and must have three numbers. Write `openapi: 3.0.3`."#]),
        refused(text("openapi: 3.1
paths: {}"), &["t.yaml:1: `openapi`: `openapi` is 3.1, and must have three numbers. Write `openapi: 3.1.0`."]),
        refused(text("openapi: 3.2.0
paths: {}"), &[r#"t.yaml:1: `openapi`: `openapi` is "3.2.0", and only OpenAPI 3.0 and 3.1 are supported. Convert the document to OpenAPI 3.1.0."#]),
        // The outline.
        refused(text("openapi: 3.0.3
"), &["t.yaml: the document has no `info`. Add `info` with a `title`.", "t.yaml: the document has no `paths`. Add `paths` with the operations."]),
        refused(replaced(r#"info: { title: T, version: "1" }"#, "info: T"), &[r#"t.yaml:2: `info`: `info` is "T", and must be an object. Write an object."#]),
        refused(replaced("title: T", "tilte: T"), &["t.yaml:2: `info`, `tilte`: `tilte` is unknown here and would have no effect. Remove it, or move it to where it belongs.", "t.yaml:2: `info`: `info` has no `title`. Add `title`."]),
        refused(replaced("title: T", "title: 1"), &[r#"t.yaml:2: `info`, `title`: `title` is 1, and must be a string. Write it in quotes: `"1"`."#]),
        refused(replaced("title: T", r#"title: """#), &["t.yaml:2: `info`: `title` is empty. Write a value for `title`."]),
        refused(replaced("schemas:", "schema:"), &["t.yaml:11: `components.schema`: `schema` is unknown here and would have no effect. Write `schemas` if that is meant, or remove it."]),
        refused(replaced("info:", "consumes: [a/b]
host: h
definitions: {}
info:"), &["t.yaml:2: `consumes`: `consumes` is unknown here and would have no effect. Write the media type under `content`.", "t.yaml:4: `definitions`: `definitions` is unknown here and would have no effect. Move the schemas to `components.schemas`.", "t.yaml:3: `host`: `host` is unknown here and would have no effect. Write the URL under `servers`."]),
        // Keys.
        refused(operation("get", "sumary: s
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `a`, `sumary`: `sumary` is unknown here and would have no effect. Write `summary` if that is meant, or remove it."]),
        refused(document("/a:
  GET:
    operationId: a
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}"), &["t.yaml:7: operation `a`: `GET` is unknown here and would have no effect. Write `get` if that is meant, or remove it."]),
        refused(document("/a:
  $ref: '#/paths/~1b'
/b:
  get:
    operationId: b
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}"), &["t.yaml:7: path `/a`, `$ref`: `$ref` is unknown here and would have no effect. Write out what the reference stands for."]),
        refused(operation("get", "summary:
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `a`, `summary`: `summary` is `null`. Write a value, or remove the key."]),
        refused(parameter("schema: { type: number, minimum: .inf }"), &["t.yaml:9: operation `get_a`, parameter `p`, `minimum`: `minimum` is not a finite number. Write a value, or remove the key."]),
        refused(response("'200': { description: d, schema: { type: object } }"), &["t.yaml:10: operation `get_a`, response 200: `schema` is unknown here and would have no effect. Move it into `content`, below the media type."]),
        refused(parameter("type: string"), &["t.yaml:9: operation `get_a`, parameter `p`, `type`: `type` is unknown here and would have no effect. Move it into the `schema`.", "t.yaml:9: operation `get_a`, parameter `p`: the parameter has no `schema`. Add a `schema`."]),
        // Servers.
        refused(replaced(r#"[{ url: "https://example.com" }]"#, r#"{ url: "https://example.com" }"#), &["t.yaml:3: `servers`: `servers` is an object, and must be a list. Write a list, even of one entry."]),
        refused(replaced(r#"{ url: "https://example.com" }"#, r#""https://example.com""#), &[r#"t.yaml:3: `servers[0]`: the server is "https://example.com", and must be an object. Write an object."#]),
        refused(replaced(r#"url: "https://example.com""#, "description: d"), &["t.yaml:3: `servers[0]`: the server has no `url`. Add `url`."]),
        refused(replaced("https://example.com", "https://example.com?a=b"), &["t.yaml:3: `servers[0]`: the server `https://example.com?a=b` has a query, a fragment, a backslash or a space. Write a URL of a host and a path alone."]),
        refused(replaced(r#"url: "https://example.com""#, r#"url: "https://a.com/{x}", variables: { x: { default: "b?c" } }"#), &["t.yaml:3: `servers[0]`: the server `https://a.com/{x}` has a query, a fragment, a backslash or a space. Write a URL of a host and a path alone."]),
        refused(replaced("https://example.com", "https://example.com:99999"), &["t.yaml:3: `servers[0]`: the server `https://example.com:99999` has no valid host and port. Write a host name, without a user name, and a port up to 65535 if any."]),
        refused(replaced("https://example.com", "https://user:key@example.com"), &["t.yaml:3: `servers[0]`: the server `https://user:key@example.com` has no valid host and port. Write a host name, without a user name, and a port up to 65535 if any."]),
        refused(replaced("https://example.com", "https://{x.example.com"), &["t.yaml:3: `servers[0]`: the braces of the server `https://{x.example.com` don't match. Write each variable as `{name}`."]),
        refused(replaced("https://example.com", "https://{x}.example.com"), &["t.yaml:3: `servers[0]`: the server names `{x}`, and there is no such variable. Declare it under `variables`, with a `default`."]),
        refused(replaced(r#"url: "https://example.com""#, r#"url: "https://example.com", variables: { x: { default: a } }"#), &["t.yaml:3: `servers[0]`, `variables`, `x`: the server doesn't name the variable `x`. Add `{x}` to the URL, or remove the variable."]),
        refused(replaced(r#"url: "https://example.com""#, r#"url: "https://{x}.com", variables: { x: { default: a, enum: [b] } }"#), &[r#"t.yaml:3: `servers[0]`, `variables`, `x`: the default "a" of the variable is not in its `enum`. Write one of the values as `default`."#]),
        refused(replaced(r#"url: "https://example.com""#, r#"url: "https://{x}.com", variables: { x: { enum: [b] } }"#), &["t.yaml:3: `servers[0]`, `variables`, `x`: the variable has no `default`. Add `default`."]),
        refused(replaced(r#"url: "https://example.com""#, r#"url: "https://a.com:{x}", variables: { x: { default: 443 } }"#), &[r#"t.yaml:3: `servers[0]`, `variables`, `x`, `default`: `default` is 443, and must be a string. Write it in quotes: `"443"`."#]),
        // Authentication.
        refused(replaced("security: [{ key: [] }]", "security: { key: [] }"), &["t.yaml:4: `security`: `security` is an object, and must be a list. Write a list, even of one entry."]),
        refused(replaced("key: []", "kye: []"), &["t.yaml:4: `security[0]`: there is no security scheme `kye`. Name one under `components.securitySchemes`."]),
        refused(replaced("scheme: bearer", "scheme: digest"), &["t.yaml:4: `security`: no alternative of `security` is supported: the scheme `digest` of `key` is not supported. Use `apiKey`, `http` with a scheme such as `bearer` or `basic`, `oauth2` or `openIdConnect`."]),
        refused(replaced("scheme: bearer", "scheme: a b"), &["t.yaml:4: `security`: no alternative of `security` is supported: `a b` of `key` is not an authentication scheme. Use `apiKey`, `http` with a scheme such as `bearer` or `basic`, `oauth2` or `openIdConnect`."]),
        refused(replaced(", scheme: bearer", ""), &["t.yaml:14: security scheme `key`: the security scheme has no `scheme`. Add `scheme`."]),
        refused(replaced("type: http, scheme: bearer", "type: apiKey, in: header, name: a b"), &[r#"t.yaml:4: `security`: no alternative of `security` is supported: "a b" of `key` is not the name of a header or a cookie. Use `apiKey`, `http` with a scheme such as `bearer` or `basic`, `oauth2` or `openIdConnect`."#]),
        refused(replaced("type: http, scheme: bearer", "type: mutualTLS"), &["t.yaml:4: `security`: no alternative of `security` is supported: `key` has the type `mutualTLS`, which is not supported. Use `apiKey`, `http` with a scheme such as `bearer` or `basic`, `oauth2` or `openIdConnect`."]),
        refused(replaced("type: http, scheme: bearer", "type: apiKey, in: header, name: Host"), &["t.yaml:14: security scheme `key`: the client sets the header `Host` itself. Name the header with the credential."]),
        refused(replaced("type: http, scheme: bearer", "type: http, scheme: bearer, flow: x"), &["t.yaml:14: security scheme `key`, `flow`: `flow` is unknown here and would have no effect. Write `flows` if that is meant, or remove it."]),
    ]
}
