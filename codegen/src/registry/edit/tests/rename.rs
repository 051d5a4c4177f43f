//! Another name.

use expect_test::expect;

use super::{BLOCK, FLOW, ONE_LINE, check, rename};

#[test]
fn another_name_in_a_block() {
    check(
        BLOCK,
        &rename("two", "zwei"),
        &expect![[r#"
            --- registry.yaml
            +++ registry.yaml
            @@ -18,10 +18,11 @@
                       label: 'One'
                       keys: [a, b]
 
            -      - name: two # the second
            +      - name: zwei # the second
                     description: Two.
                     renamed_from: # once
                       - deux
            +          - two
                     attributes:
                       label: 'Two'
                       keys: ["c"]
            @@ -29,5 +30,5 @@
 
               - name: other
                 description: Other.
            -    attributes: [{ name: kind, type: kind, default: two }]
            +    attributes: [{ name: kind, type: kind, default: zwei }]
                 values: [{ name: x, description: X., attributes: { kind: one } }, { name: y, description: Y. }]
        "#]],
    );
    check(
        BLOCK,
        &rename("two", "deux"),
        &expect![[r#"
            --- registry.yaml
            +++ registry.yaml
            @@ -18,10 +18,10 @@
                       label: 'One'
                       keys: [a, b]
 
            -      - name: two # the second
            +      - name: deux # the second
                     description: Two.
                     renamed_from: # once
            -          - deux
            +          - two
                     attributes:
                       label: 'Two'
                       keys: ["c"]
            @@ -29,5 +29,5 @@
 
               - name: other
                 description: Other.
            -    attributes: [{ name: kind, type: kind, default: two }]
            +    attributes: [{ name: kind, type: kind, default: deux }]
                 values: [{ name: x, description: X., attributes: { kind: one } }, { name: y, description: Y. }]
        "#]],
    );
    check(
        BLOCK,
        &rename("one", "null"),
        &expect![[r#"
            --- registry.yaml
            +++ registry.yaml
            @@ -10,9 +10,10 @@
                   - { name: rank, type: integer, default: 1 }
                 values:
                   # The first.
            -      - name: one
            +      - name: 'null'
                     description: |
                       One.
            +        renamed_from: [one]
 
                     attributes:
                       label: 'One'
            @@ -30,4 +31,4 @@
               - name: other
                 description: Other.
                 attributes: [{ name: kind, type: kind, default: two }]
            -    values: [{ name: x, description: X., attributes: { kind: one } }, { name: y, description: Y. }]
            +    values: [{ name: x, description: X., attributes: { kind: 'null' } }, { name: y, description: Y. }]
        "#]],
    );
}

#[test]
fn another_name_between_brackets() {
    check(
        FLOW,
        &rename("two", "zwei"),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -5,11 +5,11 @@
           description: A kind.
           values:
           - { name: "one", description: "One." }   # first
        -  - {name: two, description: 'Two, too.'}
        +  - {name: zwei, description: 'Two, too.', renamed_from: [two]}
         tables:
         - name: things
           description: Things.
           columns:
           - { name: id, description: Id., type: uuid, primary_key: true }
        -  - { name: kind, description: Kind., type: kind, default: two }
        -  - { name: extra, description: Extra., type: string, optional: true, required_when: { kind: [one, two] } }
        +  - { name: kind, description: Kind., type: kind, default: zwei }
        +  - { name: extra, description: Extra., type: string, optional: true, required_when: { kind: [one, zwei] } }
    "#]],
    );
    check(
        ONE_LINE,
        &rename("one", "two"),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -1 +1 @@
        -{"registry_version":1,"name":"sample","enums":[{"name":"kind","description":"A kind.","values":[{"name":"one","description":"One."}]}]}
        \ No newline at end of file
        +{"registry_version":1,"name":"sample","enums":[{"name":"kind","description":"A kind.","values":[{"name":"two","description":"One.","renamed_from":["one"]}]}]}
        \ No newline at end of file
    "#]],
    );
}
