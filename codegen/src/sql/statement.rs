//! A file as statements, each with its place.

use super::token::{Lexeme, Place, Token, Unreadable, tokens};

/// What a file says.
#[derive(Debug, Default)]
pub(super) struct Script {
    pub(super) statements: Vec<Statement>,
    /// Commands of psql, which no server understands.
    pub(super) commands: Vec<Command>,
    /// Where the file stops being readable.
    pub(super) unreadable: Option<Unreadable>,
}

/// A statement without its semicolon.
#[derive(Debug)]
pub(super) struct Statement {
    /// Place of its first token.
    pub(super) place: Place,
    /// What the comment lines directly before it say that it amounts to, in order.
    pub(super) directives: Vec<(String, Place)>,
    pub(super) tokens: Vec<Lexeme>,
}

/// A command such as `\set`.
#[derive(Debug)]
pub(super) struct Command {
    pub(super) name: String,
    pub(super) place: Place,
}

/// Cuts a file into statements. A `BEGIN ATOMIC` body belongs to the statement that it stands in.
pub(super) fn script(sql: &str) -> Script {
    let (lexemes, unreadable) = tokens(sql);
    let mut script = Script { unreadable, ..Script::default() };
    let mut directives = Vec::new();
    let mut current: Vec<Lexeme> = Vec::new();
    let mut atomic = Atomic::default();
    let mut lexemes = lexemes.into_iter().peekable();
    while let Some(lexeme) = lexemes.next() {
        match lexeme.token {
            Token::Backslash => {
                let line = lexeme.place.line;
                let mut name = String::from("\\");
                while let Some(argument) = lexemes.next_if(|next| next.place.line == line) {
                    if let (1, Token::Word(word) | Token::Number(word)) = (name.len(), argument.token) {
                        name.push_str(&word);
                    }
                }
                script.commands.push(Command { name, place: lexeme.place });
            }
            Token::Directive(text) => {
                if current.is_empty() {
                    directives.push((text, lexeme.place));
                }
            }
            Token::Symbol(';') if !atomic.is_open() => {
                script.push(&mut current, &mut directives);
            }
            _ => {
                atomic.follow(&lexeme.token);
                current.push(lexeme);
            }
        }
    }
    // What is cut off in the middle says nothing.
    if script.unreadable.is_none() {
        script.push(&mut current, &mut directives);
    }
    script
}

impl Script {
    fn push(&mut self, tokens: &mut Vec<Lexeme>, directives: &mut Vec<(String, Place)>) {
        let tokens = std::mem::take(tokens);
        if let Some(first) = tokens.first() {
            let place = first.place;
            self.statements.push(Statement { place, directives: std::mem::take(directives), tokens });
        }
    }
}

/// Whether a `BEGIN ATOMIC` body is open, which has semicolons of its own.
#[derive(Default)]
struct Atomic {
    after_begin: bool,
    depth: usize,
}

impl Atomic {
    fn is_open(&self) -> bool {
        self.depth > 0
    }

    fn follow(&mut self, token: &Token) {
        let word = match token {
            Token::Word(word) => word.as_str(),
            _ => "",
        };
        match word {
            "atomic" if self.after_begin => self.depth = 1,
            "case" if self.depth > 0 => self.depth += 1,
            "end" => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.after_begin = word == "begin";
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::spell;
    use super::*;

    fn texts(sql: &str) -> Vec<String> {
        script(sql).statements.iter().map(|statement| spell(&statement.tokens)).collect()
    }

    #[test]
    fn a_file_is_cut_at_semicolons_that_end_something() {
        assert_eq!(
            texts("SELECT ';'; -- ;\n;;\nDO $$ a; b; $$; /* ; /* ; */ */ SELECT \"a;b\""),
            ["select ';'", "do ' a; b; '", "select \"a;b\""]
        );
        let atomic = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END";
        assert_eq!(texts(&format!("{atomic}; BEGIN; SELECT 1; END;")).len(), 4);
    }

    #[test]
    fn statements_have_places() {
        let sql = "-- é\n  SELECT 1;  SELECT 'é'; SELECT 2;\r\nSELECT 3";
        let places: Vec<_> =
            script(sql).statements.iter().map(|statement| (statement.place.line, statement.place.column)).collect();
        assert_eq!(places, [(2, 3), (2, 14), (2, 26), (3, 1)]);
    }

    #[test]
    fn commands_of_psql_are_named() {
        let script = script("SELECT 1;\n  \\set x 'a'\nSELECT '\\i';\n\\i other.sql");
        let commands: Vec<_> =
            script.commands.iter().map(|c| (c.name.as_str(), c.place.line, c.place.column)).collect();
        assert_eq!(commands, [("\\set", 2, 3), ("\\i", 4, 1)]);
        assert_eq!(script.statements.len(), 2);
    }

    #[test]
    fn directives_belong_to_the_statement_that_follows() {
        let script = script("SELECT 1;\n-- replay: A;\n-- replay: B;\nSELECT 2; SELECT -- replay: no\n3;");
        let texts: Vec<Vec<_>> = script
            .statements
            .iter()
            .map(|statement| statement.directives.iter().map(|(text, _)| text.as_str()).collect())
            .collect();
        assert_eq!(texts, [vec![], vec!["A;", "B;"], vec![]]);
    }
}
