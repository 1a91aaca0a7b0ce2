//! The types of the generated tables of JSON shapes.

/// The JSON shape of a type. Tables are static and may refer to each other recursively.
#[derive(Debug)]
// Not every document uses all variants.
#[allow(dead_code)]
pub(crate) enum Shape {
    /// Any JSON.
    Any,
    Boolean,
    /// A signed 64-bit integer.
    Integer,
    /// An unsigned 64-bit integer.
    Unsigned,
    Number,
    /// Any string.
    Text,
    /// A string that may be written as an integer.
    TextOrInteger,
    /// A point in time: a string or a number.
    Time,
    /// Bytes as base64 text.
    Bytes,
    List(&'static Shape),
    /// A map.
    Map(&'static Shape),
    /// The shape or `null`.
    Nullable(&'static Shape),
    /// The shape with limits for requests, as the text of a JSON object. Responses may violate them.
    Limited(&'static str, &'static Shape),
    Object(&'static [Field]),
    Union(&'static Union),
}

impl Shape {
    /// Returns the fields of the shape of an object.
    pub(crate) fn fields(&self) -> Option<&'static [Field]> {
        match self {
            Self::Object(fields) => Some(fields),
            Self::Limited(_, inner) | Self::Nullable(inner) => inner.fields(),
            _ => None,
        }
    }

    /// Returns the union of the shape of a union.
    pub(crate) fn union(&self) -> Option<&'static Union> {
        match self {
            Self::Union(union) => Some(union),
            Self::Limited(_, inner) | Self::Nullable(inner) => inner.union(),
            _ => None,
        }
    }
}

/// A field that a document defines.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) shape: &'static Shape,
    /// Whether the object can't be deserialized without the field.
    pub(crate) required: bool,
    pub(crate) access: Access,
}

/// The direction in which a field is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Both,
    /// The field occurs in responses only.
    ReadOnly,
    /// The field occurs in requests only, which need it.
    WriteOnly,
}

// Not every document uses all constructors.
#[allow(dead_code)]
impl Field {
    pub(crate) const fn optional(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            name,
            shape,
            required: false,
            access: Access::Both,
        }
    }

    pub(crate) const fn required(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            required: true,
            ..Self::optional(name, shape)
        }
    }

    /// A field that may be missing in a response, and that is removed from a request.
    pub(crate) const fn read_only(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            access: Access::ReadOnly,
            ..Self::optional(name, shape)
        }
    }

    /// A field that may be missing in a response, and that a request needs.
    pub(crate) const fn write_only(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            access: Access::WriteOnly,
            ..Self::optional(name, shape)
        }
    }

    /// Returns `true` if a request must have the field.
    pub(crate) fn is_needed_in_requests(&self) -> bool {
        match self.access {
            Access::Both => self.required,
            Access::ReadOnly => false,
            Access::WriteOnly => true,
        }
    }
}

/// One of several types.
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) members: &'static [Member],
    pub(crate) tag: Option<Tag>,
}

/// One of the types of a union.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) shape: &'static Shape,
    /// Required fields that no other object member has. Objects that match no other member are
    /// values of the member without such fields.
    pub(crate) fields: &'static [&'static str],
}

/// The discriminator of a union.
#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) field: &'static str,
    /// The member's index for each value.
    pub(crate) values: &'static [(&'static str, usize)],
    /// The index of the member for an object without the field.
    pub(crate) absent: Option<usize>,
}
