//! Types as `format_type` writes them, so that `varchar(3)` and `character varying (3)` are one.

use super::state::Replay;
use super::tracked::Kind;
use crate::sql::cursor::{Cursor, Written};
use crate::sql::quote::quote_ident;
use crate::sql::text::spell;
use crate::sql::token::{Lexeme, Token};

/// Other names of PostgreSQL's own types.
const ALIASES: &[(&str, &str)] = &[
    ("bool", "boolean"),
    ("char", "character"),
    ("dec", "numeric"),
    ("decimal", "numeric"),
    ("float", "double precision"),
    ("float4", "real"),
    ("float8", "double precision"),
    ("int", "integer"),
    ("int2", "smallint"),
    ("int4", "integer"),
    ("int8", "bigint"),
    ("nchar", "character"),
    ("timestamptz", "timestamp with time zone"),
    ("timetz", "time with time zone"),
    ("varbit", "bit varying"),
    ("varchar", "character varying"),
];

impl Replay<'_> {
    /// The type that the tokens name.
    pub(super) fn type_name(&self, tokens: &[Lexeme]) -> String {
        let mut cursor = Cursor::new(tokens);
        let set = if cursor.take_word("setof") { "setof " } else { "" };
        let quoted = cursor.peek().is_some_and(|lexeme| matches!(lexeme.token, Token::Quoted(_)));
        let Some(written) = cursor.name() else { return spell(tokens) };
        let known = matches!(written.schema.as_deref(), None | Some("pg_catalog"));
        let (name, modifiers) = if known && !quoted && self.followed_type(&written).is_none() {
            built_in(&written.name, &mut cursor)
        } else {
            let name = self.followed_type(&written).unwrap_or_else(|| match written.schema {
                Some(schema) => format!("{}.{}", quote_ident(&schema), quote_ident(&written.name)),
                None => quote_ident(&written.name).into_owned(),
            });
            (name, cursor.parens().map(modifiers))
        };
        let (base, rest) = name.split_once(' ').map_or((name.as_str(), None), |(base, rest)| (base, Some(rest)));
        // Only of times do the modifiers stand in the middle.
        let mut text = match (modifiers, rest) {
            (Some(modifiers), Some(rest)) if base.starts_with("time") => format!("{set}{base}({modifiers}) {rest}"),
            (Some(modifiers), _) => format!("{set}{name}({modifiers})"),
            (None, _) => format!("{set}{name}"),
        };
        // However many dimensions are written, PostgreSQL keeps none of them.
        if cursor.take_word("array") || cursor.next_is_symbol('[') {
            text.push_str("[]");
        } else {
            let rest = spell(cursor.rest());
            if !rest.is_empty() {
                text = format!("{text} {rest}");
            }
        }
        text
    }

    /// As [`Self::type_name`], without the modifiers, which arguments of functions do not keep.
    pub(super) fn argument_type(&self, tokens: &[Lexeme]) -> String {
        let name = self.type_name(tokens);
        match (name.find('('), name.find(')')) {
            (Some(open), Some(close)) if open < close && !name.contains('"') => {
                format!("{}{}", &name[..open], &name[close + 1..])
            }
            _ => name,
        }
    }

    fn followed_type(&self, written: &Written) -> Option<String> {
        let name = self.resolve(Kind::Type, written.clone());
        let known = self.follows(Kind::Type, &name) || self.follows(Kind::Table, &name);
        (known || self.namesakes.contains(&(Kind::Type, name.clone()))).then(|| name.to_string())
    }
}

fn modifiers(tokens: &[Lexeme]) -> String {
    spell(tokens).replace(", ", ",")
}

/// Reads the rest of the name of a type that PostgreSQL brings.
fn built_in(name: &str, cursor: &mut Cursor<'_>) -> (String, Option<String>) {
    if name == "national" {
        let word = cursor.identifier().unwrap_or_default();
        return built_in(&word, cursor);
    }
    let alias = ALIASES.binary_search_by_key(&name, |(alias, _)| alias);
    let mut full = alias.map_or_else(|_| quote_type(name), |index| ALIASES[index].1.to_owned());
    if name == "double" && cursor.take_word("precision") {
        full.push_str(" precision");
    }
    if matches!(full.as_str(), "character" | "bit") && cursor.take_word("varying") {
        full.push_str(" varying");
    }
    let mut modifiers = cursor.parens().map(modifiers);
    if matches!(full.as_str(), "timestamp" | "time") {
        let zone = cursor.take_words(&["with", "time", "zone"]);
        if !zone {
            cursor.take_words(&["without", "time", "zone"]);
        }
        full.push_str(if zone { " with time zone" } else { " without time zone" });
    }
    match (full.as_str(), &modifiers) {
        ("double precision", Some(digits)) if name == "float" => {
            if digits.parse::<u32>().is_ok_and(|digits| digits <= 24) {
                "real".clone_into(&mut full);
            }
            modifiers = None;
        }
        ("character" | "bit", None) => modifiers = Some("1".to_owned()),
        ("numeric", Some(digits)) if !digits.contains(',') => modifiers = Some(format!("{digits},0")),
        _ => {}
    }
    (full, modifiers)
}

/// Key words among the names of types stand without quotes.
fn quote_type(name: &str) -> String {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if plain { name.to_owned() } else { quote_ident(name).into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::catalog::ObjectName;
    use crate::sql::replay::Tracked;
    use crate::sql::token::tokens;

    #[test]
    fn types_are_written_as_format_type_does() {
        assert!(ALIASES.is_sorted());
        let kind = ObjectName::new("public", "kind");
        let tracked = Tracked { schema: "public".into(), types: [kind].into(), ..Tracked::default() };
        let mut replay = Replay::new(&tracked);
        replay.reset_path();
        // What PostgreSQL 15 says for `format_type(a.atttypid, a.atttypmod)`, the schema of `kind` aside.
        for (written, expected) in [
            ("INT", "integer"),
            ("pg_catalog.int4", "integer"),
            ("varchar(3)", "character varying(3)"),
            ("character varying ( 3 )", "character varying(3)"),
            ("national character varying(3)", "character varying(3)"),
            ("char", "character(1)"),
            ("\"char\"", "\"char\""),
            ("numeric(10, 2)", "numeric(10,2)"),
            ("decimal(10)", "numeric(10,0)"),
            ("float(3)", "real"),
            ("float", "double precision"),
            ("double precision[]", "double precision[]"),
            ("timestamptz(3)", "timestamp(3) with time zone"),
            ("timestamp", "timestamp without time zone"),
            ("time (2) with time zone", "time(2) with time zone"),
            ("int[3][3]", "integer[]"),
            ("text array", "text[]"),
            ("kind", "public.kind"),
            ("\"public\".KIND[]", "public.kind[]"),
            ("citext", "citext"),
            ("extensions.citext", "extensions.citext"),
            ("bit varying(3)", "bit varying(3)"),
            ("interval", "interval"),
        ] {
            assert_eq!(replay.type_name(&tokens(written).0), expected, "{written}");
        }
        assert_eq!(replay.argument_type(&tokens("numeric(10,2)[]").0), "numeric[]");
    }
}
