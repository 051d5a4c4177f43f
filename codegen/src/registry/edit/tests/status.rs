//! Another status.

use expect_test::expect;

use super::{BLOCK, FLOW, ONE_LINE, check, load, rename, set};
use crate::model::Status;
use crate::registry::edit::{Refusal, apply};

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
    // New rows could not get a retired label.
    let deprecated = deprecated.replace("default: two", "default: one");
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

/// What each edit does to a value of each status: the status that it has afterwards, or why the edit is refused.
#[test]
fn a_life_goes_forward() {
    let rename = rename("two", "three");
    let [activate, deprecate, retire] =
        [Status::Active, Status::Deprecated, Status::Retired].map(|status| set("two", status, None));
    let table = [
        ("planned", &rename, "planned"),
        ("active", &rename, "active"),
        ("deprecated", &rename, "deprecated"),
        ("retired", &rename, "retired"),
        ("planned", &activate, "active"),
        ("active", &activate, "`two` is active already"),
        ("deprecated", &activate, "`two` is deprecated, and does not become active again"),
        ("retired", &activate, "`two` is retired, and does not become active again"),
        ("planned", &deprecate, "`two` is planned: no database accepts it yet, and deprecated it would be known there"),
        ("active", &deprecate, "deprecated"),
        ("deprecated", &deprecate, "`two` is deprecated already"),
        ("retired", &deprecate, "`two` is retired, and does not become deprecated again"),
        ("planned", &retire, "`two` is planned: no database accepts it yet, and retired it would be known there"),
        ("active", &retire, "retired"),
        ("deprecated", &retire, "retired"),
        ("retired", &retire, "`two` is retired already"),
    ];
    for (status, edit, expected) in table {
        let text = FLOW.replace("'Two, too.'}", &format!("'Two, too.', status: {status}}}"));
        // Nothing else may need the value.
        let text = text.split("tables:").next().unwrap_or_default();
        let Ok(model) = load(text) else { panic!("the registry is valid") };
        let found = match apply(text, &model, edit, &load) {
            Ok(edited) => match load(&edited) {
                Ok(model) => model.enums[0].values[1].status.as_str().to_owned(),
                Err(found) => format!("{found:?}"),
            },
            Err(Refusal::Request { message, help }) => {
                assert!(message.contains("already") || help.join("").contains("by hand"), "{help:?}");
                message
            }
            Err(refusal) => format!("{refusal:?}"),
        };
        assert_eq!(found, expected, "{edit:?} of a value that is {status}");
    }
}

#[test]
fn a_replacement_may_be_named_later() {
    let deprecated = FLOW.replace("'Two, too.'}", "'Two, too.', status: deprecated}");
    check(
        &deprecated,
        &set("two", Status::Deprecated, Some("one")),
        &expect![[r#"
            --- registry.yaml
            +++ registry.yaml
            @@ -5,7 +5,7 @@
               description: A kind.
               values:
               - { name: "one", description: "One." }   # first
            -  - {name: two, description: 'Two, too.', status: deprecated}
            +  - {name: two, description: 'Two, too.', status: deprecated, replaced_by: one}
             tables:
             - name: things
               description: Things.
        "#]],
    );
}
