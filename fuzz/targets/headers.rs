//! Headers that are acted upon.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|value: &[u8]| {
    spacepress::fuzzing::retry_after(value);
    spacepress::fuzzing::location(value);
});
