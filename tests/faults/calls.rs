//! The operations into which faults are injected.

use std::path::PathBuf;
use std::sync::OnceLock;

use futures::StreamExt as _;
use spacepress::press::types::{BlockDeploymentInput, BlockMetadata, RevisionInput, SpecSelector};
use spacepress::{Archive, Error, press, spaces};

use crate::support::ZIP;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// A GET.
    Get,
    /// A POST with JSON.
    Post,
    /// A POST with a file from disk.
    File,
    /// A POST with a file from memory.
    Memory,
    Delete,
    /// The second page of a paginated list, while it is streamed.
    Page,
}

pub const CALLS: [Call; 6] = [
    Call::Get,
    Call::Post,
    Call::File,
    Call::Memory,
    Call::Delete,
    Call::Page,
];

/// The result of a call.
#[derive(Debug)]
pub struct Given {
    /// Whether the response to a deletion was that there is nothing to delete.
    pub was_gone: bool,
}

impl Call {
    /// Whether it may be repeated after its response was lost.
    pub fn is_safe(self) -> bool {
        matches!(self, Self::Get | Self::Delete | Self::Page)
    }

    pub fn is_get(self) -> bool {
        matches!(self, Self::Get | Self::Page)
    }

    pub fn is_upload(self) -> bool {
        matches!(self, Self::File | Self::Memory)
    }

    /// The body of a valid response.
    pub fn good(self) -> &'static str {
        match self {
            Self::Get => r#"{"id":"1","status":"deployed"}"#,
            Self::Post => r#"{"id":"d1","status":"deploying"}"#,
            Self::File | Self::Memory => r#"{"job_id":"j1"}"#,
            Self::Delete => r#"{"id":"d1","status":"deleting"}"#,
            Self::Page => r#"{"specs":[{"id":"s2"}],"pageCount":2,"pageNumber":2,"pageSize":1}"#,
        }
    }

    pub fn spaces(self) -> bool {
        matches!(self, Self::Get | Self::File | Self::Memory)
    }
}

/// The first page.
pub const FIRST_PAGE: &str = r#"{"specs":[{"id":"s1"}],"pageCount":2,"pageNumber":1,"pageSize":1}"#;

/// A client of either service.
pub enum Client {
    Spaces(spaces::Client),
    Press(press::Client),
}

impl Client {
    /// Makes the call, with an upload of so many bytes if it is one.
    pub async fn make(&self, call: Call, size: usize) -> Result<Given, Error> {
        let mut given = Given { was_gone: false };
        match (self, call) {
            (Self::Spaces(spaces), Call::Get) => {
                let space = spaces.get_space().space_id("1").send().await?;
                assert_eq!(space.id.as_str(), "1");
            }
            (Self::Spaces(spaces), Call::File | Call::Memory) => {
                let app = if call == Call::File {
                    Archive::open(file(size))?
                } else {
                    Archive::from_bytes(content(size))?
                };
                let deploy = spaces.deploy_space().space_id("1").zip_file(app);
                let deployment = deploy.send().await?;
                assert_eq!(deployment.job_id()?.as_str(), "j1");
            }
            (Self::Press(press), Call::Post) => {
                let body = BlockDeploymentInput::new(
                    BlockMetadata::new("mine", "A block of mine"),
                    SpecSelector::new("s1"),
                    RevisionInput::new(),
                );
                let created = press.create_deployment().body(body).send().await?;
                assert_eq!(created.id.as_str(), "d1");
            }
            (Self::Press(press), Call::Delete) => {
                let deleted = press.delete_deployment().deployment_id("d1").send().await?;
                given.was_gone = deleted.was_gone();
            }
            (Self::Press(press), Call::Page) => {
                let mut stream = press.list_specs().page_size(1).stream();
                let first = stream.next().await.expect("a first item")?;
                assert_eq!(first.id.as_str(), "s1");
                let second = stream.next().await.expect("a second item, or an error");
                if let Err(error) = second {
                    assert!(stream.next().await.is_none(), "an error ends a stream");
                    return Err(error);
                }
                assert_eq!(second?.id.as_str(), "s2");
                assert!(stream.next().await.is_none());
            }
            _ => unreachable!("the client is of the other service"),
        }
        Ok(given)
    }
}

/// An archive of so many bytes.
fn content(size: usize) -> Vec<u8> {
    static LARGEST: OnceLock<Vec<u8>> = OnceLock::new();
    let all = LARGEST.get_or_init(|| {
        let mut state = 1_u32;
        let bytes = (0..crate::LARGE).map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        bytes.collect()
    });
    let mut content = all[..size - ZIP.len()].to_vec();
    content.extend_from_slice(ZIP);
    content
}

/// The same on disk.
fn file(size: usize) -> PathBuf {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    static WRITTEN: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let folder = FOLDER.get_or_init(|| tempfile::tempdir().unwrap());
    let path = folder.path().join(format!("{size}.zip"));
    let _one_at_a_time = WRITTEN.lock().unwrap();
    if !path.exists() {
        std::fs::write(&path, content(size)).unwrap();
    }
    path
}
