//! Schemas by themselves.

use super::*;

/// Documents by topic, each with all messages about it.
pub(super) fn cases() -> Vec<Case> {
    vec![
        // Types.
        refused(
            schemas("A: { type: strng }"),
            &[r#"t.yaml:12: schema `A`: `type` is "strng". Write `string`."#],
        ),
        refused(
            schemas("A: { type: date }"),
            &[
                r#"t.yaml:12: schema `A`: `type` is "date". Write one of array, boolean, integer, number, object, string."#,
            ],
        ),
        refused(
            schemas("A: { type: file }"),
            &[
                r#"t.yaml:12: schema `A`: `type` is "file". Write `type: string` with `format: binary`."#,
            ],
        ),
        refused(
            schemas("A: { type: null }"),
            &["t.yaml:12: schema `A`, `type`: `type` is `null`. Write a value, or remove the key."],
        ),
        refused(
            schemas(r#"A: { type: [string, "null"] }"#),
            &[
                "t.yaml:12: schema `A`: `type` is a list, which OpenAPI 3.0 doesn't have. Write one type, with `nullable: true` for `null`, or `openapi: 3.1.0`.",
            ],
        ),
        refused(
            schemas("A: string"),
            &[
                r#"t.yaml:12: schema `A`: the schema is "string", and must be an object. Write a schema such as `{ type: string }`."#,
            ],
        ),
        refused(
            schemas("A: { type: object, properties: { a: string } }"),
            &[
                r#"t.yaml:12: schema `A`, property `a`: the schema is "string", and must be an object. Write a schema such as `{ type: string }`."#,
            ],
        ),
        refused(
            schemas("A: { type: object, properties: [a] }"),
            &[
                "t.yaml:12: schema `A`, `properties`: `properties` is a list, and must be an object. Write an object.",
            ],
        ),
        refused(
            schemas("A: { type: array, items: [{}] }"),
            &[
                "t.yaml:12: schema `A`, `items`: the schema is a list, and must be an object. Write a schema such as `{ type: string }`.",
            ],
        ),
        refused(
            schemas(r#"A: { nullable: "yes" }"#),
            &[
                r#"t.yaml:12: schema `A`, `nullable`: `nullable` is "yes", and must be a boolean. Write `true` or `false` without quotes."#,
            ],
        ),
        refused(
            schemas("A: { type: string, format: datetime }"),
            &[
                r#"t.yaml:12: schema `A`: `format` is "datetime", which has no effect. Write `date-time` if that is meant, or remove it."#,
            ],
        ),
        refused(
            schemas("A: { type: string, readOnly: true, writeOnly: true }"),
            &[
                "t.yaml:12: schema `A`: the schema is `readOnly` and `writeOnly`. Remove one of the two.",
            ],
        ),
        refused(
            new(&schemas("A: { type: [string, null] }")),
            &[
                r#"t.yaml:12: schema `A`, `type`, `1`: an entry of `type` is null, and must be a string. Write it in quotes: `"null"`."#,
            ],
        ),
        // Keywords of other types.
        // Required.
        refused(
            schemas("A: { type: object, properties: { a: { type: string, required: true } } }"),
            &[
                "t.yaml:12: schema `A`, property `a`: `required` is a boolean, and must be a list of names. Add the name of the property to `required` of the object that has it.",
            ],
        ),
        refused(
            schemas("A: { type: object, required: a, properties: { a: {} } }"),
            &[
                r#"t.yaml:12: schema `A`, `required`: `required` is "a", and must be a list. Write a list, even of one entry."#,
            ],
        ),
        refused(
            schemas("A: { type: object, required: [1], properties: { a: {} } }"),
            &[
                r#"t.yaml:12: schema `A`, `required`, `0`: an entry of `required` is 1, and must be a string. Write it in quotes: `"1"`."#,
            ],
        ),
        refused(
            schemas("A: { type: object, required: [nam], properties: { name: {} } }"),
            &[
                "t.yaml:12: schema `A`: `required` names `nam`, and there is no such property. Write `name` if that is meant, or add the property.",
            ],
        ),
        // Enum.
        refused(
            schemas("A: { type: string, enum: [1] }"),
            &[
                "t.yaml:12: schema `A`: `enum` has the value 1, and the schema is a string. Write the value in quotes.",
            ],
        ),
        refused(
            schemas("A: { type: string, enum: [true, false] }"),
            &[
                "t.yaml:12: schema `A`: `enum` has the value true, and the schema is a string. Write the value in quotes.",
            ],
        ),
        refused(
            schemas("A: { type: integer, enum: [a] }"),
            &[
                r#"t.yaml:12: schema `A`: `enum` has the value "a", and the schema is an integer. Write a value of that type, or change `type`."#,
            ],
        ),
        refused(
            schemas("A: { type: string, format: password, enum: [a] }"),
            &[
                "t.yaml:12: schema `A`: an `enum` has `format: password`. Remove `format` or `enum`.",
            ],
        ),
        refused(
            schemas("A: { type: string, const: 1 }"),
            &[
                "t.yaml:12: schema `A`: `enum` has the value 1, and the schema is a string. Write the value in quotes.",
            ],
        ),
        // Limits.
        refused(
            new(&schemas("A: { type: integer, exclusiveMinimum: true }")),
            &["t.yaml:12: schema `A`: `exclusiveMinimum` is true. Write a number."],
        ),
        refused(
            schemas(r#"A: { type: integer, minimum: "1" }"#),
            &[r#"t.yaml:12: schema `A`: `minimum` is "1". Write a number."#],
        ),
        refused(
            schemas("A: { type: integer, exclusiveMinimum: 1 }"),
            &["t.yaml:12: schema `A`: `exclusiveMinimum` is 1. Write `true` or `false`."],
        ),
        refused(
            schemas("A: { type: integer, multipleOf: 0 }"),
            &["t.yaml:12: schema `A`: `multipleOf` is 0. Write a number greater than 0."],
        ),
        refused(
            schemas("A: { type: string, minLength: -1 }"),
            &["t.yaml:12: schema `A`: `minLength` is -1. Write a whole number from 0."],
        ),
        refused(
            schemas("A: { type: string, pattern: 1 }"),
            &["t.yaml:12: schema `A`: `pattern` is 1. Write a string."],
        ),
        refused(
            schemas(r#"A: { type: array, items: {}, uniqueItems: "yes" }"#),
            &[r#"t.yaml:12: schema `A`: `uniqueItems` is "yes". Write `true` or `false`."#],
        ),
        refused(
            schemas("A: { type: integer, minimum: 5, maximum: 1 }"),
            &[
                "t.yaml:12: schema `A`: `minimum` 5 is greater than `maximum` 1. Swap them, or remove one of them.",
            ],
        ),
        refused(
            schemas("A: { type: integer, minimum: 1.2, maximum: 1.8 }"),
            &[
                "t.yaml:12: schema `A`: `minimum` 2 is greater than `maximum` 1. Swap them, or remove one of them.",
            ],
        ),
        // References.
        refused(
            schemas(
                "A: { $ref: '#/components/schemas/Uzer' }
User: {}",
            ),
            &[
                "t.yaml:12: schema `A`: `$ref` is `#/components/schemas/Uzer`, which is unresolved. Write `#/components/schemas/User` if that is meant.",
            ],
        ),
        refused(
            schemas(
                "A: { $ref: User }
User: {}",
            ),
            &[
                "t.yaml:12: schema `A`: `$ref` is `User`, which is unresolved. Write `#/components/schemas/User` if that is meant.",
            ],
        ),
        refused(
            schemas("A: { $ref: 'other.yaml#/B' }"),
            &[
                "t.yaml:12: schema `A`: `$ref` is `other.yaml#/B`, which is unresolved. Refer to a schema of this document, such as one under `components.schemas`.",
            ],
        ),
        refused(
            schemas("A: { $ref: '#/components/parameters/P' }"),
            &[
                "t.yaml:12: schema `A`: `$ref` is `#/components/parameters/P`, which is unresolved. Refer to a schema of this document, such as one under `components.schemas`.",
            ],
        ),
        refused(
            schemas("A: { $ref: 1 }"),
            &[
                r#"t.yaml:12: schema `A`, `$ref`: `$ref` is 1, and must be a string. Write it in quotes: `"1"`."#,
            ],
        ),
        refused(
            schemas("A: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object }] }"),
            &[
                "t.yaml:12: schema `A`: the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone. Put a property or a list in between, or remove one of the references.",
            ],
        ),
        refused(
            schemas(
                "A: { $ref: '#/components/schemas/B' }
B: { oneOf: [{ type: string }, { allOf: [{ $ref: '#/components/schemas/A' }] }] }",
            ),
            &[
                "t.yaml:12: schema `A`: the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone. Put a property or a list in between, or remove one of the references.",
                "t.yaml:13: schema `B`: the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone. Put a property or a list in between, or remove one of the references.",
            ],
        ),
        refused(
            schemas(
                "A: { $ref: '#/components/schemas/B/properties/x' }
B: { type: object, properties: { x: { $ref: '#/components/schemas/A' } } }",
            ),
            &[
                "t.yaml:12: schema `A`: the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone. Put a property or a list in between, or remove one of the references.",
                "t.yaml:13: schema `B`, property `x`: the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone. Put a property or a list in between, or remove one of the references.",
            ],
        ),
        refused(
            parameter("schema: { $ref: '#/paths/~1a/get/parameters/0/schema' }"),
            &[
                "t.yaml:9: operation `get_a`, parameter `p`: the schema contains itself, by `$ref`, `allOf`, `oneOf` or `anyOf` alone. Put a property or a list in between, or remove one of the references.",
            ],
        ),
    ]
}
