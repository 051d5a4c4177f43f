//! Rows whose documents are not valid: those of earlier versions are lifted, and broken ones are replaced.

use askama::Template;

use super::helpers::{Helpers, function};
use super::names::{backfill_name, in_schema, lifted_name, repair_name, valid_name};
use super::upgrade;
use crate::database::access::jwt;
use crate::database::access::jwt::indented;
use crate::database::credentials::plaintext::json_form_name;
use crate::database::objects::column::type_name;
use crate::database::objects::function::{Argument, Function};
use crate::database::objects::group::Group;
use crate::database::objects::item::Item;
use crate::database::objects::policy;
use crate::database::objects::privileges::Privileges;
use crate::database::objects::row_security::RowSecurity;
use crate::database::objects::table::Table;
use crate::database::registry_table::RegistryTable;
use crate::database::script::FREE;
use crate::model::facts::rights::roles_with;
use crate::model::ident::bounded;
use crate::model::json::safe_default;
use crate::model::{Access, Column, Document, SERVICE_ROLE, Scope};
use crate::render::render;
use crate::sql::catalog::{Catalog, ObjectName};
use crate::sql::quote::{quote_ident, quote_literal};

/// A column that holds documents, in expressions over the row `t`.
struct Held {
    ident: String,
    literal: String,
    is_valid: String,
    /// The document in the present version, where it is one of an earlier version and valid then; NULL otherwise.
    lifted: String,
    /// What takes the place of a document that is not valid.
    given: String,
    errors: ObjectName,
}

impl Held {
    fn new(subject: &RegistryTable<'_>, column: &Column, document: &Document) -> Self {
        let model = subject.model;
        let ident = quote_ident(column.name.as_str()).into_owned();
        let value = format!("t.{ident}");
        let default = format!("{}::jsonb", quote_literal(&safe_default(model, document).to_string()));
        let lifted = match document.schema_version {
            1 => "NULL::jsonb".to_owned(),
            _ => format!("{}({value})", lifted_name(subject, document)),
        };
        Self {
            literal: quote_literal(column.name.as_str()),
            is_valid: format!("{}({value})", valid_name(model, document)),
            given: if document.schema_version == 1 { default } else { format!("coalesce({lifted}, {default})") },
            lifted,
            errors: Helpers::new(model).errors(document),
            ident,
        }
    }
}

fn form(subject: &RegistryTable<'_>) -> Option<ObjectName> {
    subject.model.vault.as_ref().map(json_form_name)
}

/// What lifts and repairs the documents of a table; none where it stores no document or has no key.
pub(crate) fn group(subject: &RegistryTable<'_>, present: &Catalog) -> Option<Group> {
    let key = subject.key()?;
    let held: Vec<_> = subject.documents().map(|(column, document)| Held::new(subject, column, document)).collect();
    if held.is_empty() {
        return None;
    }
    let mut items = lifting(subject);
    items.extend(backfill_name(subject).map(|name| backfill(subject, name, key, &held)));
    items.extend(Repair { subject, key }.items(&held, present));
    let table = &subject.table.name;
    Some(Group {
        slug: bounded(format!("create_repair_of_{table}")),
        later_slug: bounded(format!("change_repair_of_{table}")),
        title: format!("What to do about rows of {} whose documents are not valid.", subject.name),
        notes: vec!["No row changes by this; the functions are for servers.".to_owned()],
        enums: Vec::new(),
        preamble: String::new(),
        items,
        effects: vec![FREE.to_owned(), "its rollback keeps what repairs replaced, while there is any".to_owned()],
    })
}

#[derive(Template)]
#[template(path = "postgres/documents/lifted.sql")]
struct Lifted {
    is_integer: ObjectName,
    before: u32,
    upgrade: ObjectName,
    is_valid: ObjectName,
    /// What knows the forms of credentials: a document that holds one is not lifted.
    form: Option<ObjectName>,
}

/// A function for each document of a later version.
fn lifting(subject: &RegistryTable<'_>) -> Vec<Item> {
    let mut documents: Vec<&Document> = Vec::new();
    for (_, document) in subject.documents().filter(|(_, document)| document.schema_version > 1) {
        if documents.iter().all(|known| known.name != document.name) {
            documents.push(document);
        }
    }
    let lifted = documents.into_iter().map(|document| {
        let view = Lifted {
            is_integer: Helpers::new(subject.model).integer_between,
            before: document.schema_version - 1,
            upgrade: upgrade::function_name(subject.model, document),
            is_valid: valid_name(subject.model, document),
            form: form(subject),
        };
        let comment = format!(
            "A {} of an earlier version in version {}; NULL for anything else, and where it would not be valid.",
            document.name, document.schema_version
        );
        let body = format!("\n{}", render(&view));
        let item = Function {
            arguments: vec![Argument::new("p_document", "jsonb")],
            // Only the functions that lift and repair call it.
            executors: Vec::new(),
            ..function(lifted_name(subject, document), "jsonb", body, comment)
        };
        item.item()
    });
    lifted.collect()
}

#[derive(Template)]
#[template(path = "postgres/documents/backfill.sql")]
struct Backfill<'a> {
    table: &'a ObjectName,
    key: &'a str,
    columns: &'a [Held],
}

fn backfill(subject: &RegistryTable<'_>, name: ObjectName, key: &Column, columns: &[Held]) -> Item {
    let view = Backfill { table: &subject.name, key: &quote_ident(key.name.as_str()), columns };
    let comment = format!(
        "Lifts documents of earlier versions in at most so many rows of {} and returns in how many; 0 when none are left. \
         May be run again.",
        subject.name
    );
    let item = Function {
        arguments: vec![Argument { default: Some("1000"), ..Argument::new("p_batch", "integer") }],
        volatility: "STRICT",
        is_definer: true,
        executors: vec![SERVICE_ROLE],
        ..function(name, "integer", format!("\n{}", render(&view)), comment)
    };
    item.item()
}

/// What finds broken documents, keeps them, replaces them, and tells the organization.
struct Repair<'a> {
    subject: &'a RegistryTable<'a>,
    key: &'a Column,
}

#[derive(Template)]
#[template(path = "postgres/documents/repair.sql")]
struct RepairBody<'a> {
    table: &'a ObjectName,
    key: &'a str,
    out_key: &'a str,
    organization: Option<String>,
    columns: &'a [Held],
    audit: &'a ObjectName,
    alerts: Option<&'a ObjectName>,
    channel: String,
    form: Option<ObjectName>,
}

#[derive(Template)]
#[template(path = "postgres/documents/audit.sql")]
struct AuditTable<'a> {
    audit: &'a ObjectName,
    table: &'a ObjectName,
    repair: &'a ObjectName,
    key_type: &'a str,
}

#[derive(Template)]
#[template(path = "postgres/documents/alerts.sql")]
struct AlertsTable<'a> {
    alerts: &'a ObjectName,
    table: &'a ObjectName,
    channel: &'a str,
    key_type: &'a str,
}

/// Columns of the two tables.
const AUDIT: [&str; 7] = ["id", "row_id", "column_name", "found", "faults", "given", "repaired_at"];
const ALERTS: [&str; 6] = ["id", "organization_id", "row_id", "column_name", "message", "raised_at"];

impl Repair<'_> {
    fn name(&self, suffix: &str) -> ObjectName {
        in_schema(self.subject, format!("{}_{suffix}", self.subject.table.name))
    }

    fn items(&self, held: &[Held], present: &Catalog) -> Vec<Item> {
        let RegistryTable { model, name: table, .. } = self.subject;
        let repair = repair_name(self.subject);
        let key_type = type_name(model, &self.key.ty);
        let audit = self.name("repairs");
        let made = render(&AuditTable { audit: &audit, table, repair: &repair, key_type: &key_type });
        let mut items =
            closed_table(&audit, &AUDIT, made, &format!("GRANT SELECT ON TABLE {audit} TO {SERVICE_ROLE};\n"));
        let access = self.subject.table.access.as_ref();
        let alerts = access.map(|_| self.name("alerts"));
        if let Some((alerts, access)) = alerts.as_ref().zip(access) {
            let view = AlertsTable { alerts, table, channel: &alerts.name, key_type: &key_type };
            let grant = format!("GRANT SELECT ON TABLE {alerts} TO authenticated, {SERVICE_ROLE};\n");
            items.extend(closed_table(alerts, &ALERTS, render(&view), &grant));
            items.extend(reading(alerts, access, present));
        }
        items.push(self.function(repair, held, &audit, alerts.as_ref()));
        items
    }

    fn function(&self, name: ObjectName, held: &[Held], audit: &ObjectName, alerts: Option<&ObjectName>) -> Item {
        let table = self.subject.table;
        let key = quote_ident(self.key.name.as_str());
        let organization = table.access.as_ref().map(|access| &table.columns[access.organization_column].name);
        let view = RepairBody {
            table: &self.subject.name,
            key: &key,
            out_key: &key,
            organization: organization.map(|name| quote_ident(name.as_str()).into_owned()),
            columns: held,
            audit,
            alerts,
            form: form(self.subject),
            channel: quote_literal(alerts.map_or("", |alerts| &alerts.name)),
        };
        let comment = format!(
            "Lists each document of {} that is not valid, its faults, and what it would be replaced by. With \
             dry_run => false it is replaced, kept in {audit}, and told to the organization.",
            self.subject.name
        );
        let key_type = type_name(self.subject.model, &self.key.ty);
        let returns = format!("TABLE ({key} {key_type}, column_name text, faults jsonb, safe_default jsonb)");
        let item = Function {
            arguments: vec![Argument { default: Some("true"), ..Argument::new("dry_run", "boolean") }],
            volatility: "STRICT",
            is_definer: true,
            executors: vec![SERVICE_ROLE],
            ..function(name, &returns, format!("\n{}", render(&view)), comment)
        };
        item.item()
    }
}

/// A table that only those get at who are granted something.
fn closed_table(name: &ObjectName, columns: &[&str], create: String, grant: &str) -> Vec<Item> {
    let columns = columns.iter().map(|column| (*column).to_owned()).collect();
    vec![
        Item::new(Table { name: name.clone(), columns, create, is_log: false }),
        Item::new(RowSecurity { table: name.clone(), then: String::new() }),
        Item::new(Privileges {
            table: name.clone(),
            words: format!("the rights on {name}"),
            grants: grant.to_owned(),
            is_revoked: false,
        }),
    ]
}

/// Lets those who may change an organization's rows read what they should know of them; nobody, where nobody may any more.
fn reading(alerts: &ObjectName, access: &Access, present: &Catalog) -> Option<Item> {
    const POLICY: &str = "select_own_organization";
    let roles = roles_with(access, |role| role.update, Scope::Organization);
    if !roles.is_empty() {
        let condition = format!("organization_id = {}", indented(&jwt::organization(access, &roles), 8));
        return Some(policy::item(alerts, POLICY, "select", &condition));
    }
    Some(policy::removal(alerts, POLICY)).filter(|item| item.object.is_in(present))
}
