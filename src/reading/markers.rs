//! Names in a repaired value that no service uses.

/// The prefix of the name of a field that was set aside, and of a name that starts with it itself.
pub(super) const ASIDE: &str = "\0aside:";

/// The only key of an object that represents a value of a union, followed by the member's index.
pub(super) const MEMBER: &str = "\0member:";

/// The index for a value that fits no member.
pub(super) const NO_MEMBER: usize = usize::MAX;
