//! Ignore patterns, in the syntax of `.gitignore` and `.dockerignore`.
//!
//! The last pattern that matches a file or one of its parent directories decides. A file in an
//! excluded directory can be included again.

use std::path::Path;

use glob::{MatchOptions, Pattern};

use crate::error::{Error, ErrorKind};

const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: false,
};

/// Patterns in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules {
    rules: Vec<Rule>,
}

/// A line of an ignore file.
#[derive(Clone, Debug)]
struct Rule {
    pattern: Pattern,
    /// Whether it includes what earlier patterns exclude.
    negated: bool,
    /// Whether it matches directories only.
    directories: bool,
    /// Whether it matches paths from the root, rather than names at any depth.
    rooted: bool,
}

/// The rules that match a directory or one of its parents. They apply to everything below it.
#[derive(Clone, Debug, Default)]
pub(super) struct Matches(Vec<bool>);

impl Rules {
    /// Parses an ignore file. `source` is its name in messages.
    pub(super) fn read(&mut self, text: &str, source: &dyn std::fmt::Display) -> Result<(), Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (index, line) in text.lines().enumerate() {
            self.add(line, || format!("{source}, line {}", index + 1))?;
        }
        Ok(())
    }

    /// Adds one pattern.
    pub(super) fn add(&mut self, line: &str, place: impl Fn() -> String) -> Result<(), Error> {
        if let Some(rule) = Rule::parse(line).map_err(|reason| {
            let message = format!("{}: the pattern {line:?} {reason}", place());
            Error::new(ErrorKind::InvalidInput, message)
        })? {
            self.rules.push(rule);
        }
        Ok(())
    }

    /// The matches of the root.
    pub(super) fn root(&self) -> Matches {
        Matches(vec![false; self.rules.len()])
    }

    /// The matches of the entry `path`, relative to the root, of a directory.
    pub(super) fn enter(&self, parent: &Matches, path: &str, is_directory: bool) -> Matches {
        let name = path.rsplit('/').next().unwrap_or(path);
        let rules = self.rules.iter().zip(&parent.0);
        Matches(
            rules
                .map(|(rule, above)| *above || rule.matches(path, name, is_directory))
                .collect(),
        )
    }

    /// Whether an entry with these matches is excluded.
    pub(super) fn is_ignored(&self, matches: &Matches) -> bool {
        self.last(matches)
            .is_some_and(|last| !self.rules[last].negated)
    }

    /// Whether everything below an excluded directory is excluded, since no later rule can include any
    /// of it again.
    pub(super) fn is_ignored_whole(&self, matches: &Matches) -> bool {
        self.last(matches).is_some_and(|last| {
            !self.rules[last].negated && !self.rules[last..].iter().any(|it| it.negated)
        })
    }

    fn last(&self, matches: &Matches) -> Option<usize> {
        matches.0.iter().rposition(|it| *it)
    }
}

impl Rule {
    /// Parses a line. Empty lines and comments are ignored.
    fn parse(line: &str) -> Result<Option<Self>, String> {
        let mut text = trimmed(line);
        if text.is_empty() || text.starts_with('#') {
            return Ok(None);
        }
        let negated = match text.strip_prefix('!') {
            Some(rest) => {
                text = rest;
                true
            }
            None => false,
        };
        // A pattern that ends in `/**/` matches everything below, as one that ends in `/**` does.
        let (mut text, mut directories) = match text.strip_suffix("/**/") {
            Some(rest) => (format!("{rest}/**"), false),
            None => (text.to_owned(), false),
        };
        if let Some(rest) = text.strip_suffix('/') {
            text = rest.to_owned();
            directories = true;
        }
        let rooted = text.contains('/');
        let text = text.strip_prefix('/').unwrap_or(&text);
        if text.is_empty() {
            return Err("is empty".to_owned());
        }
        let pattern = Pattern::new(&translated(text)?).map_err(|error| {
            format!(
                "can't be read at character {}: {}",
                error.pos + 1,
                error.msg
            )
        })?;
        Ok(Some(Self {
            pattern,
            negated,
            directories,
            rooted,
        }))
    }

    fn matches(&self, path: &str, name: &str, is_directory: bool) -> bool {
        if self.directories && !is_directory {
            return false;
        }
        let text = if self.rooted { path } else { name };
        self.pattern.matches_with(text, OPTIONS)
    }
}

/// Trims a line, except for an escaped trailing space.
fn trimmed(line: &str) -> &str {
    let start = line.trim_start();
    let end = start.trim_end();
    let backslashes = end.len() - end.trim_end_matches('\\').len();
    match start[end.len()..].chars().next() {
        Some(blank) if backslashes % 2 == 1 => &start[..end.len() + blank.len_utf8()],
        _ => end,
    }
}

/// Translates a pattern for the matcher: an escape becomes a class of one character, `!` negates a
/// class, and `**` must be a whole path segment.
fn translated(text: &str) -> Result<String, String> {
    let steps: Result<Vec<String>, String> = text.split('/').map(translated_step).collect();
    Ok(steps?.join("/"))
}

fn translated_step(step: &str) -> Result<String, String> {
    if step == "**" {
        return Ok(step.to_owned());
    }
    let mut pattern = String::new();
    let mut characters = step.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some(escaped) => pattern.push_str(&Pattern::escape(&escaped.to_string())),
                None => return Err("ends in a backslash".to_owned()),
            },
            '*' => {
                while characters.next_if_eq(&'*').is_some() {}
                pattern.push('*');
            }
            '[' => {
                pattern.push('[');
                if characters.next_if(|it| matches!(it, '^' | '!')).is_some() {
                    pattern.push('!');
                }
            }
            other => pattern.push(other),
        }
    }
    Ok(pattern)
}

/// The ignore file of Press.
pub(super) const PRESS_IGNORE_FILE: &str = ".dockerignore";

/// The ignore file of Spaces, and the patterns without one.
pub(super) const SPACES_IGNORE_FILE: &str = ".bentocloudignore";
pub(super) const SPACES_IGNORED: &[&str] = &[
    ".git",
    "__pycache__",
    "*.pyc",
    "*.pyo",
    ".bentocloud.json",
    ".env",
    "node_modules",
    ".DS_Store",
];

/// Reads an ignore file within `root`.
pub(super) fn read_file(root: &Path, name: &Path, rules: &mut Rules) -> Result<(), Error> {
    let path = root.join(name);
    let resolved = path
        .canonicalize()
        .map_err(|error| Error::local_io("can't read the ignore file", &path, error))?;
    if !resolved.starts_with(root) {
        let message = format!(
            "the ignore file {} is outside of {}",
            path.display(),
            root.display()
        );
        return Err(Error::new(ErrorKind::InvalidInput, message));
    }
    let bytes = std::fs::read(&resolved)
        .map_err(|error| Error::local_io("can't read the ignore file", &path, error))?;
    let text = String::from_utf8(bytes).map_err(|_| {
        let message = format!("the ignore file {} is not UTF-8", path.display());
        Error::new(ErrorKind::InvalidInput, message)
    })?;
    rules.read(&text, &path.display())
}
