//! Unions: what tells their members apart.

use super::*;

/// Documents by topic, each with all messages about it.
pub(super) fn cases() -> Vec<Case> {
    vec![
        // Kinds of JSON.
        refused(used("A: { oneOf: [] }"), &["t.yaml:12: schema `A`: `oneOf` has no members. Add schemas, or remove it."]),
        // Objects.
        // Discriminators.
        refused(used("A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: t, mapping: { b: B, c: C, d: D } } }
B: { type: object, required: [t], properties: { t: { type: string } } }
C: { type: object, required: [t], properties: { t: { type: string, enum: [c] } } }"), &[r#"t.yaml:12: schema `A`, `discriminator`: the discriminator maps "d" to a schema that is not a member. Map every value to one of the members."#]),
        refused(used("A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: t, mapping: { b: '#/components/schemas/B', c: '#/components/schemas/C' } } }
B: { type: object, required: [t], properties: { t: { type: string, enum: [x] } } }
C: { type: object, required: [t], properties: { t: { type: string, enum: [c] } } }"), &[r#"t.yaml:12: schema `A`, `discriminator`: the discriminator maps "b" to `B`, whose `t` is always "x". Map "x" to it."#]),
        refused(used("A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: u } }
B: { type: object, required: [t], properties: { t: { type: string } } }
C: { type: object, required: [t], properties: { t: { type: string, enum: [c] } } }"), &["t.yaml:12: schema `A`, `discriminator`: the member `B` has no property `u`. Add the property, or name another one.", "t.yaml:12: schema `A`, `discriminator`: the member `C` has no property `u`. Add the property, or name another one."]),
        refused(used("A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: t } }
B: { type: object, required: [t], properties: { t: { type: integer } } }
C: { type: object, required: [t], properties: { t: { type: string, enum: [c] } } }"), &["t.yaml:12: schema `A`, `discriminator`: the property `t` of `B` is not a string. Name a property that is a string.", r#"t.yaml:12: schema `A`, `discriminator`: the discriminator maps "C" to `C`, whose `t` is always "c". Map "c" to it."#]),
        refused(used("A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { propertyName: t, mapping: { B: C } } }
B: { type: object, required: [t], properties: { t: { type: string } } }
C: { type: object, required: [t], properties: { t: { type: string, enum: [c] } } }"), &[r#"t.yaml:12: schema `A`, `discriminator`: the discriminator maps "B" to `C`, whose `t` is always "c". Map "c" to it."#, r#"t.yaml:12: schema `A`, `discriminator`: two members have the discriminator value "B". Map another value to one of them."#]),
        refused(used("A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }], discriminator: { mapping: {} } }
B: { type: object, required: [t], properties: { t: { type: string } } }
C: { type: object, required: [t], properties: { t: { type: string, enum: [c] } } }"), &["t.yaml:12: schema `A`, `discriminator`: `discriminator` has no `propertyName`. Add `propertyName`."]),
        refused(used("A: { oneOf: [{ type: object, properties: { t: {} } }, { type: string }], discriminator: { propertyName: t } }"), &["t.yaml:12: schema `A`, `discriminator`: a member of a union with a discriminator has no name. Move it to `components.schemas`, and refer to it."]),
        refused(used("A: { oneOf: [{ type: object, properties: { t: {} } }, { type: string }], discriminator: t }"), &[r#"t.yaml:12: schema `A`, `discriminator`: `discriminator` is "t", and must be an object. Write an object."#]),
    ]
}
