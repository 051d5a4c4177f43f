//! The patterns of a registry: functions over code units where a text that matches is plain and the automaton is small,
//! else regular expressions, which take several times as long.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::names::{WIDTH, pattern_names, push_string};
use super::printer::Printer;
use super::types::Types;
use crate::model::pattern::Pattern;
use crate::model::pattern::automaton::{Automaton, Runs};

/// Most states of an automaton that is written as a function, and most comparisons in it.
const MAX_STATES: usize = 16;
const MAX_COMPARISONS: usize = 64;

/// The last character that is one code unit, before the halves of surrogate pairs.
const LAST_PLAIN: char = '\u{d7ff}';

/// The part with all patterns; none where there are no patterns.
pub(super) fn patterns_part(types: &Types<'_>) -> Option<String> {
    let patterns = &types.patterns;
    let texts = patterns.iter().map(|pattern| declarations(pattern, patterns.name(pattern)));
    (!patterns.is_empty()).then(|| texts.collect::<Vec<_>>().join("\n"))
}

/// The constant of a pattern and its function.
fn declarations(pattern: &Pattern, name: &str) -> String {
    let [constant, function, expression] = pattern_names(name);
    let automaton = Automaton::of(pattern.tree());
    let is_plain = automaton.as_ref().is_some_and(is_plain);
    let mut p = Printer::new(0);
    p.text("const ").entry(&constant, " = ", |p| {
        p.list(if is_plain { "_Pattern(" } else { "_Pattern.wide(" }, ")", |p| {
            push_string(p.item().raw(), pattern.as_str());
            p.item().put(&function);
        });
    });
    p.put(";\n\n");
    match automaton {
        Some(automaton) if is_plain && is_small(&automaton) => push_automaton(p.raw(), &function, &automaton),
        _ => push_expression(&mut p, &constant, &function, &expression),
    }
    p.finish()
}

/// Whether every character of a text that matches is one code unit, and none is U+0000.
fn is_plain(automaton: &Automaton) -> bool {
    let mut runs = automaton.entries.values().flatten().flat_map(|(_, runs)| runs);
    runs.all(|(first, last)| *first > '\0' && *last <= LAST_PLAIN)
}

fn is_small(automaton: &Automaton) -> bool {
    let comparisons = automaton.entries.values().flatten().map(|(_, runs)| runs.len()).sum::<usize>();
    automaton.accepting.len() <= MAX_STATES && comparisons <= MAX_COMPARISONS
}

fn push_expression(p: &mut Printer, constant: &str, function: &str, expression: &str) {
    p.text("final RegExp ").entry(expression, " = ", |p| {
        p.list("RegExp(", ")", |p| {
            p.item().text(constant).put(".source");
            p.item().put("unicode: true");
        });
    });
    p.text(";\n\nbool ").text(function).text("(String text) =>\n    ").text(expression).put(".hasMatch(text);\n");
}

fn push_automaton(out: &mut String, function: &str, automaton: &Automaton) {
    let _ = write!(out, "bool {function}(String text) ");
    if automaton.entries.is_empty() {
        out.push_str("=> text.isEmpty;\n");
        return;
    }
    out.push_str("{\n  var state = 0;\n  for (var index = 0; index < text.length; index++) {\n");
    out.push_str("    final unit = text.codeUnitAt(index);\n    switch (state) {\n");
    for (target, sources) in &automaton.entries {
        // The states from which the same characters lead there share a case.
        let mut shared: BTreeMap<&Runs, Vec<usize>> = BTreeMap::new();
        for (source, runs) in sources {
            shared.entry(runs).or_default().push(*source);
        }
        let mut cases: Vec<_> = shared.into_iter().map(|(runs, sources)| (sources, runs)).collect();
        cases.sort_unstable();
        for (sources, runs) in cases {
            push_case(out, &sources, runs);
        }
        let _ = writeln!(out, "        state = {target};");
    }
    out.push_str("      default:\n        return false;\n    }\n  }\n");
    push_accepting(out, &automaton.accepting);
    out.push_str("}\n");
}

fn push_case(out: &mut String, sources: &[usize], runs: &Runs) {
    // The widest runs are the likeliest, and of these the small letters.
    let mut runs = runs.clone();
    runs.sort_by_key(|(first, last)| std::cmp::Reverse((u32::from(*last) - u32::from(*first), *first)));
    let comparisons: Vec<_> = runs.into_iter().map(comparison).collect();
    let sources = joined(sources.iter(), " || ");
    let line = format!("      case {sources} when {}:", comparisons.join(" || "));
    if line.len() <= WIDTH {
        let _ = writeln!(out, "{line}");
    } else {
        let _ = writeln!(out, "      case {sources}\n          when {}:", comparisons.join(" ||\n              "));
    }
}

fn comparison((first, last): (char, char)) -> String {
    let (first, last) = (u32::from(first), u32::from(last));
    if first == last { format!("unit == 0x{first:X}") } else { format!("unit >= 0x{first:X} && unit <= 0x{last:X}") }
}

fn push_accepting(out: &mut String, accepting: &[bool]) {
    let states: Vec<usize> = (0..accepting.len()).filter(|state| accepting[*state]).collect();
    let _ = match states.as_slice() {
        [..] if states.len() < 3 => {
            let terms = states.iter().map(|state| format!("state == {state}"));
            writeln!(out, "  return {};", joined(terms, " || "))
        }
        many => writeln!(
            out,
            "  return switch (state) {{\n    {} => true,\n    _ => false,\n  }};",
            joined(many.iter(), " || ")
        ),
    };
}

fn joined<T: ToString>(items: impl Iterator<Item = T>, separator: &str) -> String {
    items.map(|item| item.to_string()).collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests {
    use super::declarations;
    use crate::model::pattern::{Anchoring, Pattern};

    fn declared(pattern: &str) -> String {
        declarations(&Pattern::parse(pattern, Anchoring::Both).unwrap(), "Name")
    }

    /// Whether a pattern is said to be plain, and whether it is a function over code units.
    fn kind(pattern: &str) -> (bool, bool) {
        let text = declared(pattern);
        (text.contains("_Pattern("), !text.contains("RegExp("))
    }

    #[test]
    fn only_what_is_one_code_unit_is_plain() {
        assert_eq!(kind("^[a-z][a-z0-9_]*$"), (true, true));
        assert_eq!(kind("^\u{1}\u{d7ff}$"), (true, true));
        for wide in ["^[^,]*$", "^a\u{0}?$", "^\u{e000}$", "^(?:😀|a)$"] {
            assert_eq!(kind(wide), (false, false), "{wide:?}");
        }
    }

    #[test]
    fn a_large_automaton_stays_a_regular_expression() {
        assert_eq!(kind("^a{15}$"), (true, true));
        assert_eq!(kind("^a{16}$"), (true, false));
        assert_eq!(kind("^[a-z]{200}$"), (false, false));
    }

    #[test]
    fn a_function_has_a_case_for_each_way_to_a_state() {
        let expected = "\
const _namePattern = _Pattern(r'^-?[0-9]+$', _matchesName);

bool _matchesName(String text) {
  var state = 0;
  for (var index = 0; index < text.length; index++) {
    final unit = text.codeUnitAt(index);
    switch (state) {
      case 0 || 1 || 2 when unit >= 0x30 && unit <= 0x39:
        state = 1;
      case 0 when unit == 0x2D:
        state = 2;
      default:
        return false;
    }
  }
  return state == 1;
}
";
        assert_eq!(declared("^-?[0-9]+$"), expected);
        let empty =
            "const _namePattern = _Pattern(r'^$', _matchesName);\n\nbool _matchesName(String text) => text.isEmpty;\n";
        assert_eq!(declared("^$"), empty);
    }
}
