-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Lift sync_schedule of earlier versions: public.upgrade_sync_schedule.
-- No row changes by this.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION public.upgrade_sync_schedule(p_document jsonb)
RETURNS jsonb
LANGUAGE plpgsql
IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    document jsonb := p_document;
    version double precision;
    fault text;
BEGIN
    IF document IS NULL THEN
        RETURN NULL;
    END IF;
    fault := CASE
        WHEN jsonb_typeof(document) <> 'object' THEN 'type'
        WHEN NOT document ? 'schema_version' THEN '/schema_version required'
        WHEN jsonb_typeof(document -> 'schema_version') <> 'number' THEN '/schema_version type'
        WHEN abs((document ->> 'schema_version')::numeric) >= 1e300 THEN '/schema_version out_of_range'
    END;
    IF fault IS NULL THEN
        version := round((document ->> 'schema_version')::numeric, 30);
        fault := CASE
            WHEN version <> trunc(version) THEN '/schema_version type'
            WHEN abs(version) > 9007199254740991 THEN '/schema_version out_of_range'
            WHEN version < 1 THEN '/schema_version outdated'
            WHEN version > 1 THEN '/schema_version too_new'
        END;
    END IF;
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'sync_schedule cannot be upgraded: %', fault USING
            ERRCODE = 'invalid_parameter_value', DETAIL = fault,
            HINT = CASE fault
                WHEN '/schema_version too_new' THEN 'A newer program wrote it: apply the migrations that came with that program.'
                ELSE 'Give it a schema_version from 1 to 1, the one that it was written for.'
            END;
    END IF;
    RETURN document;
END
$function$;
COMMENT ON FUNCTION public.upgrade_sync_schedule(jsonb) IS 'Lifts sync_schedule of any earlier version to version 1; what is newer is refused. The rest is not checked.';
REVOKE ALL ON FUNCTION public.upgrade_sync_schedule(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.upgrade_sync_schedule(jsonb) TO authenticated, service_role;
