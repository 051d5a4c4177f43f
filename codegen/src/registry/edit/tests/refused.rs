//! What is not edited, and what is said about it.

use expect_test::expect;

use super::{BLOCK, FLOW, ONE_LINE, add, check, load, rename, set};
use crate::model::Status;
use crate::registry::edit::{Addition, Edit, Refusal, missing};

#[test]
fn values_that_do_not_fit_are_refused() {
    check(
        FLOW,
        &add("two", &[]),
        &expect![[r#"
        `kind` has a value `two` already
        help: choose another name
    "#]],
    );
    check(
        BLOCK,
        &add("deux", &[("label", "x"), ("keys", "x")]),
        &expect![[r#"
        `deux` is an earlier name of `two`
        help: choose another name: old rows and documents would get a new meaning
    "#]],
    );
    check(
        BLOCK,
        &add("x", &[("lable", "x")]),
        &expect![[r#"
        `kind` has no attribute `lable`
        help: did you mean `label`?
    "#]],
    );
    check(
        BLOCK,
        &add("x", &[("label", "x"), ("keys", "[a")]),
        &expect![[r#"
        the attribute `keys` cannot be read: it is not YAML: did not find expected ',' or ']' at line 2 column 1, while parsing a flow sequence
        help: put texts that hold brackets, quotes or `: ` in quotes
    "#]],
    );
    check(
        BLOCK,
        &add("x", &[("label", "x")]),
        &expect![[r#"
        error[R025]: `x` has no attribute `keys`
          --> registry.yaml:33:11
           |
        33 |           label: 'x'
           |           ^^^^^^^^^^
           |
           = help: add `keys: …`

    "#]],
    );
    check(
        BLOCK,
        &add("Not a name", &[("label", "x"), ("keys", "x")]),
        &expect![[r#"
            `Not a name` is not a `snake_case` name
            help: such as `not_a_name`
        "#]],
    );
    check(
        BLOCK,
        &add("twö", &[]),
        &expect![[r#"
            `twö` is not a `snake_case` name
            help: such as `two_2`
        "#]],
    );
    check(
        BLOCK,
        &add("ω", &[]),
        &expect![[r#"
            `ω` is not a `snake_case` name
            help: names are words of a-z and 0-9 joined by `_`, begin with a letter and have at most 63 bytes
        "#]],
    );
    let removed = ONE_LINE.replace("\"values\"", "\"removed\":[{\"name\":\"gone\"}],\"values\"");
    check(
        &removed,
        &add("gone", &[]),
        &expect![[r#"
            `gone` is a value that `kind` had, and stands in its `removed`
            help: choose another name, or take the entry out of `removed` first
        "#]],
    );
    let Edit::Add(addition) = add("x", &[]) else { return };
    check(
        BLOCK,
        &Edit::Add(Addition { enumeration: "knid".to_owned(), ..addition }),
        &expect![[r#"
        the registry has no enum `knid`
        help: did you mean `kind`?
    "#]],
    );
}

#[test]
fn names_and_statuses_that_do_not_fit_are_refused() {
    check(
        BLOCK,
        &rename("deux", "x"),
        &expect![[r#"
        `kind` has no value `deux`
        help: it is called `two` now
    "#]],
    );
    check(
        BLOCK,
        &rename("one", "two"),
        &expect![[r#"
        `kind` has a value `two` already
        help: choose another name
    "#]],
    );
    check(
        BLOCK,
        &rename("one", "deux"),
        &expect![[r#"
        `deux` is an earlier name of `two`
        help: choose another name: old rows and documents would get a new meaning
    "#]],
    );
    check(
        BLOCK,
        &rename("one", "Three"),
        &expect![[r#"
        `Three` is not a `snake_case` name
        help: such as `three`
    "#]],
    );
    check(
        BLOCK,
        &set("one", Status::Deprecated, Some("one")),
        &expect![[r#"
        error[R029]: `one` cannot replace `one`
          --> registry.yaml:17:22
           |
        17 |         replaced_by: one
           |                      ^^^
           |
           = help: name another value that is active or planned

    "#]],
    );
    check(
        BLOCK,
        &set("one", Status::Active, None),
        &expect![[r#"
        `one` is active already
        help: there is nothing to do
    "#]],
    );
    check(
        BLOCK,
        &set("tow", Status::Retired, None),
        &expect![[r#"
        `kind` has no value `tow`
        help: did you mean `two`?
    "#]],
    );
}

#[test]
fn what_is_given_is_judged_before_anybody_is_asked_for_the_rest() {
    let Ok(model) = load(BLOCK) else { panic!("the registry is valid") };
    for (edit, expected) in [
        (add("two", &[]), Err("`kind` has a value `two` already")),
        (add("deux", &[]), Err("`deux` is an earlier name of `two`")),
        (add("Three", &[]), Err("`Three` is not a `snake_case` name")),
        (add("three", &[("lable", "x")]), Err("`kind` has no attribute `lable`")),
        (add("three", &[("rank", "[")]), Err("the attribute `rank` cannot be read")),
        (add("three", &[("rank", "1")]), Ok(["label", "keys"])),
    ] {
        let Edit::Add(addition) = edit else { continue };
        match (missing(&model, &addition), expected) {
            (Ok(missing), Ok(names)) => {
                let found: Vec<_> = missing.iter().filter_map(|it| it.attribute.as_deref()).collect();
                assert_eq!(found, names);
            }
            (Err(Refusal::Request { message, .. }), Err(expected)) => {
                assert!(message.starts_with(expected), "{message}");
            }
            (found, expected) => panic!("{found:?} where {expected:?} belongs"),
        }
    }
}
