//! Block files.
#![no_main]

use libfuzzer_sys::fuzz_target;
use spacepress::press::types::BlockSpecInput;
use spacepress::yaml;

fuzz_target!(|text: &str| {
    if let Ok(spec) = yaml::from_str::<BlockSpecInput>(text) {
        serde_json::to_string(&spec).unwrap();
    }
});
