//! Which operations take or return a type, and the groups in which the types are listed.

use std::collections::{BTreeMap, BTreeSet};

use crate::codegen::model::{Operation, PartContent, Service, Shape, Type, TypeRef};

/// The operations that take and return each type, by the names of their methods, in the document's
/// order.
pub struct Usage<'a> {
    taken: BTreeMap<&'a str, Vec<&'a str>>,
    returned: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Usage<'a> {
    pub fn new(service: &'a Service) -> Self {
        let (mut taken, mut returned) = (BTreeMap::new(), BTreeMap::new());
        for operation in &service.operations {
            let method = operation.method_name.as_str();
            note(reached(inputs(operation), service), method, &mut taken);
            note(
                reached(operation.response.types(), service),
                method,
                &mut returned,
            );
        }
        Self { taken, returned }
    }

    /// Returns the line "Taken by …; returned by …." for the page of a type.
    pub fn line(&self, name: &str) -> Option<String> {
        let taken = self.taken.get(name).map(|it| links("aken by", it));
        let returned = self.returned.get(name).map(|it| links("eturned by", it));
        match (taken, returned) {
            (Some(taken), Some(returned)) => Some(format!("T{taken}; r{returned}.")),
            (Some(taken), None) => Some(format!("T{taken}.")),
            (None, Some(returned)) => Some(format!("R{returned}.")),
            (None, None) => None,
        }
    }
}

fn note<'a>(
    names: BTreeSet<&'a str>,
    method: &'a str,
    noted: &mut BTreeMap<&'a str, Vec<&'a str>>,
) {
    for name in names {
        noted.entry(name).or_default().push(method);
    }
}

fn links(verb: &str, methods: &[&str]) -> String {
    let links: Vec<String> = methods
        .iter()
        .map(|it| format!("[`{it}`](super::Client::{it})"))
        .collect();
    format!("{verb} {}", links.join(", "))
}

/// Returns the documentation of the module `types`: its types in groups.
pub fn index(service: &Service) -> String {
    let operations = || service.operations.iter();
    let bodies = named(operations().flat_map(Operation::json_inputs));
    let responses = named(operations().flat_map(|it| it.response.types()));
    let items = operations().filter_map(|it| it.pagination.as_ref().map(|it| &it.item));
    let items = named(items);
    let group = |it: &&Type| match &it.shape {
        _ if bodies.contains(it.name.as_str()) => "Request bodies",
        _ if responses.contains(it.name.as_str()) => "Responses",
        _ if items.contains(it.name.as_str()) => "Items of paginated lists",
        Shape::Text | Shape::TextOrInteger => "Ids and other strings",
        Shape::Enum(_) => "Enums",
        _ => "Parts of requests and responses",
    };
    let mut text = String::from("Request and response types.\n");
    for title in [
        "Request bodies",
        "Responses",
        "Items of paginated lists",
        "Ids and other strings",
        "Enums",
        "Parts of requests and responses",
    ] {
        let links: Vec<String> = service
            .types
            .iter()
            .filter(|it| group(it) == title)
            .map(|it| format!("[`{0}`](types::{0})", it.name))
            .collect();
        if !links.is_empty() {
            text += &format!("\n- **{title}**: {}", links.join(", "));
        }
    }
    text + "\n\nEach type says which operations take or return it."
}

/// The types of everything that an operation takes.
fn inputs(operation: &Operation) -> impl Iterator<Item = &TypeRef> {
    let parameters = operation.parameters.iter().map(|it| &it.ty);
    let texts = operation.parts().iter().filter_map(|it| match &it.content {
        PartContent::Text(ty) => Some(ty),
        _ => None,
    });
    parameters.chain(texts).chain(operation.json_inputs())
}

fn named<'a>(types: impl IntoIterator<Item = &'a TypeRef>) -> BTreeSet<&'a str> {
    types.into_iter().filter_map(name_of).collect()
}

/// The name of a type, or of what a list or map of it holds.
fn name_of(ty: &TypeRef) -> Option<&str> {
    match ty {
        TypeRef::Named(name) => Some(name),
        TypeRef::List(inner) | TypeRef::Map(inner) | TypeRef::Nullable(inner) => name_of(inner),
        _ => None,
    }
}

/// The named types that these types consist of.
fn reached<'a>(
    types: impl Iterator<Item = &'a TypeRef>,
    service: &'a Service,
) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = types.filter_map(name_of).collect();
    while let Some(name) = open.pop() {
        if !reached.insert(name) {
            continue;
        }
        let Some(found) = service.types.iter().find(|it| it.name == name) else {
            continue;
        };
        match &found.shape {
            Shape::Struct(fields) => open.extend(fields.iter().filter_map(|it| name_of(&it.ty))),
            Shape::Union { variants, .. } => {
                open.extend(variants.iter().filter_map(|it| name_of(&it.ty)));
            }
            Shape::Map(inner) | Shape::Alias(inner) => open.extend(name_of(inner)),
            Shape::Text | Shape::TextOrInteger | Shape::Enum(_) => {}
        }
    }
    reached
}
