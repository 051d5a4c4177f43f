//! Where two catalogs say different things, one fact at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::catalog::{Catalog, Column, Firing, Function, Generated, Grant, Name, Object, Signature, Table};
use crate::target::postgres::quote_ident;

/// Something that a catalog holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A schema.
    Schema(String),
    /// A type.
    Type(Name),
    /// A table.
    Table(Name),
    /// A column of a table.
    Column(Name, String),
    /// A constraint of a table.
    Constraint(Name, String),
    /// A policy of a table.
    Policy(Name, String),
    /// A trigger of a table.
    Trigger(Name, String),
    /// An index.
    Index(Name),
    /// A function or procedure.
    Function(Signature),
    /// What a role may do with something.
    Privileges(Grant),
}

impl Part {
    /// The table that it is or that it is a part of.
    #[must_use]
    pub fn table(&self) -> Option<&Name> {
        match self {
            Self::Table(table)
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
            Self::Policy(table, name) => write!(f, "the policy {} on {table}", quote_ident(name)),
            Self::Trigger(table, name) => write!(f, "the trigger {} on {table}", quote_ident(name)),
            Self::Index(name) => write!(f, "the index {name}"),
            Self::Function(signature) => write!(f, "the function {signature}"),
            Self::Privileges(grant) => privileges(grant, f),
        }
    }
}

fn privileges(grant: &Grant, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "the privileges of {} on ", quote_ident(&grant.grantee))?;
    match (&grant.object, &grant.column) {
        (Object::Table(name), Some(column)) => write!(f, "{name}.{}", quote_ident(column)),
        (Object::Table(name) | Object::Type(name), _) => write!(f, "{name}"),
        (Object::Function(signature), _) => write!(f, "{signature}"),
        (Object::Schema(name), _) => write!(f, "the schema {}", quote_ident(name)),
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
    facts: BTreeMap<(Part, Aspect), Fact>,
    /// The tables that the catalog creates: of any other, what it does not mention is not known.
    created: BTreeSet<Name>,
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

impl Facts {
    /// All that the catalog says.
    #[must_use]
    pub fn of(catalog: &Catalog) -> Self {
        let mut facts = Self::default();
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
        }
        for (signature, function) in &catalog.functions {
            facts.function(signature, function);
        }
        for (grant, privileges) in &catalog.grants {
            let words = privileges.iter().map(
                |(name, passes)| {
                    if *passes { format!("{name} with grant option") } else { name.clone() }
                },
            );
            facts.add(&Part::Privileges(grant.clone()), Aspect::Privileges, words.collect());
        }
        facts
    }

    /// Where `found` says something else, and nothing of what is in a thing that only one of the two has.
    #[must_use]
    pub fn differences(&self, found: &Self) -> Vec<Difference> {
        let keys: BTreeSet<_> = self.facts.keys().chain(found.facts.keys()).collect();
        let differ = keys.into_iter().filter(|key| !self.agrees(found, key));
        let differ: Vec<_> = differ.collect();
        let lone: BTreeSet<&Part> =
            differ.iter().filter(|(_, aspect)| *aspect == Aspect::Existence).map(|(part, _)| part).collect();
        let is_inside = |part: &Part| part.table().is_some_and(|table| lone.contains(&Part::Table(table.clone())));
        let kept = differ.into_iter().filter(|(part, aspect)| match part {
            Part::Table(_) => *aspect == Aspect::Existence || !lone.contains(part),
            _ => !is_inside(part) && (*aspect == Aspect::Existence || !lone.contains(part)),
        });
        let difference = |key: &(Part, Aspect)| Difference {
            part: key.0.clone(),
            aspect: key.1,
            expected: self.facts.get(key).cloned(),
            found: found.facts.get(key).cloned(),
        };
        kept.map(difference).collect()
    }

    /// Whether what is found is as this says, or is not known here.
    #[must_use]
    pub fn agrees(&self, found: &Self, key: &(Part, Aspect)) -> bool {
        match self.facts.get(key) {
            None => key.0.table().is_some_and(|table| !self.created.contains(table)) || !found.facts.contains_key(key),
            expected => expected == found.facts.get(key),
        }
    }

    /// What differs in any way from other facts.
    pub fn changed<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a (Part, Aspect)> {
        let keys: BTreeSet<_> = self.facts.keys().chain(other.facts.keys()).collect();
        keys.into_iter().filter(|key| self.facts.get(key) != other.facts.get(key))
    }

    fn add(&mut self, part: &Part, aspect: Aspect, fact: Fact) {
        self.facts.insert((part.clone(), aspect), fact);
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
        self.facts.insert((part, Aspect::Existence), Fact::new());
    }

    fn table(&mut self, name: &Name, table: &Table) {
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
            let part = Part::Constraint(name.clone(), constraint.clone());
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

    fn column(&mut self, table: &Name, column: &Column, is_whole: bool) {
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

    fn function(&mut self, signature: &Signature, function: &Function) {
        let part = Part::Function(signature.clone());
        self.object(part.clone(), function.comment.as_deref());
        self.add(&part, Aspect::Header, vec![function.header.clone()]);
        let properties = function.options.iter().map(|(name, value)| format!("{name} {value}").trim_end().to_owned());
        self.add(&part, Aspect::Properties, properties.collect());
        self.add(&part, Aspect::Body, vec![function.body.clone()]);
    }
}

fn firing(firing: Firing) -> &'static str {
    match firing {
        Firing::Origin => "enabled",
        Firing::Disabled => "disabled",
        Firing::Replica => "enabled for replication only",
        Firing::Always => "enabled always",
    }
}
