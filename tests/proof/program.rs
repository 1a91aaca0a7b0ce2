//! Uses the additions to the documents.

use futures::TryStreamExt as _;
use serde_json::json;
use spacepress::fake::{EMPTY_ZIP, Fault, RequestBody, Server};
use spacepress::press::types::{BlockSpec, Colour, SpecStatus, Widget, WidgetSettings};
use spacepress::press::{Client, operations};
use spacepress::{Archive, ErrorKind};

type Done = Result<(), Box<dyn std::error::Error>>;

fn main() -> Done {
    let runtime = tokio::runtime::Runtime::new()?;
    let server = runtime.block_on(Server::start())?;
    let press = server.press()?;
    runtime.block_on(async_calls(&server, &press))?;
    blocking_calls(&server, &press)?;
    println!("the document alone added it all");
    Ok(())
}

async fn async_calls(server: &Server, press: &Client) -> Done {
    // (a) A paginated list with a new item type: the call, its pages, its stream.
    let page = press.list_widgets().colour([Colour::Red]).send().await?;
    assert_eq!(page.widgets.as_ref().map(Vec::len), Some(3), "the document's default is sent");
    let all: Vec<Widget> = press.list_widgets().stream().map_ok(|it| it).try_collect().await?;
    assert_eq!(all.len(), 7);
    assert_eq!(press.list_widgets().page_size(2).limit(5).prefetch(3).stream().collect_all().await?.len(), 5);
    let pages: Vec<_> = futures::StreamExt::collect::<Vec<_>>(press.list_widgets().per_page(4).pages()).await;
    let first = pages[0].as_ref().unwrap();
    assert_eq!((pages.len(), first.number, first.count, first.total), (2, 1, Some(2), Some(7)));

    // (b) An upload of two files, JSON and text.
    let zip = || Archive::from_bytes(EMPTY_ZIP);
    let call: operations::CreateWidget = press
        .create_widget()
        .settings(WidgetSettings::new(3).with_modes(["spin"]))
        .label("a widget")
        .back(zip()?)
        .front(zip()?.with_file_name("front view.zip"))
        .colour("green")
        .on_progress(|sent, total| assert!(sent <= total));
    let made = call.send().await?;
    assert_eq!(made.label.as_deref(), Some("a widget"), "the fake server returns what it received");
    let requests = server.requests();
    let RequestBody::Parts(parts) = &requests.last().unwrap().body else {
        panic!("no parts");
    };
    let reported: Vec<_> = parts
        .iter()
        .map(|it| (it.name.as_str(), it.file_name.as_deref(), it.content_type.as_deref()))
        .collect();
    let expected = [
        ("label", None, None),
        ("front", Some("front view.zip"), Some("application/zip")),
        ("settings", None, None),
        ("back", Some("behind.zip"), Some("application/zip")),
        ("colour", None, None),
    ];
    assert_eq!(reported, expected, "in the document's order");
    assert_eq!(parts[2].text(), r#"{"speed":3,"modes":["spin"]}"#);
    assert_eq!(parts[4].text(), "green");
    let error = press.create_widget().label("x").front(zip()?).send().await.unwrap_err();
    assert_eq!(error.to_string(), "create_widget: `settings` must be set");
    let mut large = vec![0; 1_000_001 - EMPTY_ZIP.len()];
    large.extend_from_slice(EMPTY_ZIP);
    let call = press.create_widget().label("x").settings(json!({ "speed": 1 })).front(large);
    assert_eq!(call.send().await.unwrap_err().kind(), ErrorKind::PayloadTooLarge);

    // (c) A new value of an enum, and a new field.
    assert_eq!(SpecStatus::from("retired"), SpecStatus::Retired);
    let spec: BlockSpec = serde_json::from_value(json!({ "id": "1", "motto": "onward" }))?;
    assert_eq!(spec.motto.as_deref(), Some("onward"));
    assert!(spec.extra.is_empty());

    // (d) A POST that may be repeated is, and one that may not be isn't.
    server.fail_next("polish_widget", Fault::DropResponse);
    let polished = press.polish_widget().widget_id("w1").send().await?;
    assert_eq!(polished.attempts(), 2);
    server.fail_next("create_widget", Fault::DropResponse);
    let call = press.create_widget().label("x").settings(json!({ "speed": 1 })).front(zip()?);
    let error = call.send().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::ConnectionLost, 1));
    assert!(error.may_have_been_processed());
    let error = press.polish_widget().widget_id("..").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);

    // The fake checks requests against the changed document.
    let response = reqwest::Client::builder().no_proxy().build()?;
    let response = response.get(format!("{}/v1/widgets?perPage=0", server.press_url()));
    let response = response.header("authorization", "any").send().await?;
    assert_eq!(response.status(), 400);
    Ok(())
}

fn blocking_calls(server: &Server, press: &Client) -> Done {
    let before = server.requests().len();
    assert_eq!(press.list_widgets().send_blocking()?.page_count, Some(3));
    assert_eq!(press.list_widgets().iter().map(Result::unwrap).count(), 7);
    assert_eq!(press.list_widgets().page_size(2).iter_pages().count(), 4);
    let widget = press.polish_widget().widget_id("w1").send_blocking()?;
    assert!(widget.made_at.as_ref().and_then(|it| it.to_utc()).is_some());
    let zip = Archive::from_bytes(EMPTY_ZIP)?;
    press.create_widget().label("x").settings(json!({ "speed": 1 })).front(zip).send_blocking()?;
    assert_eq!(server.requests().len() - before, 1 + 3 + 4 + 1 + 1);
    Ok(())
}
