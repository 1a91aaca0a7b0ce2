//! Storage for content that is being written: memory while it is small, then a temporary file.

use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use tempfile::{NamedTempFile, TempPath};

use crate::error::{Error, ErrorKind};

/// Content up to this size is kept in memory.
const IN_MEMORY: usize = 4 * 1024 * 1024;

/// Stores content.
pub(crate) struct Spool {
    kept: Kept,
    written: u64,
    /// The maximum size in bytes.
    limit: Option<u64>,
}

enum Kept {
    Memory(Vec<u8>),
    File(BufWriter<NamedTempFile>),
}

/// Written content.
pub(crate) enum Spooled {
    Memory(Vec<u8>),
    /// A file that is deleted with its last reference.
    File(Arc<TempPath>),
}

/// The error of a spool that has reached its limit.
#[derive(Debug)]
pub(crate) struct TooLarge;

impl std::fmt::Display for TooLarge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the archive is larger than its limit")
    }
}

impl std::error::Error for TooLarge {}

impl Spool {
    pub(crate) fn new(limit: Option<u64>) -> Self {
        Self {
            kept: Kept::Memory(Vec::new()),
            written: 0,
            limit,
        }
    }

    pub(crate) fn finish(self) -> io::Result<Spooled> {
        match self.kept {
            Kept::Memory(bytes) => Ok(Spooled::Memory(bytes)),
            Kept::File(file) => {
                let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
                Ok(Spooled::File(Arc::new(file.into_temp_path())))
            }
        }
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.written += bytes.len() as u64;
        if self.limit.is_some_and(|limit| self.written > limit) {
            return Err(io::Error::other(TooLarge));
        }
        match &mut self.kept {
            Kept::File(file) => file.write_all(bytes)?,
            Kept::Memory(memory) if memory.len() + bytes.len() <= IN_MEMORY => {
                memory.extend_from_slice(bytes);
            }
            Kept::Memory(memory) => {
                let mut file = BufWriter::with_capacity(256 * 1024, NamedTempFile::new()?);
                file.write_all(memory)?;
                file.write_all(bytes)?;
                self.kept = Kept::File(file);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.kept {
            Kept::Memory(_) => Ok(()),
            Kept::File(file) => file.flush(),
        }
    }
}

pub(crate) fn unwritten(error: io::Error) -> Error {
    let message = format!("the archive can't be written: {error}");
    Error::new(ErrorKind::LocalIo, message).caused_by(error)
}
