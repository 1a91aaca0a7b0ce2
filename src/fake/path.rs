//! The path templates of a document, and the values of a path's parameters.

use reqwest::Url;

/// The values of path parameters, by name, percent-encoded.
pub(super) type PathValues = Vec<(String, String)>;

/// A path template: its segments, and the parts of each.
#[derive(Clone)]
pub(super) struct Template(Vec<Vec<Part>>);

#[derive(Clone)]
enum Part {
    /// Fixed text, percent-encoded.
    Text(String),
    Parameter(String),
}

impl Template {
    /// Parses a template such as `/jobs/{id}:restart`.
    pub(super) fn read(path: &str) -> Self {
        Self(path.split('/').map(parts).collect())
    }

    /// Returns the values of the parameters, if a path matches.
    pub(super) fn matched(&self, path: &str) -> Option<PathValues> {
        let texts: Vec<&str> = path.split('/').collect();
        if texts.len() != self.0.len() {
            return None;
        }
        let mut values = Vec::new();
        for (parts, text) in self.0.iter().zip(texts) {
            if !matches(parts, text, &mut values) {
                return None;
            }
        }
        Some(values)
    }

    /// Returns a key by which the template with the most fixed text in its first segments is the
    /// largest.
    pub(super) fn precedence(&self) -> Vec<(bool, usize)> {
        let segments = self.0.iter().map(|parts| {
            let fixed = parts.iter().map(|it| match it {
                Part::Text(text) => text.len(),
                Part::Parameter(_) => 0,
            });
            let is_fixed = parts.iter().all(|it| matches!(it, Part::Text(_)));
            (is_fixed, fixed.sum())
        });
        segments.collect()
    }
}

fn parts(segment: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = segment;
    while let Some((text, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        if !text.is_empty() {
            parts.push(Part::Text(encoded(text)));
        }
        parts.push(Part::Parameter(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Text(encoded(rest)));
    }
    parts
}

/// Returns text as clients write it in a path.
fn encoded(text: &str) -> String {
    let url = Url::parse("http://fake.invalid/").ok().map(|mut url| {
        // A lone `.` would be removed from the path.
        url.set_path(&format!("-{text}"));
        url
    });
    let encoded = url.as_ref().and_then(|it| it.path().strip_prefix("/-"));
    encoded.unwrap_or(text).to_owned()
}

/// Matches a segment. A parameter is as short as the parts after it allow, and not empty.
fn matches(parts: &[Part], text: &str, values: &mut PathValues) -> bool {
    let Some((first, rest)) = parts.split_first() else {
        return text.is_empty();
    };
    let name = match first {
        Part::Text(fixed) => {
            let after = text.strip_prefix(fixed.as_str());
            return after.is_some_and(|after| matches(rest, after, values));
        }
        Part::Parameter(name) => name,
    };
    let length = values.len();
    let ends = text.char_indices().map(|(index, it)| index + it.len_utf8());
    for end in ends {
        let (value, after) = text.split_at(end);
        values.push((name.clone(), value.to_owned()));
        if matches(rest, after, values) {
            return true;
        }
        values.truncate(length);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::query;

    #[test]
    fn segments_may_be_parameters_in_part() {
        for (template, path, expected) in [
            ("/x", "/x", Some(vec![])),
            ("/x", "/y", None),
            ("/x", "/x/", None),
            ("/x/{id}", "/x/a:b.c", Some(vec![("id", "a:b.c")])),
            ("/x/{id}", "/x/", None),
            ("/x/{id}", "/x/a%2Fb", Some(vec![("id", "a/b")])),
            ("/x/{id}:restart", "/x/7:restart", Some(vec![("id", "7")])),
            (
                "/x/{id}:restart",
                "/x/a:restart:restart",
                Some(vec![("id", "a:restart")]),
            ),
            ("/x/{id}:restart", "/x/:restart", None),
            ("/x/{id}:restart", "/x/7:restarted", None),
            ("/x/{id}:restart", "/x/7", None),
            ("/x/{a}.{b}", "/x/1.2", Some(vec![("a", "1"), ("b", "2")])),
            (
                "/x/{a}.{b}",
                "/x/1.2.3",
                Some(vec![("a", "1"), ("b", "2.3")]),
            ),
            ("/x/{a}.{b}", "/x/1.", None),
            (
                "/x/v{a}-{b}.zip",
                "/x/vü-2.zip",
                Some(vec![("a", "ü"), ("b", "2")]),
            ),
            ("/a b/{x}", "/a%20b/1", Some(vec![("x", "1")])),
        ] {
            let values = Template::read(template).matched(path);
            let values = values.map(|it| {
                let it = it.into_iter();
                it.map(|(name, value)| (name, query::decoded(&value)))
                    .collect()
            });
            let expected: Option<PathValues> = expected.map(|it| {
                let it = it.into_iter();
                it.map(|(name, value)| (name.to_owned(), value.to_owned()))
                    .collect()
            });
            assert_eq!(values, expected, "{template} {path}");
        }
    }

    #[test]
    fn fixed_text_takes_precedence() {
        let sorted = [
            "/x/restart/{b}",
            "/x/{a}:restart/y",
            "/x/{a}:r/y",
            "/x/{a}/y",
            "/x/{a}/{b}",
        ];
        let keys = sorted.map(|it| Template::read(it).precedence());
        assert!(keys.is_sorted_by(|left, right| left > right), "{keys:?}");
    }
}
