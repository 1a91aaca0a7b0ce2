//! Reading YAML files, such as the one that describes a block.
//!
//! JSON is YAML too, so that these read `block.json` as well. Numbers, booleans and texts are told
//! apart as YAML 1.2 does: `yes` and `on` are texts.

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
/// [`LocalIo`](ErrorKind::LocalIo) where the file can't be read,
/// [`InvalidInput`](ErrorKind::InvalidInput) with the file, the line and the field where it holds
/// no such value.
pub fn from_file<T: DeserializeOwned>(path: impl AsRef<Path>) -> Result<T, Error> {
    let path = path.as_ref();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Error::local_io("can't read", path, error))?;
    read(&text, &path.display().to_string())
}

/// Reads a value from a text that is YAML.
///
/// # Errors
///
/// [`InvalidInput`](ErrorKind::InvalidInput) with the line and the field where it holds no such
/// value.
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    read(text, "the YAML")
}

fn read<T: DeserializeOwned>(text: &str, what: &str) -> Result<T, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    yaml_serde::from_str(text).map_err(|error| {
        let message = format!("{what} can't be read: {error}");
        Error::new(ErrorKind::InvalidInput, message).caused_by(error)
    })
}
