//! The pgTAP files for `supabase test db`: they pass where the migrations have run, in both worlds and beside rows of the
//! project's own, and every fault in rights and policies that the access matrix notices fails one of them.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use codegen::emit::Target as _;
use codegen::emit::output::OutputFile;
use codegen::emit::pgtap::Postgres;
use codegen::model::Model;
use codegen::render_text;
use postgres::{Client, SimpleQueryMessage};

use crate::access::{registries, registries_for_faults};
use crate::figure::figure;
use crate::matrix::Foundation;
use crate::mutations::MUTATIONS;
use crate::project::{Project, own_registry, set_up, up};
use crate::random_registry;
use crate::server::{Database, Failure, TestResult};
use crate::world::ADMIN;
use crate::worlds::{in_every_world, in_one_open_world};

/// Where Debian's package puts pgTAP. It is plain SQL, which servers of every version take.
const EXTENSIONS: &str = "/usr/share/postgresql";

/// The statement with which every file begins.
const CREATE: &str = "CREATE EXTENSION IF NOT EXISTS pgtap WITH SCHEMA extensions;";

/// How many random registries with access rules are tried.
const RANDOM: usize = 5;

#[test]
fn every_test_passes_where_the_migrations_have_run() -> TestResult {
    let Some(pgtap) = pgtap()? else { return Ok(()) };
    for (name, registry) in registries()? {
        let count = Cell::new(0);
        in_every_world(|database, _| {
            Foundation::new(database, &registry)?;
            count.set(count.get() + run_all(database, &pgtap, &registry)?);
            Ok(())
        })
        .map_err(|Failure(text)| Failure(format!("{name}: {text}")))?;
        figure(&format!("{} pgTAP tests of {name}", count.get()));
    }
    Ok(())
}

#[test]
fn every_test_passes_for_random_registries() -> TestResult {
    let Some(pgtap) = pgtap()? else { return Ok(()) };
    let texts = (1..).map(|seed| random_registry::text(seed, &format!("random_{seed}")));
    let with_access = texts.filter(|text| {
        codegen::load(text, "2026-01-01").is_ok_and(|model| model.tables.iter().any(|table| table.access.is_some()))
    });
    for registry in with_access.take(RANDOM) {
        in_every_world(|database, _| {
            let schema = load(&registry)?.targets.postgres.schema;
            database.run(&format!(
                "CREATE SCHEMA IF NOT EXISTS \"{schema}\";
                 GRANT USAGE ON SCHEMA \"{schema}\" TO anon, authenticated, service_role"
            ))?;
            up(database, &Project::default().plan(&registry)?)?;
            run_all(database, &pgtap, &registry).map(|_| ())
        })
        .map_err(|Failure(text)| Failure(format!("{text}\n{registry}")))?;
    }
    Ok(())
}

#[test]
fn every_fault_in_rights_and_policies_fails_a_test() -> TestResult {
    let Some(pgtap) = pgtap()? else { return Ok(()) };
    for (name, registry) in registries_for_faults()? {
        let count = Cell::new(0);
        in_one_open_world(|database| {
            let foundation = Foundation::new(database, &registry)?;
            pgtap.install(database)?;
            let files = files(&registry)?;
            for subject in foundation.subjects() {
                let faults = database.rows(&subject.filled_in(MUTATIONS))?;
                let file = files.iter().find(|file| file.path == subject.test_file());
                let file = file.ok_or_else(|| Failure(format!("there is no {}", subject.test_file())))?;
                count.set(count.get() + faults.len());
                all_noticed(database.client()?, &pgtap.prepared(file), &faults)?;
            }
            Ok(())
        })
        .map_err(|Failure(text)| Failure(format!("{name}: {text}")))?;
        figure(&format!("{} faults in rights and policies of {name} fail a pgTAP test", count.get()));
    }
    Ok(())
}

/// Faults in the rights on what the vault section makes, from the catalog.
const VAULT_FAULTS: &str = "
    WITH api (role) AS (VALUES ('anon'), ('authenticated'), ('service_role')),
      function AS (
        SELECT p.oid, p.oid::regprocedure AS id FROM pg_proc AS p
        WHERE p.pronamespace = 'integration_vault'::regnamespace AND p.proname !~ '^((json_)?credential_form|check_|may_manage_)'
          OR p.proname = 'revoke_organization_credentials'
      )
    SELECT format('GRANT EXECUTE ON FUNCTION %s TO %I', f.id, api.role) FROM function AS f CROSS JOIN api
    WHERE NOT has_function_privilege(api.role, f.oid, 'EXECUTE')
    UNION ALL
    SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM service_role', f.id) FROM function AS f
    WHERE has_function_privilege('service_role', f.oid, 'EXECUTE')
    UNION ALL
    SELECT format('GRANT %s ON integration_vault.vault_access_log TO %I', wanted, api.role) FROM api
    CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'SELECT (role)']) AS wanted
    UNION ALL
    SELECT format('GRANT USAGE ON SCHEMA integration_vault TO %I', role) FROM api WHERE role <> 'service_role'
    UNION ALL
    SELECT 'REVOKE USAGE ON SCHEMA integration_vault FROM service_role'
    UNION ALL
    SELECT 'CREATE OR REPLACE FUNCTION integration_vault.log_access(p_secret_id uuid, p_action text) RETURNS void
      LANGUAGE sql BEGIN ATOMIC END'";

/// Faults in the rights on the functions that clients call, and one in a constraint.
const CLIENT_FAULTS: &str = "
    WITH api (role) AS (VALUES ('anon'), ('authenticated'), ('service_role')),
      function AS (
        SELECT p.oid, p.oid::regprocedure AS id FROM pg_proc AS p
        WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'vault%'
          OR p.proname ~ '^(check|may_manage)_integration_credentials'
      )
    SELECT format('GRANT EXECUTE ON FUNCTION %s TO %I', f.id, api.role) FROM function AS f CROSS JOIN api
    WHERE NOT has_function_privilege(api.role, f.oid, 'EXECUTE')
    UNION ALL
    SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM %I', f.id, api.role) FROM function AS f CROSS JOIN api
    WHERE has_function_privilege(api.role, f.oid, 'EXECUTE')
    UNION ALL
    SELECT 'ALTER TABLE public.organization_integrations DROP CONSTRAINT chk_active_integration_has_vault_ref'";

#[test]
fn every_fault_in_rights_on_credentials_fails_a_test() -> TestResult {
    let Some(pgtap) = pgtap()? else { return Ok(()) };
    let registry = own_registry()?;
    let [of_vault, of_table] =
        ["tests/integration_vault_functions_test.sql", "tests/organization_integrations_access_test.sql"];
    in_one_open_world(|database| {
        set_up(database)?;
        pgtap.install(database)?;
        let files = files(&registry)?;
        for (path, faults) in [(of_vault, VAULT_FAULTS), (of_table, CLIENT_FAULTS)] {
            let faults = database.rows(faults)?;
            assert!(faults.len() > 9, "{faults:?}");
            let file = files.iter().find(|file| file.path == path);
            let file = file.ok_or_else(|| Failure(format!("there is no {path}")))?;
            all_noticed(database.client()?, &pgtap.prepared(file), &faults)?;
        }
        Ok(())
    })
}

/// Tries each fault alone.
fn all_noticed(client: &mut Client, file: &str, faults: &[String]) -> TestResult {
    let inside = file.replacen("BEGIN;\n", "", 1);
    let mut is_noticed = |fault: &str| -> Result<bool, Failure> {
        client.batch_execute(&format!("BEGIN; {fault}"))?;
        // The file rolls back at its end; a statement that fails ends it as a test that fails does.
        let is_noticed = tap(client, &inside).map_or(true, |lines| judge(&lines).is_err());
        client.batch_execute("ROLLBACK")?;
        Ok(is_noticed)
    };
    if is_noticed("")? {
        return Err(Failure("something is wrong already without a fault".to_owned()));
    }
    let mut unnoticed = Vec::new();
    for fault in faults {
        if !is_noticed(fault)? {
            unnoticed.push(fault.as_str());
        }
    }
    if unnoticed.is_empty() {
        return Ok(());
    }
    Err(Failure(format!("{} of {} faults go unnoticed:\n{}", unnoticed.len(), faults.len(), unnoticed.join("\n"))))
}

/// pgTAP's own script.
struct Pgtap {
    script: String,
    is_extension: Cell<bool>,
}

/// None, with a word about it, where pgTAP is not installed; in CI that is a failure.
fn pgtap() -> Result<Option<Pgtap>, Failure> {
    let root = Path::new(EXTENSIONS);
    let versions = fs::read_dir(root).into_iter().flatten().filter_map(Result::ok);
    let mut scripts: Vec<_> = versions
        .flat_map(|version| fs::read_dir(version.path().join("extension")).into_iter().flatten().filter_map(Result::ok))
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let version = name.strip_prefix("pgtap--").and_then(|rest| rest.strip_suffix(".sql"));
            version.is_some_and(|version| !version.contains("--"))
        })
        .collect();
    scripts.sort();
    if let Some(path) = scripts.last() {
        return Ok(Some(Pgtap { script: fs::read_to_string(path)?, is_extension: Cell::new(false) }));
    }
    let message = "pgTAP is missing. On Debian, install postgresql-<version>-pgtap";
    if std::env::var_os("CI").is_some_and(|value| value == "true" || value == "1") {
        return Err(Failure(message.to_owned()));
    }
    #[expect(clippy::print_stdout, reason = "cargo xtask test repeats such lines at its end")]
    {
        println!("skipped: the pgTAP files. {message}");
    }
    Ok(None)
}

impl Pgtap {
    /// As the extension where the server has it, else from the script.
    fn install(&self, database: &Database) -> TestResult {
        let mut admin = database.session_as(ADMIN)?;
        let available = "SELECT FROM pg_available_extensions WHERE name = 'pgtap'";
        self.is_extension.set(admin.query_opt(available, &[])?.is_some());
        if self.is_extension.get() {
            admin.batch_execute(CREATE)?;
        } else {
            // The first lines of a script keep psql from running it.
            let lines: Vec<_> = self.script.lines().filter(|line| !line.starts_with("\\echo")).collect();
            admin.batch_execute("SET search_path TO extensions")?;
            admin.batch_execute(&lines.join("\n"))?;
        }
        Ok(())
    }

    /// A file as the server takes it.
    fn prepared(&self, file: &OutputFile) -> String {
        if self.is_extension.get() { file.contents.clone() } else { file.contents.replace(CREATE, "") }
    }
}

fn load(registry: &str) -> Result<Model, Failure> {
    let refused = |faults| Failure(render_text(&faults, "registry.yaml", registry));
    codegen::load(registry, "2026-01-01").map_err(refused)
}

fn files(registry: &str) -> Result<Vec<OutputFile>, Failure> {
    Ok(Postgres.emit(&load(registry)?))
}

/// Runs every file and returns how many tests they have.
fn run_all(database: &mut Database, pgtap: &Pgtap, registry: &str) -> Result<usize, Failure> {
    pgtap.install(database)?;
    let mut count = 0;
    for file in files(registry)? {
        let lines = tap(database.client()?, &pgtap.prepared(&file))
            .map_err(|Failure(text)| Failure(format!("{}: {text}", file.path)))?;
        count += judge(&lines).map_err(|Failure(text)| Failure(format!("{}:\n{text}", file.path)))?;
    }
    Ok(count)
}

/// What a file prints.
fn tap(client: &mut Client, file: &str) -> Result<Vec<String>, Failure> {
    let mut lines = Vec::new();
    for message in client.simple_query(file)? {
        if let SimpleQueryMessage::Row(row) = message {
            lines.extend(row.get(0).unwrap_or_default().lines().map(str::to_owned));
        }
    }
    Ok(lines)
}

/// The number of tests, where all that were planned have run and passed.
fn judge(lines: &[String]) -> Result<usize, Failure> {
    let plan = lines.iter().find_map(|line| line.strip_prefix("1..")).and_then(|count| count.parse().ok());
    let passed = lines.iter().filter(|line| line.starts_with("ok ")).count();
    let failed = lines.iter().filter(|line| line.starts_with("not ok ") || line.starts_with('#'));
    let failed: Vec<_> = failed.map(String::as_str).collect();
    if failed.is_empty() && plan == Some(passed) {
        return Ok(passed);
    }
    Err(Failure(format!("{passed} of {plan:?} tests passed\n{}", failed.join("\n"))))
}
