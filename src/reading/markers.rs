//! Names in a repaired value that no service uses.

/// Stands before the name of a field that was set aside, and before a name that begins so itself.
pub(super) const ASIDE: &str = "\0aside:";

/// The only name in an object that stands for a value of a union; the member's index follows it.
pub(super) const MEMBER: &str = "\0member:";

/// The index for a value that fits no member.
pub(super) const NO_MEMBER: usize = usize::MAX;
