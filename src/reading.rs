//! Reads responses that differ from their document.
//!
//! A response is first deserialized strictly, directly into its type, without overhead. Only if that
//! fails, [`repaired`] reads it again, in three passes:
//!
//! 1. [`text`] repairs invalid JSON: a byte order mark, lone surrogates, `NaN`;
//! 2. [`fit`] compares the value with the generated [`Shape`] of the response, converts values of
//!    other types if possible, and sets aside fields that can't be read as their type;
//! 3. the result is deserialized strictly.
//!
//! A field that was set aside has a marked name in the repaired value. The type doesn't know that name,
//! so the field ends up in `extra`, where [`extra_name`] removes the mark.
//!
//! The public `Deserialize` of the generated types is always strict, since it is used for requests as
//! well.

mod fit;
#[cfg(test)]
mod fit_tests;
mod markers;
mod member;
#[cfg(test)]
mod member_tests;
mod shape;
mod text;

use std::borrow::Cow;
use std::cell::Cell;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use markers::{ASIDE, MEMBER};
// Not every document has unions.
#[allow(unused_imports)]
pub(crate) use shape::{Access, Field, Member, Shape, Tag, Union};

/// The current mode of deserialization of generated types on this thread.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// The mode of the public `Deserialize`.
    Plain,
    /// A response, directly from its bytes. A union whose value fits no member is an error, since it
    /// may fit one after the repair.
    Response,
    /// A repaired response, with marked names.
    Repaired,
}

thread_local! {
    static MODE: Cell<Mode> = const { Cell::new(Mode::Plain) };
}

impl Mode {
    /// Deserializes in this mode. Deserialization never awaits, so it stays on its thread.
    fn read<T>(self, read: impl FnOnce() -> T) -> T {
        struct Restore(Mode);

        impl Drop for Restore {
            fn drop(&mut self) {
                MODE.set(self.0);
            }
        }

        let _restore = Restore(MODE.replace(self));
        read()
    }
}

/// The response type that progenitor reads.
#[derive(Debug)]
pub(crate) struct Response<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Response<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Mode::Response
            .read(|| T::deserialize(deserializer))
            .map(Self)
    }
}

/// Deserializes a response, strictly if possible.
// Not every document has responses that are read by their status.
#[allow(dead_code)]
pub(crate) fn read<T: DeserializeOwned>(
    body: &[u8],
    shape: &'static Shape,
) -> Result<T, serde_json::Error> {
    match serde_json::from_slice::<Response<T>>(body) {
        Ok(read) => Ok(read.0),
        Err(_) => repaired(body, shape),
    }
}

/// Repairs and deserializes a response that couldn't be deserialized strictly.
pub(crate) fn repaired<T: DeserializeOwned>(
    body: &[u8],
    shape: &'static Shape,
) -> Result<T, serde_json::Error> {
    let fitted = json(body).and_then(|value| fit::fit(shape, &value));
    let read = fitted.map(|value| Mode::Repaired.read(|| T::deserialize(value)));
    match read {
        Some(Ok(read)) => Ok(read),
        // This error contains the position in the body.
        _ => Mode::Response.read(|| serde_json::from_slice(body)),
    }
}

/// Parses a body as JSON, repaired if necessary.
pub(crate) fn json(body: &[u8]) -> Option<Value> {
    serde_json::from_slice(body)
        .or_else(|_| serde_json::from_str(&text::repaired(body)))
        .ok()
}

/// Returns the key of a field in `extra`.
pub(crate) fn extra_name(name: Cow<'_, str>) -> String {
    match name.strip_prefix(ASIDE) {
        Some(plain) if MODE.get() == Mode::Repaired => plain.to_owned(),
        _ => name.into_owned(),
    }
}

/// Returns the index of the member of a union that a value belongs to, and the value. The choice of
/// the repair takes precedence. `shape` is that of the union.
pub(crate) fn chosen(mut value: Value, shape: &'static Shape) -> (Option<usize>, Value) {
    if MODE.get() == Mode::Repaired
        && let Some((index, inner)) = marked(&mut value)
    {
        return (Some(index), inner);
    }
    let member = shape.union().and_then(|it| it.member(&value));
    (member, value)
}

/// Takes a value out of the mark of the repair.
fn marked(value: &mut Value) -> Option<(usize, Value)> {
    let object = value.as_object_mut().filter(|it| it.len() == 1)?;
    let (name, inner) = object.iter_mut().next()?;
    let index = name.strip_prefix(MEMBER)?.parse().ok()?;
    Some((index, inner.take()))
}

/// Returns an error if a response lacks a required field that requests don't have.
// Not every document has such fields.
#[allow(dead_code)]
pub(crate) fn present<E: serde::de::Error>(is_present: bool, field: &'static str) -> Result<(), E> {
    match MODE.get() {
        Mode::Response | Mode::Repaired if !is_present => Err(E::missing_field(field)),
        _ => Ok(()),
    }
}

/// Returns the value of a union that fits no member.
pub(crate) fn other<E: serde::de::Error>(value: Value) -> Result<Value, E> {
    match MODE.get() {
        Mode::Response => Err(E::custom("a value matches none of its possible types")),
        Mode::Plain | Mode::Repaired => Ok(value),
    }
}

/// A type for tests: its name, its shape, and the function that reads it as a response.
#[cfg(all(test, feature = "fake"))]
pub(crate) type Named = (&'static str, &'static Shape, Written);

/// Reads a response, and returns its JSON and its `Debug` output.
#[cfg(all(test, feature = "fake"))]
pub(crate) type Written = fn(&[u8], &'static Shape) -> Result<(Value, String), serde_json::Error>;

#[cfg(all(test, feature = "fake"))]
pub(crate) fn written_again<T: DeserializeOwned + serde::Serialize + std::fmt::Debug>(
    body: &[u8],
    shape: &'static Shape,
) -> Result<(Value, String), serde_json::Error> {
    let strict = serde_json::from_slice::<Response<T>>(body).map(|it| it.0);
    let read = strict.or_else(|_| repaired::<T>(body, shape))?;
    Ok((serde_json::to_value(&read)?, format!("{read:?}")))
}
