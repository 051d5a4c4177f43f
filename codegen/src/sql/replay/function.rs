//! Functions and procedures.

use std::collections::BTreeMap;

use std::borrow::Cow;

use super::problem::{Outcome, Problem};
use super::state::Replay;
use super::tracked::Kind;
use crate::sql::catalog::{Function, Grant, Object, ObjectName, Signature};
use crate::sql::cursor::{Cursor, split};
use crate::sql::quote::quote_ident;
use crate::sql::text::spell;
use crate::sql::token::{Lexeme, Token};

/// Second words of types that have two; what else stands before a type is the name of an argument.
const SECOND_WORDS: &[&str] = &["precision", "varying", "with", "without", "array", "character", "char"];

/// Properties that PostgreSQL takes for granted.
const DEFAULTS: &[(&str, &str)] = &[("parallel", "unsafe"), ("security", "invoker"), ("volatility", "volatile")];

impl Replay<'_> {
    pub(super) fn create_function(&mut self, mut cursor: Cursor<'_>, what: &str, replaces: bool) -> Outcome {
        let Some(name) = cursor.name().map(|name| self.resolve_new(name)) else { return Ok(()) };
        if !self.follows_new(Kind::Function, &name) {
            return Ok(());
        }
        let unread = || Problem::new(&name, "the statement that creates it cannot be read");
        let arguments = cursor.parens().ok_or_else(unread)?;
        let (types, arguments) = self.arguments(arguments);
        let mut header = format!("({arguments})");
        if !{ cursor }.take_words(&["returns", "null"]) {
            let result = self.result(&mut cursor);
            header.push_str(&result);
        }
        let mut function = Function {
            is_procedure: what == "procedure",
            header,
            options: BTreeMap::new(),
            body: String::new(),
            comment: None,
        };
        options(&mut function, cursor).map_err(|message| Problem::new(&name, message))?;
        let key = Signature { name, arguments: types };
        match self.catalog.functions.get(&key) {
            Some(present) => {
                function.comment.clone_from(&present.comment);
                if !replaces && *present != function {
                    return Err(Problem::new(&key.name, "it is created a second time in another form"));
                }
            }
            None => {
                let grant = Grant { object: Object::Function(key.clone()), grantee: "public".into(), column: None };
                self.catalog.grants.insert(grant, [("execute".to_owned(), false)].into());
            }
        }
        self.catalog.functions.insert(key, function);
        Ok(())
    }

    fn result(&self, cursor: &mut Cursor<'_>) -> String {
        if !cursor.take_word("returns") {
            return String::new();
        }
        if cursor.take_word("table") {
            let columns = cursor.parens().map(|columns| self.arguments(columns).1).unwrap_or_default();
            return format!(" returns table ({columns})");
        }
        format!(" returns {}", self.type_name(cursor.until(starts_option)))
    }

    /// The types of what goes in, and all arguments in their one spelling.
    fn arguments(&self, list: &[Lexeme]) -> (Vec<String>, String) {
        let (mut types, mut texts) = (Vec::new(), Vec::new());
        for part in split(list) {
            let mut cursor = Cursor::new(part);
            let mode = ["inout", "out", "variadic", "in"].into_iter().find(|mode| cursor.take_word(mode));
            let mode = if mode == Some("in") && cursor.take_word("out") { Some("inout") } else { mode };
            let name = if has_name(cursor) { cursor.identifier() } else { None };
            let written = cursor.until(|ahead| ahead.next_is_word("default") || is_equals(ahead));
            let name = name.map(|name| quote_ident(&name).into_owned());
            let default = (!cursor.is_empty()).then(|| format!("default {}", spell(&cursor.rest()[1..])));
            if mode != Some("out") {
                types.push(self.argument_type(written));
            }
            let mode = mode.filter(|mode| *mode != "in").map(str::to_owned);
            let parts = [mode, name, Some(self.argument_type(written)), default];
            texts.push(parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
        (types, texts.join(", "))
    }

    /// Reads a function, procedure or routine as statements refer to it; without arguments it is every one of the name.
    pub(super) fn signatures(&self, what: &str, cursor: &mut Cursor<'_>) -> Option<(ObjectName, Vec<Signature>)> {
        let name = self.resolve(Kind::Function, cursor.name()?);
        let arguments = cursor.parens().map(|list| self.arguments(list).0);
        let is_meant = |key: &Signature, function: &Function| {
            key.name == name
                && arguments.as_ref().is_none_or(|arguments| key.arguments == *arguments)
                && is_of_kind(what, function)
        };
        let functions = self.catalog.functions.iter().filter(|(key, function)| is_meant(key, function));
        let keys = functions.map(|(key, _)| key.clone()).collect();
        Some((name, keys))
    }

    pub(super) fn alter_function(&mut self, what: &str, mut cursor: Cursor<'_>) -> Outcome {
        let Some((name, keys)) = self.signatures(what, &mut cursor) else { return Ok(()) };
        let mut ahead = cursor;
        if let Some(to) = super::types::new_name(&mut ahead, &name) {
            if self.moves(Kind::Function, &name, &to) {
                for key in &keys {
                    self.move_function(key, &to);
                }
                self.catalog.each_definition(|definition| {
                    crate::sql::catalog::rename_in(definition, &name, &to);
                });
            }
            return Ok(());
        }
        if ["owner", "depends", "no"].iter().any(|word| cursor.next_is_word(word)) {
            return Ok(());
        }
        for key in keys {
            if let Some(function) = self.catalog.functions.get_mut(&key) {
                options(function, cursor).map_err(|message| Problem::new(&name, message))?;
            }
        }
        Ok(())
    }

    fn move_function(&mut self, key: &Signature, to: &ObjectName) {
        let new = Signature { name: to.clone(), arguments: key.arguments.clone() };
        if let Some(function) = self.catalog.functions.remove(key) {
            self.catalog.functions.insert(new.clone(), function);
        }
        self.rename_grants(|object| match object {
            Object::Function(found) if found == *key => Object::Function(new.clone()),
            other => other,
        });
    }
}

/// Whether a statement that speaks of functions, of procedures or of routines means this one.
pub(super) fn is_of_kind(what: &str, function: &Function) -> bool {
    !what.starts_with(if function.is_procedure { "function" } else { "procedure" })
}

fn is_equals(cursor: &Cursor<'_>) -> bool {
    cursor.peek().is_some_and(|lexeme| matches!(&lexeme.token, Token::Operator(text) if text == "=" || text == ":="))
}

fn has_name(mut cursor: Cursor<'_>) -> bool {
    if cursor.identifier().is_none() {
        return false;
    }
    match cursor.peek().map(|lexeme| &lexeme.token) {
        Some(Token::Quoted(_)) => true,
        Some(Token::Word(word)) => word != "default" && !SECOND_WORDS.contains(&word.as_str()) || is_type(cursor),
        _ => false,
    }
}

/// Whether `character` or the like is the type itself, after a name.
fn is_type(cursor: Cursor<'_>) -> bool {
    cursor.next_is_word("character") || cursor.next_is_word("char")
}

fn starts_option(cursor: &Cursor<'_>) -> bool {
    matches!(
        cursor.peek_word(),
        Some(
            "language"
                | "as"
                | "immutable"
                | "stable"
                | "volatile"
                | "security"
                | "external"
                | "called"
                | "strict"
                | "returns"
                | "cost"
                | "rows"
                | "support"
                | "parallel"
                | "leakproof"
                | "not"
                | "window"
                | "transform"
                | "set"
                | "reset"
                | "return"
                | "begin"
                | "restrict"
        )
    )
}

/// Reads properties and puts them into the function.
fn options(function: &mut Function, mut cursor: Cursor<'_>) -> Result<(), String> {
    while !cursor.is_empty() {
        if cursor.next_is_word("return") || cursor.next_is_word("begin") {
            function.body = spell(cursor.rest());
            break;
        }
        option(function, &mut cursor).ok_or("a property of it cannot be read")?;
    }
    for (key, value) in DEFAULTS {
        if function.options.get(*key).is_some_and(|found| found == value) {
            function.options.remove(*key);
        }
    }
    Ok(())
}

fn option(function: &mut Function, cursor: &mut Cursor<'_>) -> Option<()> {
    let word = cursor.peek_word()?.to_owned();
    cursor.skip();
    let options = &mut function.options;
    match word.as_str() {
        "as" => {
            function.body = cursor.literal()?;
            if cursor.take_symbol(',') {
                options.insert("symbol".to_owned(), cursor.literal()?);
            }
        }
        "language" => {
            let language = cursor.literal().or_else(|| cursor.identifier())?;
            options.insert(word, language.to_ascii_lowercase());
        }
        "immutable" | "stable" | "volatile" => _ = options.insert("volatility".to_owned(), word),
        "external" | "restrict" => {}
        "security" | "parallel" => {
            let value = cursor.identifier()?;
            options.insert(word, value);
        }
        "strict" | "window" | "leakproof" => _ = options.insert(word, String::new()),
        "called" => {
            cursor.take_words(&["on", "null", "input"]);
            options.remove("strict");
        }
        "returns" => {
            cursor.take_words(&["null", "on", "null", "input"]).then_some(())?;
            options.insert("strict".to_owned(), String::new());
        }
        "not" => {
            cursor.take_word("leakproof").then_some(())?;
            options.remove("leakproof");
        }
        "cost" | "rows" | "support" | "transform" => {
            let value = spell(cursor.until(starts_option));
            options.insert(word, value);
        }
        "set" => {
            let name = setting(cursor)?;
            if !cursor.take_word("to") && is_equals(cursor) {
                cursor.skip();
            }
            // What comes first is a value whatever it is.
            let value = cursor.rest();
            cursor.skip();
            cursor.until(starts_option);
            options.insert(name, setting_value(&value[..value.len() - cursor.rest().len()]));
        }
        "reset" if cursor.take_word("all") => options.retain(|key, _| !key.starts_with("set ")),
        "reset" => {
            let name = setting(cursor)?;
            options.remove(&name);
        }
        _ => return None,
    }
    Some(())
}

/// A setting's value: names with and without quotes are one spelling, as PostgreSQL prints them with.
fn setting_value(value: &[Lexeme]) -> String {
    let bare = value.iter().map(|lexeme| match &lexeme.token {
        Token::Literal(text) if matches!(quote_ident(text), Cow::Borrowed(_)) => {
            Lexeme { token: Token::Word(text.clone()), ..lexeme.clone() }
        }
        _ => lexeme.clone(),
    });
    spell(&bare.collect::<Vec<_>>())
}

fn setting(cursor: &mut Cursor<'_>) -> Option<String> {
    let name = cursor.name()?;
    Some(match name.schema {
        Some(schema) => format!("set {schema}.{}", name.name),
        None => format!("set {}", name.name),
    })
}
