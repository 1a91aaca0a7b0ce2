//! What a type is.

/// A named type.
#[derive(Clone, Debug)]
pub struct Type {
    pub name: String,
    pub docs: Option<String>,
    pub shape: Shape,
    /// The schema in the document.
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
    /// The example in the document.
    pub example: Option<serde_json::Value>,
}

impl Field {
    /// Whether the field is an `Option` in Rust.
    pub fn is_optional(&self) -> bool {
        !self.required || self.nullable
    }
}

/// The fields that a constructor takes, in the order of its arguments: that of the schema's
/// `required`. The order of properties must not matter, or swapping two of them would silently swap
/// two arguments of one type.
pub fn constructor_fields(fields: &[Field]) -> Vec<&Field> {
    let taken = fields.iter().filter(|it| !it.is_optional() && !it.constant);
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
    Number,
    Text,
    /// A string that must not be shown.
    Secret,
    Timestamp,
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
