//! The example of an operation: a call with its required values, taken from the examples of the
//! document. Doc-tests run it against the fake server.

use serde_json::Value;

use super::{bodies, samples};
use crate::codegen::model::{
    BodyContent, Field, File, Operation, PartContent, ResponseContent, Service, Shape, Type,
    TypeRef, constructor_fields,
};
use crate::codegen::normalise::Access;
use crate::codegen::tokens::type_path;

/// Returns the section "Example" of an operation's page, as Markdown.
pub fn section(operation: &Operation, service: &Service) -> String {
    let mut writer = Writer {
        service,
        written: 0,
        within: Vec::new(),
        is_whole: true,
    };
    let (module, method) = (&service.module, &operation.method_name);
    let mut call = format!("{module}\n    .{method}()\n");
    for (setter, value) in writer.settings(operation) {
        call += &format!("    .{setter}({value})\n");
    }
    let code = if operation.pagination.is_some() {
        format!(
            "let mut items = {call}    .stream();\nwhile let Some(item) = items.try_next().await? {{\n    \
             println!(\"{{item:?}}\");\n}}"
        )
    } else if matches!(operation.response.content, ResponseContent::Download) {
        format!(
            "let download = {call}    .send()\n    .await?\n    .into_inner();\n\
             println!(\"{{:?}}\", download.media_type());\nlet bytes = download.bytes().await?;\n\
             println!(\"{{}} bytes\", bytes.len());"
        )
    } else {
        format!("let response = {call}    .send()\n    .await?;\nprintln!(\"{{response:?}}\");")
    };
    let types = if code.contains("types::") {
        format!("use spacepress::{module}::types;\n")
    } else {
        String::new()
    };
    let code = formatted(&format!("{types}{code}"));
    // An incomplete call compiles, but no server would accept it.
    let fence = if writer.is_whole { "```" } else { "```no_run" };
    format!(
        "# Example\n\n{fence}\n\
         # async fn example({module}: spacepress::{module}::Client) -> Result<(), spacepress::Error> {{\n\
         {code}\n\
         # Ok(())\n# }}\n\
         # #[cfg(feature = \"fake\")]\n\
         # fn main() -> Result<(), spacepress::Error> {{ spacepress::fake::run_example(example) }}\n\
         # #[cfg(not(feature = \"fake\"))]\n\
         # fn main() {{}}\n```"
    )
}

/// Formats the statements.
fn formatted(code: &str) -> String {
    let within = format!("async fn example() {{\n{code}\n}}");
    let Ok(parsed) = syn::parse_file(&within) else {
        return code.to_owned();
    };
    let laid_out = prettyplease::unparse(&parsed);
    let lines = laid_out.lines().filter_map(|it| it.strip_prefix("    "));
    let code = lines.collect::<Vec<&str>>().join("\n");
    match code.split_once(";\nlet") {
        Some((import, rest)) if import.starts_with("use ") => format!("{import};\n\nlet{rest}"),
        _ => code,
    }
}

/// The largest number of values that an example is made of.
const MOST_VALUES: usize = 200;

struct Writer<'a> {
    service: &'a Service,
    /// The number of values so far.
    written: usize,
    /// The types that are being written, from the outermost to the innermost.
    within: Vec<String>,
    /// Whether all required values could be written.
    is_whole: bool,
}

impl Writer<'_> {
    /// Returns the setters to call: of required parameters, and of those that have an example.
    fn settings(&mut self, operation: &Operation) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for it in &operation.parameters {
            let needed = it.required && it.default.is_none();
            if needed || it.example.is_some() {
                let example = self.within_limits(it.example.as_ref(), &it.ty, it.limits.as_ref());
                let value = match (&it.ty, &example) {
                    (TypeRef::Number, Some(Value::Number(example))) => {
                        example.as_f64().map(|it| format!("{it:?}"))
                    }
                    (ty, example) => self.value(ty, example.as_ref(), &it.name),
                };
                match (value, &it.ty) {
                    // An object has no value that is certain to be accepted.
                    (None, TypeRef::Named(named)) if self.is_object(named) => {
                        self.is_whole = false;
                    }
                    (None, ty) => all.push((it.rust.clone(), self.incomplete(ty, &it.name))),
                    (Some(value), _) => all.push((it.rust.clone(), value)),
                }
            }
        }
        if let Some(body) = operation.whole_body().filter(|it| bodies::is_needed(it)) {
            let value = match &body.content {
                BodyContent::Json { ty, limits, .. } => {
                    let example = self.within_limits(None, ty, limits.as_ref());
                    let value = self.value(ty, example.as_ref(), "body");
                    value.unwrap_or_else(|| self.incomplete(ty, "body"))
                }
                BodyContent::Bytes(kind) => file(*kind),
                _ => text(None, "some text"),
            };
            all.push(("body".to_owned(), value));
        }
        for it in operation.parts() {
            let is_shown = it.required && it.default.is_none() || it.example.is_some();
            let value = match &it.content {
                PartContent::File { kind, .. } => file(*kind),
                _ if !is_shown => continue,
                PartContent::Text(ty) | PartContent::Json { ty, .. } => {
                    let example = self.within_limits(it.example.as_ref(), ty, it.limits.as_ref());
                    let value = match (ty, &example) {
                        (TypeRef::Number, Some(Value::Number(example))) => {
                            example.as_f64().map(|it| format!("{it:?}"))
                        }
                        (ty, example) => self.value(ty, example.as_ref(), &it.name),
                    };
                    value.unwrap_or_else(|| self.incomplete(ty, &it.name))
                }
            };
            all.push((it.rust.clone(), value));
        }
        all
    }

    fn is_object(&self, name: &str) -> bool {
        let found = self.service.types.iter().find(|it| it.name == name);
        matches!(
            found.map(|it| &it.shape),
            Some(Shape::Struct(_) | Shape::Map(_))
        )
    }

    /// A value that compiles, where there is no simple way to write a right one.
    fn incomplete(&mut self, ty: &TypeRef, name: &str) -> String {
        self.is_whole = false;
        let module = format!("spacepress::{}::types", self.service.module);
        let path = |ty: &TypeRef| {
            type_path(ty, &module)
                .to_string()
                .replace("crate ::", "spacepress::")
        };
        match ty {
            TypeRef::List(items) => format!("Vec::<{}>::new()", path(items)),
            TypeRef::Map(values) => {
                format!(
                    "std::collections::BTreeMap::<String, {}>::new()",
                    path(values)
                )
            }
            TypeRef::Nullable(inner) => format!("Option::<{}>::None", path(inner)),
            TypeRef::Named(named) => {
                let found = self.service.types.iter().find(|it| it.name == *named);
                match found.map(|it| &it.shape) {
                    Some(Shape::Union { .. }) => {
                        format!("types::{named}::Other(serde_json::json!({name:?}))")
                    }
                    Some(Shape::Struct(_) | Shape::Map(_)) => "serde_json::json!({})".to_owned(),
                    _ => text(None, name),
                }
            }
            TypeRef::Any => "serde_json::json!({})".to_owned(),
            TypeRef::Boolean => "true".to_owned(),
            TypeRef::Integer | TypeRef::Unsigned => "1".to_owned(),
            TypeRef::Number => "1.0".to_owned(),
            TypeRef::Bytes => "spacepress::Base64::new(b\"abc\".to_vec())".to_owned(),
            TypeRef::Text | TypeRef::Secret | TypeRef::Timestamp => text(None, name),
        }
    }

    /// The example, or else one that keeps to the limits. Where there is no simple one, the example of
    /// the operation isn't run.
    fn within_limits(
        &mut self,
        example: Option<&Value>,
        ty: &TypeRef,
        limits: Option<&Value>,
    ) -> Option<Value> {
        if let Some(example) = example {
            return Some(example.clone());
        }
        let made = samples::within(ty, limits?);
        self.is_whole &= made.is_some();
        made
    }

    /// A value of a type, as one would write it: the example that is given, or else what fits.
    /// Nothing where there is no simple way to write one.
    fn value(&mut self, ty: &TypeRef, example: Option<&Value>, name: &str) -> Option<String> {
        // A type whose fields are of types with fields, and so on, has very large values.
        self.written += 1;
        if self.written > MOST_VALUES {
            return None;
        }
        Some(match ty {
            TypeRef::Boolean => {
                let example = example.and_then(Value::as_bool);
                example.unwrap_or(true).to_string()
            }
            TypeRef::Integer => integer(example.and_then(Value::as_i64).unwrap_or(1)),
            TypeRef::Unsigned => {
                let example = example.and_then(Value::as_u64).unwrap_or(1);
                format!("{example}_u64")
            }
            TypeRef::Bytes => "spacepress::Base64::new(b\"abc\".to_vec())".to_owned(),
            TypeRef::Number => match example {
                Some(example) => integer(example.as_i64()?),
                None => integer(1),
            },
            TypeRef::Timestamp => text(example, "2026-01-31T12:00:00Z"),
            TypeRef::Text | TypeRef::Secret => text(example, name),
            TypeRef::Any => match example {
                Some(example) => format!("serde_json::json!({})", json(example)),
                None => text(None, name),
            },
            TypeRef::List(items) => {
                if let TypeRef::List(_) | TypeRef::Map(_) | TypeRef::Nullable(_) = **items {
                    return None;
                }
                let first = example.and_then(|it| it.as_array()?.first());
                format!("[{}]", self.value(items, first, name)?)
            }
            TypeRef::Map(values) => {
                if let TypeRef::List(_) | TypeRef::Map(_) | TypeRef::Nullable(_) = **values {
                    return None;
                }
                let first = example.and_then(|it| it.as_object()?.iter().next());
                let (key, value) = match first {
                    Some((key, value)) => (key.as_str(), Some(value)),
                    None => ("name", None),
                };
                format!("[({key:?}, {})]", self.value(values, value, name)?)
            }
            TypeRef::Nullable(inner) => self.value(inner, example, name)?,
            TypeRef::Named(named) => {
                let found = self.service.types.iter().find(|it| it.name == *named)?;
                // A type that contains itself would have no end.
                if self.within.contains(named) {
                    return None;
                }
                self.within.push(named.clone());
                let value = self.named(found, example, name);
                self.within.pop();
                value?
            }
        })
    }

    fn named(&mut self, ty: &Type, example: Option<&Value>, name: &str) -> Option<String> {
        let example = example.or_else(|| ty.schema.get("example"));
        match &ty.shape {
            Shape::Alias(target) => self.value(target, example, name),
            Shape::Text | Shape::TextOrInteger => {
                let example = example.cloned().or_else(|| self.of_parameters(&ty.name));
                Some(text(example.as_ref(), name))
            }
            Shape::Enum(variants) => {
                let given = example.and_then(Value::as_str);
                let variant = variants.iter().find(|it| Some(it.name.as_str()) == given);
                let variant = variant.or(variants.first())?;
                Some(format!("types::{}::{}", ty.name, variant.rust))
            }
            Shape::Map(values) => {
                let values = TypeRef::Map(Box::new(values.clone()));
                let entries = self.value(&values, example, name)?;
                Some(format!("types::{}::from_iter({entries})", ty.name))
            }
            Shape::Struct(fields) => self.object(&ty.name, fields, example),
            Shape::Union { variants, .. } => variants
                .iter()
                .filter(|it| matches!(it.ty, TypeRef::Named(_) | TypeRef::Text | TypeRef::Boolean))
                .filter(|it| example.is_none_or(|example| self.fits(&it.ty, example)))
                .map(|it| it.ty.clone())
                .collect::<Vec<_>>()
                .iter()
                .find_map(|it| self.value(it, example, name)),
        }
    }

    /// Whether an example may be one of a type, as far as can be seen from outside.
    fn fits(&self, ty: &TypeRef, example: &Value) -> bool {
        let TypeRef::Named(name) = ty else {
            return example.is_string();
        };
        let found = self.service.types.iter().find(|it| it.name == *name);
        match found.map(|it| &it.shape) {
            Some(Shape::Struct(_) | Shape::Map(_)) => example.is_object(),
            Some(Shape::Text | Shape::TextOrInteger | Shape::Enum(_)) => example.is_string(),
            _ => true,
        }
    }

    fn object(&mut self, name: &str, fields: &[Field], example: Option<&Value>) -> Option<String> {
        // An example of the whole says what is worth setting; its fields say it where there is none.
        let given = |field: &Field| match example {
            Some(example) if !field.required => example.get(&field.name).cloned(),
            Some(example) => example.get(&field.name).cloned().or(field.example.clone()),
            None => field.example.clone(),
        };
        let needed: Option<Vec<String>> = constructor_fields(fields)
            .into_iter()
            .map(|it| {
                let example = self.within_limits(given(it).as_ref(), &it.ty, it.limits.as_ref());
                self.value(&it.ty, example.as_ref(), &it.name)
            })
            .collect();
        let mut made = format!("types::{name}::new({})", needed?.join(", "));
        let settable =
            |it: &&Field| it.is_optional() && !it.is_argument() && it.access != Access::ReadOnly;
        for field in fields.iter().filter(settable) {
            if let Some(example) = given(field)
                && let Some(value) = self.value(&field.ty, Some(&example), &field.name)
            {
                let setter = field.rust.trim_end_matches('_');
                made += &format!(".with_{setter}({value})");
            }
        }
        Some(made)
    }

    /// The example that a parameter of a type has.
    fn of_parameters(&self, ty: &str) -> Option<Value> {
        let ty = TypeRef::Named(ty.to_owned());
        let mut parameters = self.service.operations.iter().flat_map(|it| &it.parameters);
        parameters.find(|it| it.ty == ty)?.example.clone()
    }
}

/// A file, as one would name it.
fn file(kind: File) -> String {
    match kind {
        File::Archive => "spacepress::Archive::from_dir(\"examples/hello-app\")".to_owned(),
        File::Payload => "spacepress::Payload::from_bytes(\"content\")".to_owned(),
        File::Payloads => "[spacepress::Payload::from_bytes(\"content\")]".to_owned(),
    }
}

fn text(example: Option<&Value>, name: &str) -> String {
    match example {
        Some(Value::String(example)) => format!("{example:?}"),
        Some(example) => format!("{:?}", example.to_string()),
        None => format!("{name:?}"),
    }
}

/// A number as Rust writes it, which takes one without a type for a small one.
fn integer(number: i64) -> String {
    match i32::try_from(number) {
        Ok(number) => number.to_string(),
        Err(_) => format!("{number}_i64"),
    }
}

/// JSON as the macro takes it: with Rust's escapes and Rust's numbers.
fn json(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text:?}"),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => integer(number),
            (None, Some(number)) => format!("{number}_u64"),
            (None, None) => number.to_string(),
        },
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(json).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(fields) => {
            let field = |(name, value)| format!("{name:?}: {}", json(value));
            let fields: Vec<String> = fields.iter().map(field).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Value::Null | Value::Bool(_) => value.to_string(),
    }
}
