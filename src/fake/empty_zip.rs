//! The smallest ZIP file.

/// An empty ZIP file: the smallest one that an upload accepts.
pub const EMPTY_ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
