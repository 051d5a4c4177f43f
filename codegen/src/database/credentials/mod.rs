//! The functions that clients call to store, replace and delete the credentials of a row, and servers to read them.

pub(crate) mod keep_kind;
pub(crate) mod plaintext;
pub(crate) mod reference;
pub(crate) mod vault;

use std::fmt::Write as _;

use askama::Template;

use super::access::jwt;
use super::access::jwt::indented;
use super::objects::column::type_name;
use super::objects::function::{Argument, Execution, Function};
use super::objects::item::Item;
use super::objects::trigger::Trigger;
use crate::database::objects::group::Group;
use crate::database::registry_table::RegistryTable;
use crate::database::script::FREE;
use crate::model::facts::functions::{
    REVOKE_CREDENTIALS, credential_function, credential_kind, credentials_exist, credentials_of,
};
use crate::model::facts::rights::managers;
use crate::model::ident::bounded;
use crate::model::{Column, Model, SERVICE_ROLE, Scope, Table, Type, Value, Vault};
use crate::render::render;
use crate::sql::catalog::ObjectName;
use crate::sql::quote::{quote_ident, quote_literal};

/// A reference to credentials in SQL's spelling.
#[derive(Debug)]
struct Reference {
    /// Private schema.
    vault: String,
    table: String,
    /// What the credentials belong to: `integration`.
    of: String,
    key: String,
    organization: Option<String>,
    /// The column of the reference, and the same without quotes.
    column: String,
    column_name: String,
    /// The column whose enum says which keys the credentials have.
    kind: Option<String>,
    check: String,
    may_manage: String,
}

macro_rules! bodies {
    ($($view:ident $path:literal)*) => {
        $(#[derive(Template)]
        #[template(path = $path)]
        struct $view<'a> {
            reference: &'a Reference,
        })*
    };
}

bodies! {
    StoreBody "postgres/foundation/store_credentials.sql"
    ReplaceBody "postgres/foundation/replace_credentials.sql"
    DeleteBody "postgres/foundation/delete_credentials.sql"
    RetrieveBody "postgres/foundation/retrieve_credentials.sql"
    ExistBody "postgres/foundation/credentials_exist.sql"
}

#[derive(Template)]
#[template(path = "postgres/foundation/check_credentials.sql")]
struct CheckBody {
    /// Lines of a `CASE`; none where no enum says which keys there are.
    keys: String,
}

/// The functions for one reference.
pub(crate) fn group(subject: &RegistryTable<'_>, vault: &Vault, column: &Column) -> Group {
    let of = credentials_of(subject.table, column);
    let reference = reference(subject, vault, column, of);
    let mut items: Vec<_> = functions(subject, vault, column, &reference).into_iter().map(Function::item).collect();
    items.extend(forget(subject, column, &reference));
    items.extend(keep_kind::items(subject, column));
    Group {
        slug: bounded(format!("create_{of}_credential_functions")),
        later_slug: bounded(format!("change_{of}_credential_functions")),
        title: format!(
            "Store, replace, delete and read the credentials that {}.{} refers to.",
            reference.table, reference.column
        ),
        notes: vec![
            "Whoever may change a row and see its reference may change its credentials; only servers may read them."
                .to_owned(),
        ],
        enums: kind(subject).and_then(|(column, _)| subject.enum_name(column)).into_iter().collect(),
        preamble: String::new(),
        items,
        effects: vec![FREE.to_owned()],
    }
}

/// Who may execute the functions for one reference.
pub(crate) fn executions(subject: &RegistryTable<'_>, vault: &Vault, column: &Column) -> Vec<Execution> {
    let reference = reference(subject, vault, column, credentials_of(subject.table, column));
    functions(subject, vault, column, &reference).iter().map(Function::execution).collect()
}

fn reference(subject: &RegistryTable<'_>, vault: &Vault, column: &Column, of: &str) -> Reference {
    let schema = vault.schema.as_str();
    let private = |name: String| ObjectName::new(schema, bounded(name)).to_string();
    let access = subject.table.access.as_ref();
    let key = subject.key().map_or("id", |key| key.name.as_str());
    let organization = access.map(|access| &subject.table.columns[access.organization_column].name);
    Reference {
        vault: quote_ident(schema).into_owned(),
        table: subject.name.to_string(),
        of: of.to_owned(),
        key: quote_ident(key).into_owned(),
        organization: organization.map(|name| quote_ident(name.as_str()).into_owned()),
        column: quote_ident(column.name.as_str()).into_owned(),
        column_name: column.name.as_str().to_owned(),
        kind: kind(subject).map(|(column, _)| quote_ident(column.name.as_str()).into_owned()),
        check: private(format!("check_{of}_credentials")),
        may_manage: private(format!("may_manage_{of}_credentials")),
    }
}

/// The column whose enum has an attribute that lists keys, and the place of that attribute.
fn kind<'a>(subject: &RegistryTable<'a>) -> Option<(&'a Column, usize)> {
    credential_kind(subject.model, subject.table)
}

fn functions(subject: &RegistryTable<'_>, vault: &Vault, column: &Column, reference: &Reference) -> Vec<Function> {
    let of = &reference.of;
    let key_name = format!("{of}_id");
    let key_type = subject.key().map_or_else(|| "uuid".to_owned(), |key| type_name(subject.model, &key.ty));
    let key = || Argument::new(key_name.clone(), key_type.clone());
    let secret = || Argument::new(reference.column_name.clone(), "uuid");
    let credentials = || Argument::new("credentials_json", "jsonb");
    let users = [Scope::Organization, Scope::Everything]
        .into_iter()
        .any(|scope| !managers(subject.table, column, scope).is_empty());
    let executors = if users { vec!["authenticated", SERVICE_ROLE] } else { vec![SERVICE_ROLE] };
    let who = if users {
        "For servers, and for users who may change the row and see its reference."
    } else {
        "For servers only."
    };
    let public = |name: String, arguments: Vec<Argument>, returns: &str, body: String, comment: String| Function {
        name: ObjectName::new(subject.name.schema.as_str(), bounded(name)),
        arguments,
        returns: returns.to_owned(),
        language: "plpgsql",
        volatility: "",
        is_definer: true,
        body: format!("\n{body}"),
        comment: format!("{comment} Runs with the rights of its owner."),
        executors: executors.clone(),
    };
    let mut retrieve = public(
        credential_function("retrieve", of),
        vec![secret()],
        "jsonb",
        render(&RetrieveBody { reference }),
        "Returns the plaintext of credentials and records the call. For servers only; what it returns is for one request \
         and is not to be kept, logged or sent to a client."
            .to_owned(),
    );
    retrieve.executors = vec![SERVICE_ROLE];
    let mut exist = public(
        credentials_exist(of),
        vec![secret()],
        "boolean",
        render(&ExistBody { reference }),
        "Whether there are credentials behind a reference. For servers only.".to_owned(),
    );
    (exist.executors, exist.volatility) = (vec![SERVICE_ROLE], "STABLE");
    vec![
        check(subject, vault, reference),
        may_manage(subject, vault, column, reference),
        public(
            credential_function("store", of),
            vec![key(), credentials()],
            "uuid",
            render(&StoreBody { reference }),
            format!("Stores the first credentials of a row and returns the reference, which the row has then. {who}"),
        ),
        public(
            credential_function("replace", of),
            vec![key(), secret(), credentials()],
            "uuid",
            render(&ReplaceBody { reference }),
            format!(
                "Stores new credentials, lets the row refer to them, deletes the old ones, and returns the new reference. {who}"
            ),
        ),
        public(
            credential_function("delete", of),
            vec![secret()],
            "void",
            render(&DeleteBody { reference }),
            format!(
                "Deletes credentials and takes the reference out of the row; that they are not there is no error. {who}"
            ),
        ),
        retrieve,
        exist,
    ]
}

#[derive(Template)]
#[template(path = "postgres/foundation/forget_credentials.sql")]
struct ForgetBody<'a> {
    reference: &'a Reference,
}

/// A trigger that deletes the credentials of a row together with it.
fn forget(subject: &RegistryTable<'_>, column: &Column, reference: &Reference) -> [Item; 2] {
    let table = &subject.name;
    let trigger = Trigger {
        table,
        name: format!("forget_{}", column.name),
        event: "AFTER DELETE",
        is_definer: true,
        body: render(&ForgetBody { reference }),
        comment: format!("Deletes the credentials of a row of {table} together with it."),
    };
    trigger.items()
}

fn private(vault: &Vault, name: String, arguments: Vec<Argument>, returns: &str, body: &str) -> Function {
    Function {
        name: ObjectName::new(vault.schema.as_str(), bounded(name)),
        arguments,
        returns: returns.to_owned(),
        language: "plpgsql",
        volatility: "STABLE",
        is_definer: false,
        body: format!("\n{body}"),
        comment: String::new(),
        executors: Vec::new(),
    }
}

fn check(subject: &RegistryTable<'_>, vault: &Vault, reference: &Reference) -> Function {
    let keys = kind(subject).map_or_else(String::new, |(column, index)| cases(subject.model, column, index));
    let arguments = vec![Argument::new("p_kind", "text"), Argument::new("p_credentials", "jsonb")];
    let body = render(&CheckBody { keys });
    Function {
        volatility: "IMMUTABLE",
        comment: "Refuses credentials with other keys than those that the registry lists; names keys, never values."
            .to_owned(),
        ..private(vault, format!("check_{}_credentials", reference.of), arguments, "void", &body)
    }
}

/// The keys of each value that the database accepts.
fn cases(model: &Model, column: &Column, index: usize) -> String {
    let mut text = String::new();
    let Type::Enum(id) = column.ty else { return text };
    for value in model.enumeration(id).values.iter().filter(|value| value.status.is_in_database()) {
        if let Some(Value::List(keys)) = &value.attributes[index] {
            let keys = keys.iter().filter_map(|key| match key {
                Value::String(key) => Some(quote_literal(key)),
                _ => None,
            });
            let keys = keys.collect::<Vec<_>>().join(", ");
            let _ = write!(text, "\n        WHEN '{}' THEN ARRAY[{keys}]", value.name);
        }
    }
    text
}

fn may_manage(subject: &RegistryTable<'_>, vault: &Vault, column: &Column, reference: &Reference) -> Function {
    let mut conditions = vec![format!("{}.is_service_role()", reference.vault)];
    if let Some(access) = &subject.table.access {
        let own = managers(subject.table, column, Scope::Organization);
        if !own.is_empty() {
            conditions.push(format!("p_organization_id = {}", indented(&jwt::organization(access, &own), 8)));
        }
        let all = managers(subject.table, column, Scope::Everything);
        if !all.is_empty() {
            conditions.push(indented(&jwt::is_any_of(access, &all), 8));
        }
    }
    let conditions: Vec<_> = conditions.iter().map(|condition| format!("coalesce({condition}, false)")).collect();
    let body = format!("    SELECT {}\n", conditions.join("\n        OR "));
    Function {
        language: "sql",
        comment: "Whether the caller may change the credentials of a row of this organization.".to_owned(),
        ..private(
            vault,
            format!("may_manage_{}_credentials", reference.of),
            vec![Argument::new("p_organization_id", "uuid")],
            "boolean",
            &body,
        )
    }
}

#[derive(Template)]
#[template(path = "postgres/foundation/revoke_credentials.sql")]
struct RevokeBody<'a> {
    vault: &'a str,
    tables: Vec<Revoked>,
}

/// What a breach does to the rows of one reference.
struct Revoked {
    table: String,
    organization: String,
    column: String,
    key: String,
    /// Assignments to the columns that would need the reference.
    assignments: String,
}

/// The function that takes all credentials of an organization away.
pub(crate) fn revocation(model: &Model, vault: &Vault, subjects: &[RegistryTable<'_>]) -> Option<Item> {
    let schema = quote_ident(vault.schema.as_str());
    let mut tables = Vec::new();
    for subject in subjects {
        let Some(access) = &subject.table.access else { continue };
        for column in subject.table.columns.iter().filter(|column| column.vault_secret) {
            tables.push(Revoked {
                table: subject.name.to_string(),
                organization: quote_ident(subject.table.columns[access.organization_column].name.as_str()).into_owned(),
                column: quote_ident(column.name.as_str()).into_owned(),
                key: quote_ident(subject.key().map_or("id", |key| key.name.as_str())).into_owned(),
                assignments: assignments(model, subject.table, column),
            });
        }
    }
    if tables.is_empty() {
        return None;
    }
    let function = Function {
        name: ObjectName::new(model.targets.postgres.schema.as_str(), REVOKE_CREDENTIALS),
        arguments: vec![Argument::new("p_organization_id", "uuid")],
        returns: "integer".to_owned(),
        language: "plpgsql",
        volatility: "",
        is_definer: true,
        body: format!("\n{}", render(&RevokeBody { vault: &schema, tables })),
        comment:
            "After a breach: deletes every secret of an organization, sets what needs them inactive, records it, and \
                  returns how many there were. For servers only. Runs with the rights of its owner."
                .to_owned(),
        executors: vec![SERVICE_ROLE],
    };
    Some(function.item())
}

/// Gives each column with which the reference is required a value with which it is not.
fn assignments(model: &Model, table: &Table, column: &Column) -> String {
    let mut text = String::new();
    for condition in &column.required_when {
        let other = &table.columns[condition.column];
        let Type::Enum(id) = other.ty else { continue };
        let values = &model.enumeration(id).values;
        let is_free = |index: usize| values[index].status.is_supported() && !condition.values.contains(&index);
        let default = match other.default {
            Some(Value::Label(index)) if is_free(index) => Some(index),
            _ => (0..values.len()).find(|index| is_free(*index)),
        };
        if let Some(index) = default {
            let _ = write!(text, ", {} = '{}'", quote_ident(other.name.as_str()), values[index].name);
        }
    }
    text
}
