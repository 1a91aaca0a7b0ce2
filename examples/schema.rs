//! Prints the JSON Schema of a block file, with which editors check YAML.
//!
//! ```text
//! cargo run --features schemars --example schema > block.schema.json
//! cargo run --features schemars --example schema -- parameters > parameters.schema.json
//! ```

use schemars::generate::SchemaSettings;
use spacepress::press::types::{BlockSpecInput, BlockSpecReleaseInput, ParameterDefinitions};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let kind = std::env::args().nth(1);
    let schema = schema(kind.as_deref().unwrap_or("block"))?;
    println!("{}", serde_json::to_string_pretty(&schema)?);
    Ok(())
}

/// Returns the schema of a file of this kind, in draft 7, which editors support.
pub fn schema(kind: &str) -> Result<schemars::Schema, String> {
    let generator = SchemaSettings::draft07().into_generator();
    match kind {
        "block" => Ok(generator.into_root_schema_for::<BlockSpecInput>()),
        "release" => Ok(generator.into_root_schema_for::<BlockSpecReleaseInput>()),
        "parameters" => Ok(generator.into_root_schema_for::<ParameterDefinitions>()),
        other => Err(format!(
            "no schema `{other}`; the schemas are block, release and parameters"
        )),
    }
}
