//! Writes the JSON Schema of a block file, for editors that check YAML while it is written.
//!
//! ```text
//! cargo run --features schemars --example schema > block.schema.json
//! cargo run --features schemars --example schema -- parameters > parameters.schema.json
//! ```

use schemars::generate::SchemaSettings;
use spacepress::press::types::{BlockSpecInput, BlockSpecReleaseInput, ParameterDefinitions};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The draft that editors know.
    let generator = SchemaSettings::draft07().into_generator();
    let schema = match std::env::args().nth(1).as_deref() {
        None | Some("block") => generator.into_root_schema_for::<BlockSpecInput>(),
        Some("release") => generator.into_root_schema_for::<BlockSpecReleaseInput>(),
        Some("parameters") => generator.into_root_schema_for::<ParameterDefinitions>(),
        Some(other) => {
            return Err(
                format!("there are schemas of block, release and parameters, not {other}").into(),
            );
        }
    };
    println!("{}", serde_json::to_string_pretty(&schema)?);
    Ok(())
}
