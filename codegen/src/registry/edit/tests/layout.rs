//! Brackets, line breaks and marks stay as they are.

use expect_test::expect;

use super::{BLOCK, FLOW, add, check, rename, set};
use crate::model::Status;

/// Brackets over lines, with comments at their ends.
const LINES: &str = "\
registry_version: 1
name: sample
enums:
  - name: kind
    description: K.
    values: [
      { name: one, description: One. }, # the first
      {
        name: two, # the second
        description: \"Two.\" # as it says
      } # and no more
    ]
";

#[test]
fn brackets_over_lines_stay_so() {
    check(
        LINES,
        &add("three", &[]),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -8,5 +8,9 @@
               {
                 name: two, # the second
                 description: "Two." # as it says
        -      } # and no more
        +      }, # and no more
        +      {
        +        name: three,
        +        description: "Means three: new, and [good]."
        +      }
             ]
    "#]],
    );
    check(
        LINES,
        &set("two", Status::Deprecated, Some("one")),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -7,6 +7,8 @@
               { name: one, description: One. }, # the first
               {
                 name: two, # the second
        -        description: "Two." # as it says
        +        description: "Two.", # as it says
        +        status: deprecated,
        +        replaced_by: one
               } # and no more
             ]
    "#]],
    );
    check(
        LINES,
        &rename("one", "eins"),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -4,7 +4,7 @@
           - name: kind
             description: K.
             values: [
        -      { name: one, description: One. }, # the first
        +      { name: eins, description: One., renamed_from: [one] }, # the first
               {
                 name: two, # the second
                 description: "Two." # as it says
    "#]],
    );
    let marked = format!("\u{FEFF}{FLOW}");
    check(
        &marked,
        &rename("one", "eins"),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -4,7 +4,7 @@
         - name: kind
           description: A kind.
           values:
        -  - { name: "one", description: "One." }   # first
        +  - { name: "eins", description: "One.", renamed_from: ["one"] }   # first
           - {name: two, description: 'Two, too.'}
         tables:
         - name: things
        @@ -12,4 +12,4 @@
           columns:
           - { name: id, description: Id., type: uuid, primary_key: true }
           - { name: kind, description: Kind., type: kind, default: two }
        -  - { name: extra, description: Extra., type: string, optional: true, required_when: { kind: [one, two] } }
        +  - { name: extra, description: Extra., type: string, optional: true, required_when: { kind: [eins, two] } }
    "#]],
    );
    let noted = BLOCK.replace("      - name: two # the second", "      - # the second\n        name: two");
    check(
        &noted,
        &add("three", &[("label", "x"), ("keys", "a")]),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -28,6 +28,12 @@
                   keys: ["c"]
                   # nothing else
 
        +      - name: three
        +        description: 'Means three: new, and [good].'
        +        attributes:
        +          label: 'x'
        +          keys: ["a"]
        +
           - name: other
             description: Other.
             attributes: [{ name: kind, type: kind, default: two }]
    "#]],
    );
}

#[test]
fn line_breaks_stay_as_they_are() {
    let windows = BLOCK.replace('\n', "\r\n");
    let end = FLOW.trim_end().rsplit_once("\ntables:").map_or(FLOW, |(before, _)| before);
    check(
        end,
        &add("three", &[]),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -5,4 +5,5 @@
           description: A kind.
           values:
           - { name: "one", description: "One." }   # first
        -  - {name: two, description: 'Two, too.'}
        \ No newline at end of file
        +  - {name: two, description: 'Two, too.'}
        +  - {name: three, description: 'Means three: new, and [good].'}
        \ No newline at end of file
    "#]],
    );
    check(
        &windows,
        &set("one", Status::Deprecated, Some("two")),
        &expect![[r#"
        --- registry.yaml
        +++ registry.yaml
        @@ -13,6 +13,8 @@
               - name: one\r
                 description: |\r
                   One.\r
        +        status: deprecated\r
        +        replaced_by: two\r
         \r
                 attributes:\r
                   label: 'One'\r
    "#]],
    );
}
