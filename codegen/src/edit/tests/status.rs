//! Another status.

use expect_test::expect;

use super::{BLOCK, FLOW, ONE_LINE, check, set};
use crate::model::Status;

#[test]
fn another_status() {
    check(
        BLOCK,
        &set("one", Status::Deprecated, Some("two")),
        &expect![[r#"
            --- registry.yaml
            +++ registry.yaml
            @@ -13,6 +13,8 @@
                   - name: one
                     description: |
                       One.
            +        status: deprecated
            +        replaced_by: two
 
                     attributes:
                       label: 'One'
        "#]],
    );
    check(
        FLOW,
        &set("one", Status::Retired, None),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -4,7 +4,7 @@
         - name: kind
           description: A kind.
           values:
        -  - { name: "one", description: "One." }   # first
        +  - { name: "one", description: "One.", status: "retired" }   # first
           - {name: two, description: 'Two, too.'}
         tables:
         - name: things
    "#]],
    );
    check(
        ONE_LINE,
        &set("one", Status::Deprecated, None),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -1 +1 @@
        -{"registry_version":1,"name":"sample","enums":[{"name":"kind","description":"A kind.","values":[{"name":"one","description":"One."}]}]}
        \ No newline at end of file
        +{"registry_version":1,"name":"sample","enums":[{"name":"kind","description":"A kind.","values":[{"name":"one","description":"One.","status":"deprecated"}]}]}
        \ No newline at end of file
    "#]],
    );
    let deprecated = FLOW.replace("'Two, too.'}", "'Two, too.', status: \"deprecated\", replaced_by: one}");
    check(
        &deprecated,
        &set("two", Status::Retired, None),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -5,7 +5,7 @@
           description: A kind.
           values:
           - { name: "one", description: "One." }   # first
        -  - {name: two, description: 'Two, too.', status: "deprecated", replaced_by: one}
        +  - {name: two, description: 'Two, too.', status: "retired", replaced_by: one}
         tables:
         - name: things
           description: Things.
    "#]],
    );
}
