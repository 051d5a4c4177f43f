//! Functions: every one with an empty search path, a comment, and rights that are written out.

use askama::Template;

use super::item::{Item, Owner};
use crate::render::render;
use crate::sql::catalog::{ObjectName, Signature};
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

/// What the documentation says of a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    /// Name with schema and arguments, as SQL spells them.
    pub(crate) call: String,
    /// The type that it returns.
    pub(crate) returns: String,
    /// Its comment.
    pub(crate) comment: String,
    /// The roles that may execute it; where there are none, only other functions call it.
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
        let signature = self.signature();
        let arguments = self.arguments.iter().map(|argument| {
            let default = argument.default.map(|value| format!(" DEFAULT {value}")).unwrap_or_default();
            format!("{} {}{default}", quote_ident(&argument.name), argument.type_name)
        });
        let arguments = arguments.collect::<Vec<_>>().join(", ");
        let listed = Listed {
            call: format!("{}({arguments})", self.name),
            returns: self.returns.clone(),
            comment: self.comment.clone(),
            executors: self.executors.clone(),
        };
        let view = View {
            name: self.name.to_string(),
            signature: signature.to_string(),
            arguments,
            function: &self,
            comment: quote_literal(&self.comment),
            executors: self.executors.join(", "),
            tag: dollar_quote("function", &self.body),
        };
        let make = render(&view);
        let take = format!("DROP FUNCTION IF EXISTS {signature};\n");
        let item = Item::new(Owner::Function(signature.clone()), format!("the function {signature}"), make, take);
        Item { listed: Some(listed), ..item }
    }
}
