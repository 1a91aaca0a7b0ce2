//! Responses: each has one content, and a success is always a 2xx.

use super::document::{Format, Kind, Response, ResponseContent, Schema, Status, essence, is_json};
use super::reader::{Node, Reader};

/// The keys of a response and of a content.
const KEYS: &[&str] = &["description", "headers", "content", "links"];
const CONTENT_KEYS: &[&str] = &["schema", "example", "examples", "encoding"];

impl<'a> Reader<'a> {
    /// The responses of an operation. Where no 2xx is described, `default` describes it.
    pub(super) fn responses(&mut self, node: &Node<'a>, method: &str) -> Vec<Response> {
        let mut all = Vec::new();
        for (status, response) in self.named_entries(node, "responses") {
            if status.starts_with("x-") {
                continue;
            }
            let Some(read) = status_of(status) else {
                let rule = format!("`{status}` is not a status");
                self.refuse(
                    &response.at,
                    rule,
                    "Write a number such as \"200\", a range such as \"2XX\", or `default`",
                );
                continue;
            };
            let Some(response) = self.target(response, "responses") else {
                continue;
            };
            if !self.object(&response, "the response", KEYS) {
                continue;
            }
            let content = self.response_content(&response);
            all.push(Response {
                status: read,
                description: self.description(&response).unwrap_or_default(),
                // The content of a HEAD response describes the headers of the GET response.
                content: content.filter(|_| method != "head" && !is_empty(read)),
            });
        }
        if !all.iter().any(Response::is_success) {
            let default = all.iter_mut().find(|it| it.status == Status::Default);
            if let Some(default) = default {
                default.status = Status::Range(2);
            }
        }
        all
    }

    /// The JSON of a response, or else all its media types.
    fn response_content(&mut self, node: &Node<'a>) -> Option<ResponseContent> {
        let mut json = None;
        let mut others = Vec::new();
        for (media, content) in self.named_entries(node, "content") {
            let name = essence(media);
            if !may_be_json(&name) {
                others.push(name);
                continue;
            }
            if !self.object(&content, "the content", CONTENT_KEYS) {
                continue;
            }
            let schema = match content.get("schema") {
                Some(schema) => self.schema(schema),
                None => Schema::any(&content.at),
            };
            let is_text = matches!(schema.kind, Kind::Text(_));
            if schema.kind == Kind::Text(Format::Binary) || (is_text && name.contains('*')) {
                others.push(name);
            } else if json.is_none() || name == "application/json" {
                // A range is not a type that a response has.
                let name = name.replace("*/*", "application/*");
                let media = name.replace("application/*", "application/json");
                let schema = Box::new(schema);
                json = Some(ResponseContent::Json { media, schema });
            }
        }
        json.or_else(|| (!others.is_empty()).then_some(ResponseContent::Download { media: others }))
    }
}

fn status_of(status: &str) -> Option<Status> {
    let class = match status.as_bytes() {
        [class @ b'1'..=b'5', ..] if status.len() == 3 => Some(u16::from(class - b'0')),
        _ => None,
    };
    match (status, class) {
        ("default", _) => Some(Status::Default),
        (_, Some(class)) if status.ends_with("XX") => Some(Status::Range(class)),
        (code, Some(_)) => code.parse().ok().map(Status::Code),
        _ => None,
    }
}

/// Whether responses of a status never have a body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5).
fn is_empty(status: Status) -> bool {
    matches!(status, Status::Code(204 | 205 | 304))
}

/// Whether a content of a media type is JSON, unless its schema says otherwise. Ranges
/// are what frameworks write for JSON if nobody tells them the type.
fn may_be_json(media: &str) -> bool {
    is_json(media) || matches!(media, "*/*" | "application/*")
}
