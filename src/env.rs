//! Reads settings from the environment.

use std::env::{self, VarError};
use std::fmt;

use crate::error::Error;
use crate::text::trimmed;

type Lookup = Box<dyn Fn(&str) -> Result<String, VarError>>;

/// The source of variables' values: the system, or a test.
#[doc(hidden)]
pub struct Environment {
    lookup: Lookup,
}

/// The value of a variable with the variable's name, for messages.
pub(crate) struct Variable {
    pub(crate) name: &'static str,
    pub(crate) value: String,
}

impl Environment {
    pub(crate) fn system() -> Self {
        Self {
            lookup: Box::new(|name| env::var(name)),
        }
    }

    /// The unchanged value of a variable, which may be empty.
    pub(crate) fn raw(&self, name: &str) -> Result<Option<String>, Error> {
        match (self.lookup)(name) {
            Ok(value) => Ok(Some(value)),
            Err(VarError::NotPresent) => Ok(None),
            Err(VarError::NotUnicode(_)) => Err(Error::invalid(format!("{name} is not UTF-8"))),
        }
    }

    /// The trimmed value of a variable. An empty value counts as not set.
    pub(crate) fn get(&self, name: &'static str) -> Result<Option<Variable>, Error> {
        let value = self.raw(name)?.map(|it| trimmed(&it).to_owned());
        let value = value.filter(|it| !it.is_empty());
        Ok(value.map(|value| Variable { name, value }))
    }

    /// The first of these variables that is set.
    pub(crate) fn first(&self, names: &[&'static str]) -> Result<Option<Variable>, Error> {
        for name in names {
            if let Some(value) = self.get(name)? {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    /// The error of a credential that none of these variables holds.
    pub(crate) fn missing(names: &[&'static str]) -> Error {
        Error::invalid(format!(
            "{} is not set or is empty: set it to the key, or pass the key to `builder().token(…)`",
            names.join(" or ")
        ))
    }
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Environment").finish_non_exhaustive()
    }
}

#[cfg(test)]
impl Environment {
    /// An environment with only these variables.
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
