//! The private schema of the vault functions, and the log of who read a credential.

use askama::Template;

use crate::database::objects::function::{Argument, Function};
use crate::database::objects::group::Group;
use crate::database::objects::item::Item;
use crate::database::objects::schema::ServerSchema;
use crate::database::objects::table::Table;
use crate::database::script::FREE;
use crate::model::{SERVICE_ROLE, Vault};
use crate::render::render;
use crate::sql::catalog::ObjectName;
use crate::sql::quote::{qualified, quote_ident};

/// Columns of the log.
const LOG_COLUMNS: &[&str] =
    &["id", "secret_id", "action", "logged_at", "role", "jwt_role", "jwt_subject", "backend_pid"];

#[derive(Template)]
#[template(path = "postgres/foundation/access_log.sql")]
struct AccessLog<'a> {
    table: &'a str,
}

macro_rules! bodies {
    ($($view:ident $path:literal)*) => {
        $(#[derive(Template)]
        #[template(path = $path)]
        struct $view<'a> {
            schema: &'a str,
        })*
    };
}

bodies! {
    StoreBody "postgres/foundation/store_credential.sql"
    RetrieveBody "postgres/foundation/retrieve_credential.sql"
    RotateBody "postgres/foundation/rotate_credential.sql"
    DeleteBody "postgres/foundation/delete_credential.sql"
}

#[derive(Template)]
#[template(path = "postgres/foundation/credential_exists.sql")]
struct ExistsBody;

#[derive(Template)]
#[template(path = "postgres/foundation/log_access.sql")]
struct LogBody<'a> {
    log: &'a str,
}

/// The names of everything that the vault section makes beside functions.
pub(crate) fn log_name(vault: &Vault) -> ObjectName {
    ObjectName::new(vault.schema.as_str(), vault.access_log.as_str())
}

/// The schema, the log and the five functions.
pub(crate) fn group(vault: &Vault) -> Group {
    let schema = quote_ident(vault.schema.as_str());
    let mut items = vec![Item::new(ServerSchema { name: vault.schema.to_string() }), log_item(vault)];
    items.extend(helpers(vault).map(Function::item));
    items.extend(functions(vault, &schema).map(Function::item));
    Group {
        slug: format!("create_{}", vault.schema),
        later_slug: format!("change_{}", vault.schema),
        title: format!("Credentials rest in the vault; {schema} is the only way to them."),
        notes: vec![
            "The functions run with the rights of their owner and an empty search path. Only servers may execute them, and".to_owned(),
            "nobody through the API may read, change or empty the log.".to_owned(),
        ],
        enums: Vec::new(),
        preamble: String::new(),
        items,
        effects: vec![
            FREE.to_owned(),
            "its rollback keeps every secret, and the log while it has rows".to_owned(),
        ],
    }
}

fn log_item(vault: &Vault) -> Item {
    let name = log_name(vault);
    let create = render(&AccessLog { table: &name.to_string() });
    let columns = LOG_COLUMNS.iter().map(|column| (*column).to_owned()).collect();
    Item::new(Table { name, columns, create, is_log: true })
}

/// The functions that the others call.
pub(crate) fn helpers(vault: &Vault) -> [Function; 2] {
    [log_function(vault), service_function(vault)]
}

fn log_function(vault: &Vault) -> Function {
    let log = log_name(vault).to_string();
    let body = format!("\n{}", render(&LogBody { log: &log }));
    Function {
        arguments: vec![Argument::new("p_secret_id", "uuid"), Argument::new("p_action", "text")],
        comment: "Records who did what with a secret, never the secret. Nobody may execute it through the API."
            .to_owned(),
        is_definer: false,
        executors: Vec::new(),
        ..function(vault, "log_access", "void", body)
    }
}

fn service_function(vault: &Vault) -> Function {
    // SECURITY DEFINER changes the current user, and the claims are only as good as who sets them; the role that the
    // statement was started with is neither.
    let body = format!(
        "\n    SELECT coalesce(nullif(current_setting('role', true), 'none'), session_user) = '{SERVICE_ROLE}'\n"
    );
    Function {
        language: "sql",
        volatility: "STABLE",
        is_definer: false,
        comment: "Whether a server calls, not a user.".to_owned(),
        executors: Vec::new(),
        ..function(vault, "is_service_role", "boolean", body)
    }
}

/// A function that servers may execute, and that takes the id of a secret.
fn function(vault: &Vault, name: &str, returns: &str, body: String) -> Function {
    Function {
        name: ObjectName::new(vault.schema.as_str(), name),
        arguments: Vec::new(),
        returns: returns.to_owned(),
        language: "plpgsql",
        volatility: "",
        is_definer: true,
        body,
        comment: String::new(),
        executors: vec![SERVICE_ROLE],
    }
}

/// The functions for one secret, which only servers may execute.
pub(crate) fn functions<'a>(vault: &'a Vault, schema: &'a str) -> impl Iterator<Item = Function> + use<'a> {
    let id = || vec![Argument::new("p_secret_id", "uuid")];
    let body = |text: String| format!("\n{text}");
    let store = Function {
        arguments: vec![
            Argument::new("p_name", "text"),
            Argument::new("p_secret", "text"),
            Argument { default: Some("''"), ..Argument::new("p_description", "text") },
        ],
        comment: "Stores a secret in the vault and returns its id. The stored name gets the id as a suffix, so that names \
                  may repeat. Runs with the rights of its owner; only servers may execute it. The plaintext is in no table, \
                  log or message."
            .to_owned(),
        ..function(vault, "store_credential", "uuid", body(render(&StoreBody { schema })))
    };
    let retrieve = Function {
        arguments: id(),
        comment: format!(
            "Returns the plaintext of a secret and records the call in {}. Runs with the rights of its owner; only servers \
             may execute it. What it returns is for one request and is not to be kept, logged or sent to a client.",
            qualified(vault.schema.as_str(), vault.access_log.as_str())
        ),
        ..function(vault, "retrieve_credential", "text", body(render(&RetrieveBody { schema })))
    };
    let mut rotate_arguments = id();
    rotate_arguments.push(Argument::new("p_new_secret", "text"));
    let rotate = Function {
        arguments: rotate_arguments,
        comment:
            "Changes a secret in place; its id stays. An unknown id is an error. Runs with the rights of its owner; \
                  only servers may execute it."
                .to_owned(),
        ..function(vault, "rotate_credential", "void", body(render(&RotateBody { schema })))
    };
    let delete = Function {
        arguments: id(),
        comment:
            "Deletes a secret; one that is not there is no error. Runs with the rights of its owner; only servers may \
                  execute it."
                .to_owned(),
        ..function(vault, "delete_credential", "void", body(render(&DeleteBody { schema })))
    };
    let exists = Function {
        arguments: id(),
        volatility: "STABLE",
        comment:
            "Whether there is a secret of this id. Runs with the rights of its owner; only servers may execute it."
                .to_owned(),
        ..function(vault, "credential_exists", "boolean", body(render(&ExistsBody)))
    };
    [store, retrieve, rotate, delete, exists].into_iter()
}
