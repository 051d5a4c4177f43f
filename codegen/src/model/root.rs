//! The model as a whole.

use schemars::JsonSchema;
use serde::Deserialize;

use super::enums::Enum;
use super::ident::Name;
use super::ids::{DocumentId, EnumId, TypeId};
use super::objects::{Document, TypeDef};
use super::tables::{Table, Vault};
use super::targets::Targets;
use super::types::Type;

/// Everything that `registry.yaml` says.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Model {
    /// Name of the product; package names derive from it.
    pub name: Name,
    /// Where each target writes and what it calls its package.
    pub targets: Targets,
    /// Enums in registry order.
    pub enums: Vec<Enum>,
    /// Objects and unions in registry order.
    pub types: Vec<TypeDef>,
    /// Documents in registry order.
    pub documents: Vec<Document>,
    /// Tables in registry order.
    pub tables: Vec<Table>,
    /// The vault section, when there is one.
    pub vault: Option<Vault>,
    /// Accepted exceptions from rules.
    pub waivers: Vec<Waiver>,
}

impl Model {
    /// The enum behind an id of this model.
    #[must_use]
    pub fn enumeration(&self, id: EnumId) -> &Enum {
        &self.enums[id.0]
    }

    /// The object or union behind an id of this model.
    #[must_use]
    pub fn type_def(&self, id: TypeId) -> &TypeDef {
        &self.types[id.0]
    }

    /// The document behind an id of this model.
    #[must_use]
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.0]
    }

    /// A type as `type:` in the registry says it.
    #[must_use]
    pub fn type_expression(&self, ty: &Type) -> String {
        let word = match ty {
            Type::String(_) => "string",
            Type::Integer(_) => "integer",
            Type::Number(_) => "number",
            Type::Boolean => "boolean",
            Type::Uuid => "uuid",
            Type::Date => "date",
            Type::Timestamp => "timestamp",
            Type::Json => "json",
            Type::Enum(_) | Type::Named(_) | Type::Document(_) => self.definition_name(ty).map_or("", Name::as_str),
            Type::List(list) => return format!("list<{}>", self.type_expression(&list.item)),
            Type::Map(value) => return format!("map<{}>", self.type_expression(value)),
        };
        word.to_owned()
    }

    /// The name of the enum, object, union or document that a type refers to.
    #[must_use]
    pub fn definition_name(&self, ty: &Type) -> Option<&Name> {
        match ty {
            Type::Enum(id) => Some(&self.enumeration(*id).name),
            Type::Named(id) => Some(self.type_def(*id).name()),
            Type::Document(id) => Some(&self.document(*id).name),
            _ => None,
        }
    }
}

/// An accepted exception from a rule.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// Code of the rule, such as R034.
    pub rule: String,
    /// JSON Pointer of what it is waived for, by names: `enums/integration_type/values/xledger`.
    pub subject: String,
    /// Why.
    pub reason: String,
    /// Last day on which it counts, `YYYY-MM-DD`.
    pub until: String,
}
