//! Ignore files, and paths that they may leave out.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| {
    let (text, path) = input;
    spacepress::fuzzing::ignore_file(text, path);
});
