//! Edits of small registries, whole texts before and after.

mod add;
mod layout;
mod refused;
mod rename;
mod status;

use expect_test::Expect;

use super::{Addition, Edit, Refusal, apply};
use crate::finding::{Findings, Length, unified};
use crate::model::{Model, Status};
use crate::render_text;

const TODAY: &str = "2026-01-01";

fn load(text: &str) -> Result<Model, Findings> {
    crate::load(text, TODAY)
}

fn outcome(text: &str, edit: &Edit) -> String {
    let model = match load(text) {
        Ok(model) => model,
        Err(found) => return render_text(&found, "registry.yaml", text),
    };
    match apply(text, &model, edit, &load) {
        Ok(edited) => unified("registry.yaml", text, &edited, Length::Full).text,
        Err(Refusal::Request { message, help }) => format!("{message}\nhelp: {}\n", help.join("\nhelp: ")),
        Err(Refusal::Rules { findings, text }) => render_text(&findings, "registry.yaml", &text),
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
