//! The environment, as settings are read from it.

use std::env::{self, VarError};

use crate::client::invalid;
use crate::error::Error;

type Lookup = Box<dyn Fn(&str) -> Result<String, VarError>>;

/// Where the values of variables come from: the system, or a test.
pub(crate) struct Environment {
    lookup: Lookup,
}

impl Environment {
    pub(crate) fn system() -> Self {
        Self {
            lookup: Box::new(|name| env::var(name)),
        }
    }

    /// The value of a variable. One that is empty is as one that isn't there.
    pub(crate) fn get(&self, name: &str) -> Result<Option<String>, Error> {
        match (self.lookup)(name) {
            Ok(value) if value.is_empty() => Ok(None),
            Ok(value) => Ok(Some(value)),
            Err(VarError::NotPresent) => Ok(None),
            Err(VarError::NotUnicode(_)) => Err(invalid(format!("{name} is not UTF-8"))),
        }
    }

    /// The value of the first of these variables that has one.
    pub(crate) fn first(&self, names: &[&str]) -> Result<Option<String>, Error> {
        for name in names {
            if let Some(value) = self.get(name)? {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    /// As [`first`](Self::first), where there has to be one.
    pub(crate) fn required(&self, names: &[&str]) -> Result<String, Error> {
        self.first(names)?.ok_or_else(|| {
            invalid(format!(
                "{} is not set: put the key there, or give it to `builder().token(…)`",
                names.join(" or ")
            ))
        })
    }
}

#[cfg(test)]
impl Environment {
    /// An environment of these variables and no others.
    pub(crate) fn of(variables: &[(&'static str, &'static str)]) -> Self {
        let variables = variables.to_vec();
        Self {
            lookup: Box::new(move |name| {
                let found = variables.iter().find(|(it, _)| *it == name);
                found
                    .map(|(_, value)| (*value).to_owned())
                    .ok_or(VarError::NotPresent)
            }),
        }
    }
}
