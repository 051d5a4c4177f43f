//! Types as they are written: `string`, `list<T>`, `map<T>`, names.

use super::at::At;
use super::lowering::{Lowering, Symbol};
use super::names::BUILT_IN_TYPES;
use super::names::help_known;
use crate::finding::Rule;
use crate::model::ident::Name;
use crate::model::{IntegerRules, ListType, NumberRules, Object, StringRules, Type, TypeDef, Union, Variant};
use crate::registry::raw;

/// Deepest nesting of `list<…>` and `map<…>`.
const MAX_TYPE_DEPTH: u32 = 8;

/// Where a type stands; documents may not stand inside other types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    /// A field of an object, variant or document.
    Field,
    /// An attribute of an enum.
    Attribute,
    /// A column of a table.
    Column,
}

impl Lowering {
    /// Reads a type; a faulty one is reported and replaced by `json`.
    pub(crate) fn type_expression(&mut self, text: &str, position: Position, at: &At<'_>) -> Type {
        self.nested_type(text.trim(), position, 0, at)
    }

    fn nested_type(&mut self, text: &str, position: Position, depth: u32, at: &At<'_>) -> Type {
        if depth > MAX_TYPE_DEPTH {
            self.report(Rule::TypeSyntax, at, format!("the type is nested deeper than {MAX_TYPE_DEPTH} levels"))
                .help("give the inner part a name under `types`");
            return Type::Json;
        }
        let Some((outer, rest)) = text.split_once('<') else { return self.plain_type(text, position, at) };
        let Some(inner) = rest.strip_suffix('>') else {
            self.report(Rule::TypeSyntax, at, format!("`{text}` has no closing `>`"))
                .help("write `list<T>` or `map<T>`");
            return Type::Json;
        };
        match outer.trim() {
            "list" => {
                let item = self.nested_type(inner.trim(), position, depth + 1, at);
                Type::List(Box::new(ListType { item, min_items: None, max_items: None, unique_by: None }))
            }
            "map" => Type::Map(Box::new(self.nested_type(inner.trim(), position, depth + 1, at))),
            other => {
                self.report(Rule::TypeSyntax, at, format!("`{other}<…>` is not a type"))
                    .help("only `list<T>` and `map<T>` take a type in angle brackets");
                Type::Json
            }
        }
    }

    fn plain_type(&mut self, text: &str, position: Position, at: &At<'_>) -> Type {
        match text {
            "string" => return Type::String(StringRules::default()),
            "integer" => return Type::Integer(IntegerRules::default()),
            "number" => return Type::Number(NumberRules::default()),
            "boolean" => return Type::Boolean,
            "uuid" => return Type::Uuid,
            "date" => return Type::Date,
            "timestamp" => return Type::Timestamp,
            "json" => return Type::Json,
            "list" | "map" => {
                self.report(Rule::TypeSyntax, at, format!("`{text}` does not say of what"))
                    .help(format!("write `{text}<T>`, such as `{text}<string>`"));
                return Type::Json;
            }
            _ => {}
        }
        match self.symbols.get(text) {
            Some(Symbol::Enum(id)) => Type::Enum(*id),
            Some(Symbol::Type(id)) => Type::Named(*id),
            Some(Symbol::Document(id)) if position != Position::Field => Type::Document(*id),
            Some(Symbol::Document(_)) => {
                self.report(Rule::MisplacedType, at, format!("the document `{text}` cannot be part of another type"))
                    .help("move what both need into a type");
                Type::Json
            }
            Some(Symbol::Table) => {
                self.report(Rule::MisplacedType, at, format!("`{text}` is a table, not a type"))
                    .help("name an enum, a type or a built-in type");
                Type::Json
            }
            None => self.unknown_type(text, at),
        }
    }

    fn unknown_type(&mut self, text: &str, at: &At<'_>) -> Type {
        let mut known: Vec<&str> =
            BUILT_IN_TYPES.iter().copied().filter(|name| !matches!(*name, "list" | "map")).collect();
        let mut defined: Vec<&str> = self
            .symbols
            .iter()
            .filter(|(_, symbol)| **symbol != Symbol::Table)
            .map(|(name, _)| name.as_str())
            .collect();
        defined.sort_unstable();
        known.extend(defined);
        let finding = self.findings.report(Rule::UnknownType, at.place(), format!("the type `{text}` is not defined"));
        help_known(finding, text, known.iter().copied());
        Type::Json
    }

    /// Lowers the objects and unions.
    pub(crate) fn type_defs(&mut self, types: &mut [raw::TypeDef]) -> Vec<TypeDef> {
        let list = At::Root.key("types");
        types.iter_mut().enumerate().map(|(index, raw)| self.type_def(raw, &list.index(index))).collect()
    }

    fn type_def(&mut self, raw: &mut raw::TypeDef, at: &At<'_>) -> TypeDef {
        let name = self.name(&raw.name, &at.key("name"));
        let description = self.description(&raw.description, &name, &at.key("description"));
        match (&mut raw.fields, &mut raw.union) {
            (Some(fields), None) => {
                let fields = self.fields(fields, Position::Field, &at.key("fields"));
                TypeDef::Object(Object { name, description, fields })
            }
            (None, Some(union)) => TypeDef::Union(self.union(union, name, description, &at.key("union"))),
            (fields, _) => {
                let message =
                    if fields.is_some() { "has both `fields` and `union`" } else { "has neither `fields` nor `union`" };
                self.report(Rule::WrongKind, at, format!("the type `{name}` {message}"))
                    .help("give it `fields` to be an object, or `union` to be a choice between objects");
                TypeDef::Object(Object { name, description, fields: Vec::new() })
            }
        }
    }

    fn union(&mut self, raw: &mut raw::Union, name: Name, description: String, at: &At<'_>) -> Union {
        let tag = self.name(&raw.tag, &at.key("tag"));
        let list = at.key("variants");
        if raw.variants.is_empty() {
            self.empty_list(&list, &format!("the union `{name}` has no variants"));
        }
        self.unique(raw.variants.iter().map(|variant| variant.name.as_str()), &list, "variant");
        let mut variants = Vec::with_capacity(raw.variants.len());
        for (index, variant) in raw.variants.iter_mut().enumerate() {
            let at = list.index(index);
            let name = self.name(&variant.name, &at.key("name"));
            let description = self.text(&variant.description, &at.key("description"));
            let fields = self.fields(&mut variant.fields, Position::Field, &at.key("fields"));
            if let Some(field) = fields.iter().position(|field| field.name == tag) {
                self.report(
                    Rule::UnionTag,
                    &at.key("fields").index(field).key("name"),
                    format!("the field `{tag}` has the name of the union's tag"),
                )
                .other(at_union_tag(&list), "the tag")
                .help("rename one of the two");
            }
            let description = if description.is_empty() { name.sentence() } else { description };
            variants.push(Variant { name, description, fields });
        }
        Union { name, description, tag, variants }
    }

    pub(crate) fn empty_list(&mut self, at: &At<'_>, message: &str) {
        self.report(Rule::EmptyList, at, message).help("add an entry, or remove the whole");
    }
}

fn at_union_tag(variants: &At<'_>) -> crate::finding::Place {
    match variants {
        At::Key(union, _) => union.key("tag").place(),
        other => other.place(),
    }
}
