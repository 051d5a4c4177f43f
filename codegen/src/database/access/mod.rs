//! Who may do what with a table: rights on columns, and policies for rows.
//!
//! The roles of the registry are words in the JWT; to PostgreSQL they are all `authenticated`. Rights on columns are
//! therefore those that all of them have, and what only some may see a function returns to them.

pub(crate) mod jwt;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use askama::Template;

use self::jwt::indented;
use super::objects::column::type_name;
use super::objects::function::{Argument, Function};
use super::objects::index::Index;
use super::objects::item::Item;
use super::objects::mark::Mark;
use super::objects::privileges::Privileges;
use super::objects::row_security::RowSecurity;
use super::objects::{function, policy, privileges};
use crate::database::objects::group::Group;
use crate::database::registry_table::RegistryTable;
use crate::model::facts::functions::column_reader;
use crate::model::facts::rights::{Right, readers, rights, roles_with};
use crate::model::ident::bounded;
use crate::model::{Access, Column, Role, SERVICE_ROLE, Scope, Type};
use crate::render::render;
use crate::sql::catalog::{Catalog, ObjectName, Signature};
use crate::sql::quote::{quote_ident, quote_literal};

/// Operations with the right that they need.
const OPERATIONS: [(&str, Right); 4] = [
    ("select", |role| role.select),
    ("insert", |role| role.insert),
    ("update", |role| role.update),
    ("delete", |role| role.delete),
];

/// Rights and policies of a table with access rules.
pub(crate) fn group(subject: &RegistryTable<'_>, access: &Access, present: &Catalog) -> Group {
    let name = &subject.name;
    let mut items = closed(subject);
    items.push(index(subject, access));
    items.push(Item::new(Privileges {
        table: name.clone(),
        words: format!("the rights on {name}"),
        grants: grants(subject, access),
        is_revoked: true,
    }));
    let policies = policies(subject, access);
    let preamble = stop_at_unknown(name, &policies, present);
    items.extend(unknown_policies(name, &policies, present));
    items.extend(policies.into_iter().map(|(_, item)| item));
    items.extend(
        column_readers(subject, access, present).filter(|(column, _)| !column.vault_secret).map(|(_, item)| item),
    );
    Group {
        slug: format!("secure_{}", subject.table.name),
        later_slug: format!("change_access_to_{}", subject.table.name),
        title: format!("Who may do what with {name}: rights on columns, and policies for rows."),
        notes: vec![
            "The roles of the application stand in the JWT; to PostgreSQL they are all authenticated, so what only some of".to_owned(),
            "them may see is in nobody's grant and told by a function.".to_owned(),
        ],
        enums: Vec::new(),
        preamble,
        items,
        effects: vec![
            "locks the table for a moment; building an index locks it against writing meanwhile".to_owned(),
            "its rollback leaves the table closed to anon, authenticated and service_role".to_owned(),
        ],
    }
}

/// A table that no role of the API gets at.
pub(crate) fn closed(subject: &RegistryTable<'_>) -> Vec<Item> {
    let name = &subject.name;
    // Nothing will be granted, so that no migration would take away what a new table is born with.
    let then =
        if subject.table.access.as_ref().is_some_and(is_open) { String::new() } else { privileges::revoke_all(name) };
    let mut items = vec![Item::new(RowSecurity { table: name.clone(), then })];
    if subject.table.access.is_none() {
        items.push(Item::new(Privileges {
            table: name.clone(),
            words: format!("no rights on {name}: it has no `access` in the registry"),
            grants: String::new(),
            is_revoked: false,
        }));
    }
    items
}

/// Whether any role may do anything.
fn is_open(access: &Access) -> bool {
    access.roles.iter().any(|role| OPERATIONS.iter().any(|(_, right)| right(role) != Scope::None))
}

fn index(subject: &RegistryTable<'_>, access: &Access) -> Item {
    let table = &subject.name;
    let column = subject.table.columns[access.organization_column].name.to_string();
    let name = ObjectName::new(table.schema.as_str(), bounded(format!("{}_{column}_idx", table.name)));
    Item::new(Index { name, table: table.clone(), column, is_unique: false })
}

fn grants(subject: &RegistryTable<'_>, access: &Access) -> String {
    let name = &subject.name;
    let mut text = String::new();
    let rights = rights(subject.table, access);
    let columns = [("SELECT", rights.select), ("INSERT", rights.insert), ("UPDATE", rights.update)];
    for (word, columns) in columns.iter().filter(|(_, columns)| !columns.is_empty()) {
        text.push_str(&grant(word, columns, name, "authenticated"));
    }
    if rights.delete {
        let _ = writeln!(text, "GRANT DELETE ON TABLE {name} TO authenticated;");
    }
    if let Some(role) = access.roles.iter().find(|role| role.name.as_str() == SERVICE_ROLE) {
        text.push_str(&service_grants(subject, role));
    }
    text
}

fn service_grants(subject: &RegistryTable<'_>, role: &Role) -> String {
    let (name, columns) = (&subject.name, &subject.table.columns);
    let held: Vec<_> = OPERATIONS
        .iter()
        .filter(|(_, right)| right(role) != Scope::None)
        .map(|(word, _)| word.to_uppercase())
        .collect();
    if held.is_empty() {
        return String::new();
    }
    if role.columns.len() == columns.len() {
        return format!("GRANT {} ON TABLE {name} TO {SERVICE_ROLE};\n", held.join(", "));
    }
    let visible: Vec<_> = role.columns.iter().map(|index| columns[*index].name.as_str()).collect();
    let texts = held.iter().map(|word| match word.as_str() {
        "DELETE" => format!("GRANT DELETE ON TABLE {name} TO {SERVICE_ROLE};\n"),
        word => grant(word, &visible, name, SERVICE_ROLE),
    });
    texts.collect()
}

fn grant(word: &str, columns: &[&str], name: &ObjectName, role: &str) -> String {
    let idents: Vec<_> = columns.iter().map(|column| quote_ident(column)).collect();
    let line = format!("GRANT {word} ({}) ON TABLE {name} TO {role};\n", idents.join(", "));
    if line.len() <= 120 {
        return line;
    }
    format!("GRANT {word} (\n    {}\n) ON TABLE {name} TO {role};\n", idents.join(",\n    "))
}

/// A policy for each operation and set of rows.
pub(crate) fn policies(subject: &RegistryTable<'_>, access: &Access) -> Vec<(String, Item)> {
    let column = quote_ident(subject.table.columns[access.organization_column].name.as_str());
    let mut policies = Vec::new();
    for (operation, right) in OPERATIONS {
        for (scope, rows) in [(Scope::Organization, "own_organization"), (Scope::Everything, "everything")] {
            let roles = roles_with(access, right, scope);
            if roles.is_empty() {
                continue;
            }
            let condition = if scope == Scope::Organization {
                format!("{column} = {}", indented(&jwt::organization(access, &roles), 8))
            } else {
                indented(&jwt::is_any_of(access, &roles), 8)
            };
            let policy = format!("{operation}_{rows}");
            let item = policy::item(&subject.name, &policy, operation, &condition);
            policies.push((policy, item));
        }
    }
    policies
}

#[derive(Template)]
#[template(path = "postgres/foundation/stop_at_policies.sql")]
struct StopAtPolicies<'a> {
    table: &'a ObjectName,
    known: String,
}

/// Stops at policies that no migration makes: policies add up, so each of them may open the table.
fn stop_at_unknown(table: &ObjectName, wanted: &[(String, Item)], present: &Catalog) -> String {
    let known = present.tables.get(table).into_iter().flat_map(|table| table.policies.keys());
    let known: BTreeSet<&str> = known.map(String::as_str).chain(wanted.iter().map(|(name, _)| name.as_str())).collect();
    let known: Vec<_> = known.into_iter().map(quote_literal).collect();
    render(&StopAtPolicies { table, known: known.join(",\n            ") })
}

/// Takes away policies that the migrations make and the registry does not have.
fn unknown_policies(table: &ObjectName, wanted: &[(String, Item)], present: &Catalog) -> Vec<Item> {
    let known = present.tables.get(table).into_iter().flat_map(|table| table.policies.keys());
    let unknown = known.filter(|policy| wanted.iter().all(|(name, _)| name != *policy));
    unknown.map(|name| policy::removal(table, name)).collect()
}

/// For each column that only some roles may see, a function that returns it to them.
pub(crate) fn column_readers<'a>(
    subject: &'a RegistryTable<'a>,
    access: &'a Access,
    present: &'a Catalog,
) -> impl Iterator<Item = (&'a Column, Item)> {
    subject.table.columns.iter().enumerate().filter_map(move |(index, column)| {
        let seeing = readers(access, index, column);
        if !seeing.is_empty() {
            return Some((column, reader(subject, access, column, &seeing)));
        }
        no_reader(subject, column, present).map(|item| (column, item))
    })
}

fn name_of_function(subject: &RegistryTable<'_>, column: &Column) -> ObjectName {
    ObjectName::new(subject.name.schema.as_str(), column_reader(subject.table, column))
}

/// Every name that such a function may have had.
pub(crate) fn names<'a>(subject: &'a RegistryTable<'a>) -> impl Iterator<Item = ObjectName> + 'a {
    subject.table.columns.iter().map(|column| name_of_function(subject, column))
}

/// Takes away the function of a column that every role may see by now, or none.
fn no_reader(subject: &RegistryTable<'_>, column: &Column, present: &Catalog) -> Option<Item> {
    let key = subject.key()?;
    let signature =
        Signature { name: name_of_function(subject, column), arguments: vec![type_name(subject.model, &key.ty)] };
    let found = present.functions.get(&signature)?;
    if found.comment.as_deref().and_then(Mark::of) != Some(Mark::ColumnReader) {
        return None;
    }
    Some(function::removal(signature))
}

fn reader(subject: &RegistryTable<'_>, access: &Access, column: &Column, roles: &[&Role]) -> Item {
    let table = &subject.name;
    let key = subject.key();
    let (key_name, key_type) =
        key.map_or(("id", "uuid".to_owned()), |key| (key.name.as_str(), type_name(subject.model, &key.ty)));
    let argument = format!("p_{key_name}");
    let organization = quote_ident(subject.table.columns[access.organization_column].name.as_str());
    let with = |scope: Scope| roles.iter().copied().filter(|role| role.select == scope).collect::<Vec<_>>();
    let mut conditions = Vec::new();
    let (own, all) = (with(Scope::Organization), with(Scope::Everything));
    if !own.is_empty() {
        conditions.push(format!("t.{organization} = {}", indented(&jwt::organization(access, &own), 8)));
    }
    if !all.is_empty() {
        conditions.push(indented(&jwt::is_any_of(access, &all), 8));
    }
    let condition = match conditions.as_slice() {
        [condition] => condition.clone(),
        conditions => format!("({})", conditions.join("\n            OR ")),
    };
    // A function that returns the enum itself would stand in the way of the type.
    let is_enum = matches!(column.ty, Type::Enum(_));
    let (cast, returns) =
        if is_enum { ("::text", "text".to_owned()) } else { ("", type_name(subject.model, &column.ty)) };
    let ident = quote_ident(column.name.as_str());
    let body = format!(
        "\n    SELECT t.{ident}{cast}\n    FROM {table} AS t\n    WHERE t.{} = {argument}\n        AND {condition}\n",
        quote_ident(key_name)
    );
    let words: Vec<_> = roles.iter().map(|role| role.name.as_str()).collect();
    Function {
        name: name_of_function(subject, column),
        arguments: vec![Argument::new(argument, key_type)],
        returns,
        language: "sql",
        volatility: "STABLE",
        is_definer: true,
        body,
        comment: Mark::ColumnReader.comment(&format!(
            " what {table}.{ident} holds in one row: {}. To everybody else it is NULL, as for a row that is not there.",
            words.join(", ")
        )),
        executors: vec!["authenticated"],
    }
    .item()
}
