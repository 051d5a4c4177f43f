//! A value more.

use expect_test::expect;

use super::{BLOCK, FLOW, ONE_LINE, add, check};

#[test]
fn a_value_more_in_a_block() {
    let edit = add("three", &[("label", "Three's"), ("keys", "a, b c,d: e"), ("rank", "3")]);
    check(
        BLOCK,
        &edit,
        &expect![[r#"
            --- registry.yaml
            +++ registry.yaml
            @@ -27,6 +27,13 @@
                       keys: ["c"]
                       # nothing else
 
            +      - name: three
            +        description: 'Means three: new, and [good].'
            +        attributes:
            +          label: 'Three''s'
            +          keys: ["a", "b c", "d: e"]
            +          rank: 3
            +
               - name: other
                 description: Other.
                 attributes: [{ name: kind, type: kind, default: two }]
        "#]],
    );
}

#[test]
fn a_value_more_between_brackets() {
    check(
        FLOW,
        &add("three", &[]),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -6,6 +6,7 @@
           values:
           - { name: "one", description: "One." }   # first
           - {name: two, description: 'Two, too.'}
        +  - {name: three, description: 'Means three: new, and [good].'}
         tables:
         - name: things
           description: Things.
    "#]],
    );
    check(
        ONE_LINE,
        &add("three", &[]),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -1 +1 @@
        -{"registry_version":1,"name":"sample","enums":[{"name":"kind","description":"A kind.","values":[{"name":"one","description":"One."}]}]}
        \ No newline at end of file
        +{"registry_version":1,"name":"sample","enums":[{"name":"kind","description":"A kind.","values":[{"name":"one","description":"One."},{"name":"three","description":"Means three: new, and [good]."}]}]}
        \ No newline at end of file
    "#]],
    );
}
