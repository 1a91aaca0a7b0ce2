//! Reads responses that differ from their document.
//!
//! A response is first read strictly, straight into its type, which costs nothing extra. Only if
//! that fails, [`repaired`] reads it again, in three passes:
//!
//! 1. [`text`] repairs what isn't JSON: a byte order mark, lone surrogates, `NaN`;
//! 2. [`fit`] walks the value beside the [`Shape`] that the generator wrote for the response,
//!    converts what can be converted, and sets aside what can't be read as its field's type;
//! 3. the result is read strictly.
//!
//! A field that was set aside has a marked name in the repaired value. The type doesn't know that name,
//! so the field ends up in `extra`, where [`extra_name`] removes the mark.
//!
//! The public `Deserialize` of the generated types stays strict, since requests are read with it, too.

mod fit;
#[cfg(test)]
mod fit_tests;
mod markers;
mod shape;
mod text;

use std::borrow::Cow;
use std::cell::Cell;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use markers::{ASIDE, MEMBER};
pub(crate) use shape::{Field, Shape, Tag, Union};

/// How generated types currently read on this thread.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// As their public `Deserialize` does.
    Plain,
    /// A response, straight from its bytes: a union whose value fits no member is an error, since
    /// the repair may find that one does.
    Response,
    /// A repaired response, with marked names.
    Repaired,
}

thread_local! {
    static MODE: Cell<Mode> = const { Cell::new(Mode::Plain) };
}

impl Mode {
    /// Reads in this mode. Reading never awaits, so it stays on its thread.
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

/// Repairs and reads a response that couldn't be read strictly.
pub(crate) fn repaired<T: DeserializeOwned>(
    body: &[u8],
    shape: &'static Shape,
) -> Result<T, serde_json::Error> {
    let fitted = json(body).and_then(|value| fit::fit(shape, &value));
    let read = fitted.map(|value| Mode::Repaired.read(|| T::deserialize(value)));
    match read {
        Some(Ok(read)) => Ok(read),
        // This error has the position in the body.
        _ => serde_json::from_slice(body),
    }
}

/// The JSON of a body, repaired if necessary.
pub(crate) fn json(body: &[u8]) -> Option<Value> {
    serde_json::from_slice(body)
        .or_else(|_| serde_json::from_str(&text::repaired(body)))
        .ok()
}

/// The name under which a field is kept in `extra`.
pub(crate) fn extra_name(name: Cow<'_, str>) -> String {
    match name.strip_prefix(ASIDE) {
        Some(plain) if MODE.get() == Mode::Repaired => plain.to_owned(),
        _ => name.into_owned(),
    }
}

/// The member of a union that the repair chose for a value, and the value. Without a choice, the
/// members are tried one after the other.
pub(crate) fn chosen(value: Value) -> (Option<usize>, Value) {
    if MODE.get() != Mode::Repaired {
        return (None, value);
    }
    match value {
        Value::Object(mut object) if object.len() == 1 => {
            let entry = object.iter_mut().next();
            let entry = entry.and_then(|(name, value)| {
                let index = name.strip_prefix(MEMBER)?.parse().ok()?;
                Some((index, value.take()))
            });
            match entry {
                Some((index, value)) => (Some(index), value),
                None => (None, Value::Object(object)),
            }
        }
        value => (None, value),
    }
}

/// The value of a union that fits no member.
pub(crate) fn other<E: serde::de::Error>(value: Value) -> Result<Value, E> {
    match MODE.get() {
        Mode::Response => Err(E::custom("a value fits none of its possible types")),
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
