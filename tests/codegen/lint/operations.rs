//! Operations: names, paths and responses.

use super::*;

/// Documents by topic, each with all messages about it.
pub(super) fn cases() -> Vec<Case> {
    vec![
        // Names.
        refused(document("/a:
  get:
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}"), &["t.yaml:7: GET /a: the operation has no `operationId`. Add one: it becomes the name of the method."]),
        refused(replaced("operationId: get_a", "operationId: true"), &[r#"t.yaml:8: GET /a, `operationId`: `operationId` is true, and must be a string. Write it in quotes: `"true"`."#]),
        refused(document("/a:
  get:
    operationId: a
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }
  put:
    operationId: a
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}"), &["t.yaml:10: operation `a`: another operation has the operationId `a` as well. Give each operation a unique operationId."]),
        // Methods.
        refused(operation("trace", "responses: { '204': { description: d } }"), &["t.yaml:7: operation `a`: TRACE requests are not supported: the service would respond with the credential. Remove the operation."]),
        // Overrides.
        refused(operation("get", "servers: [{ url: 'http://x.com' }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `a`, `servers[0]`: the operation has the server `http://x.com`, and one base URL can't be set for it. Write an absolute URL that starts with `https://` and has no variables, or remove it."]),
        refused(document("/a:
  servers: [{ url: '/v2' }]
  get:
    operationId: a
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}"), &["t.yaml:7: path `/a`, `servers`, `0`: the operation has the server `/v2`, and one base URL can't be set for it. Write an absolute URL that starts with `https://` and has no variables, or remove it."]),
        refused(operation("get", "security: [{ other: [] }]
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }") + "    other: { type: mutualTLS }\n", &["t.yaml:7: operation `a`: no alternative of `security` is supported: `other` has the type `mutualTLS`, which is not supported. Use `apiKey`, `http` with a scheme such as `bearer` or `basic`, `oauth2` or `openIdConnect`."]),
        // Paths.
        refused(path("/a/{id}", ""), &["t.yaml:7: operation `a`: the path names `{id}`, and there is no such parameter. Declare a parameter of that name with `in: path`."]),
        refused(path("/a", "{ name: id, in: path, required: true, schema: { type: string } }"), &["t.yaml:7: operation `a`: the path doesn't name the parameter `id`. Add `{id}` to the path, or remove the parameter."]),
        refused(path("/a/{id}", "{ name: id, in: path, schema: { type: string } }"), &["t.yaml:9: operation `a`, parameter `id`: the path parameter `id` is not required. Write `required: true`."]),
        refused(path("/a//b", ""), &["t.yaml:7: operation `a`: the path `/a//b` has a segment that is empty or made of dots. Write a path whose segments all have a name."]),
        refused(path("/a/../b", ""), &["t.yaml:7: operation `a`: the path `/a/../b` has a segment that is empty or made of dots. Write a path whose segments all have a name."]),
        refused(path("a", ""), &["t.yaml:7: operation `a`: the path `a` doesn't start with `/`. Write `/a`."]),
        refused(path("/a?x=1", ""), &[r#"t.yaml:7: operation `a`: the path `/a?x=1` has a character that ends or changes a path. Remove `?`, `#` and `\`; a query belongs in `parameters`."#]),
        refused(path("'/a#b'", ""), &[r#"t.yaml:7: operation `a`: the path `/a#b` has a character that ends or changes a path. Remove `?`, `#` and `\`; a query belongs in `parameters`."#]),
        refused(path("/a/%2e%2e/b", ""), &["t.yaml:7: operation `a`: the path `/a/%2e%2e/b` has a segment that is empty or made of dots. Write a path whose segments all have a name."]),
        refused(path("'/a/{id'", ""), &["t.yaml:7: operation `a`: the braces of the path `/a/{id` don't match. Write each parameter as `{name}`."]),
        refused(path("/a/{id}/{id}", "{ name: id, in: path, required: true, schema: { type: string } }"), &["t.yaml:7: operation `a`: the path names `{id}` twice. Give each parameter of the path its own name."]),
        refused(document("/a/{x}:
  get:
    operationId: a
    parameters: [{ name: x, in: path, required: true, schema: { type: string } }]
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }
/a/{y}:
  get:
    operationId: b
    parameters: [{ name: y, in: path, required: true, schema: { type: string } }]
    responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }", "A: {}"), &["t.yaml:12: operation `b`: the path `/a/{y}` is the same as `/a/{x}`. Merge the two, or remove one of them."]),
        refused(document("/a: [get]", "A: {}"), &["t.yaml:6: path `/a`: the path is a list, and must be an object. Write an object."]),
        // Responses.
        refused(operation("get", "responses:"), &["t.yaml:9: operation `a`, `responses`: `responses` is `null`. Write a value, or remove the key."]),
        refused(operation("get", "responses: [a]"), &["t.yaml:9: operation `a`, `responses`: `responses` is a list, and must be an object. Write an object."]),
        refused(response("2xx: { description: d }"), &[r#"t.yaml:10: operation `get_a`, response 2xx: `2xx` is not a status. Write a number such as "200", a range such as "2XX", or `default`."#]),
        refused(response("'0200': { description: d }"), &[r#"t.yaml:10: operation `get_a`, response 0200: `0200` is not a status. Write a number such as "200", a range such as "2XX", or `default`."#]),
        refused(response("'600': { description: d }"), &[r#"t.yaml:10: operation `get_a`, response 600: `600` is not a status. Write a number such as "200", a range such as "2XX", or `default`."#]),
        refused(response("'200': ok"), &[r#"t.yaml:10: operation `get_a`, response 200: the response is "ok", and must be an object. Write an object."#]),
        refused(response("'200': { description: d, content: { application/json: x } }"), &[r#"t.yaml:10: operation `get_a`, response 200: the content is "x", and must be an object. Write an object."#]),
        refused(response("'200': { $ref: '#/components/responses/X' }"), &["t.yaml:10: operation `get_a`, response 200: `$ref` is `#/components/responses/X`, which is unresolved. Refer to an entry of `components.responses` of this document."]),
        refused(components("parameters: [{ $ref: '#/components/parameters/X', required: true }]", "parameters: { X: { name: x, in: query, schema: { type: string } } }"), &["t.yaml:9: operation `get_a`, `parameters[0]`: `required` stands beside a `$ref`, where it has no effect. Remove it, or write out what the reference stands for."]),
        refused(components("parameters: [{ $ref: '#/components/parameters/X' }]", "parameters: { X: { $ref: '#/components/parameters/X' } }"), &["t.yaml:16: parameter `X`: the references lead back to themselves. Remove one of the references."]),
    ]
}
