//! The types of the generated tables of JSON shapes.

/// The JSON shape of a type. Tables are static and may refer to each other recursively.
#[derive(Debug)]
// Not every document uses all variants.
#[allow(dead_code)]
pub(crate) enum Shape {
    /// Any JSON.
    Any,
    Boolean,
    Integer,
    Number,
    /// Any string.
    Text,
    /// A string that may be written as an integer.
    TextOrInteger,
    /// A point in time: a string or a number.
    Time,
    List(&'static Shape),
    /// A map.
    Map(&'static Shape),
    /// The shape or `null`.
    Nullable(&'static Shape),
    Object(&'static [Field]),
    Union(&'static Union),
}

/// A field that a document defines.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) shape: &'static Shape,
    /// Whether the object can't be deserialized without the field.
    pub(crate) required: bool,
}

impl Field {
    pub(crate) const fn optional(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            name,
            shape,
            required: false,
        }
    }

    pub(crate) const fn required(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            name,
            shape,
            required: true,
        }
    }
}

/// One of several types.
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) members: &'static [&'static Shape],
    pub(crate) tag: Option<Tag>,
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
