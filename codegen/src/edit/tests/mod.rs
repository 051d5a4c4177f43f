//! Edits of small registries, whole texts before and after.

mod refused;

use expect_test::{Expect, expect};

use super::{Addition, Edit, Refusal, apply, diff};
use crate::diagnostic::{Source, render_text};
use crate::model::Status;

const TODAY: &str = "2026-01-01";

fn outcome(text: &str, edit: &Edit) -> String {
    let model = match crate::load(text, TODAY) {
        Ok(model) => model,
        Err(found) => return render_text(&found, Source { path: "registry.yaml", text }, false),
    };
    match apply(text, &model, TODAY, edit) {
        Ok(edited) => diff("registry.yaml", text, &edited).text,
        Err(Refusal::Request { message, help }) => format!("{message}\nhelp: {}\n", help.join("\nhelp: ")),
        Err(Refusal::Rules { diagnostics, text }) => {
            render_text(&diagnostics, Source { path: "registry.yaml", text: &text }, false)
        }
    }
}

fn check(text: &str, edit: &Edit, expected: &Expect) {
    // A line of a diff that is only a space would be cut from the expected text.
    let outcome = outcome(text, edit);
    let lines = outcome.lines().map(|line| if line == " " { "" } else { line }.to_owned() + "\n");
    expected.assert_eq(&lines.collect::<String>());
}

fn add(name: &str, attributes: &[(&str, &str)]) -> Edit {
    let attributes = attributes.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let description = Some(format!("Means {name}: new, and [good]."));
    Edit::Add(Addition { enumeration: "kind".to_owned(), name: name.to_owned(), description, status: None, attributes })
}

fn rename(old: &str, new: &str) -> Edit {
    Edit::Rename { enumeration: "kind".to_owned(), old: old.to_owned(), new: new.to_owned() }
}

fn set(name: &str, status: Status, replaced_by: Option<&str>) -> Edit {
    let (enumeration, name) = ("kind".to_owned(), name.to_owned());
    Edit::SetStatus { enumeration, name, status, replaced_by: replaced_by.map(str::to_owned) }
}

const BLOCK: &str = "\
# The registry.
registry_version: 1
name: sample
enums:
  - name: kind # of thing
    description: A kind.
    attributes:
      - { name: label, type: string }
      - { name: keys, type: list<string> }
      - { name: rank, type: integer, default: 1 }
    values:
      # The first.
      - name: one
        description: |
          One.

        attributes:
          label: 'One'
          keys: [a, b]

      - name: two # the second
        description: Two.
        renamed_from: # once
          - deux
        attributes:
          label: 'Two'
          keys: [\"c\"]
          # nothing else

  - name: other
    description: Other.
    attributes: [{ name: kind, type: kind, default: two }]
    values: [{ name: x, description: X., attributes: { kind: one } }, { name: y, description: Y. }]
";

const FLOW: &str = "\
registry_version: 1
name: sample
enums:
- name: kind
  description: A kind.
  values:
  - { name: \"one\", description: \"One.\" }   # first
  - {name: two, description: 'Two, too.'}
tables:
- name: things
  description: Things.
  columns:
  - { name: id, description: Id., type: uuid, primary_key: true }
  - { name: kind, description: Kind., type: kind, default: two }
  - { name: extra, description: Extra., type: string, optional: true, required_when: { kind: [one, two] } }
";

const ONE_LINE: &str = r#"{"registry_version":1,"name":"sample","enums":[{"name":"kind","description":"A kind.","values":[{"name":"one","description":"One."}]}]}"#;

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
