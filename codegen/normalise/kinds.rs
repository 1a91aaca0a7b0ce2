//! What a schema says by itself: its type, its values and its limits.

use std::cmp::Ordering;

use serde_json::{Map, Number, Value};

use super::document::{Format, Kind, Schema};
use super::reader::{Node, Reader, closest, short};

/// The types of JSON.
const TYPES: &[&str] = &["array", "boolean", "integer", "number", "object", "string"];

/// The formats of strings that have a type of their own.
const FORMATS: &[&str] = &["binary", "byte", "date-time", "password"];

const NUMBERS: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "enum",
];
const TEXTS: &[&str] = &["minLength", "maxLength", "pattern"];
const LISTS: &[&str] = &["minItems", "maxItems", "uniqueItems"];
const OBJECTS: &[&str] = &["minProperties", "maxProperties"];

impl Kind {
    /// The name of the kind for messages.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Any => "any JSON",
            Self::Reference(_) => "a reference",
            Self::Boolean => "a boolean",
            Self::Integer { .. } => "an integer",
            Self::Number => "a number",
            Self::Text(_) | Self::Enum(_) => "a string",
            Self::List(_) => "a list",
            Self::Map(_) | Self::Object(_) => "an object",
            Self::Union { .. } => "one of several types",
        }
    }

    /// The keywords that limit its values.
    fn keywords(&self) -> Vec<&'static str> {
        match self {
            Self::Integer { .. } | Self::Number => NUMBERS.to_vec(),
            Self::Text(_) => TEXTS.to_vec(),
            Self::List(_) => LISTS.to_vec(),
            Self::Map(_) | Self::Object(_) => OBJECTS.to_vec(),
            Self::Boolean => vec!["enum"],
            Self::Any => [NUMBERS, TEXTS, LISTS, OBJECTS].concat(),
            Self::Enum(_) | Self::Reference(_) | Self::Union { .. } => Vec::new(),
        }
    }
}

impl<'a> Reader<'a> {
    /// What the schema says besides references, combinations and annotations.
    pub(super) fn kind(&mut self, node: &Node<'a>) -> Schema {
        let mut schema = Schema::any(&node.at);
        let mut types = self.types(node);
        types.retain(|it| {
            schema.nullable |= it == "null";
            it != "null"
        });
        let values = self.enumeration(node, &mut schema);
        if types.len() > 1 && values.is_none() {
            return self.several(node, types, schema);
        }
        // Values say the type where several are allowed.
        let named = types.first().filter(|_| types.len() == 1);
        let kind = named.map(String::as_str).or_else(|| implied(node, &values));
        schema.kind = self.typed_kind(node, kind);
        self.limits(node, &mut schema);
        if let Some(values) = values {
            self.apply_values(node, &mut schema, values);
        }
        schema
    }

    /// The types of `type`, which is one or, since OpenAPI 3.1, a list.
    fn types(&mut self, node: &Node<'a>) -> Vec<String> {
        match node.get("type") {
            Some(found) if found.value.is_array() && self.is_new() => self.texts(node, "type"),
            Some(found) if found.value.is_array() => {
                self.refuse(
                    &node.at,
                    "`type` is a list, which OpenAPI 3.0 doesn't have",
                    "Write one type, with `nullable: true` for `null`, or `openapi: 3.1.0`",
                );
                Vec::new()
            }
            Some(_) => self.text(node, "type").into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// One of several types, each with the keywords of its own.
    fn several(&mut self, node: &Node<'a>, types: Vec<String>, schema: Schema) -> Schema {
        let members = types.iter().map(|it| {
            let mut member = Schema::any(&node.at);
            member.kind = self.typed_kind(node, Some(it));
            self.limits(node, &mut member);
            member
        });
        Schema {
            kind: Kind::Union {
                members: members.collect(),
                discriminator: None,
            },
            ..schema
        }
    }

    fn typed_kind(&mut self, node: &Node<'a>, kind: Option<&str>) -> Kind {
        match kind {
            None => Kind::Any,
            Some("boolean") => Kind::Boolean,
            Some("integer") => Kind::Integer {
                unsigned: is_unsigned(node),
            },
            Some("number") => Kind::Number,
            Some("string") => self.string(node),
            Some("array") => {
                let items = node.get("items");
                let items = items.map(|it| self.schema(it));
                let items = items.unwrap_or_else(|| Schema::any(&node.at));
                // The items of a tuple have types of their own.
                if node.get("prefixItems").is_some() {
                    return Kind::List(Box::new(Schema::any(&node.at)));
                }
                Kind::List(Box::new(items))
            }
            // Only `null`, which is any JSON that is never sent.
            Some("null") => Kind::Any,
            Some("object") => self.properties(node),
            Some(other) => {
                let fix = match (other, closest(other, TYPES)) {
                    ("file", _) => "Write `type: string` with `format: binary`".to_owned(),
                    (_, Some(meant)) => format!("Write `{meant}`"),
                    (_, None) => format!("Write one of {}", TYPES.join(", ")),
                };
                self.refuse(&node.at, format!("`type` is {other:?}"), fix);
                Kind::Any
            }
        }
    }

    fn string(&mut self, node: &Node<'a>) -> Kind {
        let format = self.text(node, "format").unwrap_or_default();
        let encoding = self.text(node, "contentEncoding").unwrap_or_default();
        if matches!(encoding.as_str(), "base64" | "base64url") {
            return Kind::Text(Format::Byte);
        }
        Kind::Text(match format.as_str() {
            "date-time" => Format::DateTime,
            "password" => Format::Password,
            "byte" => Format::Byte,
            "binary" => Format::Binary,
            other => {
                if let Some(meant) = closest(other, FORMATS) {
                    self.refuse(
                        &node.at,
                        format!("`format` is {other:?}, which has no effect"),
                        format!("Write `{meant}` if that is meant, or remove it"),
                    );
                }
                Format::Any
            }
        })
    }

    /// The values of `enum`, or the one of `const`, without `null`.
    fn enumeration(&mut self, node: &Node<'a>, schema: &mut Schema) -> Option<Vec<Value>> {
        let all: Vec<&Value> = match node.value.get("const") {
            Some(only) => vec![only],
            None => self.list(node, "enum").iter().map(|it| it.value).collect(),
        };
        let mut values: Vec<Value> = Vec::new();
        for value in all {
            match value {
                Value::Null => schema.nullable = true,
                value if values.contains(value) => {}
                value => values.push(value.clone()),
            }
        }
        (!values.is_empty()).then_some(values)
    }

    fn apply_values(&mut self, node: &Node<'a>, schema: &mut Schema, values: Vec<Value>) {
        let fits: fn(&Value) -> bool = match &schema.kind {
            Kind::Text(_) => Value::is_string,
            Kind::Integer { .. } => |it| it.is_i64() || it.is_u64(),
            Kind::Number => Value::is_number,
            Kind::Boolean => Value::is_boolean,
            // Values of several types, or lists and objects: one of them, as any JSON.
            _ => {
                schema
                    .limits
                    .insert("enum".to_owned(), Value::Array(values));
                return;
            }
        };
        if let Some(other) = values.iter().find(|it| !fits(it)) {
            let rule = format!(
                "`enum` has the value {}, and the schema is {}",
                short(other),
                schema.kind.name()
            );
            let fix = match &schema.kind {
                Kind::Text(_) => "Write the value in quotes",
                _ => "Write a value of that type, or change `type`",
            };
            return self.refuse(&node.at, rule, fix);
        }
        match &schema.kind {
            Kind::Text(Format::Password) => self.refuse(
                &node.at,
                "an `enum` has `format: password`",
                "Remove `format` or `enum`",
            ),
            Kind::Text(_) => {
                let values = values
                    .iter()
                    .filter_map(|it| it.as_str().map(str::to_owned));
                schema.kind = Kind::Enum(values.collect());
                schema.limits = Map::new();
            }
            _ => drop(
                schema
                    .limits
                    .insert("enum".to_owned(), Value::Array(values)),
            ),
        }
    }

    /// The limits that apply to the kind.
    fn limits(&mut self, node: &Node<'a>, schema: &mut Schema) {
        let keywords = schema.kind.keywords();
        let mut limits = Map::new();
        for keyword in keywords {
            if keyword == "enum" {
                continue;
            }
            let Some(found) = node.get(keyword) else {
                continue;
            };
            let fits = match keyword {
                "uniqueItems" => found.value.is_boolean(),
                "exclusiveMinimum" | "exclusiveMaximum" if self.is_new() => found.value.is_number(),
                "exclusiveMinimum" | "exclusiveMaximum" => found.value.is_boolean(),
                "pattern" => found.value.is_string(),
                "minimum" | "maximum" => found.value.is_number(),
                "multipleOf" => found.value.as_f64().is_some_and(|it| it > 0.0),
                _ => found.value.is_u64(),
            };
            if fits {
                limits.insert(keyword.to_owned(), found.value.clone());
            } else {
                let expected = match keyword {
                    "exclusiveMinimum" | "exclusiveMaximum" if self.is_new() => "a number",
                    "uniqueItems" | "exclusiveMinimum" | "exclusiveMaximum" => "`true` or `false`",
                    "pattern" => "a string",
                    "multipleOf" => "a number greater than 0",
                    "minimum" | "maximum" => "a number",
                    _ => "a whole number from 0",
                };
                let rule = format!("`{keyword}` is {}", short(found.value));
                self.refuse(&node.at, rule, format!("Write {expected}"));
            }
        }
        numeric_exclusive_bounds(&mut limits);
        for key in ["exclusiveMinimum", "exclusiveMaximum", "uniqueItems"] {
            if limits.get(key) == Some(&Value::Bool(false)) {
                limits.remove(key);
            }
        }
        if let Kind::Integer { unsigned } = schema.kind {
            integer_bounds(&mut limits, unsigned);
            let format = node.get("format").and_then(|it| it.value.as_str());
            format_bounds(&mut limits, format.unwrap_or_default());
        }
        for [least, most] in [
            ["minimum", "maximum"],
            ["minLength", "maxLength"],
            ["minItems", "maxItems"],
            ["minProperties", "maxProperties"],
        ] {
            if let (Some(Value::Number(low)), Some(Value::Number(high))) =
                (limits.get(least), limits.get(most))
                && compare(low, high) == Ordering::Greater
            {
                let rule = format!("`{least}` {low} is greater than `{most}` {high}");
                self.refuse(&node.at, rule, "Swap them, or remove one of them");
            }
        }
        schema.limits = limits;
    }
}

/// Whether it is the boolean `required` of OpenAPI 2 and JSON Schema 3.
pub(super) fn is_old_required(node: &Node<'_>, key: &str) -> bool {
    key == "required" && node.value.is_boolean()
}

/// The type that keywords say where there is no `type`.
fn implied(node: &Node<'_>, values: &Option<Vec<Value>>) -> Option<&'static str> {
    let says = |key: &str| node.get(key).is_some_and(|it| !is_old_required(&it, key));
    let has = |keys: &[&str]| keys.iter().any(|it| says(it));
    if let Some(values) = values {
        let all = |fits: fn(&Value) -> bool| values.iter().all(fits);
        return if all(Value::is_string) {
            Some("string")
        } else if all(|it| it.is_i64() || it.is_u64()) {
            Some("integer")
        } else if all(Value::is_number) {
            Some("number")
        } else if all(Value::is_boolean) {
            Some("boolean")
        } else {
            None
        };
    }
    if has(&["properties", "required", "additionalProperties"]) {
        Some("object")
    } else if has(&["items"]) {
        Some("array")
    } else {
        let format = node.get("format")?.value.as_str()?;
        ["date-time", "password", "byte", "binary"]
            .contains(&format)
            .then_some("string")
    }
}

/// Whether an integer may be beyond the largest signed one.
fn is_unsigned(node: &Node<'_>) -> bool {
    let number = |key: &str| node.get(key).map(|it| it.value.clone());
    match node.get("format").and_then(|it| it.value.as_str()) {
        Some("uint64") => true,
        Some("int64" | "int32") => false,
        _ => {
            let low = number("minimum").is_some_and(|it| it.is_u64());
            low && number("maximum").is_some_and(|it| it.is_u64() && !it.is_i64())
        }
    }
}

/// Writes exclusive bounds that are numbers, as OpenAPI 3.1 does, as a flag beside the bound.
fn numeric_exclusive_bounds(limits: &mut Map<String, Value>) {
    for (exclusive, key, closer) in [
        ("exclusiveMinimum", "minimum", Ordering::Less),
        ("exclusiveMaximum", "maximum", Ordering::Greater),
    ] {
        let Some(Value::Number(bound)) = limits.get(exclusive).cloned() else {
            continue;
        };
        let is_closer = match limits.get(key) {
            Some(Value::Number(other)) => compare(&bound, other) != closer,
            _ => true,
        };
        limits.remove(exclusive);
        if is_closer {
            limits.insert(key.to_owned(), Value::Number(bound));
            limits.insert(exclusive.to_owned(), Value::Bool(true));
        }
    }
}

/// Makes the bounds of an integer inclusive and whole, and drops those beyond its type.
fn integer_bounds(limits: &mut Map<String, Value>, unsigned: bool) {
    let (lowest, highest) = if unsigned {
        (0, i128::from(u64::MAX))
    } else {
        (i128::from(i64::MIN), i128::from(i64::MAX))
    };
    let minimum = bound(limits, "minimum", "exclusiveMinimum", f64::ceil, 1);
    if let Some(minimum) = minimum.filter(|it| *it > lowest) {
        limits.insert("minimum".to_owned(), whole(minimum.min(highest)));
    }
    let maximum = bound(limits, "maximum", "exclusiveMaximum", f64::floor, -1);
    if let Some(maximum) = maximum.filter(|it| *it < highest) {
        limits.insert("maximum".to_owned(), whole(maximum.max(lowest)));
    }
}

/// Adds the bounds that a format has, unless there are closer ones.
fn format_bounds(limits: &mut Map<String, Value>, format: &str) {
    let (least, most) = match format {
        "int8" => (i64::from(i8::MIN), i64::from(i8::MAX)),
        "int16" => (i64::from(i16::MIN), i64::from(i16::MAX)),
        "int32" => (i64::from(i32::MIN), i64::from(i32::MAX)),
        "uint8" => (0, i64::from(u8::MAX)),
        "uint16" => (0, i64::from(u16::MAX)),
        "uint32" => (0, i64::from(u32::MAX)),
        _ => return,
    };
    for (key, bound, is_least) in [("minimum", least, true), ("maximum", most, false)] {
        let given = limits.get(key).and_then(Value::as_i64);
        let closer = match is_least {
            true => given.unwrap_or(bound).max(bound),
            false => given.unwrap_or(bound).min(bound),
        };
        limits.insert(key.to_owned(), Value::from(closer));
    }
}

/// Takes a bound, rounded inwards.
fn bound(
    limits: &mut Map<String, Value>,
    key: &str,
    exclusive: &str,
    round: fn(f64) -> f64,
    inwards: i128,
) -> Option<i128> {
    let is_exclusive = limits.remove(exclusive).is_some();
    let Value::Number(number) = limits.remove(key)? else {
        return None;
    };
    let (whole, is_whole) = match number.as_i128() {
        Some(whole) => (whole, true),
        None => {
            let float = number.as_f64()?;
            #[allow(clippy::cast_possible_truncation)]
            let whole = round(float) as i128;
            (whole, float.fract() == 0.0)
        }
    };
    let inwards = if is_exclusive && is_whole { inwards } else { 0 };
    Some(whole.saturating_add(inwards))
}

fn whole(number: i128) -> Value {
    match (i64::try_from(number), u64::try_from(number)) {
        (Ok(number), _) => Value::from(number),
        (_, Ok(number)) => Value::from(number),
        _ => Value::Null,
    }
}

/// Compares whole numbers exactly, and others as floating-point numbers.
pub fn compare(left: &Number, right: &Number) -> Ordering {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => left.cmp(&right),
        _ => {
            let float = |it: &Number| it.as_f64().unwrap_or_default();
            float(left).total_cmp(&float(right))
        }
    }
}
