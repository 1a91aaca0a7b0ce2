//! Packing a directory: its settings.

use std::path::{Path, PathBuf};
use std::thread;

use serde::Deserialize;

use super::ignore::{PRESS_IGNORE_FILE, Rules, SPACES_IGNORE_FILE, SPACES_IGNORED, read_file};
use super::walk::Entry;
use super::zip::Archive;
use super::{pack, walk};
use crate::error::{Error, ErrorKind};

/// Packs a directory into an [`Archive`]; by [`Archive::from_dir`].
///
/// Files go in under their paths within the directory, in the byte order of those, each directory
/// that holds one as an entry of its own before it. A directory without files doesn't go in.
/// Permissions are kept; times are not, so that **the same tree gives the same bytes** on any
/// machine and at any time.
///
/// # What is left out
///
/// Ignore files are read as Git reads them, and as the platform's own packer does: `*`, `?`,
/// `[a-z]`, `**`, a slash at the beginning or in the middle for paths from the root on, one at the
/// end for directories, `!` for what is taken in again, `#` for comments, and the last line that
/// matches decides. Unlike Git's, a line may take in a file again whose directory is left out.
/// White space around a line, a byte-order mark and Windows' line ends are no part of it.
///
/// Unless an [`ignore_file`](Self::ignore_file) is named, that is `.dockerignore`, if there is one.
///
/// # What it refuses
///
/// Where the platform's own packer goes wrong silently, this gives an error that names the path:
/// a symlink that leads out of the directory, or in a circle; a file that can't be read, or that
/// changes while it is; a name that isn't UTF-8; a pattern that can't be read, with its line; an
/// ignore file that is missing or lies outside; a directory of which nothing is left. Pipes,
/// sockets and devices are passed over, and so are symlinks to nothing. Other symlinks are
/// followed.
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
    /// Packs a directory; see [`Packer`] for what goes in.
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

    /// Leaves out what a file of this name, in the directory's root, says. Several are read in the
    /// order in which they are named, as if they were one.
    pub fn ignore_file(mut self, name: impl Into<PathBuf>) -> Self {
        self.ignore_files.push(name.into());
        self
    }

    /// Leaves out what these patterns say, after what ignore files say.
    pub fn ignore_patterns(
        mut self,
        patterns: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.patterns.extend(patterns.into_iter().map(Into::into));
        self
    }

    /// Packs as Spaces wants it: leaves out what `.bentocloudignore` says, or else what its own
    /// command line leaves out (`.git`, `__pycache__`, `*.pyc`, `*.pyo`, `.bentocloud.json`,
    /// `.env`, `node_modules`, `.DS_Store`), and makes sure that there is a `Dockerfile` and a
    /// `bentocloud.toml` with a process in it.
    pub fn for_spaces(mut self) -> Self {
        self.spaces = true;
        self
    }

    /// Refuses to make an archive of more bytes than this.
    pub fn max_bytes(mut self, bytes: u64) -> Self {
        self.max_bytes = Some(bytes);
        self
    }

    /// Keeps the times of the files, so that the same tree may give other bytes.
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

    /// How many threads compress: as many as there are processors unless it is set. The archive
    /// is the same whatever it is.
    pub fn threads(mut self, threads: usize) -> Self {
        self.threads = Some(threads);
        self
    }

    /// The names that the entries of the archive would have, in their order. Nothing is packed.
    ///
    /// # Errors
    ///
    /// As [`build`](Self::build), but for files that can't be read.
    pub fn entries(&self) -> Result<Vec<String>, Error> {
        let entries = self.list()?;
        Ok(entries.into_iter().map(|entry| entry.name).collect())
    }

    /// Packs the directory.
    ///
    /// # Errors
    ///
    /// - [`InvalidInput`](ErrorKind::InvalidInput) for what can't be packed, naming the path;
    /// - [`LocalIo`](ErrorKind::LocalIo) for what can't be read, or written;
    /// - [`PayloadTooLarge`](ErrorKind::PayloadTooLarge) for an archive above
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
            let message = format!("{} is no directory", self.root.display());
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
                    rules.add(pattern, || "the patterns of Spaces".to_owned())?;
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

/// What Spaces needs to run an app.
const PROJECT_FILE: &str = "bentocloud.toml";
const DOCKERFILE: &str = "Dockerfile";

/// What is looked for in the project file.
#[derive(Deserialize)]
struct Project {
    #[serde(default)]
    processes: toml::Table,
}

/// Makes sure that the root holds what Spaces needs to run an app.
fn check_app(root: &Path) -> Result<(), Error> {
    let invalid = |message: String| Err(Error::new(ErrorKind::InvalidInput, message));
    let missing: Vec<&str> = [PROJECT_FILE, DOCKERFILE]
        .into_iter()
        .filter(|name| !root.join(name).is_file())
        .collect();
    if !missing.is_empty() {
        return invalid(format!(
            "{} is no app for Spaces: it has no {}",
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
            "{} names no process: it needs a table such as [processes.web]",
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
