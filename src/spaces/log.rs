//! Finding the new entries of a log that is polled again and again.

/// The part of a log that is needed to find its new entries.
#[derive(Debug)]
pub(super) struct LogCursor<T> {
    /// The latest log that was present and not shorter than the one before.
    seen: Vec<T>,
}

impl<T> Default for LogCursor<T> {
    fn default() -> Self {
        Self { seen: Vec::new() }
    }
}

impl<T: Clone + PartialEq> LogCursor<T> {
    /// Returns the new entries in the log of a poll.
    ///
    /// They are those after the longest overlap of the end of the previous log with the beginning of
    /// this one. So a log may grow, and it may be a window that drops its oldest entries. A log that
    /// is missing or shorter than before is ignored, so that its entries are not reported again when
    /// they come back.
    pub(super) fn advance<'log>(&mut self, log: Option<&'log [T]>) -> &'log [T] {
        let Some(log) = log.filter(|it| it.len() >= self.seen.len()) else {
            return &[];
        };
        // Most logs only grow. For all others, this comparison fails early.
        let overlap = if log.starts_with(&self.seen) {
            self.seen.len()
        } else {
            overlap(&self.seen, log)
        };
        let new = &log[overlap..];
        // Only new entries are copied.
        self.seen.drain(..self.seen.len() - overlap);
        self.seen.extend_from_slice(new);
        new
    }

    /// Returns the latest entry that was reported.
    pub(super) fn last(&self) -> Option<&T> {
        self.seen.last()
    }
}

/// Returns the length of the longest suffix of `old` that is a prefix of `new`. `new` is not shorter
/// than `old`.
///
/// It uses the algorithm of Knuth, Morris and Pratt, which is linear even if all entries are equal.
fn overlap<T: PartialEq>(old: &[T], new: &[T]) -> usize {
    let pattern = &new[..old.len().min(new.len())];
    // The length of the longest proper prefix that ends at each index.
    let mut borders = vec![0; pattern.len()];
    let mut length = 0;
    for index in 1..pattern.len() {
        length = longer(pattern, &borders, length, &pattern[index]);
        borders[index] = length;
    }
    let mut matched = 0;
    for entry in old {
        matched = longer(pattern, &borders, matched, entry);
    }
    matched
}

/// Returns how many entries of the pattern match after one more entry.
fn longer<T: PartialEq>(pattern: &[T], borders: &[usize], mut matched: usize, entry: &T) -> usize {
    loop {
        if pattern.get(matched) == Some(entry) {
            return matched + 1;
        }
        match matched.checked_sub(1) {
            Some(last) => matched = borders[last],
            None => return 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Returns the entries that the polls of a log report.
    fn reported<const N: usize>(polls: [Option<&[u8]>; N]) -> Vec<u8> {
        let mut cursor = LogCursor::default();
        let polls = polls.into_iter();
        polls.flat_map(|log| cursor.advance(log).to_vec()).collect()
    }

    #[test]
    fn a_growing_log_reports_what_was_appended() {
        let polls = [Some(&[][..]), Some(&[1]), Some(&[1]), Some(&[1, 2, 3])];
        assert_eq!(reported(polls), [1, 2, 3]);
    }

    #[test]
    fn a_sliding_log_reports_every_entry_once() {
        let polls = [
            Some(&[1, 2, 3][..]),
            Some(&[2, 3, 4]),
            Some(&[4, 5, 6]),
            Some(&[4, 5, 6]),
        ];
        assert_eq!(reported(polls), [1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn a_sliding_log_may_get_longer() {
        let polls = [
            Some(&[1, 2, 3][..]),
            Some(&[3, 4, 5, 6]),
            Some(&[5, 6, 7, 8, 9]),
        ];
        assert_eq!(reported(polls), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }

    #[test]
    fn a_missing_and_a_shorter_log_change_nothing() {
        let polls = [
            Some(&[1, 2, 3][..]),
            None,
            Some(&[]),
            Some(&[1]),
            Some(&[1, 2, 3, 4]),
        ];
        assert_eq!(reported(polls), [1, 2, 3, 4]);
    }

    #[test]
    fn a_log_that_was_replaced_is_new() {
        let polls = [Some(&[1, 2][..]), Some(&[7, 8]), Some(&[7, 8, 9])];
        assert_eq!(reported(polls), [1, 2, 7, 8, 9]);
    }

    #[test]
    fn equal_entries_are_reported_as_often_as_they_occur() {
        let polls = [Some(&[1, 1][..]), Some(&[1, 1, 1]), Some(&[1, 1, 2])];
        assert_eq!(reported(polls), [1, 1, 1, 2]);
    }

    /// The same rule, implemented naively.
    fn naive(before: &mut Vec<u8>, log: Option<&[u8]>) -> Vec<u8> {
        let Some(log) = log.filter(|it| it.len() >= before.len()) else {
            return Vec::new();
        };
        let overlaps = (0..=before.len()).rev();
        let mut overlaps = overlaps.filter(|it| before.ends_with(&log[..*it]));
        let overlap = overlaps.next().unwrap_or(0);
        *before = log.to_vec();
        log[overlap..].to_vec()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

        #[test]
        fn any_polls_report_what_the_naive_rule_does(
            polls in prop::collection::vec(
                prop::option::weighted(0.9, prop::collection::vec(0..3_u8, 0..9)), 0..9)
        ) {
            let (mut cursor, mut before) = (LogCursor::default(), Vec::new());
            for log in &polls {
                let new = cursor.advance(log.as_deref()).to_vec();
                prop_assert_eq!(new, naive(&mut before, log.as_deref()));
            }
        }

        #[test]
        fn nothing_of_a_window_is_lost_or_reported_twice(
            window in 1..20_usize,
            steps in prop::collection::vec((0..20_usize, 0..4_u8), 1..30),
        ) {
            let log: Vec<usize> = (0..600).collect();
            let mut cursor = LogCursor::default();
            let (mut end, mut reported) = (0, Vec::new());
            for (step, kind) in steps {
                // The window must overlap with the last complete one.
                if kind >= 2 {
                    end += step.min(window - 1);
                }
                let shown = &log[end.saturating_sub(window)..end];
                let shown = match kind {
                    0 => None,
                    1 => Some(&shown[..shown.len() / 2]),
                    _ => Some(shown),
                };
                reported.extend_from_slice(cursor.advance(shown));
            }
            let expected: Vec<usize> = (0..end).collect();
            prop_assert_eq!(reported, expected);
        }
    }

    /// Counts comparisons of entries.
    #[derive(Clone, Debug)]
    struct Counted<'a>(u32, &'a std::cell::Cell<usize>);

    impl PartialEq for Counted<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.1.set(self.1.get() + 1);
            self.0 == other.0
        }
    }

    #[test]
    fn the_number_of_comparisons_is_linear() {
        const LENGTH: usize = 100_000;
        let comparisons = std::cell::Cell::new(0);
        let worst: Vec<_> = (0..LENGTH).map(|_| Counted(0, &comparisons)).collect();
        let mut almost = worst.clone();
        almost[LENGTH - 1].0 = 1;
        let mut cursor = LogCursor::default();
        for log in [&worst, &almost, &worst, &almost] {
            cursor.advance(Some(log));
        }
        assert!(comparisons.get() < 5 * 4 * LENGTH, "{}", comparisons.get());
    }
}
