//! Properties that hold for all generated values.

mod support;

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use spacepress::{ErrorKind, RetryPolicy, press};
use support::{Recorder, Response};
use tokio::runtime::Runtime;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

fn press(recorder: &Recorder) -> press::Client {
    let builder = press::Client::builder()
        .base_url(recorder.url())
        .token("the-token");
    builder.retry(RetryPolicy::none()).build().unwrap()
}

fn decoded(step: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = step.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
        } else {
            byte
        });
    }
    String::from_utf8(bytes).unwrap()
}

/// Ids of all sorts, with those that are dangerous among them more often than chance has it.
fn ids() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-Z0-9%+ ._~-]{0,12}",
        "[./\\\\?#%]{0,4}[a-z]{0,3}[./\\\\?#%\n\r\u{0}]{0,4}",
        Just("..".to_owned()),
        Just("%2e%2e".to_owned()),
    ]
}

/// JSON of any shape.
fn values() -> impl Strategy<Value = Value> {
    let keys = prop_oneof![
        any::<String>(),
        Just("detail".to_owned()),
        Just("errors".to_owned()),
        Just("message".to_owned()),
        Just("loc".to_owned()),
        Just("retry_after".to_owned()),
    ];
    let leaves = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaves.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map(keys.clone(), inner, 0..4)
                .prop_map(|it| Value::Object(it.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// An id is either sent as exactly one path segment, or refused and not sent.
    #[test]
    fn an_id_never_changes_the_path(id in ids()) {
        static SERVER: LazyLock<Recorder> =
            LazyLock::new(|| Recorder::serving(|_| Response::json(200, &json!({ "id": "1" }))));
        let before = SERVER.received().len();
        let call = press(&SERVER).describe_spec().spec_id(id.as_str());
        let sent = RUNTIME.block_on(call.send());
        let received = SERVER.received().split_off(before);
        match sent {
            Ok(_) => {
                let step = received[0].path.strip_prefix("/v1/blocks/specs/").unwrap();
                prop_assert!(!step.contains('/') && !step.is_empty());
                prop_assert_eq!(decoded(step), id);
                prop_assert!(received[0].query.is_empty());
            }
            Err(error) => {
                prop_assert_eq!(error.kind(), ErrorKind::InvalidInput);
                prop_assert!(received.is_empty());
                let refused = id.is_empty()
                    || id == "." || id == ".."
                    || id.contains(['/', '\\', '?', '#'])
                    || id.contains(char::is_control);
                prop_assert!(refused, "{:?} was refused: {}", id, error);
            }
        }
    }

    /// Any error body is reported in one line, and kept.
    #[test]
    fn any_error_body_is_reported_in_one_line(
        body in prop_oneof![
            values().prop_map(|it| it.to_string().into_bytes()),
            prop::collection::vec(any::<u8>(), 0..400),
            "<[a-z]{1,5}>.{0,40}</?[a-z]{0,5}>?".prop_map(String::into_bytes),
        ],
        media in prop_oneof![
            Just("application/json"), Just("text/html"), Just("text/plain; charset=utf-16"),
            Just("text/plain; charset=\"iso-8859-1\""), Just("charset="), Just(""),
        ],
        status in 400_u16..600,
    ) {
        let sent = body.clone();
        let recorder = Recorder::serving(move |_| Response::typed(status, media, sent.clone()));
        let error = RUNTIME.block_on(press(&recorder).describe_spec().spec_id("1").send()).unwrap_err();
        prop_assert_eq!(error.status().map(|it| it.as_u16()), Some(status));
        prop_assert_eq!(error.body(), &body);
        let text = error.to_string();
        prop_assert!(!text.contains(char::is_control), "{:?}", text);
        prop_assert!(text.chars().count() <= 1000, "{} characters", text.chars().count());
        if let Some(detail) = error.detail() {
            prop_assert!(!detail.trim().is_empty());
        }
        prop_assert!(!error.field_errors().keys().any(String::is_empty));
    }

    /// A service that echoes the credential doesn't get it shown, in an error or in a success that
    /// can't be read.
    #[test]
    fn an_echoed_credential_is_not_shown(
        before in "[a-z \"{}:]{0,9}",
        after in "[a-z \"{}:]{0,9}",
        shape in 0..5,
    ) {
        let said = format!("{before}the-token{after}");
        let (status, body) = match shape {
            0 => (400, json!({ "detail": &said })),
            1 => (400, json!({ "errors": { &said: [&said] } })),
            2 => (200, json!(&said)),
            3 => (200, json!({ "id": [&said], "metadata": &said, "detail": &said })),
            _ => (200, json!([&said])),
        };
        let recorder = Recorder::serving(move |_| Response::json(status, &body));
        let sent = RUNTIME.block_on(press(&recorder).describe_spec().spec_id("1").send());
        let error = sent.unwrap_err();
        let shown = format!("{error} {error:?} {:?} {:?}", error.detail(), error.field_errors());
        prop_assert!(!shown.contains("the-token"), "{}", shown);
        prop_assert!(shown.contains("[secret]"), "{}", shown);
    }

    /// A credential is shown in none of its encodings, wherever the service puts it.
    #[test]
    fn no_form_of_any_credential_is_shown(
        scheme in prop_oneof![Just(""), Just("Bearer "), Just("Token  ")],
        token in "[!-~][ -~]{4,24}[!-~]",
        forms in prop::collection::vec(0..7_u8, 1..30),
        place in 0..6_u8,
        filling in 0..420_usize,
        layers in 1..3_u8,
    ) {
        let given = format!("{scheme}{token}");
        let mut form = token.clone();
        for layer in 0..layers {
            // A mixture of encodings, or one of them.
            form = encoded(&form, if layer == 0 { &forms } else { &forms[..1] });
        }
        let said = format!("{}{form}.", "x ".repeat(filling));
        let response = match place {
            0 => Response::json(400, &json!({ "detail": &said })),
            1 => Response::json(400, &json!({ "errors": { &said: [&said] } })),
            2 => Response::json(200, &json!([&said])),
            3 => Response::typed(500, "text/plain", said.clone()).with_header("x-request-id", &form),
            4 => Response::typed(302, "text/plain", "").with_header("location", &format!("https://x.example/{form}")),
            _ => Response::typed(302, "text/plain", "").with_header("location", &format!("https://x example/{form}")),
        };
        let recorder = Recorder::serving(move |_| response.clone());
        let client = press::Client::builder().base_url(recorder.url()).token(given);
        let client = client.retry(RetryPolicy::none()).build().unwrap();
        let error = RUNTIME.block_on(client.describe_spec().spec_id("1").send()).unwrap_err();
        let shown = format!("{error} {error:?}");
        let kept = format!("{:?} {:?}", error.detail(), error.request_id());
        for secret in [&token, &form] {
            prop_assert!(!shown.contains(secret.as_str()), "{} in {}", secret, shown);
            prop_assert!(!kept.contains(secret.as_str()), "{} in {}", secret, kept);
        }
        for text in [error.to_string(), format!("{error:?}")] {
            prop_assert!(text.chars().count() <= 1000);
            prop_assert!(!text.contains(char::is_control), "{:?}", text);
        }
    }

    /// A password is shown in no error of a base URL, however malformed that is.
    #[test]
    fn no_password_of_a_base_url_is_shown(
        user in "[a-z]{1,8}",
        password in "Q[!-~]{5,20}Z",
        mangled in 0..16_u8,
        also in 0..4_u8,
        at in 0..40_usize,
    ) {
        let (at_sign, rest) = match mangled {
            0 => ("@", "host.example:port"),
            1 => ("%40", "host.example"),
            2 => ("\u{ff20}", "host.example"),
            3 => ("", ""),
            4 => ("@", ""),
            5 => ("@@", "host.example/a@b"),
            6 => ("@", "host.example/under?key=1#x"),
            7 => ("@", "ho st"),
            8 => ("@", "[::1"),
            _ => ("@", "host.example"),
        };
        let (before, colon) = match mangled {
            9 => ("https:/", ":"),
            10 => ("https:", ":"),
            11 => ("", ":"),
            12 => (" \n https://", ":"),
            13 => ("https:\\\\", ":"),
            14 => ("ftp://", ":"),
            15 => ("http://", "%3A"),
            _ => ("https://", ":"),
        };
        let mut url = format!("{before}{user}{colon}{password}{at_sign}{rest}");
        // Not within the password, or it would be another one.
        let within = url.find(&password).unwrap();
        let places: Vec<usize> = url.char_indices().map(|(it, _)| it).collect();
        let at = places[at % places.len()];
        if at <= within || at >= within + password.len() {
            match also {
                0 => url.insert(at, ' '),
                1 => url.insert(at, '\n'),
                2 => url.insert(at, '/'),
                _ => {}
            }
        }
        let built = press::Client::builder().token("t").base_url(&url).no_proxy().build();
        match built {
            // Without an `@`, what follows a slash is a path like any other.
            Ok(_) => prop_assert!(mangled == 3 && also == 2, "{} was accepted", url),
            Err(error) => {
                let shown = format!("{error} {error:?} {error:#?}");
                prop_assert!(!shown.contains(&password), "{} of {:?}", shown, url);
                prop_assert!(!shown.contains(&password[..5]), "{} of {:?}", shown, url);
            }
        }
    }
}

/// A string in several encodings, one character after the other.
fn encoded(text: &str, forms: &[u8]) -> String {
    let mut forms = forms.iter().cycle();
    let one = |c: char| {
        let code = u32::from(c);
        match forms.next() {
            Some(0) => format!("%{code:02X}"),
            Some(1) => format!("%{code:02x}"),
            Some(2) => format!("\\u{code:04x}"),
            Some(3) => format!("\\u{code:04X}"),
            Some(4) => match c {
                '"' | '\\' | '/' => format!("\\{c}"),
                c => c.to_string(),
            },
            Some(5) => format!("&#{code};"),
            _ => c.to_string(),
        }
    };
    text.chars().map(one).collect()
}
