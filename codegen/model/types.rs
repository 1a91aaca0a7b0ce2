//! What a type is.

/// A type of its own, with a name.
#[derive(Clone, Debug)]
pub struct Type {
    pub name: String,
    pub docs: Option<String>,
    pub shape: Shape,
    /// As the document has it.
    pub schema: serde_json::Value,
}

/// What a named type is made of.
#[derive(Clone, Debug)]
pub enum Shape {
    /// An object with fields, and room for those that the document doesn't name.
    Struct(Vec<Field>),
    /// A string out of a list that may grow.
    Enum(Vec<Variant>),
    /// A string with a meaning of its own.
    Text,
    /// A string with a meaning of its own that some answers write as a number.
    TextOrInteger,
    /// An object of any names.
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
    /// As the wire has it.
    pub name: String,
    pub rust: String,
    pub docs: Option<String>,
    pub ty: TypeRef,
    pub required: bool,
    pub nullable: bool,
    /// Whether the type contains itself through this field, so that it has to be boxed.
    pub boxed: bool,
    /// Whether there is but one value that it can have.
    pub constant: bool,
    /// What the document gives as an example of it.
    pub example: Option<serde_json::Value>,
}

/// A string out of a list.
#[derive(Clone, Debug)]
pub struct Variant {
    /// As the wire has it.
    pub name: String,
    pub rust: String,
}

/// One of the types of a union.
#[derive(Clone, Debug)]
pub struct UnionVariant {
    pub rust: String,
    pub ty: TypeRef,
    pub boxed: bool,
}

/// The field by which the types of a union are told apart.
#[derive(Clone, Debug)]
pub struct Tag {
    pub field: String,
    /// What it holds for each variant, by the variant's place. The second says whether the field may be missing.
    pub values: Vec<(String, usize)>,
    /// The variant that an object without the field is.
    pub absent: Option<usize>,
}

/// A type where it is used.
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
    /// An object of any names.
    Map(Box<TypeRef>),
    /// That or `null`, where it stands in a list or a map.
    Nullable(Box<TypeRef>),
    /// A type of its own.
    Named(String),
}
