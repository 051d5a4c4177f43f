//! Finds the enums of one schema in the type `Database` and in `Constants`.
//!
//! Members are found by their keys alone: the first word or string of a member, an optional `?`, a colon. Everything
//! else is passed over by its brackets, so that what Supabase writes of tables and functions does not matter.

use std::collections::HashMap;

use super::lexer::{Kind, Lexer, Problem, Token};
use crate::finding::Position;

/// Where enums are declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A union of strings in the type `Database`.
    Database,
    /// An array of strings in the object `Constants`.
    Constants,
}

/// A declaration of all schemas.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Declaration {
    pub(super) form: Form,
    pub(super) place: Position,
    /// The schema that was looked for.
    pub(super) schema: Option<Schema>,
}

/// The enums of a schema.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Schema {
    /// Where its enums stand, or the schema itself when it has none.
    pub(super) place: Position,
    pub(super) enums: HashMap<String, Labels>,
}

/// What a file says of an enum.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Labels {
    /// Where the union or array begins.
    pub(super) place: Position,
    /// The labels in order; none where something else stands in their place.
    pub(super) labels: Option<Vec<String>>,
}

/// The declarations of a file, in its order.
pub(super) fn read(text: &str, schema: &str) -> Result<Vec<Declaration>, Problem> {
    let mut reader = Reader { lexer: Lexer::new(text), ahead: None, begins_member: false };
    let mut declarations = Vec::new();
    let mut depth = 0_usize;
    loop {
        let token = reader.next()?;
        let form = match token.kind {
            Kind::End if depth > 0 => return Err(ends(token.place)),
            Kind::End => return Ok(declarations),
            Kind::Sign('{' | '[' | '(') => {
                depth += 1;
                continue;
            }
            Kind::Sign('}' | ']' | ')') => {
                depth = depth.saturating_sub(1);
                continue;
            }
            Kind::Word("type" | "interface") if reader.declares("Database")? => Form::Database,
            Kind::Word("const") if reader.declares("Constants")? => Form::Constants,
            _ => continue,
        };
        declarations.push(Declaration { form, place: token.place, schema: reader.schemas(form, schema)? });
    }
}

fn ends(place: Position) -> Problem {
    Problem { message: "the file ends in the middle of something", place }
}

struct Reader<'t> {
    lexer: Lexer<'t>,
    ahead: Option<Token<'t>>,
    /// Whether the last token was one after which a member begins.
    begins_member: bool,
}

impl<'t> Reader<'t> {
    fn next(&mut self) -> Result<Token<'t>, Problem> {
        let token = self.ahead.take().map_or_else(|| self.lexer.token(), Ok)?;
        self.begins_member = matches!(token.kind, Kind::Sign('{' | ',' | ';'));
        Ok(token)
    }

    fn peek(&mut self) -> Result<&Token<'t>, Problem> {
        let token = self.ahead.take().map_or_else(|| self.lexer.token(), Ok)?;
        Ok(self.ahead.insert(token))
    }

    /// Consumes the token when it comes next.
    fn take(&mut self, kind: &Kind<'_>) -> Result<bool, Problem> {
        let found = self.peek()?.kind == *kind;
        if found {
            self.next()?;
        }
        Ok(found)
    }

    /// Whether a declaration of this name comes next that lists members, up to where they begin.
    fn declares(&mut self, name: &str) -> Result<bool, Problem> {
        if !self.take(&Kind::Word(name))? {
            return Ok(false);
        }
        self.take(&Kind::Sign('='))?;
        self.take(&Kind::Sign('{'))
    }

    /// The enums of the schema, once all others have been passed over.
    fn schemas(&mut self, form: Form, name: &str) -> Result<Option<Schema>, Problem> {
        let mut found = None;
        while let Some(member) = self.member()? {
            if member.key == name && self.take(&Kind::Sign('{'))? {
                found = Some(self.schema(form, member.place)?);
            }
        }
        Ok(found)
    }

    fn schema(&mut self, form: Form, place: Position) -> Result<Schema, Problem> {
        let mut schema = Schema { place, enums: HashMap::new() };
        while let Some(member) = self.member()? {
            if member.key == "Enums" && self.take(&Kind::Sign('{'))? {
                schema.place = member.place;
                while let Some(member) = self.member()? {
                    let place = self.peek()?.place;
                    let labels = match form {
                        Form::Database => self.union()?,
                        Form::Constants => self.array()?,
                    };
                    schema.enums.insert(member.key, Labels { place, labels });
                }
            }
        }
        Ok(schema)
    }

    /// The key of the next member, up to its value; none when the members end, whose bracket is then consumed.
    fn member(&mut self) -> Result<Option<Member>, Problem> {
        let mut depth = 0_usize;
        let mut begun: Option<Member> = None;
        loop {
            let may_begin = self.begins_member || begun.as_ref().is_some_and(|member| member.key == "readonly");
            let Token { kind, place, begins_line } = self.next()?;
            match kind {
                Kind::End => return Err(ends(place)),
                Kind::Sign('{' | '[' | '(') => depth += 1,
                Kind::Sign('}' | ']' | ')') if depth > 0 => depth -= 1,
                Kind::Sign('}') => return Ok(None),
                Kind::Sign(']' | ')') => {
                    return Err(Problem { message: "a bracket closes what was not opened", place });
                }
                Kind::Sign(':') if begun.is_some() => return Ok(begun),
                Kind::Sign('?') if begun.is_some() => continue,
                kind if depth == 0 && (may_begin || begins_line) => {
                    begun = kind.key().map(|key| Member { key: key.into_owned(), place });
                    continue;
                }
                _ => {}
            }
            begun = None;
        }
    }

    /// `"a" | "b"`, also with a `|` ahead of the first; none where something else stands.
    fn union(&mut self) -> Result<Option<Vec<String>>, Problem> {
        let mut labels = Vec::new();
        self.take(&Kind::Sign('|'))?;
        loop {
            let Some(label) = self.label()? else { return Ok(None) };
            labels.push(label);
            if !self.take(&Kind::Sign('|'))? {
                let next = self.peek()?;
                let is_whole = next.begins_line || matches!(next.kind, Kind::Sign(',' | ';' | '}'));
                return Ok(is_whole.then_some(labels));
            }
        }
    }

    /// `["a", "b"]`, also with a comma at its end; none where something else stands.
    fn array(&mut self) -> Result<Option<Vec<String>>, Problem> {
        let mut labels = Vec::new();
        if !self.take(&Kind::Sign('['))? {
            return Ok(None);
        }
        loop {
            if self.take(&Kind::Sign(']'))? {
                return Ok(Some(labels));
            }
            let label = self.label()?;
            let is_closed = self.take(&Kind::Sign(','))? || self.peek()?.kind == Kind::Sign(']');
            match label {
                Some(label) if is_closed => labels.push(label),
                _ => return self.rest_of_array().map(|()| None),
            }
        }
    }

    /// Goes past the bracket that closes an array.
    fn rest_of_array(&mut self) -> Result<(), Problem> {
        let mut depth = 0_usize;
        loop {
            let Token { kind, place, .. } = self.next()?;
            match kind {
                Kind::End => return Err(ends(place)),
                Kind::Sign('{' | '[' | '(') => depth += 1,
                Kind::Sign('}' | ']' | ')') if depth == 0 => return Ok(()),
                Kind::Sign('}' | ']' | ')') => depth -= 1,
                _ => {}
            }
        }
    }

    fn label(&mut self) -> Result<Option<String>, Problem> {
        if !matches!(self.peek()?.kind, Kind::Text(_)) {
            return Ok(None);
        }
        match self.next()?.kind {
            Kind::Text(label) => Ok(Some(label)),
            _ => Ok(None),
        }
    }
}

/// The key of a member and where it stands.
struct Member {
    key: String,
    place: Position,
}
