//! Bytes that JSON holds as base64 text.

use std::fmt;
use std::str::FromStr;

use ::base64::alphabet;
use ::base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use ::base64::engine::{DecodePaddingMode, Engine as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::InvalidValue;

/// Bytes that are base64 text in JSON: the type of strings of the format `byte`.
///
/// They are written in the standard alphabet with padding. Text in the URL-safe alphabet, without
/// padding or with ASCII white space is read as well.
///
/// ```
/// use spacepress::Base64;
///
/// let icon = Base64::from(b"foo");
/// assert_eq!(icon.to_string(), "Zm9v");
/// assert_eq!(serde_json::to_string(&icon)?, r#""Zm9v""#);
///
/// let read: Base64 = "-_8".parse()?;
/// assert_eq!(read.as_bytes(), [0xfb, 0xff]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
#[doc(alias = "byte")]
pub struct Base64(Vec<u8>);

/// Reads text in the standard alphabet, with or without padding.
const LIBERAL: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

impl Base64 {
    /// Creates a value from bytes, which are not base64 text yet.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self(bytes.into())
    }

    /// Returns the bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Returns the bytes without a copy.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl fmt::Display for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(&self.0))
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.0.len() == 1 { "byte" } else { "bytes" };
        write!(f, "Base64({} {noun})", self.0.len())
    }
}

/// Decodes base64 text: in the standard or the URL-safe alphabet, with or without padding, and with
/// any ASCII white space.
impl FromStr for Base64 {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        let is_relevant = |it: &u8| !it.is_ascii_whitespace();
        let standard: Vec<u8> = text
            .bytes()
            .filter(is_relevant)
            .map(|it| match it {
                b'-' => b'+',
                b'_' => b'/',
                it => it,
            })
            .collect();
        let bytes = LIBERAL.decode(standard);
        bytes
            .map(Self)
            .map_err(|error| InvalidValue::new(text, format!("is not base64 text: {error}")))
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for Base64 {
    fn from(bytes: [u8; N]) -> Self {
        Self(bytes.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Base64 {
    fn from(bytes: &[u8; N]) -> Self {
        Self(bytes.to_vec())
    }
}

impl From<&Base64> for Base64 {
    fn from(value: &Base64) -> Self {
        value.clone()
    }
}

impl From<Base64> for Vec<u8> {
    fn from(value: Base64) -> Self {
        value.0
    }
}

impl AsRef<[u8]> for Base64 {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_form_of_base64_is_read() {
        let bytes = [0xfb_u8, 0xff, 0xbe, 0x00];
        for text in [
            "+/++AA==",
            "+/++AA",
            "+/++AA=",
            "-_--AA",
            "-_--AA==",
            " +/+\r\n+A\tA== \n",
            // The unused bits of the last character are ignored.
            "+/++AB==",
        ] {
            let read = text.parse::<Base64>();
            assert_eq!(
                read.as_ref().map(Base64::as_bytes),
                Ok(&bytes[..]),
                "{text:?}"
            );
        }
        assert_eq!("".parse(), Ok(Base64::default()));
        for text in ["Zm9v!", "Z", "Zm9vZ", "Zm=9v", "größe", "Zm9v===="] {
            let error = text.parse::<Base64>().unwrap_err();
            assert_eq!(error.value(), Some(text));
            assert!(error.reason().starts_with("is not base64 text"), "{error}");
        }
    }

    #[test]
    fn every_length_is_read_as_it_was_written() {
        let mut bytes = Vec::new();
        for length in 0..200_u8 {
            let value = Base64::new(bytes.clone());
            let text = serde_json::to_string(&value).unwrap();
            assert_eq!(text.len(), 2 + usize::from(length).div_ceil(3) * 4);
            let read: Base64 = serde_json::from_str(&text).unwrap();
            assert_eq!(read.into_bytes(), bytes);
            bytes.push(length.wrapping_mul(31));
        }
        assert!(serde_json::from_str::<Base64>("7").is_err());
    }

    #[test]
    fn it_converts_from_bytes_and_shows_their_number() {
        let foo = Base64::from(*b"foo");
        assert_eq!(foo, Base64::from(b"foo"));
        assert_eq!(foo, Base64::from(&b"foo"[..]));
        assert_eq!(foo, Base64::from(b"foo".to_vec()));
        assert_eq!(foo, Base64::new("foo"));
        assert_eq!(foo.as_ref(), b"foo");
        assert_eq!(format!("{foo} {foo:?}"), "Zm9v Base64(3 bytes)");
        assert_eq!(format!("{:?}", Base64::from([0])), "Base64(1 byte)");
    }
}
