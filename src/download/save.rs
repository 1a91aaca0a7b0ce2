//! Writing a download to a file.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::Download;
use crate::error::Error;

/// The number of bytes that are written at once.
const PIECE: usize = 256 * 1024;

/// The file before it has its name, and the bytes that are not written yet.
struct Unfinished {
    file: NamedTempFile,
    buffer: Vec<u8>,
    target: PathBuf,
}

pub(super) async fn save(mut download: Download, path: &Path) -> Result<u64, Error> {
    download.incoming.check_runtime()?;
    let path = path.to_owned();
    let given = path.clone();
    let created = blocking(move || Unfinished::create(&path)).await;
    let unwritten = |download: &Download, error: io::Error| {
        let error = Error::local_io("can't write the download to", &given, error);
        error.in_operation(download.incoming.operation())
    };
    let mut unfinished = created.map_err(|error| unwritten(&download, error))?;
    while let Some(chunk) = download.chunk().await? {
        // A piece of a compressed body may be large.
        for part in chunk.chunks(PIECE) {
            unfinished.buffer.extend_from_slice(part);
            if unfinished.buffer.len() >= PIECE {
                let written = blocking(move || unfinished.written()).await;
                unfinished = written.map_err(|error| unwritten(&download, error))?;
            }
        }
    }
    let finished = blocking(move || unfinished.finish()).await;
    finished.map_err(|error| unwritten(&download, error))?;
    Ok(download.received())
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

impl Unfinished {
    fn create(path: &Path) -> io::Result<Self> {
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
    fn finish(self) -> io::Result<()> {
        let Self { file, target, .. } = self.written()?;
        file.as_file().sync_all()?;
        file.persist(&target).map_err(|error| error.error)?;
        // The new name survives a power failure as well, where the system can do that.
        #[cfg(unix)]
        if let Some(folder) = target.parent()
            && let Ok(folder) = File::open(folder)
        {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}
