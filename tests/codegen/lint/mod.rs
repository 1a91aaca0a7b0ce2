//! The rules of the generator: for each, the smallest document that breaks it, with the whole message.
//!
//! A test reads the messages from the code of the generator, and fails if one of them isn't tested.
//! `openapi/README.md` lists all rules; `UPDATE_GOLDEN=1` writes its table.

mod accepted;
mod bodies;
mod document;
mod extensions;
mod operations;
mod parameters;
mod schemas;
mod unions;

use std::path::Path;
use std::{env, fs};

use proc_macro2::{TokenStream, TokenTree};

use crate::codegen::problem::Problem;
use crate::codegen::{generate_from, load};

/// A document, all messages about it, and texts in the code that is made of it.
struct Case {
    document: String,
    messages: Vec<String>,
    code: Vec<String>,
}

/// A document that the generator refuses with these messages alone.
fn refused(document: String, messages: &[&str]) -> Case {
    assert!(!messages.is_empty());
    Case {
        document,
        messages: messages.iter().map(|it| (*it).to_owned()).collect(),
        code: Vec::new(),
    }
}

/// A document that the generator accepts.
fn made(document: String) -> Case {
    Case {
        document,
        messages: Vec::new(),
        code: Vec::new(),
    }
}

/// A document that the generator accepts, and whose code has these texts.
fn code(document: String, code: &[&str]) -> Case {
    Case {
        code: code.iter().map(|it| (*it).to_owned()).collect(),
        ..made(document)
    }
}

/// A document in OpenAPI 3.1.
fn new(document: &str) -> String {
    document.replace("openapi: 3.0.3", "openapi: 3.1.0")
}

const HEAD: &str = r#"openapi: 3.0.3
info: { title: T, version: "1" }
servers: [{ url: "https://example.com" }]
security: [{ key: [] }]
"#;

const TAIL: &str = "  securitySchemes:
    key: { type: http, scheme: bearer }
";

const OK: &str = "responses: { '200': { description: d, content: { application/json: { schema: { type: object } } } } }";

const UNUSED: &str = "Unused: { type: object }";

fn indented(text: &str, by: usize) -> String {
    let lines = text.trim_matches('\n').split('\n');
    lines
        .map(|it| format!("{}{it}\n", " ".repeat(by)))
        .collect()
}

/// A text that is no document.
fn text(text: &str) -> String {
    text.to_owned()
}

/// A document with these paths and schemas.
fn document(paths: &str, schemas: &str) -> String {
    let (paths, schemas) = (indented(paths, 2), indented(schemas, 4));
    format!("{HEAD}paths:\n{paths}components:\n  schemas:\n{schemas}{TAIL}")
}

/// A document whose only operation is a GET of `/a` with these keys.
fn get(keys: &str) -> String {
    let keys = indented(keys, 4);
    document(
        &format!("/a:\n  get:\n    operationId: get_a\n{keys}"),
        UNUSED,
    )
}

/// A valid document, changed.
fn replaced(from: &str, to: &str) -> String {
    let document = get(OK);
    assert!(document.contains(from), "{from}");
    document.replace(from, to)
}

/// A document whose only operation has this method and these keys.
fn operation(method: &str, keys: &str) -> String {
    let keys = indented(keys, 4);
    document(
        &format!("/a:\n  {method}:\n    operationId: a\n{keys}"),
        UNUSED,
    )
}

/// A document whose only operation has this path and these parameters.
fn path(path: &str, parameters: &str) -> String {
    let operation =
        format!("{path}:\n  get:\n    operationId: a\n    parameters: [{parameters}]\n    {OK}");
    document(&operation, UNUSED)
}

/// A document whose only operation has these responses.
fn response(responses: &str) -> String {
    get(&format!("responses:\n{}", indented(responses, 2)))
}

/// A document whose only operation has the query parameter `p` with these keys.
fn parameter(keys: &str) -> String {
    get(&format!(
        "parameters: [{{ name: p, in: query, {keys} }}]\n{OK}"
    ))
}

/// A document whose only operation has a header parameter of this name.
fn header(name: &str) -> String {
    let header = format!("{{ name: {name}, in: header, schema: {{ type: string }} }}");
    get(&format!("parameters: [{header}]\n{OK}"))
}

/// A document whose only operation has these keys, with these components.
fn components(keys: &str, components: &str) -> String {
    get(&format!("{keys}\n{OK}")) + &indented(components, 2)
}

/// A document with these schemas, which nothing uses.
fn schemas(schemas: &str) -> String {
    document(
        &format!("/a:\n  get:\n    operationId: a\n    {OK}"),
        schemas,
    )
}

/// A document whose only response is the schema `A` of these.
fn used(schemas: &str) -> String {
    let operation = "/a:\n  get:\n    operationId: get_a\n    responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }";
    document(operation, schemas)
}

/// A document whose only request has this body.
fn body(body: &str) -> String {
    operation("post", &format!("requestBody: {{ {body} }}\n{OK}"))
}

/// A document whose only request has a multipart body.
fn form(schema: &str, encoding: &str) -> String {
    let content =
        format!("multipart/form-data: {{ schema: {schema}, encoding: {{ {encoding} }} }}");
    let body = format!("requestBody: {{ required: true, content: {{ {content} }} }}");
    operation("post", &format!("{body}\n{OK}"))
}

/// A document whose only response is the schema `P`, with this `x-pagination`, and the parameter
/// `page` with these keys.
fn paged(extension: &str, page: &str, schemas: &str) -> String {
    let operation = format!(
        "/a:\n  get:\n    operationId: get_a\n    x-pagination: {{ {extension} }}\n    parameters:\n    - {{ name: page, in: query, {page} }}\n    - {{ name: offset, in: query, schema: {{ type: integer }} }}\n    - {{ name: name, in: query, schema: {{ type: string }} }}\n    responses: {{ '200': {{ description: d, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/P' }} }} }} }} }}"
    );
    document(&operation, schemas)
}

/// The problems of a document.
fn problems(file: &str, document: &str) -> Vec<Problem> {
    let made = load::parse(file, document).and_then(|it| generate_from(&it, "t"));
    made.err().unwrap_or_default()
}

fn messages(file: &str, document: &str) -> Vec<String> {
    let problems = problems(file, document);
    problems.iter().map(ToString::to_string).collect()
}

/// The code that is made of a document.
fn code_of(document: &str) -> String {
    let made = load::parse("t.yaml", document).and_then(|it| generate_from(&it, "t"));
    let files = made.ok().into_iter().flat_map(|it| it.files);
    files.map(|it| it.code).collect()
}

/// Compares the messages and the code of all documents, and names all that differ.
fn check(cases: Vec<Case>) {
    let differing = cases.into_iter().filter_map(|it| {
        let found = messages("t.yaml", &it.document);
        let made = code_of(&it.document);
        let lacking: Vec<&String> = it.code.iter().filter(|it| !made.contains(*it)).collect();
        let differs = found != it.messages || !lacking.is_empty();
        differs.then(|| {
            let (document, expected) = (&it.document, &it.messages);
            format!("{document}expected {expected:#?}\nfound {found:#?}\nlacking {lacking:#?}\n")
        })
    });
    let differing: Vec<String> = differing.collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// All groups of refused documents, with their titles in `openapi/README.md`.
fn groups() -> Vec<(&'static str, Vec<Case>)> {
    vec![
        ("Files, servers and authentication", document::cases()),
        ("Operations", operations::cases()),
        ("Parameters, defaults and examples", parameters::cases()),
        ("Bodies", bodies::cases()),
        ("Schemas", schemas::cases()),
        ("Unions", unions::cases()),
        ("Extensions", extensions::cases()),
    ]
}

#[test]
fn each_rule_has_its_message() {
    check(groups().into_iter().flat_map(|(_, it)| it).collect());
}

#[test]
fn documents_that_are_right_are_made() {
    check(accepted::cases());
    for file in ["spaces", "press"] {
        let path = format!("{}/openapi/{file}.yaml", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).unwrap();
        assert_eq!(messages("t.yaml", &text), [""; 0]);
    }
}

/// A JSON document with this description.
fn json(description: &str) -> String {
    let text = r#"{"openapi":"3.0.3","info":{"title":"T","version":"1","description":"D"},"servers":[{"url":"https://example.com"}],"security":[{"key":[]}],"paths":{},"components":{"securitySchemes":{"key":{"type":"http","scheme":"bearer"}}}}"#;
    text.replace("\"D\"", &format!("\"{description}\""))
}

#[test]
fn json_documents() {
    for file in ["t.json", "t.yaml"] {
        // Escapes beyond the basic plane, which YAML doesn't have, and escapes of backslashes.
        for description in [
            r"\ud83d\ude00",
            r"\\ud83d\\ude00",
            r"a\/b\u0000c",
            "\u{1f600}",
        ] {
            let text = json(description);
            assert_eq!(messages(file, &text), [""; 0], "{description}");
            let twice = text.replace("\"paths\":{}", "\n\"paths\":{},\n\t\"paths\":{}");
            let expected = format!(
                "{file}:3: the key `paths` occurs twice, on lines 2 and 3. Merge the two, or delete one of them."
            );
            assert_eq!(messages(file, &twice), [expected], "{description}");
        }
    }
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    for (text, message) in [
        (
            "{\n\"a\": 1,\n}",
            "t.json:3: the file can't be read as JSON: trailing comma at line 3 column 1. Fix the syntax at that place.",
        ),
        (
            deep.as_str(),
            "t.json:1: objects and lists are nested more than 128 levels deep. Move inner schemas to `components.schemas` and refer to them. An anchor must not contain itself.",
        ),
    ] {
        assert_eq!(messages("t.json", text), [message]);
    }
}

#[test]
fn large_documents() {
    // A megabyte of description.
    let words = "word ".repeat(200_000);
    let described = schemas(&format!("A: {{ type: object, description: {words} }}"));
    assert_eq!(messages("t.yaml", &described), [""; 0]);
    let nested = |levels: usize| {
        let open = "{ type: array, items: ".repeat(levels);
        used(&format!("A: {open}{{}}{}", " }".repeat(levels)))
    };
    assert_eq!(messages("t.yaml", &nested(40)), [""; 0]);
    let too_deep = "objects and lists are nested more than 128 levels deep. Move inner schemas to `components.schemas` and refer to them. An anchor must not contain itself.";
    assert_eq!(
        messages("t.yaml", &nested(300)),
        [format!("t.yaml:12: {too_deep}")]
    );
    // The YAML parser would take minutes.
    let brackets = format!("a: {}", "[".repeat(100_000));
    assert_eq!(
        messages("t.yaml", &brackets),
        [format!("t.yaml: {too_deep}")]
    );
    // Aliases that stand for aliases.
    let mut aliases = "a0: &a0 [x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..9 {
        let before = format!("*a{}, ", level - 1).repeat(8);
        aliases += &format!("a{level}: &a{level} [{before}]\n");
    }
    assert_eq!(
        messages("t.yaml", &aliases),
        [
            "t.yaml: the aliases of anchors stand for too much. Write out what they stand for, or use `$ref`."
        ]
    );
    // Schemas that refer to each other, one after the other, each to the next one twice.
    let all_of: String = (0..200)
        .map(|it| {
            let next = format!("{{ $ref: '#/components/schemas/A{}' }}", it + 1);
            format!("A{it}: {{ allOf: [{next}, {next}] }}\n")
        })
        .collect();
    let one_of = all_of.replace("allOf", "oneOf");
    for chain in [all_of, one_of] {
        let chain = format!("A: {{ $ref: '#/components/schemas/A0' }}\n{chain}A200: {{}}");
        assert_eq!(messages("t.yaml", &used(&chain)), [""; 0]);
    }
}

#[test]
fn schemas_that_are_merged_to_too_much() {
    // A union, each member of which is merged with an object.
    let members: String = (0..300)
        .map(|it| format!("{{ required: [a{it}] }}, "))
        .collect();
    let beside = "{ type: object, properties: { b: {} } }";
    let union = used(&format!(
        "A: {{ allOf: [{{ oneOf: [{members}] }}, {beside}] }}"
    ));
    assert_eq!(messages("t.yaml", &union), [""; 0]);
    let note = "Any JSON, since it is one of 300 types.";
    assert!(code_of(&union).contains(note));
    // Schemas that each extend a large one.
    let properties: String = (0..1000).map(|it| format!("p{it}: {{}}, ")).collect();
    let extending = (0..200).map(|it| {
        format!("A{it}: {{ allOf: [{{ $ref: '#/components/schemas/B' }}, {{ properties: {{ x: {{}} }} }}] }}\n")
    });
    let extending: String = extending.collect();
    let copies = schemas(&format!(
        "{extending}B: {{ properties: {{ {properties} }} }}"
    ));
    assert_eq!(
        messages("t.yaml", &copies),
        [
            "t.yaml:211: schema `A199`: the schemas of the document are merged to more than 200000 properties. Give what several `allOf` share a name, and refer to it in a property."
        ]
    );
}

#[test]
fn files_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.yaml");
    fs::write(&path, [0xff, 0xfe, b'a', 0]).unwrap();
    let problems = load::load(&path).err().unwrap();
    let message = problems[0].to_string();
    assert!(
        message.ends_with(
            "t.yaml: the file can't be read: stream did not contain valid UTF-8. Save it as UTF-8."
        ),
        "{message}"
    );
    let problems = load::load(Path::new("/nowhere/openapi/t.yaml"));
    let problems = problems.err().unwrap();
    assert_eq!(
        problems[0].to_string(),
        "openapi/t.yaml: the file can't be read: No such file or directory (os error 2). Check the path and the permissions."
    );
}

/// The strings with a space in the code of the generator that writes messages.
fn literals() -> Vec<(String, Vec<String>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("codegen");
    let mut open = vec![
        root.join("load.rs"),
        root.join("normalise"),
        root.join("lint"),
        root.join("model/read"),
    ];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|it| it.unwrap().path()));
            continue;
        }
        let code: TokenStream = fs::read_to_string(&path).unwrap().parse().unwrap();
        let mut strings = Vec::new();
        collect(code, &mut strings);
        for text in strings {
            // What stands between the placeholders.
            let text = text.replace("{{", "\u{1}").replace("}}", "\u{2}");
            let parts = text.split(['{', '}']).step_by(2);
            let parts = parts.map(|it| it.replace('\u{1}', "{").replace('\u{2}', "}"));
            let parts: Vec<String> = parts.filter(|it| !it.is_empty()).collect();
            found.push((format!("{}: {text}", path.display()), parts));
        }
    }
    found
}

/// Collects strings, but not those of documentation.
fn collect(tokens: TokenStream, found: &mut Vec<String>) {
    let mut is_attribute = false;
    for token in tokens {
        let is_hash = matches!(&token, TokenTree::Punct(it) if it.as_char() == '#');
        let is_bang = matches!(&token, TokenTree::Punct(it) if it.as_char() == '!');
        match token {
            TokenTree::Group(group) if !is_attribute => collect(group.stream(), found),
            TokenTree::Literal(literal) => {
                let literal: syn::Lit = syn::parse_str(&literal.to_string()).unwrap();
                if let syn::Lit::Str(text) = literal
                    && text.value().trim().contains(' ')
                {
                    found.push(text.value());
                }
            }
            _ => {}
        }
        // Also in `#![…]`.
        is_attribute = is_hash || is_attribute && is_bang;
    }
}

/// Whether a text has these parts, one after the other.
fn contains(text: &str, parts: &[String]) -> bool {
    let mut rest = text;
    parts
        .iter()
        .all(|part| match rest.split_once(part.as_str()) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        })
}

/// Strings that are in no message of a table.
const UNTESTED: &[&str] = &[
    // Tested above, with a file that is missing.
    "the file can't be read: {error}",
    "Check the path and the permissions",
    "Save it as UTF-8",
    // Tested above, in JSON and in large documents.
    "the file can't be read as JSON: {said}",
    "the aliases of anchors stand for too much",
    "Write out what they stand for, or use `$ref`",
    // Tested above, with schemas that are merged.
    "Any JSON, since it is one of {} types.",
    "the schemas of the document are merged to more than {MOST_COPIED} properties",
    "Give what several `allOf` share a name, and refer to it in a property",
    // What the parsers say.
    "load.rs: recursion limit",
    "load.rs: repetition limit",
    "load.rs: more than one document",
    "load.rs: JSON number out of range",
    // References are resolved before a message names what they are.
    "kinds.rs: a reference",
    // It is in the documentation of values.
    "markdown.rs: an empty string",
];

#[test]
fn every_message_of_the_generator_is_tested() {
    let groups = groups();
    let accepted = accepted::cases();
    let cases = groups.iter().flat_map(|(_, it)| it).chain(&accepted);
    let messages: Vec<&String> = cases
        .flat_map(|it| it.messages.iter().chain(&it.code))
        .collect();
    let literals = literals();
    assert!(
        literals.len() > 200,
        "{} strings were found",
        literals.len()
    );
    let untested = literals.iter().filter(|(text, parts)| {
        let is_known = UNTESTED.iter().any(|it| text.ends_with(it));
        !is_known && !messages.iter().any(|it| contains(it, parts))
    });
    let untested: Vec<&str> = untested.map(|(text, _)| text.as_str()).collect();
    assert!(untested.is_empty(), "{}", untested.join("\n"));
}

/// The table of rules: of the tested problems, the first one of each rule.
fn table() -> String {
    let literals = literals();
    let mut seen: Vec<Option<&str>> = Vec::new();
    let mut table = String::new();
    for (title, cases) in groups() {
        table += &format!("\n### {title}\n\n| found | what to write |\n|---|---|\n");
        for problem in cases.iter().flat_map(|it| problems("t.yaml", &it.document)) {
            let rule = &problem.rule;
            let found = literals.iter().filter(|(_, parts)| contains(rule, parts));
            // The one that says most.
            let found = found.max_by_key(|(_, parts)| parts.concat().len());
            let found = found.map(|(text, _)| text.as_str());
            if seen.contains(&found) {
                continue;
            }
            seen.push(found);
            let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
            table += &format!("| {} | {} |\n", cell(rule), cell(&problem.fix));
        }
    }
    table
}

#[test]
fn the_readme_lists_all_rules() {
    const BEGIN: &str = "<!-- The rules. A test writes this list with UPDATE_GOLDEN=1. -->\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi/README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, listed) = readme.split_once(BEGIN).unwrap();
    let table = table();
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{table}")).unwrap();
    } else {
        let mut lines = listed.lines().zip(table.lines());
        let differing = lines.find(|(listed, line)| listed != line);
        assert!(
            listed == table,
            "{differing:?} differ. Run UPDATE_GOLDEN=1 cargo test --features full --test codegen readme"
        );
    }
}
