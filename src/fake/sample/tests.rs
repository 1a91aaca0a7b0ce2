//! Tests of samples.

use serde_json::{Value, json};

use super::super::document::Document;

/// A document with these schemas.
fn document(schemas: &Value) -> Document {
    let document = json!({ "paths": {}, "components": { "schemas": schemas } });
    Document::read("none", &document.to_string()).expect("a document")
}

#[test]
fn samples_fit_their_schemas() {
    let document = document(&json!({}));
    for schema in [
        json!({ "type": "string", "minLength": 12 }),
        json!({ "type": "string", "maxLength": 3 }),
        json!({ "type": "string", "pattern": "^[a-z]{3}$" }),
        json!({ "type": "string", "pattern": "^[a-z]+$", "minLength": 20, "maxLength": 30 }),
        json!({ "type": "string", "pattern": "^v[0-9]+", "minLength": 9 }),
        json!({ "type": "string", "pattern": "z$", "minLength": 9 }),
        json!({ "type": "string", "format": "byte", "minLength": 5 }),
        json!({ "type": "string", "enum": ["too long", "b"], "maxLength": 3 }),
        json!({ "type": "string", "example": "too long", "default": "b", "maxLength": 3 }),
        json!({ "type": "integer", "minimum": 5 }),
        json!({ "type": "integer", "maximum": 1 }),
        json!({ "type": "integer", "maximum": -1 }),
        json!({ "type": "integer", "minimum": 5, "maximum": 5 }),
        json!({ "type": "integer", "minimum": 5, "exclusiveMinimum": true }),
        json!({ "type": "integer", "exclusiveMinimum": 5, "exclusiveMaximum": 7 }),
        json!({ "type": "integer", "minimum": 5, "multipleOf": 4 }),
        json!({ "type": "integer", "maximum": -5, "multipleOf": 4 }),
        json!({ "type": "integer", "multipleOf": 0.5 }),
        json!({ "type": "integer", "minimum": 0.5 }),
        json!({ "type": "integer", "minimum": u64::MAX }),
        json!({ "type": "integer", "minimum": i64::MIN, "maximum": i64::MIN }),
        json!({ "type": "integer", "enum": [7, 8] }),
        json!({ "enum": [7, "a"] }),
        json!({ "type": "number", "minimum": 7.5 }),
        json!({ "type": "number", "maximum": -7.5 }),
        json!({ "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1 }),
        json!({ "type": "number", "minimum": 0.05, "maximum": 0.3, "multipleOf": 0.1 }),
        json!({ "type": "number", "minimum": 0, "exclusiveMinimum": true, "multipleOf": 0.01 }),
        json!({
            "type": "array",
            "minItems": 3,
            "uniqueItems": true,
            "items": { "type": "string", "maxLength": 2 },
        }),
        json!({ "type": "array", "minItems": 2, "uniqueItems": true, "items": { "type": "boolean" } }),
        json!({ "type": "array", "minItems": 3, "uniqueItems": true, "items": { "enum": [1, 2, 3] } }),
        json!({
            "type": "array",
            "minItems": 9,
            "uniqueItems": true,
            "items": { "type": "string", "pattern": "^[abc]{2}$" },
        }),
        json!({ "type": "array", "maxItems": 0, "items": {} }),
        json!({
            "type": "object",
            "required": ["a"],
            "properties": { "a": { "type": "string", "minLength": 9 } },
        }),
        json!({ "type": "object", "minProperties": 2, "additionalProperties": { "type": "integer" } }),
        json!({ "type": "object", "required": ["a"], "additionalProperties": { "type": "integer" } }),
        json!({
            "type": "object",
            "required": ["b"],
            "maxProperties": 1,
            "properties": { "a": { "type": "string" }, "b": { "type": "string" } },
        }),
        json!({ "maxLength": 1, "oneOf": [{ "type": "string", "enum": ["ab"] }, { "type": "integer" }] }),
    ] {
        for number in [1, 2, 7] {
            let sample = document.sample(&schema, "name", number);
            assert!(document.allows(&schema, &sample), "{schema} {sample}");
        }
    }
}

#[test]
fn bytes_are_base64() {
    let schema = json!({ "type": "string", "format": "byte" });
    assert_eq!(document(&json!({})).sample(&schema, "icon", 1), "Zm9v");
}

#[test]
fn required_fields_are_filled_at_any_depth() {
    let deep = (0..20).fold(json!({ "type": "integer" }), |inner, _| {
        json!({
            "type": "object",
            "required": ["a"],
            "properties": { "a": inner, "b": { "type": "string" } },
        })
    });
    let document = document(&json!({}));
    let sample = document.sample(&deep, "name", 1);
    assert!(document.allows(&deep, &sample));
    assert_eq!(sample.pointer(&"/a".repeat(20)), Some(&json!(1)));
    // Optional fields are cut.
    assert_eq!(sample.pointer("/a/a/b"), Some(&json!("b-1")));
    assert_eq!(sample.pointer(&("/a".repeat(15) + "/b")), None);
    let list = json!({ "type": "array", "minItems": 1, "items": deep });
    let list = (0..9).fold(
        list,
        |inner, _| json!({ "type": "array", "minItems": 1, "items": inner }),
    );
    assert!(document.allows(&list, &document.sample(&list, "name", 1)));
}

#[test]
fn cycles_are_cut_where_a_value_may_be_left_out() {
    let node = json!({ "$ref": "#/components/schemas/Node" });
    let object = |field: &Value, required: &[&str]| {
        json!({ "Node": {
            "type": "object",
            "required": required,
            "properties": { "next": field, "id": { "type": "string" } },
        } })
    };
    for (field, required, expected) in [
        (node.clone(), &[][..], json!({ "id": "id-1" })),
        (
            json!({ "$ref": "#/components/schemas/Node", "nullable": true }),
            &["next"],
            json!({ "id": "id-1", "next": null }),
        ),
        (
            json!({ "type": "array", "items": node }),
            &["next"],
            json!({ "id": "id-1", "next": [] }),
        ),
        (
            json!({ "type": "object", "additionalProperties": node }),
            &["next"],
            json!({ "id": "id-1", "next": {} }),
        ),
        (
            json!({ "oneOf": [node, { "type": "boolean" }] }),
            &["next"],
            json!({ "id": "id-1", "next": false }),
        ),
        (
            json!({ "type": "array", "minItems": 1, "items": node }),
            &[],
            json!({ "id": "id-1" }),
        ),
        // No finite value fits.
        (node.clone(), &["next"], json!(null)),
    ] {
        let document = document(&object(&field, required));
        assert_eq!(document.sample(&node, "node", 1), expected, "{field}");
    }
}

#[test]
fn a_required_cycle_is_cut_at_the_optional_field_between() {
    let document = document(&json!({
        "A": {
            "type": "object",
            "required": ["b"],
            "properties": { "b": { "$ref": "#/components/schemas/B" } },
        },
        "B": {
            "type": "object",
            "required": ["x"],
            "properties": {
                "a": { "$ref": "#/components/schemas/A" },
                "x": { "type": "integer" },
            },
        },
    }));
    let a = json!({ "$ref": "#/components/schemas/A" });
    assert_eq!(document.sample(&a, "a", 1), json!({ "b": { "x": 1 } }));
    let b = json!({ "$ref": "#/components/schemas/B" });
    assert_eq!(document.sample(&b, "b", 1), json!({ "x": 1 }));
}

#[test]
fn write_only_fields_are_left_out() {
    let document = document(&json!({
        "Password": { "type": "string", "writeOnly": true },
        "User": {
            "type": "object",
            "required": ["id", "password", "pin"],
            "properties": {
                "id": { "type": "integer", "readOnly": true },
                "password": { "$ref": "#/components/schemas/Password" },
                "pin": { "type": "string", "writeOnly": true },
                "hint": { "type": "string", "writeOnly": true },
            },
            "example": { "id": 7, "password": "x" },
        },
    }));
    let user = json!({ "$ref": "#/components/schemas/User" });
    assert_eq!(document.sample(&user, "user", 1), json!({ "id": 1 }));
}

#[test]
fn the_discriminator_names_the_member() {
    let cat = json!({ "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } } });
    let schema = |mapping: Value| {
        json!({
            "oneOf": [{ "$ref": "#/components/schemas/Cat" }],
            "discriminator": { "propertyName": "kind", "mapping": mapping },
        })
    };
    let document = document(&json!({ "Cat": cat }));
    let mapped = schema(json!({ "cat": "#/components/schemas/Cat" }));
    assert_eq!(document.sample(&mapped, "pet", 1), json!({ "kind": "cat" }));
    let named = schema(json!({}));
    assert_eq!(document.sample(&named, "pet", 1), json!({ "kind": "Cat" }));
}
