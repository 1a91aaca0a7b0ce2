//! The styles of parameters: how a value is written in a path, a query, a header or a cookie, as
//! OpenAPI and RFC 6570 define it.

use serde_json::Value;

/// How the value of a parameter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    pub(crate) kind: StyleKind,
    /// Whether each value of a list, and each field of an object, is written separately.
    pub(crate) explode: bool,
    /// Whether characters that URLs reserve are not percent-encoded.
    pub(crate) reserved: bool,
}

/// The styles of OpenAPI. `Json` is `content: application/json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// Not every document has parameters of all styles.
#[allow(dead_code)]
pub(crate) enum StyleKind {
    Form,
    Simple,
    Label,
    Matrix,
    Space,
    Pipe,
    Deep,
    Json,
}

// Not every document has parameters of all styles.
#[allow(dead_code)]
impl Style {
    /// The default in queries and cookies.
    pub(crate) const FORM: Self = Self::new(StyleKind::Form, true);
    /// The default in paths and headers.
    pub(crate) const SIMPLE: Self = Self::new(StyleKind::Simple, false);

    pub(crate) const fn new(kind: StyleKind, explode: bool) -> Self {
        Self {
            kind,
            explode,
            reserved: false,
        }
    }

    pub(crate) const fn reserved(self) -> Self {
        Self {
            reserved: true,
            ..self
        }
    }
}

/// A value as the styles know it: one string, or several.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Flat {
    One(String),
    List(Vec<String>),
    Object(Vec<(String, String)>),
}

impl Flat {
    /// Returns `None` for `null`, and for a list or an object without values.
    ///
    /// OpenAPI doesn't define lists and objects within others: they are written as JSON.
    pub(super) fn new(value: Value, kind: StyleKind) -> Option<Self> {
        if kind == StyleKind::Json {
            return Some(Self::One(value.to_string()));
        }
        match value {
            Value::Array(items) => {
                let items: Vec<String> = items.into_iter().filter_map(text).collect();
                (!items.is_empty()).then_some(Self::List(items))
            }
            Value::Object(fields) => {
                let fields = fields.into_iter();
                let fields = fields.filter_map(|(name, value)| Some((name, text(value)?)));
                let fields: Vec<(String, String)> = fields.collect();
                (!fields.is_empty()).then_some(Self::Object(fields))
            }
            scalar => text(scalar).map(Self::One),
        }
    }

    /// Returns every string of the value.
    pub(super) fn texts(&self) -> Vec<&str> {
        match self {
            Self::One(text) => vec![text],
            Self::List(items) => items.iter().map(String::as_str).collect(),
            Self::Object(fields) => {
                let texts = fields.iter().flat_map(|(name, value)| [name, value]);
                texts.map(String::as_str).collect()
            }
        }
    }

    /// Writes the value for a path or a header, each string encoded by `encode`.
    pub(super) fn expanded(
        &self,
        name: &str,
        style: Style,
        encode: impl Fn(&str) -> String,
    ) -> String {
        let explode = style.explode;
        let (first, separator) = match style.kind {
            StyleKind::Label if explode => (".", "."),
            StyleKind::Label => (".", ","),
            StyleKind::Matrix if explode => (";", ";"),
            StyleKind::Matrix => (";", ","),
            _ => ("", ","),
        };
        let name = encode(name);
        // RFC 6570 leaves out the `=` before an empty value.
        let named = |name: &str, value: &str| match value {
            "" if style.kind == StyleKind::Matrix => name.to_owned(),
            value => format!("{name}={value}"),
        };
        let text = match self {
            Self::One(text) if style.kind == StyleKind::Matrix => named(&name, &encode(text)),
            Self::One(text) => encode(text),
            Self::List(items) => {
                let items = items.iter().map(|it| match style.kind {
                    StyleKind::Matrix if explode => named(&name, &encode(it)),
                    _ => encode(it),
                });
                items.collect::<Vec<String>>().join(separator)
            }
            Self::Object(fields) => {
                let fields = fields.iter().map(|(key, value)| match explode {
                    true => named(&encode(key), &encode(value)),
                    false => format!("{},{}", encode(key), encode(value)),
                });
                fields.collect::<Vec<String>>().join(separator)
            }
        };
        let is_named = style.kind == StyleKind::Matrix && !explode && !matches!(self, Self::One(_));
        let text = if is_named { named(&name, &text) } else { text };
        format!("{first}{text}")
    }

    /// Returns the names and values for a query or a cookie, each string encoded by `encode`.
    pub(super) fn pairs(
        &self,
        name: &str,
        style: Style,
        encode: impl Fn(&str) -> String,
    ) -> Vec<(String, String)> {
        let separator = match style.kind {
            StyleKind::Space => "%20",
            StyleKind::Pipe => "%7C",
            _ => ",",
        };
        let name = encode(name);
        let encoded = |texts: Vec<&str>| {
            let texts: Vec<String> = texts.into_iter().map(&encode).collect();
            texts.join(separator)
        };
        match self {
            Self::List(items) if style.explode => {
                let items = items.iter().map(|it| (name.clone(), encode(it)));
                items.collect()
            }
            Self::Object(fields) if style.explode => {
                let fields = fields.iter();
                fields
                    .map(|(key, value)| (encode(key), encode(value)))
                    .collect()
            }
            all => vec![(name, encoded(all.texts()))],
        }
    }
}

/// Returns the names and values of the style `deepObject`. OpenAPI doesn't define deeper values: a
/// field of a field is `name[a][b]`, and a value of a list `name[a][]`, or `name[a][0]` if it is a list
/// or an object itself.
pub(super) fn deep(name: String, value: Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                deep(format!("{name}[{key}]"), value, pairs);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.into_iter().enumerate() {
                let index = match item {
                    Value::Array(_) | Value::Object(_) => index.to_string(),
                    _ => String::new(),
                };
                deep(format!("{name}[{index}]"), item, pairs);
            }
        }
        scalar => pairs.extend(text(scalar).map(|text| (name, text))),
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text),
        other => Some(other.to_string()),
    }
}

/// Encodes a string for a query, as HTML's forms do.
pub(super) fn in_query(text: &str) -> String {
    let keep = |it: u8| it.is_ascii_alphanumeric() || b"*-._".contains(&it);
    encoded(text, keep).replace("%20", "+")
}

/// Encodes a string for a query, except for reserved characters and escapes, as RFC 6570 does in
/// `{+name}`. Characters that would end the value, or that a query can't contain, are encoded.
pub(super) fn in_query_reserved(text: &str) -> String {
    let keep = |it: u8| it.is_ascii_alphanumeric() || b"-._~:/?@!$'()*,;=".contains(&it);
    let mut parts = text.split('%');
    let mut out = encoded(parts.next().unwrap_or_default(), keep);
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
        out += if digits >= 2 { "%" } else { "%25" };
        out += &encoded(part, keep);
    }
    out
}

/// Encodes a string that is all of a path parameter, as progenitor does.
pub(super) fn in_path(text: &str) -> String {
    let escaped = b" \"#<>?`{}/%";
    encoded(text, |it| {
        it.is_ascii() && !it.is_ascii_control() && !escaped.contains(&it)
    })
}

/// Encodes a string that is one of several in a path parameter: separators are encoded as well.
pub(super) fn in_path_list(text: &str) -> String {
    let keep = |it: u8| it.is_ascii_alphanumeric() || b"-._~".contains(&it);
    encoded(text, keep)
}

/// Encodes the characters that a cookie can't contain (RFC 6265, 4.1.1), and `%`.
pub(super) fn in_cookie(text: &str) -> String {
    encoded(text, |it| {
        it.is_ascii_graphic() && !b"\",;\\%".contains(&it)
    })
}

/// Writes JSON in ASCII alone, for a header.
pub(super) fn ascii_json(json: &str) -> String {
    let mut out = String::new();
    for it in json.chars() {
        if it.is_ascii() {
            out.push(it);
        } else {
            let mut units = [0; 2];
            for unit in it.encode_utf16(&mut units) {
                out += &format!("\\u{unit:04x}");
            }
        }
    }
    out
}

/// Percent-encodes all bytes but those to keep.
fn encoded(text: &str, keep: impl Fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if keep(byte) {
            out.push(char::from(byte));
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const NONE: &str = "";

    fn path(value: Value, kind: StyleKind, explode: bool) -> String {
        let style = Style::new(kind, explode);
        let flat = Flat::new(value, kind);
        flat.map_or(String::new(), |it| {
            it.expanded("color", style, in_path_list)
        })
    }

    fn query(value: Value, kind: StyleKind, explode: bool) -> String {
        let style = Style::new(kind, explode);
        let pairs = match kind {
            StyleKind::Deep => {
                let mut pairs = Vec::new();
                deep("color".to_owned(), value, &mut pairs);
                let pairs = pairs.into_iter();
                pairs
                    .map(|(name, value)| (in_query(&name), in_query(&value)))
                    .collect()
            }
            _ => Flat::new(value, kind)
                .map(|it| it.pairs("color", style, in_query))
                .unwrap_or_default(),
        };
        let pairs = pairs.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<String>>().join("&")
    }

    /// The table of styles in OpenAPI 3.0.4, "Style Examples". Fields are in alphabetical order.
    #[test]
    fn values_are_written_as_in_the_table_of_openapi() {
        let string = || json!("blue");
        let list = || json!(["blue", "black", "brown"]);
        let object = || json!({ "R": 100, "G": 200, "B": 150 });
        for (kind, explode, of_empty, of_string, of_list, of_object) in [
            (
                StyleKind::Matrix,
                false,
                ";color",
                ";color=blue",
                ";color=blue,black,brown",
                ";color=B,150,G,200,R,100",
            ),
            (
                StyleKind::Matrix,
                true,
                ";color",
                ";color=blue",
                ";color=blue;color=black;color=brown",
                ";B=150;G=200;R=100",
            ),
            (
                StyleKind::Label,
                false,
                ".",
                ".blue",
                ".blue,black,brown",
                ".B,150,G,200,R,100",
            ),
            (
                StyleKind::Label,
                true,
                ".",
                ".blue",
                ".blue.black.brown",
                ".B=150.G=200.R=100",
            ),
            (
                StyleKind::Simple,
                false,
                NONE,
                "blue",
                "blue,black,brown",
                "B,150,G,200,R,100",
            ),
            (
                StyleKind::Simple,
                true,
                NONE,
                "blue",
                "blue,black,brown",
                "B=150,G=200,R=100",
            ),
        ] {
            let values = [json!(""), string(), list(), object()];
            let found = values.map(|it| sorted(path(it, kind, explode)));
            let expected = [of_empty, of_string, of_list, of_object];
            assert_eq!(
                found,
                expected.map(|it| sorted(it.to_owned())),
                "{kind:?} {explode}"
            );
        }
        for (kind, explode, value, expected) in [
            (StyleKind::Form, false, json!(""), "color="),
            (StyleKind::Form, false, string(), "color=blue"),
            (StyleKind::Form, false, list(), "color=blue,black,brown"),
            (StyleKind::Form, false, object(), "color=B,150,G,200,R,100"),
            (StyleKind::Form, true, json!(""), "color="),
            (StyleKind::Form, true, string(), "color=blue"),
            (
                StyleKind::Form,
                true,
                list(),
                "color=blue&color=black&color=brown",
            ),
            (StyleKind::Form, true, object(), "B=150&G=200&R=100"),
            (
                StyleKind::Space,
                false,
                list(),
                "color=blue%20black%20brown",
            ),
            (
                StyleKind::Space,
                false,
                object(),
                "color=B%20150%20G%20200%20R%20100",
            ),
            (StyleKind::Pipe, false, list(), "color=blue%7Cblack%7Cbrown"),
            (
                StyleKind::Pipe,
                false,
                object(),
                "color=B%7C150%7CG%7C200%7CR%7C100",
            ),
            (
                StyleKind::Deep,
                true,
                object(),
                "color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100",
            ),
        ] {
            let found = sorted(query(value, kind, explode));
            assert_eq!(found, sorted(expected.to_owned()), "{kind:?} {explode}");
        }
    }

    /// The order of an object's fields is that of the map, which another crate's features decide.
    fn sorted(text: String) -> Vec<String> {
        let mut parts: Vec<String> = text
            .split([',', ';', '.', '&', '='])
            .map(str::to_owned)
            .collect();
        parts.sort();
        parts.push(text.matches([',', ';', '.', '&', '=']).collect());
        parts
    }

    /// RFC 6570, 3.2: the expressions with the variables of the RFC.
    #[test]
    fn separators_in_values_are_encoded() {
        let list = || json!(["a,b", "c;d=e", "50%", "ü /"]);
        assert_eq!(
            path(list(), StyleKind::Simple, false),
            "a%2Cb,c%3Bd%3De,50%25,%C3%BC%20%2F"
        );
        assert_eq!(
            query(list(), StyleKind::Form, false),
            "color=a%2Cb,c%3Bd%3De,50%25,%C3%BC+%2F"
        );
        assert_eq!(
            query(json!(["a|b", "c d"]), StyleKind::Pipe, false),
            "color=a%7Cb%7Cc+d"
        );
        assert_eq!(in_query_reserved("a/b?c:d@e,f"), "a/b?c:d@e,f");
        assert_eq!(
            in_query_reserved("a b&c#d+e%20f%zz%"),
            "a%20b%26c%23d%2Be%20f%25zz%25"
        );
        assert_eq!(in_cookie("a=b; c%,\"ü"), "a=b%3B%20c%25%2C%22%C3%BC");
        assert_eq!(
            ascii_json("{\"a\":\"ü😀\"}"),
            "{\"a\":\"\\u00fc\\ud83d\\ude00\"}"
        );
    }

    #[test]
    fn values_within_values_are_written() {
        let nested = json!({ "a": { "b": [1, 2] }, "c": [{ "d": null, "e": true }] });
        let mut pairs = Vec::new();
        deep("p".to_owned(), nested.clone(), &mut pairs);
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            pairs,
            [
                pair("p[a][b][]", "1"),
                pair("p[a][b][]", "2"),
                pair("p[c][0][e]", "true")
            ]
        );
        let flat = Flat::new(nested, StyleKind::Form);
        let expected = [("a", "{\"b\":[1,2]}"), ("c", "[{\"d\":null,\"e\":true}]")];
        let expected = expected.map(|(name, value)| pair(name, value));
        assert_eq!(flat, Some(Flat::Object(expected.to_vec())));
        for nothing in [
            json!(null),
            json!([]),
            json!([null]),
            json!({}),
            json!({ "a": null }),
        ] {
            assert_eq!(Flat::new(nothing, StyleKind::Form), None);
        }
        let json = Flat::new(json!([]), StyleKind::Json);
        assert_eq!(json, Some(Flat::One("[]".to_owned())));
    }
}
