//! What does not belong into committed code.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Macros for work in progress.
const MACROS: &[&str] = &["dbg", "todo", "unimplemented"];

/// Words of comments that put something off; in pieces, because this file is read too.
const WORDS: &[&str] = &[concat!("FIX", "ME"), concat!("XX", "X")];

/// What a Rust file holds of it.
pub(crate) fn strays(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        found.extend(WORDS.iter().filter(|word| line.contains(**word)).map(|word| format!("{}: {word}", index + 1)));
    }
    match text.parse() {
        Ok(tokens) => in_tokens(tokens, &mut found),
        Err(error) => found.push(error.to_string()),
    }
    found
}

fn in_tokens(tokens: TokenStream, found: &mut Vec<String>) {
    let trees: Vec<_> = tokens.into_iter().collect();
    for (index, tree) in trees.iter().enumerate() {
        let next = trees.get(index + 1);
        match tree {
            TokenTree::Ident(ident) if MACROS.iter().any(|name| ident == name) && is_punct(next, '!') => {
                found.push(format!("{ident}!"));
            }
            TokenTree::Ident(ident) if ident == "allow" && holds(next, Delimiter::Parenthesis, "dead_code", false) => {
                found.push("allow(dead_code)".to_owned());
            }
            TokenTree::Punct(punct) if punct.as_char() == '#' && holds(next, Delimiter::Bracket, "ignore", true) => {
                found.push("#[ignore]".to_owned());
            }
            _ => {}
        }
        if let TokenTree::Group(group) = tree {
            in_tokens(group.stream(), found);
        }
    }
}

fn is_punct(tree: Option<&TokenTree>, char: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == char)
}

/// Whether a group holds a word, or begins with it.
fn holds(tree: Option<&TokenTree>, delimiter: Delimiter, word: &str, first: bool) -> bool {
    let Some(TokenTree::Group(group)) = tree else {
        return false;
    };
    let is_word = |tree: TokenTree| matches!(tree, TokenTree::Ident(ident) if ident == word);
    let mut trees = group.stream().into_iter();
    let there = if first { trees.next().is_some_and(is_word) } else { trees.any(is_word) };
    group.delimiter() == delimiter && there
}

#[test]
fn each_stray_is_found() {
    let text = format!("#[allow(unused, dead_code)]\nfn f() {{ assert!(dbg!(true)); todo!() }} // {}\n", WORDS[0]);
    assert_eq!(strays(&text), [&format!("2: {}", WORDS[0]), "allow(dead_code)", "dbg!", "todo!"]);
    assert_eq!(strays("#[test] #[ignore = \"slow\"] fn f() { unimplemented!() }"), ["#[ignore]", "unimplemented!"]);
}

#[test]
fn what_only_looks_like_one_is_none() {
    assert_eq!(strays("#[expect(dead_code)] fn todo() { allow[dead_code]; } // dbg! and \"todo!\"\n"), [""; 0]);
    assert_eq!(strays("#[other::ignore] fn f(ignore: u8) { dbg(ignore); }"), [""; 0]);
}
