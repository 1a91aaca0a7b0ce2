//! Converting and checking the arguments of a call.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Call;
use crate::error::{Error, InvalidValue};
use crate::limits;
use crate::payload::Payload;
use crate::serde_helpers;

// Not every document has parameters of all kinds.
#[allow(dead_code)]
impl Call {
    /// Converts a value, and keeps the error if it is invalid.
    pub(crate) fn value<T, V>(&mut self, parameter: &str, value: V) -> Option<T>
    where
        V: TryInto<T, Error: Into<InvalidValue>>,
    {
        match value.try_into() {
            Ok(value) => Some(value),
            Err(invalid) => self.refuse(parameter, invalid.into()),
        }
    }

    pub(crate) fn values<T, V>(
        &mut self,
        parameter: &str,
        values: impl IntoIterator<Item = V>,
    ) -> Option<Vec<T>>
    where
        V: TryInto<T, Error: Into<InvalidValue>>,
    {
        values
            .into_iter()
            .map(|value| self.value(parameter, value))
            .collect()
    }

    pub(crate) fn numbers(
        &mut self,
        parameter: &str,
        values: impl IntoIterator<Item: Into<f64>>,
    ) -> Option<Vec<serde_json::Number>> {
        let values = values.into_iter();
        values.map(|it| self.number(parameter, it)).collect()
    }

    pub(crate) fn entries<T, V>(
        &mut self,
        parameter: &str,
        entries: impl IntoIterator<Item = (impl Into<String>, V)>,
    ) -> Option<BTreeMap<String, T>>
    where
        V: TryInto<T, Error: Into<InvalidValue>>,
    {
        let entries = entries.into_iter();
        entries
            .map(|(name, value)| Some((name.into(), self.value(parameter, value)?)))
            .collect()
    }

    /// Converts an integer, and checks its bounds.
    pub(crate) fn integer<V>(
        &mut self,
        parameter: &str,
        value: V,
        low: Option<i64>,
        high: Option<i64>,
    ) -> Option<i64>
    where
        V: TryInto<i64> + Copy + fmt::Display,
    {
        let number = value.try_into().map_err(|_| "a signed 64-bit integer");
        self.within(parameter, &value, number, low, high)
    }

    /// Converts an unsigned integer, and checks its bounds.
    pub(crate) fn unsigned<V>(
        &mut self,
        parameter: &str,
        value: V,
        low: Option<u64>,
        high: Option<u64>,
    ) -> Option<u64>
    where
        V: TryInto<u64> + Copy + fmt::Display,
    {
        let number = value.try_into().map_err(|_| "an unsigned 64-bit integer");
        self.within(parameter, &value, number, low, high)
    }

    fn within<T: PartialOrd + fmt::Display>(
        &mut self,
        parameter: &str,
        value: &impl fmt::Display,
        number: Result<T, &str>,
        low: Option<T>,
        high: Option<T>,
    ) -> Option<T> {
        let reason = match (number, low, high) {
            (Err(range), ..) => format!("must fit into {range}"),
            (Ok(number), Some(low), _) if number < low => format!("must be at least {low}"),
            (Ok(number), _, Some(high)) if number > high => format!("must be at most {high}"),
            (Ok(number), ..) => return Some(number),
        };
        self.refuse(parameter, InvalidValue::new(value.to_string(), reason))
    }

    pub(crate) fn number(
        &mut self,
        parameter: &str,
        value: impl Into<f64>,
    ) -> Option<serde_json::Number> {
        let value = value.into();
        serde_helpers::number(value).or_else(|| {
            let invalid = InvalidValue::new(value.to_string(), "must be a finite number");
            self.refuse(parameter, invalid)
        })
    }

    /// Checks a value against its limits, which are the text of a JSON object. Keeps the error if it
    /// violates one.
    pub(crate) fn limited<T: Serialize>(
        &mut self,
        parameter: &str,
        value: Option<T>,
        limits: &'static str,
    ) -> Option<T> {
        let value = value?;
        let json = match serde_json::to_value(&value) {
            Ok(json) => json,
            Err(error) => {
                self.refuse_with(parameter, self.unserializable(parameter, error));
                return None;
            }
        };
        match (limits::violated_text(limits, &json), json) {
            (None, _) => Some(value),
            (Some(reason), Value::Number(number)) => {
                self.refuse(parameter, InvalidValue::new(number.to_string(), reason))
            }
            // Text is not shown, since it may be a secret.
            (Some(reason), _) => self.refuse(parameter, InvalidValue::hidden(reason)),
        }
    }

    /// Returns the value, or else the default of the document, which is the text of a JSON value.
    pub(crate) fn default<T: DeserializeOwned>(
        &self,
        parameter: &str,
        value: Option<T>,
        json: &'static str,
    ) -> Result<T, Error> {
        if let Some(value) = value {
            return Ok(value);
        }
        serde_json::from_str(json).map_err(|error| {
            let reason = format!("is not a valid default: {error}; set the parameter");
            let invalid = InvalidValue::new(json, reason);
            self.invalid(parameter, invalid).caused_by(error)
        })
    }

    pub(crate) fn files<V>(
        &mut self,
        parameter: &str,
        values: impl IntoIterator<Item = V>,
    ) -> Option<Vec<Payload>>
    where
        V: TryInto<Payload, Error: Into<Error>>,
    {
        let values = values.into_iter();
        values.map(|it| self.file(parameter, it)).collect()
    }

    pub(crate) fn file<T, V>(&mut self, parameter: &str, value: V) -> Option<T>
    where
        V: TryInto<T, Error: Into<Error>>,
    {
        match value.try_into() {
            Ok(archive) => Some(archive),
            Err(error) => {
                self.refuse_with(parameter, error.into());
                None
            }
        }
    }
}
