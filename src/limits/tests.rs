//! Tests of the limits of schemas.

use serde_json::json;

use super::*;

#[test]
fn limits_hold_at_their_edges() {
    for (schema, value, expected) in [
        (
            json!({ "minLength": 2 }),
            json!("ü"),
            Some("must have at least 2 characters"),
        ),
        (json!({ "minLength": 2 }), json!("üß"), None),
        (
            json!({ "maxLength": 1 }),
            json!("üß"),
            Some("must have at most 1 character"),
        ),
        (json!({ "maxLength": 1 }), json!("ü"), None),
        (
            json!({ "pattern": "^a+$" }),
            json!("ab"),
            Some("must match ^a+$"),
        ),
        (json!({ "pattern": "^a+$" }), json!("aa"), None),
        (json!({ "pattern": "(?<!a)b" }), json!("ab"), None),
        (
            json!({ "minimum": 1 }),
            json!(0),
            Some("must be at least 1"),
        ),
        (json!({ "minimum": 1 }), json!(1), None),
        (
            json!({ "minimum": 0.5 }),
            json!(0.4),
            Some("must be at least 0.5"),
        ),
        (
            json!({ "maximum": 200 }),
            json!(201),
            Some("must be at most 200"),
        ),
        (json!({ "maximum": 200 }), json!(200), None),
        (
            json!({ "maximum": 9_007_199_254_740_993_i64 }),
            json!(9_007_199_254_740_994_i64),
            Some("must be at most 9007199254740993"),
        ),
        (
            json!({ "minimum": 1, "exclusiveMinimum": true }),
            json!(1),
            Some("must be greater than 1"),
        ),
        (
            json!({ "exclusiveMinimum": 1 }),
            json!(1),
            Some("must be greater than 1"),
        ),
        (json!({ "exclusiveMinimum": 1 }), json!(2), None),
        (
            json!({ "exclusiveMaximum": 2.5 }),
            json!(2.5),
            Some("must be less than 2.5"),
        ),
        (
            json!({ "multipleOf": 3 }),
            json!(4),
            Some("must be a multiple of 3"),
        ),
        (json!({ "multipleOf": 3 }), json!(-6), None),
        (json!({ "multipleOf": 0.1 }), json!(0.3), None),
        (
            json!({ "multipleOf": 0.1 }),
            json!(0.35),
            Some("must be a multiple of 0.1"),
        ),
        (
            json!({ "minItems": 1 }),
            json!([]),
            Some("must have at least 1 item"),
        ),
        (
            json!({ "maxItems": 2 }),
            json!([1, 2, 3]),
            Some("must have at most 2 items"),
        ),
        (json!({ "maxItems": 2 }), json!([1, 2]), None),
        (
            json!({ "uniqueItems": true }),
            json!([{ "a": 1 }, 2, { "a": 1 }]),
            Some("must not have an item twice"),
        ),
        (json!({ "uniqueItems": true }), json!([1, "1"]), None),
        (json!({ "uniqueItems": false }), json!([1, 1]), None),
        (
            json!({ "minProperties": 1 }),
            json!({}),
            Some("must have at least 1 property"),
        ),
        (
            json!({ "maxProperties": 1 }),
            json!({ "a": 1, "b": 2 }),
            Some("must have at most 1 property"),
        ),
        (
            json!({ "uniqueItems": true }),
            json!([[1], [1.0]]),
            Some("must not have an item twice"),
        ),
        (
            json!({ "uniqueItems": true }),
            json!([{ "a": 1, "b": 2 }, { "b": 2.0, "a": 1 }]),
            Some("must not have an item twice"),
        ),
        (
            json!({ "uniqueItems": true }),
            json!(["a\",\"b", "a", "b"]),
            None,
        ),
        (
            json!({ "enum": [1, 2] }),
            json!(3),
            Some("must be one of 1, 2"),
        ),
        (
            json!({ "enum": [1, "a"] }),
            json!("b"),
            Some("must be one of 1, a"),
        ),
        (
            json!({ "enum": [1, 2] }),
            json!("1"),
            Some("must be one of 1, 2"),
        ),
        (json!({ "enum": [1, 2] }), json!(2.0), None),
        (json!({ "enum": [1, null] }), json!(null), None),
        (
            json!({ "enum": [1] }),
            json!(null),
            Some("must be one of 1"),
        ),
        (json!({ "enum": [1], "nullable": true }), json!(null), None),
        (
            json!({ "enum": [[1], { "a": 1 }] }),
            json!({ "a": 1 }),
            None,
        ),
    ] {
        let reason = violated(&schema, &value);
        assert_eq!(reason.as_deref(), expected, "{schema} {value}");
    }
}

#[test]
fn numbers_are_compared_exactly() {
    let large = 1_u64 << 63;
    for (schema, value, is_valid) in [
        (json!({ "maximum": u64::MAX }), json!(u64::MAX), true),
        (json!({ "maximum": u64::MAX - 1 }), json!(u64::MAX), false),
        (json!({ "minimum": large }), json!(large - 1), false),
        (json!({ "minimum": large }), json!(-1), false),
        // 2^63 as a float, one above i64::MAX.
        (
            json!({ "maximum": 9_223_372_036_854_775_807_i64 }),
            json!(9.223_372_036_854_776e18),
            false,
        ),
        (
            json!({ "maximum": 9.223_372_036_854_776e18 }),
            json!(i64::MAX),
            true,
        ),
        (json!({ "maximum": 1e300 }), json!(u64::MAX), true),
        (json!({ "minimum": -1e300 }), json!(i64::MIN), true),
        (json!({ "minimum": 0 }), json!(-0.0), true),
        (json!({ "minimum": 0.0 }), json!(-0.0), true),
        (json!({ "minimum": 0 }), json!(-1e-300), false),
        (json!({ "maximum": 2.5 }), json!(2), true),
        (json!({ "maximum": 2.5 }), json!(3), false),
        (json!({ "minimum": -2.5 }), json!(-2), true),
        (json!({ "minimum": -2.5 }), json!(-3), false),
        (json!({ "exclusiveMinimum": 1.0 }), json!(1), false),
    ] {
        assert_eq!(
            violated(&schema, &value).is_none(),
            is_valid,
            "{schema} {value}"
        );
    }
}

#[test]
fn multiples_are_those_of_the_written_numbers() {
    for (divisor, value, is_multiple) in [
        (json!(0.01), json!(4.35), true),
        (json!(0.01), json!(1.1), true),
        (json!(0.01), json!(19.99), true),
        (json!(0.01), json!(19.999), false),
        (json!(0.01), json!(0.005), false),
        (json!(0.01), json!(1e22), true),
        (json!(0.01), json!(u64::MAX), true),
        (json!(0.01), json!(-7), true),
        (json!(0.01), json!(1_000_000_000.01), true),
        (json!(0.01), json!(1_000_000_000.015), false),
        (json!(1e-7), json!(3e-7), true),
        (json!(1e-7), json!(3.5e-7), false),
        (json!(2.5), json!(5), true),
        (json!(2.5), json!(6), false),
        (json!(1e300), json!(5), false),
        (json!(1e300), json!(2e300), true),
        (json!(3), json!(1e300), false),
        (json!(1000), json!(25_000), true),
        (json!(1000), json!(2_500), false),
        (json!(2), json!(u64::MAX), false),
        (json!(5), json!(u64::MAX), true),
        (json!(0), json!(1), true),
        (json!(7), json!(0), true),
    ] {
        let schema = json!({ "multipleOf": divisor });
        assert_eq!(
            violated(&schema, &value).is_none(),
            is_multiple,
            "{schema} {value}"
        );
    }
}

#[test]
fn limits_are_read_from_text() {
    let limits = r#"{"pattern":"^\\d+\\/[a-z]$","maxLength":4}"#;
    assert_eq!(violated_text(limits, &json!("1/a")), None);
    assert_eq!(
        violated_text(limits, &json!("a")).as_deref(),
        Some(r"must match ^\d+\/[a-z]$")
    );
    assert_eq!(
        violated_text(limits, &json!("111/a")).as_deref(),
        Some("must have at most 4 characters")
    );
}

#[test]
fn items_and_values_have_limits_as_well() {
    let limits =
        r#"{"items":{"maxLength":2,"items":{"minimum":1}},"additionalProperties":{"maxLength":1}}"#;
    for (value, expected) in [
        (json!(["a", "ab"]), None),
        (
            json!(["a", "abc"]),
            Some("has an invalid value: item 1 must have at most 2 characters"),
        ),
        (
            json!([[2], [1, 0]]),
            Some("has an invalid value: item 1 has an invalid value: item 1 must be at least 1"),
        ),
        (
            json!({ "a": "b", "c": "de" }),
            Some("has an invalid value: `c` must have at most 1 character"),
        ),
    ] {
        assert_eq!(
            violated_text(limits, &value).as_deref(),
            expected,
            "{value}"
        );
    }
}
