//! The validated registry, the one thing every target reads.
//!
//! A [`Model`] can only be made by [`crate::registry::load`], after every rule has passed. Order is the order of `registry.yaml`;
//! ids are indices into the model's own tables, so that `Place::of("/enums/2/values/0")` is where entity 2/0 stands.

pub(crate) mod automaton;
pub(crate) mod facts;
pub(crate) mod formats;
pub mod hash;
pub mod ident;
pub mod json;
pub mod pattern;
pub(crate) mod patterns;
mod tables;
mod targets;
mod types;
pub(crate) mod upgrade;
mod upgrades;

use self::ident::Name;
pub use self::tables::{
    Access, Column, Generated, Jwt, PlaintextPattern, RequiredWhen, Role, SERVICE_ROLE, Scope, Table, Vault,
};
pub use self::targets::{DirectoryTarget, MANIFEST, PackageTarget, PostgresTarget, Targets};
pub use self::types::{Format, IntegerRules, ListType, MAX_INTEGER, NumberRules, StringRules, Type, Value};
pub use self::upgrades::{Change, Edit, Upgrade};

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

/// Index of an enum in [`Model::enums`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumId(pub usize);

/// Index of an object or union in [`Model::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// Index of a document in [`Model::documents`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub usize);

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

    /// The documents that columns of the tables hold which the registry makes, each once, in registry order.
    pub fn stored_documents(&self) -> impl Iterator<Item = (DocumentId, &Document)> {
        let columns = || self.tables.iter().filter(|table| !table.external).flat_map(|table| &table.columns);
        let is_stored =
            move |id: DocumentId| columns().any(|column| matches!(column.ty, Type::Document(held) if held == id));
        self.documents
            .iter()
            .enumerate()
            .map(|(index, document)| (DocumentId(index), document))
            .filter(move |(id, _)| is_stored(*id))
    }

    /// The document behind an id of this model.
    #[must_use]
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.0]
    }
}

/// A closed list of names, each with facts about it.
#[derive(Debug, Clone)]
pub struct Enum {
    /// Name of the enum and of its PostgreSQL type.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Typed facts that each value carries; with them the enum is a registry.
    pub attributes: Vec<Field>,
    /// Values in the order of every output.
    pub values: Vec<EnumValue>,
    /// Values that may be taken out of the database.
    pub removed: Vec<RemovedValue>,
    /// Whether labels may be put into another order in the database.
    pub reorder: bool,
}

/// A value that an enum no longer has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedValue {
    /// The label that it had.
    pub name: String,
    /// Index of the value that its rows get; the database accepts that one.
    pub replaced_by: Option<usize>,
}

/// One value of an enum.
#[derive(Debug, Clone)]
pub struct EnumValue {
    /// The name; its text is the label in PostgreSQL and the string in JSON.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Where in its life the value is.
    pub status: Status,
    /// Earlier labels, still decoded everywhere and never written.
    pub renamed_from: Vec<String>,
    /// Index in the same enum of the value to use instead.
    pub replaced_by: Option<usize>,
    /// One entry for each of [`Enum::attributes`]; `None` where an optional one is absent. Defaults are filled in.
    pub attributes: Vec<Option<Value>>,
}

/// Where in its life an enum value is, in the order in which it goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Clients know it; the database and documents do not accept it yet.
    Planned,
    /// In use.
    Active,
    /// Works, and is marked so in every language.
    Deprecated,
    /// Old rows and documents still decode; new rows are refused by the database.
    Retired,
}

impl Status {
    /// The word in `registry.yaml`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Active => "active",
            Self::Deprecated => "deprecated",
            Self::Retired => "retired",
        }
    }

    /// Whether a person may choose the value for something new: active and deprecated ones.
    #[must_use]
    pub fn is_supported(self) -> bool {
        matches!(self, Self::Active | Self::Deprecated)
    }

    /// Whether the value is a label of the PostgreSQL type: all but planned ones.
    #[must_use]
    pub fn is_in_database(self) -> bool {
        self != Self::Planned
    }
}

/// An object or a union.
#[derive(Debug, Clone)]
pub enum TypeDef {
    /// An object with known properties.
    Object(Object),
    /// A choice between objects, told apart by a tag.
    Union(Union),
}

impl TypeDef {
    /// Name of the object or union.
    #[must_use]
    pub fn name(&self) -> &Name {
        match self {
            Self::Object(object) => &object.name,
            Self::Union(union) => &union.name,
        }
    }

    /// The properties of the object, or of all variants.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        let (own, variants) = match self {
            Self::Object(object) => (object.fields.as_slice(), [].as_slice()),
            Self::Union(union) => ([].as_slice(), union.variants.as_slice()),
        };
        own.iter().chain(variants.iter().flat_map(|variant| &variant.fields))
    }
}

/// An object with known properties; unknown ones are faults.
#[derive(Debug, Clone)]
pub struct Object {
    /// Name of the type.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Properties in declared order, which is the order of canonical encoding.
    pub fields: Vec<Field>,
}

/// A choice between objects. In JSON the tag is a property beside the variant's own.
#[derive(Debug, Clone)]
pub struct Union {
    /// Name of the type.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Property that holds the variant's name.
    pub tag: Name,
    /// Variants in declared order; at least one.
    pub variants: Vec<Variant>,
}

/// One variant of a union.
#[derive(Debug, Clone)]
pub struct Variant {
    /// Name; its text is the tag's value.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Properties beside the tag; may be empty.
    pub fields: Vec<Field>,
}

/// JSON stored in a JSONB column: an object whose first property is the integer `schema_version`.
#[derive(Debug, Clone)]
pub struct Document {
    /// Name of the document.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// The current version; documents of another one are `outdated` or `too_new`. At least 1.
    pub schema_version: u32,
    /// Properties beside `schema_version`.
    pub fields: Vec<Field>,
    /// A valid document ([`Value::Object`] over `fields`) that a broken one may be replaced by.
    pub safe_default: Value,
    /// One entry for each step from version 1 to the current one, in order.
    pub upgrades: Vec<Upgrade>,
}

/// A property of an object or an attribute of an enum.
#[derive(Debug, Clone)]
pub struct Field {
    /// Name; its text is the property in JSON.
    pub name: Name,
    /// One or more sentences; empty when the registry says nothing.
    pub description: String,
    /// What it holds.
    pub ty: Type,
    /// Whether it may be absent.
    pub presence: Presence,
}

/// Whether a property may be absent.
#[derive(Debug, Clone, PartialEq)]
pub enum Presence {
    /// Absent is a fault.
    Required,
    /// Absent stays absent.
    Optional,
    /// Absent means this value: filled in on decoding and written on encoding.
    Default(Value),
}

/// An accepted exception from a rule.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// Code of the rule.
    pub rule: String,
    /// What it is waived for.
    pub subject: String,
    /// Why.
    pub reason: String,
    /// Last day on which it counts, `YYYY-MM-DD`.
    pub until: String,
}
