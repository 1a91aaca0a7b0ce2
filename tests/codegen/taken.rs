//! Names that the code has: no name of a document may meet one of them. The lists in `codegen/` are
//! compared with the code.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::codegen::model::{BUILDER_METHODS, CLIENT_METHODS};
use crate::codegen::{load, model, names, normalise};

const SERVICES: [&str; 2] = ["spaces", "press"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn golden(service: &str, file: &str) -> PathBuf {
    root().join(format!("tests/golden/{service}/{file}.rs"))
}

fn service(name: &str) -> model::Service {
    let loaded = load::load(&root().join(format!("openapi/{name}.yaml"))).unwrap();
    let (document, _) = normalise::normalise(&loaded).unwrap();
    model::build(name, &document, name).unwrap()
}

/// The functions of all types in a file, apart from those of traits, with the type's name.
fn functions(path: &Path) -> Vec<(String, String)> {
    let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    let mut found = Vec::new();
    for item in file.items {
        let syn::Item::Impl(item) = item else {
            continue;
        };
        let syn::Type::Path(ty) = &*item.self_ty else {
            continue;
        };
        let ty = ty.path.segments.last().unwrap().ident.to_string();
        for it in item.items.iter().filter(|_| item.trait_.is_none()) {
            if let syn::ImplItem::Fn(function) = it {
                found.push((ty.clone(), function.sig.ident.to_string()));
            }
        }
    }
    found
}

/// The files of Rust in a folder and within it.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|it| (*it).to_owned()).collect()
}

#[test]
fn builder_methods_are_those_of_the_generated_code() {
    // From a trait.
    let mut methods = set(&["clone"]);
    for name in SERVICES {
        let service = service(name);
        for (builder, function) in functions(&golden(name, "operations")) {
            let mut operations = service.operations.iter();
            let operation = operations.find(|it| it.type_name == builder);
            let operation = operation.unwrap_or_else(|| panic!("{builder} is no operation"));
            let parameters = operation.parameters.iter().map(|it| it.rust.as_str());
            let is_setter = parameters.into_iter().any(|it| it == function)
                || operation.whole_body().is_some() && function == "body"
                || operation.parts().iter().any(|it| it.rust == function);
            // No name of a document has two underscores in a row.
            if !is_setter && !function.contains("__") {
                methods.insert(function);
            }
        }
    }
    assert_eq!(methods, set(BUILDER_METHODS));
}

#[test]
fn client_methods_are_those_of_the_code() {
    // From traits, of which those of the prelude that take a value come first.
    let mut methods = set(&["clone", "into", "try_into"]);
    for name in SERVICES {
        let service = service(name);
        let mut files = sources(&root().join("src").join(name));
        files.push(golden(name, "client"));
        for file in files {
            for (ty, function) in functions(&file) {
                let mut operations = service.operations.iter();
                let is_operation = operations.any(|it| it.method_name == function);
                // No name of a document has two underscores in a row.
                if ty == "Client" && !is_operation && !function.contains("__") {
                    methods.insert(function);
                }
            }
            // Methods of the trait `Service` would give way to an operation of the same name.
            let text = fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            for call in [".core()", ".from_core(", ".read_environment("] {
                assert!(!code.contains(call), "{}: {call}", file.display());
            }
        }
    }
    assert_eq!(methods, set(CLIENT_METHODS));
}

/// Collects names of types and traits that are written without a path, and those that are defined.
fn collect(tokens: TokenStream, used: &mut BTreeSet<String>, defined: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let punct = |index: usize, char: char| match tokens.get(index) {
        Some(TokenTree::Punct(it)) => it.as_char() == char,
        _ => false,
    };
    let word = |index: usize| match tokens.get(index) {
        Some(TokenTree::Ident(it)) => it.to_string(),
        _ => String::new(),
    };
    for (index, token) in tokens.iter().enumerate() {
        let before = |back: usize| index.checked_sub(back);
        let is_before = |back: usize, char: char| before(back).is_some_and(|it| punct(it, char));
        match token {
            TokenTree::Group(group) => {
                let is_enum = before(2).is_some_and(|it| word(it) == "enum");
                let is_attribute = group.delimiter() == Delimiter::Bracket && is_before(1, '#');
                if is_enum {
                    variants(group.stream(), used, defined);
                } else if !is_attribute {
                    collect(group.stream(), used, defined);
                }
            }
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                let is_type = name.starts_with(|it: char| it.is_ascii_uppercase());
                // A constant is in another namespace.
                let is_constant = name.len() > 1 && name == name.to_uppercase();
                let of_path = is_before(1, ':') && is_before(2, ':') || is_before(1, '\'');
                if !is_type || is_constant || of_path || is_before(1, '$') {
                    continue;
                }
                let keyword = before(1).map(word).unwrap_or_default();
                // An associated type, as `Error: Into<…>` in a bound or `Item = …`.
                let is_bound = punct(index + 1, ':') && !punct(index + 2, ':');
                let is_equated = punct(index + 1, '=');
                if ["struct", "enum", "trait"].contains(&keyword.as_str()) {
                    defined.insert(name);
                } else if keyword == "type" {
                    // One of the module or of an `impl`, where it has the path `Self`.
                    defined.insert(name);
                } else if name.len() == 1 || !is_bound && !is_equated {
                    used.insert(name);
                }
            }
            _ => {}
        }
    }
}

/// Collects names from the variants of an enum, whose own names need a path.
fn variants(tokens: TokenStream, used: &mut BTreeSet<String>, defined: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() != Delimiter::Bracket => {
                collect(group.stream(), used, defined);
            }
            _ => {}
        }
    }
}

/// The names of types without a path in a text.
fn free(text: &str) -> BTreeSet<String> {
    let (mut used, mut defined) = (BTreeSet::new(), BTreeSet::new());
    collect(text.parse().unwrap(), &mut used, &mut defined);
    used.difference(&defined).cloned().collect()
}

#[test]
fn the_prelude_has_every_name_without_a_path() {
    let mut found = BTreeSet::new();
    for name in SERVICES {
        for file in ["types", "operations"] {
            found.extend(free(&fs::read_to_string(golden(name, file)).unwrap()));
        }
    }
    // The macros that types are written with.
    let helpers = fs::read_to_string(root().join("src/serde_helpers.rs")).unwrap();
    let tokens: TokenStream = helpers.parse().unwrap();
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut macros = 0;
    for (index, token) in tokens.iter().enumerate() {
        if matches!(token, TokenTree::Ident(it) if it == "macro_rules") {
            found.extend(free(&tokens[index + 3].to_string()));
            macros += 1;
        }
    }
    assert!(
        macros >= 4 && found.contains("Option") && found.contains("TryInto"),
        "{found:?}"
    );
    let known = set(names::PRELUDE);
    let missing: Vec<&String> = found.difference(&known).collect();
    assert!(
        missing.is_empty(),
        "{missing:?} could be the name of a type"
    );
}
