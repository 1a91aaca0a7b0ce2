//! Tests of parameters as plain text.

use serde_json::json;

use super::*;

#[test]
fn values_are_written_as_plain_text() {
    for (value, expected) in [
        (json!("a \"b\""), "a \"b\""),
        (json!(7), "7"),
        (json!(u64::MAX), "18446744073709551615"),
        (json!(1.5), "1.5"),
        (json!(true), "true"),
        (json!([1, "a"]), "[1,\"a\"]"),
    ] {
        assert_eq!(plain(&value), expected);
    }
    assert_eq!(plain(&TextOrInteger::from_integer(7)), "7");
}

/// A union is serialized as its value, like `serde_json::Value`.
#[test]
fn unions_are_plain_query_parameters() {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    for (value, expected) in [
        (json!("a b"), Some("x=a+b")),
        (json!(u64::MAX), Some("x=18446744073709551615")),
        (json!(-7), Some("x=-7")),
        (json!(1.5), Some("x=1.5")),
        (json!(true), Some("x=true")),
        (json!([1, "a"]), Some("x=1&x=a")),
        (json!(null), None),
    ] {
        let request = client.get("http://localhost/");
        let request = request.query(&progenitor_client::QueryParam::new("x", &value));
        let request = request.build().unwrap();
        assert_eq!(request.url().query().filter(|it| !it.is_empty()), expected);
    }
}
