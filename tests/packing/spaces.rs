//! Packing by the rules of Spaces.

use spacepress::ErrorKind;

use crate::tree::Tree;

const PROJECT: &str = "[processes.web]\ncommand = \"serve\"\n";

fn app(more: &[(&str, &str)]) -> Tree {
    let tree = Tree::new(&[
        ("bentocloud.toml", PROJECT),
        ("Dockerfile", "FROM scratch\n"),
    ]);
    for (path, text) in more {
        tree.write(path, text.as_bytes());
    }
    tree
}

#[test]
fn without_an_ignore_file_the_default_patterns_of_the_platform_apply() {
    let tree = app(&[
        (".git/HEAD", "x"),
        (".gitignore", "x"),
        ("src/__pycache__/a.txt", "x"),
        ("src/a.pyc", "x"),
        ("src/a.pyo", "x"),
        ("src/a.py", "x"),
        (".bentocloud.json", "x"),
        (".env", "x"),
        (".env.example", "x"),
        ("web/node_modules/b/c.js", "x"),
        ("web/.DS_Store", "x"),
        ("web/index.js", "x"),
        // Not read here: that is Press's.
        (".dockerignore", "*\n"),
    ]);
    let expected = [
        ".dockerignore",
        ".env.example",
        ".gitignore",
        "Dockerfile",
        "bentocloud.toml",
        "src/",
        "src/a.py",
        "web/",
        "web/index.js",
    ];
    assert_eq!(tree.packer().for_spaces().entries().unwrap(), expected);
}

#[test]
fn an_ignore_file_takes_the_place_of_the_list() {
    let tree = app(&[
        (".bentocloudignore", "*.log\n"),
        (".env", "x"),
        ("a.log", "x"),
    ]);
    let expected = [".bentocloudignore", ".env", "Dockerfile", "bentocloud.toml"];
    assert_eq!(tree.packer().for_spaces().entries().unwrap(), expected);
    let named = tree.packer().for_spaces().ignore_file("Dockerfile");
    assert!(named.entries().unwrap().contains(&"a.log".to_owned()));
}

#[test]
fn a_missing_required_file_is_named() {
    let cases: [(&[(&str, &str)], &str); 7] = [
        (&[("a", "x")], "it has no bentocloud.toml and no Dockerfile"),
        (&[("bentocloud.toml", PROJECT)], "it has no Dockerfile"),
        (&[("Dockerfile", "")], "it has no bentocloud.toml"),
        (
            &[("Dockerfile", ""), ("bentocloud.toml", "[processes")],
            "bentocloud.toml can't be read",
        ),
        (
            &[("Dockerfile", ""), ("bentocloud.toml", "")],
            "has no process",
        ),
        (
            &[("Dockerfile", ""), ("bentocloud.toml", "[processes]\n")],
            "has no process",
        ),
        (
            &[("Dockerfile", ""), ("bentocloud.toml", "processes = 1\n")],
            "bentocloud.toml can't be read",
        ),
    ];
    for (files, expected) in cases {
        let tree = Tree::new(files);
        let error = tree.packer().for_spaces().build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(
            error.to_string().contains(expected),
            "{expected:?} isn't in {error:?}"
        );
        let root = tree.root().to_str().unwrap();
        assert!(
            error.to_string().contains(root),
            "{root} isn't in {error:?}"
        );
    }
    // Without these defaults it is a directory like any other.
    Tree::new(&[("a", "x")]).packer().build().unwrap();
}
