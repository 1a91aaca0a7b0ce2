//! Tests of the conversion of values with small shape tables.

use serde_json::{Value, json};

use super::fit::fit;
use super::shape::{Field, Member, Shape, Tag, Union};

#[track_caller]
fn becomes(shape: &'static Shape, value: Value, expected: impl Into<Option<Value>>) {
    assert_eq!(fit(shape, &value), expected.into(), "{shape:?} {value}");
}

#[test]
fn scalars_are_converted_where_nothing_is_lost() {
    becomes(&Shape::Text, json!(7), json!("7"));
    becomes(&Shape::Text, json!(1.50), json!("1.5"));
    becomes(&Shape::Text, json!(false), json!("false"));
    becomes(&Shape::Text, json!(["a"]), None);
    becomes(&Shape::TextOrInteger, json!(u64::MAX), json!(u64::MAX));
    becomes(&Shape::TextOrInteger, json!(7.0), json!(7));
    becomes(&Shape::TextOrInteger, json!(7.5), json!("7.5"));
    becomes(&Shape::Integer, json!(-3.0), json!(-3));
    becomes(&Shape::Integer, json!(" 3 "), json!(3));
    becomes(&Shape::Integer, json!("3.0"), json!(3));
    becomes(&Shape::Integer, json!(i64::MIN), json!(i64::MIN));
    for value in [
        json!(3.5),
        json!("3.5"),
        json!(1e19),
        json!(u64::MAX),
        json!(""),
        json!(true),
    ] {
        becomes(&Shape::Integer, value, None);
    }
    becomes(&Shape::Number, json!("1.5"), json!(1.5));
    becomes(&Shape::Number, json!("7"), json!(7));
    becomes(&Shape::Number, json!("NaN"), None);
    becomes(&Shape::Boolean, json!("True"), json!(true));
    becomes(&Shape::Boolean, json!(1), None);
    becomes(&Shape::Time, json!(7.5), json!(7.5));
    becomes(&Shape::Time, json!(true), None);
}

#[test]
fn lists_and_maps_take_null_and_no_unreadable_item() {
    static OBJECT: Shape = Shape::Object(&[
        Field::required("list", &Shape::List(&Shape::Text)),
        Field::required("map", &Shape::Map(&Shape::Integer)),
        Field::optional("nullable", &Shape::List(&Shape::Nullable(&Shape::Integer))),
    ]);
    becomes(
        &OBJECT,
        json!({ "list": null, "map": null, "nullable": [null, "1"] }),
        json!({ "list": [], "map": {}, "nullable": [null, 1] }),
    );
    becomes(
        &OBJECT,
        json!({ "list": [1], "map": { "a": "1" }, "nullable": [[]] }),
        json!({ "list": ["1"], "map": { "a": 1 }, "\0aside:nullable": [[]] }),
    );
    becomes(&OBJECT, json!({ "list": [[]], "map": {} }), None);
    becomes(&OBJECT, json!({ "list": [], "map": { "a": "x" } }), None);
    becomes(&OBJECT, json!({ "map": {} }), None);
}

#[test]
fn a_union_takes_the_member_that_its_tag_names() {
    static A: Shape = Shape::Object(&[
        Field::optional("kind", &Shape::Text),
        Field::optional("x", &Shape::Integer),
    ]);
    static B: Shape = Shape::Object(&[Field::required("kind", &Shape::Text)]);
    static AB: Shape = Shape::Union(&Union {
        members: &[
            Member {
                shape: &A,
                fields: &[],
            },
            Member {
                shape: &B,
                fields: &[],
            },
        ],
        tag: Some(Tag {
            field: "kind",
            values: &[("a", 0), ("b", 1)],
            absent: Some(0),
        }),
    });
    for (value, index, expected) in [
        (
            json!({ "kind": "a", "x": "1" }),
            0,
            json!({ "kind": "a", "x": 1 }),
        ),
        (
            json!({ "kind": "b", "x": "1" }),
            1,
            json!({ "kind": "b", "x": "1" }),
        ),
        (json!({ "x": "1" }), 0, json!({ "x": 1 })),
        (
            json!({ "kind": null, "x": 1 }),
            0,
            json!({ "kind": null, "x": 1 }),
        ),
        (
            json!({ "kind": [], "x": "1" }),
            0,
            json!({ "\0aside:kind": [], "x": 1 }),
        ),
        (
            json!({ "kind": "c", "x": "1" }),
            usize::MAX,
            json!({ "kind": "c", "x": "1" }),
        ),
    ] {
        becomes(&AB, value, json!({ format!("\0member:{index}"): expected }));
    }
}

#[test]
fn a_union_takes_the_member_that_is_changed_least() {
    static SCALAR: Shape = Shape::Union(&Union {
        members: &[
            Member {
                shape: &Shape::Integer,
                fields: &[],
            },
            Member {
                shape: &Shape::Text,
                fields: &[],
            },
        ],
        tag: None,
    });
    becomes(&SCALAR, json!(3.0), json!({ "\0member:0": 3 }));
    becomes(&SCALAR, json!("3"), json!({ "\0member:1": "3" }));
    becomes(&SCALAR, json!(3.5), json!({ "\0member:1": "3.5" }));
    let none = format!("\0member:{}", usize::MAX);
    becomes(&SCALAR, json!([3]), json!({ none: [3] }));
}

/// Each level of the value matches both members, and only the last level distinguishes them.
#[test]
fn unions_within_unions_take_no_exponential_time() {
    static A: Shape = Shape::Object(&[
        Field::optional("next", &EITHER),
        Field::optional("a", &Shape::Integer),
    ]);
    static B: Shape = Shape::Object(&[
        Field::optional("next", &EITHER),
        Field::optional("b", &Shape::Integer),
    ]);
    static EITHER: Shape = Shape::Union(&Union {
        members: &[
            Member {
                shape: &A,
                fields: &[],
            },
            Member {
                shape: &B,
                fields: &[],
            },
        ],
        tag: None,
    });
    let deep = (0..100).fold(
        json!({ "a": [], "b": 1 }),
        |inner, _| json!({ "next": inner }),
    );
    let fitted = fit(&EITHER, &deep).unwrap();
    let innermost = "/\0member:0/next".repeat(100) + "/\0member:1";
    assert_eq!(
        fitted.pointer(&innermost),
        Some(&json!({ "a": [], "b": 1 }))
    );
}

#[test]
fn a_union_takes_the_selected_member_before_the_cheapest() {
    static A: Shape = Shape::Object(&[
        Field::required("a", &Shape::Integer),
        Field::optional("x", &Shape::Text),
    ]);
    static B: Shape = Shape::Object(&[Field::optional("x", &Shape::List(&Shape::Text))]);
    static AB: Shape = Shape::Limited(
        r#"{"maxProperties":1}"#,
        &Shape::Union(&Union {
            members: &[
                Member {
                    shape: &A,
                    fields: &["a"],
                },
                Member {
                    shape: &B,
                    fields: &[],
                },
            ],
            tag: None,
        }),
    );
    becomes(
        &AB,
        json!({ "a": "1", "x": ["y"] }),
        json!({ "\0member:0": { "a": 1, "\0aside:x": ["y"] } }),
    );
    // It does not fit the selected member.
    becomes(
        &AB,
        json!({ "a": [], "x": ["y"] }),
        json!({ "\0member:1": { "a": [], "x": ["y"] } }),
    );
    becomes(&AB, json!({}), json!({ "\0member:1": {} }));
}

#[test]
fn unsigned_integers_bytes_and_limited_values_are_read() {
    becomes(&Shape::Unsigned, json!(u64::MAX), json!(u64::MAX));
    becomes(
        &Shape::Unsigned,
        json!("18446744073709551615"),
        json!(u64::MAX),
    );
    becomes(&Shape::Unsigned, json!(3.0), json!(3));
    becomes(&Shape::Unsigned, json!(" 3.0"), json!(3));
    for value in [
        json!(-1),
        json!("-1"),
        json!(1.5),
        json!(1e20),
        json!(-1.0),
        json!(true),
    ] {
        becomes(&Shape::Unsigned, value, None);
    }
    becomes(
        &Shape::Number,
        json!("18446744073709551615"),
        json!(u64::MAX),
    );
    becomes(&Shape::Bytes, json!("Zm9v"), json!("Zm9v"));
    becomes(&Shape::Bytes, json!("Zm9v!"), None);
    becomes(&Shape::Bytes, json!(1234), None);
    static SHORT: Shape = Shape::Limited(r#"{"maxLength":1}"#, &Shape::Text);
    becomes(&SHORT, json!("long"), json!("long"));
    becomes(&SHORT, json!(77), json!("77"));
}

#[test]
fn read_only_and_write_only_fields_may_be_missing() {
    static BOTH: Shape = Shape::Object(&[
        Field::read_only("id", &Shape::Integer),
        Field::write_only("password", &Shape::Text),
    ]);
    becomes(&BOTH, json!({}), json!({}));
    becomes(
        &BOTH,
        json!({ "id": "x", "password": null }),
        json!({ "\0aside:id": "x", "password": null }),
    );
}
