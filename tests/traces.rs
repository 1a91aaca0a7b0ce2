//! Tracing spans and events.
#![cfg(all(feature = "tracing", feature = "fake"))]

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use spacepress::fake::{EMPTY_ZIP, Fault, Server, VirtualClock};
use spacepress::{Archive, spaces};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;

const TOKEN: &str = "s3cret-t0ken";

type Fields = BTreeMap<String, String>;

/// The recorded spans and events.
#[derive(Clone, Default)]
struct Recorded(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    /// By their ids, in the order in which they began.
    spans: Vec<(u64, Fields)>,
    events: Vec<(u64, Fields)>,
}

impl Recorded {
    fn spans(&self) -> Vec<Fields> {
        let state = self.0.lock().unwrap();
        state.spans.iter().map(|(_, it)| it.clone()).collect()
    }

    /// The events within the span at this place.
    fn events(&self, span: usize) -> Vec<Fields> {
        let state = self.0.lock().unwrap();
        let id = state.spans[span].0;
        let within = state.events.iter().filter(|(it, _)| *it == id);
        within.map(|(_, it)| it.clone()).collect()
    }
}

struct Read<'a>(&'a mut Fields);

impl Visit for Read<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorded {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, _: Context<'_, S>) {
        let mut fields = Fields::new();
        attributes.record(&mut Read(&mut fields));
        self.0.lock().unwrap().spans.push((id.into_u64(), fields));
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut state = self.0.lock().unwrap();
        let mut spans = state.spans.iter_mut().rev();
        if let Some((_, fields)) = spans.find(|(it, _)| *it == id.into_u64()) {
            values.record(&mut Read(fields));
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        // Libraries below this crate also emit events.
        if event.metadata().target() != "spacepress" {
            return;
        }
        let mut fields = Fields::new();
        event.record(&mut Read(&mut fields));
        fields.insert("level".to_owned(), event.metadata().level().to_string());
        let span = context.event_span(event).map_or(0, |it| it.id().into_u64());
        self.0.lock().unwrap().events.push((span, fields));
    }
}

/// Starts a fake server, a client of it, and a recorder of spans and events.
async fn start() -> (
    Server,
    spaces::Client,
    Recorded,
    tracing::subscriber::DefaultGuard,
) {
    let recorded = Recorded::default();
    let guard =
        tracing::subscriber::set_default(tracing_subscriber::registry().with(recorded.clone()));
    let server = Server::builder().token(TOKEN).start().await.unwrap();
    let client = spaces::Client::builder()
        .base_url(server.spaces_url())
        .token(TOKEN)
        .clock(Arc::new(VirtualClock::new()))
        .build()
        .unwrap();
    (server, client, recorded, guard)
}

fn assert_fields(fields: &Fields, expected: &[(&str, &str)]) {
    for (name, value) in expected {
        assert_eq!(
            fields.get(*name).map(String::as_str),
            Some(*value),
            "{name} in {fields:#?}"
        );
    }
}

#[tokio::test]
async fn a_call_is_a_span_and_an_attempt_an_event() {
    let (server, client, recorded, _guard) = start().await;
    server.fail_next(
        "list_spaces",
        Fault::RetryAfter(503, Duration::from_secs(7)),
    );
    client
        .list_spaces()
        .webapp_id("secret-42")
        .send()
        .await
        .unwrap();

    let spans = recorded.spans();
    assert_eq!(spans.len(), 1);
    let port = server.spaces_url().rsplit(':').next().unwrap().to_owned();
    let url = format!("{}/cloud/api/v1/spaces", server.spaces_url());
    assert_fields(
        &spans[0],
        &[
            ("otel.name", "GET /cloud/api/v1/spaces"),
            ("otel.kind", "client"),
            ("spacepress.operation", "list_spaces"),
            ("http.request.method", "GET"),
            ("url.template", "/cloud/api/v1/spaces"),
            ("url.full", &url),
            ("server.address", "127.0.0.1"),
            ("server.port", &port),
            ("http.response.status_code", "200"),
            ("http.request.resend_count", "1"),
        ],
    );
    assert!(!spans[0].contains_key("error.type"), "{:#?}", spans[0]);
    let events = recorded.events(0);
    assert_eq!(events.len(), 2);
    assert_fields(
        &events[0],
        &[
            ("level", "WARN"),
            ("http.request.resend_count", "0"),
            ("http.response.status_code", "503"),
            ("error.type", "503"),
            ("pause", "7.0"),
        ],
    );
    assert_fields(
        &events[1],
        &[
            ("level", "DEBUG"),
            ("http.request.resend_count", "1"),
            ("http.response.status_code", "200"),
        ],
    );
    assert!(events[1].contains_key("duration"));
    let received: usize = events[1]["http.response.body.size"].parse().unwrap();
    assert!(received > 10);
}

#[tokio::test]
async fn an_upload_records_the_bytes_sent() {
    let (server, client, recorded, _guard) = start().await;
    let app = Archive::from_bytes(EMPTY_ZIP).unwrap();
    let call = client.deploy_space().space_id("7312345678901234567");
    call.zip_file(app).send().await.unwrap();
    let sent = server.requests()[0].headers["content-length"].clone();
    let sent = sent.to_str().unwrap();
    assert_fields(&recorded.spans()[0], &[("http.request.body.size", sent)]);
    assert_fields(&recorded.events(0)[0], &[("http.request.body.size", sent)]);
}

#[tokio::test]
async fn a_failed_call_records_its_error() {
    let (server, client, recorded, _guard) = start().await;
    client.get_space().space_id("1").send().await.unwrap_err();
    server.fail_next("get_space", Fault::Disconnect);
    let once = spacepress::RetryPolicy::none();
    let lost = client.get_space().space_id("1").retry(once);
    lost.send().await.unwrap_err();
    // A success that can't be read is none.
    server.fail_next("get_space", Fault::json(200, &serde_json::json!([1])));
    client.get_space().space_id("1").send().await.unwrap_err();

    let spans = recorded.spans();
    for (span, kind) in spans
        .iter()
        .zip(["404", "ConnectionLost", "InvalidResponse"])
    {
        assert_fields(span, &[("otel.status_code", "ERROR"), ("error.type", kind)]);
    }
    assert_eq!(spans.len(), 3);
    assert!(!spans[1].contains_key("http.response.status_code"));
}

#[tokio::test]
async fn no_secret_is_recorded() {
    let (server, client, recorded, _guard) = start().await;
    let echoed = serde_json::json!({ "detail": format!("the key {TOKEN} is wrong for secret-42") });
    server.fail_next("list_spaces", Fault::json(401, &echoed));
    let call = client.list_spaces().webapp_id("secret-42");
    call.send().await.unwrap_err();
    client
        .list_spaces()
        .webapp_id("secret-42")
        .send()
        .await
        .unwrap();
    let all = format!(
        "{:?}{:?}{:?}",
        recorded.spans(),
        recorded.events(0),
        recorded.events(1)
    );
    assert!(all.contains("401"));
    assert!(!all.contains(TOKEN), "{all}");
    assert!(!all.contains("secret-42"), "the query is left out: {all}");
}
