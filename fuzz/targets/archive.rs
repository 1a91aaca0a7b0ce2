//! Bytes that are said to be a ZIP.
#![no_main]

use libfuzzer_sys::fuzz_target;
use spacepress::Archive;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(archive) = Archive::from_bytes(bytes.to_vec()) {
        assert_eq!(archive.len(), bytes.len() as u64);
    }
});
