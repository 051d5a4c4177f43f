//! Where a secret may be found: nowhere but encrypted in the vault.

use crate::api::Api;
use crate::project::set_up;
use crate::server::{Database, Failure, TestResult};
use crate::world::ADMIN;
use crate::worlds::in_every_lone_world;

const SERVER: Option<&str> = Some(r#"{"role": "service_role"}"#);

/// Bytes of every table, index and TOAST table of the database, of the write-ahead log from a position on, and of the
/// server's log, in which each of the texts is looked for.
struct Search {
    admin: postgres::Client,
    start: String,
}

impl Search {
    fn from_now_on(database: &Database) -> Result<Self, Failure> {
        let mut admin = database.session_as(ADMIN)?;
        // A slot keeps the files of the log, which checkpoints take away otherwise.
        let keep = "SELECT pg_create_physical_replication_slot('search_' || pg_backend_pid(), true, true)";
        admin.query(keep, &[])?;
        let start = admin.query_one("SELECT pg_current_wal_lsn()::text", &[])?.get(0);
        Ok(Self { admin, start })
    }

    /// Where the text is. Each half of it counts: where a page of the write-ahead log ends within a text, the header
    /// of the next one stands in between.
    fn places(&mut self, text: &str) -> Result<Vec<String>, Failure> {
        self.admin.batch_execute("CHECKPOINT")?;
        let query = "
            WITH files (name, path) AS (
                SELECT oid::regclass::text, pg_relation_filepath(oid) FROM pg_class
                WHERE relkind IN ('r', 'i', 't', 'm') AND pg_relation_filepath(oid) IS NOT NULL
                UNION ALL
                SELECT 'wal', 'pg_wal/' || w.name FROM pg_ls_waldir() AS w
                WHERE w.name BETWEEN pg_walfile_name($3::text::pg_lsn) AND pg_walfile_name(pg_current_wal_lsn())
                UNION ALL
                SELECT 'log', coalesce(pg_current_logfile(), regexp_replace(current_setting('data_directory'), '[^/]*$', 'log'))
            )
            SELECT name FROM files, pg_read_binary_file(path) AS f (bytes)
            WHERE position(convert_to($1, 'UTF8') IN bytes) > 0 OR position(convert_to($2, 'UTF8') IN bytes) > 0
            ORDER BY name";
        let (first, second) = text.split_at(text.len() / 2);
        let rows = self.admin.query(query, &[&first, &second, &self.start])?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }
}

/// A text that nothing else holds.
fn secret(database: &mut Database) -> Result<String, Failure> {
    database.value("SELECT 'swordfish-' || replace(gen_random_uuid()::text, '-', '')")
}

#[test]
fn what_is_written_plainly_is_found() -> TestResult {
    in_every_lone_world(|database, _| {
        set_up(database)?;
        let mut search = Search::from_now_on(database)?;
        let plain = secret(database)?;
        database.client()?.execute("SELECT vault.create_secret($1)", &[&plain])?;
        assert_eq!(search.places(&plain)?, ["vault.secrets", "wal"], "as the vault itself does it");
        let said = secret(database)?;
        database.refused(&format!("SELECT '{said}'::uuid"))?;
        assert_eq!(search.places(&said)?, ["log"]);
        Ok(())
    })
}

#[test]
fn a_stored_secret_is_nowhere() -> TestResult {
    in_every_lone_world(|database, _| {
        set_up(database)?;
        let mut search = Search::from_now_on(database)?;
        let (mut secrets, mut messages) = (Vec::new(), Vec::new());
        let mut api = Api::connect(database)?;
        let integration = "INSERT INTO organization_integrations (organization_id, integration_type, field_mappings)
                           VALUES (gen_random_uuid(), 'xledger', '{\"schema_version\": 2, \"mappings\": []}') RETURNING id";
        let row: postgres::Row = database.client()?.query_one(&format!("{integration}::text"), &[])?;
        let id: String = row.get(0);
        let mut call = |api: &mut Api, sql: &str, text: &str| -> Result<Option<String>, Failure> {
            let answer = api.request("service_role", SERVER, |it| it.query_one(sql, &[&text]));
            match answer {
                Ok(row) => Ok(row.get(0)),
                Err(error) => {
                    let said = error.as_db_error().map(|error| format!("{error:?}"));
                    messages.push(said.ok_or_else(|| Failure(error.to_string()))?);
                    Ok(None)
                }
            }
        };
        let mut next = |database: &mut Database| -> Result<String, Failure> {
            secrets.push(secret(database)?);
            Ok(secrets.last().cloned().unwrap_or_default())
        };

        let stored = call(&mut api, "SELECT integration_vault.store_credential('n', $1)::text", &next(database)?)?;
        let stored = stored.ok_or_else(|| Failure("nothing was stored".to_owned()))?;
        let rotate = format!("SELECT integration_vault.rotate_credential('{stored}', $1)::text");
        call(&mut api, &rotate, &next(database)?)?;
        let retrieve = format!("SELECT integration_vault.retrieve_credential('{stored}')");
        call(&mut api, &format!("{retrieve} || left($1, 0)"), "")?;
        // Where something is wrong as well.
        for wrong in [
            "SELECT integration_vault.store_credential('', $1)::text",
            "SELECT integration_vault.store_credential('n', $1, NULL)::text",
            "SELECT integration_vault.rotate_credential(gen_random_uuid(), $1)::text",
            "SELECT integration_vault.rotate_credential(NULL, $1)::text",
        ] {
            assert_eq!(call(&mut api, wrong, &next(database)?)?, None, "{wrong}");
        }
        let credentials = |function: &str, keys: &str| format!("SELECT public.vault_{function}({keys})::text");
        let good = "jsonb_build_object('api_token', $1::text)";
        let first = call(
            &mut api,
            &credentials("store_integration_credentials", &format!("'{id}', {good}")),
            &next(database)?,
        )?;
        let first = first.unwrap_or_default();
        let replace =
            |json: &str| credentials("replace_integration_credentials", &format!("'{id}', '{first}', {json}"));
        for wrong in ["jsonb_build_object('token', $1::text)", "to_jsonb($1::text)", "jsonb_build_array($1::text)"] {
            assert_eq!(call(&mut api, &replace(wrong), &next(database)?)?, None, "{wrong}");
        }
        let second = call(&mut api, &replace(good), &next(database)?)?.unwrap_or_default();
        let plain = format!("SELECT public.vault_retrieve_integration_credentials('{stored}')::text || left($1, 0)");
        assert_eq!(call(&mut api, &plain, "")?, None, "what was stored is no JSON");
        call(
            &mut api,
            &credentials("delete_integration_credentials", &format!("'{second}'"))
                .replace("::text", "::text || left($1, 0)"),
            "",
        )?;
        let mappings = "INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings)
                        VALUES (gen_random_uuid(), 'xledger', jsonb_build_object('password', 'password=' || $1)) RETURNING id::text";
        assert_eq!(call(&mut api, mappings, &next(database)?)?, None);

        for secret in &secrets {
            let places = search.places(secret)?;
            assert!(places.is_empty(), "{secret} is in {places:?}");
            assert!(messages.iter().all(|message| !message.contains(secret)), "{messages:#?}");
        }
        assert!(secrets.len() > 10 && messages.len() > 8);
        Ok(())
    })
}
