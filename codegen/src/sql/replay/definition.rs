//! Definitions as the catalog keeps them.

use crate::sql::text::spell;
use crate::sql::token::{Token, tokens};

/// Puts another name behind the word in `create index` or `create trigger`.
pub(super) fn put_name(definition: &mut String, word: &str, name: &str) {
    let (mut lexemes, _) = tokens(definition);
    let place = lexemes.iter().position(|lexeme| lexeme.token == Token::Word(word.to_owned()));
    if let Some(lexeme) = place.and_then(|index| lexemes.get_mut(index + 1)) {
        lexeme.token = Token::Quoted(name.to_owned());
        *definition = spell(&lexemes);
    }
}
