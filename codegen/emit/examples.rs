//! The example of an operation: a call with what it needs, made of what the document gives as
//! examples. Tests run it against the fake server.

use serde_json::Value;

use crate::codegen::model::{Body, Field, Operation, PartContent, Service, Shape, Type, TypeRef};

/// The section of an operation's page, as Markdown.
pub fn section(operation: &Operation, service: &Service) -> String {
    let writer = Writer { service };
    let (module, method) = (&service.module, &operation.method_name);
    let mut call = format!("{module}\n    .{method}()\n");
    for (setter, value) in writer.settings(operation) {
        call += &format!("    .{setter}({value})\n");
    }
    let code = if operation.pagination.is_some() {
        format!(
            "let mut all = {call}    .stream();\nwhile let Some(one) = all.try_next().await? {{\n    \
             println!(\"{{one:?}}\");\n}}"
        )
    } else {
        format!("let answer = {call}    .send()\n    .await?;\nprintln!(\"{{answer:?}}\");")
    };
    let types = if code.contains("types::") {
        format!("use spacepress::{module}::types;\n")
    } else {
        String::new()
    };
    let code = formatted(&format!("{types}{code}"));
    format!(
        "# Example\n\n```\n\
         # async fn example({module}: spacepress::{module}::Client) -> Result<(), spacepress::Error> {{\n\
         {code}\n\
         # Ok(())\n# }}\n\
         # #[cfg(feature = \"fake\")]\n\
         # fn main() -> Result<(), spacepress::Error> {{ spacepress::fake::run_example(example) }}\n\
         # #[cfg(not(feature = \"fake\"))]\n\
         # fn main() {{}}\n```"
    )
}

/// Lays out the statements as a person would.
fn formatted(code: &str) -> String {
    let within = format!("async fn example() {{\n{code}\n}}");
    let parsed = syn::parse_file(&within).expect("an example that is written here parses");
    let laid_out = prettyplease::unparse(&parsed);
    let lines = laid_out.lines().filter_map(|it| it.strip_prefix("    "));
    let lines: Vec<&str> = lines.collect();
    let code = lines.join("\n");
    match code.split_once(";\nlet") {
        Some((import, rest)) if import.starts_with("use ") => format!("{import};\n\nlet{rest}"),
        _ => code,
    }
}

struct Writer<'a> {
    service: &'a Service,
}

impl Writer<'_> {
    /// What has to be set, and what the document gives an example of.
    fn settings(&self, operation: &Operation) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for it in &operation.parameters {
            let needed = it.required && it.default.is_none();
            if needed || it.example.is_some() {
                all.push((
                    it.rust.clone(),
                    self.value(&it.ty, it.example.as_ref(), &it.name),
                ));
            }
        }
        match &operation.body {
            None | Some(Body::Json { trivial: true, .. }) => {}
            Some(Body::Json { ty, .. }) => {
                all.push(("body".to_owned(), self.value(ty, None, "body")));
            }
            Some(Body::Multipart(parts)) => {
                for it in parts {
                    let value = match &it.content {
                        PartContent::File { .. } => {
                            "spacepress::Archive::from_dir(\"examples/hello-app\").build()?"
                                .to_owned()
                        }
                        PartContent::Text(ty) | PartContent::Json(ty) => {
                            if !it.required && it.example.is_none() {
                                continue;
                            }
                            self.value(ty, it.example.as_ref(), &it.name)
                        }
                    };
                    all.push((it.rust.clone(), value));
                }
            }
        }
        all
    }

    /// A value of a type, as one would write it: the example that is given, or else what fits.
    fn value(&self, ty: &TypeRef, example: Option<&Value>, name: &str) -> String {
        match ty {
            TypeRef::Boolean => example.and_then(Value::as_bool).unwrap_or(true).to_string(),
            TypeRef::Integer | TypeRef::Number => match example {
                Some(Value::Number(number)) => number.to_string(),
                _ => "1".to_owned(),
            },
            TypeRef::Timestamp => text(example, "2026-01-31T12:00:00Z"),
            TypeRef::Text | TypeRef::Secret => text(example, name),
            TypeRef::Any => match example {
                Some(example) => format!("serde_json::json!({example})"),
                None => text(None, name),
            },
            TypeRef::List(items) => {
                let first = example.and_then(|it| it.as_array()?.first());
                format!("[{}]", self.value(items, first, name))
            }
            TypeRef::Map(values) => {
                let first = example.and_then(|it| it.as_object()?.iter().next());
                let (key, value) = match first {
                    Some((key, value)) => (key.as_str(), Some(value)),
                    None => ("name", None),
                };
                format!("[({key:?}, {})]", self.value(values, value, name))
            }
            TypeRef::Nullable(inner) => self.value(inner, example, name),
            TypeRef::Named(named) => {
                let found = self.service.types.iter().find(|it| it.name == *named);
                found.map_or_else(|| text(example, name), |it| self.named(it, example, name))
            }
        }
    }

    fn named(&self, ty: &Type, example: Option<&Value>, name: &str) -> String {
        let example = example.or_else(|| ty.schema.get("example"));
        match &ty.shape {
            Shape::Alias(target) => self.value(target, example, name),
            Shape::Text | Shape::TextOrInteger => {
                let example = example.or_else(|| self.of_parameters(&ty.name));
                text(example, name)
            }
            Shape::Enum(variants) => {
                let given = example.and_then(Value::as_str);
                let variant = variants.iter().find(|it| Some(it.name.as_str()) == given);
                match variant.or(variants.first()) {
                    Some(variant) => format!("types::{}::{}", ty.name, variant.rust),
                    None => text(example, name),
                }
            }
            Shape::Map(values) => {
                let values = TypeRef::Map(Box::new(values.clone()));
                let entries = self.value(&values, example, name);
                format!("types::{}::from_iter({entries})", ty.name)
            }
            Shape::Struct(fields) => self.object(&ty.name, fields, example),
            Shape::Union { variants, .. } => match variants.first() {
                Some(variant) => self.value(&variant.ty, example, name),
                None => text(example, name),
            },
        }
    }

    fn object(&self, name: &str, fields: &[Field], example: Option<&Value>) -> String {
        // An example of the whole says what is worth setting; its fields say it where there is none.
        let given = |field: &Field| match example {
            Some(example) if !field.required => example.get(&field.name).cloned(),
            Some(example) => example.get(&field.name).cloned().or(field.example.clone()),
            None => field.example.clone(),
        };
        let is_optional = |field: &Field| !field.required || field.nullable;
        let needed: Vec<String> = fields
            .iter()
            .filter(|it| !is_optional(it) && !it.constant)
            .map(|it| self.value(&it.ty, given(it).as_ref(), &it.name))
            .collect();
        let mut made = format!("types::{name}::new({})", needed.join(", "));
        for field in fields.iter().filter(|it| is_optional(it)) {
            if let Some(example) = given(field) {
                let value = self.value(&field.ty, Some(&example), &field.name);
                let setter = field.rust.trim_end_matches('_');
                made += &format!(".with_{setter}({value})");
            }
        }
        made
    }

    /// The example that a parameter of a type has.
    fn of_parameters(&self, ty: &str) -> Option<&Value> {
        let ty = TypeRef::Named(ty.to_owned());
        let mut parameters = self.service.operations.iter().flat_map(|it| &it.parameters);
        parameters.find(|it| it.ty == ty)?.example.as_ref()
    }
}

fn text(example: Option<&Value>, name: &str) -> String {
    match example {
        Some(Value::String(example)) => format!("{example:?}"),
        Some(example) => format!("{:?}", example.to_string()),
        None => format!("{name:?}"),
    }
}
