//! Conversions between the inputs of blocks.

use super::generated::types::{BlockSpecInput, BlockSpecReleaseInput};

/// Creates the input of a release from the `release` and the `config` of a block's input. The other
/// fields, including `extra`, are dropped.
///
/// ```
/// # async fn example(press: spacepress::press::Client) -> Result<(), spacepress::Error> {
/// use spacepress::press::types::{BlockSpecInput, BlockSpecReleaseInput};
///
/// let spec = BlockSpecInput::try_from(serde_json::json!({
///     "version": 1,
///     "kind": "app",
///     "metadata": { "name": "greeter", "title": "Greeter", "summary": "Greets." },
///     "release": { "version": "1.1.0" },
/// }))?;
/// assert_eq!(BlockSpecReleaseInput::from(spec).release.version, "1.1.0");
/// # Ok(())
/// # }
/// ```
impl From<BlockSpecInput> for BlockSpecReleaseInput {
    fn from(spec: BlockSpecInput) -> Self {
        let release = Self::new(spec.release);
        match spec.config {
            Some(config) => release.with_config(config),
            None => release,
        }
    }
}

impl From<&BlockSpecInput> for BlockSpecReleaseInput {
    fn from(spec: &BlockSpecInput) -> Self {
        spec.clone().into()
    }
}
