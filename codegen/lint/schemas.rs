//! Schemas that would be read or written wrongly.

use super::Linter;
use crate::codegen::normalise::{Format, Kind, Schema};

impl<'a> Linter<'a> {
    /// The named schemas. Those of multipart bodies alone may contain bytes, and are checked with
    /// their operation.
    pub(super) fn schemas(&mut self) {
        let bodies = self.document.operations.iter();
        let bodies = bodies.filter_map(|it| it.body.as_ref());
        let contents = bodies.filter_map(|it| it.content());
        let forms: Vec<&str> = contents
            .filter(|it| !it.is_json())
            .filter_map(|it| match &it.schema.as_ref()?.kind {
                Kind::Reference(name) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        for (name, schema) in &self.document.schemas {
            // A file may have a name.
            let is_file = schema.kind == Kind::Text(Format::Binary);
            if !forms.contains(&name.as_str()) && !is_file {
                self.schema(schema);
            }
        }
    }

    /// Checks a schema and its inline schemas, but not those that it refers to.
    pub(super) fn schema(&mut self, schema: &'a Schema) {
        if self.is_binary(schema) {
            self.refuse(
                &schema.at,
                "`format: binary` is used for a value that is neither a body nor a part of one",
                "Write `format: byte`, which is base64, or send the bytes as a body or a part",
            );
        }
        self.values(schema);
        match &schema.kind {
            Kind::List(inner) | Kind::Map(inner) => self.schema(inner),
            Kind::Object(object) => object.properties.values().for_each(|it| self.schema(it)),
            Kind::Union { members, .. } => members.iter().for_each(|it| self.schema(it)),
            _ => {}
        }
    }
}
