//! Multipart bodies: parts in the order they were added, streamed from memory and files, with an exact
//! length.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use reqwest::header::HeaderValue;

use crate::error::{Error, ErrorKind};
use crate::payload::Payload;
use crate::transport::{Reader, Source, Upload, Whole};

/// A body of type `multipart/form-data`.
pub(crate) struct Multipart {
    boundary: String,
    parts: Vec<Part>,
}

struct Part {
    name: &'static str,
    head: Bytes,
    content: PartContent,
}

#[derive(Clone)]
enum PartContent {
    Text(Bytes),
    File(Payload),
}

impl PartContent {
    fn len(&self) -> u64 {
        match self {
            Self::Text(text) => text.len() as u64,
            Self::File(file) => file.len(),
        }
    }
}

impl Multipart {
    pub(crate) fn new() -> Self {
        // 128 random bits don't occur in any part.
        let (high, low) = (fastrand::u64(..), fastrand::u64(..));
        Self {
            boundary: format!("spacepress-{high:016x}{low:016x}"),
            parts: Vec::new(),
        }
    }

    fn content_type(&self) -> HeaderValue {
        HeaderValue::from_str(&format!("multipart/form-data; boundary={}", self.boundary))
            .unwrap_or(HeaderValue::from_static("multipart/form-data"))
    }

    /// The request body that the transport sends.
    pub(crate) fn into_upload(self) -> Upload {
        Upload {
            content_type: self.content_type(),
            source: Box::new(self),
        }
    }

    /// Adds a string. It has a content type only if the document names one.
    pub(crate) fn text(&mut self, name: &'static str, text: &str, media: Option<&str>) {
        let head = self.head(name, None, media);
        let content = PartContent::Text(Bytes::copy_from_slice(text.as_bytes()));
        self.parts.push(Part {
            name,
            head,
            content,
        });
    }

    /// Adds a file, with its own name and media type or else the given ones.
    pub(crate) fn file(
        &mut self,
        name: &'static str,
        file: Payload,
        file_name: &str,
        media: Option<&str>,
    ) {
        let media = file.media_type().or(media);
        let head = self.head(name, Some(file.file_name().unwrap_or(file_name)), media);
        let content = PartContent::File(file);
        self.parts.push(Part {
            name,
            head,
            content,
        });
    }

    /// The delimiter and the headers of a part.
    fn head(&self, name: &str, file_name: Option<&str>, media: Option<&str>) -> Bytes {
        let mut head = format!(
            "--{}\r\nContent-Disposition: form-data; name=\"{}\"",
            self.boundary,
            quoted(name)
        );
        if let Some(file_name) = file_name {
            head += &format!("; filename=\"{}\"", quoted(file_name));
        }
        if let Some(media) = media {
            head += &format!("\r\nContent-Type: {media}");
        }
        head += "\r\n\r\n";
        head.into()
    }

    /// Refuses file names and media types that would break a part's header.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let is_odd = |it: &str| it.is_empty() || it.contains(char::is_control);
        for part in &self.parts {
            let PartContent::File(file) = &part.content else {
                continue;
            };
            let texts = [
                ("file name", file.file_name()),
                ("media type", file.media_type()),
            ];
            for (what, text) in texts {
                if let Some(text) = text.filter(|it| is_odd(it)) {
                    let message = format!(
                        "`{}` can't have the {what} {text:?}: it is empty or contains a control character",
                        part.name
                    );
                    return Err(Error::new(ErrorKind::InvalidInput, message));
                }
            }
        }
        Ok(())
    }

    /// Whether there is no part.
    // Used only if a document has an optional multipart body.
    #[allow(dead_code)]
    pub(crate) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The first file that is larger than `limit`: the name of its part, and its size.
    pub(crate) fn larger_than(&self, limit: u64) -> Option<(&'static str, u64)> {
        self.parts.iter().find_map(|part| match &part.content {
            PartContent::File(file) if file.len() > limit => Some((part.name, file.len())),
            _ => None,
        })
    }

    fn end(&self) -> Bytes {
        format!("--{}--\r\n", self.boundary).into()
    }
}

/// Escapes a quoted name as browsers do.
fn quoted(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The end of each part.
const AFTER: &[u8] = b"\r\n";

impl Source for Multipart {
    fn len(&self) -> u64 {
        let parts = self.parts.iter();
        let parts = parts.map(|it| (it.head.len() + AFTER.len()) as u64 + it.content.len());
        parts.sum::<u64>() + self.end().len() as u64
    }

    fn open(&self) -> Box<dyn Reader> {
        // In reverse, so that the first one can be popped first.
        let mut readers: Vec<Pin<Box<dyn Reader>>> = vec![Box::pin(Whole(self.end()))];
        for part in self.parts.iter().rev() {
            readers.push(Box::pin(Whole(Bytes::from_static(AFTER))));
            readers.push(match &part.content {
                PartContent::Text(text) => Box::pin(Whole(text.clone())),
                PartContent::File(file) => Box::into_pin(file.open_reader()),
            });
            readers.push(Box::pin(Whole(part.head.clone())));
        }
        Box::new(PartsReader { readers })
    }
}

impl fmt::Debug for Multipart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.parts.iter().map(|it| it.name);
        f.debug_list().entries(names).finish()
    }
}

/// Reads several sources one after another.
struct PartsReader {
    readers: Vec<Pin<Box<dyn Reader>>>,
}

impl Reader for PartsReader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Error>>> {
        while let Some(reader) = self.readers.last_mut() {
            if let Some(read) = ready!(reader.as_mut().poll_read(context)) {
                return Poll::Ready(Some(read));
            }
            self.readers.pop();
        }
        Poll::Ready(None)
    }
}
