//! What a type is.

use crate::codegen::normalise::Access;

/// A named type.
#[derive(Clone, Debug)]
pub struct Type {
    pub name: String,
    /// The name in the document, if it has one.
    pub schema_name: Option<String>,
    pub docs: Option<String>,
    pub shape: Shape,
    /// The schema in the document, as JSON.
    pub schema: serde_json::Value,
}

/// The shape of a named type.
#[derive(Clone, Debug)]
pub enum Shape {
    /// An object with fields, and `extra` for undefined ones.
    Struct(Vec<Field>),
    /// An open enum of strings.
    Enum(Vec<Variant>),
    /// A string newtype.
    Text,
    /// A string newtype that some responses write as a number.
    TextOrInteger,
    /// A map.
    Map(TypeRef),
    /// One of several types.
    Union {
        variants: Vec<UnionVariant>,
        tag: Option<Tag>,
    },
    /// Another name for a type.
    Alias(TypeRef),
}

/// A field of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name in the document.
    pub name: String,
    pub rust: String,
    pub docs: Option<String>,
    pub ty: TypeRef,
    pub required: bool,
    /// The field's place in the list of required fields, those of `allOf` in order: the order of
    /// a constructor's arguments.
    pub place: usize,
    pub nullable: bool,
    /// Whether the type contains itself through this field, so that the field is boxed.
    pub boxed: bool,
    /// Whether the field has only one possible value.
    pub constant: bool,
    /// Whether that value tells the members of a union apart.
    pub is_tag: bool,
    /// The example in the document.
    pub example: Option<serde_json::Value>,
    pub deprecated: bool,
    /// The directions in which it goes. A type that goes in one direction only has fields of both.
    pub access: Access,
    /// The limits of its values, as JSON.
    pub limits: Option<serde_json::Value>,
}

impl Field {
    /// Whether the field is an `Option` in Rust.
    pub fn is_optional(&self) -> bool {
        !self.required || self.nullable || self.access != Access::Both
    }

    /// Whether a request must have it.
    pub fn is_argument(&self) -> bool {
        let is_sent = self.access != Access::ReadOnly;
        self.required && is_sent && !self.nullable && !self.constant
    }
}

/// The fields that a constructor takes, in the order of its arguments: that of the schema's
/// `required`. The order of properties must not matter, or swapping two of them would silently swap
/// two arguments of one type.
pub fn constructor_fields(fields: &[Field]) -> Vec<&Field> {
    let taken = fields.iter().filter(|it| it.is_argument());
    let mut taken: Vec<&Field> = taken.collect();
    taken.sort_by_key(|it| it.place);
    taken
}

/// A value of an enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name in the document.
    pub name: String,
    pub rust: String,
}

/// A member of a union.
#[derive(Clone, Debug)]
pub struct UnionVariant {
    pub rust: String,
    pub ty: TypeRef,
    pub boxed: bool,
    /// The required fields that no other object of the union has.
    pub fields: Vec<String>,
}

/// The discriminator of a union.
#[derive(Clone, Debug)]
pub struct Tag {
    pub field: String,
    /// Each value of the field with the index of its variant.
    pub values: Vec<(String, usize)>,
    /// The index of the variant for an object without the field.
    pub absent: Option<usize>,
}

/// A reference to a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeRef {
    Boolean,
    Integer,
    /// An integer up to the largest unsigned one.
    Unsigned,
    Number,
    Text,
    /// A string that must not be shown.
    Secret,
    Timestamp,
    /// Bytes, as base64.
    Bytes,
    /// Any JSON.
    Any,
    List(Box<TypeRef>),
    /// A map.
    Map(Box<TypeRef>),
    /// The type or `null`, in a list or a map.
    Nullable(Box<TypeRef>),
    /// A named type.
    Named(String),
}
