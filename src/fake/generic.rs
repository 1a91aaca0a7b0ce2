//! Operations without state: responses that fit the schema of the document.

use serde_json::{Map, Value};

use super::check::Checked;
use super::document::{Document, Operation};
use super::response::{Outcome, ServerResponse};

/// How many items a paginated list has.
const ITEMS: usize = 7;

/// Responds with values that fit the document. Fields that the request has, too, are echoed.
pub(super) fn serve(document: &Document, operation: &Operation, request: &Checked) -> Outcome {
    if let Some(schema) = document.item_schema(operation) {
        let items = (1..=ITEMS).map(|number| document.sample(&schema, "item", number));
        return Outcome::Items(items.collect());
    }
    if let Some(media) = &operation.download {
        return sample_of(operation, media).into();
    }
    let Some(schema) = &operation.response else {
        return ServerResponse::empty(operation.status).into();
    };
    let mut body = document.sample(schema, &operation.id, 1);
    if let Value::Object(fields) = &mut body {
        let sent: Map<String, Value> = request
            .path_values()
            .iter()
            .map(|(name, value)| (name.clone(), Value::from(value.as_str())))
            .chain(request.body.as_object().cloned().unwrap_or_default())
            .collect();
        for (name, value) in sent {
            let property = &document.resolve(schema)["properties"][&name];
            if let Some(field) = fields.get_mut(&name)
                && std::mem::discriminant(field) == std::mem::discriminant(&value)
                && document.allows(property, &value)
            {
                *field = value;
            }
        }
    }
    ServerResponse::new(operation.status, body).into()
}

/// Returns some bytes of a media type.
fn sample_of(operation: &Operation, media: &str) -> ServerResponse {
    // A range is not a type that a response has.
    let media = match media.split_once('/') {
        Some(("text", "*")) => "text/plain",
        _ if media.contains('*') => "application/octet-stream",
        _ => media,
    };
    let text = format!("A sample of {media} for {}.\n", operation.id);
    ServerResponse::bytes(operation.status, media, text)
}
