//! Streams a file for an upload: opened again for each attempt, read one chunk ahead outside the
//! runtime's threads, and refused if it has changed.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::SystemTime;

use bytes::Bytes;
use tokio::task::JoinHandle;

use crate::error::{Error, ErrorKind};
use crate::transport::Reader;

/// The number of bytes read at a time.
const CHUNK: usize = 1024 * 1024;

/// A file, with its size and modification time when it was first opened.
#[derive(Clone, Debug)]
pub(crate) struct FileSource {
    path: PathBuf,
    len: u64,
    modified: Option<SystemTime>,
}

impl FileSource {
    /// Reads the metadata of the file at `path`.
    pub(crate) fn new(path: &Path) -> Result<Self, Error> {
        let metadata =
            std::fs::metadata(path).map_err(|error| Error::local_io("can't read", path, error))?;
        if !metadata.is_file() {
            let error = io::Error::other("it is not a file");
            return Err(Error::local_io("can't read", path, error));
        }
        Ok(Self {
            path: path.to_owned(),
            len: metadata.len(),
            modified: metadata.modified().ok(),
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// Returns a reader that starts at the first byte.
    pub(crate) fn reader(&self) -> FileReader {
        FileReader {
            source: self.clone(),
            state: ReadState::Closed,
            left: self.len,
        }
    }

    /// Copies the whole file, or fails if it has changed.
    pub(crate) fn copy_to(&self, writer: &mut impl io::Write) -> Result<(), Error> {
        let file = self.open()?;
        let copied = io::copy(&mut (&file).take(self.len), writer)
            .map_err(|error| Error::local_io("can't copy", &self.path, error))?;
        self.check(&file)?;
        if copied != self.len {
            return Err(self.changed());
        }
        Ok(())
    }

    /// Fails if the file has changed.
    fn check(&self, file: &File) -> Result<(), Error> {
        let metadata = file
            .metadata()
            .map_err(|error| Error::local_io("can't read", &self.path, error))?;
        if metadata.len() != self.len || metadata.modified().ok() != self.modified {
            return Err(self.changed());
        }
        Ok(())
    }

    fn changed(&self) -> Error {
        let message = format!(
            "{} changed after it was opened: open it again, and don't write to it during an upload",
            self.path.display()
        );
        Error::new(ErrorKind::LocalIo, message)
    }

    fn open(&self) -> Result<File, Error> {
        let file = File::open(&self.path)
            .map_err(|error| Error::local_io("can't open", &self.path, error))?;
        self.check(&file)?;
        Ok(file)
    }

    /// Returns the next `size` bytes. After the last bytes, checks that the file hasn't changed.
    fn read(&self, mut file: File, size: usize, is_last: bool) -> Result<(File, Bytes), Error> {
        // Uninitialised memory saves zeroing the buffer.
        let mut chunk = Vec::with_capacity(size);
        (&mut file)
            .take(size as u64)
            .read_to_end(&mut chunk)
            .map_err(|error| Error::local_io("can't read", &self.path, error))?;
        if chunk.len() < size {
            return Err(self.changed());
        }
        if is_last {
            self.check(&file)?;
        }
        Ok((file, chunk.into()))
    }
}

/// Reads a file from its start.
pub(crate) struct FileReader {
    source: FileSource,
    state: ReadState,
    left: u64,
}

enum ReadState {
    Closed,
    Reading(JoinHandle<Result<(File, Bytes), Error>>),
    Ended,
}

impl FileReader {
    /// Starts reading the next chunk, and opens the file first if needed.
    fn begin(&mut self, file: Option<File>) -> JoinHandle<Result<(File, Bytes), Error>> {
        let size = usize::try_from(self.left).map_or(CHUNK, |left| left.min(CHUNK));
        let is_last = size as u64 == self.left;
        self.left -= size as u64;
        let source = self.source.clone();
        tokio::task::spawn_blocking(move || {
            let file = match file {
                Some(file) => file,
                None => source.open()?,
            };
            source.read(file, size, is_last)
        })
    }
}

impl Reader for FileReader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>> {
        loop {
            match &mut self.state {
                ReadState::Ended => return Poll::Ready(None),
                ReadState::Closed => self.state = ReadState::Reading(self.begin(None)),
                ReadState::Reading(reading) => {
                    let read = ready!(Pin::new(reading).poll(context));
                    let (file, chunk) = match read {
                        Ok(Ok(read)) => read,
                        Ok(Err(error)) => {
                            self.state = ReadState::Ended;
                            return Poll::Ready(Some(Err(error)));
                        }
                        Err(_) => {
                            self.state = ReadState::Ended;
                            let error = io::Error::other("reading was cancelled");
                            let error = Error::local_io("can't read", self.source.path(), error);
                            return Poll::Ready(Some(Err(error)));
                        }
                    };
                    self.state = if self.left > 0 {
                        ReadState::Reading(self.begin(Some(file)))
                    } else {
                        ReadState::Ended
                    };
                    if chunk.is_empty() {
                        continue;
                    }
                    return Poll::Ready(Some(Ok(chunk)));
                }
            }
        }
    }
}
