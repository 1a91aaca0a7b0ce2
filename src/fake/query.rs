//! Query strings and percent-encoding.

use reqwest::Url;

/// Returns the names and values of a query string, decoded, in their order.
pub(super) fn pairs(query: &str) -> Vec<(String, String)> {
    // Only a whole URL can be parsed; everything before the query is irrelevant.
    let Ok(mut url) = Url::parse("http://fake.invalid/") else {
        return Vec::new();
    };
    url.set_query(Some(query));
    url.query_pairs().into_owned().collect()
}

/// Writes the query of a URL.
pub(super) fn written(pairs: &[(String, String)]) -> String {
    let Ok(mut url) = Url::parse("http://fake.invalid/") else {
        return String::new();
    };
    url.query_pairs_mut().extend_pairs(pairs);
    url.query().unwrap_or_default().to_owned()
}

/// Returns a path segment with its percent-encoding decoded.
pub(super) fn decoded(segment: &str) -> String {
    // In a query `+` and `&` have a meaning that they do not have in a path.
    let value = segment.replace('+', "%2B").replace('&', "%26");
    let mut pairs = pairs(&format!("segment={value}")).into_iter();
    pairs.next().map(|(_, value)| value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_decoded() {
        let expected = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
            let owned = pairs.iter();
            owned
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect()
        };
        for (query, decoded) in [
            ("", expected(&[])),
            ("a=1&a=2", expected(&[("a", "1"), ("a", "2")])),
            ("a=x+y%20z", expected(&[("a", "x y z")])),
            ("a=%2B%26%3D%25&b", expected(&[("a", "+&=%"), ("b", "")])),
            ("a=b=c&&", expected(&[("a", "b=c")])),
            ("a=100%&b=%zz", expected(&[("a", "100%"), ("b", "%zz")])),
            ("n%C3%A4me=%C3%BC", expected(&[("näme", "ü")])),
        ] {
            assert_eq!(pairs(query), decoded, "{query}");
        }
    }

    #[test]
    fn a_path_segment_is_decoded() {
        for (segment, expected) in [
            ("plain", "plain"),
            ("a+b&c=d", "a+b&c=d"),
            ("a%2Fb%20c%2B", "a/b c+"),
            ("%C3%BC%", "ü%"),
            ("%3F%23", "?#"),
        ] {
            assert_eq!(decoded(segment), expected);
        }
    }
}
