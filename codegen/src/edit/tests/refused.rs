//! What is not edited, and what is said about it.

use expect_test::expect;

use super::{BLOCK, FLOW, add, check, rename, set};
use crate::edit::{Addition, Edit};
use crate::model::Status;

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
        error[R010]: `Not a name` is not snake_case
          --> registry.yaml:30:15
           |
        30 |       - name: Not a name
           |               ^^^^^^^^^^
           |
           = help: write `not_a_name`

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
