//! A file that has its name only once it is complete.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// The number of bytes that are written at once.
const PIECE: usize = 256 * 1024;

/// A file that is being written beside its name. Dropping it deletes it.
pub(super) struct Unfinished {
    file: NamedTempFile,
    /// The bytes that are not written yet.
    buffer: Vec<u8>,
    target: PathBuf,
}

impl Unfinished {
    pub(super) async fn create(path: &Path) -> io::Result<Self> {
        let path = path.to_owned();
        blocking(move || Self::beside(&path)).await
    }

    pub(super) async fn write(mut self, bytes: &[u8]) -> io::Result<Self> {
        // A piece of a compressed body may be large.
        for part in bytes.chunks(PIECE) {
            self.buffer.extend_from_slice(part);
            if self.buffer.len() >= PIECE {
                self = blocking(move || self.written()).await?;
            }
        }
        Ok(self)
    }

    pub(super) async fn finish(self) -> io::Result<()> {
        blocking(move || self.named()).await
    }

    fn beside(path: &Path) -> io::Result<Self> {
        // A symbolic link leads to the file that is replaced.
        let target = match fs::canonicalize(path) {
            Ok(target) => target,
            Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_owned(),
            Err(error) => return Err(error),
        };
        if target.is_dir() || target.file_name().is_none() {
            return Err(io::Error::new(
                io::ErrorKind::IsADirectory,
                "it is a folder: name a file in it",
            ));
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".spacepress-").suffix(".part");
        // Those of a new file, of which the system removes what the process must not set.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let folder = target.parent().filter(|it| !it.as_os_str().is_empty());
        let file = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
        if let Ok(existing) = fs::metadata(&target) {
            file.as_file().set_permissions(existing.permissions())?;
        }
        Ok(Self {
            file,
            buffer: Vec::with_capacity(2 * PIECE),
            target,
        })
    }

    fn written(mut self) -> io::Result<Self> {
        self.file.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(self)
    }

    /// Gives the file its name.
    fn named(self) -> io::Result<()> {
        let Self { file, target, .. } = self.written()?;
        file.as_file().sync_all()?;
        file.persist(&target).map_err(|error| error.error)?;
        // The new name survives a power failure as well, where the system can do that.
        #[cfg(unix)]
        if let Some(folder) = target.parent()
            && let Ok(folder) = fs::File::open(folder)
        {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

/// Runs work on files on a thread for blocking work.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => match error.try_into_panic() {
            Ok(payload) => std::panic::resume_unwind(payload),
            Err(error) => Err(io::Error::other(error)),
        },
    }
}
