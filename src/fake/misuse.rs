//! Panics for tests that use the fake wrongly: with a name that does not exist, or with faults that
//! never fire.

/// How many names a message suggests.
const SUGGESTIONS: usize = 3;

/// Fails the test at the line that called the fake.
#[track_caller]
#[expect(
    clippy::panic,
    reason = "the fake runs in tests only, where a panic is how a mistake in the test is reported"
)]
pub(super) fn fail(message: &str) -> ! {
    panic!("{message}")
}

/// Fails the test because of an unknown name, and suggests the nearest ones.
#[track_caller]
pub(super) fn unknown<'a>(what: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> ! {
    let mut nearest: Vec<(usize, &str)> = known
        .into_iter()
        .map(|candidate| (distance(name, candidate), candidate))
        .collect();
    nearest.sort_unstable();
    let suggestions: Vec<String> = nearest
        .iter()
        .take(SUGGESTIONS)
        .map(|(_, candidate)| format!("`{candidate}`"))
        .collect();
    fail(&format!(
        "no {what} `{name}`; did you mean {}?",
        suggestions.join(", ")
    ))
}

/// How many characters have to be inserted, removed or replaced to turn one string into the other.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, from) in left.chars().enumerate() {
        let mut diagonal = index;
        row[0] = index + 1;
        for (column, to) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_edits() {
        for (left, right, expected) in [
            ("get_job", "get_job", 0),
            ("get_jobs", "get_job", 1),
            ("gte_job", "get_job", 2),
            ("", "abc", 3),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(left, right), expected, "{left} {right}");
        }
    }
}
