//! Tables and columns. Defaults are filled in later.

use std::collections::BTreeSet;

use super::at::At;
use super::lowering::Lowering;
use super::names::help_known;
use super::types::Position;
use crate::finding::Rule;
use crate::model::{Column, Generated, Model, RequiredWhen, Table, Type};
use crate::registry::raw;

impl Lowering {
    /// Lowers the tables without the columns' defaults and conditions.
    pub(crate) fn tables(&mut self, tables: &mut [raw::Table]) -> Vec<Table> {
        let list = At::Root.key("tables");
        tables.iter_mut().enumerate().map(|(index, raw)| self.table(raw, &list.index(index))).collect()
    }

    fn table(&mut self, raw: &mut raw::Table, at: &At<'_>) -> Table {
        let name = self.name(&raw.name, &at.key("name"));
        let description = self.text(&raw.description, &at.key("description"));
        let description = if description.is_empty() { name.sentence() } else { description };
        let list = at.key("columns");
        if raw.columns.is_empty() {
            self.empty_list(&list, &format!("the table `{name}` has no columns"));
        }
        self.unique(raw.columns.iter().map(|column| column.name.as_str()), &list, "column");
        let columns: Vec<Column> =
            raw.columns.iter_mut().enumerate().map(|(index, raw)| self.column(raw, &list.index(index))).collect();
        self.check_primary_key(&columns, &list);
        let access = raw.access.take().map(|access| self.access(access, &columns, &at.key("access")));
        let table = Table { name, description, external: raw.external, columns, access };
        self.check_external(&table, at);
        table
    }

    fn column(&mut self, raw: &mut raw::Column, at: &At<'_>) -> Column {
        let name = self.name(&raw.name, &at.key("name"));
        let description = self.text(&raw.description, &at.key("description"));
        let ty = self.type_expression(&raw.ty, Position::Column, &at.key("type"));
        if matches!(ty, Type::List(_) | Type::Map(_) | Type::Named(_)) {
            self.report(Rule::MisplacedType, &at.key("type"), format!("a column cannot hold `{}`", raw.ty))
                .help("make it a document, whose versions are kept, or use `json`");
        }
        self.check_generated(&ty, raw, at);
        if raw.vault_secret && !(matches!(ty, Type::Uuid) && raw.optional) {
            self.report(Rule::VaultSecret, &at.key("vault_secret"), format!("`{name}` cannot refer to a secret"))
                .other(at.key("type").place(), "the type")
                .help("a reference is `type: uuid` and `optional: true`: a row may have no credentials yet");
        }
        if !raw.required_when.0.is_empty() && !raw.optional {
            self.report(Rule::RequiredWhen, &at.key("required_when"), format!("`{name}` is always required"))
                .help("add `optional: true`, or remove `required_when`");
        }
        let credentials_of = raw.credentials_of.as_ref().map(|of| self.name(of, &at.key("credentials_of")));
        if credentials_of.is_some() && !raw.vault_secret {
            self.report(Rule::VaultSecret, &at.key("credentials_of"), format!("`{name}` refers to no credentials"))
                .help("add `vault_secret: true`, or remove `credentials_of`");
        }
        Column {
            name,
            description,
            ty,
            optional: raw.optional,
            default: None,
            primary_key: raw.primary_key,
            generated: raw.generated,
            vault_secret: raw.vault_secret,
            credentials_of,
            required_when: Vec::new(),
        }
    }

    fn check_generated(&mut self, ty: &Type, raw: &raw::Column, at: &At<'_>) {
        let Some(generated) = raw.generated else { return };
        let (fits, wanted) = match generated {
            Generated::RandomUuid => (matches!(ty, Type::Uuid), "uuid"),
            Generated::CreatedAt | Generated::UpdatedAt => (matches!(ty, Type::Timestamp), "timestamp"),
        };
        if !fits {
            self.report(Rule::Generated, &at.key("generated"), format!("the type `{}` does not fit", raw.ty))
                .other(at.key("type").place(), "the type")
                .help(format!("it makes values of type `{wanted}`"));
        }
        if raw.optional || raw.default.is_some() {
            self.report(Rule::Generated, &at.key("generated"), "the database always makes this value")
                .help("remove `optional` and `default`");
        }
    }

    /// Of a table that something else makes, the registry cannot say more than what its columns hold.
    fn check_external(&mut self, table: &Table, at: &At<'_>) {
        if !table.external {
            return;
        }
        let list = at.key("columns");
        let references = table.columns.iter().enumerate().filter(|(_, column)| column.vault_secret);
        let places = table.access.iter().map(|_| at.key("access").place());
        let places: Vec<_> =
            places.chain(references.map(|(index, _)| list.index(index).key("vault_secret").place())).collect();
        for place in places {
            self.findings
                .report(Rule::External, place, format!("`{}` is an external table", table.name))
                .other(at.key("external").place(), "something else makes it")
                .help("remove `external` to have the registry make the table or take it over, or remove this");
        }
    }

    fn check_primary_key(&mut self, columns: &[Column], list: &At<'_>) {
        let keys: Vec<usize> =
            columns.iter().enumerate().filter(|(_, column)| column.primary_key).map(|(index, _)| index).collect();
        match keys.as_slice() {
            [] if columns.is_empty() => {}
            [] => {
                self.report(Rule::PrimaryKey, list, "no column is the primary key")
                    .help("mark one required column with `primary_key: true`");
            }
            [key] => {
                let column = &columns[*key];
                if column.optional || !matches!(column.ty, Type::Uuid | Type::String(_) | Type::Integer(_)) {
                    self.report(
                        Rule::PrimaryKey,
                        &list.index(*key),
                        format!("`{}` cannot be the primary key", column.name),
                    )
                    .help("a primary key is a required column of type uuid, string or integer");
                }
            }
            [first, second, ..] => {
                self.report(Rule::PrimaryKey, &list.index(*second).key("primary_key"), "a second primary key")
                    .other(list.index(*first).key("primary_key").place(), "first here")
                    .help("a table has one primary key; keep one");
            }
        }
    }

    /// Resolves `required_when` against the columns and their enums.
    pub(crate) fn required_when(
        &mut self,
        model: &Model,
        table: usize,
        raw: &raw::Column,
        at: &At<'_>,
    ) -> Vec<RequiredWhen> {
        let columns = &model.tables[table].columns;
        let at = at.key("required_when");
        let mut conditions = Vec::new();
        for (name, labels) in &raw.required_when.0 {
            let at = at.key(name);
            let Some(column) = columns.iter().position(|column| column.name.as_str() == name) else {
                let finding = self.findings.report(
                    Rule::UnknownColumn,
                    crate::finding::Place::key(at.pointer()),
                    format!("the column `{name}` is not defined"),
                );
                help_known(finding, name, columns.iter().map(|column| column.name.as_str()));
                continue;
            };
            let (Type::Enum(id), Some(labels)) = (&columns[column].ty, labels.as_sequence()) else {
                self.report(Rule::RequiredWhen, &at, "this is not a list of values of an enum column")
                    .help("write `{ status: [active] }` with a column whose type is an enum");
                continue;
            };
            let values = &model.enumeration(*id).values;
            let mut found = Vec::new();
            for (index, label) in labels.iter().enumerate() {
                let label = label.as_str().unwrap_or_default();
                match values.iter().position(|value| value.name.as_str() == label) {
                    Some(value) => found.push(value),
                    None => {
                        let finding = self.report(
                            Rule::RequiredWhen,
                            &at.index(index),
                            format!("`{label}` is not a value of `{}`", model.enumeration(*id).name),
                        );
                        help_known(finding, label, values.iter().map(|value| value.name.as_str()));
                    }
                }
            }
            conditions.push(RequiredWhen { column, values: found });
        }
        conditions
    }

    /// References to secrets need a vault, and two of them cannot give their functions the same names.
    pub(crate) fn check_vault_references(&mut self, model: &Model) {
        let list = At::Root.key("tables");
        let mut seen = BTreeSet::new();
        for (table_index, table) in model.tables.iter().enumerate() {
            let at = list.index(table_index);
            let columns = at.key("columns");
            for (index, column) in table.columns.iter().enumerate().filter(|(_, column)| column.vault_secret) {
                let at = columns.index(index);
                let at = at.key("vault_secret");
                let of = column.credentials_of.as_ref().unwrap_or(&table.name);
                if model.vault.is_none() {
                    self.report(Rule::VaultSecret, &at, "the registry has no `vault` section")
                        .help("add `vault: { schema: integration_vault, access_log: vault_access_log }`");
                } else if !seen.insert(of.as_str()) {
                    self.report(Rule::VaultSecret, &at, format!("other credentials are those of `{of}` already"))
                        .help("say with `credentials_of` what these belong to; functions are named after it");
                }
            }
        }
    }
}
