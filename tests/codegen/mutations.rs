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
    "application/x-www-form-urlencoded",
    "text/*",
    "const",
    "prefixItems",
    "patternProperties",
    "exclusiveMinimum",
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
        json!({ "$ref": "#/components/schemas/Tree/properties/child" }),
        json!({ "$ref": "#/components/schemas/Thing/allOf/1" }),
        json!({ "$ref": "#/paths/~1things~1%7Bid%7D/parameters/0/schema" }),
        json!(["string", "null"]),
        json!({ "type": ["integer", "string", "array"] }),
        json!({ "enum": ["a", 1, null, {}] }),
        json!({ "allOf": [{ "type": "string" }, { "type": "object", "properties": { "a": {} } }] }),
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
    load::parse("m.yaml", text)
        .and_then(|loaded| generate_from(&loaded, "m"))
        .is_ok()
}

/// The names of schemas and other components that a value refers to.
fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for value in object.values() {
                match value.as_str().and_then(|it| it.strip_prefix("#/")) {
                    // Also in the mapping of a discriminator.
                    Some(pointer) => found.push(format!("/{pointer}")),
                    None => references(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|it| references(it, found)),
        _ => {}
    }
}

/// A document with some of the paths of another one, and the components that these reach.
fn slice(document: &Value, numbers: &mut Numbers) -> Value {
    let paths = document["paths"].as_object().unwrap();
    let mut chosen = json!({});
    for _ in 0..2 {
        let path = paths.keys().nth(numbers.below(paths.len())).unwrap();
        chosen[path] = paths[path].clone();
    }
    let mut open = Vec::new();
    references(&chosen, &mut open);
    let mut components = json!({
        "securitySchemes": document["components"]["securitySchemes"],
    });
    while let Some(pointer) = open.pop() {
        let [_, _, section, name] = pointer.split('/').collect::<Vec<_>>()[..] else {
            continue;
        };
        if components[section].get(name).is_none() {
            let component = document["components"][section][name].clone();
            references(&component, &mut open);
            components[section][name] = component;
        }
    }
    let mut slice = document.clone();
    slice["paths"] = chosen;
    slice["components"] = components;
    slice
}

/// Doubles a line of a YAML document: of a key with its value, or of a part of it.
fn double_line(text: &str, numbers: &mut Numbers) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let chosen = numbers.below(lines.len());
    // With the lines that are indented below it, as often as without.
    let indent = |it: &str| it.len() - it.trim_start().len();
    let below = lines[chosen + 1..].iter();
    let below = below.take_while(|it| indent(it) > indent(lines[chosen]));
    let below = below.count() * numbers.below(2);
    let copy = lines[chosen..=chosen + below].to_vec();
    let at = chosen + below + 1;
    lines.splice(at..at, copy);
    lines.join("\n")
}

/// Runs the generator, and notes a panic or that it took too long.
fn run(name: &str, text: &str, wrong: &mut Vec<String>) -> bool {
    let timed = || {
        let began = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| generate(text)));
        (outcome, began.elapsed())
    };
    let limit = Duration::from_secs(5);
    let (outcome, took) = timed();
    // A busy machine may have made it slow.
    if took > limit && timed().1 > limit {
        wrong.push(format!("{name}: took {took:?}"));
    }
    outcome.unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().cloned();
        let said = said.or_else(|| Some((*panic.downcast_ref::<&str>()?).to_owned()));
        wrong.push(format!("{name}: {}", said.unwrap_or_default()));
        false
    })
}

/// Mutates `count` documents that `document` gives, and runs the generator with each.
fn mutate_all(name: &str, count: usize, document: impl Fn(&mut Numbers) -> Value) {
    let mut wrong = Vec::new();
    let (mut made, mut doubled, mut longest) = (0, 0, Duration::ZERO);
    for seed in 0..count {
        let mut numbers = Numbers(seed as u64);
        let mut mutated = document(&mut numbers);
        let doubles = numbers.below(4) == 0;
        let changes = if doubles { 0 } else { 1 + numbers.below(3) };
        for _ in 0..changes {
            change_one(&mut mutated, &mut numbers);
        }
        let text = if doubles {
            doubled += 1;
            double_line(&yaml_serde::to_string(&mutated).unwrap(), &mut numbers)
        } else {
            mutated.to_string()
        };
        let began = Instant::now();
        made += usize::from(run(&format!("{name}, seed {seed}"), &text, &mut wrong));
        longest = longest.max(began.elapsed());
    }
    eprintln!(
        "{name}: {count} mutated documents, {doubled} with doubled lines: {made} made, {} refused, {} wrong, the longest took {longest:?}",
        count - made - wrong.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(made > count / 20, "enough of them pass");
}

/// The number of documents: a share of `MUTATIONS`, or of the default.
fn count(default: usize, share: usize) -> usize {
    let all = std::env::var("MUTATIONS").map(|it| it.parse::<usize>().unwrap());
    all.map_or(default, |it| it * share / 10)
}

#[test]
fn mutations_of_a_small_document() {
    let document: Value = yaml_serde::from_str(SMALL).unwrap();
    assert!(generate(&document.to_string()), "it is made as it is");
    mutate_all("small", count(200, 4), |numbers| {
        let mut document = document.clone();
        if numbers.below(2) == 0 {
            document["openapi"] = json!("3.1.0");
        }
        document
    });
}

#[test]
fn mutations_of_spaces() {
    mutate_ours("spaces", include_str!("../../openapi/spaces.yaml"));
}

#[test]
fn mutations_of_press() {
    mutate_ours("press", include_str!("../../openapi/press.yaml"));
}

/// Mutates slices of a document of ours: the whole takes too long.
fn mutate_ours(name: &str, text: &str) {
    let document: Value = yaml_serde::from_str(text).unwrap();
    for seed in 0..3 {
        let slice = slice(&document, &mut Numbers(seed));
        assert!(generate(&slice.to_string()), "a slice is made as it is");
    }
    mutate_all(name, count(60, 3), |numbers| slice(&document, numbers));
}

/// Doubled keys are refused wherever they are: none of the two disappears without a message.
#[test]
fn each_doubled_key_is_refused() {
    let text = include_str!("small.yaml");
    let lines: Vec<&str> = text.lines().collect();
    let mut tried = 0;
    for (index, line) in lines.iter().enumerate() {
        // A key with its value on one line.
        let is_key = line.contains(": ") && !line.trim_start().starts_with('-');
        if !is_key {
            continue;
        }
        let mut doubled = lines.clone();
        doubled.insert(index, line);
        let problems = load::parse("m.yaml", &doubled.join("\n")).err();
        let problems = problems.unwrap_or_else(|| panic!("{line}"));
        let expected = format!("occurs twice, on lines {} and {}", index + 1, index + 2);
        assert!(problems[0].rule.ends_with(&expected), "{}", problems[0]);
        tried += 1;
    }
    assert!(tried > 40, "{tried} keys were doubled");
}
