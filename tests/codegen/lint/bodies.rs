//! Request bodies.

use super::*;

/// Documents by topic, each with all messages about it.
pub(super) fn cases() -> Vec<Case> {
    vec![
        // JSON.
        refused(operation("post", "requestBody: { required: true }
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `a`, request body: the request body has no `content`. Name its media type, or remove the body."]),
        refused(operation("head", "requestBody: { content: { application/json: {} } }
responses: { '200': { description: d } }"), &["t.yaml:9: operation `a`, request body: a HEAD request has no body. Remove `requestBody`."]),
        refused(body("content: { json: { schema: {} } }"), &[r#"t.yaml:9: operation `a`, request body, `json`: "json" is not a media type. Write one such as `application/json`."#]),
        refused(body("content: { multipart/form-data: {} }"), &["t.yaml:9: operation `a`, request body, `multipart/form-data`: the multipart body has no schema. Give it a `schema` with one property for each part."]),
        refused(body("content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { f: { type: string, format: binary } } } } }"), &["t.yaml:9: operation `a`, request body, `application/x-www-form-urlencoded`, property `f`: `format: binary` is used for a value that is neither a body nor a part of one. Write `format: byte`, which is base64, or send the bytes as a body or a part."]),
        refused(body("content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { f: { type: integer, default: a } } } } }"), &[r#"t.yaml:9: operation `a`, request body, `application/x-www-form-urlencoded`, property `f`: the default "a" is not an integer. Write a default that is a value of the schema, or remove it."#]),
        refused(operation("post", "requestBody: { $ref: '#/components/requestBodies/X' }
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:9: operation `a`, request body: `$ref` is `#/components/requestBodies/X`, which is unresolved. Refer to an entry of `components.requestBodies` of this document."]),
        refused(operation("post", "requestBody: x
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &[r#"t.yaml:9: operation `a`, request body: the request body is "x", and must be an object. Write an object."#]),
        // Multipart.
        refused(form("{ type: string }", ""), &["t.yaml:9: operation `a`, request body, `multipart/form-data`: the schema of a multipart body is not an object. Use an object with one property for each part."]),
        refused(form("{ type: object, properties: { f: { type: string, format: binary } } }", "f: { contentType: application/zip }, g: { contentType: text/plain }"), &["t.yaml:9: operation `a`, request body, `multipart/form-data`: `encoding` names `g`, and there is no such part. Name one of the schema's properties."]),
        refused(form("{ type: object, properties: { f: { type: string, format: binary } } }", "f: { contentType: application/zip, style: form }"), &["t.yaml:9: operation `a`, request body, `multipart/form-data`, `encoding`, `f`: the encoding of `f` has a style, which has no effect on a part. Remove `style`, `explode` and `allowReserved`."]),
        refused(form(r#"{ type: object, properties: { 'a"b': { type: string } } }"#, ""), &[r#"t.yaml:9: operation `a`, request body, `multipart/form-data`: the part "a\"b" has a name that a header can't hold. Remove quotes, backslashes and control characters."#]),
        refused(form("{ type: object, properties: { f: { type: string, format: binary, default: x } } }", "f: { contentType: application/zip }"), &["t.yaml:9: operation `a`, request body, `multipart/form-data`, property `f`: the file `f` has a default. Remove it."]),
        refused(form("{ type: object, properties: { f: { type: string } } }", r#"f: { contentType: "text/plain\r\nX: y" }"#), &[r#"t.yaml:9: operation `a`, request body, `multipart/form-data`, `encoding`, `f`: `contentType` is "text/plain\r\nX: y". Write a media type, such as `application/json`."#]),
        refused(form("{ type: object, properties: { f: { type: string, format: binary } } }", r#"f: { contentType: application/zip, headers: { Content-Disposition: { schema: { type: string, default: "form-data; filename=\"\"" } } } }"#), &[r#"t.yaml:9: operation `a`, request body, `multipart/form-data`, `encoding`, `f`: the file name "" is empty or has control characters. Write one that a header can hold."#]),
        refused(form("{ type: object, properties: { f: { type: string, default: 1 } } }", ""), &["t.yaml:9: operation `a`, request body, `multipart/form-data`, property `f`: the default 1 is not a string. Write a default that is a value of the schema, or remove it."]),
        refused(form("{ type: object, properties: { f: { type: string, nullable: true, default: null } } }", ""), &["t.yaml:9: operation `a`, request body, `multipart/form-data`, property `f`: the default is `null`, which can't be sent. Remove it."]),
        refused(schemas("A: { type: object, properties: { a: { type: string, format: binary } } }"), &["t.yaml:12: schema `A`, property `a`: `format: binary` is used for a value that is neither a body nor a part of one. Write `format: byte`, which is base64, or send the bytes as a body or a part."]),
        refused(operation("get", "x-max-upload-bytes: 10
responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }"), &["t.yaml:7: operation `a`: `x-max-upload-bytes` is set on an operation that uploads no file. Remove it."]),
    ]
}
