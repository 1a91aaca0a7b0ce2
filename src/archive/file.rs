//! A file on its way out: opened anew for each attempt, read ahead by a chunk off the runtime's
//! threads, and refused where it isn't the file any more that it was.

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

/// How much is read at a time.
const CHUNK: usize = 1024 * 1024;

/// A file, as it was when it was first looked at.
#[derive(Clone, Debug)]
pub(crate) struct FileSource {
    path: PathBuf,
    len: u64,
    modified: Option<SystemTime>,
}

impl FileSource {
    /// Looks at the file at `path`.
    pub(crate) fn new(path: &Path) -> Result<Self, Error> {
        let metadata =
            std::fs::metadata(path).map_err(|error| Error::local_io("can't read", path, error))?;
        if !metadata.is_file() {
            let error = io::Error::other("it is no file");
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

    /// A reader that begins at the first byte.
    pub(crate) fn reader(&self) -> FileReader {
        FileReader {
            source: self.clone(),
            state: State::Closed,
            left: self.len,
        }
    }

    /// Copies all of it, as it was when it was first looked at, or fails.
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

    /// Says so if the file isn't what it was.
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
            "{} changed since it was first looked at, so what would be sent is no whole file",
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

    /// The next `size` bytes; of the last ones it is made sure that they still are the last.
    fn read(&self, mut file: File, size: usize, is_last: bool) -> Result<(File, Bytes), Error> {
        // Into memory as it is, which isn't filled with zeros before.
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

/// Reads a file from its beginning.
pub(crate) struct FileReader {
    source: FileSource,
    state: State,
    left: u64,
}

enum State {
    Closed,
    Reading(JoinHandle<Result<(File, Bytes), Error>>),
    Ended,
}

impl FileReader {
    /// Begins to read the next chunk, of a file that is open already or has yet to be.
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
                State::Ended => return Poll::Ready(None),
                State::Closed => self.state = State::Reading(self.begin(None)),
                State::Reading(reading) => {
                    let read = ready!(Pin::new(reading).poll(context));
                    let (file, chunk) = match read {
                        Ok(Ok(read)) => read,
                        Ok(Err(error)) => {
                            self.state = State::Ended;
                            return Poll::Ready(Some(Err(error)));
                        }
                        Err(_) => {
                            self.state = State::Ended;
                            let error = io::Error::other("the reading was stopped");
                            let error = Error::local_io("can't read", self.source.path(), error);
                            return Poll::Ready(Some(Err(error)));
                        }
                    };
                    self.state = if self.left > 0 {
                        State::Reading(self.begin(Some(file)))
                    } else {
                        State::Ended
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
