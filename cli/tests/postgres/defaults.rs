//! A column's default, forward and back.

use crate::databases::on_every_server;
use crate::scripts::committed;
use crate::server::TestResult;

const TABLE: &str = "public.organization_integrations";

#[test]
fn a_default_goes_to_the_enum_and_back() -> TestResult {
    on_every_server(|database| {
        let script = committed("create_integration_type")?;
        database.run(&format!("CREATE TABLE {TABLE} (integration_type text)"))?;
        for (set, before, after) in [
            ("'bufdir'", "text default 'bufdir'::text", "integration_type default 'bufdir'::integration_type"),
            (
                "lower('BUFDIR')",
                "text default lower('BUFDIR'::text)",
                "integration_type default (lower('BUFDIR'::text))::integration_type",
            ),
            (
                "concat('(', 'x)::integration_type')",
                "text default concat('(', 'x)::integration_type')",
                // Nothing in it refers to the type, but it cannot be told from something that does.
                "integration_type default (concat('(', 'x)::integration_type'))::integration_type",
            ),
        ] {
            database.run(&format!("ALTER TABLE {TABLE} ALTER COLUMN integration_type SET DEFAULT {set}"))?;
            assert_eq!(database.column(TABLE, "integration_type")?, before);
            database.run(&script.up)?;
            assert_eq!(database.column(TABLE, "integration_type")?, after);
            if set.starts_with("concat") {
                let refusal = database.refused(&script.down)?;
                let remedy = format!("ALTER TABLE {TABLE} ALTER COLUMN integration_type DROP DEFAULT;");
                assert_eq!(refusal.detail, [format!("default of {TABLE}.integration_type: {remedy}")]);
                continue;
            }
            database.run(&format!("INSERT INTO {TABLE} DEFAULT VALUES"))?;
            database.run(&script.down)?;
            assert_eq!(database.column(TABLE, "integration_type")?, before);
        }
        assert_eq!(database.rows(&format!("SELECT integration_type FROM {TABLE}"))?, ["bufdir", "bufdir"]);
        Ok(())
    })
}

#[test]
fn a_default_of_varchar_becomes_one_of_the_enum() -> TestResult {
    on_every_server(|database| {
        database.run(&format!("CREATE TABLE {TABLE} (integration_type varchar(20) DEFAULT 'bufdir')"))?;
        let script = committed("create_integration_type")?;
        database.run(&script.up)?;
        assert_eq!(database.column(TABLE, "integration_type")?, "integration_type default 'bufdir'::integration_type");
        database.run(&script.down)?;
        assert_eq!(database.column(TABLE, "integration_type")?, "text default 'bufdir'::text");
        Ok(())
    })
}

#[test]
fn a_default_that_is_no_label_is_reported_with_the_rows() -> TestResult {
    on_every_server(|database| {
        database.run(&format!(
            "CREATE TABLE {TABLE} (integration_type text DEFAULT 'it''s');
             INSERT INTO {TABLE} VALUES ('Xledger'), ('xledger')"
        ))?;
        let refusal = database.refused(&committed("create_integration_type")?.up)?;
        let remedy = format!("ALTER TABLE {TABLE} ALTER COLUMN integration_type DROP DEFAULT;");
        assert_eq!(
            refusal.detail,
            [
                format!("{TABLE}.integration_type holds values that are no label: 'Xledger' ×1 (should be 'xledger')"),
                format!("{TABLE}.integration_type has the default 'it''s', which is no label: {remedy}"),
            ]
        );
        assert_eq!(database.column(TABLE, "integration_type")?, "text default 'it''s'::text");
        Ok(())
    })
}
