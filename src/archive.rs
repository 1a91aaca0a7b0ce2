//! ZIP archives: existing ones, and those packed from a directory.

mod deflate;
mod ignore;
mod input;
mod pack;
mod packer;
mod walk;
mod zip;

pub use input::ArchiveInput;
pub use packer::Packer;
pub use zip::Archive;

/// Matches a path against an ignore file.
#[cfg(fuzzing)]
pub(crate) fn fuzz_ignore_file(text: &str, path: &str) {
    let mut rules = ignore::Rules::default();
    if rules.read(text, &"text").is_ok() {
        let matches = rules.enter(&rules.root(), path, false);
        let (ignored, whole) = (rules.is_ignored(&matches), rules.is_ignored_whole(&matches));
        assert!(ignored || !whole);
    }
}
