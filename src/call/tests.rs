//! Tests of arguments and request bodies.

use serde_json::{Value, json};

use super::Call;
use crate::client::Service as _;
use crate::client::test_client::TestClient;
use crate::error::{Error, ErrorKind};
use crate::reading::{Field, Member, Shape, Union};
use crate::transport::{Downloads, Empty, Operation, Security};

static OPERATION: Operation = Operation {
    id: "test",
    method: "POST",
    path: "/",
    idempotent: false,
    empty: Empty::Refused,
    downloads: Downloads::None,
    max_upload_bytes: None,
    response: &Shape::Any,
    lists: &[],
    security: Security::NONE,
    server: None,
};

fn call() -> Call {
    Call::new(TestClient::new("http://localhost").core(), &OPERATION)
}

#[track_caller]
fn is_refused(refused: Result<impl std::fmt::Debug, Error>, expected: &str) {
    let error = refused.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    let shown = error.to_string();
    assert!(shown.contains(expected), "{shown}");
}

#[test]
fn unsigned_integers_are_checked() {
    let mut call = call();
    assert_eq!(call.unsigned("n", u64::MAX, None, None), Some(u64::MAX));
    assert_eq!(call.unsigned("n", 7_i32, Some(7), Some(7)), Some(7));
    assert!(call.ready().is_ok());
    for (value, low, high, expected) in [
        (
            -1_i128,
            None,
            None,
            "`n` can't be \"-1\": must fit into an unsigned 64-bit integer",
        ),
        (
            1 << 64,
            None,
            None,
            "must fit into an unsigned 64-bit integer",
        ),
        (6, Some(7), None, "`n` can't be \"6\": must be at least 7"),
        (8, None, Some(7), "must be at most 7"),
    ] {
        let mut call = self::call();
        assert_eq!(call.unsigned("n", value, low, high), None);
        is_refused(call.ready(), expected);
    }
}

#[test]
fn limits_of_parameters_are_checked() {
    let mut call = call();
    assert_eq!(call.limited("n", None::<u8>, r#"{"minimum":7}"#), None);
    assert_eq!(call.limited("n", Some(7), r#"{"minimum":7}"#), Some(7));
    assert!(call.ready().is_ok());
    assert_eq!(call.limited("n", Some(6), r#"{"minimum":7}"#), None);
    assert_eq!(
        call.limited("tags", Some(vec!["a", "a"]), r#"{"uniqueItems":true}"#),
        None
    );
    assert_eq!(
        call.limited("kind", Some("hunter2"), r#"{"enum":["a"]}"#),
        None
    );
    call.needs("kind", false);
    is_refused(
        call.ready(),
        "3 problems: `n` can't be \"6\": must be at least 7; \
         `tags` must not have an item twice; `kind` must be one of a",
    );
}

#[test]
fn a_parameter_without_a_value_has_the_default() {
    let call = call();
    assert_eq!(call.default("n", Some(1), "7").unwrap(), 1);
    assert_eq!(call.default::<u8>("n", None, "7").unwrap(), 7);
    assert_eq!(
        call.default::<Vec<String>>("n", None, r#"["a"]"#).unwrap(),
        ["a".to_owned()]
    );
    is_refused(
        call.default::<u8>("n", None, "\"x\""),
        "`n` can't be \"\\\"x\\\"\"",
    );
}

static NAME: Shape = Shape::Limited(r#"{"minLength":2,"pattern":"^[a-z]+$"}"#, &Shape::Text);

static ITEM: Shape = Shape::Object(&[
    Field::read_only("id", &Shape::Integer),
    Field::required("name", &NAME),
    Field::write_only("password", &Shape::Nullable(&NAME)),
    Field::optional("parent", &ITEM),
]);

static CHOICE: Union = Union {
    members: &[
        Member {
            shape: &ITEM,
            fields: &["name"],
        },
        Member {
            shape: &Shape::Map(&NAME),
            fields: &[],
        },
        Member {
            shape: &Shape::Limited(r#"{"maximum":9}"#, &Shape::Integer),
            fields: &[],
        },
    ],
    tag: None,
};

static BODY: Shape = Shape::Object(&[
    Field::required(
        "items",
        &Shape::Limited(r#"{"maxItems":20}"#, &Shape::List(&ITEM)),
    ),
    Field::optional("choice", &Shape::Union(&CHOICE)),
    Field::optional("any", &Shape::Any),
]);

#[test]
fn read_only_fields_are_removed_at_any_depth() {
    let item =
        json!({ "id": 1, "name": "ab", "password": null, "parent": null, "more": { "id": 1 } });
    let body = json!({
        "items": [item],
        "choice": { "id": 1, "name": "ab", "password": "ab", "parent": item },
        "any": { "id": 1 },
        "id": 1,
    });
    let item = json!({ "name": "ab", "password": null, "parent": null, "more": { "id": 1 } });
    assert_eq!(
        call().checked_body(&body, &BODY).unwrap(),
        json!({
            "items": [item],
            "choice": { "name": "ab", "password": "ab", "parent": item },
            "any": { "id": 1 },
            "id": 1,
        })
    );
}

#[test]
fn limits_of_a_body_count_what_is_sent() {
    static ONE: Shape = Shape::Limited(
        r#"{"maxProperties":1}"#,
        &Shape::Object(&[
            Field::read_only("id", &Shape::Integer),
            Field::optional("name", &Shape::Text),
        ]),
    );
    assert!(
        call()
            .checked_body(&json!({ "id": 1, "name": "a" }), &ONE)
            .is_ok()
    );
    is_refused(
        call().checked_body(&json!({ "a": 1, "name": "a" }), &ONE),
        "`body` must have at most 1 property",
    );
}

#[test]
fn violations_of_a_body_are_reported_together() {
    let item = |name: &str| json!({ "name": name, "password": "secret" });
    for (body, expected) in [
        (json!({}), "`body.items` must be set"),
        (
            json!({ "items": [item("ab"), item("a")] }),
            "`body.items[1].name` must have at least 2 characters",
        ),
        (
            json!({ "items": [{ "name": "ab" }] }),
            "`body.items[0].password` must be set",
        ),
        (
            json!({ "items": [], "choice": { "a.b": "A" } }),
            "`body.choice.a.b` must have at least 2 characters",
        ),
        (
            json!({ "items": [], "choice": 10 }),
            "`body.choice` must be at most 9",
        ),
        (
            json!({ "items": [item("a"), { "name": "AB", "password": "c" }] }),
            "3 problems: `body.items[0].name` must have at least 2 characters; \
             `body.items[1].name` must match ^[a-z]+$; \
             `body.items[1].password` must have at least 2 characters",
        ),
        (json!({ "items": vec![item("a"); 21] }), "10 problems: "),
    ] {
        is_refused(call().checked_body(&body, &BODY), expected);
    }
}

#[test]
fn an_error_shows_neither_values_nor_the_credential() {
    let body = json!({ "items": [], "choice": { "the-token": "hunter22" } });
    let error = call().checked_body(&body, &BODY).unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(
        !shown.contains("hunter22") && !shown.contains("the-token"),
        "{shown}"
    );
    assert!(
        shown.contains("`body.choice.[secret]` must match"),
        "{shown}"
    );
}

#[test]
fn a_part_of_a_multipart_body_is_named() {
    let item = json!({ "id": 1, "name": "ab", "password": "ab" });
    let checked = call().checked_part("item", &item, &ITEM).unwrap();
    assert_eq!(checked, json!({ "name": "ab", "password": "ab" }));
    is_refused(
        call().checked_part("item", &json!({ "name": "ab" }), &ITEM),
        "`item.password` must be set",
    );
}

#[test]
fn a_body_that_is_no_json_is_refused() {
    let body = std::collections::BTreeMap::from([((1, 2), Value::Null)]);
    is_refused(
        call().checked_body(&body, &BODY),
        "`body` can't be \"this value\"",
    );
}
