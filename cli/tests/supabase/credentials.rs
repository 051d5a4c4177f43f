//! Credentials: where they rest, who gets at them, and what is said of them.

use crate::api::Api;
use crate::project::in_every_project;
use crate::refusal::Refusal;
use crate::server::{Database, Failure, TestResult};

const OWN: &str = "11111111-1111-4111-8111-111111111111";
const OTHER: &str = "22222222-2222-4222-8222-222222222222";
const UNKNOWN: &str = "99999999-9999-4999-8999-999999999999";
const DYNAMICS: &str = r#"{"tenant_id": "t", "client_id": "c", "client_secret": "s"}"#;

fn claims(role: &str, organization: &str) -> String {
    format!(
        r#"{{"sub": "{UNKNOWN}", "role": "authenticated",
            "app_metadata": {{"role": "{role}", "organization_id": "{organization}"}}}}"#
    )
}

/// A new integration of an organization.
fn integration(database: &mut Database, organization: &str) -> Result<String, Failure> {
    let insert = format!(
        "INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings)
         VALUES ('{organization}', 'dynamics', '{{\"schema_version\": 2, \"mappings\": []}}') RETURNING id::text"
    );
    Ok(database.client()?.query_one(&insert, &[])?.get(0))
}

fn store(id: &str, credentials: &str) -> String {
    format!("SELECT public.vault_store_integration_credentials('{id}', '{credentials}')")
}

fn replace(id: &str, secret: &str, credentials: &str) -> String {
    format!("SELECT public.vault_replace_integration_credentials('{id}', '{secret}', '{credentials}')")
}

fn delete(secret: &str) -> String {
    format!("SELECT public.vault_delete_integration_credentials('{secret}')")
}

fn reference(database: &mut Database, id: &str) -> Result<String, Failure> {
    database.value(&format!("SELECT vault_secret_id FROM public.organization_integrations WHERE id = '{id}'"))
}

fn as_server(api: &mut Api, query: &str) -> Result<String, Failure> {
    api.value("service_role", Some(r#"{"role": "service_role"}"#), query)
}

fn refused_to_server(api: &mut Api, sql: &str) -> Result<Refusal, Failure> {
    api.refused("service_role", Some(r#"{"role": "service_role"}"#), sql)
}

#[test]
fn the_private_functions_keep_their_contract() -> TestResult {
    in_every_project(|database, _| {
        let mut api = Api::connect(database)?;
        let mut value = |query: &str| as_server(&mut api, query);
        let first = value("SELECT integration_vault.store_credential('same', 'swordfish')")?;
        let second = value("SELECT integration_vault.store_credential('same', 'marlin', 'For the catch.')")?;
        assert_ne!(first, second);
        assert_eq!(value(&format!("SELECT integration_vault.retrieve_credential('{first}')"))?, "swordfish");
        assert_eq!(value(&format!("SELECT integration_vault.credential_exists('{first}')"))?, "true");
        value(&format!("SELECT integration_vault.rotate_credential('{first}', 'tuna')"))?;
        assert_eq!(value(&format!("SELECT integration_vault.retrieve_credential('{first}')"))?, "tuna");
        value(&format!("SELECT integration_vault.delete_credential('{first}')"))?;
        value(&format!("SELECT integration_vault.delete_credential('{first}')"))?;
        assert_eq!(value(&format!("SELECT integration_vault.credential_exists('{first}')"))?, "false");
        assert_eq!(value(&format!("SELECT integration_vault.retrieve_credential('{second}')"))?, "marlin");
        let named = format!("SELECT concat_ws('|', name, description) FROM vault.secrets WHERE id = '{second}'");
        assert_eq!(database.value(&named)?, format!("same_{second}|For the catch."));
        let mut refused = |sql: &str| refused_to_server(&mut api, sql);
        for call in ["retrieve_credential($)", "rotate_credential($, 'x')"] {
            let call = call.replace('$', &format!("'{UNKNOWN}'"));
            let refusal = refused(&format!("SELECT integration_vault.{call}"))?;
            assert_eq!((refusal.code.as_str(), refusal.detail.len()), ("P0002", 0), "{call}");
        }
        for (call, parameter) in [
            ("store_credential(NULL, 'x')", "p_name"),
            ("store_credential('', 'x')", "p_name"),
            ("store_credential('n', NULL)", "p_secret"),
            ("store_credential('n', '')", "p_secret"),
            ("store_credential('n', 'x', NULL)", "p_description"),
            ("retrieve_credential(NULL)", "p_secret_id"),
            ("rotate_credential(NULL, 'x')", "p_secret_id"),
            ("rotate_credential(gen_random_uuid(), NULL)", "p_new_secret"),
            ("rotate_credential(gen_random_uuid(), '')", "p_new_secret"),
            ("delete_credential(NULL)", "p_secret_id"),
            ("credential_exists(NULL)", "p_secret_id"),
        ] {
            let refusal = refused(&format!("SELECT integration_vault.{call}"))?;
            assert_eq!(refusal.code, "22023", "{call}");
            assert!(refusal.message.starts_with(&format!("{parameter} must not be NULL")), "{call}: {refusal:?}");
        }
        Ok(())
    })
}

#[test]
fn only_servers_get_at_the_private_functions() -> TestResult {
    in_every_project(|database, _| {
        let mut api = Api::connect(database)?;
        let admin = claims("org_admin", OWN);
        for role in ["anon", "authenticated"] {
            for call in [
                "store_credential('n', 'x')",
                "retrieve_credential(gen_random_uuid())",
                "rotate_credential(gen_random_uuid(), 'x')",
                "delete_credential(gen_random_uuid())",
                "credential_exists(gen_random_uuid())",
                "log_access(gen_random_uuid(), 'x')",
                "is_service_role()",
            ] {
                let refusal = api.refused(role, Some(&admin), &format!("SELECT integration_vault.{call}"))?;
                assert_eq!(refusal.code, "42501", "{role} {call}");
            }
        }
        for call in ["log_access(gen_random_uuid(), 'x')", "is_service_role()"] {
            assert_eq!(refused_to_server(&mut api, &format!("SELECT integration_vault.{call}"))?.code, "42501");
        }
        let log = "integration_vault.vault_access_log";
        for role in ["anon", "authenticated", "service_role"] {
            for statement in [
                format!("SELECT FROM {log}"),
                format!("INSERT INTO {log} (secret_id, action) VALUES (gen_random_uuid(), 'x')"),
                format!("UPDATE {log} SET action = ''"),
                format!("DELETE FROM {log}"),
                format!("TRUNCATE {log}"),
            ] {
                assert_eq!(api.refused(role, Some(&admin), &statement)?.code, "42501", "{role} {statement}");
            }
        }
        Ok(())
    })
}

#[test]
fn each_retrieval_is_logged() -> TestResult {
    in_every_project(|database, _| {
        let mut api = Api::connect(database)?;
        let id = as_server(&mut api, "SELECT integration_vault.store_credential('n', 'swordfish')")?;
        let subject = r#"{"role": "service_role", "sub": "worker"}"#;
        let retrieve = format!("SELECT integration_vault.retrieve_credential('{id}') || ' ' || pg_backend_pid()");
        let answer = api.value("service_role", Some(subject), &retrieve)?;
        let pid = answer.strip_prefix("swordfish ").unwrap_or_default();
        let logged = database.value(
            "SELECT concat_ws(' ', secret_id, role, jwt_role, jwt_subject, backend_pid, logged_at > now() - interval '1 min')
             FROM integration_vault.vault_access_log WHERE action = 'retrieve'",
        )?;
        assert_eq!(logged, format!("{id} service_role service_role worker {pid} t"));
        Ok(())
    })
}

#[test]
fn an_admin_looks_after_the_credentials_of_one_organization() -> TestResult {
    in_every_project(|database, _| {
        let (own, other) = (integration(database, OWN)?, integration(database, OTHER)?);
        let mut api = Api::connect(database)?;
        let admin = claims("org_admin", OWN);
        let first = api.value("authenticated", Some(&admin), &store(&own, DYNAMICS))?;
        assert_eq!(reference(database, &own)?, first);
        let told = format!("SELECT public.organization_integrations_vault_secret_id('{own}')");
        assert_eq!(api.value("authenticated", Some(&admin), &told)?, first);
        for role in [claims("coordinator", OWN), claims("org_admin", OTHER)] {
            assert_eq!(api.value("authenticated", Some(&role), &told)?, "NULL");
        }
        assert_eq!(api.refused("authenticated", Some(&admin), &store(&own, DYNAMICS))?.code, "55000");
        let newer = DYNAMICS.replace("\"s\"", "\"new\"");
        let second = api.value("authenticated", Some(&admin), &replace(&own, &first, &newer))?;
        assert_eq!(reference(database, &own)?, second);
        assert_eq!(database.value("SELECT string_agg(id::text, ' ') FROM vault.secrets")?, second);
        assert_eq!(api.refused("authenticated", Some(&admin), &replace(&own, &first, DYNAMICS))?.code, "P0002");
        let theirs = as_server(&mut api, &store(&other, DYNAMICS))?;
        let retrieve = |secret: &str| {
            format!("SELECT public.vault_retrieve_integration_credentials('{secret}') ->> 'client_secret'")
        };
        for (who, caller) in [
            ("anon", None),
            ("authenticated", None),
            ("authenticated", Some(claims("coordinator", OWN))),
            ("authenticated", Some(claims("org_admin", OTHER))),
            ("authenticated", Some(claims("service_role", OWN))),
            ("authenticated", Some(r#"{"role": "service_role"}"#.to_owned())),
        ] {
            for call in [store(&own, DYNAMICS), replace(&own, &second, DYNAMICS), delete(&second), retrieve(&second)] {
                assert_eq!(api.refused(who, caller.as_deref(), &call)?.code, "42501", "{who} {caller:?} {call}");
            }
        }
        for call in [store(&other, DYNAMICS), replace(&other, &theirs, DYNAMICS), delete(&theirs), retrieve(&second)] {
            assert_eq!(api.refused("authenticated", Some(&admin), &call)?.code, "42501", "{call}");
        }
        assert_eq!(as_server(&mut api, &retrieve(&second))?, "new");
        let exist = format!("SELECT public.vault_integration_credentials_exist('{second}')");
        assert_eq!(as_server(&mut api, &exist)?, "true");
        for _ in 0..2 {
            api.value("authenticated", Some(&admin), &format!("SELECT ({})::text", delete(&second)))?;
        }
        assert_eq!((reference(database, &own)?, as_server(&mut api, &exist)?), ("NULL".into(), "false".into()));
        assert_eq!(reference(database, &other)?, theirs);
        Ok(())
    })
}

#[test]
fn keys_are_those_of_the_type_and_values_are_never_said() -> TestResult {
    in_every_project(|database, _| {
        let id = integration(database, OWN)?;
        let mut api = Api::connect(database)?;
        for (credentials, said) in [
            (r#"{"client_id": "swordfish"}"#, "missing: client_secret, tenant_id"),
            (
                r#"{"tenant_id": "swordfish", "client_id": "", "client_secret": 5, "extra": "swordfish"}"#,
                "unknown: extra; not a text, or empty: client_id, client_secret",
            ),
            (r#"{"tenant_id": null, "client_id": "c", "client_secret": "s"}"#, "not a text, or empty: tenant_id"),
        ] {
            let refusal = refused_to_server(&mut api, &store(&id, credentials))?;
            assert_eq!(refusal.message, format!("credentials_json does not fit; {said}"));
            assert_eq!((refusal.code.as_str(), refusal.detail.len()), ("22023", 0));
        }
        for credentials in ["{}", "[]", "\"swordfish\"", "null"] {
            let refusal = refused_to_server(&mut api, &store(&id, credentials))?;
            assert_eq!(refusal.message, "credentials_json must be an object with at least one key");
        }
        for call in [
            format!("SELECT public.vault_store_integration_credentials('{id}', NULL)"),
            format!("SELECT public.vault_store_integration_credentials(NULL, '{DYNAMICS}')"),
            format!("SELECT public.vault_replace_integration_credentials('{id}', NULL, '{DYNAMICS}')"),
            "SELECT public.vault_delete_integration_credentials(NULL)".to_owned(),
            "SELECT public.vault_retrieve_integration_credentials(NULL)".to_owned(),
        ] {
            assert_eq!(refused_to_server(&mut api, &call)?.code, "22023", "{call}");
        }
        assert_eq!(refused_to_server(&mut api, &store(UNKNOWN, DYNAMICS))?.code, "P0002");
        // What is stored under another name need not be JSON, and the cast would quote it.
        let odd = as_server(&mut api, "SELECT integration_vault.store_credential('n', 'swordfish')")?;
        let retrieve = format!("SELECT public.vault_retrieve_integration_credentials('{odd}')");
        let refusal = refused_to_server(&mut api, &retrieve)?;
        assert!(!format!("{refusal:?}").contains("swordfish"), "{refusal:?}");
        Ok(())
    })
}

#[test]
fn an_active_integration_has_credentials() -> TestResult {
    in_every_project(|database, _| {
        let insert = |status: &str, secret: &str| {
            format!(
                "INSERT INTO public.organization_integrations
                   (organization_id, integration_type, status, field_mappings, vault_secret_id)
                 VALUES ('{OWN}', 'xledger', {status}, '{{\"schema_version\": 2, \"mappings\": []}}', {secret})"
            )
        };
        assert_eq!(database.refused(&insert("'active'", "NULL"))?.code, "23514");
        assert_eq!(database.refused(&insert("'ACTIVE'", "NULL"))?.code, "22P02");
        assert_eq!(database.refused(&insert("NULL", "NULL"))?.code, "23502");
        for status in ["'inactive'", "'paused'", "'error'", "DEFAULT"] {
            database.run(&insert(status, "NULL"))?;
        }
        database.run(&insert("'active'", "gen_random_uuid()"))?;
        let table = "public.organization_integrations";
        let activate = format!("UPDATE {table} SET status = 'active' WHERE status = 'paused'");
        assert_eq!(database.refused(&activate)?.code, "23514");
        let forget = format!("UPDATE {table} SET vault_secret_id = NULL WHERE status = 'active'");
        assert_eq!(database.refused(&forget)?.code, "23514");
        Ok(())
    })
}

#[test]
fn credentials_of_an_active_integration_are_not_deleted() -> TestResult {
    in_every_project(|database, _| {
        let id = integration(database, OWN)?;
        let mut api = Api::connect(database)?;
        let secret = as_server(&mut api, &store(&id, DYNAMICS))?;
        database.run(&format!("UPDATE public.organization_integrations SET status = 'active' WHERE id = '{id}'"))?;
        let refusal = api.refused("authenticated", Some(&claims("org_admin", OWN)), &delete(&secret))?;
        assert_eq!((refusal.code.as_str(), refusal.detail.len()), ("23514", 0), "{refusal:?}");
        assert_eq!(database.value("SELECT count(*) FROM vault.secrets")?, "1");
        Ok(())
    })
}

#[test]
fn a_deleted_row_takes_its_credentials_along() -> TestResult {
    in_every_project(|database, _| {
        let (own, other) = (integration(database, OWN)?, integration(database, OTHER)?);
        let mut api = Api::connect(database)?;
        as_server(&mut api, &store(&own, DYNAMICS))?;
        let kept = as_server(&mut api, &store(&other, DYNAMICS))?;
        api.request("authenticated", Some(&claims("org_admin", OWN)), |it| {
            it.batch_execute("DELETE FROM public.organization_integrations")
        })?;
        assert_eq!(database.value("SELECT string_agg(id::text, ' ') FROM vault.secrets")?, kept);
        Ok(())
    })
}

#[test]
fn after_a_breach_an_organization_has_no_credentials() -> TestResult {
    in_every_project(|database, _| {
        let mut api = Api::connect(database)?;
        let mut secrets = Vec::new();
        for organization in [OWN, OWN, OTHER] {
            let id = integration(database, organization)?;
            secrets.push(as_server(&mut api, &store(&id, DYNAMICS))?);
            database
                .run(&format!("UPDATE public.organization_integrations SET status = 'active' WHERE id = '{id}'"))?;
        }
        let revoke = format!("SELECT public.revoke_organization_credentials('{OWN}')");
        for (role, caller) in [("anon", None), ("authenticated", Some(claims("org_admin", OWN)))] {
            assert_eq!(api.refused(role, caller.as_deref(), &revoke)?.code, "42501");
        }
        assert_eq!(as_server(&mut api, &revoke)?, "2");
        let rows = "SELECT concat_ws(' ', organization_id = $$OWN$$, status, vault_secret_id IS NULL)
                    FROM public.organization_integrations ORDER BY 1";
        assert_eq!(database.rows(&rows.replace("OWN", OWN))?, ["f active f", "t inactive t", "t inactive t"]);
        assert_eq!(database.value("SELECT string_agg(id::text, ' ') FROM vault.secrets")?, secrets[2]);
        let logged = "SELECT secret_id FROM integration_vault.vault_access_log WHERE action = 'revoke' ORDER BY 1";
        secrets.truncate(2);
        secrets.sort();
        assert_eq!(database.rows(logged)?, secrets);
        assert_eq!(as_server(&mut api, &revoke)?, "0");
        assert_eq!(refused_to_server(&mut api, "SELECT public.revoke_organization_credentials(NULL)")?.code, "22023");
        Ok(())
    })
}

#[test]
fn two_rows_never_refer_to_the_same_credentials() -> TestResult {
    in_every_project(|database, _| {
        let (own, other) = (integration(database, OWN)?, integration(database, OTHER)?);
        let mut api = Api::connect(database)?;
        let stored = as_server(&mut api, &store(&own, DYNAMICS))?;
        let sharing =
            format!("UPDATE public.organization_integrations SET vault_secret_id = '{stored}' WHERE id = '{other}'");
        assert_eq!(database.refused(&sharing)?.code, "23505");
        Ok(())
    })
}

#[test]
fn credentials_stay_with_what_they_are_for() -> TestResult {
    in_every_project(|database, _| {
        let own = integration(database, OWN)?;
        let mut api = Api::connect(database)?;
        let change = |kind: &str, more: &str| {
            format!("UPDATE public.organization_integrations SET integration_type = '{kind}'{more} WHERE id = '{own}'")
        };
        let admin = claims("org_admin", OWN);
        let changed = |api: &mut Api, role: &str, sql: &str| {
            api.request(role, Some(&admin), |transaction| transaction.execute(sql, &[]))
        };
        assert_eq!(changed(&mut api, "authenticated", &change("xledger", ""))?, 1);
        assert_eq!(changed(&mut api, "authenticated", &change("dynamics", ""))?, 1);
        let stored = as_server(&mut api, &store(&own, DYNAMICS))?;
        for refusal in [
            api.refused("authenticated", Some(&admin), &change("xledger", ""))?,
            refused_to_server(&mut api, &change("xledger", ""))?,
        ] {
            assert_eq!(refusal.code, "55000");
            let message = "the credentials of a row of organization_integrations are for its integration_type dynamics";
            assert_eq!(refusal.message, message);
        }
        assert_eq!(changed(&mut api, "authenticated", &change("dynamics", ""))?, 1);
        // A server may change both at once, and anybody after the credentials are gone.
        assert_eq!(changed(&mut api, "service_role", &change("xledger", ", vault_secret_id = NULL"))?, 1);
        as_server(&mut api, &format!("SELECT integration_vault.delete_credential('{stored}')"))?;
        assert_eq!(changed(&mut api, "authenticated", &change("bufdir", ""))?, 1);
        Ok(())
    })
}
