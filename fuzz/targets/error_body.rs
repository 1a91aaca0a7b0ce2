//! Bodies of errors. The first byte chooses what they are said to be.
#![no_main]

use libfuzzer_sys::fuzz_target;

const MEDIA: [&str; 6] = [
    "application/json",
    "text/html",
    "text/plain; charset=utf-16",
    "text/plain; charset=utf-16le",
    "text/plain; charset=\"windows-1252\"",
    "charset=",
];

fuzz_target!(|bytes: &[u8]| {
    if let Some((first, body)) = bytes.split_first() {
        spacepress::fuzzing::error_body(MEDIA[usize::from(*first) % MEDIA.len()], body);
    }
});
