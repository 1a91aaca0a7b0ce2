//! Proxies and certificates, as environment variables set them.
//!
//! A process reads those once, so that each case runs in its own process: this program, started again
//! for the test that is ignored otherwise.
#![cfg(target_os = "linux")]

mod support;

use std::process::Command;
use std::time::Duration;

use serde_json::json;
use spacepress::{RetryPolicy, Timeouts, spaces};
use support::{Recorder, Response};

/// Variables of the child: the target of its request, and whether it ignores proxies.
const TARGET: &str = "SPACEPRESS_TEST_TARGET";
const DIRECTLY: &str = "SPACEPRESS_TEST_DIRECTLY";

/// An address of this machine that proxies apply to, unlike 127.0.0.1, and that needs no resolver.
const NEARBY: &str = "0.0.0.0";

/// The prefix of an error that the child prints.
const ERROR: &str = "the call failed: ";

#[test]
#[ignore = "the other tests start it"]
fn child() {
    let target = std::env::var(TARGET).expect("the other tests start it");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let limits = Timeouts::default().with_call(Duration::from_secs(10));
    let mut builder = spaces::Client::builder()
        .base_url(target)
        .token("the-token")
        .allow_http_to("service.test")
        .allow_http_to(NEARBY)
        .timeouts(limits)
        .retry(RetryPolicy::none());
    if std::env::var(DIRECTLY).is_ok() {
        builder = builder.no_proxy();
    }
    let spaces = match builder.build() {
        Ok(spaces) => spaces,
        Err(error) => panic!("not built: {error}"),
    };
    // The servers record whether it succeeded.
    if let Err(error) = runtime.block_on(spaces.get_space().space_id("1").send()) {
        println!("{ERROR}{error}");
    }
}

/// Makes a call in a process with these variables. Returns what the process printed, as an error if
/// it failed.
fn attempt(target: &str, variables: &[(&str, &str)]) -> Result<String, String> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "child", "--ignored", "--nocapture"])
        .env("RUST_BACKTRACE", "0")
        .env(TARGET, target);
    for name in [
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "NO_PROXY",
        "REQUEST_METHOD",
    ] {
        command.env_remove(name).env_remove(name.to_lowercase());
    }
    let ended = command.envs(variables.iter().copied()).output().unwrap();
    let said = [ended.stdout, ended.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    if ended.status.success() {
        Ok(said)
    } else {
        Err(said)
    }
}

fn call(target: &str, variables: &[(&str, &str)]) {
    attempt(target, variables).unwrap();
}

fn server() -> Recorder {
    Recorder::serving(|_| Response::json(200, &json!({ "id": "1" })))
}

#[test]
fn the_environment_and_the_builder_choose_the_proxy() {
    let plain = "http://service.test";
    let proxy = server();
    let url = proxy.url();

    call(plain, &[("HTTP_PROXY", &url)]);
    let received = proxy.received();
    assert_eq!(received.len(), 1);
    assert_eq!(
        received[0].path,
        "http://service.test/cloud/api/v1/spaces/1"
    );
    assert_eq!(received[0].header("host"), Some("service.test"));

    let none = |case: &str| assert_eq!(proxy.received().len(), 1, "{case}");
    // Requests that use no proxy go to a server here, so that no name is resolved.
    let direct = server();
    let nearby = direct.url().replace("127.0.0.1", NEARBY);
    let none = |case: &str, requests: usize| {
        none(case);
        assert_eq!(direct.received().len(), requests, "{case}");
    };
    call(&nearby, &[("HTTP_PROXY", &url), ("NO_PROXY", NEARBY)]);
    none("NO_PROXY", 1);
    call(&nearby, &[("HTTP_PROXY", &url), (DIRECTLY, "1")]);
    none("no_proxy()", 2);
    call(&nearby, &[("HTTPS_PROXY", &url)]);
    none("a proxy for https only", 3);

    // A proxy for TLS sees the name of the host, and not the credential.
    // This one refuses the tunnel, so that the call ends at once and not with the connect timeout.
    let tunnel = Recorder::serving(|_| Response::typed(502, "text/plain", "no"));
    call("https://service.test", &[("HTTPS_PROXY", &tunnel.url())]);
    let received = tunnel.received();
    assert_eq!(received.len(), 1);
    assert_eq!(
        (received[0].method.as_str(), received[0].path.as_str()),
        ("CONNECT", "service.test:443")
    );
    assert!(!format!("{received:?}").contains("the-token"));

    // Requests to this machine never use a proxy.
    let service = server();
    call(&service.url(), &[("HTTP_PROXY", &url), ("ALL_PROXY", &url)]);
    assert_eq!(service.received().len(), 1);
    none("a service on this machine", 3);
}

#[test]
fn certificates_are_loaded_only_if_a_connection_may_use_tls() {
    let (service, proxy) = (server(), server());
    let url = proxy.url();
    let none = [
        ("SSL_CERT_FILE", "/nonexistent"),
        ("SSL_CERT_DIR", "/nonexistent"),
    ];
    let with = |more: &[(&'static str, &'static str)]| [&none[..], more].concat();
    call(&service.url(), &none);
    assert_eq!(service.received().len(), 1);
    let refused = |target: &str, variables: &[(&str, &str)]| {
        let said = attempt(target, variables).unwrap_err();
        assert!(said.contains("certificates"), "{said}");
    };
    let nearby = format!("https://{NEARBY}:1");
    refused(&nearby, &none);
    refused(&nearby, &with(&[(DIRECTLY, "1")]));
    // The connection to a proxy may use TLS, even for an http service.
    refused(
        "http://service.test",
        &[&none[..], &[("HTTP_PROXY", &url)]].concat(),
    );
}

/// The error of a call that fails.
fn failure(target: &str, variables: &[(&str, &str)]) -> String {
    let said = attempt(target, variables).unwrap();
    let line = said.lines().find_map(|it| Some(it.split_once(ERROR)?.1));
    line.unwrap_or_else(|| panic!("no error: {said}"))
        .to_owned()
}

#[test]
fn a_failure_of_a_proxy_names_its_variable() {
    // A port without a listener.
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = closed.local_addr().unwrap().to_string();
    drop(closed);
    let url = format!("http://ada:hunter2@{address}");
    for (target, variable) in [
        ("http://service.test", "HTTP_PROXY"),
        ("http://service.test", "http_proxy"),
        ("https://service.test", "HTTPS_PROXY"),
        ("https://service.test", "https_proxy"),
        ("http://service.test", "ALL_PROXY"),
        ("https://service.test", "all_proxy"),
    ] {
        let error = failure(target, &[(variable, &url)]);
        let expected = format!("through the proxy of {variable} ({address})");
        assert!(error.contains("couldn't be sent"), "{error}");
        assert!(error.contains(&expected), "{error}");
        assert!(!error.contains("hunter2"), "{error}");
    }
    // A proxy that requires authentication, or refuses the tunnel.
    for status in [403, 407, 502] {
        let proxy = Recorder::serving(move |_| Response::typed(status, "text/plain", "no"));
        let error = failure("https://service.test", &[("HTTPS_PROXY", &proxy.url())]);
        assert!(
            error.contains("through the proxy of HTTPS_PROXY (127.0.0.1:"),
            "{error}"
        );
    }
    let proxy = Recorder::serving(|_| Response::typed(407, "text/plain", "who are you"));
    let error = failure("http://service.test", &[("HTTP_PROXY", &proxy.url())]);
    assert!(
        error.contains("returned 407 through the proxy of HTTP_PROXY (127.0.0.1:"),
        "{error}"
    );
    // An error response of the service is not a failure of the proxy.
    let proxy = Recorder::serving(|_| Response::typed(500, "text/plain", "broken"));
    let error = failure("http://service.test", &[("HTTP_PROXY", &proxy.url())]);
    assert!(error.contains("returned 500: broken"), "{error}");
    // The message names a proxy only if the request used it.
    let nearby = format!("http://{NEARBY}:1");
    let error = failure(&nearby, &[("HTTP_PROXY", &url)]);
    assert!(error.contains("through the proxy of HTTP_PROXY"), "{error}");
    for variables in [
        &[("HTTP_PROXY", &*url), ("NO_PROXY", NEARBY)][..],
        &[("HTTP_PROXY", &url), ("no_proxy", "0.0.0.0/8")],
        &[("HTTP_PROXY", &url), (DIRECTLY, "1")],
        &[("HTTP_PROXY", &url), ("REQUEST_METHOD", "GET")],
        &[("HTTPS_PROXY", &url)],
        &[("HTTP_PROXY", ""), ("http_proxy", &url)],
    ] {
        let error = failure(&nearby, variables);
        assert!(error.contains("couldn't be sent"), "{error}");
        assert!(!error.contains("proxy"), "{error}");
    }
}

#[test]
fn an_invalid_proxy_variable_is_an_error_that_names_it() {
    for (target, variable, value) in [
        (
            "http://service.test",
            "HTTP_PROXY",
            "ftp://ada:hunter2@proxy.test",
        ),
        (
            "http://service.test",
            "http_proxy",
            "http://ada:hunter2@proxy.test:port",
        ),
        (
            "https://service.test",
            "HTTPS_PROXY",
            "http:/ada:hunter2@proxy.test",
        ),
        ("https://service.test", "https_proxy", "http://ada:hunter2"),
        (
            "https://service.test",
            "ALL_PROXY",
            " http://ada:hunter2@proxy.test\n",
        ),
        (
            "http://service.test",
            "all_proxy",
            "http://ada:hunter2@x@proxy.test",
        ),
    ] {
        let said = attempt(target, &[(variable, value)]).unwrap_err();
        let expected = format!("not built: {variable} is not a valid proxy");
        assert!(said.contains(&expected), "{said}");
        assert!(!said.contains("hunter2"), "{said}");
    }
    // A variable that doesn't apply to the request isn't checked.
    for variables in [
        &[("HTTPS_PROXY", "ftp://proxy.test")][..],
        &[("HTTP_PROXY", "ftp://proxy.test"), ("NO_PROXY", NEARBY)],
        &[("HTTP_PROXY", "ftp://proxy.test"), (DIRECTLY, "1")],
        &[
            ("HTTP_PROXY", "ftp://proxy.test"),
            ("REQUEST_METHOD", "GET"),
        ],
    ] {
        attempt(&format!("http://{NEARBY}:1"), variables).unwrap();
    }
    attempt("http://127.0.0.1:1", &[("HTTP_PROXY", "ftp://proxy.test")]).unwrap();
}

#[test]
fn a_proxy_variable_that_is_not_utf_8_is_an_error_that_names_it() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    for (variable, other) in [
        ("HTTP_PROXY", "X"),
        ("ALL_PROXY", "X"),
        ("NO_PROXY", "HTTP_PROXY"),
    ] {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .args(["--exact", "child", "--ignored", "--nocapture"])
            .env(TARGET, "http://service.test")
            .env(other, "http://127.0.0.1:1")
            .env(variable, OsStr::from_bytes(b"http://\xff"));
        let ended = command.output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(
            said.contains(&format!("not built: {variable} is not UTF-8")),
            "{said}"
        );
    }
}
