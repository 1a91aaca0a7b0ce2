//! Settings for packing a directory.

use std::path::{Path, PathBuf};
use std::thread;

use serde::Deserialize;

use super::ignore::{PRESS_IGNORE_FILE, Rules, SPACES_IGNORE_FILE, SPACES_IGNORED, read_file};
use super::walk::Entry;
use super::zip::Archive;
use super::{pack, walk};
use crate::error::{Error, ErrorKind};

/// Packs a directory into an [`Archive`]. Created by [`Archive::from_dir`].
///
/// Entries are named by their paths within the directory, in byte order. Each directory with files
/// is an entry, too; empty directories are skipped. Permissions are kept. Modification times are not,
/// so that **the same tree produces the same bytes** on every machine and at any time.
///
/// # Excluded files
///
/// Ignore files have the syntax of `.gitignore`: `*`, `?`, `[a-z]` and `**`; a slash at the start or
/// in the middle anchors a pattern at the root; a slash at the end matches directories only; `!`
/// includes files again; `#` starts a comment; the last matching line decides. Unlike in Git, a line
/// can include a file again whose directory is excluded. White space around a line, a byte order mark
/// and Windows line endings are ignored.
///
/// The default [`ignore_file`](Self::ignore_file) is `.dockerignore`, if it exists.
///
/// # Errors
///
/// These are errors that name the path, where the platform's packer silently produces a broken
/// archive: a symlink that leaves the directory or is circular; a file that can't be read or changes
/// while it is read; a name that isn't UTF-8; an invalid pattern, with its line; an ignore file that
/// is missing or outside of the directory; a directory without any file to pack. Pipes, sockets,
/// devices and dangling symlinks are skipped. Other symlinks are followed.
///
/// ```
/// use spacepress::Archive;
///
/// # fn main() -> Result<(), spacepress::Error> {
/// let block = Archive::from_dir("examples/hello-block")
///     .ignore_patterns([".*", "*.yaml", "!block.yaml"])
///     .max_bytes(10 * 1024 * 1024)
///     .build()?;
/// assert_eq!(block.entries()?, ["Dockerfile", "block.yaml", "greet.py"]);
/// # Ok(())
/// # }
/// ```
///
/// [`build`](Self::build) blocks the calling thread until the directory is packed: in an async task,
/// call it in `tokio::task::spawn_blocking`, or give the packer to the setter of the call. `send`
/// then packs it on a thread for blocking work.
#[derive(Clone, Debug)]
#[must_use = "a packer does nothing until it builds"]
pub struct Packer {
    root: PathBuf,
    ignore_files: Vec<PathBuf>,
    patterns: Vec<String>,
    spaces: bool,
    keep_timestamps: bool,
    max_bytes: Option<u64>,
    threads: Option<usize>,
}

impl Archive {
    /// Packs a directory. See [`Packer`] for which files are packed.
    #[doc(alias = "zip")]
    pub fn from_dir(path: impl Into<PathBuf>) -> Packer {
        Packer::new(path.into())
    }
}

impl Packer {
    pub(super) fn new(root: PathBuf) -> Self {
        Self {
            root,
            ignore_files: Vec::new(),
            patterns: Vec::new(),
            spaces: false,
            keep_timestamps: false,
            max_bytes: None,
            threads: None,
        }
    }

    /// Adds an ignore file in the root of the directory (default: `.dockerignore`, if it exists).
    /// Several are read in the given order, as if they were one file.
    pub fn ignore_file(mut self, name: impl Into<PathBuf>) -> Self {
        self.ignore_files.push(name.into());
        self
    }

    /// Adds ignore patterns. They apply after those of the ignore files.
    pub fn ignore_patterns(
        mut self,
        patterns: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.patterns.extend(patterns.into_iter().map(Into::into));
        self
    }

    /// Uses the rules of Spaces. The default ignore file is `.bentocloudignore`; without it, the
    /// patterns of the platform's command line apply (`.git`, `__pycache__`, `*.pyc`, `*.pyo`,
    /// `.bentocloud.json`, `.env`, `node_modules`, `.DS_Store`). A `Dockerfile` and a
    /// `bentocloud.toml` with at least one process are required.
    pub fn for_spaces(mut self) -> Self {
        self.spaces = true;
        self
    }

    /// Limits the size of the archive in bytes (default: no limit). A larger archive is an error.
    pub fn max_bytes(mut self, bytes: u64) -> Self {
        self.max_bytes = Some(bytes);
        self
    }

    /// Keeps the modification times of the files. The same tree may then give different bytes.
    pub fn keep_timestamps(mut self) -> Self {
        self.keep_timestamps = true;
        self
    }

    /// Applies `set` to the packer and the value if there is one.
    pub fn when_some<T>(self, value: Option<T>, set: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sets the number of threads that compress (default: the number of processors). It doesn't
    /// change the archive.
    pub fn threads(mut self, threads: usize) -> Self {
        self.threads = Some(threads);
        self
    }

    /// Returns the names of the entries in order, without packing anything.
    ///
    /// # Errors
    ///
    /// Those of [`build`](Self::build), except for files that can't be read.
    pub fn entries(&self) -> Result<Vec<String>, Error> {
        let entries = self.list()?;
        Ok(entries.into_iter().map(|entry| entry.name).collect())
    }

    /// Packs the directory.
    ///
    /// # Errors
    ///
    /// - [`InvalidInput`](ErrorKind::InvalidInput) if an entry can't be packed; the message names the
    ///   path;
    /// - [`LocalIo`](ErrorKind::LocalIo) if a file can't be read or written;
    /// - [`PayloadTooLarge`](ErrorKind::PayloadTooLarge) if the archive is larger than
    ///   [`max_bytes`](Self::max_bytes).
    pub fn build(self) -> Result<Archive, Error> {
        let entries = self.list()?;
        let available = || thread::available_parallelism().map_or(1, usize::from);
        let settings = pack::Settings {
            keep_timestamps: self.keep_timestamps,
            max_bytes: self.max_bytes,
            threads: self.threads.unwrap_or_else(available),
        };
        Archive::from_spool(pack::pack(&entries, &settings)?)
    }

    fn list(&self) -> Result<Vec<Entry>, Error> {
        let root = self
            .root
            .canonicalize()
            .map_err(|error| Error::local_io("can't read the directory", &self.root, error))?;
        if !root.is_dir() {
            let message = format!("{} is not a directory", self.root.display());
            return Err(Error::new(ErrorKind::InvalidInput, message));
        }
        if self.spaces {
            check_app(&root)?;
        }
        walk::list(&root, &self.rules(&root)?)
    }

    fn rules(&self, root: &Path) -> Result<Rules, Error> {
        let mut rules = Rules::default();
        if self.ignore_files.is_empty() {
            let name = if self.spaces {
                SPACES_IGNORE_FILE
            } else {
                PRESS_IGNORE_FILE
            };
            if root.join(name).exists() {
                read_file(root, Path::new(name), &mut rules)?;
            } else if self.spaces {
                for pattern in SPACES_IGNORED {
                    rules.add(pattern, || "the default patterns of Spaces".to_owned())?;
                }
            }
        }
        for name in &self.ignore_files {
            read_file(root, name, &mut rules)?;
        }
        for pattern in &self.patterns {
            rules.add(pattern, || "`ignore_patterns`".to_owned())?;
        }
        Ok(rules)
    }
}

/// The files that Spaces requires.
const PROJECT_FILE: &str = "bentocloud.toml";
const DOCKERFILE: &str = "Dockerfile";

/// The checked part of the project file.
#[derive(Deserialize)]
struct Project {
    #[serde(default)]
    processes: toml::Table,
}

/// Checks that the root contains the files that Spaces requires.
fn check_app(root: &Path) -> Result<(), Error> {
    let invalid = |message: String| Err(Error::new(ErrorKind::InvalidInput, message));
    let missing: Vec<&str> = [PROJECT_FILE, DOCKERFILE]
        .into_iter()
        .filter(|name| !root.join(name).is_file())
        .collect();
    if !missing.is_empty() {
        return invalid(format!(
            "{} is not an app for Spaces: it has no {}",
            root.display(),
            missing.join(" and no ")
        ));
    }
    let path = root.join(PROJECT_FILE);
    let text = std::fs::read_to_string(&path)
        .map_err(|error| Error::local_io("can't read", &path, error))?;
    let project: Project = match toml::from_str(&text) {
        Ok(project) => project,
        Err(error) => {
            let reason = error.to_string();
            let reason = reason.lines().collect::<Vec<_>>().join(" ");
            return invalid(format!("{} can't be read: {reason}", path.display()));
        }
    };
    if !project.processes.values().any(toml::Value::is_table) {
        return invalid(format!(
            "{} has no process: add a table such as [processes.web]",
            path.display()
        ));
    }
    Ok(())
}

/// Packs the directory, on the calling thread.
impl TryFrom<Packer> for Archive {
    type Error = Error;

    fn try_from(packer: Packer) -> Result<Self, Error> {
        packer.build()
    }
}
