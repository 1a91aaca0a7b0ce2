//! The check of values that become path segments.

/// Why a value can't be a path segment: one that would change the path is refused, since no encoding
/// keeps `..` from climbing. URL parsers read `%2e%2e` as dots, too.
pub(super) fn refusal(segment: &str) -> Option<&'static str> {
    match segment {
        "" => Some("it must not be empty"),
        "." | ".." => Some("it would lead to another path"),
        text if text.contains(['/', '\\', '?', '#']) => Some("it would lead to another path"),
        text if text.contains(char::is_control) => Some("it contains a control character"),
        _ => None,
    }
}
