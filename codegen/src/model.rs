//! The validated registry, the one thing every target reads.
//!
//! A [`Model`] can only be made by [`crate::load`], after every rule has passed. Order is the order of `registry.yaml`;
//! ids are indices into the model's own tables, so that `Place::of("/enums/2/values/0")` is where entity 2/0 stands.

use std::collections::BTreeMap;

use crate::ident::Name;
use crate::pattern::Pattern;

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

    /// The document behind an id of this model.
    #[must_use]
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.0]
    }
}

/// Output settings, one entry a target; directories are relative to the folder of `registry.yaml`, with `/`.
#[derive(Debug, Clone)]
pub struct Targets {
    /// SQL migrations and their rollbacks.
    pub postgres: PostgresTarget,
    /// The Rust crate; `package` is the crate's name in kebab-case.
    pub rust: PackageTarget,
    /// The Dart package; `package` is snake_case.
    pub dart: PackageTarget,
    /// The TypeScript package; `package` may carry an npm scope.
    pub typescript: PackageTarget,
    /// JSON Schema files.
    pub json_schema: DirectoryTarget,
    /// Markdown.
    pub docs: DirectoryTarget,
}

/// Settings of the PostgreSQL target.
#[derive(Debug, Clone)]
pub struct PostgresTarget {
    /// Folder under which `migrations/` and `rollbacks/` stand.
    pub directory: String,
    /// Schema of the types and tables.
    pub schema: Name,
}

/// Settings of a target that makes a package.
#[derive(Debug, Clone)]
pub struct PackageTarget {
    /// Folder of the package.
    pub directory: String,
    /// The package's own name.
    pub package: String,
}

/// Settings of a target that only has a folder.
#[derive(Debug, Clone)]
pub struct DirectoryTarget {
    /// Folder of the files.
    pub directory: String,
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

/// Where in its life an enum value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

/// What a property, attribute or column holds.
#[derive(Debug, Clone)]
pub enum Type {
    /// Text.
    String(StringRules),
    /// A whole number within ±(2^53-1).
    Integer(IntegerRules),
    /// A finite IEEE 754 double.
    Number(NumberRules),
    /// True or false.
    Boolean,
    /// 8-4-4-4-12 hexadecimal digits, either case.
    Uuid,
    /// A day of the proleptic Gregorian calendar, `YYYY-MM-DD`.
    Date,
    /// A moment, RFC 3339 with offset.
    Timestamp,
    /// Any JSON, at most 64 levels deep.
    Json,
    /// One label of an enum.
    Enum(EnumId),
    /// An object or a union.
    Named(TypeId),
    /// A document; only in attributes and columns.
    Document(DocumentId),
    /// An ordered list.
    List(Box<ListType>),
    /// From any key to a value.
    Map(Box<Type>),
}

/// Rules of a string. Lengths count Unicode code points; both ends count as inside.
#[derive(Debug, Clone, Default)]
pub struct StringRules {
    /// Fewest code points.
    pub min_length: Option<u32>,
    /// Most code points.
    pub max_length: Option<u32>,
    /// Portable regular expression, anchored at both ends.
    pub pattern: Option<Pattern>,
    /// A checked form that stays a string in every language.
    pub format: Option<Format>,
}

/// Checked forms of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// As [`Type::Uuid`].
    Uuid,
    /// As [`Type::Date`].
    Date,
    /// As [`Type::Timestamp`].
    Timestamp,
}

/// Bounds of an integer; both ends count as inside, and both lie within ±(2^53-1).
#[derive(Debug, Clone, Default)]
pub struct IntegerRules {
    /// Lower bound.
    pub minimum: Option<i64>,
    /// Upper bound.
    pub maximum: Option<i64>,
}

/// Bounds of a number; both ends count as inside.
#[derive(Debug, Clone, Default)]
pub struct NumberRules {
    /// Lower bound, finite.
    pub minimum: Option<f64>,
    /// Upper bound, finite.
    pub maximum: Option<f64>,
}

/// A list and its rules; both ends count as inside.
#[derive(Debug, Clone)]
pub struct ListType {
    /// What each item holds.
    pub item: Type,
    /// Fewest items.
    pub min_items: Option<u32>,
    /// Most items.
    pub max_items: Option<u32>,
    /// A field of the item object (a required or defaulted string, number, boolean or enum) that must differ between items.
    pub unique_by: Option<Name>,
}

/// A value that the registry holds, already checked against its [`Type`]. Read it together with that type.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A boolean.
    Boolean(bool),
    /// An integer within ±(2^53-1).
    Integer(i64),
    /// A finite number.
    Number(f64),
    /// A string, uuid, date or timestamp.
    String(String),
    /// Index of a value in the enum that the type names.
    Label(usize),
    /// A list.
    List(Vec<Value>),
    /// A map, sorted by key (code point order).
    Map(BTreeMap<String, Value>),
    /// An object or document: one entry a field, `None` where an optional one is absent, defaults filled in.
    Object(Vec<Option<Value>>),
    /// A union: index of the variant, then as for an object.
    Variant(usize, Vec<Option<Value>>),
    /// Any JSON.
    Json(serde_json::Value),
}

/// One step of a document's versions.
#[derive(Debug, Clone)]
pub struct Upgrade {
    /// The version that this step leads to, from the one before.
    pub to: u32,
    /// What changes, in order.
    pub changes: Vec<Change>,
}

/// One change of an upgrade. `subject` is the object, union variant or document whose field changes, as text, because
/// it may be one that the current registry no longer has.
#[derive(Debug, Clone)]
pub enum Change {
    /// A property got another name.
    RenameField {
        /// Type or document.
        subject: String,
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// A property came, with this value in old documents.
    AddField {
        /// Type or document.
        subject: String,
        /// The new property.
        field: String,
        /// Its value in documents of the version before.
        value: serde_json::Value,
    },
    /// A property went.
    RemoveField {
        /// Type or document.
        subject: String,
        /// The property.
        field: String,
    },
    /// Strings of a property are replaced by others; those not listed stay.
    MapValues {
        /// Type or document.
        subject: String,
        /// The property.
        field: String,
        /// From old to new.
        values: BTreeMap<String, String>,
    },
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Name of the table.
    pub name: Name,
    /// One or more sentences; never empty.
    pub description: String,
    /// Columns in declared order.
    pub columns: Vec<Column>,
    /// Who may do what; without it no API role may do anything.
    pub access: Option<Access>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Name of the column.
    pub name: Name,
    /// One or more sentences; empty when the registry says nothing.
    pub description: String,
    /// What it holds; objects, unions, lists, maps and documents are stored as JSONB.
    pub ty: Type,
    /// Whether NULL is allowed.
    pub optional: bool,
    /// Default of the column.
    pub default: Option<Value>,
    /// Whether it is the table's primary key.
    pub primary_key: bool,
    /// A value that the database makes.
    pub generated: Option<Generated>,
    /// Whether it refers to a secret in the vault.
    pub vault_secret: bool,
    /// Other columns' values with which this one must not be NULL; every entry counts on its own.
    pub required_when: Vec<RequiredWhen>,
}

/// A value that the database makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generated {
    /// `gen_random_uuid()` when a row is made.
    RandomUuid,
    /// The time when the row is made.
    CreatedAt,
    /// The time of each change.
    UpdatedAt,
}

/// A condition under which a column must not be NULL.
#[derive(Debug, Clone)]
pub struct RequiredWhen {
    /// Index of the other column, whose type is an enum.
    pub column: usize,
    /// Indices of its enum's values.
    pub values: Vec<usize>,
}

/// Who may do what with a table.
#[derive(Debug, Clone)]
pub struct Access {
    /// Index of the column that says which organization owns a row.
    pub organization_column: usize,
    /// Where organization and role stand in the JWT.
    pub jwt: Jwt,
    /// Roles in declared order.
    pub roles: Vec<Role>,
}

/// Paths into the JWT's claims.
#[derive(Debug, Clone)]
pub struct Jwt {
    /// Keys that lead to the organization's id.
    pub organization: Vec<String>,
    /// Keys that lead to the role's name.
    pub role: Vec<String>,
}

/// One role and its rights.
#[derive(Debug, Clone)]
pub struct Role {
    /// The word that the JWT holds; `service_role` is PostgreSQL's own role of that name.
    pub name: Name,
    /// Rows that it may read.
    pub select: Scope,
    /// Rows that it may make.
    pub insert: Scope,
    /// Rows that it may change.
    pub update: Scope,
    /// Rows that it may delete.
    pub delete: Scope,
    /// Indices of the columns that it may see, sorted.
    pub columns: Vec<usize>,
}

/// Rows that a right covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// None.
    None,
    /// Those of the role's own organization.
    Organization,
    /// All.
    Everything,
}

/// Where credentials rest.
#[derive(Debug, Clone)]
pub struct Vault {
    /// Private schema of the vault functions.
    pub schema: Name,
    /// Table that records each retrieval.
    pub access_log: Name,
    /// Forms of text that no column may hold.
    pub plaintext_patterns: Vec<PlaintextPattern>,
}

/// A form of text that looks like a credential.
#[derive(Debug, Clone)]
pub struct PlaintextPattern {
    /// Name shown when a value is refused.
    pub name: Name,
    /// Portable regular expression; anchors are optional here.
    pub pattern: Pattern,
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
