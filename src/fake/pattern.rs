//! Makes strings that match the patterns of schemas.

use std::iter::Peekable;
use std::str::Chars;

/// The longest list of characters that a class is expanded to.
const MOST_CHARACTERS: usize = 128;

/// The longest string that is made.
const MOST_MADE: usize = 10_000;

/// The deepest nesting of groups.
const MOST_NESTED: usize = 32;

/// The parsed form of a pattern.
enum Node {
    /// One of these characters.
    Class(Vec<char>),
    Sequence(Vec<Node>),
    OneOf(Vec<Node>),
    Repeat(Box<Node>, usize, Option<usize>),
}

/// Returns the `turn`th string that matches a pattern, in which whatever may be repeated occurs
/// `extra` times more than it has to. The result is `None` for a pattern with look-around or
/// references, and need not match one with word boundaries.
pub(super) fn matching(pattern: &str, mut turn: usize, extra: usize) -> Option<String> {
    let mut characters = pattern.chars().peekable();
    let node = alternatives(&mut characters, 0)?;
    if characters.next().is_some() {
        return None;
    }
    let mut made = String::new();
    write(&node, &mut turn, extra, &mut made)?;
    Some(made)
}

fn write(node: &Node, turn: &mut usize, extra: usize, made: &mut String) -> Option<()> {
    let mut choose = |count: usize| {
        let chosen = *turn % count;
        *turn /= count;
        chosen
    };
    match node {
        Node::Class(characters) => {
            let index = choose(characters.len().max(1));
            made.push(*characters.get(index)?);
        }
        Node::OneOf(nodes) => write(nodes.get(choose(nodes.len().max(1)))?, turn, extra, made)?,
        Node::Sequence(nodes) => {
            for node in nodes {
                write(node, turn, extra, made)?;
            }
        }
        Node::Repeat(node, least, most) => {
            let count = least.saturating_add(extra).min(most.unwrap_or(usize::MAX));
            for _ in 0..count {
                write(node, turn, extra, made)?;
                if made.len() > MOST_MADE {
                    return None;
                }
            }
        }
    }
    Some(())
}

type Characters<'a> = Peekable<Chars<'a>>;

fn alternatives(characters: &mut Characters<'_>, depth: usize) -> Option<Node> {
    if depth > MOST_NESTED {
        return None;
    }
    let mut all = Vec::new();
    let mut sequence = Vec::new();
    loop {
        match characters.peek() {
            None | Some(')') => break,
            Some('|') => {
                characters.next();
                all.push(Node::Sequence(std::mem::take(&mut sequence)));
            }
            Some('^' | '$') => drop(characters.next()),
            Some(_) => {
                if let Some(node) = atom(characters, depth)? {
                    sequence.push(repeated(node, characters)?);
                }
            }
        }
    }
    all.push(Node::Sequence(sequence));
    Some(Node::OneOf(all))
}

/// Reads one element. The inner value is `None` for one that matches no character.
fn atom(characters: &mut Characters<'_>, depth: usize) -> Option<Option<Node>> {
    Some(Some(match characters.next()? {
        '(' => {
            if characters.next_if_eq(&'?').is_some() {
                match characters.next()? {
                    ':' => {}
                    'P' | '<' => {
                        // The name of a group.
                        let is_lookbehind = matches!(characters.peek(), Some('=' | '!'));
                        if is_lookbehind || !characters.any(|it| it == '>') {
                            return None;
                        }
                    }
                    _ => return None,
                }
            }
            let node = alternatives(characters, depth + 1)?;
            characters.next_if_eq(&')')?;
            node
        }
        '[' => Node::Class(class(characters)?),
        '.' => Node::Class(usual()),
        '\\' => match characters.next()? {
            'b' | 'B' | 'A' | 'z' => return Some(None),
            it => Node::Class(escaped(it)?),
        },
        it => Node::Class(vec![it]),
    }))
}

fn repeated(node: Node, characters: &mut Characters<'_>) -> Option<Node> {
    let (least, most) = match characters.peek() {
        Some('?') => (0, Some(1)),
        Some('*') => (0, None),
        Some('+') => (1, None),
        Some('{') => {
            characters.next();
            let bounds: String = characters.by_ref().take_while(|it| *it != '}').collect();
            characters.next_if_eq(&'?');
            let (least, most) = match bounds.split_once(',') {
                None => (bounds.parse().ok()?, Some(bounds.parse().ok()?)),
                Some((least, "")) => (least.parse().ok()?, None),
                Some((least, most)) => (least.parse().ok()?, Some(most.parse().ok()?)),
            };
            return Some(Node::Repeat(Box::new(node), least, most));
        }
        _ => return Some(node),
    };
    characters.next();
    characters.next_if_eq(&'?');
    Some(Node::Repeat(Box::new(node), least, most))
}

/// Reads a class after its opening bracket.
fn class(characters: &mut Characters<'_>) -> Option<Vec<char>> {
    let is_negated = characters.next_if_eq(&'^').is_some();
    let mut all: Vec<char> = Vec::new();
    let mut is_first = true;
    loop {
        let first = match characters.next()? {
            ']' if !is_first => break,
            '[' => return None,
            '\\' => match escaped(characters.next()?)?.as_slice() {
                [only] => *only,
                several => {
                    all.extend(several);
                    is_first = false;
                    continue;
                }
            },
            it => it,
        };
        is_first = false;
        if characters.next_if_eq(&'-').is_none() {
            all.push(first);
            continue;
        }
        match characters.peek()? {
            // A hyphen at the end stands for itself.
            ']' => all.extend([first, '-']),
            _ => {
                let last = match characters.next()? {
                    '\\' => escaped(characters.next()?)?.first().copied()?,
                    it => it,
                };
                all.extend((first..=last).take(MOST_CHARACTERS));
            }
        }
    }
    if is_negated {
        let excluded = std::mem::replace(&mut all, usual());
        all.retain(|it| !excluded.contains(it));
    }
    (!all.is_empty()).then_some(all)
}

/// Returns the characters of an escape.
fn escaped(escape: char) -> Option<Vec<char>> {
    Some(match escape {
        'd' => ('0'..='9').collect(),
        'w' => ('a'..='z').chain('0'..='9').chain(['_']).collect(),
        's' => vec![' '],
        'D' | 'S' | 'W' => match escape {
            'W' => vec!['-', '.', ' '],
            _ => ('a'..='z').collect(),
        },
        'n' => vec!['\n'],
        'r' => vec!['\r'],
        't' => vec!['\t'],
        it if it.is_ascii_alphanumeric() => return None,
        it => vec![it],
    })
}

/// The characters that stand for any character.
fn usual() -> Vec<char> {
    ('a'..='z')
        .chain('0'..='9')
        .chain('A'..='Z')
        .chain("-_. /:@#".chars())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strings_match_the_pattern() {
        for pattern in [
            "^[a-z][a-z0-9-]{2,8}$",
            r"^\d{4}-\d{2}-\d{2}$",
            "^(foo|bar|ba[xyz])+$",
            "^a*$",
            "a?b",
            r"^v\d+\.\d+\.\d+(-[\w.]+)?$",
            "^[^a-z]+$",
            r"^[\w-]+\/[^\s/]+$",
            "^(?:x|y){3}$",
            "^(?P<name>x)(?<other>y)?$",
            "^[]a]$",
            "^[a-]+?$",
            r"^@param:\w+$",
            "^.{5,}$",
            r"^\S+@\S+$",
            "^größe$",
            "^$",
            "^#[0-9A-Fa-f]{6}$",
        ] {
            let regex = regex_lite::Regex::new(pattern).unwrap();
            for turn in [0, 1, 2, 100, usize::MAX] {
                for extra in [0, 1, 5] {
                    let made = matching(pattern, turn, extra).unwrap();
                    assert!(regex.is_match(&made), "{pattern} {made}");
                }
            }
        }
    }

    #[test]
    fn turns_make_different_strings() {
        let made = (0..30).map(|it| matching("^[ab][0-9]{2}$", it, 0));
        let made: std::collections::HashSet<_> = made.collect();
        assert_eq!(made.len(), 30);
    }

    #[test]
    fn other_patterns_are_left_out() {
        for pattern in [
            "(?=a)",
            "(?<!a)b",
            r"(a)\1",
            "(a",
            "a)",
            "[a",
            r"\p{L}",
            "a{x}",
            "a{99999999}",
            "[[:alpha:]]",
        ] {
            assert_eq!(matching(pattern, 0, 0), None, "{pattern}");
        }
        assert_eq!(matching(&"(".repeat(1_000), 0, 0), None);
    }
}
