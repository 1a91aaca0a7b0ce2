//! Proxies and certificates, by the variables that people set for them.
//!
//! Those are looked at once in a program, so that each case is a program of its own: this one,
//! started again for the one test that is left out otherwise.
#![cfg(target_os = "linux")]

mod support;

use std::process::Command;
use std::time::Duration;

use serde_json::json;
use spacepress::{RetryPolicy, Timeouts, spaces};
use support::{Answer, Recorder};

/// What the child is told: where to send its request, and whether to go there directly.
const TARGET: &str = "SPACEPRESS_TEST_TARGET";
const DIRECTLY: &str = "SPACEPRESS_TEST_DIRECTLY";

#[test]
#[ignore = "it is what the other test starts"]
fn child() {
    let target = std::env::var(TARGET).expect("it is started by the other test");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let limits = Timeouts::default().with_call(Duration::from_secs(10));
    let mut builder = spaces::Client::builder()
        .base_url(target)
        .token("the-token")
        .allow_http_to("service.test")
        .timeouts(limits)
        .retry(RetryPolicy::none());
    if std::env::var(DIRECTLY).is_ok() {
        builder = builder.no_proxy();
    }
    let spaces = builder.build().unwrap();
    // Whether it succeeds is for the servers to say.
    let _ = runtime.block_on(spaces.get_space().space_id("1").send());
}

/// Makes a call in a program with these variables. Says what the program printed, if it failed.
fn attempt(target: &str, variables: &[(&str, &str)]) -> Result<(), String> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "child", "--ignored"])
        .env(TARGET, target);
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
        command.env_remove(name).env_remove(name.to_lowercase());
    }
    let ended = command.envs(variables.iter().copied()).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stdout).into_owned();
    ended.status.success().then_some(()).ok_or(said)
}

fn call(target: &str, variables: &[(&str, &str)]) {
    attempt(target, variables).unwrap();
}

fn server() -> Recorder {
    Recorder::serving(|_| Answer::json(200, &json!({ "id": "1" })))
}

#[test]
fn proxies_are_gone_through_as_the_environment_says_and_as_the_builder_says() {
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
    call(plain, &[("HTTP_PROXY", &url), ("NO_PROXY", "service.test")]);
    none("NO_PROXY");
    call(plain, &[("HTTP_PROXY", &url), (DIRECTLY, "1")]);
    none("no_proxy()");
    call(plain, &[("HTTPS_PROXY", &url)]);
    none("a proxy for https only");

    // Of what goes over TLS a proxy sees the name of the host, and not the credential.
    let tunnel = server();
    call("https://service.test", &[("HTTPS_PROXY", &tunnel.url())]);
    let received = tunnel.received();
    assert_eq!(received.len(), 1);
    assert_eq!(
        (received[0].method.as_str(), received[0].path.as_str()),
        ("CONNECT", "service.test:443")
    );
    assert!(!format!("{received:?}").contains("the-token"));

    // A service on this machine needs nobody to get to, and nobody else may read what is sent to it.
    let service = server();
    call(&service.url(), &[("HTTP_PROXY", &url), ("ALL_PROXY", &url)]);
    assert_eq!(service.received().len(), 1);
    none("a service on this machine");
}

#[test]
fn certificates_are_read_where_somebody_is_asked_for_one_and_nowhere_else() {
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
    refused("https://service.test", &none);
    refused("https://service.test", &with(&[(DIRECTLY, "1")]));
    // A proxy may be spoken to by TLS, whatever the service is.
    refused(
        "http://service.test",
        &[&none[..], &[("HTTP_PROXY", &url)]].concat(),
    );
}
