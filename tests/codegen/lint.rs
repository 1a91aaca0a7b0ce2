//! Each rule of the generator: a small document that breaks it, and the message.

use crate::codegen::{generate_from, load};

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
    let problems = load::parse("t.yaml", text).and_then(|it| generate_from(&it, "t"));
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
        "expected\n  {message}\nand was expected\n  {}",
        said.join("\n  ")
    );
}

#[test]
fn a_valid_document_passes() {
    assert_eq!(said(&get(OK)), [""; 0]);
    for file in ["spaces", "press"] {
        let path = format!("{}/openapi/{file}.yaml", env!("CARGO_MANIFEST_DIR"));
        assert_eq!(said(&std::fs::read_to_string(path).unwrap()), [""; 0]);
    }
}

#[test]
fn other_documents() {
    for (text, message) in [
        (
            "",
            "t.yaml: the file is empty. Write an OpenAPI document into it.",
        ),
        (
            "# nothing\n",
            "t.yaml: the file is empty. Write an OpenAPI document into it.",
        ),
        (
            "swagger: \"2.0\"\npaths: {}",
            "t.yaml: this is a Swagger \"2.0\" document, and only OpenAPI 3.0 is supported. Convert it to OpenAPI 3.0.3.",
        ),
        (
            "openapi: 3.0\npaths: {}",
            "t.yaml: `openapi` is the number 3.0, and it must be a string of three numbers. Write `openapi: 3.0.3`.",
        ),
        (
            "paths: {}",
            "t.yaml: the key `openapi` is missing. Write the document in OpenAPI 3.0.3.",
        ),
    ] {
        refused(text, message);
    }
    // A byte order mark, and JSON with an escape that YAML doesn't have.
    assert_eq!(said(&format!("\u{feff}{}", get(OK))), [""; 0]);
    let json = r#"{"openapi":"3.0.3","info":{"title":"\ud83d\ude00","version":"1"},"servers":[{"url":"https://example.com"}],"security":[{"key":[]}],"paths":{},"components":{"securitySchemes":{"key":{"type":"http","scheme":"bearer"}}}}"#;
    assert_eq!(said(json), [""; 0]);
}

#[test]
fn a_key_that_occurs_twice() {
    let twice = |text: &str, message: &str| {
        let said = said(text);
        assert_eq!(said, [message], "{text}");
    };
    let text = document(
        &format!("/a:\n  get:\n    operationId: a\n    {OK}\n  get:\n    operationId: b\n    {OK}"),
        "",
    );
    let line = |wanted: &str, nth: usize| {
        let found = text
            .lines()
            .enumerate()
            .filter(|(_, it)| it.trim() == wanted);
        found.map(|(index, _)| index + 1).nth(nth).unwrap()
    };
    twice(
        &text,
        &format!(
            "t.yaml: `/paths/~1a`: the key `get` occurs twice, on lines {} and {}. Merge the two, or delete one of them.",
            line("get:", 0),
            line("get:", 1)
        ),
    );
    let text = get(OK).replacen("openapi: 3.0.3", "openapi: 3.0.3\nopenapi: 3.0.3", 1);
    twice(
        &text,
        "t.yaml: the document: the key `openapi` occurs twice, on lines 2 and 3. Merge the two, or delete one of them.",
    );
}

#[test]
fn a_schema_that_contains_itself() {
    let refusal = |name: &str| {
        format!(
            "t.yaml: schema `{name}`: the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone. Put a property or a list in between, or remove one of the references."
        )
    };
    let itself = r##"A: { allOf: [{ $ref: "#/components/schemas/A" }, { type: object }] }"##;
    assert_eq!(said(&schema(itself)), [refusal("A")]);
    let around = r##"A: { $ref: "#/components/schemas/B" }
B: { oneOf: [{ type: string }, { allOf: [{ $ref: "#/components/schemas/A" }] }] }"##;
    assert_eq!(said(&schema(around)), [refusal("A"), refusal("B")]);
    // Through a list or a property a value may end.
    let tree = r##"A: { type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/A" } } } }"##;
    assert_eq!(said(&schema(tree)), [""; 0]);
}

#[test]
fn a_message_names_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.yaml");
    let text = get("responses: {}");
    let line = 1 + text.lines().position(|it| it.trim() == "get:").unwrap();
    std::fs::write(&path, text).unwrap();
    let problems = crate::codegen::generate(&path, "t").err().unwrap();
    let said = problems[0].to_string();
    assert!(
        said.contains(&format!("t.yaml:{line}: operation `get_a`: ")),
        "{said}"
    );
}

#[test]
fn files_that_are_not_documents() {
    refused(
        "a: [",
        "t.yaml: this is not YAML: did not find expected node content at line 2 column 1, while parsing a flow node. Fix the syntax at that place.",
    );
    refused(
        "openapi: 3.1.0",
        "t.yaml: `openapi` is \"3.1.0\", and only 3.0 is supported. Write the document in OpenAPI 3.0.3.",
    );
    refused(
        "openapi: 3.0.3\ninfo: { title: T, version: '1' }",
        "t.yaml: this is not an OpenAPI document: missing field `paths`. Fix what the message names.",
    );
}

#[test]
fn servers_and_security() {
    let with = |old: &str, new: &str| get(OK).replace(old, new);
    refused(
        &with("https://example.com", "/api"),
        "t.yaml: the server `/api` is not an HTTPS URL. Write an absolute URL that starts with `https://`.",
    );
    refused(
        &with("servers: [{ url: \"https://example.com\" }]", ""),
        "t.yaml: the document names no server. Give `servers` an entry with the service's base URL.",
    );
    let scheme = "t.yaml: `security` must name exactly one scheme, in a header. Name one scheme of type `apiKey` in `header`, or of type `http` with a scheme such as `bearer`, for the whole document.";
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
        "t.yaml: operation `get_a`: `security` on a single operation would have no effect. Set it once for the whole document.",
    );
    refused(
        &get(&format!("{OK}\nservers: [{{ url: 'https://x.com' }}]")),
        "t.yaml: operation `get_a`: `servers` on a single operation would have no effect. Set it once for the whole document.",
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
        "t.yaml: GET /a: the operation has no operationId. Add one: it becomes the name of the method.",
    );
    refused(
        &two("listAll", "list_all"),
        "t.yaml: operation `list_all`: `listAll` and `list_all` would be the same method. Give each operation a unique operationId.",
    );
    refused(
        &two("a", "fromEnv"),
        "t.yaml: operation `fromEnv`: the client already has a method `from_env`. Choose another operationId.",
    );
    refused(
        &two("a", "option"),
        "t.yaml: operation `option`: the generated code uses the name `Option`. Choose another operationId.",
    );
    // What progenitor would double or mistake is called otherwise there.
    assert_eq!(said(&two("new", "send")), [""; 0]);
    assert_eq!(said(&two("client", "pre")), [""; 0]);
}

#[test]
fn unsupported_methods() {
    refused(
        &document(
            &format!("/a:\n  options:\n    operationId: a\n    {OK}"),
            "",
        ),
        "t.yaml: operation `a`: OPTIONS requests are not supported. Remove the operation.",
    );
    refused(
        &document(&format!("/a:\n  head:\n    operationId: a\n    {OK}"), ""),
        "t.yaml: operation `a`: a HEAD response has no body. Remove its `content`.",
    );
}

#[test]
fn unresolved_references() {
    let nowhere = |kind: &str| format!("$ref: '#/components/{kind}/X'");
    let unresolved = "t.yaml: operation `get_a`: `#/components";
    refused(
        &get(&format!(
            "parameters: [{{ {} }}]\n{OK}",
            nowhere("parameters")
        )),
        &format!(
            "{unresolved}/parameters/X` is unresolved. Refer to a component of this document."
        ),
    );
    refused(
        &get(&format!(
            "responses: {{ '200': {{ {} }} }}",
            nowhere("responses")
        )),
        &format!(
            "{unresolved}/responses/X` is unresolved. Refer to a component under `components.responses`."
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
            "{unresolved}/requestBodies/X` is unresolved. Refer to a component under `components.requestBodies`."
        ),
    );
    refused(
        &schema(&format!(
            "A: {{ type: object, properties: {{ b: {{ {} }} }} }}",
            nowhere("schemas")
        )),
        "t.yaml: schema `A`, property `b`: `#/components/schemas/X` is unresolved. Refer to a schema under `components.schemas`.",
    );
    refused(
        &schema("A: { $ref: 'other.yaml#/B' }"),
        "t.yaml: schema `A`: `other.yaml#/B` is unresolved. Refer to a schema under `components.schemas`.",
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
        "t.yaml: operation `get_a`: the path names `{id}`, and there is no such parameter. Declare a parameter of that name with `in: path`.",
    );
    refused(
        &at("/a", parameter),
        "t.yaml: operation `get_a`: the path doesn't name the parameter `id`. Add `{id}` to the path, or remove the parameter.",
    );
    refused(
        &at("/a/{id}", &parameter.replace("required: true, ", "")),
        "t.yaml: operation `get_a`: the path parameter `id` is not required. Write `required: true`.",
    );
    for path in ["/a//b", "/a/../b", "/./a"] {
        refused(
            &at(path, ""),
            &format!(
                "t.yaml: operation `get_a`: the path `{path}` has a segment that is empty or made of dots. Write a path that starts with `/` and has no empty or dotted segment."
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
        "t.yaml: operation `get_a`: `p` has the style DeepObject, which is not supported. Use the style `form` in queries and `simple` in paths.",
    );
    refused(
        &with(&format!("in: query, explode: false, {list}")),
        "t.yaml: operation `get_a`: `p` has `explode: false`, and a list is always sent as one `name=value` pair for each value. Remove `explode`.",
    );
    refused(
        &with("in: query, allowReserved: true, schema: { type: string }"),
        "t.yaml: operation `get_a`: `p` has `allowReserved` or `allowEmptyValue`, and values are always percent-encoded. Remove it.",
    );
    refused(
        &with("in: cookie, schema: { type: string }"),
        "t.yaml: operation `get_a`: `p` is a cookie, and cookies are not supported. Remove it.",
    );
    refused(
        &with("in: query, content: { application/json: { schema: { type: string } } }"),
        "t.yaml: operation `get_a`: `p` has `content` instead of a schema. Give it a `schema`.",
    );
    refused(
        &with("in: query, schema: { type: object }"),
        "t.yaml: operation `get_a`: the value of `p` can't be written into a query. Use a string, a number, a boolean, or, in a query, a list of these.",
    );
    refused(
        &with(&format!("in: header, {list}")),
        "t.yaml: operation `get_a`: the value of `p` can't be written into a header. Use a string, a number, a boolean, or, in a query, a list of these.",
    );
    refused(
        &with("in: query, schema: { type: string, format: password }"),
        "t.yaml: operation `get_a`: `p` is a secret, and URLs and headers are logged. Remove `format: password`, or send it in a body.",
    );
    refused(
        &with("in: query, schema: { type: integer, default: 'one' }"),
        "t.yaml: operation `get_a`: the default of `p` is \"one\", which can't be sent for it. Use a default of the parameter's type: an integer, a boolean or a string.",
    );
    refused(
        &with("in: header, schema: { type: string }").replace("name: p", "name: Authorization"),
        "t.yaml: operation `get_a`: OpenAPI ignores the header parameter `Authorization`. Remove it: the client sets that header.",
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
fn setters_with_the_same_name() {
    refused(
        &document(
            &format!(
                "/a/{{id}}:\n  get:\n    operationId: get_a\n    parameters:\n    - {{ name: id, in: path, required: true, schema: {{ type: string }} }}\n    - {{ name: id, in: query, schema: {{ type: string }} }}\n    {OK}"
            ),
            "",
        ),
        "t.yaml: operation `get_a`: `id` and `id` would have the same setter `.id(…)`. Rename one of them if the service allows it, or remove the optional one.",
    );
    refused(
        &get(&format!(
            "parameters:\n- {{ name: pageSize, in: query, schema: {{ type: integer }} }}\n- {{ name: page_size, in: query, schema: {{ type: integer }} }}\n{OK}"
        )),
        "t.yaml: operation `get_a`: `pageSize` and `page_size` would have the same setter `.page_size(…)`. Rename one of them if the service allows it, or remove the optional one.",
    );
}

#[test]
fn responses() {
    let responding = |responses: &str| get(&format!("responses:\n  {responses}"));
    refused(
        &responding("default: { description: d }"),
        "t.yaml: operation `get_a`: there is no 2xx response. Add the 2xx response.",
    );
    refused(
        &responding(
            "'200': { description: d, content: { text/csv: { schema: { type: string } } } }",
        ),
        "t.yaml: operation `get_a`: the response 200 is not JSON only. Give it exactly one content, of type `application/json`.",
    );
    refused(
        &responding("'200': { description: d, content: { application/json: {} } }"),
        "t.yaml: operation `get_a`: the response 200 has no schema. Give its content a `schema`.",
    );
    let two = "t.yaml: operation `get_a`: two 2xx responses have different schemas. Use one named schema for both, with the fields of both as optional ones.";
    let json = |schema: &str| {
        format!("{{ description: d, content: {{ application/json: {{ schema: {schema} }} }} }}")
    };
    refused(
        &responding(&format!(
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
    assert_eq!(said(&responding(&fine)), [""; 0]);
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
                "t.yaml: operation `a`: a {} request has no body. Remove `requestBody`.",
                method.to_uppercase()
            ),
        );
    }
    refused(
        &posting("post", json),
        "t.yaml: operation `a`: the request body is not required, but it is always sent. Write `required: true`.",
    );
    refused(
        &posting(
            "post",
            "required: true, content: { application/json: { schema: { type: object } }, text/plain: { schema: { type: string } } }",
        ),
        "t.yaml: operation `a`: the request body must have exactly one content. Use `application/json` or `multipart/form-data`.",
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
                "t.yaml: operation `a`: a request body of type `{media}` is not supported. Use `application/json` or `multipart/form-data`."
            ),
        );
    }
    refused(
        &posting("post", "required: true, content: { application/json: {} }"),
        "t.yaml: operation `a`: the request body of type `application/json` has no schema. Give it a `schema`.",
    );
}

#[test]
fn multipart_bodies() {
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
        "t.yaml: operation `a`: the file `f` is not declared as a ZIP. Add an `encoding` for it with `contentType: application/zip`.",
    );
    refused(
        &form(
            "{ type: object, properties: { f: { type: array, items: { type: string, format: binary } } } }",
            "",
        ),
        "t.yaml: operation `a`: the part `f` holds several files. Use one property for each file.",
    );
    refused(
        &form("{ type: string }", ""),
        "t.yaml: operation `a`: the schema of a multipart body is not an object. Use an object with one property for each part.",
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
        "t.yaml: operation `a`: the encoding of `f` has a style, which has no effect on a part. Remove `style`, `explode` and `allowReserved`.",
    );
    refused(
        &form(
            "{ type: object, properties: { 'a\"b': { type: string } } }",
            "",
        ),
        "t.yaml: operation `a`: the part \"a\\\"b\" has a name that a header can't hold. Remove quotes, backslashes and control characters.",
    );
    assert_eq!(
        said(&form(file, "f: { contentType: application/zip }")),
        [""; 0]
    );
    refused(
        &schema("A: { type: string, format: binary }"),
        "t.yaml: schema `A`: `format: binary` is used outside of a multipart body. Send bytes as a part of a multipart body.",
    );
    // A multipart body may have its own name.
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
        "t.yaml: schema `A`: the values \"a-b\" and \"a_b\" would have the same name `AB`. Remove one of them: unlisted values are kept as well.",
    );
    refused(
        &used("A: { type: object, properties: { aB: { type: string }, a_b: { type: string } } }"),
        "t.yaml: schema `A`: the properties `aB` and `a_b` would have the same name `a_b`. Remove one of them: unlisted fields are kept in `extra`.",
    );
    refused(
        &used("A: { type: object }\na: { type: object }"),
        "t.yaml: schema `a`: `A` and `a` would be the same type. Give each schema a unique name.",
    );
    refused(
        &used("A: { type: object }\nResult: { type: object }"),
        "t.yaml: schema `Result`: the generated code uses this name. Choose another name.",
    );
    refused(
        &used(
            "A: { type: object, properties: { inner: { type: object, properties: { c: {} } } } }\nAInner: { type: object }",
        ),
        "t.yaml: schema `A`: the schema would get the name `AInner`, which is taken. Move it to `components.schemas`, and refer to it.",
    );
    refused(
        &used("A: { type: object, required: [b], properties: { a: { type: string } } }"),
        "t.yaml: schema `A`: `required` names `b`, and there is no such property. Name an existing property, or remove the entry.",
    );
    refused(
        &used("A: { type: string, enum: ['', a] }"),
        "t.yaml: schema `A`: an `enum` contains an empty string. Remove it: an empty string is accepted anyway.",
    );
    // Reserved words of Rust are accepted.
    let kept = "A: { type: object, required: [type], properties: { type: { type: string }, extra: { type: string }, self: { type: string }, '1st': { type: string }, fn: { $ref: '#/components/schemas/Self_' } } }\nSelf_: { type: string, enum: [self, Unknown, '2', '@x'] }";
    assert_eq!(said(&used(kept)), [""; 0]);
}

#[test]
fn kinds_of_schemas() {
    refused(
        &used("A: { not: { type: string } }"),
        "t.yaml: schema `A`: `not` can't be translated into a type. Describe what the value is.",
    );
    refused(
        &used("A: { allOf: [{ type: string }, { type: integer }] }"),
        "t.yaml: schema `A`: a schema mixes kinds that can't be translated into a type. Use one `type`, `oneOf` or `anyOf`, or `allOf` of objects.",
    );
    refused(
        &used(
            "A: { type: object, properties: { a: { type: string } }, additionalProperties: { type: string } }",
        ),
        "t.yaml: schema `A`: an object has properties and typed `additionalProperties`. Remove `additionalProperties`: undefined fields are kept in `extra`, as any JSON.",
    );
    refused(
        &used("A: { type: string, format: password, enum: [a] }"),
        "t.yaml: schema `A`: an `enum` has `format: password`. Remove `format` or `enum`.",
    );
}

#[test]
fn unions() {
    refused(
        &used("A: { anyOf: [{ type: string }, { type: string, format: date-time }] }"),
        "t.yaml: schema `A`: two members are strings, and the first one accepts every string. Keep one of them: an `enum` accepts unlisted values as well.",
    );
    refused(
        &used("A: { anyOf: [{ type: string }, {}] }"),
        "t.yaml: schema `A`: a member accepts any JSON, so the other members have no effect. Remove it: a value that matches no member is kept as `Other`.",
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
    let expected = "t.yaml: schema `A`: the member `#/components/schemas/B` has no constant discriminator field. Map one value to it, and give it a property `t` with that value as its only `enum`.";
    refused(
        &tagged("propertyName: t", "type: string, enum: [b]"),
        expected,
    );
    refused(&tagged(mapping, "type: string"), expected);
    refused(&tagged(mapping, "type: string, enum: [b, bb]"), expected);
    refused(&tagged(mapping, "type: string, enum: [x]"), expected);
    assert_eq!(said(&tagged(mapping, "type: string, enum: [b]")), [""; 0]);
    refused(
        &used("A: { type: object, discriminator: { propertyName: t } }"),
        "t.yaml: schema `A`: `discriminator` is used without `oneOf` or `anyOf`. Remove it.",
    );
    refused(
        &used("A: { oneOf: [{ type: object }], discriminator: { propertyName: t } }"),
        "t.yaml: schema `A`: a member of a union with a discriminator has no name. Move it to `components.schemas`, and refer to it.",
    );
}

#[test]
fn unknown_keys() {
    refused(
        &schema("A: { type: object, requird: [a] }"),
        "t.yaml: `components → schemas → A`: `requird` is unknown here and would have no effect. Check the spelling and the place.",
    );
    refused(
        &schema(
            "A: { type: object, properties: { b: { $ref: '#/components/schemas/B', description: text } } }\nB: { type: string }",
        ),
        "t.yaml: `components → schemas → A → properties → b`: `description` is unknown here and would have no effect. Check the spelling. Beside a `$ref`, put the `$ref` into an `allOf` with one entry.",
    );
    refused(
        &get(&format!("sumary: text\n{OK}")),
        "t.yaml: operation `get_a`: `sumary` is unknown here and would have no effect. Check the spelling. Beside a `$ref`, put the `$ref` into an `allOf` with one entry.",
    );
    // Data and names are not keys.
    let fine = "A: { type: object, properties: { x-custom: { type: string }, properties: { type: string }, default: { type: string } }, example: { x-a: 1, whatever: 2 } }";
    assert_eq!(said(&schema(fine)), [""; 0]);
}

#[test]
fn extensions() {
    let with = |extension: &str| get(&format!("{extension}\n{OK}"));
    refused(
        &with("x-paginaton: {}"),
        "t.yaml: operation `get_a`: `x-paginaton` is an unknown extension. The extensions are `x-pagination`, `x-idempotent`, `x-max-upload-bytes`.",
    );
    refused(
        &schema("A: { type: object, x-idempotent: true }"),
        "t.yaml: `components → schemas → A`: `x-idempotent` has no effect here. Move it to an operation.",
    );
    refused(
        &with("x-idempotent: yes please"),
        "t.yaml: operation `get_a`: `x-idempotent` is neither `true` nor `false`. Write it as `openapi/README.md` shows.",
    );
    refused(
        &with("x-max-upload-bytes: 10 MiB"),
        "t.yaml: operation `get_a`: `x-max-upload-bytes` is not a positive number of bytes. Write it as `openapi/README.md` shows.",
    );
    refused(
        &with("x-max-upload-bytes: 10"),
        "t.yaml: operation `get_a`: `x-max-upload-bytes` is set on an operation that uploads no file. Remove it.",
    );
    refused(
        &with("x-pagination: [page]"),
        "t.yaml: operation `get_a`: `x-pagination` is not an object. Write it as `openapi/README.md` shows.",
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
        &format!(
            "{at}`x-pagination` names none of `page`, `offset`, `cursor`, `url` and `link`. {shown}"
        ),
    );
    refused(
        &listing("page: page, pages: count"),
        &format!("{at}`x-pagination` names no `items`. {shown}"),
    );
    refused(
        &listing("page: page, items: items"),
        &format!(
            "{at}`x-pagination` names none of `pages`, `next`, `more` and `total`, so the list would have no end. {shown}"
        ),
    );
    refused(
        &listing("page: name, items: items, pages: count"),
        &format!(
            "{at}`x-pagination.page` is `name`, and there is no such query parameter of type integer. Name a query parameter of type integer."
        ),
    );
    refused(
        &listing("page: page, items: [items, list], pages: count"),
        &format!(
            "{at}`x-pagination.items` names `list`, and the response has no such field of the right type. Name a list for `items`, an integer for `pages` and `total`, a boolean for `more`, a string or an integer for `next`, a string for `url`."
        ),
    );
    refused(
        &listing("page: page, items: items, pages: next"),
        &format!(
            "{at}`x-pagination.pages` names `next`, and the response has no such field of the right type. Name a list for `items`, an integer for `pages` and `total`, a boolean for `more`, a string or an integer for `next`, a string for `url`."
        ),
    );
    refused(
        &listing("page: page, items: [items, others], pages: count"),
        &format!(
            "{at}the lists that `x-pagination.items` names have different item types. Use the same item type for all of them."
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
            "{at}`x-pagination` names `items`, and the response itself is a list. Remove `items`."
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
fn all_problems_are_reported_at_once() {
    let both = get(&format!("x-idempotent: 1\nsecurity: []\n{OK}"));
    assert_eq!(said(&both).len(), 2);
}
