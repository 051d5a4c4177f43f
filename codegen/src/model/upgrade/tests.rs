//! Places of changes in earlier shapes, read off registries.

use super::{Way, steps};
use crate::render_text;

/// The registry of a document `root` with these types, fields and steps.
fn registry(types: &str, fields: &str, default: &str, steps: &[&str]) -> String {
    let upgrades: Vec<_> =
        (2..).zip(steps).map(|(to, changes)| format!("{{ to: {to}, changes: [{changes}] }}")).collect();
    format!(
        "registry_version: 1
name: example
types: [{types}]
documents:
  - name: root
    description: R.
    schema_version: {}
    fields: [{fields}]
    safe_default: {default}
    upgrades: [{}]
",
        steps.len() + 1,
        upgrades.join(", ")
    )
}

/// A line for each place of each step: version, subject, way, changes.
fn places(text: &str) -> Vec<String> {
    let model = crate::load(text, "2026-01-01").unwrap_or_else(|found| {
        panic!("{}", render_text(&found, "registry.yaml", text));
    });
    let mut lines = Vec::new();
    for step in steps(&model, &model.documents[0]) {
        for place in step.occurrences {
            let way: String = place.route.iter().map(shown).collect();
            let changes: Vec<_> = place.changes.iter().map(ToString::to_string).collect();
            lines.push(format!("{} {way}: {}", step.to, changes.join("; ")));
        }
    }
    lines
}

fn shown(way: &Way) -> String {
    match way {
        Way::Property(name) => format!("/{name}"),
        Way::Items => "[]".to_owned(),
        Way::Values => "{}".to_owned(),
        Way::Variant { tag, label } => format!("<{tag}={label}>"),
    }
}

const PART: &str = "{ name: part, description: P., fields: [{ name: key, type: string }] }";

#[test]
fn a_subject_has_a_place_for_each_way_to_it() {
    let choice = "{ name: choice, description: C., union: { tag: kind, variants: \
        [{ name: one, description: O., fields: [{ name: part, type: part }] }, { name: two, description: T. }] } }";
    let fields =
        "{ name: own, type: part }, { name: lists, type: list<map<part>> }, { name: choices, type: list<choice> }";
    let default = "{ own: { key: a }, lists: [], choices: [] }";
    let change = "{ rename_field: { type: part, from: old, to: key } }";
    assert_eq!(
        places(&registry(&format!("{PART}, {choice}"), fields, default, &[change])),
        [
            "2 /own: rename part.old to key",
            "2 /lists[]{}: rename part.old to key",
            "2 /choices[]<kind=one>/part: rename part.old to key",
        ]
    );
}

#[test]
fn ways_lead_through_the_shape_of_the_time() {
    let steps = [
        "{ rename_field: { type: part, from: old, to: key } }, { rename_field: { type: root, from: thing, to: part } }",
        "{ rename_field: { type: part, from: key, to: name } }, { unwrap_field: { type: root, field: part, from: inside } }, \
         { rename_field: { type: part, from: name, to: word } }",
        "{ move_field: { type: root, from: part, to: box.part } }, { rename_field: { type: part, from: word, to: key } }",
    ];
    let types = format!("{PART}, {{ name: box, description: B., fields: [{{ name: part, type: part }}] }}");
    assert_eq!(
        places(&registry(&types, "{ name: box, type: box }", "{ box: { part: { key: a } } }", &steps)),
        [
            "2 /thing/inside: rename part.old to key",
            "2 : rename root.thing to part",
            "3 /part/inside: rename part.key to name",
            "3 : unwrap root.part from inside",
            "3 /part: rename part.name to word",
            "4 : move root.part to box.part",
            "4 /box/part: rename part.word to key",
        ]
    );
}

#[test]
fn what_was_wrapped_is_found_where_it_was() {
    let steps = [
        "{ rename_field: { type: part, from: old, to: key } }",
        "{ wrap_field: { type: root, field: box, in: part } }",
    ];
    let types = format!("{PART}, {{ name: box, description: B., fields: [{{ name: part, type: part }}] }}");
    assert_eq!(
        places(&registry(&types, "{ name: box, type: box }", "{ box: { part: { key: a } } }", &steps)),
        ["2 /box: rename part.old to key", "3 : wrap root.box in part"]
    );
}

#[test]
fn a_field_that_came_has_no_place_before() {
    let steps = [
        "{ rename_field: { type: part, from: old, to: key } }",
        "{ add_field: { type: root, field: second, value: { key: b } } }, { remove_field: { type: root, field: third } }",
    ];
    let fields = "{ name: first, type: part }, { name: second, type: part }";
    assert_eq!(
        places(&registry(PART, fields, "{ first: { key: a }, second: { key: b } }", &steps)),
        ["2 /first: rename part.old to key", "3 : add root.second = {\"key\":\"b\"}; remove root.third"]
    );
}

#[test]
fn objects_of_one_type_may_gain_or_lose_the_same_field() {
    let types = "{ name: box, description: B., fields: [{ name: size, type: string, optional: true }] }";
    let fields = "{ name: a, type: box }, { name: b, type: box }, { name: c, type: string }, { name: d, type: string }";
    let into =
        "{ move_field: { type: root, from: x, to: a.size } }, { move_field: { type: root, from: y, to: b.size } }";
    let out =
        "{ move_field: { type: root, from: a.note, to: c } }, { move_field: { type: root, from: b.note, to: d } }";
    let steps = [&format!("{into}, {out}") as &str];
    assert_eq!(
        places(&registry(types, fields, "{ a: {}, b: {}, c: x, d: y }", &steps)),
        ["2 : move root.x to a.size; move root.y to b.size; move root.a.note to c; move root.b.note to d"]
    );
}

#[test]
fn a_subject_that_the_document_does_not_hold_has_no_place() {
    let change = "{ rename_field: { type: part, from: old, to: key } }";
    assert_eq!(places(&registry(PART, "{ name: text, type: string }", "{ text: a }", &[change])), [""; 0]);
}
