//! The examples on operations' pages: the build succeeds for any document, and examples that
//! are incomplete are compiled, but not run.

use crate::codegen::{generate_from, load};

/// The example of the operation `send_it`, whose body has this schema.
fn example(parameters: &str, schemas: &str) -> String {
    let text = format!(
        r##"
openapi: 3.0.3
info: {{ title: T, version: "1" }}
servers: [{{ url: "https://example.com" }}]
security: [{{ key: [] }}]
paths:
  /it:
    post:
      operationId: send_it
      parameters: {parameters}
      requestBody:
        required: true
        content: {{ application/json: {{ schema: {{ $ref: "#/components/schemas/It" }} }} }}
      responses: {{ "204": {{ description: d }} }}
components:
  securitySchemes: {{ key: {{ type: http, scheme: bearer }} }}
  schemas:
{schemas}
"##
    );
    let document = load::parse("t.yaml", &text).unwrap_or_else(|it| panic!("{it:?}"));
    let generated = generate_from(&document, "t").unwrap_or_else(|it| panic!("{it:?}"));
    let code = &generated.files[0].code;
    let section = code.split("# Example").nth(1).unwrap();
    let section = section.split("pub fn").next().unwrap();
    section.replace("    /// ", "").replace("    ///", "")
}

fn assert_shows(example: &str, code: &str) {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    assert!(
        squeezed(example).contains(&squeezed(code)),
        "{code} isn't in {example}"
    );
}

#[test]
fn examples_have_all_required_values_and_run() {
    let shown = example(
        "[]",
        "
    It:
      type: object
      required: [name, size, kind]
      properties:
        name: { type: string, example: \"a \\\"quoted\\\" one\" }
        size: { type: integer, example: 1735689600000 }
        kind: { type: string, enum: [small, large], example: large }
        motto: { type: string, example: onwards }
        rest: { type: string }",
    );
    let call = r#".body(types::It::new("a \"quoted\" one", 1735689600000_i64, types::ItKind::Large)
        .with_motto("onwards")"#;
    assert_shows(&shown, call);
    assert!(
        shown.contains("```\n") && !shown.contains("no_run"),
        "{shown}"
    );
}

#[test]
fn a_parameter_keeps_to_its_bounds() {
    let parameters =
        "[{ name: size, in: query, required: true, schema: { type: integer, minimum: 10 } },
        { name: share, in: query, required: true, example: 0.5, schema: { type: number } }]";
    let shown = example(
        parameters,
        "    It: { type: object, properties: { a: { type: string } } }",
    );
    assert_shows(&shown, ".size(10).share(0.5)");
}

#[test]
fn a_recursive_schema_has_a_finite_example() {
    for itself in [
        "{ type: object, required: [its], properties: { its: { type: array, items: { $ref: '#/components/schemas/It' } } } }",
        "{ type: object, additionalProperties: { $ref: '#/components/schemas/It' } }",
    ] {
        let shown = example("[]", &format!("    It: {itself}"));
        assert_shows(&shown, "```no_run");
        assert_shows(&shown, ".body(serde_json::json!({}))");
    }
}

#[test]
fn any_json_is_written_as_rust_writes_it() {
    let shown = example(
        "[]",
        r#"
    It:
      type: object
      properties:
        any: { example: { text: "\e[1m\b", large: 18446744073709551615, id: 7312345678901234567, list: [1.5, null, true] } }"#,
    );
    let json = r#".with_any(serde_json::json!({ "id": 7312345678901234567_i64, "large":
        18446744073709551615_u64, "list": [1.5, null, true], "text": "\u{1b}[1m\u{8}" }"#;
    assert_shows(&shown, json);
}

#[test]
fn a_fraction_in_an_object_is_left_out() {
    let shown = example(
        "[]",
        "    It: { type: object, properties: { share: { type: number, example: 0.5 }, whole: { type: number, example: 3 } } }",
    );
    assert_shows(&shown, "types::It::new().with_whole(3)");
}
