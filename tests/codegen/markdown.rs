//! Descriptions are no doc-tests: rustdoc itself is asked.

use std::process::Command;

use crate::codegen::normalise::markdown::{code, one_line, safe};

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

/// Descriptions that rustdoc would compile, or that rustc would refuse.
const HARMFUL: &[&str] = &[
    "```\nx y\n```",
    "~~~\nx y\n~~~",
    "```rust\nx y\n```",
    "```ignore\nx y\n```",
    "```no_run\nx y\n```",
    "```should_panic\nx y\n```",
    "```compile_fail\nlet x = 1;\n```",
    "```compile_fail,E0123\nx y\n```",
    "```edition2021\nx y\n```",
    "```test_harness\nx y\n```",
    "```json,rust\nx y\n```",
    "```{.rust}\nx y\n```",
    "```rust, no_run\nx y\n```",
    "``` rust\nx y\n```",
    "```\nunclosed",
    "```json\nunclosed",
    "- a\n\n  ```\n  x y\n  ```",
    "- ```\n  x y\n  ```",
    "- ```\nx y\n```",
    "1. a\n\n   ```\n   x y",
    "> ```\n> x y\n> ```",
    "> ```\nx y\n```",
    "> - ```\n>   x y",
    "Call it:\n\n    curl x\n\n    curl y",
    "Call it:\n\n\tcurl x",
    "- a\n\n      x y\n",
    "-     x y\n",
    "> a\n>\n>     x y",
    "a\n===\n    x y",
    "# a\n    x y",
    "a|b\n-|-\n    x y",
    "<div>\n```\n\n```\nx y\n```",
    "<!-- a\n\n```\n\n-->\n\n```\nx y\n```",
    "<pre>\n\n```\nx y\n```",
    "[^1]: a\n\n        x y",
    "[^1]: ```\n      x y",
    "para\n10) x\n\n    x y",
    "````\n```\nx y\n````",
    "    ```\n    x y\n    ```\n\nand\n\n    ``` \n    z",
    "a\rb",
    "a\r\n\r\n    x y",
    "a \u{202e}b\u{2066}c\u{200f}\u{0}\u{7f}",
];

/// Descriptions that stay as they are.
const HARMLESS: &[&str] = &[
    "",
    "Plain text.",
    "Two paragraphs.\n\nThe second one,\nwhich goes on.",
    "A sentence\n    that goes on with an indentation.",
    "- a\n- b\n  - c\n    - d\n      - e\n\n        More about e.\n    - f\n- g",
    "1. a\n   1. b\n      1. c\n\n         More about c.",
    "10. a\n\n    More about a.",
    "> A quote\n> - with a list",
    "```json\n{ \"a\": 1 }\n```",
    "~~~text\n    x y\n```\n~~~",
    "- a\n\n  ```yaml\n  a:\n      b\n  ```\n\n- b",
    "`code`, ``co`de``, *\u{e9}*, \u{1f980} and `{}`, \\, */, \"#",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "# Title\n\nText\n\n---\n\nText",
    "Text <b>bold</b>\n\n<br>\n\nText",
    "<!-- a comment -->\n\nText",
    "A note[^1].\n\n[^1]: The note.",
    "In the year\n1986. It was",
    "- a:\n```json\n{}\n```\n- b",
    "a\tb",
];

/// What lines of random descriptions begin with.
const PREFIXES: &[&str] = &[
    "", "", "", "", " ", "   ", "    ", "     ", "      ", "        ", "\t", "\t\t", " \t", "> ",
    ">", ">\t", "> > ", "- ", "-", "-\t", "* ", "+   ", "-    ", "-     ", "1. ", "1) ", "2. ",
    "10) ", "  - ", "   > ", "> - ", "- > ", "- - ", ">     ", "-      ", "    - ", "      > ",
    "100. ", "1.\t",
];

/// What they go on with.
const CONTENTS: &[&str] = &[
    "",
    "",
    "",
    "x y",
    "x y",
    "```",
    "```",
    "```rust",
    "```json",
    "````",
    "~~~",
    "~~~rust",
    "~~~~",
    "`` ` ``",
    "``` `a`",
    "# x",
    "===",
    "---",
    "***",
    "* * *",
    "<div>",
    "</div>",
    "<b>x</b> y",
    "<pre>",
    "</pre>",
    "<!-- x",
    "-->",
    "<x y>",
    "a|b",
    "-|-",
    "|a|b|",
    "|-|-|",
    "[^1]: x",
    "[^1]: ```",
    "[a]: b",
    "[a]:",
    "\\",
    "{.rust}",
    "x  ",
    "<script>",
    "<?",
    "?>",
    "<!X",
    ">",
    "<![CDATA[",
    "- [ ] x",
    "$$",
    "[^1]:",
];

fn random(seed: u64) -> String {
    let mut numbers = Numbers(seed);
    let lines = (0..2 + numbers.below(9)).map(|_| {
        let prefix = PREFIXES[numbers.below(PREFIXES.len())];
        let content = CONTENTS[numbers.below(CONTENTS.len())];
        format!("{prefix}{content}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the numbers of the descriptions that rustdoc has a test for, and all it says.
fn tests_in(descriptions: &[String]) -> (Vec<usize>, String) {
    let mut code = String::from("#![allow(rustdoc::all, text_direction_codepoint_in_literal)]\n");
    let mut starts = Vec::new();
    let mut line = 2;
    for (index, text) in descriptions.iter().enumerate() {
        starts.push(line);
        for part in text.trim().lines() {
            code += &format!("/// {}\n", part.trim_end());
            line += 1;
        }
        code += &format!("pub struct S{index};\n");
        line += 1;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it.rs");
    std::fs::write(&file, code).unwrap();
    let rustdoc = std::env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
    let ran = Command::new(rustdoc)
        .args(["--test", "--edition", "2024", "--crate-name", "it"])
        .arg(&file)
        .arg("--test-args=--list")
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    // Such as `it.rs - S3 (line 17): test`.
    let tests = said.lines().filter_map(|it| it.split("(line ").nth(1));
    let tests = tests.filter_map(|it| it.split(')').next()?.parse::<usize>().ok());
    let found = tests
        .map(|at| starts.partition_point(|it| *it <= at) - 1)
        .collect();
    assert!(ran.status.success(), "{said}");
    (found, said)
}

#[test]
fn a_description_is_no_doc_test() {
    let count: u64 = std::env::var("DESCRIPTIONS").map_or(600, |it| it.parse().unwrap());
    let given: Vec<String> = HARMFUL
        .iter()
        .chain(HARMLESS)
        .map(|it| (*it).to_owned())
        .chain((0..count).map(random))
        .collect();
    let made: Vec<String> = given.iter().map(|it| safe(it)).collect();
    let (found, said) = tests_in(&made);
    let wrong: Vec<String> = found
        .iter()
        .map(|it| format!("{:?}\n  became {:?}", given[*it], made[*it]))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        given.len(),
        wrong.join("\n")
    );
    assert!(said.contains("0 tests"), "{said}");
    // The referee finds what there is: as they were given, descriptions are tests.
    let harmful: Vec<String> = HARMFUL[..30]
        .iter()
        .map(|it| it.replace('\r', "\n"))
        .collect();
    let (found, _) = tests_in(&harmful);
    assert!(found.len() >= 25, "{found:?}");
}

#[test]
fn a_harmless_description_stays_as_it_is() {
    for text in HARMLESS {
        assert_eq!(safe(text), *text);
    }
}

#[test]
fn a_safe_description_stays_as_it_is() {
    let all = HARMFUL.iter().map(|it| (*it).to_owned());
    for text in all.chain((0..2_000).map(random)) {
        let once = safe(&text);
        assert_eq!(safe(&once), once, "{text:?}");
    }
}

#[test]
fn control_characters_and_carriage_returns_are_removed() {
    assert_eq!(
        safe("a\r\nb\rc\u{202e}\u{2067}\u{200e}\u{61c}\u{0}\u{1b}d\te"),
        "a\nb\ncd\te"
    );
}

#[test]
fn code_is_kept_as_text() {
    assert_eq!(
        safe("A:\n\n    x\n\n      y\n\nB"),
        "A:\n\n```text\nx\n\n  y\n```\n\nB"
    );
    assert_eq!(safe("- a\n\n  ```\n  x\n"), "- a\n\n  ```text\n  x\n  ```");
    assert_eq!(safe("> ~~~ rust,ignore\n> x"), "> ~~~text\n> x\n> ~~~");
    assert_eq!(
        safe("a\n\n    ```\n    x\n    ```"),
        "a\n\n````text\n```\nx\n```\n````"
    );
}

#[test]
fn a_value_is_inline_code() {
    assert_eq!(code("a"), "`a`");
    assert_eq!(code("a`b"), "``a`b``");
    assert_eq!(code("``"), "``` `` ```");
    assert_eq!(code("a\r\n\u{202e}"), "`a\\r\\n\\u{202e}`");
    assert_eq!(code(""), "an empty string");
}

#[test]
fn a_description_on_one_line() {
    assert_eq!(one_line(" a\r\n\n    b\u{202e}\u{0}c\td "), "a bc d");
}
