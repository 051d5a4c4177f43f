-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- The rows of public.organization_integrations that were there before its constraints.
SELECT set_config('lock_timeout', '5s', true);

DO $check$
DECLARE
    offenders text;
BEGIN
    SELECT string_agg(o.key, chr(10)) INTO offenders
    FROM (
        SELECT t.id::text AS key FROM public.organization_integrations AS t
        WHERE NOT (status::text <> 'active' OR vault_secret_id IS NOT NULL)
        ORDER BY t.id
        LIMIT 100
    ) AS o;
    IF offenders IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation', MESSAGE = 'rows of public.organization_integrations lack vault_secret_id with status active', DETAIL = offenders,
            HINT = 'Give them what they lack, or another value; then run this file again. At most 100 are listed.';
    END IF;
END
$check$;
ALTER TABLE public.organization_integrations VALIDATE CONSTRAINT chk_active_integration_has_vault_ref;

DO $check$
DECLARE
    offenders text;
BEGIN
    LOOP
        EXIT WHEN public.upgrade_documents_of_organization_integrations(1000) = 0;
    END LOOP;
    SELECT string_agg(o.key, chr(10)) INTO offenders
    FROM (
        SELECT t.id::text AS key FROM public.organization_integrations AS t
        WHERE NOT public.field_mappings_is_valid_v2(field_mappings)
        ORDER BY t.id
        LIMIT 100
    ) AS o;
    IF offenders IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation', MESSAGE = 'rows of public.organization_integrations hold a field_mappings that is not valid in version 2', DETAIL = offenders,
            HINT = 'SELECT * FROM public.field_mappings_errors(field_mappings) says what is wrong with one. Correct them; then run this file again. At most 100 are listed.';
    END IF;
END
$check$;
ALTER TABLE public.organization_integrations VALIDATE CONSTRAINT chk_field_mappings_is_valid_v2;

DO $check$
DECLARE
    offenders text;
BEGIN
    LOOP
        EXIT WHEN public.upgrade_documents_of_organization_integrations(1000) = 0;
    END LOOP;
    SELECT string_agg(o.key, chr(10)) INTO offenders
    FROM (
        SELECT t.id::text AS key FROM public.organization_integrations AS t
        WHERE NOT public.sync_schedule_is_valid_v1(sync_schedule)
        ORDER BY t.id
        LIMIT 100
    ) AS o;
    IF offenders IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation', MESSAGE = 'rows of public.organization_integrations hold a sync_schedule that is not valid in version 1', DETAIL = offenders,
            HINT = 'SELECT * FROM public.sync_schedule_errors(sync_schedule) says what is wrong with one. Correct them; then run this file again. At most 100 are listed.';
    END IF;
END
$check$;
ALTER TABLE public.organization_integrations VALIDATE CONSTRAINT chk_sync_schedule_is_valid_v1;
