//! Tests of the selection of a union's member.

use serde_json::{Value, json};

use super::shape::{Field, Member, Shape, Tag, Union};

const fn of(shape: &'static Shape) -> Member {
    Member { shape, fields: &[] }
}

#[track_caller]
fn selects(members: &'static [Member], cases: &[(Value, Option<usize>)]) {
    let union = Union { members, tag: None };
    for (value, expected) in cases {
        assert_eq!(union.member(value), *expected, "{value}");
    }
}

#[test]
fn scalars_are_told_apart_by_their_kind() {
    static KINDS: [Member; 5] = [
        of(&Shape::Text),
        of(&Shape::Boolean),
        of(&Shape::Number),
        of(&Shape::Integer),
        of(&Shape::List(&Shape::Text)),
    ];
    selects(
        &KINDS,
        &[
            (json!("1"), Some(0)),
            (json!(true), Some(1)),
            (json!(1.5), Some(2)),
            (json!(3.0), Some(2)),
            (json!(1), Some(3)),
            // Beyond the signed integers.
            (json!(u64::MAX), Some(2)),
            (json!([1]), Some(4)),
            (json!({}), None),
            (json!(null), None),
        ],
    );
}

#[test]
fn an_integer_selects_the_nearest_type() {
    static ALL: [Member; 4] = [
        of(&Shape::TextOrInteger),
        of(&Shape::Number),
        of(&Shape::Integer),
        of(&Shape::Unsigned),
    ];
    selects(
        &ALL,
        &[
            (json!(1), Some(2)),
            (json!(-1), Some(2)),
            (json!(u64::MAX), Some(3)),
            (json!(1.5), Some(1)),
            (json!("1"), Some(0)),
        ],
    );
    static NUMBER: [Member; 2] = [of(&Shape::TextOrInteger), of(&Shape::Number)];
    selects(&NUMBER, &[(json!(1), Some(1)), (json!("1"), Some(0))]);
    static TEXT: [Member; 2] = [of(&Shape::Boolean), of(&Shape::TextOrInteger)];
    selects(&TEXT, &[(json!(1), Some(1)), (json!(1.5), None)]);
    static UNSIGNED: [Member; 2] = [of(&Shape::Unsigned), of(&Shape::Number)];
    selects(&UNSIGNED, &[(json!(1), Some(0)), (json!(-1), Some(1))]);
}

#[test]
fn texts_of_every_kind_take_strings_only() {
    static TIME: [Member; 2] = [of(&Shape::Time), of(&Shape::Integer)];
    selects(
        &TIME,
        &[
            (json!("x"), Some(0)),
            (json!(1), Some(1)),
            (json!(1.5), None),
        ],
    );
    static BYTES: [Member; 2] = [of(&Shape::Boolean), of(&Shape::Bytes)];
    selects(&BYTES, &[(json!("x"), Some(1)), (json!(1), None)]);
    static ANY: [Member; 2] = [of(&Shape::Any), of(&Shape::Text)];
    selects(
        &ANY,
        &[
            (json!("x"), Some(1)),
            (json!({}), Some(0)),
            (json!([]), Some(0)),
        ],
    );
}

#[test]
fn limits_null_and_nested_unions_are_looked_through() {
    static INNER: Union = Union {
        members: &[of(&Shape::Integer), of(&Shape::Map(&Shape::Any))],
        tag: None,
    };
    static OUTER: [Member; 3] = [
        of(&Shape::Limited("{}", &Shape::Text)),
        of(&Shape::Nullable(&Shape::Limited("{}", &Shape::Boolean))),
        of(&Shape::Union(&INNER)),
    ];
    selects(
        &OUTER,
        &[
            (json!("x"), Some(0)),
            (json!(true), Some(1)),
            (json!(null), Some(1)),
            (json!(1), Some(2)),
            (json!({}), Some(2)),
            (json!([]), None),
        ],
    );
}

#[test]
fn a_union_that_contains_itself_ends() {
    static ITSELF: Union = Union {
        members: &[of(&Shape::Union(&ITSELF)), of(&Shape::Text)],
        tag: None,
    };
    assert_eq!(ITSELF.member(&json!(1)), None);
    assert!(ITSELF.member(&json!("x")).is_some());
    assert_eq!(ITSELF.member(&json!({})), None);
}

#[test]
fn objects_are_told_apart_by_their_fields() {
    static A: Shape = Shape::Object(&[Field::required("a", &Shape::Text)]);
    static MEMBERS: [Member; 4] = [
        of(&Shape::Text),
        Member {
            shape: &A,
            fields: &["a"],
        },
        Member {
            shape: &A,
            fields: &["b", "c"],
        },
        of(&Shape::Map(&Shape::Any)),
    ];
    selects(
        &MEMBERS,
        &[
            (json!({ "a": 1 }), Some(1)),
            (json!({ "b": 1, "c": 1 }), Some(2)),
            (json!({ "b": 1 }), Some(3)),
            (json!({ "a": null }), Some(3)),
            (json!({ "a": null, "b": 1, "c": 1 }), Some(2)),
            (json!({}), Some(3)),
            (json!({ "a": 1, "b": 1, "c": 1 }), None),
            (json!("a"), Some(0)),
        ],
    );
    static STRICT: [Member; 2] = [
        Member {
            shape: &A,
            fields: &["a"],
        },
        Member {
            shape: &A,
            fields: &["b"],
        },
    ];
    selects(&STRICT, &[(json!({}), None), (json!({ "b": 1 }), Some(1))]);
}

#[test]
fn objects_are_told_apart_by_the_discriminator() {
    static A: Shape = Shape::Object(&[]);
    static MEMBERS: [Member; 3] = [
        of(&A),
        Member {
            shape: &A,
            fields: &["b"],
        },
        of(&Shape::Text),
    ];
    let union = |absent| Union {
        members: &MEMBERS,
        tag: Some(Tag {
            field: "kind",
            values: &[("a", 0), ("b", 1), ("c", 1)],
            absent,
        }),
    };
    for (value, expected) in [
        (json!({ "kind": "a", "b": 1 }), Some(0)),
        (json!({ "kind": "b" }), Some(1)),
        (json!({ "kind": "c" }), Some(1)),
        (json!({ "kind": "d", "b": 1 }), None),
        (json!({ "kind": 1, "b": 1 }), None),
        (json!("a"), Some(2)),
        (json!(1), None),
    ] {
        assert_eq!(union(None).member(&value), expected, "{value}");
    }
    for value in [json!({}), json!({ "kind": null })] {
        assert_eq!(union(None).member(&value), None);
        assert_eq!(union(Some(1)).member(&value), Some(1));
    }
}
