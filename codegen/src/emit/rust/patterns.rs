//! The patterns of a registry as functions.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, quote};

use super::names;
use crate::model::Model;
use crate::model::pattern::Pattern;
use crate::model::pattern::automaton::Automaton;
use crate::model::patterns;

/// Every pattern that documents use, with the constant that stands for it. Named after where it is used first.
pub(super) struct Patterns<'a>(patterns::Patterns<'a>);

impl<'a> Patterns<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        Self(patterns::Patterns::new(model, |path, count| {
            let words: Vec<_> = path.iter().map(|name| name.screaming()).collect();
            let constant = words.join("_");
            if count == 1 { constant } else { format!("{constant}_{count}") }
        }))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The constant of a pattern.
    pub(super) fn constant(&self, pattern: &Pattern) -> &str {
        self.0.name(pattern)
    }

    /// Whether a pattern is too large for a function of its own.
    pub(super) fn needs_regex(&self) -> bool {
        self.0.iter().any(|pattern| Automaton::of(pattern.tree()).is_none())
    }

    /// The items of `pattern.rs`.
    pub(super) fn items(&self) -> TokenStream {
        let constants = self.0.iter().map(|pattern| {
            let constant = self.constant(pattern);
            let (name, function) =
                (names::ident(constant), names::ident(&format!("is_{}", constant.to_ascii_lowercase())));
            let pattern = pattern.as_str();
            quote!(pub(crate) const #name: Check = (#pattern, #function);)
        });
        let functions = self.0.iter().map(|pattern| {
            let function = names::ident(&format!("is_{}", self.constant(pattern).to_ascii_lowercase()));
            let body = body(pattern);
            quote!(fn #function(text: &str) -> bool { #body })
        });
        quote!(#(#constants)* #(#functions)*)
    }
}

fn body(pattern: &Pattern) -> TokenStream {
    let Some(automaton) = Automaton::of(pattern.tree()) else {
        let pattern = pattern.as_str();
        return quote! {
            static REGEX: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(#pattern).ok());
            REGEX.as_ref().is_some_and(|regex| regex.is_match(text))
        };
    };
    if automaton.entries.is_empty() {
        return quote!(text.is_empty());
    }
    let alphabet = Alphabet::of(&automaton);
    let arms = automaton.entries.iter().map(|(target, sources)| {
        // The states from which the same characters lead there share a pattern.
        let mut shared: BTreeMap<&[(char, char)], Vec<usize>> = BTreeMap::new();
        for (source, runs) in sources {
            shared.entry(runs).or_default().push(*source);
        }
        let sources = shared.into_iter().map(|(runs, sources)| {
            let runs = runs.iter().map(|run| alphabet.run(*run));
            let sources = states(&sources);
            quote!((#sources, #(#runs)|*))
        });
        let target = state(*target);
        quote!(#(#sources)|* => #target,)
    });
    let accepting = automaton.accepting.iter().enumerate().filter(|(_, accepts)| **accepts);
    let accepting = states(&accepting.map(|(index, _)| index).collect::<Vec<_>>());
    let (unit, units) = alphabet.units();
    quote! {
        let mut state = 0;
        for #unit in text.#units() {
            state = match (state, #unit) {
                #(#arms)*
                _ => return false,
            };
        }
        matches!(state, #accepting)
    }
}

/// What a text is taken apart into.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    /// For patterns that no text with other characters than those of ASCII matches.
    Bytes,
    Characters,
}

impl Alphabet {
    fn of(automaton: &Automaton) -> Self {
        let mut runs = automaton.entries.values().flatten().flat_map(|(_, runs)| runs);
        if runs.all(|(_, last)| last.is_ascii()) { Self::Bytes } else { Self::Characters }
    }

    /// What a part is called, and the method that gives all of them.
    fn units(self) -> (Ident, Ident) {
        match self {
            Self::Bytes => (names::ident("byte"), names::ident("bytes")),
            Self::Characters => (names::ident("character"), names::ident("chars")),
        }
    }

    /// A pattern of a run.
    fn run(self, (first, last): (char, char)) -> TokenStream {
        let (start, end) = (self.literal(first), self.literal(last));
        if first == last { quote!(#start) } else { quote!(#start..=#end) }
    }

    fn literal(self, character: char) -> Literal {
        match u8::try_from(character) {
            Ok(byte) if self == Self::Bytes => Literal::byte_character(byte),
            _ => Literal::character(character),
        }
    }
}

/// A pattern of sorted states: runs of three or more are ranges.
fn states(sorted: &[usize]) -> TokenStream {
    let runs = sorted.chunk_by(|before, next| before + 1 == *next).flat_map(|run| match run {
        [first, _, .., last] => {
            let (first, last) = (state(*first), state(*last));
            vec![quote!(#first..=#last)]
        }
        few => few.iter().map(|index| state(*index).into_token_stream()).collect(),
    });
    quote!(#(#runs)|*)
}

fn state(index: usize) -> Literal {
    Literal::usize_unsuffixed(index)
}
