//! The credentials that an operation needs, and those that a request has.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{COOKIE, HeaderMap};
use serde_json::Value;

/// The security schemes of a document, by name.
pub(super) type Schemes = BTreeMap<String, Scheme>;

/// A security scheme.
pub(super) struct Scheme {
    /// `header`, `query` or `cookie`.
    location: String,
    /// The name there.
    key: String,
    /// Whether an authentication scheme precedes the credential.
    has_prefix: bool,
    is_basic: bool,
}

/// The names of the schemes of each alternative. None is needed if there are no alternatives.
pub(super) type Security = Vec<Vec<String>>;

pub(super) fn schemes(root: &Value) -> Schemes {
    let schemes = root["components"]["securitySchemes"].as_object();
    let schemes = schemes.into_iter().flatten();
    schemes
        .map(|(name, it)| (name.clone(), scheme(it)))
        .collect()
}

fn scheme(it: &Value) -> Scheme {
    let text = |key: &str| it[key].as_str().unwrap_or_default().to_owned();
    if it["type"] == "apiKey" {
        Scheme {
            location: text("in"),
            key: text("name"),
            has_prefix: false,
            is_basic: false,
        }
    } else {
        Scheme {
            location: "header".to_owned(),
            key: "authorization".to_owned(),
            has_prefix: true,
            is_basic: text("scheme").eq_ignore_ascii_case("basic"),
        }
    }
}

/// Returns the alternatives of an operation, or else of its document.
pub(super) fn of(root: &Value, operation: &Value) -> Security {
    let alternatives = operation.get("security").or(root.get("security"));
    let alternatives = alternatives.and_then(Value::as_array).into_iter().flatten();
    let names = alternatives.map(|it| {
        let names = it.as_object().into_iter().flatten();
        names.map(|(name, _)| name.clone()).collect()
    });
    names.collect()
}

/// Returns `true` if a request has the credentials of one alternative, and the expected ones where one
/// is set.
pub(super) fn authorized(
    schemes: &Schemes,
    security: &Security,
    headers: &HeaderMap,
    query: &[(String, String)],
    token: Option<&str>,
) -> bool {
    let has = |name: &String| {
        let scheme = schemes.get(name);
        let given = scheme.and_then(|it| it.given(headers, query));
        given.is_some_and(|given| match token {
            Some(token) => given == token,
            None => !given.is_empty(),
        })
    };
    security.is_empty() || security.iter().any(|names| names.iter().all(has))
}

/// Returns `true` if a query parameter carries a credential.
pub(super) fn is_credential(schemes: &Schemes, security: &Security, name: &str) -> bool {
    let mut names = security.iter().flatten();
    names.any(|it| {
        let scheme = schemes.get(it);
        scheme.is_some_and(|it| it.location == "query" && it.key == name)
    })
}

impl Scheme {
    /// Returns the credential of a request: the user name and password of basic authentication.
    fn given(&self, headers: &HeaderMap, query: &[(String, String)]) -> Option<String> {
        let text = match self.location.as_str() {
            "query" => query.iter().find(|(name, _)| *name == self.key)?.1.clone(),
            "cookie" => cookie(headers, &self.key)?,
            _ => headers.get(&self.key)?.to_str().ok()?.to_owned(),
        };
        if !self.has_prefix {
            return Some(text);
        }
        let (_, token) = text.split_once(' ')?;
        if !self.is_basic {
            return Some(token.to_owned());
        }
        String::from_utf8(STANDARD.decode(token).ok()?).ok()
    }
}

/// Returns the value of a cookie.
pub(super) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get(COOKIE)?.to_str().ok()?;
    let mut pairs = all.split("; ").filter_map(|it| it.split_once('='));
    pairs.find(|it| it.0 == name).map(|it| it.1.to_owned())
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;
    use serde_json::json;

    use super::*;

    #[test]
    fn each_scheme_is_recognised() {
        let root = json!({
            "security": [{ "bearer": [] }],
            "components": { "securitySchemes": {
                "bearer": { "type": "http", "scheme": "bearer" },
                "basic": { "type": "http", "scheme": "basic" },
                "header": { "type": "apiKey", "in": "header", "name": "X-Key" },
                "query": { "type": "apiKey", "in": "query", "name": "key" },
                "cookie": { "type": "apiKey", "in": "cookie", "name": "sid" },
            } },
        });
        let schemes = schemes(&root);
        let headers = |name: &'static str, value: &'static str| {
            HeaderMap::from_iter([(name.parse().unwrap(), HeaderValue::from_static(value))])
        };
        let query = [("key".to_owned(), "t".to_owned())];
        for (security, headers, query, expected) in [
            (
                json!(null),
                headers("authorization", "Bearer t"),
                &[][..],
                true,
            ),
            (
                json!(null),
                headers("authorization", "Bearer u"),
                &[],
                false,
            ),
            (json!(null), headers("x-key", "t"), &[], false),
            (json!([]), HeaderMap::new(), &[], true),
            (json!([{}]), HeaderMap::new(), &[], true),
            (json!([{ "header": [] }]), headers("x-key", "t"), &[], true),
            (json!([{ "query": [] }]), HeaderMap::new(), &query, true),
            (json!([{ "query": [] }]), HeaderMap::new(), &[], false),
            (
                json!([{ "cookie": [] }]),
                headers("cookie", "a=b; sid=t"),
                &[],
                true,
            ),
            (
                json!([{ "cookie": [] }, { "query": [] }]),
                HeaderMap::new(),
                &query,
                true,
            ),
            (
                json!([{ "header": [], "query": [] }]),
                headers("x-key", "t"),
                &query,
                true,
            ),
            (
                json!([{ "header": [], "query": [] }]),
                headers("x-key", "t"),
                &[],
                false,
            ),
        ] {
            let operation = match &security {
                Value::Null => json!({}),
                security => json!({ "security": security }),
            };
            let security = of(&root, &operation);
            let found = authorized(&schemes, &security, &headers, query, Some("t"));
            assert_eq!(found, expected, "{operation} {headers:?}");
        }
        let basic = headers("authorization", "Basic YWRhOnB3");
        let security = vec![vec!["basic".to_owned()]];
        assert!(authorized(&schemes, &security, &basic, &[], Some("ada:pw")));
        assert!(!authorized(&schemes, &security, &basic, &[], Some("pw")));
        assert!(is_credential(
            &schemes,
            &vec![vec!["query".to_owned()]],
            "key"
        ));
    }
}
