//! Schemas: references, combinations and annotations. What a schema says by itself is read by
//! `kinds`.

use serde_json::Value;

use super::document::{Access, Discriminator, Format, Kind, Object, Schema};
use super::kinds::is_old_required;
use super::merge::possible;
use super::reader::{Node, Reader, closest, decoded, schema_name};
use crate::codegen::places::escaped;

/// The keys of a schema.
const KEYS: &[&str] = &[
    "$anchor",
    "$comment",
    "$defs",
    "$id",
    "$ref",
    "$schema",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contains",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "dependentRequired",
    "dependentSchemas",
    "deprecated",
    "description",
    "discriminator",
    "else",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "format",
    "if",
    "items",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "nullable",
    "oneOf",
    "pattern",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "readOnly",
    "required",
    "then",
    "title",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
    "writeOnly",
    "xml",
];

impl Schema {
    /// A schema that every value has.
    pub(super) fn any(at: &str) -> Self {
        Self {
            at: at.to_owned(),
            kind: Kind::Any,
            nullable: false,
            description: None,
            note: None,
            example: None,
            default: None,
            deprecated: false,
            access: Access::Both,
            limits: serde_json::Map::new(),
        }
    }

    /// Whether it says nothing about values.
    fn is_annotation(&self) -> bool {
        self.kind == Kind::Any && self.limits.is_empty()
    }

    /// Whether its only value is `null`.
    fn is_null(&self) -> bool {
        self.is_annotation() && self.nullable
    }

    /// Whether it is an object that says nothing but, maybe, what is required.
    fn is_bare_object(&self) -> bool {
        match &self.kind {
            Kind::Object(object) => object.properties.is_empty() && self.limits.is_empty(),
            _ => self.is_annotation(),
        }
    }

    /// Whether it says that a value is an object, and no more.
    pub(super) fn is_vacuous_object(&self) -> bool {
        let requires = matches!(&self.kind, Kind::Object(it) if !it.required.is_empty());
        self.is_bare_object() && !requires
    }
}

impl<'a> Reader<'a> {
    /// The named schemas.
    pub(super) fn schemas(&mut self, components: &Node<'a>) -> Vec<(String, Schema)> {
        let entries = self.named_entries(components, "schemas");
        let entries = entries.into_iter();
        entries
            .filter_map(|(name, _)| Some((name.to_owned(), self.named(name)?)))
            .collect()
    }

    /// The named schema.
    pub(super) fn named(&mut self, name: &str) -> Option<Schema> {
        if let Some(read) = self.named.get(name) {
            return Some(read.clone());
        }
        let at = match name.strip_prefix("#/") {
            Some(rest) => format!("/{rest}"),
            None => format!("/components/schemas/{}", escaped(name)),
        };
        let value = self.loaded.value.pointer(&at)?;
        // A part of it extends it, and what that would be isn't known yet.
        if self.reading.iter().any(|it| it == name) {
            return None;
        }
        self.reading.push(name.to_owned());
        let mut schema = self.schema(Node { value, at });
        // A named `allOf` of one object is a type of its own.
        if value.get("allOf").is_some()
            && let Some(Schema {
                kind: kind @ Kind::Object(_),
                limits,
                ..
            }) = self.resolved(&schema)
        {
            (schema.kind, schema.limits) = (kind, limits);
        }
        self.reading.pop();
        self.named.insert(name.to_owned(), schema.clone());
        Some(schema)
    }

    /// Reads a schema and those within it, but not those that it refers to.
    pub(super) fn schema(&mut self, node: Node<'a>) -> Schema {
        // `true` allows every value; `false`, which allows none, says nothing about a type.
        if node.value.is_boolean() {
            return Schema::any(&node.at);
        }
        if !self.object(&node, "the schema", KEYS) {
            return Schema::any(&node.at);
        }
        if node
            .get("required")
            .is_some_and(|it| is_old_required(&it, "required"))
        {
            self.refuse(
                &node.at,
                "`required` is a boolean, and must be a list of names",
                "Add the name of the property to `required` of the object that has it",
            );
        }
        let mut parts = vec![self.kind(&node)];
        parts.extend(self.reference(&node));
        for member in self.list(&node, "allOf") {
            parts.push(self.schema(member));
        }
        let mut schema = self.merged(&node.at, parts);
        for key in ["oneOf", "anyOf"] {
            let members = self.list(&node, key);
            if !members.is_empty() {
                schema = self.union(&node, members, schema);
            } else if node.get(key).is_some_and(|it| it.value.is_array()) {
                self.refuse(
                    &node.at,
                    format!("`{key}` has no members"),
                    "Add schemas, or remove it",
                );
            }
        }
        if let Some(discriminator) = node.get("discriminator") {
            let discriminator = self.discriminator(&discriminator);
            // Without a union, it names a field as any other: those of other schemas are in `extra`.
            if let Kind::Union {
                discriminator: of_union,
                ..
            } = &mut schema.kind
            {
                *of_union = discriminator;
            }
        }
        self.annotate(&node, &mut schema);
        schema
    }

    fn reference(&mut self, node: &Node<'a>) -> Option<Schema> {
        let reference = self.text(node, "$ref")?;
        let Some(name) = self.schema_at(&reference) else {
            let schemas = self.loaded.value.pointer("/components/schemas");
            let names = schemas.and_then(Value::as_object);
            let names: Vec<&str> = names
                .into_iter()
                .flat_map(|it| it.keys())
                .map(String::as_str)
                .collect();
            let wanted = reference.rsplit('/').next().unwrap_or_default();
            let fix = match closest(wanted, &names) {
                Some(meant) => format!(
                    "Write `#/components/schemas/{}` if that is meant",
                    escaped(meant)
                ),
                None => {
                    "Refer to a schema of this document, such as one under `components.schemas`"
                        .to_owned()
                }
            };
            self.refuse(
                &node.at,
                format!("`$ref` is `{reference}`, which is unresolved"),
                fix,
            );
            return None;
        };
        let mut schema = Schema::any(&node.at);
        schema.kind = Kind::Reference(name);
        Some(schema)
    }

    /// The name of the schema that a reference leads to. Outside of `components.schemas`, it is the
    /// reference itself, without percent-encoding.
    fn schema_at(&mut self, reference: &str) -> Option<String> {
        let pointer = decoded(reference.strip_prefix('#')?);
        if let Some(name) = schema_name(reference)
            && self.loaded.value["components"]["schemas"]
                .get(&name)
                .is_some()
        {
            return Some(name);
        }
        self.loaded
            .value
            .pointer(&pointer)
            .filter(|_| !pointer.is_empty())?;
        let name = format!("#{pointer}");
        if !self.elsewhere.contains(&name) {
            self.elsewhere.push(name.clone());
        }
        Some(name)
    }

    /// The schemas outside of `components.schemas` to which references lead.
    pub(super) fn schemas_elsewhere(&mut self) -> Vec<(String, Schema)> {
        let mut all = Vec::new();
        // Reading one may lead to another.
        while let Some(name) = self.elsewhere.get(all.len()).cloned() {
            let schema = self.named(&name).unwrap_or_else(|| Schema::any(&name));
            all.push((name, schema));
        }
        all
    }

    /// What is said about a schema, which counts more than what its parts say.
    fn annotate(&mut self, node: &Node<'a>, schema: &mut Schema) {
        schema.at.clone_from(&node.at);
        if let Some(description) = self.description(node) {
            schema.description = Some(description);
        }
        let examples = node.value.get("examples").and_then(Value::as_array);
        let examples = examples.and_then(|it| it.first());
        if let Some(example) = node.value.get("example").or(examples) {
            schema.example = Some(example.clone());
        }
        if let Some(default) = node.value.get("default") {
            schema.default = Some(default.clone());
        }
        schema.deprecated |= self.flag(node, "deprecated");
        schema.nullable |= self.flag(node, "nullable");
        match (self.flag(node, "readOnly"), self.flag(node, "writeOnly")) {
            (true, true) => self.refuse(
                &node.at,
                "the schema is `readOnly` and `writeOnly`",
                "Remove one of the two",
            ),
            (true, false) => schema.access = Access::ReadOnly,
            (false, true) => schema.access = Access::WriteOnly,
            (false, false) => {}
        }
    }

    /// One of several schemas, each of which is merged with what stands beside them.
    fn union(&mut self, node: &Node<'a>, nodes: Vec<Node<'a>>, base: Schema) -> Schema {
        let mut nullable = base.nullable;
        let mut members: Vec<Schema> = Vec::new();
        for member in nodes {
            let mut member = self.schema(member);
            nullable |= member.nullable || self.resolved(&member).is_some_and(|it| it.nullable);
            if !member.is_null() {
                member.nullable = false;
                members.push(member);
            }
        }
        let all_bare = members.iter().all(Schema::is_bare_object);
        if matches!(base.kind, Kind::Object(_)) && all_bare && !members.is_empty() {
            // They say only which fields are there, which a type can't.
            return Schema { nullable, ..base };
        }
        // Named members with a discriminator keep their names: what stands beside them is in `extra`.
        let is_named = |it: &Schema| matches!(it.kind, Kind::Reference(_));
        let is_told = node.get("discriminator").is_some() && members.iter().all(is_named);
        if !base.is_annotation() && !is_told {
            let parts = members.into_iter();
            let parts = parts.map(|it| self.merged(&node.at, vec![base.clone(), it]));
            members = possible(parts.collect());
        }
        // A discriminator names the members as they are.
        let members = match is_told {
            true => members,
            false => self.flattened(members),
        };
        let kind = match (self.values(&members), members.len()) {
            (Some(values), _) => Kind::Enum(values),
            (None, 0) => Kind::Any,
            (None, 1) if node.get("discriminator").is_none() => {
                let mut only = members.into_iter().next().unwrap_or(base);
                only.nullable |= nullable;
                return only;
            }
            _ => Kind::Union {
                members,
                discriminator: None,
            },
        };
        Schema {
            kind,
            nullable,
            limits: serde_json::Map::new(),
            ..base
        }
    }

    /// The members of unions within a union, in the place of these.
    fn flattened(&mut self, members: Vec<Schema>) -> Vec<Schema> {
        let mut flat: Vec<Schema> = Vec::new();
        for member in members {
            let inner = match self.resolved(&member).map(|it| it.kind) {
                Some(Kind::Union {
                    members,
                    discriminator: None,
                }) => members,
                _ => vec![member],
            };
            // Unions that share a union would double its members at each level.
            for it in inner {
                let is_same = |other: &Schema| match &it.kind {
                    Kind::Reference(_) => other.kind == it.kind,
                    _ => *other == it,
                };
                if !flat.iter().any(is_same) {
                    flat.push(it);
                }
            }
        }
        flat
    }

    /// The values of an enum, if all members are strings and one is an enum: it is open anyway.
    fn values(&mut self, members: &[Schema]) -> Option<Vec<String>> {
        let mut values: Vec<String> = Vec::new();
        for member in members {
            match self.resolved(member)?.kind {
                Kind::Text(Format::Any) => {}
                Kind::Enum(more) => {
                    for value in more {
                        if !values.contains(&value) {
                            values.push(value);
                        }
                    }
                }
                _ => return None,
            }
        }
        (!values.is_empty()).then_some(values)
    }

    /// The schema at the end of references.
    pub(super) fn resolved(&mut self, schema: &Schema) -> Option<Schema> {
        match &schema.kind {
            Kind::Reference(name) => {
                let target = self.named(&name.clone())?;
                self.resolved(&target)
            }
            _ => Some(schema.clone()),
        }
    }

    fn discriminator(&mut self, node: &Node<'a>) -> Option<Discriminator> {
        if !self.object(node, "`discriminator`", &["propertyName", "mapping"]) {
            return None;
        }
        let field = self.needed_text(node, "propertyName", "`discriminator`");
        let mut mapping = Vec::new();
        for (value, target) in self.named_entries(node, "mapping") {
            let text = target.value.as_str().unwrap_or_default();
            // A bare name is that of a schema.
            let name = schema_name(text).unwrap_or_else(|| text.to_owned());
            mapping.push((value.to_owned(), name));
        }
        Some(Discriminator {
            at: node.at.clone(),
            field,
            mapping,
        })
    }

    /// Reads an object: its properties, what is required, and other fields.
    pub(super) fn properties(&mut self, node: &Node<'a>) -> Kind {
        let mut object = Object {
            required: Vec::new(),
            ..Object::default()
        };
        if node
            .get("required")
            .is_some_and(|it| !is_old_required(&it, "required"))
        {
            object.required = self.texts(node, "required");
        }
        for (name, property) in self.named_entries(node, "properties") {
            let schema = self.schema(property);
            object.properties.insert(name.to_owned(), schema);
        }
        match node.get("additionalProperties") {
            Some(Node {
                value: Value::Bool(is_open),
                ..
            }) => object.is_open = *is_open,
            Some(values) => {
                object.is_open = true;
                let values = self.schema(values);
                // Beside properties, other fields are kept as any JSON.
                if object.properties.is_empty() && object.required.is_empty() {
                    return Kind::Map(Box::new(values));
                }
            }
            None => {}
        }
        let patterns = self.named_entries(node, "patternProperties");
        if object.properties.is_empty() && object.required.is_empty() && !patterns.is_empty() {
            // Values of one schema are typed, those of several are any JSON.
            let mut values: Vec<Schema> = patterns
                .into_iter()
                .map(|(_, it)| self.schema(it))
                .collect();
            let only = values.pop().filter(|_| values.is_empty());
            return Kind::Map(Box::new(only.unwrap_or_else(|| Schema::any(&node.at))));
        }
        Kind::Object(object)
    }
}
