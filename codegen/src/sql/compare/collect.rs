//! The facts of a catalog.

use super::aspect::Aspect;
use super::facts::{Fact, Facts};
use super::object_key::ObjectKey;
use crate::sql::catalog::{Catalog, Column, Firing, Function, Generated, ObjectName, Signature, Table};
use crate::sql::quote::quote_ident;

impl Facts {
    /// All that the catalog says.
    #[must_use]
    pub fn of(catalog: &Catalog) -> Self {
        let mut facts = Self { told: catalog.told.clone(), ..Self::default() };
        for (name, comment) in &catalog.schemas {
            facts.object(ObjectKey::Schema(name.clone()), comment.as_deref());
        }
        for (name, found) in &catalog.types {
            let part = ObjectKey::Type(name.clone());
            facts.object(part.clone(), found.comment.as_deref());
            facts.optional(&part, Aspect::Labels, found.labels.clone());
        }
        for (name, table) in &catalog.tables {
            facts.table(name, table);
        }
        for (name, index) in &catalog.indexes {
            let part = ObjectKey::Index(name.clone());
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

    fn add(&mut self, part: &ObjectKey, aspect: Aspect, fact: Fact) {
        self.known.insert((part.clone(), aspect), fact);
    }

    fn optional(&mut self, part: &ObjectKey, aspect: Aspect, fact: Option<Fact>) {
        if let Some(fact) = fact {
            self.add(part, aspect, fact);
        }
    }

    fn flag(&mut self, part: &ObjectKey, aspect: Aspect, fact: bool) {
        self.add(part, aspect, vec![if fact { "yes" } else { "no" }.to_owned()]);
    }

    fn object(&mut self, part: ObjectKey, comment: Option<&str>) {
        self.optional(&part, Aspect::Comment, comment.map(|comment| vec![comment.to_owned()]));
        self.known.insert((part, Aspect::Existence), Fact::new());
    }

    fn table(&mut self, name: &ObjectName, table: &Table) {
        if table.created {
            self.created.insert(name.clone());
        }
        let part = ObjectKey::Table(name.clone());
        self.object(part.clone(), table.comment.as_deref());
        let states = [("enabled", table.row_security), ("forced", table.forced_row_security)];
        let states: Fact = states.iter().filter(|(_, is)| *is).map(|(word, _)| (*word).to_owned()).collect();
        self.optional(&part, Aspect::RowSecurity, Some(states).filter(|states| !states.is_empty()));
        for column in &table.columns {
            self.column(name, column, table.created);
        }
        for (constraint, found) in &table.constraints {
            let part = if found.definition.starts_with("primary key") {
                ObjectKey::PrimaryKey(name.clone())
            } else {
                ObjectKey::Constraint(name.clone(), constraint.clone())
            };
            self.object(part.clone(), found.comment.as_deref());
            self.add(&part, Aspect::Definition, vec![found.definition.clone()]);
            self.flag(&part, Aspect::Validation, found.validated);
        }
        for (policy, found) in &table.policies {
            let part = ObjectKey::Policy(name.clone(), policy.clone());
            self.object(part.clone(), found.comment.as_deref());
            self.add(&part, Aspect::Definition, vec![found.definition.clone()]);
        }
        for (trigger, found) in &table.triggers {
            let part = ObjectKey::Trigger(name.clone(), trigger.clone());
            self.object(part.clone(), found.comment.as_deref());
            self.add(&part, Aspect::Definition, vec![found.definition.clone()]);
            self.add(&part, Aspect::Firing, vec![firing(found.firing).to_owned()]);
        }
    }

    fn column(&mut self, table: &ObjectName, column: &Column, is_whole: bool) {
        let part = ObjectKey::Column(table.clone(), column.name.clone());
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
            let part = ObjectKey::Privileges(grant.object.clone(), grant.grantee.clone());
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
        let part = ObjectKey::Function(signature.clone());
        self.object(part.clone(), function.comment.as_deref());
        self.add(&part, Aspect::Header, vec![function.header.clone()]);
        let properties = function.options.iter().map(|(name, value)| format!("{name} {value}").trim_end().to_owned());
        self.add(&part, Aspect::Properties, properties.collect());
        self.add(&part, Aspect::Body, vec![function.body.clone()]);
    }
}

/// How a privilege on a column ends.
pub(super) fn on_column(column: Option<&str>) -> String {
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
