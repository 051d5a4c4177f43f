-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- What to do about rows of public.organization_integrations whose documents are not valid.
-- No row changes by this; the functions are for servers.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION public.lifted_field_mappings(p_document jsonb)
RETURNS jsonb
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    lifted jsonb;
BEGIN
    IF public.is_json_integer(p_document -> 'schema_version', 1, 1) THEN
        lifted := public.upgrade_field_mappings(p_document);
        IF public.field_mappings_is_valid_v2(lifted) AND integration_vault.json_credential_form(lifted) IS NULL THEN
            RETURN lifted;
        END IF;
    END IF;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION public.lifted_field_mappings(jsonb) IS 'A field_mappings of an earlier version in version 2; NULL for anything else, and where it would not be valid.';
REVOKE ALL ON FUNCTION public.lifted_field_mappings(jsonb) FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE FUNCTION public.upgrade_documents_of_organization_integrations(p_batch integer DEFAULT 1000)
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
        SELECT t.id,
            coalesce(public.lifted_field_mappings(t.field_mappings), t.field_mappings) AS field_mappings,
            coalesce(NULL::jsonb, t.sync_schedule) AS sync_schedule
        FROM public.organization_integrations AS t
        WHERE (public.lifted_field_mappings(t.field_mappings) IS NOT NULL OR NULL::jsonb IS NOT NULL)
            AND coalesce(public.lifted_field_mappings(t.field_mappings) IS NOT NULL OR public.field_mappings_is_valid_v2(t.field_mappings), true)
            AND coalesce(NULL::jsonb IS NOT NULL OR public.sync_schedule_is_valid_v1(t.sync_schedule), true)
        ORDER BY t.id
        LIMIT p_batch
        FOR UPDATE
    )
    UPDATE public.organization_integrations AS t
    SET field_mappings = due.field_mappings, sync_schedule = due.sync_schedule
    FROM due
    WHERE t.id = due.id;
    GET DIAGNOSTICS lifted = ROW_COUNT;
    RETURN lifted;
END
$function$;
COMMENT ON FUNCTION public.upgrade_documents_of_organization_integrations(integer) IS 'Lifts documents of earlier versions in at most so many rows of public.organization_integrations and returns in how many; 0 when none are left. May be run again.';
REVOKE ALL ON FUNCTION public.upgrade_documents_of_organization_integrations(integer) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.upgrade_documents_of_organization_integrations(integer) TO service_role;

CREATE TABLE IF NOT EXISTS public.organization_integrations_repairs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    row_id uuid NOT NULL,
    column_name text NOT NULL,
    found jsonb NOT NULL,
    faults jsonb NOT NULL,
    given jsonb NOT NULL,
    repaired_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE public.organization_integrations_repairs IS 'Documents of public.organization_integrations that were not valid, as they were before public.repair_organization_integrations() replaced them.';
COMMENT ON COLUMN public.organization_integrations_repairs.id IS 'Identifies the repair.';
COMMENT ON COLUMN public.organization_integrations_repairs.row_id IS 'The row that held the document.';
COMMENT ON COLUMN public.organization_integrations_repairs.column_name IS 'The column that held it.';
COMMENT ON COLUMN public.organization_integrations_repairs.found IS 'The document as it was.';
COMMENT ON COLUMN public.organization_integrations_repairs.faults IS 'What was wrong with it: path, code and message.';
COMMENT ON COLUMN public.organization_integrations_repairs.given IS 'What the row got instead.';
COMMENT ON COLUMN public.organization_integrations_repairs.repaired_at IS 'When it was replaced.';

ALTER TABLE public.organization_integrations_repairs ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE public.organization_integrations_repairs FROM PUBLIC, anon, authenticated, service_role;
GRANT SELECT ON TABLE public.organization_integrations_repairs TO service_role;

CREATE TABLE IF NOT EXISTS public.organization_integrations_alerts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    row_id uuid NOT NULL,
    column_name text NOT NULL,
    message text NOT NULL,
    raised_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE public.organization_integrations_alerts IS 'What the admins of an organization should know of its rows in public.organization_integrations. Each new one is notified on the channel organization_integrations_alerts.';
COMMENT ON COLUMN public.organization_integrations_alerts.id IS 'Identifies the alert; the payload of its notification.';
COMMENT ON COLUMN public.organization_integrations_alerts.organization_id IS 'Organization that it is for.';
COMMENT ON COLUMN public.organization_integrations_alerts.row_id IS 'The row that it is about.';
COMMENT ON COLUMN public.organization_integrations_alerts.column_name IS 'The column that it is about.';
COMMENT ON COLUMN public.organization_integrations_alerts.message IS 'What happened, for people.';
COMMENT ON COLUMN public.organization_integrations_alerts.raised_at IS 'When it happened.';

ALTER TABLE public.organization_integrations_alerts ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE public.organization_integrations_alerts FROM PUBLIC, anon, authenticated, service_role;
GRANT SELECT ON TABLE public.organization_integrations_alerts TO authenticated, service_role;

DROP POLICY IF EXISTS select_own_organization ON public.organization_integrations_alerts;
CREATE POLICY select_own_organization ON public.organization_integrations_alerts
    FOR SELECT TO authenticated
    USING (
        organization_id = (
            SELECT CASE
                WHEN jwt.claims #> '{app_metadata,role}' = '"org_admin"'
                    AND jwt.claims #>> '{app_metadata,organization_id}' ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
                THEN (jwt.claims #>> '{app_metadata,organization_id}')::uuid
            END
            FROM (SELECT auth.jwt() AS claims) AS jwt
        )
    );

CREATE OR REPLACE FUNCTION public.repair_organization_integrations(dry_run boolean DEFAULT true)
RETURNS TABLE (id uuid, column_name text, faults jsonb, safe_default jsonb)
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
        PERFORM FROM public.organization_integrations AS t
        WHERE NOT public.field_mappings_is_valid_v2(t.field_mappings) OR NOT public.sync_schedule_is_valid_v1(t.sync_schedule)
        FOR UPDATE;
    END IF;
    FOR broken IN
        SELECT t.id AS row_id, t.organization_id AS organization, 'field_mappings' AS name, t.field_mappings AS found,
            (
                SELECT jsonb_agg(jsonb_build_object('path', e.path, 'code', e.code, 'message', e.message) ORDER BY e.number)
                FROM public.field_mappings_errors(t.field_mappings) WITH ORDINALITY AS e (path, code, message, number)
            ) AS faults,
            coalesce(public.lifted_field_mappings(t.field_mappings), '{"schema_version":2,"mappings":[]}'::jsonb) AS given
        FROM public.organization_integrations AS t
        WHERE NOT public.field_mappings_is_valid_v2(t.field_mappings)
        UNION ALL
        SELECT t.id AS row_id, t.organization_id AS organization, 'sync_schedule' AS name, t.sync_schedule AS found,
            (
                SELECT jsonb_agg(jsonb_build_object('path', e.path, 'code', e.code, 'message', e.message) ORDER BY e.number)
                FROM public.sync_schedule_errors(t.sync_schedule) WITH ORDINALITY AS e (path, code, message, number)
            ) AS faults,
            '{"schema_version":1,"frequency":"manual","time_zone":"Europe/Oslo","max_attempts":3}'::jsonb AS given
        FROM public.organization_integrations AS t
        WHERE NOT public.sync_schedule_is_valid_v1(t.sync_schedule)
        ORDER BY row_id, name
    LOOP
        id := broken.row_id;
        column_name := broken.name;
        faults := broken.faults;
        safe_default := broken.given;
        RETURN NEXT;
        CONTINUE WHEN dry_run;
        INSERT INTO public.organization_integrations_repairs (row_id, column_name, found, faults, given)
        VALUES (
            broken.row_id, broken.name,
            -- What looks like a credential is not kept anywhere.
            CASE
                WHEN integration_vault.json_credential_form(broken.found) IS NULL THEN broken.found
                ELSE '"withheld: it held what looks like a credential"'
            END,
            broken.faults, broken.given
        );
        INSERT INTO public.organization_integrations_alerts AS a (organization_id, row_id, column_name, message)
        VALUES (
            broken.organization, broken.row_id, broken.name,
            format('%s was not valid and has been replaced; look at it before you go on', broken.name)
        )
        RETURNING a.id INTO alert;
        PERFORM pg_notify('organization_integrations_alerts', alert::text);
    END LOOP;
    IF NOT dry_run THEN
        UPDATE public.organization_integrations AS t
        SET field_mappings = CASE WHEN NOT public.field_mappings_is_valid_v2(t.field_mappings) THEN coalesce(public.lifted_field_mappings(t.field_mappings), '{"schema_version":2,"mappings":[]}'::jsonb) ELSE t.field_mappings END,
            sync_schedule = CASE WHEN NOT public.sync_schedule_is_valid_v1(t.sync_schedule) THEN '{"schema_version":1,"frequency":"manual","time_zone":"Europe/Oslo","max_attempts":3}'::jsonb ELSE t.sync_schedule END
        WHERE NOT public.field_mappings_is_valid_v2(t.field_mappings) OR NOT public.sync_schedule_is_valid_v1(t.sync_schedule);
    END IF;
END
$function$;
COMMENT ON FUNCTION public.repair_organization_integrations(boolean) IS 'Lists each document of public.organization_integrations that is not valid, its faults, and what it would be replaced by. With dry_run => false it is replaced, kept in public.organization_integrations_repairs, and told to the organization.';
REVOKE ALL ON FUNCTION public.repair_organization_integrations(boolean) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.repair_organization_integrations(boolean) TO service_role;
