//! Validation of path segments.

/// Returns why a value can't be a path segment, if it can't. Values that would change the path are
/// rejected, not encoded: URL parsers decode `%2e%2e` to `..` and resolve it.
pub(super) fn refusal(segment: &str) -> Option<&'static str> {
    match segment {
        "" => Some("must not be empty"),
        "." | ".." => Some("would lead to another path"),
        text if text.contains(['/', '\\', '?', '#']) => Some("would lead to another path"),
        text if text.contains(char::is_control) => Some("contains a control character"),
        _ => None,
    }
}
