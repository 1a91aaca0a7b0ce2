//! Open enums: lists of values that may grow.

mod support;

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use serde_json::json;
use spacepress::press::types::{BlockSort, BlockSpec, DescriptionContentType, SpecStatus};
use spacepress::{RetryPolicy, press};
use support::{Recorder, Response};

#[test]
fn a_listed_value_is_a_variant_and_any_other_is_kept() {
    for status in SpecStatus::KNOWN {
        let text = status.as_str();
        assert_eq!(&SpecStatus::from(text), status);
        assert_eq!(text.parse::<SpecStatus>().unwrap(), *status);
        assert_eq!(status.to_string(), text);
        assert_eq!(serde_json::to_value(status).unwrap(), json!(text));
        assert_eq!(
            &serde_json::from_value::<SpecStatus>(json!(text)).unwrap(),
            status
        );
    }
    let unknown: SpecStatus = serde_json::from_value(json!("Retired ✓")).unwrap();
    assert!(matches!(&unknown, SpecStatus::Unknown(value) if value.as_str() == "Retired ✓"));
    assert_eq!(unknown, SpecStatus::from("Retired ✓"));
    assert_eq!(unknown, "Retired ✓");
    assert_eq!(serde_json::to_value(&unknown).unwrap(), json!("Retired ✓"));
    // Values are what they are, to the letter.
    assert_eq!(SpecStatus::from("Available").as_str(), "Available");
    assert_ne!(SpecStatus::from("Available"), SpecStatus::Available);
    assert_eq!(BlockSort::CreatedAtAsc.as_str(), "createdAt:asc");
    assert_eq!(
        DescriptionContentType::TextMarkdown.as_str(),
        "text/markdown"
    );
}

/// `Unknown` values can't be created from outside, so that this is as close to a value that a later
/// document lists as a test gets.
#[test]
fn values_are_compared_ordered_and_hashed_by_their_strings() {
    let mut values: Vec<SpecStatus> = SpecStatus::KNOWN.to_vec();
    values.push("zebra".into());
    values.push("aardvark".into());
    values.sort();
    assert!(values.is_sorted_by_key(|it| it.as_str().to_owned()));
    let hash = |it: &dyn Fn(&mut DefaultHasher)| {
        let mut hasher = DefaultHasher::new();
        it(&mut hasher);
        hasher.finish()
    };
    for value in &values {
        let of_value = hash(&|hasher| value.hash(hasher));
        assert_eq!(of_value, hash(&|hasher| value.as_str().hash(hasher)));
    }
    let unknown: HashSet<SpecStatus> = ["zebra".into(), SpecStatus::from("zebra")].into();
    assert_eq!(unknown.len(), 1);
}

#[test]
fn one_new_value_does_not_lose_a_page() {
    let page = json!({ "specs": [
        { "id": "1", "metadata": { "status": "available" } },
        { "id": "2", "metadata": { "status": "brand new" }, "kind": "quantum" },
    ] });
    let page: press::types::BlockSpecPage = serde_json::from_value(page).unwrap();
    let specs: Vec<BlockSpec> = page.specs.unwrap();
    assert_eq!(specs[1].kind.as_ref().unwrap(), &"quantum");
}

#[tokio::test]
async fn queries_take_listed_and_other_values() {
    let recorder = Recorder::start([Response::json(200, &json!({ "specs": [] }))]);
    let press = press::Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    let press = press.retry(RetryPolicy::none()).build().unwrap();
    let call = press
        .list_specs()
        .status([SpecStatus::Archived, "brand new & odd".into()]);
    call.sort(["createdAt:desc"]).send().await.unwrap();
    let received = &recorder.received()[0];
    let pairs: Vec<_> = received
        .query
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    let expected = [
        ("status", "archived"),
        ("status", "brand new & odd"),
        ("sort", "createdAt:desc"),
    ];
    assert_eq!(pairs, expected);
}
