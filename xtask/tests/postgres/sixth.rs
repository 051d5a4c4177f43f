//! The daily job on the project's own registry: a sixth integration type where five have been applied.

use crate::scripts::{Script, committed, generated};
use crate::server::{Failure, TestResult, on_every_server};

const REGISTRY: &str = include_str!("../../../registry.yaml");

const SIXTH: &str = "      - name: fiken
        description: Accounting for small companies.
        attributes:
          label: Fiken
          vendor: Fiken AS
          authentication: api_token
          credential_keys: [api_token]
          capabilities: [pull_invoices]

  - name: integration_status
";

#[test]
fn rows_policies_and_defaults_stay() -> TestResult {
    on_every_server(|database| {
        let applied = [committed("create_integration_type")?, committed("create_integration_status")?];
        database.run(
            "CREATE TABLE organization_integrations (
                 id integer PRIMARY KEY, integration_type text NOT NULL DEFAULT 'xledger', status text DEFAULT 'inactive'
             );
             INSERT INTO organization_integrations (id, integration_type)
             SELECT n, (ARRAY['xledger', 'dynamics', 'cornerstone', 'consio', 'bufdir'])[1 + n % 5]
             FROM generate_series(1, 100) AS n;",
        )?;
        applied.iter().try_for_each(|script| database.run(&script.up))?;
        database.run(
            "ALTER TABLE organization_integrations ENABLE ROW LEVEL SECURITY;
             CREATE POLICY own ON organization_integrations
                 USING (integration_type <> 'bufdir') WITH CHECK (integration_type = 'xledger');
             CREATE INDEX ON organization_integrations (integration_type) WHERE integration_type = 'consio';
             CREATE TABLE log (types integration_type[]); INSERT INTO log VALUES ('{consio,bufdir}')",
        )?;
        let state =
            "SELECT md5(string_agg(t::text, ';' ORDER BY id)) || pg_relation_filenode('organization_integrations')
                         || (SELECT string_agg(p::text, ';') FROM pg_policies AS p)
                     FROM organization_integrations AS t";
        let before = database.value(state)?;

        let registry = REGISTRY.replacen("\n  - name: integration_status\n", &format!("\n{SIXTH}"), 1);
        let further = generated(&registry.replace("\n\n      - name: fiken", "\n      - name: fiken"), &applied)?;
        let [Script { slug, up, down }] = further.as_slice() else {
            return Err(Failure(format!("not one migration: {further:#?}")));
        };
        assert_eq!(slug, "add_fiken_to_integration_type");
        database.run(up)?;
        assert_eq!(database.labels("integration_type")?, "xledger dynamics cornerstone consio bufdir fiken");
        assert_eq!(database.value(state)?, before, "rows, file and policies");
        assert_eq!(
            database.column("organization_integrations", "integration_type")?,
            "integration_type default 'xledger'::integration_type"
        );
        database.run("INSERT INTO organization_integrations (id, integration_type) VALUES (101, 'fiken')")?;
        assert_eq!(database.refused("INSERT INTO organization_integrations VALUES (102, 'sap')")?.code, "22P02");
        // The way back needs what stands on the columns out of the way, and no row with the new label.
        database.run("DROP POLICY own ON organization_integrations; DROP TABLE log; DROP INDEX organization_integrations_integration_type_idx")?;
        assert!(database.refused(down)?.detail[0].ends_with("still holds 'fiken' ×1"));
        database.run("DELETE FROM organization_integrations WHERE id = 101")?;
        database.run(down)?;
        assert_eq!(database.labels("integration_type")?, "xledger dynamics cornerstone consio bufdir");
        assert_eq!(database.value("SELECT count(*)::text FROM organization_integrations")?, "100");
        Ok(())
    })
}
