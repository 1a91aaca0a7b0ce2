//! Parameters and headers.

use super::*;

/// Documents by topic, each with all messages about it.
pub(super) fn cases() -> Vec<Case> {
    vec![
        // Places and styles.
        refused(parameter("schema: { type: string }, style: simple"), &["t.yaml:9: operation `get_a`, parameter `p`: `p` has the style `simple`, which a query can't have. Use `form` or `spaceDelimited` or `pipeDelimited` or `deepObject`."]),
        refused(get("parameters: [{ name: p, in: header, style: form, schema: { type: string } }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `get_a`, parameter `p`: `p` has the style `form`, which a header can't have. Use `simple`."]),
        refused(get("parameters: [{ name: a b, in: cookie, schema: { type: string } }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &[r#"t.yaml:9: operation `get_a`, parameter `a b`: "a b" is not the name of a cookie. Use letters, digits and `-`."#]),
        refused(parameter("content: { text/plain: { schema: { type: string } } }"), &["t.yaml:9: operation `get_a`, parameter `p`: the content of `p` is `text/plain`. Use `application/json`, or a `schema` in place of `content`."]),
        refused(get("parameters: [{ name: p, in: body, schema: { type: string } }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &[r#"t.yaml:9: operation `get_a`, parameter `p`: `in` is "body". Write `path`, `query`, `header` or `cookie`."#]),
        refused(get("parameters: [{ name: p, schema: { type: string } }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `get_a`, parameter `p`: the parameter has no `in`. Add `in`."]),
        refused(get("parameters: [{ in: query, schema: { type: string } }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `get_a`, `parameters[0]`: the parameter has no `name`. Add `name`."]),
        refused(get(r#"parameters: [{ name: yes, in: query, required: "true", schema: { type: string } }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"#), &[r#"t.yaml:9: operation `get_a`, parameter `yes`, `required`: `required` is "true", and must be a boolean. Write `true` or `false` without quotes."#]),
        refused(get("parameters: p
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &[r#"t.yaml:9: operation `get_a`, `parameters`: `parameters` is "p", and must be a list. Write a list, even of one entry."#]),
        refused(parameter("description: d"), &["t.yaml:9: operation `get_a`, parameter `p`: the parameter has no `schema`. Add a `schema`."]),
        refused(get("parameters: [{ $ref: '#/components/parameters/X' }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `get_a`, `parameters[0]`: `$ref` is `#/components/parameters/X`, which is unresolved. Refer to an entry of `components.parameters` of this document."]),
        refused(components("parameters: [{ $ref: '#/components/parameters/X' }, { name: p, in: query, schema: { type: integer } }]", "parameters: { X: { name: p, in: query, schema: { type: string } } }"), &["t.yaml:9: operation `get_a`, parameter `p`: there are two query parameters `p`. Remove one of them."]),
        // Kinds.
        refused(parameter("schema: { type: array, items: { type: string, format: binary } }"), &["t.yaml:9: operation `get_a`, parameter `p`: the value of `p` is binary, and can't be written into a query. Use another format, such as `byte`.", "t.yaml:9: operation `get_a`, parameter `p`, `items`: `format: binary` is used for a value that is neither a body nor a part of one. Write `format: byte`, which is base64, or send the bytes as a body or a part."]),
        refused(parameter("schema: { type: object, properties: { a: { type: string, format: password } } }"), &["t.yaml:9: operation `get_a`, parameter `p`: `p` is a secret, and URLs and headers are logged. Remove `format: password`, or send it in a body."]),
        refused(parameter("schema: { type: string, format: password }"), &["t.yaml:9: operation `get_a`, parameter `p`: `p` is a secret, and URLs and headers are logged. Remove `format: password`, or send it in a body."]),
        refused(parameter("schema: { type: array, items: { type: string, format: password } }"), &["t.yaml:9: operation `get_a`, parameter `p`: `p` is a secret, and URLs and headers are logged. Remove `format: password`, or send it in a body."]),
        refused(parameter("schema: { allOf: [{ type: string }, { format: password }] }"), &["t.yaml:9: operation `get_a`, parameter `p`: `p` is a secret, and URLs and headers are logged. Remove `format: password`, or send it in a body."]),
        // Defaults that can't be written.
        refused(path("/a/{id}", "{ name: id, in: path, required: true, schema: { type: string, default: .. } }"), &[r#"t.yaml:9: operation `a`, parameter `id`: the default ".." can't be written into a path. Write another default, or remove it."#]),
        refused(get(r#"parameters: [{ name: X-A, in: header, schema: { type: string, default: "a\r\nX: y" } }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"#), &[r#"t.yaml:9: operation `get_a`, parameter `X-A`: the default "a\r\nX: y" can't be written into a header. Write another default, or remove it."#]),
        refused(document("/a:
  parameters: [{ name: p, in: query, schema: { type: strng } }]
  get:
    operationId: a
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}"), &[r#"t.yaml:7: path `/a`, parameter `p`: `type` is "strng". Write `string`."#]),
        // Headers.
        refused(header("Host"), &["t.yaml:9: operation `get_a`, parameter `Host`: the client sets the header `Host`, so the parameter would have no effect. Remove it."]),
        refused(header("User-Agent"), &["t.yaml:9: operation `get_a`, parameter `User-Agent`: the client sets the header `User-Agent`, so the parameter would have no effect. Remove it."]),
        refused(header("a b"), &[r#"t.yaml:9: operation `get_a`, parameter `a b`: "a b" is not the name of a header. Use letters, digits and `-`."#]),
        refused(header("ü"), &[r#"t.yaml:9: operation `get_a`, parameter `ü`: "ü" is not the name of a header. Use letters, digits and `-`."#]),
        refused(get("parameters: [{ name: X-A, in: header, schema: { type: string } }, { name: x-a, in: header, schema: { type: string } }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `get_a`, parameter `x-a`: `X-A` and `x-a` are the same header. Remove one of them."]),
        // Defaults and examples.
        refused(parameter("schema: { type: integer, default: one }"), &[r#"t.yaml:9: operation `get_a`, parameter `p`: the default "one" is not an integer. Write a default that is a value of the schema, or remove it."#]),
        refused(parameter("schema: { type: integer, default: 1.0 }"), &["t.yaml:9: operation `get_a`, parameter `p`: the default 1.0 is not an integer. Write a default that is a value of the schema, or remove it."]),
        refused(parameter("schema: { type: integer, minimum: 1, maximum: 5, default: 6 }"), &["t.yaml:9: operation `get_a`, parameter `p`: the default 6 is beyond `maximum` 5. Write a default that is a value of the schema, or remove it."]),
        refused(parameter("schema: { type: string, minLength: 3, default: a }"), &[r#"t.yaml:9: operation `get_a`, parameter `p`: the default "a" is beyond `minLength` 3. Write a default that is a value of the schema, or remove it."#]),
        refused(parameter("schema: { type: integer, multipleOf: 5, default: 6 }"), &["t.yaml:9: operation `get_a`, parameter `p`: the default 6 is not a multiple of 5. Write a default that is a value of the schema, or remove it."]),
        refused(parameter("schema: { type: array, uniqueItems: true, items: { type: string }, default: [a, a] }"), &[r#"t.yaml:9: operation `get_a`, parameter `p`: the default ["a","a"] has a value twice, and `uniqueItems` is set. Write a default that is a value of the schema, or remove it."#]),
        refused(parameter("schema: { type: array, items: { type: integer, maximum: 5 }, default: [6] }"), &["t.yaml:9: operation `get_a`, parameter `p`: the default [6] is beyond `maximum` 5. Write a default that is a value of the schema, or remove it."]),
        refused(parameter("schema: { type: string, enum: [a], default: b }"), &[r#"t.yaml:9: operation `get_a`, parameter `p`: the default "b" is not one of the values of `enum`. Write a default that is a value of the schema, or remove it."#]),
        refused(parameter("schema: { type: integer, enum: [1], default: 2 }"), &["t.yaml:9: operation `get_a`, parameter `p`: the default 2 is not one of the values of `enum`. Write a default that is a value of the schema, or remove it."]),
        refused(parameter("schema: { type: string, format: byte, default: '*' }"), &[r#"t.yaml:9: operation `get_a`, parameter `p`: the default "*" is not base64. Write a default that is a value of the schema, or remove it."#]),
        refused(parameter("schema: { type: string, nullable: true, default: null }"), &["t.yaml:9: operation `get_a`, parameter `p`: the default is `null`, which can't be sent. Remove it."]),
        refused(schemas("A: { type: object, properties: { a: { type: string, format: password, default: secret } } }"), &[r#"t.yaml:12: schema `A`, property `a`: the default "secret" is a secret. Write a default that is a value of the schema, or remove it."#]),
        refused(schemas("A: { type: object, properties: { a: { type: integer } }, default: { a: text } }"), &[r#"t.yaml:12: schema `A`: the default {"a":"text"} has `a`, which is not an integer. Write a default that is a value of the schema, or remove it."#]),
        refused(schemas("A: { type: object, additionalProperties: { type: integer, maximum: 5 }, default: { a: 6 } }"), &[r#"t.yaml:12: schema `A`: the default {"a":6} has `a`, which is beyond `maximum` 5. Write a default that is a value of the schema, or remove it."#]),
        refused(schemas("A: { type: object, properties: { a: { oneOf: [{ type: string }, { type: object }], default: 1 } } }"), &["t.yaml:12: schema `A`, property `a`: the default 1 is not one of several types. Write a default that is a value of the schema, or remove it."]),
    ]
}
