//! Parameters and related blocks, from the deployment or from a fallback file.
#![cfg(all(feature = "fake", feature = "yaml"))]

mod support;

use std::path::Path;

use serde_json::json;
use spacepress::fake::Server;
use spacepress::press::types::{
    BlockDeploymentInput, BlockKind, BlockMetadata, BlockSpecInput, ReleaseInput, RevisionInput,
    SpecSelector,
};
use spacepress::press::{Client, FallbackFileError};
use spacepress::{Error, ErrorKind, RetryPolicy};
use support::Recorder;

type Done = Result<(), Box<dyn std::error::Error>>;

/// A client whose requests are recorded.
fn unused() -> (Recorder, Client) {
    let recorder = Recorder::start([]);
    let press = Client::builder()
        .base_url(recorder.url())
        .token("t")
        .no_proxy();
    let press = press.retry(RetryPolicy::none()).build().unwrap();
    (recorder, press)
}

#[tokio::test]
async fn without_a_deployment_id_the_file_is_read() -> Done {
    let (recorder, press) = unused();
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("parameters.yaml");
    std::fs::write(&path, "audience: world\nlanguages: [en, it]\nlimit: 3\n")?;
    let parameters = press.get_parameters_or(None, &path).await?;
    assert_eq!(parameters["languages"], json!(["en", "it"]));
    assert_eq!(
        press
            .get_parameters_or("", path.to_str().unwrap())
            .send()
            .await?,
        parameters
    );

    let blocks = "- { id: d1, resource_id: null, kind: workflow, name: n1, status: deployed }\n- { name: n2 }\n";
    std::fs::write(&path, blocks)?;
    let blocks = press.related_blocks(None, path.as_path()).await?;
    assert_eq!(blocks.len(), 2);
    assert_eq!(blocks[0].kind, Some(BlockKind::Workflow));
    assert_eq!(blocks[1].name.as_deref(), Some("n2"));
    assert_eq!(recorder.received().len(), 0);
    Ok(())
}

#[tokio::test]
async fn every_failure_of_a_file_has_its_own_error() -> Done {
    let (recorder, press) = unused();
    let folder = tempfile::tempdir()?;
    let write = |name: &str, text: &str| -> String {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let check =
        |error: Error, operation: &str, kind: ErrorKind, problem: FallbackFileError, part: &str| {
            assert_eq!(error.operation(), Some(operation), "{error}");
            assert_eq!(error.kind(), kind, "{error}");
            assert_eq!(error.fallback_file_error(), Some(problem), "{error}");
            assert!(error.to_string().contains(part), "{error}");
        };
    use ErrorKind::{InvalidInput, LocalIo};
    use FallbackFileError::{Empty, NotYaml, NothingGiven, Unexpected, Unreadable};

    let parameters = async |path: &str| press.get_parameters_or(None, path).await.unwrap_err();
    let neither = press.get_parameters_or(None, None).await.unwrap_err();
    let name = "get_parameters_or";
    check(
        neither,
        name,
        InvalidInput,
        NothingGiven,
        "PRESS_DEPLOYMENT_ID",
    );
    let missing = folder.path().join("missing.yaml");
    // The cause is not lost behind the problem.
    let error = parameters(missing.to_str().unwrap()).await;
    let problem = std::error::Error::source(&error).unwrap();
    let cause = problem.source().unwrap().downcast_ref::<std::io::Error>();
    assert_eq!(cause.unwrap().kind(), std::io::ErrorKind::NotFound);
    check(
        parameters(missing.to_str().unwrap()).await,
        name,
        LocalIo,
        Unreadable,
        "missing.yaml",
    );
    check(
        parameters(&write("a", "a: [")).await,
        name,
        InvalidInput,
        NotYaml,
        "line 2",
    );
    check(
        parameters(&write("b", "- a\n- b")).await,
        name,
        InvalidInput,
        Unexpected,
        "does not contain a mapping",
    );
    check(
        parameters(&write("c", "just text")).await,
        name,
        InvalidInput,
        Unexpected,
        "does not contain a mapping",
    );
    check(
        parameters(&write("d", "# nothing")).await,
        name,
        InvalidInput,
        Empty,
        "is empty",
    );

    let blocks = async |path: &str| press.related_blocks(None, path).await.unwrap_err();
    let name = "related_blocks";
    let neither = press.related_blocks(None, None).await.unwrap_err();
    check(
        neither,
        name,
        InvalidInput,
        NothingGiven,
        "PRESS_DEPLOYMENT_ID",
    );
    check(
        blocks(&write("e", "")).await,
        name,
        InvalidInput,
        Empty,
        "must contain a list",
    );
    check(
        blocks(&write("f", "a: 1")).await,
        name,
        InvalidInput,
        Unexpected,
        "does not contain a list",
    );
    check(
        blocks(&write("g", "- 1\n- 2")).await,
        name,
        InvalidInput,
        Unexpected,
        "does not contain a list",
    );
    check(
        blocks(missing.to_str().unwrap()).await,
        name,
        LocalIo,
        Unreadable,
        "missing.yaml",
    );
    assert_eq!(recorder.received().len(), 0);
    Ok(())
}

#[tokio::test]
async fn with_a_deployment_id_the_service_is_called_and_no_file_is_read() -> Done {
    let server = Server::start().await?;
    let press = server.press()?;
    let block = BlockSpecInput::new(
        1,
        "workflow",
        BlockMetadata::new("b", "s"),
        ReleaseInput::new("1.0.0"),
    );
    let id = press.create_spec().spec(block).send().await?.id.clone();
    let deploy = async |name: &str| {
        let input = BlockDeploymentInput::new(
            BlockMetadata::new(name, "s"),
            SpecSelector::new(id.clone().unwrap()),
            RevisionInput::new(),
        );
        press
            .create_deployment()
            .body(input)
            .send()
            .await
            .unwrap()
            .id
            .clone()
    };
    let (first, second) = (deploy("first").await, deploy("second").await);
    press
        .patch_parameters()
        .deployment_id(&first)
        .body([("a", 1)])
        .send()
        .await?;

    let nowhere = Path::new("/nowhere/at/all.yaml");
    let parameters = press.get_parameters_or(&first, nowhere).await?;
    assert_eq!(parameters["a"], json!(1));
    let error = press.get_parameters_or("none", nowhere).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.fallback_file_error()),
        (ErrorKind::NotFound, None)
    );
    let error = press.get_parameters_or("../x", nowhere).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);

    // No app, no related blocks.
    assert_eq!(press.related_blocks(&first, None).await?, []);
    server.set_parent(&first, "app-1");
    let blocks = press.related_blocks(&first, None).await?;
    assert_eq!(blocks.len(), 2);
    assert_eq!(blocks[1].id.as_ref(), Some(&second));
    assert_eq!(
        (blocks[1].name.as_deref(), &blocks[1].resource_id),
        (Some("second"), &None)
    );
    assert_eq!(
        press.related_blocks("none", None).await.unwrap_err().kind(),
        ErrorKind::NotFound
    );
    Ok(())
}
