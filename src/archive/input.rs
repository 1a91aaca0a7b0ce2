//! What a setter of a file takes.

use std::path::{Path, PathBuf};

use bytes::Bytes;

use super::packer::Packer;
use super::zip::Archive;
use crate::error::Error;

/// What the setter of a file takes: an [`Archive`], or a [`Packer`] that packs one.
///
/// It is made from an archive, from a packer, from the path of a ZIP file, from an open file and
/// from the bytes of a ZIP. `send` packs a packer's directory, on a thread for blocking work; a
/// path, a file and bytes are checked by the setter.
#[derive(Clone, Debug)]
pub struct ArchiveInput(Input);

#[derive(Clone, Debug)]
enum Input {
    Archive(Archive),
    Packer(Packer),
}

impl ArchiveInput {
    pub(crate) async fn into_archive(self) -> Result<Archive, Error> {
        let packer = match self.0 {
            Input::Archive(archive) => return Ok(archive),
            Input::Packer(packer) => packer,
        };
        // Without a runtime the call fails, with an error that says so.
        if tokio::runtime::Handle::try_current().is_err() {
            return packer.build();
        }
        match tokio::task::spawn_blocking(|| packer.build()).await {
            Ok(packed) => packed,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(_) => {
                    let error = std::io::Error::other("the runtime is shutting down");
                    Err(crate::payload::unwritten(error))
                }
            },
        }
    }
}

impl From<Archive> for ArchiveInput {
    fn from(archive: Archive) -> Self {
        Self(Input::Archive(archive))
    }
}

impl From<&Archive> for ArchiveInput {
    fn from(archive: &Archive) -> Self {
        archive.clone().into()
    }
}

impl From<Packer> for ArchiveInput {
    fn from(packer: Packer) -> Self {
        Self(Input::Packer(packer))
    }
}

impl From<&Packer> for ArchiveInput {
    fn from(packer: &Packer) -> Self {
        packer.clone().into()
    }
}

/// Implements conversions for the other sources of an archive.
macro_rules! from_archive {
    ($($ty:ty),*) => {
        $(
            impl TryFrom<$ty> for ArchiveInput {
                type Error = Error;

                fn try_from(value: $ty) -> Result<Self, Error> {
                    Archive::try_from(value).map(Self::from)
                }
            }
        )*
    };
}

from_archive!(
    PathBuf,
    &Path,
    &str,
    String,
    Vec<u8>,
    Bytes,
    &[u8],
    std::fs::File
);
