//! Translates names of a document into Rust names.
//!
//! Rust names consist of ASCII letters, digits and underscores, so that two of them are equal only if
//! they look equal. They never begin with an underscore, and have no two in a row: the generated
//! code's own names do, or stand in another namespace.

use std::collections::HashMap;

use heck::{ToPascalCase, ToSnakeCase};

/// A name for a type or a variant: `createdAt:asc` becomes `CreatedAtAsc`.
pub fn pascal(name: &str) -> String {
    finish(spelled(name).to_pascal_case(), "X")
}

/// A name for a method, a field or a parameter: `healthCheckURL` becomes `health_check_url`.
pub fn snake(name: &str) -> String {
    finish(spelled(name).to_snake_case(), "x")
}

/// The names that the generated code uses without a path: those of Rust's prelude, and of type
/// parameters. A type of such a name gets an underscore. A test compares the list with the code.
pub const PRELUDE: &[&str] = &[
    "A",
    "D",
    "E",
    "H",
    "I",
    "K",
    "N",
    "S",
    "T",
    "V",
    "AsRef",
    "AsMut",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// A name for a type.
pub fn type_name(name: &str) -> String {
    apart_from(pascal(name), PRELUDE)
}

/// The name of a type within another. Underscores that keep the other apart from names of Rust don't
/// matter here.
pub fn within(owner: &str, part: &str) -> String {
    format!("{}{part}", owner.trim_end_matches('_'))
}

/// Appends underscores to `name` until it differs from all of `taken`.
pub fn apart_from(mut name: String, taken: &[impl AsRef<str>]) -> String {
    while taken.iter().any(|it| it.as_ref() == name) {
        name.push('_');
    }
    name
}

/// Makes names different. All names that are equal get a suffix that depends on their origin only,
/// so that neither the order in the document nor a later addition gives one the name of another.
///
/// Each name comes with its origins: the first one that tells it apart becomes the suffix.
pub fn distinct(names: Vec<(String, Vec<String>)>) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for (name, _) in &names {
        *counts.entry(name.clone()).or_default() += 1;
    }
    let mut taken: Vec<String> = Vec::new();
    let all: Vec<String> = names
        .iter()
        .map(|(name, origins)| {
            if counts[name] == 1 {
                return name.clone();
            }
            let rivals = names.iter().filter(|(it, _)| it == name);
            let rivals: Vec<&Vec<String>> = rivals.map(|(_, it)| it).collect();
            let tells_apart = |index: &usize| {
                let same = rivals.iter().filter(|it| it[*index] == origins[*index]);
                same.count() == 1
            };
            let name = name.trim_end_matches('_');
            match (0..origins.len()).find(tells_apart) {
                Some(index) if is_upper(name) => format!("{name}{}", pascal(&origins[index])),
                Some(index) => format!("{name}_{}", snake(&origins[index])),
                None => name.to_owned(),
            }
        })
        .collect();
    // A name with a suffix may meet another name, and two origins may be the same.
    all.into_iter()
        .map(|name| {
            let name = apart_from(name, &taken);
            taken.push(name.clone());
            name
        })
        .collect()
}

/// Four digits that a name alone determines (FNV-1a).
pub fn digest(name: &str) -> String {
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("h{:04x}", (hash >> 16) ^ (hash & 0xffff))
}

fn is_upper(name: &str) -> bool {
    name.starts_with(|it: char| it.is_ascii_uppercase())
}

/// Writes a name in ASCII. Other letters become their code points, punctuation separates words, and
/// is spelled out where there is nothing else.
fn spelled(name: &str) -> String {
    let name = name.replace('\'', "");
    let signed = match name.split_at_checked(1) {
        Some(("+", rest)) if begins_with_digit(rest) => format!("plus {rest}"),
        Some(("-", rest)) if begins_with_digit(rest) => format!("minus {rest}"),
        _ => name,
    };
    let mut text = String::new();
    for char in signed.chars() {
        match char {
            'a'..='z' | 'A'..='Z' | '0'..='9' => text.push(char),
            _ if char.is_ascii() || char.is_whitespace() => text.push(' '),
            _ => text += &format!(" u{:04x} ", u32::from(char)),
        }
    }
    if text.trim().is_empty() {
        let words: Vec<&str> = signed.chars().filter_map(punctuation).collect();
        return words.join(" ");
    }
    text
}

fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_digit())
}

fn punctuation(char: char) -> Option<&'static str> {
    Some(match char {
        '!' => "not",
        '"' => "quote",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '(' => "left parenthesis",
        ')' => "right parenthesis",
        '*' => "asterisk",
        '+' => "plus",
        ',' => "comma",
        '-' => "minus",
        '.' => "dot",
        '/' => "slash",
        ':' => "colon",
        ';' => "semicolon",
        '<' => "less",
        '=' => "equal",
        '>' => "greater",
        '?' => "question",
        '@' => "at",
        '[' => "left bracket",
        '\\' => "backslash",
        ']' => "right bracket",
        '^' => "caret",
        '_' => "underscore",
        '`' => "backtick",
        '{' => "left brace",
        '|' => "or",
        '}' => "right brace",
        '~' => "tilde",
        _ => return None,
    })
}

fn finish(name: String, empty: &str) -> String {
    let name = match name.chars().next() {
        None => empty.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("{empty}{name}"),
        Some(_) => name,
    };
    // `syn` doesn't know the keyword of edition 2024.
    if name != "gen" && syn::parse_str::<syn::Ident>(&name).is_ok() {
        name
    } else {
        format!("{name}_")
    }
}
