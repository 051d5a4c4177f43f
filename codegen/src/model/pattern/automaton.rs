//! Patterns as finite automata, so that generated code needs no regular expressions at run time.

use std::collections::{BTreeMap, HashMap};

use super::tree::Tree;

/// Most states that a function is written for; it has a line or two for each.
const MAX_STATES: usize = 128;

/// Most states before the automaton is made deterministic.
const MAX_NODES: usize = 4000;

/// First and last of a run of scalar values.
type Run = (u32, u32);

/// Scalar values are numbered without the gap of the surrogates.
const GAP: u32 = 0xD800;
const GAP_SIZE: u32 = 0x800;
const LAST: u32 = 0x10_FFFF - GAP_SIZE;

fn number(character: char) -> u32 {
    let code = u32::from(character);
    if code < GAP { code } else { code - GAP_SIZE }
}

fn character(number: u32) -> char {
    let code = if number < GAP { number } else { number + GAP_SIZE };
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// A deterministic automaton; state 0 is the first.
#[derive(Debug)]
pub(crate) struct Automaton {
    /// Whether a text may end in the state.
    pub(crate) accepting: Vec<bool>,
    /// For each state that is entered: from where.
    pub(crate) entries: Entries,
}

/// Runs of characters, first and last.
pub(crate) type Runs = Vec<(char, char)>;

/// By state: from which states with which characters it is entered.
pub(crate) type Entries = BTreeMap<usize, Vec<(usize, Runs)>>;

impl Automaton {
    /// The automaton of a pattern that covers the whole text; nothing where it would be too large.
    pub(crate) fn of(pattern: &Tree) -> Option<Self> {
        let mut builder = Builder { nodes: Vec::new() };
        let accept = builder.push(Node::Accept)?;
        let start = builder.compile(pattern, accept)?;
        determine(&builder.nodes, start)
    }
}

enum Node {
    Accept,
    Class(Vec<Run>, usize),
    Split(Vec<usize>),
}

struct Builder {
    nodes: Vec<Node>,
}

impl Builder {
    fn push(&mut self, node: Node) -> Option<usize> {
        self.nodes.push(node);
        (self.nodes.len() <= MAX_NODES).then_some(self.nodes.len() - 1)
    }

    /// Where to begin to match `tree` and go on at `next`.
    fn compile(&mut self, tree: &Tree, next: usize) -> Option<usize> {
        match tree {
            Tree::Class { negated, ranges } => {
                let runs = merged(ranges.iter().map(|(first, last)| (number(*first), number(*last))).collect());
                self.push(Node::Class(if *negated { complement(&runs) } else { runs }, next))
            }
            Tree::Sequence(items) => items.iter().rev().try_fold(next, |next, item| self.compile(item, next)),
            Tree::Choice(branches) => {
                let starts = branches.iter().map(|it| self.compile(it, next)).collect::<Option<_>>()?;
                self.push(Node::Split(starts))
            }
            Tree::Repeat { inner, least, most } => {
                let mut at = match most {
                    Some(most) => self.optional(inner, most.saturating_sub(*least), next)?,
                    None => self.endless(inner, next)?,
                };
                for _ in 0..*least {
                    at = self.compile(inner, at)?;
                }
                Some(at)
            }
        }
    }

    fn optional(&mut self, inner: &Tree, times: u32, next: usize) -> Option<usize> {
        (0..times).try_fold(next, |at, _| {
            let start = self.compile(inner, at)?;
            self.push(Node::Split(vec![start, next]))
        })
    }

    fn endless(&mut self, inner: &Tree, next: usize) -> Option<usize> {
        let at = self.push(Node::Split(Vec::new()))?;
        let start = self.compile(inner, at)?;
        self.nodes[at] = Node::Split(vec![start, next]);
        Some(at)
    }
}

/// The runs sorted and joined where they touch.
fn merged(mut runs: Vec<Run>) -> Vec<Run> {
    runs.sort_unstable();
    let mut joined: Vec<Run> = Vec::with_capacity(runs.len());
    for (first, last) in runs {
        match joined.last_mut() {
            Some(before) if first <= before.1.saturating_add(1) => before.1 = before.1.max(last),
            _ => joined.push((first, last)),
        }
    }
    joined
}

fn complement(runs: &[Run]) -> Vec<Run> {
    let mut gaps = Vec::with_capacity(runs.len() + 1);
    let mut from = 0;
    for (first, last) in runs {
        if *first > from {
            gaps.push((from, first - 1));
        }
        from = last + 1;
    }
    if from <= LAST {
        gaps.push((from, LAST));
    }
    gaps
}

/// A set of nodes that are reached together, sorted.
type Set = Vec<usize>;

fn determine(nodes: &[Node], start: usize) -> Option<Automaton> {
    let first = closure(nodes, vec![start]);
    let mut known: HashMap<Set, usize> = HashMap::from([(first.clone(), 0)]);
    let mut sets = vec![first];
    let mut entries = Entries::new();
    let mut from = 0;
    while let Some(set) = sets.get(from).cloned() {
        for (target, runs) in moves(nodes, &set) {
            let fresh = sets.len();
            let to = *known.entry(target.clone()).or_insert(fresh);
            if to == fresh {
                sets.push(target);
            }
            let runs = runs.into_iter().map(|(first, last)| (character(first), character(last))).collect();
            entries.entry(to).or_default().push((from, runs));
        }
        if sets.len() > MAX_STATES {
            return None;
        }
        from += 1;
    }
    let accepts = |set: &Set| set.iter().any(|node| matches!(nodes[*node], Node::Accept));
    Some(Automaton { accepting: sets.iter().map(accepts).collect(), entries })
}

/// The nodes that are reached without a character; only those that need one or accept are kept.
fn closure(nodes: &[Node], mut stack: Vec<usize>) -> Set {
    let mut seen = vec![false; nodes.len()];
    let mut set = Vec::new();
    while let Some(node) = stack.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
        match &nodes[node] {
            Node::Split(targets) => stack.extend(targets),
            Node::Accept | Node::Class(..) => set.push(node),
        }
    }
    set.sort_unstable();
    set
}

/// Where the characters lead, in the order of the sets.
fn moves(nodes: &[Node], set: &Set) -> BTreeMap<Set, Vec<Run>> {
    let classes: Vec<_> = set
        .iter()
        .filter_map(|node| match &nodes[*node] {
            Node::Class(runs, next) => Some((runs, *next)),
            _ => None,
        })
        .collect();
    let mut bounds: Vec<u32> =
        classes.iter().flat_map(|(runs, _)| runs.iter()).flat_map(|(first, last)| [*first, last + 1]).collect();
    bounds.sort_unstable();
    bounds.dedup();
    let mut moves: BTreeMap<Set, Vec<Run>> = BTreeMap::new();
    for pair in bounds.windows(2) {
        let (first, last) = (pair[0], pair[1] - 1);
        let holds = |runs: &[Run]| runs.iter().any(|run| run.0 <= first && last <= run.1);
        let targets: Vec<_> = classes.iter().filter(|(runs, _)| holds(runs)).map(|(_, next)| *next).collect();
        if !targets.is_empty() {
            moves.entry(closure(nodes, targets)).or_default().push((first, last));
        }
    }
    moves.into_iter().map(|(target, runs)| (target, merged(runs))).collect()
}

#[cfg(test)]
mod tests {
    use super::Automaton;
    use crate::model::pattern::{Anchoring, Pattern};

    impl Automaton {
        fn matches(&self, text: &str) -> bool {
            let mut state = 0;
            for character in text.chars() {
                let holds = |runs: &[(char, char)]| runs.iter().any(|(a, b)| (*a..=*b).contains(&character));
                let entered = self
                    .entries
                    .iter()
                    .find(|(_, from)| from.iter().any(|(source, runs)| *source == state && holds(runs)));
                match entered {
                    Some((target, _)) => state = *target,
                    None => return false,
                }
            }
            self.accepting[state]
        }
    }

    #[test]
    fn an_automaton_matches_what_the_pattern_matches() {
        let patterns = [
            "^$",
            "^a*$",
            "^[A-Za-z_][A-Za-z0-9_.]*$",
            "^([01][0-9]|2[0-3]):[0-5][0-9]$",
            r"^(?:[a-z]|\$\{|😀|[^\]\-a]{2,3})+$",
            "^(?:ab|a)(?:bc|c)?$",
            "^[^a]{2}$",
            "^a{2,}b?$",
            "^(?:a{1,3}|b){2,4}$",
            "^[\u{d7ff}-\u{e000}]$",
            "^\\-[ -~]+$",
        ];
        let texts = [
            "",
            "a",
            "b",
            "aa",
            "ab",
            "abc",
            "abbc",
            "ac",
            "aab",
            "bb",
            "aaab",
            "A.b_9",
            "9a",
            "23:59",
            "24:00",
            "${",
            "😀",
            "😀]",
            "]]",
            "é😀",
            "\n\n",
            "-a",
            "x-",
            "\u{d7ff}",
            "\u{e000}",
            "\u{10ffff}\u{10ffff}",
            "aaaaaaaaaaaa",
            "bbbb",
            "bbbbb",
            "- ~",
        ];
        for text in patterns {
            let text = text.replace("^([", "^(?:[");
            let pattern = Pattern::parse(&text, Anchoring::Both).unwrap();
            let automaton = Automaton::of(pattern.tree()).unwrap();
            for sample in texts {
                assert_eq!(automaton.matches(sample), pattern.matches(sample), "{text} {sample:?}");
            }
        }
    }

    #[test]
    fn an_automaton_that_would_be_too_large_is_none() {
        for text in ["^(?:a|b)*a(?:a|b){12}$", "^[a-z]{255}$", "^(?:(?:[a-z]{1,50}_){1,50}){1,4}$"] {
            let pattern = Pattern::parse(text, Anchoring::Both).unwrap();
            assert!(Automaton::of(pattern.tree()).is_none(), "{text}");
        }
    }
}
