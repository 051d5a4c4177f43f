-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- What to do about rows of "order"."user" whose documents are not valid.
-- No row changes by this; the functions are for servers.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION "order".lifted_list_of_everything(p_document jsonb)
RETURNS jsonb
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    lifted jsonb;
BEGIN
    IF "order".is_json_integer(p_document -> 'schema_version', 1, 2) THEN
        lifted := "order".upgrade_list_of_everything(p_document);
        IF "order".list_of_everything_is_valid_v3(lifted) AND private.json_credential_form(lifted) IS NULL THEN
            RETURN lifted;
        END IF;
    END IF;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION "order".lifted_list_of_everything(jsonb) IS 'A list_of_everything of an earlier version in version 3; NULL for anything else, and where it would not be valid.';
REVOKE ALL ON FUNCTION "order".lifted_list_of_everything(jsonb) FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".upgrade_documents_of_user(p_batch integer DEFAULT 1000)
RETURNS integer
LANGUAGE plpgsql
STRICT
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    lifted integer;
BEGIN
    WITH due AS (
        SELECT t."order",
            coalesce("order".lifted_list_of_everything(t."check"), t."check") AS "check"
        FROM "order"."user" AS t
        WHERE ("order".lifted_list_of_everything(t."check") IS NOT NULL)
            AND coalesce("order".lifted_list_of_everything(t."check") IS NOT NULL OR "order".list_of_everything_is_valid_v3(t."check"), true)
        ORDER BY t."order"
        LIMIT p_batch
        FOR UPDATE
    )
    UPDATE "order"."user" AS t
    SET "check" = due."check"
    FROM due
    WHERE t."order" = due."order";
    GET DIAGNOSTICS lifted = ROW_COUNT;
    RETURN lifted;
END
$function$;
COMMENT ON FUNCTION "order".upgrade_documents_of_user(integer) IS 'Lifts documents of earlier versions in at most so many rows of "order"."user" and returns in how many; 0 when none are left. May be run again.';
REVOKE ALL ON FUNCTION "order".upgrade_documents_of_user(integer) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".upgrade_documents_of_user(integer) TO service_role;

CREATE TABLE IF NOT EXISTS "order".user_repairs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    row_id uuid NOT NULL,
    column_name text NOT NULL,
    found jsonb NOT NULL,
    faults jsonb NOT NULL,
    given jsonb NOT NULL,
    repaired_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE "order".user_repairs IS 'Documents of "order"."user" that were not valid, as they were before "order".repair_user() replaced them.';
COMMENT ON COLUMN "order".user_repairs.id IS 'Identifies the repair.';
COMMENT ON COLUMN "order".user_repairs.row_id IS 'The row that held the document.';
COMMENT ON COLUMN "order".user_repairs.column_name IS 'The column that held it.';
COMMENT ON COLUMN "order".user_repairs.found IS 'The document as it was.';
COMMENT ON COLUMN "order".user_repairs.faults IS 'What was wrong with it: path, code and message.';
COMMENT ON COLUMN "order".user_repairs.given IS 'What the row got instead.';
COMMENT ON COLUMN "order".user_repairs.repaired_at IS 'When it was replaced.';

ALTER TABLE "order".user_repairs ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "order".user_repairs FROM PUBLIC, anon, authenticated, service_role;
GRANT SELECT ON TABLE "order".user_repairs TO service_role;

CREATE TABLE IF NOT EXISTS "order".user_alerts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    row_id uuid NOT NULL,
    column_name text NOT NULL,
    message text NOT NULL,
    raised_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE "order".user_alerts IS 'What the admins of an organization should know of its rows in "order"."user". Each new one is notified on the channel user_alerts.';
COMMENT ON COLUMN "order".user_alerts.id IS 'Identifies the alert; the payload of its notification.';
COMMENT ON COLUMN "order".user_alerts.organization_id IS 'Organization that it is for.';
COMMENT ON COLUMN "order".user_alerts.row_id IS 'The row that it is about.';
COMMENT ON COLUMN "order".user_alerts.column_name IS 'The column that it is about.';
COMMENT ON COLUMN "order".user_alerts.message IS 'What happened, for people.';
COMMENT ON COLUMN "order".user_alerts.raised_at IS 'When it happened.';

ALTER TABLE "order".user_alerts ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "order".user_alerts FROM PUBLIC, anon, authenticated, service_role;
GRANT SELECT ON TABLE "order".user_alerts TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".repair_user(dry_run boolean DEFAULT true)
RETURNS TABLE ("order" uuid, column_name text, faults jsonb, safe_default jsonb)
LANGUAGE plpgsql
STRICT
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    broken record;
    alert uuid;
BEGIN
    IF NOT dry_run THEN
        PERFORM FROM "order"."user" AS t
        WHERE NOT "order".list_of_everything_is_valid_v3(t."check")
        FOR UPDATE;
    END IF;
    FOR broken IN
        SELECT t."order" AS row_id, t."group" AS organization, 'check' AS name, t."check" AS found,
            (
                SELECT jsonb_agg(jsonb_build_object('path', e.path, 'code', e.code, 'message', e.message) ORDER BY e.number)
                FROM "order".list_of_everything_errors(t."check") WITH ORDINALITY AS e (path, code, message, number)
            ) AS faults,
            coalesce("order".lifted_list_of_everything(t."check"), '{"schema_version":3,"objects":[],"short":"a''\"\\$","matched":"x","checked":"2024-02-29","small":0,"ratio":0.1,"at":"2026-01-31T12:00:00+01:00","identity":"6fa459ea-ee8a-3ca4-894e-db77e160355e","word":"self","switch":{"kind":"default","super":true},"words":{"a":"class"},"many":[1,2],"free":{"a":[null,1.5]}}'::jsonb) AS given
        FROM "order"."user" AS t
        WHERE NOT "order".list_of_everything_is_valid_v3(t."check")
        ORDER BY row_id, name
    LOOP
        "order" := broken.row_id;
        column_name := broken.name;
        faults := broken.faults;
        safe_default := broken.given;
        RETURN NEXT;
        CONTINUE WHEN dry_run;
        INSERT INTO "order".user_repairs (row_id, column_name, found, faults, given)
        VALUES (
            broken.row_id, broken.name,
            -- What looks like a credential is not kept anywhere.
            CASE
                WHEN private.json_credential_form(broken.found) IS NULL THEN broken.found
                ELSE '"withheld: it held what looks like a credential"'
            END,
            broken.faults, broken.given
        );
        INSERT INTO "order".user_alerts AS a (organization_id, row_id, column_name, message)
        VALUES (
            broken.organization, broken.row_id, broken.name,
            format('%s was not valid and has been replaced; look at it before you go on', broken.name)
        )
        RETURNING a.id INTO alert;
        PERFORM pg_notify('user_alerts', alert::text);
    END LOOP;
    IF NOT dry_run THEN
        UPDATE "order"."user" AS t
        SET "check" = CASE WHEN NOT "order".list_of_everything_is_valid_v3(t."check") THEN coalesce("order".lifted_list_of_everything(t."check"), '{"schema_version":3,"objects":[],"short":"a''\"\\$","matched":"x","checked":"2024-02-29","small":0,"ratio":0.1,"at":"2026-01-31T12:00:00+01:00","identity":"6fa459ea-ee8a-3ca4-894e-db77e160355e","word":"self","switch":{"kind":"default","super":true},"words":{"a":"class"},"many":[1,2],"free":{"a":[null,1.5]}}'::jsonb) ELSE t."check" END
        WHERE NOT "order".list_of_everything_is_valid_v3(t."check");
    END IF;
END
$function$;
COMMENT ON FUNCTION "order".repair_user(boolean) IS 'Lists each document of "order"."user" that is not valid, its faults, and what it would be replaced by. With dry_run => false it is replaced, kept in "order".user_repairs, and told to the organization.';
REVOKE ALL ON FUNCTION "order".repair_user(boolean) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".repair_user(boolean) TO service_role;
