//! The migration forward: on every state that the column may be in.

use crate::databases::{for_each, on_every_server};
use crate::scripts::{Script, committed, generated, registry, values};
use crate::server::{Database, Failure, TestResult};

const TABLE: &str = "public.organization_integrations";
const LABELS: &str = "xledger dynamics cornerstone consio bufdir";

fn migration() -> Result<Script, Failure> {
    committed("create_integration_type")
}

/// The table as it was before the registry, with a column of the given type.
fn table(column: &str) -> String {
    format!(
        "CREATE TABLE {TABLE} (id integer PRIMARY KEY, integration_type {column}, status text NOT NULL DEFAULT 'inactive');"
    )
}

fn is_converted(database: &mut Database) -> TestResult {
    assert_eq!(database.labels("public.integration_type")?, LABELS);
    assert_eq!(database.column(TABLE, "integration_type")?, "integration_type");
    Ok(())
}

fn is_untouched(database: &mut Database, column: &str) -> TestResult {
    assert_eq!(database.labels("public.integration_type")?, "", "the type is there");
    assert_eq!(database.column(TABLE, "integration_type")?, column);
    Ok(())
}

#[test]
fn without_the_table_there_is_the_type_and_a_notice() -> TestResult {
    on_every_server(|database| {
        database.run(&migration()?.up)?;
        assert_eq!(database.labels("public.integration_type")?, LABELS);
        assert_eq!(database.notices(), [format!("table {TABLE} does not exist: nothing to convert")]);
        Ok(())
    })
}

#[test]
fn without_the_column_there_is_the_type_and_a_notice() -> TestResult {
    on_every_server(|database| {
        database.run(&format!("CREATE TABLE {TABLE} (id integer)"))?;
        database.run(&migration()?.up)?;
        assert_eq!(database.labels("public.integration_type")?, LABELS);
        assert_eq!(database.notices(), [format!("table {TABLE} has no column integration_type: nothing to convert")]);
        Ok(())
    })
}

#[test]
fn text_varchar_and_char_are_converted_with_all_rows() -> TestResult {
    let cases = ["text", "varchar", "varchar(20)", "char(12)", "text COLLATE \"C\""];
    for_each(&cases, |database, &column| {
        database.run(&table(column))?;
        database.run(&format!("INSERT INTO {TABLE} VALUES (1, 'bufdir'), (2, NULL), (3, 'xledger')"))?;
        database.run(&migration()?.up)?;
        is_converted(database)?;
        let rows = database.rows(&format!("SELECT integration_type FROM {TABLE} ORDER BY id"))?;
        assert_eq!(rows, ["bufdir", "NULL", "xledger"], "{column}");
        Ok(())
    })
}

#[test]
fn an_empty_table_is_converted_and_then_refuses_unknown_values() -> TestResult {
    on_every_server(|database| {
        database.run(&table("text NOT NULL"))?;
        database.run(&migration()?.up)?;
        is_converted(database)?;
        let refusal = database.refused(&format!("INSERT INTO {TABLE} VALUES (1, 'sap')"))?;
        assert_eq!(refusal.code, "22P02");
        assert_eq!(refusal.message, "invalid input value for enum integration_type: \"sap\"");
        assert_eq!(database.refused(&format!("INSERT INTO {TABLE} VALUES (1, NULL)"))?.code, "23502");
        Ok(())
    })
}

#[test]
fn running_it_twice_changes_nothing() -> TestResult {
    on_every_server(|database| {
        database.run(&table("text"))?;
        database.run(&migration()?.up)?;
        let file = database.value(&format!("SELECT pg_relation_filenode('{TABLE}')"))?;
        database.run(&migration()?.up)?;
        is_converted(database)?;
        assert_eq!(
            database.value(&format!("SELECT pg_relation_filenode('{TABLE}')"))?,
            file,
            "the table was rewritten"
        );
        Ok(())
    })
}

#[test]
fn a_column_that_is_the_enum_already_is_left_alone_with_all_that_stands_on_it() -> TestResult {
    on_every_server(|database| {
        let labels = LABELS.split(' ').map(|label| format!("'{label}'")).collect::<Vec<_>>().join(", ");
        database.run(&format!("CREATE TYPE public.integration_type AS ENUM ({labels});"))?;
        database.run(&table("public.integration_type DEFAULT 'bufdir'"))?;
        database.run(&format!(
            "CREATE VIEW seen AS SELECT integration_type FROM {TABLE};
             CREATE POLICY own ON {TABLE} USING (integration_type = 'xledger');
             CREATE INDEX part ON {TABLE} (id) WHERE integration_type = 'consio';"
        ))?;
        database.run(&migration()?.up)?;
        assert_eq!(database.column(TABLE, "integration_type")?, "integration_type default 'bufdir'::integration_type");
        Ok(())
    })
}

#[test]
fn a_type_with_other_labels_or_another_order_is_refused_with_both_lists() -> TestResult {
    let cases = [
        "xledger dynamics",
        "dynamics xledger cornerstone consio bufdir",
        "xledger dynamics cornerstone consio bufdir sap",
        "",
    ];
    for_each(&cases, |database, &labels| {
        let quoted: Vec<_> = labels.split_whitespace().map(|label| format!("'{label}'")).collect();
        database.run(&format!("CREATE TYPE public.integration_type AS ENUM ({});", quoted.join(", ")))?;
        database.run(&table("text"))?;
        let refusal = database.refused(&migration()?.up)?;
        assert_eq!(refusal.code, "42710");
        assert_eq!(
            refusal.message,
            "type public.integration_type exists already, with other labels or in another order"
        );
        let exists = format!("exists: {}", labels.replace(' ', ", "));
        assert_eq!(refusal.detail, [exists, format!("wanted: {}", LABELS.replace(' ', ", "))]);
        assert_eq!(database.column(TABLE, "integration_type")?, "text");
        Ok(())
    })
}

#[test]
fn a_name_that_is_taken_by_something_else_is_said_to_be() -> TestResult {
    let cases = [
        ("CREATE TABLE public.integration_type (id integer)", "table integration_type"),
        ("CREATE VIEW public.integration_type AS SELECT 1", "view integration_type"),
        ("CREATE DOMAIN public.integration_type AS text", "type integration_type"),
        ("CREATE TYPE public.integration_type AS (a text)", "composite type integration_type"),
    ];
    for_each(&cases, |database, &(taken, what)| {
        database.run(taken)?;
        let refusal = database.refused(&migration()?.up)?;
        assert_eq!(refusal.code, "42710");
        let message = format!("public.integration_type exists already and is not an enum type but {what}");
        assert_eq!(refusal.message, message);
        Ok(())
    })
}

#[test]
fn invalid_rows_are_all_listed_with_counts_and_nothing_changes() -> TestResult {
    on_every_server(|database| {
        database.run(&table("text DEFAULT 'xledger'"))?;
        database.run(&format!(
            "INSERT INTO {TABLE} SELECT n, (ARRAY['Xledger', 'Xledger', 'Xledger', '', 'bufdir ', 'it''s', 'a\\b', 'é', 'xledger', NULL])[n]
             FROM generate_series(1, 10) AS n"
        ))?;
        let refusal = database.refused(&migration()?.up)?;
        assert_eq!(refusal.code, "55000");
        assert_eq!(refusal.message, "cannot convert to public.integration_type; nothing was changed");
        assert_eq!(
            refusal.detail,
            ["public.organization_integrations.integration_type holds values that are no label: '' ×1, \
              'Xledger' ×3 (should be 'xledger'), E'a\\\\b' ×1, 'bufdir ' ×1 (should be 'bufdir'), 'it''s' ×1, 'é' ×1"]
        );
        is_untouched(database, "text default 'xledger'::text")
    })
}

#[test]
fn a_column_of_another_type_is_refused() -> TestResult {
    let cases = [("integer", "integer"), ("jsonb", "jsonb"), ("text[]", "text[]")];
    for_each(&cases, |database, &(column, shown)| {
        database.run(&table(column))?;
        let refusal = database.refused(&migration()?.up)?;
        assert_eq!(
            refusal.detail,
            [format!("{TABLE}.integration_type is of type {shown}; only text and varchar can be converted")]
        );
        is_untouched(database, shown)
    })
}

#[test]
fn a_view_of_the_tables_name_is_refused() -> TestResult {
    on_every_server(|database| {
        database.run(&format!("CREATE VIEW {TABLE} AS SELECT 'xledger'::text AS integration_type"))?;
        assert_eq!(database.refused(&migration()?.up)?.detail, [format!("{TABLE} is not a table")]);
        Ok(())
    })
}

#[test]
fn a_waiting_lock_is_given_up() -> TestResult {
    on_every_server(|database| {
        database.run(&table("text"))?;
        let mut other = database.session()?;
        let mut transaction = other.transaction()?;
        transaction.batch_execute(&format!("LOCK TABLE {TABLE} IN ACCESS SHARE MODE"))?;
        assert_eq!(database.refused(&migration()?.up)?.code, "55P03");
        transaction.rollback()?;
        is_untouched(database, "text")?;
        assert_eq!(
            database.value("SELECT current_setting('lock_timeout')")?,
            "0",
            "the setting outlives the migration"
        );
        Ok(())
    })
}

#[test]
fn any_registry_is_converted_whatever_its_words() -> TestResult {
    on_every_server(|database| {
        let registry = registry("order", &values(&["user", "select", "plain"]));
        let [script] = generated(&registry, &[])?.try_into().map_err(|_| Failure("not one migration".to_owned()))?;
        assert_eq!(script.slug, "create_kind");
        database.run(
            "CREATE SCHEMA \"order\";
             CREATE TABLE \"order\".orders (id integer, kind text NOT NULL, \"user\" text DEFAULT 'user',
                 CHECK (kind <> \"user\"));
             CREATE TABLE \"order\".\"order\" (id integer, \"select\" text);
             INSERT INTO \"order\".orders VALUES (1, 'plain', 'select');
             INSERT INTO \"order\".\"order\" VALUES (1, 'select');",
        )?;
        database.run(&script.up)?;
        assert_eq!(database.labels("\"order\".kind")?, "user select plain");
        assert_eq!(database.column("\"order\".orders", "kind")?, "\"order\".kind");
        assert_eq!(database.column("\"order\".orders", "user")?, "\"order\".kind default 'user'::\"order\".kind");
        assert_eq!(database.column("\"order\".\"order\"", "select")?, "\"order\".kind");
        assert_eq!(
            database.value("SELECT obj_description('\"order\".kind'::regtype)")?,
            "It's the kind: \"$migration$\" \\ -- */ é 😀."
        );
        database.run(&script.down)?;
        assert_eq!(database.labels("\"order\".kind")?, "");
        assert_eq!(database.column("\"order\".orders", "user")?, "text default 'user'::text");
        assert_eq!(database.rows("SELECT o FROM \"order\".orders AS o")?, ["(1,plain,select)"]);
        Ok(())
    })
}

#[test]
fn rows_with_an_earlier_label_are_told_the_new_one() -> TestResult {
    on_every_server(|database| {
        let registry = registry(
            "public",
            "[{ name: fresh, description: A value., renamed_from: [stale, old] }, { name: later, description: A value., status: planned }]",
        );
        let scripts = generated(&registry, &[])?;
        database.run("CREATE TABLE orders (kind text, \"user\" text); INSERT INTO orders VALUES ('stale', 'fresh'), ('old', 'later'), ('old', NULL);")?;
        assert_eq!(
            database.refused(&scripts[0].up)?.detail,
            [
                "public.orders.kind holds values that are no label: 'old' ×2 (now 'fresh'), 'stale' ×1 (now 'fresh')",
                "public.orders.\"user\" holds values that are no label: 'later' ×1",
            ]
        );
        Ok(())
    })
}

#[test]
fn an_ordinary_owner_can_run_it_under_any_search_path() -> TestResult {
    on_every_server(|database| {
        let Script { up, down, .. } = migration()?;
        database.scenario(|database| {
            database.run(
                "CREATE ROLE owner_of_tables; GRANT ALL ON SCHEMA public TO owner_of_tables; SET ROLE owner_of_tables",
            )?;
            database.run(&table("text DEFAULT 'bufdir'"))?;
            database.run(&format!(
                "ALTER TABLE {TABLE} ENABLE ROW LEVEL SECURITY, ADD CHECK (integration_type IS NOT NULL);
                 INSERT INTO {TABLE} VALUES (1, 'xledger'); SET search_path = ''"
            ))?;
            database.run(&up)?;
            assert_eq!(
                database.column(TABLE, "integration_type")?,
                "public.integration_type default 'bufdir'::public.integration_type"
            );
            database.run(&down)?;
            assert_eq!(database.column(TABLE, "integration_type")?, "text default 'bufdir'::text");
            Ok(())
        })
    })
}
