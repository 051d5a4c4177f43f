//! A registry that changes: each step keeps the rows, each rollback leads back, and in the end the database is as if the
//! last registry had been the first.

use crate::project::{Project, down, up};
use crate::server::{Failure, TestResult};
use crate::snapshot::{same, snapshot};
use crate::worlds::in_every_world;

const FIRST: &str = "
registry_version: 1
name: shop
enums:
  - name: carrier
    description: Who carries.
    attributes: [{ name: credential_keys, type: list<string> }]
    values:
      - { name: post, description: The post., attributes: { credential_keys: [token] } }
      - { name: bike, description: A bicycle., attributes: { credential_keys: [user, password] } }
  - name: state
    description: State.
    values: [{ name: idle, description: Idle. }, { name: busy, description: Busy. }]
documents:
  - name: route
    description: Route.
    schema_version: 1
    fields: [{ name: stops, type: list<string> }]
    safe_default: { schema_version: 1, stops: [] }
tables:
  - name: deliveries
    description: A delivery.
    columns:
      - { name: id, type: uuid, primary_key: true, generated: random_uuid }
      - { name: shop_id, type: uuid }
      - { name: carrier, type: carrier }
      - { name: state, type: state, default: idle }
      - { name: secret, type: uuid, optional: true, vault_secret: true, credentials_of: carrier, required_when: { state: [busy] } }
    access:
      organization_column: shop_id
      jwt: { organization: [shop], role: [work, role] }
      roles:
        - { name: owner, select: organization, insert: organization, update: organization }
        - { name: clerk, select: organization, hidden_columns: [secret] }
        - { name: service_role, all: everything }
vault: { schema: deliveries_vault, access_log: reads }
";

/// Changes of the registry, a step each: what is replaced, and by what.
const STEPS: &[(&str, &[(&str, &str)])] = &[
    (
        "more columns",
        &[(
            "      - { name: state,",
            "      - { name: note, type: string, optional: true }\n      - { name: parcels, type: integer, default: 1 }\n      - { name: route, type: route }\n      - { name: changed_at, type: timestamp, generated: updated_at }\n      - { name: state,",
        )],
    ),
    (
        "a clerk writes, and does not see notes",
        &[(
            "select: organization, hidden_columns: [secret]",
            "select: organization, update: organization, hidden_columns: [secret, note]",
        )],
    ),
    (
        "another role",
        &[(
            "        - { name: service_role,",
            "        - { name: auditor, select: everything, columns: [id, state] }\n        - { name: service_role,",
        )],
    ),
    (
        "a role less, and notes for everybody",
        &[
            ("        - { name: auditor, select: everything, columns: [id, state] }\n", ""),
            ("update: organization, hidden_columns: [secret, note]", "hidden_columns: [secret]"),
        ],
    ),
    ("other keys", &[("[user, password]", "[user, password, code]")]),
    (
        "another value, which needs credentials",
        &[(
            "{ name: busy, description: Busy. }]",
            "{ name: busy, description: Busy. }, { name: late, description: Late. }]",
        )],
    ),
    ("more values need credentials", &[("{ state: [busy] }", "{ state: [busy, late] }")]),
    ("optional", &[("type: route }", "type: route, optional: true }"), ("default: 1 }", "default: 2 }")]),
    (
        "a value gets another name",
        &[
            ("{ name: busy, description: Busy. }", "{ name: running, renamed_from: [busy], description: Busy. }"),
            ("[busy, late]", "[running, late]"),
        ],
    ),
    (
        "a value goes",
        &[
            (", { name: late, description: Late. }]", "]\n    removed: [{ name: late, replaced_by: idle }]"),
            ("[running, late]", "[running]"),
        ],
    ),
    (
        "patterns",
        &[(
            "access_log: reads",
            "access_log: reads, high_entropy: false, plaintext_patterns: [{ name: key, pattern: '^key_' }]",
        )],
    ),
    ("servers only read", &[("service_role, all: everything", "service_role, select: everything")]),
];

fn replaced(registry: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(registry.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

#[test]
fn every_step_leads_on_and_back() -> TestResult {
    in_every_world(|database, _| {
        let mut project = Project::default();
        let mut registry = FIRST.to_owned();
        up(database, &project.plan(&registry)?)?;
        database.run("INSERT INTO deliveries (shop_id, carrier) VALUES (gen_random_uuid(), 'post')")?;
        for (step, changes) in STEPS {
            registry = replaced(&registry, changes);
            let failed = |Failure(text)| Failure(format!("{step}: {text}"));
            let before = snapshot(database)?;
            let pending = project.plan(&registry).map_err(failed)?;
            assert!(!pending.is_empty(), "{step}");
            up(database, &pending).map_err(failed)?;
            let after = snapshot(database)?;
            assert_ne!(before, after, "{step}");
            assert!(project.plan(&registry)?.is_empty(), "{step}");
            down(database, &pending).map_err(failed)?;
            same(&snapshot(database)?, &before, &format!("{step}: the rollback does not lead back"))?;
            up(database, &pending).map_err(failed)?;
            same(&snapshot(database)?, &after, &format!("{step}: the second run makes something else"))?;
        }
        assert_eq!(database.value("SELECT count(*) FROM deliveries")?, "1");
        let grown = snapshot(database)?;
        database.run("DROP TABLE deliveries; DROP SCHEMA deliveries_vault CASCADE; DROP TYPE carrier, state")?;
        let functions = "SELECT format('DROP FUNCTION %s', oid::regprocedure) FROM pg_proc WHERE pronamespace = 'public'::regnamespace";
        for statement in database.rows(functions)? {
            database.run(&statement)?;
        }
        up(database, &Project::default().plan(&registry)?)?;
        same(&snapshot(database)?, &grown, "a fresh database is different")
    })
}

/// A table as people make it first.
const BY_HAND: &str = "
CREATE TABLE deliveries (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    shop_id uuid,
    carrier text NOT NULL DEFAULT 'post',
    internal text
);
ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON deliveries USING (true);
GRANT ALL ON deliveries TO anon, authenticated;
";

#[test]
fn a_table_that_migrations_made_is_taken_over() -> TestResult {
    in_every_world(|database, _| {
        let mut project = Project::default();
        project.add(1, "by_hand", BY_HAND);
        database.run(BY_HAND)?;
        database.run("INSERT INTO deliveries (shop_id, internal) VALUES (gen_random_uuid(), 'kept')")?;
        let pending = project.plan(FIRST)?;
        up(database, &pending)?;
        assert!(project.plan(FIRST)?.is_empty());
        assert_eq!(
            database.value("SELECT concat_ws(' ', carrier, state, internal) FROM deliveries")?,
            "post idle kept"
        );
        let taken_over = snapshot(database)?;
        assert!(taken_over.iter().all(|line| !line.contains("policy deliveries everybody")), "{taken_over:#?}");
        down(database, &pending)?;
        assert_eq!(database.value("SELECT concat_ws(' ', carrier, internal) FROM deliveries")?, "post kept");
        up(database, &pending)?;
        same(&snapshot(database)?, &taken_over, "the second run makes something else")?;
        project.agrees(FIRST, database)?;
        database.run("ALTER TABLE deliveries DROP COLUMN internal")?;
        let adopted = snapshot(database)?;
        database.run("DROP TABLE deliveries; DROP SCHEMA deliveries_vault CASCADE; DROP TYPE carrier, state")?;
        for function in
            database.rows("SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace")?
        {
            database.run(&format!("DROP FUNCTION {function}"))?;
        }
        up(database, &Project::default().plan(FIRST)?)?;
        same(&adopted, &snapshot(database)?, "a table that was made anew is different")
    })
}

#[test]
fn policies_that_no_migration_makes_stop_it() -> TestResult {
    in_every_world(|database, _| {
        database.run(BY_HAND)?;
        let pending = Project::default().plan(FIRST)?;
        for it in &pending {
            if it.name.ends_with("_secure_deliveries.sql") {
                let refusal = database.refused(&it.up)?;
                assert_eq!(refusal.code, "55000");
                assert_eq!(refusal.detail, ["DROP POLICY everybody ON public.deliveries;"]);
                database.run("DROP POLICY everybody ON public.deliveries")?;
            }
            database.run(&it.up).map_err(|Failure(text)| Failure(format!("{}: {text}", it.name)))?;
        }
        Ok(())
    })
}
