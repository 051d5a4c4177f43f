//! Diffs as they are shown.

use expect_test::{Expect, expect};

use super::{Diff, Length, Sides, unified_sides};

fn diff(old: &str, new: &str, length: Length) -> Diff {
    unified_sides(&Sides { old_name: "a (on disk)", old, new_name: "a (from the registry)", new }, length)
}

fn check(old: &str, new: &str, expected: &Expect) {
    let diff = diff(old, new, Length::Cut);
    assert_eq!(diff.left_out, 0);
    expected.assert_eq(&diff.text);
}

fn lines(numbers: impl Iterator<Item = usize>) -> String {
    numbers.fold(String::new(), |text, number| text + &number.to_string() + "\n")
}

#[test]
fn context_and_two_hunks() {
    let old = lines(1..=20);
    let new = old.replace("2\n3\n", "2\nthree\n").replace("\n18\n", "\n");
    check(
        &old,
        &new,
        &expect![[r"
            --- a (on disk)
            +++ a (from the registry)
            @@ -1,6 +1,6 @@
             1
             2
            -3
            +three
             4
             5
             6
            @@ -15,6 +15,5 @@
             15
             16
             17
            -18
             19
             20
        "]],
    );
}

#[test]
fn last_line_without_end() {
    check(
        "1\n2",
        "1\n2\n",
        &expect![[r"
            --- a (on disk)
            +++ a (from the registry)
            @@ -1,2 +1,2 @@
             1
            -2
            \ No newline at end of file
            +2
        "]],
    );
}

#[test]
fn control_characters_are_spelled_out() {
    check(
        "\u{1b}[31mred\tand\u{7}\r\n",
        "plain\n",
        &expect![[r"
            --- a (on disk)
            +++ a (from the registry)
            @@ -1 +1 @@
            -\u{1b}[31mred	and\u{7}\r
            +plain
        "]],
    );
}

#[test]
fn long_ones_are_cut_with_the_count() {
    let new = lines(1..=1000);
    let cut = diff("", &new, Length::Cut);
    assert_eq!(cut.text.lines().count(), 40);
    assert_eq!(cut.left_out, 1000 + 3 - 40);
    let full = diff("", &new, Length::Full);
    assert_eq!(full.text.lines().count(), 1003);
    assert_eq!(full.left_out, 0);
}

#[test]
fn long_lines_are_cut_with_the_count() {
    let line = "ø".repeat(1000);
    let cut = diff("", &line, Length::Cut).text;
    assert!(cut.contains(&format!("+{}… 600 more characters\n", "ø".repeat(400))), "{cut}");
    assert!(diff("", &line, Length::Full).text.contains(&line));
}

#[test]
fn thousands_of_different_lines_take_no_time() {
    // The worst case of a quadratic algorithm; it would take minutes.
    let side = |salt: usize| lines((0..50_000).map(|line| line * salt % 65_521));
    let diff = diff(&side(3), &side(7), Length::Cut);
    assert!(diff.left_out > 1000);
}
