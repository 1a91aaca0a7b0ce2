//! Every rule has a small document that breaks it, and the message that its author gets.

use crate::codegen::{lint, load, lower, model};

/// A document with nothing wrong in it, into which a case puts something that is.
const HEAD: &str = r#"
openapi: 3.0.3
info: { title: T, version: "1" }
servers: [{ url: "https://example.com" }]
security: [{ key: [] }]
"#;

const TAIL: &str = r#"
  securitySchemes:
    key: { type: http, scheme: bearer }
"#;

const OK: &str = "responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }";

/// Everything that is said of a document, a line each.
fn said(text: &str) -> Vec<String> {
    let problems = load::parse("t.yaml", text).and_then(|document| {
        lint::lint(&document)?;
        model::build(&document, "t").map(|service| {
            lower::raw_client(&service).expect("what passes the lint can be generated");
        })
    });
    let problems = problems.err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

/// A document with these paths and these schemas.
fn document(paths: &str, schemas: &str) -> String {
    let indented = |text: &str, by: &str| -> String {
        text.trim_end()
            .lines()
            .map(|line| format!("{by}{line}\n"))
            .collect()
    };
    format!(
        "{HEAD}paths:\n{}components:\n  schemas:\n{}{TAIL}",
        indented(paths, "  "),
        indented(
            if schemas.is_empty() {
                "Unused: { type: object }"
            } else {
                schemas
            },
            "    "
        )
    )
}

/// A document whose only operation is a GET of `/a` with this in it, or whatever begins a line
/// with another path.
fn get(operation: &str) -> String {
    let body: String = operation
        .trim()
        .lines()
        .map(|it| format!("    {it}\n"))
        .collect();
    document(&format!("/a:\n  get:\n    operationId: get_a\n{body}"), "")
}

fn schema(text: &str) -> String {
    document(
        &format!("/a:\n  get:\n    operationId: get_a\n    {OK}"),
        text,
    )
}

#[track_caller]
fn refused(document: &str, message: &str) {
    let said = said(document);
    assert!(
        said.iter().any(|it| it == message),
        "expected\n  {message}\nand was told\n  {}",
        said.join("\n  ")
    );
}

#[test]
fn a_document_without_mistakes_passes() {
    assert_eq!(said(&get(OK)), [""; 0]);
    for file in ["spaces", "press"] {
        let path = format!("{}/openapi/{file}.yaml", env!("CARGO_MANIFEST_DIR"));
        assert_eq!(said(&std::fs::read_to_string(path).unwrap()), [""; 0]);
    }
}

#[test]
fn what_is_no_document() {
    refused(
        "a: [",
        "t.yaml: this is not YAML: did not find expected node content at line 2 column 1, while parsing a flow node. Mend the syntax at that place.",
    );
    refused(
        "openapi: 3.1.0",
        "t.yaml: `openapi` is \"3.1.0\", and only 3.0 is understood. Write the document in OpenAPI 3.0.3.",
    );
    refused(
        "openapi: 3.0.3\ninfo: { title: T, version: '1' }",
        "t.yaml: this is not an OpenAPI document: missing field `paths`. Mend what the message names.",
    );
}

#[test]
fn what_is_said_of_the_service() {
    let with = |old: &str, new: &str| get(OK).replace(old, new);
    refused(
        &with("https://example.com", "/api"),
        "t.yaml: the server `/api` is no https address. Write it whole, beginning with `https://`.",
    );
    refused(
        &with("servers: [{ url: \"https://example.com\" }]", ""),
        "t.yaml: the document names no server. Give `servers` an entry with the service's base URL.",
    );
    let scheme = "t.yaml: `security` doesn't name exactly one scheme that is a header. Name one scheme of type `apiKey` in `header`, or of type `http` with a word such as `bearer`, for the whole document.";
    refused(&with("security: [{ key: [] }]", ""), scheme);
    refused(
        &with("type: http, scheme: bearer", "type: http, scheme: basic"),
        scheme,
    );
    refused(
        &with(
            "type: http, scheme: bearer",
            "type: apiKey, in: query, name: key",
        ),
        scheme,
    );
    refused(
        &get(&format!("{OK}\nsecurity: []")),
        "t.yaml: operation `get_a`: `security` on a single operation would have no effect. State it once, for the whole document.",
    );
    refused(
        &get(&format!("{OK}\nservers: [{{ url: 'https://x.com' }}]")),
        "t.yaml: operation `get_a`: `servers` on a single operation would have no effect. State it once, for the whole document.",
    );
}

#[test]
fn names_of_operations() {
    let two = |one: &str, other: &str| {
        document(
            &format!(
                "/a:\n  get:\n    operationId: {one}\n    {OK}\n  put:\n    operationId: {other}\n    {OK}"
            ),
            "",
        )
    };
    refused(
        &document(&format!("/a:\n  get:\n    {OK}"), ""),
        "t.yaml: GET /a: the operation has no operationId. Give it one: it becomes the method's name.",
    );
    refused(
        &two("listAll", "list_all"),
        "t.yaml: operation `list_all`: `listAll` and `list_all` would be the same method. Give each operation an operationId of its own.",
    );
    refused(
        &two("a", "fromEnv"),
        "t.yaml: operation `fromEnv`: a client has a method `from_env` of its own. Choose another operationId.",
    );
    refused(
        &two("a", "option"),
        "t.yaml: operation `option`: the generated code means something else by `Option`. Choose another operationId.",
    );
    // What progenitor would double or mistake is called otherwise there.
    assert_eq!(said(&two("new", "send")), [""; 0]);
    assert_eq!(said(&two("client", "pre")), [""; 0]);
}

#[test]
fn methods_that_cannot_be_sent() {
    refused(
        &document(
            &format!("/a:\n  options:\n    operationId: a\n    {OK}"),
            "",
        ),
        "t.yaml: operation `a`: requests by OPTIONS can't be made. Leave the operation out.",
    );
    refused(
        &document(&format!("/a:\n  head:\n    operationId: a\n    {OK}"), ""),
        "t.yaml: operation `a`: the answer to a HEAD has no body. Leave its `content` out.",
    );
}

#[test]
fn references_that_lead_nowhere() {
    let nowhere = |kind: &str| format!("$ref: '#/components/{kind}/X'");
    let leads = "t.yaml: operation `get_a`: `#/components";
    refused(
        &get(&format!(
            "parameters: [{{ {} }}]\n{OK}",
            nowhere("parameters")
        )),
        &format!(
            "{leads}/parameters/X` leads nowhere. Name something that stands under `components`, in this document."
        ),
    );
    refused(
        &get(&format!(
            "responses: {{ '200': {{ {} }} }}",
            nowhere("responses")
        )),
        &format!(
            "{leads}/responses/X` leads nowhere. Name something that stands under `components.responses`."
        ),
    );
    refused(
        &document(
            &format!(
                "/a:\n  post:\n    operationId: get_a\n    requestBody: {{ {} }}\n    {OK}",
                nowhere("requestBodies")
            ),
            "",
        ),
        &format!(
            "{leads}/requestBodies/X` leads nowhere. Name something that stands under `components.requestBodies`."
        ),
    );
    refused(
        &schema(&format!(
            "A: {{ type: object, properties: {{ b: {{ {} }} }} }}",
            nowhere("schemas")
        )),
        "t.yaml: schema `A`, property `b`: `#/components/schemas/X` leads nowhere. Name a schema that stands under `components.schemas`.",
    );
    refused(
        &schema("A: { $ref: 'other.yaml#/B' }"),
        "t.yaml: schema `A`: `other.yaml#/B` leads nowhere. Name a schema that stands under `components.schemas`.",
    );
}

#[test]
fn paths() {
    let at = |path: &str, parameters: &str| {
        document(
            &format!(
                "{path}:\n  get:\n    operationId: get_a\n    parameters: [{parameters}]\n    {OK}"
            ),
            "",
        )
    };
    let parameter = "{ name: id, in: path, required: true, schema: { type: string } }";
    refused(
        &at("/a/{id}", ""),
        "t.yaml: operation `get_a`: the path names `{id}`, and no parameter is called so. Declare a parameter of that name with `in: path`.",
    );
    refused(
        &at("/a", parameter),
        "t.yaml: operation `get_a`: the path doesn't name the parameter `id`. Put `{id}` into the path, or leave it out.",
    );
    refused(
        &at("/a/{id}", &parameter.replace("required: true, ", "")),
        "t.yaml: operation `get_a`: the path parameter `id` is not required. Write `required: true`.",
    );
    for path in ["/a//b", "/a/../b", "/./a"] {
        refused(
            &at(path, ""),
            &format!(
                "t.yaml: operation `get_a`: the path `{path}` has a step that is empty or made of dots. Write a path that begins with `/` and has something in each step."
            ),
        );
    }
    assert_eq!(said(&at("/a/{id}/", parameter)), [""; 0]);
}

#[test]
fn parameters() {
    let with = |parameter: &str| get(&format!("parameters: [{{ name: p, {parameter} }}]\n{OK}"));
    let list = "schema: { type: array, items: { type: string } }";
    refused(
        &with("in: query, style: deepObject, schema: { type: string }"),
        "t.yaml: operation `get_a`: `p` is written in the style DeepObject, which is not supported. Write queries in the style `form` and paths in the style `simple`.",
    );
    refused(
        &with(&format!("in: query, explode: false, {list}")),
        "t.yaml: operation `get_a`: `p` has `explode: false`, and a list is always sent as one pair for each value. Leave `explode` out.",
    );
    refused(
        &with("in: query, allowReserved: true, schema: { type: string }"),
        "t.yaml: operation `get_a`: `p` asks for `allowReserved` or `allowEmptyValue`, and values are always encoded whole. Leave it out.",
    );
    refused(
        &with("in: cookie, schema: { type: string }"),
        "t.yaml: operation `get_a`: `p` is a cookie, and the client sends none. Leave it out.",
    );
    refused(
        &with("in: query, content: { application/json: { schema: { type: string } } }"),
        "t.yaml: operation `get_a`: `p` has `content` in place of a schema. Give it a `schema`.",
    );
    refused(
        &with("in: query, schema: { type: object }"),
        "t.yaml: operation `get_a`: the value of `p` can't be written into a query. Give it a string, a number, a boolean, or, in a query, a list of those.",
    );
    refused(
        &with(&format!("in: header, {list}")),
        "t.yaml: operation `get_a`: the value of `p` can't be written into a header. Give it a string, a number, a boolean, or, in a query, a list of those.",
    );
    refused(
        &with("in: query, schema: { type: string, format: password }"),
        "t.yaml: operation `get_a`: `p` is a secret, and addresses and headers are shown. Leave `format: password` out, or send it in a body.",
    );
    refused(
        &with("in: query, schema: { type: integer, default: 'one' }"),
        "t.yaml: operation `get_a`: the default of `p` is \"one\", which can't be sent for it. Give a default of the parameter's own type: an integer, a boolean or a string.",
    );
    refused(
        &with("in: header, schema: { type: string }").replace("name: p", "name: Authorization"),
        "t.yaml: operation `get_a`: OpenAPI ignores a header parameter called `Authorization`. Leave it out: that header is set by the client.",
    );
    // A parameter called like a method of every builder gets another setter.
    for name in ["new", "send", "stream", "limit", "body", "type"] {
        let document = with("in: query, schema: { type: string }");
        assert_eq!(
            said(&document.replace("name: p", &format!("name: {name}"))),
            [""; 0]
        );
    }
}

#[test]
fn setters_that_would_be_called_alike() {
    refused(
        &document(
            &format!(
                "/a/{{id}}:\n  get:\n    operationId: get_a\n    parameters:\n    - {{ name: id, in: path, required: true, schema: {{ type: string }} }}\n    - {{ name: id, in: query, schema: {{ type: string }} }}\n    {OK}"
            ),
            "",
        ),
        "t.yaml: operation `get_a`: `id` and `id` would both be set by `.id(…)`. Rename one of them where the wire allows it, or leave the optional one out.",
    );
    refused(
        &get(&format!(
            "parameters:\n- {{ name: pageSize, in: query, schema: {{ type: integer }} }}\n- {{ name: page_size, in: query, schema: {{ type: integer }} }}\n{OK}"
        )),
        "t.yaml: operation `get_a`: `pageSize` and `page_size` would both be set by `.page_size(…)`. Rename one of them where the wire allows it, or leave the optional one out.",
    );
}

#[test]
fn answers() {
    let answering = |responses: &str| get(&format!("responses:\n  {responses}"));
    refused(
        &answering("default: { description: d }"),
        "t.yaml: operation `get_a`: no answer is a success. Name the 2xx that it gives.",
    );
    refused(
        &answering(
            "'200': { description: d, content: { text/csv: { schema: { type: string } } } }",
        ),
        "t.yaml: operation `get_a`: the answer 200 is not JSON alone. Give it one content, of type `application/json`.",
    );
    refused(
        &answering("'200': { description: d, content: { application/json: {} } }"),
        "t.yaml: operation `get_a`: the answer 200 has no schema. Give its content a `schema`.",
    );
    let two = "t.yaml: operation `get_a`: two 2xx answers have different schemas. Give both the same named schema, with every field of either as an optional one.";
    let json = |schema: &str| {
        format!("{{ description: d, content: {{ application/json: {{ schema: {schema} }} }} }}")
    };
    refused(
        &answering(&format!(
            "'200': {}\n  '201': {}",
            json("{ type: string }"),
            json("{ type: integer }")
        )),
        two,
    );
    // What progenitor refuses is merged before it sees it.
    let fine = format!(
        "'200': {}\n  '202': {}\n  '204': {{ description: d }}\n  default: {{ description: d }}\n  4XX: {}",
        json("{ type: string }"),
        json("{ type: string }"),
        json("{ type: integer }")
    );
    assert_eq!(said(&answering(&fine)), [""; 0]);
}

#[test]
fn bodies() {
    let posting = |method: &str, body: &str| {
        document(
            &format!(
                "/a:\n  {method}:\n    operationId: a\n    requestBody: {{ {body} }}\n    {OK}"
            ),
            "",
        )
    };
    let json = "content: { application/json: { schema: { type: object } } }";
    for method in ["get", "delete"] {
        refused(
            &posting(method, &format!("required: true, {json}")),
            &format!(
                "t.yaml: operation `a`: a {} carries no body. Leave `requestBody` out.",
                method.to_uppercase()
            ),
        );
    }
    refused(
        &posting("post", json),
        "t.yaml: operation `a`: the request body is not required, and it is always sent. Write `required: true`.",
    );
    refused(
        &posting(
            "post",
            "required: true, content: { application/json: { schema: { type: object } }, text/plain: { schema: { type: string } } }",
        ),
        "t.yaml: operation `a`: the request body doesn't have exactly one content. Give it one: `application/json` or `multipart/form-data`.",
    );
    for media in [
        "application/zip",
        "application/merge-patch+json",
        "application/x-www-form-urlencoded",
        "text/plain",
    ] {
        refused(
            &posting(
                "post",
                &format!(
                    "required: true, content: {{ {media}: {{ schema: {{ type: string }} }} }}"
                ),
            ),
            &format!(
                "t.yaml: operation `a`: a request body of type `{media}` can't be sent. Use `application/json` or `multipart/form-data`."
            ),
        );
    }
    refused(
        &posting("post", "required: true, content: { application/json: {} }"),
        "t.yaml: operation `a`: the request body of type `application/json` has no schema. Give it a `schema`.",
    );
}

#[test]
fn forms() {
    let form = |schema: &str, encoding: &str| {
        document(
            &format!(
                "/a:\n  post:\n    operationId: a\n    requestBody: {{ required: true, content: {{ multipart/form-data: {{ schema: {schema}, encoding: {{ {encoding} }} }} }} }}\n    {OK}"
            ),
            "",
        )
    };
    let file = "{ type: object, properties: { f: { type: string, format: binary } } }";
    refused(
        &form(file, ""),
        "t.yaml: operation `a`: the file `f` is not said to be a ZIP. Give `encoding` an entry for it with `contentType: application/zip`.",
    );
    refused(
        &form(
            "{ type: object, properties: { f: { type: array, items: { type: string, format: binary } } } }",
            "",
        ),
        "t.yaml: operation `a`: the part `f` holds several files. Give each file a property of its own.",
    );
    refused(
        &form("{ type: string }", ""),
        "t.yaml: operation `a`: a multipart body's schema is not an object. Write it as an object with one property for each part.",
    );
    refused(
        &form(
            file,
            "f: { contentType: application/zip }, g: { contentType: text/plain }",
        ),
        "t.yaml: operation `a`: `encoding` names `g`, and there is no such part. Name one of the schema's properties.",
    );
    refused(
        &form(file, "f: { contentType: application/zip, style: form }"),
        "t.yaml: operation `a`: the encoding of `f` asks for a style, which has no effect on a part. Leave `style`, `explode` and `allowReserved` out.",
    );
    refused(
        &form(
            "{ type: object, properties: { 'a\"b': { type: string } } }",
            "",
        ),
        "t.yaml: operation `a`: the part \"a\\\"b\" has a name that its header can't hold. Leave quotes, backslashes and control characters out of it.",
    );
    assert_eq!(
        said(&form(file, "f: { contentType: application/zip }")),
        [""; 0]
    );
    refused(
        &schema("A: { type: string, format: binary }"),
        "t.yaml: schema `A`: `format: binary` stands outside of a multipart body. Bytes can be sent as a part only.",
    );
    // A form may have a name of its own.
    let named = document(
        &format!(
            "/a:\n  post:\n    operationId: a\n    requestBody: {{ required: true, content: {{ multipart/form-data: {{ schema: {{ $ref: '#/components/schemas/F' }}, encoding: {{ f: {{ contentType: application/zip }} }} }} }} }}\n    {OK}"
        ),
        &format!("F: {file}"),
    );
    assert_eq!(said(&named), [""; 0]);
}

/// A document whose only operation takes and gives what these schemas are.
fn used(schemas: &str) -> String {
    document(
        "/a:\n  get:\n    operationId: get_a\n    responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }",
        schemas,
    )
}

#[test]
fn names_within_schemas() {
    refused(
        &used("A: { type: string, enum: [a-b, a_b] }"),
        "t.yaml: schema `A`: the values \"a-b\" and \"a_b\" would both be called `AB`. Leave one of them out: an unlisted value is carried all the same.",
    );
    refused(
        &used("A: { type: object, properties: { aB: { type: string }, a_b: { type: string } } }"),
        "t.yaml: schema `A`: the properties `aB` and `a_b` would both be called `a_b`. Leave one of them out: an unlisted field is kept all the same.",
    );
    refused(
        &used("A: { type: object }\na: { type: object }"),
        "t.yaml: schema `a`: `A` and `a` would be the same type. Give each schema a name of its own.",
    );
    refused(
        &used("A: { type: object }\nResult: { type: object }"),
        "t.yaml: schema `Result`: the generated code means something else by this name. Choose another.",
    );
    refused(
        &used(
            "A: { type: object, properties: { inner: { type: object, properties: { c: {} } } } }\nAInner: { type: object }",
        ),
        "t.yaml: schema `A`: the schema here would be called `AInner`, and that name is taken. Give it a name of its own under `components.schemas`, and refer to it.",
    );
    refused(
        &used("A: { type: object, required: [b], properties: { a: { type: string } } }"),
        "t.yaml: schema `A`: `required` names `b`, and there is no such property. Name a property, or leave the entry out.",
    );
    refused(
        &used("A: { type: string, enum: ['', a] }"),
        "t.yaml: schema `A`: an empty string stands in a list of values. Leave it out: it is carried all the same.",
    );
    // Names that Rust keeps for itself are no trap.
    let kept = "A: { type: object, required: [type], properties: { type: { type: string }, extra: { type: string }, self: { type: string }, '1st': { type: string }, fn: { $ref: '#/components/schemas/Self_' } } }\nSelf_: { type: string, enum: [self, Unknown, '2', '@x'] }";
    assert_eq!(said(&used(kept)), [""; 0]);
}

#[test]
fn kinds_of_schemas() {
    refused(
        &used("A: { not: { type: string } }"),
        "t.yaml: schema `A`: `not` says what a value isn't, and no type can be made of that. Say what it is.",
    );
    refused(
        &used("A: { allOf: [{ type: string }, { type: integer }] }"),
        "t.yaml: schema `A`: a schema mixes kinds that no type can be made of. Write it as one `type`, as `oneOf` or `anyOf`, or as `allOf` of objects.",
    );
    refused(
        &used(
            "A: { type: object, properties: { a: { type: string } }, additionalProperties: { type: string } }",
        ),
        "t.yaml: schema `A`: an object has both properties and `additionalProperties` of a type. Leave `additionalProperties` out: fields that aren't named are kept, as any JSON.",
    );
    refused(
        &used("A: { type: string, format: password, enum: [a] }"),
        "t.yaml: schema `A`: a secret is out of a list of values. Leave `format` or `enum` out.",
    );
}

#[test]
fn unions() {
    refused(
        &used("A: { anyOf: [{ type: string }, { type: string, format: date-time }] }"),
        "t.yaml: schema `A`: two members are strings, and the first one takes every string. Keep one of them: a list of values carries unlisted ones as well.",
    );
    refused(
        &used("A: { anyOf: [{ type: string }, {}] }"),
        "t.yaml: schema `A`: a member is any JSON, so that the others mean nothing. Leave it out: what fits no member is carried all the same.",
    );
    // A list of values or another string is that list, which is open anyhow.
    assert_eq!(
        said(&used(
            "A: { anyOf: [{ type: string, enum: [a] }, { type: string }] }"
        )),
        [""; 0]
    );

    let tagged = |discriminator: &str, b: &str| {
        used(&format!(
            "A: {{ oneOf: [{{ $ref: '#/components/schemas/B' }}, {{ $ref: '#/components/schemas/C' }}], discriminator: {{ {discriminator} }} }}\n\
             B: {{ type: object, required: [t], properties: {{ t: {{ {b} }} }} }}\n\
             C: {{ type: object, required: [t], properties: {{ t: {{ type: string, enum: [c] }} }} }}"
        ))
    };
    let mapping =
        "propertyName: t, mapping: { b: '#/components/schemas/B', c: '#/components/schemas/C' }";
    let told = "t.yaml: schema `A`: the member `#/components/schemas/B` doesn't say which it is. Map one value to it, and give it a property `t` with that value as its only `enum`.";
    refused(&tagged("propertyName: t", "type: string, enum: [b]"), told);
    refused(&tagged(mapping, "type: string"), told);
    refused(&tagged(mapping, "type: string, enum: [b, bb]"), told);
    refused(&tagged(mapping, "type: string, enum: [x]"), told);
    assert_eq!(said(&tagged(mapping, "type: string, enum: [b]")), [""; 0]);
    refused(
        &used("A: { type: object, discriminator: { propertyName: t } }"),
        "t.yaml: schema `A`: `discriminator` stands on what is not a `oneOf` or an `anyOf`. Leave it out.",
    );
    refused(
        &used("A: { oneOf: [{ type: object }], discriminator: { propertyName: t } }"),
        "t.yaml: schema `A`: a member of a union with a discriminator has no name. Put it under `components.schemas`, and refer to it.",
    );
}

#[test]
fn keys_that_would_have_no_effect() {
    refused(
        &schema("A: { type: object, requird: [a] }"),
        "t.yaml: `components → schemas → A`: `requird` is not understood here, so it would have no effect. Mind the spelling and the place.",
    );
    refused(
        &schema(
            "A: { type: object, properties: { b: { $ref: '#/components/schemas/B', description: text } } }\nB: { type: string }",
        ),
        "t.yaml: `components → schemas → A → properties → b`: `description` is not understood here, so it would have no effect. Mind the spelling; and where it stands beside a `$ref`, put that into an `allOf` of one.",
    );
    refused(
        &get(&format!("sumary: text\n{OK}")),
        "t.yaml: operation `get_a`: `sumary` is not understood here, so it would have no effect. Mind the spelling; and where it stands beside a `$ref`, put that into an `allOf` of one.",
    );
    // Data and names are no keys.
    let fine = "A: { type: object, properties: { x-custom: { type: string }, properties: { type: string }, default: { type: string } }, example: { x-a: 1, whatever: 2 } }";
    assert_eq!(said(&schema(fine)), [""; 0]);
}

#[test]
fn extensions() {
    let with = |extension: &str| get(&format!("{extension}\n{OK}"));
    refused(
        &with("x-paginaton: {}"),
        "t.yaml: operation `get_a`: `x-paginaton` is no extension that is known here. The extensions are `x-pagination`, `x-idempotent`, `x-max-upload-bytes`.",
    );
    refused(
        &schema("A: { type: object, x-idempotent: true }"),
        "t.yaml: `components → schemas → A`: `x-idempotent` stands where it has no effect. Put it on an operation.",
    );
    refused(
        &with("x-idempotent: yes please"),
        "t.yaml: operation `get_a`: `x-idempotent` is neither `true` nor `false`. Write it as `openapi/README.md` shows.",
    );
    refused(
        &with("x-max-upload-bytes: 10 MiB"),
        "t.yaml: operation `get_a`: `x-max-upload-bytes` is no number of bytes. Write it as `openapi/README.md` shows.",
    );
    refused(
        &with("x-max-upload-bytes: 10"),
        "t.yaml: operation `get_a`: `x-max-upload-bytes` stands on an operation that uploads no file. Leave it out.",
    );
    refused(
        &with("x-pagination: [page]"),
        "t.yaml: operation `get_a`: `x-pagination` is no object. Write it as `openapi/README.md` shows.",
    );
    refused(
        &with("x-pagination: { pgae: page }"),
        "t.yaml: operation `get_a`: `x-pagination` has no field `pgae`. Its fields are `page`, `size`, `items`, `pages`, `next`, `total`.",
    );
}

#[test]
fn pagination() {
    let listing = |extension: &str| {
        document(
            &format!(
                "/a:\n  get:\n    operationId: get_a\n    x-pagination: {{ {extension} }}\n    parameters:\n    - {{ name: page, in: query, schema: {{ type: integer }} }}\n    - {{ name: name, in: query, schema: {{ type: string }} }}\n    responses: {{ '200': {{ description: d, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/P' }} }} }} }} }}"
            ),
            "P: { type: object, properties: { items: { type: array, items: { type: string } }, others: { type: array, items: { type: integer } }, count: { type: integer }, next: { type: string } } }",
        )
    };
    let at = "t.yaml: operation `get_a`: ";
    let shown = "Write it as `openapi/README.md` shows.";
    refused(
        &listing("items: items, pages: count"),
        &format!("{at}`x-pagination` names no `page`. {shown}"),
    );
    refused(
        &listing("page: page, pages: count"),
        &format!("{at}`x-pagination` names no `items`. {shown}"),
    );
    refused(
        &listing("page: page, items: items"),
        &format!(
            "{at}`x-pagination` names neither `pages` nor `next`, so a listing would have no end. {shown}"
        ),
    );
    refused(
        &listing("page: name, items: items, pages: count"),
        &format!(
            "{at}`x-pagination.page` is `name`, and no query parameter of type integer is called so. Name a query parameter of type integer."
        ),
    );
    refused(
        &listing("page: page, items: [items, list], pages: count"),
        &format!(
            "{at}`x-pagination.items` names `list`, and the answer has no such field of a fitting type. Name a list for `items`, an integer for `pages` and `total`, a string for `next`."
        ),
    );
    refused(
        &listing("page: page, items: items, pages: next"),
        &format!(
            "{at}`x-pagination.pages` names `next`, and the answer has no such field of a fitting type. Name a list for `items`, an integer for `pages` and `total`, a string for `next`."
        ),
    );
    refused(
        &listing("page: page, items: [items, others], pages: count"),
        &format!(
            "{at}the lists that `x-pagination.items` names hold different things. Give all of them the same items."
        ),
    );
    refused(
        &listing("page: page, items: items, pages: count")
            .replace("#/components/schemas/P", "#/components/schemas/Q")
            .replace(
                "    P: {",
                "    Q: { type: array, items: { type: string } }\n    P: {",
            ),
        &format!(
            "{at}`x-pagination` stands on an operation whose answer is not an object. Give the answer a schema of type `object` that holds the items."
        ),
    );
    assert_eq!(
        said(&listing(
            "page: page, items: items, pages: count, next: next, total: count"
        )),
        [""; 0]
    );
}

#[test]
fn every_problem_is_told_at_once() {
    let both = get(&format!("x-idempotent: 1\nsecurity: []\n{OK}"));
    assert_eq!(said(&both).len(), 2);
}
