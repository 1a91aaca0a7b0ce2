//! Walks a directory and lists the entries of its archive.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::ignore::{Matches, Rules};
use crate::error::{Error, ErrorKind};

/// The maximum depth of directories.
const DEEPEST: usize = 255;

/// A file or a directory to pack.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The name in the archive, with slashes; a directory's name ends in one.
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) is_directory: bool,
    /// The Unix permissions.
    pub(super) mode: u32,
    pub(super) modified: Option<SystemTime>,
    pub(super) len: u64,
}

/// Lists the files below `root`, which is canonical, that are not excluded, and their directories, in
/// the order of their names.
pub(super) fn list(root: &Path, rules: &Rules) -> Result<Vec<Entry>, Error> {
    let mut walk = Walk {
        root,
        rules,
        entries: Vec::new(),
        above: vec![root.to_owned()],
    };
    walk.directory(root, "", &rules.root())?;
    let mut entries = walk.entries;
    // A directory precedes its entries, since its name is a prefix of theirs.
    entries.sort_unstable_by(|one, other| one.name.as_bytes().cmp(other.name.as_bytes()));
    if entries.is_empty() {
        let message = format!(
            "there is nothing to pack in {}: it is empty, or every file is excluded",
            root.display()
        );
        return Err(Error::new(ErrorKind::InvalidInput, message));
    }
    Ok(entries)
}

struct Walk<'a> {
    root: &'a Path,
    rules: &'a Rules,
    entries: Vec<Entry>,
    /// The canonical paths of the current directory and its parents.
    above: Vec<PathBuf>,
}

impl Walk<'_> {
    /// Walks a directory. Returns whether any of its files is packed.
    fn directory(&mut self, path: &Path, name: &str, matches: &Matches) -> Result<bool, Error> {
        let unreadable = |error| Error::local_io("can't read the directory", path, error);
        let mut any = false;
        for entry in fs::read_dir(path).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let path = entry.path();
            let Some(own) = entry.file_name().to_str().map(str::to_owned) else {
                // Patterns match strings, so it is unknown whether this is excluded.
                return Err(invalid(&path, "has a name that is not UTF-8"));
            };
            any |= self.entry(path, &format!("{name}{own}"), matches)?;
        }
        Ok(any)
    }

    fn entry(&mut self, path: PathBuf, name: &str, above: &Matches) -> Result<bool, Error> {
        let unreadable = |error| Error::local_io("can't read", &path, error);
        let link = fs::symlink_metadata(&path).map_err(unreadable)?;
        let metadata = if link.is_symlink() {
            match fs::metadata(&path) {
                Ok(metadata) => metadata,
                // Dangling links are skipped.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
                Err(error) if self.rules.is_ignored(&self.rules.enter(above, name, false)) => {
                    let _ = error;
                    return Ok(false);
                }
                Err(error) => return Err(unreadable(error)),
            }
        } else {
            link.clone()
        };
        let matches = self.rules.enter(above, name, metadata.is_dir());
        if metadata.is_dir() && !self.rules.is_ignored_whole(&matches) {
            return self.subdirectory(path, name, &matches, &metadata, link.is_symlink());
        }
        if !metadata.is_file() || self.rules.is_ignored(&matches) {
            // Pipes, sockets and devices have no content to pack.
            return Ok(false);
        }
        if link.is_symlink() {
            self.resolved(&path)?;
        }
        self.entries.push(Entry {
            name: name.to_owned(),
            is_directory: false,
            mode: mode(&metadata),
            modified: metadata.modified().ok(),
            len: metadata.len(),
            path,
        });
        Ok(true)
    }

    fn subdirectory(
        &mut self,
        path: PathBuf,
        name: &str,
        matches: &Matches,
        metadata: &Metadata,
        is_link: bool,
    ) -> Result<bool, Error> {
        let real = if is_link {
            if self.rules.is_ignored(matches) {
                // It is excluded, and none of its files can be included again.
                match self.resolved(&path) {
                    Ok(real) => real,
                    Err(_) => return Ok(false),
                }
            } else {
                self.resolved(&path)?
            }
        } else {
            match self.above.last() {
                Some(above) => above.join(path.file_name().unwrap_or_default()),
                None => path.clone(),
            }
        };
        if self.above.contains(&real) {
            return Err(invalid(
                &path,
                "is a symlink to one of its parent directories",
            ));
        }
        if self.above.len() > DEEPEST {
            return Err(invalid(&path, "is nested too deeply"));
        }
        self.above.push(real);
        let name = format!("{name}/");
        let any = self.directory(&path, &name, matches)?;
        self.above.pop();
        if any {
            self.entries.push(Entry {
                name,
                is_directory: true,
                mode: mode(metadata),
                modified: metadata.modified().ok(),
                len: 0,
                path,
            });
        }
        Ok(any)
    }

    /// The target of a symlink, which must be within the root.
    fn resolved(&self, path: &Path) -> Result<PathBuf, Error> {
        let target = path
            .canonicalize()
            .map_err(|error| Error::local_io("can't follow the symlink", path, error))?;
        if target.starts_with(self.root) {
            return Ok(target);
        }
        let reason = format!(
            "is a symlink that leaves the directory, to {}",
            target.display()
        );
        Err(invalid(path, &reason))
    }
}

fn invalid(path: &Path, reason: &str) -> Error {
    Error::new(
        ErrorKind::InvalidInput,
        format!("{} {reason}", path.display()),
    )
}

/// The type and the permissions of an entry, as Unix has them. On a system without Unix permissions
/// they are the usual ones.
fn mode(metadata: &Metadata) -> u32 {
    // It includes the file type, so that it is never 0.
    #[cfg(unix)]
    match std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) {
        0 => {}
        mode => return mode,
    }
    usual_mode(metadata.is_dir())
}

/// 755 for a directory and 644 for a file, with the file type.
fn usual_mode(is_directory: bool) -> u32 {
    if is_directory { 0o040_755 } else { 0o100_644 }
}

#[cfg(test)]
mod tests {
    use super::usual_mode;

    #[test]
    fn the_usual_modes_have_a_file_type() {
        assert_eq!(usual_mode(true), 0o040_755);
        assert_eq!(usual_mode(false), 0o100_644);
    }
}
