//! A point in time, as an answer gives it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDateTime, SecondsFormat, TimeZone, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time, as an answer gives it.
///
/// The text is kept as it came, so that nothing is lost when it is written again, and is read when
/// it is asked for, as a time of `chrono`'s. Times are RFC 3339; one without an offset is read as UTC, since some servers
/// leave the `Z` out. What is no time at all is kept as well, and reads as `None`.
///
/// ```
/// use spacepress::Timestamp;
///
/// let time = Timestamp::from("2025-01-02T03:04:05.678901");
/// assert_eq!(time.to_string(), "2025-01-02T03:04:05.678901");
/// assert_eq!(time.to_utc().map(|it| it.timestamp()), Some(1_735_787_045));
/// assert_eq!(Timestamp::from("yesterday").to_utc(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp(String);

impl Timestamp {
    /// The text as it came.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The point in time, if the text is one.
    pub fn to_utc(&self) -> Option<DateTime<Utc>> {
        let text = self.0.trim();
        DateTime::parse_from_rfc3339(text)
            .map(|time| time.to_utc())
            .or_else(|_| {
                NaiveDateTime::from_str(&text.replacen(' ', "T", 1))
                    .map(|time| Utc.from_utc_datetime(&time))
            })
            .ok()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<DateTime<Utc>> for Timestamp {
    fn from(time: DateTime<Utc>) -> Self {
        Self(time.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
