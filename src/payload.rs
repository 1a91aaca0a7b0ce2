//! The content of a file to upload: a file, or bytes in memory.

mod file;
mod spool;

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use tempfile::TempPath;

use crate::error::{Error, ErrorKind};
use crate::transport::{Reader, Source, Whole};
pub(crate) use file::FileSource;
pub(crate) use spool::{Spool, Spooled, TooLarge, unwritten};

/// The content of a file to upload, of any media type: a file, or bytes in memory. For ZIP archives,
/// see [`Archive`](crate::Archive).
///
/// Cloning is cheap. A file is never held in memory as a whole. Each attempt of an upload reads it from
/// the start. If the file changes in between, the upload fails.
///
/// ```
/// use spacepress::Payload;
///
/// # fn main() -> Result<(), spacepress::Error> {
/// let logo = Payload::from_bytes(&b"<svg/>"[..])
///     .with_file_name("logo.svg")
///     .with_media_type("image/svg+xml");
/// assert_eq!(logo.len(), 6);
/// let manifest = Payload::open("Cargo.toml")?;
/// assert!(!manifest.is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[doc(alias = "upload")]
#[doc(alias = "file")]
pub struct Payload {
    content: Content,
    file_name: Option<Arc<str>>,
    media_type: Option<Arc<str>>,
}

#[derive(Clone)]
pub(crate) enum Content {
    Memory(Bytes),
    File {
        source: Arc<FileSource>,
        /// Deletes a temporary file with its last clone.
        _made: Option<Arc<TempPath>>,
    },
}

impl Payload {
    /// Opens a file.
    ///
    /// # Errors
    ///
    /// [`LocalIo`](ErrorKind::LocalIo) if the file can't be read.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let source = FileSource::new(path.as_ref())?;
        Ok(Self::of(Content::File {
            source: Arc::new(source),
            _made: None,
        }))
    }

    /// Takes bytes from memory.
    pub fn from_bytes(bytes: impl Into<Bytes>) -> Self {
        Self::of(Content::Memory(bytes.into()))
    }

    /// Copies a reader, to memory up to 4 MiB or else to a temporary file that is deleted with the last
    /// clone.
    ///
    /// It reads to the end, on the calling thread: in an async task, call it in
    /// `tokio::task::spawn_blocking`.
    ///
    /// # Errors
    ///
    /// [`LocalIo`](ErrorKind::LocalIo) if it can't be read or kept.
    pub fn from_reader(mut reader: impl io::Read) -> Result<Self, Error> {
        let mut spool = Spool::new(None);
        let mut buffer = vec![0; 128 * 1024];
        loop {
            let read = match reader.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    let message = format!("the content can't be read: {error}");
                    return Err(Error::new(ErrorKind::LocalIo, message).caused_by(error));
                }
            };
            let bytes = buffer.get(..read).unwrap_or_default();
            spool.write_all(bytes).map_err(unwritten)?;
        }
        Self::from_spool(spool.finish().map_err(unwritten)?)
    }

    pub(crate) fn from_spool(spooled: Spooled) -> Result<Self, Error> {
        Ok(Self::of(match spooled {
            Spooled::Memory(bytes) => Content::Memory(bytes.into()),
            Spooled::File(path) => Content::File {
                source: Arc::new(FileSource::new(&path)?),
                _made: Some(path),
            },
        }))
    }

    fn of(content: Content) -> Self {
        Self {
            content,
            file_name: None,
            media_type: None,
        }
    }

    /// Writes the content to a file or any other writer.
    ///
    /// # Errors
    ///
    /// [`LocalIo`](ErrorKind::LocalIo) if it can't be read or written, or has changed since it was
    /// opened.
    pub fn write_to(&self, mut writer: impl Write) -> Result<(), Error> {
        match &self.content {
            Content::File { source, .. } => source.copy_to(&mut writer)?,
            Content::Memory(bytes) => writer.write_all(bytes).map_err(unwritten)?,
        }
        writer.flush().map_err(unwritten)
    }

    /// Sets the file name in a multipart body (default: the document's, or else the name of the part).
    #[must_use]
    pub fn with_file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into().into());
        self
    }

    /// Returns the file name set with [`with_file_name`](Self::with_file_name).
    pub fn file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    /// Sets the media type, such as `image/png` (default: the document's, or else
    /// `application/octet-stream`). A call fails for one that can't be in a header.
    #[must_use]
    pub fn with_media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into().into());
        self
    }

    /// Returns the media type set with [`with_media_type`](Self::with_media_type).
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// Returns the size in bytes.
    pub fn len(&self) -> u64 {
        match &self.content {
            Content::Memory(bytes) => bytes.len() as u64,
            Content::File { source, .. } => source.len(),
        }
    }

    /// Returns `true` if there are no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn content(&self) -> &Content {
        &self.content
    }

    pub(crate) fn open_reader(&self) -> Box<dyn Reader> {
        match &self.content {
            Content::Memory(bytes) => Box::new(Whole(bytes.clone())),
            Content::File { source, .. } => Box::new(source.reader()),
        }
    }
}

impl Source for Payload {
    fn len(&self) -> u64 {
        self.len()
    }

    fn open(&self) -> Box<dyn Reader> {
        self.open_reader()
    }
}

/// Shows the size in bytes, the names, and the path of a file, but not the content.
impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Payload");
        shown.field("len", &self.len());
        if let Some(name) = &self.file_name {
            shown.field("file_name", name);
        }
        if let Some(media) = &self.media_type {
            shown.field("media_type", media);
        }
        if let Content::File { source, .. } = &self.content {
            shown.field("path", &source.path());
        }
        shown.finish_non_exhaustive()
    }
}

impl From<Bytes> for Payload {
    fn from(bytes: Bytes) -> Self {
        Self::from_bytes(bytes)
    }
}

impl From<Vec<u8>> for Payload {
    fn from(bytes: Vec<u8>) -> Self {
        Self::from_bytes(bytes)
    }
}

/// Copies the bytes. `Vec<u8>` and `Bytes` are taken without a copy.
impl From<&[u8]> for Payload {
    fn from(bytes: &[u8]) -> Self {
        Self::from_bytes(bytes.to_vec())
    }
}

/// Copies the bytes.
impl<const N: usize> From<&[u8; N]> for Payload {
    fn from(bytes: &[u8; N]) -> Self {
        Self::from_bytes(bytes.to_vec())
    }
}

impl From<&Payload> for Payload {
    fn from(payload: &Payload) -> Self {
        payload.clone()
    }
}

/// Opens the file.
impl TryFrom<PathBuf> for Payload {
    type Error = Error;

    fn try_from(path: PathBuf) -> Result<Self, Error> {
        Self::open(path)
    }
}

/// Opens the file.
impl TryFrom<&Path> for Payload {
    type Error = Error;

    fn try_from(path: &Path) -> Result<Self, Error> {
        Self::open(path)
    }
}

/// Copies the file from its current position to its end, as [`Payload::from_reader`] does.
impl TryFrom<std::fs::File> for Payload {
    type Error = Error;

    fn try_from(file: std::fs::File) -> Result<Self, Error> {
        Self::from_reader(file)
    }
}
