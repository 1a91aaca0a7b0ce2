//! `new` takes required fields in the order of the schema's `required` list.

use crate::codegen::{generate_from, load};

/// The arguments of `It::new`, by their names.
fn arguments(schemas: &str) -> Vec<String> {
    let text = format!(
        r##"
openapi: 3.0.3
info: {{ title: T, version: "1" }}
servers: [{{ url: "https://example.com" }}]
security: [{{ key: [] }}]
paths:
  /a:
    post:
      operationId: make
      requestBody: {{ required: true, content: {{ application/json: {{ schema: {{ $ref: "#/components/schemas/It" }} }} }} }}
      responses: {{ "204": {{ description: d }} }}
components:
  securitySchemes:
    key: {{ type: http, scheme: bearer }}
  schemas:
{schemas}
"##
    );
    let loaded = load::parse("t.yaml", &text).unwrap();
    let files = generate_from(&loaded, "t").unwrap().files;
    let types = files.iter().find(|it| it.name == "types").unwrap();
    let (_, it) = types.code.split_once("impl It {").unwrap();
    let (_, arguments) = it.split_once("pub fn new(").unwrap();
    let (arguments, _) = arguments.split_once(") -> Self").unwrap();
    let arguments = arguments.split(',').filter_map(|it| it.split_once(':'));
    arguments.map(|(name, _)| name.trim().to_owned()).collect()
}

fn object(required: &str, properties: &str) -> String {
    format!("    It: {{ type: object, required: {required}, properties: {properties} }}")
}

#[test]
fn swapping_properties_changes_nothing() {
    let one = "{ from: { type: string }, to: { type: string } }";
    let other = "{ to: { type: string }, from: { type: string } }";
    assert_eq!(arguments(&object("[from, to]", one)), ["from", "to"]);
    assert_eq!(arguments(&object("[from, to]", other)), ["from", "to"]);
}

#[test]
fn swapping_required_swaps_the_arguments() {
    let properties = "{ from: { type: string }, to: { type: string } }";
    assert_eq!(arguments(&object("[to, from]", properties)), ["to", "from"]);
}

#[test]
fn the_lists_of_all_of_are_concatenated() {
    let schemas = "    Base: { type: object, required: [b, a], properties: { a: { type: string }, b: { type: string } } }
    It:
      allOf:
        - $ref: '#/components/schemas/Base'
        - { type: object, required: [d, c, a], properties: { c: { type: string }, d: { type: string } } }";
    assert_eq!(arguments(schemas), ["b", "a", "d", "c"]);
}
