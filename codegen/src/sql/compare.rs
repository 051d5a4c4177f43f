//! Where two catalogs say different things, one fact at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::canonical::Spellings;
use super::catalog::{Catalog, Column, Firing, Function, Generated, Object, ObjectName, Signature, Table};
use crate::sql::quote::quote_ident;

/// Something that a catalog holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A schema.
    Schema(String),
    /// A type.
    Type(ObjectName),
    /// A table.
    Table(ObjectName),
    /// A column of a table.
    Column(ObjectName, String),
    /// A constraint of a table that is not its primary key.
    Constraint(ObjectName, String),
    /// The primary key of a table, whatever it is called.
    PrimaryKey(ObjectName),
    /// A policy of a table.
    Policy(ObjectName, String),
    /// A trigger of a table.
    Trigger(ObjectName, String),
    /// An index.
    Index(ObjectName),
    /// A function or procedure.
    Function(Signature),
    /// What a role may do with something and its columns.
    Privileges(Object, String),
}

impl Part {
    /// The table that it is or that it is a part of.
    #[must_use]
    pub fn table(&self) -> Option<&ObjectName> {
        match self {
            Self::Table(table)
            | Self::PrimaryKey(table)
            | Self::Column(table, _)
            | Self::Constraint(table, _)
            | Self::Policy(table, _)
            | Self::Trigger(table, _) => Some(table),
            _ => None,
        }
    }
}

impl fmt::Display for Part {
    /// In words, with names as SQL spells them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schema(name) => write!(f, "the schema {}", quote_ident(name)),
            Self::Type(name) => write!(f, "the type {name}"),
            Self::Table(name) => write!(f, "the table {name}"),
            Self::Column(table, name) => write!(f, "the column {table}.{}", quote_ident(name)),
            Self::Constraint(table, name) => write!(f, "the constraint {} on {table}", quote_ident(name)),
            Self::PrimaryKey(table) => write!(f, "the primary key of {table}"),
            Self::Policy(table, name) => write!(f, "the policy {} on {table}", quote_ident(name)),
            Self::Trigger(table, name) => write!(f, "the trigger {} on {table}", quote_ident(name)),
            Self::Index(name) => write!(f, "the index {name}"),
            Self::Function(signature) => write!(f, "the function {signature}"),
            Self::Privileges(object, role) => write!(f, "the privileges of {} on {object}", quote_ident(role)),
        }
    }
}

/// What is said of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// That it is there.
    Existence,
    /// Labels of an enum type.
    Labels,
    /// Type of a column.
    Type,
    /// Whether a column refuses NULL.
    NotNull,
    /// Default of a column.
    Default,
    /// What a column is filled with.
    Generation,
    /// The statement that makes it.
    Definition,
    /// Whether all rows are known to meet a constraint.
    Validation,
    /// Whether row-level security is enabled, and whether it binds the owner.
    RowSecurity,
    /// When a trigger fires.
    Firing,
    /// Arguments and result of a function.
    Header,
    /// Properties of a function.
    Properties,
    /// Body of a function.
    Body,
    /// What is granted.
    Privileges,
    /// What `COMMENT ON` says.
    Comment,
}

impl Aspect {
    /// That it differs, in words that follow the part's.
    #[must_use]
    pub fn differs(self) -> &'static str {
        match self {
            Self::Existence => "is there or not",
            Self::Labels => "has other labels",
            Self::Type => "has another type",
            Self::NotNull => "takes NULL otherwise",
            Self::Default => "has another default",
            Self::Generation => "is generated otherwise",
            Self::Definition => "is defined otherwise",
            Self::Validation => "is validated otherwise",
            Self::RowSecurity => "has other row-level security",
            Self::Firing => "fires otherwise",
            Self::Header => "has other arguments or another result",
            Self::Properties => "has other properties",
            Self::Body => "has another body",
            Self::Privileges => "differ",
            Self::Comment => "has another comment",
        }
    }
}

/// What is said: a list of one or more entries, or of none, such as the labels of an enum type without any.
pub type Fact = Vec<String>;

/// All that a catalog says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    known: BTreeMap<(Part, Aspect), Fact>,
    /// The tables that the catalog creates: of any other, what it does not mention is not known.
    created: BTreeSet<ObjectName>,
    /// Whose privileges on what are told in full: of any other, what it does not mention is not known.
    told: BTreeSet<(Object, String)>,
    /// The tables of indexes.
    indexed: BTreeMap<ObjectName, ObjectName>,
}

/// A fact in which two catalogs differ; `None` on the side that has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Of what.
    pub part: Part,
    /// Of what about it.
    pub aspect: Aspect,
    /// What is expected.
    pub expected: Option<Fact>,
    /// What is there instead.
    pub found: Option<Fact>,
}

impl Difference {
    /// Leaves out privileges on columns that only one side has; `None` where nothing else differs.
    fn without_columns(mut self, lone: &BTreeSet<&Part>) -> Option<Self> {
        let Part::Privileges(Object::Table(table), _) = &self.part else { return Some(self) };
        let ends = lone.iter().filter_map(|part| match part {
            Part::Column(of, column) if of == table => Some(on_column(Some(column))),
            _ => None,
        });
        let ends: Vec<_> = ends.collect();
        for side in [&mut self.expected, &mut self.found] {
            if let Some(privileges) = side {
                privileges.retain(|privilege| !ends.iter().any(|end| privilege.ends_with(end)));
            }
            side.take_if(|privileges| privileges.is_empty());
        }
        (self.expected != self.found).then_some(self)
    }
}

impl Facts {
    /// All that the catalog says.
    #[must_use]
    pub fn of(catalog: &Catalog) -> Self {
        let mut facts = Self { told: catalog.told.clone(), ..Self::default() };
        for (name, comment) in &catalog.schemas {
            facts.object(Part::Schema(name.clone()), comment.as_deref());
        }
        for (name, found) in &catalog.types {
            let part = Part::Type(name.clone());
            facts.object(part.clone(), found.comment.as_deref());
            facts.optional(&part, Aspect::Labels, found.labels.clone());
        }
        for (name, table) in &catalog.tables {
            facts.table(name, table);
        }
        for (name, index) in &catalog.indexes {
            let part = Part::Index(name.clone());
            facts.object(part.clone(), index.comment.as_deref());
            facts.add(&part, Aspect::Definition, vec![index.definition.clone()]);
            facts.indexed.insert(name.clone(), index.table.clone());
        }
        for (signature, function) in &catalog.functions {
            facts.function(signature, function);
        }
        facts.privileges(catalog);
        facts
    }

    /// What is known of a part.
    #[must_use]
    pub fn get(&self, part: &Part, aspect: Aspect) -> Option<&Fact> {
        self.known.get(&(part.clone(), aspect))
    }

    /// Whether a policy only takes away what others allow.
    #[must_use]
    pub fn is_restrictive(&self, policy: &Part) -> bool {
        let Part::Policy(table, name) = policy else { return false };
        let head = format!("create policy {} on {table} as restrictive", quote_ident(name));
        self.get(policy, Aspect::Definition).is_some_and(|fact| fact.concat().starts_with(&head))
    }

    /// Whether the catalog creates a table, so that what it does not mention is not there.
    #[must_use]
    pub fn creates(&self, table: &ObjectName) -> bool {
        self.created.contains(table)
    }

    /// Leaves out the facts for which `is_kept` does not hold.
    pub fn retain(&mut self, is_kept: impl Fn(&Self, &Part, Aspect) -> bool) {
        let gone = self.known.keys().filter(|(part, aspect)| !is_kept(self, part, *aspect));
        let gone: Vec<_> = gone.cloned().collect();
        for key in gone {
            self.known.remove(&key);
        }
    }

    /// Brings expressions into the one spelling that they have however they are written.
    pub fn respell(&mut self, spellings: &mut Spellings) {
        let types = self.known.iter().filter(|((_, aspect), _)| *aspect == Aspect::Type);
        let types: BTreeMap<_, _> = types.map(|((part, _), fact)| (part.clone(), fact.concat())).collect();
        for ((part, aspect), fact) in &mut self.known {
            for text in fact {
                match aspect {
                    Aspect::Definition => *text = spellings.definition(text),
                    Aspect::Header => *text = spellings.header(text),
                    Aspect::Default => {
                        if let Some(type_name) = types.get(part) {
                            *text = spellings.value(type_name, text);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// Where `found` says something else, and nothing of what is in a thing that only one of the two has.
    #[must_use]
    pub fn differences(&self, found: &Self) -> Vec<Difference> {
        let keys: BTreeSet<_> = self.known.keys().chain(found.known.keys()).collect();
        let differ = keys.into_iter().filter(|key| !self.agrees(found, key));
        let differ: Vec<_> = differ.collect();
        let lone: BTreeSet<&Part> =
            differ.iter().filter(|(_, aspect)| *aspect == Aspect::Existence).map(|(part, _)| part).collect();
        let is_inside = |part: &Part| {
            let around = self.around(part).into_iter().chain(found.around(part));
            around.into_iter().any(|around| lone.contains(&around))
        };
        let kept = differ
            .iter()
            .filter(|(part, aspect)| (*aspect == Aspect::Existence || !lone.contains(part)) && !is_inside(part));
        let differences = kept.map(|key| Difference {
            part: key.0.clone(),
            aspect: key.1,
            expected: self.said(key),
            found: found.said(key),
        });
        differences.filter_map(|difference| difference.without_columns(&lone)).collect()
    }

    /// A fact; that something is there is told by its definition.
    fn said(&self, key: &(Part, Aspect)) -> Option<Fact> {
        let fact = self.known.get(key)?;
        let definition = if key.1 == Aspect::Existence { self.get(&key.0, Aspect::Definition) } else { None };
        Some(definition.unwrap_or(fact).clone())
    }

    /// The things without which this cannot be.
    fn around(&self, part: &Part) -> Vec<Part> {
        let schema = |name: &ObjectName| Part::Schema(name.schema.clone());
        match part {
            Part::Schema(_) => Vec::new(),
            Part::Type(name) | Part::Table(name) => vec![schema(name)],
            Part::Function(signature) => vec![schema(&signature.name)],
            Part::Index(name) => {
                let table = self.indexed.get(name).cloned().map(Part::Table);
                table.into_iter().chain([schema(name)]).collect()
            }
            Part::Privileges(object, _) => {
                let object = match object {
                    Object::Table(name) => Part::Table(name.clone()),
                    Object::Function(signature) => Part::Function(signature.clone()),
                    Object::Type(name) => Part::Type(name.clone()),
                    Object::Schema(name) => Part::Schema(name.clone()),
                };
                self.around(&object).into_iter().chain([object]).collect()
            }
            part => part.table().map_or_else(Vec::new, |table| vec![Part::Table(table.clone()), schema(table)]),
        }
    }

    /// Whether what is found is as this says, or is not known here.
    #[must_use]
    pub fn agrees(&self, found: &Self, key: &(Part, Aspect)) -> bool {
        let is_unknown = || match &key.0 {
            Part::Privileges(object, role) => !self.told.contains(&(object.clone(), role.clone())),
            part => part.table().is_some_and(|table| !self.creates(table)),
        };
        match self.known.get(key) {
            None => !found.known.contains_key(key) || is_unknown(),
            expected => expected == found.known.get(key),
        }
    }

    /// What differs in any way from other facts.
    pub fn changed<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a (Part, Aspect)> {
        let keys: BTreeSet<_> = self.known.keys().chain(other.known.keys()).collect();
        keys.into_iter().filter(|key| self.known.get(key) != other.known.get(key))
    }

    fn add(&mut self, part: &Part, aspect: Aspect, fact: Fact) {
        self.known.insert((part.clone(), aspect), fact);
    }

    fn optional(&mut self, part: &Part, aspect: Aspect, fact: Option<Fact>) {
        if let Some(fact) = fact {
            self.add(part, aspect, fact);
        }
    }

    fn flag(&mut self, part: &Part, aspect: Aspect, fact: bool) {
        self.add(part, aspect, vec![if fact { "yes" } else { "no" }.to_owned()]);
    }

    fn object(&mut self, part: Part, comment: Option<&str>) {
        self.optional(&part, Aspect::Comment, comment.map(|comment| vec![comment.to_owned()]));
        self.known.insert((part, Aspect::Existence), Fact::new());
    }

    fn table(&mut self, name: &ObjectName, table: &Table) {
        if table.created {
            self.created.insert(name.clone());
        }
        let part = Part::Table(name.clone());
        self.object(part.clone(), table.comment.as_deref());
        let states = [("enabled", table.row_security), ("forced", table.forced_row_security)];
        let states: Fact = states.iter().filter(|(_, is)| *is).map(|(word, _)| (*word).to_owned()).collect();
        self.optional(&part, Aspect::RowSecurity, Some(states).filter(|states| !states.is_empty()));
        for column in &table.columns {
            self.column(name, column, table.created);
        }
        for (constraint, found) in &table.constraints {
            let part = if found.definition.starts_with("primary key") {
                Part::PrimaryKey(name.clone())
            } else {
                Part::Constraint(name.clone(), constraint.clone())
            };
            self.object(part.clone(), found.comment.as_deref());
            self.add(&part, Aspect::Definition, vec![found.definition.clone()]);
            self.flag(&part, Aspect::Validation, found.validated);
        }
        for (policy, found) in &table.policies {
            let part = Part::Policy(name.clone(), policy.clone());
            self.object(part.clone(), found.comment.as_deref());
            self.add(&part, Aspect::Definition, vec![found.definition.clone()]);
        }
        for (trigger, found) in &table.triggers {
            let part = Part::Trigger(name.clone(), trigger.clone());
            self.object(part.clone(), found.comment.as_deref());
            self.add(&part, Aspect::Definition, vec![found.definition.clone()]);
            self.add(&part, Aspect::Firing, vec![firing(found.firing).to_owned()]);
        }
    }

    fn column(&mut self, table: &ObjectName, column: &Column, is_whole: bool) {
        let part = Part::Column(table.clone(), column.name.clone());
        self.object(part.clone(), column.comment.as_deref());
        self.optional(&part, Aspect::Type, column.type_name.clone().map(|name| vec![name]));
        self.optional(&part, Aspect::Default, column.default.clone().map(|default| vec![default]));
        let generation = column.generated.as_ref().map(|generated| match generated {
            Generated::Stored(expression) => format!("always as ({expression}) stored"),
            Generated::Identity => "always as identity".to_owned(),
            Generated::IdentityByDefault => "by default as identity".to_owned(),
        });
        self.optional(&part, Aspect::Generation, generation.map(|generation| vec![generation]));
        if is_whole || column.not_null {
            self.flag(&part, Aspect::NotNull, column.not_null);
        }
    }

    /// One fact for each role and object, with an entry for each privilege on the whole and on a column.
    fn privileges(&mut self, catalog: &Catalog) {
        for (grant, privileges) in &catalog.grants {
            let part = Part::Privileges(grant.object.clone(), grant.grantee.clone());
            let entries = privileges.iter().map(|(privilege, passes)| {
                let option = if *passes { " with grant option" } else { "" };
                format!("{privilege}{option}{}", on_column(grant.column.as_deref()))
            });
            let held = self.known.entry((part, Aspect::Privileges)).or_default();
            held.extend(entries);
            held.sort_unstable();
        }
    }

    fn function(&mut self, signature: &Signature, function: &Function) {
        let part = Part::Function(signature.clone());
        self.object(part.clone(), function.comment.as_deref());
        self.add(&part, Aspect::Header, vec![function.header.clone()]);
        let properties = function.options.iter().map(|(name, value)| format!("{name} {value}").trim_end().to_owned());
        self.add(&part, Aspect::Properties, properties.collect());
        self.add(&part, Aspect::Body, vec![function.body.clone()]);
    }
}

/// How a privilege on a column ends.
fn on_column(column: Option<&str>) -> String {
    column.map(|column| format!(" on the column {}", quote_ident(column))).unwrap_or_default()
}

fn firing(firing: Firing) -> &'static str {
    match firing {
        Firing::Origin => "enabled",
        Firing::Disabled => "disabled",
        Firing::Replica => "enabled for replication only",
        Firing::Always => "enabled always",
    }
}
