//! Serialization and deserialization of the generated types. Responses that it can't deserialize are
//! repaired by `reading`.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::error::InvalidValue;

/// A short string that is mostly compared and discarded. It is borrowed if possible.
pub(crate) struct Key<'de>(Cow<'de, str>);

impl Key<'_> {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn into_string(self) -> String {
        self.0.into_owned()
    }

    /// Returns the key in `extra` for a field that the document does not define.
    pub(crate) fn into_extra(self) -> String {
        crate::reading::extra_name(self.0)
    }
}

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;

        impl<'de> Visitor<'de> for Read {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(text)))
            }
        }

        deserializer.deserialize_str(Read)
    }
}

/// A type that is deserialized from a JSON object.
pub(crate) trait Object: Sized {
    const EXPECTING: &'static str;

    fn read<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// Deserializes an object.
pub(crate) fn read<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    struct Read<T>(PhantomData<T>);

    impl<'de, T: Object> Visitor<'de> for Read<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(T::EXPECTING)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            T::read(map)
        }
    }

    deserializer.deserialize_map(Read(PhantomData))
}

/// Deserializes a request body that the caller passed as JSON.
pub(crate) fn from_json<T: DeserializeOwned>(value: Value) -> Result<T, InvalidValue> {
    T::deserialize(&value).map_err(|error| InvalidValue::new(value.to_string(), error.to_string()))
}

/// Returns a value as the plain text of a path segment or a header: a string without quotes, and
/// anything else as JSON.
// Used only if a document has unions.
#[allow(dead_code)]
pub(crate) fn plain(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(text)) => text,
        Ok(value) => value.to_string(),
        // The types of parameters are serializable.
        Err(_) => String::new(),
    }
}

/// The string of an enum value that the OpenAPI document does not list.
///
/// It is created only by deserialization or by the enum's `From<&str>` and `From<String>`, and it is
/// never a string that the document lists. Match it with `Unknown(_)`, and read it with the enum's
/// `as_str`: code that matches on the string of an unknown value would break silently once the
/// document lists that value.
#[derive(Clone)]
pub struct UnknownValue(String);

impl UnknownValue {
    pub(crate) fn new(value: String) -> Self {
        Self(value)
    }

    /// Returns the string.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A string that some responses write as an integer. It is serialized as it was deserialized.
///
/// Only the string counts for comparison and hashing.
#[derive(Clone)]
pub(crate) struct TextOrInteger {
    text: String,
    integer: bool,
}

impl TextOrInteger {
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for TextOrInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl From<&str> for TextOrInteger {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for TextOrInteger {
    fn from(text: String) -> Self {
        Self {
            text,
            integer: false,
        }
    }
}

impl PartialEq for TextOrInteger {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for TextOrInteger {}

impl Hash for TextOrInteger {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl PartialOrd for TextOrInteger {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for TextOrInteger {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<'de> Deserialize<'de> for TextOrInteger {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;

        impl Visitor<'_> for Read {
            type Value = TextOrInteger;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a whole number")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<TextOrInteger, E> {
                Ok(text.into())
            }

            fn visit_string<E: Error>(self, text: String) -> Result<TextOrInteger, E> {
                Ok(text.into())
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<TextOrInteger, E> {
                Ok(TextOrInteger::from_integer(value))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<TextOrInteger, E> {
                Ok(TextOrInteger::from_integer(value))
            }
        }

        deserializer.deserialize_any(Read)
    }
}

impl Serialize for TextOrInteger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.integer {
            if let Ok(value) = self.text.parse::<u64>() {
                return serializer.serialize_u64(value);
            }
            if let Ok(value) = self.text.parse::<i64>() {
                return serializer.serialize_i64(value);
            }
        }
        serializer.serialize_str(&self.text)
    }
}

// Used only if a document has number parameters.
#[allow(dead_code)]
/// Converts to a JSON number, which is an integer if the value is whole. Returns `None` for NaN and
/// infinity.
pub(crate) fn number(value: f64) -> Option<serde_json::Number> {
    // 2^53: up to this magnitude, every integer is exactly representable.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() <= EXACT {
        // The value is whole and within the range of `i64`.
        #[allow(clippy::cast_possible_truncation)]
        let whole = value as i64;
        return Some(whole.into());
    }
    serde_json::Number::from_f64(value)
}

/// Implements conversions of a newtype over a string. `$inner` is the wrapped type.
macro_rules! text_impls {
    ($name:ident, $inner:ty) => {
        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self(value.into())
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }

        crate::serde_helpers::text_impls!(@integers $name, $inner, i32, i64, u32, u64);

        impl std::ops::Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                self.as_str()
            }
        }

        /// Allows passing an optional field of a response to a setter. If it is `None`, sending the
        /// call fails.
        impl TryFrom<Option<$name>> for $name {
            type Error = crate::InvalidValue;

            fn try_from(value: Option<$name>) -> Result<Self, crate::InvalidValue> {
                value.ok_or_else(crate::InvalidValue::absent)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                serde::Deserialize::deserialize(deserializer).map(Self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self.0, serializer)
            }
        }
    };
    (@integers $name:ident, $inner:ty, $($integer:ty),*) => {
        $(
            impl From<$integer> for $name {
                fn from(value: $integer) -> Self {
                    Self(<$inner as crate::serde_helpers::FromInteger>::from_integer(value))
                }
            }
        )*
    };
}
pub(crate) use text_impls;

/// Converts an integer to the wrapped type of a newtype over a string.
pub(crate) trait FromInteger {
    fn from_integer(value: impl fmt::Display) -> Self;
}

impl FromInteger for String {
    fn from_integer(value: impl fmt::Display) -> Self {
        value.to_string()
    }
}

impl FromInteger for TextOrInteger {
    fn from_integer(value: impl fmt::Display) -> Self {
        Self {
            text: value.to_string(),
            integer: true,
        }
    }
}

/// Implements conversions and comparisons of an enum with an `Unknown` variant.
macro_rules! enum_impls {
    ($name:ident) => {
        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self::known(value)
                    .unwrap_or_else(|| Self::Unknown(crate::UnknownValue::new(value.to_owned())))
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::known(&value)
                    .unwrap_or_else(|| Self::Unknown(crate::UnknownValue::new(value)))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <crate::serde_helpers::Key<'de> as serde::Deserialize>::deserialize(
                    deserializer,
                )?;
                Ok(Self::known(value.as_str()).unwrap_or_else(|| {
                    Self::Unknown(crate::UnknownValue::new(value.into_string()))
                }))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl Eq for $name {}

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.as_str().cmp(other.as_str())
            }
        }
    };
}
pub(crate) use enum_impls;

/// Implements the traits of string-like types, given `as_str`, `From<&str>` and `Clone`.
macro_rules! string_impls {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self.as_str(), f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(value: &str) -> Result<Self, std::convert::Infallible> {
                Ok(value.into())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl From<&String> for $name {
            fn from(value: &String) -> Self {
                value.as_str().into()
            }
        }

        impl From<&$name> for $name {
            fn from(value: &$name) -> Self {
                value.clone()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.as_str().to_owned()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
    };
}
pub(crate) use string_impls;

/// Implements the traits of a newtype over a map.
macro_rules! map_impls {
    ($name:ident, $value:ty) => {
        impl std::ops::Deref for $name {
            type Target = std::collections::BTreeMap<String, $value>;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        impl std::ops::DerefMut for $name {
            fn deref_mut(&mut self) -> &mut Self::Target {
                &mut self.0
            }
        }

        impl From<std::collections::BTreeMap<String, $value>> for $name {
            fn from(entries: std::collections::BTreeMap<String, $value>) -> Self {
                Self(entries)
            }
        }

        impl<K: Into<String>, V: Into<$value>> FromIterator<(K, V)> for $name {
            fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
                let entries = entries.into_iter();
                Self(
                    entries
                        .map(|(name, value)| (name.into(), value.into()))
                        .collect(),
                )
            }
        }

        impl<K: Into<String>, V: Into<$value>, const N: usize> From<[(K, V); N]> for $name {
            fn from(entries: [(K, V); N]) -> Self {
                entries.into_iter().collect()
            }
        }

        impl IntoIterator for $name {
            type Item = (String, $value);
            type IntoIter = std::collections::btree_map::IntoIter<String, $value>;

            fn into_iter(self) -> Self::IntoIter {
                self.0.into_iter()
            }
        }

        impl<'a> IntoIterator for &'a $name {
            type Item = (&'a String, &'a $value);
            type IntoIter = std::collections::btree_map::Iter<'a, String, $value>;

            fn into_iter(self) -> Self::IntoIter {
                self.0.iter()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                serde::Deserialize::deserialize(deserializer).map(Self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self.0, serializer)
            }
        }
    };
}
pub(crate) use map_impls;

/// Implements conversions to a request body.
macro_rules! input_impls {
    ($name:ident) => {
        impl From<&$name> for $name {
            fn from(value: &$name) -> Self {
                value.clone()
            }
        }

        impl TryFrom<serde_json::Value> for $name {
            type Error = crate::InvalidValue;

            fn try_from(value: serde_json::Value) -> Result<Self, crate::InvalidValue> {
                crate::serde_helpers::from_json(value)
            }
        }
    };
}
pub(crate) use input_impls;

/// Deserializes a value as a type and serializes it again.
#[cfg(all(test, feature = "fake"))]
pub(crate) type RoundTrip = fn(&Value) -> Result<Value, String>;

#[cfg(all(test, feature = "fake"))]
pub(crate) fn round_trip<T: DeserializeOwned + Serialize>(value: &Value) -> Result<Value, String> {
    // Through a string, as in a response.
    let read: T = serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())?;
    serde_json::to_value(read).map_err(|error| error.to_string())
}
