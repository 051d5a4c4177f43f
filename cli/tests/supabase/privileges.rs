//! The roles, and what new tables, sequences and functions are born with.

use crate::api::{API_ROLES, Api};
use crate::server::{Database, Failure, TestResult};
use crate::world::{ADMIN, World};
use crate::worlds::in_every_world;

const ON_TABLES: [&str; 7] = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"];

/// Which of these rights a role has, with `{}` in the query for the right.
fn held(database: &mut Database, rights: &[&str], query: &str) -> Result<String, Failure> {
    let list: Vec<_> = rights.iter().map(|right| format!("('{right}')")).collect();
    database.value(&format!("SELECT string_agg(p, ' ') FROM (VALUES {}) AS v (p) WHERE {query}", list.join(", ")))
}

#[test]
fn roles_are_as_on_the_platform() -> TestResult {
    in_every_world(|database, _| {
        let attributes = "SELECT concat_ws(' ', rolname, CASE WHEN rolsuper THEN 'super' END,
              CASE WHEN rolcanlogin THEN 'login' END, CASE WHEN rolinherit THEN 'inherit' END,
              CASE WHEN rolbypassrls THEN 'bypassrls' END, CASE WHEN rolcreaterole THEN 'createrole' END)
            FROM pg_roles WHERE rolname IN
              ('anon', 'authenticated', 'service_role', 'authenticator', 'postgres', 'supabase_admin')
            ORDER BY rolname COLLATE \"C\"";
        let found: Vec<_> = database.rows(attributes)?;
        let expected = [
            "anon inherit",
            "authenticated inherit",
            "authenticator login",
            "postgres login inherit bypassrls createrole",
            "service_role inherit bypassrls",
        ];
        assert_eq!(found[..5], expected);
        assert!(found[5].starts_with("supabase_admin super login"), "{found:?}");
        assert_eq!(database.value("SELECT current_user")?, "postgres");
        assert_eq!(database.value("SELECT pg_has_role('postgres', 'supabase_admin', 'MEMBER')")?, "false");
        Ok(())
    })
}

#[test]
fn the_api_is_nobody_until_it_takes_on_a_role() -> TestResult {
    in_every_world(|database, _| {
        let members = "SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
            WHERE m.member = 'authenticator'::regrole ORDER BY 1";
        assert_eq!(database.rows(members)?, API_ROLES);
        database.run("CREATE TABLE t (a int); GRANT SELECT ON t TO anon, authenticated, service_role")?;
        let mut login = database.session_as("authenticator")?;
        let error = login.batch_execute("SELECT FROM t").err().and_then(|error| error.code().cloned());
        assert_eq!(error.map(|code| code.code().to_owned()).as_deref(), Some("42501"));
        let mut api = Api::connect(database)?;
        for role in API_ROLES {
            assert_eq!(api.value(role, None, "SELECT count(*) FROM t")?, "0");
            assert_eq!(
                api.value(role, None, "SELECT session_user || ' ' || current_user || ' ' || current_setting('role')")?,
                format!("authenticator {role} {role}")
            );
        }
        assert_eq!(api.refused("postgres", None, "SELECT")?.code, "42501");
        Ok(())
    })
}

#[test]
fn the_migrator_can_act_as_each_api_role() -> TestResult {
    in_every_world(|database, _| {
        for role in API_ROLES {
            database.run(&format!("BEGIN; SET LOCAL ROLE {role}; ROLLBACK"))?;
        }
        assert_eq!(database.refused(&format!("SET ROLE {ADMIN}"))?.code, "42501");
        Ok(())
    })
}

#[test]
fn new_tables_are_born_with_the_rights_of_their_world() -> TestResult {
    in_every_world(|database, world| {
        database.run("CREATE TABLE t (a int)")?;
        for role in API_ROLES {
            let expected = match world {
                World::Legacy => "SELECT INSERT UPDATE DELETE TRUNCATE REFERENCES TRIGGER",
                World::Since2026 => "TRUNCATE REFERENCES TRIGGER",
            };
            assert_eq!(
                held(database, &ON_TABLES, &format!("has_table_privilege('{role}', 't', p)"))?,
                expected,
                "{role}"
            );
        }
        let mut api = Api::connect(database)?;
        api.request("anon", None, |transaction| transaction.batch_execute("TRUNCATE t"))?;
        Ok(())
    })
}

#[test]
fn new_sequences_are_born_with_the_rights_of_their_world() -> TestResult {
    in_every_world(|database, world| {
        database.run("CREATE SEQUENCE s")?;
        for role in API_ROLES {
            let query = format!("has_sequence_privilege('{role}', 's', p)");
            let expected = if world == World::Legacy { "USAGE SELECT UPDATE" } else { "UPDATE" };
            assert_eq!(held(database, &["USAGE", "SELECT", "UPDATE"], &query)?, expected, "{role}");
        }
        Ok(())
    })
}

#[test]
fn new_functions_can_be_called_by_everybody() -> TestResult {
    in_every_world(|database, world| {
        database.run("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'")?;
        let mut api = Api::connect(database)?;
        for role in API_ROLES {
            assert_eq!(api.value(role, None, "SELECT f()")?, "1");
        }
        database.run("REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC")?;
        for role in API_ROLES {
            match world {
                World::Legacy => assert_eq!(api.value(role, None, "SELECT f()")?, "1"),
                World::Since2026 => assert_eq!(api.refused(role, None, "SELECT f()")?.code, "42501"),
            }
        }
        Ok(())
    })
}

#[test]
fn a_column_cannot_be_taken_out_of_a_tables_grant() -> TestResult {
    in_every_world(|database, _| {
        database.run("CREATE TABLE t (a int, b int); GRANT SELECT ON t TO anon; REVOKE SELECT (b) ON t FROM anon")?;
        assert_eq!(Api::connect(database)?.value("anon", None, "SELECT count(b) FROM t")?, "0");
        database.run("REVOKE SELECT ON t FROM anon; GRANT SELECT (a) ON t TO anon")?;
        assert_eq!(Api::connect(database)?.refused("anon", None, "SELECT b FROM t")?.code, "42501");
        Ok(())
    })
}

#[test]
fn row_level_security_does_not_bind_who_bypasses_it() -> TestResult {
    in_every_world(|database, _| {
        database.run(
            "CREATE TABLE t (a int); INSERT INTO t VALUES (1); GRANT SELECT ON t TO anon, authenticated, service_role;
             ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY",
        )?;
        assert_eq!(database.value("SELECT count(*) FROM t")?, "1");
        let mut api = Api::connect(database)?;
        for (role, count) in API_ROLES.into_iter().zip(["0", "0", "1"]) {
            assert_eq!(api.value(role, None, "SELECT count(*) FROM t")?, count, "{role}");
        }
        Ok(())
    })
}

#[test]
fn a_policy_needs_the_right_to_call_its_functions() -> TestResult {
    in_every_world(|database, _| {
        database.run(
            "CREATE TABLE t (a int); INSERT INTO t VALUES (1); GRANT SELECT ON t TO anon;
             CREATE FUNCTION f() RETURNS boolean LANGUAGE sql AS 'SELECT true';
             ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (f());
             REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC, anon",
        )?;
        assert_eq!(Api::connect(database)?.refused("anon", None, "SELECT FROM t")?.code, "42501");
        Ok(())
    })
}

#[test]
fn the_migrator_owns_the_database_and_public() -> TestResult {
    in_every_world(|database, _| {
        database.run("CREATE SCHEMA private; CREATE TABLE public.t (a int); CREATE ROLE made_by_a_migration")?;
        database.run("DROP ROLE made_by_a_migration")?;
        assert_eq!(database.refused("CREATE TABLE auth.t (a int)")?.code, "42501");
        assert_eq!(database.refused("ALTER ROLE anon SUPERUSER")?.code, "42501");
        assert_eq!(
            Api::connect(database)?.refused("authenticated", None, "CREATE TABLE public.u (a int)")?.code,
            "42501"
        );
        Ok(())
    })
}
