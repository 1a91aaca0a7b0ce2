//! The lines of keys, and keys that occur twice.

use crate::codegen::places::{Duplicate, Places};

const DOCUMENT: &str = "\
openapi: 3.0.3
paths:
  /a/{id}:
    get: { operationId: a, tags: [x, y] }
    post:
      operationId: b
    get:
      operationId: c
  /b: &shared
    get: {}
  /c: *shared
components:
  schemas:
    A: { type: string }
    B:
      properties:
        x: {}
        'x': {}
    \"A\": {}
";

#[test]
fn a_key_that_occurs_twice_is_found_with_both_lines() {
    let places = Places::of(DOCUMENT).unwrap();
    let duplicate = |object: &str, key: &str, first, second| Duplicate {
        object: object.to_owned(),
        key: key.to_owned(),
        lines: (first, second),
    };
    assert_eq!(
        places.duplicates,
        [
            duplicate("/paths/~1a~1{id}", "get", 4, 7),
            duplicate("/components/schemas/B/properties", "x", 17, 18),
            duplicate("/components/schemas", "A", 14, 19),
        ]
    );
}

#[test]
fn every_key_and_item_has_its_line() {
    let places = Places::of(DOCUMENT).unwrap();
    for (pointer, line) in [
        ("/openapi", 1),
        ("/paths", 2),
        ("/paths/~1a~1{id}/get", 4),
        ("/paths/~1a~1{id}/get/tags/1", 4),
        ("/paths/~1a~1{id}/post/operationId", 6),
        ("/paths/~1c", 11),
        ("/components/schemas/B/properties/x", 17),
    ] {
        assert_eq!(places.line(pointer), Some(line), "{pointer}");
    }
    // Where a place isn't known, such as that of a missing key, the one around it is.
    assert_eq!(places.line("/paths/~1d/get"), Some(2));
    assert_eq!(places.line("/info/title"), None);
}

#[test]
fn json_is_read_and_what_is_not_yaml_gives_nothing() {
    let places = Places::of("{\"a\": {\"b\": 1,\n\"b\": 2}}").unwrap();
    assert_eq!(places.duplicates.len(), 1);
    assert_eq!(places.duplicates[0].lines, (1, 2));
    assert!(Places::of("a: [1").is_none());
    assert!(Places::of("").unwrap().duplicates.is_empty());
}

#[test]
fn our_documents_have_no_key_twice() {
    for text in [
        include_str!("../../openapi/spaces.yaml"),
        include_str!("../../openapi/press.yaml"),
    ] {
        assert!(Places::of(text).unwrap().duplicates.is_empty());
    }
}
