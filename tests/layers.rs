//! Imports point one way: a module uses only modules before it in the list, at every level.
//!
//! Read from the tokens of the source, so that comments and strings don't count, and imports within
//! macros and functions do.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The top-level modules of `src/`, each after everything that it may use.
const SRC: &[&str] = &[
    "clock",
    "text",
    "secret",
    "lock",
    "limits",
    "address",
    "timestamp",
    "runtime",
    "error",
    "base64",
    "env",
    "proxy",
    "reading",
    "serde_helpers",
    "schema",
    "transport",
    "payload",
    "archive",
    "client",
    "upload",
    "call",
    "pagination",
    "blocking",
    "download",
    "wait",
    "yaml",
    "spaces",
    "press",
    "fake",
    "type_tests",
    "fuzzing",
    "guide",
];

/// The stages of the generator, and its leaves.
const CODEGEN: &[&str] = &[
    "problem",
    "places",
    "names",
    "load",
    "normalise",
    "lint",
    "model",
    "tokens",
    "lower",
    "emit",
];

type Module = Vec<String>;
type Edges = BTreeMap<Module, BTreeSet<Module>>;

#[test]
fn imports_of_the_library_point_one_way() {
    check("src", &[], SRC);
}

#[test]
fn imports_of_the_generator_point_one_way() {
    check("codegen", &["codegen"], CODEGEN);
}

/// Checks the modules in a folder, which is the module `root` of its crate.
fn check(folder: &str, root: &[&str], order: &[&str]) {
    let edges = edges(
        Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).as_path(),
        root,
    );
    let mut wrong = Vec::new();
    for (from, targets) in &edges {
        let Some(from_top) = from.first() else {
            continue;
        };
        let place = |top: &str| order.iter().position(|it| *it == top);
        let Some(own) = place(from_top) else {
            wrong.push(format!(
                "`{from_top}` is missing from the order in this test"
            ));
            continue;
        };
        for target in targets {
            let later = target.first().and_then(|top| place(top));
            if later.is_some_and(|later| later > own) {
                wrong.push(format!(
                    "{} uses {}, which is after it in the list",
                    from.join("::"),
                    target.join("::")
                ));
            }
        }
    }
    for cycle in cycles(&edges) {
        let names: Vec<String> = cycle.iter().map(|it| it.join("::")).collect();
        wrong.push(format!("a cycle: {}", names.join(" → ")));
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "in {folder}/:\n{}", wrong.join("\n"));
}

/// What each module imports.
fn edges(folder: &Path, root: &[&str]) -> Edges {
    let mut files = Vec::new();
    collect(folder, &mut files);
    let modules: BTreeMap<Module, PathBuf> = files
        .into_iter()
        .map(|path| (module_of(path.strip_prefix(folder).unwrap()), path))
        .collect();
    let mut edges = Edges::new();
    for (module, path) in &modules {
        let text = std::fs::read_to_string(path).unwrap();
        let tokens: TokenStream = text.parse().unwrap();
        let children = modules
            .keys()
            .filter(|it| it.len() == module.len() + 1 && it.starts_with(module))
            .filter_map(|it| it.last().cloned())
            .collect();
        let mut paths = Vec::new();
        scan(tokens, &children, &mut paths);
        let targets = edges.entry(module.clone()).or_default();
        for path in paths {
            let target = resolve(module, root, &path).and_then(|absolute| {
                let found = (0..=absolute.len()).rev().map(|length| &absolute[..length]);
                let mut found = found.filter(|it| modules.contains_key(*it));
                found.next().map(<[String]>::to_vec)
            });
            if let Some(target) = target
                && target != *module
                && !target.is_empty()
            {
                targets.insert(target);
            }
        }
    }
    edges
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}

fn module_of(path: &Path) -> Module {
    let mut names: Module = path
        .with_extension("")
        .iter()
        .map(|it| it.to_str().unwrap().to_owned())
        .collect();
    if names.last().is_some_and(|it| it == "mod" || it == "lib") {
        names.pop();
    }
    names
}

/// A path as module names from the root of the folder.
fn resolve(module: &Module, root: &[&str], path: &[String]) -> Option<Module> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => {
            let (within, rest) = rest.split_at_checked(root.len())?;
            (within == root).then(|| rest.to_vec())
        }
        "super" => {
            let up = path.iter().take_while(|it| *it == "super").count();
            let base = module.get(..module.len().checked_sub(up)?)?;
            Some([base, &path[up..]].concat())
        }
        "self" => Some([module.as_slice(), rest].concat()),
        // A child by its name.
        _ => Some([module.as_slice(), path].concat()),
    }
}

/// Finds the paths that begin with `crate`, `super`, `self`, or a child module.
fn scan(tokens: TokenStream, children: &BTreeSet<String>, paths: &mut Vec<Vec<String>>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < trees.len() {
        if is_tests(&trees[at..]) {
            // The attribute, `mod`, the name and the body.
            at += 5;
            continue;
        }
        if is_quote(&trees[at..]) {
            // What a macro of `quote` writes is generated code, and imports nothing here.
            at += 3;
            continue;
        }
        let begins = match &trees[at] {
            TokenTree::Ident(it) => {
                let name = it.to_string();
                let separate = at == 0 || !is_colon(&trees[at - 1]);
                // Two colons: one alone ends the name of a field.
                let goes_on = trees.get(at + 1).is_some_and(is_colon)
                    && trees.get(at + 2).is_some_and(is_colon);
                separate
                    && goes_on
                    && (["crate", "super", "self"].contains(&name.as_str())
                        || children.contains(&name))
            }
            _ => false,
        };
        if begins {
            at = follow(&trees, at, Vec::new(), paths);
        } else {
            if let TokenTree::Group(group) = &trees[at] {
                scan(group.stream(), children, paths);
            }
            at += 1;
        }
    }
}

/// Reads one path, or each path of a group of imports. Returns where it ends.
fn follow(
    trees: &[TokenTree],
    mut at: usize,
    mut path: Vec<String>,
    paths: &mut Vec<Vec<String>>,
) -> usize {
    while let Some(tree) = trees.get(at) {
        match tree {
            TokenTree::Ident(it) => path.push(it.to_string()),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let is_comma =
                    |it: &TokenTree| matches!(it, TokenTree::Punct(it) if it.as_char() == ',');
                for import in inner.split(is_comma).filter(|it| !it.is_empty()) {
                    follow(import, 0, path.clone(), paths);
                }
                return at + 1;
            }
            _ => break,
        }
        at += 1;
        let separated = trees.get(at).is_some_and(is_colon)
            && trees.get(at + 1).is_some_and(is_colon)
            && !matches!(trees.get(at + 2), Some(TokenTree::Punct(_)) | None);
        if !separated {
            break;
        }
        at += 2;
    }
    paths.push(path);
    at
}

fn is_colon(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(it) if it.as_char() == ':')
}

/// Whether `#[cfg(test)] mod tests { … }` begins here.
fn is_tests(trees: &[TokenTree]) -> bool {
    let words: Vec<String> = trees.iter().take(4).map(ToString::to_string).collect();
    let [hash, cfg, module, name] = words.as_slice() else {
        return false;
    };
    hash == "#" && cfg.replace(' ', "") == "[cfg(test)]" && module == "mod" && name == "tests"
}

/// Whether `quote! { … }` begins here.
fn is_quote(trees: &[TokenTree]) -> bool {
    let words: Vec<String> = trees.iter().take(2).map(ToString::to_string).collect();
    words == ["quote", "!"] && matches!(trees.get(2), Some(TokenTree::Group(_)))
}

/// Returns the groups of modules that import each other, directly or not: one cycle for each group.
fn cycles(edges: &Edges) -> Vec<Vec<Module>> {
    let mut found: Vec<Vec<Module>> = Vec::new();
    for start in edges.keys() {
        if found.iter().flatten().any(|it| it == start) {
            continue;
        }
        // Breadth first, so that it is the shortest way back.
        let mut before: BTreeMap<&Module, &Module> = BTreeMap::new();
        let mut open = vec![start];
        let mut next = 0;
        while let Some(module) = open.get(next).copied() {
            next += 1;
            for target in edges.get(module).into_iter().flatten() {
                if target == start {
                    let mut way = vec![module.clone()];
                    while let Some(earlier) = before.get(way.last().unwrap()) {
                        way.push((*earlier).clone());
                    }
                    way.reverse();
                    way.push(start.clone());
                    found.push(way);
                    open.clear();
                    break;
                }
                if !before.contains_key(target) {
                    before.insert(target, module);
                    open.push(target);
                }
            }
            if open.is_empty() {
                break;
            }
        }
    }
    found
}
