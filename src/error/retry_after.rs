//! The `Retry-After` header.

use std::time::{Duration, SystemTime};

use chrono::{DateTime, NaiveDateTime, Utc};
use reqwest::header::{HeaderMap, RETRY_AFTER};

/// The longest delay that is accepted, in seconds: 10 years. A longer one is an error of the service.
const LONGEST_WAIT: f64 = 10.0 * 365.0 * 24.0 * 3600.0;

/// Parses `Retry-After`, which is a number of seconds or a date. A date in the past is a delay of 0 s.
pub(crate) fn parse_retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(number) = text.parse::<f64>() {
        return seconds(number);
    }
    // RFC 9110, section 5.6.7: the preferred format, and the two obsolete ones.
    let date = DateTime::parse_from_rfc2822(text)
        .map(|it| it.to_utc())
        .or_else(|_| {
            NaiveDateTime::parse_from_str(text, "%A, %d-%b-%y %H:%M:%S GMT")
                .or_else(|_| NaiveDateTime::parse_from_str(text, "%a %b %e %H:%M:%S %Y"))
                .map(|it| it.and_utc())
        })
        .ok()?;
    let wait = date.signed_duration_since(DateTime::<Utc>::from(now));
    let wait = wait.to_std().unwrap_or(Duration::ZERO);
    seconds(wait.as_secs_f64())
}

/// Converts a number of seconds, if it is within the accepted range.
pub(super) fn seconds(number: f64) -> Option<Duration> {
    // `contains` is false for NaN.
    (0.0..=LONGEST_WAIT)
        .contains(&number)
        .then(|| Duration::from_secs_f64(number))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use reqwest::header::HeaderValue;

    use super::*;

    fn wait(text: &str, now: SystemTime) -> Option<Duration> {
        let value = HeaderValue::from_bytes(text.as_bytes()).ok()?;
        parse_retry_after(&HeaderMap::from_iter([(RETRY_AFTER, value)]), now)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn seconds_are_read_as_they_are(number in 0_u32..300_000_000, blank in " {0,2}") {
            let text = format!("{blank}{number}{blank}");
            let expected = Duration::from_secs(number.into());
            prop_assert_eq!(wait(&text, SystemTime::UNIX_EPOCH), Some(expected));
        }

        #[test]
        fn all_three_forms_of_a_date_are_read(
            date in 946_684_800_i64..3_000_000_000,
            now in 946_684_800_u64..3_000_000_000,
        ) {
            let time = DateTime::<Utc>::from_timestamp(date, 0).unwrap();
            let expected = u64::try_from(date).unwrap().saturating_sub(now);
            let now = SystemTime::UNIX_EPOCH + Duration::from_secs(now);
            let mut forms = vec!["%a, %d %b %Y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];
            // This format has a two-digit year, so the parser guesses the century.
            if date < 2_900_000_000 {
                forms.push("%A, %d-%b-%y %H:%M:%S GMT");
            }
            for form in forms {
                let text = time.format(form).to_string();
                let expected = Some(Duration::from_secs(expected));
                // A date further away is rejected.
                let expected = expected.filter(|it| it.as_secs_f64() <= LONGEST_WAIT);
                prop_assert_eq!(wait(&text, now), expected, "{}", text);
            }
        }

        #[test]
        fn no_text_breaks_the_reader(text in any::<String>(), number in any::<f64>()) {
            wait(&text, SystemTime::UNIX_EPOCH);
            let read = wait(&number.to_string(), SystemTime::UNIX_EPOCH);
            prop_assert_eq!(read.is_some(), (0.0..=LONGEST_WAIT).contains(&number));
        }
    }
}
