//! A ZIP archive: a file, or bytes in memory.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use rawzip::{RECOMMENDED_BUFFER_SIZE, ZipArchive};

use crate::error::{Error, ErrorKind};
use crate::payload::{Content, FileSource, Payload, Spooled};

/// A ZIP archive to upload: a file, bytes in memory, or a directory that was packed.
///
/// Cloning is cheap. A file is never held in memory as a whole. Each attempt of an upload reads it from
/// the start. If the file changes in between, the upload fails.
///
/// ```
/// use spacepress::Archive;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let packed = Archive::from_dir("examples/hello-app").for_spaces().build()?;
/// println!("{} bytes: {:?}", packed.len(), packed.entries()?);
///
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("app.zip");
/// packed.write_to(std::fs::File::create(&path)?)?;
/// let ready = Archive::open(&path)?;
/// assert_eq!(ready.len(), packed.len());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[doc(alias = "upload")]
#[doc(alias = "zip")]
pub struct Archive(Payload);

impl Archive {
    /// Opens a ZIP file. Only its end record is checked.
    ///
    /// # Errors
    ///
    /// [`LocalIo`](ErrorKind::LocalIo) if the file can't be read,
    /// [`InvalidInput`](ErrorKind::InvalidInput) if it is not a ZIP file.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        Self::checked(Payload::open(path)?, &format!("{}", path.display()))
    }

    /// Takes a ZIP file from memory. Only its end record is checked.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](ErrorKind::InvalidInput) if the bytes are not a ZIP file.
    pub fn from_bytes(bytes: impl Into<Bytes>) -> Result<Self, Error> {
        Self::checked(Payload::from_bytes(bytes), "the archive in memory")
    }

    /// Copies a ZIP from a reader, to memory up to 4 MiB or else to a temporary file that is deleted
    /// with the last clone of the archive. Its end record is checked, and nothing more.
    ///
    /// It reads to the end, on the calling thread: in an async task, call it in
    /// `tokio::task::spawn_blocking`.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let zip = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    /// # let source = std::io::Cursor::new(zip);
    /// let app = spacepress::Archive::from_reader(source)?;
    /// assert_eq!(app.len(), 22);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`LocalIo`](ErrorKind::LocalIo) if it can't be read or kept, and
    /// [`InvalidInput`](ErrorKind::InvalidInput) if it is not a ZIP file.
    pub fn from_reader(reader: impl io::Read) -> Result<Self, Error> {
        Self::checked(Payload::from_reader(reader)?, "what was read")
    }

    pub(super) fn from_spool(spooled: Spooled) -> Result<Self, Error> {
        Payload::from_spool(spooled).map(Self)
    }

    /// Checks that there is an end record.
    fn checked(payload: Payload, what: &str) -> Result<Self, Error> {
        match payload.content() {
            Content::Memory(bytes) => {
                check_end(&bytes[bytes.len().saturating_sub(LONGEST_END)..], what)?;
            }
            Content::File { source, .. } => check_end(&read_tail(source)?, what)?,
        }
        Ok(Self(payload))
    }

    /// Returns the names of the entries, in the order of the central directory.
    ///
    /// # Errors
    ///
    /// [`LocalIo`](ErrorKind::LocalIo) if the file can't be read, and
    /// [`InvalidInput`](ErrorKind::InvalidInput) if the central directory is invalid, which opening an
    /// archive doesn't check.
    pub fn entries(&self) -> Result<Vec<String>, Error> {
        let broken = |error: rawzip::Error| {
            let message = format!("the central directory of the archive is invalid: {error}");
            Error::new(ErrorKind::InvalidInput, message).caused_by(error)
        };
        let name = |path: &[u8]| String::from_utf8_lossy(path).into_owned();
        let mut names = Vec::new();
        match self.0.content() {
            Content::Memory(bytes) => {
                let archive = ZipArchive::from_slice(bytes).map_err(broken)?;
                let mut entries = archive.entries();
                while let Some(entry) = entries.next_entry().map_err(broken)? {
                    names.push(name(entry.file_path().as_bytes()));
                }
            }
            Content::File { source, .. } => {
                let file = std::fs::File::open(source.path())
                    .map_err(|error| Error::local_io("can't open", source.path(), error))?;
                let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
                let archive = ZipArchive::from_file(file, &mut buffer).map_err(broken)?;
                let mut entries = archive.entries(&mut buffer);
                while let Some(entry) = entries.next_entry().map_err(broken)? {
                    names.push(name(entry.file_path().as_bytes()));
                }
            }
        }
        Ok(names)
    }

    /// Writes the archive to a file or any other writer.
    ///
    /// # Errors
    ///
    /// [`LocalIo`](ErrorKind::LocalIo) if it can't be read or written, or has changed since it was
    /// opened.
    pub fn write_to(&self, writer: impl Write) -> Result<(), Error> {
        self.0.write_to(writer)
    }

    /// Sets the file name in uploads (default: the document's, such as `app.zip`).
    #[must_use]
    pub fn with_file_name(self, name: impl Into<String>) -> Self {
        Self(self.0.with_file_name(name))
    }

    /// Returns the file name set with [`with_file_name`](Self::with_file_name).
    pub fn file_name(&self) -> Option<&str> {
        self.0.file_name()
    }

    /// Returns the size in bytes.
    // A ZIP is never empty: even one without entries has an end record.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> u64 {
        self.0.len()
    }
}

/// The archive as content of any media type.
impl From<Archive> for Payload {
    fn from(archive: Archive) -> Self {
        archive.0
    }
}

/// Shows the size in bytes, the name, and the path of a file, but not the content.
impl fmt::Debug for Archive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Archive");
        shown.field("len", &self.len());
        if let Some(name) = self.file_name() {
            shown.field("file_name", &name);
        }
        if let Content::File { source, .. } = self.0.content() {
            shown.field("path", &source.path());
        }
        shown.finish_non_exhaustive()
    }
}

/// Copies the file from its current position to its end, as [`Archive::from_reader`] does.
impl TryFrom<std::fs::File> for Archive {
    type Error = Error;

    fn try_from(file: std::fs::File) -> Result<Self, Error> {
        Self::from_reader(file)
    }
}

impl TryFrom<PathBuf> for Archive {
    type Error = Error;

    fn try_from(path: PathBuf) -> Result<Self, Error> {
        Self::open(path)
    }
}

impl TryFrom<&Path> for Archive {
    type Error = Error;

    fn try_from(path: &Path) -> Result<Self, Error> {
        Self::open(path)
    }
}

/// Opens the ZIP file at this path.
impl TryFrom<&str> for Archive {
    type Error = Error;

    fn try_from(path: &str) -> Result<Self, Error> {
        Self::open(path)
    }
}

/// Opens the ZIP file at this path.
impl TryFrom<String> for Archive {
    type Error = Error;

    fn try_from(path: String) -> Result<Self, Error> {
        Self::open(path)
    }
}

impl TryFrom<Vec<u8>> for Archive {
    type Error = Error;

    fn try_from(bytes: Vec<u8>) -> Result<Self, Error> {
        Self::from_bytes(bytes)
    }
}

impl TryFrom<Bytes> for Archive {
    type Error = Error;

    fn try_from(bytes: Bytes) -> Result<Self, Error> {
        Self::from_bytes(bytes)
    }
}

/// Copies the bytes. `Vec<u8>` and `Bytes` are taken without a copy.
impl TryFrom<&[u8]> for Archive {
    type Error = Error;

    fn try_from(bytes: &[u8]) -> Result<Self, Error> {
        Self::from_bytes(bytes.to_vec())
    }
}

impl From<&Archive> for Archive {
    fn from(archive: &Archive) -> Self {
        archive.clone()
    }
}
/// The signature of a ZIP's end record, its length, and its length with the longest comment.
const END: &[u8] = b"PK\x05\x06";
const END_SIZE: usize = 22;
const LONGEST_END: usize = END_SIZE + 0xffff;

/// Reads the last bytes of a file, which contain the end record.
fn read_tail(source: &FileSource) -> Result<Vec<u8>, Error> {
    use io::{Read as _, Seek as _, SeekFrom};

    let length = source.len().min(LONGEST_END as u64);
    let read = || {
        let mut file = std::fs::File::open(source.path())?;
        file.seek(SeekFrom::Start(source.len() - length))?;
        let mut tail = Vec::new();
        file.take(length).read_to_end(&mut tail)?;
        Ok(tail)
    };
    read().map_err(|error| Error::local_io("can't read", source.path(), error))
}

/// Checks that there is an end record.
fn check_end(tail: &[u8], what: &str) -> Result<(), Error> {
    let is_end = |at: usize| {
        let comment = u16::from_le_bytes([tail[at + 20], tail[at + 21]]);
        tail[at..].starts_with(END) && at + END_SIZE + usize::from(comment) <= tail.len()
    };
    let last = tail.len().checked_sub(END_SIZE);
    if last.is_some_and(|last| (0..=last).rev().any(is_end)) {
        return Ok(());
    }
    let message = format!("{what} is not a ZIP file: it has no end record");
    Err(Error::new(ErrorKind::InvalidInput, message))
}
