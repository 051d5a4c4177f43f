//! Supabase Vault's interface, with the faults that generated SQL has to work around.

use crate::api::{API_ROLES, Api};
use crate::server::{Database, Failure, TestResult};
use crate::world::ADMIN;
use crate::worlds::{in_every_lone_world, in_every_world};

const UNKNOWN: &str = "99999999-9999-4999-8999-999999999999";
const REST: &str = "concat_ws(' ', name, description, key_id, created_at)";

fn decrypted(database: &mut Database, id: &str) -> Result<String, Failure> {
    database.value(&format!("SELECT decrypted_secret FROM vault.decrypted_secrets WHERE id = '{id}'"))
}

#[test]
fn secrets_rest_encrypted_and_come_back() -> TestResult {
    in_every_world(|database, _| {
        for secret in ["swordfish", "", "é😀 'quoted' \\ $$", &"long ".repeat(10_000)] {
            let literal = secret.replace('\'', "''");
            let id = database.value(&format!("SELECT vault.create_secret('{literal}')"))?;
            assert_eq!(decrypted(database, &id)?, secret);
            let row = format!("SELECT concat_ws('|', name, description, key_id) FROM vault.secrets WHERE id = '{id}'");
            assert_eq!(database.value(&row)?, "");
            let stored = database.value(&format!("SELECT secret FROM vault.secrets WHERE id = '{id}'"))?;
            assert!(secret.is_empty() || !stored.contains(secret));
        }
        database.run("SELECT vault.create_secret('same'), vault.create_secret('same')")?;
        let same = "SELECT count(DISTINCT secret) FROM vault.decrypted_secrets WHERE decrypted_secret = 'same'";
        assert_eq!(database.value(same)?, "2");
        Ok(())
    })
}

#[test]
fn columns_and_functions_are_as_in_0_3_1() -> TestResult {
    in_every_world(|database, _| {
        let columns = |relation: &str| {
            format!(
                "SELECT string_agg(
                   concat_ws(' ', attname, format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'not null' END),
                   ', ' ORDER BY attnum)
                 FROM pg_attribute WHERE attrelid = '{relation}'::regclass AND attnum > 0"
            )
        };
        assert_eq!(
            database.value(&columns("vault.secrets"))?,
            "id uuid not null, name text, description text not null, secret text not null, key_id uuid, nonce bytea, \
             created_at timestamp with time zone not null, updated_at timestamp with time zone not null"
        );
        assert_eq!(
            database.value(&columns("vault.decrypted_secrets"))?,
            "id uuid, name text, description text, secret text, decrypted_secret text, key_id uuid, nonce bytea, \
             created_at timestamp with time zone, updated_at timestamp with time zone"
        );
        let functions =
            "SELECT concat(proname, '(', regexp_replace(pg_get_function_arguments(oid), '::[a-z]+', '', 'g'), ') ',
              pg_get_function_result(oid), ' ', prosecdef, ' ', proconfig)
            FROM pg_proc WHERE oid IN ('vault.create_secret'::regproc, 'vault.update_secret'::regproc) ORDER BY 1";
        assert_eq!(
            database.rows(functions)?,
            [
                "create_secret(new_secret text, new_name text DEFAULT NULL, new_description text DEFAULT '', \
                 new_key_id uuid DEFAULT NULL) uuid t {\"search_path=\\\"\\\"\"}",
                "update_secret(secret_id uuid, new_secret text DEFAULT NULL, new_name text DEFAULT NULL, \
                 new_description text DEFAULT NULL, new_key_id uuid DEFAULT NULL) void t {\"search_path=\\\"\\\"\"}",
            ]
        );
        Ok(())
    })
}

#[test]
fn a_name_is_there_once() -> TestResult {
    in_every_world(|database, _| {
        for name in ["'a'", "''"] {
            database.run(&format!("SELECT vault.create_secret('x', {name})"))?;
            assert_eq!(database.refused(&format!("SELECT vault.create_secret('y', {name})"))?.code, "23505");
        }
        database.run("SELECT vault.create_secret('x', NULL); SELECT vault.create_secret('y', NULL)")?;
        database.run("SELECT vault.create_secret('x', 'b')")?;
        let taken = "SELECT vault.update_secret(id, new_name => 'a') FROM vault.secrets WHERE name = 'b'";
        assert_eq!(database.refused(taken)?.code, "23505");
        Ok(())
    })
}

#[test]
fn an_update_keeps_what_is_null() -> TestResult {
    in_every_world(|database, _| {
        let id = database.value("SELECT vault.create_secret('old', 'name', 'text')")?;
        let rest = format!("SELECT {REST} FROM vault.secrets WHERE id = '{id}'");
        let before = database.value(&rest)?;
        assert!(before.starts_with("name text "), "{before}");
        database.run(&format!("SELECT vault.update_secret('{id}', 'new')"))?;
        assert_eq!((decrypted(database, &id)?.as_str(), database.value(&rest)?), ("new", before.clone()));
        database.run(&format!("SELECT vault.update_secret('{id}', NULL, 'other', 'words')"))?;
        assert_eq!(decrypted(database, &id)?, "new");
        assert_eq!(database.value(&rest)?, before.replace("name text", "other words"));
        Ok(())
    })
}

#[test]
fn an_unknown_id_is_a_silent_success() -> TestResult {
    in_every_world(|database, _| database.run(&format!("SELECT vault.update_secret('{UNKNOWN}', 'x')")))
}

#[test]
fn a_null_description_prints_the_plaintext() -> TestResult {
    in_every_world(|database, _| {
        let refusal = database.refused("SELECT vault.create_secret('swordfish', 'a', NULL)")?;
        assert_eq!(refusal.code, "23502");
        assert!(refusal.detail.concat().contains("swordfish"), "{refusal:?}");
        Ok(())
    })
}

#[test]
fn each_right_is_as_in_0_3_1() -> TestResult {
    in_every_world(|database, _| {
        let rights = "SELECT r FROM (
              SELECT concat(coalesce(g.rolname, 'PUBLIC'), ' ', o.name, ' ', a.privilege_type), g.rolname
              FROM (
                SELECT 'vault', nspacl FROM pg_namespace WHERE nspname = 'vault'
                UNION ALL SELECT relname, relacl FROM pg_class WHERE relnamespace = 'vault'::regnamespace
                UNION ALL SELECT proname, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc
                  WHERE pronamespace = 'vault'::regnamespace
              ) AS o (name, acl)
              CROSS JOIN LATERAL aclexplode(o.acl) AS a LEFT JOIN pg_roles AS g ON g.oid = a.grantee
            ) AS rights (r, grantee)
            WHERE grantee IS DISTINCT FROM 'supabase_admin' ORDER BY r COLLATE \"C\"";
        let expected = [
            "postgres create_secret EXECUTE",
            "postgres decrypted_secrets SELECT",
            "postgres secrets DELETE",
            "postgres secrets REFERENCES",
            "postgres secrets SELECT",
            "postgres update_secret EXECUTE",
            "postgres vault USAGE",
            "service_role create_secret EXECUTE",
            "service_role decrypted_secrets SELECT",
            "service_role secrets DELETE",
            "service_role secrets SELECT",
            "service_role update_secret EXECUTE",
            "service_role vault USAGE",
        ];
        let mut admin = database.session_as(ADMIN)?;
        let found: Vec<String> = admin.query(rights, &[])?.iter().map(|row| row.get(0)).collect();
        assert_eq!(found, expected);
        Ok(())
    })
}

#[test]
fn the_migrator_has_the_functions_and_no_more() -> TestResult {
    in_every_world(|database, _| {
        database.run("SELECT vault.create_secret('x'); SELECT secret FROM vault.secrets; DELETE FROM vault.secrets")?;
        database.run("CREATE TABLE t (a uuid REFERENCES vault.secrets (id))")?;
        for denied in [
            "INSERT INTO vault.secrets (secret) VALUES ('x')",
            "UPDATE vault.secrets SET name = 'x'",
            "TRUNCATE vault.secrets CASCADE",
            "CREATE FUNCTION vault.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "SELECT FROM vault.root_key",
            "ALTER TABLE vault.secrets ADD COLUMN a int",
        ] {
            assert_eq!(database.refused(denied)?.code, "42501", "{denied}");
        }
        Ok(())
    })
}

#[test]
fn of_the_api_only_service_role_reaches_it() -> TestResult {
    in_every_world(|database, _| {
        let mut api = Api::connect(database)?;
        let [anon, authenticated, service_role] = API_ROLES;
        let id = api.value(service_role, None, "SELECT vault.create_secret('x')")?;
        let read = format!("SELECT decrypted_secret FROM vault.decrypted_secrets WHERE id = '{id}'");
        let update = format!("SELECT vault.update_secret('{id}', 'y')");
        assert_eq!(api.value(service_role, None, &update)?, "");
        assert_eq!(api.value(service_role, None, &read)?, "y");
        for role in [anon, authenticated] {
            for denied in [&read, &update, "SELECT vault.create_secret('x')", "DELETE FROM vault.secrets"] {
                assert_eq!(api.refused(role, None, denied)?.code, "42501", "{role}: {denied}");
            }
        }
        for denied in ["INSERT INTO vault.secrets (secret) VALUES ('x')", "UPDATE vault.secrets SET name = 'x'"] {
            assert_eq!(api.refused(service_role, None, denied)?.code, "42501", "{denied}");
        }
        api.request(service_role, None, |transaction| transaction.batch_execute("DELETE FROM vault.secrets"))?;
        assert_eq!(database.value("SELECT count(*) FROM vault.secrets")?, "0");
        Ok(())
    })
}

/// Whether the table's file holds a text.
fn heap_holds(database: &mut Database, text: &str) -> Result<bool, Failure> {
    let mut admin = database.session_as(ADMIN)?;
    admin.batch_execute("CHECKPOINT")?;
    let file = "SELECT concat(current_setting('data_directory'), '/', pg_relation_filepath('vault.secrets'))";
    let path: String = admin.query_one(file, &[])?.get(0);
    let read = "SELECT position($1::bytea IN pg_read_binary_file($2)) > 0";
    Ok(admin.query_one(read, &[&text.as_bytes(), &path])?.get(0))
}

#[test]
fn the_plaintext_of_a_new_secret_stays_in_the_heap() -> TestResult {
    in_every_lone_world(|database, _| {
        let id = database.value("SELECT vault.create_secret('pending')")?;
        database.run(&format!("SELECT vault.update_secret('{id}', 'swordfish')"))?;
        assert!(!heap_holds(database, "swordfish")?);
        database.run("SELECT vault.create_secret('swordfish')")?;
        assert!(heap_holds(database, "swordfish")?);
        // An open transaction, also of another database, may keep VACUUM from removing the row: here there is none.
        database.session_as(ADMIN)?.batch_execute("VACUUM FULL vault.secrets")?;
        assert!(!heap_holds(database, "swordfish")?);
        Ok(())
    })
}
