//! Operations that nothing is known of but what their document says.

use serde_json::{Map, Value};

use super::check::Checked;
use super::document::{Document, Operation};
use super::reply::{Outcome, Reply};

/// How many items a listing has.
const ITEMS: usize = 7;

/// An answer that fits the document. What the request says of a field that the answer has as well
/// is said back.
pub(super) fn serve(document: &Document, operation: &Operation, request: &Checked) -> Outcome {
    if let Some(schema) = document.item_schema(operation) {
        let items = (1..=ITEMS).map(|number| document.sample(&schema, "item", number));
        return Outcome::Items(items.collect());
    }
    let Some(schema) = &operation.answer else {
        return Reply::empty(operation.status).into();
    };
    let mut answer = document.sample(schema, &operation.id, 1);
    if let Value::Object(answer) = &mut answer {
        let said: Map<String, Value> = request
            .steps()
            .iter()
            .map(|(name, value)| (name.clone(), Value::from(value.as_str())))
            .chain(request.body.as_object().cloned().unwrap_or_default())
            .collect();
        for (name, value) in said {
            if let Some(field) = answer.get_mut(&name)
                && std::mem::discriminant(field) == std::mem::discriminant(&value)
            {
                *field = value;
            }
        }
    }
    Reply::new(operation.status, answer).into()
}
