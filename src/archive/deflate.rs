//! Compression of one block.
//!
//! A file is compressed in independent blocks, so that several can be compressed at once. Together
//! they are one deflate stream. Each block uses the end of the previous one as its dictionary, so the
//! compression ratio hardly suffers.

use std::io;

use flate2::{Compress, Compression, FlushCompress, Status};

/// The size of a block. It doesn't depend on the number of threads, and neither may the output.
pub(super) const BLOCK: usize = 1024 * 1024;

/// The size of the dictionary.
pub(super) const WINDOW: usize = 32 * 1024;

/// On source code, level 5 of zlib-rs compresses to within 1 % of zlib's level 6, and takes 10 % less
/// time than its own level 6.
const LEVEL: u32 = 5;

/// Compresses blocks, one after another.
pub(super) struct Deflater(Compress);

impl Deflater {
    pub(super) fn new() -> Self {
        Self(Compress::new(Compression::new(LEVEL), false))
    }

    /// Compresses a block, with the preceding bytes of the file as its dictionary.
    pub(super) fn compress(
        &mut self,
        before: &[u8],
        block: &[u8],
        is_last: bool,
    ) -> io::Result<Vec<u8>> {
        self.0.reset();
        if !before.is_empty() {
            self.0.set_dictionary(before).map_err(io::Error::other)?;
        }
        let flush = if is_last {
            FlushCompress::Finish
        } else {
            FlushCompress::Sync
        };
        let mut out = Vec::with_capacity(block.len() / 2 + 64);
        loop {
            let taken = usize::try_from(self.0.total_in()).map_err(io::Error::other)?;
            let rest = block.get(taken..).unwrap_or_default();
            let status = self
                .0
                .compress_vec(rest, &mut out, flush)
                .map_err(io::Error::other)?;
            // A block that doesn't end the stream is done once it leaves output space unused.
            let has_room = out.len() < out.capacity();
            if status == Status::StreamEnd || (!is_last && has_room) {
                return Ok(out);
            }
            out.reserve(block.len() / 4 + 64);
        }
    }
}
