//! Tests of responses without a body.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use serde_json::{Value, json};

use super::Call;
use crate::client::Service as _;
use crate::client::test_client::TestClient;
use crate::error::{Error, ErrorKind};
use crate::reading::{Field, Response, Shape};
use crate::transport::{Downloads, Empty, Operation, ResponseValue, Security};

static SHAPE: Shape = Shape::Nullable(&Shape::Object(&[Field::required("id", &Shape::Text)]));

static REFUSED: Operation = operation(Empty::Refused);
static OBJECT: Operation = operation(Empty::Object);
static NULL: Operation = operation(Empty::Null);

const fn operation(empty: Empty) -> Operation {
    Operation {
        id: "test",
        method: "GET",
        path: "/",
        idempotent: true,
        empty,
        downloads: Downloads::None,
        max_upload_bytes: None,
        response: &SHAPE,
        lists: &[],
        security: Security::NONE,
        server: None,
    }
}

#[derive(Debug, PartialEq, serde::Deserialize)]
struct Item {
    id: String,
}

/// Sends a request to a server with this response.
async fn read<T: serde::de::DeserializeOwned>(
    operation: &'static Operation,
    status: &str,
    body: &str,
) -> Result<T, Error> {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let length = match status {
        "204" => String::new(),
        _ => format!("content-length: {}\r\n", body.len()),
    };
    let response = format!("HTTP/1.1 {status} OK\r\n{length}connection: close\r\n\r\n{body}");
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let read = stream.read(&mut [0; 4096]).unwrap();
        assert!(read > 0);
        stream.write_all(response.as_bytes()).unwrap();
    });
    let client = TestClient::new(&url);
    let exchange = Call::new(client.core(), operation).exchange();
    let request = reqwest::Request::new(reqwest::Method::GET, url.parse().unwrap());
    let response = exchange.execute(request).await.unwrap();
    let sent: Result<progenitor_client::ResponseValue<Response<T>>, _> =
        if response.status().is_success() {
            progenitor_client::ResponseValue::from_response(response).await
        } else {
            Err(progenitor_client::Error::UnexpectedResponse(response))
        };
    let read = exchange.finish::<T>(sent);
    server.join().unwrap();
    read.map(ResponseValue::into_inner)
}

#[tokio::test]
async fn an_operation_states_how_an_empty_body_is_read() {
    for status in ["200", "204"] {
        let error = read::<Value>(&REFUSED, status, "").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidResponse);
        assert_eq!(read::<Value>(&OBJECT, status, "").await.unwrap(), json!({}));
        assert_eq!(read::<Value>(&NULL, status, "").await.unwrap(), json!(null));
        assert_eq!(read::<Option<Item>>(&NULL, status, "").await.unwrap(), None);
    }
}

#[tokio::test]
async fn an_optional_response_is_read_and_repaired() {
    let item = || Some(Item { id: "7".to_owned() });
    for (body, expected) in [
        (r#"{"id":"7"}"#, item()),
        (r#"{"id":7}"#, item()),
        ("null", None),
    ] {
        let read = read::<Option<Item>>(&NULL, "200", body).await;
        assert_eq!(read.unwrap(), expected, "{body}");
    }
    let error = read::<Option<Item>>(&NULL, "200", "{}").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidResponse);
}
