//! Mutated documents: the generator returns, with code or with problems.
//!
//! `MUTATIONS=10000 cargo test --features full --test codegen mutations` tries more of them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::codegen::{generate_from, load};

/// Numbers from a seed, so that a failure can be repeated (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % bound as u64).unwrap()
    }
}

/// A small document with a bit of everything.
const SMALL: &str = include_str!("small.yaml");

/// Visits every object and list, and calls `change` with the one that was chosen.
fn change_one(value: &mut Value, numbers: &mut Numbers) {
    let count = containers(value);
    let mut chosen = numbers.below(count);
    visit(value, &mut chosen, numbers);
}

fn containers(value: &Value) -> usize {
    match value {
        Value::Object(object) => 1 + object.values().map(containers).sum::<usize>(),
        Value::Array(items) => 1 + items.iter().map(containers).sum::<usize>(),
        _ => 0,
    }
}

fn visit(value: &mut Value, chosen: &mut usize, numbers: &mut Numbers) -> bool {
    let is_container = value.is_object() || value.is_array();
    if is_container && *chosen == 0 {
        mutate(value, numbers);
        return true;
    }
    *chosen -= usize::from(is_container);
    match value {
        Value::Object(object) => object.values_mut().any(|it| visit(it, chosen, numbers)),
        Value::Array(items) => items.iter_mut().any(|it| visit(it, chosen, numbers)),
        _ => false,
    }
}

/// Drops, renames, moves or replaces one entry.
fn mutate(value: &mut Value, numbers: &mut Numbers) {
    let odd = odd(numbers);
    match value {
        Value::Object(object) if !object.is_empty() => {
            let key = object
                .keys()
                .nth(numbers.below(object.len()))
                .unwrap()
                .clone();
            match numbers.below(5) {
                0 => drop(object.remove(&key)),
                1 => drop(object.insert(key, odd)),
                2 => {
                    let moved = object.remove(&key).unwrap();
                    let name = NAMES[numbers.below(NAMES.len())];
                    object.insert(name.to_owned(), moved);
                }
                3 => {
                    let name = NAMES[numbers.below(NAMES.len())];
                    object.insert(name.to_owned(), odd);
                }
                _ => {
                    let other = object
                        .keys()
                        .nth(numbers.below(object.len()))
                        .unwrap()
                        .clone();
                    let copied = object[&other].clone();
                    object.insert(key, copied);
                }
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let index = numbers.below(items.len());
            match numbers.below(3) {
                0 => drop(items.remove(index)),
                1 => items[index] = odd,
                _ => items.push(items[index].clone()),
            }
        }
        _ => *value = odd,
    }
}

const NAMES: &[&str] = &[
    "",
    "$ref",
    "type",
    "enum",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "nullable",
    "format",
    "default",
    "required",
    "properties",
    "items",
    "minimum",
    "maximum",
    "pattern",
    "additionalProperties",
    "discriminator",
    "get",
    "post",
    "delete",
    "head",
    "options",
    "in",
    "name",
    "schema",
    "content",
    "application/json",
    "multipart/form-data",
    "204",
    "default",
    "200",
    "x-pagination",
    "x-idempotent",
    "x-max-upload-bytes",
    "operationId",
    "self",
    "Self",
    "gen",
    "²",
    "a-b",
    "a_b",
    "__",
    "crate",
    "🦀",
    "parameters",
    "servers",
    "security",
    "readOnly",
    "example",
    "explode",
    "style",
    "deprecated",
];

fn odd(numbers: &mut Numbers) -> Value {
    let all = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1e300),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(0.5),
        json!(""),
        json!("²"),
        json!("type"),
        json!("string"),
        json!("integer"),
        json!("array"),
        json!("object"),
        json!("binary"),
        json!("password"),
        json!("date-time"),
        json!("a\rb"),
        json!("\u{202e}"),
        json!("crate"),
        json!("🦀"),
        json!([]),
        json!([[]]),
        json!([null]),
        json!({}),
        json!({ "$ref": "#/components/schemas/Thing" }),
        json!({ "$ref": "#/components/schemas/Nothing" }),
        json!({ "$ref": "#" }),
        json!({ "type": "string", "enum": ["a", "A", "a_", "²", ""] }),
        json!({ "type": "integer", "minimum": i64::MIN, "exclusiveMinimum": true }),
        json!({ "type": "integer", "maximum": i64::MAX, "exclusiveMaximum": true, "default": 1e40 }),
        json!({ "allOf": [{ "$ref": "#/components/schemas/Thing" }] }),
        json!({ "type": "array", "items": { "$ref": "#/components/schemas/Tree" } }),
        json!({ "oneOf": [{ "type": "string" }, { "type": "string" }] }),
        json!({ "properties": { "self": {}, "Self": {}, "r#type": {} } }),
        json!("/{id}"),
        json!("/a//b/../c"),
        json!("https://exa mple.com/{x}?y#z"),
    ];
    all[numbers.below(all.len())].clone()
}

/// Runs the whole generator. Returns whether it made something.
fn generate(text: &str) -> bool {
    load::parse("m.json", text)
        .and_then(|loaded| generate_from(&loaded, "m"))
        .is_ok()
}

#[test]
fn a_mutated_document_neither_panics_nor_hangs() {
    let count: usize = std::env::var("MUTATIONS").map_or(800, |it| it.parse().unwrap());
    let document: Value = yaml_serde::from_str(SMALL).unwrap();
    assert!(
        generate(&document.to_string()),
        "the document itself is made"
    );
    let mut wrong = Vec::new();
    let mut made = 0;
    for seed in 0..count {
        let mut numbers = Numbers(seed as u64);
        let mut mutated = document.clone();
        for _ in 0..=numbers.below(3) {
            change_one(&mut mutated, &mut numbers);
        }
        let text = mutated.to_string();
        let began = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| generate(&text)));
        match outcome {
            Ok(is_made) => made += usize::from(is_made),
            Err(panic) => {
                let said = panic.downcast_ref::<String>().cloned();
                let said = said.or_else(|| Some((*panic.downcast_ref::<&str>()?).to_owned()));
                wrong.push(format!("seed {seed}: {}", said.unwrap_or_default()));
            }
        }
        if began.elapsed() > Duration::from_secs(5) {
            wrong.push(format!("seed {seed}: took {:?}", began.elapsed()));
        }
    }
    eprintln!(
        "{count} mutated documents: {made} made, {} wrong",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(made > count / 20, "enough of them pass");
}
