-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Who may do what with public.organization_integrations: rights on columns, and policies for rows.
-- The roles of the application stand in the JWT; to PostgreSQL they are all authenticated, so what only some of
-- them may see is in nobody's grant and told by a function.
SELECT set_config('lock_timeout', '5s', true);

DO $check$
DECLARE
    unknown text;
BEGIN
    SELECT string_agg(format('DROP POLICY %I ON public.organization_integrations;', p.polname), chr(10) ORDER BY p.polname)
    INTO unknown
    FROM pg_policy AS p
    WHERE p.polrelid = 'public.organization_integrations'::regclass AND p.polpermissive
        AND p.polname NOT IN (
            'delete_own_organization',
            'insert_own_organization',
            'select_own_organization',
            'update_own_organization'
        );
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'the table public.organization_integrations has policies that no migration makes, and each of them may open it'
            USING ERRCODE = 'object_not_in_prerequisite_state', DETAIL = unknown,
                  HINT = 'Drop them first, or make them in a migration.';
    END IF;
END
$check$;

ALTER TABLE public.organization_integrations ENABLE ROW LEVEL SECURITY;

CREATE INDEX IF NOT EXISTS organization_integrations_organization_id_idx ON public.organization_integrations (organization_id);

REVOKE ALL ON TABLE public.organization_integrations FROM PUBLIC, anon, authenticated, service_role;
GRANT SELECT (
    id,
    organization_id,
    integration_type,
    status,
    field_mappings,
    sync_schedule,
    created_at,
    updated_at
) ON TABLE public.organization_integrations TO authenticated;
GRANT INSERT (
    organization_id,
    integration_type,
    status,
    field_mappings,
    sync_schedule
) ON TABLE public.organization_integrations TO authenticated;
GRANT UPDATE (
    integration_type,
    status,
    field_mappings,
    sync_schedule
) ON TABLE public.organization_integrations TO authenticated;
GRANT DELETE ON TABLE public.organization_integrations TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE public.organization_integrations TO service_role;

DROP POLICY IF EXISTS select_own_organization ON public.organization_integrations;
CREATE POLICY select_own_organization ON public.organization_integrations
    FOR SELECT TO authenticated
    USING (
        organization_id = (
            SELECT CASE
                WHEN jwt.claims #> '{app_metadata,role}' IN ('"org_admin"', '"coordinator"')
                    AND jwt.claims #>> '{app_metadata,organization_id}' ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
                THEN (jwt.claims #>> '{app_metadata,organization_id}')::uuid
            END
            FROM (SELECT auth.jwt() AS claims) AS jwt
        )
    );

DROP POLICY IF EXISTS insert_own_organization ON public.organization_integrations;
CREATE POLICY insert_own_organization ON public.organization_integrations
    FOR INSERT TO authenticated
    WITH CHECK (
        organization_id = (
            SELECT CASE
                WHEN jwt.claims #> '{app_metadata,role}' = '"org_admin"'
                    AND jwt.claims #>> '{app_metadata,organization_id}' ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
                THEN (jwt.claims #>> '{app_metadata,organization_id}')::uuid
            END
            FROM (SELECT auth.jwt() AS claims) AS jwt
        )
    );

DROP POLICY IF EXISTS update_own_organization ON public.organization_integrations;
CREATE POLICY update_own_organization ON public.organization_integrations
    FOR UPDATE TO authenticated
    USING (
        organization_id = (
            SELECT CASE
                WHEN jwt.claims #> '{app_metadata,role}' = '"org_admin"'
                    AND jwt.claims #>> '{app_metadata,organization_id}' ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
                THEN (jwt.claims #>> '{app_metadata,organization_id}')::uuid
            END
            FROM (SELECT auth.jwt() AS claims) AS jwt
        )
    )
    WITH CHECK (
        organization_id = (
            SELECT CASE
                WHEN jwt.claims #> '{app_metadata,role}' = '"org_admin"'
                    AND jwt.claims #>> '{app_metadata,organization_id}' ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
                THEN (jwt.claims #>> '{app_metadata,organization_id}')::uuid
            END
            FROM (SELECT auth.jwt() AS claims) AS jwt
        )
    );

DROP POLICY IF EXISTS delete_own_organization ON public.organization_integrations;
CREATE POLICY delete_own_organization ON public.organization_integrations
    FOR DELETE TO authenticated
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
