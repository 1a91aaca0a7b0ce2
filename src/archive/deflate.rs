//! Compressing one block.
//!
//! A file is compressed in blocks that know nothing of each other's outcome, so that several can
//! be compressed at once, and that put together are one stream. Each may refer back to the end of
//! the block before it, so that little is lost by it.

use std::io;

use flate2::{Compress, Compression, FlushCompress, Status};

/// How large a block is. It is the same whatever the number of threads: what comes out may not
/// depend on that.
pub(super) const BLOCK: usize = 1024 * 1024;

/// How far back a block may refer.
pub(super) const WINDOW: usize = 32 * 1024;

/// zlib-rs makes of source code at its level 5 what zlib makes of it at 6, to within a percent, and
/// takes a tenth less time for it than at its own 6.
const LEVEL: u32 = 5;

/// Compresses blocks, one after the other.
pub(super) struct Deflater(Compress);

impl Deflater {
    pub(super) fn new() -> Self {
        Self(Compress::new(Compression::new(LEVEL), false))
    }

    /// Compresses a block, given what stands before it in its file.
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
            // Without an end of the stream it is done when it leaves room that it could have used.
            let has_room = out.len() < out.capacity();
            if status == Status::StreamEnd || (!is_last && has_room) {
                return Ok(out);
            }
            out.reserve(block.len() / 4 + 64);
        }
    }
}
