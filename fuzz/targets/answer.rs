//! Answers of both services. What can be read is written as it was, so that reading it again gives
//! the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use spacepress::{press, spaces};

fn same<T: serde::de::DeserializeOwned + serde::Serialize>(bytes: &[u8]) {
    if let Ok(read) = serde_json::from_slice::<T>(bytes) {
        let written: Value = serde_json::to_value(&read).unwrap();
        let again: T = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(serde_json::to_value(&again).unwrap(), written);
    }
}

fuzz_target!(|bytes: &[u8]| {
    same::<press::types::BlockSpec>(bytes);
    same::<press::types::BlockDeployment>(bytes);
    same::<spaces::types::Space>(bytes);
    same::<spaces::types::Job>(bytes);
});
