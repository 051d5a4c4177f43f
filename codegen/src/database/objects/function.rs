//! Functions: every one with an empty search path, a comment, and rights that are written out.

use std::fmt::Write as _;

use askama::Template;

use super::item::{DatabaseObject, Item};
use super::listed::Listed;
use super::{comment, privileges};
use crate::render::render;
use crate::sql::catalog::{Catalog, Function as Present, Object, ObjectName, Signature};
use crate::sql::compare::{Aspect, ObjectKey};
use crate::sql::quote::{dollar_quote, quote_ident, quote_literal};

/// An argument of a function.
#[derive(Debug)]
pub(crate) struct Argument {
    pub(crate) name: String,
    pub(crate) type_name: String,
    pub(crate) default: Option<&'static str>,
}

impl Argument {
    pub(crate) fn new(name: impl Into<String>, type_name: impl Into<String>) -> Self {
        Self { name: name.into(), type_name: type_name.into(), default: None }
    }
}

/// A function that the registry makes.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) name: ObjectName,
    pub(crate) arguments: Vec<Argument>,
    pub(crate) returns: String,
    pub(crate) language: &'static str,
    /// `STABLE` or `IMMUTABLE`; volatile when empty.
    pub(crate) volatility: &'static str,
    /// Whether it runs with the rights of its owner.
    pub(crate) is_definer: bool,
    /// The body, with line ends at its beginning and end.
    pub(crate) body: String,
    pub(crate) comment: String,
    /// The roles that may execute it.
    pub(crate) executors: Vec<&'static str>,
}

/// Who may execute a function.
#[derive(Debug)]
pub(crate) struct Execution {
    pub(crate) signature: Signature,
    pub(crate) executors: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "postgres/foundation/function.sql")]
struct View<'a> {
    name: String,
    signature: String,
    arguments: String,
    function: &'a Function,
    comment: String,
    executors: String,
    tag: String,
}

impl Function {
    pub(crate) fn signature(&self) -> Signature {
        let arguments = self.arguments.iter().map(|argument| argument.type_name.clone()).collect();
        Signature { name: self.name.clone(), arguments }
    }

    /// Who may execute it.
    pub(crate) fn execution(&self) -> Execution {
        Execution { signature: self.signature(), executors: self.executors.clone() }
    }

    /// The function with its comment and its rights.
    pub(crate) fn item(self) -> Item {
        Item::new(Known { signature: self.signature(), function: Some(self) })
    }

    /// The arguments, as SQL declares them.
    fn declared(&self) -> String {
        let arguments = self.arguments.iter().map(|argument| {
            let default = argument.default.map(|value| format!(" DEFAULT {value}")).unwrap_or_default();
            format!("{} {}{default}", quote_ident(&argument.name), argument.type_name)
        });
        arguments.collect::<Vec<_>>().join(", ")
    }

    fn create(&self) -> String {
        render(&View {
            name: self.name.to_string(),
            signature: self.signature().to_string(),
            arguments: self.declared(),
            function: self,
            comment: quote_literal(&self.comment),
            executors: self.executors.join(", "),
            tag: dollar_quote("function", &self.body),
        })
    }

    fn listed(&self) -> Listed {
        Listed {
            call: format!("{}({})", self.name, self.declared()),
            returns: self.returns.clone(),
            comment: self.comment.clone(),
            executors: self.executors.clone(),
        }
    }
}

/// Takes a function away that an earlier registry made.
pub(crate) fn removal(signature: Signature) -> Item {
    Item::removal(Known { signature, function: None })
}

/// A function of which the signature is known, and all of it where the registry makes it.
#[derive(Debug)]
struct Known {
    signature: Signature,
    function: Option<Function>,
}

impl DatabaseObject for Known {
    fn key(&self) -> ObjectKey {
        ObjectKey::Function(self.signature.clone())
    }

    fn owns(&self, key: &ObjectKey, _: Aspect) -> bool {
        match key {
            ObjectKey::Function(signature) | ObjectKey::Privileges(Object::Function(signature), _) => {
                *signature == self.signature
            }
            _ => false,
        }
    }

    fn is_in(&self, present: &Catalog) -> bool {
        present.functions.contains_key(&self.signature)
    }

    fn create(&self, _: &Catalog) -> String {
        self.function.as_ref().map_or_else(String::new, Function::create)
    }

    fn remove(&self) -> String {
        format!("DROP FUNCTION IF EXISTS {};\n", self.signature)
    }

    fn restore(&self, present: &Catalog) -> String {
        let signature = &self.signature;
        let Some(function) = present.functions.get(signature) else { return String::new() };
        let tag = dollar_quote("function", &function.body);
        // In place, because triggers stand on it.
        let mut text = format!("CREATE OR REPLACE FUNCTION {}{}\n", signature.name, function.header);
        for line in properties(function) {
            text.push_str(&line);
            text.push('\n');
        }
        let _ = writeln!(text, "AS {tag}{}{tag};", function.body);
        let comment = comment::literal(function.comment.as_deref());
        let _ = writeln!(text, "COMMENT ON FUNCTION {signature} IS {comment};");
        text + &privileges::restore(&Object::Function(signature.clone()), present)
    }

    fn listed(&self) -> Option<Listed> {
        self.function.as_ref().map(Function::listed)
    }
}

fn properties(function: &Present) -> impl Iterator<Item = String> {
    function.options.iter().map(|(name, value)| match (name.as_str(), name.strip_prefix("set ")) {
        ("volatility", _) => value.to_uppercase(),
        (_, Some(setting)) => format!("SET {setting} = {value}"),
        _ => format!("{} {value}", name.to_uppercase()).trim_end().to_owned(),
    })
}
