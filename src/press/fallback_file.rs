//! The file that replaces the service if a program runs outside of a deployment, as on a developer's
//! machine.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::default_deployment::DEPLOYMENT_VARIABLE;
use crate::error::{Error, ErrorKind};

/// The path of the file to read if the program runs outside of a deployment, or `None`.
#[derive(Clone, Debug, Default)]
pub struct FallbackFile(Option<PathBuf>);

impl FallbackFile {
    /// Reads the file, and checks that it contains a value of the expected type.
    pub(super) fn read<T: DeserializeOwned>(
        &self,
        expected: &str,
        is_expected: impl Fn(&Value) -> bool,
    ) -> Result<T, Error> {
        let Some(path) = &self.0 else {
            let message = format!(
                "there is neither a deployment nor a fallback file: set {DEPLOYMENT_VARIABLE}, or \
                 pass a deployment id or the path of a file"
            );
            return Err(problem(FallbackFileError::NothingGiven, message, None));
        };
        let text = std::fs::read_to_string(path).map_err(|error| {
            let message = format!("can't read {}: {error}", path.display());
            let error = Box::new(error);
            Error::new(ErrorKind::LocalIo, message).caused_by(FallbackError {
                problem: FallbackFileError::Unreadable,
                source: Some(error),
            })
        })?;
        let path = path.display();
        let value: Value = crate::yaml::from_str(&text).map_err(|error| {
            let message = format!("{path} is not valid YAML: {error}");
            problem(FallbackFileError::NotYaml, message, Some(Box::new(error)))
        })?;
        if value.is_null() {
            let message = format!("{path} is empty: it must contain a {expected}");
            return Err(problem(FallbackFileError::Empty, message, None));
        }
        let unexpected = |source| {
            let message = format!("{path} does not contain a {expected}");
            problem(FallbackFileError::Unexpected, message, source)
        };
        if !is_expected(&value) {
            return Err(unexpected(None));
        }
        T::deserialize(value).map_err(|error| unexpected(Some(Box::new(error))))
    }
}

fn problem(problem: FallbackFileError, message: String, source: Option<Source>) -> Error {
    Error::new(ErrorKind::InvalidInput, message).caused_by(FallbackError { problem, source })
}

type Source = Box<dyn std::error::Error + Send + Sync>;

/// The source of an error about a fallback file: the problem, with its own source.
#[derive(Debug)]
struct FallbackError {
    problem: FallbackFileError,
    source: Option<Source>,
}

impl fmt::Display for FallbackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.problem {
            FallbackFileError::NothingGiven => "there is neither a deployment nor a fallback file",
            FallbackFileError::Unreadable => "the file can't be read",
            FallbackFileError::NotYaml => "the file is not valid YAML",
            FallbackFileError::Empty => "the file is empty",
            FallbackFileError::Unexpected => "the file contains a value of the wrong type",
        })
    }
}

impl std::error::Error for FallbackError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}

impl From<&str> for FallbackFile {
    fn from(path: &str) -> Self {
        Self(Some(path.into()))
    }
}

impl From<String> for FallbackFile {
    fn from(path: String) -> Self {
        Self(Some(path.into()))
    }
}

impl From<&Path> for FallbackFile {
    fn from(path: &Path) -> Self {
        Self(Some(path.into()))
    }
}

impl From<PathBuf> for FallbackFile {
    fn from(path: PathBuf) -> Self {
        Self(Some(path))
    }
}

impl From<&PathBuf> for FallbackFile {
    fn from(path: &PathBuf) -> Self {
        Self(Some(path.clone()))
    }
}

impl From<Option<&str>> for FallbackFile {
    fn from(path: Option<&str>) -> Self {
        Self(path.map(Into::into))
    }
}

/// The reason why a fallback file could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FallbackFileError {
    /// Neither a deployment nor a file was specified.
    NothingGiven,
    /// The file does not exist or can't be read.
    Unreadable,
    /// The file is not valid YAML.
    NotYaml,
    /// The file is empty.
    Empty,
    /// The file contains a value of the wrong type: not a mapping, or not a list.
    Unexpected,
}

impl Error {
    /// Returns why a fallback file could not be used, or `None` if the error has another cause.
    pub fn fallback_file_error(&self) -> Option<FallbackFileError> {
        let source = std::error::Error::source(self)?;
        Some(source.downcast_ref::<FallbackError>()?.problem)
    }
}
