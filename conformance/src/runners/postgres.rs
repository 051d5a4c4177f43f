//! PostgreSQL: a database on each server, in which a table of each registry stores all its documents.

use std::collections::HashMap;
use std::env;
use std::path::Path;

use codegen::database::pending;
use codegen::history::History;
use codegen::model::ident::Name;
use codegen::model::{Column, DocumentId, Model, Table, Type};
use postgres::error::SqlState;
use postgres::{Client, Config, NoTls, Statement};

use super::runner::Runner;
use crate::answer::{Answer, Fault, Question, Way};
use crate::registry::Registry;
use crate::toolchain::{Missing, Stop};

/// The variable that names the servers, separated by commas.
pub(super) const SERVERS: &str = "TEST_DATABASE_URLS";

const REMEDY: &str = "`cargo xtask conformance` starts servers; otherwise name some, separated by commas.";

/// The roles that Supabase has.
const ROLES: &str = "DO $$
DECLARE
    role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['anon', 'authenticated', 'service_role'] LOOP
        IF to_regrole(role) IS NULL THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        END IF;
    END LOOP;
END
$$";

/// Makes a database on each server.
pub(super) fn start(registries: &[Registry], _: &Path) -> Result<Vec<Box<dyn Runner>>, Stop> {
    let servers = env::var(SERVERS).unwrap_or_default();
    let servers: Vec<_> = servers.split(',').filter(|server| !server.is_empty()).collect();
    if servers.is_empty() {
        return Err(Stop::Missing(Missing {
            what: format!("a PostgreSQL server ({SERVERS})"),
            remedy: REMEDY.to_owned(),
        }));
    }
    let runners =
        servers.into_iter().map(|server| Ok(Box::new(Database::create(server, registries)?) as Box<dyn Runner>));
    runners.collect()
}

/// A database of its own, dropped at the end.
struct Database {
    /// With the major version.
    name: String,
    server: Config,
    client: Option<Client>,
    questions: HashMap<String, Statements>,
}

/// What is asked about a document.
struct Statements {
    meaning: Statement,
    upgrade: Statement,
}

impl Database {
    fn create(server: &str, registries: &[Registry]) -> Result<Self, String> {
        let server: Config = server.parse().map_err(|_| format!("{SERVERS} holds no address of a server"))?;
        let mut admin = server.connect(NoTls).map_err(|error| said(&error))?;
        let version: String = admin.query_one("SHOW server_version", &[]).map_err(|error| said(&error))?.get(0);
        let database = database();
        let drop = format!("DROP DATABASE IF EXISTS {database}");
        let create = format!("CREATE DATABASE {database} TEMPLATE template0 ENCODING 'UTF8'");
        for statement in [ROLES, &drop, &create] {
            admin.batch_execute(statement).map_err(|error| said(&error))?;
        }
        let client = server.clone().dbname(&database).connect(NoTls).map_err(|error| said(&error))?;
        let major = version.split('.').next().unwrap_or(&version);
        let name = format!("postgresql-{major}");
        let mut made = Self { name, server, client: Some(client), questions: HashMap::new() };
        for registry in registries {
            made.add(registry).map_err(|error| format!("{} on {}: {error}", registry.name, made.name))?;
        }
        Ok(made)
    }

    /// Runs the migrations of a registry in a schema of its own.
    fn add(&mut self, registry: &Registry) -> Result<(), String> {
        let Some(client) = &mut self.client else { return Ok(()) };
        let model = stored(&registry.model, &registry.name)?;
        let schema = model.targets.postgres.schema.as_str();
        let history = History { next_version: 1, ..History::default() };
        let migrations = pending(&model, &history).map_err(|_| "its migrations cannot be planned")?;
        let mut run = |sql: &str| client.batch_execute(sql).map_err(|error| said(&error));
        run(&format!("CREATE SCHEMA {schema}"))?;
        for migration in migrations {
            run(&migration.up)?;
        }
        for (document, written) in model.documents.iter().zip(&registry.model.documents) {
            let (name, version) = (&document.name, document.schema_version);
            let question = format!(
                "SELECT {schema}.{name}_is_valid_v{version}(d.document), f.paths, f.codes
                FROM (SELECT $1::text::jsonb AS document) AS d
                CROSS JOIN LATERAL (
                    SELECT array_agg(e.path ORDER BY e.number), array_agg(e.code ORDER BY e.number)
                    FROM {schema}.{name}_errors(d.document) WITH ORDINALITY AS e (path, code, message, number)
                ) AS f (paths, codes)"
            );
            let upgrade = format!("SELECT {schema}.upgrade_{name}($1::text::jsonb)::text");
            let meaning = client.prepare(&question).map_err(|error| said(&error))?;
            let upgrade = client.prepare(&upgrade).map_err(|error| said(&error))?;
            self.questions.insert(format!("{}/{}", registry.name, written.name), Statements { meaning, upgrade });
        }
        Ok(())
    }

    fn answer(&mut self, Question { registry, document, text, way }: &Question) -> Answer {
        let question = self.questions.get(&format!("{registry}/{document}"));
        // A type of the database has no open form.
        let (Some(question), Some(client)) = (question, &mut self.client) else { return Answer::Silent };
        // Text with U+0000 cannot even be sent.
        if text.contains('\0') {
            return Answer::Silent;
        }
        let said_of_it = match way {
            Way::Strict => client.query_one(&question.meaning, &[text]),
            Way::Upgrade => client.query_one(&question.upgrade, &[text]),
            // What a database stores is never read tolerantly.
            Way::Tolerant => return Answer::Silent,
        };
        match said_of_it {
            Ok(row) if *way == Way::Upgrade => Answer::Upgraded(row.get(0)),
            Ok(row) => {
                let (paths, codes): (Option<Vec<String>>, Option<Vec<String>>) = (row.get(1), row.get(2));
                let faults = paths.unwrap_or_default().into_iter().zip(codes.unwrap_or_default());
                let faults: Vec<_> = faults.map(|(path, code)| Fault { path, code }).collect();
                if row.get::<_, bool>(0) == faults.is_empty() {
                    Answer::Faults(faults)
                } else {
                    Answer::Failure(format!("it is valid or not, and has these faults: {}", Answer::Faults(faults)))
                }
            }
            Err(error) if error.code().is_some_and(|code| CANNOT_HOLD.contains(code)) => Answer::Silent,
            Err(error) => match refused(&error).filter(|_| *way == Way::Upgrade) {
                Some(fault) => Answer::Faults(vec![fault]),
                None => Answer::Failure(said(&error)),
            },
        }
    }
}

/// Why a document cannot be lifted.
fn refused(error: &postgres::Error) -> Option<Fault> {
    let error = error.as_db_error().filter(|error| *error.code() == SqlState::INVALID_PARAMETER_VALUE)?;
    let (path, code) = error.detail()?.rsplit_once(' ').unwrap_or(("", error.detail()?));
    Some(Fault { path: path.to_owned(), code: code.to_owned() })
}

/// What jsonb cannot hold: no JSON, U+0000, halves of surrogate pairs, numbers beyond `numeric`, and thousands of levels.
const CANNOT_HOLD: &[SqlState] = &[
    SqlState::INVALID_TEXT_REPRESENTATION,
    SqlState::UNTRANSLATABLE_CHARACTER,
    SqlState::NUMERIC_VALUE_OUT_OF_RANGE,
    SqlState::STATEMENT_TOO_COMPLEX,
    SqlState::PROGRAM_LIMIT_EXCEEDED,
];

impl Runner for Database {
    fn name(&self) -> &str {
        &self.name
    }

    fn ask(&mut self, questions: &[Question]) -> Result<Vec<Answer>, String> {
        Ok(questions.iter().map(|question| self.answer(question)).collect())
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.client.take();
        // A database that is left behind is dropped by the next run with this process id.
        if let Ok(mut admin) = self.server.connect(NoTls) {
            let _ = admin.batch_execute(&format!("DROP DATABASE IF EXISTS {}", database()));
        }
    }
}

fn database() -> String {
    format!("conformance_{}", std::process::id())
}

/// The registry with nothing in the database but a table that stores each document.
fn stored(model: &Model, registry: &str) -> Result<Model, String> {
    let name = |text: &str| Name::parse(text).map_err(|_| format!("`{text}` is no name"));
    let column = |name, ty, primary_key: bool| Column {
        name,
        description: String::new(),
        ty,
        optional: !primary_key,
        default: None,
        primary_key,
        generated: None,
        vault_secret: false,
        credentials_of: None,
        required_when: Vec::new(),
    };
    let mut columns = vec![column(name("id")?, Type::Uuid, true)];
    for index in 0..model.documents.len() {
        columns.push(column(name(&format!("document_{index}"))?, Type::Document(DocumentId(index)), false));
    }
    let mut model = model.clone();
    // The functions of a document with a long name have names that are cut.
    for (index, document) in model.documents.iter_mut().enumerate() {
        let short = name(&format!("document_{index}"))?;
        let changes = document.upgrades.iter_mut().flat_map(|upgrade| &mut upgrade.changes);
        for change in changes.filter(|change| change.subject == document.name.as_str()) {
            short.as_str().clone_into(&mut change.subject);
        }
        document.name = short;
    }
    model.targets.postgres.schema = name(registry)?;
    model.vault = None;
    model.tables = vec![Table {
        name: name("documents")?,
        description: "Documents.".to_owned(),
        external: false,
        columns,
        access: None,
    }];
    Ok(model)
}

fn said(error: &postgres::Error) -> String {
    error
        .as_db_error()
        .map_or_else(|| error.to_string(), |error| format!("{}: {}", error.code().code(), error.message()))
}
