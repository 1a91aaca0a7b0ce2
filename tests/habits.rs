//! Code that callers write without reading the documentation.

use std::path::{Path, PathBuf};

use spacepress::{Archive, Error, ErrorKind, press, spaces};

const ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// What an archive is made of.
fn archive(value: impl TryInto<Archive, Error: Into<Error>>) -> Result<Archive, Error> {
    value.try_into().map_err(Into::into)
}

#[test]
fn an_archive_is_made_of_any_value_that_holds_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app.zip");
    std::fs::write(&path, ZIP).unwrap();
    let text = path.to_str().unwrap();
    let whole = ZIP.len() as u64;
    assert_eq!(archive(text).unwrap().len(), whole);
    assert_eq!(archive(text.to_owned()).unwrap().len(), whole);
    assert_eq!(archive(path.clone()).unwrap().len(), whole);
    assert_eq!(archive(path.as_path()).unwrap().len(), whole);
    assert_eq!(archive(ZIP).unwrap().len(), whole);
    assert_eq!(archive(ZIP.to_vec()).unwrap().len(), whole);
    assert_eq!(
        archive(bytes::Bytes::from_static(ZIP)).unwrap().len(),
        whole
    );
    let packed = archive(Archive::from_dir(folder.path())).unwrap();
    assert_eq!(packed.entries().unwrap(), ["app.zip"]);
    assert_eq!(archive(&packed).unwrap().len(), packed.len());

    let error = archive(PathBuf::from("missing.zip")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LocalIo);
    assert!(error.to_string().contains("missing.zip"), "{error}");
    let error = archive(Archive::from_dir(Path::new("missing"))).unwrap_err();
    assert!(error.to_string().contains("missing"), "{error}");
}

#[test]
fn an_id_is_made_of_strings_and_numbers() {
    let spaces = spaces::Client::builder().token("t").build().unwrap();
    let press = press::Client::builder().token("t").build().unwrap();
    let id = String::from("7312345678901234567");
    let _ = spaces.get_space().space_id(&*id);
    let _ = spaces.get_space().space_id(7_312_345_678_901_234_567_i64);
    let _ = spaces.get_space().space_id(7_312_345_678_901_234_567_u64);
    let _ = spaces.get_space().space_id(42_u32);
    let _ = spaces.get_space().space_id(42);
    let typed = spaces::types::SpaceId::from(id.clone());
    let _ = spaces.get_space().space_id(&typed);
    let _ = spaces.get_space().space_id(typed);
    let _ = spaces.get_space().space_id(id);
    let _ = press
        .describe_deployment_revision()
        .deployment_id("d")
        .revision(7_u8);
}

#[test]
fn clients_can_be_shared_across_threads() {
    fn anywhere<T: Clone + Send + Sync + Unpin + 'static>() {}
    anywhere::<spaces::Client>();
    anywhere::<press::Client>();
    anywhere::<spaces::operations::ListSpaces>();
    anywhere::<spaces::operations::DeploySpace>();
    anywhere::<Archive>();
    anywhere::<Error>();
    fn sent<T: Send>(_: T) {}
    let spaces = spaces::Client::builder().token("t").build().unwrap();
    sent(spaces.deploy_space().send());
    sent(spaces.list_spaces().stream());
    sent(spaces.wait_for_job("9b2f").into_future());
}

#[test]
fn a_kind_has_one_name_everywhere() {
    for kind in [
        ErrorKind::NotFound,
        ErrorKind::InvalidResponse,
        ErrorKind::Server,
    ] {
        let name = kind.as_str();
        assert_eq!(kind.to_string(), name);
        assert_eq!(serde_json::to_value(kind).unwrap(), name);
        let read: ErrorKind = serde_json::from_value(name.into()).unwrap();
        assert_eq!(read, kind);
    }
    assert_eq!(format!("{:>10}", ErrorKind::Server), "    server");
}

#[test]
fn code_can_be_generic_over_services() {
    fn connect<C: spacepress::Service>() -> Result<C, Error> {
        C::builder().token("t").user_agent("generic").build()
    }
    connect::<spaces::Client>().unwrap();
    connect::<press::Client>().unwrap();
}

#[tokio::test]
async fn optional_settings_are_applied_without_leaving_the_chain() {
    let spaces = spaces::Client::builder()
        .token("t")
        .when_some(Some("program"), |builder, name| builder.user_agent(name))
        .build()
        .unwrap();
    let _ = Archive::from_dir(".").when_some(Some(2), spacepress::Packer::threads);
    let wait = spaces.wait_for_job("j");
    let _ = wait.when_some(None, |wait, limit| wait.timeout(limit));
    let call = spaces.list_spaces();
    let call = call.when_some(None::<&str>, |call, id| call.webapp_id(id));
    let error = call.when_some(Some(0), |call, page| call.page(page)).send();
    let error = error.await.unwrap_err().to_string();
    assert!(error.contains("`page`"), "{error}");
}

#[test]
fn events_and_pages_can_be_serialized() {
    use spacepress::Position;
    use spacepress::spaces::JobEvent;
    use spacepress::spaces::types::JobStatus;

    let event = JobEvent::Status(JobStatus::Running);
    let json = serde_json::to_value(&event).unwrap();
    assert_eq!(
        json,
        serde_json::json!({ "event": "status", "value": "running" })
    );
    assert_eq!(serde_json::from_value::<JobEvent>(json).unwrap(), event);
    let position = Position::new(7, 600);
    let json = serde_json::to_value(&position).unwrap();
    assert_eq!(json, "7/600");
    assert_eq!(serde_json::from_value::<Position>(json).unwrap(), position);
    assert!(serde_json::from_str::<Position>("\"7\"").is_err());
}

#[test]
fn the_stream_of_a_wait_has_a_name() {
    struct Follower {
        events: spacepress::Events<spaces::FollowedJob>,
    }
    fn anywhere<T: Send + Unpin + std::fmt::Debug + 'static>(_: &T) {}
    let spaces = spaces::Client::builder().token("t").build().unwrap();
    let follower = Follower {
        events: spaces.wait_for_job("j").events(),
    };
    anywhere(&follower.events);
}

#[test]
fn an_archive_is_made_of_any_reader() {
    let archive = Archive::from_reader(ZIP).unwrap();
    assert_eq!(archive.len(), ZIP.len() as u64);
    let error = Archive::from_reader(&b"no zip"[..]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    // Larger than what is kept in memory; the file that it was read from may go.
    let mut large = vec![7; 5 << 20];
    large.extend_from_slice(ZIP);
    let path = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(path.path(), &large).unwrap();
    let archive = archive_of(std::fs::File::open(path.path()).unwrap());
    drop(path);
    let mut written = Vec::new();
    archive.write_to(&mut written).unwrap();
    assert_eq!(written, large);
}

fn archive_of(value: impl TryInto<Archive, Error: Into<Error>>) -> Archive {
    archive(value).unwrap()
}

#[cfg(feature = "fake")]
/// The directory doesn't exist yet when the setter is called.
#[tokio::test]
async fn a_directory_is_packed_when_the_call_is_sent() {
    let fake = spacepress::fake::Server::start().await.unwrap();
    let spaces = spaces::Client::builder()
        .base_url(fake.spaces_url())
        .token("t")
        .build()
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let app = folder.path().join("app");
    let call = spaces.deploy_space().space_id("7312345678901234567");
    let call = call.zip_file(Archive::from_dir(&app));
    let error = call.clone().send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LocalIo, "{error}");
    assert_eq!(error.operation(), Some("deploy_space"));
    std::fs::create_dir(&app).unwrap();
    std::fs::write(app.join("Dockerfile"), "FROM scratch").unwrap();
    let sent = call.send().await;
    assert!(fake.requests().len() == 1, "{sent:?}");
}
