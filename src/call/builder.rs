//! How the builder of a call is created.

use crate::transport::Core;

/// Creates a builder. A trait keeps the name free for a parameter of the operation.
pub(crate) trait Builder {
    fn create(core: &Core) -> Self;
}
