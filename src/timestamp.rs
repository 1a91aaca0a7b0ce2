//! Timestamps in responses.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, NaiveDateTime, SecondsFormat, TimeDelta, TimeZone, Utc};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time, in the representation of the response.
///
/// The value is kept unchanged, so that it is serialized as it was deserialized: a string as the same
/// string, and a number as the same number. [`to_utc`](Self::to_utc) parses it:
///
/// - A string is in the format of RFC 3339. Without an offset it is in UTC, since some servers omit
///   the `Z`.
/// - A number, or a string of digits, is the time since 1970-01-01T00:00:00Z, with or without a
///   fraction: in seconds if its magnitude is below 100,000,000,000 (which is in the year 5138), or
///   else in milliseconds. Milliseconds below that limit, before March 1973, are misread as seconds.
///   A number from 100,000,000,000,000 on is not a time.
///
/// Any other value is kept as well, and `to_utc` returns `None`.
///
/// ```
/// use spacepress::Timestamp;
///
/// let time = Timestamp::from("2025-01-02T03:04:05.678901");
/// assert_eq!(time.to_string(), "2025-01-02T03:04:05.678901");
/// assert_eq!(time.to_utc().map(|it| it.timestamp()), Some(1_735_787_045));
///
/// let epoch: Timestamp = serde_json::from_str("1735787045678")?;
/// assert_eq!(epoch.as_str(), "1735787045678");
/// assert_eq!(epoch.to_utc().map(|it| it.timestamp_millis()), Some(1_735_787_045_678));
/// assert_eq!(serde_json::to_string(&epoch)?, "1735787045678");
///
/// assert_eq!(Timestamp::from("yesterday").to_utc(), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp {
    text: String,
    /// Whether the value is a number in JSON.
    number: bool,
}

/// Numbers below this are seconds, the others milliseconds.
const MAX_SECONDS: f64 = 1e11;

/// Numbers from this on are not times.
const MAX_MILLISECONDS: f64 = 1e14;

impl Timestamp {
    /// Returns the unchanged string, or the digits of the number.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Parses the value. Returns `None` if it is not a point in time.
    pub fn to_utc(&self) -> Option<DateTime<Utc>> {
        let text = self.text.trim();
        DateTime::parse_from_rfc3339(text)
            .map(|time| time.to_utc())
            .or_else(|_| {
                NaiveDateTime::from_str(&text.replacen(' ', "T", 1))
                    .map(|time| Utc.from_utc_datetime(&time))
            })
            .ok()
            .or_else(|| from_epoch(text))
    }

    /// Parses the value as a [`SystemTime`]. Returns `None` if it is not a point in time or the
    /// system can't represent it.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    ///
    /// let time = spacepress::Timestamp::from(SystemTime::UNIX_EPOCH + Duration::from_secs(60));
    /// assert_eq!(time.as_str(), "1970-01-01T00:01:00Z");
    /// let later = SystemTime::UNIX_EPOCH + Duration::from_secs(60);
    /// assert_eq!(time.to_system_time(), Some(later));
    /// ```
    pub fn to_system_time(&self) -> Option<SystemTime> {
        let time = self.to_utc()?;
        // Before the epoch, the seconds are rounded down, so the nanoseconds are still added.
        let seconds = Duration::from_secs(time.timestamp().unsigned_abs());
        let whole = if time.timestamp() < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(seconds)?
        } else {
            SystemTime::UNIX_EPOCH.checked_add(seconds)?
        };
        whole.checked_add(Duration::from_nanos(time.timestamp_subsec_nanos().into()))
    }
}

/// Parses a number of seconds or milliseconds since 1970-01-01T00:00:00Z.
fn from_epoch(text: &str) -> Option<DateTime<Utc>> {
    let number: f64 = text.parse().ok()?;
    let micros = match number.abs() {
        it if it < MAX_SECONDS => number * 1e6,
        it if it < MAX_MILLISECONDS => number * 1e3,
        _ => return None,
    };
    // The value is at most 1e17, within the range of the type.
    #[allow(clippy::cast_possible_truncation)]
    DateTime::from_timestamp_micros(micros.round() as i64)
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self {
            text,
            number: false,
        }
    }
}

impl From<DateTime<Utc>> for Timestamp {
    fn from(time: DateTime<Utc>) -> Self {
        time.to_rfc3339_opts(SecondsFormat::AutoSi, true).into()
    }
}

/// Converts the time, rounded down to the nanosecond. A time outside of the years -262143 to 262142
/// becomes the nearest one within.
impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let (since, before) = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => (since, false),
            Err(error) => (error.duration(), true),
        };
        let since = TimeDelta::from_std(since).unwrap_or(TimeDelta::MAX);
        let (time, nearest) = if before {
            let epoch = DateTime::UNIX_EPOCH;
            (epoch.checked_sub_signed(since), DateTime::<Utc>::MIN_UTC)
        } else {
            let epoch = DateTime::UNIX_EPOCH;
            (epoch.checked_add_signed(since), DateTime::<Utc>::MAX_UTC)
        };
        time.unwrap_or(nearest).into()
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;

        impl Read {
            fn number(number: impl fmt::Display) -> Timestamp {
                Timestamp {
                    text: number.to_string(),
                    number: true,
                }
            }
        }

        impl Visitor<'_> for Read {
            type Value = Timestamp;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a time, as a string or a number")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Timestamp, E> {
                Ok(text.into())
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Timestamp, E> {
                Ok(text.into())
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Timestamp, E> {
                Ok(Self::number(number))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Timestamp, E> {
                Ok(Self::number(number))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Timestamp, E> {
                // The shortest digits that represent this number, with an exponent if necessary.
                match serde_json::Number::from_f64(number) {
                    Some(number) => Ok(Self::number(number)),
                    None => Err(E::invalid_value(
                        serde::de::Unexpected::Float(number),
                        &self,
                    )),
                }
            }
        }

        deserializer.deserialize_any(Read)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.number {
            if let Ok(number) = self.text.parse::<u64>() {
                return serializer.serialize_u64(number);
            }
            if let Ok(number) = self.text.parse::<i64>() {
                return serializer.serialize_i64(number);
            }
            if let Ok(number) = self.text.parse::<f64>() {
                return serializer.serialize_f64(number);
            }
        }
        serializer.serialize_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    #[track_caller]
    fn micros(json: &str) -> Option<i64> {
        let time: Timestamp = serde_json::from_str(json).unwrap();
        assert_eq!(
            serde_json::to_string(&time).unwrap(),
            json,
            "it is written as it was"
        );
        time.to_utc().map(|it| it.timestamp_micros())
    }

    #[test]
    fn an_epoch_is_in_seconds_or_milliseconds_by_its_magnitude() {
        assert_eq!(micros("0"), Some(0));
        assert_eq!(micros("1735787045"), Some(1_735_787_045_000_000));
        assert_eq!(micros("1735787045.0"), Some(1_735_787_045_000_000));
        assert_eq!(micros("1735787045.678901"), Some(1_735_787_045_678_901));
        assert_eq!(micros("1735787045678"), Some(1_735_787_045_678_000));
        assert_eq!(micros("1735787045678.5"), Some(1_735_787_045_678_500));
        assert_eq!(micros("-1.5"), Some(-1_500_000));
        assert_eq!(micros("99999999999"), Some(99_999_999_999_000_000));
        assert_eq!(micros("100000000000"), Some(100_000_000_000_000));
        assert_eq!(micros("\"1735787045\""), Some(1_735_787_045_000_000));
    }

    #[test]
    fn a_system_time_comes_back_before_and_after_1970() {
        use std::time::{Duration, SystemTime};
        let epoch = SystemTime::UNIX_EPOCH;
        for offset in [0, 1, 1_500_000_000, 1_735_787_045_678_901_234] {
            let offset = Duration::from_nanos(offset);
            for time in [epoch + offset, epoch - offset] {
                assert_eq!(Timestamp::from(time).to_system_time(), Some(time));
            }
        }
    }

    #[test]
    fn numbers_that_are_not_times_are_kept() {
        for json in [
            "100000000000000",
            "18446744073709551615",
            "-9223372036854775808",
            "1e+300",
            "-1.7976931348623157e+308",
            "\"NaN\"",
            "\"inf\"",
            "\"\"",
        ] {
            assert_eq!(micros(json), None, "{json}");
        }
    }
}
