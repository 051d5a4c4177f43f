//! `DO` blocks: the statements in them, and what only running them would tell.

use std::borrow::Cow;

use super::problem::{HELP, Problem};
use super::state::Replay;
use crate::sql::catalog::ObjectName;
use crate::sql::cursor::Cursor;
use crate::sql::statement::{Statement, pieces};
use crate::sql::token::{Lexeme, Place, Token, tokens_at};

/// How deep texts may stand in texts: `EXECUTE` in `DO` in `EXECUTE`.
const DEPTH: usize = 8;

/// What a part of a block does.
enum Part<'t> {
    /// Runs this statement.
    Plain(&'t [Lexeme]),
    /// Runs this text.
    Text(String, Place),
    /// Runs what is only known at run time.
    Dynamic(Place),
}

impl Replay<'_> {
    /// Follows a block: its conditions are taken to hold, and its loops to run.
    pub(super) fn block(&mut self, mut cursor: Cursor<'_>, place: Place, explained: bool, depth: usize) {
        if cursor.take_word("language") {
            cursor.skip();
        }
        let start = cursor.peek().map_or(place, |lexeme| lexeme.place);
        let Some(body) = cursor.literal() else { return };
        let mut dynamic = None;
        for piece in pieces(&body, start) {
            let runs_text = !self.is_generated() && piece.text.to_ascii_lowercase().contains("execute");
            if piece.is_command || !runs_text && !self.words.are_in_statement(piece.text) {
                continue;
            }
            let (mut lexemes, unreadable) = tokens_at(piece.text, piece.place);
            if let Some(unreadable) = unreadable {
                let message = format!("from here the block cannot be read: {}", unreadable.message);
                let (subjects, help) = (self.mentioned(&body), "close what is open there".into());
                return self.report(Problem { subjects, message, help }, unreadable.place);
            }
            lexemes.retain(|lexeme| lexeme.token != Token::Symbol(';'));
            dynamic = dynamic.or(self.part(&lexemes, explained, depth));
        }
        if let Some(place) = dynamic.filter(|_| !explained && !self.is_generated()) {
            self.report_dynamic(&body, place);
        }
    }

    /// Follows what stands between two semicolons; the place of a text that is only known at run time, where it runs one
    /// and no comment says what that amounts to.
    fn part(&mut self, part: &[Lexeme], explained: bool, depth: usize) -> Option<Place> {
        let (part, directives) = without_directives(part);
        let mut dynamic = None;
        for part in parts(&part) {
            match part {
                Part::Plain(tokens) => self.inside(tokens, explained, depth),
                Part::Text(text, place) => self.text(&text, place, depth + 1),
                Part::Dynamic(place) => dynamic = dynamic.or(Some(place)),
            }
        }
        let dynamic = dynamic.filter(|_| directives.is_empty());
        for (text, place) in directives {
            self.text(text, place, depth + 1);
        }
        dynamic
    }

    fn inside(&mut self, tokens: &[Lexeme], explained: bool, depth: usize) {
        let Some(first) = tokens.first() else { return };
        let mut cursor = Cursor::new(tokens);
        if cursor.take_word("do") {
            if depth < DEPTH {
                return self.block(cursor, first.place, explained, depth + 1);
            }
            let body = cursor.literal().unwrap_or_default();
            let message = "blocks stand in blocks too deep here".to_owned();
            let problem = Problem { subjects: self.mentioned(&body), message, help: HELP.to_owned() };
            if !problem.subjects.is_empty() {
                self.report(problem, first.place);
            }
        } else if let Err(problem) = self.follow(tokens) {
            self.report(problem, first.place);
        }
    }

    /// Follows SQL that stands in a text.
    pub(super) fn text(&mut self, text: &str, place: Place, depth: usize) {
        for piece in pieces(text, place) {
            let read = if depth > DEPTH {
                Err(("texts stand in texts too deep".to_owned(), place))
            } else {
                piece.read().map_err(|unreadable| (unreadable.message, unreadable.place))
            };
            match read {
                Ok(statement) => statement.iter().for_each(|statement| self.text_statement(statement, depth)),
                Err((message, place)) => {
                    let message = format!("this text cannot be read: {message}");
                    let problem = Problem { subjects: self.mentioned(text), message, help: HELP.to_owned() };
                    return self.report(problem, place);
                }
            }
        }
    }

    fn text_statement(&mut self, statement: &Statement, depth: usize) {
        let mut cursor = Cursor::new(&statement.tokens);
        if cursor.take_word("do") {
            self.block(cursor, statement.place, false, depth + 1);
        } else if let Err(problem) = self.follow(&statement.tokens) {
            self.report(problem, statement.place);
        }
    }

    fn report_dynamic(&mut self, body: &str, place: Place) {
        let subjects = self.mentioned(body);
        let Some(first) = subjects.first() else { return };
        let names: Vec<_> = subjects.iter().map(ToString::to_string).collect();
        let message = format!(
            "EXECUTE runs a text that is only known at run time, in a block that speaks of {}",
            names.join(", ")
        );
        let help = format!(
            "write what it does to {} directly before the block, as one or more lines like\n{}\n\
             or, when it does nothing to {first}, the line\n-- replay: ;",
            names.join(", "),
            self.example(first),
        );
        self.report(Problem { subjects, message, help }, place);
    }

    fn example(&self, name: &ObjectName) -> String {
        if self.tracked.tables.contains(name) {
            format!("-- replay: ALTER TABLE {name} ALTER COLUMN … TYPE …;")
        } else if self.tracked.types.contains(name) {
            format!("-- replay: ALTER TYPE {name} ADD VALUE '…';")
        } else {
            format!("-- replay: DROP FUNCTION {name}(…);")
        }
    }
}

/// A part of a block, and what comments in it say that it does.
fn without_directives(part: &[Lexeme]) -> (Cow<'_, [Lexeme]>, Vec<(&str, Place)>) {
    let directives: Vec<_> = part
        .iter()
        .filter_map(|lexeme| match &lexeme.token {
            Token::Directive(text) => Some((text.as_str(), lexeme.place)),
            _ => None,
        })
        .collect();
    if directives.is_empty() {
        return (part.into(), directives);
    }
    let rest = part.iter().filter(|lexeme| !matches!(lexeme.token, Token::Directive(_)));
    (rest.cloned().collect(), directives)
}

/// What stands between two semicolons of a block: conditions, and what they lead to.
fn parts(tokens: &[Lexeme]) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut cursor = Cursor::new(tokens);
    while let Some(lexeme) = cursor.peek() {
        if lexeme.token == Token::Operator("<<".to_owned()) {
            cursor.until(|ahead| ahead.peek().is_some_and(|next| next.token == Token::Operator(">>".to_owned())));
            cursor.skip();
            continue;
        }
        match cursor.peek_word() {
            Some("begin" | "declare" | "else" | "exception" | "loop" | "then") => cursor.skip(),
            Some("end") => return parts,
            Some("if" | "elsif" | "elseif" | "when") => condition(&mut cursor),
            Some("case") => {
                cursor.skip();
                cursor.until(|ahead| ahead.next_is_word("when"));
            }
            Some("for" | "foreach" | "while") => {
                let head = cursor.until(|ahead| ahead.next_is_word("loop"));
                parts.extend(executed(head));
            }
            Some("execute" | "open" | "return") => {
                parts.extend(executed(cursor.rest()));
                return parts;
            }
            _ => {
                parts.push(Part::Plain(cursor.rest()));
                return parts;
            }
        }
    }
    parts
}

/// Skips a condition and its `THEN`.
fn condition(cursor: &mut Cursor<'_>) {
    let mut cases = 0_usize;
    cursor.skip();
    while let Some(lexeme) = cursor.peek() {
        match &lexeme.token {
            Token::Word(word) if word == "then" && cases == 0 => return cursor.skip(),
            Token::Word(word) if word == "case" => cases += 1,
            Token::Word(word) if word == "end" => cases = cases.saturating_sub(1),
            _ => {}
        }
        cursor.skip();
    }
}

/// What `EXECUTE` runs, when there is one.
fn executed(tokens: &[Lexeme]) -> Option<Part<'_>> {
    let mut cursor = Cursor::new(tokens);
    cursor.until(|ahead| ahead.next_is_word("execute"));
    let place = cursor.peek()?.place;
    cursor.skip();
    let mut command =
        Cursor::new(cursor.until(|ahead| ["into", "using", "loop"].iter().any(|word| ahead.next_is_word(word))));
    let start = command.peek().map_or(place, |lexeme| lexeme.place);
    match command.literal() {
        Some(text) if command.is_empty() => Some(Part::Text(text, start)),
        _ => Some(Part::Dynamic(place)),
    }
}
