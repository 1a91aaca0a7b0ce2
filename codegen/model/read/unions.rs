//! Unions: what tells the members apart.

use crate::codegen::model::builder::Builder;
use crate::codegen::model::types::{Shape, Tag, TypeRef, UnionVariant};
use crate::codegen::names;
use crate::codegen::normalise::{Discriminator, Kind, Object, Schema};

/// A kind of JSON value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Json {
    Boolean,
    Integer,
    Fraction,
    Text,
    List,
    Object,
}

impl<'a> Builder<'a> {
    pub(super) fn union(
        &mut self,
        schema: &'a Schema,
        members: &'a [Schema],
        discriminator: Option<&'a Discriminator>,
        name: &str,
    ) -> Shape {
        let mut variants: Vec<UnionVariant> = Vec::new();
        let mut kept: Vec<&'a Schema> = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let ty = self.type_ref(member, &names::within(name, &(index + 1).to_string()));
            // Two members of one type are one.
            if variants.iter().all(|it| it.ty != ty) {
                kept.push(member);
                variants.push(UnionVariant {
                    rust: variant_name(&ty, name),
                    ty,
                    boxed: false,
                    fields: Vec::new(),
                });
            }
        }
        match variants.as_slice() {
            [only] => return Shape::Alias(only.ty.clone()),
            [first, second] => {
                if let (TypeRef::Text, TypeRef::Integer) | (TypeRef::Integer, TypeRef::Text) =
                    (&first.ty, &second.ty)
                {
                    return Shape::TextOrInteger;
                }
            }
            _ => {}
        }
        if let Some(reason) = self.same_kind(&kept) {
            return self.any(schema, reason);
        }
        let objects: Vec<(usize, &'a Schema)> = kept.iter().copied().enumerate().collect();
        let objects: Vec<(usize, &'a Schema)> = objects
            .into_iter()
            .filter(|(_, it)| self.json_kinds(it).contains(&Json::Object))
            .collect();
        let tag = match discriminator {
            Some(discriminator) => self.tag(discriminator, &objects, &mut variants),
            None if objects.len() > 1 => match self.tell_apart(&objects, &mut variants) {
                Ok(tag) => tag,
                Err(()) => {
                    let reason = "two of its types are objects, which nothing tells apart";
                    return self.any(schema, reason);
                }
            },
            None => None,
        };
        let wanted = variants.iter().map(|it| {
            let origin = format!("{:?}", it.ty);
            (
                names::apart_from(it.rust.clone(), &["Other"]),
                vec![names::digest(&origin)],
            )
        });
        let rust = names::distinct(wanted.collect());
        for (variant, rust) in variants.iter_mut().zip(rust) {
            variant.rust = rust;
        }
        Shape::Union { variants, tag }
    }

    /// Any JSON, and the reason in its documentation.
    fn any(&mut self, schema: &Schema, reason: &str) -> Shape {
        let note = format!("Any JSON, since {reason}.");
        self.notes.insert(schema.at.clone(), note);
        Shape::Alias(TypeRef::Any)
    }

    /// Why members that aren't objects can't be told apart.
    fn same_kind(&self, members: &[&'a Schema]) -> Option<&'static str> {
        for (index, member) in members.iter().enumerate() {
            let kinds = self.json_kinds(member);
            if kinds.is_empty() {
                return Some("one of its types is any JSON");
            }
            for other in &members[..index] {
                let shared = self.json_kinds(other);
                let is_shared = |it: &&Json| shared.contains(it) && **it != Json::Object;
                match kinds.iter().find(is_shared) {
                    None => continue,
                    Some(Json::Text) => {
                        return Some("two of its types are strings, which nothing tells apart");
                    }
                    Some(Json::List) => {
                        return Some("two of its types are lists, which nothing tells apart");
                    }
                    Some(Json::Boolean) => {
                        return Some("two of its types are booleans, which nothing tells apart");
                    }
                    Some(_) => {
                        return Some("two of its types are numbers, which nothing tells apart");
                    }
                }
            }
        }
        None
    }

    /// The kinds of JSON that a schema has, or none for any JSON.
    fn json_kinds(&self, schema: &Schema) -> Vec<Json> {
        let schema = self.document.resolve(schema);
        match &schema.kind {
            Kind::Any | Kind::Reference(_) => Vec::new(),
            Kind::Boolean => vec![Json::Boolean],
            Kind::Integer { .. } => vec![Json::Integer],
            Kind::Number => vec![Json::Fraction],
            Kind::Text(_) | Kind::Enum(_) => vec![Json::Text],
            Kind::List(_) => vec![Json::List],
            Kind::Map(_) | Kind::Object(_) => vec![Json::Object],
            Kind::Union { members, .. } => {
                members.iter().flat_map(|it| self.json_kinds(it)).collect()
            }
        }
    }

    /// The object of a member. A map has no fields of its own.
    fn object(&self, member: &'a Schema) -> Option<&'a Object> {
        match &self.document.resolve(member).kind {
            Kind::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The tag that the document names.
    fn tag(
        &mut self,
        discriminator: &'a Discriminator,
        objects: &[(usize, &'a Schema)],
        variants: &mut [UnionVariant],
    ) -> Option<Tag> {
        let field = &discriminator.field;
        let mut values: Vec<(String, usize)> = Vec::new();
        let mut absent = None;
        for (index, member) in objects {
            let Kind::Reference(name) = &member.kind else {
                self.problem(
                    &discriminator.at,
                    "a member of a union with a discriminator has no name",
                    "Move it to `components.schemas`, and refer to it",
                );
                continue;
            };
            let mapped = discriminator.mapping.iter().filter(|(_, it)| it == name);
            let mut mapped: Vec<String> = mapped.map(|(value, _)| value.clone()).collect();
            // Without a mapping, the name of the schema is the value.
            if mapped.is_empty() {
                mapped.push(name.clone());
            }
            let object = self.object(member);
            let constant = object.and_then(|it| self.constant(it, field));
            if let Some(constant) = constant.filter(|it| !mapped.contains(it)) {
                self.problem(
                    &discriminator.at,
                    format!(
                        "the discriminator maps {:?} to `{name}`, whose `{field}` is always {constant:?}",
                        mapped[0]
                    ),
                    format!("Map {constant:?} to it"),
                );
            }
            let property = object.and_then(|it| it.properties.get(field));
            let property = property.map(|it| &self.document.resolve(it).kind);
            if property.is_some_and(|it| !matches!(it, Kind::Text(_) | Kind::Enum(_))) {
                self.problem(
                    &discriminator.at,
                    format!("the property `{field}` of `{name}` is not a string"),
                    "Name a property that is a string",
                );
            }
            // The members of a union within it tell themselves apart.
            let is_union = matches!(self.document.resolve(member).kind, Kind::Union { .. });
            if !is_union && object.is_none_or(|it| !it.properties.contains_key(field)) {
                self.problem(
                    &discriminator.at,
                    format!("the member `{name}` has no property `{field}`"),
                    "Add the property, or name another one",
                );
            }
            if object.is_some_and(|it| !it.required.contains(field)) && absent.is_none() {
                absent = Some(*index);
            }
            if mapped.len() == 1 {
                variants[*index].rust = names::pascal(&mapped[0]);
            }
            values.extend(mapped.into_iter().map(|it| (it, *index)));
        }
        for (value, name) in &discriminator.mapping {
            let is_member = |(_, it): &(usize, &Schema)| it.kind == Kind::Reference(name.clone());
            if !objects.iter().any(is_member) {
                self.problem(
                    &discriminator.at,
                    format!("the discriminator maps {value:?} to a schema that is not a member"),
                    "Map every value to one of the members",
                );
            }
        }
        for (place, (value, index)) in values.iter().enumerate() {
            if values[..place]
                .iter()
                .any(|(it, of)| it == value && of != index)
            {
                self.problem(
                    &discriminator.at,
                    format!("two members have the discriminator value {value:?}"),
                    "Map another value to one of them",
                );
            }
        }
        Some(Tag {
            field: field.clone(),
            values,
            absent,
        })
    }

    /// Finds what tells objects apart: a property with a single value, or required properties that
    /// no other member has.
    fn tell_apart(
        &self,
        members: &[(usize, &'a Schema)],
        variants: &mut [UnionVariant],
    ) -> Result<Option<Tag>, ()> {
        let objects: Vec<Option<&Object>> = members.iter().map(|(_, it)| self.object(it)).collect();
        let first = objects.first().copied().flatten();
        for field in first.into_iter().flat_map(|it| it.properties.keys()) {
            let values = objects.iter().map(|it| self.constant((*it)?, field));
            let Some(values) = values.collect::<Option<Vec<String>>>() else {
                continue;
            };
            if (0..values.len()).any(|it| values[..it].contains(&values[it])) {
                continue;
            }
            let lacking = members.iter().zip(&objects);
            let mut lacking = lacking
                .filter(|(_, it)| it.is_some_and(|it| !it.required.contains(field)))
                .map(|((index, _), _)| *index);
            let absent = lacking.next().filter(|_| lacking.next().is_none());
            let indices = members.iter().map(|(index, _)| *index);
            return Ok(Some(Tag {
                field: field.clone(),
                values: values.into_iter().zip(indices).collect(),
                absent,
            }));
        }
        let mut without = 0;
        for (place, object) in objects.iter().enumerate() {
            let is_known = |name: &String| {
                let others = objects.iter().enumerate().filter(|(it, _)| *it != place);
                let mut others = others.filter_map(|(_, it)| *it);
                others.any(|it| it.properties.contains_key(name))
            };
            let required = object.map(|it| it.required.as_slice()).unwrap_or_default();
            let own: Vec<String> = required
                .iter()
                .filter(|it| !is_known(it))
                .cloned()
                .collect();
            without += usize::from(own.is_empty());
            variants[members[place].0].fields = own;
        }
        if without > 1 { Err(()) } else { Ok(None) }
    }

    /// The only value of a property.
    fn constant(&self, object: &Object, field: &str) -> Option<String> {
        match &self.document.resolve(object.properties.get(field)?).kind {
            Kind::Enum(values) if values.len() == 1 => values.first().cloned(),
            _ => None,
        }
    }
}

/// The variant name of a member of the union `owner`: without the trailing words that both share, so
/// that `WorkflowConfig` becomes the variant `Workflow` of `BlockConfig`.
fn variant_name(ty: &TypeRef, owner: &str) -> String {
    let name = match ty {
        TypeRef::Boolean => return "Boolean".to_owned(),
        TypeRef::Integer | TypeRef::Unsigned => return "Integer".to_owned(),
        TypeRef::Number => return "Number".to_owned(),
        TypeRef::Text | TypeRef::Secret => return "Text".to_owned(),
        TypeRef::Timestamp => return "Timestamp".to_owned(),
        TypeRef::Bytes => return "Bytes".to_owned(),
        TypeRef::Any => return "Any".to_owned(),
        TypeRef::List(_) => return "List".to_owned(),
        TypeRef::Map(_) => return "Map".to_owned(),
        TypeRef::Nullable(inner) => return variant_name(inner, owner),
        TypeRef::Named(name) => name,
    };
    let (words, owner) = (names::snake(name), names::snake(owner));
    let mut words: Vec<&str> = words.split('_').collect();
    let mut shared = owner.split('_').rev();
    while words.len() > 1 && shared.next() == words.last().copied() {
        words.pop();
    }
    names::pascal(&words.join("_"))
}
