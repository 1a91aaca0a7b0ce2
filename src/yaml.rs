//! Reads YAML files, such as block files (feature `yaml`).
//!
//! JSON is valid YAML, so `block.json` works as well. The rules of YAML 1.2 apply: `yes` and `on` are
//! strings.

use std::path::Path;

use serde::de::DeserializeOwned;

use crate::error::{Error, ErrorKind};

/// Reads a value from a YAML file.
///
/// ```
/// use spacepress::press::types::BlockSpecInput;
///
/// # fn main() -> Result<(), spacepress::Error> {
/// let block: BlockSpecInput = spacepress::yaml::from_file("examples/hello-block/block.yaml")?;
/// assert_eq!(block.metadata.name, "hello-block");
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// [`LocalIo`](ErrorKind::LocalIo) if the file can't be read,
/// [`InvalidInput`](ErrorKind::InvalidInput) if its content is not such a value. The message names the
/// file, the line and the field.
pub fn from_file<T: DeserializeOwned>(path: impl AsRef<Path>) -> Result<T, Error> {
    let path = path.as_ref();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Error::local_io("can't read", path, error))?;
    read(&text, &path.display().to_string())
}

/// Reads a value from a YAML string.
///
/// # Errors
///
/// [`InvalidInput`](ErrorKind::InvalidInput) if the content is not such a value. The message names the
/// line and the field.
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    read(text, "the YAML")
}

fn read<T: DeserializeOwned>(text: &str, what: &str) -> Result<T, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let refuse = |error: yaml_serde::Error| {
        let message = format!("{what} can't be read: {error}");
        Error::new(ErrorKind::InvalidInput, message).caused_by(error)
    };
    // JSON has no such numbers, and serde_json would silently write `null`.
    let value: yaml_serde::Value = yaml_serde::from_str(text).map_err(refuse)?;
    if let Some(place) = no_number(&value) {
        let message = format!("{what} has a number at {place} that JSON can't represent");
        return Err(Error::new(ErrorKind::InvalidInput, message));
    }
    yaml_serde::from_str(text).map_err(refuse)
}

/// The place of an infinite number or a NaN.
fn no_number(value: &yaml_serde::Value) -> Option<String> {
    use yaml_serde::Value;

    let within = |place: String, value: &Value| {
        let inner = no_number(value)?;
        Some(if inner.is_empty() {
            place
        } else {
            format!("{place}.{inner}")
        })
    };
    match value {
        Value::Number(number) => number
            .as_f64()
            .is_some_and(|it| !it.is_finite())
            .then(String::new),
        Value::Sequence(items) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(index, item)| within(index.to_string(), item))
        }
        Value::Mapping(entries) => entries.iter().find_map(|(name, value)| {
            let name = name.as_str().unwrap_or("?");
            within(name.to_owned(), value)
        }),
        Value::Tagged(tagged) => no_number(&tagged.value),
        _ => None,
    }
}
