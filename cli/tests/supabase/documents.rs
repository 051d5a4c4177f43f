//! Documents in columns: what is refused, what is said, and what it costs.

use crate::api::Api;
use crate::figure::figure;
use crate::project::{Project, in_every_project, in_the_open_project, own_registry, up};
use crate::server::TestResult;
use crate::shortest::shortest;
use crate::world::ADMIN as SUPERUSER;
use crate::worlds::in_the_open_world;

const OWN: &str = "11111111-1111-4111-8111-111111111111";
const ADMIN: Option<&str> = Some(
    r#"{"role": "authenticated", "app_metadata":
        {"role": "org_admin", "organization_id": "11111111-1111-4111-8111-111111111111"}}"#,
);
const SECRET: &str = "do not show";

fn insert(mappings: &str) -> String {
    format!(
        "INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings)
         VALUES ('{OWN}', 'xledger', '{mappings}')"
    )
}

#[test]
fn invalid_documents_are_refused_with_their_faults_and_not_their_values() -> TestResult {
    in_every_project(|database, _| {
        let mut api = Api::connect(database)?;
        api.request("authenticated", ADMIN, |transaction| {
            transaction.batch_execute(&insert(
                r#"{"schema_version": 2, "mappings": [{"source_field": "a", "target_field": "b"}]}"#,
            ))
        })?;
        let faulty = format!(
            r#"{{"schema_version": 2, "mappings": [{{"source_field": "{SECRET}"}}], "more": "{SECRET}", "z": 1, "zz": 2}}"#
        );
        let refusal = api.refused("authenticated", ADMIN, &insert(&faulty))?;
        assert_eq!(refusal.code, "23514");
        assert_eq!(
            refusal.message,
            "not a valid field_mappings of version 2: \
             /mappings/0/source_field does not match ^[A-Za-z_][A-Za-z0-9_.]*$; \
             /mappings/0/target_field is required; /more is not known"
        );
        assert!(refusal.detail.is_empty(), "{refusal:?}");
        for old in ["{}", "[]", "null", r#"{"schema_version": 1, "mappings": []}"#] {
            assert_eq!(api.refused("authenticated", ADMIN, &insert(old))?.code, "23514", "{old}");
        }
        let change = "UPDATE public.organization_integrations SET sync_schedule = '{\"schema_version\": 1}'";
        let refusal = api.refused("authenticated", ADMIN, change)?;
        assert_eq!(refusal.message, "not a valid sync_schedule of version 1: /frequency is required");
        // Without a schedule there is nothing to judge.
        let none = "UPDATE public.organization_integrations SET sync_schedule = NULL RETURNING id::text";
        api.request("authenticated", ADMIN, |transaction| transaction.query_one(none, &[]))?;
        Ok(())
    })
}

#[test]
fn all_faults_are_listed_for_people() -> TestResult {
    in_the_open_project(|database| {
        let listed = database.rows(
            r#"SELECT concat_ws(' ', path, code) FROM public.field_mappings_errors('{
                "schema_version": 2.0,
                "a/b~c": 1,
                "mappings": [
                    {"source_field": "a", "target_field": "b", "transform": {"kind": "scale", "factor": 1e400}},
                    {"source_field": "a", "target_field": "b", "required": null},
                    7
                ]
            }')"#,
        )?;
        assert_eq!(
            listed,
            [
                "/a~1b~0c unknown_property",
                "/mappings/0/transform/factor out_of_range",
                "/mappings/1 unique",
                "/mappings/1/required type",
                "/mappings/2 type",
            ]
        );
        assert!(database.rows("SELECT * FROM public.sync_schedule_errors(NULL)")?.is_empty());
        Ok(())
    })
}

#[test]
fn rows_from_before_are_named_when_the_constraint_is_validated() -> TestResult {
    in_the_open_world(|database| {
        let pending = Project::default().plan(&own_registry()?)?;
        let checks = pending.iter().position(|it| it.name.contains("check_documents")).unwrap_or_default();
        let (before, after) = pending.split_at(checks);
        up(database, before)?;
        database.run(&insert("{}"))?;
        let (constraints, validation) = after.split_at(after.len() - 1);
        up(database, constraints)?;
        // It may be changed in nothing but by becoming valid.
        let touch = "UPDATE public.organization_integrations SET status = 'paused'";
        assert_eq!(database.refused(touch)?.code, "23514");
        let refusal = database.refused(&validation[0].up)?;
        let id = database.value("SELECT id FROM public.organization_integrations")?;
        assert_eq!(
            refusal.message,
            "rows of public.organization_integrations hold a field_mappings that is not valid in version 2"
        );
        assert_eq!(refusal.detail, [id]);
        database.run(
            "UPDATE public.organization_integrations SET field_mappings = '{\"schema_version\": 2, \"mappings\": []}'",
        )?;
        up(database, validation)
    })
}

/// What a developer would write by hand for the same mappings, without lengths, transforms and unique targets.
const BY_HAND: &str = "CREATE FUNCTION public.by_hand(d jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    m jsonb;
BEGIN
    IF jsonb_typeof(d) <> 'object' OR d -> 'schema_version' IS DISTINCT FROM '2'
        OR jsonb_typeof(d -> 'mappings') IS DISTINCT FROM 'array'
    THEN
        RETURN false;
    END IF;
    FOR m IN SELECT jsonb_array_elements(d -> 'mappings') LOOP
        IF jsonb_typeof(m) <> 'object' OR m - ARRAY['source_field', 'target_field', 'required', 'transform'] <> '{}'
            OR jsonb_typeof(m -> 'source_field') IS DISTINCT FROM 'string'
            OR jsonb_typeof(m -> 'target_field') IS DISTINCT FROM 'string'
            OR m ->> 'source_field' !~ '^[A-Za-z_][A-Za-z0-9_.]*$' OR m ->> 'target_field' !~ '^[a-z][A-Za-z0-9]*$'
            OR jsonb_typeof(m -> 'required') <> 'boolean'
        THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END
$$;
CREATE TABLE public.samples AS
    SELECT jsonb_build_object('schema_version', 2, 'mappings', jsonb_agg(jsonb_build_object(
        'source_field', format('Field_%s_%s', g, i), 'target_field', format('target%s', i), 'required', i % 2 = 0
    ))) AS document
    FROM generate_series(1, 500) AS g, generate_series(1, 8) AS i GROUP BY g;
CREATE UNLOGGED TABLE public.unchecked (document jsonb);
CREATE UNLOGGED TABLE public.checked_by_hand (document jsonb CHECK (public.by_hand(document)));
CREATE UNLOGGED TABLE public.checked (document jsonb CHECK (
    public.field_mappings_is_valid_v2(document) OR public.refuse_field_mappings(document, 'checked')
));";

#[test]
fn a_check_calls_one_function_a_row() -> TestResult {
    in_the_open_project(|database| {
        database.run(BY_HAND)?;
        let mut sessions = [database.session()?, database.session()?, database.session()?];
        let [first, second, third] = &mut sessions;
        let fill = |table: &str| {
            format!("TRUNCATE public.{table}; INSERT INTO public.{table} SELECT document FROM public.samples")
        };
        let [unchecked, by_hand, checked] = shortest([
            &mut || Ok(first.batch_execute(&fill("unchecked"))?),
            &mut || Ok(second.batch_execute(&fill("checked_by_hand"))?),
            &mut || Ok(third.batch_execute(&fill("checked"))?),
        ])?;
        let [by_hand, checked] = [by_hand, checked].map(|time| (time.saturating_sub(unchecked).as_secs_f64()) / 500.0);
        let ratio = checked / by_hand;
        let microseconds = checked * 1e6;
        // Measured beside a check by hand of 11 µs, pg_jsonschema takes 13: 1.18 times.
        figure(&format!(
            "a CHECK of 8 mappings adds {microseconds:.1} µs a row, {ratio:.2} times a simpler one by hand"
        ));
        // The fault is looked for in what is refused only, and no mapping calls a function of its own.
        let mut admin = database.session_as(SUPERUSER)?;
        let mut counted = admin.transaction()?;
        counted.batch_execute(&format!("SET LOCAL track_functions = 'all'; {}", fill("checked")))?;
        let calls = "SELECT concat_ws(' ', funcname, calls) FROM pg_stat_xact_user_functions ORDER BY funcname";
        let calls: Vec<String> = counted.query(calls, &[])?.iter().map(|row| row.get(0)).collect();
        assert_eq!(calls, ["field_mappings_is_valid_v2 500"]);
        Ok(())
    })
}

/// A document with an enum at every kind of place, of which a value has been retired and another one renamed before.
const RETIRED: &str = "registry_version: 1
name: levels
enums:
  - name: level
    description: How much.
    values:
      - { name: low, description: Low. }
      - { name: old, description: Old., status: retired, renamed_from: [older] }
types:
  - name: row
    description: A row.
    fields:
      - { name: level, type: level }
      - { name: note, type: string, optional: true }
  - name: choice
    description: A choice.
    union:
      tag: kind
      variants:
        - { name: free, description: Free., fields: [{ name: level, type: string }] }
        - { name: bound, description: Bound., fields: [{ name: level, type: level }] }
documents:
  - name: sheet
    description: A sheet.
    schema_version: 1
    safe_default: {}
    fields:
      - { name: rows, type: list<row>, optional: true }
      - { name: by_name, type: map<level>, optional: true }
      - { name: choice, type: choice, optional: true }
tables:
  - name: sheets
    description: Sheets.
    columns:
      - { name: id, description: Id., type: integer, primary_key: true }
      - { name: sheet, description: Sheet., type: sheet }
";

#[test]
fn retired_labels_stay_in_documents_and_do_not_come_into_others() -> TestResult {
    in_the_open_world(|database| {
        up(database, &Project::default().plan(RETIRED)?)?;
        let sheet = |rest: &str| format!(r#"{{"schema_version": 1, {rest}}}"#);
        let insert = |id: u32, rest: &str| format!("INSERT INTO public.sheets VALUES ({id}, '{}')", sheet(rest));
        for held in [
            r#""rows": [{"level": "low"}, {"level": "old"}]"#,
            r#""rows": [{"level": "older"}]"#,
            r#""by_name": {"old": "low", "a.b": "old"}"#,
            r#""choice": {"kind": "bound", "level": "old"}"#,
        ] {
            let refusal = database.refused(&insert(1, held))?;
            assert_eq!(refusal.code, "23514", "{held}");
            assert!(refusal.message.starts_with("sheets.sheet cannot come to hold 'old"), "{}", refusal.message);
        }
        database.run(&insert(1, r#""rows": [{"level": "low", "note": "old"}], "by_name": {"old": "low"}"#))?;
        database.run(&insert(2, r#""choice": {"kind": "free", "level": "old"}"#))?;
        database.run(&format!(
            "ALTER TABLE public.sheets DISABLE TRIGGER refuse_retired_in_documents;
             {};
             ALTER TABLE public.sheets ENABLE TRIGGER refuse_retired_in_documents",
            insert(3, r#""rows": [{"level": "old"}]"#)
        ))?;
        let update = |rest: &str| format!("UPDATE public.sheets SET sheet = '{}' WHERE id = 3", sheet(rest));
        database.run(&update(r#""rows": [{"level": "old", "note": "kept"}, {"level": "low"}]"#))?;
        assert_eq!(database.refused(&update(r#""rows": [], "by_name": {"a": "old"}"#))?.code, "23514");
        database.run(&update(r#""rows": []"#))?;
        assert_eq!(database.refused(&update(r#""rows": [{"level": "old"}]"#))?.code, "23514");
        Ok(())
    })
}
