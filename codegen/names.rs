//! Translates names of a document into Rust names.

use heck::{ToPascalCase, ToSnakeCase};

/// A name for a type or a variant: `createdAt:asc` becomes `CreatedAtAsc`.
pub fn pascal(name: &str) -> String {
    finish(words(name).to_pascal_case(), "X")
}

/// A name for a method, a field or a parameter: `healthCheckURL` becomes `health_check_url`.
pub fn snake(name: &str) -> String {
    finish(words(name).to_snake_case(), "x")
}

/// Names that the generated code uses, so that no type may have them.
pub const TAKEN: &[&str] = &[
    "AsRef",
    "Box",
    "Default",
    "Err",
    "From",
    "FromIterator",
    "Into",
    "IntoIterator",
    "None",
    "Ok",
    "Option",
    "PartialEq",
    "Result",
    "Self",
    "Some",
    "String",
    "TryFrom",
    "TryInto",
    "Vec",
];

/// Appends underscores to `name` until it differs from all of `taken`.
pub fn apart_from(mut name: String, taken: &[&str]) -> String {
    while taken.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

/// Characters that a name can't contain separate words, except for an apostrophe.
fn words(name: &str) -> String {
    name.replace('\'', "")
        .replace(|c: char| !c.is_alphanumeric(), " ")
}

fn finish(name: String, empty: &str) -> String {
    let name = match name.chars().next() {
        None => empty.to_owned(),
        Some(first) if first.is_numeric() => format!("{empty}{name}"),
        Some(_) => name,
    };
    if syn::parse_str::<syn::Ident>(&name).is_ok() {
        name
    } else {
        format!("{name}_")
    }
}
